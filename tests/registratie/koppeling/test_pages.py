"""The pages of burgerzaken: the questions in a row, side by side, over a border, answered, reopened, undone."""

import re
from datetime import date
from html import unescape
from urllib.parse import urlencode

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from registratie import tasks
from registratie.actions import koppeling
from registratie.enums import Koppelwijze, Oordeel
from registratie.models import Bewoner, Koppeling, Koppelvraag, Persoon
from registratie.queries.vergelijking import strongest
from rivierenland.core import scope
from rivierenland.core.enums import Taakstatus
from rivierenland.core.models import Achtergrondtaak, Inzage
from tests.factories.registratie import BUREN, BewonerFactory

VRAGEN, BEOORDEELD, GEKOPPELD = (
    reverse(f"registratie:{naam}") for naam in ("koppelvraag-list", "koppelvraag-judged", "koppeling-list")
)
REDENEN = [{"code": "achternaam_gelijk", "gewicht": 8.0}, {"code": "geboortedatum_anders", "gewicht": -6.0}]


def url(naam: str, pk: int) -> str:
    return reverse(f"registratie:{naam}", args=[pk])


def ask(dorp, score: float = 14, gemeente: str = "GM0281", **other) -> Koppelvraag:
    """A question about two new records in Tiel and `gemeente`."""
    with scope.within(scope.systeem("tests")):
        first = BewonerFactory(organisatie=dorp.cast.organisaties["waalstroom"], voornaam="Eigen")
        second = BewonerFactory(
            organisatie=dorp.cast.organisaties["delta"], gemeente_id=gemeente, voornaam="Ander", **other
        )
        codes = sorted({first.gemeente_id, gemeente})
        return Koppelvraag.objects.create(
            bewoner_a=first, bewoner_b=second, gemeenten=codes, score=score, redenen=REDENEN
        )


def shown(client, address: str = VRAGEN, **query) -> list[int]:
    response = client.get(f"{address}?{urlencode(query)}")
    assert response.status_code == 200
    return [row.record.pk for row in response.context["table"].paginated_rows]


@pytest.fixture
def tiel(cast, as_person):
    return as_person(cast.burgerzaken.tiel)


def test_the_questions_stand_in_the_order_of_use(dorp, tiel):
    weak, strong = ask(dorp, 14), ask(dorp, 22)
    here = dorp.doubtful()
    dorp_vraag = _question(here, score=13)
    assert shown(tiel) == [dorp_vraag, strong.pk, weak.pk]


def test_another_gemeente_has_its_own_questions(dorp, cast, as_person):
    own, border = ask(dorp), ask(dorp, gemeente=BUREN)
    assert set(shown(as_person(cast.burgerzaken.tiel))) == {own.pk, border.pk}
    assert shown(as_person(cast.burgerzaken.buren)) == [border.pk]


def test_the_filters_find_by_name_provider_strength_and_border(dorp, cast, tiel):
    own, border = ask(dorp, 16), ask(dorp, 14, gemeente=BUREN, achternaam="Grensman")
    assert shown(tiel, waar="over") == [border.pk]
    assert shown(tiel, waar="binnen") == [own.pk]
    assert shown(tiel, sterkte="redelijk") == [border.pk]
    assert shown(tiel, sterkte="sterk") == [own.pk]
    assert shown(tiel, sterkte="heel_sterk") == []
    assert shown(tiel, organisatie=cast.organisaties["delta"].pk) == [own.pk]
    assert set(shown(tiel, q="eigen")) == {own.pk, border.pk}
    assert shown(tiel, q="ander") == [own.pk]


def test_no_search_finds_the_record_over_the_border(dorp, cast, tiel, as_person):
    border = ask(dorp, gemeente=BUREN, achternaam="Grensman")
    assert shown(tiel, q="grensman") == []
    assert shown(as_person(cast.burgerzaken.buren), q="grensman") == [border.pk]


@pytest.mark.parametrize("address", [VRAGEN, BEOORDEELD, GEKOPPELD])
def test_a_list_costs_the_same_with_thirty_rows(dorp, tiel, address):
    _fill(dorp, 1)
    tiel.get(address)
    with CaptureQueriesContext(connection) as few:
        assert len(shown(tiel, address)) == (2 if address == GEKOPPELD else 1)
    _fill(dorp, 15)
    with CaptureQueriesContext(connection) as many:
        assert len(shown(tiel, address)) > 15
    assert len(many) == len(few)


