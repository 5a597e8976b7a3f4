"""The calendar of terms, month by month, and settling one by hand."""

from datetime import date, timedelta
from typing import Any

from django import forms
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.functional import cached_property
from django.views.generic import TemplateView

from handhaving.actions import termijn as termijn_actions
from handhaving.enums import Termijnstatus
from handhaving.forms.zaak import OpmerkingForm
from handhaving.models import Termijn, Zaak
from handhaving.queries import termijn as termijnen
from handhaving.queries import zaak as zaken
from handhaving.tables.zaak import term_badge
from handhaving.views.zaak.acties import ZaakActionPage
from rivierenland.core.feestdagen import feestdagnamen, is_werkdag
from rivierenland.core.kalender import add_months
from rivierenland.core.opmaak import DAGEN, MAANDEN
from rivierenland.core.permissions import Permission
from rivierenland.core.views.basis import PortalView

VAN, TOT = 2020, 2040


class TermijnListView(PortalView, TemplateView):
    """What ends in a month (`?maand=2026-11`), as weeks and as a list; what is over stands above every month."""

    permission = Permission.ZAAK_VIEW
    template_name = "handhaving/termijn/kalender.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        vandaag = timezone.localdate()
        eerste = asked_month(self.request.GET.get("maand", ""), vandaag)
        rijen = termijnen.of_month(eerste.year, eerste.month)
        te_laat = termijnen.due(vandaag, -1)
        return super().get_context_data(
            titel="Termijnen", regel="Wat er afloopt in zaken van handhaving", eerste=eerste,
            maand=f"{MAANDEN[eerste.month - 1]} {eerste.year}", vandaag=vandaag, dagnamen=DAGEN,
            weken=weeks(eerste, rijen, vandaag), rijen=[(rij, term_badge(rij.einde, vandaag)) for rij in rijen],
            te_laat=[(rij, term_badge(rij.einde, vandaag)) for rij in te_laat],
            vorige=add_months(eerste, -1), volgende=add_months(eerste, 1), **kwargs,
        )  # fmt: skip


def asked_month(tekst: str, vandaag: date) -> date:
    """The first day of the month that was asked for; of this month when it is none."""
    try:
        jaar, maand = (int(deel) for deel in tekst[:7].split("-"))
        found = date(jaar, maand, 1)
    except ValueError:
        return vandaag.replace(day=1)
    return found if VAN <= found.year <= TOT else vandaag.replace(day=1)


def weeks(eerste: date, rijen: list[Termijn], vandaag: date) -> list[dict[str, Any]]:
    """The weeks of a month, Monday first, each day with its terms and whether it is a working day."""
    dag, einde = eerste - timedelta(days=eerste.weekday()), add_months(eerste, 1)
    found = []
    while dag < einde:
        dagen = [dag + timedelta(days=n) for n in range(7)]
        found.append({"nummer": dag.isocalendar().week, "dagen": [_day(d, eerste, rijen, vandaag) for d in dagen]})
        dag += timedelta(days=7)
    return found


def _day(dag: date, eerste: date, rijen: list[Termijn], vandaag: date) -> dict[str, Any]:
    return {
        "dag": dag,
        "buiten": dag.month != eerste.month,
        "vrij": not is_werkdag(dag),
        "feestdag": feestdagnamen(dag.year).get(dag, ""),
        "vandaag": dag == vandaag,
        "termijnen": [rij for rij in rijen if rij.einde == dag],
    }


class TermijnSettleView(ZaakActionPage):
    """Say that a term was dealt with."""

    titel, knop = "Termijn afhandelen", "Afgehandeld"
    form_class = OpmerkingForm
    template_name = "handhaving/termijn/afhandelen.html"

    @cached_property
    def termijn(self) -> Termijn:
        """The term of the address."""
        found = get_object_or_404(Termijn.objects, pk=self.kwargs["pk"])
        self.request.actor.require(self.permission, gemeente=found.gemeente_id)
        return found

    @cached_property
    def zaak(self) -> Zaak:
        return get_object_or_404(zaken.detail(), pk=self.termijn.zaak_id)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        loopt = self.termijn.status == Termijnstatus.LOOPT
        return super().get_context_data(termijn=self.termijn, loopt=loopt, **kwargs)

    def act(self, form: forms.Form) -> str:
        termijn_actions.settle(termijn=self.termijn, by=self.request.actor, **form.cleaned_data)
        return "De termijn is afgehandeld."
