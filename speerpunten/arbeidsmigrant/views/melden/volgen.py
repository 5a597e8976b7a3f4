"""A reporter follows a melding with the two codes, and writes with the gemeente."""

from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _

from handhaving.actions import melding as actions
from handhaving.enums import Antwoordzin, Meldingresultaat
from handhaving.melden import code
from handhaving.melden.code import Sleutel
from handhaving.models import Melding, Meldingbericht
from handhaving.queries import melding_verloop
from rivierenland.core.tempo import Tempo
from speerpunten.arbeidsmigrant.forms.melden import BerichtForm, CodesForm
from speerpunten.arbeidsmigrant.melden.woorden import ONDERWERPEN, RESULTATEN
from speerpunten.arbeidsmigrant.views.geheim import GeheimView

TE_VAAK = _("Er kwamen van deze plek veel verzoeken in korte tijd. Wacht een uur en probeer het dan opnieuw.")
ONBEKEND = _(
    "Wij kennen deze referentie met deze code niet. Controleer beide. Bent u de code kwijt? Bel dan de gemeente."
)
GEBLOKKEERD = _("Dit lukte te vaak niet. Wacht een kwartier en probeer het dan opnieuw, of bel de gemeente.")
VOL = _("U hebt over deze melding al heel veel berichten gestuurd. Bel de gemeente als u meer wilt vertellen.")


class MeldVolgView(GeheimView):
    """By reference and secret."""

    template_name = "arbeidsmigrant/melden/codes.html"
    titel = _("Uw melding volgen")
    codes_form, soort, tempo, geen = CodesForm, "melding", Tempo("melding-volgen", 60, 3600), actions.Onbekend
    te_vaak, onbekend, geblokkeerd = TE_VAAK, ONBEKEND, GEBLOKKEERD

    @staticmethod
    def read(referentie: str, geheim: str) -> Sleutel:
        """As a reference and secret of a melding."""
        return code.read(referentie, geheim)

    def find(self, sleutel: Sleutel) -> Melding:
        return actions.find(sleutel)

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
            "titel": _("Uw melding"),
        }
        return self.page("arbeidsmigrant/melden/volgen.html", status, **values)


def _said(bericht: Meldingbericht) -> dict[str, Any]:
    """One message as the page shows it, without the name of an official."""
    return {
        "op": bericht.created_at,
        "eigen": bericht.created_by_id is None,
        "zinnen": [Antwoordzin(code).label for code in bericht.zinnen],
        "tekst": bericht.tekst,
        "taal": bericht.taal,
    }
