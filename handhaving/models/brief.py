"""Letters in a case, and the texts they are made of."""

from django.db import models
from django.db.models import Q

from handhaving.enums import Briefsoort
from handhaving.models.grond import TOEZICHT
from rivierenland.core.models.basis import ScopedModel, keep_history
from rivierenland.core.persoonsgegevens import ACCOUNT, BOOKKEEPING, Persoonsgegevens


@keep_history()
class Briefsjabloon(models.Model):
    """The text of one kind of letter; `gemeente` None: for every gemeente without a text of its own. Not secret, so no tenant.

    `tekst` holds paragraphs with placeholders as `{zaaknummer}` from a fixed list, and never code. A new text is a new version.
    """

    gemeente = models.ForeignKey(
        "core.Gemeente", on_delete=models.PROTECT, null=True, blank=True, db_column="gemeente_code"
    )
    soort = models.CharField(max_length=20, choices=Briefsoort.choices)
    versie = models.PositiveSmallIntegerField()
    onderwerp = models.CharField("onderwerp", max_length=160)
    tekst = models.TextField("tekst", max_length=12000)
    is_voorbeeld = models.BooleanField(default=False)
    created_by = models.ForeignKey("core.Gebruiker", on_delete=models.PROTECT, null=True, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    persoonsgegevens = Persoonsgegevens(
        velden={"created_by": ACCOUNT},
        overig=(*BOOKKEEPING, "gemeente", "soort", "versie", "onderwerp", "tekst", "is_voorbeeld"),
    )

    class Meta:
        ordering = ["soort", "gemeente", "-versie"]
        verbose_name_plural = "briefsjablonen"
        constraints = [
            models.UniqueConstraint(
                fields=["gemeente", "soort", "versie"], nulls_distinct=False, name="briefsjabloon_version"
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_soort_display()} {self.versie}"


class Brief(ScopedModel):
    """A letter as it was written, frozen. `organisatie`: the provider, once it was sent; empty until then."""

    zaak = models.ForeignKey("handhaving.Zaak", on_delete=models.PROTECT, related_name="brieven")
    stap = models.ForeignKey("handhaving.Stap", on_delete=models.PROTECT, null=True, blank=True, related_name="brieven")
    gemeente = models.ForeignKey("core.Gemeente", on_delete=models.PROTECT, db_column="gemeente_code")
    organisatie = models.ForeignKey("core.Organisatie", on_delete=models.PROTECT, null=True, blank=True)
    soort = models.CharField(max_length=20, choices=Briefsoort.choices)
    sjabloon = models.ForeignKey(Briefsjabloon, on_delete=models.PROTECT)
    onderwerp = models.CharField(max_length=160)
    tekst = models.TextField(max_length=20000)
    bestand = models.FileField(upload_to="handhaving/brieven/%Y/%m/", max_length=120)
    sha256 = models.CharField(max_length=64)
    verzonden_at = models.DateTimeField(null=True, blank=True)
    created_by = models.ForeignKey("core.Gebruiker", on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)

    scope_gemeente = "gemeente"
    scope_organisatie = "organisatie"
    persoonsgegevens = Persoonsgegevens(
        velden={"tekst": TOEZICHT, "bestand": TOEZICHT, "created_by": ACCOUNT},
        overig=(
            *("id", "zaak", "stap", "gemeente", "organisatie", "soort", "sjabloon", "onderwerp", "sha256"),
            *("verzonden_at", "created_at"),
        ),
    )

    class Meta(ScopedModel.Meta):
        ordering = ["-created_at", "-id"]
        verbose_name_plural = "brieven"
        constraints = [
            models.CheckConstraint(
                name="brief_sent",
                condition=Q(organisatie=None, verzonden_at=None)
                | Q(organisatie__isnull=False, verzonden_at__isnull=False),
            )
        ]

    def __str__(self) -> str:
        return self.onderwerp
