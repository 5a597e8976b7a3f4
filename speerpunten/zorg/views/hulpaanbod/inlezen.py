"""Offers of help from a spreadsheet: what is wrong with a row is told row by row, the others become concepts."""

from typing import Any, NamedTuple

from django import forms
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.generic import View

from registratie.inlezen.bestand import Bestandsfout, Grenzen
from registratie.inlezen.koppen import rows_by_heading
from registratie.inlezen.vouw import fold
from rivierenland.core.models import Gemeente
from rivierenland.core.permissions import Permission
from rivierenland.core.uitvoer.antwoord import Formaat, export_response
from rivierenland.core.uitvoer.kolom import Blad, Kolom, Soort
from rivierenland.core.views.basis import PortalRequest, PortalView
from speerpunten.zorg.actions import hulpaanbod as acties
from speerpunten.zorg.forms import hulplijst
from speerpunten.zorg.models import Hulpaanbod
from speerpunten.zorg.queries import hulpaanbod as hulp
from speerpunten.zorg.queries.hulpaanbod import Eigenaar
from speerpunten.zorg.views.hulpaanbod.acties import FormPage

GRENZEN = Grenzen(omvang=hulplijst.MEEST, uitgepakt=20_000_000, rijen=501, kolommen=60, rekentijd=10)
AL = "Er is al aanbod met deze naam dat u bijhoudt. Wijzig dat, of geef een andere naam."


class Uitkomst(NamedTuple):
    """What became of a row: its number in the sheet, its name, and why it was refused (empty: taken)."""

    rij: int
    naam: str
    fouten: list[str]


class HulpaanbodImportView(FormPage):
    """A name that the owner has already is refused, so that a file that was mended may be brought in again."""

    form_class = hulplijst.HulplijstForm  # type: ignore[assignment]
    template_name = "zorg/hulpaanbod/inlezen.html"
    titel, knop = "Hulpaanbod inlezen", "Inlezen"
    row: Hulpaanbod | None = None
    max_body_bytes = hulplijst.MEEST + 1024**2

    def get_form_kwargs(self) -> dict[str, Any]:
        kwargs = super().get_form_kwargs()
        return {naam: kwargs[naam] for naam in ("data", "files", "prefix") if naam in kwargs}

    def form_valid(self, form: forms.Form) -> HttpResponse:
        try:
            rijen = list(
                rows_by_heading(
                    form.cleaned_data["bestand"],
                    koppen=hulplijst.KOPPEN,
                    verplicht=hulplijst.VERPLICHT,
                    grenzen=GRENZEN,
                )
            )
        except Bestandsfout as fout:
            form.add_error("bestand", fout.zin)
            return self.form_invalid(form)
        done = self._take_in(rijen)
        return self.render_to_response(
            self.get_context_data(form=form, uitkomsten=done), status=422 if any(one.fouten for one in done) else 200
        )

    def _take_in(self, rijen: list[tuple[int, dict[str, str]]]) -> list[Uitkomst]:
        alle = list(Gemeente.objects.order_by("naam"))
        own = Hulpaanbod.objects.filter(hulp.own_of(self.request.actor))
        namen = {fold(naam) for naam in own.values_list("naam", flat=True)}
        found = []
        for nummer, rij in rijen:
            naam = rij.get(hulplijst.NAAM, "")
            fouten = [AL] if fold(naam) in namen else self._keep(rij, alle)
            if not fouten:
                namen.add(fold(naam))
            found.append(Uitkomst(nummer, naam, fouten))
        return found

    def _keep(self, rij: dict[str, str], alle: list[Gemeente]) -> list[str]:
        """Why a row was refused; empty when it is a concept now."""
        form = hulplijst.form_of(rij, gemeenten=self.gemeenten, alle=alle)
        if not form.is_valid():
            return hulplijst.faults(form)
        chosen = form.cleaned_data.get("gemeente") or (self.gemeenten[0].code if self.gemeenten else None)
        actor = self.request.actor
        try:
            acties.create(eigenaar=Eigenaar(chosen, actor.organisatie_id), waarden=form.gegevens(), by=actor)
        except ValidationError as fout:
            form.add_error(None, fout.messages)
            return hulplijst.faults(form)
        return []

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        done = kwargs.get("uitkomsten") or []
        fout = [one for one in done if one.fouten]
        return super().get_context_data(
            terug=reverse("zorg:hulpaanbod-list"), gelezen=len(done) - len(fout), geweigerd=fout, **kwargs
        )


class HulpaanbodLeegView(PortalView, View):
    """The headings, and nothing below them."""

    permission = Permission.HULPAANBOD_MANAGE

    def get(self, request: PortalRequest, formaat: str) -> Any:
        if formaat not in set(Formaat):
            raise Http404
        kolommen = [Kolom(kop, Soort.TEKST, lambda row: "") for kop in hulplijst.KOPPEN]
        return export_response(
            Formaat(formaat), [Blad("Hulpaanbod", kolommen, [])], titel="Hulpaanbod", bestandsnaam="hulpaanbod-leeg",
            moment=timezone.now(),
        )  # fmt: skip
