"""The pages of work sites: what each role sees, that the aids fill in and lose nothing, and bad input in words."""

import re
from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from registratie.opzoeken import pdok
from registratie.opzoeken.antwoord import Antwoord, Uitkomst
from rivierenland.core import scope
from rivierenland.dashboards.queries import vraag as homeregels
from speerpunten.aanbod.enums.vraag import Vraagbron
from speerpunten.aanbod.models import Vraagkaart, Werklocatie
from speerpunten.aanbod.queries import maandvraag as maandvragen
from tests.factories import aanbod_vraag as maak

LIJST, NIEUW = reverse("aanbod:werklocatie-list"), reverse("aanbod:werklocatie-create")
FRUIT = (5, 6, 6, 6, 7, 9, 9, 18, 30, 20, 6, 4)


@pytest.fixture
def plek(cast) -> Werklocatie:
    """A work site of Fruithof in Tiel."""
    with scope.within(scope.systeem("tests")):
        return maak.site(organisatie=cast.organisaties["fruithof"], werkgever="Fruithof (fictief)", straat="Zandweg")


def page(client: Client, url: str, status: int = 200, **data: str) -> str:
    response = client.post(url, data) if data else client.get(url)
    assert response.status_code == status
    return response.content.decode()


def year(plek: Werklocatie, jaar: int, naam: str = "maandvraag-record") -> str:
    return reverse(f"aanbod:{naam}", args=[plek.pk, jaar])


def typed(mensen=FRUIT, **anders: str) -> dict[str, str]:
    months = {f"maand_{maand}": str(aantal) for maand, aantal in enumerate(mensen, start=1)}
    return months | {"zekerheid": "hoog", "versie": "1", "gemiddelde": "", "berekend": ""} | anders


def boxes(html: str) -> list[str]:
    """The twelve figures as they stand in the form."""
    found = [re.search(rf'name="maand_{maand}"[^>]*?value="([^"]*)"', html) for maand in range(1, 13)]
    return [box[1] if box else "" for box in found]


def of(row: Werklocatie, jaar: int) -> maandvragen.Jaarvraag | None:
    with scope.within(scope.systeem("tests")):
        return maandvragen.of_year(row, jaar)


def test_an_employer_gives_next_season_and_the_gemeente_sees_it(cast, als, plek, jaar) -> None:
    employer, official = als(cast.fruithof), als(cast.beleid.tiel)
    assert f"Geef de vraag voor {jaar} op" in page(employer, reverse("home"))
    assert employer.get(reverse("aanbod:maandvraag-next", args=[plek.pk])).url == year(plek, jaar)
    employer.post(year(plek, jaar), typed())
    assert (of(plek, jaar).mensen, of(plek, jaar).bron) == (FRUIT, Vraagbron.WERKGEVER)
    assert f"Geef de vraag voor {jaar} op" not in page(employer, reverse("home"))
    html = page(official, f"{LIJST}?jaar={jaar}")
    assert "Boomgaard Noord" in html
    assert "Fruithof (fictief)" in html
    assert "Alleen de werkgever wijzigt het." in page(official, reverse("aanbod:werklocatie-detail", args=[plek.pk]))
    assert "De werkgever heeft dit zelf opgegeven." in page(official, year(plek, jaar))


def test_another_gemeente_another_employer_and_the_region_see_nothing_of_it(cast, als, plek, jaar) -> None:
    with scope.within(scope.systeem("tests")):
        maak.demand(plek, jaar, FRUIT, Vraagbron.WERKGEVER)
    url = reverse("aanbod:werklocatie-detail", args=[plek.pk])
    for person in (cast.beleid.buren, cast.delta):
        client = als(person)
        page(client, url, 404)
        for list_url in (f"{LIJST}?jaar={jaar}", f"{LIJST}werklocaties.csv?jaar={jaar}"):
            response = client.get(list_url)
            html = b"".join(response.streaming_content if response.streaming else [response.content]).decode()
            assert "Boomgaard Noord" not in html
            assert "Zandweg" not in html
    for closed in (url, LIJST):
        page(als(cast.regiocoordinator), closed, 403)


def test_the_season_fills_the_months_in_and_nothing_typed_is_lost(cast, als, plek, jaar) -> None:
    client = als(cast.fruithof)
    data = typed([""] * 12, vul="seizoen", gemiddelde="21", zekerheid="laag")
    html = page(client, year(plek, jaar), **data)
    assert boxes(html) == ["10", "12", "12", "12", "14", "18", "18", "36", "60", "40", "12", "8"]
    assert 'value="laag"' in html
    assert re.search(r'value="laag"[^>]*checked', html)
    assert "met het seizoen van fruitteelt" in html
    assert of(plek, jaar) is None


