"""Two providers in Tiel and one in Buren, people whom they supply, and a way to run the linking."""

from collections.abc import Iterable
from datetime import date, timedelta

import pytest
from django.db import connection
from django.utils import timezone

from registratie.actions import koppeling
from registratie.enums import Oordeel
from registratie.models import Bewoner, Koppeling, Koppelvraag, Verblijf
from rivierenland.core import scope
from rivierenland.core.actor import Actor
from tests.factories.registratie import BUREN, TIEL, LocatieFactory, VerblijfFactory

PORTAL = Actor.systeem("tests")


class Dorp:
    """The register of these tests: `supply` a record, `run` the linking, ask who is one person."""

    def __init__(self, cast):
        self.cast = cast
        with scope.within(scope.systeem("tests")):
            self.locaties = {
                ("waalstroom", TIEL): LocatieFactory(organisatie=cast.organisaties["waalstroom"], gemeente_id=TIEL),
                ("fruithof", TIEL): LocatieFactory(organisatie=cast.organisaties["fruithof"], gemeente_id=TIEL),
                ("delta", TIEL): LocatieFactory(organisatie=cast.organisaties["delta"], gemeente_id=TIEL),
                ("waalstroom", BUREN): LocatieFactory(organisatie=cast.organisaties["waalstroom"], gemeente_id=BUREN),
                ("delta", BUREN): LocatieFactory(organisatie=cast.organisaties["delta"], gemeente_id=BUREN),
            }

    def supply(
        self,
        wie: str,
        achternaam: str,
        voornaam: str = "Zdzisława",
        geboren: date = date(1991, 3, 14),
        *,
        gemeente: str = TIEL,
        dagen: int = 20,
        vertrok: int | None = None,
        kamer: str = "",
        woonplaats: str = "Bydgoszcz",
        taal: str = "pl",
    ) -> Bewoner:
        """A record of this provider with one stay, `dagen` days ago; still there unless `vertrok`."""
        vandaag = timezone.localdate()
        with scope.within(scope.systeem("tests")):
            return VerblijfFactory(
                locatie=self.locaties[wie, gemeente],
                bewoner__achternaam=achternaam,
                bewoner__voornaam=voornaam,
                bewoner__geboortedatum=geboren,
                bewoner__woonplaats=woonplaats,
                bewoner__taal=taal,
                kamer=kamer or f"{wie[:3]}{Verblijf.objects.count()}",
                aankomst=vandaag - timedelta(days=dagen),
                vertrek=vandaag - timedelta(days=vertrok) if vertrok is not None else None,
            ).bewoner

    def twins(self) -> tuple[Bewoner, Bewoner]:
        """One rare person at two providers in Tiel, surely the same."""
        first = self.supply("waalstroom", "Wierzbołowska", dagen=90, vertrok=40)
        return first, self.supply("fruithof", "Wierzbolowska", "Zdzislawa", dagen=40)

    def doubtful(self, wie: str = "fruithof", gemeente: str = TIEL) -> tuple[Bewoner, Bewoner]:
        """Two records that may be one person: another birth year, another home town."""
        first = self.supply("waalstroom", "Gajewski", "Rafał", dagen=90, vertrok=40)
        second = self.supply(wie, "Gajewski", "Rafał", date(1981, 3, 15), gemeente=gemeente, dagen=30, woonplaats="")
        return first, second

    def run(self) -> koppeling.Uitkomst:
        """A full run."""
        with scope.within(scope.systeem("tests")):
            return koppeling.koppel_alles(by=PORTAL)

    def run_for(self, *bewoners: Bewoner, **options) -> None:
        """A run over what changed, as the bell asks for."""
        with scope.within(scope.systeem("tests")):
            koppeling.koppel_bij(bewoners=[bewoner.pk for bewoner in bewoners], by=PORTAL, **options)

    def one_person(self, *bewoners: Bewoner) -> bool:
        """Whether these records are linked to one person."""
        with scope.within(scope.systeem("tests")):
            found = dict(Koppeling.objects.values_list("bewoner_id", "persoon_id"))
        people = {found.get(bewoner.pk) for bewoner in bewoners}
        return len(people) == 1 and None not in people

    def vraag(self, a: Bewoner, b: Bewoner) -> Koppelvraag | None:
        """The pair of these two."""
        with scope.within(scope.systeem("tests")):
            return Koppelvraag.objects.filter(bewoner_a=min(a.pk, b.pk), bewoner_b=max(a.pk, b.pk)).first()

    def state(self, a: Bewoner, b: Bewoner) -> str:
        """What became of the pair; empty when it is no pair."""
        found = self.vraag(a, b)
        return found.oordeel if found else ""

    def judge(self, a: Bewoner, b: Bewoner, oordeel: Oordeel, by=None) -> Koppelvraag:
        """Burgerzaken answers, in the scope of the own gemeente."""
        by = by or self.cast.burgerzaken.tiel.actor
        act = {
            Oordeel.DEZELFDE: koppeling.link,
            Oordeel.NIET_DEZELFDE: koppeling.separate,
            Oordeel.OPEN: koppeling.reopen,
        }[oordeel]
        vraag = self.vraag(a, b)
        with scope.within(by.scope):
            return act(vraag=vraag, by=by)

    def unlink(self, bewoner: Bewoner, by=None) -> int:
        """Burgerzaken undoes the link of a record."""
        by = by or self.cast.burgerzaken.tiel.actor
        with scope.within(by.scope):
            return koppeling.unlink(bewoner=bewoner, by=by)


@pytest.fixture
def dorp(cast) -> Dorp:
    return Dorp(cast)


def rows_of(tables: Iterable[str], *, order: str = "id") -> dict[str, list[tuple]]:
    """Every column of every row of these tables, as the database holds them."""
    found = {}
    with scope.within(scope.systeem("tests")), connection.cursor() as cursor:
        for table in tables:
            cursor.execute(f"select t::text from {table} t order by {order}")
            found[table] = cursor.fetchall()
    return found


SOURCE = ("registratie_bewoner", "registratie_verblijf")
HISTORY = ("registratie_bewonerevent", "registratie_verblijfevent")
RESULT = ("registratie_koppelvraag", "registratie_koppeling", "registratie_persoon")


def source() -> dict[str, list[tuple]]:
    """The supplied records with their stays and their history."""
    return rows_of(SOURCE) | rows_of(HISTORY, order="pgh_id")


def result() -> dict[str, list[tuple]]:
    """What linking made."""
    return rows_of(RESULT)
