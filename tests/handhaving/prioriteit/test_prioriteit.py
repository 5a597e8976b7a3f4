"""The priority of the locations of a gemeente, from the register and from what was found before."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from handhaving.enums import Meldingbron, Meldingonderwerp, Urgentie
from handhaving.models import Melding
from handhaving.queries import prioriteit
from registratie.enums import Vergunningsoort
from rivierenland.core.models import Parameter
from tests.factories.handhaving import oude_bevinding
from tests.factories.registratie import (
    BUREN,
    TIEL,
    CertificaatFactory,
    LocatieFactory,
    VerblijfFactory,
    VergunningFactory,
)

pytestmark = pytest.mark.usefixtures("cast", "systeem")


def points(locatie) -> dict[str, int]:
    found = {een.locatie.pk: een for een in prioriteit.of_gemeente(locatie.gemeente_id, timezone.localdate())}
    return {reden.code: reden.punten for reden in found[locatie.pk].redenen}


def test_a_new_location_without_papers():
    assert points(LocatieFactory()) == {"nooit_bezocht": 25, "certificaat_geen": 12}


def test_papers_that_hold_take_their_reason_away():
    locatie = LocatieFactory()
    CertificaatFactory(organisatie=locatie.organisatie)
    assert points(locatie) == {"nooit_bezocht": 25}


def test_a_permit_that_ended():
    locatie = LocatieFactory()
    VergunningFactory(
        locatie=locatie, soort=Vergunningsoort.BOPA, begin=date(2020, 1, 1),
        einde=timezone.localdate() - timedelta(days=3),
    )  # fmt: skip
    assert points(locatie)["vergunning_verlopen"] == 20


def test_findings_count_by_severity_and_once_more_when_late(cast):
    locatie = LocatieFactory()
    oude_bevinding(locatie, cast.toezichthouder.tiel.gebruiker, dagen=65)
    found = points(locatie)
    assert {code: found[code] for code in ("bevinding_kritiek", "herstel_te_laat", "bezoek_geleden")} == {
        "bevinding_kritiek": 40, "herstel_te_laat": 15, "bezoek_geleden": 6,
    }  # fmt: skip
    assert "nooit_bezocht" not in found


def test_open_meldingen_count_by_urgency():
    locatie = LocatieFactory()
    for number, urgentie in enumerate((Urgentie.DIRECT, Urgentie.DIRECT, "")):
        Melding.objects.create(
            gemeente_id=TIEL, referentie=f"P{number}", token_hash=f"{number}", onderwerp=Meldingonderwerp.ANDERS,
            bron=Meldingbron.PARTNER, urgentie=urgentie, locatie=locatie,
        )  # fmt: skip
    found = points(locatie)
    assert (found["melding_direct"], found["melding_nieuw"]) == (120, 15)


def test_more_people_than_the_permit_allows():
    locatie = LocatieFactory(capaciteit_vergund=1)
    for _ in range(3):
        VerblijfFactory(locatie=locatie)
    assert points(locatie)["boven_vergunning"] == 6


def test_a_gemeente_sets_its_own_weight():
    Parameter.objects.create(
        code="prioriteit_gewicht.nooit_bezocht",
        naam="x",
        gemeente_id=BUREN,
        waarde=99,
        geldig_van=date(2021, 1, 1),
        bron="besluit",
    )
    assert points(LocatieFactory())["nooit_bezocht"] == 25
    assert points(LocatieFactory(gemeente_id=BUREN))["nooit_bezocht"] == 99


def test_a_constant_number_of_queries(django_assert_num_queries):
    for aantal in (1, 30):
        for _ in range(aantal):
            LocatieFactory()
        with django_assert_num_queries(15):
            prioriteit.of_gemeente(TIEL, timezone.localdate())
