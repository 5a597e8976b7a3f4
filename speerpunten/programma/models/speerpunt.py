"""One of the seven themes of the programme."""

from django.db import models
from django.db.models import Q

from rivierenland.core.models.basis import keep_history
from rivierenland.core.persoonsgegevens import Persoonsgegevens


@keep_history()
class Speerpunt(models.Model):
    """A theme: its name is the region's own, its code S1 to S7 is fixed. `doel` is example content while `is_voorbeeld`."""

    code = models.CharField(primary_key=True, max_length=2, editable=False)
    naam = models.CharField("naam", max_length=80)
    doel = models.TextField("doel", max_length=600)
    is_voorbeeld = models.BooleanField("voorbeeldinhoud", default=True)
    versie = models.PositiveIntegerField(default=1, editable=False)
    updated_at = models.DateTimeField(auto_now=True)

    persoonsgegevens = Persoonsgegevens(overig=("code", "naam", "doel", "is_voorbeeld", "versie", "updated_at"))

    class Meta:
        ordering = ["code"]
        verbose_name_plural = "speerpunten"
        constraints = [models.CheckConstraint(name="speerpunt_code", condition=Q(code__regex=r"^S[1-7]$"))]

    def __str__(self) -> str:
        return self.naam

    @property
    def nummer(self) -> int:
        """1 to 7, as people say it."""
        return int(self.code[1:])
