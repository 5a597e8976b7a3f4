"""A stay past its term loses its person, and nothing else changes; only through an approved list, whole or not at all."""

from datetime import date, timedelta
from hashlib import sha256

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.db import connection
from django.utils import timezone

from registratie.actions import bewoner, bezettingsstand, persoonsdossier, vernietiging, vernietigingslijst
from registratie.actions import verblijf as verblijven
from registratie.enums import Lijststatus, Regelstatus
from registratie.models import (
    Aanlevering,
    Aanleveringsfout,
    Bewoner,
    Bezettingsstand,
    Koppeling,
    Koppelvraag,
    Persoon,
    Verblijf,
    Vernietigingsbewijs,
    Vernietigingslijst,
    Vernietigingsregel,
)
from registratie.queries import bezetting, maandrapport
from rivierenland.core import scope
from rivierenland.core.actions import inzage, uitgaand_bericht
from rivierenland.core.models import Gebeurtenis, Inzage, UitgaandBericht
from rivierenland.core.permissions import Geweigerd
from tests.factories.registratie import BUREN, TIEL, BewonerFactory, LocatieFactory, VerblijfFactory
from tests.registratie.bewaren.conftest import (
    MERK,
    PORTAL,
    approve,
    destroy,
    everything,
    execute,
    leave,
    longer_ago,
    prepare,
    set_term,
    tables_with,
    today,
)


def figures(locatie) -> tuple:
    """Every count of the past that the portal shows."""
    night = longer_ago(days=20)
    return (
        [nacht.personen for nacht in bezetting.of_locatie(locatie, tot=today(), dagen=900)],
        list(
            Bezettingsstand.objects.filter(gemeente=TIEL).order_by("nacht").values_list("nacht", "personen", "bedden")
        ),
        maandrapport.present_by_place([TIEL], night),
        bezetting.present_count(locatie, night),
        Verblijf.objects.count(),
    )


def recount() -> None:
    bezettingsstand.refresh(van=longer_ago(days=300), tot=today())


class TestDue:
    @pytest.mark.parametrize(
        ("vertrek", "maanden", "vandaag", "past"),
        [
            (date(2025, 11, 25), 12, date(2026, 11, 25), False),
            (date(2025, 11, 25), 12, date(2026, 11, 26), True),
            (date(2024, 2, 29), 12, date(2025, 2, 28), False),
            (date(2024, 2, 29), 12, date(2025, 3, 1), True),
            (date(2023, 2, 28), 12, date(2024, 2, 29), True),
            (date(2025, 8, 31), 18, date(2027, 2, 28), False),
            (date(2025, 8, 31), 18, date(2027, 3, 1), True),
            (date(2025, 12, 31), 14, date(2027, 2, 28), False),
        ],
    )
    def test_the_calendar_of_the_page_is_that_of_the_database(self, db, vertrek, maanden, vandaag, past):
        from registratie.queries.bewaartermijn import Bewaartermijn

        with connection.cursor() as cursor:
            cursor.execute("select %s::date + make_interval(months => %s) < %s", [vertrek, maanden, vandaag])
            assert (Bewaartermijn(maanden, "").is_past(vertrek, vandaag), cursor.fetchone()[0]) == (past, past)

    def test_the_last_day_of_the_term_is_not_past(self, cast, stage):
        with everything():
            leave(stage.tiel, longer_ago(days=0))
        assert prepare() is None

    def test_a_gemeente_has_its_own_term(self, cast, stage):
        with everything():
            set_term(18)
            leave(stage.tiel, longer_ago())
            buren = LocatieFactory(gemeente_id=BUREN)
            leave(buren, longer_ago())
        assert prepare(TIEL) is None
        assert (prepare(BUREN).aantal_verblijven, prepare(BUREN).termijn_maanden) == (1, 12)

    @pytest.mark.parametrize(("waarde", "telt"), [(3, 7), (12.5, 13), (7, 7)])
    def test_a_term_is_never_shorter_than_the_clock_needs_and_half_a_month_counts_whole(self, db, waarde, telt):
        from registratie.queries.bewaartermijn import termijn_of

        set_term(waarde)
        assert termijn_of(TIEL, peildatum=today()).maanden == telt

    def test_an_open_stay_is_never_due_and_somebody_with_one_later_stay_stays_whole(self, cast, stage):
        with everything():
            VerblijfFactory(locatie=stage.tiel, aankomst=date(2020, 1, 1))
            old = leave(stage.tiel, longer_ago(days=100))
            leave(stage.tiel, longer_ago(days=-30), bewoner=old.bewoner, nights=10)
        assert prepare() is None

    def test_all_stays_of_somebody_go_together(self, weg):
        with everything():
            leave(weg.locatie, longer_ago(days=200), bewoner=weg.bewoner)
        lijst = prepare()
        assert (lijst.aantal_verblijven, lijst.aantal_bewoners) == (2, 1)


