"""An estimate as it was made: figures only."""

from django.db import models

from rivierenland.core.persoonsgegevens import Persoonsgegevens


class Schatting(models.Model):
    """Never changed: another reckoning is another row. Open to all officials: every figure in it is rounded to tens.

    `gemeente` empty: the region. `lijsten`: the codes of the counts (`Telsoort`) beside the night register. `uitgangspunten`: the
    parameters it was made with. `uitkomst`: `beoordelen.Uitkomst.as_dict`. `gezien`: a plain check, the residents that inspectors
    counted in the window (in tens, None where there are fewer than ten).
    """

    ronde = models.ForeignKey("kennis.Telronde", on_delete=models.PROTECT, related_name="schattingen")
    gemeente = models.ForeignKey("core.Gemeente", on_delete=models.PROTECT, null=True, db_column="gemeente_code")
    lijsten = models.JSONField(default=list)
    uitgangspunten = models.JSONField(default=dict)
    uitkomst = models.JSONField(default=dict)
    gezien = models.PositiveIntegerField(null=True)
    is_voorbeeld = models.BooleanField("voorbeeldinhoud", default=False)
    created_at = models.DateTimeField(auto_now_add=True)

    persoonsgegevens = Persoonsgegevens(
        overig=(
            *("id", "ronde", "gemeente", "lijsten", "uitgangspunten", "uitkomst", "gezien", "is_voorbeeld"),
            "created_at",
        )
    )

    class Meta:
        ordering = ["-created_at", "-id"]
        verbose_name_plural = "schattingen"
        indexes = [models.Index(fields=["ronde", "gemeente", "-created_at"], name="schatting_newest")]

    def __str__(self) -> str:
        return f"Schatting {self.pk}"

    @property
    def gebied(self) -> str:
        """Of which area it is, in words."""
        return self.gemeente.naam if self.gemeente else "Rivierenland"

    @property
    def is_gelukt(self) -> bool:
        """Whether there was enough to go on."""
        return bool(self.uitkomst.get("bereik"))
