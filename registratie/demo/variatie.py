"""The same person as another organisation would write them down: accents lost, a slip in a name, a date turned around."""

from dataclasses import replace
from datetime import date
from random import Random

from unidecode import unidecode

from registratie.demo.namen import Persoon
from registratie.inlezen.waarden import parse_naam

SLIPS = ("geen", "geen", "accenten", "accenten", "accenten", "letters", "volgorde", "dag en maand", "cijfer")
ZONDER_PLAATS = 0.3


def as_written_elsewhere(persoon: Persoon) -> Persoon:
    """The person with at most one slip, the same every time; some organisations do not ask for the home town."""
    # Not for secrets, and apart from the chance that makes the register: the same person is always written the same.
    rng = Random(f"{persoon.sleutel}-{persoon.geboren}")  # noqa: S311
    voornaam, achternaam = _names(persoon, slip := rng.choice(SLIPS), rng)
    return replace(
        persoon,
        voornaam=voornaam,
        achternaam=achternaam,
        sleutel=parse_naam(achternaam, voornaam).sleutel,
        geboren=_birth(persoon.geboren, slip),
        woonplaats="" if rng.random() < ZONDER_PLAATS else persoon.woonplaats,
    )


def _names(persoon: Persoon, slip: str, rng: Random) -> tuple[str, str]:
    voornaam, achternaam = persoon.voornaam, persoon.achternaam
    if slip == "accenten":
        return unidecode(voornaam), unidecode(achternaam)
    if slip == "volgorde":
        return achternaam, voornaam
    if slip == "letters" and len(achternaam) > 4:
        plek = rng.randrange(1, len(achternaam) - 2)
        return voornaam, achternaam[:plek] + achternaam[plek + 1] + achternaam[plek] + achternaam[plek + 2 :]
    return voornaam, achternaam


def _birth(geboren: int, slip: str) -> int:
    dag = date.fromordinal(geboren)
    if slip == "dag en maand" and dag.day <= 12:
        return dag.replace(day=dag.month, month=dag.day).toordinal()
    if slip == "cijfer":
        return dag.replace(day=dag.day + 1 if dag.day % 10 < 8 and dag.day < 28 else dag.day - 1).toordinal()
    return geboren
