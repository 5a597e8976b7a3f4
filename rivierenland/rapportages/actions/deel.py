"""Make one part of an edition: the document and its files, together or not at all."""

import errno
import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path
from traceback import walk_tb

import structlog
from django.conf import settings
from django.db import DatabaseError, InterfaceError, transaction
from django.utils import timezone

from rivierenland.core import scope
from rivierenland.core.actions import achtergrondtaak, gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.enums import Taakstatus
from rivierenland.core.models import Achtergrondtaak
from rivierenland.core.permissions import Permission
from rivierenland.rapportages.actions.afronden import settle
from rivierenland.rapportages.actions.meting import SCOPE
from rivierenland.rapportages.bestanden import forget_others, write_whole
from rivierenland.rapportages.definities import DEFINITIES
from rivierenland.rapportages.enums import Deelstatus, Editiestatus, Formaat, Rapport
from rivierenland.rapportages.formaten import schrijven
from rivierenland.rapportages.inhoud import bewaren
from rivierenland.rapportages.inhoud.document import Document
from rivierenland.rapportages.models import Deelbestand, Rapportdeel, Rapporteditie
from rivierenland.rapportages.queries import kop, momentopname
from rivierenland.rapportages.samenstellen import compose

TAAK_OPNIEUW = "rapportages.renew_deel"
STAPPEN = len(Formaat) + 2
"""Composing, each file, and keeping them."""
Report = Callable[[int, int, str], None]
log = structlog.get_logger(__name__)


class NotMade(Exception):
    """The part could not be made; the message is a Dutch sentence that names the gemeente and what went wrong where."""


class _Stopped(Exception):
    """The edition was stopped meanwhile."""


def make(
    *,
    deel: int,
    by: Actor,
    report: Report = lambda voortgang, totaal, stap: None,
    keep: Callable[[], None] = lambda: None,
) -> None:
    """Make a part that waits, and settle the edition when it was the last. Doing it again makes nothing.

    Runs under the system's scope; killed halfway nothing is half there. Raises `Geweigerd` and `NotMade`.
    """
    by.require(Permission.RAPPORTAGE_GENERATE)
    if _begin(deel):
        keep()
        try:
            with transaction.atomic():
                row = _held(deel)
                if row.status == Deelstatus.BEZIG:
                    _make(row, report)
                    _record("rapportdeel.make", row, by)
        except _Stopped:
            with transaction.atomic():
                Rapportdeel.objects.filter(pk=deel).update(status=Deelstatus.GEANNULEERD)
    _settle_of(deel, by)


def remake(*, deel: int, by: Actor, report: Report = lambda voortgang, totaal, stap: None) -> None:
    """Make a part again of the same snapshot, with what was written or decided since. Until it is done the old one stands.

    Runs under the system's scope, for an edition that is not published yet. Raises `Geweigerd` and `NotMade`.
    """
    by.require(Permission.RAPPORTAGE_EXPLAIN)
    with transaction.atomic():
        row = _held(deel)
        if row.editie.status != Editiestatus.CONCEPT:
            raise NotMade("Dit rapport is geen concept meer. Het kan niet opnieuw worden gemaakt.")
        _make(row, report)
        _record("rapportdeel.make_again", row, by)


def renew(*, editie: Rapporteditie, gebied: str, by: Actor) -> list[Achtergrondtaak]:
    """Ask to make the parts of an area again, because an explanation changed. Asking while it waits gives the same job.

    Raises `Geweigerd`, and `NotMade` for what is no concept.
    """
    by.require(Permission.RAPPORTAGE_EXPLAIN)
    if editie.status != Editiestatus.CONCEPT:
        raise NotMade("Dit rapport is geen concept. Alleen een concept wordt opnieuw gemaakt.")
    delen = editie.delen.filter(gemeente_id=gebied or None, status=Deelstatus.KLAAR).select_related("gemeente")
    with transaction.atomic():
        taken = [_waiting(deel) or _ask_again(editie, deel, by) for deel in delen]
        gebeurtenis.record(actie="rapporteditie.make_again", object=editie, by=by, details={"gebied": gebied})
    return taken


def give_up(deel: int, zin: str) -> None:
    """Note why a part was not made, and settle the edition when it was the last. For the job that failed."""
    with transaction.atomic():
        row = _held(deel)
        if row.status in (Deelstatus.WACHT, Deelstatus.BEZIG):
            row.status, row.fout = Deelstatus.MISLUKT, zin if row.gebied in zin else f"{row.gebied}: {zin}"
            row.save(update_fields=["status", "fout"])
    _settle_of(deel, Actor.systeem("make_deel"))


def _begin(deel: int) -> bool:
    """Show that it is being made. False when there is nothing to make."""
    with transaction.atomic():
        row = _held(deel)
        if row.status not in (Deelstatus.WACHT, Deelstatus.BEZIG):
            return False
        if row.editie.status != Editiestatus.MAKEN:
            row.status = Deelstatus.GEANNULEERD if row.editie.status == Editiestatus.GEANNULEERD else row.status
            row.save(update_fields=["status"])
            return False
        row.status, row.fout = Deelstatus.BEZIG, ""
        row.save(update_fields=["status", "fout"])
    return True


def _held(deel: int) -> Rapportdeel:
    """The part, for this job alone; its edition as it is once that is so, which may be published by who held it before."""
    row = Rapportdeel.objects.select_for_update(of=("self",)).select_related("gemeente").get(pk=deel)
    row.editie = Rapporteditie.objects.get(pk=row.editie_id)
    return row


