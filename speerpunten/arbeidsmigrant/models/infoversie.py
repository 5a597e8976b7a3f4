"""What a page of the information says in one language, version by version."""

from django.db import models
from django.db.models import F, Q

from rivierenland.core.persoonsgegevens import ACCOUNT, BOOKKEEPING, Persoonsgegevens
from rivierenland.core.talen import STANDAARD, TALEN
from speerpunten.arbeidsmigrant.enums.info import Infostatus, Vertaalwijze


class Infoversie(models.Model):
    """One version of one page in one language; the placed version with the highest number is what everybody reads.

    The database refuses a change of what was placed, except the one review that a version placed without one may still get.
    `tekst` is the small markup of `opmaak`. `bronnen` is a list of `{"naam", "url"}`. `vertaald_van` is the Dutch version whose
    words these are: when a newer Dutch one is placed, the translation is stale. `nagekeken_door` names a gemeente or the region, for
    visitors; who it was stands in `nagekeken_by`. `bijgewerkt` is the day that a visitor reads as the date of the text.
    """

    pagina = models.ForeignKey("arbeidsmigrant.Infopagina", on_delete=models.PROTECT, related_name="versies")
    taal = models.CharField("taal", max_length=2, choices=list(TALEN.items()))
    nummer = models.PositiveIntegerField("nummer")
    titel = models.CharField("titel", max_length=120)
    samenvatting = models.CharField("samenvatting", max_length=300)
    zoekwoorden = models.CharField("zoekwoorden", max_length=1_500, blank=True)
    tekst = models.TextField("tekst")
    bronnen = models.JSONField("bronnen", default=list, blank=True)
    vertaling = models.CharField("vertaling", max_length=7, choices=Vertaalwijze.choices)
    vertaald_van = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="vertalingen"
    )
    status = models.CharField("stand", max_length=9, choices=Infostatus.choices, default=Infostatus.CONCEPT)
    bijgewerkt = models.DateField("bijgewerkt op")
    gemaakt_by = models.ForeignKey("core.Gebruiker", on_delete=models.PROTECT, null=True, related_name="+")
    nagekeken_by = models.ForeignKey(
        "core.Gebruiker", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    nagekeken_door = models.CharField("nagekeken door", max_length=80, blank=True)
    nagekeken_op = models.DateField("nagekeken op", null=True, blank=True)
    geplaatst_at = models.DateTimeField("geplaatst op", null=True, blank=True)
    versie = models.PositiveIntegerField(default=1)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    op_publieke_pagina = True
    persoonsgegevens = Persoonsgegevens(
        velden={"gemaakt_by": ACCOUNT, "nagekeken_by": ACCOUNT},
        overig=(
            *(*BOOKKEEPING, "pagina", "taal", "nummer", "titel", "samenvatting", "zoekwoorden", "tekst", "bronnen"),
            *("vertaling", "vertaald_van", "status", "bijgewerkt", "nagekeken_door", "nagekeken_op", "geplaatst_at"),
            "versie",
        ),
    )

    class Meta:
        ordering = ["pagina_id", "taal", "-nummer"]
        verbose_name = "versie van een informatiepagina"
        verbose_name_plural = "versies van informatiepagina's"
        constraints = [
            models.UniqueConstraint(name="infoversie_nummer", fields=["pagina", "taal", "nummer"]),
            models.UniqueConstraint(
                name="infoversie_one_open", fields=["pagina", "taal"], condition=~Q(status=Infostatus.GEPLAATST)
            ),
            models.CheckConstraint(name="infoversie_taal", condition=Q(taal__in=list(TALEN))),
            models.CheckConstraint(
                name="infoversie_source_language",
                condition=Q(taal=STANDAARD, vertaling=Vertaalwijze.GEEN, vertaald_van=None)
                | (~Q(taal=STANDAARD) & ~Q(vertaling=Vertaalwijze.GEEN)),
            ),
            models.CheckConstraint(
                name="infoversie_placed", condition=Q(status=Infostatus.GEPLAATST, geplaatst_at__isnull=False)
                | (~Q(status=Infostatus.GEPLAATST) & Q(geplaatst_at=None)),
            ),
            models.CheckConstraint(
                name="infoversie_reviewed", condition=~Q(status=Infostatus.NAGEKEKEN) | Q(nagekeken_op__isnull=False)
            ),
            models.CheckConstraint(
                name="infoversie_four_eyes",
                condition=Q(nagekeken_by=None) | Q(gemaakt_by=None) | ~Q(nagekeken_by=F("gemaakt_by")),
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.titel} ({self.taal}, versie {self.nummer})"

    @property
    def is_open(self) -> bool:
        """Whether it can still be changed."""
        return self.status != Infostatus.GEPLAATST

    @property
    def is_machine(self) -> bool:
        """Whether a machine put it into this language."""
        return self.vertaling == Vertaalwijze.MACHINE
