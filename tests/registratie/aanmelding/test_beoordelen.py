"""The queue of the gemeente: whose applications stand in it, what is shown beside a claim, and what the night does."""

import html
import re
from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from registratie.actions import aanmelding
from registratie.enums import Aanmeldingsstatus
from registratie.models import Aanmelding, Certificaat
from registratie.opzoeken.antwoord import Uitkomst
from registratie.queries import aanmelding as aanmeldingen
from registratie.tasks import check_aanmelding
from rivierenland.core import scope
from rivierenland.core.actions.uitnodiging import digest
from rivierenland.core.actor import Actor
from rivierenland.core.models import Gemeente, Organisatie, Parameter
from tests.factories.registratie import BUREN, TIEL
from tests.registratie.aanmelding.conftest import WITHOUT_LOCATION, applied, filled_in, mails, secret_in_mail, stored

LIST = reverse("registratie:aanmelding-list")


def page(name: str, row: Aanmelding) -> str:
    return reverse(f"registratie:aanmelding-{name}", args=[row.pk])


def names(client, **query) -> list[str]:
    return [row.record.contact_email for row in client.get(LIST, query).context["table"].paginated_rows]


def test_what_is_not_confirmed_is_in_nobody_s_queue(cast, as_person):
    row = applied("a", confirmed=False)
    client = as_person(cast.functioneel_beheerder.tiel)
    assert (names(client), client.get(page("detail", row)).status_code) == ([], 404)
    assert "wil meedoen" not in client.get("/").content.decode()


def test_an_application_stands_in_the_queue_of_its_own_gemeente_only(cast, as_person):
    row = applied("a")
    assert names(as_person(cast.functioneel_beheerder.tiel)) == ["a@donald.example"]
    other = as_person(cast.functioneel_beheerder.buren)
    assert names(other) == []
    for name in ("detail", "approve", "ask", "refuse"):
        assert other.get(page(name, row)).status_code == 404
    for name in ("approve", "ask", "refuse", "kvk"):
        assert other.post(page(name, row), {"vraag": "x", "reden": "x"}).status_code == 404
    assert stored().status == Aanmeldingsstatus.WACHT


@pytest.mark.parametrize("rol", ["beleid", "burgerzaken", "toezichthouder", "jurist"])
def test_other_officials_have_no_queue(cast, as_person, rol):
    assert as_person(getattr(cast, rol).tiel).get(LIST).status_code == 403


def asked(cast, row: Aanmelding) -> str:
    """A question is open; the secret of its link."""
    actor = cast.functioneel_beheerder.tiel.actor
    with scope.within(actor.scope):
        aanmelding.ask_more(aanmelding=row, vraag="Staat het niet in Buren?", by=actor)
    return secret_in_mail("aanmelding_vraag")


def answer(secret: str, **changes) -> None:
    with scope.within(scope.geheim(digest(secret))):
        aanmelding.answer(secret=secret, tekst="Ja.", **changes)


def test_no_answer_takes_the_words_of_an_official_to_another_gemeente(cast, as_person):
    secret = asked(cast, applied("a"))
    answer(secret, gemeente=Gemeente.objects.get(pk=BUREN))
    assert names(as_person(cast.functioneel_beheerder.tiel)) == ["a@donald.example"]
    assert names(as_person(cast.functioneel_beheerder.buren)) == []


def test_the_form_to_answer_asks_for_no_gemeente_and_says_what_to_do(cast, bezoeker):
    url = reverse("aanmelden:antwoorden", args=[asked(cast, applied("a"))])
    page_ = bezoeker.get(url)
    assert "gemeente" not in page_.context["form"].fields
    assert "blijft bij de gemeente Tiel" in page_.content.decode()
    sent = bezoeker.post(url, filled_in(tekst="Ja.", gemeente=BUREN))
    assert (sent.status_code, stored().gemeente_id) == (302, TIEL)


def organisations(kvk: str) -> int:
    with scope.within(scope.systeem("tests")):
        return Organisatie.objects.filter(kvk=kvk).count()


