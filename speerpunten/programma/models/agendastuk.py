"""A paper on the agenda."""

from django.db import models

from rivierenland.core.persoonsgegevens import Persoonsgegevens


class Agendastuk(models.Model):
    """That a document belongs to a subject of a meeting."""

    agendapunt = models.ForeignKey("programma.Agendapunt", on_delete=models.CASCADE)
    document = models.ForeignKey("programma.Programmadocument", on_delete=models.PROTECT)

    persoonsgegevens = Persoonsgegevens(overig=("id", "agendapunt", "document"))

    class Meta:
        ordering = ["id"]
        verbose_name_plural = "agendastukken"
        constraints = [models.UniqueConstraint(fields=["agendapunt", "document"], name="agendastuk_once")]

    def __str__(self) -> str:
        return f"Stuk {self.document_id} bij agendapunt {self.agendapunt_id}"
