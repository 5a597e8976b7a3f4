"""How well an organisation kept its register in a gemeente, day by day: the one table behind every page about it."""

from datetime import date, timedelta
from typing import Any, ClassVar

from django.db import models

from registratie.enums import Afwijking, Leverwijze
from rivierenland.core.models.basis import ScopedManager, ScopedModel, ScopedQuerySet
from rivierenland.core.persoonsgegevens import Persoonsgegevens


class KwaliteitsmetingQuerySet(ScopedQuerySet):
    """Measurements as the pages need them."""

    def newest(self, *, since) -> "KwaliteitsmetingQuerySet":
        """Of every organisation and gemeente the last day that was measured, looking back to `since`."""
        last = self.filter(dag__gte=since).order_by("organisatie_id", "gemeente_id", "-dag")
        return self.filter(pk__in=last.distinct("organisatie_id", "gemeente_id").values("pk"))


class Kwaliteitsmeting(ScopedModel):
    """An organisation, a gemeente where it has beds in use, and a day. Figures only; kept by a job.

    `laatste_levering` is the day of the last saved list or of the last change by hand; `uiterlijk` the day by which the next
    list was agreed, empty for who keeps the register by hand. `verwacht` is the middle of the same weekdays before, `seizoen`
    what last year's movement makes of it; `band_laag` and `band_hoog` are what counts as usual. `zonder_…` are present people
    of whom that fact is not known. `aandeel_fout` is a percentage of the rows in recent lists; empty when it would give away how
    many rows another gemeente has. `locaties_te_vol` and `personen_te_veel` are of this night, against the permits.
    """

    organisatie = models.ForeignKey("core.Organisatie", on_delete=models.CASCADE, db_index=False)
    gemeente = models.ForeignKey("core.Gemeente", on_delete=models.PROTECT, db_column="gemeente_code", db_index=False)
    dag = models.DateField()
    wijze = models.CharField(max_length=8, choices=Leverwijze.choices)
    laatste_levering = models.DateField(null=True)
    ritme_dagen = models.PositiveSmallIntegerField(null=True)
    uiterlijk = models.DateField(null=True)
    dagen_te_laat = models.PositiveIntegerField(default=0)
    personen = models.PositiveIntegerField()
    bedden = models.PositiveIntegerField()
    verwacht = models.PositiveIntegerField(null=True)
    seizoen = models.PositiveIntegerField(null=True)
    band_laag = models.PositiveIntegerField(null=True)
    band_hoog = models.PositiveIntegerField(null=True)
    afwijking = models.CharField(max_length=8, choices=Afwijking.choices, default=Afwijking.ONBEKEND)
    zonder_woonplaats = models.PositiveIntegerField(default=0)
    zonder_taal = models.PositiveIntegerField(default=0)
    zonder_kamer = models.PositiveIntegerField(default=0)
    zonder_document = models.PositiveIntegerField(default=0)
    zonder_vertrek = models.PositiveIntegerField(default=0)
    leveringen = models.PositiveIntegerField(default=0)
    aandeel_fout = models.DecimalField(max_digits=4, decimal_places=1, null=True)
    locaties_te_vol = models.PositiveIntegerField(default=0)
    personen_te_veel = models.PositiveIntegerField(default=0)

    objects: ClassVar[Any] = ScopedManager.from_queryset(KwaliteitsmetingQuerySet)()

    scope_gemeente = "gemeente"
    scope_organisatie = "organisatie"
    persoonsgegevens = Persoonsgegevens(
        overig=(
            *("id", "organisatie", "gemeente", "dag", "wijze", "laatste_levering", "ritme_dagen", "uiterlijk"),
            *("dagen_te_laat", "personen", "bedden", "verwacht", "seizoen", "band_laag", "band_hoog", "afwijking"),
            *("zonder_woonplaats", "zonder_taal", "zonder_kamer", "zonder_document", "zonder_vertrek"),
            *("leveringen", "aandeel_fout", "locaties_te_vol", "personen_te_veel"),
        )
    )

    class Meta(ScopedModel.Meta):
        ordering = ["organisatie_id", "gemeente_id", "dag"]
        verbose_name_plural = "kwaliteitsmetingen"
        constraints = [
            models.UniqueConstraint(fields=["organisatie", "gemeente", "dag"], name="kwaliteitsmeting_once"),
        ]
        indexes = [models.Index(fields=["gemeente", "dag"], name="kwaliteitsmeting_gemeente")]

    def __str__(self) -> str:
        return f"Kwaliteitsmeting {self.organisatie_id} {self.gemeente_id} {self.dag}"

    @property
    def gerekend_vanaf(self) -> date | None:
        """The day from which the rhythm is counted: it names the episode of lateness. None for who cannot be late."""
        if self.uiterlijk is None or self.ritme_dagen is None:
            return None
        return self.uiterlijk - timedelta(days=self.ritme_dagen)
