"""Five questions for whoever scans the code: nobody is known, nothing of the device is kept."""

from datetime import date
from typing import Any

from allauth.account.adapter import get_adapter
from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView

from registratie.enums import Locatiestatus
from registratie.models import Locatiekaart
from rivierenland.core import scope
from rivierenland.core.scope import Scope
from rivierenland.core.taalkeuze import preferred
from rivierenland.core.talen import STANDAARD
from rivierenland.core.tempo import Tempo
from rivierenland.core.views.publiek import PubliekView, ZonderMerkView
from speerpunten.arbeidsmigrant.actions import feedback as actions
from speerpunten.arbeidsmigrant.feedback import code, formulier, twijfel, week
from speerpunten.arbeidsmigrant.feedback.twijfel import Grenzen, Omstandigheid
from speerpunten.arbeidsmigrant.forms.feedback import VRAGEN, FeedbackForm, start_mark
from speerpunten.arbeidsmigrant.models import Feedbackcode
from speerpunten.arbeidsmigrant.queries import feedback as queries

ZOEKEN = Tempo("feedback-onbekend", 60, 3600)
VERSTUREN = Tempo("feedback-versturen", 40, 3600)
DRUK = _("Er kwamen net veel antwoorden vanaf dit netwerk. Probeer het over een uur nog eens.")
OPNIEUW = _("Het versturen lukte niet. Probeer het nog een keer.")
GESTOPT = (Locatiestatus.GESTOPT, Locatiestatus.GESLOTEN)


class FeedbackBeginView(PubliekView):
    """What the QR code opens: on to the visitor's language, without looking whether the code works."""

    def get(self, request: HttpRequest, code: str) -> HttpResponse:
        return HttpResponseRedirect(reverse("arbeidsmigrant:beoordelen", args=[code.lower(), preferred(request)]))


# Without a token, also because it would leave a cookie that is different for every device.
class FeedbackView(ZonderMerkView, TemplateView):
    """The questions; after an answer thanks, the results and the provider's reply."""

    max_body_bytes = 64 * 1024
    titel = _("Hoe is het om hier te wonen?")
    template_name = "arbeidsmigrant/feedback/vragen.html"

    @staticmethod
    def openbare_scope(request: HttpRequest, **kwargs: str) -> Scope:
        """The one location of this code."""
        return scope.geheim(code.digest(kwargs["code"]))

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if refused := self._refuse():
            return refused
        if self._answered or "klaar" in request.GET:
            return self._show("bedankt", titel=_("Bedankt voor uw antwoord"), vanaf=week.next_start(self._vandaag))
        return self._ask(FeedbackForm())

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if refused := self._refuse():
            return refused
        form = FeedbackForm(request.POST)
        if self._answered:
            vanaf = week.next_start(self._vandaag)
            return self._show("bedankt", 409, titel=_("U gaf deze week al antwoord"), vanaf=vanaf)
        if not VERSTUREN.admits(self._address):
            return self._ask(form, 429, DRUK)
        if form.is_trap:
            return self._ask(form, 422, OPNIEUW)
        return self._keep(form) if form.is_valid() else self._ask(form, 422)

    def _keep(self, form: FeedbackForm) -> HttpResponse:
        """Keep it once: whoever presses twice, or reloads, is thanked again. A form without our mark is doubted anyhow."""
        if form.seconds is None or formulier.is_first(form.data["gestart"]):
            self._give(form)
        answer = HttpResponseRedirect(f"{self.request.path}?klaar=1")
        answer.set_cookie(
            week.COOKIE, week.write(self._code.code, self._vandaag), max_age=week.seconds_left(timezone.now()),
            path=f"/f/{self._code.code}/", secure=settings.SESSION_COOKIE_SECURE, httponly=True, samesite="Lax",
        )  # fmt: skip
        return answer

    def _give(self, form: FeedbackForm) -> None:
        om = Omstandigheid(
            self._code.locatie_id, self._address, form.scores, form.seconds, self._code.slapers, self._vandaag
        )
        normen = queries.norms(self._vandaag)
        grenzen = Grenzen(int(normen["netwerk"]), int(normen["gelijk"]), int(normen["seconden"]))
        actions.give(
            code=self._code, scores=form.scores, opmerking=form.cleaned_data["opmerking"], taal=self.kwargs["taal"],
            twijfel=twijfel.doubt(om, grenzen), vandaag=self._vandaag,
        )  # fmt: skip

    def _refuse(self) -> HttpResponse | None:
        """A code that does not work, or no longer."""
        if self._found is None:
            status = 404 if ZOEKEN.admits(self._address) else 429
            return self._show("onbekend", status, titel=_("Deze code kennen wij niet"))
        if self._found.vervangen_at is not None or self._kaart is None or self._kaart.status in GESTOPT:
            return self._show("onbekend", 410, titel=_("Deze code werkt niet meer"), vervangen=True)
        return None

    def _ask(self, form: FeedbackForm, status: int = 200, fout: Any = "") -> HttpResponse:
        if fout:
            form.add_error(None, fout)
        drempel = int(queries.norms(self._vandaag)["drempel"])
        return self._show("vragen", status, form=form, gestart=start_mark(), drempel=drempel)

    def _show(self, page: str, status: int = 200, **values: Any) -> HttpResponse:
        shown = self._found.getoond if self._found and self._found.vervangen_at is None else {}
        context = self.get_context_data(
            kaart=self._kaart if self._found else None, reactie=reply_in(shown, self.kwargs["taal"]),
            uitkomst=results(shown), plek=self.kwargs["code"].lower(), **values,
        )  # fmt: skip
        self.template_name = f"arbeidsmigrant/feedback/{page}.html"
        return self.render_to_response(context, status=status)

    @cached_property
    def _found(self) -> Feedbackcode | None:
        return queries.opened_by(code.digest(self.kwargs["code"]))

    @property
    def _code(self) -> Feedbackcode:
        assert self._found is not None
        return self._found

    @cached_property
    def _kaart(self) -> Locatiekaart | None:
        kaarten = Locatiekaart.objects.select_related("gemeente")
        return kaarten.filter(locatie_id=self._found.locatie_id).first() if self._found else None

    @cached_property
    def _vandaag(self) -> date:
        return timezone.localdate()

    @cached_property
    def _address(self) -> str:
        return get_adapter().get_client_ip(self.request)

    @property
    def _answered(self) -> bool:
        return week.answered(self._code.code, self.request.COOKIES.get(week.COOKIE, ""), self._vandaag)


def reply_in(shown: dict[str, Any], taal: str) -> dict[str, Any] | None:
    """The provider's reply in this language, else in Dutch: text, the language it is in, and its day. None without a reply."""
    if not (reactie := shown.get("reactie")):
        return None
    own = taal if taal in reactie["teksten"] else STANDAARD
    return {
        "tekst": reactie["teksten"][own],
        "taal": own,
        "anders": own != taal,
        "op": date.fromisoformat(reactie["op"]),
    }


def results(shown: dict[str, Any]) -> list[dict[str, Any]]:
    """The published results, question by question: its words, how many answers, the average, and the face that is nearest."""
    found = shown.get("uitkomst", {})
    return [
        {"vraag": label, "gezicht": round(found[vraag]["gemiddelde"]), **found[vraag]}
        for vraag, (label, _hulp) in VRAGEN.items()
        if vraag in found
    ]