def test_the_hectares_fill_the_months_in_and_say_by_which_rule(cast, als, plek, jaar) -> None:
    client = als(cast.fruithof)
    assert "Vul eerst het gewas en de hectares in." in page(client, year(plek, jaar), **typed(vul="hectares"))
    with scope.within(scope.systeem("tests")):
        Werklocatie.objects.filter(pk=plek.pk).update(gewas="fruit", hectares=4)
    html = page(client, year(plek, jaar), **typed(vul="hectares"))
    assert max(int(box) for box in boxes(html)) == 26
    assert "4 hectare fruit × 6,5 personen = 26. Dit is de regel van de gemeente Buren" in html
    assert "Uw gemeente heeft geen eigen regel" in html


def test_without_an_average_the_aid_says_what_to_do(cast, als, plek, jaar) -> None:
    for wrong in ("", "0", "twaalf", "-3", "2,5"):
        html = page(als(cast.fruithof), year(plek, jaar), **typed(vul="seizoen", gemiddelde=wrong))
        assert "Vul eerst in hoeveel mensen u in een gewone maand nodig hebt." in html
        assert boxes(html) == [str(aantal) for aantal in FRUIT]


def test_last_year_stands_beside_it_and_can_be_taken_over(cast, als, plek, jaar) -> None:
    with scope.within(scope.systeem("tests")):
        maak.demand(plek, jaar - 1, FRUIT)
    client = als(cast.fruithof)
    html = page(client, year(plek, jaar), **typed([1] * 12, vul="vorig"))
    assert boxes(html) == [str(aantal) for aantal in FRUIT]


def test_an_estimate_out_of_an_aid_keeps_its_source_until_it_is_touched(cast, als, jaar) -> None:
    with scope.within(scope.systeem("tests")):
        row = maak.site()
    client = als(cast.beleid.tiel)
    aid = typed([""] * 12, vul="seizoen", gemiddelde="21", bron="gemeente")
    html = page(client, year(row, jaar), **aid)
    kept = re.search(r'name="berekend" value="([^"]*)"', html)[1]
    client.post(year(row, jaar), typed(boxes(html), bron="gemeente", berekend=kept))
    assert of(row, jaar).bron == Vraagbron.SEIZOEN
    client.post(year(row, jaar), typed([9, *boxes(html)[1:]], bron="gemeente", berekend=kept, versie="2"))
    assert of(row, jaar).bron == Vraagbron.GEMEENTE


@pytest.mark.parametrize(
    ("wat", "zin"),
    [
        ("", "Vul 0 in bij de maanden waarin u niemand nodig hebt."),
        ("twaalf", "Vul een heel getal in, zonder komma of letters."),
        ("2,5", "Vul een heel getal in, zonder komma of letters."),
        ("-1", "Een aantal mensen is nooit minder dan 0."),
        ("9999999", "Vul een heel getal in van 0 tot en met 99.999."),
        ("٣٣x", "Vul een heel getal in, zonder komma of letters."),
        ("\x00", "Vul een heel getal in, zonder komma of letters."),
    ],
)
def test_a_figure_that_is_none_gets_a_sentence_and_stays(cast, als, plek, jaar, wat, zin) -> None:
    html = page(als(cast.fruithof), year(plek, jaar), 422, **typed([wat, *FRUIT[1:]]))
    assert f"Januari: {zin}" in html
    assert boxes(html)[1:] == [str(aantal) for aantal in FRUIT[1:]]
    assert of(plek, jaar) is None


def test_thousands_with_a_point_and_the_question_whether_it_is_right(cast, als, plek, jaar) -> None:
    client = als(cast.fruithof)
    html = page(client, year(plek, jaar), 422, **typed(["6.000", *FRUIT[1:]]))
    assert "6.000 mensen op één werkplek is erg veel." in html
    assert 'name="bevestigd"' in html
    client.post(year(plek, jaar), typed(["6.000", *FRUIT[1:]], bevestigd="on"))
    assert of(plek, jaar).piek == 6000


def test_nobody_all_year_leads_to_stopping(cast, als, plek, jaar) -> None:
    html = page(als(cast.fruithof), year(plek, jaar), 422, **typed([0] * 12))
    assert "Zo heeft deze werkplek het hele jaar niemand nodig." in html
    assert reverse("aanbod:werklocatie-stop", args=[plek.pk]) in html


def test_a_year_far_away_leads_to_the_nearest(cast, als, plek, jaar) -> None:
    client = als(cast.fruithof)
    for naam in ("maandvraag-record", "woonplek-record"):
        for asked in (1, 99999999999):
            html = client.get(year(plek, asked, naam), follow=True).content.decode()
            assert f"U kunt alleen iets opgeven voor {jaar - 2} tot en met {jaar + 2}." in html
    page(client, year(plek, 99999999999), 422, **typed())
    page(client, year(plek, 99999999999, "woonplek-record"), 422, **{f"woont_{maak.TIEL}": "1", "versie": "1"})


