"""The list of locations with what residents say of them."""

from typing import Any

import django_tables2 as tables
from django.urls import reverse
from django.utils.safestring import SafeString

from registratie.models import Huisvestingslocatie
from rivierenland.core.opmaak import NBSP, getal
from rivierenland.core.rollen import Rolsoort
from rivierenland.core.tables.basis import NUM, PortalTable, link
from rivierenland.core.templatetags.look import badge
from speerpunten.arbeidsmigrant.enums import Feedbackstand, Feedbackvraag
from speerpunten.arbeidsmigrant.queries.feedback import Locatiebeeld, Telling

STAND_BADGE = {
    Feedbackstand.TE_WEINIG: ("neutral", "clock"),
    Feedbackstand.GOED: ("good", "ok"),
    Feedbackstand.AANDACHT: ("attention", "flag"),
}
NIETS = Telling(0, 0, {}, 0)


def stand_badge(beeld: Locatiebeeld | None) -> SafeString:
    """The state in three ways: icon, word, colour."""
    stand = beeld.stand if beeld else Feedbackstand.TE_WEINIG
    kind, icon_name = STAND_BADGE[stand]
    return badge(kind, stand.label, icon_name)


class FeedbackTable(PortalTable):
    """A line per location in use, so that locations compare: five averages of the last year, and for the gemeente the doubt."""

    caption = "Wat bewoners van locaties vinden"
    naam = tables.Column("Locatie", order_by=("naam", "id"))
    organisatie = tables.Column("Aanbieder", accessor="organisatie__naam", order_by=("organisatie__naam", "naam", "id"))
    stand = tables.Column("Stand", empty_values=(), orderable=False)
    antwoorden = tables.Column("Antwoorden", empty_values=(), orderable=False, attrs=NUM)
    schoon = tables.Column("Schoon", empty_values=(), orderable=False, attrs=NUM)
    rust = tables.Column("Rust", empty_values=(), orderable=False, attrs=NUM)
    veilig = tables.Column("Veilig", empty_values=(), orderable=False, attrs=NUM)
    reparatie = tables.Column("Reparaties", empty_values=(), orderable=False, attrs=NUM)
    beheerder = tables.Column("Beheerder", empty_values=(), orderable=False, attrs=NUM)
    twijfel = tables.Column("Twijfelachtig", empty_values=(), orderable=False, attrs=NUM)

    def __init__(
        self, *args: Any, beelden: dict[int, Locatiebeeld], tellingen: dict[int, Telling] | None, **kwargs: Any
    ):
        self.beelden, self.tellingen = beelden, tellingen
        super().__init__(*args, **kwargs)

    def before_render(self, request: Any) -> None:
        """A provider knows who it is, and sees nothing of doubt: only what counts."""
        if self.actor.beschrijving and self.actor.beschrijving.soort is Rolsoort.ORGANISATIE:
            self.columns.hide("organisatie")
            self.columns.hide("twijfel")

    def render_naam(self, record: Huisvestingslocatie) -> SafeString:
        url = reverse("arbeidsmigrant:feedback-detail", args=[record.pk])
        return link(url, record.naam, f"{record.adres}, {record.plaats}", id=f"feedback-{record.pk}")

    def render_stand(self, record: Huisvestingslocatie) -> SafeString:
        return stand_badge(self.beelden.get(record.pk))

    def render_antwoorden(self, record: Huisvestingslocatie) -> str:
        return getal(self.beelden[record.pk].aantal) if record.pk in self.beelden else NBSP

    def render_twijfel(self, record: Huisvestingslocatie) -> str:
        telling = (self.tellingen or {}).get(record.pk, NIETS)
        return f"{getal(telling.twijfel)} van {getal(telling.totaal)}" if telling.totaal else NBSP

    def render_schoon(self, record: Huisvestingslocatie) -> str:
        return self._average(record, Feedbackvraag.SCHOON)

    def render_rust(self, record: Huisvestingslocatie) -> str:
        return self._average(record, Feedbackvraag.RUST)

    def render_veilig(self, record: Huisvestingslocatie) -> str:
        return self._average(record, Feedbackvraag.VEILIG)

    def render_reparatie(self, record: Huisvestingslocatie) -> str:
        return self._average(record, Feedbackvraag.REPARATIE)

    def render_beheerder(self, record: Huisvestingslocatie) -> str:
        return self._average(record, Feedbackvraag.BEHEERDER)

    def _average(self, record: Huisvestingslocatie, vraag: Feedbackvraag) -> str:
        beeld = self.beelden.get(record.pk)
        found = next((row.dit_jaar for row in beeld.vragen if row.vraag is vraag), None) if beeld else None
        return NBSP if found is None else getal(found, 1)
