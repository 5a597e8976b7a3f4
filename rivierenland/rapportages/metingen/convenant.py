"""How the convenant stands at the end of a quarter: parties, beds, commitments and conversations."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Any

from django.db.models import Q, QuerySet

from convenant.enums.meting import Meetoordeel
from convenant.enums.naleving import Gespreksuitkomst
from convenant.enums.partij import Partijsoort, Partijstapsoort, Partijstatus
from convenant.models import Nalevingsgesprek, Partij, Partijstap, Toezeggingsmeting
from convenant.queries import bedden
from rivierenland.rapportages.meting.feit import REGIO, Feitsoort, Gemeten, Meting
from rivierenland.rapportages.metingen.koppelen import tie
from rivierenland.rapportages.metingen.verzamelaar import Geteld, Verzamelaar
from rivierenland.rapportages.periode import Periode

BEDDEN = "convenantbedden"
TOEZEGGINGEN, GESPREKKEN, AFGESLOTEN = "toezeggingen", "nalevingsgesprekken", "nalevingsgesprekken_afgesloten"
GEOPEND = "nalevingsgesprekken_geopend"
PARTIJEN, STAPPEN = "convenant_marktpartijen", "convenant_stappen"

BEDDELEN = ("onder", "buiten")
OORDELEN = tuple(oordeel.value for oordeel in Meetoordeel)
GESPREKSDELEN = ("open", "afgesloten")
UITKOMSTEN = tuple(uitkomst.value for uitkomst in Gespreksuitkomst)
SOORTEN = tuple(soort.value for soort in Partijsoort if soort != Partijsoort.GEMEENTE)
GEVOLGD = (Partijstapsoort.TOEGETREDEN, Partijstapsoort.GESCHORST, Partijstapsoort.OPGEZEGD, Partijstapsoort.GEROYEERD)
"""What may happen to a party in a quarter."""
OUD = timedelta(days=7)
"""A count that is older says nothing of the day any more; the programme's figure takes the same time."""


def measure(gemeente: str, periode: Periode) -> Gemeten:
    """One gemeente: beds, commitments as they were measured there, and the conversations that it leads."""
    oogst = Verzamelaar(gemeente, Feitsoort.TOEZICHT)
    dag, eerder = periode.laatste_dag, periode.vorige.laatste_dag
    for dan in (dag, eerder):
        _beds(oogst, gemeente, dan)
    _conversations(oogst, gemeente, periode)
    apart = Verzamelaar(gemeente, Feitsoort.TOEZICHT, optelbaar=False)
    for dan in (dag, eerder):
        _commitments(apart, _measured(dan).filter(gemeente_id=gemeente), dan, bewijs=dan == dag)
    oogst.feiten |= apart.feiten
    oogst.sommen += apart.sommen
    oogst.bewijs |= apart.bewijs
    return oogst.done()


def region(periode: Periode) -> Gemeten:
    """What cannot be added up: a party that works in two gemeenten counts once."""
    dag, eerder = periode.laatste_dag, periode.vorige.laatste_dag
    oogst = Verzamelaar(REGIO, Feitsoort.TOEZICHT, optelbaar=False)
    rows = _measured(dag).filter(gemeente=None)
    _commitments(oogst, rows, dag, bewijs=False, per_code=True)
    _commitments(oogst, _measured(eerder).filter(gemeente=None), eerder, bewijs=False)
    openbaar = Verzamelaar(REGIO, Feitsoort.OPENBAAR, optelbaar=False)
    _parties(openbaar, periode)
    oogst.feiten |= openbaar.feiten
    return oogst.done({"toezeggingen": _titles(rows)})


def _beds(oogst: Verzamelaar, gemeente: str, dag: date) -> None:
    """By permit, as the night job counted them; nothing where it did not run in the week before."""
    geteld_op = bedden.last_counted(dag)
    if geteld_op is None or geteld_op <= dag - OUD:
        return
    geteld = bedden.under_convenant(dag).get(gemeente)
    if geteld is None:
        return
    totaal = oogst.put(BEDDEN, dag, geteld.alle)
    delen = [
        oogst.put(BEDDEN, dag, geteld.onder, "onder"),
        oogst.put(BEDDEN, dag, geteld.alle - geteld.onder, "buiten"),
    ]
    oogst.add_up(totaal, delen)
    tie(oogst, "convenant_bedden", dag, delen[0])


def _measured(dag: date) -> QuerySet[Toezeggingsmeting]:
    """Of every party and commitment the last step that began by that day and was not over a week before."""
    rows = Toezeggingsmeting.objects.filter(eerste_dag__lte=dag, laatste_dag__gt=dag - OUD)
    return rows.order_by("partij_id", "toezegging_id", "gemeente_id", "-eerste_dag").distinct(
        "partij_id", "toezegging_id", "gemeente_id"
    )


