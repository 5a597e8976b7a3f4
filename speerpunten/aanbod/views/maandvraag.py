"""The form with twelve months, filled in by hand or by an aid."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.functional import cached_property
from django.views.generic import TemplateView

from registratie.views.actie import ActionPage
from rivierenland.core.actions.versie import Verouderd
from rivierenland.core.opmaak import getal
from rivierenland.core.views.basis import PortalView
from rivierenland.core.views.versie import SharedEditPage
from speerpunten.aanbod.actions import maandvraag as maandvraag_actions
from speerpunten.aanbod.enums.vraag import Gewas, Vraagbron, Zekerheid
from speerpunten.aanbod.forms.maandvraag import NAMEN, VraagForm
from speerpunten.aanbod.models import Werklocatie
from speerpunten.aanbod.queries import maandvraag as maandvragen
from speerpunten.aanbod.queries import seizoen as seizoenen
from speerpunten.aanbod.queries.maandvraag import Jaarvraag
from speerpunten.aanbod.seizoen import hectares, maanden
from speerpunten.aanbod.views.werklocatie_acties import WerklocatiePage

VUL = "vul"
"""The name of the buttons that fill the months in instead of saving."""
VORIG = "vorig"


@dataclass(frozen=True)
class Hulp:
    """What an aid has to say: a kind and a sentence as a message has them, and what to do next."""

    soort: str
    zin: str
    uitleg: str = ""
    mensen: Sequence[int] | None = None


class VraagPage(WerklocatiePage):
    """A page about one work site in one year; a year outside the bounds leads to the nearest one, with a word about it."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        mogelijk = maandvragen.open_years(timezone.localdate())
        nearest = min(max(self.jaar, mogelijk[0]), mogelijk[-1])
        if nearest != self.jaar:
            messages.warning(request, f"U kunt alleen iets opgeven voor {mogelijk[0]} tot en met {mogelijk[-1]}.")
            return redirect(request.resolver_match.view_name, pk=self.row.pk, jaar=nearest)  # type: ignore[union-attr]
        return super().get(request, *args, **kwargs)  # type: ignore[misc]

    @property
    def jaar(self) -> int:
        """The year in the address."""
        return int(self.kwargs["jaar"])

    def get_success_url(self) -> str:
        return f"{super().get_success_url()}?jaar={self.jaar}"

    @cached_property
    def vragen(self) -> dict[int, Jaarvraag]:
        """What is known of every year."""
        return maandvragen.per_year(self.row)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**{"jaar": self.jaar, "vraag": self.vragen.get(self.jaar)} | kwargs)


