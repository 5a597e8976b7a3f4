"""That an organisation was told that a permit or certificate ends."""

from django.db import models
from django.db.models import Q

from rivierenland.core.models.basis import ScopedModel
from rivierenland.core.persoonsgegevens import Persoonsgegevens


class Verloopherinnering(ScopedModel):
    """One mail about one end: `drempel` is the number of days before `einde` that it was for.

    The row is what keeps the nightly run from telling it twice; a new end date is a new end, with reminders of its own.
    """

    organisatie = models.ForeignKey("core.Organisatie", on_delete=models.CASCADE)
    vergunning = models.ForeignKey("registratie.Vergunning", on_delete=models.CASCADE, null=True)
    certificaat = models.ForeignKey("registratie.Certificaat", on_delete=models.CASCADE, null=True)
    einde = models.DateField()
    drempel = models.PositiveSmallIntegerField("dagen voor het einde")
    created_at = models.DateTimeField(auto_now_add=True)

    scope_organisatie = "organisatie"
    persoonsgegevens = Persoonsgegevens(
        overig=("id", "organisatie", "vergunning", "certificaat", "einde", "drempel", "created_at")
    )

    class Meta(ScopedModel.Meta):
        ordering = ["-created_at", "-id"]
        verbose_name_plural = "verloopherinneringen"
        constraints = [
            models.UniqueConstraint(
                fields=["vergunning", "certificaat", "einde", "drempel"], nulls_distinct=False, name="verloop_told_once"
            ),
            models.CheckConstraint(
                name="verloop_of_one_thing",
                condition=Q(vergunning=None, certificaat__isnull=False) | Q(vergunning__isnull=False, certificaat=None),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.drempel} dagen voor {self.einde}"
