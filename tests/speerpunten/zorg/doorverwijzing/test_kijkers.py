"""Whoever holds the card sees who looked at the contact data, when and why, in the own language."""

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone, translation

from rivierenland.core import scope
from rivierenland.core.permissions import Permission
from rivierenland.core.rollen import ROLLEN as ALLE_ROLLEN
from rivierenland.core.rollen import Rol
from speerpunten.zorg.actions import doorverwijzing as actions
from speerpunten.zorg.models import Doorverwijzing
from speerpunten.zorg.toestemming.kijkers import DOELEN, ROLLEN
from tests.factories import zorg_doorverwijzing as maak

MAG = (Permission.DOORVERWIJZING_REFER, Permission.DOORVERWIJZING_ANSWER)


def card_page(kaart, taal: str) -> str:
    body = {"referentie": kaart.referentie, "geheim": kaart.geheim}
    answer = Client().post(reverse("zorg:toestemming", args=[taal]), body)
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.mark.parametrize(
    ("taal", "niemand", "hulpverlener"),
    [("nl", "Nog niemand keek", "hulpverlener"), ("pl", "Nikt jeszcze nie", "pracownik pomocy"), ("bg", "Още никой", "помощник")],
)  # fmt: skip
def test_a_look_of_the_partner_and_of_who_referred(taal, niemand, hulpverlener, partners, tiel, steunpunt, aangeboden):
    row, kaart = aangeboden
    assert niemand in card_page(kaart, taal)
    with scope.within(steunpunt.scope):
        row = Doorverwijzing.objects.get(pk=row.pk)
        actions.accept(doorverwijzing=row, versie=row.versie, by=steunpunt)
        actions.read(doorverwijzing=Doorverwijzing.objects.get(pk=row.pk), pagina="/x/", by=steunpunt)
    with scope.within(tiel.scope):
        actions.read(doorverwijzing=Doorverwijzing.objects.get(pk=row.pk), pagina="/x/", by=tiel)
    page = card_page(kaart, taal)
    with translation.override(taal):
        assert page.index(f"{row.van_naam}, {ROLLEN[Rol.BURGERZAKEN]}") < page.index(
            f"Steunpunt, {ROLLEN[Rol.ZORGPARTNER]}"
        )
        for doel in DOELEN.values():
            assert str(doel) in page
        assert f"{timezone.localtime():%H:}" in page
    assert niemand not in page


def test_a_look_at_another_referral_is_not_shown(partners, tiel, aangeboden):
    _, kaart = aangeboden
    with scope.within(tiel.scope):
        other, _ = maak.offered(tiel, partners[1][0])
        actions.read(doorverwijzing=other, pagina="/x/", by=tiel)
    assert "Nog niemand keek" in card_page(kaart, "nl")


def test_every_role_that_may_look_has_words():
    may = {rol for rol, beschrijving in ALLE_ROLLEN.items() if any(beschrijving.may(recht) for recht in MAG)}
    assert set(ROLLEN) == may
