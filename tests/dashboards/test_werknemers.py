"""What workers say, read and look for is work on the home of who answers for it."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from rivierenland.core import scope
from rivierenland.core.rollen import Rol
from speerpunten.arbeidsmigrant.enums.info import Infostatus
from speerpunten.arbeidsmigrant.models import Klankbordvraag
from tests.cast import person
from tests.factories import arbeidsmigrant_info as info
from tests.factories import feedback as maak
from tests.factories import zorg_doorverwijzing as verwijzing
from tests.factories import zorg_hulp as hulp
from tests.factories.registratie import TIEL, LocatieFactory


@pytest.fixture
def te_doen(as_person):
    """The rows of somebody's home, those one click away too: what is the matter, by its button."""

    def found(wie) -> dict[str, str]:
        context = as_person(wie).get("/").context
        return {regel.wat: regel.url for regel in [*context["te_doen"], *context.get("te_doen_rest", [])]}

    return found


def test_a_provider_is_asked_to_reply_until_it_did(cast, te_doen):
    with scope.within(scope.systeem("tests")):
        laag, goed = (
            LocatieFactory(organisatie=cast.organisaties["waalstroom"], naam=naam) for naam in ("Laaghof", "Goedhof")
        )
        vreemd = LocatieFactory(organisatie=cast.organisaties["fruithof"], naam="Vreemdhof")
        for locatie, score in ((laag, 2), (goed, 4), (vreemd, 1)):
            maak.series(locatie, score)
    rows = te_doen(cast.waalstroom)
    assert rows["Laaghof: reageer op uw bewoners"] == reverse("arbeidsmigrant:feedback-detail", args=[laag.pk])
    assert rows["Bewoners gaven antwoord over 1 locatie"] == reverse("arbeidsmigrant:feedback-list")
    assert not [wat for wat in rows if "Vreemdhof" in wat]
    with scope.within(scope.systeem("tests")):
        maak.reply(laag)
        maak.reply(goed)
    assert not [wat for wat in te_doen(cast.waalstroom) if "bewoners" in wat.lower() and "reageer" in wat]


def test_answers_of_long_ago_are_no_work(cast, te_doen, vandaag):
    with scope.within(scope.systeem("tests")):
        locatie = LocatieFactory(organisatie=cast.organisaties["waalstroom"], naam="Oudhof")
        maak.series(locatie, 2, maand=vandaag - timedelta(days=100))
    assert not [wat for wat in te_doen(cast.waalstroom) if "Oudhof" in wat]


@pytest.mark.parametrize("rol", ["beleid", "regio"])
def test_texts_that_wait_and_that_are_stale(cast, te_doen, rol):
    who = cast.beleid.tiel if rol == "beleid" else cast.regiocoordinator
    with scope.within(scope.systeem("tests")):
        info.placed()
        info.placed(taal="pl")
        info.placed(taal="ro")
        info.placed()
        info.placed(info.pagina("wonen"))
        info.placed(info.pagina("wonen"), status=Infostatus.CONCEPT, geplaatst_at=None)
    url = reverse("arbeidsmigrant:info-werklijst")
    rows = te_doen(who)
    assert rows["1 tekst wacht op nakijken of plaatsen"] == url
    assert rows["2 vertalingen zijn verouderd"] == url


def test_an_ended_question_waits_for_its_advice_at_who_asked(cast, te_doen, vandaag):
    with scope.within(scope.systeem("tests")):
        for titel, gemeente in (("Van Tiel", TIEL), ("Van de regio", None)):
            for woord, tot in (("voorbij", -1), ("open", 0)):
                Klankbordvraag.objects.create(
                    titel=f"{titel}, {woord}", tekst="x", gemeente_id=gemeente, van=vandaag - timedelta(days=20),
                    tot=vandaag + timedelta(days=tot),
                )  # fmt: skip
    for who, titel in ((cast.beleid.tiel, "Van Tiel"), (cast.regiocoordinator, "Van de regio")):
        assert [wat for wat in te_doen(who) if "Vat de" in wat] == [f"Vat de antwoorden samen: {titel}, voorbij"]
    assert not [wat for wat in te_doen(cast.beleid.buren) if "Vat de" in wat]


def test_offers_are_checked_by_who_keeps_them(cast, te_doen):
    with scope.within(scope.systeem("tests")):
        partner = verwijzing.partner()
        hulp.aanbod(nagekeken_op=hulp.verouderd())
        hulp.aanbod(nagekeken_op=hulp.verouderd())
        hulp.aanbod(gemeente_id=None, organisatie=partner, nagekeken_op=hulp.verouderd())
        hulp.op_afstand()
        zorg = person(Rol.ZORGPARTNER, naam="zorg", organisatie=partner)
    url = f"{reverse('zorg:hulpaanbod-list')}?nakijken=ja"
    assert te_doen(cast.beleid.tiel)["Kijk 2 keer hulpaanbod na"] == url
    assert te_doen(zorg)["Kijk 1 hulpaanbod na"] == url
    assert not [wat for wat in te_doen(cast.regiocoordinator) if "hulpaanbod" in wat]


def test_much_costs_as_many_queries_as_little(cast, as_person, vandaag):
    seen = {}
    for aantal in (1, 12):
        with scope.within(scope.systeem("tests")):
            for nummer in range(aantal):
                locatie = LocatieFactory(organisatie=cast.organisaties["waalstroom"])
                maak.series(locatie, 2)
                hulp.aanbod(nagekeken_op=hulp.verouderd())
                info.placed(info.pagina(f"pagina-{aantal}-{nummer}"))
                Klankbordvraag.objects.create(
                    titel="x",
                    tekst="x",
                    gemeente_id=TIEL,
                    van=vandaag - timedelta(days=9),
                    tot=vandaag - timedelta(days=1),
                )
        for who in (cast.waalstroom, cast.beleid.tiel, cast.regiocoordinator):
            browser = as_person(who)
            browser.get("/")
            with CaptureQueriesContext(connection) as queries:
                browser.get("/")
            seen.setdefault(who.gebruiker.naam, []).append(len(queries))
    assert {naam: many - few for naam, (few, many) in seen.items()} == dict.fromkeys(seen, 0), seen