@pytest.mark.parametrize("name", ["approve", "refuse"])
def test_nobody_decides_on_what_changed_after_it_was_looked_at(cast, as_person, name):
    """Between opening the page and pressing the button the applicant answers with another KVK number."""
    row, client = applied("a"), as_person(cast.functioneel_beheerder.tiel)
    secret = asked(cast, row)
    form = client.get(page(name, row)).context["form"]
    sent = {"gezien": form["gezien"].value(), "reden": "Nee."}
    answer(secret, kvk="69599068")
    late = client.post(page(name, row), sent)
    assert (late.status_code, "De aanmelding is net gewijzigd" in late.content.decode()) == (422, True)
    assert (stored().status, organisations("69599068")) == (Aanmeldingsstatus.WACHT, 0)
    fresh = client.get(page(name, row)).context["form"]["gezien"].value()
    assert client.post(page(name, row), sent | {"gezien": fresh}).status_code == 302


@pytest.mark.parametrize("gezien", ["", "gisteren", "2026-01-01T00:00:00+00:00"])
def test_a_decision_that_names_no_state_is_refused(cast, as_person, gezien):
    row, client = applied("a"), as_person(cast.functioneel_beheerder.tiel)
    assert client.post(page("approve", row), {"gezien": gezien}).status_code == 422
    assert stored().status == Aanmeldingsstatus.WACHT


def test_the_buttons_carry_the_state_of_the_page_on_which_they_stand(cast, as_person):
    """What changes between reading the application and opening the page of approving, was not looked at either."""
    row, client = applied("a"), as_person(cast.functioneel_beheerder.tiel)
    secret = asked(cast, row)
    body = client.get(page("detail", row)).content.decode()
    url = html.unescape(re.search(rf'href="({page("approve", row)}[^"]*)"', body)[1])
    answer(secret, naam="Heel anders")
    opened = client.get(url)
    assert client.post(url, {"gezien": opened.context["form"]["gezien"].value()}).status_code == 422
    body = client.get(page("detail", row)).content.decode()
    url = html.unescape(re.search(rf'href="({page("approve", row)}[^"]*)"', body)[1])
    assert client.post(url, {"gezien": client.get(url).context["form"]["gezien"].value()}).status_code == 302


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({}, ["b@donald.example", "a@donald.example"]),
        ({"q": "tweede"}, ["b@donald.example"]),
        ({"q": "687501"}, ["a@donald.example"]),
        ({"rol": "eigenaar"}, ["b@donald.example"]),
        ({"status": "vraag_gesteld"}, ["a@donald.example"]),
        ({"q": "niets"}, []),
    ],
)
def test_what_waits_for_the_gemeente_stands_on_top_and_can_be_found(cast, as_person, query, found):
    row, actor = applied("a"), cast.functioneel_beheerder.tiel.actor
    applied("b", naam="Tweede", kvk="69599068", rollen=["eigenaar"])
    with scope.within(actor.scope):
        aanmelding.ask_more(aanmelding=row, vraag="Wie?", by=actor)
    assert names(as_person(cast.functioneel_beheerder.tiel), **query) == found


def test_thirty_cost_as_many_queries_as_one(cast, as_person):
    client = as_person(cast.functioneel_beheerder.tiel)
    applied("a0")
    counts = {}
    for url in (LIST, "/"):
        client.get(url)
        with CaptureQueriesContext(
            connection,
        ) as one:
            client.get(url)
        counts[url] = len(one)
    for number in range(1, 30):
        applied(f"a{number}", naam=f"Nummer {number}")
    for url, before in counts.items():
        with CaptureQueriesContext(connection) as many:
            client.get(url)
        assert len(many) == before, url


def test_the_menu_counts_what_waits(cast, as_person):
    applied("a")
    applied("b")
    body = as_person(cast.functioneel_beheerder.tiel).get(LIST).content.decode()
    assert 'Aanmeldingen<span class="counter">2' in body


def test_the_trade_register_beside_the_claims(standin, cast, as_person):
    row = applied("a", naam="test b.v. donald wonen", vestigingsnummer="000037178598")
    client = as_person(cast.functioneel_beheerder.tiel)
    assert client.post(page("kvk", row)).status_code == 302
    rows = client.get(page("detail", row)).context["vergelijking"]
    assert [(line.wat, line.oordeel, line.woord) for line in rows] == [
        ("Naam", "good", "Klopt"),
        ("Vestiging", "good", "Klopt"),
        ("Inschrijving", "good", "Klopt"),
    ]


def test_a_difference_is_said_in_words(standin, cast, as_person):
    row = applied("a", kvk="68727720", naam="Heel anders", vestigingsnummer="000000000001")
    client = as_person(cast.functioneel_beheerder.tiel)
    client.post(page("kvk", row))
    answer = client.get(page("detail", row))
    assert [(line.woord, line.oordeel) for line in answer.context["vergelijking"]] == [
        *(("Verschilt", "attention"), ("Verschilt", "attention"), ("Niet meer ingeschreven", "wrong")),
    ]
    assert "Beëindigd op 30-06-2021" in answer.content.decode()


