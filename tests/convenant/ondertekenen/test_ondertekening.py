"""Signing: who may, what exactly, once; and nothing that was signed can change."""

from datetime import datetime, time, timedelta
from hashlib import sha256

import pytest
from django.core.exceptions import ValidationError
from django.db import DatabaseError, connection, transaction
from django.utils import timezone

from convenant.actions import mandaat as mandaat_actions
from convenant.actions import ondertekening as actions
from convenant.actions.ondertekening import Gewijzigd
from convenant.enums.ondertekening import Factor
from convenant.enums.partij import Partijstapsoort, Toetredingstatus
from convenant.enums.versie import Convenantstatus
from convenant.models import Convenantversie, Ondertekening, Partij, Partijkaart, Toetreding, Zegel
from convenant.queries import ondertekening as ondertekeningen
from convenant.queries import zegel as zegels
from convenant.queries.zegel import Zegeloordeel
from rivierenland.core import scope
from rivierenland.core.models import Gebeurtenis, Gebruiker, Gemeente, Organisatie, UitgaandBericht
from rivierenland.core.permissions import Geweigerd
from tests.factories import convenant_ondertekenen as factories
from tests.factories.convenant_toetreding import eerste_versie, partij_gemeente, partij_van
from tests.factories.registratie import TIEL

VANDAAG = timezone.localdate()


def act_as(person):
    return scope.within(person.actor.scope)


def as_system():
    return scope.within(scope.systeem("tests"))


def sign(person, gelezen=None, bewijs=factories.with_app):
    """Delta's beheerder signs the first version."""
    organisatie = Organisatie.objects.get(pk=person.organisatie_id)
    versie = eerste_versie()
    if gelezen is None:
        gelezen = factories.read(ondertekeningen.of_organisatie(organisatie, versie, VANDAAG), person.gebruiker)
    return actions.sign(convenant=versie, organisatie=organisatie, gelezen=gelezen, bewijs=bewijs, by=person.actor)


def refused(person, **anders):
    with pytest.raises(ValidationError) as fout:
        sign(person, **anders)
    return " ".join(fout.value.messages)


def second_version():
    """Version 2 takes the place of version 1, as adopting it does."""
    vorige = eerste_versie()
    Convenantversie.objects.filter(pk=vorige.pk).update(einddatum=VANDAAG)
    return Convenantversie.objects.create(
        nummer=2,
        titel=vorige.titel,
        status=Convenantstatus.VASTGESTELD,
        ingangsdatum=VANDAAG,
        vastgesteld_at=timezone.now(),
    )


def test_a_signature_makes_a_party_and_holds_the_sealed_file(cast, delta, zegel):
    with act_as(delta):
        row = sign(delta)
        assert (row.partij_naam, row.kvk, row.hoedanigheid, row.factor) == (
            "Delta (fictief)",
            "99000033",
            "bestuurder",
            Factor.APP,
        )
        assert (row.lidmaatschap, row.gemeenten) == (1, [TIEL])
        assert row.zegel_id == sha256(row.pdf).hexdigest()
        assert Partij.objects.get().convenant_id == row.convenant_id
        assert Toetreding.objects.get().status == Toetredingstatus.ONDERTEKEND
    assert Partijkaart.objects.get().naam == "Delta (fictief)"
    assert zegels.of_file(bytes(row.pdf)).oordeel is Zegeloordeel.ECHT
    found = Zegel.objects.get()
    assert (found.partij_naam, found.versie, found.moment) == ("Delta (fictief)", 1, row.ondertekend_at)
    assert not {delta.gebruiker.naam, delta.gebruiker.email} & {str(value) for value in vars(found).values()}
    assert Gebeurtenis.objects.filter(actie="ondertekening.sign").count() == 1
    mails = UitgaandBericht.objects.filter(soort="ondertekening")
    assert {mail.aan for mail in mails} >= {delta.gebruiker.email}
    assert f"/convenant/ondertekeningen/{row.pk}/" in mails[0].tekst


