"""The whole road at once, for the command line: a file in, the register changed, or nothing at all."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from django.db import transaction

from registratie.actions.aanlevering.processing import preview, process
from registratie.actions.aanlevering.receiving import record_refusal, remembered
from registratie.actions.aanlevering.reporting import Silent
from registratie.enums import Aanleveringsstatus, Aanleverkeuze
from registratie.inlezen.bestandsfout import Bestandsfout
from registratie.models import Aanlevering, Aanleveringsfout
from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Permission


@dataclass(frozen=True)
class Uitkomst:
    """What an import did, or would do. `genomen`: the register now holds what the file says."""

    aanlevering: Aanlevering
    tellingen: dict[str, int]
    fouten: list[Aanleveringsfout]
    genomen: bool


def import_file(*, path: Path, organisatie_id: int, only_valid: bool, dry_run: bool, by: Actor) -> Uitkomst:
    """Import a file from this machine; the file itself is not kept. Raises `Bestandsfout`.

    `only_valid`: take the good rows and leave the faulty ones; without it one faulty row stops the whole file. Nothing is
    left behind by a dry run or by a file that was not taken, except a line in the audit trail about the latter.
    """
    by.require(Permission.AANLEVERING_UPLOAD, organisatie=organisatie_id)
    try:
        with transaction.atomic():
            aanlevering = _register(path, organisatie_id, only_valid, by)
            run = preview if dry_run else process
            tellingen = run(aanlevering=aanlevering, by=by, progress=Silent(), bron=path)
            fouten = list(Aanleveringsfout.objects.filter(aanlevering=aanlevering))
            genomen = only_valid or not tellingen["fout"]
            if dry_run or not genomen:
                transaction.set_rollback(True)
    except Bestandsfout as fout:
        record_refusal(fout, organisatie_id=organisatie_id, by=by)
        raise
    if not genomen and not dry_run:
        record_refusal(Bestandsfout("foute_rijen", "Er zijn foute rijen."), organisatie_id=organisatie_id, by=by)
    return Uitkomst(aanlevering, tellingen, fouten, genomen)


def _register(path: Path, organisatie_id: int, only_valid: bool, by: Actor) -> Aanlevering:
    with path.open("rb") as content:
        sha256 = hashlib.file_digest(content, "sha256").hexdigest()
    return Aanlevering.objects.create(
        organisatie_id=organisatie_id,
        bestandsnaam=path.name[-200:],
        grootte=path.stat().st_size,
        sha256=sha256,
        koppeling=remembered(organisatie_id),
        status=Aanleveringsstatus.VERWERKEN,
        keuze=Aanleverkeuze.ALLEEN_GOEDE if only_valid else Aanleverkeuze.ALLES_OF_NIETS,
        created_by=by.gebruiker,
    )
