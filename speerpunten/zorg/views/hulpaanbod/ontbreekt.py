"""What is missing: gemeente by need, for one language, and what to do about it."""

from collections.abc import Sequence
from typing import Any

from django.http import Http404, HttpRequest, HttpResponseBase
from django.utils import timezone
from django.utils.functional import cached_property
from django.views import View
from django.views.generic import TemplateView

from registratie.enums import Taal
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.models import Gemeente
from rivierenland.core.permissions import Permission
from rivierenland.core.queries.parameter import value_of
from rivierenland.core.uitvoer.antwoord import Formaat, export_response
from rivierenland.core.uitvoer.kolom import Blad, Kolom, Soort
from rivierenland.core.views.basis import PortalView
from rivierenland.core.views.lijst import FORMATEN
from speerpunten.zorg.enums.hulp import Dekking, Hulpvraag
from speerpunten.zorg.models import Hulpdekking
from speerpunten.zorg.queries import hulpdekking
from speerpunten.zorg.queries.hulpaanbod import AFSTAND, MAANDEN

LOOK = {
    Dekking.DICHTBIJ: ("good", "ok", "D"),
    Dekking.TELEFOON: ("neutral", "phone", "A"),
    Dekking.VEROUDERD: ("attention", "clock", "V"),
    Dekking.GEEN: ("wrong", "alert", "O"),
}
"""Kind, icon and letter of a state: three ways."""
MEEST = 30


class OntbreektView(PortalView, TemplateView):
    """The nightly count for one language, all gemeenten; the gaps of one gemeente, or of all."""

    permission = Permission.ZORGCIJFERS_VIEW
    template_name = "zorg/hulpaanbod/ontbreekt.html"

    @cached_property
    def rows(self) -> list[Hulpdekking]:
        return list(hulpdekking.counted())

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        talen = hulpdekking.languages(self.rows)
        asked = self.request.GET.get("taal", "")
        taal = asked if asked in dict(talen) else (talen[0][0] if talen else "")
        gemeenten = list(Gemeente.objects.order_by("naam"))
        gemeente = self._gemeente(gemeenten)
        rows = [row for row in self.rows if row.taal == taal]
        gaten = hulpdekking.gaps([row for row in rows if gemeente is None or row.gemeente_id == gemeente.code])
        vandaag = timezone.localdate()
        return super().get_context_data(**kwargs) | {
            "titel": "Wat ontbreekt",
            "talen": talen,
            "taal": taal,
            "taal_naam": str(Taal(taal).label) if taal else "",
            "gemeenten": gemeenten,
            "gemeente": gemeente,
            "matrix": _matrix(rows, gemeenten),
            "bewoners": _residents(rows, gemeenten),
            "legenda": [(*LOOK[stand], stand.label) for stand in Dekking],
            "gaten": [_gap(row) for row in gaten[:MEEST]],
            "gaten_aantal": len(gaten),
            "gaten_meer": max(0, len(gaten) - MEEST),
            "peildatum": self.rows[0].peildatum if self.rows else None,
            "maanden": value_of(MAANDEN, peildatum=vandaag),
            "km": value_of(AFSTAND, peildatum=vandaag),
            "formaten": FORMATEN,
        }

    def _gemeente(self, gemeenten: Sequence[Gemeente]) -> Gemeente | None:
        """The gemeente that was asked for; an official begins with the own one."""
        own = self.request.actor.gemeenten
        asked = self.request.GET.get("gemeente", own[0] if len(own) == 1 else "")
        return next((gemeente for gemeente in gemeenten if gemeente.code == asked), None)


def _matrix(rows: Sequence[Hulpdekking], gemeenten: Sequence[Gemeente]) -> list[dict[str, Any]]:
    """Needs down, gemeenten across; None where nobody speaks the language."""
    found = {(row.hulpvraag, row.gemeente_id): row for row in rows}
    return [
        {"naam": hulpvraag.label, "cellen": [_cell(found.get((hulpvraag, gemeente.code))) for gemeente in gemeenten]}
        for hulpvraag in Hulpvraag
        if hulpvraag not in hulpdekking.ZONDER
    ]


def _cell(row: Hulpdekking | None) -> dict[str, Any] | None:
    if row is None:
        return None
    kind, icon, letter = LOOK[Dekking(row.stand)]
    return {"kind": kind, "icon": icon, "letter": letter, "woord": row.get_stand_display(), "naam": row.aanbod_naam}


def _residents(rows: Sequence[Hulpdekking], gemeenten: Sequence[Gemeente]) -> list[tuple[str, str]]:
    """Per gemeente how many residents speak the language, as may be shown."""
    found = {row.gemeente_id: row.bewoners_tekst for row in rows}
    return [(gemeente.naam, found.get(gemeente.code, "0")) for gemeente in gemeenten]


def _gap(row: Hulpdekking) -> dict[str, Any]:
    kind, icon, _ = LOOK[Dekking(row.stand)]
    return {"row": row, "kind": kind, "icon": icon, "doen": hulpdekking.WAT_TE_DOEN[Dekking(row.stand)]}


class OntbreektExportView(PortalView, View):
    """Every cell of the count as a file: all gemeenten and languages."""

    permission = Permission.ZORGCIJFERS_VIEW

    def get(self, request: HttpRequest, formaat: str) -> HttpResponseBase:
        if formaat not in set(Formaat):
            raise Http404
        actor = self.request.actor
        gebeurtenis.record(
            actie="hulpdekking.export", object_soort="zorg.hulpdekking", by=actor,
            gemeente=actor.gemeenten[0] if len(actor.gemeenten) == 1 else None, details={"formaat": formaat},
        )  # fmt: skip
        return export_response(
            Formaat(formaat), [Blad("Wat ontbreekt", COLUMNS, list(hulpdekking.counted()))], titel="Wat ontbreekt",
            bestandsnaam=f"hulp-die-ontbreekt-{timezone.localdate():%Y-%m-%d}", moment=timezone.now(),
        )  # fmt: skip


COLUMNS = [
    Kolom("Gemeente", Soort.TEKST, lambda row: row.gemeente.naam),
    Kolom("Waarvoor", Soort.TEKST, lambda row: str(row.get_hulpvraag_display())),
    Kolom("Taal", Soort.TEKST, lambda row: row.get_taal_display()),
    Kolom(
        "Bewoners met deze taal",
        Soort.GETAL,
        lambda row: row.bewoners if row.bewoners is not None else row.bewoners_tekst,
    ),
    Kolom("Stand", Soort.TEKST, lambda row: row.get_stand_display()),
    Kolom("Op grond van", Soort.TEKST, lambda row: row.aanbod_naam),
    Kolom(
        "Kilometer hemelsbreed", Soort.GETAL, lambda row: None if row.afstand is None else round(row.afstand / 1000, 1)
    ),
    Kolom("Peildatum", Soort.DATUM, lambda row: row.peildatum),
]
