"""One stay on a destruction list, without a name."""

from django.db import models

from registratie.enums import Regelstatus
from rivierenland.core.models.basis import ScopedModel
from rivierenland.core.persoonsgegevens import ACCOUNT, NACHTREGISTER, Persoonsgegevens


class Vernietigingsregel(ScopedModel):
    """`verblijf_nr` is the reference; it names a stay that stays, and after destruction no person. `bewoner_nr` holds the stays
    of one person together while the list is open, and is emptied when it is carried out. Both are numbers, not relations:
    the row must outlive what it names.

    `reden`: why somebody held the line back, or why the job skipped it.
    """

    lijst = models.ForeignKey("registratie.Vernietigingslijst", on_delete=models.CASCADE, related_name="regels")
    gemeente = models.ForeignKey("core.Gemeente", on_delete=models.PROTECT, db_column="gemeente_code", db_index=False)
    organisatie = models.ForeignKey("core.Organisatie", on_delete=models.PROTECT, db_index=False, related_name="+")
    locatie = models.ForeignKey(
        "registratie.Huisvestingslocatie", on_delete=models.PROTECT, db_index=False, related_name="+"
    )
    verblijf_nr = models.BigIntegerField()
    bewoner_nr = models.BigIntegerField(null=True)
    vertrekmaand = models.DateField()
    status = models.CharField(max_length=16, choices=Regelstatus.choices, default=Regelstatus.TE_VERNIETIGEN)
    reden = models.CharField(max_length=300, blank=True)
    aangehouden_by = models.ForeignKey("core.Gebruiker", on_delete=models.PROTECT, null=True, related_name="+")

    scope_gemeente = "gemeente"
    persoonsgegevens = Persoonsgegevens(
        velden={"verblijf_nr": NACHTREGISTER, "bewoner_nr": NACHTREGISTER, "aangehouden_by": ACCOUNT},
        overig=("id", "lijst", "gemeente", "organisatie", "locatie", "vertrekmaand", "status", "reden"),
    )

    class Meta(ScopedModel.Meta):
        ordering = ["vertrekmaand", "verblijf_nr"]
        verbose_name_plural = "vernietigingsregels"
        constraints = [
            models.UniqueConstraint(fields=["lijst", "verblijf_nr"], name="vernietigingsregel_once"),
            models.CheckConstraint(
                name="vernietigingsregel_hold_reason",
                condition=~models.Q(status=Regelstatus.AANGEHOUDEN) | ~models.Q(reden=""),
            ),
        ]
        indexes = [models.Index(fields=["lijst", "vertrekmaand", "verblijf_nr"], name="vernietigingsregel_lijst")]

    def __str__(self) -> str:
        return self.referentie

    @property
    def referentie(self) -> str:
        """The stay as lists and proofs name it."""
        return reference_of(self.gemeente_id, self.verblijf_nr)


def reference_of(gemeente: str, verblijf_nr: int) -> str:
    """`GM0281-48213`: no person follows from it."""
    return f"{gemeente}-{verblijf_nr}"
