"""An agreed key and two on the table, as examples."""

from datetime import date

from rivierenland.core.actor import Actor
from speerpunten.aanbod.actions import verdeelsleutel
from speerpunten.aanbod.models import Verdeelsleutel
from speerpunten.aanbod.verdeling.sleutel import Gewichten

AFGESPROKEN = date(2025, 6, 19)
AFSPRAAK = "2.1 Elke gemeente draagt bij"
VOORSTELLEN = (
    ("Werk en inwoners", (50, 40, 10), "Waar meer mensen wonen, zijn ook meer voorzieningen. Ligt op tafel voor de nieuwe versie."),
    ("Ruimte telt mee", (60, 10, 30), "Een grote gemeente heeft vaker plek. Ligt op tafel voor de nieuwe versie."),
)  # fmt: skip


def make(*, vandaag: date, by: Actor) -> int:
    """Write them; returns how many, 0 when some stand already. An example agreement of the future would be none."""
    if Verdeelsleutel.objects.exists():
        return 0
    basis = verdeelsleutel.propose(
        naam="Vooral naar werk", gewichten=_weights(70, 20, 10), is_voorbeeld=True, by=by,
        toelichting="Mensen wonen bij voorkeur in de gemeente waar zij werken.",
    )  # fmt: skip
    dag = min(AFGESPROKEN, vandaag)
    verdeelsleutel.agree(
        sleutel=basis, afgesproken_op=dag, geldig_van=dag, afspraak=AFSPRAAK, perspectiefversie=1, by=by
    )
    for naam, gewichten, toelichting in VOORSTELLEN:
        verdeelsleutel.propose(
            naam=naam, gewichten=_weights(*gewichten), toelichting=toelichting, is_voorbeeld=True, by=by
        )
    return 1 + len(VOORSTELLEN)


def _weights(*delen: int) -> Gewichten:
    return Gewichten.read(dict(zip(("werk", "inwoners", "oppervlak"), delen, strict=True)))
