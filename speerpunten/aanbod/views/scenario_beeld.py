"""A kept calculation in words and tables: its choices, and what came out beside what the same question gives today."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from rivierenland.core.charts.figure import Figure
from rivierenland.core.charts.interval import Row, interval_figure
from rivierenland.core.models import Gemeente, Parameter
from rivierenland.core.opmaak import UNKNOWN, getal, verschil
from speerpunten.aanbod.enums.scenario import Scenariosoort
from speerpunten.aanbod.forms.opgave import MOMENTWOORD
from speerpunten.aanbod.models import Scenario
from speerpunten.aanbod.opgave.aannames import GROEIWOORD
from speerpunten.aanbod.opgave.som import JAARROND
from speerpunten.aanbod.queries import opgave as opgaven
from speerpunten.aanbod.queries.aannames import VELDEN, short
from speerpunten.aanbod.queries.opgave_bewaard import SAMEN, asked_again, came_out, kept_terms

TERMEN = (
    ("vraag", "Vraag op die dag"), ("groei", "Groei"), ("vervanging", "Vervanging"), ("aanbod", "Bedden"),
    ("pijplijn", "Plannen, naar kans"), ("opgave", "Opgave"),
)  # fmt: skip
DIEP = 3
"""So deep a kept calculation of another kind is written out."""
MEESTE_REGELS = 120
LETTERS = "ABCD"
"""How scenarios side by side are called in a drawing: their names have no room there."""


@dataclass(frozen=True)
class Regel:
    """A line with a figure per column; `verschillen` against the first column."""

    naam: str
    waarden: list[str]
    verschillen: list[str] = field(default_factory=list)
    totaal: bool = False

    @property
    def paren(self) -> list[tuple[str, str]]:
        """Each figure with its difference from the first, which has none."""
        anders = ["", *self.verschillen] if self.verschillen else [""] * len(self.waarden)
        return list(zip(self.waarden, anders, strict=True))


@dataclass(frozen=True)
class Tabel:
    """A table under its own heading."""

    kop: str
    regels: list[Regel]


def choices(scenario: Scenario) -> list[tuple[str, str]]:
    """What was put in: the choices and the other values, in words."""
    invoer = scenario.invoer if isinstance(scenario.invoer, dict) else {}
    if scenario.soort != Scenariosoort.OPGAVE:
        return list(_flat(invoer, _gemeenten()))
    vraag = asked_again(invoer)
    uitkomst = scenario.uitkomst if isinstance(scenario.uitkomst, dict) else {}
    found = [
        ("Horizon", f"{vraag.jaren} jaar, tot {uitkomst.get('doeljaar', scenario.peildatum.year + vraag.jaren)}"),
        ("Groei van de vraag", GROEIWOORD[vraag.groei]),
        ("Moment", MOMENTWOORD[vraag.moment]),
    ]
    namen = _parameter_names(list(vraag.anders))
    decimalen = {veld.code: veld.decimalen for veld in VELDEN}
    for code, waarde in vraag.anders.items():
        naam, eenheid = namen.get(code, (code, ""))
        found.append((naam, f"{getal(waarde, decimalen.get(code, 1))} {eenheid}".strip()))
    return found


def tables(scenario: Scenario, vandaag: date) -> tuple[list[str], list[Tabel]]:
    """The columns, and what came out on its day beside today. Raises `ParameterMissing` when today cannot be reckoned."""
    nu = opgaven.reckon(asked_again(scenario.invoer), vandaag)
    uit = came_out(nu)
    moment = nu.vraag.moment
    pairs = [kept_terms(scenario, moment), uit[moment][SAMEN]]
    gemeenten = [
        Regel(naam, *_figures([(kept_terms(scenario, moment, code) or {}).get("opgave"), (uit[moment][code] or {}).get("opgave")]))
        for code, naam in _gemeenten().items()
    ]  # fmt: skip
    return ["Toen", "Vandaag", "Verschil"], [Tabel("De regio", _terms(pairs)), Tabel("Opgave per gemeente", gemeenten)]


def generic(scenario: Scenario, namen: Mapping[str, str] | None = None) -> list[tuple[str, str]]:
    """What came out of a calculation of another kind, written out as it was kept."""
    uitkomst = scenario.uitkomst if isinstance(scenario.uitkomst, dict) else {}
    return list(_flat(uitkomst, namen or _gemeenten()))


def side_by_side(scenarios: Sequence[Scenario]) -> list[Tabel]:
    """The choices, then the terms of the region at both moments, then the task per gemeente; for another kind every kept line."""
    keuzes = _joined("Wat erin ging", [dict(choices(scenario)) for scenario in scenarios])
    if any(scenario.soort != Scenariosoort.OPGAVE for scenario in scenarios):
        namen = _gemeenten()
        return [keuzes, _joined("Wat eruit kwam", [dict(generic(scenario, namen)) for scenario in scenarios])]
    return [
        keuzes,
        *(
            Tabel(f"De regio, {woord.lower()}", _terms([kept_terms(scenario, moment) for scenario in scenarios]))
            for moment, woord in MOMENTWOORD.items()
        ),
        Tabel("Opgave per gemeente, jaarrond", _per_gemeente(scenarios)),
    ]


def drawing(scenarios: Sequence[Scenario]) -> Figure | None:
    """The regional tasks with their bands on one scale; None for another kind."""
    if any(scenario.soort != Scenariosoort.OPGAVE for scenario in scenarios):
        return None
    moment = asked_again(scenarios[0].invoer).moment
    rows = []
    for letter, scenario in zip(LETTERS, scenarios, strict=False):
        terms = kept_terms(scenario, moment) or {}
        band = terms.get("band")
        laag, hoog = (band[0], band[2]) if isinstance(band, list) and len(band) == 3 else (None, None)
        rows.append(Row(f"Scenario {letter}", terms.get("opgave"), laag, hoog))
    return interval_figure(
        f"Opgave van de regio, {MOMENTWOORD[moment].lower()}", rows, header=["Scenario", "Opgave", "Onderkant band", "Bovenkant band"],
        width=1080,
        source="Stip: zoals gerekend. In acht van de tien trekkingen ligt de opgave in de band. Elk jaar zo lage of hoge groei is "
        "uitzonderlijk: dan kan de stip buiten de band liggen.",
    )  # fmt: skip


def _per_gemeente(scenarios: Sequence[Scenario]) -> list[Regel]:
    return [
        Regel(naam, *_figures([(kept_terms(scenario, JAARROND, code) or {}).get("opgave") for scenario in scenarios]))
        for code, naam in _gemeenten().items()
    ]


def _terms(kolommen: Sequence[Mapping[str, Any] | None]) -> list[Regel]:
    return [
        Regel(naam, *_figures([(kolom or {}).get(term) for kolom in kolommen]), totaal=term == "opgave")
        for term, naam in TERMEN
    ]


def _figures(waarden: Sequence[Any]) -> tuple[list[str], list[str]]:
    """As text, and the differences with the first; unknown stays unknown."""
    found = [waarde if isinstance(waarde, int | float) else None for waarde in waarden]
    eerste = found[0]
    verschillen = ["" if waarde is None or eerste is None else verschil(waarde - eerste) for waarde in found[1:]]
    return [getal(waarde) for waarde in found], verschillen


def _joined(kop: str, kolommen: Sequence[Mapping[str, str]]) -> Tabel:
    """Lines that any of the columns has, in the order in which they come up."""
    namen = dict.fromkeys(naam for kolom in kolommen for naam in kolom)
    return Tabel(kop, [Regel(naam, [kolom.get(naam, "gewoon") for kolom in kolommen]) for naam in namen])


def _flat(value: Mapping[str, Any], namen: Mapping[str, str], pad: tuple[str, ...] = ()) -> Iterator[tuple[str, str]]:
    """Name and text of everything in it, as far as `DIEP`; keys become words and codes of gemeenten names."""
    for nr, (sleutel, inhoud) in enumerate(value.items()):
        if nr >= MEESTE_REGELS:
            return
        here = (*pad, namen.get(str(sleutel), str(sleutel).replace("_", " ")))
        if isinstance(inhoud, dict) and len(here) < DIEP:
            yield from _flat(inhoud, namen, here)
        else:
            yield " · ".join(here).capitalize() if not pad else " · ".join(here), _text(inhoud)


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, int | float):
        return getal(value, 0 if float(value).is_integer() else 1)
    if isinstance(value, list):
        return ", ".join(_text(een) for een in value[:12]) + (f" en {len(value) - 12} meer" if len(value) > 12 else "")
    if isinstance(value, dict):
        return f"{len(value)} {'onderdeel' if len(value) == 1 else 'onderdelen'}"
    return UNKNOWN if value is None or value == "" else str(value)


def _gemeenten() -> dict[str, str]:
    return dict(Gemeente.objects.order_by("naam").values_list("code", "naam"))


def _parameter_names(codes: Sequence[str]) -> dict[str, tuple[str, str]]:
    rows = Parameter.objects.filter(code__in=codes, gemeente=None).order_by("geldig_van") if codes else ()
    return {row.code: (short(row.naam), row.eenheid) for row in rows}
