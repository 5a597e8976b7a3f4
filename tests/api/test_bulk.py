"""Many stays in one call: judged, told and saved as the rows of a delivered list."""

from datetime import date

import pytest

from registratie.models import Aanlevering, Aanleveringsfout, Verblijf
from rivierenland.core import scope
from rivierenland.core.models import Gebeurtenis
from tests.api.software import Software


def rij(locatie, **values) -> dict:
    return {
        "locatieId": locatie.pk, "achternaam": "Nowak", "voornaam": "Anna", "geboortedatum": "1990-11-23", "aankomst": "2026-11-01",
    } | values  # fmt: skip


def deliver(software: Software, *rijen: dict, keuze: str = "alleen_goede", **values):
    return software.post("/verblijven/bulk", {"keuze": keuze, "verblijven": list(rijen)} | values)


def stays() -> list[Verblijf]:
    with scope.within(scope.systeem("tests")):
        return list(Verblijf.objects.select_related("bewoner").order_by("pk"))


def outcomes(answer) -> list[str]:
    return [row["uitkomst"] for row in answer.json()["rijen"]]


def test_every_row_is_judged(software: Software, locatie) -> None:
    first = deliver(software, rij(locatie), rij(locatie, voornaam="Ewa", kamer="1"))
    assert (first.status_code, outcomes(first)) == (200, ["nieuw", "nieuw"])
    again = deliver(
        software, rij(locatie, vertrek="2026-11-20"), rij(locatie, voornaam="Ewa", kamer="1"),
        rij(locatie, voornaam="Ewa"), rij(locatie, aankomst="2026-11-05"), rij(locatie, geboortedatum="1991-02-29"),
    )  # fmt: skip
    assert outcomes(again) == ["gewijzigd", "ongewijzigd", "dubbel", "fout", "fout"]
    assert [row["verblijfId"] for row in again.json()["rijen"][:2]] == [row.pk for row in stays()]
    told = [row["meldingen"][0] for row in again.json()["rijen"][3:]]
    assert [melding["veld"] for melding in told] == ["aankomst", "geboortedatum"]
    assert "schrikkeljaar" in told[1]["advies"]
    assert "1990-12-31" in told[1]["advies"]
    assert [row.vertrek for row in stays()] == [date(2026, 11, 20), None]


def test_one_faulty_row_stops_all_when_that_was_chosen(software: Software, locatie) -> None:
    answer = deliver(software, rij(locatie), rij(locatie, voornaam="Ewa", aankomst=""), keuze="alles_of_niets")
    assert (answer.status_code, answer["Content-Type"]) == (400, "application/problem+json")
    assert ([row["rij"] for row in answer.json()["rijen"]], answer.json()["tellingen"]["nieuw"]) == ([2], 1)
    with scope.within(scope.systeem("tests")):
        assert not Aanlevering.objects.exists()
    assert stays() == []
    assert Gebeurtenis.objects.get(actie="aanlevering.receive").resultaat == "geweigerd"


def test_a_trial_tells_and_saves_nothing(software: Software, locatie) -> None:
    answer = deliver(software, rij(locatie), rij(locatie, aankomst="x"), alleenControleren=True)
    assert (answer.json()["opgeslagen"], outcomes(answer), stays()) == (False, ["nieuw", "fout"], [])


def test_it_counts_as_a_delivery_of_the_software(software: Software, locatie) -> None:
    body = deliver(software, rij(locatie), rij(locatie, achternaam="")).json()
    with scope.within(scope.systeem("tests")):
        row = Aanlevering.objects.get(pk=body["aanleveringId"])
        assert (row.bron, row.bestandsnaam, row.status) == ("api", "Registerpakket", "verwerkt")
        assert (row.tellingen["nieuw"], row.tellingen["fout"], row.resultaat["geraakt"][0]["gemeente"]) == (
            1,
            1,
            "GM0281",
        )
        assert Aanleveringsfout.objects.get().kolom == "achternaam"
    assert stays()[0].bron == "api"
    found = Gebeurtenis.objects.get(actie="aanlevering.process")
    assert (found.oorsprong, found.actor_naam) == ("api", "Registerpakket")


def test_its_page_shows_it_and_its_faulty_rows_download(software: Software, cast, locatie, client) -> None:
    pk = deliver(software, rij(locatie), rij(locatie, achternaam="", voornaam="Zonder")).json()["aanleveringId"]
    client.force_login(cast.waalstroom.gebruiker)
    page = client.get(f"/registratie/aanleveringen/{pk}/").content.decode()
    assert "Gestuurd door uw eigen software" in page
    assert "eigen software" in client.get("/registratie/aanleveringen/").content.decode()
    answer = client.get(f"/registratie/aanleveringen/{pk}/foute-rijen.csv")
    text = b"".join(answer.streaming_content).decode()
    assert "geboortedatum" in text
    assert "Zonder" in text


