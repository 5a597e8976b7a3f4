"""Tell what is wrong; the answer is the two codes."""

from typing import Any

from allauth.account.adapter import get_adapter
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _
from django.views.generic.base import ContextMixin, TemplateResponseMixin

from handhaving.actions import melding as actions
from handhaving.melden.code import Sleutel
from rivierenland.core import scope
from rivierenland.core.request_guard import content_length
from rivierenland.core.scope import Scope
from rivierenland.core.tempo import Tempo
from rivierenland.core.views.publiek import ZonderMerkView
from speerpunten.arbeidsmigrant.feedback import code
from speerpunten.arbeidsmigrant.forms.melden import INHOUD, MeldForm, read_plek
from speerpunten.arbeidsmigrant.melden import verzending
from speerpunten.arbeidsmigrant.queries import feedback
from speerpunten.arbeidsmigrant.queries.feedback import Poster

VERSTUREN = Tempo("melden", 30, 3600)
"""Wide, because a whole house may share one line."""
OPZOEKEN = Tempo("melden-poster", 120, 3600)
"""Beyond it a code of a poster is not looked up, so that nobody finds codes by trying; the reporter says where it is."""
TE_VAAK = _(
    "Er kwamen van deze plek veel meldingen in korte tijd. Laat deze pagina open en verstuur uw melding over een uur."
)
NOG_EENS = _("Het versturen lukte niet. Alles staat er nog. Verstuur uw melding nog een keer.")


class MeldVertelView(ZonderMerkView, TemplateResponseMixin, ContextMixin):
    """One form. What is sent twice is one melding, because its codes follow from what was sent."""

    template_name = "arbeidsmigrant/melden/vertellen.html"
    titel = _("Vertel wat er aan de hand is")
    max_body_bytes = 64 * 1024
    http_method_names = ["get", "head", "options", "post"]

    @classmethod
    def openbare_scope(cls, request: HttpRequest, taal: str) -> Scope | None:
        """The one melding that belongs to this form; a form that is not ours opens nothing."""
        if content_length(request) > cls.max_body_bytes:
            return None
        request.poster = _poster(request)  # type: ignore[attr-defined]
        if request.method != "POST":
            return None
        sleutel = _sleutel(request)
        return scope.geheim(sleutel.digest) if sleutel else None

    def get(self, request: HttpRequest, taal: str) -> HttpResponse:
        plek = read_plek(request.GET.get("plek", ""))
        return self._form(MeldForm(initial={"plek": plek, "start": verzending.begin()}, poster=self._poster))

    def post(self, request: HttpRequest, taal: str) -> HttpResponse:
        form = MeldForm(request.POST, poster=self._poster)
        if form.is_trap:
            return redirect("arbeidsmigrant:melden", taal)
        sleutel, start = _sleutel(request), form.opened
        if not form.is_valid():
            return self._form(form, 422)
        if sleutel is None or start is None or start.is_too_old or start.is_too_fast:
            return self._again(form, NOG_EENS, 422)
        if not VERSTUREN.admits(get_adapter().get_client_ip(request)):
            return self._again(form, TE_VAAK, 429)
        try:
            melding = actions.take_in(sleutel=sleutel, taal=taal, **form.gegevens())
        except ValidationError:
            return self._again(form, NOG_EENS, 422)
        return self._done(melding, sleutel)

    @property
    def _poster(self) -> Poster | None:
        return getattr(self.request, "poster", None)

    def _done(self, melding: Any, sleutel: Sleutel) -> HttpResponse:
        context = self.get_context_data(titel=_("Uw melding is verstuurd"), melding=melding, codes=sleutel, talen=[])
        return self.response_class(self.request, ["arbeidsmigrant/melden/klaar.html"], context)  # type: ignore[return-value]

    def _again(self, form: MeldForm, zin: Any, status: int) -> HttpResponse:
        """The same form with all that was filled in, as a new one."""
        form.add_error(None, zin)
        data = self.request.POST.copy()
        data["start"] = verzending.begin()
        form.data = data
        return self._form(form, status)

    def _form(self, form: MeldForm, status: int = 200) -> HttpResponse:
        return self.render_to_response(self.get_context_data(form=form), status=status)  # type: ignore[return-value]


def _sleutel(request: HttpRequest) -> Sleutel | None:
    """The codes that follow from this form; None when it does not come from us."""
    start = verzending.read(request.POST.get("start", ""))
    return verzending.sleutel_of(start, *(request.POST.get(naam, "") for naam in INHOUD)) if start else None


def _poster(request: HttpRequest) -> Poster | None:
    """Where the poster hangs by which somebody came; None for a code that is unknown or replaced.

    Asked before the transaction of the request, in a scope of its own: that of the request is the melding.
    """
    plek = read_plek((request.POST if request.method == "POST" else request.GET).get("plek", ""))
    if not plek or not OPZOEKEN.admits(get_adapter().get_client_ip(request)):
        return None
    digest = code.digest(plek)
    with scope.within(scope.geheim(digest)):
        return feedback.poster_of(digest)
