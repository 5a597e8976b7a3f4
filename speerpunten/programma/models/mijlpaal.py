"""A moment by which something of a package is done."""

from datetime import date

from django.db import models
from django.db.models import Q

from rivierenland.core.models.basis import keep_history
from rivierenland.core.persoonsgegevens import BOOKKEEPING, Persoonsgegevens
from speerpunten.programma.enums.planning import Mijlpaalstand


@keep_history()
class Mijlpaal(models.Model):
    """Planned for a day, reached on a day or lapsed; never a percentage. `versie` and `is_voorbeeld` as of a measure."""

    pakket = models.ForeignKey("programma.Maatregelenpakket", on_delete=models.PROTECT, related_name="mijlpalen")
    titel = models.CharField("titel", max_length=160)
    toelichting = models.TextField("toelichting", max_length=1000, blank=True)
    gepland_op = models.DateField("gepland op")
    behaald_op = models.DateField("behaald op", null=True, blank=True)
    vervallen = models.BooleanField("vervallen", default=False)
    is_voorbeeld = models.BooleanField("voorbeeldinhoud", default=False)
    versie = models.PositiveIntegerField(default=1, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    persoonsgegevens = Persoonsgegevens(
        overig=(
            *BOOKKEEPING,
            *("pakket", "titel", "toelichting", "gepland_op", "behaald_op", "vervallen", "is_voorbeeld", "versie"),
        )
    )

    class Meta:
        ordering = ["pakket_id", "gepland_op", "id"]
        verbose_name_plural = "mijlpalen"
        constraints = [
            models.CheckConstraint(name="mijlpaal_one_end", condition=Q(behaald_op=None) | Q(vervallen=False))
        ]
        indexes = [
            models.Index(fields=["gepland_op"], condition=Q(behaald_op=None, vervallen=False), name="mijlpaal_open")
        ]

    def __str__(self) -> str:
        return self.titel

    def stand(self, peildatum: date) -> Mijlpaalstand:
        """What the dates say on `peildatum`: the planned day itself is still in time."""
        if self.vervallen:
            return Mijlpaalstand.VERVALLEN
        if self.behaald_op and self.behaald_op <= peildatum:
            return Mijlpaalstand.BEHAALD
        return Mijlpaalstand.TE_LAAT if self.gepland_op < peildatum else Mijlpaalstand.GEPLAND
