"""The sentences of the report. They are built from figures that may be shown, never from the counts behind them."""

from collections.abc import Iterator
from dataclasses import dataclass

from rivierenland.core.cijfer import Cijfer, share, whole
from rivierenland.core.opmaak import MAANDEN

from .inhoud import Leverancier, Maandstand, Opvallend, Verdeelregel, Verdeling

MAX_OPVALLEND = 4


@dataclass(frozen=True, slots=True)
class Vergelijking:
    """The figures that the peildatum is compared with."""

    jaar_eerder: Cijfer | None
    bezetting_vorige_maand: Cijfer
    bedden_vorige_maand: int
    nieuw: int
    gesloten: int


def people(cijfer: Cijfer) -> str:
    """1 mens, 12 mensen, or that it is not shown."""
    if cijfer.waarde is None:
        return "een niet getoond aantal mensen" if cijfer.verborgen else "een onbekend aantal mensen"
    return "1 mens" if cijfer.waarde == 1 else f"{cijfer.tekst} mensen"


def growth(nu: Cijfer, toen: Cijfer | None) -> str:
    """4,0 % meer dan een jaar eerder; empty when one of the two may not be known."""
    if nu.waarde is None or toen is None or not toen.waarde:
        return ""
    verschil = share(abs(nu.waarde - toen.waarde), toen.waarde)
    if not verschil.waarde:
        return "even veel als een jaar eerder"
    return f"{verschil.tekst} {'meer' if nu.waarde > toen.waarde else 'minder'} dan een jaar eerder"


def beds_change(nu: int, toen: int) -> str:
    """24 meer dan vorige maand."""
    if nu == toen:
        return "even veel als vorige maand"
    return f"{whole(abs(nu - toen))} {'meer' if nu > toen else 'minder'} dan vorige maand"


def locations_change(nieuw: int, gesloten: int) -> str:
    """2 nieuw, 1 gesloten."""
    return f"{nieuw} nieuw, {gesloten} gesloten" if nieuw or gesloten else "geen wijziging deze maand"


def last_month(bezetting: Cijfer) -> str:
    """vorige maand 91,2 %"""
    return f"vorige maand {bezetting.tekst}"


def introduction(totaal: Verdeelregel, wanneer: str, toen: Cijfer | None, gebied: str) -> str:
    """The first paragraph: how many people, compared with a year before, and on how many locations."""
    if totaal.aanwezig.verborgen:
        waarom = "Hoeveel precies staat niet in dit rapport: zo is niemand te herkennen."
        return f"Op {wanneer} verbleven internationale werknemers in {gebied}. {waarom}"
    een = totaal.aanwezig.waarde == 1
    wie = "stond 1 internationale werknemer" if een else f"stonden {totaal.aanwezig.tekst} internationale werknemers"
    meer = growth(totaal.aanwezig, toen)
    locaties = "was 1 locatie" if totaal.locaties.waarde == 1 else f"waren {totaal.locaties.tekst} locaties"
    return f"Op {wanneer} {wie} geregistreerd in {gebied}{f', {meer}' if meer else ''}. Er {locaties} in gebruik."


def remarkable(
    verdeling: Verdeling, maanden: tuple[Maandstand, ...], kwaliteit: tuple[Leverancier, ...]
) -> tuple[Opvallend, ...]:
    """What stands out: the fullest and the emptiest part, the free beds, the busiest month, who delivers in time."""
    gevonden = [*_occupancy(verdeling), *_free(verdeling.totaal), *_peak(maanden), *_in_time(kwaliteit)]
    return tuple(gevonden[:MAX_OPVALLEND])


def _occupancy(verdeling: Verdeling) -> Iterator[Opvallend]:
    bekend = [regel for regel in verdeling.rijen if regel.bezetting.waarde is not None]
    if len(bekend) < 2:
        return
    vol = max(bekend, key=lambda regel: regel.bezetting.waarde or 0)
    leeg = min(bekend, key=lambda regel: regel.bezetting.waarde or 0)
    if vol.bezetting != leeg.bezetting:
        yield Opvallend(
            vol.naam,
            f"had met {vol.bezetting.tekst} de hoogste bezetting, {leeg.naam} met {leeg.bezetting.tekst} de laagste.",
        )


def _free(totaal: Verdeelregel) -> Iterator[Opvallend]:
    if totaal.aanwezig.waarde is None or totaal.bedden.waarde is None:
        return
    vrij = int(totaal.bedden.waarde - totaal.aanwezig.waarde)
    if vrij > 0:
        yield Opvallend("Vrije bedden:", f"op de peildatum waren {whole(vrij)} vergunde bedden niet bezet.")
    elif vrij < 0:
        yield Opvallend("Te vol:", f"er sliepen {whole(-vrij)} mensen meer dan er vergunde bedden zijn.")


def _peak(maanden: tuple[Maandstand, ...]) -> Iterator[Opvallend]:
    bekend = [(stand.dit_jaar.waarde, stand) for stand in maanden if stand.dit_jaar and stand.dit_jaar.waarde]
    if len(bekend) < 3:
        return
    _, top = max(bekend, key=lambda paar: paar[0])
    if top.dit_jaar:
        naam = MAANDEN[top.maand - 1]
        yield Opvallend("Drukste maand:", f"{naam}, met {people(top.dit_jaar)} op de laatste nacht.")


def _in_time(kwaliteit: tuple[Leverancier, ...]) -> Iterator[Opvallend]:
    if kwaliteit:
        op_tijd = sum(not leverancier.dagen_te_laat for leverancier in kwaliteit)
        yield Opvallend("Aanleveren:", f"{op_tijd} van {len(kwaliteit)} organisaties leverden op tijd.")
