"""A page that opens with a number and a secret, the same answer for every wrong pair."""

from typing import Any, ClassVar

from allauth.account.adapter import get_adapter
from django import forms
from django.http import HttpRequest, HttpResponse
from django.views.generic.base import ContextMixin, TemplateResponseMixin

from handhaving.melden.code import Sleutel
from rivierenland.core import scope
from rivierenland.core.lockout import Attempt, LockedOut
from rivierenland.core.request_guard import content_length
from rivierenland.core.scope import Scope
from rivierenland.core.tempo import Tempo
from rivierenland.core.views.publiek import ZonderMerkView


class GeheimView(ZonderMerkView, TemplateResponseMixin, ContextMixin):
    """The codes travel in the body of the form and stand in no address: an address stays in a browser, a code must not.

    Subclasses set the form that reads the pair, the sentences, and `tempo`; and write `read`, `find` (which raises `geen`) and
    `opened`.
    """

    max_body_bytes: ClassVar[int] = 64 * 1024
    http_method_names = ["get", "head", "options", "post"]
    codes_form: ClassVar[type[forms.Form]]
    soort: ClassVar[str]
    tempo: ClassVar[Tempo]
    geen: ClassVar[type[Exception]]
    te_vaak: ClassVar[Any]
    onbekend: ClassVar[Any]
    geblokkeerd: ClassVar[Any]

    @staticmethod
    def read(referentie: str, geheim: str) -> Sleutel:
        """The pair as somebody typed it; of what is no code one that opens nothing."""
        raise NotImplementedError

    def find(self, sleutel: Sleutel) -> Any:
        """The row of the pair. Raises `geen`."""
        raise NotImplementedError

    def opened(self, codes: Any, row: Any) -> HttpResponse:
        """What to do for who holds the codes."""
        raise NotImplementedError

    @classmethod
    def openbare_scope(cls, request: HttpRequest, taal: str) -> Scope | None:
        """The one row of this pair; what was typed wrong opens nothing."""
        if request.method != "POST" or content_length(request) > cls.max_body_bytes:
            return None
        return scope.geheim(cls.read(request.POST.get("referentie", ""), request.POST.get("geheim", "")).digest)

    def get(self, request: HttpRequest, taal: str) -> HttpResponse:
        return self.ask(self.codes_form())

    def post(self, request: HttpRequest, taal: str) -> HttpResponse:
        form: Any = self.codes_form(request.POST)
        address = get_adapter().get_client_ip(request)
        if not self.tempo.admits(address):
            return self._refused(form, self.te_vaak, 429)
        if not form.is_valid():
            return self.ask(form, 422)
        attempt = Attempt(f"{self.soort} {form.sleutel.referentie}", address)
        try:
            attempt.count()
            row = self.find(form.sleutel)
        except LockedOut:
            return self._refused(form, self.geblokkeerd, 429)
        except self.geen:
            return self._refused(form, self.onbekend, 422)
        attempt.succeeded()
        return self.opened(form, row)

    def page(self, template: str, status: int = 200, **values: Any) -> HttpResponse:
        """A page about what was opened; without other languages, because in those the codes would be asked again."""
        context = self.get_context_data(**{"talen": []} | values)
        return self.response_class(self.request, [template], context, status=status)  # type: ignore[return-value]

    def ask(self, form: forms.Form, status: int = 200) -> HttpResponse:
        """The form for the codes."""
        return self.render_to_response(self.get_context_data(form=form), status=status)  # type: ignore[return-value]

    def _refused(self, form: forms.Form, zin: Any, status: int) -> HttpResponse:
        form.is_valid()
        form.add_error(None, zin)
        return self.ask(form, status)
