"""Coming in: the login page, the demo's one-click login, and the explanation of the second step."""

from typing import Any

from allauth.account.views import LoginView
from django.conf import settings
from django.contrib.auth import login, logout
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.utils.decorators import method_decorator
from django.utils.http import url_has_allowed_host_and_scheme
from django.views import View
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.debug import sensitive_post_parameters
from django.views.generic import TemplateView

from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.models import Gebruiker
from rivierenland.core.queries.demo import demo_people
from rivierenland.core.views.basis import PortalView

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@method_decorator(sensitive_post_parameters("password"), name="dispatch")
class InlogView(LoginView):
    """allauth's login page, with the people of the demo beside it."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        groepen = demo_people() if settings.DEMO else []
        return super().get_context_data(**kwargs) | {
            "demo_groepen": [groep for groep in groepen if not groep.titel.startswith("Gemeente ")],
            "demo_gemeenten": [groep for groep in groepen if groep.titel.startswith("Gemeente ")],
            "volgende": self.request.GET.get("next", ""),
        }


@method_decorator(csrf_exempt, name="dispatch")
class DemoLoginView(View):
    """Log in as one of the made-up people. Outside the demo this page does not exist, whatever is sent to it.

    The token is checked here instead of by the middleware, because that would answer before the 404.
    """

    http_method_names = ["post"]

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not settings.DEMO:
            raise Http404
        return super().dispatch(request, *args, **kwargs)

    @method_decorator(csrf_protect)
    def post(self, request: HttpRequest, naam: str) -> HttpResponse:
        gebruiker = get_object_or_404(Gebruiker, demo_naam=naam, is_active=True)
        logout(request)
        login(request, gebruiker, backend=BACKEND)
        gebeurtenis.record(actie="aanmelding.demo", object=gebruiker, by=Actor(gebruiker.naam, gebruiker))
        volgende = request.POST.get("next", "")
        if not url_has_allowed_host_and_scheme(volgende, allowed_hosts={request.get_host()}):
            volgende = settings.LOGIN_REDIRECT_URL
        return redirect(volgende)


class SterkInloggenView(PortalView, TemplateView):
    """Why a second step is needed, and the two ways to set it up."""

    permission = None
    template_name = "core/sterk_inloggen.html"
