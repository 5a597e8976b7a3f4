"""The report of a talk per theme, and what the invited say of it."""

from django.db import models
from django.db.models import Q

from rivierenland.core.models.basis import SharedModel, keep_history
from rivierenland.core.persoonsgegevens import BOOKKEEPING, Persoonsgegevens
from speerpunten.kennis.enums.dialoog import Dialoogthema, Reactiebesluit
from speerpunten.kennis.models.deelnemer import UITNODIGING


@keep_history()
class Dialoognotitie(SharedModel):
    """What was said about one theme, by which side, never by whom. Fixed by the database once the report is."""

    dialoog = models.ForeignKey("kennis.Dialoog", on_delete=models.CASCADE, related_name="notities")
    gemeente = models.ForeignKey(
        "core.Gemeente", on_delete=models.PROTECT, null=True, blank=True, db_column="gemeente_code", db_constraint=False
    )
    thema = models.CharField("thema", max_length=14, choices=Dialoogthema.choices)
    tekst = models.TextField("wat is er gezegd?", max_length=6000)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    scope_gemeente = "gemeente"
    persoonsgegevens = Persoonsgegevens(overig=(*BOOKKEEPING, "dialoog", "gemeente", "thema", "tekst"))

    class Meta(SharedModel.Meta):
        ordering = ["dialoog_id", "thema"]
        verbose_name_plural = "dialoognotities"
        constraints = [models.UniqueConstraint(fields=["dialoog", "thema"], name="dialoognotitie_once")]

    def __str__(self) -> str:
        return self.get_thema_display()


class Dialoogreactie(SharedModel):
    """What one participant says of the report, and what was done with it. Read by who holds the talk and by that participant."""

    dialoog = models.ForeignKey("kennis.Dialoog", on_delete=models.CASCADE, related_name="reacties")
    gemeente = models.ForeignKey(
        "core.Gemeente", on_delete=models.PROTECT, null=True, blank=True, db_column="gemeente_code", db_constraint=False
    )
    deelnemer = models.ForeignKey("kennis.Deelnemer", on_delete=models.CASCADE, related_name="reacties")
    tekst = models.TextField("uw reactie", max_length=3000)
    besluit = models.CharField(max_length=12, choices=Reactiebesluit.choices, default=Reactiebesluit.OPEN)
    antwoord = models.TextField("antwoord", max_length=2000, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    scope_gemeente = "gemeente"
    persoonsgegevens = Persoonsgegevens(
        velden={"tekst": UITNODIGING, "antwoord": UITNODIGING},
        overig=(*BOOKKEEPING, "dialoog", "gemeente", "deelnemer", "besluit"),
    )

    class Meta(SharedModel.Meta):
        ordering = ["created_at", "id"]
        verbose_name_plural = "dialoogreacties"
        constraints = [
            models.CheckConstraint(name="dialoogreactie_settled", condition=Q(besluit="open") | ~Q(antwoord=""))
        ]

    def __str__(self) -> str:
        return str(self.pk)
