"""A page about one referral of the scope, which explains itself when the consent is gone."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.functional import cached_property

from registratie.views.actie import ActionPage
from rivierenland.core.actions.versie import Verouderd
from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Geweigerd, Permission
from rivierenland.core.views.basis import PortalView
from speerpunten.zorg.actions import doorverwijzing as actions
from speerpunten.zorg.models import Doorverwijzing
from speerpunten.zorg.queries import doorverwijzing as doorverwijzingen


class InzagePage(PortalView):
    """For who refers, and for partners: both hold the right to see their own referrals."""

    permission = Permission.DOORVERWIJZING_VIEW


class DoorverwijzingPage(InzagePage):
    """One referral. What a page does after the consent was taken back ends in an explanation, and changes nothing."""

    @cached_property
    def row(self) -> Doorverwijzing:
        """The referral of the address."""
        return get_object_or_404(doorverwijzingen.with_all(), pk=self.kwargs["pk"])

    def terug(self) -> str:
        """The page of the referral."""
        return reverse("zorg:doorverwijzing-detail", args=[self.row.pk])

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        try:
            return super().dispatch(request, *args, **kwargs)
        except actions.ToestemmingWeg as weg:
            return self.show_withdrawn(weg.row)

    def show_withdrawn(self, row: Doorverwijzing) -> HttpResponse:
        """What happened, and that nothing is left to do."""
        actions.met_withdrawn(doorverwijzing=row, by=self.request.actor)
        values = {"titel": "De toestemming is er niet meer", "row": row, "toestemming": doorverwijzingen.consent(row)}
        return render(self.request, "zorg/doorverwijzing/weg.html", values, status=409)


class DoorverwijzingActionPage(DoorverwijzingPage, ActionPage):
    """A form about one referral. `verwijzer`: only for who referred; otherwise only for the partner."""

    template_name = "zorg/doorverwijzing/form.html"
    verwijzer = False
    uitleg = ""

    def get_form_kwargs(self) -> dict[str, Any]:
        self.require()
        return super().get_form_kwargs() | {"row": self.row}

    def require(self) -> None:
        """Raise `Geweigerd` for whoever may see it but not move it."""
        if self.verwijzer != is_own(self.row, self.request.actor):
            raise Geweigerd(Permission.DOORVERWIJZING_REFER)

    def get_success_url(self) -> str:
        return self.terug()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(row=self.row, terug=self.terug(), uitleg=self.uitleg, **kwargs)

    def form_valid(self, form: forms.Form) -> HttpResponse:
        try:
            return super().form_valid(form)
        except Verouderd as fout:
            data = form.data.copy()  # type: ignore[attr-defined]
            data[form.add_prefix("versie")] = str(fout.row.versie)
            form.data = data
            return self.render_to_response(self.get_context_data(form=form, intussen=fout.row), status=409)


def is_own(row: Doorverwijzing, actor: Actor) -> bool:
    """Whether somebody refers for the gemeente or organisation that made it."""
    if not actor.may(Permission.DOORVERWIJZING_REFER):
        return False
    return (
        row.van_organisatie_id == actor.organisatie_id
        if actor.organisatie_id
        else row.van_gemeente_id in actor.gemeenten
    )
