"""Two browsers at the same moment, each over a connection of its own: one signature, of one text, and one decision."""

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from functools import partial
from importlib import import_module
from threading import Event
from typing import Any

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import connections, transaction
from django.utils import timezone

from convenant.actions import ondertekening, toelating, toetreding, toezeggingsmeting, toezeggingsverdeling, versie
from convenant.enums.ondertekening import Factor
from convenant.enums.partij import Partijsoort, Toetredingstatus
from convenant.models import (
    Artikel,
    Convenantversie,
    Ondertekening,
    Partij,
    Toelating,
    Toetreding,
    Toezegging,
    Toezeggingsmeting,
    Toezeggingsverdeling,
    Zegel,
)
from convenant.queries import ondertekening as ondertekeningen
from convenant.queries import versie as versies
from convenant.queries.akte import Gelezen
from convenant.regels import register
from rivierenland.core import scope
from rivierenland.core.actor import Actor
from rivierenland.core.models import Gemeente, Organisatie, Parameter
from tests.cast import Cast, Person
from tests.factories import convenant_ondertekenen as factories
from tests.factories import convenant_tekst as tekst
from tests.factories.convenant_toetreding import ONDERTEKEND, ToetredingFactory, admitted, eerste_versie, partij_van
from tests.factories.convenant_toezeggingen import Made, company, party
from tests.factories.registratie import TIEL, LocatieFactory

pytestmark = [pytest.mark.worker, pytest.mark.django_db(transaction=True)]
VANDAAG = timezone.localdate()
WACHT = 0.4
"""Seconds that one holds what the other waits for."""
PARAMETERS = (
    "0008_parameters",
    "0010_toetreding_parameters",
    "0013_ondertekenen_parameters",
    "0016_toezeggingsmeting_parameters",
)


def everything() -> Any:
    """Under the scope that sees all."""
    return scope.within(scope.systeem("tests"))


@pytest.fixture
def cast(transactional_db) -> Cast:
    """The people, and what migrations gave, also after a test that committed and so emptied every table."""
    if not Gemeente.objects.exists():
        import_module("rivierenland.core.migrations.0003_gemeenten").load(apps, None)
    if not Convenantversie.objects.exists():
        first_version()
    if not Parameter.objects.filter(code="ondertekenen.lezen_minuten").exists():
        for naam in PARAMETERS:
            import_module(f"convenant.migrations.{naam}").add_parameters(apps, None)
    with everything():
        return Cast.gather()


def first_version() -> None:
    """The example text, as the migration has it; written as a concept first, because what was adopted takes no article."""
    bron = import_module("convenant.migrations.0003_voorbeeldtekst")
    row = Convenantversie.objects.create(nummer=1, titel=bron.TITEL)
    artikelen = [
        Artikel.objects.create(convenant=row, nummer=nummer, titel=titel, tekst=woorden)
        for nummer, (titel, woorden) in enumerate(bron.ARTIKELEN, start=1)
    ]
    for code, nummer, titel, woorden, soorten, regel, norm, aandacht in bron.TOEZEGGINGEN:
        Toezegging.objects.create(
            convenant=row, artikel=artikelen[nummer - 1], code=code, titel=titel, tekst=woorden, partijsoorten=soorten, regel=regel,
            norm=norm, aandacht=aandacht,
        )  # fmt: skip
    row.status, row.vastgesteld_at, row.ingangsdatum = "vastgesteld", timezone.now() - timedelta(days=900), ONDERTEKEND
    row.evaluatie_op = VANDAAG + timedelta(days=200)
    row.save()


def at_once(*doen: Callable[[], Any]) -> list[Any]:
    """Do these at the same moment, each over a connection of its own; what one raises is its outcome."""

    def run(een: Callable[[], Any]) -> Any:
        try:
            return een()
        except Exception as fout:
            return fout
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(doen)) as pool:
        return list(pool.map(run, doen))


