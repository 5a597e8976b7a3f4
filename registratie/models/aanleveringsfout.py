"""A row of a delivered file that could not be taken."""

from django.db import models

from rivierenland.core.models.basis import ScopedModel
from rivierenland.core.persoonsgegevens import NACHTREGISTER, Persoonsgegevens


class Aanleveringsfout(ScopedModel):
    """One fault: where it stands, what is there, what is wrong and what to do.

    `reden` is the short name of the fault, `uitleg` the sentence for the user, `advies` what to do. `cellen` is the whole row as
    it was delivered, for the file with faulty rows.
    """

    aanlevering = models.ForeignKey("registratie.Aanlevering", on_delete=models.CASCADE, related_name="fouten")
    organisatie = models.ForeignKey("core.Organisatie", on_delete=models.PROTECT, db_index=False)
    blad = models.CharField(max_length=120)
    rij = models.PositiveIntegerField()
    kolom = models.CharField(max_length=80, blank=True)
    kolom_letter = models.CharField(max_length=4, blank=True)
    er_staat = models.CharField(max_length=120, blank=True)
    reden = models.CharField(max_length=60)
    uitleg = models.CharField(max_length=300)
    advies = models.CharField(max_length=300, blank=True)
    cellen = models.JSONField(default=list)

    scope_organisatie = "organisatie"
    persoonsgegevens = Persoonsgegevens(
        velden={"er_staat": NACHTREGISTER, "cellen": NACHTREGISTER},
        overig=(
            *("id", "aanlevering", "organisatie", "blad", "rij", "kolom", "kolom_letter", "reden", "uitleg", "advies"),
        ),
    )

    class Meta(ScopedModel.Meta):
        ordering = ["id"]
        verbose_name_plural = "aanleveringsfouten"

    def __str__(self) -> str:
        return f"{self.blad} rij {self.rij}: {self.reden}"
