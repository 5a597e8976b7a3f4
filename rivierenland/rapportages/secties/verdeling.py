"""An area in parts, by kind of location or by kern: locations, beds, people and occupancy of each."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from registratie.enums import Locatiesoort
from rivierenland.core.cijfer import share
from rivierenland.rapportages.definities.definitie import Kader
from rivierenland.rapportages.inhoud.blokken import Getal, Grafiek, Grafieksoort, Kolom, Kolomsoort, Reeks, Rij, Tabel
from rivierenland.rapportages.meting.cijferboek import Cijferboek
from rivierenland.rapportages.metingen.indicatoren import BEDDEN, BEZETTING, LOCATIES, PERSONEN
from rivierenland.rapportages.metingen.verdeling import BEDDEN_KERN, KERN, LOCATIES_KERN, SOORT
from rivierenland.rapportages.secties.figuur import figure
from rivierenland.rapportages.secties.moment import place
from rivierenland.rapportages.secties.tabellen import sources

GEHEEL = (LOCATIES, BEDDEN, PERSONEN, BEZETTING)
"""The measures of the row below the line."""


@dataclass(frozen=True, slots=True)
class Verdeling:
    """The measures of the parts: of people, of beds and of locations. `kop` names what a part is.

    `namen`: by part, where the parts are the same everywhere; else they are the kernen that were measured.
    """

    kop: str
    titel: str
    personen: str
    bedden: str
    locaties: str
    namen: tuple[tuple[str, str], ...] = ()

    def parts(self, boek: Cijferboek, dag: date) -> dict[str, str]:
        """What each part is called, in order. Without parts where nothing is and nobody stays: that is shown of everybody."""
        namen = dict(self.namen) or _kernen(boek)
        return {deel: naam for deel, naam in namen.items() if not self._empty(boek, deel, dag)}

    def occupancy(self, boek: Cijferboek, deel: str, dag: date) -> Getal:
        """People over beds; withheld where the number of people is."""
        return boek.share(self.personen, self.bedden, dag, deel=deel, van=deel)

    def fullness(self, boek: Cijferboek, deel: str, dag: date) -> int | Decimal | None:
        """The same as a bare fraction to compare with, without a reference. None when it is withheld or unknown."""
        mensen, bedden = (boek.value(maat, dag, deel=deel) for maat in (self.personen, self.bedden))
        return None if mensen is None or bedden is None else share(mensen, bedden).waarde

    def _empty(self, boek: Cijferboek, deel: str, dag: date) -> bool:
        return boek.value(self.personen, dag, deel=deel) == boek.value(self.locaties, dag, deel=deel) == 0


_SOORTNAMEN = tuple((soort.value, str(soort.label)) for soort in Locatiesoort)
SOORTEN = Verdeling("Soort locatie", "Verblijf naar soort locatie", SOORT, BEDDEN, LOCATIES, _SOORTNAMEN)
KERNEN = Verdeling("Kern", "Verblijf naar kern", KERN, BEDDEN_KERN, LOCATIES_KERN)


def table(boek: Cijferboek, kader: Kader, verdeling: Verdeling) -> Tabel:
    """A row a part, and the whole below a line."""
    dag = kader.periode.laatste_dag
    rijen = [
        Rij(
            (
                naam,
                *(
                    boek.count(maat, dag, deel=deel)
                    for maat in (verdeling.locaties, verdeling.bedden, verdeling.personen)
                ),
                verdeling.occupancy(boek, deel, dag),
            )
        )
        for deel, naam in verdeling.parts(boek, dag).items()
    ]
    rijen.append(Rij(("Totaal", *(figure(boek, code, dag) for code in GEHEEL)), totaal=True))
    koppen = (
        Kolom(verdeling.kop, Kolomsoort.TEKST), Kolom("Locaties"), Kolom("Bedden"), Kolom("Aanwezig"),
        Kolom("Bezetting", Kolomsoort.PROCENT),
    )  # fmt: skip
    return Tabel(
        verdeling.personen.replace("_", "-"), verdeling.titel, koppen, tuple(rijen), sources((verdeling.personen,))
    )


def beds(boek: Cijferboek, kader: Kader, verdeling: Verdeling) -> Grafiek:
    """A bar a part: open figures, so that no bar is missing."""
    dag = kader.periode.laatste_dag
    delen = verdeling.parts(boek, dag)
    punten = tuple(boek.count(verdeling.bedden, dag, deel=deel) for deel in delen)
    titel = f"Vergunde bedden per {verdeling.kop.lower()} in {place(kader)}"
    alt = ", ".join(f"{naam} {punt.cijfer.tekst}" for naam, punt in zip(delen.values(), punten, strict=True))
    return Grafiek(
        titel,
        Grafieksoort.BALKEN,
        tuple(delen.values()),
        (Reeks("Vergunde bedden", punten),),
        f"Staven met het aantal vergunde bedden per {verdeling.kop.lower()}: {alt}.",
        "bedden",
    )


def _kernen(boek: Cijferboek) -> dict[str, str]:
    namen = {s.deel for s in boek.opname.feiten if s.maat in (KERN, LOCATIES_KERN) and s.gebied == boek.gebied}
    return {naam: naam for naam in sorted(namen)}