class MaandvraagView(VraagPage, SharedEditPage, ActionPage):
    """Twelve figures, with last year's beside them and three aids: the season, the hectares, last year."""

    form_class = VraagForm
    knop = "Vraag opslaan"
    template_name = "aanbod/vraag/form.html"
    conflict_template = "aanbod/werklocatie/nieuwer.html"

    @property
    def titel(self) -> str:  # type: ignore[override]
        """The year is in the heading."""
        return f"Vraag voor {self.jaar}"

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if VUL not in request.POST:
            return super().post(request, *args, **kwargs)
        form = self.get_form()
        form.unjudged()
        hulp = self.aid(form, request.POST[VUL])
        if hulp.mensen is not None:
            form.put(hulp.mensen, request.POST[VUL])
        return self.render_to_response(self.get_context_data(form=form, hulp=hulp))

    def aid(self, form: VraagForm, soort: str) -> Hulp:
        """What the aid of that name makes of what is known."""
        if soort == Vraagbron.SEIZOEN:
            return by_season(self.row, form.typed_average())
        if soort == Vraagbron.HECTARES:
            return by_hectares(self.row)
        vorig = self.vragen.get(self.jaar - 1)
        if vorig is None:
            return Hulp("attention", f"Voor {self.jaar - 1} is niets opgegeven.", "Vul de maanden zelf in.")
        return Hulp("good", f"De cijfers van {self.jaar - 1} staan hieronder.", "Pas aan wat anders is.", vorig.mensen)

    def get_form_kwargs(self) -> dict[str, Any]:
        bronnen: list[Vraagbron] = []
        if not self.request.actor.organisatie_id:
            bronnen = [Vraagbron.GEMEENTE, *([] if self.row.organisatie_id else [Vraagbron.WERKGEVER])]
        return super().get_form_kwargs() | {"row": self.row, "bronnen": bronnen}

    def get_initial(self) -> dict[str, Any]:
        vraag = self.vragen.get(self.jaar)
        own = bool(self.request.actor.organisatie_id)
        if vraag is None:
            return {"zekerheid": Zekerheid.HOOG if own else Zekerheid.MIDDEL, "bron": Vraagbron.GEMEENTE}
        typed = {"zekerheid": vraag.zekerheid, "bron": vraag.bron, "gemiddelde": round(vraag.gemiddeld)}
        if vraag.bron in (Vraagbron.SEIZOEN, Vraagbron.HECTARES):
            typed |= {"berekend": f"{vraag.bron}:{','.join(map(str, vraag.mensen))}", "bron": Vraagbron.GEMEENTE}
        return typed | dict(zip(NAMEN, vraag.mensen, strict=True))

    def act(self, form: Any) -> str:
        data = form.cleaned_data
        try:
            row = maandvraag_actions.record(
                werklocatie=self.row, jaar=self.jaar, mensen=form.mensen(), zekerheid=data["zekerheid"],
                bron=form.bron_of(), versie=data["versie"], bevestigd=data["bevestigd"], by=self.request.actor,
            )  # fmt: skip
        except Verouderd as fout:
            now = maandvragen.of_year(fout.row, self.jaar)
            vars(fout.row).update(zip(NAMEN, now.mensen if now else ("",) * len(NAMEN), strict=True))
            raise
        return f"De vraag van {row.naam} voor {self.jaar} is opgeslagen."

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        vraag, vorig = self.vragen.get(self.jaar), self.vragen.get(self.jaar - 1)
        closed = bool(vraag and maandvragen.is_given(self.row, vraag) and not self.request.actor.organisatie_id)
        context = super().get_context_data(**kwargs)
        form: VraagForm = context["form"]
        years = maandvragen.open_years(timezone.localdate())
        return context | {
            "gesloten": closed,
            "vorig": vorig,
            "rijen": list(zip(form.maanden, vorig.mensen if vorig else [None] * len(NAMEN), strict=True)),
            "jaren": [jaar for jaar in years if self.row.works_in(jaar)],
            "seizoen": seizoenen.of_sector(self.row.sector, timezone.localdate()),
            "kan_hectares": bool(self.row.gewas),
        }


def by_season(row: Werklocatie, gemiddeld: int | None) -> Hulp:
    """Twelve months with that average, in the shape of the sector's season."""
    if not gemiddeld:
        uitleg = "Een heel getal, bijvoorbeeld 24. Wij verdelen het over de maanden."
        return Hulp("wrong", "Vul eerst in hoeveel mensen u in een gewone maand nodig hebt.", uitleg)
    seizoen = seizoenen.of_sector(row.sector, timezone.localdate())
    zin = f"Verdeeld over de maanden: gemiddeld {getal(gemiddeld)}, met het seizoen van {row.get_sector_display().lower()}."
    uitleg = (
        f"Bron: {seizoen.bron}{' (voorbeeld)' if seizoen.is_voorbeeld else ''}. Pas aan wat bij u anders is en sla op."
    )
    return Hulp("good", zin, uitleg, maanden.from_average(gemiddeld, seizoen.gewichten))


def by_hectares(row: Werklocatie) -> Hulp:
    """Twelve months whose busiest one has the people that the hectares allow."""
    regel = seizoenen.rule_of(row, timezone.localdate())
    if regel is None or row.hectares is None:
        uitleg = "Dat doet u bij de gegevens van de werkplek. Of vul de maanden zelf in."
        return Hulp("wrong", "Vul eerst het gewas en de hectares in.", uitleg)
    uitkomst = hectares.places(row.hectares, regel)
    seizoen = seizoenen.of_sector(row.sector, timezone.localdate())
    uitleg = (
        "Zo veel mensen in de drukste maand; de andere maanden volgen het seizoen van de sector. Pas aan en sla op."
    )
    return Hulp("good", uitkomst.zin, uitleg, maanden.from_peak(uitkomst.plekken, seizoen.gewichten))


class VraagUitlegView(PortalView, TemplateView):
    """How the demand is reckoned: formulas, the parameters in force, limits. For everybody who is logged in."""

    permission = None
    template_name = "aanbod/vraag/uitleg.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        vandaag = timezone.localdate()
        regels = [seizoenen.hectare_rule(seizoenen.BUREN, gewas, vandaag) for gewas in Gewas]
        return super().get_context_data(**kwargs) | {
            "titel": "Zo komen wij aan de vraag",
            "seizoenen": seizoenen.all_sectors(vandaag),
            "regels": [regel for regel in regels if regel],
            "marges": seizoenen.margins(vandaag),
            "vandaag": vandaag,
        }
