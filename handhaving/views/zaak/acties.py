"""Weigh a case, take a step, make it known, take it back, hand it over."""

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.views import View

from handhaving.actions import zaak as zaak_actions
from handhaving.enums import Gedrag, Stapsoort
from handhaving.forms.zaak import AssessForm, BehandelaarForm, RedenForm, StapForm
from handhaving.ladder.stappen import LADDER, mag_volgen
from handhaving.models import Stap, Zaak
from handhaving.queries import hersteltermijn, lhso
from handhaving.queries import publicatie as publicaties
from handhaving.queries import termijn as termijnen
from handhaving.queries import zaak as zaken
from handhaving.views.zaak.detail import ZaakPage, matrix_rows
from registratie.views.actie import ActionPage
from rivierenland.core.opmaak import datum_lang
from rivierenland.core.permissions import Permission
from rivierenland.core.views.basis import PortalView


def longer_than(first: hersteltermijn.Kortste) -> str:
    """That a warning gives more time than one of its findings."""
    punt = first.bevinding.item.code
    return (
        f"De termijn van de waarschuwing is langer dan die van punt {punt} ({first.bevinding.get_ernst_display().lower()}): "
        f"dat moet uiterlijk op {datum_lang(first.einde)} zijn hersteld. De aanbieder leest dan twee verschillende dagen."
    )


class ZaakActionPage(ZaakPage, ActionPage):
    """A form about a case, open for who may decide on it."""

    permission = Permission.ZAAK_DECIDE
    template_name = "handhaving/zaak/form.html"

    @cached_property
    def zaak(self) -> Zaak:
        found = get_object_or_404(zaken.detail(), pk=self.kwargs["pk"])
        self.request.actor.require(self.permission, gemeente=found.gemeente_id)
        return found

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(zaak=self.zaak, terug=self.get_success_url(), **kwargs)

    def get_success_url(self) -> str:
        return reverse("handhaving:zaak-detail", args=[self.zaak.pk])


class ZaakAssessView(ZaakActionPage):
    """Choose a cell of the LHSO matrix."""

    titel, knop = "Gevolgen en gedrag bepalen", "Vak kiezen"
    form_class = AssessForm
    template_name = "handhaving/zaak/lhso.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        matrix = matrix_rows(lhso.matrix(self.zaak.gemeente_id, timezone.localdate()), self.zaak)
        return super().get_context_data(matrix=matrix, gedragingen=Gedrag.labels, **kwargs)

    def act(self, form: forms.Form) -> str:
        cel = form.cleaned_data["cel"]
        row = zaak_actions.assess(zaak=self.zaak, gevolgen=int(cel[0]), gedrag=cel[1], by=self.request.actor)
        return f"Vak {cel} is gekozen. De matrix stelt voor: {row.voorstel}."


class ZaakStepView(ZaakActionPage):
    """Take one step; what it needs follows from the ladder."""

    form_class = StapForm
    template_name = "handhaving/zaak/stap.html"

    @property
    def soort(self) -> Stapsoort:
        """The step of the address."""
        if self.kwargs["soort"] not in LADDER:
            raise Http404
        return Stapsoort(self.kwargs["soort"])

    @property
    def titel(self) -> str:  # type: ignore[override]
        """The name of the step."""
        return LADDER[self.soort].naam

    knop = "Stap vastleggen"

    @cached_property
    def stappen(self) -> list[Stap]:
        """The steps so far."""
        return zaken.steps(self.zaak)

    def get_form_kwargs(self) -> dict[str, Any]:
        zaak, vandaag = self.zaak, timezone.localdate()
        return super().get_form_kwargs() | {
            "soort": self.soort,
            "inspecties": zaken.inspections(zaak),
            "vergunningen": zaken.permits(zaak, vandaag),
            "voorstel": lhso.proposal(zaak, vandaag),
            "berekend": zaken.forfeited(zaak, self.stappen),
            "open_bevindingen": zaken.open_findings(zaak),
            "kortste": hersteltermijn.shortest(zaak, vandaag),
        }

    def get_initial(self) -> dict[str, Any]:
        """A warning proposes the term of what must be repaired first; an order is too much a matter of the case."""
        if self.soort != Stapsoort.WAARSCHUWING:
            return {}
        return {"termijn_einde": hersteltermijn.proposed(self.zaak, timezone.localdate())}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        feiten = zaken.facts(self.zaak, timezone.localdate())
        return super().get_context_data(
            ladderregel=LADDER[self.soort], redenen=mag_volgen(zaken.taken(self.stappen), self.soort, feiten), **kwargs
        )

    def act(self, form: forms.Form) -> str:
        stap = zaak_actions.take_step(zaak=self.zaak, soort=self.soort, by=self.request.actor, **form.cleaned_data)
        if first := hersteltermijn.overtaken(self.zaak, stap):
            messages.warning(self.request, longer_than(first))
        if stap.organisatie_id:
            return f"{self.titel} is vastgelegd. De aanbieder ziet dit nu in het portaal en kreeg een mail."
        if LADDER[self.soort].feit:
            return f"{self.titel} is vastgelegd. De aanbieder kent deze zaak niet, en ziet dit dus ook niet."
        return f"{self.titel} is vastgelegd. De aanbieder ziet dit pas als u de stap bekendmaakt."


