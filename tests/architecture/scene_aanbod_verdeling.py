"""Keys of the region and the work they weigh, for the tests that walk every page: shared by all, so their words name no tenant."""

from datetime import timedelta

from django.utils import timezone

from speerpunten.aanbod.enums.verdeling import Sleutelstatus
from speerpunten.aanbod.models import Verdeelsleutel
from tests.factories.aanbod_verdeling import work_everywhere

WEEGT = {"werk": "70", "inwoners": "20", "oppervlak": "10"}


def keys(nasty: str) -> Verdeelsleutel:
    """An agreed key, and the proposal that is returned; in each of the eight somebody works."""
    dag = timezone.localdate() - timedelta(days=10)
    work_everywhere()
    tekst = {"gewichten": WEEGT, "toelichting": f"Waarom{nasty}"}
    Verdeelsleutel.objects.create(
        naam=f"Sleutel{nasty}", status=Sleutelstatus.AFGESPROKEN, afgesproken_op=dag, geldig_van=dag,
        afspraak=f"2.3 Deel{nasty}", perspectiefversie=1, **tekst,
    )  # fmt: skip
    voorstel: Verdeelsleutel = Verdeelsleutel.objects.create(naam=f"Voorstel{nasty}", **tekst)
    return voorstel
