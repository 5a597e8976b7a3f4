"""The checklist of an inspection, in versions."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from handhaving.enums import Checklistthema, Ernst, Versiestatus
from registratie.enums import Certificaatsoort
from rivierenland.core.models.basis import keep_history
from rivierenland.core.persoonsgegevens import ACCOUNT, BOOKKEEPING, Persoonsgegevens


@keep_history()
class Checklistversie(models.Model):
    """One version of the checklist. Norms are public, so it has no tenant.

    In force from `geldig_van` up to the day before `geldig_tot`. `oranje_onder`: a score in per cent below which a location is
    orange without a critical failure. Once `vastgesteld` it never changes.
    """

    nummer = models.PositiveSmallIntegerField("versie", unique=True)
    naam = models.CharField("naam", max_length=80)
    status = models.CharField(max_length=12, choices=Versiestatus.choices, default=Versiestatus.CONCEPT)
    geldig_van = models.DateField("geldig vanaf", null=True, blank=True)
    geldig_tot = models.DateField("geldig tot", null=True, blank=True)
    oranje_onder = models.PositiveSmallIntegerField("oranje onder (%)", default=90)
    toelichting = models.TextField("toelichting", max_length=2000, blank=True)
    vastgesteld_by = models.ForeignKey(
        "core.Gebruiker", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    persoonsgegevens = Persoonsgegevens(
        velden={"vastgesteld_by": ACCOUNT},
        overig=(
            *(*BOOKKEEPING, "nummer", "naam", "status", "geldig_van", "geldig_tot", "oranje_onder", "toelichting"),
        ),
    )

    class Meta:
        ordering = ["-nummer"]
        verbose_name_plural = "checklistversies"
        constraints = [
            models.CheckConstraint(
                name="checklistversie_in_force",
                condition=Q(status=Versiestatus.CONCEPT) | Q(geldig_van__isnull=False),
            ),
            models.CheckConstraint(
                name="checklistversie_period", condition=Q(geldig_tot=None) | Q(geldig_tot__gt=F("geldig_van"))
            ),
            models.CheckConstraint(name="checklistversie_oranje", condition=Q(oranje_onder__lte=100)),
        ]

    def __str__(self) -> str:
        return f"{self.naam} {self.nummer}"


@keep_history()
class Checklistitem(models.Model):
    """One thing to look at, with its norm. `gemeente` None: for all; else an addition of that gemeente.

    `drempel`: the code of a threshold that follows from the location (`handhaving/checklist/drempels.py`); empty is yes or no.
    `drempelwaarde`: a number of its own instead, at least so many `eenheid`. `ambitie`: something to strive for, never a finding.
    `certificaat`, `vanaf_personen` (beds of the permit) and `in_gebruik_na`: only for locations of which that holds.
    `gewicht` counts in the score. `soorten`: kinds of location it is for; empty is all. Retired by `vervallen_op`.
    """

    versie = models.ForeignKey(Checklistversie, on_delete=models.PROTECT, related_name="items")
    gemeente = models.ForeignKey(
        "core.Gemeente", on_delete=models.PROTECT, null=True, blank=True, db_column="gemeente_code"
    )
    code = models.CharField("code", max_length=12)
    thema = models.CharField("thema", max_length=1, choices=Checklistthema.choices)
    volgorde = models.PositiveSmallIntegerField(default=0)
    tekst = models.CharField("waar let u op", max_length=300)
    toelichting = models.CharField("uitleg", max_length=300, blank=True)
    norm = models.CharField("norm", max_length=40, blank=True)
    bron = models.CharField("bron", max_length=200, blank=True)
    ernst = models.CharField("ernst", max_length=1, choices=Ernst.choices)
    gewicht = models.PositiveSmallIntegerField("gewicht", default=1)
    drempel = models.CharField("drempel", max_length=30, blank=True)
    drempelwaarde = models.DecimalField("eigen getal", max_digits=8, decimal_places=1, null=True, blank=True)
    eenheid = models.CharField("eenheid", max_length=20, blank=True)
    soorten = ArrayField(models.CharField(max_length=20), default=list, blank=True)
    certificaat = models.CharField(
        "alleen met certificaat", max_length=10, choices=Certificaatsoort.choices, blank=True
    )
    vanaf_personen = models.PositiveSmallIntegerField("alleen vanaf zoveel bedden", null=True, blank=True)
    in_gebruik_na = models.DateField("alleen voor locaties in gebruik vanaf", null=True, blank=True)
    ambitie = models.BooleanField("een ambitie, geen eis", default=False)
    hersteldagen = models.PositiveSmallIntegerField("dagen om te herstellen", null=True, blank=True)
    vervallen_op = models.DateField("vervallen op", null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    persoonsgegevens = Persoonsgegevens(
        overig=(
            *(*BOOKKEEPING, "versie", "gemeente", "code", "thema", "volgorde", "tekst", "norm", "bron", "ernst"),
            *(
                "gewicht",
                "toelichting",
                "drempel",
                "drempelwaarde",
                "eenheid",
                "soorten",
                "certificaat",
                "vanaf_personen",
            ),
            *("in_gebruik_na", "ambitie", "hersteldagen", "vervallen_op"),
        )
    )

    class Meta:
        ordering = ["thema", "volgorde", "id"]
        verbose_name_plural = "checklistitems"
        constraints = [models.UniqueConstraint(fields=["versie", "code"], name="checklistitem_once")]

    def __str__(self) -> str:
        return f"{self.code} {self.tekst}"
