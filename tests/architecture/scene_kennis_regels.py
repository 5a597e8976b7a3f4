"""An answer to a rule of every tenant's gemeente, open to all, and one proposal of the region."""

from django.utils import timezone

from rivierenland.core.models import Gemeente, Parameter
from speerpunten.kennis.enums.regel import Vaststelling, Volgkeuze
from speerpunten.kennis.models import Regelstand, Regelvolging, Regelvoorstel

TEKSTREGEL = "regel.uitgesloten_gebied"


def proposal(gemeenten: list[Gemeente], nasty: str) -> Regelvoorstel:
    """With everything filled in that a person can type; rules are public, so none of it names a tenant."""
    vandaag = timezone.localdate()
    row = Regelvoorstel.objects.create(
        regel=TEKSTREGEL, versie=1, waarde=f"Voorstel{nasty}", motivering=f"Motivering{nasty}", geldig_van=vandaag
    )
    for gemeente in gemeenten:
        parameter = Parameter.objects.create(
            code=TEKSTREGEL,
            naam="Gebieden",
            gemeente=gemeente,
            waarde=f"Gebied{nasty}",
            geldig_van=vandaag,
            bron=f"Nota{nasty}",
        )
        Regelstand.objects.create(
            regel=TEKSTREGEL, gemeente=gemeente, status=Vaststelling.VASTGESTELD, parameter=parameter, geldig_van=vandaag,
            bron_titel=f"Nota{nasty}", opmerking=f"Opmerking{nasty}",
        )  # fmt: skip
        Regelvolging.objects.create(
            voorstel=row,
            gemeente=gemeente,
            keuze=Volgkeuze.WIJKT_AF,
            vanaf=vandaag,
            reden=f"Reden{nasty}",
            besluit=f"Besluit{nasty}",
        )
    return row
