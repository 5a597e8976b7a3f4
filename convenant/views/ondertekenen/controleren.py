"""For everybody: is this file what was signed? Without a login, without JavaScript; nothing is kept."""

from allauth.account.adapter import get_adapter
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views import View

from convenant.forms.controleren import ControleForm
from convenant.queries import zegel as zegels
from convenant.zegelen.controle import MAX_BYTES, Druk
from rivierenland.core.tempo import Tempo

CONTROLEREN = Tempo("zegel-controleren", 60, 3600)
TE_VAAK = "Vanaf dit netwerk kwamen in korte tijd erg veel verzoeken. Wacht een uur en probeer het dan opnieuw."
DRUK = "Er worden nu andere bestanden gecontroleerd. Wacht een halve minuut en probeer het opnieuw."


class ControlerenView(View):
    """Upload a file or paste a digest; the answer comes on the same page and says nothing about a person."""

    max_body_bytes = MAX_BYTES + 64 * 1024
    http_method_names = ["get", "head", "options", "post"]
    template_name = "convenant/ondertekenen/controleren.html"

    def get(self, request: HttpRequest) -> HttpResponse:
        return self._show(request, ControleForm(initial={"kenmerk": request.GET.get("kenmerk", "")[:64]}))

    def post(self, request: HttpRequest) -> HttpResponse:
        form = ControleForm(request.POST, request.FILES)
        if not CONTROLEREN.admits(get_adapter().get_client_ip(request)):
            form.is_valid()
            form.add_error(None, TE_VAAK)
            return self._show(request, form, status=429)
        if not form.is_valid():
            return self._show(request, form, status=422)
        bestand = form.cleaned_data["bestand"]
        try:
            found = zegels.of_file(bestand.read()) if bestand else zegels.of_digest(form.cleaned_data["kenmerk"])
        except Druk:
            form.add_error(None, DRUK)
            return self._show(request, form, status=503)
        return self._show(request, ControleForm(), controle=found, bestandsnaam=bestand.name[:120] if bestand else "")

    def _show(self, request: HttpRequest, form: ControleForm, status: int = 200, **values: object) -> HttpResponse:
        return render(request, self.template_name, {"form": form, **values}, status=status)
