"""Requests: the list, one of them, and what organisation and gemeenten do with it."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.views.generic import TemplateView

from convenant.actions import partij as partij_actions
from convenant.actions import toelating as toelating_actions
from convenant.actions import toetreding as toetreding_actions
from convenant.enums.partij import Toelatingsbesluit, Toetredingstatus
from convenant.filters.partij import ToetredingFilter
from convenant.forms.toetreding import BevestigForm, PapierForm, ToelatingForm
from convenant.models import Partij, Toetreding
from convenant.models.toetreding import OPEN
from convenant.queries import partij as partijen
from convenant.queries import toetreding as toetredingen
from convenant.queries.toetreding import Besluitstand
from convenant.queries.toetsen import not_met, toetsen
from convenant.tables.partij import ToetredingTable, besluit_badge, sides, toetreding_badge, toets_woord
from convenant.views.toetreding.aanvragen import bounds, checks
from registratie.views.actie import ActionPage
from rivierenland.core.models import Gemeente
from rivierenland.core.permissions import Permission
from rivierenland.core.templatetags.look import badge
from rivierenland.core.views.basis import PortalView
from rivierenland.core.views.lijst import ListPage

STAPPEN = "Verzoek|Besluit van de gemeenten|Ondertekenen|Partij"


class ToetredingListView(ListPage):
    """What waits for the gemeente first; of an organisation its own requests."""

    permission = Permission.TOETREDING_VIEW
    titel = "Toetredingen"
    regel = "Wie wil toetreden tot het convenant, en wat de gemeenten daarover besluiten."
    eenheid = ("verzoek", "verzoeken")
    filterset_class = ToetredingFilter
    table_class = ToetredingTable
    template_name = "convenant/toetreding/list.html"
    leeg_template = "convenant/toetreding/_leeg.html"

    def get_queryset(self) -> QuerySet[Toetreding]:
        return toetredingen.listed()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(mag_vragen=self.request.actor.may(Permission.TOETREDING_REQUEST), **kwargs)


class ToetredingPage(PortalView):
    """A page about one request of the scope."""

    permission: Permission | None = Permission.TOETREDING_VIEW

    @cached_property
    def toetreding(self) -> Toetreding:
        return get_object_or_404(Toetreding.objects.select_related("organisatie", "convenant"), pk=self.kwargs["pk"])


class ToetredingDetailView(ToetredingPage, TemplateView):
    """How it stands, the checks, and what each gemeente decided."""

    template_name = "convenant/toetreding/detail.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        row, actor, vandaag = self.toetreding, self.request.actor, timezone.localdate()
        besluiten = toetredingen.decisions(row)
        eigen = actor.organisatie_id == row.organisatie_id
        stand = toetsen(row.organisatie, row.soorten, vandaag) if row.status in OPEN else []
        return super().get_context_data(**kwargs) | {
            "titel": row.organisatie.naam,
            "regel": f"Toetreding tot {row.convenant}",
            "badge": toetreding_badge(row.status),
            "toetreding": row,
            "tekent_als": sides(row.soorten),
            "stappen": STAPPEN,
            "stap": _step(row),
            "besluiten": [_decision(besluit, actor, vandaag) for besluit in besluiten],
            "toetsen": checks(stand, herstel=eigen),
            "fout": len(not_met(stand)),
            "bij_verzoek": [toets["naam"] for toets in row.toetsen if not toets["voldoet"]],
            "waarom_niet": toetredingen.why_not_sign(row, vandaag) if row.status == Toetredingstatus.TOEGELATEN else "",
            "nieuwer": _newer(row, vandaag),
            "kvk_anders": row.status in OPEN and partijen.kvk_changed(row),
            "partij": Partij.objects.filter(organisatie=row.organisatie_id).first(),
            "eigen": eigen and actor.may(Permission.TOETREDING_REQUEST),
            "mag_besluiten": actor.may(Permission.TOETREDING_DECIDE)
            and bool(set(actor.gemeenten) & set(row.gemeenten)),
            "parameters": bounds(),
        }


class ToetredingDecideView(ToetredingPage, ActionPage):
    """The decision of one gemeente, beside the checks over its own locations."""

    permission = Permission.TOETREDING_DECIDE
    titel = "Besluiten over toetreding"
    knop = "Besluit vastleggen"
    form_class = ToelatingForm
    template_name = "convenant/toetreding/besluiten.html"

    @cached_property
    def gemeente(self) -> Gemeente:
        found = get_object_or_404(Gemeente, code=self.kwargs["gemeente"])
        self.request.actor.require(Permission.TOETREDING_DECIDE, gemeente=found.code)
        if found.code not in self.toetreding.gemeenten:
            raise Http404
        return found

    def act(self, form: forms.Form) -> str:
        row = toelating_actions.decide(
            toetreding=self.toetreding, gemeente=self.gemeente.code, by=self.request.actor, **form.cleaned_data
        )
        if row.status == Toetredingstatus.TOEGELATEN:
            return "Het besluit is vastgelegd. Alle gemeenten lieten toe: de organisatie kan ondertekenen en krijgt bericht."
        return "Het besluit is vastgelegd."

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        row = self.toetreding
        stand = toetsen(row.organisatie, row.soorten, timezone.localdate(), self.gemeente.code)
        return super().get_context_data(**kwargs) | {
            "regel": f"{row.organisatie.naam}, namens gemeente {self.gemeente.naam}",
            "toetreding": row,
            "gemeente": self.gemeente,
            "toetsen": checks(stand, herstel=False),
            "fout": len(not_met(stand)),
        }

    def get_success_url(self) -> str:
        return reverse("convenant:toetreding-detail", args=[self.toetreding.pk])


class ToetredingActView(ToetredingPage, ActionPage):
    """A page with one thing to do about a request."""

    form_class: type[forms.Form] = BevestigForm
    template_name = "convenant/toetreding/form.html"
    uitleg = ""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(toetreding=self.toetreding, uitleg=self.uitleg, **kwargs)

    def get_success_url(self) -> str:
        return reverse("convenant:toetreding-detail", args=[self.toetreding.pk])


class ToetredingWithdrawView(ToetredingActView):
    """Take the request back."""

    permission = Permission.TOETREDING_REQUEST
    titel, knop = "Verzoek intrekken", "Verzoek intrekken"
    uitleg = "De gemeenten besluiten dan niet meer. U kunt later opnieuw toetreding aanvragen."

    def act(self, form: forms.Form) -> str:
        toetreding_actions.withdraw(toetreding=self.toetreding, by=self.request.actor)
        return "Uw verzoek is ingetrokken."


class ToetredingFollowView(ToetredingActView):
    """Go on with the newer text."""

    permission = Permission.TOETREDING_REQUEST
    titel, knop = "Verdergaan met de nieuwe tekst", "Verdergaan met de nieuwe tekst"
    uitleg = "Uw verzoek gaat daarna over de tekst die nu geldt. Wat gemeenten al besloten, blijft staan."

    def act(self, form: forms.Form) -> str:
        row = toetreding_actions.follow_version(toetreding=self.toetreding, by=self.request.actor)
        return f"Uw verzoek gaat nu over versie {row.convenant.nummer}."


class ToetredingPaperView(ToetredingActView):
    """A gemeente records a signature on paper."""

    permission = Permission.TOETREDING_DECIDE
    titel, knop = "Handtekening op papier vastleggen", "Vastleggen"
    form_class = PapierForm
    uitleg = (
        "Tekende de organisatie op papier, zoals op 23 juni 2023? Leg dat hier vast. Controleer of degene die tekende dat mocht. "
        "Van een handtekening op papier maakt het portaal geen verzegelde pdf."
    )

    def act(self, form: forms.Form) -> str:
        partij_actions.join_on_paper(toetreding=self.toetreding, by=self.request.actor, **form.cleaned_data)
        return f"{self.toetreding.organisatie.naam} is partij."


def _step(row: Toetreding) -> int:
    """Which of the four steps runs; 0 when the request ended before the last."""
    steps = {Toetredingstatus.AANGEVRAAGD: 2, Toetredingstatus.TOEGELATEN: 3, Toetredingstatus.ONDERTEKEND: 5}
    return steps.get(Toetredingstatus(row.status), 0)


def _decision(stand: Besluitstand, actor: Any, vandaag: Any) -> dict[str, Any]:
    """One gemeente in the table; the checks only for itself and for the organisation they are about."""
    rij, eigen = stand.toelating, stand.gemeente.code in actor.gemeenten
    wacht = stand.besluit == Toelatingsbesluit.WACHT
    return {
        "stand": stand,
        "badge": besluit_badge(stand.besluit),
        "eigen": eigen,
        "mag": wacht
        and stand.telt_mee
        and actor.may(Permission.TOETREDING_DECIDE, gemeente=stand.gemeente.code)
        and eigen,
        "afgeweken": bool(rij and rij.besluit == Toelatingsbesluit.TOEGELATEN and _failed(rij.toetsen)),
        "toetsen": [(toets, badge(*toets_woord(toets))) for toets in rij.toetsen]
        if rij and (eigen or actor.organisatie_id)
        else [],
    }


def _failed(toetsen_toen: list[dict[str, Any]]) -> bool:
    return any(not toets["voldoet"] for toets in toetsen_toen)


def _newer(row: Toetreding, vandaag: Any) -> Any:
    """The text that took the place of the one that was asked for."""
    geldt = toetredingen.joinable(vandaag) if row.status in OPEN else None
    return geldt if geldt and geldt.pk != row.convenant_id else None