def test_signing_twice_gives_one_signature(cast, delta, zegel):
    with act_as(delta):
        gelezen = factories.read(
            ondertekeningen.of_organisatie(cast.organisaties["delta"], eerste_versie(), VANDAAG), delta.gebruiker
        )
        sign(delta, gelezen)
        assert "al ondertekend" in refused(delta, gelezen=gelezen)
        assert Ondertekening.objects.count() == 1


def test_the_database_knows_a_signature_once(cast, delta, zegel):
    with act_as(delta):
        row = sign(delta)
        andere = Zegel.objects.create(
            sha256="a" * 64,
            document_sha256="b" * 64,
            versie=1,
            partij_naam="x",
            moment=timezone.now(),
            vingerafdruk="c" * 64,
        )
        row.pk, row.zegel, row.document_sha256, row.toetreding = None, andere, "d" * 64, None
        with pytest.raises(DatabaseError), transaction.atomic():
            row.save(force_insert=True)


def test_a_version_that_was_replaced_a_minute_ago_is_refused(cast, delta, zegel):
    with act_as(delta):
        gelezen = factories.read(
            ondertekeningen.of_organisatie(cast.organisaties["delta"], eerste_versie(), VANDAAG), delta.gebruiker
        )
    with as_system():
        second_version()
    with act_as(delta):
        zin = refused(delta, gelezen=gelezen)
        assert "Versie 1 is vervangen door versie 2" in zin
        assert Ondertekening.objects.count() == 0


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"einde": VANDAAG - timedelta(days=1)}, "afgelopen"),
        ({"begin": VANDAAG + timedelta(days=1)}, "geldt nog niet"),
        ({"ingetrokken_op": VANDAAG, "reden": "Weg."}, "ingetrokken"),
        ({"bevestigd_op": None}, "nog niet bevestigd"),
        ({"bevestigd_op": VANDAAG, "kvk": "99000017"}, "KVK-nummer is veranderd"),
    ],
)
def test_a_mandate_that_does_not_hold_today_signs_nothing(cast, delta, zegel, anders, zin):
    with act_as(delta):
        gelezen = factories.read(
            ondertekeningen.of_organisatie(cast.organisaties["delta"], eerste_versie(), VANDAAG), delta.gebruiker
        )
        mandaat_actions.withdraw(
            mandaat=ondertekeningen.of_organisatie(cast.organisaties["delta"], eerste_versie(), VANDAAG).mandate_of(
                delta.gebruiker, VANDAAG
            ),
            reden="Niet meer nodig.", by=delta.actor,
        )  # fmt: skip
        factories.mandaat(delta.gebruiker, cast.organisaties["delta"], **anders)
        assert zin in refused(delta, gelezen=gelezen)


def test_the_last_day_of_a_mandate_still_counts(cast, delta, zegel):
    with act_as(delta):
        row = factories.mandaat(delta.gebruiker, cast.organisaties["delta"], einde=VANDAAG)
        assert row.in_period(VANDAAG)
        assert sign(delta).pk


def test_a_mandate_ends_at_midnight_in_the_netherlands(cast, delta, zegel, monkeypatch):
    """Not at midnight UTC: then it would hold one or two hours into the next day."""
    with act_as(delta):
        aanleiding = ondertekeningen.of_organisatie(cast.organisaties["delta"], eerste_versie(), VANDAAG)
        gelezen = factories.read(aanleiding, delta.gebruiker)
        mandaat_actions.withdraw(
            mandaat=aanleiding.mandate_of(delta.gebruiker, VANDAAG), reden="Vervangen.", by=delta.actor
        )
        factories.mandaat(delta.gebruiker, cast.organisaties["delta"], einde=VANDAAG)
        middernacht = timezone.make_aware(datetime.combine(VANDAAG + timedelta(days=1), time()))
        for moment, zin in ((timedelta(seconds=-1), "te lang geleden"), (timedelta(0), "Uw machtiging is afgelopen.")):
            nu = middernacht + moment
            monkeypatch.setattr(actions.timezone, "now", lambda nu=nu: nu)
            monkeypatch.setattr(ondertekeningen, "clock", lambda nu=nu: nu)
            assert zin in refused(delta, gelezen=type(gelezen)(nu - timedelta(hours=2), gelezen.sha256))
        assert Ondertekening.objects.count() == 0


