"""A calculation of which beds serve which work: what went in, and what came out."""

from django.db import models
from django.db.models import Q

from rivierenland.core.persoonsgegevens import Persoonsgegevens
from speerpunten.aanbod.enums.berekening import Berekeningsoort, Moment


class Berekening(models.Model):
    """Figures only, of places that are no secret to the eight; so not scoped, and anybody who may see supply may open it.

    `sleutel`: the SHA-256 digest of everything that went in, so that the same question is one row. `vraag`: the question in the
    user's terms; `gegevens`: the places and the rules it was asked of, so that the job needs nothing else and does the same when it
    starts again; `uitkomst`: empty until `klaar_at`. `taak`: the job that works on it; none for the nightly ones. `gebruikt_op`: the
    last day somebody asked for it, from which the days count that it is kept.
    """

    soort = models.CharField(max_length=8, choices=Berekeningsoort.choices)
    moment = models.CharField(max_length=8, choices=Moment.choices)
    peildatum = models.DateField()
    sleutel = models.CharField(max_length=64, unique=True)
    vraag = models.JSONField(default=dict)
    gegevens = models.JSONField(default=dict)
    uitkomst = models.JSONField(default=dict)
    seconden = models.FloatField(default=0)
    taak = models.ForeignKey("core.Achtergrondtaak", on_delete=models.SET_NULL, null=True, related_name="+")
    gebruikt_op = models.DateField()
    created_at = models.DateTimeField(auto_now_add=True)
    klaar_at = models.DateTimeField(null=True)

    persoonsgegevens = Persoonsgegevens(
        overig=(
            *("id", "soort", "moment", "peildatum", "sleutel", "vraag", "gegevens", "uitkomst", "seconden", "taak"),
            *("gebruikt_op", "created_at", "klaar_at"),
        )
    )

    class Meta:
        ordering = ["-created_at", "-id"]
        verbose_name_plural = "berekeningen"
        constraints = [
            models.CheckConstraint(name="berekening_sleutel", condition=Q(sleutel__regex="^[0-9a-f]{64}$")),
            models.CheckConstraint(name="berekening_klaar", condition=Q(klaar_at=None) | ~Q(uitkomst={})),
        ]
        indexes = [models.Index(fields=["soort", "moment", "-klaar_at"], name="berekening_newest")]

    def __str__(self) -> str:
        return f"{self.get_soort_display()}, {self.get_moment_display().lower()}, {self.peildatum:%d-%m-%Y}"

    @property
    def is_klaar(self) -> bool:
        """Whether there is an answer."""
        return self.klaar_at is not None
