"""One of the fourteen packages of measures."""

from django.db import models
from django.db.models import F, Q

from rivierenland.core.models.basis import keep_history
from rivierenland.core.persoonsgegevens import BOOKKEEPING, Persoonsgegevens


@keep_history()
class Maatregelenpakket(models.Model):
    """What the eight can join or not. The code M01 to M14 never changes; the texts are content, an example while `is_voorbeeld`.

    `eigenaar`: the function or organisation that leads it, never a person. `begin` and `einde`: the planned period. `versie` counts
    the edits, so that who edits second sees the first.
    """

    code = models.CharField(primary_key=True, max_length=3, editable=False)
    speerpunt = models.ForeignKey("programma.Speerpunt", on_delete=models.PROTECT, related_name="pakketten")
    naam = models.CharField("naam", max_length=120)
    naam_kort = models.CharField("korte naam", max_length=60)
    doel = models.TextField("doel", max_length=1000)
    omschrijving = models.TextField("omschrijving", max_length=5000, blank=True)
    eigenaar = models.CharField("trekker", max_length=120, blank=True)
    partners = models.TextField("partners", max_length=1000, blank=True)
    begin = models.DateField("begint op", null=True, blank=True)
    einde = models.DateField("klaar op", null=True, blank=True)
    is_voorbeeld = models.BooleanField("voorbeeldinhoud", default=True)
    versie = models.PositiveIntegerField(default=1, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    persoonsgegevens = Persoonsgegevens(
        overig=(
            *(name for name in BOOKKEEPING if name != "id"),
            *("code", "speerpunt", "naam", "naam_kort", "doel", "omschrijving", "eigenaar", "partners"),
            *("begin", "einde", "is_voorbeeld", "versie"),
        )
    )

    class Meta:
        ordering = ["code"]
        verbose_name_plural = "maatregelenpakketten"
        constraints = [
            models.CheckConstraint(name="pakket_code", condition=Q(code__regex=r"^M(0[1-9]|1[0-4])$")),
            models.CheckConstraint(
                name="pakket_period", condition=Q(begin=None) | Q(einde=None) | Q(einde__gte=F("begin"))
            ),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.naam}"
