"""The night register as a list."""

from datetime import date
from typing import Any

import django_tables2 as tables
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.safestring import SafeString

from registratie.enums import Taal
from registratie.models import Verblijf
from registratie.queries.verblijf import STAND_LABEL, Verblijfsstand, nights_of, stand_of
from rivierenland.core.opmaak import datum
from rivierenland.core.permissions import Permission
from rivierenland.core.tables.basis import NUM, PortalTable, day, link
from rivierenland.core.templatetags.look import badge

STAND_BADGE = {
    Verblijfsstand.AANWEZIG: ("good", "bed"),
    Verblijfsstand.OVER_TIJD: ("attention", "alert"),
    Verblijfsstand.VERWACHT: ("neutral", "clock"),
    Verblijfsstand.VERTROKKEN: ("neutral", "log-out"),
}


def stand_badge(verblijf: Verblijf, peildatum: date) -> SafeString:
    """Where the stay is: icon, word, colour."""
    stand = stand_of(verblijf, peildatum)
    kind, icon_name = STAND_BADGE[stand]
    return badge(kind, STAND_LABEL[stand], icon_name)


class VerblijfTable(PortalTable):
    """Who, where, from when to when. For those who register: a button to check out."""

    caption = "Verblijven"
    naam = tables.Column("Naam", accessor="bewoner__naam", order_by=("bewoner__naam_sleutel", "id"))
    locatie = tables.Column("Locatie", accessor="locatie__naam", order_by=("locatie__naam", "locatie_id", "id"))
    kamer = tables.Column("Kamer", order_by=("kamer", "id"))
    taal = tables.Column("Taal", accessor="bewoner__taal", orderable=False)
    aankomst = tables.Column("Aankomst", order_by=("aankomst", "id"))
    vertrek = tables.Column("Vertrek", order_by=("vertrek", "id"), empty_values=())
    nachten = tables.Column("Nachten", empty_values=(), orderable=False, attrs=NUM)
    stand = tables.Column("Stand", empty_values=(), orderable=False)
    actie = tables.Column("", empty_values=(), orderable=False)

    class Meta(PortalTable.Meta):
        sequence = ("naam", "locatie", "kamer", "taal", "aankomst", "vertrek", "nachten", "stand", "actie")

    def __init__(self, *args: Any, peildatum: date, terug: str = "", **kwargs: Any):
        self.peildatum, self.terug = peildatum, terug
        super().__init__(*args, **kwargs)

    def before_render(self, request) -> None:
        """Only who registers stays gets the button."""
        if not self.actor.may(Permission.VERBLIJF_REGISTER):
            self.columns.hide("actie")

    def render_naam(self, record: Verblijf) -> SafeString:
        url = reverse("registratie:verblijf-detail", args=[record.pk])
        geboren = f"geboren {datum(record.bewoner.geboortedatum)}"
        return link(url, record.bewoner.naam, geboren, id=f"verblijf-{record.pk}")

    def render_taal(self, value: str) -> str:
        return Taal(value).label if value in Taal.values else value

    def render_aankomst(self, value: date) -> str:
        return day(value)

    def render_vertrek(self, record: Verblijf) -> str:
        if record.vertrek:
            return day(record.vertrek)
        return f"verwacht {day(record.verwacht_vertrek)}" if record.verwacht_vertrek else "niet bekend"

    def render_nachten(self, record: Verblijf) -> int:
        return nights_of(record, self.peildatum)

    def render_stand(self, record: Verblijf) -> SafeString:
        return stand_badge(record, self.peildatum)

    def render_actie(self, record: Verblijf) -> str:
        if record.vertrek or record.aankomst >= self.peildatum:
            return ""
        context = {"verblijf": record, "terug": self.terug, "csrf_token": self.context.get("csrf_token")}
        return render_to_string("registratie/verblijf/_check_out.html", context)
