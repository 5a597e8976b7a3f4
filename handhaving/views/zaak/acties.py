"""Open a case, weigh it, take a step, make it known, take it back, hand it over."""

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
from handhaving.forms.zaak import AssessForm, BehandelaarForm, OpenForm, RedenForm, StapForm
from handhaving.ladder.stappen import LADDER, mag_volgen
from handhaving.models import Melding, Stap, Zaak
from handhaving.queries import lhso
from handhaving.queries import termijn as termijnen
from handhaving.queries import zaak as zaken
from handhaving.views.zaak.detail import ZaakPage, matrix_rows
from registratie.views.actie import ActionPage
from rivierenland.core.permissions import Permission
from rivierenland.core.views.basis import PortalView


class ZaakOpenView(ActionPage):
    """Open a case from findings that lead to none yet, or from a melding (`?melding=`); `?locatie=` narrows the choice."""

    permission = Permission.ZAAK_DECIDE
    titel, knop = "Zaak openen", "Zaak openen"
    form_class = OpenForm
    template_name = "handhaving/zaak/open.html"

    @cached_property
    def melding(self) -> Melding | None:
        """The melding of the address, if there is one."""
        pk = asked_number(self.request.GET.get("melding", ""))
        return get_object_or_404(Melding.objects.select_related("locatie"), pk=pk) if pk else None

    def get_form_kwargs(self) -> dict[str, Any]:
        found, locatie = zaken.loose_findings(), asked_number(self.request.GET.get("locatie", ""))
        if self.melding is not None:
            locatie = self.melding.locatie_id
        if locatie:
            found = found.filter(locatie=locatie)
        return super().get_form_kwargs() | {"bevindingen": found, "melding": self.melding is not None}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(melding=self.melding, **kwargs)

    def act(self, form: forms.Form) -> str:
        values = form.cleaned_data
        self.made = zaak_actions.open(
            bevindingen=list(values.get("bevindingen") or ()), melding=self.melding, titel=values["titel"],
            toelichting=values.get("toelichting", ""), by=self.request.actor,
        )  # fmt: skip
        return f"Zaak {self.made.nummer} is geopend."

    def get_success_url(self) -> str:
        return reverse("handhaving:zaak-detail", args=[self.made.pk])


def asked_number(tekst: str) -> int | None:
    """The number of a row in an address; None for what cannot be one."""
    return int(tekst) if tekst.isdecimal() and len(tekst) < 19 else None


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
        }

    def get_initial(self) -> dict[str, Any]:
        """A warning proposes the usual time to repair; an order is too much a matter of the case."""
        if self.soort != Stapsoort.WAARSCHUWING:
            return {}
        return {"termijn_einde": termijnen.proposed_repair(self.zaak.gemeente_id, timezone.localdate())}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        feiten = zaken.facts(self.zaak, timezone.localdate())
        return super().get_context_data(
            ladderregel=LADDER[self.soort], redenen=mag_volgen(zaken.taken(self.stappen), self.soort, feiten), **kwargs
        )

    def act(self, form: forms.Form) -> str:
        zaak_actions.take_step(zaak=self.zaak, soort=self.soort, by=self.request.actor, **form.cleaned_data)
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
        return super().get_context_data(brief=self.stap.brieven.first(), termijnen=self.stap.termijnen.all(), **kwargs)

    def act(self, form: forms.Form) -> str:
        zaak_actions.make_known(stap=self.stap, by=self.request.actor)
        return f"Bekendgemaakt. {self.zaak.overtreder.naam} ziet dit nu in het portaal en kreeg een mail."


class StapWithdrawView(StapPage):
    """Withdraw a step."""

    titel, knop = "Stap intrekken", "Stap intrekken"
    form_class = RedenForm
    template_name = "handhaving/zaak/intrekken.html"

    def act(self, form: forms.Form) -> str:
        zaak_actions.withdraw_step(stap=self.stap, by=self.request.actor, **form.cleaned_data)
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