def refusals(outcomes: list[Any]) -> list[str]:
    """What was refused, in words. Whatever else was raised is an error."""
    fouten = [een for een in outcomes if isinstance(een, Exception)]
    assert all(isinstance(fout, ValidationError) for fout in fouten), fouten
    return [" ".join(fout.messages) for fout in fouten]


def read(person: Person, convenant: Convenantversie) -> Gelezen:
    """What somebody of an organisation has on the screen."""
    with scope.within(person.actor.scope):
        own = Organisatie.objects.get(pk=person.organisatie_id)
        return factories.read(ondertekeningen.of_organisatie(own, convenant, VANDAAG), person.gebruiker)


def sign(person: Person, convenant: Convenantversie, gelezen: Gelezen, bewijs: Callable[[], Factor]) -> Ondertekening:
    """Press the button."""
    with scope.within(person.actor.scope):
        own = Organisatie.objects.get(pk=person.organisatie_id)
        return ondertekening.sign(convenant=convenant, organisatie=own, gelezen=gelezen, bewijs=bewijs, by=person.actor)


@pytest.fixture
def delta(cast: Cast) -> Person:
    """Delta, admitted to the first version, whose beheerder may sign."""
    with everything():
        LocatieFactory(organisatie=cast.organisaties["delta"])
        cast.organisaties["delta"].refresh_from_db()
        admitted(cast.organisaties["delta"])
        factories.mandaat(cast.delta.gebruiker, cast.organisaties["delta"])
    return cast.delta


def test_two_clicks_give_one_signature_and_adopting_waits_for_it(cast, delta, zegel):
    """In one test, because every test that commits empties all tables."""
    een, gelezen, bezig = eerste_versie(), read(delta, eerste_versie()), Event()
    twee = tekst.concept(by=cast.regiocoordinator.actor)
    sha = versies.document(twee).digest()

    def slow() -> Factor:
        bezig.set()
        time.sleep(WACHT)
        return Factor.APP

    def adopt() -> Convenantversie:
        bezig.wait(10)
        return versie.adopt(convenant=twee, sha256=sha, by=cast.regiocoordinator.actor, **tekst.days())

    click = partial(sign, delta, een, gelezen, slow)
    outcomes = at_once(click, click, click, adopt)
    assert len(refusals(outcomes)) == 2
    assert not isinstance(outcomes[3], Exception)
    with everything():
        row = Ondertekening.objects.get()
        assert (row.convenant_id, Zegel.objects.count(), Partij.objects.count()) == (een.pk, 1, 1)
        assert outcomes[3].vastgesteld_at > row.ondertekend_at
        assert row.tekst_sha256 == versies.document(een).digest()


def test_who_signs_while_a_version_is_adopted_reads_the_new_one_first(cast, delta, zegel):
    een, gelezen, bezig = eerste_versie(), read(delta, eerste_versie()), Event()
    twee = tekst.concept(by=cast.regiocoordinator.actor)
    sha = versies.document(twee).digest()

    def adopt() -> None:
        with transaction.atomic():
            versie.adopt(convenant=twee, sha256=sha, by=cast.regiocoordinator.actor, **tekst.days())
            bezig.set()
            time.sleep(WACHT)

    def click() -> Ondertekening:
        bezig.wait(10)
        return sign(delta, een, gelezen, factories.with_app)

    (zin,) = refusals(at_once(adopt, click))
    assert zin == "Versie 1 is vervangen door versie 2. Lees en onderteken de nieuwe versie."
    with everything():
        assert (Ondertekening.objects.count(), Zegel.objects.count()) == (0, 0)


def test_a_request_that_is_taken_back_while_one_signs(cast, delta, zegel):
    gelezen, bezig = read(delta, eerste_versie()), Event()
    with everything():
        verzoek = Toetreding.objects.get()

    def take_back() -> None:
        with scope.within(delta.actor.scope), transaction.atomic():
            toetreding.withdraw(toetreding=verzoek, by=delta.actor)
            bezig.set()
            time.sleep(WACHT)

    def click() -> Ondertekening:
        bezig.wait(10)
        return sign(delta, eerste_versie(), gelezen, factories.with_app)

    assert len(refusals(at_once(take_back, click))) == 1
    with everything():
        assert (Ondertekening.objects.count(), Partij.objects.count()) == (0, 0)
        assert Toetreding.objects.get().status == Toetredingstatus.INGETROKKEN


