"""A remark of a gemeente on a section."""

from django.db import models
from django.db.models import Q

from rivierenland.core.persoonsgegevens import ACCOUNT, Persoonsgegevens


class Rapportopmerking(models.Model):
    """`gebied`: CBS code of the part it is about, "" for the region's. `sectie`: code of the section. The region answers and settles it."""

    editie = models.ForeignKey("rapportages.Rapporteditie", on_delete=models.CASCADE, related_name="opmerkingen")
    gemeente = models.ForeignKey("core.Gemeente", on_delete=models.PROTECT, db_column="gemeente_code")
    gebied = models.CharField(max_length=6, blank=True)
    sectie = models.SlugField(max_length=40)
    tekst = models.TextField()
    door = models.ForeignKey("core.Gebruiker", on_delete=models.PROTECT, related_name="+")
    op = models.DateTimeField(auto_now_add=True)
    antwoord = models.TextField(blank=True)
    beantwoord_door = models.ForeignKey("core.Gebruiker", on_delete=models.PROTECT, null=True, related_name="+")
    beantwoord_at = models.DateTimeField(null=True)

    persoonsgegevens = Persoonsgegevens(
        velden={"door": ACCOUNT, "beantwoord_door": ACCOUNT},
        overig=("id", "editie", "gemeente", "gebied", "sectie", "tekst", "op", "antwoord", "beantwoord_at"),
    )

    class Meta:
        ordering = ["editie", "op"]
        verbose_name_plural = "rapportopmerkingen"
        constraints = [
            models.CheckConstraint(
                name="rapportopmerking_answered_whole",
                condition=Q(antwoord="", beantwoord_at=None) | (~Q(antwoord="") & Q(beantwoord_at__isnull=False)),
            )
        ]

    def __str__(self) -> str:
        return f"{self.gemeente_id} {self.sectie}"