def test_two_records_stand_side_by_side_with_the_reasons_and_the_sum(dorp, tiel):
    vraag = ask(dorp)
    page = tiel.get(url("koppelvraag-detail", vraag.pk))
    text = page.content.decode()
    for word in (
        "Eigen",
        "Ander",
        "Waalstroom (fictief)",
        "Zelfde achternaam",
        "+8,0",
        "Andere geboortedatum",
        "−6,0",
        "14,0",
    ):
        assert word in text
    assert "Sterkte van de aanwijzing" in text
    seen = Inzage.objects.get(pagina=url("koppelvraag-detail", vraag.pk))
    assert sorted(seen.object_ids) == [vraag.bewoner_a_id, vraag.bewoner_b_id]


def test_over_the_border_only_the_own_record_is_shown(dorp, tiel):
    vraag = ask(dorp, gemeente=BUREN, achternaam="Grensman", geboortedatum=date(1971, 7, 3), woonplaats="Gdynia")
    page = tiel.get(url("koppelvraag-detail", vraag.pk))
    text = page.content.decode()
    assert "Eigen" in text
    assert "Vraag de persoon zelf" in text
    for secret in ("Grensman", "Ander ", "1971", "Gdynia", "Delta", "Buren,", f"/{vraag.bewoner_b_id}/"):
        assert secret not in text.replace("Van de gemeenten Buren, Culemborg", "")
    assert Inzage.objects.get(pagina=url("koppelvraag-detail", vraag.pk)).object_ids == [vraag.bewoner_a_id]


def test_forty_questions_are_answered_in_a_row(dorp, tiel):
    for score in range(14, 20):
        ask(dorp, score)
    address = url("koppelvraag-detail", shown(tiel)[0])
    seen = []
    while "/vragen/" in address:
        pk = int(re.search(r"vragen/(\d+)/", address).group(1))
        seen.append(pk)
        assert tiel.get(address).context["is_open"]
        answer = tiel.post(url("koppelvraag-answer", pk), {"oordeel": ["dezelfde", "niet_dezelfde"][pk % 2]})
        assert answer.status_code == 302
        address = answer.url
    assert (len(seen), len(set(seen)), address) == (6, 6, VRAGEN)
    assert shown(tiel) == []


def test_skipping_goes_through_all_questions_and_begins_again(dorp, tiel):
    made = [ask(dorp, score).pk for score in (20, 18, 16)]
    following = [tiel.get(url("koppelvraag-detail", pk)).context["volgende"].pk for pk in made]
    assert following == [made[1], made[2], made[0]]


def test_an_answer_without_a_choice_or_with_a_number_of_a_person_loses_nothing(dorp, tiel):
    vraag = ask(dorp)
    address = url("koppelvraag-answer", vraag.pk)
    for data, sentence in (
        ({"toelichting": "Gebeld met de aanbieder"}, "Kies ‘Dezelfde persoon’"),
        ({"oordeel": "open", "toelichting": "Gebeld met de aanbieder"}, "Kies ‘Dezelfde persoon’"),
        ({"oordeel": "dezelfde", "toelichting": "Gebeld met de aanbieder, 111222333"}, "burgerservicenummer"),
        ({"oordeel": "dezelfde", "toelichting": f"Gebeld met de aanbieder{'x' * 300}"}, "300"),
    ):
        answer = tiel.post(address, data)
        assert answer.status_code == 422
        assert sentence in answer.content.decode()
        assert "Gebeld met de aanbieder" in answer.content.decode()
    with scope.within(scope.systeem("tests")):
        assert Koppelvraag.objects.get(pk=vraag.pk).oordeel == Oordeel.OPEN


def test_the_second_of_two_registrars_is_told(dorp, tiel):
    vraag = ask(dorp)
    address = url("koppelvraag-answer", vraag.pk)
    tiel.post(address, {"oordeel": "dezelfde"})
    answer = tiel.post(address, {"oordeel": "niet_dezelfde"})
    assert (answer.status_code, "iemand was u voor" in answer.content.decode()) == (422, True)


