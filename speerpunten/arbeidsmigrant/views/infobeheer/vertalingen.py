"""Texts out to an agency, and its translations back."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.http import Http404, HttpResponse, StreamingHttpResponse
from django.utils import timezone
from django.views.generic import View

from registratie.inlezen.bestand import Bestandsfout, Grenzen
from registratie.inlezen.koppen import rows_by_heading
from registratie.views.actie import ActionPage
from rivierenland.core.permissions import Permission
from rivierenland.core.talen import STANDAARD, TALEN
from rivierenland.core.uitvoer.antwoord import Formaat, export_response
from rivierenland.core.uitvoer.kolom import Blad, Kolom, Soort
from rivierenland.core.views.basis import PortalRequest, PortalView
from speerpunten.arbeidsmigrant.actions import infovertaling as acties
from speerpunten.arbeidsmigrant.forms.info import MAX_LIJST, VertalingenForm
from speerpunten.arbeidsmigrant.queries import infowerk

FORMATEN = (Formaat.XLSX, Formaat.ODS)
"""No CSV: a text of several lines falls apart in it."""
GRENZEN = Grenzen(omvang=MAX_LIJST, uitgepakt=50_000_000, rijen=2_000, kolommen=40, rekentijd=20)


def _now(naam: str) -> Any:
    return lambda row: getattr(row["nu"], naam) if row["nu"] else ""


KOLOMMEN = (
    Kolom(acties.PAGINA, Soort.TEKST, lambda row: row["slug"]),
    Kolom(acties.TAAL, Soort.TEKST, lambda row: row["taal"], 6),
    Kolom(acties.NUMMER, Soort.TEKST, lambda row: str(row["nl"].nummer), 18),
    Kolom("Nederlandse titel", Soort.TEKST, lambda row: row["nl"].titel, 30),
    Kolom("Nederlandse samenvatting", Soort.TEKST, lambda row: row["nl"].samenvatting, 40),
    Kolom("Nederlandse zoekwoorden", Soort.TEKST, lambda row: row["nl"].zoekwoorden, 30),
    Kolom("Nederlandse tekst", Soort.TEKST, lambda row: row["nl"].tekst, 70),
    Kolom(acties.TITEL, Soort.TEKST, _now("titel"), 30),
    Kolom(acties.SAMENVATTING, Soort.TEKST, _now("samenvatting"), 40),
    Kolom(acties.ZOEKWOORDEN, Soort.TEKST, _now("zoekwoorden"), 30),
    Kolom(acties.TEKST, Soort.TEKST, _now("tekst"), 70),
)


class InfovertalingExportView(PortalView, View):
    """Every text in one language, with the Dutch beside it."""

    permission = Permission.INFO_EDIT

    def get(self, request: PortalRequest, code: str, formaat: str) -> StreamingHttpResponse:
        if code not in TALEN or code == STANDAARD or formaat not in FORMATEN:
            raise Http404
        blad = Blad(f"Vertalingen {code}", KOLOMMEN, infowerk.for_agency(code))
        titel = f"Vertalingen {TALEN[code]}"
        return export_response(
            Formaat(formaat), [blad], titel=titel, bestandsnaam=f"vertalingen-{code}", moment=timezone.now()
        )


class InfovertalingView(ActionPage):
    """Fetch a file, and bring one in. What is wrong with a row is told row by row; the others are kept."""

    permission = Permission.INFO_EDIT
    form_class = VertalingenForm
    template_name = "arbeidsmigrant/infobeheer/vertalingen.html"
    titel, knop = "Vertalingen ophalen en inlezen", "Inlezen"
    max_body_bytes = MAX_LIJST + 1024**2

    def form_valid(self, form: forms.Form) -> HttpResponse:
        try:
            rijen = list(read_rows(form.cleaned_data["bestand"]))
        except Bestandsfout as fout:
            form.add_error("bestand", fout.zin)
            return self.form_invalid(form)
        uitkomsten = acties.take_in(rijen=rijen, vertaling=form.cleaned_data["vertaling"], by=self.request.actor)
        wrong = any(one.fout for one in uitkomsten)
        return self.render_to_response(
            self.get_context_data(form=form, uitkomsten=uitkomsten), status=422 if wrong else 200
        )

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        talen = [(code, naam) for code, naam in TALEN.items() if code != STANDAARD]
        done = kwargs.get("uitkomsten") or []
        return super().get_context_data(talen=talen, gelezen=sum(not one.fout for one in done), **kwargs)


def read_rows(bestand: Any) -> Iterator[tuple[int, dict[str, str]]]:
    """The rows of the first sheet by heading, each with its number. Raises `Bestandsfout`."""
    return rows_by_heading(bestand, koppen=acties.KOPPEN, verplicht=acties.KOPPEN, grenzen=GRENZEN)
