"""Write, publish, check and withdraw an offer of help."""

from collections.abc import Sequence
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.views import View

from registratie.views.actie import ActionPage
from rivierenland.core.models import Gemeente
from rivierenland.core.permissions import Geweigerd, Permission
from rivierenland.core.views.basis import PortalRequest, PortalView
from rivierenland.core.views.versie import SharedEditPage
from speerpunten.zorg.actions import hulpaanbod as acties
from speerpunten.zorg.forms.hulpaanbod import HulpaanbodForm
from speerpunten.zorg.models import Hulpaanbod
from speerpunten.zorg.queries import hulpaanbod as hulp
from speerpunten.zorg.queries.hulpaanbod import Eigenaar


class AanbodPage(PortalView):
    """A page about one offer, open only for who keeps it."""

    permission: Permission | None = Permission.HULPAANBOD_MANAGE

    @cached_property
    def row(self) -> Hulpaanbod:
        found = get_object_or_404(hulp.seen_by(self.request.actor), pk=self.kwargs["pk"])
        if not hulp.owns(self.request.actor, hulp.owner_of(found)):
            raise Geweigerd(Permission.HULPAANBOD_MANAGE)
        return found

    def get_success_url(self) -> str:
        return reverse("zorg:hulpaanbod-detail", args=[self.row.pk])


class FormPage(SharedEditPage, ActionPage):
    """The form with the facts."""

    permission: Permission | None = Permission.HULPAANBOD_MANAGE
    form_class = HulpaanbodForm
    template_name = "zorg/hulpaanbod/form.html"

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"gemeenten": self.gemeenten}

    @cached_property
    def gemeenten(self) -> Sequence[Gemeente]:
        """The gemeenten that an official may keep an offer for; none for the region and a partner."""
        return list(Gemeente.objects.filter(code__in=self.request.actor.gemeenten).order_by("naam"))

    def show_newer(self, form: Any, row: Any) -> HttpResponse:
        """Both texts, in the words of the form: an offer keeps its texts and hours in another shape."""
        response = super().show_newer(form, row)
        response.context_data["nieuwer"] = form.newer(row)  # type: ignore[attr-defined]
        return response


class HulpaanbodCreateView(FormPage):
    """Write down a new offer; it is a concept until somebody publishes it."""

    titel = knop = "Aanbod toevoegen"
    row: Hulpaanbod | None = None

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(terug=reverse("zorg:hulpaanbod-list"), **kwargs)

    def act(self, form: Any) -> str:
        actor = self.request.actor
        chosen = form.cleaned_data.get("gemeente") or (self.gemeenten[0].code if self.gemeenten else None)
        self.row = acties.create(eigenaar=Eigenaar(chosen, actor.organisatie_id), waarden=form.gegevens(), by=actor)
        return f"{self.row.naam} is opgeslagen. Het is nog niet zichtbaar: kies ‘Plaatsen’ als het klopt."

    def get_success_url(self) -> str:
        return reverse("zorg:hulpaanbod-detail", args=[self.row.pk])  # type: ignore[union-attr]


class HulpaanbodChangeView(AanbodPage, FormPage):
    """Change an offer; who saves has checked it too."""

    titel = "Aanbod wijzigen"
    conflict_template = "zorg/hulpaanbod/nieuwer.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(aanbod=self.row, terug=self.get_success_url(), **kwargs)

    def act(self, form: Any) -> str:
        row = acties.change(
            aanbod=self.row, versie=form.cleaned_data["versie"], waarden=form.gegevens(), by=self.request.actor
        )
        return f"{row.naam} is opgeslagen en vandaag nagekeken."


class StapView(AanbodPage, View):
    """A button that does one thing and comes back to the offer."""

    def post(self, request: PortalRequest, pk: int) -> HttpResponse:
        messages.success(request, self.act())
        return redirect(self.get_success_url())

    def act(self) -> str:
        """Do it; returns what to tell."""
        raise NotImplementedError


class HulpaanbodPublishView(StapView):
    """Show it to everybody."""

    def act(self) -> str:
        row = acties.publish(aanbod=self.row, by=self.request.actor)
        return f"{row.naam} staat op de openbare pagina, in acht talen."


class HulpaanbodWithdrawView(StapView):
    """Take it off the public pages."""

    def act(self) -> str:
        row = acties.withdraw(aanbod=self.row, by=self.request.actor)
        return f"{row.naam} staat niet meer op de openbare pagina. U kunt het later weer plaatsen."


class HulpaanbodCheckView(StapView):
    """It is still right."""

    def act(self) -> str:
        row = acties.check(aanbod=self.row, by=self.request.actor)
        return f"{row.naam} is vandaag nagekeken."
