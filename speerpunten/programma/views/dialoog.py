"""Link an outcome of a talk to the programme, and show on a package which talks it came from."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.views import View

from registratie.views.actie import ActionPage
from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Permission
from rivierenland.core.views.basis import PortalView
from speerpunten.kennis.models import Dialooguitkomst
from speerpunten.kennis.queries.dialoog import is_own
from speerpunten.programma.actions import dialooggevolg as acties
from speerpunten.programma.forms.dialoog import GevolgForm
from speerpunten.programma.models import Dialooggevolg, Maatregelenpakket
from speerpunten.programma.queries import afspraak as afspraken
from speerpunten.programma.queries import dialooggevolg as gevolgen


def panel(pakket: Maatregelenpakket, actor: Actor) -> dict[str, Any]:
    """For the context of a package: the outcomes it came from, for who may see talks."""
    if not actor.may(Permission.DIALOOG_VIEW):
        return {}
    return {"dialooggevolgen": gevolgen.of_pakket(pakket)}


def back_to(uitkomst: Dialooguitkomst) -> str:
    """The outcome on the page of its talk."""
    return f"{reverse('kennis:dialoog-detail', args=[uitkomst.dialoog_id])}#uitkomst-{uitkomst.pk}"


class DialooggevolgAddView(ActionPage):
    """Only for who holds the talk."""

    permission = Permission.DIALOOG_MANAGE
    titel, knop, form_class = "Koppelen aan het programma", "Koppelen", GevolgForm
    template_name = "programma/dialooggevolg.html"

    @cached_property
    def uitkomst(self) -> Dialooguitkomst:
        found = get_object_or_404(Dialooguitkomst.objects.select_related("dialoog"), pk=self.kwargs["uitkomst"])
        if not is_own(found.dialoog, self.request.actor):
            raise Http404
        return found

    def get_form_kwargs(self) -> dict[str, Any]:
        assert self.uitkomst
        pakketten = list(Maatregelenpakket.objects.order_by("pk"))
        return super().get_form_kwargs() | {"pakketten": pakketten, "afspraken": list(afspraken.in_force())}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(uitkomst=self.uitkomst, terug=back_to(self.uitkomst), **kwargs)

    def act(self, form: forms.Form) -> str:
        assert isinstance(form, GevolgForm)
        acties.add(uitkomst=self.uitkomst, by=self.request.actor, **form.chosen())
        return "Gekoppeld. De deelnemers zien waar hun gesprek toe leidde."

    def get_success_url(self) -> str:
        return back_to(self.uitkomst)


class DialooggevolgRemoveView(PortalView, View):
    """It did not lead to that after all."""

    permission = Permission.DIALOOG_MANAGE

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        row = get_object_or_404(Dialooggevolg.objects.select_related("uitkomst__dialoog"), pk=pk)
        actor = request.actor  # type: ignore[attr-defined]
        if not is_own(row.uitkomst.dialoog, actor):
            raise Http404
        acties.remove(gevolg=row, by=actor)
        messages.success(request, "De koppeling is weggehaald.")
        return redirect(back_to(row.uitkomst))
