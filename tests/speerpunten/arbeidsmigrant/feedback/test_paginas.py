"""The pages of provider and gemeente: results, code, poster and reply."""

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from rivierenland.core import scope
from rivierenland.core.kalender import add_months
from rivierenland.core.models import Gebeurtenis
from rivierenland.core.permissions import Geweigerd
from rivierenland.core.talen import TALEN
from speerpunten.arbeidsmigrant.actions import feedback as actions
from speerpunten.arbeidsmigrant.feedback import poster
from speerpunten.arbeidsmigrant.models import Feedbackcode, Feedbackreactie
from tests.factories import feedback as maak
from tests.factories.registratie import LocatieFactory

LIJST = "/werknemers/feedback/"


@pytest.fixture
def told(medelhof, code, night):
    """Two quarters of answers, doubt and remarks."""
    with scope.within(scope.systeem("tests")):
        maak.series(medelhof, 4, maand=add_months(timezone.localdate(), -4))
        maak.answers(medelhof, 5, 2, opmerking="De douche is stuk")
        maak.answers(medelhof, 5, 5, twijfel="snel", opmerking="Alles is perfect")
    night()
    with scope.within(scope.systeem("tests")):
        maak.answer(medelhof, 1, opmerking="Nog niet te zien")


def page(client, person, adres: str) -> str:
    client.force_login(person.gebruiker)
    answer = client.get(adres)
    assert answer.status_code == 200
    return answer.content.decode()


def test_the_gemeente_sees_results_doubt_and_remarks_of_whole_steps(client, cast, told, medelhof) -> None:
    text = page(client, cast.toezichthouder.tiel, f"{LIJST}{medelhof.pk}/")
    assert "<strong>11</strong> antwoorden, waarvan 5 twijfelachtig: sneller ingevuld dan iemand kan lezen (5)." in text
    assert "1 antwoord wacht tot de volgende stap vol is." in text
    assert "De douche is stuk" in text
    assert "Alles is perfect" in text
    assert "Nog niet te zien" not in text
    assert "Gemiddelde per kwartaal" in text
    assert "kwartaal 20" in text


def test_the_provider_sees_averages_and_neither_doubt_nor_remarks(client, cast, told, medelhof) -> None:
    text = page(client, cast.waalstroom, f"{LIJST}{medelhof.pk}/")
    assert "Wat bewoners vinden" in text
    assert "Alleen voor de gemeente" not in text
    assert "douche" not in text
    assert "Reageren" in text


def test_below_five_answers_there_is_nothing_to_see(client, cast, medelhof, code, night) -> None:
    with scope.within(scope.systeem("tests")):
        maak.answers(medelhof, 4, 1, opmerking="Het lekt")
    night()
    for person in (cast.waalstroom, cast.beleid.tiel):
        text = page(client, person, f"{LIJST}{medelhof.pk}/")
        assert "Nog te weinig antwoorden" in text
        assert "Het lekt" not in text


def test_another_provider_and_another_gemeente_find_nothing(client, cast, told, medelhof) -> None:
    for person in (cast.fruithof, cast.beleid.buren):
        client.force_login(person.gebruiker)
        assert client.get(f"{LIJST}{medelhof.pk}/").status_code == 404
        assert "Medelhof" not in client.get(LIJST).content.decode()
    client.force_login(cast.regiocoordinator.gebruiker)
    assert client.get(LIJST).status_code == 403


@pytest.mark.parametrize(("stand", "er"), [("aandacht", False), ("goed", True), ("te_weinig", False)])
def test_the_list_filters_by_state(client, cast, told, medelhof, stand: str, er: bool) -> None:
    assert ("Medelhof" in page(client, cast.beleid.tiel, f"{LIJST}?stand={stand}")) is er