def test_who_answered_and_why_stays_visible_and_the_answer_can_be_reopened(dorp, cast, tiel):
    vraag = ask(dorp)
    tiel.post(url("koppelvraag-answer", vraag.pk), {"oordeel": "niet_dezelfde", "toelichting": "Een broer"})
    tiel.post(url("koppelvraag-reopen", vraag.pk), {"toelichting": "Toch niet"})
    page = tiel.get(url("koppelvraag-detail", vraag.pk))
    assert [stap.titel for stap in page.context["geschiedenis"]] == [
        "Heropend",
        "Niet dezelfde persoon",
        "Voorgelegd aan burgerzaken",
    ]
    text = page.content.decode()
    assert "Een broer" in text
    assert cast.burgerzaken.tiel.gebruiker.naam in text
    assert shown(tiel, BEOORDEELD) == []
    assert shown(tiel) == [vraag.pk]


def test_what_another_gemeente_wrote_is_not_shown(dorp, cast, tiel, as_person):
    vraag = ask(dorp, gemeente=BUREN)
    as_person(cast.burgerzaken.buren).post(
        url("koppelvraag-answer", vraag.pk), {"oordeel": "niet_dezelfde", "toelichting": "Grensman woont hier"}
    )
    for address in (url("koppelvraag-detail", vraag.pk), BEOORDEELD, url("koppeling-detail", vraag.bewoner_a_id)):
        text = tiel.get(address).content.decode()
        assert "Grensman" not in text
        assert cast.burgerzaken.buren.gebruiker.naam not in text
    assert "burgerzaken van een andere gemeente" in tiel.get(url("koppelvraag-detail", vraag.pk)).content.decode()


def test_a_decision_that_joins_more_than_two_records_says_so(dorp, tiel):
    vraag = ask(dorp)
    assert "Dit koppelt meer" not in tiel.get(url("koppelvraag-detail", vraag.pk)).content.decode()
    with scope.within(scope.systeem("tests")):
        third = BewonerFactory(organisatie=dorp.cast.organisaties["fruithof"])
        _link(third, Bewoner.objects.get(pk=vraag.bewoner_a_id))
    text = tiel.get(url("koppelvraag-detail", vraag.pk)).content.decode()
    assert "dan horen 3 registraties in uw gemeente bij één persoon" in text


def test_a_link_is_seen_with_the_own_records_only_and_undone(dorp, cast, tiel):
    first, second = dorp.twins()
    elsewhere = dorp.supply("delta", "Wierzbołowska", "Zdzisława Elders", gemeente=BUREN, dagen=400, vertrok=100)
    dorp.run()
    assert dorp.one_person(first, second, elsewhere)
    text = tiel.get(url("koppeling-detail", first.pk)).content.decode()
    assert second.naam in text
    assert "Ook elders in de regio" in text
    assert "Elders" not in text.replace("Ook elders", "").replace("elders in de regio", "")
    assert tiel.get(url("koppeling-detail", elsewhere.pk)).status_code == 404
    assert tiel.get(url("koppeling-unlink", elsewhere.pk)).status_code == 404
    assert "komt niet vanzelf terug" in tiel.get(url("koppeling-unlink", first.pk)).content.decode()
    answer = tiel.post(url("koppeling-unlink", first.pk), {"toelichting": "Is haar zus"})
    assert (answer.status_code, answer.url) == (302, url("koppeling-detail", first.pk))
    dorp.run()
    assert not dorp.one_person(first, second)
    assert "Niet dezelfde persoon" in tiel.get(url("koppeling-detail", first.pk)).content.decode()
    assert tiel.post(url("koppeling-unlink", first.pk)).status_code == 422


def test_the_reasons_of_an_automatic_link_over_the_border_are_shown_without_the_other_record(dorp, tiel):
    first = dorp.supply("waalstroom", "Wierzbołowska", dagen=90, vertrok=40)
    elsewhere = dorp.supply("delta", "Wierzbolowska", "Zdzislawa", gemeente=BUREN, dagen=40)
    dorp.run()
    text = tiel.get(url("koppeling-detail", first.pk)).content.decode()
    [line] = [row for row in text.split("<li") if "Een registratie in een andere gemeente" in row]
    assert [reden.woorden for reden in strongest(dorp.vraag(first, elsewhere)) if reden.woorden in unescape(line)]
    assert "Zdzislawa" not in line


