"""A friendly reminder that a list stays away."""

from django.db import models

from rivierenland.core.models.basis import ScopedModel
from rivierenland.core.persoonsgegevens import Persoonsgegevens


class Leverherinnering(ScopedModel):
    """One reminder: the first or second of one episode of lateness.

    An episode is told by `gerekend_vanaf`, the day of the last delivery: a new delivery ends it, another rhythm does not begin a
    new one. The mail itself is a row of the outbox.
    """

    organisatie = models.ForeignKey("core.Organisatie", on_delete=models.PROTECT, db_index=False)
    gemeente = models.ForeignKey("core.Gemeente", on_delete=models.PROTECT, db_column="gemeente_code", db_index=False)
    gerekend_vanaf = models.DateField()
    nummer = models.PositiveSmallIntegerField()
    dagen_te_laat = models.PositiveIntegerField()
    verstuurd_op = models.DateField()
    bericht = models.ForeignKey("core.UitgaandBericht", on_delete=models.SET_NULL, null=True, related_name="+")

    scope_gemeente = "gemeente"
    scope_organisatie = "organisatie"
    persoonsgegevens = Persoonsgegevens(
        overig=(
            *("id", "organisatie", "gemeente", "gerekend_vanaf", "nummer"),
            *("dagen_te_laat", "verstuurd_op", "bericht"),
        )
    )

    class Meta(ScopedModel.Meta):
        ordering = ["-verstuurd_op", "-nummer"]
        verbose_name_plural = "leverherinneringen"
        constraints = [
            models.UniqueConstraint(
                fields=["organisatie", "gemeente", "gerekend_vanaf", "nummer"], name="leverherinnering_once"
            ),
            models.CheckConstraint(name="leverherinnering_nummer", condition=models.Q(nummer__in=[1, 2])),
        ]

    def __str__(self) -> str:
        return f"Leverherinnering {self.pk}"
