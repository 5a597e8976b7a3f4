"""A file with an article, and its text by page."""

from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models

from rivierenland.core.models.basis import SharedModel
from rivierenland.core.persoonsgegevens import ACCOUNT, Persoonsgegevens
from speerpunten.kennis.enums.artikel import Leesstand


def artikelbestand_path(instance: "Artikelbestand", filename: str) -> str:
    """Where a file is kept: by its digest, so that a name of a visitor never becomes a path."""
    return f"kennis/{instance.sha256[:2]}/{instance.sha256}"


class Artikelbestand(SharedModel):
    """A file, read by who may read the article. `grootte` in bytes; `bladzijden` is 0 until it was read; `reden` says why it failed."""

    artikel = models.ForeignKey("kennis.Artikel", on_delete=models.PROTECT, related_name="bestanden")
    gemeente = models.ForeignKey(
        "core.Gemeente", on_delete=models.PROTECT, null=True, blank=True, db_column="gemeente_code", related_name="+"
    )
    bestand = models.FileField(upload_to=artikelbestand_path, max_length=120)
    bestandsnaam = models.CharField(max_length=120)
    soort = models.CharField("soort bestand", max_length=80)
    grootte = models.PositiveBigIntegerField()
    sha256 = models.CharField(max_length=64)
    leesstand = models.CharField(max_length=12, choices=Leesstand.choices, default=Leesstand.WACHTEND)
    reden = models.CharField(max_length=300, blank=True)
    bladzijden = models.PositiveIntegerField(default=0)
    created_by = models.ForeignKey("core.Gebruiker", on_delete=models.PROTECT, null=True, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)

    scope_gemeente = "gemeente"
    persoonsgegevens = Persoonsgegevens(
        velden={"created_by": ACCOUNT},
        overig=(
            *("id", "artikel", "gemeente", "bestand", "bestandsnaam", "soort", "grootte", "sha256", "leesstand"),
            *("reden", "bladzijden", "created_at"),
        ),
    )

    class Meta(SharedModel.Meta):
        ordering = ["id"]
        verbose_name_plural = "artikelbestanden"
        constraints = [models.UniqueConstraint(fields=["artikel", "sha256"], name="artikelbestand_once")]

    def __str__(self) -> str:
        return self.bestandsnaam


class Bestandsbladzijde(SharedModel):
    """The text of one page, or one sheet, of a file; a word processor's document without pages is one."""

    bestand = models.ForeignKey("kennis.Artikelbestand", on_delete=models.CASCADE, related_name="teksten")
    artikel = models.ForeignKey("kennis.Artikel", on_delete=models.PROTECT, related_name="+")
    gemeente = models.ForeignKey(
        "core.Gemeente", on_delete=models.PROTECT, null=True, blank=True, db_column="gemeente_code", related_name="+"
    )
    nummer = models.PositiveIntegerField()
    tekst = models.TextField()
    zoek = SearchVectorField(null=True, editable=False)

    scope_gemeente = "gemeente"
    persoonsgegevens = Persoonsgegevens(overig=("id", "bestand", "artikel", "gemeente", "nummer", "tekst", "zoek"))

    class Meta(SharedModel.Meta):
        ordering = ["nummer"]
        verbose_name_plural = "bestandsbladzijden"
        indexes = [GinIndex(fields=["zoek"], name="bladzijde_zoek")]
        constraints = [models.UniqueConstraint(fields=["bestand", "nummer"], name="bladzijde_once")]

    def __str__(self) -> str:
        return f"bladzijde {self.nummer}"
