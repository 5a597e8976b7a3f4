"""How workers are informed and heard."""

from django.db.models import Count, Sum

from rivierenland.rapportages.meting.feit import REGIO, Feit, Gemeten, Meting, Sleutel
from rivierenland.rapportages.metingen.indicatoren import days, require_over
from rivierenland.rapportages.periode import Periode
from speerpunten.arbeidsmigrant.models import Feedbackreeks, Infoversie, Klankbordadvies
from speerpunten.programma.indicatoren.vraag import JAAR, end_of, first_day

NEDERLANDS = "nl"


def measure(gemeente: str, periode: Periode) -> Gemeten:
    """Over a year up to and including each day. Raises `indicatoren.NotOver`.

    Answers are counted by the series in which they were published: a series is never so small that it tells who answered, and never
    changes. So the count is no secret. A doubtful series counts in no figure.
    """
    require_over(periode)
    feiten = list[Feit]()
    for dag in days(periode):
        van = first_day(dag, JAAR)
        # A series has only a month; the last day of a period is the last of its month, so whole months are a whole year.
        reeksen = Feedbackreeks.objects.filter(gemeente=gemeente, twijfel=False, maand__range=(van, dag))
        antwoorden = reeksen.aggregate(n=Sum("aantal"))["n"] or 0
        adviezen = Klankbordadvies.objects.filter(gemeente=gemeente, gegeven_op__range=(van, dag)).count()
        feiten.append(Feit(Sleutel("feedback_antwoorden", gemeente, dag), antwoorden))
        feiten.append(Feit(Sleutel("klankbord_adviezen", gemeente, dag), adviezen, optelbaar=False))
    return Gemeten(feiten)


def region(periode: Periode) -> Gemeten:
    """The pages with information: they are of the region. What was placed is never taken away, so the past stays what it was.

    Advice to the region itself counts here as well, so that is no sum.
    """
    require_over(periode)
    feiten = list[Feit]()
    for dag in days(periode):
        geplaatst = Infoversie.objects.filter(geplaatst_at__lt=end_of(dag)).order_by()
        paginas = geplaatst.filter(taal=NEDERLANDS).aggregate(n=Count("pagina", distinct=True))["n"]
        vertalingen = geplaatst.exclude(taal=NEDERLANDS).values("pagina", "taal").distinct().count()
        feiten.append(Feit(Sleutel("info_paginas", REGIO, dag), paginas, optelbaar=False))
        adviezen = Klankbordadvies.objects.filter(gegeven_op__range=(first_day(dag, JAAR), dag)).count()
        feiten.append(Feit(Sleutel("klankbord_adviezen", REGIO, dag), adviezen, optelbaar=False))
        feiten.append(Feit(Sleutel("info_vertalingen", REGIO, dag), vertalingen, optelbaar=False))
    return Gemeten(feiten)


METING = Meting("arbeidsmigrant", "Arbeidsmigrant centraal", measure=measure, region=region)
