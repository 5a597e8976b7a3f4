"""Make a report and keep it: the run and its five files, replaced together or not at all."""

import hashlib
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time
from uuid import UUID

from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction
from django.utils import timezone

from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Permission
from rivierenland.rapportages.enums import Doelgroep, Formaat, Rapport
from rivierenland.rapportages.maandrapport import figuren, json, schrijven
from rivierenland.rapportages.maandrapport.inhoud import Maandrapport, Periode
from rivierenland.rapportages.maandrapport.kalender import peildatum_of
from rivierenland.rapportages.maandrapport.samenstellen import area_of, compose
from rivierenland.rapportages.models import Rapportage, Rapportagebestand

STAPPEN = len(Formaat) + 2
"""Counting, each file, and keeping them."""
Report = Callable[[int, int, str], None]


def generate(
    *,
    periode: Periode,
    gemeente: str | None,
    doelgroep: Doelgroep,
    by: Actor,
    taak: UUID | None = None,
    progress: Report = lambda voortgang, totaal, stap: None,
) -> Rapportage:
    """Make or renew the run of this area, month and audience. Runs under a system scope; asks the right of `by`.

    The same figures leave the stored files as they are, so their digests stay. New files are written beside the old ones,
    which go after the commit: whoever dies halfway leaves the old run whole. Raises `Geweigerd` and `NoReport`.
    """
    by.require(Permission.RAPPORTAGE_GENERATE)
    peildatum = peildatum_of(periode, vandaag=timezone.localdate())
    with transaction.atomic():
        run = _claimed(periode, gemeente, doelgroep, peildatum)
        progress(0, STAPPEN, "Cijfers optellen")
        rapport = compose(area_of(gemeente), periode, doelgroep, peildatum)
        digest = digest_of(rapport)
        ongewijzigd = run.sha256 == digest and run.bestanden.count() == len(Formaat)
        if not ongewijzigd:
            _replace_files(run, rapport, digest, progress)
        progress(STAPPEN - 1, STAPPEN, "Opslaan")
        _finish(run, digest, peildatum, by, taak)
        gebeurtenis.record(
            actie="rapportage.generate",
            object=run,
            by=by,
            gemeente=gemeente,
            details={
                "scope": "systeem:maandrapport", "periode": periode.code, "doelgroep": doelgroep.value,
                "sha256": digest, "ongewijzigd": ongewijzigd,
            },
        )  # fmt: skip
    return run


def digest_of(rapport: Maandrapport) -> str:
    """The digest of what a report says, whenever it was made."""
    vast = datetime.combine(rapport.peildatum, time(), UTC)
    return hashlib.sha256(json.dumps(replace(rapport, gemaakt_op=vast))).hexdigest()


def _claimed(periode: Periode, gemeente: str | None, doelgroep: Doelgroep, peildatum: date) -> Rapportage:
    """The run, held until the end of the transaction: a second job for the same report waits for the first."""
    run, _ = Rapportage.objects.get_or_create(
        rapport=Rapport.MAANDRAPPORT,
        gemeente_id=gemeente,
        doelgroep=doelgroep,
        periode=periode.eerste_dag,
        defaults={"peildatum": peildatum},
    )
    return Rapportage.objects.select_for_update(of=("self",)).get(pk=run.pk)


def _finish(run: Rapportage, digest: str, peildatum: date, by: Actor, taak: UUID | None) -> None:
    run.sha256, run.peildatum, run.klaar_at = digest, peildatum, timezone.now()
    run.gevraagd_door, run.taak_id = by.gebruiker, taak
    run.save()


def _written(rapport: Maandrapport, formaat: Formaat, tekeningen: figuren.Tekeningen) -> bytes:
    return schrijven.write(rapport, schrijven.Formaat(formaat), figuren=tekeningen, fonts=settings.FONTS_DIR)


def _replace_files(run: Rapportage, rapport: Maandrapport, digest: str, progress: Report) -> None:
    """Write the files into a folder named after the figures, and the rows that point to them."""
    tekeningen, nieuw = figuren.draw(rapport), []
    for nr, formaat in enumerate(Formaat, start=1):
        progress(nr, STAPPEN, f"{formaat.label} maken")
        inhoud = _written(rapport, formaat, tekeningen)
        naam = schrijven.file_name(rapport, schrijven.Formaat(formaat))
        nieuw.append(
            Rapportagebestand(
                rapportage=run,
                formaat=formaat,
                bestand=_store(f"rapportages/{run.pk}/{digest[:16]}/{naam}", inhoud),
                bestandsnaam=naam,
                sha256=hashlib.sha256(inhoud).hexdigest(),
                grootte=len(inhoud),
            )
        )
    run.bestanden.all().delete()
    Rapportagebestand.objects.bulk_create(nieuw)
    transaction.on_commit(lambda: _forget_others(f"rapportages/{run.pk}", digest[:16]))


def _store(pad: str, inhoud: bytes) -> str:
    """Keep a file under exactly this name. What stands there is the rest of a job that died: no run points to it."""
    if default_storage.exists(pad):
        default_storage.delete(pad)
    return default_storage.save(pad, ContentFile(inhoud))


def _forget_others(map_: str, huidig: str) -> None:
    """Remove the files of earlier figures, and what a job that died left behind."""
    for oud in default_storage.listdir(map_)[0]:
        if oud != huidig:
            for naam in default_storage.listdir(f"{map_}/{oud}")[1]:
                default_storage.delete(f"{map_}/{oud}/{naam}")
            default_storage.delete(f"{map_}/{oud}")
