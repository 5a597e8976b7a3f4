"""What every form page shares: call the action, show in words what it refuses."""

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.generic import FormView

from rivierenland.core.views.basis import PortalView


class ActionPage(PortalView, FormView):
    """A form that calls one action. Subclasses write `act`, which may raise ValidationError."""

    titel = ""
    knop = "Opslaan"

    def act(self, form: forms.Form) -> str:
        """Call the action; returns what to tell the user. Raises ValidationError for what the form must show."""
        raise NotImplementedError

    def form_valid(self, form: forms.Form) -> HttpResponse:
        try:
            melding = self.act(form)
        except ValidationError as fout:
            add_errors(form, fout)
            return self.form_invalid(form)
        if melding:
            messages.success(self.request, melding)
        return super().form_valid(form)

    def form_invalid(self, form: forms.Form) -> HttpResponse:
        return self.render_to_response(self.get_context_data(form=form), status=422)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(titel=self.titel, knop=self.knop, **kwargs)


def add_errors(form: forms.Form, fout: ValidationError) -> None:
    """Put each sentence at its field, or above the form when the field is not on it."""
    if not hasattr(fout, "error_dict"):
        form.add_error(None, fout)
        return
    for veld, fouten in fout.error_dict.items():
        form.add_error(veld if veld in form.fields else None, fouten)


def safe_return(request: HttpRequest, url: str, default: str) -> str:
    """`url` when it is a page of this portal, else `default`."""
    allowed = url_has_allowed_host_and_scheme(url, {request.get_host()}, require_https=request.is_secure())
    return url if url and allowed else default
