"""How well the night register was kept."""

from rivierenland.rapportages.definities.definitie import Kader
from rivierenland.rapportages.inhoud.blokken import Alinea, Blok
from rivierenland.rapportages.inhoud.document import Sectie
from rivierenland.rapportages.meting.cijferboek import Cijferboek
from rivierenland.rapportages.secties.onderwerp import sentence
from rivierenland.rapportages.secties.onderwerpen import registratie
from rivierenland.rapportages.secties.tabellen import Kolomkeuze, compared, per_gemeente

CODES = ("op_tijd_aangeleverd", "locaties_op_tijd", "register_volledig")
KOLOMMEN = (
    Kolomkeuze("op_tijd_aangeleverd", "Bedden op tijd"),
    Kolomkeuze("locaties_op_tijd", "Locaties op tijd"),
    Kolomkeuze("register_volledig", "Volledig"),
)


def write(boek: Cijferboek, kader: Kader) -> Sectie:
    """In time, and complete."""
    blokken: list[Blok] = [
        Alinea(("Alleen met een goed bijgehouden nachtregister kloppen de cijfers in dit rapport.",)),
        sentence(boek, kader, "op_tijd_aangeleverd", registratie.ONDERWERP.zinnen["op_tijd_aangeleverd"]),
    ]
    if kader.gebied:
        blokken += compared(boek, kader, "aanlevering", f"Nachtregister in {kader.gebiedsnaam}", CODES)
    else:
        blokken.append(per_gemeente(boek, kader, "aanlevering", "Nachtregister per gemeente", KOLOMMEN))
    return Sectie("aanlevering", "Hoe goed het nachtregister is", tuple(blokken))
