"""One step in a case."""

from django.db import models
from django.db.models import Q

from handhaving.enums import Bedrageenheid, Stapsoort
from handhaving.models.grond import TOEZICHT
from rivierenland.core.models.basis import ScopedModel
from rivierenland.core.persoonsgegevens import ACCOUNT, Persoonsgegevens


class Stap(ScopedModel):
    """What was done on `datum`, on which ground. Never changed: a wrong one is withdrawn by another (`herroept`).

    `organisatie`: the provider, when this step was made known to it. `bedrag`: euros per `eenheid`, at most `maximum` in all.
    `gegevens`: what else belongs to this kind of step, as the form of that kind names it.
    """

    zaak = models.ForeignKey("handhaving.Zaak", on_delete=models.PROTECT, related_name="stappen")
    gemeente = models.ForeignKey("core.Gemeente", on_delete=models.PROTECT, db_column="gemeente_code")
    organisatie = models.ForeignKey("core.Organisatie", on_delete=models.PROTECT, null=True, blank=True)
    soort = models.CharField(max_length=20, choices=Stapsoort.choices)
    datum = models.DateField("datum")
    grondslag = models.CharField("grondslag", max_length=200)
    toelichting = models.TextField("toelichting", max_length=4000, blank=True)
    bedrag = models.DecimalField("bedrag (euro)", max_digits=10, decimal_places=2, null=True, blank=True)
    eenheid = models.CharField(max_length=12, choices=Bedrageenheid.choices, blank=True)
    maximum = models.DecimalField("maximum (euro)", max_digits=10, decimal_places=2, null=True, blank=True)
    inspectie = models.ForeignKey("handhaving.Inspectie", on_delete=models.PROTECT, null=True, blank=True)
    herroept = models.OneToOneField(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="herroepen_door"
    )
    gegevens = models.JSONField(default=dict, blank=True)
    created_by = models.ForeignKey("core.Gebruiker", on_delete=models.PROTECT, null=True, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)

    scope_gemeente = "gemeente"
    scope_organisatie = "organisatie"
    persoonsgegevens = Persoonsgegevens(
        velden={"toelichting": TOEZICHT, "created_by": ACCOUNT},
        overig=(
            *("id", "zaak", "gemeente", "organisatie", "soort", "datum", "grondslag", "bedrag", "eenheid", "maximum"),
            *("inspectie", "herroept", "gegevens", "created_at"),
        ),
    )

    class Meta(ScopedModel.Meta):
        ordering = ["datum", "id"]
        verbose_name_plural = "stappen"
        constraints = [
            models.CheckConstraint(
                name="stap_amounts",
                condition=Q(bedrag=None, maximum=None, eenheid="")
                | (Q(bedrag__gt=0, maximum__gte=models.F("bedrag")) & ~Q(eenheid=""))
                | Q(bedrag__gt=0, maximum=None, eenheid=Bedrageenheid.INEENS),
            ),
            models.CheckConstraint(
                name="stap_withdraws",
                condition=Q(soort=Stapsoort.INGETROKKEN, herroept__isnull=False)
                | (~Q(soort=Stapsoort.INGETROKKEN) & Q(herroept=None)),
            ),
            models.CheckConstraint(name="stap_grondslag", condition=~Q(grondslag="")),
        ]

    def __str__(self) -> str:
        return self.get_soort_display()
