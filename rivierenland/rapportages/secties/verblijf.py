"""How many people stayed, and for how long."""

from rivierenland.rapportages.definities.definitie import Kader
from rivierenland.rapportages.inhoud.blokken import Alinea, Kolom, Kolomsoort, Rij, Tabel
from rivierenland.rapportages.inhoud.document import Sectie
from rivierenland.rapportages.meting.cijferboek import Cijferboek
from rivierenland.rapportages.metingen.verblijf import PERSONEN
from rivierenland.rapportages.zinnen.ontwikkeling import development


def write(boek: Cijferboek, kader: Kader) -> Sectie:
    """Present at the end of the period, compared, and by length of stay."""
    dag, eerder = kader.periode.laatste_dag, kader.periode.vorige.laatste_dag
    zin = Alinea(
        (
            f"Eind {kader.periode.naam} verbleven er in {kader.gebiedsnaam} ",
            boek.count(PERSONEN, dag),
            " internationale werknemers. ",
            development(boek.value(PERSONEN, dag), boek.value(PERSONEN, eerder), dan="het kwartaal ervoor"),
        )
    )
    gebieden = [*boek.gemeenten(), ""] if not kader.gebied else [kader.gebied]
    rijen = tuple(
        Rij(
            (
                kader.namen.get(gebied, "Regio Rivierenland"),
                *(boek.count(PERSONEN, dag, deel=deel, gebied=gebied) for deel in ("kort", "midden", "lang")),
                boek.count(PERSONEN, dag, gebied=gebied),
            ),
            totaal=not gebied,
        )
        for gebied in gebieden
    )
    koppen = (Kolom("Gemeente", Kolomsoort.TEKST), Kolom("Kort"), Kolom("Midden"), Kolom("Lang"), Kolom("Totaal"))
    return Sectie("verblijf", "Verblijf", (zin, Tabel("verblijf", "Verblijvende personen naar duur", koppen, rijen)))
