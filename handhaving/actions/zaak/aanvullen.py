"""Fill in what follows from earlier steps: the day, what was forfeited, the amount to collect."""

from collections.abc import Sequence

from django.core.exceptions import ValidationError
from django.utils import timezone

from handhaving.actions.zaak.gegevens import Stapgegevens
from handhaving.enums import Bedrageenheid, Stapsoort
from handhaving.ladder.dwangsom import euro
from handhaving.models import Stap, Zaak
from handhaving.queries import zaak as zaken

INEENS = (Stapsoort.VERBEURD, Stapsoort.INVORDERING, Stapsoort.BOETE)
BEDRAGEN = (Stapsoort.LAST_DWANGSOM, *INEENS)


def complete(zaak: Zaak, soort: str, gegevens: Stapgegevens, stappen: Sequence[Stap]) -> None:
    """Fill in what was left out. Raises ValidationError when more is claimed than was forfeited."""
    inspectie = gegevens.get("inspectie")
    if not gegevens.get("datum"):
        gezien = inspectie.afgerond_at if inspectie and soort == Stapsoort.HERCONTROLE else None
        gegevens["datum"] = timezone.localtime(gezien).date() if gezien else timezone.localdate()
    if soort not in BEDRAGEN:
        gegevens["bedrag"], gegevens["maximum"], gegevens["eenheid"] = None, None, ""
    if soort == Stapsoort.VERBEURD:
        _forfeited(zaak, gegevens, stappen)
    if soort == Stapsoort.INVORDERING:
        _to_collect(gegevens, stappen)
    if soort in INEENS:
        gegevens["eenheid"], gegevens["maximum"] = Bedrageenheid.INEENS, None


def _forfeited(zaak: Zaak, gegevens: Stapgegevens, stappen: Sequence[Stap]) -> None:
    som = zaken.forfeited(zaak, stappen)
    if som is None or som.eerste is None:
        zin = som.uitleg if som else "Er is geen last onder dwangsom met een hercontrole na de begunstigingstermijn."
        raise ValidationError(f"{zin} Er is geen bedrag verbeurd.")
    bedrag = gegevens.get("bedrag")
    if bedrag is not None and bedrag > som.bedrag:
        raise ValidationError({"bedrag": f"Dit is meer dan er is verbeurd. {som.uitleg}"})
    if bedrag is not None and bedrag < som.bedrag and not gegevens.get("reden", "").strip():
        zin = f"Dit is minder dan de berekening ({euro(som.bedrag)}). Schrijf op waarom."
        raise ValidationError({"reden": zin})
    gegevens["bedrag"] = som.bedrag if bedrag is None else bedrag
    gegevens["berekening"], gegevens["verbeurd_op"] = som.uitleg, som.eerste


def _to_collect(gegevens: Stapgegevens, stappen: Sequence[Stap]) -> None:
    verbeurd = next((s for s in reversed(stappen) if s.soort == Stapsoort.VERBEURD and not zaken.is_withdrawn(s)), None)
    if verbeurd is None or verbeurd.bedrag is None:
        return
    if gegevens.get("bedrag") is None:
        gegevens["bedrag"] = verbeurd.bedrag
    elif gegevens["bedrag"] and gegevens["bedrag"] > verbeurd.bedrag:
        raise ValidationError({"bedrag": f"Verbeurd is {euro(verbeurd.bedrag)}. Meer kunt u niet invorderen."})
    gegevens["berekening"] = str(verbeurd.gegevens.get("berekening", ""))
