"""Stays by software: the same rules and sentences as on the page."""

from datetime import date, timedelta

import pytest
from django.apps import apps
from django.utils import timezone

from registratie.models import Bewoner, Verblijf
from rivierenland.core import scope
from rivierenland.core.models import Gebeurtenis, Inzage
from tests.api.software import Software
from tests.factories.registratie import VerblijfFactory

PERSOON = {"achternaam": "Nowak", "voornaam": "Anna", "geboortedatum": "1990-11-23"}


def invoer(locatie, **values) -> dict:
    return {"locatieId": locatie.pk, "bewoner": PERSOON, "aankomst": "2026-11-01"} | values


def stored() -> list[Verblijf]:
    with scope.within(scope.systeem("tests")):
        return list(Verblijf.objects.select_related("bewoner").order_by("pk"))


def test_somebody_is_checked_in_corrected_and_checked_out(software: Software, locatie) -> None:
    made = software.post("/verblijven", invoer(locatie, kamer="12", documentsoort="paspoort"))
    assert made.status_code == 201
    here = made["Location"]
    assert software.get(here).json() == made.json()
    changed = software.patch(here, {"kamer": "14", "bewoner": {"woonplaats": "Radom"}}).json()
    assert (changed["kamer"], changed["bewoner"]) == ("14", PERSOON | {"woonplaats": "Radom", "taal": ""})
    left = software.post(f"{here}/vertrek", {"vertrek": "2026-11-20"})
    assert (left.status_code, left.json()["vertrek"]) == (200, "2026-11-20")
    (row,) = stored()
    assert (row.bron, row.vertrek, row.bewoner.woonplaats) == ("api", date(2026, 11, 20), "Radom")


def test_the_audit_trail_names_the_software_and_its_road(software: Software, locatie) -> None:
    software.post("/verblijven", invoer(locatie))
    found = Gebeurtenis.objects.get(actie="verblijf.register")
    assert (found.actor_naam, found.oorsprong, found.actor) == ("Registerpakket", "api", None)
    assert found.organisatie_id == locatie.organisatie_id


def test_whoever_reads_names_is_in_the_read_log(software: Software, locatie) -> None:
    with scope.within(scope.systeem("tests")):
        row = VerblijfFactory(locatie=locatie)
    software.get("/verblijven")
    found = Inzage.objects.get()
    assert (found.object_ids, found.organisatie_id) == ([row.bewoner_id], locatie.organisatie_id)
    assert software.uitgifte.toegang.client_id in found.pagina


def test_a_check_in_of_today_can_be_taken_back_and_an_older_one_not(software: Software, locatie) -> None:
    today = timezone.localdate().isoformat()
    made = software.post("/verblijven", invoer(locatie, aankomst=today))
    assert software.delete(made["Location"]).status_code == 204
    assert software.get(made["Location"]).status_code == 404
    with scope.within(scope.systeem("tests")):
        assert not Bewoner.objects.exists()
        old = VerblijfFactory(locatie=locatie)
    assert software.delete(f"/verblijven/{old.pk}").status_code == 409


def test_an_overlap_is_a_conflict_that_says_what_to_do(software: Software, locatie) -> None:
    software.post("/verblijven", invoer(locatie))
    answer = software.post("/verblijven", invoer(locatie, aankomst="2026-11-05"))
    assert answer.status_code == 409
    assert "Check daar eerst uit" in answer.json()["detail"]
    assert len(stored()) == 1


def test_somebody_who_left_cannot_leave_again(software: Software, locatie) -> None:
    here = software.post("/verblijven", invoer(locatie, vertrek="2026-11-10"))["Location"]
    answer = software.post(f"{here}/vertrek")
    assert (answer.status_code, "al uitgecheckt" in answer.json()["detail"]) == (409, True)


