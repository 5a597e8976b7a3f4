"""Local rules side by side: the matrix, one rule, the level playing field, the download."""

from collections.abc import Iterator
from typing import Any

from django.http import Http404, HttpRequest, HttpResponseBase
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.views import View
from django.views.generic import TemplateView

from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.opmaak import datum, datum_lang
from rivierenland.core.permissions import Permission
from rivierenland.core.uitvoer.antwoord import Formaat, export_response
from rivierenland.core.uitvoer.kolom import Blad, Kolom, Soort
from rivierenland.core.views.basis import PortalView
from rivierenland.core.views.lijst import FORMATEN
from speerpunten.kennis.queries import regel as regels
from speerpunten.kennis.queries import regelverloop
from speerpunten.kennis.queries.regel import Cel, Matrix, Rij
from speerpunten.kennis.regels.catalogus import Regel
from speerpunten.kennis.regels.waarde import write
from speerpunten.kennis.views import regelbord, speelveld


class RegelListView(PortalView, TemplateView):
    """Every rule by the eight gemeenten, on a day, beside another day when asked."""

    permission = Permission.KENNIS_VIEW
    template_name = "kennis/regels/list.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        form, vraag = regelbord.asked(self.request)
        vast = regels.recorded()
        nu, actor = vast.op(vraag.op), self.request.actor
        kies, met = regelbord.chosen(nu, vraag, actor.gemeenten)
        groepen = regelbord.board(nu, vast.op(vraag.naast) if vraag.naast else None, [kies, met])
        return super().get_context_data(**kwargs) | {
            "form": form, "vraag": vraag, "matrix": nu, "groepen": groepen, "index": nu.index(), "kies": kies, "met": met,
            "veranderd": regelbord.changed(groepen),
            "voorbeelden": any(cel.is_voorbeeld for rij in nu.rijen for cel in rij.cellen),
            "per_gemeente": vraag.query(per=""), "per_regel": vraag.query(per=regelbord.REGEL),
            "export_links": downloads(vraag), "zonder_naast": vraag.query(naast=""), "breedte": len(nu.gemeenten) + 2,
            "regelzin": f"{len(nu.rijen)} regels in {len(nu.gemeenten)} gemeenten, zoals zij gelden op {datum_lang(vraag.op)}.",
        } | speelveld.in_words(nu)  # fmt: skip


class RegelPage(PortalView):
    """Mixin: the page is about the rule of the address."""

    permission = Permission.KENNIS_VIEW

    @cached_property
    def regel(self) -> Regel:
        """The rule. Raises Http404 for a code that is not in the catalogue."""
        found = regels.rule(self.kwargs["code"])
        if found is None:
            raise Http404
        return found

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(regel=self.regel, **kwargs)  # type: ignore[misc]


class RegelDetailView(RegelPage, TemplateView):
    """One rule: the eight answers, how they changed, the proposal and who follows it since when."""

    template_name = "kennis/regels/detail.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        vandaag, actor = timezone.localdate(), self.request.actor
        vast = regels.recorded([self.regel.code])
        rij, algemeen = vast.op(vandaag).rijen[0], regelverloop.general(self.regel, vandaag)
        return super().get_context_data(**kwargs) | {
            "rij": rij, "vandaag": vandaag, "verloop": regelverloop.changes(vast, self.regel, vandaag),
            "voorstellen": vast.voorstellen.get(self.regel.code, []),
            "volgtijdlijn": regelverloop.followers(rij), "algemeen": algemeen,
            "mag_vullen": may_fill(actor), "mag_voorstellen": actor.may(Permission.REGELVOORSTEL_MANAGE),
            "versies": [(row, write(self.regel, row.waarde)) for row in vast.voorstellen.get(self.regel.code, [])],
            "heeft_norm": algemeen is not None or bool(vast.parameters),
            "mag_normen": actor.may(Permission.PARAMETER_VIEW), "mag_waterbed": actor.may(Permission.WATERBED_VIEW),
        }  # fmt: skip


class SpeelveldView(PortalView, TemplateView):
    """How level the field is: the index with its formula, per theme, over time, without each rule; and who is strict."""

    permission = Permission.KENNIS_VIEW
    template_name = "kennis/regels/speelveld.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        form, vraag = regelbord.asked(self.request)
        vast = regels.recorded()
        return super().get_context_data(**kwargs) | {"form": form, "vraag": vraag} | speelveld.picture(vast, vraag.op)


