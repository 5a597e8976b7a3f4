"""Ask for a calculation of which beds serve which work, do it, and clean up old ones."""

from datetime import date, timedelta
from time import perf_counter

from django.db import transaction
from django.utils import timezone

from rivierenland.core import scope
from rivierenland.core.actions import achtergrondtaak, gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.enums import Taakstatus
from rivierenland.core.permissions import Permission
from rivierenland.core.queries.parameter import value_of
from rivierenland.core.scope import OutsideScope, Scopesoort
from speerpunten.aanbod.enums.berekening import Berekeningsoort, Moment
from speerpunten.aanbod.models import Berekening
from speerpunten.aanbod.queries import parameters, toewijzing
from speerpunten.aanbod.toewijzing import rekenen
from speerpunten.aanbod.toewijzing.gegevens import Gegevens, digest
from speerpunten.aanbod.toewijzing.wat_als import WatAls

TAAK = "aanbod.compute_berekening"


def ask(*, vraag: WatAls, vandaag: date, by: Actor) -> Berekening:
    """The calculation of a question, started when it was not made yet; the same question is one row, whoever asks it.

    One that failed is started again. Raises `Geweigerd`.
    """
    by.require(Permission.AANBOD_VIEW)
    with transaction.atomic():
        row, _ = _kept(vraag, Berekeningsoort.WAT_ALS, vandaag)
        if not row.is_klaar and (row.taak is None or row.taak.status == Taakstatus.MISLUKT):
            row.taak = achtergrondtaak.start(
                taak=TAAK, titel="Nieuwe locatie doorrekenen", argumenten={"berekening": row.pk}, by=by, scope=None, totaal=4
            )  # fmt: skip
            row.save(update_fields=["taak"])
            gebeurtenis.record(actie="berekening.ask", object=row, by=by)
    return row


def compute(*, berekening: int, melden: rekenen.Melden | None = None) -> Berekening | None:
    """Do the sums of a calculation that has no answer yet; None when it is gone. Doing it twice gives the same."""
    row = Berekening.objects.select_for_update().filter(pk=berekening).first()
    if row is None or row.is_klaar:
        return row
    begin = perf_counter()
    gegevens = Gegevens.from_dict(row.gegevens)
    row.uitkomst = rekenen.calculate(
        gegevens.stuk, toewijzing.points(), gegevens.regels, gegevens.wijziging, routes=gegevens.routes,
        melden=melden,
    )  # fmt: skip
    row.seconden, row.klaar_at = perf_counter() - begin, timezone.now()
    row.save(update_fields=["uitkomst", "seconden", "klaar_at"])
    return row


def compute_base(*, vandaag: date, by: Actor) -> list[Berekening]:
    """How things are today, all year round and at the peak; what was reckoned of the same figures before is used again.

    Raises `OutsideScope` and `ScopeMissing` outside the scope of a job that sees everything.
    """
    _require_job()
    rows = []
    for moment in Moment:
        with transaction.atomic():
            row, _ = _kept(WatAls(moment=moment), Berekeningsoort.BASIS, vandaag)
            row.peildatum = vandaag
            row.save(update_fields=["peildatum"])
            rows.append(compute(berekening=row.pk) or row)
            gebeurtenis.record(actie="berekening.compute", object=row, by=by)
    return rows


def clean_up(*, vandaag: date) -> int:
    """Remove calculations that nobody asked for in the days of the parameter; returns how many. The newest of how things are stays:
    the same night asked for it.

    Raises `OutsideScope` and `ScopeMissing` outside the scope of a job that sees everything.
    """
    _require_job()
    dagen = int(value_of(toewijzing.BEWAREN, peildatum=vandaag))
    oud = Berekening.objects.filter(gebruikt_op__lt=vandaag - timedelta(days=dagen))
    return oud.delete()[0]


def _require_job() -> None:
    if scope.current().soort is not Scopesoort.SYSTEEM:
        raise OutsideScope("De nachtelijke berekening draait alleen in een systeemscope.")


def _kept(vraag: WatAls, soort: Berekeningsoort, vandaag: date) -> tuple[Berekening, bool]:
    """The row of a question, made when it is new, and locked."""
    regels = toewijzing.rules(parameters.by_code(vandaag, toewijzing.GEBRUIKT))
    gegevens = toewijzing.read(vraag, regels, peildatum=vandaag).as_dict()
    row, nieuw = Berekening.objects.select_for_update().get_or_create(
        sleutel=digest(gegevens, soort, vraag.moment),
        defaults={
            "soort": soort, "moment": vraag.moment, "peildatum": vandaag, "vraag": vraag.as_dict(), "gegevens": gegevens,
            "gebruikt_op": vandaag,
        },
    )  # fmt: skip
    if row.gebruikt_op != vandaag:
        row.gebruikt_op = vandaag
        row.save(update_fields=["gebruikt_op"])
    return row, nieuw
