"""The list, the page of an organisation, the forms and the downloads: the same figures for both, never another's."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from registratie.actions import kwaliteitsmeting
from registratie.enums import Bron, Opvolgstatus
from registratie.models import Kwaliteitsmeting, Leverafspraak, Leveropvolging
from rivierenland.core import scope
from tests.factories.registratie import BUREN, TIEL, LocatieFactory, VerblijfFactory
from tests.registratie.kwaliteit.conftest import Toneel, deliver

LIST = reverse("registratie:kwaliteit-list")


def detail(toneel: Toneel) -> str:
    return reverse("registratie:kwaliteit-detail", args=[toneel.organisatie.pk])


@pytest.fixture
def gemeten(toneel: Toneel) -> Toneel:
    """Three people in Tiel, seven in Buren; the list is twelve days old, and all of it was measured."""
    today = timezone.localdate()
    with scope.within(scope.systeem("tests")):
        for locatie, aantal in ((toneel.tiel, 3), (toneel.buren, 7)):
            for _ in range(aantal):
                VerblijfFactory(locatie=locatie, aankomst=today - timedelta(days=90), bron=Bron.AANLEVERING)
        deliver(toneel.organisatie, today - timedelta(days=12), goed=150, fout=50)
        kwaliteitsmeting.measure_recent(vandaag=today)
    return toneel


@pytest.fixture
def taak(gemeten: Toneel) -> Leveropvolging:
    today = timezone.localdate()
    with scope.within(scope.systeem("tests")):
        return Leveropvolging.objects.create(
            organisatie=gemeten.organisatie, gemeente_id=TIEL, gerekend_vanaf=today - timedelta(days=12),
            laat_sinds=today - timedelta(days=4),
        )  # fmt: skip


def rows(client, **query) -> list[tuple[str, str]]:
    response = client.get(LIST, query)
    assert response.status_code == 200
    found = [row.record for row in response.context["table"].paginated_rows]
    return [(record.organisatie.naam.split()[0], record.gemeente_id) for record in found]


def test_an_official_sees_the_part_of_the_own_gemeente_and_the_organisation_both(gemeten, cast, as_person) -> None:
    assert rows(as_person(cast.beleid.tiel)) == [("Fruithof", TIEL)]
    assert rows(as_person(cast.burgerzaken.buren)) == [("Fruithof", BUREN)]
    assert rows(as_person(cast.fruithof)) == [("Fruithof", BUREN), ("Fruithof", TIEL)]
    assert rows(as_person(cast.waalstroom)) == []


def test_the_page_of_an_official_tells_nothing_of_the_other_gemeente(gemeten, cast, as_person) -> None:
    url = detail(gemeten)
    for asked in (url, f"{url}?gemeente={BUREN}", f"{url}?gemeente=onzin"):
        response = as_person(cast.beleid.tiel).get(asked)
        assert response.status_code == 200
        assert response.context["meting"].personen == 3
        assert response.context["tabs"] == []
        assert "Kersenhof" not in response.content.decode()
    assert as_person(cast.fruithof).get(f"{url}?gemeente={BUREN}").context["meting"].personen == 7


def test_another_organisation_a_stranger_and_the_region_find_nothing(gemeten, cast, as_person) -> None:
    assert as_person(cast.waalstroom).get(detail(gemeten)).status_code == 404
    assert as_person(cast.beleid.culemborg).get(detail(gemeten)).status_code == 404
    assert as_person(cast.regiocoordinator).get(detail(gemeten)).status_code == 403


def test_both_read_the_same_figures_and_definitions(gemeten, cast, as_person) -> None:
    url = f"{detail(gemeten)}?gemeente={TIEL}"
    official, own = (as_person(person).get(url) for person in (cast.toezichthouder.tiel, cast.fruithof))
    for name in ("uitleg", "ontbreekt", "te_vol", "bandzin", "sinds"):
        assert official.context[name] == own.context[name]
    assert official.context["meting"] == own.context["meting"]
    assert "Dit is geen sanctie" in official.content.decode()
    assert "5 dagen te laat" in own.content.decode()


def test_only_the_organisation_itself_sees_the_lists_behind_the_figures(gemeten, cast, as_person) -> None:
    assert "lijst.xlsx" in as_person(cast.fruithof).get(detail(gemeten)).content.decode()
    assert "lijst.xlsx" not in as_person(cast.beleid.tiel).get(detail(gemeten)).content.decode()


def test_from_a_gap_one_comes_to_the_people_behind_it(gemeten, cast, as_person) -> None:
    client = as_person(cast.burgerzaken.tiel)
    url = f"{reverse('registratie:verblijf-list')}?organisatie={gemeten.organisatie.pk}&gemeente={TIEL}&mist=vertrek"
    assert url.replace("&", "&amp;") in client.get(detail(gemeten)).content.decode()
    assert len(client.get(url).context["table"].paginated_rows) == 3
    assert "mist=vertrek" not in as_person(cast.jurist.tiel).get(detail(gemeten)).content.decode()


def test_a_page_never_counts_the_register_itself(gemeten, cast, as_person) -> None:
    for person, url in ((cast.beleid.tiel, LIST), (cast.beleid.tiel, detail(gemeten)), (cast.fruithof, LIST)):
        client = as_person(person)
        with CaptureQueriesContext(
            connection,
        ) as asked:
            client.get(url)
        touched = [q["sql"] for q in asked if "registratie_verblijf" in q["sql"] or "registratie_bewoner" in q["sql"]]
        assert touched == []


def test_the_number_of_queries_does_not_grow_with_the_list(gemeten, cast, as_person) -> None:
    client = as_person(cast.beleid.tiel)
    client.get(LIST)
    with CaptureQueriesContext(connection) as one:
        client.get(LIST)
    with scope.within(scope.systeem("tests")):
        for _ in range(29):
            LocatieFactory()
        kwaliteitsmeting.measure_recent(vandaag=timezone.localdate())
    with CaptureQueriesContext(connection) as thirty:
        assert len(client.get(LIST).context["table"].paginated_rows) == 30
    assert len(thirty) == len(one)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({"stand": "te_laat"}, 1), ({"stand": "op_tijd"}, 0), ({"stand": "zelf"}, 1), ({"stand": "niets"}, 0),
        ({"signaal": "fouten"}, 1), ({"signaal": "te_vol"}, 0), ({"signaal": "sprong"}, 0), ({"signaal": "daling"}, 0),
        ({"signaal": "onvolledig"}, 2), ({"q": "fruit"}, 1), ({"q": "niemand"}, 0),
    ],
)  # fmt: skip
def test_the_list_is_filtered_by_the_address(gemeten, cast, as_person, query, found) -> None:
    with scope.within(scope.systeem("tests")):
        VerblijfFactory(locatie=LocatieFactory(organisatie=cast.organisaties["waalstroom"]), bron=Bron.FORMULIER)
        kwaliteitsmeting.measure_recent(vandaag=timezone.localdate())
    assert len(rows(as_person(cast.beleid.tiel), **query)) == found


def test_the_latest_come_first_and_every_column_sorts(gemeten, cast, as_person) -> None:
    with scope.within(scope.systeem("tests")):
        VerblijfFactory(locatie=LocatieFactory(organisatie=cast.organisaties["waalstroom"]), bron=Bron.FORMULIER)
        kwaliteitsmeting.measure_recent(vandaag=timezone.localdate())
    client = as_person(cast.beleid.tiel)
    assert [naam for naam, _ in rows(client)] == ["Fruithof", "Waalstroom"]
    assert [naam for naam, _ in rows(client, sort="dagen_te_laat")] == ["Waalstroom", "Fruithof"]
    for kolom in (
        "organisatie",
        "laatste_levering",
        "personen",
        "afwijking",
        "onvolledig",
        "aandeel_fout",
        "locaties_te_vol",
    ):
        assert len(rows(client, sort=kolom)) == len(rows(client, sort=f"-{kolom}")) == 2


def test_shortly_after_midnight_the_others_are_still_there(gemeten, cast, as_person) -> None:
    """An import at night gives its organisation a row for the new day before the job ran for everybody."""
    tomorrow = timezone.localdate() + timedelta(days=1)
    with scope.within(scope.systeem("tests")):
        other = LocatieFactory(organisatie=cast.organisaties["waalstroom"]).organisatie
        kwaliteitsmeting.measure(van=tomorrow, tot=tomorrow, organisaties=[other.pk])
    assert {naam for naam, _ in rows(as_person(cast.beleid.tiel))} == {"Fruithof", "Waalstroom"}


@pytest.mark.parametrize("formaat", ["csv", "ods", "xlsx"])
def test_the_download_holds_the_own_part_only(gemeten, cast, as_person, formaat) -> None:
    url = reverse("registratie:kwaliteit-export", args=[formaat])
    response = as_person(cast.jurist.tiel).get(url)
    body = b"".join(response.streaming_content)
    assert response.status_code == 200
    if formaat == "csv":
        lines = body.decode("utf-8-sig").strip().splitlines()
        assert len(lines) == 2
        assert "Tiel" in lines[1]


def test_a_task_is_followed_up_and_what_misses_is_asked_for(taak, cast, as_person) -> None:
    url = reverse("registratie:kwaliteit-opvolging", args=[taak.pk])
    client = as_person(cast.toezichthouder.tiel)
    page = client.get(url).content.decode()
    assert "+31344000001" in page
    assert "geen overtreding" in page
    assert client.post(url, {"keuze": "later", "notitie": "x"}).status_code == 422
    assert client.post(url, {"keuze": "afgehandeld", "notitie": ""}).status_code == 422
    assert client.post(url, {"keuze": "later", "tot": "2020-01-01", "notitie": "x"}).status_code == 422
    assert client.post(url, {"keuze": "afgehandeld", "notitie": "Gebeld."}).status_code == 302
    with scope.within(scope.systeem("tests")):
        assert Leveropvolging.objects.get().status == Opvolgstatus.AFGEHANDELD
    again = client.post(url, {"keuze": "afgehandeld", "notitie": "Gebeld."})
    assert (again.status_code, "al afgehandeld" in again.content.decode()) == (422, True)


def test_the_task_stands_on_the_home_of_the_inspector_and_of_policy_and_nowhere_else(taak, cast, as_person) -> None:
    wanted = "Fruithof (fictief) levert niet aan in Tiel"
    for person, there in (
        (cast.toezichthouder.tiel, True), (cast.beleid.tiel, True), (cast.beleid.buren, False),
        (cast.jurist.tiel, False), (cast.fruithof, False),
    ):  # fmt: skip
        assert (wanted in as_person(person).get("/").content.decode()) is there


def test_the_note_of_the_gemeente_is_not_shown_to_the_organisation(taak, cast, as_person) -> None:
    with scope.within(scope.systeem("tests")):
        Leveropvolging.objects.update(notitie="Intern overleg")
    assert "Intern overleg" in as_person(cast.beleid.tiel).get(detail_of(taak)).content.decode()
    assert "Intern overleg" not in as_person(cast.fruithof).get(detail_of(taak)).content.decode()


def detail_of(taak: Leveropvolging) -> str:
    return f"{reverse('registratie:kwaliteit-detail', args=[taak.organisatie_id])}?gemeente={TIEL}"


def test_an_agreement_is_made_and_both_read_it(gemeten, cast, as_person) -> None:
    url = reverse("registratie:kwaliteit-afspraak", args=[gemeten.organisatie.pk, TIEL])
    client, today = as_person(cast.beleid.tiel), timezone.localdate().isoformat()
    assert client.get(url).status_code == 200
    assert client.post(url, {"wijze": "lijst", "vanaf": today, "toelichting": "x"}).status_code == 422
    assert client.post(url, {"wijze": "lijst", "dagen": "900", "vanaf": today, "toelichting": "x"}).status_code == 422
    good = {"wijze": "portaal", "vanaf": today, "toelichting": "Zij checken zelf in"}
    assert client.post(url, good).status_code == 302
    with scope.within(scope.systeem("tests")):
        assert Leverafspraak.objects.get().dagen is None
    for person in (cast.beleid.tiel, cast.fruithof):
        page = as_person(person).get(f"{detail(gemeten)}?gemeente={TIEL}").content.decode()
        assert "Zij checken zelf in" in page


@pytest.mark.parametrize("gemeente", [BUREN, "GM9999", "x"])
def test_no_agreement_for_another_gemeente(gemeten, cast, as_person, gemeente) -> None:
    url = reverse("registratie:kwaliteit-afspraak", args=[gemeten.organisatie.pk, gemeente])
    assert as_person(cast.beleid.tiel).get(url).status_code == 404
    assert as_person(cast.jurist.tiel).get(url).status_code == 403


def test_who_keeps_the_register_by_hand_is_not_asked_for_a_list(toneel, cast, as_person) -> None:
    with scope.within(scope.systeem("tests")):
        for locatie in (toneel.tiel, toneel.buren):
            VerblijfFactory(locatie=locatie, bron=Bron.FORMULIER)
        kwaliteitsmeting.measure_recent(vandaag=timezone.localdate())
    page = as_person(cast.fruithof).get("/").content.decode()
    assert "Zelf bijgehouden" in page
    assert "eerste lijst" not in page


def test_an_organisation_without_measurement_has_a_page_that_says_so(cast, as_person) -> None:
    url = reverse("registratie:kwaliteit-detail", args=[cast.organisaties["delta"].pk])
    response = as_person(cast.delta).get(url)
    assert (response.status_code, "nog niets gemeten" in response.content.decode()) == (200, True)
    with scope.within(scope.systeem("tests")):
        assert Kwaliteitsmeting.objects.count() == 0
