"""The frame holds nobody, the round holds no resident, and the inbox asks an official to decide."""

import json
import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from handhaving.enums import Inzendingstatus
from handhaving.models import Bevinding, Inzending
from handhaving.views.op_pad import schil
from rivierenland.core import scope
from tests.factories.handhaving import antwoorden, inspectie_of
from tests.factories.registratie import BewonerFactory, LocatieFactory, RuimteFactory, VerblijfFactory
from tests.handhaving.telefoon.conftest import Phone, round_of

SHELL, ROUND, INBOX = (reverse(f"handhaving:{naam}") for naam in ("op-pad", "op-pad-ronde", "inzending-list"))


def test_the_frame_is_the_same_for_everybody(stage, phone):
    eigen, collega = (een.client.get(SHELL) for een in (phone, Phone(stage.collega)))

    assert eigen.content == collega.content
    assert [word for word in (b"csrf", b"toezichthouder", b"sessionid") if word in eigen.content] == []
    assert "default-src 'none'" in eigen.headers["Content-Security-Policy"]


def test_without_javascript_the_frame_says_so(phone):
    text = phone.client.get(SHELL).content.decode()

    assert re.search(
        r"<noscript>.*Deze pagina werkt alleen met JavaScript\..*gewone formulier.*</noscript>", text, re.DOTALL
    )


def test_who_may_not_inspect_has_no_phone(stage):
    assert [Phone(een).client.get(SHELL).status_code for een in (stage.jurist, stage.beleid)] == [403, 403]


def test_the_worker_and_the_manifest_are_there_without_a_login(db):
    worker, manifest = (Client().get(reverse(f"handhaving:op-pad-{naam}")) for naam in ("werker", "manifest"))

    assert (worker.status_code, worker.headers["Content-Type"]) == (200, "text/javascript; charset=utf-8")
    assert json.loads(manifest.content)["scope"] == SHELL


def test_the_worker_names_every_module_and_a_version_that_follows_the_files(db, monkeypatch):
    text = Client().get(reverse("handhaving:op-pad-werker")).content.decode()
    bestanden = json.loads(text[text.index("start(") + 6 : text.rindex(")")])["bestanden"]
    eerst = schil.version()
    schil.version.cache_clear()
    monkeypatch.setattr(schil, "frame", lambda: "anders")

    assert {f"/static/js/toezicht/{module}.js" for module in schil.MODULES} < set(bestanden)
    assert schil.version() != eerst
    schil.version.cache_clear()


def test_every_module_of_the_page_is_on_the_list(settings):
    folder = settings.BASE_DIR / "static/js/toezicht"
    assert {path.stem for path in folder.glob("*.js")} | {"idb"} == set(schil.MODULES)


def test_the_round_has_what_is_needed_and_no_resident(stage, phone):
    with scope.within(scope.systeem("tests")):
        RuimteFactory(locatie=stage.locatie)
        bewoner = BewonerFactory(organisatie=stage.locatie.organisatie, voornaam="Zbigniew", achternaam="Nietmee")
        VerblijfFactory(bewoner=bewoner, locatie=stage.locatie)
    with scope.within(stage.inspecteur.actor.scope):
        inspectie_of(stage.locatie, stage.inspecteur.actor, antwoorden=antwoorden(E1="voldoet_niet"))
        bevinding = Bevinding.objects.get()
    answer = phone.client.get(ROUND)
    eerste, tweede = answer.json()["stops"]

    assert (eerste["id"], eerste["locatie"]["naam"], tweede["locatie"]["naam"]) == (
        stage.stop.pk,
        "Latenstein",
        "Dijkhuis",
    )
    assert (eerste["locatie"]["capaciteit"], eerste["locatie"]["kamers"]) == (24, 1)
    assert eerste["bevindingen"][0]["tekst"] == f"E1. {bevinding.item.tekst} Dit voldoet niet."
    assert "Voor 24 personen volgens de vergunning: 3." in eerste["punten"]["B1"]["zin"]
    assert eerste["punten"]["A4"]["nvt"]
    (versie,) = answer.json()["versies"]
    assert (versie["id"], sum(len(thema["items"]) for thema in versie["themas"])) == (eerste["versie"], 45)
    assert [word for word in ("Zbigniew", "Nietmee", "geboorte") if word in answer.content.decode()] == []


