"""Two supplied identities that burgerzaken called different people, remembered apart from the records themselves."""

from django.db import models
from django.db.models import F, Q

from rivierenland.core.models.basis import ScopedModel
from rivierenland.core.persoonsgegevens import NACHTREGISTER, Persoonsgegevens


class Onderscheid(ScopedModel):
    """The answer "not the same" outlives the removal of a record: when it is supplied again, or joined with its correction, the
    answer still holds.

    An identity is organisation, gemeente and `Bewoner.sleutel` (a digest, no name); the lower one first. Only the runs of
    linking see this table. `gezien_op`: the last day on which both records were there; a month later the row goes.
    """

    organisatie_a = models.BigIntegerField()
    gemeente_a = models.CharField(max_length=6)
    sleutel_a = models.UUIDField()
    organisatie_b = models.BigIntegerField()
    gemeente_b = models.CharField(max_length=6)
    sleutel_b = models.UUIDField()
    gezien_op = models.DateField()

    persoonsgegevens = Persoonsgegevens(
        velden=dict.fromkeys(("sleutel_a", "sleutel_b"), NACHTREGISTER),
        overig=("id", "organisatie_a", "gemeente_a", "organisatie_b", "gemeente_b", "gezien_op"),
    )

    class Meta(ScopedModel.Meta):
        verbose_name_plural = "onderscheiden"
        constraints = [
            models.UniqueConstraint(
                fields=["organisatie_a", "gemeente_a", "sleutel_a", "organisatie_b", "gemeente_b", "sleutel_b"],
                name="onderscheid_once",
            ),
            models.CheckConstraint(
                name="onderscheid_two",
                condition=~Q(organisatie_a=F("organisatie_b"), gemeente_a=F("gemeente_b"), sleutel_a=F("sleutel_b")),
            ),
        ]

    def __str__(self) -> str:
        return f"Onderscheid {self.pk}"
