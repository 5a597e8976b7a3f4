"""The audit trail: what was done, to what, with which result, from where, by whom and when (BIO2 8.15.01)."""

from django.db import models

from rivierenland.core.enums import Resultaat
from rivierenland.core.persoonsgegevens import LOGBOEK, Persoonsgegevens


class Gebeurtenis(models.Model):
    """One act. Append-only: the database lets nobody but its owner change or remove a line.

    `object_soort` and `object_id` name what it was about, `details` says what changed without repeating personal data.
    `oorsprong` is the road: web, taak, opdrachtregel.
    """

    actie = models.CharField(max_length=60)
    object_soort = models.CharField(max_length=60)
    object_id = models.CharField(max_length=40, blank=True)
    resultaat = models.CharField(max_length=10, choices=Resultaat.choices, default=Resultaat.GELUKT)
    oorsprong = models.CharField(max_length=40)
    actor = models.ForeignKey("core.Gebruiker", on_delete=models.PROTECT, null=True, blank=True)
    actor_naam = models.CharField(max_length=120)
    rol = models.CharField(max_length=24, blank=True)
    gemeente = models.ForeignKey(
        "core.Gemeente", on_delete=models.PROTECT, null=True, blank=True, db_column="gemeente_code"
    )
    organisatie_id = models.BigIntegerField(null=True, blank=True)
    details = models.JSONField(default=dict)
    tijdstempel = models.DateTimeField(auto_now_add=True)

    persoonsgegevens = Persoonsgegevens(
        velden={"actor": LOGBOEK, "actor_naam": LOGBOEK},
        overig=(
            *("id", "actie", "object_soort", "object_id", "resultaat", "oorsprong", "rol"),
            *("gemeente", "organisatie_id", "details", "tijdstempel"),
        ),
    )

    class Meta:
        ordering = ["-tijdstempel", "-id"]
        verbose_name_plural = "gebeurtenissen"
        indexes = [
            models.Index(fields=["gemeente", "-tijdstempel"], name="gebeurtenis_gemeente"),
            models.Index(fields=["organisatie_id", "-tijdstempel"], name="gebeurtenis_organisatie"),
            models.Index(fields=["object_soort", "object_id"], name="gebeurtenis_object"),
        ]

    def __str__(self) -> str:
        return f"{self.actie} {self.object_soort} {self.object_id}"
