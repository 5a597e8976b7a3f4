"""Signals about own residents: what the provider's page shows, and never what others recorded."""

from datetime import date, timedelta

import pytest

from registratie.actions import klok
from registratie.enums import Koppelwijze
from registratie.models import Koppeling, Persoon
from rivierenland.api.enums import Apirecht
from rivierenland.core import scope
from rivierenland.core.models import Inzage
from tests.api.software import Software, let_in
from tests.factories.registratie import VerblijfFactory

P = date(2026, 11, 23)


@pytest.fixture
def signaal(locatie, vreemd):
    """One person past four months here by itself, with 40 nights at somebody else before."""
    with scope.within(scope.systeem("tests")):
        own = VerblijfFactory(locatie=locatie, aankomst=P - timedelta(days=130))
        elsewhere = VerblijfFactory(locatie=vreemd, aankomst=P - timedelta(days=170), vertrek=P - timedelta(days=130))
        person = Persoon.objects.create()
        for row in (own.bewoner, elsewhere.bewoner):
            Koppeling.objects.create(
                bewoner=row, persoon=person, gemeente_id=row.gemeente_id, organisatie_id=row.organisatie_id,
                sleutel=row.sleutel, wijze=Koppelwijze.AUTOMATISCH,
            )  # fmt: skip
        klok.count_all(peildatum=P)
    return own


def test_a_signal_tells_the_own_nights_only(software: Software, signaal, locatie) -> None:
    answer = software.get("/signalen")
    (row,) = answer.json()["resultaten"]
    assert (row["niveau"], row["nachtenBijU"], row["locatieId"]) == ("122", 130, locatie.pk)
    assert (row["bewoner"]["achternaam"], row["status"]) == (signaal.bewoner.achternaam, "onbekend")
    assert {naam for naam in row if "nachten" in naam.lower()} == {"nachtenBijU"}
    assert row["deadline"] <= row["uiterlijk"]
    assert Inzage.objects.get().object_ids == [signaal.bewoner_id]


def test_another_organisation_and_another_scope_see_nothing(cast, signaal) -> None:
    assert let_in(cast.delta.actor).get("/signalen").json()["resultaten"] == []
    assert let_in(cast.waalstroom.actor, Apirecht.VERBLIJVEN_LEZEN).get("/signalen").status_code == 403


def test_signals_can_be_narrowed(software: Software, signaal, locatie) -> None:
    assert software.get("/signalen?niveau=90").json()["resultaten"] == []
    assert len(software.get(f"/signalen?niveau=122&locatieId={locatie.pk}").json()["resultaten"]) == 1
    assert software.get("/signalen?achternaam=x").status_code == 400
