"""Make an edition of open data: frozen once it stands; a correction is a next version."""

import hashlib
import json
from collections.abc import Callable, Sequence

from django.db import connection, transaction
from django.utils import timezone

from rivierenland.core import scope
from rivierenland.core.actions import achtergrondtaak, gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.enums import Taakstatus
from rivierenland.core.models import Achtergrondtaak, Gemeente
from rivierenland.core.permissions import Permission
from rivierenland.rapportages.models import Opendataeditie
from rivierenland.rapportages.opendata.beschrijving import Dataset
from rivierenland.rapportages.opendata.datasets import DATASETS
from rivierenland.rapportages.opendata.formaten import Formaat, stream
from rivierenland.rapportages.opendata.periode import Periode
from rivierenland.rapportages.opendata.samenstellen import Rij, compose
from rivierenland.rapportages.queries import opendata

TAAK = "rapportages.make_opendata"
SCOPE = "opendata"
Report = Callable[[int, int, str], None]


class NoEdition(Exception):
    """There is nothing to publish; the message is a Dutch sentence that says of which dataset and why."""


def start(*, periode: Periode, by: Actor, slug: str = "", reden: str = "") -> Achtergrondtaak:
    """Ask for the missing editions of a period, or with a `reden` for a correction of one dataset.

    Asking again while the same work runs gives that job. Raises `Geweigerd`, and `NoEdition` for a period that is not over.
    """
    by.require(Permission.PROGRAMMA_MANAGE)
    _over(periode)
    argumenten = {"periode": periode.code, "slug": slug, "reden": reden}
    with transaction.atomic():
        lopend = Achtergrondtaak.objects.filter(
            taak=TAAK, argumenten=argumenten, status__in=[Taakstatus.WACHT, Taakstatus.BEZIG]
        ).first()
        if lopend:
            return lopend
        titel = f"Open data {periode.naam}"
        taak = achtergrondtaak.start(
            taak=TAAK, titel=titel, argumenten=argumenten, by=by, scope=scope.systeem(SCOPE), totaal=len(DATASETS)
        )
        gebeurtenis.record(
            actie="opendataeditie.start", object_soort="rapportages.opendataeditie", by=by, details=argumenten
        )
    return taak


def make_missing(
    *, periode: Periode, by: Actor, progress: Report = lambda voortgang, totaal, stap: None
) -> list[Opendataeditie]:
    """Every edition of the period that is not there yet. Doing it again makes nothing.

    A dataset that cannot be made does not stop the others. Raises `Geweigerd`, and `NoEdition` when none could be made.
    """
    by.require(Permission.PROGRAMMA_MANAGE)
    gemaakt: list[Opendataeditie] = []
    redenen: list[str] = []
    for nr, dataset in enumerate(DATASETS.values()):
        progress(nr, len(DATASETS), dataset.titel)
        if not Opendataeditie.objects.filter(dataset=dataset.slug, periode=periode.code).exists():
            try:
                gemaakt.append(make(slug=dataset.slug, periode=periode, by=by))
            except NoEdition as geen:
                redenen.append(str(geen))
    if redenen and not gemaakt:
        raise NoEdition(" ".join(redenen))
    return gemaakt


def make(*, slug: str, periode: Periode, by: Actor, reden: str = "") -> Opendataeditie:
    """The first edition, or with a `reden` the next one. Two at the same time wait for each other.

    What an earlier edition withheld stays withheld. Without a reason an edition that stands is given back. Raises `Geweigerd`, and
    `NoEdition` when there are no figures, a quarter of the year is missing, or there is nothing to correct.
    """
    by.require(Permission.PROGRAMMA_MANAGE)
    _over(periode)
    dataset = DATASETS[slug]
    with transaction.atomic():
        _lock(slug, periode)
        vorige = opendata.last(slug, periode.code)
        if vorige and not reden:
            return vorige
        if reden and not vorige:
            raise NoEdition(f"{dataset.titel}: van {periode.naam} is er nog geen editie om te corrigeren.")
        rijen = _rows(dataset, periode)
        if vorige and [list(rij) for rij in rijen] == vorige.rijen:
            raise NoEdition(
                f"{dataset.titel}: de cijfers van {periode.naam} zijn hetzelfde. Er is niets te corrigeren."
            )
        editie = _draft(dataset, periode, rijen, versie=vorige.versie + 1 if vorige else 1, reden=reden, by=by)
        editie.save(force_insert=True)
        gebeurtenis.record(
            actie="opendataeditie.make",
            object=editie,
            by=by,
            details={"dataset": slug, "periode": periode.code, "versie": editie.versie, "sha256": editie.sha256},
        )
    return editie


def _over(periode: Periode) -> None:
    if periode.laatste_dag >= timezone.localdate():
        raise NoEdition(f"{periode.naam.capitalize()} is nog niet voorbij. Kies een eerdere periode.")


def _lock(slug: str, periode: Periode) -> None:
    with connection.cursor() as cursor:
        cursor.execute("select pg_advisory_xact_lock(hashtextextended(%s, 0))", [f"opendata {slug} {periode.code}"])


def _rows(dataset: Dataset, periode: Periode) -> list[Rij]:
    """A quarter is counted; a year is its four quarters as they were published, so that it tells nothing more."""
    if not periode.kwartaal:
        return [rij for kwartaal in periode.kwartalen for rij in _published(dataset, kwartaal)]
    namen = dict(Gemeente.objects.values_list("code", "naam"))
    rijen = compose(dataset, periode, namen=namen, eerder=opendata.withheld_before(dataset.slug, periode.code))
    if all(rij.status in ("onbekend", "bestaat-niet") for rij in rijen):
        raise NoEdition(f"{dataset.titel}: van {periode.naam} zijn er geen cijfers.")
    return rijen


def _published(dataset: Dataset, kwartaal: Periode) -> list[Rij]:
    editie = opendata.last(dataset.slug, kwartaal.code)
    if editie is None:
        raise NoEdition(f"{dataset.titel}: het {kwartaal.naam} ontbreekt nog. Maak eerst die editie.")
    return [Rij(*rij) for rij in editie.rijen]


def _draft(
    dataset: Dataset, periode: Periode, rijen: Sequence[Rij], *, versie: int, reden: str, by: Actor
) -> Opendataeditie:
    inhoud = [list(rij) for rij in rijen]
    vast = json.dumps([dataset.slug, periode.code, dataset.versie, inhoud], ensure_ascii=False, separators=(",", ":"))
    editie = Opendataeditie(
        dataset=dataset.slug, periode=periode.code, versie=versie, peildatum=periode.laatste_dag,
        definitie_versie=dataset.versie, reden=reden, rijen=inhoud, sha256=hashlib.sha256(vast.encode()).hexdigest(),
        gemaakt_door=by.gebruiker, gemaakt_at=timezone.now().replace(microsecond=0),
    )  # fmt: skip
    for formaat in Formaat:
        bytes_ = b"".join(stream(editie, dataset, formaat))
        editie.bestanden = (editie.bestanden or {}) | {
            formaat.value: {"sha256": hashlib.sha256(bytes_).hexdigest(), "grootte": len(bytes_)}
        }
    return editie