def test_the_list_asks_as_much_for_thirty_locations_as_for_one(client, cast, told, medelhof) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as asked:
            page(client, cast.beleid.tiel, LIJST)
        return len(asked)

    page(client, cast.beleid.tiel, LIJST)
    before = queries()
    with scope.within(scope.systeem("tests")):
        for _ in range(30):
            maak.series(LocatieFactory(organisatie=medelhof.organisatie), 3)
    assert queries() == before


def test_another_code_takes_the_place_of_the_old_one_and_keeps_what_was_shown(client, cast, told, medelhof) -> None:
    client.force_login(cast.waalstroom.gebruiker)
    assert "oude poster werkt daarna niet meer" in client.get(f"{LIJST}{medelhof.pk}/code/nieuw/").content.decode()
    assert client.post(f"{LIJST}{medelhof.pk}/code/nieuw/").status_code == 302
    with scope.within(scope.systeem("tests")):
        old, new = Feedbackcode.objects.filter(locatie=medelhof).order_by("pk")
    assert (old.vervangen_at is None, new.vervangen_at) == (False, None)
    assert new.getoond["uitkomst"]["schoon"] == {"aantal": 10, "gemiddelde": 3.0}
    assert client.get(f"/f/{old.code}/nl/").status_code == 410
    assert client.get(f"/f/{new.code}/nl/").status_code == 200
    assert Gebeurtenis.objects.filter(actie="feedbackcode.replace").count() == 1


def test_a_location_has_one_code_in_force(cast, medelhof, code) -> None:
    with scope.within(cast.waalstroom.actor.scope), pytest.raises(ValidationError, match="heeft al een code"):
        actions.make_code(locatie=medelhof, by=cast.waalstroom.actor)


def test_the_provider_replies_per_language_and_earlier_replies_stay(client, cast, medelhof, code) -> None:
    client.force_login(cast.waalstroom.gebruiker)
    adres = f"{LIJST}{medelhof.pk}/reactie/"
    assert client.post(adres, {"nl": "De ketel is gemaakt.", "pl": "Kocioł naprawiony."}).status_code == 302
    assert client.post(adres, {"nl": "<b>Ook het slot.</b>"}).status_code == 302
    assert client.post(adres, {"nl": "", "pl": "x"}).status_code == 422
    with scope.within(scope.systeem("tests")):
        assert [row.teksten for row in Feedbackreactie.objects.order_by("pk")] == [
            {"nl": "De ketel is gemaakt.", "pl": "Kocioł naprawiony."},
            {"nl": "<b>Ook het slot.</b>"},
        ]
    assert "&lt;b&gt;Ook het slot.&lt;/b&gt;" in client.get("/f/kfc4tm9x2r/pl/").content.decode()
    assert client.post(f"{adres}weg/").status_code == 302
    assert "Ook het slot" not in client.get("/f/kfc4tm9x2r/pl/").content.decode()


def test_an_official_does_not_speak_for_the_provider(cast, medelhof, code) -> None:
    by = cast.beleid.tiel.actor
    with scope.within(by.scope), pytest.raises(Geweigerd):
        actions.reply(locatie=medelhof, teksten={"nl": "x"}, by=by)


def test_the_poster_is_two_accessible_pages_with_every_language(client, cast, medelhof, code) -> None:
    client.force_login(cast.waalstroom.gebruiker)
    answer = client.get(f"{LIJST}{medelhof.pk}/poster.pdf")
    assert answer.headers["Content-Type"] == "application/pdf"
    assert answer.content.startswith(b"%PDF")
    assert answer.content.count(b"/Type /Page\n") + answer.content.count(b"/Type/Page/") in (0, 2)


def test_the_words_on_the_wall_differ_per_language() -> None:
    found = [poster.words(taal) for taal in TALEN]
    assert len({row["vraag"] for row in found}) == len(TALEN)
    assert {len(row["kaart"]) for row in found} == {6}


def test_the_drawing_of_the_code_is_plain_svg() -> None:
    svg = poster.qr_svg("https://rivierenland.example/f/kfc4tm9x2r/")
    assert "<path" in svg
    assert "script" not in svg
