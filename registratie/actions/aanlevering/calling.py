"""The rows of one call of an organisation's own software: judged and saved like those of a file, and answered row by row."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from celery import current_app
from django.db import transaction

from registratie.actions.aanlevering import judging
from registratie.actions.aanlevering.importing import Uitkomst
from registratie.actions.aanlevering.judging import Rijoordeel
from registratie.actions.aanlevering.processing import preview, process
from registratie.actions.aanlevering.receiving import record_refusal
from registratie.actions.aanlevering.reporting import Silent
from registratie.enums import Aanleveringsstatus, Aanleverkeuze, Bron
from registratie.inlezen.aanroep import Aanroep
from registratie.inlezen.bestandsfout import Bestandsfout
from registratie.models import Aanlevering, Aanleveringsfout
from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Permission

COUNT_TASK = "registratie.refresh_bezetting"


@dataclass(frozen=True)
class Opgenomen:
    """What became of a call: the outcome as of a file, and every row that is no fault with its class and its stay."""

    uitkomst: Uitkomst
    oordelen: list[Rijoordeel]


def take_rows(
    *,
    rijen: Sequence[Mapping[str, Any]],
    organisatie_id: int,
    sha256: str,
    grootte: int,
    keuze: Aanleverkeuze,
    dry_run: bool = False,
    by: Actor,
) -> Opgenomen:
    """Take the stays of one call, with the names of fields of `inlezen.aanroep.VELDEN`. `sha256`, `grootte`: of its body.

    All or nothing, or only the good rows, as `keuze` says. Nothing is left behind by a dry run or by a call that was not
    taken, except a line in the audit trail about the latter. Raises `Geweigerd`.
    """
    by.require(Permission.AANLEVERING_UPLOAD, organisatie=organisatie_id)
    with transaction.atomic():
        aanlevering = Aanlevering.objects.create(
            organisatie_id=organisatie_id, bron=Bron.API, bestandsnaam=by.naam[-200:], sha256=sha256, grootte=grootte,
            status=Aanleveringsstatus.VERWERKEN, keuze=keuze, created_by=by.gebruiker,
        )  # fmt: skip
        run = preview if dry_run else process
        tellingen = run(aanlevering=aanlevering, by=by, progress=Silent(), bron=Aanroep(rijen))
        fouten = list(Aanleveringsfout.objects.filter(aanlevering=aanlevering))
        oordelen = judging.verdicts(organisatie_id)
        genomen = keuze == Aanleverkeuze.ALLEEN_GOEDE or not tellingen["fout"]
        if dry_run or not genomen:
            transaction.set_rollback(True)
    if genomen and not dry_run:
        _count_again(aanlevering)
    elif not dry_run:
        record_refusal(Bestandsfout("foute_rijen", "Er zijn foute rijen."), organisatie_id=organisatie_id, by=by)
    return Opgenomen(Uitkomst(aanlevering, tellingen, fouten, genomen), oordelen)


def _count_again(aanlevering: Aanlevering) -> None:
    """Ring for the nights that changed, after the commit; without a worker the next round finds them by itself."""
    for nights in aanlevering.resultaat["geraakt"]:
        arguments = {"van": nights["van"], "tot": nights["tot"], "gemeenten": [nights["gemeente"]]}
        transaction.on_commit(partial(current_app.send_task, COUNT_TASK, kwargs=arguments), robust=True)
