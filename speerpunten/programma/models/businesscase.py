"""What a package costs and brings, over a number of years."""

from django.db import models
from django.db.models import Q

from rivierenland.core.models.basis import keep_history
from rivierenland.core.persoonsgegevens import BOOKKEEPING, Persoonsgegevens
from speerpunten.programma.enums.businesscase import Verdeelsleutel


@keep_history()
class Businesscase(models.Model):
    """The frame of the sums of one package; the amounts are its Kostenposten and Batenposten.

    `beginjaar`: the first year, to which everything is discounted. `jaren`: how many years are counted. `prijspeil`: the day on
    which the dated parameters hold (discount rate, cost of an FTE). `gewichten`: by CBS code, only for the key "eigen".
    `andere_baten`: what it brings that is not money.
    """

    pakket = models.OneToOneField("programma.Maatregelenpakket", on_delete=models.PROTECT, related_name="businesscase")
    toelichting = models.TextField("toelichting", max_length=2000, blank=True)
    andere_baten = models.TextField("baten die geen geld zijn", max_length=2000, blank=True)
    beginjaar = models.PositiveSmallIntegerField("eerste jaar")
    jaren = models.PositiveSmallIntegerField("aantal jaren", default=10)
    prijspeil = models.DateField("prijspeil")
    sleutel = models.CharField(
        "verdeelsleutel", max_length=14, choices=Verdeelsleutel.choices, default=Verdeelsleutel.GELIJK
    )
    gewichten = models.JSONField(default=dict, blank=True)
    is_voorbeeld = models.BooleanField("voorbeeldinhoud", default=False)
    versie = models.PositiveIntegerField(default=1, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    persoonsgegevens = Persoonsgegevens(
        overig=(
            *(*BOOKKEEPING, "pakket", "toelichting", "andere_baten", "beginjaar", "jaren", "prijspeil"),
            *("sleutel", "gewichten", "is_voorbeeld", "versie"),
        )
    )

    class Meta:
        ordering = ["pakket_id"]
        verbose_name_plural = "businesscases"
        constraints = [
            models.CheckConstraint(
                name="businesscase_years", condition=Q(beginjaar__range=(2000, 2100), jaren__range=(1, 30))
            )
        ]

    def __str__(self) -> str:
        return f"Businesscase {self.pakket_id}"

    @property
    def laatste_jaar(self) -> int:
        """The last year that is counted."""
        return self.beginjaar + self.jaren - 1
