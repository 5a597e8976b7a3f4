"""A year of supervision in one gemeente: rounds, inspections, findings, cases and meldingen."""

from collections.abc import Iterable, Mapping
from datetime import date

from django.utils import timezone

from handhaving.enums import (
    Checklistthema,
    Ernst,
    Inspectiestatus,
    Inspectieuitkomst,
    Meldingbron,
    Meldingonderwerp,
    Meldingstatus,
    Rondestatus,
    Stapsoort,
)
from handhaving.models import Bevinding, Inspectie, Melding, Ronde, Zaak
from handhaving.queries.toezichtcijfers import standing_steps
from rivierenland.rapportages.meting.feit import Feitsoort, Gemeten, Meting
from rivierenland.rapportages.metingen.koppelen import tie
from rivierenland.rapportages.metingen.verzamelaar import Geteld, Verzamelaar
from rivierenland.rapportages.periode import Periode
from speerpunten.programma.models import Meetwaarde

RONDES, INSPECTIES, BEVINDINGEN = "rondes_jaar", "inspecties_jaar", "bevindingen_jaar"
ZAKEN, NIEUWE_ZAKEN, MELDINGEN = "zaken_jaar", "zaken_nieuw", "meldingen_jaar"
PER_KWARTAAL = {INSPECTIES: "inspecties", MELDINGEN: "meldingen"}
"""The indicator of the programme that counts the same over the three months before its day."""
OPEN_ZAKEN = "zaken_open"
NAGEKOMEN = "later_vastgelegd"
"""What was recorded after the quarter's figure was made, so that the quarters and this add up to the year."""

RONDESOORTEN = ("eigen", "gezamenlijk")
UITKOMSTEN = tuple(uitkomst.value for uitkomst in Inspectieuitkomst)
BEZOEKSOORTEN = ("eerste_bezoek", "hercontrole")
ERNST = {Ernst.KRITIEK: "kritiek", Ernst.HOOG: "hoog", Ernst.MIDDEL: "middel", Ernst.LAAG: "laag"}
THEMAS = {thema: f"thema_{thema.value.lower()}" for thema in Checklistthema}
ONDERWERPEN = tuple(onderwerp.value for onderwerp in Meldingonderwerp)
AFLOOP = ("open", "gesloten")

S = Stapsoort
TREDEN: dict[str, tuple[Stapsoort, ...]] = {
    "constatering": (),
    "waarschuwing": (S.WAARSCHUWING,),
    "voornemen": (S.VOORNEMEN, S.ZIENSWIJZE),
    "gedogen": (S.GEDOGEN,),
    "last": (S.LAST_DWANGSOM, S.LAST_BESTUURSDWANG, S.SPOED_BESTUURSDWANG),
    "verbeurd": (S.VERBEURD, S.INVORDERING),
    "boete": (S.BOETE,),
    "sluiting": (S.SLUITING, S.INTREKKING, S.INBEHEERNAME),
}
"""The rungs of the ladder from low to high, with the steps that bring a case there."""
_HOOGTE = {soort: hoogte for hoogte, soorten in enumerate(TREDEN.values()) for soort in soorten}


def measure(gemeente: str, periode: Periode) -> Gemeten:
    """This year with its divisions and records, and the totals of the year before. A constant number of queries."""
    oogst = Verzamelaar(gemeente, Feitsoort.TOEZICHT)
    for jaar in (periode, periode.vorige):
        dit = jaar == periode
        van, dag = jaar.eerste_dag, jaar.laatste_dag
        oogst.count(RONDES, dag, list(_rounds(gemeente, van, dag)), *([RONDESOORTEN] if dit else []), bewijs=dit)
        inspecties = list(_inspections(gemeente, van, dag))
        oogst.count(INSPECTIES, dag, inspecties, *([UITKOMSTEN, BEZOEKSOORTEN] if dit else []), bewijs=dit)
        bevindingen = list(_findings(gemeente, van, dag))
        indeling = [tuple(ERNST.values()), tuple(THEMAS.values())] if dit else []
        oogst.count(BEVINDINGEN, dag, bevindingen, *indeling, bewijs=dit)
        zaken = list(_cases(gemeente, van, dag))
        oogst.count(ZAKEN, dag, zaken, *([tuple(TREDEN), AFLOOP] if dit else []), bewijs=dit)
        nieuw = [zaak for zaak in zaken if "nieuw" in zaak.klassen]
        oogst.count(NIEUWE_ZAKEN, dag, nieuw, bewijs=dit)
        meldingen = list(_signals(gemeente, van, dag))
        oogst.count(MELDINGEN, dag, meldingen, *([ONDERWERPEN] if dit else []), bewijs=dit)
    tie(oogst, OPEN_ZAKEN, periode.laatste_dag, oogst.key(ZAKEN, periode.laatste_dag, "open"))
    if periode.maanden == 12:
        _quarters(oogst, periode)
    return oogst.done()


