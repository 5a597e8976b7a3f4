"""What anybody may know of a party: the convenant is public, and so is who signed it."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from convenant.enums.partij import Partijsoort, Partijstatus
from rivierenland.core.persoonsgegevens import Persoonsgegevens


class Partijkaart(models.Model):
    """The public card of a party, written by the same actions that write the party.

    Not scoped on purpose: the list of parties is public. `naam`: of the organisation or the gemeente. `gemeente`: filled for a
    gemeente. `versie`: the number of the newest version it signed. Of a party that left only that it was one.
    """

    partij_nr = models.BigIntegerField(primary_key=True)
    naam = models.CharField(max_length=120)
    gemeente = models.ForeignKey("core.Gemeente", on_delete=models.PROTECT, null=True, db_column="gemeente_code")
    soorten = ArrayField(models.CharField(max_length=16, choices=Partijsoort.choices))
    status = models.CharField(max_length=10, choices=Partijstatus.choices)
    versie = models.PositiveSmallIntegerField()
    sinds = models.DateField()
    tot = models.DateField(null=True)
    is_voorbeeld = models.BooleanField(default=False)

    persoonsgegevens = Persoonsgegevens(
        overig=("partij_nr", "naam", "gemeente", "soorten", "status", "versie", "sinds", "tot", "is_voorbeeld")
    )

    class Meta:
        ordering = ["naam", "partij_nr"]
        verbose_name_plural = "partijkaarten"
        indexes = [models.Index(fields=["status", "naam"], name="partijkaart_status")]

    def __str__(self) -> str:
        return self.naam
