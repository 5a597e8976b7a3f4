"""A day of inspections, of one gemeente or of several together."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from handhaving.enums import Rondestatus
from rivierenland.core.models.basis import ScopedModel, keep_history
from rivierenland.core.persoonsgegevens import ACCOUNT, BOOKKEEPING, Persoonsgegevens


@keep_history()
class Ronde(ScopedModel):
    """Who goes where on `dag`. `gemeente` leads; `gemeenten` are all that take part, the leading one among them.

    The database holds that. `uren`: working time in hours. `start_x`, `start_y`: where it begins and ends, metres RD.
    """

    gemeente = models.ForeignKey("core.Gemeente", on_delete=models.PROTECT, db_column="leidende_gemeente")
    gemeenten = ArrayField(models.CharField(max_length=6))
    dag = models.DateField("dag")
    uren = models.DecimalField("uren", max_digits=3, decimal_places=1)
    status = models.CharField(max_length=10, choices=Rondestatus.choices, default=Rondestatus.CONCEPT)
    naam = models.CharField("naam", max_length=80, blank=True)
    start_x = models.IntegerField("begin x (RD)")
    start_y = models.IntegerField("begin y (RD)")
    inspecteurs = models.ManyToManyField("core.Gebruiker", through="handhaving.Rondeinspecteur", related_name="+")
    created_by = models.ForeignKey("core.Gebruiker", on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    scope_gemeenten = "gemeenten"
    persoonsgegevens = Persoonsgegevens(
        velden={"inspecteurs": ACCOUNT, "created_by": ACCOUNT},
        overig=(*(*BOOKKEEPING, "gemeente", "gemeenten", "dag", "uren", "status", "naam", "start_x", "start_y"),),
    )

    class Meta(ScopedModel.Meta):
        ordering = ["-dag", "-id"]
        verbose_name_plural = "rondes"
        constraints = [
            models.CheckConstraint(name="ronde_uren", condition=Q(uren__gt=0, uren__lte=12)),
        ]
        indexes = [models.Index(fields=["dag"], name="ronde_dag")]

    def __str__(self) -> str:
        return self.naam or f"Ronde van {self.dag:%d-%m-%Y}"


class Rondeinspecteur(ScopedModel):
    """Who walks a round."""

    ronde = models.ForeignKey("handhaving.Ronde", on_delete=models.CASCADE)
    gemeenten = ArrayField(models.CharField(max_length=6))
    gebruiker = models.ForeignKey("core.Gebruiker", on_delete=models.PROTECT, related_name="+")

    scope_gemeenten = "gemeenten"
    persoonsgegevens = Persoonsgegevens(velden={"gebruiker": ACCOUNT}, overig=("id", "ronde", "gemeenten"))

    class Meta(ScopedModel.Meta):
        ordering = ["id"]
        verbose_name_plural = "rondeinspecteurs"
        constraints = [models.UniqueConstraint(fields=["ronde", "gebruiker"], name="rondeinspecteur_once")]

    def __str__(self) -> str:
        return f"Inspecteur {self.gebruiker_id}"
