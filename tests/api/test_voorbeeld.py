"""The example client of the documentation, as a program of its own against a running portal."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from registratie.models import Huisvestingslocatie, Verblijf
from rivierenland.api.actions import apitoegang
from rivierenland.api.enums import Apirecht
from rivierenland.core import scope
from rivierenland.core.actor import Actor
from rivierenland.core.enums import Organisatiestatus
from rivierenland.core.models import Gemeente, Organisatie, Parameter

ROOT = Path(__file__).resolve().parents[2]
CLIENT = ROOT / "docs" / "api" / "voorbeeld.py"


@pytest.fixture
def restored(transactional_db):
    """A test that commits finds tables without the rows of the migrations when another one went before it."""
    from importlib import import_module

    from django.apps import apps

    if not Gemeente.objects.exists():
        import_module("rivierenland.core.migrations.0003_gemeenten").load(apps, None)
    if not Parameter.objects.filter(code="api_token_minuten").exists():
        import_module("rivierenland.api.migrations.0002_tenancy").add_terms(apps, None)


def run(url: str, uitgifte, *arguments: str) -> subprocess.CompletedProcess[str]:
    secret = {"CLIENT_ID": uitgifte.toegang.client_id, "CLIENT_SECRET": uitgifte.geheim}
    return subprocess.run(
        [sys.executable, str(CLIENT), url, *arguments], env=os.environ | secret, capture_output=True, text=True,
        check=False, timeout=60,
    )  # fmt: skip


@pytest.mark.django_db(transaction=True)
def test_it_shows_the_locations_and_delivers_a_list(restored, live_server, settings, tmp_path) -> None:
    settings.SITE_URL = live_server.url
    by = Actor.systeem("tests")
    with scope.within(scope.systeem("tests")):
        own = Organisatie.objects.create(kvk="99000017", naam="Waalstroom", status=Organisatiestatus.ACTIEF)
        locatie = Huisvestingslocatie.objects.create(
            organisatie=own, gemeente_id="GM0281", code="WF-KES", naam="Campus", soort="logiesgebouw", straat="Dijk",
            huisnummer=1, postcode="4001AA", plaats="Tiel", capaciteit_vergund=10, ingangsdatum="2020-01-01", status="actief",
        )  # fmt: skip
        made = apitoegang.create(organisatie_id=own.pk, naam="Voorbeeld", rechten=Apirecht.values, by=by)
    shown = run(live_server.url, made)
    assert (shown.returncode, shown.stdout.split("\t")[1:3]) == (0, ["WF-KES", "Campus"]), shown.stderr
    lijst = tmp_path / "lijst.csv"
    lijst.write_text(
        "locatieId;achternaam;voornaam;geboortedatum;aankomst;vertrek\n"
        f"{locatie.pk};Nowak;Anna;1990-11-23;2026-11-01;\n{locatie.pk};Nowak;Ewa;1991-02-29;2026-11-01;\n"
    )
    delivered = run(live_server.url, made, str(lijst))
    assert delivered.stdout.startswith("2 rijen, 1 nieuw"), delivered.stderr
    assert "rij 2: Geboortedatum ongeldig." in delivered.stdout
    with scope.within(scope.systeem("tests")):
        assert Verblijf.objects.get().bron == "api"
