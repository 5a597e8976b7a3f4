"""What a gemeente adds to the information: its desk, its hours, its number."""

from django.db import models
from django.db.models import Q

from rivierenland.core.models.basis import SharedModel, keep_history
from rivierenland.core.persoonsgegevens import ACCOUNT, BOOKKEEPING, Persoonsgegevens
from rivierenland.core.talen import TALEN


@keep_history()
class Infodeel(SharedModel):
    """The part of one gemeente for one page, or without a page for all of them, in one language. Only that gemeente writes it.

    Everybody reads it. Where a language has none, a visitor gets the Dutch one and is told so.
    """

    gemeente = models.ForeignKey("core.Gemeente", on_delete=models.PROTECT, db_column="gemeente_code")
    pagina = models.ForeignKey(
        "arbeidsmigrant.Infopagina", on_delete=models.PROTECT, null=True, blank=True, related_name="delen"
    )
    taal = models.CharField("taal", max_length=2, choices=list(TALEN.items()))
    naam = models.CharField("naam van het loket", max_length=120)
    adres = models.CharField("adres", max_length=200, blank=True)
    openingstijden = models.CharField("openingstijden", max_length=300, blank=True)
    telefoon = models.CharField("telefoon", max_length=20, blank=True)
    toelichting = models.TextField("toelichting", blank=True)
    gewijzigd_by = models.ForeignKey("core.Gebruiker", on_delete=models.PROTECT, null=True, related_name="+")
    versie = models.PositiveIntegerField(default=1)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    scope_gemeente = "gemeente"
    op_publieke_pagina = True
    persoonsgegevens = Persoonsgegevens(
        velden={"gewijzigd_by": ACCOUNT},
        overig=(
            *(*BOOKKEEPING, "gemeente", "pagina", "taal", "naam", "adres", "openingstijden", "telefoon", "toelichting"),
            "versie",
        ),
    )

    class Meta(SharedModel.Meta):
        ordering = ["gemeente_id", "pagina_id", "taal"]
        verbose_name = "lokaal deel van de informatie"
        verbose_name_plural = "lokale delen van de informatie"
        constraints = [
            models.UniqueConstraint(
                name="infodeel_one", fields=["gemeente", "pagina", "taal"], nulls_distinct=False
            ),
            models.CheckConstraint(name="infodeel_taal", condition=Q(taal__in=list(TALEN))),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.naam} ({self.gemeente_id}, {self.taal})"

    @property
    def telefoon_link(self) -> str:
        """The number as a telephone dials it: `14 0344` is dialled as 140344."""
        return "".join(teken for teken in self.telefoon if teken in "+0123456789")