@pytest.mark.parametrize(
    ("values", "name", "zin"),
    [
        ({"vertrek": "2026-10-31"}, "vertrek", "niet na de aankomst"),
        ({"vertrek": "2026-11-01"}, "vertrek", "sliep hier niet"),
        ({"vertrek": "2027-01-01"}, "vertrek", "moet nog komen"),
        ({"verwachtVertrek": "2026-10-01"}, "verwachtVertrek", "niet na de aankomst"),
        ({"aankomst": "2026-02-29"}, "aankomst", "geen schrikkeljaar"),
        ({"aankomst": "2026-13-01"}, "aankomst", "bestaat niet"),
        ({"aankomst": "01-11-2026"}, "aankomst", "jjjj-mm-dd"),
        ({"aankomst": 20261101}, "aankomst", "jjjj-mm-dd"),
        ({"aankomst": "2026-1-023"}, "aankomst", "jjjj-mm-dd"),
        ({"aankomst": "2028-11-01"}, "aankomst", "meer dan een jaar vooruit"),
        ({"kamer": "x" * 21}, "kamer", "hoogstens 20"),
        ({"kamer": "123456782"}, "kamer", "burgerservicenummer"),
        ({"documentsoort": "bsn"}, "documentsoort", "Kies een van"),
        ({"nationaliteit": "PL"}, "nationaliteit", "kent de API hier niet"),
        ({"locatieId": 10**30}, "locatieId", "hoogstens"),
        ({"locatieId": True}, "locatieId", "heel getal"),
        ({"locatieId": 987654321}, "locatieId", "niet een van uw locaties"),
        ({"bewoner": []}, "bewoner", "JSON-object"),
        ({"bewoner": PERSOON | {"achternaam": "N" * 120}}, "bewoner.achternaam", "hoogstens 80"),
        ({"bewoner": PERSOON | {"achternaam": "\u200f\u0007 "}}, "bewoner.achternaam", "Vul dit veld in"),
        ({"bewoner": PERSOON | {"achternaam": 5}}, "bewoner.achternaam", "tekst"),
        ({"bewoner": PERSOON | {"geboortedatum": "1991-02-29"}}, "bewoner.geboortedatum", "geen schrikkeljaar"),
        ({"bewoner": PERSOON | {"geboortedatum": "2031-02-01"}}, "geboortedatum", "toekomst"),
        ({"bewoner": PERSOON | {"geboortedatum": "0001-01-01"}}, "bewoner.geboortedatum", "Controleer het jaar"),
        ({"bewoner": PERSOON | {"bsn": "123456782"}}, "bewoner.bsn", "kent de API hier niet"),
    ],
)  # fmt: skip
def test_bad_input_is_named_with_its_field(software: Software, locatie, values: dict, name: str, zin: str) -> None:
    answer = software.post("/verblijven", invoer(locatie, **values))
    assert answer.status_code == 400, answer.content
    params = answer.json()["invalidParams"]
    assert name in [param["name"] for param in params]
    assert any(zin in param["reason"] for param in params), params
    assert stored() == []


@pytest.mark.parametrize(
    ("persoon", "achternaam", "voornaam"),
    [
        ({"achternaam": "Suharto"}, "Suharto", ""),
        ({"achternaam": "N" * 80, "voornaam": "щ" * 80}, "N" * 80, "щ" * 80),
        ({"achternaam": "Łódź-Ștefan", "voornaam": "  Jan   Piet "}, "Łódź-Ștefan", "Jan Piet"),
        ({"achternaam": "Nowak علي", "voornaam": "\u202eAnna\u2066"}, "Nowak علي", "Anna"),
        ({"achternaam": "No\u0007wak\u200f"}, "No wak", ""),
        ({"achternaam": "=HYPERLINK(\"x\")", "voornaam": "'; drop table x; --"}, '=HYPERLINK("x")', "'; drop table x; --"),
        ({"achternaam": "<script>alert(1)</script>"}, "<script>alert(1)</script>", ""),
    ],
)  # fmt: skip
def test_odd_names_become_a_correct_record(software: Software, locatie, persoon, achternaam, voornaam) -> None:
    answer = software.post(
        "/verblijven", invoer(locatie, bewoner=persoon | {"geboortedatum": "1992-02-29"}, vertrek="2026-11-05")
    )
    assert answer.status_code == 201, answer.content
    (row,) = stored()
    assert (row.bewoner.achternaam, row.bewoner.voornaam) == (achternaam, voornaam)
    assert row.bewoner.geboortedatum == date(1992, 2, 29)


