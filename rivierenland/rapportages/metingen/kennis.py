"""What is learned and shared: effect reports, texts in the knowledge base and talks, by the days on which they happened."""

from datetime import date
from typing import Any

from django.db.models import Count

from rivierenland.rapportages.meting.feit import REGIO, Feit, Gemeten, Meting, Sleutel
from rivierenland.rapportages.metingen.indicatoren import days, require_over
from rivierenland.rapportages.periode import Periode
from speerpunten.kennis.enums.dialoog import Dialoogstatus
from speerpunten.kennis.enums.effectrapport import Effectstatus
from speerpunten.kennis.models import Artikelversie, Dialoog, Effectrapport
from speerpunten.programma.indicatoren.vraag import JAAR, begin_of, end_of, first_day

GEHOUDEN = (Dialoogstatus.GEHOUDEN, Dialoogstatus.VERSLAG, Dialoogstatus.VASTGESTELD)


def facts(gebied: str, periode: Periode) -> Gemeten:
    """Over a year up to and including each day. Nothing of it is about a person. Raises `indicatoren.NotOver`.

    The region counts its own as well, so it is no sum.
    """
    require_over(periode)
    feiten = list[Feit]()
    for dag in days(periode):
        for maat, aantal in _counted(gebied, dag).items():
            feiten.append(Feit(Sleutel(maat, gebied, dag), aantal, optelbaar=False))
    return Gemeten(feiten)


def _counted(gebied: str, dag: date) -> dict[str, int]:
    van = first_day(dag, JAAR)
    van_wie: dict[str, Any] = {"gemeente": gebied} if gebied else {}
    rapporten = Effectrapport.objects.filter(
        status=Effectstatus.VASTGESTELD, vastgesteld_op__range=(van, dag), **van_wie
    )
    teksten = Artikelversie.objects.filter(created_at__gte=begin_of(van), created_at__lt=end_of(dag), **van_wie)
    return {
        "effectrapporten": rapporten.count(),
        "kennisteksten": teksten.aggregate(n=Count("artikel", distinct=True))["n"],
        "gesprekken": Dialoog.objects.filter(status__in=GEHOUDEN, dag__range=(van, dag), **van_wie).count(),
    }


def measure(gemeente: str, periode: Periode) -> Gemeten:
    """Of one gemeente."""
    return facts(gemeente, periode)


def region(periode: Periode) -> Gemeten:
    """Of all gemeenten and the region itself."""
    return facts(REGIO, periode)


METING = Meting("kennis", "Kennisvermeerdering", measure=measure, region=region)