class TestNoTrace:
    def test_no_text_in_the_whole_database_holds_the_name_any_more(
        self, cast, weg, settings, tmp_path, django_capture_on_commit_callbacks
    ):
        settings.MEDIA_ROOT = tmp_path
        sleutel = str(weg.bewoner.sleutel)
        with everything():
            spread(cast, weg)
        before = tables_with(MERK)
        assert set(before) >= {
            *(
                "registratie_bewoner",
                "registratie_bewonerevent",
                "registratie_aanleveringsfout",
                "core_uitgaandbericht",
            ),
            *("registratie_koppelvraag", "registratie_koppelvraagevent"),
        }
        assert any(MERK.encode() in file.read_bytes() for file in tmp_path.rglob("*") if file.is_file())
        assert tables_with(sleutel)
        beheerder = cast.functioneel_beheerder.tiel
        lijst = approve(beheerder, prepare())
        with django_capture_on_commit_callbacks(execute=True):
            bewijs = execute(beheerder, lijst)
        assert (tables_with(MERK), tables_with(sleutel)) == ({}, {})
        assert [file for file in tmp_path.rglob("*") if file.is_file() and MERK.encode() in file.read_bytes()] == []
        assert bewijs.sporen["registratie.bewoner"] == 1
        assert bewijs.sporen["registratie.koppelvraagevent"] >= 1

    def test_a_corrected_name_leaves_its_history_neither(self, cast, weg, stage):
        """Two records became one: the old one is gone, its versions are not."""
        with everything():
            wrong = leave(stage.tiel, longer_ago(days=90), achternaam=f"{MERK}x")
            bewoner.change(
                bewoner=wrong.bewoner, achternaam=weg.bewoner.achternaam, voornaam=weg.bewoner.voornaam,
                geboortedatum=weg.bewoner.geboortedatum, by=PORTAL,
            )  # fmt: skip
        assert tables_with(f"{MERK}x")
        destroy(cast)
        assert tables_with(MERK) == {}

    def test_somebody_who_never_slept_here_goes_too_after_the_term(self, cast, weg, monkeypatch):
        """A check-in that was taken back leaves no row, only versions."""
        today_was = today()
        with everything():
            BewonerFactory(organisatie=weg.locatie.organisatie, achternaam="Zqteruggenomen").delete()
        destroy(cast)
        assert tables_with("Zqteruggenomen") == {"registratie_bewonerevent": 2}  # not past the term yet
        with everything():
            leave(weg.locatie, longer_ago())
        monkeypatch.setattr(vernietiging.timezone, "localdate", lambda: today_was + timedelta(days=400))
        destroy(cast)
        assert tables_with("Zqteruggenomen") == {}

    def test_the_neighbours_are_left_alone(self, cast, weg, stage):
        with everything():
            here = VerblijfFactory(locatie=stage.tiel, bewoner__achternaam="Zqblijft")
            other = leave(stage.fruithof, longer_ago(days=-60), achternaam="Zqblijft")
        before = tables_with("Zqblijft")
        destroy(cast)
        assert tables_with("Zqblijft") == before
        with everything():
            assert {here.bewoner_id, other.bewoner_id} == set(Bewoner.objects.values_list("pk", flat=True))

    def test_a_short_name_takes_no_text_of_others_with_it(self, cast, stage):
        """`Li An` is not in `de lijst van Anna`, and a message of somebody with one name is left to be sent."""
        with everything():
            for achternaam, voornaam in (("Li", "An"), ("Lijst", "")):
                person = BewonerFactory(organisatie=stage.tiel.organisatie, achternaam=achternaam, voornaam=voornaam)
                leave(stage.tiel, longer_ago(), bewoner=person)
            delivery = Aanlevering.objects.create(
                organisatie=stage.tiel.organisatie, bestandsnaam="lijst.csv", grootte=1, sha256="0"
            )
            for cellen in (["Lind", "Anna"], ["LI", "An"]):
                Aanleveringsfout.objects.create(
                    aanlevering=delivery, organisatie=stage.tiel.organisatie, blad="", rij=2, reden="x", uitleg="x",
                    cellen=cellen,
                )  # fmt: skip
            uitgaand_bericht.queue(aan="a@example.test", onderwerp="x", tekst="De lijst van Anna.", soort="test")
        destroy(cast)
        with everything():
            assert list(Aanleveringsfout.objects.values_list("cellen", flat=True)) == [["Lind", "Anna"]]
            assert UitgaandBericht.objects.count() == 1

    def test_the_read_log_keeps_numbers_that_point_nowhere(self, cast, weg):
        number = weg.bewoner.pk
        with everything():
            inzage.record(object_soort="registratie.bewoner", object_ids=[number], doel="Test", pagina="/", by=PORTAL)
        destroy(cast)
        with everything():
            assert Inzage.objects.get(doel="Test").object_ids == [number]
            assert not Bewoner.objects.filter(pk=number).exists()


