"""Somebody asks what the gemeente holds: everything of the own gemeente, nothing of another, and who looked."""

import json
import zipfile
from datetime import date, timedelta
from io import BytesIO

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from registratie.actions import koppeling, persoonsdossier
from registratie.actions import verblijf as verblijven
from registratie.enums import Dossierstatus
from registratie.models import Koppeling, Koppelvraag, Persoon, Persoonsdossier
from registratie.queries import persoonsdossier as dossiers
from rivierenland.core import scope
from rivierenland.core.actions import inzage
from rivierenland.core.models import Gebeurtenis, Inzage
from rivierenland.core.permissions import Geweigerd
from rivierenland.core.rollen import Rol
from tests.cast import person
from tests.factories.registratie import TIEL, BewonerFactory, VerblijfFactory
from tests.registratie.bewaren.conftest import PORTAL, everything, today

VALUES = {"soort": "inzage", "kenmerk": "Z-2026-7", "identiteit": "balie"}
NEW = "registratie:persoonsdossier-create"


@pytest.fixture(autouse=True)
def files(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def ola(cast, stage):
    """One person: with Waalstroom in Tiel and in Kesteren, and linked with Fruithof in Tiel."""
    with everything():
        people = [
            BewonerFactory(
                organisatie=plek.organisatie, gemeente_id=plek.gemeente_id, voornaam="Ola", achternaam=naam,
                woonplaats=f"Bij{plek.code}", geboortedatum=date(1991, 2, 28),
            )
            for plek, naam in ((stage.tiel, "Wójcik"), (stage.kesteren, "Wójcik"), (stage.fruithof, "Wojczik"))
        ]  # fmt: skip
        for bewoner, plek in zip(people, (stage.tiel, stage.kesteren, stage.fruithof), strict=True):
            since = today() - timedelta(days=100 if plek is stage.kesteren else 30)
            VerblijfFactory(
                locatie=plek,
                bewoner=bewoner,
                kamer=f"K-{plek.code}",
                aankomst=since,
                vertrek=since + timedelta(days=20),
            )
        persoon = Persoon.objects.create()
        for bewoner in (people[0], people[2]):
            Koppeling.objects.create(
                bewoner=bewoner, persoon=persoon, gemeente_id=TIEL, organisatie=bewoner.organisatie, sleutel=bewoner.sleutel,
                wijze="beoordeeld", created_by=cast.burgerzaken.tiel.gebruiker,
            )  # fmt: skip
    return people


def ask(wie, bewoners, **values) -> Persoonsdossier:
    with scope.within(wie.actor.scope):
        gemeente = wie.actor.gemeenten[0]
        found = {"ontvangen_op": today()} | VALUES | values
        row = persoonsdossier.request(gemeente=gemeente, bewoners=[b.pk for b in bewoners], by=wie.actor, **found)
        return persoonsdossier.build(dossier=row, by=wie.actor)


def content(dossier: Persoonsdossier) -> dict[str, str]:
    with dossier.bestand.open() as file, zipfile.ZipFile(BytesIO(file.read())) as packed:
        return {name: packed.read(name).decode(errors="replace") for name in packed.namelist()}


class TestFinding:
    def test_by_name_and_birth_date_without_accents_and_with_what_is_linked(self, cast, ola):
        with scope.within(cast.burgerzaken.tiel.actor.scope):
            found = dossiers.find("ola WOJCIK", date(1991, 2, 28))
            assert {row.pk for row in found} == {ola[0].pk, ola[2].pk}
            assert dossiers.find("Ola Wojcik", date(1991, 2, 27)) == []
            assert dossiers.find("?!", date(1991, 2, 28)) == []

    def test_who_is_found_is_in_the_read_log_and_never_in_the_address(self, cast, ola, as_person):
        client = as_person(cast.burgerzaken.tiel)
        answer = client.post(reverse(NEW), {"naam": "Ola Wójcik", "geboortedatum": "28-02-1991"})
        assert answer.status_code == 200
        assert "Wójcik" in answer.content.decode()
        assert "Controleer wat u invulde" not in answer.content.decode()
        seen = Inzage.objects.get(pagina=reverse(NEW))
        assert set(seen.object_ids) == {ola[0].pk, ola[2].pk}

    def test_nobody_found_says_what_that_means(self, cast, ola, as_person):
        answer = as_person(cast.burgerzaken.buren).post(
            reverse(NEW), {"naam": "Ola Wójcik", "geboortedatum": "28-02-1991"}
        )
        assert "Niemand gevonden" in answer.content.decode()


class TestContent:
    def test_everything_of_the_own_gemeente_and_nothing_of_another(self, cast, ola):
        with everything():
            verblijven.change(verblijf=ola[0].verblijf_set.get(), kamer="Oude kamer", by=PORTAL)
        files = content(ask(cast.burgerzaken.tiel, [ola[0], ola[2]]))
        assert set(files) == {"uw-gegevens.html", "uw-gegevens.ods", "uw-gegevens.json"}
        page, data = files["uw-gegevens.html"], json.loads(files["uw-gegevens.json"])
        for word in ("Wójcik", "Wojczik", "BijWF-TIE", "BijFH-TIE", "K-WF-TIE", "Oude kamer", "Latenstein", "Buren"):
            assert word in page, word
        for word in ("BijWF-KES", "K-WF-KES", "Zandweg"):
            assert word not in page + files["uw-gegevens.json"], word
        tables = {deel["onderdeel"]: deel["rijen"] for deel in data["onderdelen"]}
        assert {"Bewoners", "Verblijven", "Koppelingen", "Verblijven: geschiedenis", "Wie keek er, en waarom"} <= set(
            tables
        ) | {"Wie keek er, en waarom"}
        assert (len(tables["Bewoners"]), len(tables["Koppelingen"])) == (2, 2)
        koppen = {kop for rows in tables.values() for row in rows for kop in row}
        assert not {kop for kop in koppen if "sleutel" in kop.lower() or "_" in kop or "sha" in kop.lower()}
        assert [row["Wat"] for row in tables["Verblijven: geschiedenis"]].count("gewijzigd") == 1

    def test_who_looked_by_role_and_never_the_name_of_an_employee(self, cast, ola):
        for wie in (cast.toezichthouder.tiel, cast.waalstroom):
            with scope.within(wie.actor.scope):
                inzage.record(
                    object_soort="registratie.bewoner", object_ids=[ola[0].pk, 999], doel="Controle Latenstein", pagina="/",
                    by=wie.actor,
                )  # fmt: skip
        files = content(ask(cast.burgerzaken.tiel, [ola[0]]))
        for word in ("Toezichthouder", "Gemeente Tiel", "Waalstroom", "Beheerder marktpartij", "Controle Latenstein"):
            assert word in files["uw-gegevens.json"], word
        for name in ("toezichthouder.tiel", "burgerzaken.tiel", "example.test", "999"):
            assert name not in files["uw-gegevens.html"] + files["uw-gegevens.json"], name

    def test_what_another_gemeente_wrote_about_a_pair_is_not_told(self, cast, ola):
        """The pair is of two gemeenten; each registrar wrote a note, the last one stands and the other is in the history."""
        with everything():
            vraag = Koppelvraag.objects.create(
                bewoner_a_id=min(ola[0].pk, ola[1].pk), bewoner_b_id=max(ola[0].pk, ola[1].pk), score=4.0,
                gemeenten=sorted({ola[0].gemeente_id, ola[1].gemeente_id}),
            )  # fmt: skip
        kesteren = person(Rol.BURGERZAKEN, naam="burgerzaken.kesteren", gemeente=ola[1].gemeente)
        for act, wie, woord in (
            (koppeling.link, cast.burgerzaken.tiel, "Zqtielsame"),
            (koppeling.reopen, kesteren, "Zqanders"),
            (koppeling.separate, cast.burgerzaken.tiel, "Zqtielapart"),
            (koppeling.reopen, kesteren, "Zqanderslater"),
        ):
            with scope.within(wie.actor.scope):
                act(vraag=vraag, toelichting=woord, by=wie.actor)
        files = content(ask(cast.burgerzaken.tiel, [ola[0]]))
        told = files["uw-gegevens.html"] + files["uw-gegevens.json"]
        for word in ("Zqtielsame", "een andere gemeente", TIEL):
            assert word in told, word
        for word in ("Zqanders", "Zqtielapart", "Zqanderslater", ola[1].gemeente_id):
            assert word not in told, word

    def test_the_number_of_queries_does_not_grow_with_the_stays(self, cast, ola, django_assert_max_num_queries):
        with scope.within(cast.burgerzaken.tiel.actor.scope), django_assert_max_num_queries(60) as one:
            list(dossiers.contents([ola[0].pk], TIEL))
        with everything():
            for nr in range(1, 31):
                day = date(2020, 1, 1) + timedelta(days=10 * nr)
                VerblijfFactory(
                    locatie=ola[0].verblijf_set.first().locatie,
                    bewoner=ola[0],
                    aankomst=day,
                    vertrek=day + timedelta(days=3),
                )
        with scope.within(cast.burgerzaken.tiel.actor.scope), django_assert_max_num_queries(len(one)):
            list(dossiers.contents([ola[0].pk], TIEL))


class TestRequest:
    def test_the_answer_is_due_after_a_calendar_month(self):
        for received, due in ((date(2026, 1, 31), date(2026, 2, 28)), (date(2026, 11, 26), date(2026, 12, 26))):
            assert Persoonsdossier(ontvangen_op=received).uiterlijk == due

    @pytest.mark.parametrize(
        ("values", "veld"),
        [
            ({"kenmerk": "verzoek wojcik"}, "kenmerk"),
            ({"kenmerk": " "}, "kenmerk"),
            ({"kenmerk": "123456782"}, "kenmerk"),
            ({"identiteit": "gezicht"}, "identiteit"),
            ({"soort": "x"}, "soort"),
            ({"ontvangen_op": date(2090, 1, 1)}, "ontvangen_op"),
            ({"ontvangen_op": date(2020, 1, 1)}, "ontvangen_op"),
        ],
    )
    def test_a_request_that_cannot_be_is_refused_with_a_sentence(self, cast, ola, values, veld):
        with pytest.raises(ValidationError) as refused:
            ask(cast.burgerzaken.tiel, [ola[0]], **values)
        assert set(refused.value.message_dict) == {veld}

    def test_a_record_of_another_gemeente_or_none_is_refused(self, cast, ola):
        for chosen in ([ola[1]], [ola[0], ola[1]], []):
            with pytest.raises(ValidationError) as refused:
                ask(cast.burgerzaken.tiel, chosen)
            assert "bewoners" in refused.value.message_dict

    def test_nobody_else_may_ask(self, cast, ola):
        for wie in (cast.toezichthouder.tiel, cast.beleid.tiel):
            with pytest.raises(Geweigerd):
                ask(wie, [ola[0]])

    def test_the_whole_road_in_the_browser(self, cast, ola, as_person):
        client, who = as_person(cast.burgerzaken.tiel), {"naam": "Ola Wójcik", "geboortedatum": "28-02-1991"}
        wrong = client.post(
            reverse(NEW), who | {"vastleggen": "1", "kenmerk": "Wojcik", "soort": "inzage", "identiteit": "balie"}
        )
        assert wrong.status_code == 422
        assert "Kies ten minste" in wrong.content.decode()
        made = client.post(
            reverse(NEW),
            who | VALUES | {"vastleggen": "1", "bewoners": [ola[0].pk], "ontvangen_op": today().isoformat()},
        )
        with everything():
            row = Persoonsdossier.objects.get()
        assert made["Location"] == reverse("registratie:persoonsdossier-detail", args=[row.pk])
        assert row.taak.taak == persoonsdossier.TAAK
        with scope.within(cast.burgerzaken.tiel.actor.scope):
            persoonsdossier.build(dossier=row, by=cast.burgerzaken.tiel.actor)
        page = client.get(made["Location"]).content.decode()
        assert "Bestand downloaden" in page
        assert "Wójcik" not in page
        client.post(reverse("registratie:persoonsdossier-hand-over", args=[row.pk]))
        with everything():
            assert Persoonsdossier.objects.get().status == Dossierstatus.VERSTREKT


class TestFile:
    def test_only_whoever_asked_downloads_it_and_that_is_written_down(self, cast, ola, as_person):
        row = ask(cast.burgerzaken.tiel, [ola[0]])
        url = reverse("registratie:persoonsdossier-download", args=[row.pk])
        with everything():
            gemeente = row.gemeente
        colleague = person("burgerzaken", naam="collega", gemeente=gemeente)
        for other, status in ((colleague, 404), (cast.burgerzaken.buren, 404), (cast.beleid.tiel, 403)):
            assert as_person(other).get(url).status_code == status
        assert as_person(colleague).get(reverse("registratie:persoonsdossier-detail", args=[row.pk])).status_code == 200
        answer = as_person(cast.burgerzaken.tiel).get(url)
        assert (answer.status_code, answer["Content-Type"]) == (200, "application/zip")
        assert b"".join(answer.streaming_content).startswith(b"PK")
        assert Gebeurtenis.objects.filter(actie="persoonsdossier.download", gemeente=TIEL).count() == 1
        assert Inzage.objects.filter(pagina=url, object_ids=[ola[0].pk]).exists()

    def test_it_goes_after_its_term_and_the_request_stays(
        self, cast, ola, tmp_path, django_capture_on_commit_callbacks
    ):
        row = ask(cast.burgerzaken.tiel, [ola[0]])
        with everything():
            Persoonsdossier.objects.update(klaar_at=timezone.now() - timedelta(days=13))
            assert persoonsdossier.clean_up(vandaag=today(), by=PORTAL) == 0
            Persoonsdossier.objects.update(klaar_at=timezone.now() - timedelta(days=15))
            with django_capture_on_commit_callbacks(execute=True):
                assert persoonsdossier.clean_up(vandaag=today(), by=PORTAL) == 1
            assert Persoonsdossier.objects.get(pk=row.pk).bestand.name == ""
        assert [file for file in tmp_path.rglob("*") if file.is_file()] == []

    def test_making_it_again_leaves_one_file(self, cast, ola, tmp_path, django_capture_on_commit_callbacks):
        row = ask(cast.burgerzaken.tiel, [ola[0]])
        with django_capture_on_commit_callbacks(execute=True), scope.within(cast.burgerzaken.tiel.actor.scope):
            persoonsdossier.build(dossier=row, by=cast.burgerzaken.tiel.actor)
        assert len([file for file in tmp_path.rglob("*") if file.is_file()]) == 1

    def test_a_withdrawn_request_loses_its_file(self, cast, ola, tmp_path, django_capture_on_commit_callbacks):
        row, by = ask(cast.burgerzaken.tiel, [ola[0]]), cast.burgerzaken.tiel.actor
        with django_capture_on_commit_callbacks(execute=True), scope.within(by.scope):
            persoonsdossier.withdraw(dossier=row, by=by)
            with pytest.raises(ValidationError, match="afgehandeld"):
                persoonsdossier.withdraw(dossier=row, by=by)
        assert [file for file in tmp_path.rglob("*") if file.is_file()] == []
