"""Read what was delivered and say what would happen; or do it, in one transaction."""

import pghistory
from django.db import connection
from django.utils import timezone

from registratie.actions import opvolging
from registratie.actions.aanlevering import faults, judging, saving
from registratie.actions.aanlevering.describing import bladen_of, columns_of, columns_of_file, warnings_of
from registratie.actions.aanlevering.receiving import forget_file, record_refusal
from registratie.actions.aanlevering.reporting import Reporter
from registratie.actions.aanlevering.staging import MAX_FOUTEN, Lezing, Toevoer, cells_of, stage
from registratie.enums import Aanleveringsstatus, Aanleverkeuze
from registratie.inlezen.bestandsfout import Bestandsfout
from registratie.inlezen.synoniemen import Veld
from registratie.models import Aanlevering, Aanleveringsfout
from registratie.queries.herkenning import Plekken, plekken_of
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Permission

LEZEN = "Rijen lezen"
HERKENNEN = "Locaties en personen herkennen"
OPSLAAN = "Verblijven opslaan"
STAPPEN = (LEZEN, HERKENNEN, OPSLAAN)
MAPPABLE = ("kolom_ontbreekt",)  # the codes of a refusal that mapping columns by hand can mend
# Tables that were filled a moment ago have no statistics yet: the planner takes them for empty, and a nested loop over two of
# them never ends. Sets are joined by hashing here, whatever it believes.
PLANS = "set local enable_nestloop = off; set local work_mem = '64MB'"
READ_SHARE, SAVE_FROM = 50, 60  # how the hundred points of progress are divided


def preview(*, aanlevering: Aanlevering, by: Actor, progress: Reporter, bron: Toevoer | None = None) -> dict[str, int]:
    """Count what saving the file would do and keep that on `aanlevering`, with columns, warnings and faults.

    Raises `Bestandsfout` for a file that cannot be read at all; a file that only lacks a column waits for mapping by hand.
    """
    by.require(Permission.AANLEVERING_UPLOAD, organisatie=aanlevering.organisatie_id)
    lezing, plekken = _recognise(aanlevering, bron or aanlevering.bestand, progress)
    return _describe(aanlevering, bron or aanlevering.bestand, lezing, plekken)


