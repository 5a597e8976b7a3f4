"""Follow an application by the link in the mail: confirm, read the question and answer it, take it back."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.views import View

from registratie.actions import aanmelding as actions
from registratie.enums import Aanmeldingsstatus
from registratie.forms.aanmelding import AntwoordForm
from registratie.forms.adres import wants_look_up
from registratie.models import Aanmelding
from registratie.models.aanmelding import GESLOTEN
from registratie.opzoeken import pdok
from registratie.views.aanmelding.openbaar import OPZOEKEN, TE_VAAK, address_of
from registratie.views.aanmelding.verloop import moments
from registratie.views.actie import add_errors
from rivierenland.core import scope
from rivierenland.core.actions.uitnodiging import digest
from rivierenland.core.scope import Scope


class GeheimPage(View):
    """A page that opens by a secret link; a link that does not work any more shows what to do, and nothing about anybody."""

    template_name = ""
    max_body_bytes = 64 * 1024
    row: Aanmelding

    @staticmethod
    def openbare_scope(request: HttpRequest, secret: str) -> Scope:
        """The one application behind the link."""
        return scope.geheim(digest(secret))

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        try:
            self.row = actions.find(kwargs["secret"])
            return super().dispatch(request, *args, **kwargs)
        except actions.LinkVervallen:
            return render(request, "aanmelden/link_vervallen.html", status=404)

    def page(self, status: int = 200, **values: Any) -> HttpResponse:
        """The page about this application."""
        values |= {"aanmelding": self.row, "secret": self.kwargs["secret"]}
        return render(self.request, self.template_name, values, status=status)

    def follow(self) -> HttpResponse:
        """Back to where the application stands."""
        return redirect("aanmelden:volgen", self.kwargs["secret"])


class AanmeldingVolgenView(GeheimPage):
    """Where the application stands and what the applicant can do now. Only the button confirms: mail scanners open every link."""

    template_name = "aanmelden/volgen.html"

    def get(self, request: HttpRequest, secret: str) -> HttpResponse:
        return self.page(
            verloop=moments(self.row, with_names=False),
            te_bevestigen=self.row.status == Aanmeldingsstatus.TE_BEVESTIGEN,
            vraag=self._question(),
            gesloten=self.row.status in GESLOTEN,
        )

    def post(self, request: HttpRequest, secret: str) -> HttpResponse:
        actions.confirm(secret=secret)
        return self.follow()

    def _question(self) -> str:
        if self.row.status != Aanmeldingsstatus.VRAAG_GESTELD:
            return ""
        return next((entry["tekst"] for entry in reversed(self.row.verloop) if entry["soort"] == "vraag"), "")


class AanmeldingAntwoordView(GeheimPage):
    """Answer the question, and correct what was filled in."""

    template_name = "aanmelden/antwoorden.html"

    def get(self, request: HttpRequest, secret: str) -> HttpResponse:
        if self.row.status != Aanmeldingsstatus.VRAAG_GESTELD:
            return self.follow()
        return self._form(AntwoordForm(gemeente=self.row.gemeente, initial=AntwoordForm.initial_of(self.row)))

    def post(self, request: HttpRequest, secret: str) -> HttpResponse:
        form = AntwoordForm(request.POST, gemeente=self.row.gemeente)
        if wants_look_up(request.POST):
            return self._look_up(form)
        if not form.is_valid():
            return self._form(form, status=422)
        try:
            actions.answer(secret=secret, tekst=form.cleaned_data["tekst"], **form.gegevens())
        except ValidationError as fout:
            add_errors(form, fout)
            return self._form(form, status=422)
        return self.follow()

    def _look_up(self, form: AntwoordForm) -> HttpResponse:
        if not OPZOEKEN.admits(address_of(self.request)):
            form.is_valid()
            form.add_error(None, TE_VAAK)
            return self._form(form, status=429)
        return self._form(form, opgezocht=form.look_up())

    def _form(self, form: forms.Form, *, status: int = 200, **values: Any) -> HttpResponse:
        vraag = next((entry["tekst"] for entry in reversed(self.row.verloop) if entry["soort"] == "vraag"), "")
        return self.page(status, form=form, vraag=vraag, kan_opzoeken=pdok.is_on(), **values)


class AanmeldingIntrekkenView(GeheimPage):
    """Take the application back, after a question."""

    template_name = "aanmelden/intrekken.html"

    def get(self, request: HttpRequest, secret: str) -> HttpResponse:
        return self.follow() if self.row.status in GESLOTEN else self.page()

    def post(self, request: HttpRequest, secret: str) -> HttpResponse:
        if self.row.status not in GESLOTEN:
            actions.withdraw(secret=secret)
        return self.follow()
