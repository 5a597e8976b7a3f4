"""The outbox: what leaves the building is a row first, visible, retried and releasable by hand."""

from django.db import models

from rivierenland.core.enums import Berichtkanaal, Berichtstatus
from rivierenland.core.persoonsgegevens import ACCOUNT, Persoonsgegevens


class UitgaandBericht(models.Model):
    """A mail or SMS to be sent. It survives any outage of who carries it, and is sent at most once per attempt.

    `volgende_poging_at`: not before this moment; it grows with each failure. `vervalt_at`: of no use after this moment; such a
    message keeps its address no longer than it takes to send it.
    """

    aan = models.CharField(max_length=254, blank=True)
    kanaal = models.CharField(max_length=4, choices=Berichtkanaal.choices, default=Berichtkanaal.MAIL)
    onderwerp = models.CharField(max_length=200)
    tekst = models.TextField()
    soort = models.CharField(max_length=40)
    status = models.CharField(max_length=14, choices=Berichtstatus.choices, default=Berichtstatus.WACHT)
    pogingen = models.PositiveSmallIntegerField(default=0)
    volgende_poging_at = models.DateTimeField()
    vervalt_at = models.DateTimeField(null=True, blank=True)
    fout = models.TextField(blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    verzonden_at = models.DateTimeField(null=True, blank=True)

    persoonsgegevens = Persoonsgegevens(
        velden={"aan": ACCOUNT, "tekst": ACCOUNT},
        overig=(
            *("id", "onderwerp", "soort", "status", "pogingen", "volgende_poging_at", "kanaal", "vervalt_at"),
            *("fout", "created_at", "verzonden_at"),
        ),
    )

    class Meta:
        ordering = ["-created_at", "-id"]
        verbose_name_plural = "uitgaande berichten"
        indexes = [
            models.Index(
                fields=["volgende_poging_at"],
                condition=models.Q(status__in=["wacht", "mislukt"]),
                name="uitgaand_te_verzenden",
            )
        ]

    def __str__(self) -> str:
        return self.onderwerp
