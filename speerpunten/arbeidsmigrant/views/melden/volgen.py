"""A reporter follows a melding with the two codes, and writes with the gemeente."""

from typing import Any

from allauth.account.adapter import get_adapter
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from django.views.generic.base import ContextMixin, TemplateResponseMixin

from handhaving.actions import melding as actions
from handhaving.enums import Antwoordzin, Meldingresultaat
from handhaving.melden import code
from handhaving.models import Melding, Meldingbericht
from handhaving.queries import melding_verloop
from rivierenland.core import scope
from rivierenland.core.lockout import Attempt, LockedOut
from rivierenland.core.request_guard import content_length
from rivierenland.core.scope import Scope
from rivierenland.core.tempo import Tempo
from rivierenland.core.views.publiek import PubliekView
from speerpunten.arbeidsmigrant.forms.melden import BerichtForm, CodesForm
from speerpunten.arbeidsmigrant.melden.woorden import ONDERWERPEN, RESULTATEN

VOLGEN = Tempo("melding-volgen", 60, 3600)
TE_VAAK = _("Er kwamen van deze plek veel verzoeken in korte tijd. Wacht een uur en probeer het dan opnieuw.")
ONBEKEND = _(
    "Wij kennen deze referentie met deze code niet. Controleer beide. Bent u de code kwijt? Bel dan de gemeente."
)
GEBLOKKEERD = _("Dit lukte te vaak niet. Wacht een kwartier en probeer het dan opnieuw, of bel de gemeente.")
VOL = _("U hebt over deze melding al heel veel berichten gestuurd. Bel de gemeente als u meer wilt vertellen.")


class MeldVolgView(PubliekView, TemplateResponseMixin, ContextMixin):
    """The codes travel in the body of the form and stand in no address: an address stays in a browser, a code must not."""

    template_name = "arbeidsmigrant/melden/codes.html"
    titel = _("Uw melding volgen")
    max_body_bytes = 64 * 1024
    http_method_names = ["get", "head", "options", "post"]

    @classmethod
    def openbare_scope(cls, request: HttpRequest, taal: str) -> Scope | None:
        """The one melding of this reference and secret; what was typed wrong opens nothing."""
        if request.method != "POST" or content_length(request) > cls.max_body_bytes:
            return None
        sleutel = code.read(request.POST.get("referentie", ""), request.POST.get("geheim", ""))
        return scope.geheim(sleutel.digest)

    def get(self, request: HttpRequest, taal: str) -> HttpResponse:
        return self._ask(CodesForm())

    def post(self, request: HttpRequest, taal: str) -> HttpResponse:
        form = CodesForm(request.POST)
        address = get_adapter().get_client_ip(request)
        if not VOLGEN.admits(address):
            return self._refused(form, TE_VAAK, 429)
        if not form.is_valid():
            return self._ask(form, 422)
        attempt = Attempt(f"melding {form.sleutel.referentie}", address)
        try:
            attempt.count()
            melding = actions.find(form.sleutel)
        except LockedOut:
            return self._refused(form, GEBLOKKEERD, 429)
        except actions.Onbekend:
            return self._refused(form, ONBEKEND, 422)
        attempt.succeeded()
        return self.opened(form, melding)

    def opened(self, codes: CodesForm, melding: Melding) -> HttpResponse:
        """What to do for who holds the codes."""
        return self._write(codes, melding) if "tekst" in self.request.POST else self.show(codes, melding)

    def _write(self, codes: CodesForm, melding: Melding) -> HttpResponse:
        form = BerichtForm(self.request.POST)
        if not form.is_valid():
            return self.show(codes, melding, form, 422)
        try:
            actions.write(sleutel=codes.sleutel, tekst=form.cleaned_data["tekst"], taal=self.kwargs["taal"])
        except ValidationError:
            form.add_error("tekst", VOL)
            return self.show(codes, melding, form, 422)
        return self.show(codes, melding, verstuurd=True)

    def show(
        self, codes: CodesForm, melding: Melding, form: BerichtForm | None = None, status: int = 200, **values: Any
    ) -> HttpResponse:
        """Where it stands, what was said, and room to add something."""
        values |= {
            "melding": melding,
            "onderwerp": ONDERWERPEN.get(melding.onderwerp),  # type: ignore[call-overload]
            "resultaat": RESULTATEN.get(Meldingresultaat(melding.resultaat)) if melding.resultaat else "",
            "berichten": [_said(bericht) for bericht in melding_verloop.for_reporter(melding)],
            "codes": codes.sleutel,
            "form": form or BerichtForm(),
            "talen": [],
            "titel": _("Uw melding"),
        }
        context = self.get_context_data(**values)
        return self.response_class(self.request, ["arbeidsmigrant/melden/volgen.html"], context, status=status)  # type: ignore[return-value]

    def _refused(self, form: CodesForm, zin: Any, status: int) -> HttpResponse:
        form.is_valid()
        form.add_error(None, zin)
        return self._ask(form, status)

    def _ask(self, form: CodesForm, status: int = 200) -> HttpResponse:
        return self.render_to_response(self.get_context_data(form=form), status=status)  # type: ignore[return-value]


def _said(bericht: Meldingbericht) -> dict[str, Any]:
    """One message as the page shows it, without the name of an official."""
    return {
        "op": bericht.created_at,
        "eigen": bericht.created_by_id is None,
        "zinnen": [Antwoordzin(code).label for code in bericht.zinnen],
        "tekst": bericht.tekst,
        "taal": bericht.taal,
    }
