"""manage.py make_rapporten: the files it leaves, and what it says when asked for something that cannot be."""

import io

import pytest
from django.core.management import CommandError, call_command

from rivierenland.rapportages.enums import Editiestatus, Formaat
from rivierenland.rapportages.formaten import schrijven
from rivierenland.rapportages.models import Rapporteditie
from tests.rapportages.edities import toneel

pytestmark = pytest.mark.django_db
PLAATSEN = ("buren", "culemborg", "maasdriel", "neder-betuwe", "tiel", "west-betuwe", "west-maas-en-waal", "zaltbommel")


@pytest.fixture(autouse=True)
def files(settings, tmp_path, monkeypatch):
    toneel.keep_files(settings, tmp_path / "media")
    monkeypatch.setattr(schrijven, "FORMATEN", {Formaat.JSON: schrijven.FORMATEN[Formaat.JSON]})


def run(output, **anders):
    uit = io.StringIO()
    opties = {"rapport": "kwartaalmonitor", "periode": "2026-k3", "output": str(output)} | anders
    call_command("make_rapporten", stdout=uit, **opties)
    return uit.getvalue().split()


def test_nine_parts_are_copied_and_doing_it_again_makes_no_other_edition(cast, tmp_path):
    with toneel.system():
        toneel.fill()
    uit = tmp_path / "uit"
    geschreven = run(uit)
    verwacht = sorted(f"kwartaalmonitor-{naam}-2026-k3.json" for naam in (*PLAATSEN, "regio"))
    assert sorted(pad.name for pad in uit.iterdir()) == verwacht
    assert sorted(geschreven) == [str(uit / naam) for naam in verwacht]
    inhoud = (uit / verwacht[0]).read_bytes()
    run(uit)
    assert (uit / verwacht[0]).read_bytes() == inhoud
    assert [editie.status for editie in Rapporteditie.objects.all()] == [Editiestatus.CONCEPT]


@pytest.mark.parametrize(
    ("opties", "zin"),
    [
        ({"periode": "2026-13"}, "‘2026-13’ is geen periode"),
        ({"periode": "2026-09"}, "gaat over een kwartaal"),
        ({"periode": "2099-k1"}, "is nog niet voorbij"),
    ],
)
def test_what_cannot_be_is_said_in_dutch(cast, tmp_path, opties, zin):
    with pytest.raises(CommandError, match=zin):
        run(tmp_path / "uit", **opties)
    assert not (tmp_path / "uit").exists()
