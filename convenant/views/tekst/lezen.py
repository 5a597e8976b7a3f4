"""Read the convenant: the version in force, every version, and what changed between two. Adopted text is for everybody."""

from typing import Any

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.functional import cached_property
from django.views.generic import TemplateView

from convenant.enums.versie import Convenantstatus
from convenant.models import Convenantversie
from convenant.queries import partijkaart, regel
from convenant.queries import versie as versies
from convenant.tekst import Vergelijking, compare
from rivierenland.core.permissions import Permission as P
from rivierenland.core.redline import Verandering

WOORDEN = (("Nieuw", Verandering.NIEUW), ("Gewijzigd", Verandering.GEWIJZIGD), ("Weggehaald", Verandering.WEG))


class LeesView(TemplateView):
    """A page for everybody, also without a login; what is being written is only there for officials and the region."""

    request: Any

    @cached_property
    def convenant(self) -> Convenantversie:
        """The version by its number. A concept that somebody may not read is not there."""
        return get_object_or_404(versies.readable(self.request.actor), nummer=self.kwargs["nummer"])

    def manages(self) -> bool:
        """Whether the region looks."""
        return self.request.actor is not None and self.request.actor.may(P.CONVENANT_MANAGE)


class VersieDetailView(LeesView):
    """One version to read and to print."""

    template_name = "convenant/tekst/detail.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        row = self.convenant
        artikelen = list(versies.articles(row))
        is_concept = row.status == Convenantstatus.CONCEPT
        nu = versies.in_force(timezone.localdate())
        return super().get_context_data(
            titel=row.titel,
            convenant=row,
            artikelen=artikelen,
            toezeggingen=sum(len(artikel.in_orde) for artikel in artikelen),  # type: ignore[attr-defined, misc]
            regels=regel.known(),
            regelnamen=regel.names(),
            stand=standing(row, nu),
            nu=nu,
            vorige=Convenantversie.objects.filter(nummer__lt=row.nummer).first(),
            partijen=partijkaart.tally(),
            sha256="" if is_concept else versies.as_document(row, artikelen).digest(),
            mag_schrijven=is_concept and self.manages(),
            concept=versies.concept() if versies.reads_concept(self.request.actor) and not is_concept else None,
            **kwargs,
        )


class TekstView(VersieDetailView):
    """The version that holds today."""

    @cached_property
    def convenant(self) -> Convenantversie:
        """The version in force."""
        found = versies.in_force(timezone.localdate()) or versies.newest_adopted()
        if found is None:
            raise Http404("Er is nog geen vastgestelde tekst van het convenant.")
        return found


class VersieListView(LeesView):
    """Every version that one may read."""

    template_name = "convenant/tekst/list.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        nu = versies.in_force(timezone.localdate())
        rows = list(versies.for_list(self.request.actor))
        mag_nieuw = self.manages() and not any(row.status == Convenantstatus.CONCEPT for row in rows)
        return super().get_context_data(
            titel="Versies van het convenant",
            regel="Een versie die is vastgesteld, verandert niet meer. Wat anders moet, komt in de volgende.",
            versies=[(row, standing(row, nu), row.nummer > 1) for row in rows],
            mag_nieuw=mag_nieuw,
            **kwargs,
        )


class VersieCompareView(LeesView):
    """What changed from one version to this one; without a choice, from the one before."""

    template_name = "convenant/tekst/compare.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        row, met = self.convenant, self.other()
        verschil = compare(versies.document(met), versies.document(row)) if met else None
        return super().get_context_data(
            titel=f"Wat verandert in versie {row.nummer}",
            regel=f"Vergeleken met versie {met.nummer}." if met else "",
            convenant=row,
            met=met,
            versies=versies.readable(self.request.actor).exclude(pk=row.pk),
            verschil=verschil,
            tellingen=tallies(verschil) if verschil else [],
            alles="alles" in self.request.GET,
            **kwargs,
        )

    def other(self) -> Convenantversie | None:
        """The version that was chosen to compare with, else the one before."""
        rows = versies.readable(self.request.actor)
        gekozen = self.request.GET.get("met", "")
        if gekozen.isdecimal() and len(gekozen) < 5:
            return get_object_or_404(rows.exclude(pk=self.convenant.pk), nummer=int(gekozen))
        return rows.filter(nummer__lt=self.convenant.nummer).first()


def standing(row: Convenantversie, nu: Convenantversie | None) -> tuple[str, str, str]:
    """Kind, words and icon of where a version stands today."""
    if row.status == Convenantstatus.CONCEPT:
        return "attention", "In voorbereiding", "edit"
    if row == nu:
        return "good", "Geldt nu", "ok"
    if row.ingangsdatum and row.ingangsdatum > timezone.localdate():
        return "attention", "Gaat nog in", "clock"
    return "neutral", "Vervangen", "history"


def tallies(verschil: Vergelijking) -> list[tuple[str, int, int]]:
    """How many articles and how many commitments are new, changed and gone."""
    return [
        (
            naam,
            sum(row.verandering is soort for row in verschil.artikelen),
            sum(row.verandering is soort for row in verschil.toezeggingen),
        )
        for naam, soort in WOORDEN
    ]
