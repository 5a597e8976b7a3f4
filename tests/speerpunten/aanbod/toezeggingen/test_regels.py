"""Commitments measured on work sites and projects: near work, demand told in time, applications decided in time."""

from datetime import date, timedelta
from random import Random

import pytest

from convenant.regels.regel import Telling
from registratie.enums import Locatiestatus
from rivierenland.core.kernen import kernen
from rivierenland.core.models import Parameter
from speerpunten.aanbod.enums.project import Stadium as S
from speerpunten.aanbod.enums.vraag import Vraagbron
from speerpunten.aanbod.models import Projectstap, Woonplek
from speerpunten.aanbod.queries.toezeggingen import (
    beslist_op_plannen,
    binnen_15_km,
    vraag_opgegeven,
    zelfde_gemeente,
)
from speerpunten.aanbod.toewijzing.afstand import kilometres
from tests.factories import aanbod_vraag as vraag
from tests.factories.convenant_verbinden import plan
from tests.factories.registratie import LocatieFactory, OrganisatieFactory

TIEL, BUREN, CULEMBORG = "GM0281", "GM0214", "GM0216"
OP = date(2026, 11, 26)
DAG = timedelta(days=1)
pytestmark = pytest.mark.usefixtures("systeem")


def measured(regel, op: date = OP) -> set[Telling]:
    rijen = list(regel.measure(op))
    assert len(rijen) == len(set(rijen))
    return set(rijen)


def lives(plek, mensen: int, waar: str | None, jaar: int = OP.year) -> None:
    Woonplek.objects.create(
        werklocatie=plek, gemeente_id=plek.gemeente_id, organisatie_id=plek.organisatie_id, jaar=jaar,
        woongemeente_id=waar, mensen=mensen,
    )  # fmt: skip


@pytest.fixture
def werkgever(db):
    return OrganisatieFactory(rollen=["werkgever"])


class TestSameGemeente:
    regel = zelfde_gemeente.REGEL

    def test_of_the_people_of_whom_it_is_known(self, werkgever) -> None:
        in_tiel, in_buren = vraag.site(organisatie=werkgever), vraag.site(BUREN, organisatie=werkgever)
        lives(in_tiel, 6, TIEL)
        lives(in_tiel, 3, BUREN)
        lives(in_tiel, 1, None)
        lives(in_buren, 4, TIEL)
        assert measured(self.regel) == {Telling(werkgever.pk, TIEL, 6, 10), Telling(werkgever.pk, BUREN, 0, 4)}

    def test_not_of_another_year_nor_of_a_site_that_stopped_or_has_no_organisation(self, werkgever) -> None:
        lives(vraag.site(organisatie=werkgever), 6, TIEL, OP.year + 1)
        lives(vraag.site(organisatie=werkgever, einddatum=OP), 6, TIEL)
        lives(vraag.site(), 6, TIEL)
        assert measured(self.regel) == set()

    def test_one_query(self, werkgever, django_assert_num_queries) -> None:
        for _ in range(5):
            lives(vraag.site(organisatie=werkgever), 2, TIEL)
        with django_assert_num_queries(1):
            assert measured(self.regel) == {Telling(werkgever.pk, TIEL, 10, 10)}


class TestDemandInTime:
    regel = vraag_opgegeven.REGEL

    def test_only_what_the_employer_gave_itself(self, werkgever) -> None:
        for bron in (Vraagbron.WERKGEVER, Vraagbron.GEMEENTE, Vraagbron.SEIZOEN):
            vraag.demand(vraag.site(organisatie=werkgever), OP.year, [5] * 12, bron)
        vraag.site(organisatie=werkgever)
        vraag.demand(vraag.site(), OP.year, [5] * 12, Vraagbron.WERKGEVER)
        assert measured(self.regel) == {Telling(werkgever.pk, TIEL, 1, 4)}

    def test_next_year_from_the_month_on(self, werkgever) -> None:
        vraag.demand(vraag.site(organisatie=werkgever), 2026, [5] * 12, Vraagbron.WERKGEVER)
        assert measured(self.regel, date(2026, 11, 30)) == {Telling(werkgever.pk, TIEL, 1, 1)}
        assert measured(self.regel, date(2026, 12, 1)) == {Telling(werkgever.pk, TIEL, 0, 1)}

    def test_a_site_that_stops_before_that_year_is_not_asked(self, werkgever) -> None:
        vraag.site(organisatie=werkgever, einddatum=date(2026, 12, 20))
        assert measured(self.regel, date(2026, 11, 30)) == {Telling(werkgever.pk, TIEL, 0, 1)}
        assert measured(self.regel, date(2026, 12, 1)) == set()


