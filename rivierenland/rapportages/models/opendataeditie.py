"""A frozen edition of a dataset of open data."""

from django.db import models
from django.db.models import Q

from rivierenland.core.persoonsgegevens import ACCOUNT, Persoonsgegevens


class Opendataeditie(models.Model):
    """What was published about one period: never changed, a correction is a next `versie` with a `reden`.

    `periode` is a code such as `2026-k3` or `2026`. `rijen` are lists in the order of the columns. `sha256` is the digest of what it
    says; `bestanden` has the digest and the size in bytes of each file that is made of it, the same every time.
    """

    dataset = models.SlugField(max_length=40)
    periode = models.CharField(max_length=7)
    versie = models.PositiveSmallIntegerField()
    peildatum = models.DateField()
    definitie_versie = models.PositiveSmallIntegerField()
    reden = models.CharField(max_length=300, blank=True)
    rijen = models.JSONField()
    sha256 = models.CharField(max_length=64)
    bestanden = models.JSONField()
    gemaakt_door = models.ForeignKey("core.Gebruiker", on_delete=models.PROTECT, null=True)
    gemaakt_at = models.DateTimeField()

    persoonsgegevens = Persoonsgegevens(
        velden={"gemaakt_door": ACCOUNT},
        overig=(
            *("id", "dataset", "periode", "versie", "peildatum", "definitie_versie", "reden"),
            *("rijen", "sha256", "bestanden", "gemaakt_at"),
        ),
    )

    class Meta:
        ordering = ["dataset", "-peildatum", "-periode", "-versie"]
        verbose_name_plural = "opendata-edities"
        constraints = [
            models.UniqueConstraint(fields=["dataset", "periode", "versie"], name="opendataeditie_once"),
            models.CheckConstraint(name="opendataeditie_correction_has_reason", condition=Q(versie=1) | ~Q(reden="")),
        ]

    def __str__(self) -> str:
        return f"{self.dataset} {self.periode} v{self.versie}"
