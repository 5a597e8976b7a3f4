"""The list of locations."""

from datetime import date
from typing import Any

import django_tables2 as tables
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString

from registratie.enums import Locatiestatus
from registratie.models import Huisvestingslocatie
from registratie.queries.papier import over_dagen
from rivierenland.core.opmaak import NBSP, getal
from rivierenland.core.permissions import Permission
from rivierenland.core.rollen import Rolsoort
from rivierenland.core.tables.basis import NUM, PortalTable, link
from rivierenland.core.templatetags.look import badge

STATUS_BADGE = {
    Locatiestatus.AANGEMELD: ("attention", "flag"),
    Locatiestatus.IN_BEOORDELING: ("attention", "clock"),
    Locatiestatus.ACTIEF: ("good", "ok"),
    Locatiestatus.GESTOPT: ("neutral", "state"),
    Locatiestatus.GESLOTEN: ("wrong", "lock"),
}


def status_badge(locatie: Huisvestingslocatie) -> SafeString:
    """The status in three ways: icon, word, colour."""
    kind, icon_name = STATUS_BADGE[Locatiestatus(locatie.status)]
    return badge(kind, locatie.get_status_display(), icon_name)


def stand_badge(bezet: int, vergund: int) -> SafeString:
    """How tonight compares with the permit."""
    if bezet > vergund:
        return badge("wrong", f"{bezet - vergund} te veel")
    if bezet == vergund:
        return badge("neutral", "Vol")
    return badge("good", f"{vergund - bezet} vrij")


def papier_stand(locatie: Any, vandaag: date) -> tuple[str, str]:
    """How the permits of a row of the list stand, as kind and word of a badge."""
    if locatie.vergunning_einde:
        return "attention", over_dagen((locatie.vergunning_einde - vandaag).days)
    if locatie.vergunning_geldig:
        return "good", "Geldig"
    return ("wrong", "Niet meer geldig") if locatie.vergunning_ooit else ("neutral", "Niet vastgelegd")


class LocatieTable(PortalTable):
    """Name, kind, tonight's count against permit and norm, how the permit stands, and the status."""

    caption = "Locaties"
    naam = tables.Column("Locatie", order_by=("naam", "id"))
    plaats = tables.Column("Plaats", order_by=("plaats", "naam", "id"))
    soort = tables.Column("Soort", order_by=("soort", "naam", "id"))
    organisatie = tables.Column("Aanbieder", accessor="organisatie__naam", order_by=("organisatie__naam", "naam", "id"))
    bezet = tables.Column("Vannacht", order_by=("bezet", "naam", "id"), attrs=NUM)
    capaciteit_vergund = tables.Column("Vergund", order_by=("capaciteit_vergund", "naam", "id"), attrs=NUM)
    norm = tables.Column("Norm", empty_values=(), orderable=False, attrs=NUM)
    stand = tables.Column("Stand", empty_values=(), orderable=False)
    vergunning = tables.Column("Vergunning", empty_values=(), orderable=False)
    status = tables.Column("Status", order_by=("status", "naam", "id"))

    class Meta(PortalTable.Meta):
        sequence = (
            *("naam", "plaats", "soort", "organisatie", "bezet", "capaciteit_vergund", "norm"),
            *("stand", "vergunning", "status"),
        )

    def before_render(self, request) -> None:
        """A market party knows who offers the beds; without the right to occupancy there are no counts."""
        soort = self.actor.beschrijving.soort if self.actor.beschrijving else None
        if soort is Rolsoort.ORGANISATIE:
            self.columns.hide("organisatie")
        if not self.actor.may(Permission.BEZETTING_VIEW):
            self.columns.hide("bezet")
            self.columns.hide("stand")

    def render_naam(self, record: Huisvestingslocatie) -> SafeString:
        url = reverse("registratie:locatie-detail", args=[record.pk])
        return link(url, record.naam, record.adres, id=f"locatie-{record.pk}")

    def render_plaats(self, record: Huisvestingslocatie) -> SafeString:
        if record.gemeente.naam == record.plaats or len(self.actor.gemeenten) == 1:
            return format_html("{}", record.plaats)
        return format_html('{}<span class="sub">{}</span>', record.plaats, record.gemeente.naam)

    def render_stand(self, record: Any) -> SafeString | str:
        if record.status != Locatiestatus.ACTIEF:
            return ""
        norm = record.norm.personen
        if norm is not None and norm < record.bezet <= record.capaciteit_vergund:
            return badge("attention", f"{record.bezet - norm} boven de norm")
        return stand_badge(record.bezet, record.capaciteit_vergund)

    def render_norm(self, record: Any) -> str:
        return getal(record.norm.personen) if record.norm.personen is not None else NBSP

    def render_vergunning(self, record: Huisvestingslocatie) -> SafeString:
        return badge(*papier_stand(record, timezone.localdate()))

    def render_status(self, record: Huisvestingslocatie) -> SafeString:
        return status_badge(record)
