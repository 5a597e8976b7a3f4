"""What every page builds on: the right comes first."""

from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponseBase
from django.views import View
from django_htmx.middleware import HtmxDetails

from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Geweigerd, Permission


class PortalRequest(HttpRequest):
    """A request behind the login."""

    actor: Actor
    htmx: HtmxDetails


class PortalView(View):
    """Mixin, first in the row: asks for `permission` before anything else happens.

    Without login: to the login page. Logged in without the right: 403. A row of another tenant: 404, by the scope.
    `permission` None means: any logged-in user.
    """

    permission: Permission | None
    request: Any  # a PortalRequest; Django's own views annotate a plain one, and a narrower one is refused

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not request.user.is_authenticated:
            return redirect_to_login(request.get_full_path())
        actor: Actor | None = request.actor  # type: ignore[attr-defined]
        if actor is None:
            raise PermissionDenied(
                "U hebt nog geen toegang. Vraag de functioneel beheerder van uw gemeente of organisatie."
            )
        if self.permission is not None and not actor.may(self.permission):
            raise PermissionDenied(str(Geweigerd(self.permission)))
        try:
            return super().dispatch(request, *args, **kwargs)
        except Geweigerd as refused:
            raise Http404 from refused
