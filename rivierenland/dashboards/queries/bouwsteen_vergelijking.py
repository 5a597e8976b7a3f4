"""A comparison as a piece of an answer to the council: one figure of a gemeente beside the others."""

from urllib.parse import urlencode

from django.urls import reverse
from django.utils import timezone

from rivierenland.core.actor import Actor
from rivierenland.core.opmaak import datum_lang
from rivierenland.core.permissions import Permission
from rivierenland.dashboards import vergelijkwoorden
from rivierenland.dashboards.queries import vergelijking
from rivierenland.dashboards.queries.vergelijking import Vergelijking
from rivierenland.dashboards.vergelijkmaten import COMPARABLE
from speerpunten.kennis.bijdragen.bouwstenen import Bouwsteen


def make(sleutel: str, actor: Actor) -> Bouwsteen | None:
    """The piece of `indicator:gemeente` or `indicator:gemeente:peildatum`; None for what does not exist or without the right.

    Small counts of the own gemeente are withheld too: an answer leaves the gemeente, for the council and for the other seven.
    """
    code, gemeente, gevraagd = (*sleutel.split(":"), "", "")[:3]
    if code not in COMPARABLE or not actor.may(Permission.VERGELIJKEN_VIEW):
        return None
    dagen = vergelijking.days(timezone.localdate(), gevraagd)
    if dagen is None or (gevraagd and dagen.gekozen.isoformat() != gevraagd):
        return None
    gemeenten = vergelijking.eight()
    standen = vergelijking.read([dagen.gekozen], [code], ()).get(dagen.gekozen, {})
    een = vergelijking.compared(code, dagen.gekozen, standen, gemeenten)
    plek = een.plek(gemeente)
    if plek is None:
        return None
    adres = urlencode({"gemeente": plek.gemeente.slug, "peildatum": dagen.gekozen.isoformat()})
    return Bouwsteen(
        titel=f"{een.soort.naam}: {plek.gemeente.naam} naast de andere gemeenten",
        zin=vergelijkwoorden.sentence(een, plek),
        bron=f"{een.soort.bron}; vergeleken in het portaal ({een.maat.eenheid}, exacte grenzen)",
        url=f"{reverse('vergelijken-indicator', args=[code])}?{adres}",
        peildatum=dagen.gekozen,
        kop=("Gemeente", een.maat.eenheid[0].upper() + een.maat.eenheid[1:], "Oordeel"),
        rijen=_rows(een),
        let_op=_caution(een),
    )


def _rows(een: Vergelijking) -> tuple[tuple[str, ...], ...]:
    schrijf = vergelijkwoorden.writer(een.maat)
    rijen = []
    for plek in een.plekken:
        oordeel = vergelijkwoorden.judged(plek.plaats)
        rijen.append(
            (plek.gemeente.naam, schrijf(plek.paar.per(een.maat)), oordeel.woord if oordeel else "niet te zeggen")
        )
    return tuple(rijen)


def _caution(een: Vergelijking) -> str:
    zinnen = [
        f"Stand van {datum_lang(een.peildatum)}. Geen ranglijst: binnen de grenzen verschillen gemeenten niet meer dan door toeval."
    ]
    if een.maat.bij_elkaar:
        zinnen.append("Wat geteld is, komt bij elkaar voor, dus toeval werkt ruwer dan de som weet.")
    if any(plek.paar.waarom is not None for plek in een.plekken):
        zinnen.append("Kleine aantallen zijn niet getoond.")
    if len(een.plekken) > len(een.getoond) or een.spreiding is None or een.spreiding.telt:
        zinnen.append(vergelijkwoorden.spread_sentence(een))
    return " ".join(zinnen)
