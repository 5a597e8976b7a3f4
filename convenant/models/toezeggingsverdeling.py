"""How parties do on a commitment, together: counts in which nobody can be read."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from convenant.enums.partij import Partijsoort
from rivierenland.core.persoonsgegevens import Persoonsgegevens


class Toezeggingsverdeling(models.Model):
    """A commitment, a kind of party, a gemeente (empty: the region) and a night: how many parties stand where.

    Not scoped on purpose: every party and the region may read it, so nothing is written that gives one party away. `standen`: parties
    per judgement, `klassen`: parties per ten percent (ten of them, the last with 100 %); a count that must not be shown is kept as
    its words ("niet getoond"), the number itself nowhere. `helft_van` and `helft_tot`: whole percents between which the middle half of the
    parties stands; empty when too few are measured. `te_klein`: too few parties, or too much alike, to show anything.
    """

    peildatum = models.DateField()
    toezegging = models.ForeignKey(
        "convenant.Toezegging", on_delete=models.CASCADE, related_name="verdelingen", db_index=False
    )
    gemeente = models.ForeignKey(
        "core.Gemeente", on_delete=models.PROTECT, null=True, blank=True, db_column="gemeente_code", db_index=False
    )
    soort = models.CharField(max_length=16, choices=Partijsoort.choices)
    te_klein = models.BooleanField(default=False)
    standen = models.JSONField(default=dict)
    klassen = ArrayField(models.CharField(max_length=20), default=list)
    helft_van = models.PositiveSmallIntegerField(null=True)
    helft_tot = models.PositiveSmallIntegerField(null=True)

    persoonsgegevens = Persoonsgegevens(
        overig=(
            *("id", "peildatum", "toezegging", "gemeente", "soort", "te_klein", "standen", "klassen", "helft_van"),
            "helft_tot",
        )
    )

    class Meta:
        ordering = ["-peildatum", "toezegging_id", "gemeente_id", "soort"]
        verbose_name_plural = "toezeggingsverdelingen"
        constraints = [
            models.UniqueConstraint(
                fields=["toezegging", "peildatum", "gemeente", "soort"],
                nulls_distinct=False,
                name="toezeggingsverdeling_once",
            )
        ]
        indexes = [models.Index(fields=["peildatum", "gemeente"], name="toezeggingsverdeling_dag")]

    def __str__(self) -> str:
        return f"Toezeggingsverdeling {self.pk}"
