"""What the month measures in the register: parts that add up, two years of month-ends, and who delivers."""

from collections.abc import Iterator
from datetime import date, datetime, time

import pytest
from django.utils import timezone

from registratie.enums import Aanleveringsstatus, Bron, Locatiesoort
from registratie.models import Aanlevering, Bewoner, Huisvestingslocatie, Verblijf
from rivierenland.core import scope
from rivierenland.core.models import Organisatie, Parameter
from rivierenland.rapportages.meting.feit import REGIO, Feitsoort, Sleutel, Som
from rivierenland.rapportages.metingen import leveranciers, verblijf, verloop
from rivierenland.rapportages.metingen.indicatoren import NotOver
from rivierenland.rapportages.periode import Periode
from tests.factories.dashboards import define
from tests.factories.programma_indicatoren import kept
from tests.factories.voorbeelden import build_locatie
from tests.rapportages.definities.bouw import BUREN, TIEL
from tests.rapportages.verslagen.feiten import as_numbers, wrong_sums

MAAND = Periode(2026, maand=9)
DAG = MAAND.laatste_dag
P = "personen_vannacht"
DUREN = ("verblijf_kort", "verblijf_midden", "verblijf_lang")


@pytest.fixture
def alles(cast) -> Iterator[None]:
    with scope.within(scope.systeem("tests")):
        define()
        yield


@pytest.fixture
def fruithof(alles, cast) -> Organisatie:
    """Works in Tiel only."""
    return _of(cast.organisaties["fruithof"], TIEL)


@pytest.fixture
def waalstroom(alles, cast) -> Organisatie:
    """Works in Tiel and in Buren."""
    return _of(cast.organisaties["waalstroom"], TIEL, BUREN)


def _of(organisatie: Organisatie, *gemeenten: str) -> Organisatie:
    organisatie.gemeenten = list(gemeenten)
    organisatie.save()
    return organisatie


def house(
    organisatie: Organisatie, plaats: str, soort: Locatiesoort, bedden: int, mensen: int, **anders: object
) -> Huisvestingslocatie:
    nr = Huisvestingslocatie.objects.count() + 1
    velden = {"gemeente": TIEL, "postcode": "4000 AA", "code": f"M{nr}", "naam": f"Hof {nr}"} | anders
    locatie = build_locatie(
        organisatie, adres=f"Dorpsstraat {nr}", max_personen=bedden, plaats=plaats, soort=soort, **velden
    )
    for gast in range(mensen):
        bewoner = Bewoner.objects.create(
            organisatie=organisatie,
            gemeente_id=locatie.gemeente_id,
            achternaam=f"Gast {nr} {gast}",
            naam_sleutel=f"gast{nr}{gast}",
            geboortedatum=date(1990, 1, 1),
        )
        bewoner.refresh_from_db()
        Verblijf.objects.create(
            locatie=locatie,
            bewoner=bewoner,
            organisatie=organisatie,
            gemeente_id=locatie.gemeente_id,
            sleutel=bewoner.sleutel,
            aankomst=date(2026, 8, 1),
            bron=Bron.VOORBEELD,
        )
    return locatie


def deliver(organisatie: Organisatie, dag: date, *, goed: int = 120, fout: int = 0) -> Aanlevering:
    return Aanlevering.objects.create(
        organisatie=organisatie, bestandsnaam="lijst.xlsx", sha256="0" * 64, grootte=10,
        status=Aanleveringsstatus.VERWERKT, tellingen={"nieuw": goed, "fout": fout},
        verwerkt_at=timezone.make_aware(datetime.combine(dag, time(23, 30))),
    )  # fmt: skip


# Parts


