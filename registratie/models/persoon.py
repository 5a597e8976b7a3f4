"""One human being, whoever supplied them."""

from django.db import models

from rivierenland.core.persoonsgegevens import BOOKKEEPING, Persoonsgegevens


class Persoon(models.Model):
    """A number that several `Bewoner` records point at through a `Koppeling`; nothing else is known of it.

    No BSN, no name: who it is follows from the records, each in its own scope. A resident without a link is a person alone.
    """

    created_at = models.DateTimeField(auto_now_add=True)

    persoonsgegevens = Persoonsgegevens(overig=tuple(name for name in BOOKKEEPING if name != "updated_at"))

    class Meta:
        verbose_name_plural = "personen"

    def __str__(self) -> str:
        return f"Persoon {self.pk}"
