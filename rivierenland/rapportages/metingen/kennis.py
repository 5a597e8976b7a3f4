"""What is learned and shared: effect reports, texts in the knowledge base and talks, by the days on which they happened."""

from datetime import date

from django.db.models import Count

from rivierenland.rapportages.meting.feit import Feit, Gemeten, Meting, Sleutel
from rivierenland.rapportages.metingen.indicatoren import days, require_over
from rivierenland.rapportages.periode import Periode
from speerpunten.kennis.enums.dialoog import Dialoogstatus
from speerpunten.kennis.enums.effectrapport import Effectstatus
from speerpunten.kennis.models import Artikelversie, Dialoog, Effectrapport
from speerpunten.programma.indicatoren.vraag import JAAR, begin_of, end_of, first_day

GEHOUDEN = (Dialoogstatus.GEHOUDEN, Dialoogstatus.VERSLAG, Dialoogstatus.VASTGESTELD)


def measure(gemeente: str, periode: Periode) -> Gemeten:
    """Over a year up to and including each day. Nothing of it is about a person. Raises `indicatoren.NotOver`."""
    require_over(periode)
    feiten = list[Feit]()
    for dag in days(periode):
        feiten += [Feit(Sleutel(maat, gemeente, dag), aantal) for maat, aantal in _counted(gemeente, dag).items()]
    return Gemeten(feiten)


def _counted(gemeente: str, dag: date) -> dict[str, int]:
    van = first_day(dag, JAAR)
    rapporten = Effectrapport.objects.filter(status=Effectstatus.VASTGESTELD, vastgesteld_op__range=(van, dag))
    teksten = Artikelversie.objects.filter(created_at__gte=begin_of(van), created_at__lt=end_of(dag))
    gesprekken = Dialoog.objects.filter(status__in=GEHOUDEN, dag__range=(van, dag))
    return {
        "effectrapporten": rapporten.filter(gemeente=gemeente).count(),
        "kennisteksten": teksten.filter(gemeente=gemeente).aggregate(n=Count("artikel", distinct=True))["n"],
        "gesprekken": gesprekken.filter(gemeente=gemeente).count(),
    }


METING = Meting("kennis", "Kennisvermeerdering", measure=measure)
