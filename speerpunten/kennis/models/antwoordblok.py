"""A piece of an answer: words, or a figure as it stood when it was taken."""

from django.db import models
from django.db.models import Q

from rivierenland.core.models.basis import SharedModel, keep_history
from rivierenland.core.persoonsgegevens import BOOKKEEPING, Persoonsgegevens


@keep_history()
class Antwoordblok(SharedModel):
    """One piece, in its place. The gemeente follows the answer.

    `tekst` is what the official writes above it. Everything else is a snapshot of a `Bouwsteen`, empty for a piece of words only:
    `zin` the figure in a sentence, `kop` and `rijen` its table, `bron` and `peildatum` who says so and of which day, `url` the
    page that explains it, `let_op` what a reader must know. `soort` and `sleutel` find the piece again.
    """

    antwoord = models.ForeignKey("kennis.Antwoord", on_delete=models.CASCADE, related_name="blokken")
    gemeente = models.ForeignKey(
        "core.Gemeente", on_delete=models.PROTECT, null=True, blank=True, db_column="gemeente_code", db_constraint=False
    )
    volgorde = models.PositiveSmallIntegerField()
    tekst = models.TextField("uw tekst", max_length=4000, blank=True)
    soort = models.CharField(max_length=30, blank=True)
    sleutel = models.CharField(max_length=200, blank=True)
    titel = models.CharField("kop", max_length=200)
    zin = models.TextField(blank=True)
    kop = models.JSONField(default=list, blank=True)
    rijen = models.JSONField(default=list, blank=True)
    bron = models.TextField(blank=True)
    peildatum = models.DateField(null=True, blank=True)
    url = models.CharField(max_length=400, blank=True)
    let_op = models.TextField(blank=True)
    genomen_at = models.DateTimeField()
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    scope_gemeente = "gemeente"
    persoonsgegevens = Persoonsgegevens(
        overig=(
            *(*BOOKKEEPING, "antwoord", "gemeente", "volgorde", "tekst", "soort", "sleutel", "titel", "zin", "kop"),
            *("rijen", "bron", "peildatum", "url", "let_op", "genomen_at"),
        )
    )

    class Meta(SharedModel.Meta):
        ordering = ["antwoord_id", "volgorde", "id"]
        verbose_name_plural = "antwoordblokken"
        constraints = [
            models.UniqueConstraint(
                fields=["antwoord", "volgorde"], name="antwoordblok_place", deferrable=models.Deferrable.DEFERRED
            ),
            models.CheckConstraint(
                name="antwoordblok_snapshot",
                condition=Q(soort="", sleutel="", zin="", bron="") | (~Q(soort="") & ~Q(zin="") & ~Q(bron="")),
            ),
        ]

    def __str__(self) -> str:
        return self.titel