@pytest.fixture
def tiel(fruithof) -> None:
    """Three houses in two kernen, one of them empty, and one that closed before."""
    house(fruithof, "Tiel", Locatiesoort.LOGIESGEBOUW, 40, 3)
    house(fruithof, "Tiel", Locatiesoort.WONING_KERN, 10, 1)
    house(fruithof, "Wadenoijen", Locatiesoort.WONING_KERN, 8, 0)
    house(fruithof, "Zennewijnen", Locatiesoort.BOERENERF, 8, 0, einddatum=date(2026, 9, 1), status="gestopt")
    for code, aantal in ((P, 4), ("bedden_vergund", 58), ("locaties", 3), *((duur, 0) for duur in DUREN[1:])):
        kept(code, DAG, {TIEL: aantal})
    kept("verblijf_kort", DAG, {TIEL: 4})


def test_people_beds_and_locations_add_up_by_kern_and_an_empty_one_is_there(tiel):
    gemeten = verblijf.measure(TIEL, MAAND)
    assert as_numbers(gemeten, "personen_naar_kern") == {"Tiel": 4, "Wadenoijen": 0}
    assert as_numbers(gemeten, "bedden_naar_kern") == {"Tiel": 50, "Wadenoijen": 8}
    assert as_numbers(gemeten, "locaties_naar_kern") == {"Tiel": 2, "Wadenoijen": 1}
    assert {s: n for s, n in as_numbers(gemeten, "locaties").items() if n} == {
        "": 3,
        "logiesgebouw": 1,
        "woning_kern": 2,
    }
    assert {s: n for s, n in as_numbers(gemeten, "personen_naar_soort").items() if n} == {
        "logiesgebouw": 3,
        "woning_kern": 1,
    }
    assert wrong_sums(gemeten) == []


def test_people_are_withheld_and_beds_are_open(tiel):
    soorten = {feit.sleutel.maat: feit.soort for feit in verblijf.measure(TIEL, MAAND).feiten if feit.sleutel.deel}
    assert soorten == {
        P: Feitsoort.PERSONEN, "personen_naar_soort": Feitsoort.PERSONEN, "personen_naar_kern": Feitsoort.PERSONEN,
        "locaties": Feitsoort.OPENBAAR, "locaties_naar_kern": Feitsoort.OPENBAAR, "bedden_naar_kern": Feitsoort.OPENBAAR,
    }  # fmt: skip


def test_a_division_that_the_register_left_behind_is_not_told(tiel):
    Huisvestingslocatie.objects.filter(plaats="Wadenoijen").update(capaciteit_vergund=9)
    gemeten = verblijf.measure(TIEL, MAAND)
    assert as_numbers(gemeten, "bedden_naar_kern") == {}
    assert as_numbers(gemeten, "locaties_naar_kern") == {"Tiel": 2, "Wadenoijen": 1}
    assert wrong_sums(gemeten) == []


# Two years


def test_the_course_has_twenty_four_month_ends_without_classes(alles):
    dagen = [*verloop.months(MAAND.jaar_eerder), *verloop.months(MAAND)]
    assert (len(set(dagen)), dagen[0], dagen[-1]) == (24, date(2024, 10, 31), DAG)
    for nr, dag in enumerate(dagen):
        kept(P, dag, {TIEL: 100 + nr})
    feiten = verloop.measure(TIEL, MAAND).feiten
    assert {feit.sleutel: feit.waarde for feit in feiten} == {
        Sleutel(P, TIEL, dag): 100 + nr for nr, dag in enumerate(dagen)
    }
    assert {(feit.soort, feit.optelbaar) for feit in feiten} == {(Feitsoort.PERSONEN, True)}


def test_a_month_is_the_same_number_as_where_its_classes_stand(alles):
    """Counted at two moments the whole can differ from its classes; then everywhere the classes are what counts."""
    kept(P, DAG, {TIEL: 50})
    for duur, aantal in zip(DUREN, (20, 20, 12), strict=True):
        kept(duur, DAG, {TIEL: aantal})
    heel, verdeeld = verloop.measure(TIEL, MAAND), verblijf.measure(TIEL, MAAND)
    assert as_numbers(heel, P, DAG) == {"": 52}
    assert as_numbers(verdeeld, P, DAG)[""] == 52


def test_one_query_a_gemeente(alles, django_assert_num_queries):
    with django_assert_num_queries(1):
        verloop.measure(TIEL, MAAND)


