"""Signals of the four-month clock as a list: for the gemeente with the sum, for the provider with the own nights."""

from datetime import date
from typing import Any

import django_tables2 as tables
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from registratie.enums import Brpstatus
from registratie.models import Brpsignaal
from registratie.queries.brpsignaal import last_day
from rivierenland.core.opmaak import datum, getal
from rivierenland.core.permissions import Permission
from rivierenland.core.tables.basis import NUM, PortalTable, day, link
from rivierenland.core.templatetags.look import badge

BINNENKORT = 7


def term_badge(signaal: Brpsignaal, vandaag: date) -> SafeString:
    """How much time is left: icon, word, colour."""
    if signaal.einde:
        return badge("good", "Afgesloten", "ok")
    if not signaal.deadline:
        return badge("neutral", "Nadert", "clock")
    days = (last_day(signaal.deadline) - vandaag).days
    if days < 0:
        return badge("wrong", "Te laat")
    if days == 0:
        return badge("attention", "Vandaag")
    return badge("attention", f"Nog {days} {'dag' if days == 1 else 'dagen'}")


def said(signaal: Brpsignaal, status: str) -> SafeString | str:
    """The established status; below it what the provider claims beside it."""
    established = Brpstatus(status).label
    if not signaal.opgegeven or signaal.opgegeven == status:
        return established
    claim = Brpstatus(signaal.opgegeven).label
    return format_html('{}<span class="sub">Opgegeven, niet bevestigd: {}</span>', established, claim)


class SignaalTable(PortalTable):
    """What both sides see."""

    caption = "BRP-signalen"
    naam = tables.Column("Naam", accessor="bewoner__naam", order_by=("bewoner__naam_sleutel", "id"))
    termijn = tables.Column("Termijn", empty_values=(), orderable=False)
    niveau = tables.Column("Waarom", orderable=False)
    deadline = tables.Column("Uiterlijk", order_by=("deadline", "id"), empty_values=())
    locatie = tables.Column("Locatie", accessor="locatie__naam", order_by=("locatie__naam", "locatie_id", "id"))

    def __init__(self, *args: Any, vandaag: date, **kwargs: Any):
        self.vandaag = vandaag
        super().__init__(*args, **kwargs)

    def render_naam(self, record: Brpsignaal) -> SafeString:
        url = reverse("registratie:brp-detail", args=[record.pk])
        return link(url, record.bewoner.naam, f"geboren {datum(record.bewoner.geboortedatum)}", id=f"signaal-{record.pk}")

    def render_termijn(self, record: Brpsignaal) -> SafeString:
        return term_badge(record, self.vandaag)

    def render_niveau(self, record: Brpsignaal) -> str:
        return record.get_niveau_display()

    def render_deadline(self, record: Brpsignaal) -> str:
        return day(record.deadline) if record.deadline else "nog niet"


class GemeenteSignaalTable(SignaalTable):
    """For burgerzaken: the sum over all addresses, whom to call, and a box to choose several."""

    nachten = tables.Column("Nachten", accessor="telling__nachten", order_by=("telling__nachten", "id"), attrs=NUM)
    status = tables.Column("Status", accessor="telling__status", orderable=False)
    keuze = tables.Column("Kies", empty_values=(), orderable=False)

    class Meta(PortalTable.Meta):
        sequence = ("naam", "termijn", "deadline", "nachten", "niveau", "status", "locatie", "keuze")

    def before_render(self, request) -> None:
        """Only who may establish a status chooses."""
        if not self.actor.may(Permission.BRP_STATUS_VERIFY):
            self.columns.hide("keuze")

    def render_deadline(self, record: Brpsignaal) -> SafeString | str:
        if record.deadline:
            return day(record.deadline)
        return format_html('nog niet<span class="sub">grens op {}</span>', day(record.telling.grens_op))

    def render_nachten(self, record: Brpsignaal) -> SafeString | str:
        if not record.telling.andere_adressen:
            return getal(record.telling.nachten)
        return format_html('{}<span class="sub">met andere adressen</span>', getal(record.telling.nachten))

    def render_status(self, record: Brpsignaal) -> SafeString | str:
        return said(record, record.telling.status)

    def render_locatie(self, record: Brpsignaal) -> SafeString:
        url = reverse("registratie:locatie-detail", args=[record.locatie_id])
        return link(url, record.locatie.naam, record.organisatie.naam)

    def render_keuze(self, record: Brpsignaal) -> SafeString:
        if record.einde:
            return format_html("")
        return format_html(
            '<label class="choose"><input type="checkbox" name="signaal" value="{}"><span class="visually-hidden">Kies {}</span></label>',
            record.pk, record.bewoner.naam,
        )  # fmt: skip


class AanbiederSignaalTable(SignaalTable):
    """For a provider: own nights only, and whether the worker was told."""

    nachten = tables.Column("Nachten bij u", accessor="nachten_eigen", order_by=("nachten_eigen", "id"), attrs=NUM)
    status = tables.Column("Status", orderable=False)
    verteld = tables.Column("Geïnformeerd", accessor="geinformeerd_op", order_by=("geinformeerd_op", "id"), empty_values=())

    class Meta(PortalTable.Meta):
        sequence = ("naam", "termijn", "deadline", "nachten", "niveau", "status", "locatie", "verteld")

    def render_status(self, record: Brpsignaal) -> SafeString | str:
        return said(record, record.status)

    def render_locatie(self, record: Brpsignaal) -> SafeString:
        return link(reverse("registratie:locatie-detail", args=[record.locatie_id]), record.locatie.naam, record.locatie.plaats)

    def render_verteld(self, record: Brpsignaal) -> SafeString | str:
        if record.geinformeerd_op:
            return day(record.geinformeerd_op)
        url = reverse("registratie:brp-letter", args=[record.pk])
        return format_html('nog niet<span class="sub"><a class="link" href="{}">Brief maken</a></span>', url)
