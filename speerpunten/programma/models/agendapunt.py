"""A subject on the agenda of a meeting."""

from django.db import models

from rivierenland.core.models.basis import keep_history
from rivierenland.core.persoonsgegevens import BOOKKEEPING, Persoonsgegevens


@keep_history()
class Agendapunt(models.Model):
    """What is discussed, with its papers, and what was decided (`besluit`). `versie` counts the edits of the text."""

    vergadering = models.ForeignKey("programma.Vergadering", on_delete=models.CASCADE, related_name="punten")
    volgorde = models.PositiveSmallIntegerField()
    titel = models.CharField("onderwerp", max_length=160)
    toelichting = models.TextField("toelichting", max_length=3000, blank=True)
    voorstel = models.ForeignKey(
        "programma.Voorstel", on_delete=models.PROTECT, null=True, blank=True, related_name="agendapunten"
    )
    documenten = models.ManyToManyField(
        "programma.Programmadocument", through="programma.Agendastuk", blank=True, related_name="+"
    )
    besluit = models.TextField("wat is besloten", max_length=3000, blank=True)
    versie = models.PositiveIntegerField(default=1, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    persoonsgegevens = Persoonsgegevens(
        overig=(
            *(*BOOKKEEPING, "vergadering", "volgorde", "titel", "toelichting", "voorstel", "documenten", "besluit"),
            "versie",
        )
    )

    class Meta:
        ordering = ["vergadering_id", "volgorde", "id"]
        verbose_name_plural = "agendapunten"

    def __str__(self) -> str:
        return self.titel
