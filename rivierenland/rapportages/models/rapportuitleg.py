"""What an official writes below a section of a report."""

from django.db import models

from rivierenland.core.persoonsgegevens import ACCOUNT, Persoonsgegevens


class Rapportuitleg(models.Model):
    """One text a section and author: of a gemeente (in its own part and in the region's), or of the region (without a gemeente).

    `gebied`: CBS code of the part it stands in, "" for the region's. Enters the files when the part is made again.
    """

    editie = models.ForeignKey("rapportages.Rapporteditie", on_delete=models.CASCADE, related_name="uitleg")
    gemeente = models.ForeignKey(
        "core.Gemeente", on_delete=models.PROTECT, null=True, blank=True, db_column="gemeente_code"
    )
    gebied = models.CharField(max_length=6, blank=True)
    sectie = models.SlugField(max_length=40)
    tekst = models.TextField()
    door = models.ForeignKey("core.Gebruiker", on_delete=models.PROTECT, related_name="+")
    op = models.DateTimeField(auto_now=True)

    persoonsgegevens = Persoonsgegevens(
        velden={"door": ACCOUNT}, overig=("id", "editie", "gemeente", "gebied", "sectie", "tekst", "op")
    )

    class Meta:
        ordering = ["editie", "sectie", "gemeente_id"]
        verbose_name_plural = "uitleg bij rapporten"
        constraints = [
            models.UniqueConstraint(
                fields=["editie", "gemeente", "gebied", "sectie"], name="rapportuitleg_once", nulls_distinct=False
            )
        ]

    def __str__(self) -> str:
        return f"{self.sectie} {self.gemeente_id or 'regio'}"
