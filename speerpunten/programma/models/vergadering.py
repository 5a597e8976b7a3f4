"""A meeting of the region with the gemeenten."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from rivierenland.core.persoonsgegevens import ACCOUNT, BOOKKEEPING, Persoonsgegevens
from speerpunten.programma.enums.vergadering import Vergaderingsoort


class Vergadering(models.Model):
    """When and where who meets. `aanwezig`: CBS codes of the gemeenten that were there.

    Once `vastgesteld_op` is filled the agenda and the list of decisions are closed, by the database too. Written by the region.
    """

    soort = models.CharField("overleg", max_length=28, choices=Vergaderingsoort.choices)
    dag = models.DateField("dag")
    begint_om = models.TimeField("begint om", null=True, blank=True)
    plaats = models.CharField("plaats", max_length=120)
    aanwezig = ArrayField(models.CharField(max_length=6), default=list, blank=True)
    vastgesteld_op = models.DateField(null=True, blank=True)
    created_by = models.ForeignKey("core.Gebruiker", on_delete=models.PROTECT, null=True, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    persoonsgegevens = Persoonsgegevens(
        velden={"created_by": ACCOUNT},
        overig=(*BOOKKEEPING, "soort", "dag", "begint_om", "plaats", "aanwezig", "vastgesteld_op"),
    )

    class Meta:
        ordering = ["-dag", "-id"]
        verbose_name_plural = "vergaderingen"
        constraints = [models.UniqueConstraint(fields=["soort", "dag"], name="vergadering_once")]

    def __str__(self) -> str:
        return f"{self.get_soort_display()} {self.dag:%d-%m-%Y}"
