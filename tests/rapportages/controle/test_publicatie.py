"""The region publishes when all eight approved, or after the term with who did not by name; all parts at once."""

import hashlib

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.utils import timezone

from rivierenland.core import scope
from rivierenland.core.enums import Taakstatus
from rivierenland.core.models import Achtergrondtaak, Gebeurtenis
from rivierenland.core.opmaak import datum_lang
from rivierenland.core.permissions import Geweigerd
from rivierenland.rapportages.actions import publicatie
from rivierenland.rapportages.enums import Deelstatus, Editiestatus, Formaat, Oordeel
from rivierenland.rapportages.formaten import schrijven
from rivierenland.rapportages.inhoud import bewaren
from rivierenland.rapportages.models import Deelbestand, Rapportdeel, Rapporteditie, Rapportoordeel, Rapportuitleg
from rivierenland.rapportages.tasks import publish_editie

pytestmark = pytest.mark.django_db
TIEL, BUREN = "GM0281", "GM0214"


@pytest.fixture(autouse=True)
def only_json(monkeypatch):
    """One quick format; the others have tests of their own."""
    monkeypatch.setattr(schrijven, "FORMATEN", {Formaat.JSON: lambda document, fonts: bewaren.dumps(document)})


def judged(editie, oordeel=Oordeel.AKKOORD, **behalve):
    """Every gemeente gave this verdict, but for the ones that are named."""
    with scope.within(scope.systeem("tests")):
        Rapportoordeel.objects.filter(editie=editie).update(oordeel=oordeel)
        for code, anders in behalve.items():
            Rapportoordeel.objects.filter(editie=editie, gemeente=code).update(oordeel=anders)


def published(editie, by, zonder=()):
    with scope.within(scope.systeem("rapporten")):
        return publicatie.finish(editie=editie, zonder=zonder, by=by)


def ask(editie, by, zonder=()):
    with scope.within(by.scope):
        return publicatie.publish(editie=editie, zonder=zonder, by=by)


def test_all_eight_approve_and_every_part_becomes_final_at_once(editie, cast):
    judged(editie)
    by = cast.regiocoordinator.actor
    row = published(editie, by)
    assert (row.status, row.gepubliceerd_door) == (Editiestatus.GEPUBLICEERD, by.gebruiker)
    with scope.within(scope.systeem("tests")):
        delen = list(Rapportdeel.objects.filter(editie=editie))
        assert len(delen) == 9
        for deel in delen:
            document = bewaren.load(deel.inhoud)
            assert (document.status, document.concept, document.niet_goedgekeurd) == (
                f"Vastgesteld op {datum_lang(timezone.localdate())}.", False, (),
            )  # fmt: skip
            bestand = deel.bestanden.get()
            with default_storage.open(bestand.bestand.name) as opgeslagen:
                inhoud = opgeslagen.read()
            assert (inhoud, bestand.sha256) == (bewaren.dumps(document), hashlib.sha256(inhoud).hexdigest())


def test_before_the_last_day_it_waits_for_who_did_not_say_anything(editie, cast):
    judged(editie, GM0281=Oordeel.OPEN, GM0214=Oordeel.OPEN)
    with pytest.raises(ValidationError) as geweigerd:
        ask(editie, cast.regiocoordinator.actor, [BUREN, TIEL])
    dag = datum_lang(editie.termijn)
    assert geweigerd.value.messages == [
        f"Nog niet goedgekeurd door Buren en Tiel. Zonder hen kan het vanaf de dag na {dag}."
    ]


def test_after_the_term_it_is_published_and_names_who_is_late(editie, cast, termijn_voorbij):
    judged(editie, GM0281=Oordeel.OPEN)
    published(editie, cast.regiocoordinator.actor, [TIEL])
    with scope.within(scope.systeem("tests")):
        assert Rapportoordeel.objects.get(gemeente=TIEL).oordeel == Oordeel.TE_LAAT
        documenten = [bewaren.load(inhoud) for inhoud in Rapportdeel.objects.values_list("inhoud", flat=True)]
        assert {document.niet_goedgekeurd for document in documenten} == {("Tiel",)}
        assert Gebeurtenis.objects.get(actie="rapporteditie.publish").details["zonder"] == [TIEL]


