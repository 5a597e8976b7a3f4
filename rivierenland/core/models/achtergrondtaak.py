"""A job that a user can watch."""

import uuid

from django.db import models

from rivierenland.core.enums import Taakstatus
from rivierenland.core.persoonsgegevens import ACCOUNT, Persoonsgegevens
from rivierenland.core.taaknamen import taak_in_woorden


class Achtergrondtaak(models.Model):
    """Work in the background: state, progress, result. What the page polls is this row, never the broker.

    `taak` names the Celery task, `argumenten` its arguments (ids only), `scope` whose rows it may touch.
    `voortgang` of `totaal` is progress in units the user understands; `stap` says what is happening now, in Dutch.
    `hartslag_at` moves while a worker is alive on it; a stale one is picked up again.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    taak = models.CharField(max_length=100)
    titel = models.CharField(max_length=160)
    argumenten = models.JSONField(default=dict)
    scope = models.JSONField(null=True)
    status = models.CharField(max_length=8, choices=Taakstatus.choices, default=Taakstatus.WACHT)
    stap = models.CharField(max_length=160, blank=True)
    voortgang = models.PositiveIntegerField(default=0)
    totaal = models.PositiveIntegerField(default=0)
    resultaat = models.JSONField(default=dict)
    fout = models.TextField(blank=True)
    pogingen = models.PositiveSmallIntegerField(default=0)
    groep = models.UUIDField(null=True, db_index=True)
    gevraagd_door = models.ForeignKey("core.Gebruiker", on_delete=models.PROTECT, null=True)
    rol = models.CharField(max_length=24, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    begonnen_at = models.DateTimeField(null=True)
    hartslag_at = models.DateTimeField(null=True)
    klaar_at = models.DateTimeField(null=True)

    persoonsgegevens = Persoonsgegevens(
        velden={"gevraagd_door": ACCOUNT},
        overig=(
            *("id", "taak", "titel", "argumenten", "scope", "status", "stap", "voortgang", "totaal", "resultaat"),
            *("fout", "pogingen", "groep", "rol", "created_at", "begonnen_at", "hartslag_at", "klaar_at"),
        ),
    )

    class Meta:
        ordering = ["-created_at"]
        verbose_name_plural = "achtergrondtaken"
        indexes = [
            models.Index(fields=["gevraagd_door", "-created_at"], name="taak_gevraagd_door"),
            models.Index(
                fields=["hartslag_at"],
                condition=models.Q(status__in=["wacht", "bezig"]),
                name="taak_open",
            ),
        ]

    def __str__(self) -> str:
        return self.titel

    @property
    def naam(self) -> str:
        """The kind of job in words, which everybody may read."""
        return taak_in_woorden(self.taak)

    @property
    def percentage(self) -> int:
        """Progress from 0 to 100; only a finished job says 100."""
        if self.status == Taakstatus.KLAAR:
            return 100
        return min(99, 100 * self.voortgang // self.totaal) if self.totaal else 0

    @property
    def is_open(self) -> bool:
        """Whether there is still something to wait for."""
        return self.status in (Taakstatus.WACHT, Taakstatus.BEZIG)