def test_whoever_is_not_on_the_round_takes_nothing_along(stage):
    answer = Phone(stage.elders).client.get(ROUND).json()

    assert (answer["stops"], answer["versies"]) == ([], [])


def test_a_longer_round_asks_no_more_of_the_database(stage, phone):
    def queries() -> int:
        with CaptureQueriesContext(connection) as seen:
            phone.client.get(ROUND)
        return len(seen)

    phone.client.get(ROUND)
    short = queries()
    with scope.within(scope.systeem("tests")):
        round_of([stage.inspecteur], [LocatieFactory() for _ in range(30)])

    assert queries() == short


def test_an_official_decides_in_the_inbox(stage, phone, inspection):
    phone.whole(inspection())
    tweede = Phone(stage.collega).whole(inspection(personen=24, fotos=1))
    url = reverse("handhaving:inzending-detail", args=[tweede])
    page = phone.client.get(url)
    text = page.content.decode()

    assert [woord for woord in ("Dubbel", "Latenstein", ">21<", ">24<") if woord not in text] == []
    foto = phone.client.get(re.search(r'src="(/handhaving/inspecties/inbox/[^"]+)"', text)[1])
    assert (foto.status_code, foto.headers["Content-Type"], foto.headers["Cache-Control"]) == (
        200, "image/jpeg", "no-store",
    )  # fmt: skip
    assert phone.client.post(url, {}).status_code == 422
    assert phone.client.post(url, {"besluit": "opnieuw"}).status_code == 422
    assert phone.client.post(url, {"besluit": "terzijde"}).status_code == 302
    assert stage.row(tweede).status == Inzendingstatus.TERZIJDE
    assert phone.client.post(url, {"besluit": "terzijde"}).status_code == 422


def test_the_inbox_of_another_gemeente_is_not_there(stage, phone, inspection):
    sleutel = phone.whole(inspection())
    elders = Phone(stage.elders).client

    assert elders.get(reverse("handhaving:inzending-detail", args=[sleutel])).status_code == 404
    assert "Latenstein" not in elders.get(INBOX).content.decode()


@pytest.mark.parametrize("status", Inzendingstatus)
def test_the_inbox_shows_every_state_with_as_few_questions(stage, phone, inspection, status):
    def put(aantal: int) -> None:
        with scope.within(scope.systeem("tests")):
            for _ in range(aantal):
                values = inspection()
                Inzending.objects.create(
                    sleutel=values["sleutel"], gemeente_id=stage.locatie.gemeente_id, inspecteur=stage.collega.gebruiker,
                    inhoud=values, status=status, fout="Dit wacht.", inspectie_nr=1,
                )  # fmt: skip

    def queries() -> int:
        with CaptureQueriesContext(connection) as seen:
            assert phone.client.get(INBOX).status_code == 200
        return len(seen)

    put(1)
    phone.client.get(INBOX)
    one = queries()
    put(29)

    assert queries() == one


def test_the_page_of_somebody_says_for_whom_the_phone_works(stage, phone):
    marker = re.compile(r'<meta name="op-pad-gebruiker" content="(\d*)">')

    assert marker.search(phone.client.get("/").content.decode())[1] == str(stage.inspecteur.gebruiker.pk)
    assert marker.search(Client().get(reverse("account_login")).content.decode())[1] == ""
    assert marker.search(Client().get(reverse("privacy")).content.decode()) is None
    assert timezone.localdate().isoformat() == phone.client.get(ROUND).json()["dag"]
