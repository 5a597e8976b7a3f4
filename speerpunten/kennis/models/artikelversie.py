"""The text of an article as it was placed."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from rivierenland.core.models.basis import SharedModel
from rivierenland.core.persoonsgegevens import ACCOUNT, Persoonsgegevens
from speerpunten.kennis.enums.artikel import Publiek


class Artikelversie(SharedModel):
    """What was placed, for whom, and why it changed. Never changed: the database refuses it.

    Read by who may read the article now AND belonged to its audience then: a text for officials stays that when the next is public.
    """

    artikel = models.ForeignKey("kennis.Artikel", on_delete=models.PROTECT, related_name="versies")
    gemeente = models.ForeignKey(
        "core.Gemeente", on_delete=models.PROTECT, null=True, blank=True, db_column="gemeente_code", related_name="+"
    )
    nummer = models.PositiveIntegerField()
    doelgroep = models.CharField(max_length=12, choices=Publiek.choices)
    titel = models.CharField(max_length=160)
    samenvatting = models.CharField(max_length=500)
    tekst = models.TextField(blank=True)
    trefwoorden = ArrayField(models.CharField(max_length=60), default=list, blank=True)
    wat_veranderde = models.CharField("wat veranderde", max_length=300, blank=True)
    created_by = models.ForeignKey("core.Gebruiker", on_delete=models.PROTECT, null=True, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)

    scope_gemeente = "gemeente"
    persoonsgegevens = Persoonsgegevens(
        velden={"created_by": ACCOUNT},
        overig=(
            *("id", "artikel", "gemeente", "nummer", "doelgroep", "titel", "samenvatting", "tekst", "trefwoorden"),
            *("wat_veranderde", "created_at"),
        ),
    )

    class Meta(SharedModel.Meta):
        ordering = ["-nummer"]
        verbose_name_plural = "artikelversies"
        constraints = [models.UniqueConstraint(fields=["artikel", "nummer"], name="artikelversie_once")]

    def __str__(self) -> str:
        return f"Versie {self.nummer}"