def _commitments(
    oogst: Verzamelaar, rows: QuerySet[Toezeggingsmeting], dag: date, *, bewijs: bool, per_code: bool = False
) -> None:
    velden = rows.values_list("toezegging__code", "oordeel", "sinds", "partij_id")
    records = [
        Geteld(
            frozenset({oordeel, code}),
            {"kenmerk": f"partij {partij}, {code}", "datum": sinds.isoformat(), "soort": oordeel},
        )
        for code, oordeel, sinds, partij in velden
    ]
    if not records:
        return
    oogst.count(TOEZEGGINGEN, dag, records, OORDELEN, bewijs=bewijs)
    tie(oogst, "convenant_nagekomen", dag, oogst.key(TOEZEGGINGEN, dag, Meetoordeel.NAGEKOMEN.value))
    if per_code:
        _per_code(oogst, records, dag)


def _per_code(oogst: Verzamelaar, records: Sequence[Geteld], dag: date) -> None:
    """Commitment by judgement, one table: its rows add up to the commitment, its columns to the judgement."""
    codes = sorted({klasse for record in records for klasse in record.klassen - set(OORDELEN)})
    telling = Counter(tuple(sorted(record.klassen)) for record in records)
    for code in codes:
        rij = [telling[tuple(sorted((code, oordeel)))] for oordeel in OORDELEN]
        totaal = oogst.put(TOEZEGGINGEN, dag, sum(rij), code)
        cellen = [oogst.put(TOEZEGGINGEN, dag, n, f"{code}_{o}") for o, n in zip(OORDELEN, rij, strict=True)]
        oogst.add_up(totaal, cellen)
    for oordeel in OORDELEN:
        kolom = [oogst.key(TOEZEGGINGEN, dag, f"{code}_{oordeel}") for code in codes]
        oogst.add_up(oogst.key(TOEZEGGINGEN, dag, oordeel), kolom)
    oogst.add_up(oogst.key(TOEZEGGINGEN, dag), [oogst.key(TOEZEGGINGEN, dag, code) for code in codes])


def _titles(rows: QuerySet[Toezeggingsmeting]) -> list[dict[str, Any]]:
    namen: dict[str, str] = {}
    for code, titel in rows.values_list("toezegging__code", "toezegging__titel"):
        namen.setdefault(code, titel)
    return [{"code": code, "titel": titel} for code, titel in sorted(namen.items())]


def _conversations(oogst: Verzamelaar, gemeente: str, periode: Periode) -> None:
    """Conversations that ran in the period, at the gemeente that leads, so that each counts once in the region."""
    van, tot = periode.eerste_dag, periode.laatste_dag
    records = list(_talks(gemeente, van, tot))
    oogst.count(GESPREKKEN, tot, records, GESPREKSDELEN)
    dicht = [record for record in records if "afgesloten" in record.klassen]
    totaal = oogst.count(AFGESLOTEN, tot, dicht, UITKOMSTEN)
    oogst.add_up(oogst.key(GESPREKKEN, tot, "afgesloten"), [totaal])
    oogst.count(GEOPEND, tot, [record for record in records if "geopend" in record.klassen])


def _talks(gemeente: str, van: date, tot: date) -> Iterable[Geteld]:
    rows = Nalevingsgesprek.objects.filter(regie_id=gemeente, geopend_op__lte=tot).exclude(afgesloten_op__lt=van)
    velden = ("pk", "code", "geopend_op", "afgesloten_op", "uitkomst")
    for pk, code, open_op, dicht_op, uitkomst in rows.order_by("geopend_op", "pk").values_list(*velden):
        dicht = dicht_op is not None and dicht_op <= tot
        klassen = {GESPREKSDELEN[dicht], *([uitkomst] if dicht else []), *(["geopend"] if open_op >= van else [])}
        yield Geteld(
            frozenset(klassen),
            {"kenmerk": f"gesprek {pk} over {code}", "datum": open_op.isoformat(), "soort": GESPREKSDELEN[dicht]},
        )


def _parties(oogst: Verzamelaar, periode: Periode) -> None:
    """Organisations that are a party, as everybody can read on the public page, and what happened in the period. Who is suspended
    now does not count, whatever the day, as with the beds.
    """
    for dag in (periode.laatste_dag, periode.vorige.laatste_dag):
        rows = Partij.objects.exclude(organisatie=None).filter(sinds__lte=dag).filter(Q(tot=None) | Q(tot__gt=dag))
        rows = rows.exclude(status=Partijstatus.GESCHORST)
        soorten = list(rows.values_list("soorten", flat=True))
        oogst.put(PARTIJEN, dag, len(soorten))
        for soort in SOORTEN:
            oogst.put(PARTIJEN, dag, sum(soort in van_een for van_een in soorten), soort)
    stappen = Partijstap.objects.filter(
        soort__in=GEVOLGD, datum__range=(periode.eerste_dag, periode.laatste_dag)
    ).exclude(organisatie=None)
    telling = Counter(stappen.values_list("soort", flat=True))
    for stap in GEVOLGD:
        oogst.put(STAPPEN, periode.laatste_dag, telling[stap.value], stap.value)


METING = Meting("convenant", "Convenant", measure=measure, region=region)
