"""The questions, a few a page: each step is kept at once, and one can go back without losing anything."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.views.generic import FormView

from registratie.views.actie import add_errors
from rivierenland.core.models import Gemeente
from rivierenland.core.opmaak import datum_lang, getal
from rivierenland.core.permissions import Permission
from rivierenland.core.views.basis import PortalView
from speerpunten.kennis.actions import effectrapport as acties
from speerpunten.kennis.bijdragen import effectmodel
from speerpunten.kennis.forms.effectrapport import FORMS, STAPPEN, Stapform
from speerpunten.kennis.models import Effectrapport
from speerpunten.kennis.queries import effectrapport as rapporten


class Stappagina(PortalView, FormView):
    """One step of the questions."""

    permission = Permission.EFFECT_MAKE
    template_name = "kennis/effect/stap.html"

    @property
    def stap(self) -> int:
        """Counted from 1. Raises Http404."""
        nummer = int(self.kwargs.get("stap", 1))
        if not 1 <= nummer <= len(STAPPEN):
            raise Http404
        return nummer

    def get_form_class(self) -> type[Stapform]:
        return FORMS[self.stap - 1]

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"keuzes": self.choices()}

    def choices(self) -> dict[str, Any]:
        """What this step has to choose from."""
        model, eigen = effectmodel.current(), self.request.actor.gemeenten
        if self.stap == 1:
            rows = Gemeente.objects.order_by("naam").values_list("code", "naam")
            return {"gemeenten": dict(rows.filter(code__in=eigen) if eigen else rows), "partijen": rapporten.parties()}
        if self.stap == 3:
            return {"uitgangspunten": model.uitgangspunten(timezone.localdate())}
        return {"projecten": model.projecten(eigen)} if self.stap == len(FORMS) else {}

    def form_invalid(self, form: forms.Form) -> HttpResponse:
        return self.render_to_response(self.get_context_data(form=form), status=422)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        names = "|".join(STAPPEN)
        return super().get_context_data(
            stap=self.stap, namen=names, titel=STAPPEN[self.stap - 1], aantal=len(STAPPEN), **kwargs
        )


class EffectCreateView(Stappagina):
    """The first step: from here on there is a concept."""

    def form_valid(self, form: Any) -> HttpResponse:
        try:
            row = acties.create(
                titel=form.cleaned_data["titel"],
                antwoorden=form.answers(),
                vandaag=timezone.localdate(),
                by=self.request.actor,
            )
        except ValidationError as fout:
            add_errors(form, fout)
            return self.form_invalid(form)
        return redirect("kennis:effect-step", pk=row.pk, stap=2)


class EffectStepView(Stappagina):
    """A step of a concept; the last one shows all answers and starts the sums."""

    @cached_property
    def rapport(self) -> Effectrapport:
        """The concept, when it is one's own. Raises Http404."""
        row = get_object_or_404(rapporten.readable(self.request.actor), pk=self.kwargs["pk"])
        if not row.is_concept or not rapporten.is_own(row, self.request.actor):
            raise Http404
        return row

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if self.stap > self.rapport.stap:
            return redirect("kennis:effect-step", pk=self.rapport.pk, stap=self.rapport.stap)
        if self.stap == len(STAPPEN):
            return self.render_to_response(self.checked())
        return super().get(request, *args, **kwargs)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if self.stap > self.rapport.stap:
            return redirect("kennis:effect-step", pk=self.rapport.pk, stap=self.rapport.stap)
        if self.stap == len(STAPPEN):
            return self.start()
        form = self.get_form()
        goed = form.is_valid()
        if "terug" in request.POST:
            return self.back(form)
        return self.form_valid(form) if goed else self.form_invalid(form)

    def back(self, form: Any) -> HttpResponse:
        """Keep what is good and show the step before."""
        try:
            self.keep(form, half=True)
        except ValidationError as fout:
            add_errors(form, fout)
            return self.form_invalid(form)
        return redirect("kennis:effect-step", pk=self.rapport.pk, stap=max(self.stap - 1, 1))

    def form_valid(self, form: Any) -> HttpResponse:
        try:
            self.keep(form)
        except ValidationError as fout:
            add_errors(form, fout)
            return self.form_invalid(form)
        return redirect("kennis:effect-step", pk=self.rapport.pk, stap=self.stap + 1)

    def keep(self, form: Any, *, half: bool = False) -> None:
        """Write this step. Raises ValidationError."""
        acties.answer(
            rapport=self.rapport, stap=self.stap, antwoorden=form.answers(), titel=form.cleaned_data.get("titel", ""),
            vandaag=timezone.localdate(), by=self.request.actor, half=half,
        )  # fmt: skip

    def start(self) -> HttpResponse:
        """Begin the sums and show how far they are."""
        try:
            acties.ask(rapport=self.rapport, vandaag=timezone.localdate(), by=self.request.actor)
        except ValidationError as fout:
            return self.render_to_response(self.checked() | {"fouten": fout.messages}, status=422)
        return redirect("kennis:effect-detail", pk=self.rapport.pk)

    def checked(self) -> dict[str, Any]:
        """All answers in words, to look over."""
        titel = f"Klopt dit voor {self.rapport.titel}?"
        return {
            "view": self, "rapport": self.rapport, "stap": self.stap, "namen": "|".join(STAPPEN), "aantal": len(STAPPEN),
            "titel": titel, "groepen": answers_in_words(self.rapport),
        }  # fmt: skip

    def get_initial(self) -> dict[str, Any]:
        vraag = self.rapport.vraag
        start = {"titel": self.rapport.titel, "plaats": f"{vraag.get('gemeente')}:{vraag.get('kern')}"} | vraag
        if not vraag.get("eigen_punt"):
            start |= {"x": None, "y": None}
        return {naam: waarde for naam, waarde in start.items() if waarde is not None}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(rapport=self.rapport, **kwargs)

    def get_success_url(self) -> str:
        return reverse("kennis:effect-detail", args=[self.rapport.pk])


def answers_in_words(row: Effectrapport) -> list[tuple[int, str, list[tuple[str, str]]]]:
    """Step, its name, and question with answer; for the last step, the page and the PDF."""
    v = row.vraag
    sectoren = dict(effectmodel.current().sectoren())
    zekerheid = {"hoog": "zeker", "middel": "redelijk zeker", "laag": "onzeker"}
    opent = date.fromisoformat(v["opent"]) if v.get("opent") else None
    return [
        (1, STAPPEN[0], [("Plaats", v["kern"]), ("Punt (RD)", f"{v['x']}, {v['y']}"), ("Sector", sectoren.get(v["sector"], v["sector"]))]),
        (2, STAPPEN[1], [
            ("Opening", datum_lang(opent) if opent else "–"),
            ("Eerste jaar", f"{getal(v.get('open_jaarrond'))} tot {getal(v.get('open_piek'))} mensen"),
            ("Op volle omvang", f"in {v.get('vol_jaar')}: {getal(v.get('vol_jaarrond'))} tot {getal(v.get('vol_piek'))} mensen"),
            ("Hoe zeker", zekerheid.get(v.get("zekerheid", ""), "–")),
        ]),
        (3, STAPPEN[2], [
            ("Woont in de regio", f"{getal(v.get('in_regio'))} procent"),
            ("Heeft een eigen woning", f"{getal(v.get('eigen_woning'))} procent"),
        ]),
        (4, STAPPEN[3], [("Eigen bedden", getal(v.get("eigen_bedden"))), ("Deel van een plan", "ja" if v.get("eigen_project") else "nee")]),
    ]  # fmt: skip