class StapPage(ZaakActionPage):
    """A form about one step."""

    @cached_property
    def stap(self) -> Stap:
        """The step of the address."""
        found = get_object_or_404(Stap.objects.select_related("zaak"), pk=self.kwargs["pk"])
        self.request.actor.require(self.permission, gemeente=found.gemeente_id)
        return found

    @cached_property
    def zaak(self) -> Zaak:
        return get_object_or_404(zaken.detail(), pk=self.stap.zaak_id)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(stap=self.stap, **kwargs)


class StapRevealView(StapPage):
    """Make a step known, with its letter."""

    titel, knop = "Bekendmaken aan de aanbieder", "Nu bekendmaken"
    form_class = forms.Form
    template_name = "handhaving/zaak/bekendmaken.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        first = hersteltermijn.overtaken(self.zaak, self.stap)
        return super().get_context_data(
            brief=self.stap.brieven.first(), termijnen=termijnen.counted_from(self.stap, timezone.localdate()),
            langer=longer_than(first) if first else "", **kwargs,
        )  # fmt: skip

    def act(self, form: forms.Form) -> str:
        zaak_actions.make_known(stap=self.stap, by=self.request.actor)
        return f"Bekendgemaakt. {self.zaak.overtreder.naam} ziet dit nu in het portaal en kreeg een mail."


class StapWithdrawView(StapPage):
    """Withdraw a step."""

    form_class = RedenForm
    template_name = "handhaving/zaak/intrekken.html"

    @property
    def titel(self) -> str:  # type: ignore[override]
        """Taking the closing back opens the case again."""
        return "Zaak heropenen" if self.stap.soort == Stapsoort.AFGESLOTEN else "Stap intrekken"

    @property
    def knop(self) -> str:  # type: ignore[override]
        """The same words as the title."""
        return self.titel

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(publicatie=publicaties.of_step(self.stap.pk), **kwargs)

    def act(self, form: forms.Form) -> str:
        zaak_actions.withdraw_step(stap=self.stap, by=self.request.actor, **form.cleaned_data)
        if self.stap.soort == Stapsoort.AFGESLOTEN:
            return "De zaak is weer open."
        return "De stap is ingetrokken. Hij blijft met de reden zichtbaar."


class StapCloseView(PortalView, View):
    """Close the location of a decision, on or after its first day."""

    permission = Permission.ZAAK_DECIDE
    http_method_names = ["post"]

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        stap = get_object_or_404(Stap.objects, pk=pk)
        try:
            zaak_actions.close_location(stap=stap, by=request.actor)  # type: ignore[attr-defined]
            messages.success(request, "De locatie is gesloten.")
        except ValidationError as fout:
            messages.error(request, " ".join(fout.messages))
        return redirect("handhaving:zaak-detail", stap.zaak_id)


class ZaakHandOverView(ZaakActionPage):
    """Let a colleague handle the case."""

    titel, knop = "Zaak overdragen", "Overdragen"
    form_class = BehandelaarForm

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"officials": zaken.officials(self.zaak.gemeente_id)}

    def act(self, form: forms.Form) -> str:
        row = zaak_actions.hand_over(zaak=self.zaak, by=self.request.actor, **form.cleaned_data)
        return f"{row.behandelaar.naam} behandelt deze zaak."
