"""Somebody with a card sees where the referral stands, and takes the consent back: without a login and without JavaScript."""

from typing import Any

from allauth.account.adapter import get_adapter
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.generic.base import ContextMixin, TemplateResponseMixin

from rivierenland.core import scope
from rivierenland.core.lockout import Attempt, LockedOut
from rivierenland.core.request_guard import content_length
from rivierenland.core.scope import Scope
from rivierenland.core.tempo import Tempo
from rivierenland.core.views.publiek import ZonderMerkView
from speerpunten.zorg.actions import doorverwijzing as actions
from speerpunten.zorg.forms.toestemming import KaartForm
from speerpunten.zorg.models import Doorverwijzing
from speerpunten.zorg.queries import doorverwijzing as doorverwijzingen
from speerpunten.zorg.queries import kijkers
from speerpunten.zorg.toestemming import code

TEMPO = Tempo("toestemming", 60, 3600)
TE_VAAK = _("Vanaf dit netwerk kwamen in korte tijd erg veel verzoeken. Wacht een uur en probeer het dan opnieuw.")
ONBEKEND = _(
    "Wij kennen deze referentie met deze code niet. Controleer beide. Bent u de kaart kwijt? Vraag een nieuwe kaart."
)
GEBLOKKEERD = _("Dit lukte vijf keer niet. Wacht een kwartier en probeer het dan opnieuw.")


class ToestemmingView(ZonderMerkView, TemplateResponseMixin, ContextMixin):
    """The codes travel in the body of the form and stand in no address: an address stays in a browser, a code must not."""

    titel = _("Uw toestemming")
    max_body_bytes = 64 * 1024
    http_method_names = ["get", "head", "options", "post"]
    template_name = "zorg/toestemming/codes.html"

    @staticmethod
    def openbare_scope(request: HttpRequest, taal: str) -> Scope | None:
        """The one referral of this reference and secret; what was typed wrong opens nothing."""
        if request.method != "POST" or content_length(request) > ToestemmingView.max_body_bytes:
            return None
        return scope.geheim(code.read(request.POST.get("referentie", ""), request.POST.get("geheim", "")).digest)

    def get(self, request: HttpRequest, taal: str) -> HttpResponse:
        return self._ask(KaartForm())

    def post(self, request: HttpRequest, taal: str) -> HttpResponse:
        form = KaartForm(request.POST)
        address = get_adapter().get_client_ip(request)
        if not TEMPO.admits(address):
            return self._refused(form, TE_VAAK, 429)
        if not form.is_valid():
            return self._ask(form, 422)
        attempt = Attempt(f"toestemming {form.kaart.referentie}", address)
        try:
            attempt.count()
            row = actions.find(form.kaart)
        except LockedOut:
            return self._refused(form, GEBLOKKEERD, 429)
        except actions.Onbekend:
            return self._refused(form, ONBEKEND, 422)
        attempt.succeeded()
        return self._act(form, row)

    def _act(self, form: KaartForm, row: Doorverwijzing) -> HttpResponse:
        """See it, be asked whether it is sure, or take it back."""
        if "intrekken" not in self.request.POST:
            return self._show(form, row, vraag="zeker" in self.request.POST)
        actions.withdraw(kaart=form.kaart)
        return self._show(form, actions.find(form.kaart), ingetrokken=True)

    def _show(self, form: KaartForm, row: Doorverwijzing, **values: Any) -> HttpResponse:
        toestemming = doorverwijzingen.consent(row)
        values |= {
            "row": row,
            "toestemming": toestemming,
            "geldig": bool(toestemming and toestemming.holds(timezone.localdate())),
            "kaart": form.kaart,
            "kijkers": kijkers.looks(row),
        }
        return self._page("zorg/toestemming/stand.html", values)

    def _refused(self, form: KaartForm, zin: Any, status: int) -> HttpResponse:
        form.is_valid()
        form.add_error(None, zin)
        return self._ask(form, status)

    def _ask(self, form: KaartForm, status: int = 200) -> HttpResponse:
        return self._page("zorg/toestemming/codes.html", {"form": form}, status)

    def _page(self, template: str, values: dict[str, Any], status: int = 200) -> HttpResponse:
        self.template_name = template
        return self.render_to_response(self.get_context_data(**values), status=status)