def spread(cast, weg) -> None:
    """Everywhere that the portal may write about somebody."""
    person, other = weg.bewoner, VerblijfFactory(locatie=weg.locatie).bewoner
    persoon = Persoon.objects.create()
    Koppeling.objects.create(
        bewoner=person, persoon=persoon, gemeente_id=TIEL, organisatie=person.organisatie, sleutel=person.sleutel,
        wijze="automatisch", redenen=[],
    )  # fmt: skip
    question = Koppelvraag.objects.create(
        bewoner_a_id=min(person.pk, other.pk), bewoner_b_id=max(person.pk, other.pk), gemeenten=[TIEL], score=3,
        oordeel="niet_dezelfde", toelichting=f"Bogumil {MERK} is dit niet", beoordeeld_at=timezone.now(),
    )  # fmt: skip
    question.toelichting = f"{MERK}, gebeld"
    question.save()
    verblijven.change(verblijf=weg.verblijf, bewoner={"woonplaats": f"{MERK}dorp"} | names(person), by=PORTAL)
    delivery = Aanlevering.objects.create(
        organisatie=person.organisatie, bestandsnaam="lijst.csv", grootte=1, sha256="0"
    )
    Aanleveringsfout.objects.create(
        aanlevering=delivery, organisatie=person.organisatie, blad="", rij=2, reden="x", uitleg="x",
        cellen=[f"{MERK.upper()}, Bogumil", "1990"],
    )  # fmt: skip
    uitgaand_bericht.queue(aan="a@example.test", onderwerp="x", tekst=f"Over Bogumil {MERK}.", soort="test")
    burgerzaken = cast.burgerzaken.tiel.actor
    dossier = persoonsdossier.request(
        gemeente=TIEL, bewoners=[person.pk], soort="inzage", kenmerk="Z-1", identiteit="balie", ontvangen_op=today(),
        by=burgerzaken,
    )  # fmt: skip
    dossier = persoonsdossier.build(dossier=dossier, by=burgerzaken)
    dossier.bestand.storage.save(f"{dossier.bestand.name}.x", ContentFile(b""))
    with dossier.bestand.open("ab") as file:
        file.write(MERK.encode())  # the zip itself is compressed


