"""Where attention is needed, by rules that the page shows: each asks one question of the stored figures of a gemeente.

The bounds are dated parameters, a gemeente may have its own. A figure that is withheld never fires a rule: what a reader may not
see must not follow from a badge either.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from django.urls import reverse

from rivierenland.core.models import Gemeente, Parameter
from rivierenland.core.opmaak import Number, getal, known, opsomming, procent, verschil
from rivierenland.core.werk.regel import Werkregel, urgent_first
from rivierenland.dashboards.catalogus import BEDDEN, BEZETTING, OP_TIJD, PERSONEN
from rivierenland.dashboards.queries.cijferstand import Cijferstand, shown

MOST = 8
"""How many rows the queue of a dashboard shows."""
APART = 3
"""In so many gemeenten a rule has a row for each."""
GROEI_MINSTENS = 25
"""People: below this a percentage of growth says little."""


class Vondst(NamedTuple):
    """What a rule found: badge and its word, what and why. `kort` stands on the card of the gemeente."""

    soort: str
    woord: str
    kort: str
    wat: str
    waarom: str


@dataclass(frozen=True)
class Regel:
    """A rule: the parameter with its bound, the figure it looks at, its name, and what it does in words."""

    parameter: str
    indicator: str
    naam: str
    uitleg: str
    find: Callable[[Cijferstand, str, Number], Vondst | None]
    volgorde: int


@dataclass(frozen=True)
class Grens:
    """A rule with the bound that holds today, for the page that shows the rules."""

    regel: Regel
    waarde: Number
    bron: str
    is_voorbeeld: bool


def _full(stand: Cijferstand, gemeente: str, grens: Number) -> Vondst | None:
    bezetting = shown(stand.waarde(BEZETTING, gemeente))
    if not known(bezetting) or bezetting < grens:
        return None
    personen, bedden = (shown(stand.waarde(code, gemeente)) for code in (PERSONEN, BEDDEN))
    waarom = f"{getal(personen)} mensen op {getal(bedden)} bedden."
    if bezetting > 100:
        return Vondst(
            "wrong", "Nu", f"Boven vergund: {procent(bezetting, 0)}", "meer mensen dan vergunde bedden", waarom
        )
    return Vondst(
        "attention", "Bijna vol", f"Vol: {procent(bezetting, 0)}", f"{procent(bezetting)} van de vergunde bedden bezet", waarom
    )  # fmt: skip


def _late(stand: Cijferstand, gemeente: str, grens: Number) -> Vondst | None:
    op_tijd = shown(stand.waarde(OP_TIJD, gemeente))
    if not known(op_tijd) or op_tijd >= grens or not shown(stand.waarde(BEDDEN, gemeente)):
        return None
    return Vondst(
        "attention", "Gegevens", f"Bijgewerkt: {procent(op_tijd, 0)}", f"{procent(op_tijd)} van de bedden is op tijd bijgewerkt",
        "De overige aanbieders leverden langer dan een week niets aan. De cijfers lopen daar achter.",
    )  # fmt: skip


def _grows(stand: Cijferstand, gemeente: str, grens: Number) -> Vondst | None:
    nu, toen = shown(stand.waarde(PERSONEN, gemeente)), shown(stand.vorige(PERSONEN, gemeente))
    if not known(nu) or not known(toen) or not toen or nu - toen < GROEI_MINSTENS:  # type: ignore[operator]
        return None
    groei = 100 * (float(nu) - float(toen)) / float(toen)
    if groei < grens:
        return None
    return Vondst(
        "attention", "Groei", f"Groei: {verschil(groei)} %", f"{verschil(nu - toen)} mensen sinds {stand.sinds}",  # type: ignore[operator]
        f"{getal(nu)} nu, {getal(toen)} toen: een groei van {procent(groei)}.",
    )  # fmt: skip


REGELS = (
    Regel(
        "aandacht.bijna_vol", BEZETTING, "Bijna vol",
        "Van de vergunde bedden is {grens} of meer bezet. Boven 100 % slapen er meer mensen dan vergund: dan staat de regel bovenaan.",
        _full, 1,
    ),
    Regel(
        "aandacht.groei", PERSONEN, "Snelle groei",
        "Sinds de dag waarmee u vergelijkt kwamen er {grens} of meer mensen bij, en minstens " f"{GROEI_MINSTENS}.",
        _grows, 2,
    ),
    Regel(
        "aandacht.op_tijd", OP_TIJD, "Gegevens lopen achter",
        "Van minder dan {grens} van de vergunde bedden is het nachtregister in de laatste week bijgewerkt.",
        _late, 3,
    ),
)  # fmt: skip


@dataclass(frozen=True)
class Aandacht:
    """The queue, and per gemeente what stands on its card."""

    regels: Sequence[Werkregel]
    kort: Mapping[str, Vondst]


def of(stand: Cijferstand, gemeenten: Sequence[Gemeente]) -> Aandacht:
    """What the rules find in these gemeenten, most urgent first. One query, for the bounds."""
    grenzen = bounds(stand.peildatum)
    rows: list[Werkregel] = []
    kort: dict[str, Vondst] = {}
    for regel in REGELS:
        found = list(_found(regel, stand, gemeenten, grenzen))
        for gemeente, vondst in found:
            kort.setdefault(gemeente.code, vondst)
        rows += _rows(regel, found)
    return Aandacht(urgent_first(rows)[:MOST], kort)


def _found(
    regel: Regel, stand: Cijferstand, gemeenten: Sequence[Gemeente], grenzen: Mapping[tuple[str, str | None], Grens]
) -> Iterator[tuple[Gemeente, Vondst]]:
    for gemeente in gemeenten:
        grens = grenzen.get((regel.parameter, gemeente.code), grenzen.get((regel.parameter, None)))
        if grens is not None and (vondst := regel.find(stand, gemeente.code, grens.waarde)):
            yield gemeente, vondst


def _rows(regel: Regel, found: Sequence[tuple[Gemeente, Vondst]]) -> list[Werkregel]:
    """A row per gemeente; of a rule that fires in many one row with their names, or the rest would drown."""
    url = reverse("cijfer", args=[regel.indicator])
    samen = [(gemeente, vondst) for gemeente, vondst in found if vondst.soort == "attention"]
    if len(samen) <= APART:
        samen = []
    rows = [
        Werkregel(
            vondst.soort, vondst.woord, f"{gemeente.naam}: {vondst.wat}", vondst.waarom, "", f"{url}?gebied={gemeente.slug}",
            "Cijfers", 0 if vondst.soort == "wrong" else regel.volgorde,
        )
        for gemeente, vondst in found
        if (gemeente, vondst) not in samen
    ]  # fmt: skip
    if samen:
        namen = opsomming([f"{gemeente.naam} ({vondst.kort.rpartition(': ')[2]})" for gemeente, vondst in samen])
        rows.append(
            Werkregel(
                samen[0][1].soort, samen[0][1].woord, f"{len(samen)} gemeenten: {regel.naam.lower()}", f"{namen}.", "", url,
                "Cijfers", regel.volgorde,
            )
        )  # fmt: skip
    return rows


def bounds(peildatum: date) -> dict[tuple[str, str | None], Grens]:
    """The bounds in force by parameter and gemeente; None is for all."""
    regels = {regel.parameter: regel for regel in REGELS}
    rows = Parameter.objects.in_force(peildatum).filter(code__in=list(regels))
    return {
        (row.code, row.gemeente_id): Grens(regels[row.code], row.waarde, row.bron, row.is_voorbeeld) for row in rows
    }


def explained(peildatum: date) -> list[tuple[Grens, str]]:
    """Every rule with its bound for all, in words."""
    found = bounds(peildatum)
    grenzen = [found[regel.parameter, None] for regel in REGELS if (regel.parameter, None) in found]
    return [(grens, grens.regel.uitleg.replace("{grens}", procent(grens.waarde))) for grens in grenzen]
