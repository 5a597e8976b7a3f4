"""The figures of package M14 follow from who signed, from the beds that are counted and from what is measured at night."""

from datetime import timedelta

import pytest
from django.utils import timezone

from convenant.enums.meting import Meetoordeel
from convenant.enums.partij import Partijsoort, Partijstapsoort, Partijstatus
from convenant.models import Convenantbedden, Convenantversie, Partij, Partijstap, Toezegging, Toezeggingsmeting
from rivierenland.core.models import Organisatie
from tests.factories.programma_indicatoren import figures
from tests.factories.registratie import BUREN, TIEL, LocatieFactory, OrganisatieFactory

VANDAAG = timezone.localdate()
TOEN = VANDAAG - timedelta(days=40)
DAG = timedelta(days=1)
pytestmark = pytest.mark.usefixtures("systeem")


def party(organisatie: Organisatie | None = None, gemeente: str = TIEL) -> Partij:
    """Somebody who signed a year ago."""
    sinds = VANDAAG - timedelta(days=365)
    row = Partij.objects.create(
        organisatie=organisatie, gemeenten=organisatie.gemeenten if organisatie else [gemeente], sinds=sinds,
        soorten=[Partijsoort.VERBLIJFSBIEDER if organisatie else Partijsoort.GEMEENTE],
        kvk=organisatie.kvk if organisatie else "", convenant=Convenantversie.objects.get(nummer=1),
    )  # fmt: skip
    step(row, Partijstapsoort.TOEGETREDEN, sinds)
    return row


def step(row: Partij, soort: str, datum) -> None:
    Partijstap.objects.create(
        partij=row, organisatie_id=row.organisatie_id, gemeenten=row.gemeenten, soort=soort, datum=datum
    )


def test_parties_are_counted_where_they_have_a_location_and_once_in_the_region() -> None:
    bieder = OrganisatieFactory()
    LocatieFactory(organisatie=bieder)
    LocatieFactory(organisatie=bieder, gemeente_id=BUREN)
    LocatieFactory()
    party(bieder)
    party(OrganisatieFactory(rollen=["werkgever"]))
    party()
    cijfers = figures(VANDAAG)
    assert [cijfers["convenant_partijen", waar][1] for waar in (TIEL, BUREN, "GM0216", "")] == [1, 1, 0, 2]
    assert [cijfers["convenant_gemeenten", waar][1] for waar in (TIEL, BUREN, "")] == [1, 0, 1]


def test_who_leaves_or_is_suspended_today_was_a_party_before() -> None:
    weg, stil, terug = (party(OrganisatieFactory()) for _ in range(3))
    step(stil, Partijstapsoort.GESCHORST, TOEN + DAG)
    step(terug, Partijstapsoort.GESCHORST, TOEN + DAG)
    step(terug, Partijstapsoort.SCHORSING_OPGEHEVEN, VANDAAG)
    weg.status, weg.tot = Partijstatus.OPGEZEGD, VANDAAG
    weg.save()
    step(weg, Partijstapsoort.OPGEZEGD, VANDAAG)
    assert figures(TOEN)["convenant_partijen", ""][1] == 3
    assert figures(TOEN + DAG)["convenant_partijen", ""][1] == 1
    assert figures(VANDAAG)["convenant_partijen", ""][1] == 1


def test_beds_are_those_of_the_last_night_that_was_counted() -> None:
    for dag, onder in ((VANDAAG - 8 * DAG, 90), (VANDAAG - 2 * DAG, 60)):
        Convenantbedden.objects.create(
            gemeente_id=TIEL, peildatum=dag, bedden_onder=onder, bedden=80 + onder, partijen=2
        )
    assert figures(VANDAAG)["convenant_bedden", TIEL][1:] == (60, 140)
    assert figures(VANDAAG - 8 * DAG)["convenant_bedden", ""][1:] == (90, 170)
    assert figures(VANDAAG - 30 * DAG)["convenant_bedden", ""][2] in (None, 0)


def test_a_commitment_counts_once_for_the_region_and_in_every_gemeente() -> None:
    toezeggingen = list(Toezegging.objects.filter(convenant__nummer=1)[:3])
    oordelen = (Meetoordeel.NAGEKOMEN, Meetoordeel.NIET_NAGEKOMEN, Meetoordeel.NIET_MEETBAAR)
    for partij in (party(OrganisatieFactory()), party(OrganisatieFactory())):
        for toezegging, oordeel in zip(toezeggingen, oordelen, strict=True):
            for gemeente in (None, TIEL, BUREN):
                Toezeggingsmeting.objects.create(
                    partij=partij, toezegging=toezegging, organisatie_id=partij.organisatie_id, gemeente_id=gemeente,
                    gemeenten=[gemeente] if gemeente else partij.gemeenten, eerste_dag=TOEN, laatste_dag=VANDAAG,
                    sinds=TOEN, teller=4, noemer=5, oordeel=oordeel,
                )  # fmt: skip
    cijfers = figures(VANDAAG)
    assert [cijfers["convenant_nagekomen", waar][1:] for waar in (TIEL, BUREN, "")] == [(2, 4), (2, 4), (2, 4)]