def test_a_number_that_the_trade_register_does_not_know(standin, cast, as_person):
    row, client = applied("a", kvk="90002903"), as_person(cast.functioneel_beheerder.tiel)
    client.post(page("kvk", row))
    assert "Het handelsregister kent dit KVK-nummer niet." in client.get(page("detail", row)).content.decode()


def test_an_unreachable_register_keeps_the_earlier_answer(standin, cast):
    row, actor = applied("a"), cast.functioneel_beheerder.tiel.actor
    with scope.within(actor.scope):
        aanmelding.check_kvk(aanmelding=row, by=actor)
    standin.stop()
    from django.core.cache import cache

    cache.clear()
    with scope.within(actor.scope):
        assert aanmelding.check_kvk(aanmelding=row, by=actor) is Uitkomst.ONBEREIKBAAR
    assert stored().kvk_gegevens["naam"] == "Test BV Donald"


def test_without_a_key_the_page_says_so_and_asks_nobody(cast, as_person):
    row, client = applied("a"), as_person(cast.functioneel_beheerder.tiel)
    page_ = client.get(page("detail", row)).content.decode()
    assert ("Opzoeken in het handelsregister staat uit." in page_, "Opgezocht op" in page_) == (True, False)
    assert client.post(page("kvk", row)).status_code == 302
    assert stored().kvk_gegevens == {}


def test_confirming_asks_the_trade_register_after_the_commit(
    standin, db, django_capture_on_commit_callbacks, monkeypatch
):
    rung = []
    monkeypatch.setattr("celery.current_app.send_task", lambda name, kwargs: rung.append((name, kwargs)))
    with django_capture_on_commit_callbacks(execute=True):
        row = applied("a")
    assert rung == [("registratie.check_aanmelding", {"aanmelding": row.pk})]
    check_aanmelding(**rung[0][1])
    assert stored().kvk_gegevens["naam"] == "Test BV Donald"


def test_the_same_address_and_the_same_number_are_shown(cast, as_person, stage):
    with scope.within(scope.systeem("tests")):
        stage.tiel.postcode, stage.tiel.huisnummer, stage.tiel.adres_sleutel = "4001AA", 5, "waterstraat 5b"
        stage.tiel.save()
    row = applied("a")
    applied("b")
    context = as_person(cast.functioneel_beheerder.tiel).get(page("detail", row)).context
    assert [locatie.naam for locatie in context["zelfde_adres"]] == ["Latenstein"]
    assert [other.contact_email for other, _ in context["andere"]] == ["b@donald.example"]


def test_an_application_without_a_location_has_a_page_too(cast, as_person):
    row = applied("a", **WITHOUT_LOCATION)
    body = as_person(cast.functioneel_beheerder.tiel).get(page("detail", row)).content.decode()
    assert "De organisatie heeft nog geen locatie." in body


@pytest.mark.parametrize("name", ["ask", "refuse"])
@pytest.mark.parametrize("tekst", ["", "Zie \U0001f3e0", "BSN 111222333", "a\u2066b", "x" * 2001])
def test_a_text_that_cannot_be_sent_is_said_at_its_field(cast, as_person, name, tekst):
    veld = {"ask": "vraag", "refuse": "reden"}[name]
    answer = as_person(cast.functioneel_beheerder.tiel).post(page(name, applied("a")), {veld: tekst})
    assert (answer.status_code, list(answer.context["form"].errors)) == (422, [veld])
    assert stored().status == Aanmeldingsstatus.WACHT


def test_markup_and_formulas_in_a_question_arrive_as_text(cast, as_person, bezoeker):
    row, text = applied("a"), "=1+1 <script>alert(1)</script>"
    as_person(cast.functioneel_beheerder.tiel).post(page("ask", row), {"vraag": text})
    url = reverse("aanmelden:volgen", args=[secret_in_mail("aanmelding_vraag")])
    body = bezoeker.get(url).content.decode()
    assert ("<script>alert" in body, "&lt;script&gt;alert" in body) == (False, True)


