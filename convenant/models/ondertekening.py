"""A signature under one version of the convenant, with the sealed file itself."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Q

from convenant.enums.ondertekening import Factor, Mandaatgrond
from convenant.models.grond import CONVENANT
from rivierenland.core.models.basis import ScopedModel
from rivierenland.core.persoonsgegevens import Persoonsgegevens


class Ondertekening(ScopedModel):
    """Who signed what, in which capacity, when and proved by what. Never changed and never removed: the database refuses it.

    `organisatie` is empty for a gemeente. `toetreding`: the request it answered, when it made a party. `lidmaatschap`: which time it
    is a party, 1 the first: who left and came back signs again. `kvk`, `partij_naam`, `naam`, `hoedanigheid` and `grond` as printed.
    `tekst_sha256`: of the words of the version. `document_sha256`: of the PDF that was read. `zegel`: the digest of `pdf`, the sealed
    file, all its bytes; the database compares the two. `opgemaakt_at`: when the PDF was made to read. `ondertekend_at`: by the
    clock of the database.
    """

    organisatie = models.ForeignKey("core.Organisatie", on_delete=models.PROTECT, null=True, blank=True)
    gemeenten = ArrayField(models.CharField(max_length=6), default=list, blank=True)
    convenant = models.ForeignKey("convenant.Convenantversie", on_delete=models.PROTECT, related_name="ondertekeningen")
    partij = models.ForeignKey("convenant.Partij", on_delete=models.PROTECT, related_name="ondertekeningen")
    toetreding = models.OneToOneField("convenant.Toetreding", on_delete=models.PROTECT, null=True, blank=True)
    mandaat = models.ForeignKey("convenant.Mandaat", on_delete=models.PROTECT, related_name="ondertekeningen")
    gebruiker = models.ForeignKey("core.Gebruiker", on_delete=models.PROTECT, related_name="+")
    lidmaatschap = models.PositiveSmallIntegerField()
    kvk = models.CharField(max_length=8, blank=True)
    partij_naam = models.CharField(max_length=120)
    naam = models.CharField(max_length=200)
    hoedanigheid = models.CharField(max_length=80)
    grond = models.CharField(max_length=16, choices=Mandaatgrond.choices)
    factor = models.CharField(max_length=12, choices=Factor.choices)
    tekst_sha256 = models.CharField(max_length=64)
    document_sha256 = models.CharField(max_length=64, unique=True)
    zegel = models.OneToOneField("convenant.Zegel", on_delete=models.PROTECT, db_column="zegel_sha256")
    pdf = models.BinaryField()
    opgemaakt_at = models.DateTimeField()
    ondertekend_at = models.DateTimeField()
    is_voorbeeld = models.BooleanField(default=False)

    scope_gemeenten = "gemeenten"
    scope_organisatie = "organisatie"
    persoonsgegevens = Persoonsgegevens(
        velden=dict.fromkeys(("gebruiker", "naam", "hoedanigheid", "pdf"), CONVENANT),
        overig=(
            *("id", "organisatie", "gemeenten", "convenant", "partij", "toetreding", "mandaat", "lidmaatschap", "kvk"),
            *("partij_naam", "grond", "factor", "tekst_sha256", "document_sha256", "zegel", "opgemaakt_at"),
            *("ondertekend_at", "is_voorbeeld"),
        ),
    )

    class Meta(ScopedModel.Meta):
        ordering = ["-ondertekend_at", "-id"]
        verbose_name_plural = "ondertekeningen"
        constraints = [
            models.UniqueConstraint(
                fields=["partij", "convenant", "kvk", "lidmaatschap"], name="ondertekening_once_a_version"
            ),
            models.CheckConstraint(
                name="ondertekening_whose",
                condition=(Q(organisatie__isnull=False) & ~Q(kvk=""))
                | Q(organisatie=None, gemeenten__len=1, kvk="", toetreding=None),
            ),
        ]
        indexes = [GinIndex(fields=["gemeenten"], name="ondertekening_gemeenten")]

    def __str__(self) -> str:
        return f"Ondertekening {self.pk}"