def names(person: Bewoner) -> dict:
    return {"achternaam": person.achternaam, "voornaam": person.voornaam, "geboortedatum": person.geboortedatum}


class TestCountsStay:
    def test_no_count_changes_by_one(self, cast, weg, stage):
        with everything():
            for days in range(1, 40, 3):
                leave(stage.tiel, longer_ago(days=days), achternaam=f"Ander{days}", nights=days + 5)
                leave(stage.fruithof, longer_ago(days=days), achternaam=f"Ander{days}", nights=days)
            VerblijfFactory(locatie=stage.tiel)
            recount()
            before = figures(weg.locatie)
        assert sum(before[0]) > 300
        bewijs = destroy(cast)
        with everything():
            assert figures(weg.locatie) == before
            recount()
            assert figures(weg.locatie) == before
        assert bewijs.verblijven == 27

    def test_the_stay_keeps_its_nights_and_tenants_and_loses_the_rest(self, cast, weg):
        destroy(cast)
        with everything():
            row = Verblijf.objects.get(pk=weg.verblijf.pk)
        kept = (row.locatie_id, row.organisatie_id, row.gemeente_id, row.aankomst, row.vertrek)
        was = weg.verblijf
        assert kept == (was.locatie_id, was.organisatie_id, was.gemeente_id, was.aankomst, was.vertrek)
        assert (row.bewoner_id, row.sleutel, row.kamer, row.documentsoort) == (None, None, "", "onbekend")

    def test_two_anonymous_stays_in_the_same_nights_do_not_clash(self, cast, weg):
        with everything():
            leave(weg.locatie, weg.verblijf.vertrek, achternaam="Tweede")
        assert destroy(cast).verblijven == 2

    def test_an_anonymous_stay_can_no_longer_be_changed(self, cast, weg):
        destroy(cast)
        with everything(), pytest.raises(ValidationError, match="bewaartermijn"):
            verblijven.change(verblijf=weg.verblijf, kamer="2", by=PORTAL)


