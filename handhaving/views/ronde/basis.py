"""What the pages about one round share."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.views import View

from handhaving.models import Ronde, Rondestop
from rivierenland.core.permissions import Permission
from rivierenland.core.views.basis import PortalView


class RondePage(PortalView):
    """A page about one round of the scope; another one is not there."""

    permission: Permission | None = Permission.RONDE_VIEW

    @cached_property
    def ronde(self) -> Ronde:
        return get_object_or_404(Ronde.objects.select_related("gemeente"), pk=self.kwargs["pk"])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(ronde=self.ronde, **kwargs)  # type: ignore[misc]

    def get_success_url(self) -> str:
        return reverse("handhaving:ronde-detail", args=[self.ronde.pk])


class LeadPage(RondePage):
    """A page for who plans rounds for the leading gemeente."""

    permission = Permission.RONDE_PLAN

    @cached_property
    def ronde(self) -> Ronde:
        found = get_object_or_404(Ronde.objects.select_related("gemeente"), pk=self.kwargs["pk"])
        self.request.actor.require(Permission.RONDE_PLAN, gemeente=found.gemeente_id)
        return found


class ActView(View):
    """A button: call one action, say what happened, back to the round. Subclasses write `act`."""

    http_method_names = ["post"]

    def act(self) -> str:
        """Call the action; returns what to tell the user, nothing when it was told already."""
        raise NotImplementedError

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            if melding := self.act():
                messages.success(request, melding)
        except ValidationError as fout:
            messages.error(request, " ".join(fout.messages))
        return redirect(self.get_success_url())  # type: ignore[attr-defined]


class StopPage(PortalView):
    """A button about one stop of the scope."""

    permission: Permission | None = Permission.RONDE_PLAN

    @cached_property
    def stop(self) -> Rondestop:
        return get_object_or_404(Rondestop.objects.select_related("ronde"), pk=self.kwargs["pk"])

    def get_success_url(self) -> str:
        return f"{reverse('handhaving:ronde-detail', args=[self.stop.ronde_id])}#stops"
