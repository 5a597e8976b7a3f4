"""One location on a round."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from rivierenland.core.models.basis import ScopedModel, keep_history
from rivierenland.core.persoonsgegevens import BOOKKEEPING, Persoonsgegevens


@keep_history()
class Rondestop(ScopedModel):
    """Where to go, in which order, and why. `gemeente`: where the bed stands; `gemeenten`: those of the round.

    `redenen`: the named reasons of that moment as `code`, `punten`, `zin`; empty in a joint round, where everybody of `gemeenten`
    reads the stop: what they may know stands in the `deling`. `minuten`: on site; `reis_meters`, `reis_minuten`:
    from the stop before. `deling`: by which sharing an inspector of another gemeente may come here.
    """

    ronde = models.ForeignKey("handhaving.Ronde", on_delete=models.CASCADE, related_name="stops")
    gemeente = models.ForeignKey("core.Gemeente", on_delete=models.PROTECT, db_column="gemeente_code")
    gemeenten = ArrayField(models.CharField(max_length=6))
    locatie = models.ForeignKey("registratie.Huisvestingslocatie", on_delete=models.PROTECT, related_name="rondestops")
    volgorde = models.PositiveSmallIntegerField("volgorde")
    redenen = models.JSONField(default=list, blank=True)
    punten = models.PositiveIntegerField("punten", default=0)
    minuten = models.PositiveSmallIntegerField("minuten ter plaatse", default=45)
    reis_meters = models.PositiveIntegerField(default=0)
    reis_minuten = models.PositiveSmallIntegerField(default=0)
    deling = models.ForeignKey("handhaving.Gegevensdeling", on_delete=models.PROTECT, null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    scope_gemeenten = "gemeenten"
    persoonsgegevens = Persoonsgegevens(
        overig=(
            *(*BOOKKEEPING, "ronde", "gemeente", "gemeenten", "locatie", "volgorde", "redenen", "punten", "minuten"),
            *("reis_meters", "reis_minuten", "deling"),
        )
    )

    class Meta(ScopedModel.Meta):
        ordering = ["volgorde", "id"]
        verbose_name_plural = "rondestops"
        constraints = [
            models.UniqueConstraint(fields=["ronde", "locatie"], name="rondestop_once"),
            models.UniqueConstraint(
                fields=["ronde", "volgorde"], name="rondestop_order", deferrable=models.Deferrable.DEFERRED
            ),
        ]

    def __str__(self) -> str:
        return f"Stop {self.volgorde}"
