"""What was measured for an edition, of one area."""

from django.db import models

from rivierenland.core.persoonsgegevens import Persoonsgegevens


class Meetdeel(models.Model):
    """The facts of one gemeente (or what is only of the region), bare, from which every part can be made again.

    `feiten`, `sommen`, `rijen`: as `rapportages.meting.feit` has them. `bewijs`: by code of a key the records it was counted from, as they
    were, without names of people; emptied when those records must disappear. `verborgen`: codes of keys that are withheld, kept with the
    row without a gemeente. `fout`: the subject that could not be measured, in a Dutch sentence. Row security: the own gemeente only.
    """

    editie = models.ForeignKey("rapportages.Rapporteditie", on_delete=models.CASCADE, related_name="meetdelen")
    gemeente = models.ForeignKey(
        "core.Gemeente", on_delete=models.PROTECT, null=True, blank=True, db_column="gemeente_code"
    )
    feiten = models.JSONField(default=list)
    sommen = models.JSONField(default=list)
    rijen = models.JSONField(default=dict)
    bewijs = models.JSONField(default=dict)
    verborgen = models.JSONField(default=list)
    fout = models.TextField(blank=True)

    persoonsgegevens = Persoonsgegevens(
        overig=("id", "editie", "gemeente", "feiten", "sommen", "rijen", "bewijs", "verborgen", "fout")
    )

    class Meta:
        ordering = ["editie", "gemeente_id"]
        verbose_name_plural = "meetdelen"
        constraints = [
            models.UniqueConstraint(fields=["editie", "gemeente"], name="meetdeel_once", nulls_distinct=False)
        ]

    def __str__(self) -> str:
        return f"{self.editie_id} {self.gemeente_id or 'regio'}"
