"""Mandates: the list, recording, confirming, withdrawing."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property

from convenant.actions import mandaat as mandaat_actions
from convenant.filters.mandaat import MandaatFilter
from convenant.forms.mandaat import MandaatBevestigForm, MandaatForm, MandaatIntrekForm
from convenant.models import Mandaat
from convenant.queries import mandaat as mandaten
from convenant.queries import zegelaar as zegelaars
from convenant.tables.mandaat import MandaatTable
from registratie.views.actie import ActionPage
from rivierenland.core.models import Gebruiker, Gemeente, Organisatie
from rivierenland.core.permissions import Permission
from rivierenland.core.views.lijst import ListPage


class MandaatListView(ListPage):
    """Who may sign, in the scope of who looks."""

    permission = Permission.TOETREDING_VIEW
    titel = "Machtigingen"
    regel = "Wie namens een organisatie of gemeente het convenant mag ondertekenen."
    eenheid = ("machtiging", "machtigingen")
    filterset_class = MandaatFilter
    table_class = MandaatTable
    template_name = "convenant/mandaat/list.html"
    leeg_template = "convenant/mandaat/_leeg.html"

    def get_queryset(self) -> QuerySet[Mandaat]:
        return mandaten.for_list()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        mag = self.request.actor.may(Permission.MANDAAT_MANAGE)
        certificaat = zegelaars.state(timezone.now()) if mag and self.request.actor.gemeenten else None
        return super().get_context_data(mag_toevoegen=mag, certificaat=certificaat, **kwargs)


class MandaatCreateView(ActionPage):
    """Record who may sign for the own organisation or gemeente."""

    permission = Permission.MANDAAT_MANAGE
    titel = "Machtiging toevoegen"
    knop = "Machtiging toevoegen"
    form_class = MandaatForm
    template_name = "convenant/mandaat/form.html"

    @cached_property
    def organisatie(self) -> Organisatie | None:
        pk = self.request.actor.organisatie_id
        return get_object_or_404(Organisatie.objects, pk=pk) if pk else None

    def get_initial(self) -> dict[str, Any]:
        return {"begin": timezone.localdate()}

    def get_form_kwargs(self) -> dict[str, Any]:
        codes = () if self.organisatie else self.request.actor.gemeenten
        gemeenten = [(row.code, row.naam) for row in Gemeente.objects.filter(code__in=codes)]
        gronden = mandaten.GRONDEN_ORGANISATIE if self.organisatie else mandaten.GRONDEN_GEMEENTE
        return super().get_form_kwargs() | {
            "personen": self.personen(codes),
            "gronden": gronden,
            "gemeenten": gemeenten,
        }

    def personen(self, codes: tuple[str, ...]) -> QuerySet[Gebruiker]:
        """Who may be chosen; an official never finds himself."""
        if self.organisatie:
            return mandaten.candidates(organisatie=self.organisatie.pk)
        found = Gebruiker.objects.none()
        for code in codes:
            found = found | mandaten.candidates(gemeente=code)
        return found.exclude(pk=self.request.user.pk).distinct()

    def act(self, form: forms.Form) -> str:
        data = dict(form.cleaned_data)
        gekozen = data.pop("gemeente", None) or next(iter(self.request.actor.gemeenten), None)
        gemeente = None if self.organisatie else gekozen
        row = mandaat_actions.record(organisatie=self.organisatie, gemeente=gemeente, by=self.request.actor, **data)
        verder = " Een gemeente waar u een locatie hebt, bevestigt haar." if self.organisatie else ""
        return f"De machtiging van {row.gebruiker.naam} is vastgelegd.{verder}"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(organisatie=self.organisatie, **kwargs)

    def get_success_url(self) -> str:
        return reverse("convenant:mandaat-list")


class MandaatPage(ActionPage):
    """A form about one mandate."""

    @cached_property
    def mandaat(self) -> Mandaat:
        return get_object_or_404(Mandaat.objects.select_related("organisatie", "gebruiker"), pk=self.kwargs["pk"])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(mandaat=self.mandaat, **kwargs)

    def get_success_url(self) -> str:
        return reverse("convenant:mandaat-list")


class MandaatConfirmView(MandaatPage):
    """An official held it against the trade register."""

    permission = Permission.TOETREDING_DECIDE
    titel = "Machtiging bevestigen"
    knop = "Bevestigen"
    form_class = MandaatBevestigForm
    template_name = "convenant/mandaat/confirm.html"

    def get_initial(self) -> dict[str, Any]:
        if self.mandaat.organisatie is None:
            raise Http404
        return {"kvk": self.mandaat.organisatie.kvk}

    def act(self, form: forms.Form) -> str:
        row = mandaat_actions.confirm(mandaat=self.mandaat, kvk=form.cleaned_data["kvk"], by=self.request.actor)
        return f"De machtiging van {row.gebruiker.naam} is bevestigd."


class MandaatWithdrawView(MandaatPage):
    """End a mandate, with a reason."""

    permission = Permission.TOETREDING_VIEW
    titel = "Machtiging intrekken"
    knop = "Machtiging intrekken"
    form_class = MandaatIntrekForm
    template_name = "convenant/mandaat/withdraw.html"

    def get(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        mandaat_actions.require_withdraw(self.mandaat, request.actor)
        return super().get(request, *args, **kwargs)

    def act(self, form: forms.Form) -> str:
        row = mandaat_actions.withdraw(mandaat=self.mandaat, reden=form.cleaned_data["reden"], by=self.request.actor)
        return f"De machtiging van {row.gebruiker.naam} is ingetrokken."
