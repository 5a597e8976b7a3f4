"""What the pages of one inspection share: the row, its parts, and what is left to do."""

from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property

from handhaving.enums import Checklistthema, Inspectiestatus
from handhaving.models import Inspectie
from handhaving.queries import checklist
from handhaving.queries import inspectie as inspecties
from handhaving.queries.checklist import Vraag
from registratie.views.actie import ActionPage
from rivierenland.core.permissions import Permission


class InspectiePage(ActionPage):
    """One inspection of the scope; another tenant's is not found."""

    permission = Permission.INSPECTIE_RECORD

    @cached_property
    def inspectie(self) -> Inspectie:
        rows = Inspectie.objects.select_related("locatie", "versie", "inspecteur", "hercontrole_van")
        found = get_object_or_404(rows, pk=self.kwargs["pk"])
        self.request.actor.require(self.permission, gemeente=found.gemeente_id)
        return found

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(inspectie=self.inspectie, locatie=self.inspectie.locatie, **kwargs)

    def get_success_url(self) -> str:
        return reverse("handhaving:inspectie-detail", args=[self.inspectie.pk])


class ConceptPage(InspectiePage):
    """A part of an inspection that is being filled in; a completed one is shown instead."""

    deel = ""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if self.inspectie.status != Inspectiestatus.CONCEPT:
            return redirect("handhaving:inspectie-detail", self.inspectie.pk)
        return super().get(request, *args, **kwargs)

    @cached_property
    def vragen(self) -> list[Vraag]:
        return inspecties.questions(self.inspectie)

    @cached_property
    def antwoorden(self) -> dict[str, Any]:
        return inspecties.answers(self.inspectie)

    @cached_property
    def themas(self) -> dict[Checklistthema, list[Vraag]]:
        return checklist.by_theme(self.vragen)

    def url_of(self, deel: str) -> str:
        """The address of a part: the visit, a theme, or the end."""
        if deel in Checklistthema.values:
            return reverse("handhaving:inspectie-thema", args=[self.inspectie.pk, deel])
        return reverse(f"handhaving:inspectie-{deel}", args=[self.inspectie.pk])

    def next_of(self, deel: str) -> str:
        """The part that comes after this one."""
        delen = ["visit", *(thema.value for thema in self.themas), "finish"]
        return self.url_of(delen[min(delen.index(deel) + 1, len(delen) - 1)] if deel in delen else "finish")

    def parts(self) -> list[dict[str, Any]]:
        """The parts with how many items of each are answered, for the row of links on top."""
        themas = [
            {"letter": thema.value, "gedaan": self.done(vragen), "totaal": len(vragen)}
            | self.part(thema.value, thema.label)
            for thema, vragen in self.themas.items()
        ]
        return [self.part("visit", "Het bezoek"), *themas, self.part("finish", "Afronden")]

    def part(self, deel: str, label: str) -> dict[str, Any]:
        """One link: its address, its words, and whether it is the page one is on."""
        return {"label": label, "url": self.url_of(deel), "current": self.deel == deel}

    def done(self, vragen: Sequence[Vraag]) -> int:
        """How many of these items have an answer, or do not apply."""
        return sum(vraag.item.code in self.antwoorden or bool(vraag.nvt) for vraag in vragen)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        plek = self.inspectie.locatie
        return super().get_context_data(delen=self.parts(), regel=f"{plek.naam}, {plek.adresregel}", **kwargs)