def test_a_text_that_moved_on_is_not_signed(cast, delta, zegel):
    with act_as(delta):
        aanleiding = ondertekeningen.of_organisatie(cast.organisaties["delta"], eerste_versie(), VANDAAG)
        gelezen = factories.read(aanleiding, delta.gebruiker)
        Gebruiker.objects.filter(pk=delta.gebruiker.pk).update(naam="Iemand anders")
        delta.gebruiker.refresh_from_db()
        with pytest.raises(Gewijzigd, match="Er is niets ondertekend"):
            sign(delta, gelezen)
        assert Ondertekening.objects.count() == 0


def test_a_document_of_long_ago_is_not_signed(cast, delta, zegel):
    with act_as(delta):
        aanleiding = ondertekeningen.of_organisatie(cast.organisaties["delta"], eerste_versie(), VANDAAG)
        gelezen = factories.read(aanleiding, delta.gebruiker)
        for verschil in (timedelta(minutes=-61), timedelta(minutes=5)):
            with pytest.raises(Gewijzigd, match="te lang geleden"):
                sign(delta, type(gelezen)(gelezen.opgemaakt + verschil, gelezen.sha256))


def test_clocks_that_differ_stop_the_signing(cast, delta, zegel, monkeypatch):
    with act_as(delta):
        gelezen = factories.read(
            ondertekeningen.of_organisatie(cast.organisaties["delta"], eerste_versie(), VANDAAG), delta.gebruiker
        )
        real = timezone.now
        monkeypatch.setattr(actions.timezone, "now", lambda: real() + timedelta(seconds=61))
        zin = refused(delta, gelezen=gelezen)
        assert "verschillen 61 seconden" in zin
        assert "beheerder" in zin


def test_another_kvk_number_is_another_legal_person(cast, delta, zegel):
    with act_as(delta):
        gelezen = factories.read(
            ondertekeningen.of_organisatie(cast.organisaties["delta"], eerste_versie(), VANDAAG), delta.gebruiker
        )
    with as_system():
        Organisatie.objects.filter(kvk="99000033").update(kvk="99000058")
    with act_as(delta):
        assert "KVK-nummer is veranderd" in refused(delta, gelezen=gelezen)


def test_the_second_step_is_asked_last_and_a_refusal_writes_nothing(cast, delta, zegel):
    def no() -> Factor:
        raise ValidationError({"code": "De code klopt niet."})

    with act_as(delta):
        assert refused(delta, bewijs=no) == "De code klopt niet."
        assert (Ondertekening.objects.count(), Zegel.objects.count(), Partij.objects.count()) == (0, 0, 0)


def test_nobody_signs_for_another(cast, delta, zegel):
    gemeente = Gemeente.objects.get(pk=TIEL)
    gelezen = actions.Gelezen(timezone.now(), "a" * 64)
    for person, wie in (
        (cast.waalstroom, {"organisatie": cast.organisaties["delta"]}),
        (cast.delta, {"gemeente": gemeente}),
        (cast.beleid.tiel, {"organisatie": cast.organisaties["delta"]}),
        (cast.beleid.buren, {"gemeente": gemeente}),
        (cast.toezichthouder.tiel, {"gemeente": gemeente}),
    ):
        with act_as(person), pytest.raises(Geweigerd):
            actions.sign(convenant=eerste_versie(), gelezen=gelezen, bewijs=factories.with_app, by=person.actor, **wie)


def test_without_a_certificate_the_page_says_so(cast, delta, settings):
    settings.ZEGEL_PKCS12 = ""
    with act_as(delta):
        assert "nog niet ingericht" in refused(delta)


def test_a_certificate_without_its_root_keeps_nothing(cast, delta, zegel, settings):
    settings.ZEGEL_WORTELS = []
    with act_as(delta):
        assert "wortelcertificaten" in refused(delta)
        assert Zegel.objects.count() == 0


