"""Whether there is help: per gemeente, need and language."""

from django.db import models

from registratie.enums import Taal
from rivierenland.core.persoonsgegevens import BOOKKEEPING, Persoonsgegevens
from speerpunten.zorg.enums.hulp import Dekking, Hulpvraag


class Hulpdekking(models.Model):
    """One answer of the nightly count: can residents of `gemeente` who speak `taal` get this help?

    Not scoped on purpose: `bewoners` is suppressed before it is stored (None, and then `bewoners_tekst` says why), and the offers
    are public. `aanbod_naam`: the nearest offer that the answer rests on; `afstand`: metres to it as the crow flies, from the
    point of the gemeente, None for help by phone or online. `peildatum`: the day of the count.
    """

    gemeente = models.ForeignKey("core.Gemeente", on_delete=models.PROTECT, db_column="gemeente_code", related_name="+")
    hulpvraag = models.CharField(max_length=16, choices=Hulpvraag.choices)
    taal = models.CharField(max_length=2, choices=Taal.choices)
    bewoners = models.PositiveIntegerField(null=True)
    bewoners_tekst = models.CharField(max_length=20)
    stand = models.CharField(max_length=10, choices=Dekking.choices)
    aanbod_naam = models.CharField(max_length=120, blank=True)
    afstand = models.PositiveIntegerField(null=True)
    peildatum = models.DateField()
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    persoonsgegevens = Persoonsgegevens(
        overig=(
            *(*BOOKKEEPING, "gemeente", "hulpvraag", "taal", "bewoners", "bewoners_tekst", "stand", "aanbod_naam"),
            *("afstand", "peildatum"),
        )
    )

    class Meta:
        ordering = ["gemeente_id", "hulpvraag", "taal"]
        verbose_name_plural = "hulpdekking"
        constraints = [
            models.UniqueConstraint(fields=["gemeente", "hulpvraag", "taal"], name="hulpdekking_once"),
        ]

    def __str__(self) -> str:
        return f"{self.gemeente_id} {self.hulpvraag} {self.taal}"
