"""A measure of a package."""

from django.db import models
from django.db.models import F, Q

from rivierenland.core.models.basis import keep_history
from rivierenland.core.persoonsgegevens import BOOKKEEPING, Persoonsgegevens
from speerpunten.programma.enums.planning import Maatregelstatus


@keep_history()
class Maatregel(models.Model):
    """Something the region or the gemeenten do for a package, from a day to a day.

    `trekker`: the function or organisation that leads it, never a person. `versie` counts the edits, so that who edits second
    sees the first. `is_voorbeeld`: the text is example content until somebody replaces it.
    """

    pakket = models.ForeignKey("programma.Maatregelenpakket", on_delete=models.PROTECT, related_name="maatregelen")
    titel = models.CharField("titel", max_length=120)
    omschrijving = models.TextField("omschrijving", max_length=2000, blank=True)
    trekker = models.CharField("trekker", max_length=120, blank=True)
    begin = models.DateField("begint op", null=True, blank=True)
    einde = models.DateField("klaar op", null=True, blank=True)
    status = models.CharField("stand", max_length=8, choices=Maatregelstatus.choices, default=Maatregelstatus.GEPLAND)
    is_voorbeeld = models.BooleanField("voorbeeldinhoud", default=False)
    versie = models.PositiveIntegerField(default=1, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    persoonsgegevens = Persoonsgegevens(
        overig=(
            *BOOKKEEPING,
            *("pakket", "titel", "omschrijving", "trekker", "begin", "einde", "status", "is_voorbeeld", "versie"),
        )
    )

    class Meta:
        ordering = ["pakket_id", F("begin").asc(nulls_last=True), "id"]
        verbose_name_plural = "maatregelen"
        constraints = [
            models.CheckConstraint(
                name="maatregel_period", condition=Q(begin=None) | Q(einde=None) | Q(einde__gte=F("begin"))
            )
        ]

    def __str__(self) -> str:
        return self.titel
