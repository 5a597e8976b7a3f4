"""The list of offers of help."""

from typing import Any

import django_tables2 as tables
from django.urls import reverse
from django.utils.safestring import SafeString

from registratie.enums import Taal
from rivierenland.core.opmaak import datum
from rivierenland.core.tables.basis import PortalTable, day, link
from rivierenland.core.templatetags.look import badge
from speerpunten.zorg.enums.hulp import Aanbodstatus, Hulpvraag
from speerpunten.zorg.models import Hulpaanbod
from speerpunten.zorg.queries import hulpaanbod as hulp

STATUS = {
    Aanbodstatus.CONCEPT: ("neutral", "edit"),
    Aanbodstatus.GEPUBLICEERD: ("good", "ok"),
    Aanbodstatus.VERVALLEN: ("neutral", "not-allowed"),
}


def status_badge(row: Hulpaanbod, grens: Any) -> SafeString:
    """Where an offer stands; published and not checked within the term asks for attention."""
    if row.is_gepubliceerd and (row.nagekeken_op is None or row.nagekeken_op < grens):
        sinds = f" sinds {datum(row.nagekeken_op)}" if row.nagekeken_op else ""
        return badge("attention", f"Niet nagekeken{sinds}", "clock")
    kind, icon = STATUS[Aanbodstatus(row.status)]
    return badge(kind, row.get_status_display(), icon)


class HulpaanbodTable(PortalTable):
    """Name, need, place, languages, when it was checked, and where it stands."""

    caption = "Hulpaanbod"
    naam = tables.Column("Naam", order_by=("naam", "id"))
    hulpvragen = tables.Column("Waarvoor", orderable=False)
    plaats = tables.Column("Plaats", empty_values=(), order_by=("plaats", "naam", "id"))
    talen = tables.Column("Talen", empty_values=(), orderable=False)
    nagekeken_op = tables.Column("Nagekeken", empty_values=(), order_by=("nagekeken_op", "naam", "id"))
    status = tables.Column("Stand", order_by=("status", "naam", "id"))

    class Meta(PortalTable.Meta):
        sequence = ("naam", "hulpvragen", "plaats", "talen", "nagekeken_op", "status")

    def __init__(self, *args: Any, grens: Any, **kwargs: Any):
        self.grens = grens
        super().__init__(*args, **kwargs)

    def render_naam(self, record: Hulpaanbod) -> SafeString:
        return link(reverse("zorg:hulpaanbod-detail", args=[record.pk]), record.naam, hulp.in_words(record))

    def render_hulpvragen(self, record: Hulpaanbod) -> str:
        return ", ".join(str(Hulpvraag(hulpvraag).label) for hulpvraag in record.hulpvragen)

    def render_plaats(self, record: Hulpaanbod) -> str:
        return "Op afstand" if record.op_afstand else record.plaats

    def render_talen(self, record: Hulpaanbod) -> str:
        namen = [str(Taal(taal).label) for taal in record.talen]
        return ", ".join([*namen, "met tolk"] if record.met_tolk else namen)

    def render_nagekeken_op(self, record: Hulpaanbod) -> str:
        return day(record.nagekeken_op)

    def render_status(self, record: Hulpaanbod) -> SafeString:
        return status_badge(record, self.grens)
