"""A member reads the open questions with the card, answers, and stops."""

from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from handhaving.melden.code import Sleutel
from rivierenland.core.tempo import Tempo
from speerpunten.arbeidsmigrant.actions import klankbordlid, klankbordvraag
from speerpunten.arbeidsmigrant.forms.klankbord_lid import AntwoordForm, KaartForm, StopForm
from speerpunten.arbeidsmigrant.klankbord import kaart
from speerpunten.arbeidsmigrant.models import Klankbordlid
from speerpunten.arbeidsmigrant.queries import klankbord
from speerpunten.arbeidsmigrant.views.geheim import GeheimView
from speerpunten.arbeidsmigrant.views.klankbord.tonen import in_language

DICHT = _("Deze vraag is niet meer open.")


class KlankbordLidView(GeheimView):
    """By the number and the secret of the card."""

    template_name = "arbeidsmigrant/klankbord/kaart.html"
    titel = _("Klankbordgroep: voor leden")
    codes_form, soort, tempo, geen = KaartForm, "klankbord", Tempo("klankbord", 60, 3600), klankbordlid.Onbekend
    te_vaak = _("Er kwamen van deze plek veel verzoeken in korte tijd. Wacht een uur en probeer het dan opnieuw.")
    onbekend = _(
        "Wij kennen dit nummer met deze code niet. Controleer beide. Bent u de kaart kwijt? Vraag een nieuwe aan wie u vroeg."
    )
    geblokkeerd = _("Dit lukte te vaak niet. Wacht een kwartier en probeer het dan opnieuw.")

    @staticmethod
    def read(referentie: str, geheim: str) -> Sleutel:
        """As the number and secret of a card."""
        return kaart.read(referentie, geheim)

    def find(self, sleutel: Sleutel) -> Klankbordlid:
        return klankbordlid.find(sleutel)

    def opened(self, codes: KaartForm, row: Klankbordlid) -> HttpResponse:
        if "tekst" in self.request.POST:
            return self._answer(codes, row)
        return self._stop(codes, row) if "stoppen" in self.request.POST else self._show(codes, row)

    def _answer(self, codes: KaartForm, row: Klankbordlid) -> HttpResponse:
        form = AntwoordForm(self.request.POST)
        if form.is_valid():
            try:
                klankbordvraag.answer(sleutel=codes.sleutel, taal=self.kwargs["taal"], **form.cleaned_data)
            except ValidationError:
                form.add_error("tekst", DICHT)
        if form.errors:
            return self._show(codes, row, antwoord=form, status=422)
        return self._show(codes, row, bewaard=True)

    def _stop(self, codes: KaartForm, row: Klankbordlid) -> HttpResponse:
        form = StopForm(self.request.POST)
        if not form.is_valid():
            return self._show(codes, row, stop=form, status=422)
        klankbordlid.leave(sleutel=codes.sleutel)
        return self.page("arbeidsmigrant/klankbord/gestopt.html", titel=_("U bent geen lid meer"))

    def _show(
        self, codes: KaartForm, row: Klankbordlid, *, antwoord: AntwoordForm | None = None, stop: StopForm | None = None,
        status: int = 200, **values: Any,
    ) -> HttpResponse:  # fmt: skip
        eerder, taal = klankbord.answers_of(row), self.kwargs["taal"]
        vragen = [
            in_language(vraag, taal) | {"form": _form(vraag.pk, eerder, antwoord), "beantwoord": vraag.pk in eerder}
            for vraag in klankbord.open_for(row, timezone.localdate())
        ]
        values |= {
            "lid": row,
            "vragen": vragen,
            "codes": codes.sleutel,
            "stop": stop or StopForm(),
            "fout": antwoord or stop,
        }
        return self.page("arbeidsmigrant/klankbord/lid.html", status, **values)


def _form(vraag: int, eerder: dict[int, Any], gestuurd: AntwoordForm | None) -> AntwoordForm:
    """The form of one question: as it was sent when it was refused, else with the earlier answer."""
    prefix = f"id_{vraag}_%s"
    if gestuurd is not None and gestuurd.data.get("vraag") == str(vraag):
        gestuurd.auto_id = prefix
        return gestuurd
    tekst = eerder[vraag].tekst if vraag in eerder else ""
    return AntwoordForm(initial={"vraag": vraag, "tekst": tekst}, auto_id=prefix)
