"""What must stay away because of figures elsewhere: the public page of the convenant, and whoever knows the only location."""

from datetime import date

from django.db.models import Count, Q, QuerySet
from django.utils import timezone

from convenant.queries import openbaar
from registratie.enums import Locatiestatus
from registratie.models import Huisvestingslocatie, Locatiekaart
from rivierenland.core.models import Gemeente
from rivierenland.rapportages.opendata.afscherming import REGIO

NOG_NIET = (Locatiestatus.AANGEMELD, Locatiestatus.IN_BEOORDELING)
MINSTE = 3
"""So many locations, of so many providers, must stand behind a figure: with fewer, one provider computes the figure of another
(the minimum frequency rule of CBS, Handboek Statistische Beveiliging)."""


def in_use(peildatum: date) -> QuerySet[Locatiekaart]:
    """The locations in use on that day. One that stopped without a date never counts, as in the monthly report."""
    return (
        Locatiekaart.objects.filter(ingangsdatum__lte=peildatum)
        .filter(Q(einddatum=None, status=Locatiestatus.ACTIEF) | Q(einddatum__gt=peildatum))
        .exclude(status__in=NOG_NIET)
        .order_by()
    )


def few(peildatum: date) -> set[str]:
    """Gemeenten with locations in use, but fewer than `MINSTE` or of fewer than `MINSTE` providers. Asks for a scope. One query."""
    rows = Huisvestingslocatie.objects.filter(pk__in=in_use(peildatum).values("pk")).order_by().values("gemeente_id")
    rows = rows.annotate(locaties=Count("pk"), aanbieders=Count("organisatie_id", distinct=True))
    return {row["gemeente_id"] for row in rows if min(row["locaties"], row["aanbieders"]) < MINSTE}


def withheld_by_convenant(peildatum: date) -> set[str]:
    """Of whom the public page of the convenant withholds any number of beds, `REGIO` for the region.

    On that day or today: beds change seldom, so what the page hides now would follow from a total of last month.
    """
    codes = dict(Gemeente.objects.values_list("naam", "code"))
    dicht: set[str] = set()
    for dag in (peildatum, timezone.localdate()):
        if tabel := openbaar.beds(dag):
            rijen = [(codes[rij.gemeente], rij) for rij in tabel.rijen] + [(REGIO, tabel.regio)]
            dicht |= {
                code for code, rij in rijen if any(cijfer.verborgen for cijfer in (rij.onder, rij.alle, rij.aandeel))
            }
    return dicht
