"""Coming in by invitation: who may invite whom, and what a link is worth."""

import re
from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from rivierenland.core.actions import uitnodiging
from rivierenland.core.actions.uitnodiging import UitnodigingVervallen, accept, find, invite, withdraw
from rivierenland.core.models import Gebeurtenis, Gebruiker, Toegang, UitgaandBericht, Uitnodiging
from rivierenland.core.permissions import Geweigerd
from rivierenland.core.rollen import Rol

TIEL, BUREN = "GM0281", "GM0214"
PASSWORD = "vier-rivieren-en-een-dijk"
NIEUW = {"email": "Nieuw@Gemeente.example", "naam": "Nienke Nieuw"}


def secret_in_mail() -> str:
    text = UitgaandBericht.objects.filter(soort="uitnodiging").order_by("-id").first().tekst
    return re.search(r"/uitnodiging/([^/]+)/", text)[1]


def invited(cast, **changes) -> str:
    invite(**(NIEUW | {"rol": Rol.BELEID, "gemeente": TIEL, "by": cast.functioneel_beheerder.tiel.actor} | changes))
    return secret_in_mail()


def test_the_invited_person_makes_an_account_and_gets_the_role(cast):
    done = accept(secret=invited(cast), naam="Nienke Nieuwenhuis", wachtwoord=PASSWORD)
    toegang = Toegang.objects.get(gebruiker=done.gebruiker)
    assert (done.nieuw, done.gebruiker.email, done.gebruiker.naam) == (
        True,
        "nieuw@gemeente.example",
        "Nienke Nieuwenhuis",
    )
    assert (toegang.rol, toegang.gemeente_id) == (Rol.BELEID, TIEL)
    assert toegang.created_by == cast.functioneel_beheerder.tiel.gebruiker


def test_the_secret_is_in_the_mail_and_nowhere_else(cast):
    secret = invited(cast)
    row = Uitnodiging.objects.get()
    assert row.token_hash == uitnodiging.digest(secret)
    assert [g for g in Gebeurtenis.objects.all() if secret in str(g.details)] == []


def test_a_sent_mail_keeps_no_text(cast):
    from rivierenland.core.actions.uitgaand_bericht import send_due

    invited(cast)
    send_due()
    assert UitgaandBericht.objects.get(soort="uitnodiging").tekst == ""


def test_it_works_fourteen_days(cast, monkeypatch):
    invited(cast)
    left = Uitnodiging.objects.get().verloopt_at - timezone.now()
    assert timedelta(days=13, hours=23) < left <= timedelta(days=14)


def test_it_works_once(cast):
    secret = invited(cast)
    accept(secret=secret, naam="A", wachtwoord=PASSWORD)
    with pytest.raises(UitnodigingVervallen):
        accept(secret=secret, naam="B", wachtwoord=PASSWORD)


def test_too_late_is_too_late(cast):
    secret = invited(cast)
    Uitnodiging.objects.update(verloopt_at=timezone.now())
    with pytest.raises(UitnodigingVervallen):
        find(secret)


def test_taken_back_is_over(cast):
    secret = invited(cast)
    withdraw(uitnodiging=Uitnodiging.objects.get(), by=cast.functioneel_beheerder.tiel.actor)
    with pytest.raises(UitnodigingVervallen):
        find(secret)


def test_a_second_invitation_replaces_the_first(cast):
    first, second = invited(cast), invited(cast)
    with pytest.raises(UitnodigingVervallen):
        find(first)
    assert find(second).email == "nieuw@gemeente.example"


def test_somebody_with_an_account_gets_the_role_added(cast):
    known = cast.beleid.buren.gebruiker
    done = accept(secret=invited(cast, email=known.email))
    assert (done.nieuw, done.gebruiker) == (False, known)
    assert sorted(known.toegangen.values_list("gemeente_id", flat=True)) == [BUREN, TIEL]


def test_the_same_role_twice_is_refused(cast):
    with pytest.raises(ValidationError, match="heeft deze rol al"):
        invited(cast, email=cast.beleid.tiel.gebruiker.email)


def test_a_market_party_invites_its_own_people(cast):
    invited(
        cast,
        rol=Rol.MARKTPARTIJ_MEDEWERKER,
        gemeente=None,
        organisatie=cast.waalstroom.organisatie_id,
        by=cast.waalstroom.actor,
    )
    assert Uitnodiging.objects.get().organisatie_id == cast.waalstroom.organisatie_id


