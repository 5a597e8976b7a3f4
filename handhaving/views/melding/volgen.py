"""A reporter follows a melding with the two codes: for everybody, without a login and without JavaScript."""

from typing import Any

from allauth.account.adapter import get_adapter
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views import View

from handhaving.actions import melding as actions
from handhaving.enums import Meldingstatus
from handhaving.forms.melding_volgen import BerichtAanGemeenteForm, CodesForm
from handhaving.melden import code
from handhaving.models import Melding
from handhaving.queries import melding_verloop
from registratie.views.actie import add_errors
from rivierenland.core import scope
from rivierenland.core.lockout import TRIES, Attempt, LockedOut
from rivierenland.core.opmaak import datum_lang
from rivierenland.core.request_guard import content_length
from rivierenland.core.scope import Scope
from rivierenland.core.tempo import Tempo

VOLGEN = Tempo("melding-volgen", 60, 3600)
TE_VAAK = "Vanaf dit netwerk kwamen in korte tijd erg veel verzoeken. Wacht een uur en probeer het dan opnieuw."
ONBEKEND = "Wij kennen deze referentie met deze code niet. Controleer beide. Bent u de code kwijt? Bel dan de gemeente."
GEBLOKKEERD = f"Dit lukte {TRIES} keer niet. Wacht een kwartier en probeer het dan opnieuw, of bel de gemeente."


class MeldingFollowView(View):
    """The codes travel in the body of the form and stand in no address: an address stays in a browser, a code must not."""

    max_body_bytes = 64 * 1024
    http_method_names = ["get", "head", "options", "post"]

    @staticmethod
    def openbare_scope(request: HttpRequest) -> Scope | None:
        """The one melding of this reference and secret; what was typed wrong opens nothing."""
        if request.method != "POST" or content_length(request) > MeldingFollowView.max_body_bytes:
            return None
        sleutel = code.read(request.POST.get("referentie", ""), request.POST.get("geheim", ""))
        return scope.geheim(sleutel.digest)

    def get(self, request: HttpRequest) -> HttpResponse:
        return self._ask(CodesForm())

    def post(self, request: HttpRequest) -> HttpResponse:
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
        return self._write(form, melding) if "tekst" in request.POST else self._show(form, melding)

    def _write(self, codes: CodesForm, melding: Melding) -> HttpResponse:
        form = BerichtAanGemeenteForm(self.request.POST)
        if not form.is_valid():
            return self._show(codes, melding, form, 422)
        try:
            actions.write(sleutel=codes.sleutel, tekst=form.cleaned_data["tekst"])
        except ValidationError as fout:
            add_errors(form, fout)
            return self._show(codes, melding, form, 422)
        return self._show(codes, melding, verstuurd=True)

    def _show(
        self,
        codes: CodesForm,
        melding: Melding,
        form: BerichtAanGemeenteForm | None = None,
        status: int = 200,
        **values: Any,
    ) -> HttpResponse:
        values |= {
            "melding": melding,
            "stand": stand(melding),
            "verloop": melding_verloop.for_reporter(melding),
            "codes": codes.sleutel,
            "form": form or BerichtAanGemeenteForm(),
        }
        return render(self.request, "handhaving/melding/volgen.html", values, status=status)

    def _refused(self, form: CodesForm, zin: str, status: int) -> HttpResponse:
        form.is_valid()
        form.add_error(None, zin)
        return self._ask(form, status)

    def _ask(self, form: CodesForm, status: int = 200) -> HttpResponse:
        return render(self.request, "handhaving/melding/volgen_codes.html", {"form": form}, status=status)


def stand(melding: Melding) -> tuple[str, str, str]:
    """Where it stands in plain words: the look, a bold sentence, and what happens now."""
    sinds = datum_lang(timezone.localtime(melding.created_at).date())
    if melding.status == Meldingstatus.NIEUW:
        return (
            "attention",
            "Uw melding is binnen.",
            f"Zij kwam binnen op {sinds}. Een medewerker bekijkt haar binnenkort.",
        )
    if melding.status == Meldingstatus.IN_BEHANDELING:
        return "attention", "De gemeente is met uw melding bezig.", f"Uw melding kwam binnen op {sinds}."
    if melding.status == Meldingstatus.INGEPLAND:
        return (
            "attention",
            "Er komt een controle.",
            "Wij zeggen vooraf niet op welke dag. Daarna leest u hier wat eruit kwam.",
        )
    if melding.status == Meldingstatus.DUBBEL and not melding.uitkomst:
        return (
            "attention",
            "De gemeente wist hier al van.",
            "Uw melding telt mee. Wij behandelen haar samen met een eerdere melding.",
        )
    return "good", "Uw melding is afgehandeld.", "Hieronder staat het antwoord van de gemeente."
