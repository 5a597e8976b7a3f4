"""Meetings: the list, one with its agenda, its two printed sheets, and what the region does with it."""

from datetime import date
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.views.generic import TemplateView

from rivierenland.core.opmaak import dag_en_datum
from rivierenland.core.permissions import Permission
from rivierenland.core.views.basis import PortalView
from rivierenland.core.views.lijst import ListPage
from speerpunten.programma.actions import vergadering as vergadering_actions
from speerpunten.programma.filters.vergadering import VergaderingFilter
from speerpunten.programma.forms.vergadering import SluitForm, VergaderingForm
from speerpunten.programma.models import Actiepunt, Vergadering
from speerpunten.programma.queries import actiepunt as actiepunten
from speerpunten.programma.queries import vergadering as vergaderingen
from speerpunten.programma.tables.vergadering import (
    VergaderingTable,
    actiepunt_badge,
    owner,
    vergadering_badge,
)
from speerpunten.programma.views.bewerken import EditPage

VELDEN = ("soort", "dag", "begint_om", "plaats")


class VergaderingListView(ListPage):
    """The newest first."""

    permission = Permission.VERGADERING_VIEW
    titel = "Vergaderingen"
    regel = "Stuurgroep, portefeuillehoudersoverleg en ambtelijk overleg, met agenda, besluiten en actiepunten."
    eenheid = ("vergadering", "vergaderingen")
    filterset_class = VergaderingFilter
    table_class = VergaderingTable
    template_name = "programma/vergadering/list.html"
    leeg_template = "programma/vergadering/_leeg.html"

    def get_queryset(self) -> QuerySet[Vergadering]:
        return vergaderingen.for_list()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(mag_beheren=self.request.actor.may(Permission.VERGADERING_MANAGE), **kwargs)


class VergaderingPage(PortalView):
    """A page about one meeting."""

    permission: Permission | None = Permission.VERGADERING_VIEW

    @cached_property
    def vergadering(self) -> Vergadering:
        return get_object_or_404(Vergadering, pk=self.kwargs["pk"])

    def get_success_url(self) -> str:
        return reverse("programma:vergadering-detail", args=[self.vergadering.pk])


class VergaderingDetailView(VergaderingPage, TemplateView):
    """Agenda, decisions, action points."""

    template_name = "programma/vergadering/detail.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        row, actor, vandaag = self.vergadering, self.request.actor, timezone.localdate()
        punten = [(punt, shown(list(punt.actiepunten.all()), actor, vandaag)) for punt in vergaderingen.agenda(row)]
        losse = shown(list(actiepunten.of_meeting_loose(row.pk)), actor, vandaag)
        mag = actor.may(Permission.VERGADERING_MANAGE)
        return super().get_context_data(**kwargs) | {
            "titel": row.get_soort_display(),
            "regel": line(row),
            "badge": vergadering_badge(row, vandaag),
            "vergadering": row,
            "punten": punten,
            "losse": losse,
            "aanwezig": vergaderingen.present(row),
            "mag_beheren": mag,
            "mag_wijzigen": mag and not row.vastgesteld_op,
            "mag_sluiten": mag and not row.vastgesteld_op and row.dag <= vandaag,
        }


class AgendaPrintView(VergaderingDetailView):
    """The agenda on paper."""

    template_name = "programma/vergadering/agenda.html"


class BesluitenlijstPrintView(VergaderingDetailView):
    """The list of decisions and action points on paper."""

    template_name = "programma/vergadering/besluitenlijst.html"


class MeetingForm(EditPage):
    """A form of the region about meetings."""

    permission = Permission.VERGADERING_MANAGE
    uitleg = ""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        lijst = {"lijst_naam": "Vergaderingen", "lijst_url": reverse("programma:vergadering-list")}
        return super().get_context_data(**(lijst | {"uitleg": self.uitleg} | kwargs))


class VergaderingPlanView(MeetingForm):
    """A new meeting."""

    titel, knop, form_class = "Vergadering plannen", "Vergadering plannen", VergaderingForm
    made: Vergadering | None = None

    def act(self, form: forms.Form) -> str:
        self.made = vergadering_actions.plan(by=self.request.actor, **form.cleaned_data)
        return "De vergadering is gepland. Zet nu onderwerpen op de agenda."

    def get_success_url(self) -> str:
        if self.made is None:
            return reverse("programma:vergadering-list")
        return reverse("programma:vergadering-detail", args=[self.made.pk])


class VergaderingChangeView(VergaderingPage, MeetingForm):
    """Another day or place."""

    permission = Permission.VERGADERING_MANAGE
    titel, form_class = "Vergadering wijzigen", VergaderingForm

    def get_initial(self) -> dict[str, Any]:
        return {veld: getattr(self.vergadering, veld) for veld in VELDEN}

    def act(self, form: forms.Form) -> str:
        vergadering_actions.change(vergadering=self.vergadering, by=self.request.actor, **form.cleaned_data)
        return "De vergadering is gewijzigd."


class VergaderingCloseView(VergaderingPage, MeetingForm):
    """Fix the list of decisions."""

    permission = Permission.VERGADERING_MANAGE
    titel, knop, form_class = "Besluitenlijst vaststellen", "Vaststellen", SluitForm
    uitleg = "Agenda en besluiten veranderen daarna niet meer. Actiepunten lopen door."

    def act(self, form: forms.Form) -> str:
        vergadering_actions.close(vergadering=self.vergadering, by=self.request.actor, **form.cleaned_data)
        return "De besluitenlijst is vastgesteld."


def shown(rows: list[Actiepunt], actor: Any, vandaag: date) -> list[dict[str, Any]]:
    """Action points as a page shows them."""
    return [
        {
            "punt": row,
            "wie": owner(row),
            "badge": actiepunt_badge(row, vandaag),
            "mag": actiepunten.may_follow_up(actor, row),
        }
        for row in rows
    ]


def line(row: Vergadering) -> str:
    """`donderdag 3 december 2026, 13.30 uur · Gemeentehuis Tiel`."""
    om = f", {row.begint_om:%H.%M} uur" if row.begint_om else ""
    return f"{dag_en_datum(row.dag)}{om} · {row.plaats}"
