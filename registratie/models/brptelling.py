"""The sum behind a signal: for the gemeente only."""

from django.db import models

from registratie.enums import Brpstatus
from rivierenland.core.models.basis import ScopedModel
from rivierenland.core.persoonsgegevens import BRP, Persoonsgegevens


class Brptelling(ScopedModel):
    """How many nights, over all addresses of the region, and what follows from it.

    A table of its own, without a policy for organisations: the database itself keeps from a provider what others supplied.
    `andere_adressen`: nights at another address count along, never which. `ontstaan_op`: the day on which the expectation arose.
    `grens_op`: the day on which the limit is reached when the stay goes on. `status`: what burgerzaken of this gemeente last
    established of this person, over all records in the gemeente.
    """

    signaal = models.OneToOneField(
        "registratie.Brpsignaal",
        on_delete=models.DO_NOTHING,
        db_constraint=False,
        primary_key=True,
        related_name="telling",
    )
    gemeente = models.ForeignKey(
        "core.Gemeente", on_delete=models.PROTECT, db_column="gemeente_code", db_constraint=False, db_index=False
    )
    nachten = models.PositiveSmallIntegerField()
    andere_adressen = models.BooleanField()
    ontstaan_op = models.DateField(null=True)
    grens_op = models.DateField(null=True)
    status = models.CharField(max_length=16, choices=Brpstatus.choices, default=Brpstatus.ONBEKEND)

    scope_gemeente = "gemeente"
    persoonsgegevens = Persoonsgegevens(
        velden=dict.fromkeys(("nachten", "andere_adressen", "ontstaan_op", "grens_op", "status"), BRP),
        overig=("signaal", "gemeente"),
    )

    class Meta(ScopedModel.Meta):
        verbose_name_plural = "brptellingen"

    def __str__(self) -> str:
        return f"Brptelling {self.pk}"
