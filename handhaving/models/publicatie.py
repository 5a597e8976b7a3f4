"""A decision that everybody in the region may read."""

from django.db import models
from django.db.models import F, Q

from handhaving.enums import Stapsoort
from rivierenland.core.models.basis import keep_history
from rivierenland.core.persoonsgegevens import ACCOUNT, BOOKKEEPING, Persoonsgegevens


@keep_history()
class Publicatie(models.Model):
    """A published decision on the level of a location or company. Not scoped on purpose, as `Locatiekaart` is.

    `bedrijfsnaam` stays empty for a sole trader or partnership: that is a person. Read up to and including `tot`.
    """

    gemeente = models.ForeignKey("core.Gemeente", on_delete=models.PROTECT, db_column="gemeente_code")
    stap_nr = models.BigIntegerField(unique=True)
    soort = models.CharField(max_length=20, choices=Stapsoort.choices)
    locatie_naam = models.CharField("locatie", max_length=120)
    plaats = models.CharField("plaats", max_length=60)
    bedrijfsnaam = models.CharField("bedrijf", max_length=120, blank=True)
    is_natuurlijk_persoon = models.BooleanField("eenmanszaak, vof of maatschap")
    samenvatting = models.TextField("samenvatting", max_length=1000)
    grondslag = models.CharField("grondslag", max_length=200)
    besluit_op = models.DateField("datum van het besluit")
    vanaf = models.DateField("te lezen vanaf")
    tot = models.DateField("te lezen tot en met")
    ingetrokken_op = models.DateField("ingetrokken op", null=True, blank=True)
    created_by = models.ForeignKey("core.Gebruiker", on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    persoonsgegevens = Persoonsgegevens(
        velden={"created_by": ACCOUNT},
        overig=(
            *(*BOOKKEEPING, "gemeente", "stap_nr", "soort", "locatie_naam", "plaats", "bedrijfsnaam"),
            *("is_natuurlijk_persoon", "samenvatting", "grondslag", "besluit_op", "vanaf", "tot", "ingetrokken_op"),
        ),
    )

    class Meta:
        ordering = ["-besluit_op", "-id"]
        verbose_name_plural = "publicaties"
        constraints = [
            models.CheckConstraint(name="publicatie_period", condition=Q(tot__gte=F("vanaf"))),
            models.CheckConstraint(
                name="publicatie_no_person", condition=Q(is_natuurlijk_persoon=False) | Q(bedrijfsnaam="")
            ),
        ]

    def __str__(self) -> str:
        return self.locatie_naam
