"""Apply to take part: for everybody, without a login and without JavaScript."""

import secrets
from typing import Any

from allauth.account.adapter import get_adapter
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views import View
from django.views.generic import TemplateView

from registratie.actions import aanmelding as actions
from registratie.forms.aanmelding import AanmeldForm, start_mark
from registratie.forms.adres import wants_look_up
from registratie.opzoeken import pdok
from registratie.views.actie import add_errors
from rivierenland.core import scope
from rivierenland.core.actions.uitnodiging import digest
from rivierenland.core.scope import Scope
from rivierenland.core.tempo import Tempo

VERSTUREN = Tempo("aanmelden", 10, 3600)
OPZOEKEN = Tempo("adres-opzoeken", 40, 3600)
TE_VAAK = (
    "Vanaf dit netwerk kwamen in korte tijd erg veel verzoeken. Wacht een uur en verstuur dan opnieuw. "
    "Laat deze pagina open: dan hoeft u niets over te typen."
)
TE_SNEL = "Er ging iets mis bij het versturen. Controleer uw gegevens en verstuur het formulier nog een keer."


class AanmeldStartView(TemplateView):
    """What taking part means, what to have at hand, and where to begin."""

    template_name = "aanmelden/start.html"


class AanmeldVerstuurdView(TemplateView):
    """Look in your mail. The same for everybody, whatever the portal knows already."""

    template_name = "aanmelden/verstuurd.html"


class AanmeldFormulierView(View):
    """Fill in, look an address up, check, send: one address, every step carries what was typed."""

    max_body_bytes = 64 * 1024

    @staticmethod
    def openbare_scope(request: HttpRequest) -> Scope | None:
        """Whoever sends something in touches the one row that belongs to a new secret, and nothing else."""
        if request.method != "POST":
            return None
        request.geheim = secrets.token_urlsafe(32)  # type: ignore[attr-defined]
        return scope.geheim(digest(request.geheim))  # type: ignore[attr-defined]

    def get(self, request: HttpRequest) -> HttpResponse:
        return self._form(AanmeldForm(initial={"gestart": start_mark()}))

    def post(self, request: HttpRequest) -> HttpResponse:
        form = AanmeldForm(request.POST)
        if wants_look_up(request.POST):
            return self._look_up(form)
        if "wijzigen" in request.POST:
            form.unjudged()
            return self._form(form)
        if not form.is_valid():
            return self._form(form, status=422)
        if "versturen" in request.POST:
            return self._send(form)
        return render(request, "aanmelden/controleren.html", {"form": form})

    def _look_up(self, form: AanmeldForm) -> HttpResponse:
        if not OPZOEKEN.admits(address_of(self.request)):
            return self._refused(form, TE_VAAK, status=429)
        return self._form(form, opgezocht=form.look_up())

    def _send(self, form: AanmeldForm) -> HttpResponse:
        if form.is_trap:
            return redirect("aanmelden:verstuurd")
        if form.is_too_fast:
            return self._refused(form, TE_SNEL, status=422)
        if not VERSTUREN.admits(address_of(self.request)):
            return self._refused(form, TE_VAAK, status=429)
        try:
            actions.apply(secret=self.request.geheim, **form.gegevens())  # type: ignore[attr-defined]
        except ValidationError as fout:
            add_errors(form, fout)
            return self._form(form, status=422)
        return redirect("aanmelden:verstuurd")

    def _refused(self, form: AanmeldForm, zin: str, status: int) -> HttpResponse:
        form.is_valid()
        form.add_error(None, zin)
        form.data = form.data.copy()
        form.data["gestart"] = form.data.get("gestart") or start_mark()
        return self._form(form, status=status)

    def _form(self, form: AanmeldForm, *, status: int = 200, **values: Any) -> HttpResponse:
        values |= {"form": form, "kan_opzoeken": pdok.is_on()}
        return render(self.request, "aanmelden/formulier.html", values, status=status)


def address_of(request: HttpRequest) -> str:
    """The network address of the visitor, seen through our own proxies only."""
    return get_adapter().get_client_ip(request)
