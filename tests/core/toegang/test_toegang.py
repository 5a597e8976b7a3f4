"""Users and roles: everybody manages the own house, and only that."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from rivierenland.core.actions import toegang
from rivierenland.core.models import Gebeurtenis, Toegang
from rivierenland.core.permissions import Geweigerd
from rivierenland.core.queries.toegang import actor_of, rolkeuzes
from tests.cast import person


@pytest.fixture(autouse=True)
def demo(settings):
    settings.DEMO = True


def access_of(someone) -> Toegang:
    return Toegang.objects.get(gebruiker=someone.gebruiker)


def page(client, someone, name: str, *args) -> str:
    client.force_login(someone.gebruiker)
    return client.get(reverse(name, args=args)).content.decode()


def test_the_list_shows_the_own_gemeente_and_nobody_else(cast, client):
    for someone in (cast.beleid.tiel, cast.beleid.buren, cast.waalstroom, cast.regiocoordinator):
        assert someone.actor
    text = page(client, cast.functioneel_beheerder.tiel, "toegang-list")
    assert "beleid.tiel" in text
    assert [naam for naam in ("beleid.buren", "waalstroom@", "regiocoordinator@") if naam in text] == []


def test_the_list_shows_the_own_organisation_and_nobody_else(cast, client):
    for someone in (cast.fruithof, cast.beleid.tiel):
        assert someone.actor
    text = page(client, cast.waalstroom, "toegang-list")
    assert "waalstroom@" in text
    assert [naam for naam in ("fruithof@", "beleid.tiel") if naam in text] == []


def test_a_filter_is_no_second_door(cast, client):
    assert cast.beleid.buren.actor
    client.force_login(cast.functioneel_beheerder.tiel.gebruiker)
    assert "beleid.buren" not in client.get(reverse("toegang-list"), {"rol": "beleid"}).content.decode()


@pytest.mark.parametrize("rol", ["beleid", "burgerzaken", "toezichthouder", "jurist"])
def test_others_have_no_such_page(cast, client, rol):
    client.force_login(getattr(cast, rol).tiel.gebruiker)
    assert client.get(reverse("toegang-list")).status_code == 403


def test_ending_is_recorded_with_who_and_when(cast):
    row = access_of(cast.beleid.tiel)
    toegang.end(toegang=row, by=cast.functioneel_beheerder.tiel.actor)
    row.refresh_from_db()
    line = Gebeurtenis.objects.get(actie="toegang.end")
    assert row.geldig_tot is not None
    assert (line.actor, line.gemeente_id, line.object_id) == (
        cast.functioneel_beheerder.tiel.gebruiker,
        "GM0281",
        str(row.pk),
    )


def test_after_the_end_the_next_request_has_no_role(cast, client):
    official = cast.beleid.tiel
    client.force_login(official.gebruiker)
    assert client.get(reverse("rollen")).status_code == 200
    toegang.end(toegang=access_of(official), by=cast.functioneel_beheerder.tiel.actor)
    assert client.get(reverse("rollen")).status_code == 403


def test_nobody_ends_access_of_another_tenant(cast, client):
    other = access_of(cast.beleid.buren)
    with pytest.raises(Geweigerd):
        toegang.end(toegang=other, by=cast.functioneel_beheerder.tiel.actor)
    client.force_login(cast.functioneel_beheerder.tiel.gebruiker)
    to = reverse("toegang-end", args=[other.pk])
    assert [client.get(to).status_code, client.post(to).status_code] == [404, 404]


def test_nobody_ends_the_own_access(cast):
    own = cast.functioneel_beheerder.tiel
    with pytest.raises(ValidationError, match="eigen toegang"):
        toegang.end(toegang=access_of(own), by=own.actor)


def test_ending_by_the_page(cast, client):
    row = access_of(cast.beleid.tiel)
    client.force_login(cast.functioneel_beheerder.tiel.gebruiker)
    to = reverse("toegang-end", args=[row.pk])
    assert "Toegang beëindigen" in client.get(to).content.decode()
    client.post(to)
    row.refresh_from_db()
    assert row.geldig_tot is not None
    assert "Beëindigd" in client.get(reverse("toegang-list")).content.decode()


def test_the_role_switch_offers_and_takes_only_own_roles(cast, client):
    someone = cast.beleid.tiel
    person("jurist", naam="beleid.tiel", gemeente=access_of(someone).gemeente)
    client.force_login(someone.gebruiker)
    assert [keuze.sleutel for keuze in rolkeuzes(someone.gebruiker)] == ["beleid:", "jurist:"]
    assert client.post(reverse("rolkeuze"), {"rol": "platformbeheerder:"}).status_code == 404
    client.post(reverse("rolkeuze"), {"rol": "jurist:"})
    assert actor_of(someone.gebruiker, client.session["rolkeuze"]).rol == "jurist"


def test_the_roles_page_explains_every_role_and_right(cast, client):
    from rivierenland.core.permissions import Permission
    from rivierenland.core.rollen import ROLLEN

    text = page(client, cast.jurist.tiel, "rollen")
    words = [rol.naam for rol in ROLLEN.values()] + [recht.label for recht in Permission]
    assert [word for word in words if word not in text] == []


def test_the_roles_page_is_for_users_only(db, client):
    assert client.get(reverse("rollen"))["Location"].startswith(reverse("account_login"))