def _make(row: Rapportdeel, report: Report) -> None:
    report(0, STAPPEN, f"{row.gebied}: samenstellen")
    document = _composed(row)
    sha256 = hashlib.sha256(bewaren.dumps(document)).hexdigest()
    folder, stapel = f"rapporten/{row.editie_id}", f"{row.nr}-{sha256[:16]}"
    bestanden = list(_written(row, document, f"{folder}/{stapel}", report))
    report(STAPPEN - 1, STAPPEN, f"{row.gebied}: opslaan")
    row.bestanden.all().delete()
    Deelbestand.objects.bulk_create(bestanden)
    row.status, row.fout, row.klaar_at = Deelstatus.KLAAR, "", timezone.now()
    row.inhoud, row.sha256 = bewaren.dump(document), sha256
    row.save(update_fields=["status", "fout", "klaar_at", "inhoud", "sha256"])
    transaction.on_commit(lambda: forget_others(folder, f"{row.nr}-", stapel))


def _composed(row: Rapportdeel) -> Document:
    editie = row.editie
    definitie, opname = DEFINITIES[Rapport(editie.rapport)], momentopname.of(editie)
    if definitie.versie != editie.definitie_versie:
        raise NotMade(
            f"{row.gebied}: dit rapport is intussen anders opgezet. Stop deze editie en vraag het rapport opnieuw aan."
        )
    for fout in opname.fouten:
        if fout.gemeente and fout.gemeente == row.gemeente_id:
            raise NotMade(fout.zin)
    try:
        return compose(opname, definitie, kop.of(row))
    except (DatabaseError, InterfaceError):
        raise
    except Exception as error:
        log.exception("deel_mislukt", editie=str(editie.pk), nr=row.nr)
        raise NotMade(
            f"{row.gebied}: het onderdeel ‘{_section_of(error)}’ kon niet worden geschreven. De beheerder kan zien waarom."
        ) from error


def _section_of(error: Exception) -> str:
    """The chapter that was being written: each has a file of its own below `secties`."""
    modules = [str(frame.f_globals.get("__name__", "")) for frame, _ in walk_tb(error.__traceback__)]
    return next((naam.rpartition(".")[2] for naam in reversed(modules) if ".secties." in naam), "opbouw")


def _written(row: Rapportdeel, document: Document, folder: str, report: Report) -> Iterator[Deelbestand]:
    for nr, formaat in enumerate(schrijven.FORMATEN, start=1):
        if Rapporteditie.objects.filter(pk=row.editie_id, status=Editiestatus.GEANNULEERD).exists():
            raise _Stopped
        report(nr, STAPPEN, f"{row.gebied}: {formaat.label} maken")
        naam = schrijven.file_name(document, formaat)
        inhoud = _bytes(row, document, formaat)
        yield Deelbestand(
            deel=row,
            formaat=formaat,
            bestand=_stored(row, formaat, f"{folder}/{naam}", inhoud),
            bestandsnaam=naam,
            sha256=hashlib.sha256(inhoud).hexdigest(),
            grootte=len(inhoud),
        )


def _bytes(row: Rapportdeel, document: Document, formaat: Formaat) -> bytes:
    try:
        return schrijven.write(document, formaat, fonts=Path(settings.FONTS_DIR))
    except Exception as error:
        log.exception("formaat_mislukt", editie=str(row.editie_id), nr=row.nr, formaat=formaat.value)
        raise NotMade(f"{row.gebied}: het bestand {formaat.label} kon niet worden gemaakt.") from error


def _stored(row: Rapportdeel, formaat: Formaat, naam: str, inhoud: bytes) -> str:
    try:
        return write_whole(naam, inhoud)
    except OSError as error:
        log.exception("bestand_niet_bewaard", editie=str(row.editie_id), nr=row.nr, formaat=formaat.value)
        waarom = "de schijf is vol" if error.errno in (errno.ENOSPC, errno.EDQUOT) else "opslaan lukt nu niet"
        raise NotMade(
            f"{row.gebied}: het bestand {formaat.label} is niet bewaard, want {waarom}. "
            "Vraag de beheerder om dit op te lossen en maak dit deel daarna opnieuw."
        ) from error


def _settle_of(deel: int, by: Actor) -> None:
    with transaction.atomic():
        settle(editie=Rapportdeel.objects.select_related("editie").get(pk=deel).editie, by=by)


def _record(actie: str, row: Rapportdeel, by: Actor) -> None:
    gebeurtenis.record(
        actie=actie,
        object=row,
        by=by,
        gemeente=row.gemeente_id,
        details={"scope": f"systeem:{SCOPE}", "sha256": row.sha256},
    )


def _waiting(deel: Rapportdeel) -> Achtergrondtaak | None:
    return Achtergrondtaak.objects.filter(
        taak=TAAK_OPNIEUW, argumenten={"deel": deel.pk}, status=Taakstatus.WACHT
    ).first()


def _ask_again(editie: Rapporteditie, deel: Rapportdeel, by: Actor) -> Achtergrondtaak:
    return achtergrondtaak.start(
        taak=TAAK_OPNIEUW,
        titel=f"{editie.get_rapport_display()} {editie.over.naam}: {deel.gebied}",
        argumenten={"deel": deel.pk},
        by=by,
        scope=scope.systeem(SCOPE),
        totaal=STAPPEN,
        groep=editie.groep,
    )
