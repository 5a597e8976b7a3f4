"""The yearly evaluation of the convenant: when, about which figures, what was asked, and what was concluded."""

from django.db import models
from django.db.models import F, Q

from convenant.enums.evaluatie import Evaluatiestatus, Vraagsoort
from convenant.enums.partij import Partijsoort
from rivierenland.core.models.basis import keep_history
from rivierenland.core.persoonsgegevens import BOOKKEEPING, Persoonsgegevens


@keep_history()
class Evaluatieronde(models.Model):
    """The evaluation of one year, opened and concluded by the region; closed, it never changes, the database sees to that.

    `convenant`: the version that held on `peildatum`, the day whose figures were frozen. `sluit_op`: the last day to answer.
    `gevraagd`: how many parties there were when it was opened; `beantwoord`: how many of them answered.
    """

    jaar = models.PositiveSmallIntegerField("jaar", unique=True)
    convenant = models.ForeignKey("convenant.Convenantversie", on_delete=models.PROTECT, related_name="evaluaties")
    peildatum = models.DateField("peildatum")
    sluit_op = models.DateField("antwoorden voor of op")
    status = models.CharField(max_length=10, choices=Evaluatiestatus.choices, default=Evaluatiestatus.OPEN)
    conclusies = models.TextField("conclusies", max_length=8000, blank=True)
    gevraagd = models.PositiveIntegerField(default=0)
    beantwoord = models.PositiveIntegerField(default=0)
    gesloten_at = models.DateTimeField(null=True, blank=True)
    is_voorbeeld = models.BooleanField(default=False)
    versie = models.PositiveIntegerField(default=1, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    persoonsgegevens = Persoonsgegevens(
        overig=(
            *(*BOOKKEEPING, "jaar", "convenant", "peildatum", "sluit_op", "status", "conclusies", "gevraagd"),
            *("beantwoord", "gesloten_at", "is_voorbeeld", "versie"),
        )
    )

    class Meta:
        ordering = ["-jaar"]
        verbose_name_plural = "evaluatierondes"
        constraints = [
            models.CheckConstraint(
                name="evaluatieronde_closed",
                condition=Q(status=Evaluatiestatus.OPEN, gesloten_at=None)
                | (Q(status=Evaluatiestatus.GESLOTEN, gesloten_at__isnull=False) & ~Q(conclusies="")),
            ),
            models.CheckConstraint(name="evaluatieronde_days", condition=Q(sluit_op__gte=F("peildatum"))),
            models.CheckConstraint(name="evaluatieronde_count", condition=Q(beantwoord__lte=F("gevraagd"))),
        ]

    def __str__(self) -> str:
        return self.naam

    @property
    def naam(self) -> str:
        """`Evaluatie 2026`."""
        return f"Evaluatie {self.jaar}"


class Evaluatievraag(models.Model):
    """A question of one evaluation, the same for every party."""

    ronde = models.ForeignKey(Evaluatieronde, on_delete=models.PROTECT, related_name="vragen")
    nummer = models.PositiveSmallIntegerField("vraag")
    soort = models.CharField(max_length=10, choices=Vraagsoort.choices)
    tekst = models.CharField("vraag", max_length=240)

    persoonsgegevens = Persoonsgegevens(overig=("id", "ronde", "nummer", "soort", "tekst"))

    class Meta:
        ordering = ["ronde_id", "nummer"]
        verbose_name_plural = "evaluatievragen"
        constraints = [models.UniqueConstraint(fields=["ronde", "nummer"], name="evaluatievraag_nummer")]

    def __str__(self) -> str:
        return f"{self.nummer}. {self.tekst}"


class Evaluatiebevroren(models.Model):
    """How all parties stood on a commitment on the day of the evaluation, kept as it was told then.

    A copy of the distribution of the whole region, with its suppressed counts in words; of one kind of party.
    `gemeten_op`: the night it was measured. `standen`: counts per judgement. `te_klein`: too few parties to show anything.
    """

    ronde = models.ForeignKey(Evaluatieronde, on_delete=models.PROTECT, related_name="bevroren")
    code = models.CharField(max_length=4)
    titel = models.CharField(max_length=120)
    soort = models.CharField(max_length=16, choices=Partijsoort.choices)
    gemeten_op = models.DateField()
    te_klein = models.BooleanField(default=False)
    standen = models.JSONField(default=dict)

    persoonsgegevens = Persoonsgegevens(
        overig=("id", "ronde", "code", "titel", "soort", "gemeten_op", "te_klein", "standen")
    )

    class Meta:
        ordering = ["ronde_id", "code", "soort"]
        verbose_name_plural = "bevroren cijfers"
        constraints = [models.UniqueConstraint(fields=["ronde", "code", "soort"], name="evaluatiebevroren_once")]

    def __str__(self) -> str:
        return f"{self.code} {self.get_soort_display()}"