def test_who_saves_second_sees_both(cast, als, plek, jaar) -> None:
    client = als(cast.fruithof)
    client.post(year(plek, jaar), typed())
    html = page(client, year(plek, jaar), 409, **typed([8] * 12))
    assert "Een collega heeft dit net gewijzigd." in html
    assert boxes(html) == ["8"] * 12
    assert "<dt>September</dt><dd>30</dd>" in html
    client.post(year(plek, jaar), typed([8] * 12, versie="2"))
    assert of(plek, jaar).mensen == (8,) * 12


def test_where_they_live(cast, als, plek, jaar) -> None:
    client, url = als(cast.fruithof), year(plek, jaar, "woonplek-record")
    assert "Geef eerst de vraag op" in page(client, url)
    client.post(year(plek, jaar), typed())
    assert "Verlaag een getal" in page(client, url, 422, **{f"woont_{maak.TIEL}": "31", "versie": "2"})
    client.post(url, {f"woont_{maak.TIEL}": "20", "woont_buiten": "4", "versie": "2"})
    assert Vraagkaart.objects.get().wonen == {maak.TIEL: 20, "buiten": 4}
    html = page(client, f"{reverse('aanbod:werklocatie-detail', args=[plek.pk])}?jaar={jaar}")
    assert "Buiten Rivierenland" in html
    assert "Niet bekend" in html


def new(**anders: str) -> dict[str, str]:
    empty = ("sbi", "gewas", "hectares", "postcode", "huisnummer", "straat", "plaats", "rd_x", "rd_y")
    filled = {"naam": "Kas Zuid", "sector": "glastuinbouw", "gemeente": maak.TIEL, "kern": f"{maak.TIEL}:Tiel"}
    return dict.fromkeys(empty, "") | filled | anders


def test_an_employer_reports_a_work_site_and_goes_on_to_its_demand(cast, als, jaar) -> None:
    client = als(cast.fruithof)
    response = client.post(NIEUW, new())
    with scope.within(scope.systeem("tests")):
        row = Werklocatie.objects.get()
    assert (row.werkgever, row.kern, row.gemeente_id) == ("Fruithof (fictief)", "Tiel", maak.TIEL)
    assert response.url == reverse("aanbod:maandvraag-next", args=[row.pk])


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"naam": ""}, "Vul ‘Naam van de werkplek’ in."),
        ({"sbi": "fruit"}, "Schrijf de SBI-code als 01.24"),
        ({"gewas": "fruit", "hectares": "0"}, "Vul meer dan 0 hectare in"),
        ({"gewas": "fruit", "hectares": "veel"}, "Hectares:"),
        ({"kern": f"{maak.BUREN}:Maurik"}, "Deze kern ligt in een andere gemeente dan u koos."),
        ({"kern": ""}, "Kies een kern in Tiel, of vul de RD-coördinaten in."),
        ({"rd_x": "157000"}, "Vul RD x en RD y allebei in"),
        ({"rd_x": "1", "rd_y": "99999999999"}, "buiten Rivierenland"),
        ({"rd_x": "159202", "rd_y": "432887"}, "in de Waal"),
        ({"postcode": "4005"}, "Postcode:"),
        ({"naam": "burger 111222333"}, "burgerservicenummer"),
    ],
)
def test_a_work_site_that_cannot_be_gets_a_sentence_and_stays(cast, als, anders, zin) -> None:
    html = page(als(cast.fruithof), NIEUW, 422, **new(**anders))
    assert zin in html
    assert f'value="{anders.get("naam", "Kas Zuid")}"' in html or not anders.get("naam", "x")


def test_a_point_in_the_river_is_kept_after_saying_that_it_is_right(cast, als) -> None:
    client = als(cast.fruithof)
    waal = {"rd_x": "159202", "rd_y": "432887", "kern": ""}
    assert "Ja, dit punt klopt" in page(client, NIEUW, 422, **new(**waal))
    client.post(NIEUW, new(**waal, bevestigd="on"))
    with scope.within(scope.systeem("tests")):
        assert Werklocatie.objects.get().rd_x == 159202


def test_an_official_names_the_employer_and_is_not_asked_for_the_gemeente(cast, als) -> None:
    client = als(cast.beleid.tiel)
    html = page(client, NIEUW)
    assert 'name="werkgever"' in html
    assert 'name="gemeente"' not in html
    assert "Meteren" not in html
    client.post(NIEUW, new(werkgever="Kas Groep", gemeente=maak.BUREN))
    with scope.within(scope.systeem("tests")):
        row = Werklocatie.objects.get()
    assert (row.werkgever, row.gemeente_id, row.organisatie) == ("Kas Groep", maak.TIEL, None)