def test_a_correction_that_is_asked_waits_for_an_answer_and_never_blocks_for_good(editie, cast, termijn_voorbij):
    judged(editie, GM0281=Oordeel.CORRECTIE)
    with scope.within(scope.systeem("tests")):
        row = editie.opmerkingen.create(
            gemeente_id=TIEL, gebied=TIEL, sectie="verblijf", tekst="x", door=cast.beleid.tiel.gebruiker
        )
    with pytest.raises(
        ValidationError, match="Een opmerking van een gemeente die een correctie vraagt wacht op uw antwoord"
    ):
        ask(editie, cast.regiocoordinator.actor, [TIEL])
    with scope.within(scope.systeem("tests")):
        row.antwoord, row.beantwoord_at = "Het klopt.", timezone.now()
        row.save()
    published(editie, cast.regiocoordinator.actor, [TIEL])
    with scope.within(scope.systeem("tests")):
        assert Rapportoordeel.objects.get(gemeente=TIEL).oordeel == Oordeel.CORRECTIE
        assert bewaren.load(Rapportdeel.objects.get(gemeente=BUREN).inhoud).niet_goedgekeurd == ("Tiel",)


@pytest.mark.parametrize("wie", ["beleid.tiel", "burgerzaken.tiel", "waalstroom"])
def test_only_the_region_publishes(editie, cast, wie):
    rol, _, gemeente = wie.partition(".")
    persoon = getattr(getattr(cast, rol), gemeente) if gemeente else getattr(cast, rol)
    judged(editie)
    with pytest.raises(Geweigerd):
        ask(editie, persoon.actor)
    with pytest.raises(Geweigerd):
        published(editie, persoon.actor)


def test_pressing_twice_starts_one_job(editie, cast):
    judged(editie)
    by = cast.regiocoordinator.actor
    eerste, tweede = ask(editie, by), ask(editie, by)
    assert eerste.pk == tweede.pk
    assert Achtergrondtaak.objects.filter(taak=publicatie.TAAK).count() == 1


def test_who_did_not_see_that_a_gemeente_withdrew_its_approval_looks_first(editie, cast, termijn_voorbij):
    judged(editie, GM0281=Oordeel.OPEN)
    with pytest.raises(ValidationError, match="Intussen gaf een gemeente haar oordeel"):
        ask(editie, cast.regiocoordinator.actor, [])


def test_a_part_that_failed_is_left_out_as_the_region_chose_when_it_went_on(editie, cast):
    judged(editie)
    with scope.within(scope.systeem("tests")):
        Rapportdeel.objects.filter(gemeente=BUREN).update(status=Deelstatus.MISLUKT)
    published(editie, cast.regiocoordinator.actor)
    with scope.within(scope.systeem("tests")):
        delen = Rapportdeel.objects.filter(editie=editie).select_related("gemeente")
        assert {deel.gemeente_id for deel in delen if bewaren.load(deel.inhoud).concept} == {BUREN}


@pytest.mark.parametrize("status", [Deelstatus.WACHT, Deelstatus.BEZIG])
def test_a_part_that_is_still_made_stops_the_publication_of_all(editie, cast, status):
    judged(editie)
    with scope.within(scope.systeem("tests")):
        Rapportdeel.objects.filter(gemeente=BUREN).update(status=status)
    with pytest.raises(ValidationError, match="Een deel van dit rapport"):
        ask(editie, cast.regiocoordinator.actor)
    with pytest.raises(publicatie.Veranderd):
        published(editie, cast.regiocoordinator.actor)


def test_killed_halfway_nothing_is_published_and_doing_it_again_does_it_all(editie, cast, monkeypatch):
    judged(editie)
    by, gemaakt = cast.regiocoordinator.actor, []

    def dies(document, fonts):
        gemaakt.append(document.gebied)
        if len(gemaakt) == 5:
            raise KeyboardInterrupt
        return bewaren.dumps(document)

    with monkeypatch.context() as even:
        even.setattr(schrijven, "FORMATEN", {Formaat.JSON: dies})
        with pytest.raises(KeyboardInterrupt):
            published(editie, by)
    with scope.within(scope.systeem("tests")):
        assert Rapporteditie.objects.get().status == Editiestatus.CONCEPT
        assert Deelbestand.objects.count() == 0
    published(editie, by)
    with scope.within(scope.systeem("tests")):
        assert Deelbestand.objects.count() == 9
        for bestand in Deelbestand.objects.all():
            assert default_storage.exists(bestand.bestand.name)
        assert len(set(Deelbestand.objects.values_list("bestand", flat=True))) == 9


