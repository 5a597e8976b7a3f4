"""A place where international workers work."""

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q

from rivierenland.core.models.basis import ScopedManager, ScopedModel, ScopedQuerySet, keep_history
from rivierenland.core.persoonsgegevens import BOOKKEEPING, Persoonsgegevens
from rivierenland.core.validators.postcode import validate_postcode
from speerpunten.aanbod.enums.vraag import Gewas, Sector


@keep_history()
class Werklocatie(ScopedModel):
    """A work site in the gemeente where it lies. Its gemeente sees it, and the organisation that reported it; what others may know
    is a `Vraagkaart`.

    `organisatie`: the employer in the portal, empty when the gemeente wrote it down itself. `werkgever`: how the employer is
    called. `rd_x`, `rd_y`: metres RD (EPSG:28992). `sbi`: code of the standard business classification, such as 01.24.
    `hectares`: of the crop, for the sectors where a rule derives people from land. `kern`: the nearest woonkern.
    """

    gemeente = models.ForeignKey("core.Gemeente", on_delete=models.PROTECT, db_column="gemeente_code")
    organisatie = models.ForeignKey(
        "core.Organisatie", on_delete=models.PROTECT, null=True, blank=True, related_name="werklocaties"
    )
    werkgever = models.CharField("werkgever", max_length=120)
    naam = models.CharField("naam van de werkplek", max_length=120)
    sector = models.CharField("sector", max_length=20, choices=Sector.choices)
    sbi = models.CharField("SBI-code", max_length=8, blank=True)
    straat = models.CharField("straat", max_length=80, blank=True)
    huisnummer = models.PositiveIntegerField("huisnummer", null=True, blank=True)
    postcode = models.CharField("postcode", max_length=7, blank=True, validators=[validate_postcode])
    plaats = models.CharField("plaats", max_length=60, blank=True)
    kern = models.CharField("kern", max_length=60)
    rd_x = models.IntegerField("RD x (meter)")
    rd_y = models.IntegerField("RD y (meter)")
    hectares = models.DecimalField("hectares", max_digits=7, decimal_places=2, null=True, blank=True)
    gewas = models.CharField("gewas", max_length=20, choices=Gewas.choices, blank=True)
    einddatum = models.DateField("gestopt op", null=True, blank=True)
    is_voorbeeld = models.BooleanField(default=False)
    versie = models.PositiveIntegerField(default=1, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    objects: ClassVar[Any] = ScopedManager.from_queryset(ScopedQuerySet)()

    scope_gemeente = "gemeente"
    scope_organisatie = "organisatie"
    persoonsgegevens = Persoonsgegevens(
        overig=(
            *(*BOOKKEEPING, "gemeente", "organisatie", "werkgever", "naam", "sector", "sbi", "straat", "huisnummer"),
            *("postcode", "plaats", "kern", "rd_x", "rd_y", "hectares", "gewas", "einddatum", "is_voorbeeld", "versie"),
        )
    )

    class Meta(ScopedModel.Meta):
        ordering = ["naam", "id"]
        verbose_name_plural = "werklocaties"
        constraints = [
            models.UniqueConstraint(fields=["id", "gemeente"], name="werklocatie_gemeente"),
            models.CheckConstraint(
                name="werklocatie_rd", condition=Q(rd_x__range=(0, 300000), rd_y__range=(300000, 625000))
            ),
            models.CheckConstraint(name="werklocatie_hectares", condition=Q(hectares=None) | Q(hectares__gt=0)),
        ]
        indexes = [
            models.Index(fields=["gemeente", "naam", "id"], name="werklocatie_gemeente_naam"),
            models.Index(fields=["organisatie", "naam"], name="werklocatie_organisatie"),
        ]

    def __str__(self) -> str:
        return self.naam

    @property
    def adresregel(self) -> str:
        """The address on one line, with what is known of it; at least the kern."""
        straat = f"{self.straat} {self.huisnummer or ''}".strip()
        plaats = f"{self.postcode} {self.plaats or self.kern}".strip()
        return ", ".join(deel for deel in (straat, plaats) if deel)

    def works_in(self, jaar: int) -> bool:
        """Whether anybody can be needed here in that year."""
        return self.einddatum is None or self.einddatum.year >= jaar