def test_two_officials_decide_while_the_request_is_withdrawn(cast):
    with everything():
        delta = cast.organisaties["delta"]
        LocatieFactory(organisatie=delta)
        delta.refresh_from_db()
        verzoek = ToetredingFactory(organisatie=delta)

    def decide(besluit: str) -> None:
        with scope.within(cast.beleid.tiel.actor.scope):
            toelating.decide(
                toetreding=verzoek, gemeente=TIEL, besluit=besluit, reden="Hierom.", by=cast.beleid.tiel.actor
            )  # fmt: skip

    outcomes = at_once(partial(decide, "toegelaten"), partial(decide, "geweigerd"))
    assert len(refusals(outcomes)) == 1
    with everything():
        row, besluit = Toetreding.objects.get(), Toelating.objects.get()
        assert row.status == besluit.besluit

        verzoek = ToetredingFactory(organisatie=company())

    def withdraw() -> None:
        with scope.within(scope.systeem("tests")):
            toetreding.withdraw(toetreding=verzoek, by=Actor.systeem("tests"))

    outcomes = at_once(partial(decide, "geweigerd"), withdraw)
    assert len(refusals(outcomes)) == 1
    with everything():
        verzoek.refresh_from_db()
        geweigerd = verzoek.status == Toetredingstatus.GEWEIGERD
        assert Toelating.objects.get(toetreding=verzoek).besluit == ("geweigerd" if geweigerd else "wacht")


def test_a_night_that_runs_twice_at_once_leaves_one_night(cast, monkeypatch):
    made = Made("bedden_met_certificaat")
    monkeypatch.setattr(register, "_regels", {made.regel.code: made.regel})
    with everything():
        partijen = [party(company()) for _ in range(8)]
        made.counts(*((row.organisatie_id, TIEL, 9, 10) for row in partijen))

    clear = toezeggingsverdeling._clear
    monkeypatch.setattr(toezeggingsverdeling, "_clear", lambda op: (clear(op), time.sleep(WACHT)))

    def night() -> None:
        with scope.use(scope.systeem("tests")):
            toezeggingsmeting.evaluate(op=VANDAAG, by=Actor.systeem("tests"))

    assert at_once(night, night, night) == [None] * 3
    with everything():
        assert Toezeggingsmeting.objects.filter(gemeente=None).count() == len(partijen)
        rows = Toezeggingsverdeling.objects.filter(gemeente=None, toezegging__code="T03")
        assert rows.get(soort=Partijsoort.VERBLIJFSBIEDER).peildatum == VANDAAG


def test_a_party_that_is_removed_while_it_signs_the_next_version(cast, zegel):
    with everything():
        waalstroom = cast.organisaties["waalstroom"]
        LocatieFactory(organisatie=waalstroom)
        waalstroom.refresh_from_db()
        partij = partij_van(waalstroom)
        factories.mandaat(cast.waalstroom.gebruiker, waalstroom)
    twee = tekst.adopted(tekst.concept(by=cast.regiocoordinator.actor), by=cast.regiocoordinator.actor)
    gelezen, bezig = read(cast.waalstroom, twee), Event()

    def remove() -> None:
        with everything(), transaction.atomic():
            row = Partij.objects.select_for_update().get(pk=partij.pk)
            bezig.set()
            time.sleep(WACHT)
            row.status, row.tot = "geroyeerd", VANDAAG
            row.save(update_fields=["status", "tot"])

    def click() -> Ondertekening:
        bezig.wait(10)
        return sign(cast.waalstroom, twee, gelezen, factories.with_app)

    (zin,) = refusals(at_once(remove, click))
    assert "uit het convenant gegaan" in zin
    with everything():
        assert (Ondertekening.objects.count(), Zegel.objects.count()) == (0, 0)