@pytest.mark.parametrize(
    "rol", [Rol.REGIOCOORDINATOR, Rol.PRIVACY_OFFICER, Rol.PLATFORMBEHEERDER, Rol.MARKTPARTIJ_BEHEERDER]
)
def test_an_administrator_of_a_gemeente_gives_only_roles_of_a_gemeente(cast, rol):
    with pytest.raises(Geweigerd):
        invited(cast, rol=rol)


@pytest.mark.parametrize("rol", [Rol.BELEID, Rol.ZORGPARTNER, Rol.PLATFORMBEHEERDER])
def test_a_market_party_gives_only_roles_of_a_market_party(cast, rol):
    with pytest.raises(Geweigerd):
        invited(cast, rol=rol, gemeente=None, organisatie=cast.waalstroom.organisatie_id, by=cast.waalstroom.actor)


def test_nobody_invites_for_another_tenant(cast):
    with pytest.raises(Geweigerd):
        invited(cast, gemeente=BUREN)
    with pytest.raises(Geweigerd):
        invited(
            cast, rol=Rol.MARKTPARTIJ_MEDEWERKER, gemeente=None,
            organisatie=cast.fruithof.organisatie_id, by=cast.waalstroom.actor,
        )  # fmt: skip
    with pytest.raises(Geweigerd):
        invited(cast, gemeente=None)


@pytest.mark.parametrize("rol", ["beleid", "burgerzaken", "toezichthouder", "jurist"])
def test_other_officials_invite_nobody(cast, rol):
    with pytest.raises(Geweigerd):
        invited(cast, by=getattr(cast, rol).tiel.actor)


class TestPages:
    @pytest.fixture(autouse=True)
    def demo(self, settings):
        settings.DEMO = True

    def test_invite_by_the_form(self, cast, client):
        client.force_login(cast.functioneel_beheerder.tiel.gebruiker)
        answer = client.post(reverse("uitnodiging-create"), NIEUW | {"rol": "jurist"})
        assert (answer.status_code, answer["Location"]) == (302, reverse("toegang-list"))
        row = Uitnodiging.objects.get()
        assert (row.rol, row.gemeente_id) == ("jurist", TIEL)
        assert "Nienke Nieuw" in client.get(reverse("toegang-list")).content.decode()

    def test_the_form_takes_no_other_gemeente(self, cast, client):
        client.force_login(cast.functioneel_beheerder.tiel.gebruiker)
        client.post(reverse("uitnodiging-create"), NIEUW | {"rol": "jurist", "gemeente": BUREN})
        assert Uitnodiging.objects.get().gemeente_id == TIEL

    def test_the_form_takes_no_role_out_of_reach(self, cast, client):
        client.force_login(cast.functioneel_beheerder.tiel.gebruiker)
        answer = client.post(reverse("uitnodiging-create"), NIEUW | {"rol": "platformbeheerder"})
        assert (answer.status_code, Uitnodiging.objects.count()) == (422, 0)

    def test_accept_makes_the_account_and_logs_in(self, cast, client):
        to = reverse("uitnodiging-accept", args=[invited(cast)])
        page = client.get(to)
        assert (page.status_code, page["Referrer-Policy"]) == (200, "same-origin")
        client.post(to, {"naam": "Nienke", "wachtwoord": PASSWORD, "nog_een_keer": PASSWORD})
        assert client.session["_auth_user_id"] == str(Gebruiker.objects.get(email="nieuw@gemeente.example").pk)

    @pytest.mark.parametrize("wachtwoord", ["kort", "nieuw@gemeente.example"])
    def test_a_weak_password_is_refused(self, cast, client, wachtwoord):
        to = reverse("uitnodiging-accept", args=[invited(cast)])
        answer = client.post(to, {"naam": "Nienke", "wachtwoord": wachtwoord, "nog_een_keer": wachtwoord})
        assert (answer.status_code, Gebruiker.objects.filter(email="nieuw@gemeente.example").exists()) == (422, False)

    def test_a_wrong_link_is_not_found(self, db, client):
        to = reverse("uitnodiging-accept", args=["verzonnen"])
        assert [client.get(to).status_code, client.post(to).status_code] == [404, 404]

    def test_opening_the_link_uses_nothing_up(self, cast, client):
        secret = invited(cast)
        client.get(reverse("uitnodiging-accept", args=[secret]))
        assert find(secret).aanvaard_at is None

    def test_taking_back_another_tenants_invitation_is_not_found(self, cast, client):
        invited(cast)
        client.force_login(cast.functioneel_beheerder.buren.gebruiker)
        to = reverse("uitnodiging-withdraw", args=[Uitnodiging.objects.get().pk])
        assert client.post(to).status_code == 404
        assert Uitnodiging.objects.get().ingetrokken_at is None
