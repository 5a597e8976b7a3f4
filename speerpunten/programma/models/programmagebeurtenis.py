"""What happened in the programme: the points of its time line."""

from django.db import models

from rivierenland.core.models.basis import keep_history
from rivierenland.core.opmaak import datum_kort
from rivierenland.core.persoonsgegevens import BOOKKEEPING, Persoonsgegevens
from speerpunten.programma.enums.planning import Programmafase, Programmastap


@keep_history()
class Programmagebeurtenis(models.Model):
    """A point of the time line, with the public source that tells it.

    `datum` orders; `datum_tekst` is how the source dates it where it gives no day ("eind 2020"). `stap` and `fase`: to which of
    the five steps and two phases it belongs, if to any.
    """

    datum = models.DateField("datum")
    datum_tekst = models.CharField("datum in woorden", max_length=40, blank=True)
    titel = models.CharField("titel", max_length=160)
    omschrijving = models.TextField("omschrijving", max_length=1000, blank=True)
    bron = models.CharField("bron", max_length=300)
    stap = models.CharField("stap", max_length=14, choices=Programmastap.choices, blank=True)
    fase = models.CharField("fase", max_length=17, choices=Programmafase.choices, blank=True)
    is_voorbeeld = models.BooleanField("voorbeeldinhoud", default=False)
    versie = models.PositiveIntegerField(default=1, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    persoonsgegevens = Persoonsgegevens(
        overig=(
            *(*BOOKKEEPING, "datum", "datum_tekst", "titel", "omschrijving", "bron", "stap", "fase"),
            *("is_voorbeeld", "versie"),
        )
    )

    class Meta:
        ordering = ["datum", "id"]
        verbose_name_plural = "programmagebeurtenissen"

    def __str__(self) -> str:
        return self.titel

    @property
    def wanneer(self) -> str:
        """How the source dates it, or else the day."""
        return self.datum_tekst or datum_kort(self.datum)
