"""What people wrote goes a year after closing; what happened stays."""

import os
from datetime import timedelta
from io import BytesIO
from pathlib import Path

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import TestCase
from django.urls import reverse
from django.utils import timezone
from PIL import Image

from handhaving.actions import melding as actions
from handhaving.enums import Meldingresultaat as R
from handhaving.enums import Meldingstatus as S
from handhaving.models import Melding, Meldingbericht
from handhaving.tasks import clean_up_meldingen
from rivierenland.core import scope
from rivierenland.core.actor import Actor
from rivierenland.core.models import Gebeurtenis, Parameter
from tests.factories.registratie import TIEL
from tests.handhaving.meldingen.conftest import by_nobody, made, report, stored

WAS = {"contact_naam": "Ana Pop", "contact_email": "ana@voorbeeld.example", "contact_telefoon": "+31344123456"}


def closed(days: int, **values) -> Melding:
    moment = timezone.now() - timedelta(days=days)
    return made(
        **{"status": S.AFGEHANDELD, "resultaat": R.IN_ORDE, "afgehandeld_at": moment, "uitkomst": "Gekeken.", **WAS}
        | values
    )


def test_a_year_after_closing_the_reporter_is_gone_and_the_facts_stay(db):
    old, young, running = closed(366), closed(364), made(**WAS)
    with scope.within(scope.systeem("tests")):
        Meldingbericht.objects.create(melding=old, gemeente_id=TIEL, token_hash=old.token_hash, tekst="Ana hier.")
    assert clean_up_meldingen() == 1
    row = stored(old.pk)
    assert (row.tekst, row.contact_naam, row.contact_email, row.contact_telefoon) == ("", "", "", "")
    assert (row.onderwerp, row.bron, row.adres, row.resultaat) == (old.onderwerp, old.bron, old.adres, R.IN_ORDE)
    assert row.opgeruimd_at
    assert row.token_hash != old.token_hash
    with scope.within(scope.systeem("tests")):
        assert not Meldingbericht.objects.exists()
    assert [stored(one.pk).contact_naam for one in (young, running)] == ["Ana Pop"] * 2
    assert Gebeurtenis.objects.get(actie="melding.clean_up").details == {"aantal": 1}
    assert clean_up_meldingen() == 0


def test_no_version_of_the_row_keeps_what_was_removed(db):
    closed(366)
    clean_up_meldingen()
    with scope.within(scope.systeem("tests")):
        history = str(list(Melding.pgh_event_model.objects.values()))
    assert "Ana" not in history
    assert "muziek" not in history
    assert "ana@" not in history


def test_the_text_of_the_register_is_about_nobody_and_stays(db):
    row = closed(366, bron="register", signaal="boven_capaciteit", signaal_sleutel="locatie 1", tekst="3 op 2 bedden")
    clean_up_meldingen()
    assert stored(row.pk).tekst == "3 op 2 bedden"


def test_a_gemeente_may_keep_shorter(db):
    row = closed(100)
    Parameter.objects.create(
        code="melding_bewaren_dagen", naam="x", waarde=90, gemeente_id=TIEL, geldig_van=timezone.localdate(), bron="x"
    )
    clean_up_meldingen()
    assert stored(row.pk).opgeruimd_at


def test_a_duplicate_waits_for_the_one_it_belongs_to(db):
    first = made()
    moment = timezone.now() - timedelta(days=400)
    second = made(status=S.DUBBEL, dubbel_van=first, afgehandeld_at=moment, **WAS)
    assert clean_up_meldingen() == 0
    with scope.within(scope.systeem("tests")):
        Melding.objects.filter(pk=first.pk).update(status=S.AFGEHANDELD, resultaat=R.IN_ORDE, afgehandeld_at=moment)
    assert clean_up_meldingen() == 2
    assert stored(second.pk).contact_naam == ""


def test_what_was_cleaned_up_opens_for_nobody_and_does_not_reopen(cast, bezoeker):
    official = cast.toezichthouder.tiel
    row, geheim = report(official)
    with scope.within(scope.systeem("tests")):
        moment = timezone.now() - timedelta(days=366)
        Melding.objects.update(status=S.AFGEHANDELD, resultaat=R.IN_ORDE, afgehandeld_at=moment)
    clean_up_meldingen()
    page = bezoeker.post(
        reverse("arbeidsmigrant:melding-volgen", kwargs={"taal": "nl"}),
        {"referentie": row.referentie, "geheim": geheim},
    )
    assert page.status_code == 422
    for name, values in (("reopen", {"reden": "x"}), ("answer", {"tekst": "x", "intern": True}), ("renew_secret", {})):
        with scope.within(official.actor.scope), pytest.raises(ValidationError):
            getattr(actions, name)(melding=row, by=official.actor, **values)


def test_the_photos_go_from_disk_also_when_an_earlier_night_was_stopped_halfway(db, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    _, sleutel = by_nobody()
    with scope.within(scope.geheim(sleutel.digest)):
        actions.add_photo(sleutel=sleutel, bestand=SimpleUploadedFile("a.jpg", picture(), "image/jpeg"))
    (kept,) = files(tmp_path)
    orphan, young = kept.with_name("verweesd.jpg"), kept.with_name("net.jpg")
    for path in (orphan, young):
        path.write_bytes(picture())
    for path in (kept, orphan):
        os.utime(path, (0, 0))
    clean_up_meldingen()
    assert set(files(tmp_path)) == {kept, young}
    with scope.within(scope.systeem("tests")):
        moment = timezone.now() - timedelta(days=366)
        Melding.objects.update(status=S.AFGEHANDELD, resultaat=R.IN_ORDE, afgehandeld_at=moment)
    with TestCase.captureOnCommitCallbacks(execute=True):
        clean_up_meldingen()
    assert files(tmp_path) == [young]


def files(root: Path) -> list[Path]:
    return sorted(path for path in root.rglob("*") if path.is_file())


def picture() -> bytes:
    out = BytesIO()
    Image.new("RGB", (40, 30), "red").save(out, "JPEG")
    return out.getvalue()


def test_only_the_job_that_sees_everything_cleans_up(cast):
    with scope.within(cast.toezichthouder.tiel.actor.scope), pytest.raises(RuntimeError):
        actions.clean_up(by=Actor.systeem("tests"))
