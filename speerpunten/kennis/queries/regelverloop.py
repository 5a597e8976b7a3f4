"""How the answers to one rule changed, who followed its proposal since when, and what holds for all."""

from dataclasses import dataclass
from datetime import date

from rivierenland.core.models import Gemeente, Parameter
from rivierenland.core.queries.parameter import in_force
from speerpunten.kennis.enums.regel import Vaststelling, Volgkeuze
from speerpunten.kennis.queries.regel import Cel, Rij, Vastgelegd
from speerpunten.kennis.regels.catalogus import Regel
from speerpunten.kennis.regels.waarde import write


@dataclass(frozen=True)
class Wijziging:
    """Something that changed on a day; `komt`: that day is yet to come. `gemeente` None: of the region."""

    dag: date
    gemeente: Gemeente | None
    titel: str
    tekst: str
    komt: bool
    icoon: str = "check"


def changes(vast: Vastgelegd, regel: Regel, vandaag: date) -> list[Wijziging]:
    """Every answer and every version of the proposal, the latest first."""
    namen = {row.pk: row for row in vast.gemeenten}
    found = []
    for (_, gemeente), rows in vast.parameters.items():
        for row in rows:
            found.append(_of_parameter(vast, regel, row, namen[gemeente], vandaag))
    for (_, gemeente), standen in vast.standen.items():
        for stand in standen:
            if stand.parameter_id is None:
                wat = Vaststelling(stand.status)
                tekst = f"{wat.label}: {write(regel, stand.waarde)}" if wat is Vaststelling.ONTWERP else wat.label
                found.append(
                    Wijziging(
                        stand.geldig_van,
                        namen[gemeente],
                        tekst,
                        stand.bron_titel,
                        stand.geldig_van > vandaag,
                        wat.icoon,
                    )
                )
    for voorstel in vast.voorstellen.get(regel.code, ()):
        titel = f"voorstel, versie {voorstel.versie}: {write(regel, voorstel.waarde)}"
        found.append(
            Wijziging(voorstel.geldig_van, None, titel, voorstel.motivering, voorstel.geldig_van > vandaag, "flag")
        )
        if voorstel.geldig_tot and not any(
            ander.geldig_van == voorstel.geldig_tot for ander in vast.voorstellen[regel.code]
        ):
            found.append(
                Wijziging(
                    voorstel.geldig_tot,
                    None,
                    "voorstel ingetrokken",
                    "",
                    voorstel.geldig_tot > vandaag,
                    "minus",
                )
            )
    return sorted(found, key=lambda wijziging: (wijziging.dag, wijziging.titel), reverse=True)


def followers(rij: Rij) -> list[Cel]:
    """Who follows the proposal, prepares a decision or deviates, in the order of the days; who said nothing is not in it."""
    gezegd = [cel for cel in rij.cellen if cel.volgt and cel.volgt.sinds and cel.volgt.keuze is not Volgkeuze.ONBEKEND]
    return sorted(gezegd, key=lambda cel: (cel.volgt.sinds, cel.gemeente.naam))  # type: ignore[union-attr,arg-type,return-value]


def general(regel: Regel, vandaag: date) -> Parameter | None:
    """The norm that holds for whoever has no rule of its own."""
    return next((row for row in in_force(vandaag, (regel.code,)) if row.gemeente_id is None), None)


def _of_parameter(vast: Vastgelegd, regel: Regel, row: Parameter, gemeente: Gemeente, vandaag: date) -> Wijziging:
    stand = next(
        (stand for stand in vast.standen.get((regel.code, gemeente.pk), ()) if stand.parameter_id == row.pk), None
    )
    ontwerp = stand is not None and stand.status == Vaststelling.ONTWERP
    titel = f"{'Ontwerp: ' if ontwerp else ''}{write(regel, row.waarde)}"
    bron = stand.bron_titel if stand else row.bron
    tekst = f"{bron}. Loopt tot {row.geldig_tot:%d-%m-%Y}." if row.geldig_tot else bron
    return Wijziging(row.geldig_van, gemeente, titel, tekst, row.geldig_van > vandaag, "edit" if ontwerp else "check")