def test_a_gemeente_joins_and_a_party_signs_a_newer_version(cast, zegel):
    tiel = Gemeente.objects.get(pk=TIEL)
    wethouder = cast.beleid.tiel
    with as_system():
        factories.mandaat(wethouder.gebruiker, gemeente=TIEL)
    with act_as(wethouder):
        gelezen = factories.read(ondertekeningen.of_gemeente(tiel, eerste_versie(), VANDAAG), wethouder.gebruiker)
        row = actions.sign(
            convenant=eerste_versie(), gemeente=tiel, gelezen=gelezen, bewijs=factories.with_app, by=wethouder.actor
        )
        assert (row.organisatie_id, row.gemeenten, row.kvk) == (None, [TIEL], "")
    with as_system():
        nieuw = second_version()
    with act_as(wethouder):
        gelezen = factories.read(ondertekeningen.of_gemeente(tiel, nieuw, VANDAAG), wethouder.gebruiker)
        actions.sign(convenant=nieuw, gemeente=tiel, gelezen=gelezen, bewijs=factories.with_app, by=wethouder.actor)
        stappen = Partij.objects.get().stappen.order_by("id").values_list("soort", flat=True)
        assert list(stappen) == [Partijstapsoort.TOEGETREDEN, Partijstapsoort.NIEUWE_VERSIE]


def test_a_party_on_paper_signs_the_newer_version(cast, delta, zegel):
    with as_system():
        Toetreding.objects.all().update(status=Toetredingstatus.INGETROKKEN, afgerond_op=VANDAAG)
        partij_van(cast.organisaties["delta"])
        nieuw = second_version()
    with act_as(delta):
        aanleiding = ondertekeningen.of_organisatie(cast.organisaties["delta"], nieuw, VANDAAG)
        gelezen = factories.read(aanleiding, delta.gebruiker)
        row = actions.sign(
            convenant=nieuw,
            organisatie=cast.organisaties["delta"],
            gelezen=gelezen,
            bewijs=factories.with_app,
            by=delta.actor,
        )
        assert (row.toetreding_id, row.lidmaatschap) == (None, 1)


def test_a_signature_is_never_changed_whoever_asks(cast, delta, zegel):
    with act_as(delta):
        row = sign(delta)
    opdrachten = (
        f"update convenant_ondertekening set naam = 'x' where id = {row.pk}",
        f"update convenant_ondertekening set pdf = 'x' where id = {row.pk}",
        f"delete from convenant_ondertekening where id = {row.pk}",
        "update convenant_zegel set partij_naam = 'x'",
        "delete from convenant_zegel",
        f"update convenant_mandaat set hoedanigheid = 'x' where id = {row.mandaat_id}",
        f"delete from convenant_mandaat where id = {row.mandaat_id}",
    )
    for wie in (delta.actor.scope, cast.beleid.tiel.actor.scope, scope.systeem("tests")):
        for opdracht in opdrachten:
            with scope.within(wie), pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
                cursor.execute(opdracht)
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("delete from convenant_zegel")
    with as_system():
        assert Ondertekening.objects.get().naam == row.naam


def test_a_signature_follows_its_organisation(cast, delta, zegel):
    with act_as(delta):
        row = sign(delta)
    with as_system():
        Organisatie.objects.filter(pk=delta.organisatie_id).update(gemeenten=[TIEL, "GM0214"])
    with act_as(cast.beleid.buren):
        assert Ondertekening.objects.get().pk == row.pk


def test_a_file_must_have_the_digest_that_its_row_names(cast, delta, zegel):
    with act_as(delta):
        row = sign(delta)
        row.pk, row.pdf, row.lidmaatschap = None, b"iets anders", 2
        with pytest.raises(DatabaseError), transaction.atomic():
            row.save(force_insert=True)


def test_a_gemeente_that_signed_on_paper_needs_nothing(cast, zegel):
    with as_system():
        partij_gemeente(TIEL)
    with act_as(cast.beleid.tiel):
        found = ondertekeningen.of_gemeente(Gemeente.objects.get(pk=TIEL), eerste_versie(), VANDAAG)
        assert "al ondertekend" in found.waarom_niet
