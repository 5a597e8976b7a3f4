"""Action points: the list, agree on one, change it, say how far it is."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property

from rivierenland.core.permissions import Permission
from rivierenland.core.views.basis import PortalView
from rivierenland.core.views.lijst import ListPage
from speerpunten.programma.actions import actiepunt as actiepunt_actions
from speerpunten.programma.filters.vergadering import ActiepuntFilter
from speerpunten.programma.forms.vergadering import ActiepuntForm, OpvolgForm, owner_key
from speerpunten.programma.models import Actiepunt, Agendapunt
from speerpunten.programma.queries import actiepunt as actiepunten
from speerpunten.programma.tables.vergadering import ActiepuntTable, owner
from speerpunten.programma.views.vergadering import MeetingForm, VergaderingPage


class ActiepuntListView(ListPage):
    """Of all gemeenten and the region: everybody sees what was agreed."""

    permission = Permission.VERGADERING_VIEW
    titel = "Actiepunten"
    regel = "Wat in vergaderingen is afgesproken, voor acht gemeenten en de regio."
    eenheid = ("actiepunt", "actiepunten")
    filterset_class = ActiepuntFilter
    table_class = ActiepuntTable
    template_name = "programma/vergadering/acties.html"
    leeg_template = "programma/vergadering/_geen_acties.html"

    def get_queryset(self) -> QuerySet[Actiepunt]:
        return actiepunten.for_list()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(mag_beheren=self.request.actor.may(Permission.VERGADERING_MANAGE), **kwargs)


class ActiepuntAddView(VergaderingPage, MeetingForm):
    """In a meeting; `?punt=` is the subject that it came from."""

    permission = Permission.VERGADERING_MANAGE
    titel, knop, form_class = "Actiepunt toevoegen", "Toevoegen", ActiepuntForm

    @property
    def agendapunt(self) -> Agendapunt | None:
        asked = self.request.GET.get("punt", "")
        if not asked.isdecimal() or len(asked) > 18:
            return None
        return Agendapunt.objects.filter(vergadering=self.vergadering, pk=int(asked)).first()

    def act(self, form: forms.Form) -> str:
        assert isinstance(form, ActiepuntForm)
        data = {veld: form.cleaned_data[veld] for veld in ("wat", "uiterlijk")} | form.owner()
        actiepunt_actions.add(vergadering=self.vergadering, agendapunt=self.agendapunt, by=self.request.actor, **data)
        return "Het actiepunt is toegevoegd en staat bij wie het doet."


class ActiepuntPage(PortalView):
    """A page about one action point."""

    permission: Permission | None = Permission.VERGADERING_MANAGE

    @cached_property
    def actiepunt(self) -> Actiepunt:
        return get_object_or_404(actiepunten.for_list(), pk=self.kwargs["pk"])

    def get_success_url(self) -> str:
        if self.actiepunt.vergadering_id:
            return reverse("programma:vergadering-detail", args=[self.actiepunt.vergadering_id])
        return reverse("programma:actiepunt-list")


class ActiepuntChangeView(ActiepuntPage, MeetingForm):
    """Agree otherwise."""

    permission = Permission.VERGADERING_MANAGE
    titel, form_class = "Actiepunt wijzigen", ActiepuntForm

    def get_initial(self) -> dict[str, Any]:
        row = self.actiepunt
        wie = owner_key(row.eigenaar_id, row.persoon_id)
        return {"wat": row.wat, "uiterlijk": row.uiterlijk, "eigenaar": wie}

    def act(self, form: forms.Form) -> str:
        assert isinstance(form, ActiepuntForm)
        data = {veld: form.cleaned_data[veld] for veld in ("wat", "uiterlijk")} | form.owner()
        actiepunt_actions.change(actiepunt=self.actiepunt, by=self.request.actor, **data)
        return "Het actiepunt is gewijzigd."


class ActiepuntFollowUpView(ActiepuntPage, MeetingForm):
    """How far it is: by the region, or by the gemeente that does it. For another gemeente it is not there."""

    permission = Permission.VERGADERING_VIEW
    titel, form_class = "Actiepunt bijwerken", OpvolgForm

    @cached_property
    def actiepunt(self) -> Actiepunt:
        found = get_object_or_404(actiepunten.for_list(), pk=self.kwargs["pk"])
        if not actiepunten.may_follow_up(self.request.actor, found):
            raise Http404
        return found

    def get_initial(self) -> dict[str, Any]:
        return {"status": self.actiepunt.status, "stand": self.actiepunt.stand}

    def act(self, form: forms.Form) -> str:
        actiepunt_actions.follow_up(actiepunt=self.actiepunt, by=self.request.actor, **form.cleaned_data)
        return "Het actiepunt is bijgewerkt."

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        row = self.actiepunt
        uitleg = f"{row.wat} ({owner(row)}, uiterlijk {row.uiterlijk:%d-%m-%Y})"
        return super().get_context_data(**({"uitleg": uitleg} | kwargs))
