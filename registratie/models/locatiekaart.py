"""What anybody in the region may know of a location: no person, no contact, no address."""

from django.db import models

from registratie.enums import Locatiesoort, Locatiestatus
from rivierenland.core.persoonsgegevens import Persoonsgegevens


class Locatiekaart(models.Model):
    """The public card of a location, written by the same actions that write the location.

    Not scoped on purpose: this is the one thing about a location that crosses a municipal border. `rd_x`, `rd_y` are rounded to
    100 metres, so that a house in a street cannot be picked out.
    """

    locatie_id = models.BigIntegerField(primary_key=True)
    naam = models.CharField(max_length=120)
    gemeente = models.ForeignKey("core.Gemeente", on_delete=models.PROTECT, db_column="gemeente_code")
    soort = models.CharField(max_length=20, choices=Locatiesoort.choices)
    status = models.CharField(max_length=16, choices=Locatiestatus.choices)
    bedden = models.PositiveIntegerField()
    rd_x = models.IntegerField(null=True)
    rd_y = models.IntegerField(null=True)
    ingangsdatum = models.DateField()
    einddatum = models.DateField(null=True)

    persoonsgegevens = Persoonsgegevens(
        overig=(
            *("locatie_id", "naam", "gemeente", "soort", "status", "bedden"),
            *("rd_x", "rd_y", "ingangsdatum", "einddatum"),
        )
    )

    class Meta:
        ordering = ["naam", "locatie_id"]
        verbose_name_plural = "locatiekaarten"
        indexes = [models.Index(fields=["gemeente", "status"], name="locatiekaart_gemeente")]

    def __str__(self) -> str:
        return self.naam