class RegelExportView(PortalView, View):
    """A download of exactly the matrix: a row per rule, and a row per answer with where it is written."""

    permission = Permission.KENNIS_VIEW

    def get(self, request: HttpRequest, formaat: str) -> HttpResponseBase:
        if formaat not in set(Formaat):
            raise Http404
        _, vraag = regelbord.asked(request)
        gebeurtenis.record(
            actie="regel.export", object_soort="kennis.regel", by=request.actor,  # type: ignore[attr-defined]
            details={"formaat": formaat},
        )  # fmt: skip
        return export_response(
            Formaat(formaat), sheets(regels.matrix(vraag.op)), titel=f"Lokale regels, {datum(vraag.op)}",
            bestandsnaam=f"lokale-regels-{vraag.op:%Y-%m-%d}", moment=timezone.now(),
        )  # fmt: skip


def may_fill(actor: Actor) -> bool:
    """Whether somebody keeps the rules of a gemeente."""
    return any(actor.may(Permission.LOKALE_REGEL_FILL, gemeente=gemeente) for gemeente in actor.gemeenten)


def downloads(vraag: regelbord.Vraag) -> list[dict[str, str]]:
    """The formats, of the day of the page."""
    query = vraag.query(per="", kies="", met="", naast="")
    return [
        {"label": label, "icon": icon, "url": reverse("kennis:regel-export", args=[formaat]) + query}
        for formaat, label, icon in FORMATEN
    ]


def sheets(matrix: Matrix) -> list[Blad]:
    """The matrix, and every answer on a row."""

    def answer(nr: int) -> Any:
        return lambda rij: rij.cellen[nr].tekst or "niet ingevuld"

    bord = [
        Kolom("Thema", Soort.TEKST, lambda rij: rij.regel.thema.label),
        Kolom("Regel", Soort.TEKST, lambda rij: rij.regel.naam, 34),
        Kolom("Vraag", Soort.TEKST, lambda rij: rij.regel.vraag, 50),
        *(Kolom(gemeente.naam, Soort.TEKST, answer(nr), 20) for nr, gemeente in enumerate(matrix.gemeenten)),
        Kolom("Verschil", Soort.TEKST, _gap, 26),
        Kolom("Strengst", Soort.TEKST, lambda rij: rij.strengst, 26),
        Kolom("Ruimst", Soort.TEKST, lambda rij: rij.ruimst, 26),
        Kolom("Niet ingevuld", Soort.GETAL, lambda rij: rij.leeg),
        Kolom("Voorstel van de regio", Soort.TEKST, lambda rij: rij.voorsteltekst, 26),
        Kolom("Code", Soort.TEKST, lambda rij: rij.regel.code, 34),
    ]
    antwoorden = [
        Kolom("Regel", Soort.TEKST, lambda paar: paar[0].regel.naam, 34),
        Kolom("Gemeente", Soort.TEKST, lambda paar: paar[1].gemeente.naam),
        Kolom("Antwoord", Soort.TEKST, lambda paar: paar[1].tekst or "niet ingevuld", 26),
        Kolom("Hoe ver", Soort.TEKST, lambda paar: paar[1].stand.label if paar[1].stand else ""),
        Kolom("Geldt vanaf", Soort.DATUM, lambda paar: paar[1].sinds),
        Kolom("Geldt tot", Soort.DATUM, lambda paar: paar[1].tot),
        Kolom("Waar het staat", Soort.TEKST, lambda paar: paar[1].bron, 50),
        Kolom("Webadres", Soort.TEKST, lambda paar: paar[1].bron_url, 40),
        Kolom("Opmerking", Soort.TEKST, lambda paar: paar[1].opmerking, 50),
        Kolom("Voorbeeld", Soort.TEKST, lambda paar: "ja" if paar[1].is_voorbeeld else ""),
    ]
    return [Blad("Matrix", bord, matrix.rijen), Blad("Antwoorden", antwoorden, list(_answers(matrix)))]


def _answers(matrix: Matrix) -> Iterator[tuple[Rij, Cel]]:
    for rij in matrix.rijen:
        for cel in rij.cellen:
            yield rij, cel


def _gap(rij: Rij) -> str:
    if not rij.regel.vergelijkbaar:
        return "niet te rangschikken"
    return rij.spreiding.tekst if rij.spreiding else "te weinig antwoorden"
