"""The region writes down which key the eight agreed on; at most one holds."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from rivierenland.core.models import Gebeurtenis
from rivierenland.core.permissions import Geweigerd
from speerpunten.aanbod.actions import verdeelsleutel
from speerpunten.aanbod.enums.verdeling import Sleutelstatus
from speerpunten.aanbod.models import Verdeelsleutel
from speerpunten.aanbod.verdeling.sleutel import Gewichten

VANDAAG = timezone.localdate()
WEEGT = Gewichten.read({"werk": 50, "inwoners": 40, "oppervlak": 10})


def proposed(cast, naam: str = "Werk en inwoners") -> Verdeelsleutel:
    return verdeelsleutel.propose(naam=naam, gewichten=WEEGT, by=cast.regiocoordinator.actor)


def agreed(cast, *, geldig_van: date = VANDAAG, naam: str = "Sleutel") -> Verdeelsleutel:
    return verdeelsleutel.agree(
        sleutel=proposed(cast, naam), afgesproken_op=min(geldig_van, VANDAAG), geldig_van=geldig_van,
        afspraak="2.3 Eerlijk verdelen", perspectiefversie=2, by=cast.regiocoordinator.actor,
    )  # fmt: skip


def test_a_proposal_becomes_the_agreed_key(cast) -> None:
    row = agreed(cast)
    assert Verdeelsleutel.objects.in_force(VANDAAG).get() == row
    assert (row.status, row.weegt, row.holds_on(VANDAAG)) == (Sleutelstatus.AFGESPROKEN, WEEGT, True)
    acties = (
        Gebeurtenis.objects.filter(actie__startswith="verdeelsleutel.").order_by("pk").values_list("actie", flat=True)
    )
    assert list(acties) == ["verdeelsleutel.propose", "verdeelsleutel.agree"]


def test_the_next_key_ends_the_one_before(cast) -> None:
    eerste = agreed(cast, geldig_van=VANDAAG - timedelta(days=100), naam="Eerste")
    tweede = agreed(cast, geldig_van=VANDAAG, naam="Tweede")
    eerste.refresh_from_db()
    assert eerste.geldig_tot == VANDAAG
    assert Verdeelsleutel.objects.in_force(VANDAAG - timedelta(days=1)).get() == eerste
    assert Verdeelsleutel.objects.in_force(VANDAAG).get() == tweede


def test_a_key_cannot_begin_before_the_one_that_holds(cast) -> None:
    agreed(cast)
    with pytest.raises(ValidationError, match="Kies een latere dag"):
        agreed(cast)


def test_the_database_allows_one_key_a_day(cast) -> None:
    row = agreed(cast)
    row.pk = None
    with pytest.raises(IntegrityError, match="verdeelsleutel_een_tegelijk"), transaction.atomic():
        row.save(force_insert=True)


@pytest.mark.parametrize(
    "gewichten",
    [
        {"werk": "60", "inwoners": "20", "oppervlak": "10"},
        {"werk": "120", "inwoners": "-20", "oppervlak": "0"},
    ],
)
def test_the_database_keeps_weights_at_a_hundred(db, gewichten) -> None:
    with pytest.raises(IntegrityError, match="verdeelsleutel_"), transaction.atomic():
        Verdeelsleutel.objects.create(naam="fout", gewichten=gewichten)


def test_only_the_region_writes(cast) -> None:
    row = proposed(cast)
    for actor in (cast.beleid.tiel.actor, cast.waalstroom.actor):
        with pytest.raises(Geweigerd):
            verdeelsleutel.propose(naam="x", gewichten=WEEGT, by=actor)
        with pytest.raises(Geweigerd):
            verdeelsleutel.withdraw(sleutel=row, by=actor)
        with pytest.raises(Geweigerd):
            verdeelsleutel.agree(sleutel=row, afgesproken_op=VANDAAG, geldig_van=VANDAAG, afspraak="2.3", by=actor)


def test_an_agreement_is_not_made_twice_and_not_taken_back(cast) -> None:
    row = agreed(cast)
    with pytest.raises(ValidationError, match="al een afspraak"):
        verdeelsleutel.withdraw(sleutel=row, by=cast.regiocoordinator.actor)
    with pytest.raises(ValidationError, match="al een afspraak"):
        verdeelsleutel.agree(
            sleutel=row, afgesproken_op=VANDAAG, geldig_van=VANDAAG, afspraak="2.3", by=cast.regiocoordinator.actor
        )


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"afspraak": "  "}, "Schrijf op welke afspraak"),
        ({"afgesproken_op": VANDAAG + timedelta(days=1), "geldig_van": VANDAAG + timedelta(days=1)}, "moet nog komen"),
        ({"geldig_van": VANDAAG - timedelta(days=1)}, "niet voordat zij is afgesproken"),
        ({"geldig_van": VANDAAG + timedelta(days=900)}, "twee jaar vooruit"),
    ],
)
def test_what_is_wrong_is_said(cast, anders, zin) -> None:
    gegevens = {"afgesproken_op": VANDAAG, "geldig_van": VANDAAG, "afspraak": "2.3 Eerlijk verdelen"} | anders
    with pytest.raises(ValidationError, match=zin):
        verdeelsleutel.agree(sleutel=proposed(cast), by=cast.regiocoordinator.actor, **gegevens)


def test_a_proposal_is_withdrawn_once(cast) -> None:
    row = proposed(cast)
    verdeelsleutel.withdraw(sleutel=row, by=cast.regiocoordinator.actor)
    with pytest.raises(ValidationError, match="net ingetrokken"):
        verdeelsleutel.withdraw(sleutel=row, by=cast.regiocoordinator.actor)


def test_weights_keep_their_decimal(cast) -> None:
    weegt = Gewichten.read({"werk": "33.3", "inwoners": "33.3", "oppervlak": "33.4"})
    row = verdeelsleutel.propose(naam="Derde deel", gewichten=weegt, by=cast.regiocoordinator.actor)
    row.refresh_from_db()
    assert row.weegt.oppervlak == Decimal("33.4")