class TestTheNight:
    """What the nightly job removes and ends."""

    def run(self) -> int:
        with scope.within(scope.systeem("tests")):
            return aanmelding.clean_up(by=Actor.systeem("tests"))

    def late(self, days: int, **lookup) -> None:
        moment = timezone.now() - timedelta(days=days)
        with scope.within(scope.systeem("tests")):
            rows = Aanmelding.objects.filter(**lookup)
            rows.update(link_verloopt_at=moment)
            rows.exclude(besloten_at=None).update(besloten_at=moment)

    def left(self) -> set[str]:
        with scope.within(scope.systeem("tests")):
            return set(Aanmelding.objects.values_list("contact_email", flat=True))

    def test_what_nobody_confirmed_is_removed_without_a_mail(self, db):
        applied("oud", confirmed=False)
        self.late(0)
        applied("nieuw", confirmed=False)
        before = mails()
        assert (self.run(), self.left(), mails()) == (1, {"nieuw@donald.example"}, before)

    def test_no_trace_of_the_applicant_is_left_in_the_history(self, db):
        from django.apps import apps

        applied("oud", confirmed=False)
        self.late(0)
        self.run()
        event = apps.get_model("registratie", "AanmeldingEvent")
        assert not {"contact_naam", "contact_email", "contact_telefoon", "verloop"} & {
            field.name for field in event._meta.fields
        }

    def test_what_nobody_answered_ends_and_the_applicant_hears_it(self, cast):
        row, actor = applied("a"), cast.functioneel_beheerder.tiel.actor
        with scope.within(actor.scope):
            aanmelding.ask_more(aanmelding=row, vraag="Wie?", by=actor)
        self.late(0)
        assert self.run() == 1
        assert (stored().status, mails()[-1]) == (Aanmeldingsstatus.VERVALLEN, "aanmelding_vervallen")
        assert self.run() == 0

    def test_what_waits_for_the_gemeente_never_ends_by_itself(self, db):
        applied("a")
        self.late(900)
        assert (self.run(), stored().status) == (0, Aanmeldingsstatus.WACHT)

    @pytest.mark.parametrize(("days", "kept"), [(29, True), (31, False)])
    def test_a_decision_is_kept_for_the_term_of_the_gemeente(self, cast, days, kept):
        row, actor = applied("a"), cast.functioneel_beheerder.tiel.actor
        example = Parameter.objects.get(code="aanmelding_bewaren_dagen", gemeente=None)
        Parameter.objects.create(
            code=example.code,
            naam=example.naam,
            gemeente_id=TIEL,
            waarde=30,
            geldig_van=example.geldig_van,
            bron="Proef",
        )
        with scope.within(actor.scope):
            aanmelding.refuse(aanmelding=row, reden="Nee.", gezien=row.stand, by=actor)
        self.late(days)
        self.run()
        assert bool(self.left()) is kept

    def test_outside_the_scope_of_a_job_it_does_nothing(self, cast):
        with scope.within(scope.gemeenten([TIEL])), pytest.raises(RuntimeError):
            aanmelding.clean_up(by=Actor.systeem("tests"))


def test_the_waiting_count_stops_at_a_cap(cast):
    applied("a")
    with scope.within(scope.gemeenten([TIEL])):
        assert str(aanmeldingen.waiting_count()) == "1"


def test_certificates_of_a_new_organisation_become_claims_to_check(cast):
    claims = [
        {"soort": "snf", "nummer": "SNF-1234", "geldig_tot": "2020-06-30"},
        {"soort": "nau", "nummer": "NAU-9", "geldig_tot": ""},
    ]
    row, actor = applied("a", certificaten=claims), cast.functioneel_beheerder.tiel.actor
    with scope.within(actor.scope):
        aanmelding.approve(aanmelding=row, gezien=row.stand, by=actor)
        found = list(
            Certificaat.objects.order_by("soort").values_list(
                "soort", "nummer", "einde", "nau_status", "gecontroleerd_op"
            )
        )
    assert found == [("nau", "NAU-9", None, "aangemeld", None), ("snf", "SNF-1234", date(2020, 6, 30), "", None)]


def test_a_known_organisation_gets_no_certificate_from_a_stranger(cast):
    """Whoever applies with the number of an admitted organisation changes nothing of it."""
    first, actor = applied("a"), cast.functioneel_beheerder.tiel.actor
    second = applied("b", certificaten=[{"soort": "snf", "nummer": "VALS-1", "geldig_tot": ""}])
    with scope.within(actor.scope):
        aanmelding.approve(aanmelding=first, gezien=first.stand, by=actor)
        aanmelding.approve(aanmelding=second, gezien=second.stand, by=actor)
        assert Certificaat.objects.count() == 0
