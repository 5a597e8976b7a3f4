"""Parties, commitments and rules for the tests of measuring; use them under the scope that sees all."""

from collections.abc import Iterable
from datetime import date
from itertools import count
from typing import Any

from convenant.enums.partij import Partijsoort
from convenant.models import Convenantversie, Partij, Partijkaart, Toezegging
from convenant.regels.regel import Regel, Telling
from rivierenland.core.enums import Organisatierol, Organisatiestatus
from rivierenland.core.models import Organisatie

SINDS = date(2023, 6, 23)
_nummer = count(81_000_000)


def company(naam: str = "", gemeenten: Iterable[str] = ("GM0281",), **anders: Any) -> Organisatie:
    """An organisation that offers beds; its gemeenten as the register would have them."""
    nr = next(_nummer)
    gegevens = {
        "naam": naam or f"Bedrijf {nr}", "kvk": str(nr), "rollen": [Organisatierol.VERBLIJFSBIEDER],
        "status": Organisatiestatus.ACTIEF, "gemeenten": list(gemeenten),
    }  # fmt: skip
    return Organisatie.objects.create(**(gegevens | anders))


def party(
    organisatie: Organisatie | None = None, soorten: Iterable[str] = (Partijsoort.VERBLIJFSBIEDER,), **anders: Any
) -> Partij:
    """A party with its card, since 23 June 2023."""
    organisatie = organisatie or company()
    made = Partij.objects.create(
        organisatie=organisatie, gemeenten=organisatie.gemeenten, soorten=list(soorten), kvk=organisatie.kvk,
        **({"convenant": Convenantversie.objects.get(nummer=1), "sinds": SINDS} | anders),
    )  # fmt: skip
    made.refresh_from_db()
    _card(made, organisatie.naam)
    return made


def gemeente_party(gemeente: str, **anders: Any) -> Partij:
    """A gemeente that signed."""
    made = Partij.objects.create(
        gemeenten=[gemeente], soorten=[Partijsoort.GEMEENTE],
        **({"convenant": Convenantversie.objects.get(nummer=1), "sinds": SINDS} | anders),
    )  # fmt: skip
    _card(made, gemeente)
    return made


def _card(partij: Partij, naam: str) -> None:
    Partijkaart.objects.create(
        partij_nr=partij.pk, naam=naam, gemeente_id=None if partij.organisatie_id else partij.gemeenten[0],
        soorten=partij.soorten, status=partij.status, versie=1, sinds=partij.sinds,
    )  # fmt: skip


def commitment(code: str) -> Toezegging:
    """A commitment of the example text."""
    return Toezegging.objects.get(convenant__nummer=1, code=code)


class Made:
    """A rule of which the test says what it counts."""

    def __init__(self, code: str) -> None:
        self.tellingen: list[Telling] = []
        self.fout: Exception | None = None
        self.regel = Regel(code, f"Regel {code}", "bedden", "Geteld door de test.", "De test", self._measure)

    def _measure(self, op: date) -> list[Telling]:
        if self.fout:
            raise self.fout
        return self.tellingen

    def counts(self, *tellingen: tuple[int | None, str, int, int]) -> None:
        """What it counts from here on: organisation, gemeente, as promised, of how many."""
        self.tellingen = [Telling(*telling) for telling in tellingen]
