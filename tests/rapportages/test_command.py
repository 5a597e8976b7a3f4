"""manage.py generate_rapportages: which files it makes, and what it says when asked for something that cannot be."""

import io

import pytest
from django.core.management import CommandError, call_command

from rivierenland.rapportages.enums import Formaat
from rivierenland.rapportages.maandrapport import json
from tests.rapportages.toneel import last_month

pytestmark = pytest.mark.django_db
PERIODE = last_month().code
SLUGS = ("buren", "culemborg", "maasdriel", "neder-betuwe", "tiel", "west-betuwe", "west-maas-en-waal", "zaltbommel")


@pytest.fixture(autouse=True)
def files(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "media"


def run(output, **opties):
    uit = io.StringIO()
    call_command("generate_rapportages", output=str(output), stdout=uit, **{"periode": PERIODE} | opties)
    return uit.getvalue().split()


def names(map_):
    return sorted(pad.name for pad in map_.iterdir())


def test_all_nine_in_five_formats(tmp_path):
    uit = tmp_path / "uit"
    geschreven = run(uit)
    verwacht = sorted(f"{naam}-{PERIODE}.{formaat}" for naam in (*SLUGS, "regio") for formaat in Formaat.values)
    assert names(uit) == verwacht
    assert sorted(geschreven) == sorted(str(uit / naam) for naam in verwacht)
    assert json.loads((uit / f"tiel-{PERIODE}.json").read_bytes()).doelgroep == "De acht gemeenten en de regio"


def test_one_gemeente_gets_its_own_report_unless_asked_otherwise(tmp_path):
    run(tmp_path / "eigen", gemeente="GM0281")
    run(tmp_path / "regio", gemeente="GM0281", doelgroep="regio")
    assert names(tmp_path / "eigen") == sorted(f"tiel-{PERIODE}.{formaat}" for formaat in Formaat.values)
    assert [
        json.loads((tmp_path / naam / f"tiel-{PERIODE}.json").read_bytes()).doelgroep for naam in ("eigen", "regio")
    ] == ["Gemeente Tiel", "De acht gemeenten en de regio"]


@pytest.mark.parametrize(
    ("opties", "zin"),
    [
        ({"periode": "2026-13"}, "‘2026-13’ is geen maand"),
        ({"periode": "oktober"}, "‘oktober’ is geen maand"),
        ({"periode": "2099-01"}, "Van januari 2099 is nog geen hele nacht bekend"),
        ({"gemeente": "GM0363"}, "‘GM0363’ is geen gemeente in dit portaal"),
        ({"doelgroep": "pers"}, "‘pers’ is geen doelgroep"),
    ],
)
def test_what_cannot_be_is_said_in_dutch(tmp_path, opties, zin):
    with pytest.raises(CommandError, match=zin):
        run(tmp_path, **opties)
    assert [pad for pad in tmp_path.rglob("*") if pad.is_file()] == []