def test_stopping_and_taking_it_back(cast, als, plek, jaar) -> None:
    client = als(cast.fruithof)
    client.post(year(plek, jaar), typed())
    client.post(reverse("aanbod:werklocatie-stop", args=[plek.pk]), {"op": f"{jaar - 1}-12-31"})
    assert Vraagkaart.objects.count() == 0
    html = page(client, reverse("aanbod:werklocatie-detail", args=[plek.pk]))
    assert "Hier zijn na deze dag geen mensen meer nodig." in html
    assert "Boomgaard Noord" not in page(client, f"{LIJST}?jaar={jaar}")
    client.post(reverse("aanbod:werklocatie-resume", args=[plek.pk]))
    assert Vraagkaart.objects.count() == 1
    for op in ("1900-01-01", "", "2999-01-01"):
        page(client, reverse("aanbod:werklocatie-stop", args=[plek.pk]), 422, op=op)


def test_the_sums_of_the_list_follow_the_filter(cast, als, jaar) -> None:
    with scope.within(scope.systeem("tests")):
        maak.demand(maak.site(), jaar, FRUIT)
        maak.demand(maak.site(sector="logistiek"), jaar, [10] * 12)
        maak.site(naam="Zonder")
    client = als(cast.beleid.tiel)

    def figures(url: str) -> list[str]:
        return re.findall(r'strip__figure">([\d.]+)<', page(client, url))

    assert figures(f"{LIJST}?jaar={jaar}") == ["14", "40", "1"]
    assert figures(f"{LIJST}?jaar={jaar}&sector=logistiek") == ["10", "10", "0"]
    assert "Nog niet opgegeven" in page(client, f"{LIJST}?jaar={jaar}&bron=zonder")
    assert figures(f"{LIJST}?jaar={jaar}&bron=zonder") == ["0", "0", "1"]
    for odd in ("1", "x", "99999999999", ""):
        page(client, f"{LIJST}?jaar={odd}")


def test_the_download_holds_what_the_list_shows(cast, als, jaar) -> None:
    with scope.within(scope.systeem("tests")):
        maak.demand(maak.site(gewas="fruit", hectares="12.5"), jaar, FRUIT)
    response = als(cast.beleid.tiel).get(f"{LIJST}werklocaties.csv?jaar={jaar}")
    kop, regel = b"".join(response.streaming_content).decode("utf-8-sig").splitlines()
    row = dict(zip(kop.split(";"), regel.split(";"), strict=True))
    told = tuple(row[kolom] for kolom in ("Werkplek", "Hectares", "Jaarrond", "September", "Bron"))
    assert told == ("Boomgaard Noord", "12,5", "4", "30", "Geschat door de gemeente")


def test_as_many_queries_for_thirty_work_sites(cast, als, jaar) -> None:
    client, detail = als(cast.beleid.tiel), None
    counts = []
    for more in (1, 29):
        with scope.within(scope.systeem("tests")):
            for _ in range(more):
                row = maak.demand(maak.site(), jaar, FRUIT)
        detail = detail or reverse("aanbod:werklocatie-detail", args=[row.pk])
        found = []
        for url in (f"{LIJST}?jaar={jaar}", detail):
            page(client, url)
            with CaptureQueriesContext(connection) as ran:
                page(client, url)
            found.append(len(ran))
        counts.append(found)
    assert counts[0] == counts[1]


def test_the_home_of_an_employer_without_work_sites_says_nothing(cast, jaar) -> None:
    with scope.within(cast.delta.actor.scope):
        assert homeregels.werkgever(date(jaar - 1, 1, 1)) == []


def test_an_address_that_was_looked_up_gives_street_gemeente_and_point(cast, als, monkeypatch, settings) -> None:
    found = pdok.Adres(
        nummeraanduiding_id="0281200000000001", adresseerbaarobject_id="0281010000000001", straat="Latensteinseweg", huisnummer=12,
        huisletter="", toevoeging="", postcode="4001AA", plaats="Tiel", gemeente=maak.TIEL, gemeentenaam="Tiel", rd_x=158000,
        rd_y=434000, weergavenaam="Latensteinseweg 12, 4001AA Tiel",
    )  # fmt: skip
    settings.PDOK_URL = "https://pdok.example.test"
    monkeypatch.setattr(pdok, "addresses", lambda **asked: Antwoord(Uitkomst.GEVONDEN, [found]))
    html = page(
        als(cast.fruithof), NIEUW, **new(postcode="4001 aa", huisnummer="12", gemeente="", kern="", opzoeken="adres")
    )
    assert "Gevonden: Latensteinseweg 12, 4001AA Tiel." in html
    for waarde in ("Latensteinseweg", "158000", "434000", "Kas Zuid"):
        assert f'value="{waarde}"' in html
    assert f'value="{maak.TIEL}" selected' in html
