"""How the packages go: the whole programme, one package, and what officials say about it."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.db import models
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.views.generic import TemplateView

from rivierenland.core.actor import Actor
from rivierenland.core.models import Gemeente
from rivierenland.core.permissions import Geweigerd, Permission
from rivierenland.core.queries.parameter import value_of
from rivierenland.core.views.basis import PortalView
from speerpunten.programma.actions import voortgangstoelichting as acties
from speerpunten.programma.enums.indicator import Voortgangstand
from speerpunten.programma.forms.voortgang import ToelichtingForm
from speerpunten.programma.models import Maatregelenpakket, Voortgangstoelichting
from speerpunten.programma.queries import voortgang
from speerpunten.programma.queries.meetwaarde import REGIO
from speerpunten.programma.views.bewerken import EditPage
from speerpunten.programma.views.indicator import may_set_some
from speerpunten.programma.views.voortgangsbeeld import look


class VoortgangView(PortalView, TemplateView):
    """Every package: how it goes in the region and in the own gemeente, and the rule by which that is said."""

    permission = Permission.PROGRAMMA_VIEW
    template_name = "programma/voortgang/overzicht.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        actor, vandaag = self.request.actor, timezone.localdate()
        pakketten = list(Maatregelenpakket.objects.select_related("speerpunt"))
        eigen = list(Gemeente.objects.filter(pk__in=actor.gemeenten))
        waar = {REGIO: "Regio"} | {gemeente.pk: gemeente.naam for gemeente in eigen}
        standen = voortgang.everywhere(
            [pakket.pk for pakket in pakketten], gemeenten=list(waar), peildatum=vandaag, eigen=actor.gemeenten
        )
        return super().get_context_data(**kwargs) | {
            "kolommen": list(waar.values()),
            "rijen": [
                (
                    pakket,
                    [
                        (naam, look(standen[plek][pakket.pk].stand), standen[plek][pakket.pk])
                        for plek, naam in waar.items()
                    ],
                )
                for pakket in pakketten
            ],
            "te_laat_dagen": int(value_of(voortgang.TE_LAAT, peildatum=vandaag)),
            "standen": [(look(stand), uitleg) for stand, uitleg in UITLEG],
        }


UITLEG = (
    (
        Voortgangstand.OP_KOERS,
        "Alle cijfers met een streefwaarde zijn er dicht genoeg bij, en geen mijlpaal is over tijd.",
    ),
    (
        Voortgangstand.AANDACHT,
        "Minstens één cijfer is voorbij de grens voor aandacht, of een mijlpaal is net over tijd.",
    ),
    (
        Voortgangstand.ACHTER,
        "Minstens één cijfer is voorbij de grens voor achterlopen, of een mijlpaal is lang over tijd.",
    ),
    (Voortgangstand.ONBEKEND, "Er is geen cijfer met een streefwaarde om naar te kijken, en nog geen mijlpaal."),
)


class PakketvoortgangView(PortalView, TemplateView):
    """One package in the region and in each gemeente, with the reasons and what officials say."""

    permission = Permission.PROGRAMMA_VIEW
    template_name = "programma/voortgang/pakket.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        pakket = get_object_or_404(Maatregelenpakket.objects.select_related("speerpunt"), pk=self.kwargs["code"])
        actor, vandaag = self.request.actor, timezone.localdate()
        plekken = voortgang.per_gemeente(pakket.pk, peildatum=vandaag, eigen=actor.gemeenten)
        return super().get_context_data(**kwargs) | panel(pakket, actor) | {
            "pakket": pakket,
            "gemeenten": [(plek.gemeente, look(plek.voortgang.stand), plek.voortgang) for plek in plekken],
            "toelichtingen": voortgang.explanations(pakket.pk),
        }  # fmt: skip


class ToelichtingView(EditPage):
    """Words of this month: of the own gemeente, or of the region."""

    permission = Permission.PROGRAMMA_VIEW
    titel, knop = "Voortgang toelichten", "Toelichting opslaan"
    form_class = ToelichtingForm
    template_name = "programma/voortgang/toelichten.html"

    @cached_property
    def pakket(self) -> Maatregelenpakket:
        """The package of the address."""
        return get_object_or_404(Maatregelenpakket, pk=self.kwargs["code"])

    @cached_property
    def gemeente(self) -> str | None:
        """Of the official, the first when there are more; None for the region."""
        actor = self.request.actor
        if not may_set_some(actor):
            raise PermissionDenied(str(Geweigerd(Permission.STREEFWAARDE_SET)))
        gevraagd = self.request.GET.get("gemeente")
        if gevraagd in actor.gemeenten:
            return gevraagd
        return actor.gemeenten[0] if actor.gemeenten else None

    @cached_property
    def maand(self) -> date:
        """This month."""
        return timezone.localdate().replace(day=1)

    @cached_property
    def row(self) -> models.Model | None:
        rows = Voortgangstoelichting.objects.filter(pakket=self.pakket, gemeente=self.gemeente, maand=self.maand)
        return rows.first()

    def get_initial(self) -> dict[str, Any]:
        row = self.row
        return {"tekst": row.tekst, "versie": row.versie} if isinstance(row, Voortgangstoelichting) else {"versie": 0}

    def act(self, form: forms.Form) -> str:
        acties.explain(
            pakket=self.pakket, gemeente=self.gemeente, maand=self.maand, tekst=form.cleaned_data["tekst"],
            versie=form.cleaned_data["versie"], by=self.request.actor,
        )  # fmt: skip
        return "De toelichting is opgeslagen."

    def get_success_url(self) -> str:
        return reverse("programma:voortgang-pakket", args=[self.pakket.pk])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        self.kruimels = (self.pakket.pk, self.get_success_url())
        waar = Gemeente.objects.get(pk=self.gemeente).naam if self.gemeente else "de regio"
        return super().get_context_data(pakket=self.pakket, waar=waar, maand=self.maand, **kwargs)


def panel(pakket: Maatregelenpakket, actor: Actor) -> dict[str, Any]:
    """What the page of a package shows of its progress."""
    vandaag = timezone.localdate()
    regio = voortgang.of([pakket.pk], gemeente=None, peildatum=vandaag, eigen=actor.gemeenten)[pakket.pk]
    return {
        "voortgang": regio,
        "voortgang_beeld": look(regio.stand),
        "voortgang_toelichting": next(iter(voortgang.explanations(pakket.pk, aantal=1)), None),
        "mag_toelichten": may_set_some(actor),
    }


def overview(pakketten: list[Maatregelenpakket], actor: Actor) -> dict[str, Any]:
    """What the overview of the programme shows of it: the state of every package in the region."""
    codes = [pakket.pk for pakket in pakketten]
    standen = voortgang.of(codes, gemeente=None, peildatum=timezone.localdate(), eigen=actor.gemeenten)
    for pakket in pakketten:
        pakket.voortgang_beeld = look(standen[pakket.pk].stand)  # type: ignore[attr-defined]  # read by its card
    return {}
