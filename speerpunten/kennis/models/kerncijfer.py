"""A figure that somebody published."""

from django.core.validators import URLValidator
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone

from rivierenland.core.persoonsgegevens import Persoonsgegevens
from speerpunten.kennis.enums.kerncijfer import Cijferstatus, Keurmerk, Meetwijze
from speerpunten.kennis.kerncijfers import gebieden, keurmerk
from speerpunten.kennis.kerncijfers.indicatoren import INDICATOREN, KEUZES, Indicator
from speerpunten.kennis.kerncijfers.woorden import span


class Kerncijfer(models.Model):
    """What one source says about one indicator of one area. Published, so open to all.

    `waarde_min`, `waarde_max`: in the unit of the indicator; an open side is None, never zero. `peildatum_tekst`: the day in the
    words of the source. The row is never changed: a correction is a new row that `vervangt` this one, with its `reden`. So the
    table is its own history.
    """

    indicator = models.CharField("wat is geteld", max_length=40, choices=KEUZES)
    gebied = models.CharField("gebied", max_length=12, choices=gebieden.KEUZES)
    waarde_min = models.DecimalField("laagste waarde", max_digits=14, decimal_places=2, null=True, blank=True)
    waarde_max = models.DecimalField("hoogste waarde", max_digits=14, decimal_places=2, null=True, blank=True)
    peildatum = models.DateField("peildatum")
    peildatum_tekst = models.CharField("peildatum in de woorden van de bron", max_length=80, blank=True)
    bron_titel = models.CharField("titel van de bron", max_length=300)
    bron_uitgever = models.CharField("uitgever", max_length=120)
    bron_url = models.URLField(
        "webadres van de bron", max_length=500, blank=True, validators=[URLValidator(["https", "http"])]
    )
    methode = models.CharField("zo kwam de bron eraan", max_length=600, blank=True)
    status = models.CharField("soort cijfer", max_length=10, choices=Cijferstatus.choices)
    meetwijze = models.CharField("manier van meten", max_length=12, choices=Meetwijze.choices)
    toelichting = models.CharField("toelichting", max_length=600, blank=True)
    is_voorbeeld = models.BooleanField(default=False)
    vervangt = models.OneToOneField(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="vervangen_door"
    )
    reden = models.CharField("reden van de verbetering", max_length=300, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    persoonsgegevens = Persoonsgegevens(
        overig=(
            *("id", "created_at", "indicator", "gebied", "waarde_min", "waarde_max", "peildatum", "peildatum_tekst"),
            *(
                "bron_titel",
                "bron_uitgever",
                "bron_url",
                "methode",
                "status",
                "meetwijze",
                "toelichting",
                "is_voorbeeld",
            ),
            *("vervangt", "reden"),
        )
    )

    class Meta:
        ordering = ["gebied", "indicator", "peildatum", "id"]
        verbose_name_plural = "kerncijfers"
        constraints = [
            models.CheckConstraint(
                name="kerncijfer_has_value", condition=Q(waarde_min__isnull=False) | Q(waarde_max__isnull=False)
            ),
            models.CheckConstraint(
                name="kerncijfer_min_max",
                condition=Q(waarde_min=None) | Q(waarde_max=None) | Q(waarde_min__lte=F("waarde_max")),
            ),
            models.CheckConstraint(name="kerncijfer_reden", condition=Q(vervangt=None) | ~Q(reden="")),
        ]
        indexes = [models.Index(fields=["gebied", "indicator", "peildatum"], name="kerncijfer_gebied")]

    def __str__(self) -> str:
        return f"{self.soort.naam}, {self.gebiedsnaam}: {self.bereik}"

    def get_absolute_url(self) -> str:
        return reverse("kennis:kerncijfer-detail", args=[self.indicator, self.gebied])

    @property
    def soort(self) -> Indicator:
        """What is counted."""
        return INDICATOREN[self.indicator]

    @property
    def gebiedsnaam(self) -> str:
        """The area as one reads it."""
        return gebieden.GEBIEDEN[self.gebied]

    @property
    def bereik(self) -> str:
        """The range in words, without its unit."""
        return span(self.waarde_min, self.waarde_max)

    @property
    def dag(self) -> str:
        """The day in the words of the source, or else as a date."""
        return self.peildatum_tekst or f"{self.peildatum:%d-%m-%Y}"

    @property
    def keurmerk(self) -> Keurmerk:
        """The mark of quality today."""
        return keurmerk.judge(self.meetwijze, self.peildatum, timezone.localdate())

    @property
    def keurmerk_reden(self) -> str:
        """Why it has this mark."""
        return keurmerk.reason(self.meetwijze, self.peildatum, timezone.localdate())

    @property
    def bron(self) -> str:
        """Publisher and title."""
        return f"{self.bron_uitgever}, {self.bron_titel}"
