"""What anybody in the region may know of the demand of a work site: no employer, no address."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from rivierenland.core.persoonsgegevens import Persoonsgegevens
from speerpunten.aanbod.enums.vraag import Sector, Vraagbron, Zekerheid


class Vraagkaart(models.Model):
    """The public card of a work site in one year, written by the same actions that write its demand.

    Not scoped on purpose: this is the one thing about a work site that crosses a municipal border; sums, maps and the allocation
    read it and nothing else. `mensen`: twelve figures, January first. `jaarrond`: the lowest of them, the people needed all year
    round; `piek`: the highest. `rd_x`, `rd_y` are rounded to 100 metres. `bron`: of most months; `zekerheid`: of the least sure one.
    `wonen`: how many of these people live in which gemeente, by its code or `buiten` for elsewhere; empty when nobody said so.
    """

    werklocatie_nr = models.BigIntegerField()
    jaar = models.PositiveSmallIntegerField()
    gemeente = models.ForeignKey("core.Gemeente", on_delete=models.PROTECT, db_column="gemeente_code")
    kern = models.CharField(max_length=60)
    sector = models.CharField(max_length=20, choices=Sector.choices)
    rd_x = models.IntegerField()
    rd_y = models.IntegerField()
    mensen = ArrayField(models.PositiveIntegerField(), size=12)
    jaarrond = models.PositiveIntegerField()
    piek = models.PositiveIntegerField()
    bron = models.CharField(max_length=12, choices=Vraagbron.choices)
    zekerheid = models.CharField(max_length=8, choices=Zekerheid.choices)
    wonen = models.JSONField(default=dict)

    persoonsgegevens = Persoonsgegevens(
        overig=(
            *("id", "werklocatie_nr", "jaar", "gemeente", "kern", "sector", "rd_x", "rd_y", "mensen", "jaarrond"),
            *("piek", "bron", "zekerheid", "wonen"),
        )
    )

    class Meta:
        ordering = ["jaar", "gemeente_id", "kern", "werklocatie_nr"]
        verbose_name_plural = "vraagkaarten"
        constraints = [
            models.UniqueConstraint(fields=["werklocatie_nr", "jaar"], name="vraagkaart_once"),
            models.CheckConstraint(name="vraagkaart_twaalf", condition=Q(mensen__len=12)),
        ]
        indexes = [models.Index(fields=["jaar", "gemeente"], name="vraagkaart_jaar")]

    def __str__(self) -> str:
        return f"{self.get_sector_display()} bij {self.kern} ({self.jaar})"