class TestRoad:
    def test_nothing_goes_without_approval(self, cast, weg):
        beheerder, lijst = cast.functioneel_beheerder.tiel, prepare()
        for step in (lambda: None, lambda: vernietigingslijst.submit(lijst=lijst, by=beheerder.actor)):
            with scope.within(beheerder.actor.scope):
                step()
            with pytest.raises(ValidationError, match="niet goedgekeurd"):
                execute(beheerder, lijst)
        assert tables_with(MERK)

    def test_a_held_stay_stays_with_all_of_that_person_and_is_held_again_next_time(self, cast, weg):
        beheerder = cast.functioneel_beheerder.tiel
        with everything():
            leave(weg.locatie, longer_ago(days=90), bewoner=weg.bewoner)
            leave(weg.locatie, longer_ago(days=5), achternaam="Gaatweg")
        lijst = prepare()
        with scope.within(beheerder.actor.scope):
            vernietigingslijst.submit(lijst=lijst, by=beheerder.actor)
            regel = Vernietigingsregel.objects.get(lijst=lijst, verblijf_nr=weg.verblijf.pk)
            assert vernietigingslijst.hold(regel=regel, reden="Bezwaar Z-2026-12", by=beheerder.actor) == 2
            vernietigingslijst.approve(lijst=lijst, by=beheerder.actor)
        bewijs = execute(beheerder, lijst)
        assert (bewijs.verblijven, bewijs.aangehouden) == (1, 2)
        assert set(tables_with(MERK)) == {"registratie_bewoner", "registratie_bewonerevent"}
        again = prepare()
        with everything():
            lines = again.regels.values_list("status", "reden")
            assert set(lines) == {(Regelstatus.AANGEHOUDEN, "Bezwaar Z-2026-12")}

    def test_a_hold_has_a_reason_without_a_name(self, cast, weg):
        beheerder, lijst = cast.functioneel_beheerder.tiel, prepare()
        with scope.within(beheerder.actor.scope):
            vernietigingslijst.submit(lijst=lijst, by=beheerder.actor)
            regel = Vernietigingsregel.objects.get(lijst=lijst)
            for reden, zin in (
                ("", "Schrijf op"),
                (f"zaak van {MERK.lower()}", "geen naam"),
                ("123456782", "burgerservice"),
            ):
                with pytest.raises(ValidationError, match=zin):
                    vernietigingslijst.hold(regel=regel, reden=reden, by=beheerder.actor)

    def test_who_came_back_or_left_later_after_the_approval_is_skipped_and_said_so(self, cast, weg, stage):
        beheerder = cast.functioneel_beheerder.tiel
        with everything():
            later = leave(stage.tiel, longer_ago(), achternaam="Later")
            back = leave(stage.tiel, longer_ago(), achternaam="Terug")
            added = leave(stage.tiel, longer_ago(), achternaam="Erbij")
        lijst = approve(beheerder, prepare())
        with everything():
            VerblijfFactory(locatie=stage.tiel, bewoner=back.bewoner, aankomst=today())
            Verblijf.objects.filter(pk=later.pk).update(vertrek=today())
            leave(stage.tiel, longer_ago(days=300), bewoner=added.bewoner)
        bewijs = execute(beheerder, lijst)
        assert (bewijs.verblijven, bewijs.overgeslagen) == (1, 3)
        with everything():
            skipped = dict(lijst.regels.filter(status="overgeslagen").values_list("verblijf_nr", "reden"))
            assert skipped == {
                later.pk: vernietiging.LOOPT,
                back.pk: vernietiging.TERUG,
                added.pk: vernietiging.ERBIJ,
            }
            assert Bewoner.objects.filter(achternaam__in=["Later", "Terug", "Erbij"]).count() == 3

    def test_a_term_that_was_made_longer_after_the_approval_holds(self, cast, weg):
        beheerder = cast.functioneel_beheerder.tiel
        lijst = approve(beheerder, prepare())
        with everything():
            set_term(24)
        assert execute(beheerder, lijst).verblijven == 0

    def test_whoever_dies_halfway_leaves_everything_and_the_next_one_finishes_once(self, cast, weg, monkeypatch):
        beheerder = cast.functioneel_beheerder.tiel
        lijst = approve(beheerder, prepare())
        for step in ("_erase_history", "_anonymise", "_settle"):
            before = tables_with(MERK)
            with monkeypatch.context() as patch:
                patch.setattr(vernietiging, step, killed)
                with pytest.raises(KeyboardInterrupt):
                    execute(beheerder, lijst)
            assert tables_with(MERK) == before
        first = execute(beheerder, lijst)
        second = execute(beheerder, Vernietigingslijst.objects.get(pk=lijst.pk))
        assert (first.pk, first.verblijven, tables_with(MERK)) == (second.pk, 1, {})
        with everything():
            assert Vernietigingsbewijs.objects.count() == 1
            assert Gebeurtenis.objects.filter(actie="vernietigingslijst.destroy").count() == 1

    def test_the_digest_of_the_proof_can_be_computed_again_from_the_list(self, cast, weg):
        with everything():
            leave(weg.locatie, longer_ago(days=9), achternaam="Tweede")
        bewijs = destroy(cast)
        with everything():
            lines = Vernietigingsregel.objects.filter(lijst=bewijs.lijst_id, status=Regelstatus.VERNIETIGD)
            references = sorted(regel.referentie for regel in lines)
            assert bewijs.sha256 == sha256("\n".join(references).encode()).hexdigest()
            assert set(lines.values_list("bewoner_nr", flat=True)) == {None}
        assert bewijs.goedgekeurd_by == cast.functioneel_beheerder.tiel.gebruiker
        assert bewijs.parameters["termijn_maanden"] == 12

    def test_a_concept_is_renewed_and_an_offered_list_is_not(self, cast, weg):
        first = prepare()
        with everything():
            leave(weg.locatie, longer_ago(days=3), achternaam="Erbij")
        renewed = prepare()
        assert (renewed.pk, renewed.aantal_verblijven) == (first.pk, 2)
        beheerder = cast.functioneel_beheerder.tiel
        with scope.within(beheerder.actor.scope):
            vernietigingslijst.submit(lijst=renewed, by=beheerder.actor)
        assert prepare() is None

    def test_a_rejected_list_says_why_and_makes_room_for_a_new_one(self, cast, weg):
        beheerder, lijst = cast.functioneel_beheerder.tiel, prepare()
        with scope.within(beheerder.actor.scope):
            vernietigingslijst.submit(lijst=lijst, by=beheerder.actor)
            with pytest.raises(ValidationError, match="waarom"):
                vernietigingslijst.reject(lijst=lijst, toelichting=" ", by=beheerder.actor)
            done = vernietigingslijst.reject(lijst=lijst, toelichting="Eerst overleg", by=beheerder.actor)
        assert done.status == Lijststatus.AFGEKEURD
        assert prepare().pk != lijst.pk

    def test_the_portal_itself_approves_nothing(self, cast, weg):
        lijst = prepare()
        with everything():
            vernietigingslijst.submit(lijst=lijst, by=PORTAL)
            with pytest.raises(Geweigerd):
                vernietigingslijst.approve(lijst=lijst, by=PORTAL)


