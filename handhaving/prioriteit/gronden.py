"""The reasons for which a location gets points. Each has a weight in points; 0 switches it off."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from .feiten import Feiten

MAAND = 30
"""Days that count as a month in a weight."""
Maat = Callable[[Feiten, date], int]
Zin = Callable[[Feiten, int, date], str]


@dataclass(frozen=True, slots=True)
class Grond:
    """A reason. `per`: for what its weight is given; `maat`: how often that is so; `zin`: what a user reads."""

    code: str
    naam: str
    per: str
    maat: Maat
    zin: Zin


def _een(aantal: int, enkel: str, meer: str) -> str:
    return f"1 {enkel}" if aantal == 1 else f"{aantal} {meer}"


def _slapen(aantal: int) -> str:
    return "slaapt 1 persoon" if aantal == 1 else f"slapen {aantal} personen"


def _months(feiten: Feiten, vandaag: date) -> int:
    return max((vandaag - feiten.laatste_bezoek).days, 0) // MAAND if feiten.laatste_bezoek else 0


def _visited(feiten: Feiten, aantal: int, vandaag: date) -> str:
    dagen = (vandaag - feiten.laatste_bezoek).days if feiten.laatste_bezoek else 0
    return f"Het laatste bezoek is {dagen} dagen geleden."


def _never(feiten: Feiten, vandaag: date) -> int:
    return int(feiten.laatste_bezoek is None and feiten.ingangsdatum <= vandaag)


def _finding(ernst: str, woord: str) -> Grond:
    return Grond(
        f"bevinding_{woord}",
        f"Open bevinding: {woord}",
        "per bevinding",
        lambda feiten, vandaag: feiten.bevindingen.get(ernst, 0),
        lambda feiten, aantal, vandaag: (
            f"Er {'staat' if aantal == 1 else 'staan'} nog "
            f"{_een(aantal, f'bevinding ({woord})', f'bevindingen ({woord})')} open."
        ),
    )


def _melding(urgentie: str, code: str, woord: str) -> Grond:
    return Grond(
        f"melding_{code}",
        f"Open melding: {woord}",
        "per melding",
        lambda feiten, vandaag: feiten.meldingen.get(urgentie, 0),
        lambda feiten, aantal, vandaag: (
            f"Er {'is' if aantal == 1 else 'zijn'} {_een(aantal, 'melding', 'meldingen')} "
            f"({woord}) die op een controle {'wacht' if aantal == 1 else 'wachten'}."
        ),
    )


GRONDEN: tuple[Grond, ...] = (
    _finding("K", "kritiek"),
    _finding("H", "hoog"),
    _finding("M", "middel"),
    _finding("L", "laag"),
    Grond(
        "herstel_te_laat",
        "Hersteltermijn voorbij",
        "per bevinding",
        lambda feiten, vandaag: feiten.herstel_te_laat,
        lambda feiten, aantal, vandaag: f"Van {_een(aantal, 'bevinding', 'bevindingen')} is de hersteltermijn voorbij.",
    ),
    _melding("direct", "direct", "direct"),
    _melding("deze_week", "deze_week", "deze week"),
    _melding("regulier", "regulier", "volgens planning"),
    _melding("", "nieuw", "nog niet beoordeeld"),
    Grond(
        "boven_vergunning",
        "Meer mensen dan de vergunning",
        "per persoon te veel",
        lambda feiten, vandaag: max(feiten.bezet - feiten.vergund, 0),
        lambda feiten, aantal, vandaag: f"Er {_slapen(aantal)} meer dan de vergunning toestaat: "
        f"{feiten.bezet} tegen {feiten.vergund}.",
    ),
    Grond(
        "boven_norm",
        "Meer mensen dan de norm",
        "per persoon te veel",
        lambda feiten, vandaag: max(feiten.bezet - feiten.norm, 0) if feiten.norm is not None else 0,
        lambda feiten, aantal, vandaag: f"Er {_slapen(aantal)} meer dan past bij ruimte en "
        f"voorzieningen: {feiten.bezet} tegen {feiten.norm}.",
    ),
    Grond(
        "vergunning_mist",
        "Vergunning ontbreekt",
        "per soort",
        lambda feiten, vandaag: len(feiten.vergunning_mist),
        lambda feiten, aantal, vandaag: f"Er ontbreekt: {', '.join(feiten.vergunning_mist).lower()}.",
    ),
    Grond(
        "vergunning_verlopen",
        "Vergunning verlopen of ingetrokken",
        "ineens",
        lambda feiten, vandaag: int(feiten.vergunning_ooit and not feiten.vergunning),
        lambda feiten, aantal, vandaag: "De vergunning is verlopen of ingetrokken, en er kwam geen nieuwe.",
    ),
    Grond(
        "certificaat_geen",
        "Nooit een certificaat",
        "ineens",
        lambda feiten, vandaag: int(not feiten.certificaat and not feiten.certificaat_ooit),
        lambda feiten, aantal, vandaag: "Er is geen certificaat van een keurmerk bekend.",
    ),
    Grond(
        "certificaat_verlopen",
        "Certificaat verlopen",
        "ineens",
        lambda feiten, vandaag: int(not feiten.certificaat and feiten.certificaat_ooit),
        lambda feiten, aantal, vandaag: "Het certificaat is verlopen, en er kwam geen nieuw.",
    ),
    Grond(
        "register_laat",
        "Nachtregister te laat",
        "per week te laat",
        lambda feiten, vandaag: -(-feiten.register_laat // 7),
        lambda feiten, aantal, vandaag: f"Het nachtregister is {_een(feiten.register_laat, 'dag', 'dagen')} te laat.",
    ),
    Grond(
        "nooit_bezocht", "Nog nooit bezocht", "ineens", _never,
        lambda feiten, aantal, vandaag: "Hier is nog nooit een controle geweest.",
    ),
    Grond("bezoek_geleden", "Lang geleden bezocht", "per 30 dagen sinds het laatste bezoek", _months, _visited),
)  # fmt: skip
"""In the order in which they are shown when they give as many points."""
