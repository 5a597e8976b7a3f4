"""The whole road: from the front door to an administrator who is logged in, and the side roads: refused, asked, withdrawn."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from registratie.enums import Aanmeldingsstatus, Locatiestatus
from registratie.models import Aanmelding, Huisvestingslocatie
from rivierenland.core import scope
from rivierenland.core.enums import Organisatiestatus
from rivierenland.core.models import Gebeurtenis, Gebruiker, Organisatie, UitgaandBericht
from tests.registratie.aanmelding.conftest import FORMULIER, applied, filled_in, mails, secret_in_mail, send, stored

PASSWORD = "vier-rivieren-en-een-dijk"


def step(name: str, row: Aanmelding) -> str:
    return reverse(f"registratie:aanmelding-{name}", args=[row.pk])


def seen(**values) -> dict:
    """What the page of an official sends along: the state of the only application as it is now."""
    return {"gezien": stored().stand, **values}


def follow(secret: str, name: str = "volgen") -> str:
    return reverse(f"aanmelden:{name}", args=[secret])


def test_from_the_front_door_to_a_logged_in_administrator(bezoeker, cast, as_person):
    check = bezoeker.post(FORMULIER, filled_in())
    assert "Controleer uw antwoorden" in check.content.decode()
    assert bezoeker.post(FORMULIER, filled_in(versturen="ja"))["Location"] == reverse("aanmelden:verstuurd")
    row = stored()
    assert (row.status, row.kvk, row.contact_email, row.contact_telefoon, row.postcode) == (
        *(Aanmeldingsstatus.TE_BEVESTIGEN, "68750110", "katja@donald.example", "+31344123456", "4001AA"),
    )
    secret = secret_in_mail("aanmelding_bevestigen")
    assert "Bevestig uw e-mailadres" in bezoeker.get(follow(secret)).content.decode()
    assert stored().status == Aanmeldingsstatus.TE_BEVESTIGEN, (
        "opening the link is not confirming: mail scanners do that too"
    )
    bezoeker.post(follow(secret))
    assert stored().status == Aanmeldingsstatus.WACHT

    official = as_person(cast.functioneel_beheerder.tiel)
    assert "Test BV Donald wil meedoen" in official.get("/").content.decode()
    assert official.post(step("approve", row), seen())["Location"] == step("detail", row)
    assert "aanmelding_goedgekeurd" in mails()

    newcomer = Client()
    invitation = reverse("uitnodiging-accept", args=[secret_in_mail("uitnodiging")])
    newcomer.post(invitation, {"naam": "Katja Dijk", "wachtwoord": PASSWORD, "nog_een_keer": PASSWORD})
    home = newcomer.get("/")
    assert (home.status_code, "Test BV Donald" in home.content.decode()) == (200, True)
    locaties = newcomer.get(reverse("registratie:locatie-list")).content.decode()
    assert ("Waterhof" in locaties, "Aangemeld" in locaties) == (True, True)


def test_approving_makes_one_organisation_and_a_location_that_still_waits(cast):
    row = approve(applied("a"), cast)
    with scope.within(scope.systeem("tests")):
        organisatie = Organisatie.objects.get(kvk="68750110")
        locatie = Huisvestingslocatie.objects.get(organisatie=organisatie)
    assert (organisatie.status, organisatie.gemeenten, organisatie.toegelaten_in) == (
        *(Organisatiestatus.ACTIEF, ["GM0281"], ["GM0281"]),
    )
    assert (organisatie.contactpersoon, organisatie.email, organisatie.telefoon) == (
        *("Katja Dijk", "a@donald.example", "+31344123456"),
    )
    assert (locatie.status, locatie.gemeente_id, locatie.capaciteit_vergund) == (Locatiestatus.AANGEMELD, "GM0281", 24)
    assert stored().organisatie_id == row.organisatie_id == organisatie.pk
    acts = set(Gebeurtenis.objects.filter(object_soort="registratie.aanmelding").values_list("actie", flat=True))
    assert acts == {"aanmelding.apply", "aanmelding.confirm", "aanmelding.approve"}


def approve(row: Aanmelding, cast, slug: str = "tiel") -> Aanmelding:
    from registratie.actions import aanmelding

    actor = getattr(cast.functioneel_beheerder, slug).actor
    with scope.within(actor.scope):
        current = Aanmelding.objects.get(pk=row.pk)
        return aanmelding.approve(aanmelding=current, gezien=current.stand, by=actor)


def test_the_official_refuses_with_a_reason_that_the_applicant_reads(cast, as_person):
    row, official = applied("a"), as_person(cast.functioneel_beheerder.tiel)
    without = official.post(step("refuse", row), {"reden": "  ", **seen()})
    assert (without.status_code, list(without.context["form"].errors)) == (422, ["reden"])
    assert (
        official.post(step("refuse", row), seen(reden="Uw KVK-nummer hoort bij een ander bedrijf.")).status_code == 302
    )
    text = UitgaandBericht.objects.get(soort="aanmelding_afgewezen").tekst
    assert ("Uw KVK-nummer hoort bij een ander bedrijf." in text, "Gemeente Tiel" in text) == (True, True)
    again = official.post(step("approve", row))
    assert (again.status_code, "Die stap kan nu niet." in again.content.decode()) == (422, True)


def test_the_official_asks_and_the_applicant_answers_and_amends(bezoeker, cast, as_person):
    row, official = applied("eerste"), as_person(cast.functioneel_beheerder.tiel)
    official.post(step("ask", row), {"vraag": "Klopt het huisnummer?"})
    assert bezoeker.get(follow("eerste")).status_code == 404, "the newest link is the only one"
    secret = secret_in_mail("aanmelding_vraag")
    assert "Klopt het huisnummer?" in bezoeker.get(follow(secret)).content.decode()
    form = bezoeker.get(follow(secret, "antwoorden")).context["form"]
    values = {name: form[name].value() for name in form.fields if form[name].value() not in (None, "")}
    assert (values["kvk"], values["huisnummer"], "contact_email" in values) == ("68750110", 5, False)
    answer = values | {"tekst": "Nee, het is 7.", "huisnummer": "7", "contact_email": "ander@donald.example"}
    assert bezoeker.post(follow(secret, "antwoorden"), answer)["Location"] == follow(secret)
    changed = stored()
    assert (changed.status, changed.huisnummer, changed.contact_email) == (
        *(Aanmeldingsstatus.WACHT, 7, "eerste@donald.example"),
    )
    page = official.get(step("detail", row)).content.decode()
    assert "Gewijzigd: huisnummer" in page
    assert ("Nee, het is 7." in page, cast.functioneel_beheerder.tiel.actor.naam in page) == (True, True)
    assert cast.functioneel_beheerder.tiel.actor.naam not in bezoeker.get(follow(secret)).content.decode()


def test_the_applicant_withdraws(bezoeker, cast, as_person):
    row = applied("a")
    bezoeker.post(follow("a", "intrekken"))
    assert (stored().status, mails()[-1]) == (Aanmeldingsstatus.INGETROKKEN, "aanmelding_ingetrokken")
    assert as_person(cast.functioneel_beheerder.tiel).post(step("approve", row)).status_code == 422


def test_every_step_is_mailed_to_the_applicant(bezoeker, cast, as_person):
    row = applied("a")
    as_person(cast.functioneel_beheerder.tiel).post(step("ask", row), {"vraag": "Waar is de ingang?"})
    answer = {"tekst": "Achter.", "rollen": ["verblijfsbieder"]}
    secret = secret_in_mail("aanmelding_vraag")
    bezoeker.post(follow(secret, "antwoorden"), filled_in() | answer)
    approve(row, cast)
    expected = ["bevestigen", "ontvangen", "vraag", "antwoord", "goedgekeurd"]
    assert mails() == [*(f"aanmelding_{soort}" for soort in expected), "uitnodiging"]
    own = UitgaandBericht.objects.exclude(soort="uitnodiging")
    assert {bericht.aan for bericht in own} == {"a@donald.example"}
    assert not [bericht for bericht in own if "{" in bericht.tekst or "None" in bericht.tekst]


@pytest.mark.parametrize("name", ["volgen", "antwoorden", "intrekken"])
@pytest.mark.parametrize("method", ["get", "post"])
def test_a_link_that_never_was_or_is_too_old_says_what_to_do(bezoeker, name, method):
    applied("oud")
    with scope.within(scope.systeem("tests")):
        Aanmelding.objects.update(link_verloopt_at=timezone.now() - timedelta(minutes=1))
    for secret in ("oud", "bestaat-niet"):
        answer = getattr(bezoeker, method)(follow(secret, name))
        assert (answer.status_code, answer["Referrer-Policy"]) == (404, "same-origin")
        assert "Deze link werkt niet meer" in answer.content.decode()
        assert "Donald" not in answer.content.decode()


def test_confirming_twice_changes_nothing(bezoeker):
    applied("a")
    before = len(mails())
    assert bezoeker.post(follow("a")).status_code == 302
    assert (len(mails()), stored().status) == (before, Aanmeldingsstatus.WACHT)


def test_the_secret_stands_in_the_mail_and_nowhere_else(bezoeker):
    send(bezoeker)
    secret = secret_in_mail("aanmelding_bevestigen")
    row = stored()
    assert [value for value in vars(row).values() if secret in str(value)] == []
    assert [
        line for line in Gebeurtenis.objects.all() if secret in str(line.details) or line.actor_naam != "Aanvrager"
    ] == []


def test_nobody_gets_an_account_by_applying(bezoeker):
    send(bezoeker)
    assert not Gebruiker.objects.filter(email="katja@donald.example").exists()
