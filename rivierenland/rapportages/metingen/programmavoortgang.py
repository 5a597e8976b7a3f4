"""How the packages of the programme go at the end of a period: the region's own plan, nothing in it is about people."""

from collections import Counter

from rivierenland.rapportages.meting.feit import REGIO, Feitsoort, Gemeten, Meting
from rivierenland.rapportages.metingen.verzamelaar import Verzamelaar
from rivierenland.rapportages.periode import Periode
from speerpunten.programma.enums.deelname import Deelnamekeuze
from speerpunten.programma.enums.indicator import Voortgangstand
from speerpunten.programma.queries import deelname, pakket, voortgang

PAKKETTEN, MIJLPALEN = "pakketten", "mijlpalen"
STANDEN = tuple(stand.value for stand in Voortgangstand)
MIJLPAALDELEN = ("behaald", "te_laat", "gepland")


def region(periode: Periode) -> Gemeten:
    """Every package with its state, its milestones and how many gemeenten join. A constant number of queries."""
    dag = periode.laatste_dag
    blokken = pakket.overview(dag)
    regels = [(blok.speerpunt, regel) for blok in blokken for regel in blok.pakketten]
    codes = [regel.pakket.pk for _, regel in regels]
    standen = voortgang.of(codes, gemeente=None, peildatum=dag)
    haken_aan = Counter(code for (_, code), keuze in deelname.keuzes(dag).items() if keuze == Deelnamekeuze.HAAKT_AAN)
    rijen = [
        {
            "code": regel.pakket.pk, "naam": regel.pakket.naam_kort, "speerpunt": speerpunt.pk,
            "stand": standen[regel.pakket.pk].stand.value,
            "mijlpalen": regel.mijlpalen, "behaald": regel.behaald, "te_laat": regel.te_laat, "haakt_aan": haken_aan[regel.pakket.pk],
        }
        for speerpunt, regel in regels
    ]  # fmt: skip
    oogst = Verzamelaar(REGIO, Feitsoort.OPENBAAR, optelbaar=False)
    totaal = oogst.put(PAKKETTEN, dag, len(rijen))
    delen = [oogst.put(PAKKETTEN, dag, sum(rij["stand"] == stand for rij in rijen), stand) for stand in STANDEN]
    oogst.add_up(totaal, delen)
    alle = [sum(getattr(regel, naam) for _, regel in regels) for naam in ("mijlpalen", "behaald", "te_laat")]
    aantallen = (alle[1], alle[2], alle[0] - alle[1] - alle[2])
    geheel = oogst.put(MIJLPALEN, dag, alle[0])
    oogst.add_up(geheel, [oogst.put(MIJLPALEN, dag, n, deel) for n, deel in zip(aantallen, MIJLPAALDELEN, strict=True)])
    speerpunten = [
        {"code": blok.speerpunt.pk, "naam": blok.speerpunt.naam, "doel": blok.speerpunt.doel} for blok in blokken
    ]
    return oogst.done({"pakketten": rijen, "speerpunten": speerpunten})


METING = Meting("programmavoortgang", "Voortgang van het programma", region=region)