def killed(*args, **kwargs):
    raise KeyboardInterrupt


class TestDoor:
    """Only the job of an approved list removes history, and only what the list names."""

    def test_no_other_scope_may_destroy(self, cast, weg):
        beheerder = cast.functioneel_beheerder.tiel
        lijst = approve(beheerder, prepare())
        for value in (scope.systeem("tests"), scope.gemeenten([TIEL])):
            with scope.within(value), pytest.raises(vernietiging.WrongScope):
                vernietiging.execute(lijst=lijst, by=beheerder.actor)

    @pytest.mark.parametrize(
        "table", ["registratie_bewonerevent", "registratie_verblijfevent", "registratie_koppelingevent"]
    )
    def test_the_door_is_shut_without_an_approved_list_and_for_another_gemeente(self, cast, weg, table):
        def removed(gemeente: str) -> int:
            with scope.within(scope.vernietiging(gemeente)), connection.cursor() as cursor:
                cursor.execute(f"delete from {table}")  # everything it can reach
                return cursor.rowcount

        assert removed(TIEL) == 0
        with everything():
            VerblijfFactory(locatie=weg.locatie)
        approve(cast.functioneel_beheerder.tiel, prepare())
        assert removed(BUREN) == 0
        assert removed(TIEL) == {"registratie_koppelingevent": 0}.get(table, 1)

    @pytest.mark.parametrize(
        "table", ["registratie_bewonerevent", "registratie_verblijfevent", "registratie_vernietigingsbewijs"]
    )
    def test_not_even_this_role_changes_what_is_logged(self, db, table):
        with connection.cursor() as cursor:
            cursor.execute("select has_table_privilege('rl_vernietiging', %s, 'update')", [table])
            assert cursor.fetchone() == (False,)

    @pytest.mark.parametrize(
        "table", ["core_gebeurtenis", "core_inzage", "registratie_vernietigingsbewijs", "core_toegangevent"]
    )
    def test_logs_and_proofs_are_out_of_its_reach(self, db, table):
        with connection.cursor() as cursor:
            cursor.execute("select has_table_privilege('rl_vernietiging', %s, 'delete')", [table])
            assert cursor.fetchone() == (False,)