@pytest.mark.parametrize("meting", [verloop.METING, leveranciers.METING], ids=lambda meting: meting.code)
def test_a_running_month_is_never_measured(alles, meting):
    vandaag = timezone.localdate()
    with pytest.raises(NotOver):
        meting.measure(TIEL, Periode(vandaag.year, maand=vandaag.month))


# Who delivers


def rows(gemeente: str = TIEL) -> dict[str, dict[str, object]]:
    return {rij["naam"]: rij for rij in leveranciers.measure(gemeente, MAAND).rijen["leveranciers"]}


def test_the_rows_of_who_works_here_only_are_counted(fruithof):
    house(fruithof, "Tiel", Locatiesoort.LOGIESGEBOUW, 40, 0)
    deliver(fruithof, date(2026, 8, 31), goed=500)
    deliver(fruithof, date(2026, 9, 10), goed=30, fout=10)
    deliver(fruithof, date(2026, 9, 20), goed=40)
    assert rows()[fruithof.naam] == {
        "naam": fruithof.naam, "laatste": "2026-09-20", "dagen_te_laat": 3, "elders": False, "rijen": 80, "fout": "0.125",
    }  # fmt: skip


@pytest.mark.parametrize(("goed", "fout", "deel"), [(95, 5, "0.050"), (94, 5, "")])
def test_of_who_works_elsewhere_too_only_a_share_of_many_rows_is_kept(waalstroom, goed, fout, deel):
    """The rows of another gemeente are in it: under a hundred the share would say how many."""
    house(waalstroom, "Tiel", Locatiesoort.LOGIESGEBOUW, 40, 0)
    deliver(waalstroom, DAG, goed=goed, fout=fout)
    assert rows()[waalstroom.naam] == {
        "naam": waalstroom.naam, "laatste": "2026-09-30", "dagen_te_laat": 0, "elders": True, "rijen": None, "fout": deel,
    }  # fmt: skip


def test_who_never_delivered_is_late_since_the_first_day(fruithof):
    house(fruithof, "Tiel", Locatiesoort.LOGIESGEBOUW, 40, 0)
    assert rows()[fruithof.naam] == {
        "naam": fruithof.naam, "laatste": "", "dagen_te_laat": 30, "elders": False, "rijen": 0, "fout": "",
    }  # fmt: skip


def test_a_gemeente_counts_by_its_own_term(fruithof):
    house(fruithof, "Tiel", Locatiesoort.LOGIESGEBOUW, 40, 0)
    deliver(fruithof, date(2026, 9, 20), goed=40)
    Parameter.objects.create(
        code="aanlevering_termijn_dagen",
        naam="Termijn",
        gemeente_id=TIEL,
        waarde=4,
        geldig_van=date(2025, 1, 1),
        bron="Afspraak van Tiel",
    )
    assert rows()[fruithof.naam]["dagen_te_laat"] == 6


def test_who_left_before_the_month_is_not_asked(fruithof):
    house(fruithof, "Tiel", Locatiesoort.LOGIESGEBOUW, 40, 0, einddatum=date(2026, 9, 1), status="gestopt")
    assert fruithof.naam not in rows()


def test_the_region_counts_an_organisation_once_and_names_none(fruithof, waalstroom):
    house(fruithof, "Tiel", Locatiesoort.LOGIESGEBOUW, 40, 0)
    house(waalstroom, "Tiel", Locatiesoort.LOGIESGEBOUW, 40, 0)
    house(waalstroom, "Maurik", Locatiesoort.LOGIESGEBOUW, 40, 0, gemeente=BUREN)
    deliver(waalstroom, DAG)
    gemeten = leveranciers.region(MAAND)
    totaal, op_tijd, te_laat = (Sleutel("leveranciers", REGIO, DAG, deel) for deel in ("", "op_tijd", "te_laat"))
    assert {feit.sleutel: feit.waarde for feit in gemeten.feiten} == {totaal: 2, op_tijd: 1, te_laat: 1}
    assert (gemeten.sommen, gemeten.rijen) == ((Som(totaal, (op_tijd, te_laat)),), {})