class TestDecidingAboutPlans:
    regel = beslist_op_plannen.REGEL
    termijn = timedelta(weeks=14)

    def test_on_the_last_day_is_in_time_and_a_refusal_is_a_decision(self) -> None:
        aanvraag = date(2026, 2, 2)
        plan((S.AANVRAAG, aanvraag), (S.BESLUIT, aanvraag + self.termijn))
        plan((S.AANVRAAG, aanvraag), (S.GEWEIGERD, aanvraag + self.termijn + DAG))
        assert measured(self.regel) == {Telling(None, TIEL, 1, 2)}

    def test_a_running_one_counts_from_the_day_after_its_term(self) -> None:
        plan((S.AANVRAAG, OP - self.termijn))
        assert measured(self.regel) == set()
        plan((S.AANVRAAG, OP - self.termijn - DAG), gemeente=BUREN)
        assert measured(self.regel) == {Telling(None, BUREN, 0, 1)}

    def test_withdrawn_suspended_or_taken_back_is_no_decision(self) -> None:
        for naar in (S.INGETROKKEN, S.GESCHORST, S.VOOROVERLEG):
            plan((S.AANVRAAG, date(2025, 6, 2)), (naar, date(2026, 6, 2)))
        assert measured(self.regel) == set()

    def test_two_years_back_and_no_further(self) -> None:
        plan((S.AANVRAAG, date(2024, 11, 1)), (S.BESLUIT, date(2024, 11, 26)))
        assert measured(self.regel) == set()
        plan((S.AANVRAAG, date(2024, 11, 1)), (S.BESLUIT, date(2024, 11, 27)))
        assert measured(self.regel) == {Telling(None, TIEL, 1, 1)}

    def test_the_same_as_counted_by_hand(self, django_assert_num_queries) -> None:
        kans = Random(7)
        for _ in range(60):
            dag, stappen = OP - timedelta(days=kans.randrange(30, 1200)), []
            for _ in range(kans.randrange(1, 5)):
                stappen.append(
                    (kans.choice([S.AANVRAAG, S.BESLUIT, S.GEWEIGERD, S.INGETROKKEN, S.BEZWAAR_BEROEP]), dag)
                )
                dag += timedelta(days=kans.randrange(0, 160))
            plan(*stappen, gemeente=kans.choice([TIEL, BUREN]))
        with django_assert_num_queries(3):
            gemeten = measured(self.regel)
        assert gemeten == self.by_hand()

    def by_hand(self) -> set[Telling]:
        per_project: dict[int, list[Projectstap]] = {}
        for stap in Projectstap.objects.filter(op__lte=OP).order_by("project_id", "op", "pk"):
            per_project.setdefault(stap.project_id, []).append(stap)
        som: dict[str, list[int]] = {}
        for stappen in per_project.values():
            for stap, na in zip(stappen, [*stappen[1:], None], strict=True):
                if stap.naar != S.AANVRAAG:
                    continue
                te_laat = na is None and stap.op + self.termijn < OP
                if te_laat or (na and na.naar in (S.BESLUIT, S.GEWEIGERD) and na.op > date(2024, 11, 26)):
                    telling = som.setdefault(stap.gemeente_id, [0, 0])
                    telling[1] += 1
                    telling[0] += bool(na and na.op <= stap.op + self.termijn)
        return {Telling(None, gemeente, *telling) for gemeente, telling in som.items()}


class TestWithinFifteenKilometres:
    regel = binnen_15_km.REGEL

    def factor(self) -> float:
        return float(Parameter.objects.in_force(OP).get(code="afstand_factor", gemeente=None).waarde)

    def test_own_beds_near_own_work(self, werkgever) -> None:
        plek = vraag.site(organisatie=werkgever)
        grens = int(15_000 / self.factor())
        for meter, bedden in ((grens, 10), (grens + 2, 4)):
            LocatieFactory(organisatie=werkgever, rd_x=plek.rd_x + meter, rd_y=plek.rd_y, capaciteit_vergund=bedden)
        LocatieFactory(organisatie=werkgever, rd_x=None, rd_y=None)
        LocatieFactory(
            organisatie=werkgever, rd_x=plek.rd_x, rd_y=plek.rd_y, status=Locatiestatus.GESTOPT, einddatum=OP
        )
        assert measured(self.regel) == {Telling(werkgever.pk, TIEL, 10, 14)}

    def test_whoever_houses_people_that_work_for_others_cannot_be_measured(self, werkgever) -> None:
        vraag.site(organisatie=werkgever)
        LocatieFactory()
        assert measured(self.regel) == set()

    def test_of_a_gemeente_only_what_is_certain_counts(self, werkgever) -> None:
        plek = vraag.site(organisatie=werkgever)
        punt, factor = (plek.rd_x, plek.rd_y), self.factor()
        afstanden = {
            code: [kilometres(punt, (kern.punt.x, kern.punt.y), factor) for kern in kernen() if kern.gemeente == code]
            for code in {kern.gemeente for kern in kernen()}
        }
        near = next(code for code, rij in afstanden.items() if max(rij) <= 15)
        far = next(code for code, rij in afstanden.items() if min(rij) > 15)
        unsure = next(code for code, rij in afstanden.items() if min(rij) <= 15 < max(rij))
        lives(plek, 50, near)
        lives(plek, 25, far)
        lives(plek, 25, unsure)
        assert measured(self.regel) == {Telling(werkgever.pk, TIEL, 50, 75)}
        lives(plek, 1, None)
        assert measured(self.regel) == set()

    def test_constant_queries(self, werkgever, django_assert_num_queries) -> None:
        for _ in range(4):
            plek = vraag.site(organisatie=werkgever)
            LocatieFactory(organisatie=werkgever, rd_x=plek.rd_x, rd_y=plek.rd_y)
        with django_assert_num_queries(5):
            assert measured(self.regel) == {Telling(werkgever.pk, TIEL, 40, 40)}
