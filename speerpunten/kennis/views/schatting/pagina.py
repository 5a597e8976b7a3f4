"""The list of estimates, one of them, and how it is done."""

from operator import itemgetter
from typing import Any

from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.functional import cached_property
from django.views import View
from django.views.generic import TemplateView

from rivierenland.core.actions import gebeurtenis
from rivierenland.core.permissions import Permission
from rivierenland.core.uitvoer.antwoord import Formaat, export_response
from rivierenland.core.uitvoer.kolom import Blad, Kolom, Soort
from rivierenland.core.views.basis import PortalView
from speerpunten.kennis.models import Schatting, Telronde
from speerpunten.kennis.queries import schatting as schattingen
from speerpunten.kennis.views.schatting import beeld
from speerpunten.kennis.views.schatting.voorbeeld import HEPATITIS, TURTLES
from speerpunten.kennis.views.schatting.woorden import name_of


class SchattingListView(PortalView, TemplateView):
    """The newest estimate of every area, earlier ones, rounds, and for who counts the own counts."""

    permission = Permission.SCHATTING_VIEW
    template_name = "kennis/schatting/lijst.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        actor, vandaag = self.request.actor, timezone.localdate()
        nieuwste = schattingen.newest()
        gezien = {row.pk for row in nieuwste}
        return super().get_context_data(
            nieuwste=nieuwste, eerder=[row for row in schattingen.estimates()[:30] if row.pk not in gezien],
            rondes=list(Telronde.objects.all()[:10]), telt=actor.may(Permission.TELLING_RECORD),
            tellingen=list(schattingen.counts()[:20]) if actor.may(Permission.TELLING_RECORD) else [],
            maakt=actor.may(Permission.SCHATTING_MAKE), open=schattingen.open_rounds(vandaag).exists(), **kwargs,
        )  # fmt: skip


class SchattingPage(PortalView):
    """One estimate."""

    permission = Permission.SCHATTING_VIEW

    @cached_property
    def schatting(self) -> Schatting:
        """The row. Raises Http404."""
        return get_object_or_404(schattingen.estimates(), pk=self.kwargs["pk"])


class SchattingDetailView(SchattingPage, TemplateView):
    """The range first, then the models, then what it rests on; without an estimate what is missing."""

    template_name = "kennis/schatting/detail.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        row = self.schatting
        context = super().get_context_data(
            schatting=row, aannames=beeld.AANNAMES, letters=beeld.letters(row), gebied=row.gebied, **kwargs
        )
        if not row.is_gelukt:
            return context
        return context | {
            "bereik": row.uitkomst["bereik"], "figuur": beeld.models_figure(row), "kromme": beeld.dependence_figure(row),
            "kromme_woorden": beeld.dependence_words(row), "modellen": beeld.models_table(row), "cellen": beeld.cells_table(row),
            "koppeltabel": beeld.link_table(row), "koppel_woorden": beeld.link_words(row), "voorkeur": beeld.preferred(row),
            "lijsttotalen": list(zip(row.uitkomst["lijsten"], row.uitkomst["totalen"], strict=True)),
            "formaten": [formaat.value for formaat in Formaat],
        }  # fmt: skip


class SchattingExportView(SchattingPage, View):
    """The models of an estimate as a file."""

    def get(self, request: HttpRequest, pk: int, formaat: str) -> HttpResponseBase:
        if formaat not in set(Formaat) or not self.schatting.is_gelukt:
            raise Http404
        gebeurtenis.record(
            actie="schatting.export", object=self.schatting, by=self.request.actor, details={"formaat": formaat}
        )
        return export_response(
            Formaat(formaat), [sheet(self.schatting)], titel=f"Schatting {self.schatting.gebied}",
            bestandsnaam=f"schatting-{self.schatting.gebied.lower()}-{self.schatting.pk}", moment=timezone.now(),
        )  # fmt: skip


def sheet(row: Schatting) -> Blad:
    """One row a model, people in tens."""
    velden = (
        ("Schatting", "aantal"), ("Standaardfout", "fout"), ("Ondergrens 95 %", "laag"), ("Bovengrens 95 %", "hoog"),
        ("Deviantie", "afwijking"), ("Vrijheidsgraden", "vrijheid"), ("AIC", "aic"), ("AICc", "aicc"), ("BIC", "bic"),
        ("Gewicht", "gewicht"),
    )  # fmt: skip
    return Blad(
        "Modellen",
        [
            Kolom("Gebied", Soort.TEKST, lambda een: row.gebied),
            Kolom("Telronde", Soort.TEKST, lambda een: row.ronde.naam),
            Kolom("Model", Soort.TEKST, lambda een: een["code"]),
            Kolom("In woorden", Soort.TEKST, lambda een: name_of(een["code"]), 34),
            *(Kolom(kop, Soort.GETAL, itemgetter(veld)) for kop, veld in velden),
            Kolom("Telt mee", Soort.TEKST, lambda een: "ja" if een["telt_mee"] else "nee"),
            Kolom("Waarom niet", Soort.TEKST, lambda een: een["waarom"], 40),
        ],
        row.uitkomst["modellen"],
    )


class MethodeView(PortalView, TemplateView):
    """How we estimate who is nowhere, in plain words."""

    permission = Permission.SCHATTING_VIEW
    template_name = "kennis/schatting/methode.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(turtles=TURTLES, hepatitis=HEPATITIS, **kwargs)


class VerantwoordingView(PortalView, TemplateView):
    """Formulas, assumptions and references."""

    permission = Permission.SCHATTING_VIEW
    template_name = "kennis/schatting/verantwoording.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            turtles=TURTLES, hepatitis=HEPATITIS, normen=schattingen.norm_rows(timezone.localdate()), **kwargs
        )