def test_what_changes_while_the_files_are_made_stops_it(editie, cast, monkeypatch):
    judged(editie)

    def meanwhile(document, fonts):
        Rapportuitleg.objects.update_or_create(
            editie=editie, gemeente_id=TIEL, gebied=TIEL, sectie="verblijf", door=cast.beleid.tiel.gebruiker,
            defaults={"tekst": document.gebied or "regio"},
        )  # fmt: skip
        return bewaren.dumps(document)

    monkeypatch.setattr(schrijven, "FORMATEN", {Formaat.JSON: meanwhile})
    with pytest.raises(publicatie.Veranderd, match="Er is niets gepubliceerd"):
        published(editie, cast.regiocoordinator.actor)
    with scope.within(scope.systeem("tests")):
        assert Rapporteditie.objects.get().status == Editiestatus.CONCEPT


def test_the_explanations_stand_in_the_final_report_below_their_section(editie, cast):
    judged(editie)
    door = cast.beleid.tiel.gebruiker
    with scope.within(scope.systeem("tests")):
        for gemeente, gebied in ((TIEL, TIEL), (TIEL, ""), (None, "")):
            Rapportuitleg.objects.create(
                editie=editie,
                gemeente_id=gemeente,
                gebied=gebied,
                sectie="verblijf",
                tekst=f"{gemeente} {gebied}",
                door=door,
            )
    published(editie, cast.regiocoordinator.actor)

    def below(gemeente):
        document = bewaren.load(Rapportdeel.objects.get(editie=editie, gemeente=gemeente).inhoud)
        return [[(row.van, row.tekst) for row in sectie.uitleg] for sectie in document.secties]

    with scope.within(scope.systeem("tests")):
        assert below(TIEL) == [[("Tiel", "GM0281 GM0281")], []]
        assert below(None) == [[("Regio Rivierenland", "None "), ("Tiel", "GM0281 ")], []]
        assert below(BUREN) == [[], []]


def test_publishing_again_changes_nothing(editie, cast):
    judged(editie)
    by = cast.regiocoordinator.actor
    eerste = published(editie, by)
    tweede = published(editie, by)
    assert (tweede.gepubliceerd_at, Gebeurtenis.objects.filter(actie="rapporteditie.publish").count()) == (
        eerste.gepubliceerd_at, 1,
    )  # fmt: skip


@pytest.mark.django_db(transaction=True)
def test_the_job_publishes_and_takes_the_files_of_the_concept_away(editie, cast):
    judged(editie)
    with scope.within(scope.systeem("tests")):
        deel = Rapportdeel.objects.get(gemeente=TIEL)
        naam = default_storage.save(f"rapporten/{editie.pk}/{deel.nr}-abc/concept.json", ContentFile(b"{}"))
        Deelbestand.objects.create(deel=deel, formaat="json", bestand=naam, bestandsnaam="c", sha256="0", grootte=2)
    taak = ask(editie, cast.regiocoordinator.actor)
    publish_editie(str(taak.pk))
    taak.refresh_from_db()
    assert (taak.status, taak.fout) == (Taakstatus.KLAAR, "")
    with scope.within(scope.systeem("tests")):
        assert Rapporteditie.objects.get().is_gepubliceerd
    assert not default_storage.exists(naam)


def corrected(editie, by, reden="De aantallen van Tiel telden dubbel."):
    with scope.within(by.scope):
        return publicatie.correct(editie=editie, reden=reden, by=by)


def test_a_correction_is_a_next_version_with_its_reason_and_the_old_one_stays(editie, cast):
    judged(editie)
    by = cast.regiocoordinator.actor
    published(editie, by)
    nieuw, nogmaals = corrected(editie, by), corrected(editie, by)
    assert (nieuw.versie, nieuw.reden, nieuw.aanleiding) == (2, "De aantallen van Tiel telden dubbel.", "correctie")
    assert nogmaals.pk == nieuw.pk
    with scope.within(scope.systeem("tests")):
        assert list(Rapporteditie.objects.order_by("versie").values_list("status", flat=True)) == [
            "gepubliceerd",
            "meten",
        ]


@pytest.mark.parametrize("reden", ["  ", "Zie 123456782."])
def test_a_correction_without_a_fit_reason_is_not_made(editie, cast, reden):
    judged(editie)
    published(editie, cast.regiocoordinator.actor)
    with pytest.raises(ValidationError):
        corrected(editie, cast.regiocoordinator.actor, reden)


def test_a_concept_is_not_corrected_but_stopped(editie, cast):
    with scope.within(scope.systeem("tests")):
        Rapporteditie.objects.update(status="geannuleerd")
    with pytest.raises(ValidationError, match="nog niet gepubliceerd"):
        corrected(editie, cast.regiocoordinator.actor)


def test_a_gemeente_does_not_correct_what_the_region_published(editie, cast):
    judged(editie)
    published(editie, cast.regiocoordinator.actor)
    with pytest.raises(Geweigerd):
        corrected(editie, cast.beleid.tiel.actor)
