"""A calculation that somebody kept: what was put in, and what came out."""

from django.db import models

from rivierenland.core.models.basis import SharedModel
from rivierenland.core.persoonsgegevens import ACCOUNT, Persoonsgegevens
from speerpunten.aanbod.enums.scenario import Scenariosoort


class Scenario(SharedModel):
    """A saved calculation of a gemeente, or of the region (no gemeente).

    `invoer`: the parameters, by code. `uitkomst`: the figures as they were on `peildatum`, so that it stays what it was when the
    register moves on. `gedeeld`: the other gemeenten and the region may read it.
    """

    gemeente = models.ForeignKey(
        "core.Gemeente", on_delete=models.PROTECT, null=True, blank=True, db_column="gemeente_code"
    )
    soort = models.CharField("soort", max_length=12, choices=Scenariosoort.choices)
    naam = models.CharField("naam", max_length=120)
    toelichting = models.TextField("toelichting", max_length=1000, blank=True)
    invoer = models.JSONField(default=dict)
    uitkomst = models.JSONField(default=dict)
    peildatum = models.DateField()
    gedeeld = models.BooleanField("voor alle gemeenten", default=False)
    is_voorbeeld = models.BooleanField("voorbeeldinhoud", default=False)
    created_at = models.DateTimeField(auto_now_add=True)
    created_by = models.ForeignKey("core.Gebruiker", on_delete=models.PROTECT, null=True, related_name="+")

    scope_gemeente = "gemeente"
    persoonsgegevens = Persoonsgegevens(
        velden={"created_by": ACCOUNT},
        overig=(
            *("id", "gemeente", "soort", "naam", "toelichting", "invoer", "uitkomst", "peildatum", "gedeeld"),
            *("is_voorbeeld", "created_at"),
        ),
    )

    class Meta(SharedModel.Meta):
        ordering = ["-created_at", "-id"]
        verbose_name_plural = "scenario's"
        indexes = [models.Index(fields=["soort", "-created_at"], name="scenario_soort")]

    def __str__(self) -> str:
        return self.naam