def process(*, aanlevering: Aanlevering, by: Actor, progress: Reporter, bron: Toevoer | None = None) -> dict[str, int]:
    """Read the file again and save it as `aanlevering.keuze` says; returns the counts of what was found now.

    Everything or nothing: the caller's transaction. Doing it again after it was done changes nothing. With faulty rows and
    `alles_of_niets` nothing is saved and the file waits to be checked.
    """
    by.require(Permission.AANLEVERING_UPLOAD, organisatie=aanlevering.organisatie_id)
    with connection.cursor() as cursor:  # two files of one organisation at the same time: one after the other
        cursor.execute(
            "select pg_advisory_xact_lock(hashtextextended('aanlevering', %s))", [aanlevering.organisatie_id]
        )
    aanlevering.refresh_from_db()
    if aanlevering.status == Aanleveringsstatus.VERWERKT:
        return aanlevering.tellingen
    source = bron or aanlevering.bestand
    lezing, plekken = _recognise(aanlevering, source, progress)
    tellingen = _describe(aanlevering, source, lezing, plekken)
    if tellingen["fout"] and aanlevering.keuze == Aanleverkeuze.ALLES_OF_NIETS:
        return tellingen
    progress.report(SAVE_FROM, stap=OPSLAAN)
    with pghistory.context(aanlevering=str(aanlevering.pk), gebruiker=by.gebruiker.pk if by.gebruiker else None):
        saving.save(
            aanlevering.organisatie_id,
            aanlevering.pk,
            lezing.rijen,
            bron=aanlevering.bron,
            on_chunk=lambda nr: progress.report(SAVE_FROM + (99 - SAVE_FROM) * nr // lezing.rijen),
        )
    aanlevering.status = Aanleveringsstatus.VERWERKT
    aanlevering.resultaat = tellingen | {"geraakt": saving.touched_nights()}
    aanlevering.verwerkt_at = timezone.now()
    forget_file(aanlevering)
    aanlevering.save()
    gebeurtenis.record(
        actie="aanlevering.process",
        object=aanlevering,
        by=by,
        organisatie=aanlevering.organisatie_id,
        details=tellingen,
    )
    if tellingen["nieuw"] or tellingen["gewijzigd"]:
        opvolging.follow(aanlevering=aanlevering.pk)
    return tellingen


def refuse(*, aanlevering: Aanlevering, fout: Bestandsfout, by: Actor) -> None:
    """Remove a file that turned out to be unreadable, with its row; only the audit trail knows that it was there."""
    by.require(Permission.AANLEVERING_UPLOAD, organisatie=aanlevering.organisatie_id)
    forget_file(aanlevering)
    aanlevering.delete()
    record_refusal(fout, organisatie_id=aanlevering.organisatie_id, by=by)


def await_mapping(*, aanlevering: Aanlevering, fout: Bestandsfout, by: Actor) -> None:
    """Keep a file that lacks a column, so that its headings can be mapped by hand."""
    by.require(Permission.AANLEVERING_UPLOAD, organisatie=aanlevering.organisatie_id)
    aanlevering.kolommen = columns_of_file(aanlevering)
    aanlevering.tellingen, aanlevering.waarschuwingen, aanlevering.bladen = {}, [], []
    aanlevering.weigering, aanlevering.status = fout.zin, Aanleveringsstatus.TE_CONTROLEREN
    aanlevering.save()


def _recognise(aanlevering: Aanlevering, source: Toevoer, progress: Reporter) -> tuple[Lezing, Plekken]:
    expected = max(aanlevering.tellingen.get("rijen", 0), 1)
    progress.report(0, 100, stap=LEZEN)
    plekken = plekken_of(aanlevering.organisatie_id)
    with connection.cursor() as cursor:
        cursor.execute(PLANS)
    lezing = stage(
        aanlevering, source, plekken,
        on_batch=lambda rijen: progress.report(min(READ_SHARE, READ_SHARE * rijen // expected)),
    )  # fmt: skip
    progress.report(READ_SHARE, stap=HERKENNEN)
    judging.judge(aanlevering.organisatie_id)
    return lezing, plekken


def _describe(aanlevering: Aanlevering, source: Toevoer, lezing: Lezing, plekken: Plekken) -> dict[str, int]:
    tellingen = judging.count_classes()
    tellingen["fout"] += lezing.fout
    tellingen = {"rijen": lezing.rijen} | tellingen
    _keep_faults(aanlevering, source, lezing, plekken)
    aanlevering.tellingen = tellingen
    assert lezing.inlezing is not None
    aanlevering.kolommen = columns_of(lezing.inlezing.bladen)
    aanlevering.bladen = bladen_of(lezing)
    aanlevering.waarschuwingen = warnings_of(aanlevering, lezing, judging.count_reopened(), MAX_FOUTEN)
    aanlevering.weigering, aanlevering.status = "", Aanleveringsstatus.TE_CONTROLEREN
    aanlevering.save()
    return tellingen


def _keep_faults(aanlevering: Aanlevering, source: Toevoer, lezing: Lezing, plekken: Plekken) -> None:
    """Replace the faults of an earlier look by those of this one, in the order of the file."""
    Aanleveringsfout.objects.filter(aanlevering=aanlevering).delete()
    rows = judging.refused(max(0, MAX_FOUTEN - len(lezing.fouten)))
    if rows:
        assert lezing.inlezing is not None
        cells = cells_of(aanlevering, source, {(row["blad"], row["rij"]) for row in rows})
        columns = {blad.blad: _column(blad, Veld.AANKOMST) for blad in lezing.inlezing.bladen}
        lezing.fouten += [
            faults.of_register(aanlevering, row, plekken, columns[row["blad"]], cells[row["blad"], row["rij"]])
            for row in rows
        ]
    sheets = {blad: place for place, blad in enumerate(lezing.per_blad)}
    lezing.fouten.sort(key=lambda fout: (sheets.get(fout.blad, 0), fout.rij))
    Aanleveringsfout.objects.bulk_create(lezing.fouten, batch_size=1_000)


def _column(blad, veld: Veld) -> tuple[str, str]:
    place = blad.place_of(veld)
    return (blad.kolommen[place].letter, blad.kolommen[place].kop) if place is not None else ("", "")