def test_the_location_of_another_takes_nobody_and_stays_unknown(software: Software, vreemd) -> None:
    of_another = software.post("/verblijven", invoer(vreemd))
    nowhere = software.post("/verblijven", {**invoer(vreemd), "locatieId": 987654321})
    assert (of_another.status_code, of_another.content) == (400, nowhere.content)


def test_the_stay_of_another_does_not_exist(software: Software, vreemd) -> None:
    with scope.within(scope.systeem("tests")):
        row = VerblijfFactory(locatie=vreemd)
    for method, path in (("GET", ""), ("PATCH", ""), ("DELETE", ""), ("POST", "/vertrek")):
        assert software.ask(method, f"/verblijven/{row.pk}{path}", {}).status_code == 404
    with scope.within(scope.systeem("tests")):
        assert Verblijf.objects.get(pk=row.pk).vertrek is None


def test_a_list_comes_in_pages_that_lose_and_double_nobody(software: Software, locatie) -> None:
    with scope.within(scope.systeem("tests")):
        made = {VerblijfFactory(locatie=locatie, aankomst=date(2026, 11, 1 + nr % 3)).pk for nr in range(11)}
    found, path = [], "/api/v1/verblijven?limiet=4"
    while path:
        answer = software.get(path)
        found += [(row["aankomst"], row["id"]) for row in answer.json()["resultaten"]]
        path = answer.json()["_links"].get("volgende", {}).get("href", "").removeprefix("http://127.0.0.1:8000")
        assert ('rel="next"' in answer["Link"]) == bool(path)
    assert (sorted(pk for _, pk in found), found) == (sorted(made), sorted(found, reverse=True))


def test_a_list_can_be_narrowed(software: Software, locatie, vreemd) -> None:
    with scope.within(scope.systeem("tests")):
        here = VerblijfFactory(locatie=locatie)
        gone = VerblijfFactory(locatie=locatie, vertrek=timezone.localdate() - timedelta(days=1))
    moment = (timezone.now() + timedelta(hours=1)).strftime("%Y-%m-%dT%H:%M:%SZ")

    def asked(query: str) -> list[int]:
        return [row["id"] for row in software.get(f"/verblijven?{query}").json()["resultaten"]]

    assert asked("stand=vertrokken") == [gone.pk]
    assert asked(f"stand=aanwezig&locatieId={locatie.pk}") == [here.pk]
    assert asked(f"locatieId={vreemd.pk}") == asked("locatieId=987654321") == []
    assert asked(f"gewijzigdSinds={moment}") == []


@pytest.mark.parametrize("rows", [1, 30])
def test_a_page_costs_the_same_number_of_queries(
    software: Software, locatie, rows: int, django_assert_num_queries
) -> None:
    with scope.within(scope.systeem("tests")):
        for _ in range(rows):
            VerblijfFactory(locatie=locatie)
    software.get("/verblijven")
    with django_assert_num_queries(9):
        software.get("/verblijven")


def test_history_knows_the_stay(software: Software, locatie) -> None:
    software.post("/verblijven", invoer(locatie))
    events = apps.get_model("registratie", "VerblijfEvent")
    with scope.within(scope.systeem("tests")):
        assert events.objects.get().bron == "api"


def test_a_name_that_the_page_refuses_is_refused_here_too(software: Software, locatie) -> None:
    odd = software.post("/verblijven", invoer(locatie, bewoner=PERSOON | {"achternaam": "Nowak😀"}))
    assert (odd.status_code, [param["name"] for param in odd.json()["invalidParams"]]) == (400, ["bewoner.achternaam"])
    assert "emoji" in odd.json()["invalidParams"][0]["reason"]
    arabic = software.post("/verblijven", invoer(locatie, bewoner=PERSOON | {"achternaam": "علي"}))
    assert (arabic.status_code, stored()[0].bewoner.achternaam) == (201, "علي")
