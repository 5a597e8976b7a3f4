"""A work site of every tenant with all that can be said of it; its card, which all eight read, names no tenant."""

from django.utils import timezone

from rivierenland.core.models import Gemeente, Organisatie
from speerpunten.aanbod.actions import vraagkaart
from speerpunten.aanbod.enums.vraag import Vraagbron
from speerpunten.aanbod.models import Werklocatie, Woonplek
from tests.factories import aanbod_vraag as maak


def work_site(word: str, gemeente: Gemeente, organisatie: Organisatie, nasty: str) -> Werklocatie:
    """This year's and next year's demand, given by the employer, with where the people live."""
    row = maak.site(
        gemeente.pk, organisatie=organisatie, naam=f"{word}Werkplek{nasty}", werkgever=f"{word}Werkgever{nasty}",
        straat=f"{word}Werkweg{nasty}", huisnummer=3, postcode="4005AA", plaats=f"{word}Werkplaats{nasty}", hectares=4,
        gewas="fruit", sbi="01.24",
    )  # fmt: skip
    jaar = timezone.localdate().year
    for welk in (jaar, jaar + 1):
        maak.demand(row, welk, [4, 4, 4, 4, 4, 6, 6, 9, 20, 12, 4, 4], Vraagbron.WERKGEVER)
        for waar, mensen in ((gemeente.pk, 9), (None, 3)):
            Woonplek.objects.create(
                werklocatie=row,
                gemeente=gemeente,
                organisatie=organisatie,
                jaar=welk,
                woongemeente_id=waar,
                mensen=mensen,
            )
    vraagkaart.keep(row)
    return row
