"""The task of the region, as it is asked for in the address: page, download, PDF, and keeping it as a scenario."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views import View
from django.views.generic import TemplateView

from registratie.views.actie import ActionPage
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.models import Gemeente
from rivierenland.core.opmaak import datum_lang
from rivierenland.core.permissions import Permission
from rivierenland.core.queries.parameter import ParameterMissing
from rivierenland.core.uitvoer.antwoord import Formaat, content_disposition, export_response
from rivierenland.core.views.basis import PortalView
from rivierenland.core.views.lijst import FORMATEN
from speerpunten.aanbod.actions import scenario as acties
from speerpunten.aanbod.enums.scenario import Scenariosoort
from speerpunten.aanbod.forms.opgave import ALLEN, FORMULIER, MOMENTWOORD, OpgaveForm, ScenarioForm, typed
from speerpunten.aanbod.opgave.aannames import GROEIWOORD
from speerpunten.aanbod.opgave.trekkingen import REGIO, TREKKINGEN
from speerpunten.aanbod.queries import aannames, opgave_bewaard
from speerpunten.aanbod.queries.opgave import Opgave, counts
from speerpunten.aanbod.views import opgave_beeld as beeld
from speerpunten.aanbod.views import opgave_blad


@dataclass(frozen=True)
class Gevraagd:
    """What the address asks for: the form as it was filled in, the task, and of which gemeente the statement is shown."""

    form: OpgaveForm
    opgave: Opgave
    gebied: Gemeente | None

    @property
    def code(self) -> str:
        """The CBS code of what is shown; `REGIO` for all."""
        return self.gebied.code if self.gebied else REGIO

    @property
    def naam(self) -> str:
        """What is shown, in words."""
        return self.gebied.naam if self.gebied else "de regio"

    @property
    def query(self) -> str:
        """The question as an address carries it, from the question mark on; empty for the usual one."""
        found = typed(self.opgave.vraag, aannames.VELDEN) | {"gebied": self.gebied.slug if self.gebied else ALLEN}
        return f"?{urlencode(found)}"

    @property
    def regel(self) -> str:
        """The question in one line."""
        tijd, vraag = self.opgave.tijd, self.opgave.vraag
        anders = len(self.opgave.afwijkend)
        eigen = f" · {anders} andere {'waarde' if anders == 1 else 'waarden'}" if anders else ""
        return (
            f"Van {datum_lang(tijd.vandaag)} tot {tijd.horizon.year} · groei {GROEIWOORD[vraag.groei].lower()}"
            f" · {MOMENTWOORD[vraag.moment].lower()}{eigen}"
        )


def asked(request: HttpRequest) -> Gevraagd:
    """Read the address. Raises `ParameterMissing` when an assumption holds no value today."""
    vandaag, gemeenten = timezone.localdate(), list(Gemeente.objects.order_by("naam"))
    gewoon = aannames.in_use(vandaag)
    own = opgave_bewaard.reader(request.actor)  # type: ignore[attr-defined]
    opening = next((gemeente.slug for gemeente in gemeenten if gemeente.code == own), ALLEN)
    form = OpgaveForm(request.GET, gemeenten=gemeenten, aannames=gewoon, gebied=opening)
    form.is_valid()
    vraag = form.vraag()
    in_use = [aannames.changed(aanname, vraag.anders) for aanname in gewoon]
    slug = form.cleaned_data.get("gebied", "")
    gebied = next((gemeente for gemeente in gemeenten if gemeente.slug == slug), None)
    return Gevraagd(form, Opgave(vraag, counts(vandaag), in_use), gebied)


class OpgaveView(PortalView, TemplateView):
    """How many beds are short, and how that is reckoned."""

    permission = Permission.AANBOD_VIEW
    template_name = "aanbod/opgave/detail.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(titel="Hoeveel bedden zijn er nodig?", formulier=FORMULIER, **kwargs)
        try:
            gevraagd = asked(self.request)
        except ParameterMissing as fout:
            return context | {"ontbreekt": str(fout), "regel": "Vraag en aanbod nu en straks"}
        mag = self.request.actor.may(Permission.SCENARIO_SAVE)
        return context | {"mag_bewaren": mag} | _described(gevraagd) | _drawn(gevraagd)


class OpgavePage(PortalView, View):
    """A file with what the page shows. A question that is no good goes back to the page, which says what is wrong."""

    permission = Permission.AANBOD_VIEW

    def get(self, request: HttpRequest, **kwargs: str) -> HttpResponseBase:
        try:
            gevraagd = asked(request)
        except ParameterMissing as fout:
            raise Http404(str(fout)) from fout
        if not gevraagd.form.is_valid():
            return redirect(f"{reverse('aanbod:opgave')}?{request.GET.urlencode()}")
        return self.answer(gevraagd, **kwargs)

    def answer(self, gevraagd: Gevraagd, **kwargs: str) -> HttpResponseBase:
        raise NotImplementedError


class OpgaveExportView(OpgavePage):
    """The statements per gemeente, the band per year, and the assumptions."""

    def answer(self, gevraagd: Gevraagd, **kwargs: str) -> HttpResponseBase:
        formaat, opgave = kwargs["formaat"], gevraagd.opgave
        if formaat not in set(Formaat):
            raise Http404
        gebeurtenis.record(
            actie="opgave.export", object_soort="aanbod.opgave", by=self.request.actor, details={"formaat": formaat}
        )
        return export_response(
            Formaat(formaat), opgave_blad.sheets(opgave, gevraagd.code), titel=f"Opgave, {gevraagd.regel}",
            bestandsnaam=f"opgave-{opgave.tijd.horizon.year}-{opgave.stand.peildatum:%Y-%m-%d}", moment=timezone.now(),
        )  # fmt: skip


class OpgavePdfView(OpgavePage):
    """The task on paper, made while one waits."""

    def answer(self, gevraagd: Gevraagd, **kwargs: str) -> HttpResponseBase:
        pdf = opgave_blad.render(
            gevraagd.opgave, gevraagd.code, naam=gevraagd.naam, regel=gevraagd.regel, lezer=self.request.actor.naam,
            voorbeeld=settings.DEMO, fonts=settings.FONTS_DIR, moment=timezone.localtime(),
        )  # fmt: skip
        answer = HttpResponse(pdf, content_type="application/pdf")
        naam = f"opgave-{gevraagd.opgave.tijd.horizon.year}-{gevraagd.opgave.stand.peildatum:%Y-%m-%d}.pdf"
        answer["Content-Disposition"] = content_disposition(naam)
        return answer


class OpgaveSaveView(ActionPage):
    """Keep the question of the address and what comes out today."""

    permission = Permission.SCENARIO_SAVE
    titel, knop = "Bewaar als scenario", "Scenario bewaren"
    form_class = ScenarioForm
    template_name = "aanbod/opgave/bewaren.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return self._back() or super().get(request, *args, **kwargs)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return self._back() or super().post(request, *args, **kwargs)

    @cached_property
    def gevraagd(self) -> Gevraagd:
        """What is kept."""
        try:
            return asked(self.request)
        except ParameterMissing as fout:
            raise Http404(str(fout)) from fout

    def _back(self) -> HttpResponse | None:
        """To the page when the question is no good: it says what is wrong."""
        if self.gevraagd.form.is_valid():
            return None
        return redirect(f"{reverse('aanbod:opgave')}?{self.request.GET.urlencode()}")

    def act(self, form: forms.Form) -> str:
        opgave = self.gevraagd.opgave
        row = acties.save(
            soort=Scenariosoort.OPGAVE, invoer=opgave_bewaard.put_in(opgave), uitkomst=opgave_bewaard.came_out(opgave),
            peildatum=opgave.stand.peildatum, by=self.request.actor, **form.cleaned_data,
        )  # fmt: skip
        self.success_url = reverse("aanbod:scenario-detail", args=[row.pk])
        return f"Het scenario ‘{row.naam}’ is bewaard."

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        terug = reverse("aanbod:opgave") + self.gevraagd.query
        som = self.gevraagd.opgave.gekozen[REGIO]
        return super().get_context_data(
            terug=terug, gevraagd=self.gevraagd, uitkomst=beeld.written(som.opgave if som else None), **kwargs
        )


def _described(gevraagd: Gevraagd) -> dict[str, Any]:
    """The question, the assumptions and the ways out."""
    opgave, query = gevraagd.opgave, gevraagd.query
    krimp = any(
        aanname.waarde < 0 for aanname in opgave.aannames if aanname.veld.code == f"opgave.groei_{opgave.vraag.groei}"
    )
    velden = [(aanname, gevraagd.form[aanname.veld.naam]) for aanname in opgave.aannames]
    groepen = [(groep, [paar for paar in velden if paar[0] in rij]) for groep, rij in aannames.grouped(opgave.aannames)]
    return {
        "gevraagd": gevraagd, "opgave": opgave, "form": gevraagd.form, "regel": gevraagd.regel, "krimp": krimp,
        "groepen": groepen, "open": bool(opgave.afwijkend) or any(veld.errors for _, veld in velden),
        "bewaren": reverse("aanbod:opgave-save") + query, "pdf": reverse("aanbod:opgave-pdf") + query,
        "downloads": [
            {"label": label, "icon": icon, "url": reverse("aanbod:opgave-export", args=[formaat]) + query}
            for formaat, label, icon in FORMATEN
        ],
    }  # fmt: skip


def _drawn(gevraagd: Gevraagd) -> dict[str, Any]:
    """The figures; without any known demand there are none."""
    opgave, code, naam = gevraagd.opgave, gevraagd.code, gevraagd.naam
    regio, som = opgave.gekozen[REGIO], opgave.gekozen[code]
    found: dict[str, Any] = {"regio": regio, "jaar": opgave.tijd.horizon.year, "trekkingen": TREKKINGEN}
    if regio is None:
        return found
    found |= {
        "kaart": beeld.chart(opgave), "per_gemeente": beeld.per_gemeente(opgave), "regels": beeld.lines(opgave),
        "koppen": beeld.columns(opgave), "regioband": opgave.banden[REGIO][-1], "momenten": list(MOMENTWOORD.values()),
    }  # fmt: skip
    if som is None:
        return found
    return found | {
        "som": som, "stappen": beeld.steps(som, opgave.tijd.horizon.year, naam), "staat": beeld.statement(opgave, som),
        "band": beeld.band(opgave, code, naam), "buiten": beeld.outside(opgave, code), "tarieven": beeld.rates(opgave, code),
    }  # fmt: skip
