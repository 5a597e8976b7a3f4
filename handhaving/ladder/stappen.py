"""The ladder as one table: what each step is, on which law it rests, what comes before it and what it starts.

A case is a row of steps. A step that was withdrawn no longer carries anything. `mag_volgen` reads the table; nothing else
decides about the order. Law: Algemene wet bestuursrecht (Awb), Wet goed verhuurderschap (Wgv), Gemeentewet, Woningwet.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from handhaving.enums import Stapsoort as S
from handhaving.ladder.termijnen import (
    BEGUNSTIGING,
    BESLISSEN_BOETE,
    BETALEN_DWANGSOM,
    BETALEN_GELDSCHULD,
    BEZWAAR,
    EINDE_GEDOGEN,
    EINDE_SLUITING,
    HERSTEL,
    VERJARING,
    ZIENSWIJZE,
    Termijnregel,
)
from rivierenland.core.opmaak import datum_lang

BEDRAG, EENHEID, MAXIMUM, TERMIJN = "bedrag", "eenheid", "maximum", "termijn_einde"
REDEN, VANAF, TOT, RAPPORT = "reden", "vanaf", "tot", "rapport"
INSPECTIE, VERGUNNING = "inspectie", "vergunning"
VELDNAMEN = {
    BEDRAG: "het bedrag",
    EENHEID: "de eenheid (per dag, week, overtreding of ineens)",
    MAXIMUM: "het hoogste totaal",
    TERMIJN: "de laatste dag van de termijn",
    REDEN: "de motivering",
    VANAF: "de eerste dag",
    TOT: "de laatste dag",
    RAPPORT: "de datum van het boeterapport",
    INSPECTIE: "de controle",
    VERGUNNING: "de vergunning",
}
"""What a step may ask to fill in, as it reads in a sentence."""


@dataclass(frozen=True)
class Stapregel:
    """One step of the ladder.

    `na`: at least one of these must stand. `gehoord`: a voornemen must stand, and its zienswijze be in or its term be over
    (Awb 4:8). `besluit`: one can object to it (Awb 1:3). `velden`: what must be filled in. `eenmaal`: it
    cannot stand twice. `feit`: it says what happened and asks nothing, so whoever knows the case sees it at once.
    """

    soort: S
    grondslag: str
    uitleg: str
    na: tuple[S, ...] = ()
    gehoord: bool = False
    besluit: bool = False
    velden: tuple[str, ...] = ()
    termijnen: tuple[Termijnregel, ...] = ()
    eenmaal: bool = False
    feit: bool = False

    @property
    def naam(self) -> str:
        """The Dutch name of the step."""
        return str(self.soort.label)


@dataclass(frozen=True)
class Gezet:
    """A step that was taken in a case; `termijnen`: the last day of each term it started, by kind.

    `bekend`: the provider was told, so its terms count.
    """

    soort: str
    op: date
    ingetrokken: bool = False
    bekend: bool = True
    termijnen: Mapping[str, date] = field(default_factory=dict)


LASTEN = (S.LAST_DWANGSOM, S.LAST_BESTUURSDWANG)
HERSTELSANCTIES = (*LASTEN, S.SPOED_BESTUURSDWANG)
INGREPEN = (S.WAARSCHUWING, *LASTEN, S.BOETE, S.SLUITING, S.INTREKKING, S.INBEHEERNAME, S.GEDOGEN)
"""The steps that choose an intervention, so that the LHSO matrix has to be asked first. Danger does not wait for it."""

LADDER: dict[S, Stapregel] = {
    regel.soort: regel
    for regel in (
        Stapregel(
            S.CONSTATERING, "Awb titel 5.2 (toezicht)", "De toezichthouder legt de overtreding vast.", eenmaal=True,
            feit=True,
        ),
        Stapregel(
            S.WAARSCHUWING, "Beleidsregel van de gemeente",
            "De aanbieder krijgt tijd om het zelf te herstellen. Geen besluit: bezwaar is niet mogelijk.",
            na=(S.CONSTATERING,), velden=(TERMIJN,), termijnen=(HERSTEL,),
        ),
        Stapregel(
            S.VOORNEMEN, "Awb artikel 4:8",
            "De gemeente zegt welk besluit zij van plan is. De aanbieder mag eerst zijn zienswijze geven.",
            na=(S.CONSTATERING,), velden=(REDEN,), termijnen=(ZIENSWIJZE, BESLISSEN_BOETE),
        ),
        Stapregel(
            S.ZIENSWIJZE, "Awb artikel 4:8 en 4:9",
            "De reactie van de aanbieder op het voornemen, schriftelijk of mondeling.", na=(S.VOORNEMEN,), velden=(REDEN,),
            feit=True,
        ),
        Stapregel(
            S.LAST_DWANGSOM, "Awb artikel 5:31d tot en met 5:39",
            "De aanbieder moet herstellen binnen de begunstigingstermijn. Doet hij dat niet, dan betaalt hij de dwangsom.",
            na=(S.CONSTATERING,), gehoord=True, besluit=True, velden=(BEDRAG, EENHEID, MAXIMUM, TERMIJN, REDEN),
            termijnen=(BEGUNSTIGING, BEZWAAR),
        ),
        Stapregel(
            S.LAST_BESTUURSDWANG, "Awb artikel 5:21 tot en met 5:31",
            "De aanbieder moet herstellen binnen de begunstigingstermijn. Daarna doet de gemeente het op zijn kosten.",
            na=(S.CONSTATERING,), gehoord=True, besluit=True, velden=(TERMIJN, REDEN), termijnen=(BEGUNSTIGING, BEZWAAR),
        ),
        Stapregel(
            S.SPOED_BESTUURSDWANG, "Awb artikel 5:31 en 4:11",
            "Er is direct gevaar: de gemeente treedt op zonder termijn en zonder voornemen. Motiveer de spoed.",
            na=(S.CONSTATERING,), besluit=True, velden=(REDEN,), termijnen=(BEZWAAR,),
        ),
        Stapregel(
            S.HERCONTROLE, "Awb titel 5.2 (toezicht)",
            "De toezichthouder kijkt of de overtreding voorbij is.", na=(S.WAARSCHUWING, *HERSTELSANCTIES, S.SLUITING, S.GEDOGEN),
            velden=(INSPECTIE,), feit=True,
        ),
        Stapregel(
            S.VERBEURD, "Awb artikel 5:33 en 5:35",
            "Na de begunstigingstermijn was het niet hersteld. De dwangsom is verschuldigd zonder nieuw besluit.",
            na=(S.LAST_DWANGSOM,), velden=(BEDRAG,), termijnen=(BETALEN_DWANGSOM, VERJARING),
        ),
        Stapregel(
            S.INVORDERING, "Awb artikel 5:37",
            "De gemeente besluit dat zij de verbeurde dwangsom int.", na=(S.VERBEURD,), besluit=True,
            velden=(BEDRAG, REDEN), termijnen=(BEZWAAR, BETALEN_GELDSCHULD),
        ),
        Stapregel(
            S.BOETE, "Awb artikel 5:40 tot en met 5:54; Wgv; Wet BRP artikel 4.17",
            "Een straf, naast of in plaats van een last. Er is een boeterapport en de aanbieder is op zijn zwijgrecht gewezen.",
            na=(S.CONSTATERING,), gehoord=True, besluit=True, velden=(BEDRAG, RAPPORT, REDEN),
            termijnen=(BEZWAAR, BETALEN_GELDSCHULD),
        ),
        Stapregel(
            S.SLUITING, "Gemeentewet artikel 174a; Woningwet artikel 17; Opiumwet artikel 13b",
            "De locatie gaat dicht. Leg eerst vast waar de bewoners heen gaan.",
            na=(S.CONSTATERING,), gehoord=True, besluit=True, velden=(VANAF, TOT, REDEN),
            termijnen=(BEZWAAR, EINDE_SLUITING),
        ),
        Stapregel(
            S.INTREKKING, "Omgevingswet artikel 18.10; Wgv; APV",
            "De gemeente trekt een vergunning van de locatie in.",
            na=(S.CONSTATERING,), gehoord=True, besluit=True, velden=(VERGUNNING, REDEN), termijnen=(BEZWAAR,),
        ),
        Stapregel(
            S.INBEHEERNAME, "Wet goed verhuurderschap (uiterste middel)",
            "De gemeente wijst een beheerder aan. Alleen als andere maatregelen niet hielpen.",
            na=(S.BOETE, S.VERBEURD, S.INTREKKING), gehoord=True, besluit=True, velden=(VANAF, TOT, REDEN),
            termijnen=(BEZWAAR,),
        ),
        Stapregel(
            S.GEDOGEN, "Beginselplicht tot handhaving, uitzondering; beleidsregel",
            "De gemeente treedt een tijd niet op, bijvoorbeeld omdat legalisatie in zicht is.",
            na=(S.CONSTATERING,), besluit=True, velden=(VANAF, TOT, REDEN),
            termijnen=(BEZWAAR, EINDE_GEDOGEN),
        ),
        Stapregel(
            S.HERPLAATSING, "Zorgvuldigheid (Awb artikel 3:2 en 3:4)",
            "De bewoners zijn elders ondergebracht.", na=(S.CONSTATERING,), velden=(REDEN,), feit=True,
        ),
        Stapregel(
            S.INTREKKEN_LAST, "Awb artikel 5:34",
            "De last is niet meer nodig of de aanbieder kan er niet aan voldoen.", na=HERSTELSANCTIES, besluit=True,
            velden=(REDEN,), termijnen=(BEZWAAR,),
        ),
        Stapregel(
            S.AFGESLOTEN, "Archiefwet; beleidsregel",
            "Alles is hersteld, of de gemeente ziet met reden van verdere stappen af.",
            na=(S.CONSTATERING,), velden=(REDEN,), eenmaal=True, feit=True,
        ),
    )
}  # fmt: skip
"""Every step that an official can take, in the usual order. Withdrawing a step (`INGETROKKEN`) is no step of the ladder."""


GESLOTEN = "De zaak is afgesloten. Heropen eerst de zaak als zij toch doorgaat."


@dataclass(frozen=True)
class Feiten:
    """What a step asks of the case besides earlier steps. `beoordeeld`: gevolgen and gedrag were weighed (LHSO)."""

    vandaag: date
    herplaatsing_gepland: bool = False
    heeft_vergunning: bool = True
    beoordeeld: bool = True


def mag_volgen(stappen: Sequence[Gezet], soort: str, feiten: Feiten | None = None) -> list[str]:
    """Why this step may not follow yet, in Dutch sentences; empty when it may.

    With `feiten` the day counts too: whether a term is over, and whether re-housing was planned before a location closes.
    """
    regel, geldig = LADDER[S(soort)], [stap for stap in stappen if not stap.ingetrokken]
    if staat(geldig, (S.AFGESLOTEN,)):
        return [GESLOTEN]
    redenen = []
    if regel.na and not staat(geldig, regel.na):
        redenen.append(f"Hieraan gaat {_of([f'‘{eerder.label}’' for eerder in regel.na])} vooraf.")
    if regel.eenmaal and staat(geldig, (regel.soort,)):
        redenen.append("Deze stap is al gezet.")
    if regel.gehoord:
        redenen += _gehoord(geldig, regel.soort, feiten)
    return redenen + _eigen_eisen(geldig, regel.soort, feiten)


def verliest_steun(stappen: Sequence[Gezet], weg: int) -> list[str]:
    """The names of later steps that still stand and that could not have been taken without the step at index `weg`."""
    namen = []
    for n, stap in enumerate(stappen):
        if n <= weg or stap.ingetrokken:
            continue
        toen = Feiten(vandaag=stap.op, herplaatsing_gepland=True)
        met = mag_volgen(stappen[:n], stap.soort, toen)
        zonder = mag_volgen([*stappen[:weg], *stappen[weg + 1 : n]], stap.soort, toen)
        if set(zonder) - set(met):
            namen.append(LADDER[S(stap.soort)].naam)
    return namen


def ontbrekend(soort: str, gegevens: Mapping[str, object]) -> list[str]:
    """The fields that this step needs and that were left empty."""
    return [veld for veld in LADDER[S(soort)].velden if str(gegevens.get(veld) or "").strip() == ""]


def staat(stappen: Iterable[Gezet], soorten: Iterable[S]) -> bool:
    """Whether one of these steps was taken and not withdrawn."""
    gezocht = set(soorten)
    return any(stap.soort in gezocht and not stap.ingetrokken for stap in stappen)


def laatste(stappen: Sequence[Gezet], *soorten: S) -> Gezet | None:
    """The latest step of these kinds that still stands."""
    return next((stap for stap in reversed(stappen) if stap.soort in soorten and not stap.ingetrokken), None)


def _gehoord(geldig: list[Gezet], soort: S, feiten: Feiten | None) -> list[str]:
    """Awb 4:8: nobody is surprised by a burdening decision. A location that had to close at once was not heard (4:11)."""
    if soort is S.SLUITING and staat(geldig, (S.SPOED_BESTUURSDWANG,)):
        return []
    voornemen = laatste(geldig, S.VOORNEMEN)
    if voornemen is None:
        return ["Stuur eerst een voornemen, zodat de aanbieder kan reageren (Awb 4:8)."]
    if any(stap.soort == S.ZIENSWIJZE for stap in geldig[geldig.index(voornemen) :]):
        return []
    if not voornemen.bekend:
        return ["Maak het voornemen eerst bekend aan de aanbieder, zodat hij kan reageren (Awb 4:8)."]
    einde = voornemen.termijnen.get(ZIENSWIJZE.soort)
    if feiten is None or einde is None or feiten.vandaag <= einde:
        tot = f" loopt tot en met {datum_lang(einde)}" if einde else " loopt nog"
        return [f"De termijn voor de zienswijze{tot}, en er is nog geen zienswijze binnen."]
    return []


def _eigen_eisen(geldig: list[Gezet], soort: S, feiten: Feiten | None) -> list[str]:
    if feiten is not None and not feiten.beoordeeld and soort in INGREPEN:
        return ["Bepaal eerst de gevolgen en het gedrag (LHSO), zodat het voorstel bekend is."]
    if soort is S.ZIENSWIJZE:
        plan = laatste(geldig, S.VOORNEMEN)
        return (
            [] if plan is None or plan.bekend else ["Maak het voornemen eerst bekend: de aanbieder kent het nog niet."]
        )
    if soort is S.VERBEURD:
        return _verbeurd(geldig)
    if soort is S.INVORDERING:
        return _nieuw_sinds(
            geldig, S.INVORDERING, S.VERBEURD, "Er is sinds de vorige invordering niets nieuws verbeurd."
        )
    if soort is S.SLUITING and feiten is not None and not feiten.herplaatsing_gepland:
        return ["Leg eerst vast hoeveel bewoners weg moeten, waarheen en uiterlijk wanneer (herplaatsing)."]
    if soort is S.INTREKKING and feiten is not None and not feiten.heeft_vergunning:
        return ["Deze locatie heeft geen geldige vergunning die u kunt intrekken."]
    if soort is S.AFGESLOTEN:
        return _nog_niet_verteld(geldig)
    if soort in LASTEN and staat(_na_intrekken(geldig), (soort,)):
        return ["Er geldt al zo’n last. Trek die eerst in als u een nieuwe wilt opleggen."]
    return []


def _verbeurd(geldig: list[Gezet]) -> list[str]:
    """A penalty is forfeited only if somebody saw, after the term, that it was not repaired."""
    last = laatste(_na_intrekken(geldig), S.LAST_DWANGSOM)
    if last is None:
        return [] if not staat(geldig, (S.LAST_DWANGSOM,)) else ["De last onder dwangsom is ingetrokken."]
    if not last.bekend:
        return ["De last is nog niet bekendgemaakt aan de aanbieder. Dan kan er niets verbeurd zijn."]
    einde = last.termijnen.get(BEGUNSTIGING.soort)
    if einde and not any(stap.soort == S.HERCONTROLE and stap.op > einde for stap in geldig):
        return [f"Leg eerst een hercontrole vast van na de begunstigingstermijn ({datum_lang(einde)})."]
    return _nieuw_sinds(geldig, S.VERBEURD, S.HERCONTROLE, "Leg eerst een nieuwe hercontrole vast: dit is al verbeurd.")


def _nog_niet_verteld(geldig: list[Gezet]) -> list[str]:
    """A decision that nobody was told of does not lie in a closed case: it would never work, and never be withdrawn."""
    namen = [regel.naam for stap in geldig if not (regel := LADDER[S(stap.soort)]).feit and not stap.bekend]
    return [f"De aanbieder kent nog niet: {', '.join(namen)}. Maak dat eerst bekend, of trek het in."] if namen else []


def _nieuw_sinds(geldig: list[Gezet], soort: S, nodig: S, zin: str) -> list[str]:
    """A second step of this kind asks for something new since the first."""
    eerder = laatste(geldig, soort)
    return [zin] if eerder and not staat(geldig[geldig.index(eerder) + 1 :], (nodig,)) else []


def _na_intrekken(geldig: list[Gezet]) -> list[Gezet]:
    """The steps since the last order was taken back."""
    intrekking = laatste(geldig, S.INTREKKEN_LAST)
    return geldig[geldig.index(intrekking) + 1 :] if intrekking else geldig


def _of(delen: list[str]) -> str:
    return delen[0] if len(delen) == 1 else f"{', '.join(delen[:-1])} of {delen[-1]}"
