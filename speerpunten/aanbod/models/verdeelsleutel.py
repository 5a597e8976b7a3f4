"""A key by which the beds of the region are shared among the eight gemeenten."""

from datetime import date

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import DecimalField, F, Q, Value
from django.db.models.fields.json import KeyTextTransform
from django.db.models.functions import Cast
from django.db.models.lookups import Exact, GreaterThanOrEqual

from rivierenland.core.models.basis import keep_history
from rivierenland.core.models.parameter import Daterange
from rivierenland.core.persoonsgegevens import ACCOUNT, BOOKKEEPING, Persoonsgegevens
from speerpunten.aanbod.enums.verdeling import Sleutelstatus, Verdeelmaat
from speerpunten.aanbod.verdeling.sleutel import Gewichten


def _gewicht(maat: str) -> Cast:
    return Cast(KeyTextTransform(maat, "gewichten"), DecimalField(max_digits=6, decimal_places=2))


class VerdeelsleutelQuerySet(models.QuerySet):
    """Keys by how far they are."""

    def in_force(self, peildatum) -> "VerdeelsleutelQuerySet":
        """The agreed key that holds on `peildatum`; there is at most one."""
        geldig = Q(geldig_tot=None) | Q(geldig_tot__gt=peildatum)
        return self.filter(geldig, status=Sleutelstatus.AFGESPROKEN, geldig_van__lte=peildatum)

    def proposals(self) -> "VerdeelsleutelQuerySet":
        """What lies on the table."""
        return self.filter(status=Sleutelstatus.VOORSTEL)


@keep_history()
class Verdeelsleutel(models.Model):
    """A key of the region. A proposal never changes: another one is another proposal. What is agreed stays.

    `gewichten`: percent per `Verdeelmaat`, as text (`{"werk": "70", …}`), 100 together. `afspraak`: number and title of the agreement
    in the handelingsperspectief; `perspectiefversie`: the number of its version. The document lies on the floor above, so it is
    named and not pointed to. `geldig_van` up to, not including, `geldig_tot`: when the agreed key holds; never two at once.
    """

    naam = models.CharField("naam", max_length=80)
    gewichten = models.JSONField()
    toelichting = models.TextField("toelichting", max_length=1000, blank=True)
    status = models.CharField(max_length=12, choices=Sleutelstatus.choices, default=Sleutelstatus.VOORSTEL)
    afgesproken_op = models.DateField("afgesproken op", null=True, blank=True)
    afspraak = models.CharField("nummer en titel van de afspraak", max_length=180, blank=True)
    perspectiefversie = models.PositiveSmallIntegerField("versie van het handelingsperspectief", null=True, blank=True)
    geldig_van = models.DateField("geldt vanaf", null=True, blank=True)
    geldig_tot = models.DateField("geldt tot", null=True, blank=True)
    is_voorbeeld = models.BooleanField("voorbeeldinhoud", default=False)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)
    created_by = models.ForeignKey("core.Gebruiker", on_delete=models.PROTECT, null=True, related_name="+")

    objects = VerdeelsleutelQuerySet.as_manager()

    persoonsgegevens = Persoonsgegevens(
        velden={"created_by": ACCOUNT},
        overig=(
            *(*BOOKKEEPING, "naam", "gewichten", "toelichting", "status", "afgesproken_op", "afspraak"),
            *("perspectiefversie", "geldig_van", "geldig_tot", "is_voorbeeld"),
        ),
    )

    class Meta:
        ordering = ["-geldig_van", "-created_at", "-id"]
        verbose_name_plural = "verdeelsleutels"
        constraints = [
            models.CheckConstraint(
                name="verdeelsleutel_honderd",
                condition=Exact(_gewicht("werk") + _gewicht("inwoners") + _gewicht("oppervlak"), Value(100)),
            ),
            *(
                models.CheckConstraint(
                    name=f"verdeelsleutel_{maat}", condition=GreaterThanOrEqual(_gewicht(maat), Value(0))
                )
                for maat in Verdeelmaat.values
            ),
            models.CheckConstraint(
                name="verdeelsleutel_afspraak",
                condition=Q(status=Sleutelstatus.VOORSTEL, afgesproken_op=None, geldig_van=None, geldig_tot=None)
                | Q(status=Sleutelstatus.AFGESPROKEN, afgesproken_op__isnull=False, geldig_van__isnull=False)
                & ~Q(afspraak=""),
            ),
            models.CheckConstraint(
                name="verdeelsleutel_periode", condition=Q(geldig_tot=None) | Q(geldig_tot__gt=F("geldig_van"))
            ),
            ExclusionConstraint(
                name="verdeelsleutel_een_tegelijk",
                expressions=[(Daterange("geldig_van", "geldig_tot"), RangeOperators.OVERLAPS)],
                condition=Q(status=Sleutelstatus.AFGESPROKEN),
            ),
        ]

    def __str__(self) -> str:
        return self.naam

    @property
    def weegt(self) -> Gewichten:
        """The weights to reckon with."""
        return Gewichten.read(self.gewichten)

    @property
    def is_afgesproken(self) -> bool:
        """Whether the eight agreed on it."""
        return self.status == Sleutelstatus.AFGESPROKEN

    def holds_on(self, peildatum: date) -> bool:
        """Whether this is the agreed key of that day."""
        if not self.is_afgesproken or self.geldig_van is None or self.geldig_van > peildatum:
            return False
        return self.geldig_tot is None or self.geldig_tot > peildatum