def test_the_location_of_another_is_no_location(software: Software, locatie, vreemd) -> None:
    answer = deliver(software, rij(vreemd), rij(locatie, locatieId=987654321), rij(locatie))
    one, other = (row["meldingen"] for row in answer.json()["rijen"][:2])
    assert outcomes(answer) == ["fout", "fout", "nieuw"]
    assert one == other
    assert "niet een van uw locaties" in one[0]["uitleg"]
    assert "Geheim" not in answer.content.decode()


def test_no_code_of_an_own_location_is_taken_for_a_number(software: Software, cast, locatie) -> None:
    with scope.within(scope.systeem("tests")):
        locatie.code = "987654321"
        locatie.save()
    assert outcomes(deliver(software, rij(locatie, locatieId=987654321))) == ["fout"]


@pytest.mark.parametrize(
    ("values", "veld", "zin"),
    [
        ({"achternaam": ""}, "achternaam", "Naam ontbreekt"),
        ({"achternaam": "N" * 120}, "achternaam", "Tekst te lang"),
        ({"voornaam": "N" * 81}, "voornaam", "Tekst te lang"),
        ({"kamer": "K" * 21}, "kamer", "Tekst te lang"),
        ({"achternaam": "😀"}, "achternaam", "Naam ontbreekt"),
        ({"kamer": "123456782"}, "kamer", "burgerservicenummer"),
        ({"geboortedatum": "2031-01-01"}, "geboortedatum", "toekomst"),
        ({"geboortedatum": "1899-01-01"}, "geboortedatum", "voor 1900"),
        ({"geboortedatum": "23-11-1990"}, "geboortedatum", "ongeldig"),
        ({"aankomst": "2026-02-29"}, "aankomst", "ongeldig"),
        ({"vertrek": "2026-10-01"}, "vertrek", "Vertrek voor aankomst"),
        ({"vertrek": "2026-11-01"}, "vertrek", "op de dag van aankomst"),
    ],
)
def test_a_bad_row_is_a_fault_of_that_row_only(software: Software, locatie, values, veld: str, zin: str) -> None:
    answer = deliver(software, rij(locatie, **values), rij(locatie, voornaam="Goed"))
    assert outcomes(answer) == ["fout", "nieuw"], answer.content
    (melding,) = [m for m in answer.json()["rijen"][0]["meldingen"] if m["veld"] == veld]
    assert zin in melding["uitleg"]
    with scope.within(scope.systeem("tests")):
        assert "123456782" not in str(list(Aanleveringsfout.objects.values()))


@pytest.mark.parametrize(
    "persoon",
    [
        {"achternaam": "Suharto", "voornaam": ""},
        {"achternaam": "щ" * 80, "voornaam": "щ" * 80},
        {"achternaam": "No\u0007wak\u202e", "voornaam": "😀 Anna"},
        {"achternaam": "=cmd|'/c calc'!A1", "voornaam": "'; drop table x; --"},
        {"geboortedatum": "1992-02-29"},
    ],
)
def test_odd_names_are_taken(software: Software, locatie, persoon: dict) -> None:
    assert outcomes(deliver(software, rij(locatie, **persoon))) == ["nieuw"]
    assert stays()[0].bewoner.achternaam.isprintable()


@pytest.mark.parametrize(
    "body",
    [
        {}, {"keuze": "alles", "verblijven": [{}]}, {"keuze": "alleen_goede", "verblijven": []},
        {"keuze": "alleen_goede", "verblijven": {}}, {"keuze": "alleen_goede", "verblijven": [[]]},
        {"keuze": "alleen_goede", "verblijven": [{"locatieId": 1}]}, {"keuze": "alleen_goede", "verblijven": [None]},
        {"keuze": "alleen_goede", "verblijven": [{}], "alleenControleren": "ja"},
    ],
)  # fmt: skip
def test_what_is_no_list_of_stays_is_refused_whole(software: Software, body: dict) -> None:
    assert software.post("/verblijven/bulk", body).status_code == 400


def test_a_field_of_the_wrong_kind_is_named_with_its_place(software: Software, locatie) -> None:
    answer = deliver(software, rij(locatie), rij(locatie, kamer=5, bsn="1"))
    names = {param["name"] for param in answer.json()["invalidParams"]}
    assert (answer.status_code, names) == (400, {"verblijven[1].kamer", "verblijven[1].bsn"})


def test_five_hundred_stays_go_in_one_call(software: Software, locatie, django_assert_max_num_queries) -> None:
    rijen = [rij(locatie, voornaam=f"Jan{nr}", geboortedatum=f"{1960 + nr % 40}-05-17") for nr in range(500)]
    with django_assert_max_num_queries(60):
        answer = deliver(software, *rijen, keuze="alles_of_niets")
    assert (answer.status_code, answer.json()["tellingen"]["nieuw"], len(stays())) == (200, 500, 500)
    assert deliver(software, *rijen * 5).status_code == 400
