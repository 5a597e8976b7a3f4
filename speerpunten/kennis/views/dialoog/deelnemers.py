"""The list of who is invited."""

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.functional import cached_property
from django.views import View

from registratie.views.actie import ActionPage
from rivierenland.core.models import Organisatie
from rivierenland.core.permissions import Permission
from rivierenland.core.views.basis import PortalView
from speerpunten.kennis.actions import deelnemer as acties
from speerpunten.kennis.forms.dialoog import DeelnemerForm
from speerpunten.kennis.models import Deelnemer
from speerpunten.kennis.queries import dialoog as dialogen
from speerpunten.kennis.views.dialoog.detail import HolderPage


class DeelnemerAddView(HolderPage, ActionPage):
    """A party with a login, or a guest by organisation and function."""

    titel, knop, form_class = "Deelnemer toevoegen", "Toevoegen", DeelnemerForm
    template_name = "kennis/dialoog/form.html"

    @cached_property
    def organisaties(self) -> list[Organisatie]:
        """The parties of the own gemeenten; the region sees no rows of parties and invites by name."""
        return list(Organisatie.objects.order_by("naam", "pk")) if self.request.actor.gemeenten else []

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"organisaties": self.organisaties}

    def act(self, form: forms.Form) -> str:
        gegevens = dict(form.cleaned_data)
        nummer = gegevens.pop("organisatie", "")
        organisatie = next((each for each in self.organisaties if str(each.pk) == nummer), None)
        made = acties.add(dialoog=self.row, organisatie=organisatie, by=self.request.actor, **gegevens)
        return f"{made.naam} staat op de lijst. De uitnodiging gaat pas uit als u die verstuurt."


class DeelnemerRemoveView(PortalView, View):
    """Take somebody off who was not invited yet."""

    permission: Permission | None = Permission.DIALOOG_MANAGE

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        row = get_object_or_404(Deelnemer.objects.select_related("dialoog"), pk=pk)
        actor = request.actor  # type: ignore[attr-defined]
        if not dialogen.is_own(row.dialoog, actor):
            raise Http404
        try:
            acties.remove(deelnemer=row, by=actor)
        except ValidationError as fout:
            messages.error(request, " ".join(fout.messages))
        else:
            messages.success(request, f"{row.naam} is van de lijst gehaald.")
        return redirect("kennis:dialoog-detail", row.dialoog_id)
