"""The four sample files give exactly the counts of the manifest, by whatever road they come in."""

from collections import Counter

import pytest
from django.core.files import File

from registratie import tasks
from registratie.actions import aanlevering as actions
from registratie.enums import Aanleveringsstatus, Aanleverkeuze
from registratie.models import Aanlevering, Bewoner, Verblijf
from rivierenland.core import scope
from rivierenland.core.enums import Taakstatus
from tests.factories.voorbeelden import FOLDER, MANIFEST
from tests.registratie.aanlevering.conftest import run_import

FILES = MANIFEST["bestanden"]


def expected(naam: str) -> dict[str, int]:
    values = FILES[naam]
    return {
        "rijen": values["rijen"],
        "nieuw": values["nieuw"],
        "gewijzigd": 0,
        "ongewijzigd": 0,
        "dubbel": values["dubbel_in_bestand"],
        "fout": values["fout"],
    }


@pytest.mark.parametrize("naam", FILES)
class TestCommand:
    def test_counts_and_reasons_are_exact(self, locaties, naam):
        found = run_import(FOLDER / naam, FILES[naam]["kvk"], only_valid=True)
        reasons = Counter(fout["reden"] for fout in found.pop("fouten"))
        assert (found, dict(reasons)) == (expected(naam), FILES[naam]["fouten"])

    def test_the_same_file_again_changes_nothing(self, locaties, naam):
        run_import(FOLDER / naam, FILES[naam]["kvk"], only_valid=True)
        found = run_import(FOLDER / naam, FILES[naam]["kvk"], only_valid=True)
        del found["fouten"]
        assert found == expected(naam) | {"nieuw": 0, "ongewijzigd": FILES[naam]["nieuw"]}

    def test_a_dry_run_counts_and_leaves_nothing(self, locaties, naam):
        found = run_import(FOLDER / naam, FILES[naam]["kvk"], only_valid=True, dry_run=True)
        del found["fouten"]
        with scope.within(scope.systeem("tests")):
            left = (Verblijf.objects.count(), Bewoner.objects.count(), Aanlevering.objects.count())
        assert (found, left) == (expected(naam), (0, 0, 0))


@pytest.mark.parametrize("naam", FILES)
def test_by_upload_the_preview_counts_and_the_job_saves(locaties, cast, naam):
    kvk = FILES[naam]["kvk"]
    actor = next(getattr(cast, name).actor for name, number in cast_numbers() if number == kvk)
    with scope.within(actor.scope), (FOLDER / naam).open("rb") as content:
        row = actions.receive(bestand=File(content), naam=naam, organisatie_id=actor.organisatie_id, by=actor)
    tasks.read_aanlevering(str(row.taak_id))
    with scope.within(actor.scope):
        row.refresh_from_db()
        assert (row.status, row.tellingen, Verblijf.objects.count()) == (
            Aanleveringsstatus.TE_CONTROLEREN,
            expected(naam),
            0,
        )
        assert Counter(row.fouten.values_list("reden", flat=True)) == FILES[naam]["fouten"]
        actions.start(aanlevering=row, keuze=Aanleverkeuze.ALLEEN_GOEDE, by=actor)
        row.refresh_from_db()
    tasks.process_aanlevering(str(row.taak_id))
    with scope.within(actor.scope):
        row = Aanlevering.objects.select_related("taak").get(pk=row.pk)
        assert (row.taak.status, row.status, Verblijf.objects.count()) == (
            Taakstatus.KLAAR,
            Aanleveringsstatus.VERWERKT,
            FILES[naam]["nieuw"],
        )


def cast_numbers():
    from tests.cast import MARKTPARTIJEN

    return MARKTPARTIJEN.items()
