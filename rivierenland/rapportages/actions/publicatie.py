"""Publish a concept for good, and correct what was published with a next version."""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from registratie.actions.tekst import refuse_unfit
from rivierenland.core import scope
from rivierenland.core.actions import achtergrondtaak, gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.models import Achtergrondtaak
from rivierenland.core.permissions import Permission
from rivierenland.rapportages.actions import aankondiging
from rivierenland.rapportages.actions import editie as edities
from rivierenland.rapportages.bestanden import forget_others, write_whole
from rivierenland.rapportages.enums import Aanleiding, Deelstatus, Editiestatus, Oordeel, Rapport
from rivierenland.rapportages.formaten import schrijven
from rivierenland.rapportages.inhoud import bewaren
from rivierenland.rapportages.inhoud.document import Document, Sectie, Uitleg
from rivierenland.rapportages.models import Deelbestand, Rapportdeel, Rapporteditie, Rapportuitleg
from rivierenland.rapportages.queries import controle, kop

TAAK = "rapportages.publish_editie"
SCOPE = "rapporten"
Report = Callable[[int, int, str], None]


class Veranderd(Exception):
    """Somebody changed the concept while its final files were made; the message is a Dutch sentence. Nothing was published."""

    def __init__(self) -> None:
        super().__init__(
            "Intussen veranderde er iets in het concept. Er is niets gepubliceerd. Bekijk het en publiceer opnieuw."
        )


@dataclass(frozen=True, slots=True)
class _Deel:
    """A part as it is published: the row, the final document, and its files as they were stored."""

    row: Rapportdeel
    document: Document
    bestanden: tuple[Deelbestand, ...]


def publish(*, editie: Rapporteditie, zonder: Sequence[str], by: Actor) -> Achtergrondtaak:
    """Start the job that makes the final files and then publishes all parts at once. Asking again gives the job that runs.

    `zonder`: CBS codes of the gemeenten that did not approve, as the page named them. Raises `Geweigerd`, and ValidationError in
    Dutch when something stands in the way or somebody spoke in the meantime.
    """
    by.require(Permission.RAPPORTAGE_PUBLISH)
    with transaction.atomic():
        row = Rapporteditie.objects.select_for_update().get(pk=editie.pk)
        if lopend := running(row):
            return lopend
        stand = controle.standing(row, timezone.localdate())
        if stand.belemmering:
            raise ValidationError(stand.belemmering)
        if sorted(zonder) != stand.zonder_codes:
            raise ValidationError("Intussen gaf een gemeente haar oordeel. Bekijk de lijst en publiceer daarna.")
        taak = achtergrondtaak.start(
            taak=TAAK, titel=f"{controle.title(row)} publiceren", by=by, scope=scope.systeem(SCOPE),
            argumenten={"editie": str(row.pk), "zonder": stand.zonder_codes}, totaal=row.delen.count() + 1,
        )  # fmt: skip
        gebeurtenis.record(
            actie="rapporteditie.start_publish", object=row, by=by, details={"zonder": stand.zonder_codes}
        )
    return taak


def running(editie: Rapporteditie) -> Achtergrondtaak | None:
    """The job that publishes this edition now, if there is one."""
    taak = last_job(editie)
    return taak if taak is not None and taak.is_open else None


def last_job(editie: Rapporteditie) -> Achtergrondtaak | None:
    """The newest job that published, or tries to publish, this edition."""
    return Achtergrondtaak.objects.filter(taak=TAAK, argumenten__editie=str(editie.pk)).order_by("-created_at").first()


def finish(
    *,
    editie: Rapporteditie,
    zonder: Sequence[str],
    by: Actor,
    progress: Report = lambda voortgang, totaal, stap: None,
) -> Rapporteditie:
    """Make the final files of every part, then publish them together. Runs under a system scope; asks the right of `by`.

    Files are written beside those of the concept, which go after the commit: whoever dies halfway leaves the concept whole, and doing it
    again overwrites what was left. An edition that is published already is given back. Raises `Geweigerd`, `Veranderd`.
    """
    by.require(Permission.RAPPORTAGE_PUBLISH)
    with transaction.atomic():
        row = Rapporteditie.objects.get(pk=editie.pk)
        if row.is_gepubliceerd:
            return row
        moment = timezone.now()
        stand = controle.standing(row, timezone.localdate(moment))
        if stand.belemmering or stand.zonder_codes != sorted(zonder):
            raise Veranderd
        gezien = _fingerprint(row)
        uitleg = list(controle.explanations(row))
        klaar = row.delen.filter(status=Deelstatus.KLAAR).select_related("gemeente").order_by("nr")
        totaal = len(klaar)
        delen = []
        for nr, deel in enumerate(klaar):
            progress(nr, totaal + 1, deel.gebied)
            delen.append(_made(deel, _final(bewaren.load(deel.inhoud), moment, stand.zonder_namen, uitleg)))
        progress(totaal, totaal + 1, "Publiceren")
        list(row.oordelen.order_by("pk").select_for_update())  # before the edition, as who gives a verdict does
        row = Rapporteditie.objects.select_for_update().get(pk=row.pk)
        list(row.delen.select_for_update())  # a part that is made again now finishes first, or finds the edition closed
        nu = controle.standing(row, stand.vandaag)
        if nu.belemmering or nu.zonder_codes != sorted(zonder) or _fingerprint(row) != gezien:
            raise Veranderd
        for gemaakt in delen:
            _keep(gemaakt)
        row.oordelen.filter(oordeel=Oordeel.OPEN).update(oordeel=Oordeel.TE_LAAT, op=moment)
        _close(row, moment, by)
        aankondiging.announce(editie=row, by=by)
        transaction.on_commit(lambda: _forget(row, delen))
    return row