def test_an_automatic_link_is_refused_from_its_pair(dorp, tiel):
    first, second = dorp.twins()
    dorp.run()
    pk = dorp.vraag(first, second).pk
    assert "automatisch gekoppeld" in tiel.get(url("koppelvraag-detail", pk)).content.decode()
    assert tiel.post(url("koppelvraag-answer", pk), {"oordeel": "dezelfde"}).status_code == 422
    assert tiel.post(url("koppelvraag-answer", pk), {"oordeel": "niet_dezelfde"}).status_code == 302
    dorp.run()
    assert not dorp.one_person(first, second)


def test_the_page_of_a_stay_shows_burgerzaken_the_other_records_here(dorp, cast, tiel, as_person):
    first, second = dorp.twins()
    dorp.run()
    with scope.within(scope.systeem("tests")):
        stay = first.verblijf_set.get()
    address = url("verblijf-detail", stay.pk)
    text = tiel.get(address).content.decode()
    assert "Deze persoon" in text
    assert second.naam in text
    assert "elders in de regio" in text
    seen = {pk for row in Inzage.objects.filter(pagina=address) for pk in row.object_ids}
    assert seen == {first.pk, second.pk}
    for other in (cast.toezichthouder.tiel, cast.waalstroom):
        text = as_person(other).get(address).content.decode()
        assert "Deze persoon" not in text
        assert second.naam not in text


def test_waiting_work_is_counted_in_the_menu_and_on_the_home(dorp, tiel):
    assert "is dat dezelfde persoon?" not in tiel.get("/").content.decode()
    ask(dorp)
    home = tiel.get("/").content.decode()
    assert "1 paar registraties: is dat dezelfde persoon?" in home
    assert re.search(r'Koppelen<span class="counter">1<', home)


def test_a_run_is_asked_for_once_and_shows_its_progress(dorp, tiel):
    dorp.twins()
    answer = tiel.post(reverse("registratie:koppeling-start"))
    taak = Achtergrondtaak.objects.get(taak=koppeling.TAAK)
    assert answer.url == reverse("taak-detail", args=[taak.pk])
    assert tiel.get(answer.url).status_code == 200
    again = tiel.post(reverse("registratie:koppeling-start"), follow=True)
    assert "Er loopt al een ronde" in again.content.decode()
    assert Achtergrondtaak.objects.filter(taak=koppeling.TAAK).count() == 1
    tasks.koppel_alles(str(taak.pk))
    taak.refresh_from_db()
    assert (taak.status, taak.resultaat["gekoppeld"]) == (Taakstatus.KLAAR, 2)
    assert "Naar de vragen" in tiel.get(answer.url).content.decode()


def test_the_explanation_is_open_to_everybody_and_prints_the_whole_table(client, db):
    from registratie.koppelen import GEWICHTEN, in_woorden
    from rivierenland.core.opmaak import verschil

    text = client.get(reverse("uitleg-koppelen")).content.decode()
    for code, bits in GEWICHTEN.items():
        if not code.startswith("steun_"):
            assert in_woorden(code) in text
            assert verschil(bits, 1) in text


def _question(pair, score: float) -> int:
    with scope.within(scope.systeem("tests")):
        a, b = sorted(bewoner.pk for bewoner in pair)
        return Koppelvraag.objects.create(
            bewoner_a_id=a, bewoner_b_id=b, gemeenten=["GM0281"], score=score, redenen=REDENEN
        ).pk


def _link(*bewoners: Bewoner) -> None:
    person = Persoon.objects.create()
    for bewoner in bewoners:
        Koppeling.objects.create(
            bewoner=bewoner, persoon=person, gemeente_id=bewoner.gemeente_id, organisatie_id=bewoner.organisatie_id,
            sleutel=bewoner.sleutel, wijze=Koppelwijze.AUTOMATISCH, score=30, redenen=REDENEN,
        )  # fmt: skip


def _fill(dorp, number: int) -> None:
    """Questions, answers and links."""
    by = dorp.cast.burgerzaken.tiel.actor
    for _ in range(number):
        ask(dorp)
        judged, linked = ask(dorp), ask(dorp)
        with scope.within(by.scope):
            koppeling.separate(vraag=judged, by=by)
        with scope.within(scope.systeem("tests")):
            Koppelvraag.objects.filter(pk=linked.pk).update(oordeel=Oordeel.AUTOMATISCH)
            _link(*Bewoner.objects.filter(pk__in=[linked.bewoner_a_id, linked.bewoner_b_id]))
