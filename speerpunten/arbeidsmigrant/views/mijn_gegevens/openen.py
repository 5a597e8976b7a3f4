"""Where somebody with a code comes in, and goes out."""

from typing import Any

from allauth.account.adapter import get_adapter
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.decorators import method_decorator
from django.utils.translation import gettext_lazy as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.generic.base import ContextMixin, TemplateResponseMixin

from rivierenland.core import scope
from rivierenland.core.lockout import Attempt, LockedOut
from rivierenland.core.scope import Scope
from rivierenland.core.tempo import Tempo
from rivierenland.core.views.publiek import PubliekView
from speerpunten.arbeidsmigrant.actions import inzagesessie as actions
from speerpunten.arbeidsmigrant.forms.mijn_gegevens import CodeForm
from speerpunten.arbeidsmigrant.views.mijn_gegevens.sessie import SessiePage, forget, remember, session_of

NETWERK = Tempo("mijn-gegevens", 300, 3600)
"""Forms, filled in well or not: only against a flood."""
MISSERS = 20
"""Wrong codes a quarter of an hour from one network. A whole house may share one line, and one joker must not shut it out in a minute."""
SAMEN = Tempo("mijn-gegevens-samen", 10_000, 3600)
OVERAL = "overal"
"""All networks together: many machines guess no faster than this. Only what is looked at counts: who is held back uses up nothing."""
ONBEKEND = _(
    "Deze code met deze geboortedatum kennen wij niet. Kijk ze na. Een code werkt één keer. Vraag anders een nieuwe code."
)
TE_VAAK = _("Dit lukte te vaak niet. Wacht een kwartier en probeer het dan opnieuw. Of vraag hulp bij de gemeente.")


@method_decorator(sensitive_post_parameters("code", "geboortedatum"), name="dispatch")
class MijnGegevensOpenView(PubliekView, ContextMixin, TemplateResponseMixin):
    """A code and a birth date. What is refused is refused in one way, whatever was wrong."""

    template_name = "arbeidsmigrant/mijn_gegevens/openen.html"
    titel = _("Mijn gegevens")
    max_body_bytes = 8 * 1024
    http_method_names = ["get", "head", "options", "post"]

    @staticmethod
    def openbare_scope(request: HttpRequest, **kwargs: Any) -> Scope | None:
        """Whose code it is has yet to appear: until then the portal itself looks, and shows nothing but the form."""
        return scope.systeem("mijn gegevens openen") if request.method == "POST" else None

    def get(self, request: HttpRequest, taal: str) -> HttpResponse:
        return self._ask(CodeForm())

    def post(self, request: HttpRequest, taal: str) -> HttpResponse:
        form, address = CodeForm(request.POST), get_adapter().get_client_ip(request)
        if not NETWERK.admits(address):
            return self._refused(form, TE_VAAK, 429)
        if not form.is_valid():
            return self._ask(form, 422)
        attempt = Attempt("mijn-gegevens", address, MISSERS)
        try:
            attempt.count()
            if not SAMEN.admits(OVERAL):
                return self._refused(form, TE_VAAK, 429)
            sessie, token = actions.open_data(**form.cleaned_data)
        except LockedOut:
            return self._refused(form, TE_VAAK, 429)
        except actions.Onbekend:
            return self._refused(form, ONBEKEND, 422)
        attempt.succeeded()
        answer = redirect("arbeidsmigrant:mijn-gegevens-bekijken", taal=taal)
        remember(answer, token, sessie)
        return answer

    def _refused(self, form: CodeForm, zin: Any, status: int) -> HttpResponse:
        form.is_valid()
        form.add_error(None, zin)
        return self._ask(form, status)

    def _ask(self, form: CodeForm, status: int = 200) -> HttpResponse:
        return self.render_to_response(self.get_context_data(form=form), status=status)


class MijnGegevensCloseView(SessiePage):
    """Close: on a shared telephone the next person sees nothing."""

    http_method_names = ["post", "options"]

    @staticmethod
    def openbare_scope(request: HttpRequest, **kwargs: Any) -> Scope | None:
        """The one row of the session, to close it."""
        found = session_of(request)
        request.inzagesessie = found  # type: ignore[attr-defined]
        return scope.geheim(found.token_hash) if found else None

    def post(self, request: HttpRequest, taal: str) -> HttpResponse:
        actions.close(sessie=self.sessie)
        answer = redirect("arbeidsmigrant:mijn-gegevens", taal=taal)
        forget(answer)
        return answer