def correct(*, editie: Rapporteditie, reden: str, by: Actor) -> Rapporteditie:
    """Start the next version of a published edition; what was published stays as it is. Asking twice gives the same version.

    Raises `Geweigerd`, and ValidationError in Dutch without a reason, or of an edition that was not published.
    """
    by.require(Permission.RAPPORTAGE_PUBLISH)
    refuse_unfit({"reden": reden})
    try:
        return edities.start(
            rapport=Rapport(editie.rapport), periode=editie.over, onderwerp=editie.onderwerp, by=by,
            aanleiding=Aanleiding.CORRECTIE, reden=reden.strip(),
        )  # fmt: skip
    except edities.NoEdition as geen:
        raise ValidationError(str(geen)) from geen


def _close(row: Rapporteditie, moment: datetime, by: Actor) -> None:
    """The last write of all: from here on the database refuses."""
    row.status, row.gepubliceerd_at, row.gepubliceerd_door = Editiestatus.GEPUBLICEERD, moment, by.gebruiker
    row.save(update_fields=["status", "gepubliceerd_at", "gepubliceerd_door"])
    zonder = list(
        row.oordelen.exclude(oordeel=Oordeel.AKKOORD).order_by("gemeente").values_list("gemeente_id", flat=True)
    )
    gebeurtenis.record(
        actie="rapporteditie.publish", object=row, by=by,
        details={"rapport": row.rapport, "periode": row.periode, "versie": row.versie, "zonder": zonder},
    )  # fmt: skip


def _final(document: Document, moment: datetime, zonder: Sequence[str], uitleg: Sequence[Rapportuitleg]) -> Document:
    """The document of a concept as it is published: the same figures, with its status and the explanations as they are now."""
    secties = tuple(replace(sectie, uitleg=_below(sectie, document.gebied, uitleg)) for sectie in document.secties)
    status = kop.status_sentence(timezone.localdate(moment))
    return replace(document, secties=secties, status=status, niet_goedgekeurd=tuple(zonder), concept=False)


def _below(sectie: Sectie, gebied: str, uitleg: Sequence[Rapportuitleg]) -> tuple[Uitleg, ...]:
    return tuple(kop.shown(row) for row in uitleg if row.sectie == sectie.code and row.gebied == gebied)


def _made(deel: Rapportdeel, document: Document) -> _Deel:
    """Every format, written whole; nothing points to the files before the commit.

    In a folder named after what the document says: a job that was thought dead and still writes cannot replace a published file.
    """
    bestanden, stapel = [], f"{deel.nr}-{hashlib.sha256(bewaren.dumps(document)).hexdigest()[:16]}"
    for formaat in sorted(schrijven.FORMATEN):
        inhoud = schrijven.write(document, formaat, fonts=settings.FONTS_DIR)
        naam = schrijven.file_name(document, formaat)
        pad = f"rapporten/{deel.editie_id}/gepubliceerd/{stapel}/{naam}"
        bestanden.append(
            Deelbestand(
                deel=deel, formaat=formaat, bestand=write_whole(pad, inhoud), bestandsnaam=naam,
                sha256=hashlib.sha256(inhoud).hexdigest(), grootte=len(inhoud),
            )
        )  # fmt: skip
    return _Deel(deel, document, tuple(bestanden))


def _keep(deel: _Deel) -> None:
    row = deel.row
    row.inhoud, row.sha256 = bewaren.dump(deel.document), hashlib.sha256(bewaren.dumps(deel.document)).hexdigest()
    row.save(update_fields=["inhoud", "sha256"])
    row.bestanden.all().delete()
    Deelbestand.objects.bulk_create(deel.bestanden)


def _fingerprint(editie: Rapporteditie) -> tuple[object, ...]:
    """What the final files are made of; another one means that somebody changed something."""
    delen = editie.delen.order_by("nr").values_list("nr", "status", "sha256", "klaar_at")
    uitleg = editie.uitleg.order_by("pk").values_list("pk", "op", "tekst")
    oordelen = editie.oordelen.order_by("pk").values_list("pk", "oordeel")
    return tuple(delen), tuple(uitleg), tuple(oordelen)


def _forget(editie: Rapporteditie, delen: Sequence[_Deel]) -> None:
    """Remove the files of the concept, and of an attempt to publish that did not succeed."""
    for deel in delen:
        forget_others(f"rapporten/{editie.pk}", f"{deel.row.nr}-", "")
        if deel.bestanden:
            stapel = deel.bestanden[0].bestand.name.split("/")[-2]
            forget_others(f"rapporten/{editie.pk}/gepubliceerd", f"{deel.row.nr}-", stapel)
