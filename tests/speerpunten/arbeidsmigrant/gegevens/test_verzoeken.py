"""Ask, answer within the term, and forget afterwards."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from registratie.models import Bewoner
from rivierenland.core import scope
from rivierenland.core.models import Inzage, Organisatie, UitgaandBericht
from rivierenland.core.permissions import Geweigerd
from speerpunten.arbeidsmigrant.actions import inzagecode, inzagesessie, inzageverzoek
from speerpunten.arbeidsmigrant.actions.nacht import ScopeTooNarrow
from speerpunten.arbeidsmigrant.models import Inzagecode, Inzagesessie, Inzageverzoek
from speerpunten.arbeidsmigrant.tasks import clean_up_gegevens, tell_provider
from tests.registratie.conftest import as_person, stage  # noqa: F401 -- fixtures
from tests.speerpunten.arbeidsmigrant.gegevens.conftest import BEKIJKEN, OPENEN, enter, from_desk, from_provider

VRAGEN = f"{OPENEN}vragen/"


@pytest.fixture
def binnen(telefoon, cast, verblijf):
    enter(telefoon, from_provider(cast.waalstroom, verblijf.bewoner))
    return telefoon


def ask(client, bewoner, **changes):
    values = {"soort": "correctie", "registratie": bewoner, "tekst": "Przyjechałam wcześniej."} | changes
    return client.post(VRAGEN, values)


def requests() -> list[Inzageverzoek]:
    with scope.within(scope.systeem("tests")):
        return list(Inzageverzoek.objects.order_by("id"))


@pytest.fixture
def verzoek(binnen, verblijf) -> Inzageverzoek:
    ask(binnen, verblijf.bewoner_id)
    return requests()[0]


class TestAsk:
    def test_it_becomes_a_case_of_the_gemeente_with_a_month(self, binnen, verblijf) -> None:
        answer = ask(binnen, verblijf.bewoner_id)
        (row,) = requests()
        assert answer["Location"] == f"{BEKIJKEN}?nieuw={row.referentie}#verzoeken"
        assert (row.gemeente_id, row.bewoner_id, row.taal, row.tekst) == (
            "GM0281",
            verblijf.bewoner_id,
            "en",
            "Przyjechałam wcześniej.",
        )
        assert 28 <= (row.uiterlijk - row.ontvangen_op).days <= 31
        assert row.referentie in binnen.get(BEKIJKEN).content.decode()

    def test_pressed_twice_it_is_one_case_and_one_mail(self, binnen, verblijf) -> None:
        answers = [ask(binnen, verblijf.bewoner_id) for _ in range(2)]
        (row,) = requests()
        with scope.within(scope.systeem("tests")):
            Organisatie.objects.filter(pk=verblijf.organisatie_id).update(email="info@waalstroom.example")
        assert {answer["Location"] for answer in answers} == {f"{BEKIJKEN}?nieuw={row.referentie}#verzoeken"}
        assert (tell_provider(row.pk), tell_provider(row.pk)) == (True, False)
        assert UitgaandBericht.objects.filter(soort="inzageverzoek").count() == 1

    def test_without_words_nobody_knows_what_is_wrong(self, binnen, verblijf) -> None:
        page = ask(binnen, verblijf.bewoner_id, tekst=" ")
        assert page.status_code == 422
        assert requests() == []

    def test_removal_needs_no_words(self, binnen, verblijf) -> None:
        ask(binnen, verblijf.bewoner_id, soort="verwijdering", tekst="")
        assert [row.soort for row in requests()] == ["verwijdering"]

    def test_a_record_of_somebody_else_cannot_be_chosen(self, binnen, elders) -> None:
        assert ask(binnen, elders.bewoner_id).status_code == 422
        assert requests() == []

    def test_five_open_questions_are_enough(self, binnen, verblijf) -> None:
        for number in range(5):
            ask(binnen, verblijf.bewoner_id, tekst=f"{number}")
        assert ask(binnen, verblijf.bewoner_id).status_code == 422
        assert len(requests()) == 5

    def test_script_in_any_alphabet_stays_text(self, binnen, verblijf, cast, as_person) -> None:  # noqa: F811
        ask(binnen, verblijf.bewoner_id, tekst="<script>alert('Привіт')</script>")
        official = as_person(cast.burgerzaken.tiel)
        body = official.get(reverse("arbeidsmigrant:inzageverzoek-detail", args=[requests()[0].pk])).content.decode()
        assert "<script>alert" not in body
        assert "&lt;script&gt;" in body

    def test_the_provider_hears_that_something_is_wrong_and_not_who(self, cast, verzoek, verblijf) -> None:
        with scope.within(scope.systeem("tests")):
            Organisatie.objects.filter(pk=verblijf.organisatie_id).update(email="info@waalstroom.example")
        assert tell_provider(verzoek.pk)
        mail = UitgaandBericht.objects.get(soort="inzageverzoek")
        assert mail.aan == "info@waalstroom.example"
        assert not [
            word
            for word in ("Ana", "Petrova", "1990", "Przyjechałam", "Medelhof")
            if word in mail.tekst + mail.onderwerp
        ]


class TestAnswer:
    def answer(self, cast, verzoek, **changes):
        values = {"besluit": "afgewezen", "reden": "wet", "toelichting": "Het verblijf loopt nog."} | changes
        with scope.within(cast.burgerzaken.tiel.actor.scope):
            return inzageverzoek.decide(verzoek=verzoek, by=cast.burgerzaken.tiel.actor, **values)

    def test_the_worker_reads_the_answer_and_how_to_complain(self, cast, verzoek, verblijf, telefoon) -> None:
        self.answer(cast, verzoek)
        enter(telefoon, from_desk(cast.burgerzaken.tiel, verblijf.bewoner, taal="pl"))
        body = telefoon.get(BEKIJKEN).content.decode()
        assert "No, we will not do what you ask" in body
        assert '<div lang="nl"><p>Het verblijf loopt nog.</p></div>' in body
        assert "Autoriteit Persoonsgegevens" in body

    @pytest.mark.parametrize("besluit", ["deels", "afgewezen"])
    def test_anything_but_yes_has_a_reason(self, cast, verzoek, besluit) -> None:
        with pytest.raises(ValidationError, match="Kies een reden"):
            self.answer(cast, verzoek, besluit=besluit, reden="")

    def test_it_is_answered_once(self, cast, verzoek) -> None:
        self.answer(cast, verzoek, besluit="toegewezen", reden="")
        with pytest.raises(ValidationError, match="al beantwoord"):
            self.answer(cast, verzoek)

    def test_two_months_more_once_and_only_in_time(self, cast, verzoek) -> None:
        by = cast.burgerzaken.tiel.actor
        with scope.within(by.scope):
            row = inzageverzoek.extend(verzoek=verzoek, reden="Wij zoeken de oude lijsten op.", by=by)
            assert 89 <= (row.uiterlijk - row.ontvangen_op).days <= 92
            with pytest.raises(ValidationError, match="al een keer verlengd"):
                inzageverzoek.extend(verzoek=verzoek, reden="Nog een keer.", by=by)

    def test_a_late_one_cannot_be_extended(self, cast, verzoek) -> None:
        with scope.within(scope.systeem("tests")):
            Inzageverzoek.objects.update(uiterlijk=timezone.localdate() - timedelta(days=1))
        by = cast.burgerzaken.tiel.actor
        with scope.within(by.scope), pytest.raises(ValidationError, match="De maand is voorbij"):
            inzageverzoek.extend(verzoek=verzoek, reden="Te druk.", by=by)

    def test_only_burgerzaken_of_the_own_gemeente(self, cast, verzoek) -> None:
        for who in (cast.burgerzaken.buren, cast.toezichthouder.tiel, cast.waalstroom):
            with scope.within(who.actor.scope), pytest.raises(Geweigerd):
                inzageverzoek.decide(verzoek=verzoek, besluit="toegewezen", by=who.actor)


class TestOffice:
    def test_late_ones_stand_on_top_and_on_the_home_page(self, cast, verzoek, as_person) -> None:  # noqa: F811
        with scope.within(scope.systeem("tests")):
            Inzageverzoek.objects.update(uiterlijk=timezone.localdate() - timedelta(days=2))
        official = as_person(cast.burgerzaken.tiel)
        for url in (reverse("home"), reverse("arbeidsmigrant:inzageverzoek-list")):
            body = official.get(url).content.decode()
            assert verzoek.referentie in body
            assert "Te laat" in body

    def test_who_handles_it_sees_the_words_as_written(self, cast, verzoek, as_person) -> None:  # noqa: F811
        url = reverse("arbeidsmigrant:inzageverzoek-detail", args=[verzoek.pk])
        body = as_person(cast.burgerzaken.tiel).get(url).content.decode()
        assert 'lang="en" dir="auto"><p>Przyjechałam wcześniej.</p>' in body

    def test_that_is_a_look_which_the_person_sees(self, cast, verzoek, as_person) -> None:  # noqa: F811
        as_person(cast.burgerzaken.tiel).get(reverse("arbeidsmigrant:inzageverzoek-detail", args=[verzoek.pk]))
        assert Inzage.objects.filter(
            doel="Een verzoek over de eigen gegevens behandelen", object_ids=[verzoek.bewoner_id]
        ).exists()

    def test_answering_on_the_page(self, cast, verzoek, as_person) -> None:  # noqa: F811
        official = as_person(cast.burgerzaken.tiel)
        url = reverse("arbeidsmigrant:inzageverzoek-decide", args=[verzoek.pk])
        assert official.post(url, {"besluit": "afgewezen"}).status_code == 422
        assert official.post(url, {"besluit": "toegewezen", "toelichting": "Aangepast."}).status_code == 302
        assert requests()[0].besluit == "toegewezen"

    def test_another_gemeente_has_no_such_page(self, cast, verzoek, as_person) -> None:  # noqa: F811
        url = reverse("arbeidsmigrant:inzageverzoek-detail", args=[verzoek.pk])
        assert as_person(cast.burgerzaken.buren).get(url).status_code == 404


class TestForget:
    def old(self, **values) -> None:
        with scope.within(scope.systeem("tests")):
            Inzageverzoek.objects.update(status="beslist", besluit="toegewezen", toelichting="Gedaan.", **values)

    def test_the_words_go_after_a_year_and_the_case_after_three(self, verzoek) -> None:
        self.old(besloten_at=timezone.now() - timedelta(days=370))
        assert clean_up_gegevens() == 1
        assert [(row.tekst, row.toelichting, row.opgeruimd_at is None) for row in requests()] == [("", "", False)]
        self.old(besloten_at=timezone.now() - timedelta(days=3 * 366 + 1))
        clean_up_gegevens()
        assert requests() == []

    def test_codes_and_sessions_go_a_day_after_they_end(self, binnen) -> None:
        with scope.within(scope.systeem("tests")):
            Inzagecode.objects.update(verloopt_at=timezone.now() - timedelta(hours=25))
            Inzagesessie.objects.update(verloopt_at=timezone.now() - timedelta(hours=25))
        assert clean_up_gegevens() == 2
        with scope.within(scope.systeem("tests")):
            assert (Inzagecode.objects.count(), Inzagesessie.objects.count()) == (0, 0)

    def test_what_is_open_stays(self, verzoek) -> None:
        assert inzageverzoek_left(date(2030, 1, 1)) == 1

    def test_they_go_with_the_record_and_the_case_stays_without_it(self, verzoek, verblijf) -> None:
        with scope.within(scope.systeem("tests")):
            verblijf.delete()
            Bewoner.objects.filter(pk=verzoek.bewoner_id).delete()
            assert (Inzagecode.objects.count(), Inzagesessie.objects.count()) == (0, 0)
        assert [row.bewoner_id for row in requests()] == [None]

    def test_only_the_job_of_the_night_forgets(self, cast) -> None:
        with scope.within(cast.burgerzaken.tiel.actor.scope):
            for forget in (
                inzagecode.clean_up,
                inzagesessie.clean_up,
                lambda: inzageverzoek.clean_up(vandaag=date(2030, 1, 1)),
            ):
                with pytest.raises(ScopeTooNarrow):
                    forget()


def inzageverzoek_left(vandaag: date) -> int:
    with scope.within(scope.systeem("tests")):
        inzageverzoek.clean_up(vandaag=vandaag)
        return Inzageverzoek.objects.count()
