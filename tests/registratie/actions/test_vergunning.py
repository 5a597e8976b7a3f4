"""Permits: who records them, which may stand beside each other, and the capacity that follows."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from registratie.actions import locatie as locaties
from registratie.actions import vergunning as acties
from registratie.actions import verloop
from registratie.enums import Locatiestatus, Vergunningsoort
from registratie.models import Huisvestingslocatie, Locatiekaart, Vergunning
from registratie.queries import vergunning as queries
from rivierenland.core import scope
from rivierenland.core.actor import Actor
from rivierenland.core.models import Gebeurtenis, Gemeente, Parameter, UitgaandBericht
from rivierenland.core.permissions import Geweigerd
from tests.factories.registratie import LocatieFactory, VergunningFactory

BEGIN = date(2024, 2, 29)
FEITEN = {"soort": Vergunningsoort.EXPLOITATIE, "nummer": "Z/2024/17", "begin": BEGIN}


@pytest.fixture
def beleid(cast, stage):
    with scope.within(scope.gemeenten(["GM0281"])):
        yield cast.beleid.tiel.actor


def capacity(locatie) -> int:
    return Huisvestingslocatie.objects.get(pk=locatie.pk).capaciteit_vergund


def test_the_capacity_follows_the_permit_and_the_card_too(beleid, stage):
    made = acties.register(locatie=stage.tiel, by=beleid, **FEITEN, max_personen=7)
    assert (made.gemeente_id, made.organisatie_id) == ("GM0281", stage.tiel.organisatie_id)
    assert (capacity(stage.tiel), Locatiekaart.objects.get(locatie_id=stage.tiel.pk).bedden) == (7, 7)
    assert Gebeurtenis.objects.get(actie="vergunning.register").details["capaciteit"] == [10, 7]


def test_of_several_permits_the_lowest_number_counts(beleid, stage):
    acties.register(locatie=stage.tiel, by=beleid, **FEITEN, max_personen=7)
    acties.register(locatie=stage.tiel, by=beleid, **FEITEN | {"soort": Vergunningsoort.BOPA}, max_personen=9)
    acties.register(locatie=stage.tiel, by=beleid, **FEITEN | {"soort": Vergunningsoort.GEBRUIKSMELDING})
    assert capacity(stage.tiel) == 7


def test_a_withdrawn_permit_no_longer_counts_and_the_last_number_stays(beleid, stage):
    low = acties.register(locatie=stage.tiel, by=beleid, **FEITEN, max_personen=7)
    high = acties.register(locatie=stage.tiel, by=beleid, **FEITEN | {"soort": Vergunningsoort.BOPA}, max_personen=9)
    today = timezone.localdate()
    acties.withdraw(vergunning=low, per=today, reden="Op verzoek.", by=beleid)
    assert capacity(stage.tiel) == 9
    acties.withdraw(vergunning=high, per=today, reden="Op verzoek.", by=beleid)
    assert capacity(stage.tiel) == 9


def test_the_calendar_is_followed_once(beleid, stage):
    tomorrow = timezone.localdate() + timedelta(days=1)
    acties.register(locatie=stage.tiel, by=beleid, **FEITEN | {"begin": tomorrow}, max_personen=6)
    assert capacity(stage.tiel) == 10


def test_a_permit_that_began_since_is_picked_up_by_the_nightly_run(stage, systeem):
    VergunningFactory(locatie=stage.tiel, max_personen=6)
    job = Actor.systeem("tests")
    assert [verloop.keep_capacities(vandaag=timezone.localdate(), by=job) for _ in range(2)] == [1, 0]
    assert capacity(stage.tiel) == 6


@pytest.mark.parametrize(
    ("begin", "einde", "fits"),
    [
        (date(2023, 1, 1), date(2024, 2, 28), True),
        (date(2023, 1, 1), date(2024, 2, 29), False),
        (date(2023, 1, 1), None, False),
        (date(2024, 6, 1), date(2024, 7, 1), False),
        (date(2025, 2, 28), date(2025, 3, 1), False),
        (date(2025, 3, 1), None, True),
    ],
)
def test_two_of_one_kind_never_hold_on_the_same_day(beleid, stage, begin, einde, fits):
    acties.register(locatie=stage.tiel, by=beleid, **FEITEN, einde=date(2025, 2, 28))
    values = FEITEN | {"begin": begin, "einde": einde}
    if fits:
        acties.register(locatie=stage.tiel, by=beleid, **values)
    else:
        with pytest.raises(ValidationError, match="Er geldt al een Exploitatievergunning"):
            acties.register(locatie=stage.tiel, by=beleid, **values)


@pytest.mark.parametrize(
    ("begin", "einde", "fits"),
    [(date(2025, 2, 28), None, False), (date(2025, 3, 1), None, True), (date(2023, 1, 1), BEGIN, False)],
)
def test_the_database_itself_refuses_an_overlap(stage, systeem, begin, einde, fits):
    VergunningFactory(locatie=stage.tiel, begin=BEGIN, einde=date(2025, 2, 28))
    if fits:
        assert VergunningFactory(locatie=stage.tiel, begin=begin, einde=einde).pk
    else:
        with pytest.raises(IntegrityError, match="vergunning_no_overlap"), transaction.atomic():
            VergunningFactory(locatie=stage.tiel, begin=begin, einde=einde)


def test_withdrawn_on_its_first_day_it_stands_in_nobodys_way(beleid, stage):
    first = acties.register(locatie=stage.tiel, by=beleid, **FEITEN)
    acties.withdraw(vergunning=first, per=BEGIN, reden="Verkeerd ingevoerd.", by=beleid)
    assert acties.register(locatie=stage.tiel, by=beleid, **FEITEN).pk != first.pk


@pytest.mark.parametrize(
    ("values", "constraint"),
    [
        ({"einde": date(2020, 1, 1)}, "vergunning_period"),
        ({"max_personen": 0}, "vergunning_personen"),
        ({"ingetrokken_per": date(2020, 1, 1), "reden": "x"}, "vergunning_withdrawn"),
        ({"ingetrokken_per": date(2026, 11, 1), "reden": ""}, "vergunning_withdrawn"),
    ],
)
def test_the_database_keeps_the_rules_of_a_permit(stage, systeem, values, constraint):
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        VergunningFactory(locatie=stage.tiel, begin=date(2026, 1, 1), **values)


def test_a_permit_follows_its_location_to_another_gemeente(stage, systeem):
    permit = VergunningFactory(locatie=stage.tiel)
    Huisvestingslocatie.objects.filter(pk=stage.tiel.pk).update(gemeente="GM0214")
    assert Vergunning.objects.get(pk=permit.pk).gemeente_id == "GM0214"


def test_a_permit_cannot_be_of_another_tenant_than_its_location(stage, systeem):
    with connection.cursor() as cursor:
        cursor.execute("set constraints vergunning_locatie_tenants immediate")
    with pytest.raises(IntegrityError, match="vergunning_locatie_tenants"), transaction.atomic():
        VergunningFactory(locatie=stage.tiel, gemeente_id="GM0214")


@pytest.mark.parametrize(
    ("values", "veld"),
    [
        ({"einde": date(2024, 2, 28)}, "einde"),
        ({"max_personen": 0}, "max_personen"),
        ({"nummer": "a\x00b"}, "nummer"),
        ({"voorwaarden": "links\u202erechts"}, "voorwaarden"),
        ({"documentverwijzing": "dossier 111222333"}, "documentverwijzing"),
        ({"nummer": "x" * 61}, "nummer"),
        ({"soort": "parkeervergunning"}, "soort"),
    ],
)
def test_what_cannot_be_a_permit_is_refused_at_its_field(beleid, stage, values, veld):
    with pytest.raises(ValidationError) as refused:
        acties.register(locatie=stage.tiel, by=beleid, **FEITEN | values)
    assert list(refused.value.error_dict) == [veld]


@pytest.mark.parametrize("nummer", ["=1+1", "'; drop table x; --", "Besluit 🏠 17", "Ștefan's zaak"])
def test_strange_text_is_kept_as_it_is(beleid, stage, nummer):
    made = acties.register(locatie=stage.tiel, by=beleid, **FEITEN | {"nummer": nummer})
    assert Vergunning.objects.get(pk=made.pk).nummer == nummer


def test_a_change_and_a_withdrawal_say_why(beleid, stage):
    permit = acties.register(locatie=stage.tiel, by=beleid, **FEITEN, einde=date(2026, 12, 31))
    for refused in (
        lambda: acties.change(vergunning=permit, reden=" ", by=beleid, einde=date(2028, 2, 29)),
        lambda: acties.withdraw(vergunning=permit, per=date(2026, 11, 1), reden="", by=beleid),
    ):
        with pytest.raises(ValidationError) as fout:
            refused()
        assert list(fout.value.error_dict) == ["reden"]
    changed = acties.change(vergunning=permit, reden="Verlengd.", by=beleid, einde=date(2028, 2, 29))
    assert changed.einde == date(2028, 2, 29)
    assert Gebeurtenis.objects.get(actie="vergunning.change").details["reden"] == "Verlengd."


@pytest.mark.parametrize("per", [date(2024, 2, 28), date(2027, 1, 1)])
def test_a_permit_is_withdrawn_within_its_period(beleid, stage, per):
    permit = acties.register(locatie=stage.tiel, by=beleid, **FEITEN, einde=date(2026, 12, 31))
    with pytest.raises(ValidationError) as fout:
        acties.withdraw(vergunning=permit, per=per, reden="Fout.", by=beleid)
    assert list(fout.value.error_dict) == ["per"]


@pytest.mark.parametrize("rol", ["burgerzaken"])
def test_only_those_who_keep_permits_record_them(cast, beleid, stage, rol):
    for by in (getattr(cast, rol).tiel.actor, cast.beleid.buren.actor, cast.waalstroom.actor):
        with pytest.raises(Geweigerd):
            acties.register(locatie=stage.tiel, by=by, **FEITEN)


def test_the_organisation_sees_its_permits_and_nobody_elses(cast, stage):
    with scope.within(scope.systeem("tests")):
        own, other = VergunningFactory(locatie=stage.tiel), VergunningFactory(locatie=stage.fruithof)
    with scope.within(cast.waalstroom.actor.scope):
        assert list(Vergunning.objects.all()) == [own]
    with scope.within(cast.fruithof.actor.scope):
        assert list(Vergunning.objects.all()) == [other]
    with scope.within(scope.gemeenten(["GM0214"])):
        assert not Vergunning.objects.exists()


def test_the_number_of_a_permit_is_not_the_providers_to_change(cast, stage):
    with scope.within(scope.systeem("tests")):
        VergunningFactory(locatie=stage.tiel, max_personen=7)
    with scope.within(cast.waalstroom.actor.scope), pytest.raises(ValidationError) as fout:
        locaties.change(locatie=stage.tiel, capaciteit_vergund=20, by=cast.waalstroom.actor)
    assert list(fout.value.error_dict) == ["capaciteit_vergund"]


def test_a_location_with_a_permit_does_not_move_to_another_gemeente(cast, stage):
    with scope.within(scope.systeem("tests")):
        VergunningFactory(locatie=stage.tiel)
    buren = Gemeente.objects.get(slug="buren")
    with scope.within(cast.waalstroom.actor.scope), pytest.raises(ValidationError) as fout:
        locaties.change(locatie=stage.tiel, gemeente=buren, by=cast.waalstroom.actor)
    assert list(fout.value.error_dict) == ["gemeente"]


def in_zaltbommel(**values) -> Huisvestingslocatie:
    return LocatieFactory(gemeente_id="GM0297", soort="boerenerf", status=Locatiestatus.AANGEMELD, **values)


@pytest.mark.parametrize(
    ("gemeente", "bedden", "soorten"),
    [
        ("GM0281", 10, []),
        ("GM0281", 11, [Vergunningsoort.GEBRUIKSMELDING]),
        ("GM0297", 1, [Vergunningsoort.EXPLOITATIE]),
        ("GM0263", 11, [Vergunningsoort.EXPLOITATIE, Vergunningsoort.GEBRUIKSMELDING]),
    ],
)
def test_each_gemeente_asks_for_its_own_kinds(systeem, gemeente, bedden, soorten):
    locatie = LocatieFactory(gemeente_id=gemeente, capaciteit_vergund=bedden)
    assert queries.missing(locatie, date(2026, 11, 23)) == soorten


def test_a_gemeente_that_asks_something_else_from_a_day_on(systeem):
    Parameter.objects.create(
        code="vergunning_vereist.verhuurvergunning_wgv", naam="x", gemeente_id="GM0281", waarde=1, bron="Verordening",
        geldig_van=date(2027, 1, 1),
    )  # fmt: skip
    locatie = LocatieFactory()
    assert queries.missing(locatie, date(2026, 12, 31)) == []
    assert queries.missing(locatie, date(2027, 1, 1)) == [Vergunningsoort.VERHUUR]


@pytest.mark.parametrize("soort", ["geen", "gedoogbeschikking", "exploitatievergunning_apv"])
def test_what_holds_or_is_tolerated_is_not_missing(systeem, soort):
    locatie = in_zaltbommel()
    VergunningFactory(locatie=locatie, soort=soort)
    assert queries.missing(locatie, timezone.localdate()) == []


def test_a_location_goes_into_use_without_a_permit_only_with_a_reason(systeem):
    job = Actor.systeem("tests")
    locatie = in_zaltbommel(organisatie__email="post@aanbieder.example")
    with pytest.raises(ValidationError, match="Hier ontbreekt nog: Exploitatievergunning") as fout:
        locaties.decide(locatie=locatie, status=Locatiestatus.ACTIEF, by=job)
    assert list(fout.value.error_dict) == ["reden"]
    locaties.decide(locatie=locatie, status=Locatiestatus.ACTIEF, reden="De aanvraag loopt.", by=job)
    mail = UitgaandBericht.objects.get()
    assert (mail.aan, mail.soort, locatie.naam in mail.onderwerp) == (
        "post@aanbieder.example",
        "locatie_besluit",
        False,
    )
    assert "De aanvraag loopt." in mail.tekst