def _quarters(oogst: Verzamelaar, jaar: Periode) -> None:
    """The four figures that the quarterly reports showed, with what came in later: together they are the year."""
    dagen = [Periode(jaar.jaar, kwartaal).laatste_dag for kwartaal in range(1, 5)]
    rows = Meetwaarde.objects.filter(
        gemeente_id=oogst.gebied, indicator__in=PER_KWARTAAL.values(), peildatum__in=dagen, teller__isnull=False
    ).values_list("indicator_id", "peildatum", "teller")
    gemeten = {(code, dag): teller for code, dag, teller in rows}
    for maat, code in PER_KWARTAAL.items():
        sleutels = [oogst.put(code, dag, gemeten[code, dag]) for dag in dagen if (code, dag) in gemeten]
        totaal = oogst.key(maat, jaar.laatste_dag)
        rest = int(oogst.feiten[totaal].waarde or 0) - sum(gemeten.get((code, dag), 0) for dag in dagen)
        if len(sleutels) == len(dagen) and rest > 0:
            sleutels.append(oogst.put(maat, jaar.laatste_dag, rest, NAGEKOMEN))
        if len(sleutels) >= len(dagen):
            oogst.add_up(totaal, sleutels)


def _rounds(gemeente: str, van: date, tot: date) -> Iterable[Geteld]:
    """Of a joint round the gemeente that leads, so that it counts once in the region."""
    rows = Ronde.objects.filter(gemeente_id=gemeente, status=Rondestatus.AFGEROND, dag__range=(van, tot))
    for pk, dag, gemeenten in rows.order_by("dag", "pk").values_list("pk", "dag", "gemeenten"):
        soort = RONDESOORTEN[len(set(gemeenten)) > 1]
        yield Geteld(frozenset({soort}), {"kenmerk": f"ronde {pk}", "datum": dag.isoformat(), "soort": soort})


def _inspections(gemeente: str, van: date, tot: date) -> Iterable[Geteld]:
    rows = Inspectie.objects.filter(
        gemeente_id=gemeente, status=Inspectiestatus.AFGEROND, afgerond_at__date__range=(van, tot)
    ).order_by("afgerond_at", "pk")
    for pk, klaar, uitkomst, eerder in rows.values_list("pk", "afgerond_at", "uitkomst", "hercontrole_van"):
        bezoek = BEZOEKSOORTEN[eerder is not None]
        dag = timezone.localdate(klaar).isoformat()
        yield Geteld(
            frozenset({uitkomst, bezoek}),
            {"kenmerk": f"inspectie {pk}", "datum": dag, "soort": bezoek, "uitkomst": uitkomst},
        )


def _findings(gemeente: str, van: date, tot: date) -> Iterable[Geteld]:
    rows = Bevinding.objects.filter(
        gemeente_id=gemeente, inspectie__status=Inspectiestatus.AFGEROND, inspectie__afgerond_at__date__range=(van, tot)
    ).order_by("inspectie__afgerond_at", "pk")
    velden = ("pk", "inspectie_id", "inspectie__afgerond_at", "ernst", "item__thema", "item__code")
    for pk, inspectie, klaar, ernst, thema, code in rows.values_list(*velden):
        soort = ERNST[Ernst(ernst)]
        yield Geteld(
            frozenset({soort, THEMAS[Checklistthema(thema)]}),
            {
                "kenmerk": f"bevinding {pk} bij inspectie {inspectie}",
                "datum": timezone.localdate(klaar).isoformat(),
                "soort": f"punt {code}, {soort}",
            },
        )


def _cases(gemeente: str, van: date, tot: date) -> Iterable[Geteld]:
    """Every case that ran on some day of the year, on the highest rung it had reached by the last day."""
    rows = Zaak.objects.filter(gemeente_id=gemeente, geopend_op__lte=tot).exclude(gesloten_op__lt=van)
    zaken = list(rows.order_by("nummer").values_list("pk", "nummer", "geopend_op", "gesloten_op"))
    stappen = standing_steps().filter(zaak__in=[zaak[0] for zaak in zaken], datum__lte=tot)
    treden = _rungs(stappen.values_list("zaak_id", "soort"))
    for pk, nummer, open_op, dicht_op in zaken:
        afloop = AFLOOP[dicht_op is not None and dicht_op <= tot]
        trede = list(TREDEN)[treden.get(pk, 0)]
        klassen = {trede, afloop, *(["nieuw"] if open_op >= van else [])}
        yield Geteld(
            frozenset(klassen),
            {"kenmerk": nummer, "datum": open_op.isoformat(), "soort": trede, "afloop": afloop},
        )


def _rungs(stappen: Iterable[tuple[int, str]]) -> Mapping[int, int]:
    hoogste: dict[int, int] = {}
    for zaak, soort in stappen:
        hoogste[zaak] = max(hoogste.get(zaak, 0), _HOOGTE.get(Stapsoort(soort), 0))
    return hoogste


def _signals(gemeente: str, van: date, tot: date) -> Iterable[Geteld]:
    """Meldingen of people: what the register noticed itself and what was told twice is left out, as in the programme's figure."""
    rows = Melding.objects.filter(gemeente_id=gemeente, created_at__date__range=(van, tot))
    rows = rows.exclude(bron=Meldingbron.REGISTER).exclude(status=Meldingstatus.DUBBEL).order_by("created_at", "pk")
    for referentie, moment, onderwerp in rows.values_list("referentie", "created_at", "onderwerp"):
        dag = timezone.localdate(moment).isoformat()
        yield Geteld(frozenset({onderwerp}), {"kenmerk": referentie, "datum": dag, "soort": onderwerp})


METING = Meting("toezicht", "Toezicht en handhaving", measure=measure)
