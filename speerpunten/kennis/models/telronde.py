"""A period in which people are counted, with the salt that ties its codes together and to nothing else."""

from django.db import models
from django.db.models import F, Q

from rivierenland.core.persoonsgegevens import Persoonsgegevens


class Telronde(models.Model):
    """A window from `begin` up to and including `eind`, the same for all eight; no person and no gemeente in it, so not scoped.

    `zout`: random, hexadecimal; goes into every code of this round and into no other, and is emptied with the codes (`vernietigd_at`).
    `sleutel_kenmerk`: which key of the settings made the codes; `codeversie`: by which rules (`schatting.codes.VERSIE`).
    """

    naam = models.CharField("naam", max_length=80)
    begin = models.DateField("eerste dag")
    eind = models.DateField("laatste dag")
    zout = models.CharField(max_length=64, blank=True)
    sleutel_kenmerk = models.CharField(max_length=12)
    codeversie = models.PositiveSmallIntegerField(default=1)
    vernietigd_at = models.DateTimeField("codes vernietigd", null=True, blank=True)
    is_voorbeeld = models.BooleanField("voorbeeldinhoud", default=False)
    created_at = models.DateTimeField(auto_now_add=True)

    persoonsgegevens = Persoonsgegevens(
        overig=(
            *("id", "naam", "begin", "eind", "zout", "sleutel_kenmerk", "codeversie", "vernietigd_at", "is_voorbeeld"),
            "created_at",
        )
    )

    class Meta:
        ordering = ["-begin", "-id"]
        verbose_name_plural = "telrondes"
        constraints = [
            models.CheckConstraint(name="telronde_window", condition=Q(eind__gte=F("begin"))),
            models.CheckConstraint(
                name="telronde_destroyed",
                condition=Q(vernietigd_at=None) & ~Q(zout="") | Q(vernietigd_at__isnull=False, zout=""),
            ),
        ]

    def __str__(self) -> str:
        return self.naam
