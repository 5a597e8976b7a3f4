"""A term in a case, and who was warned about it."""

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q

from handhaving.enums import Stapsoort, Termijnsoort, Termijnstatus
from rivierenland.core.models.basis import ScopedManager, ScopedModel, ScopedQuerySet, keep_history
from rivierenland.core.persoonsgegevens import BOOKKEEPING, Persoonsgegevens

BETALING = {
    Stapsoort.VERBEURD: "Betalingstermijn van de dwangsom",
    Stapsoort.INVORDERING: "Betalingstermijn na de invordering",
    Stapsoort.BOETE: "Betalingstermijn van de boete",
}
"""What has to be paid, by the step: forfeiting and collecting each start a term of their own (Awb 5:33 and 4:87)."""


class TermijnQuerySet(ScopedQuerySet):
    """Terms as the pages need them."""

    def running(self) -> "TermijnQuerySet":
        """Terms about which something must still happen."""
        return self.filter(status=Termijnstatus.LOOPT)


@keep_history()
class Termijn(ScopedModel):
    """`einde` is its last day. `wettelijk`: set by law, so moved by the Algemene termijnenwet when it ended on a day of rest.

    `uitleg`: how the last day was counted, in a sentence. `organisatie`: the provider, when the step was made known to it.
    """

    zaak = models.ForeignKey("handhaving.Zaak", on_delete=models.PROTECT, related_name="termijnen")
    stap = models.ForeignKey("handhaving.Stap", on_delete=models.PROTECT, related_name="termijnen")
    gemeente = models.ForeignKey("core.Gemeente", on_delete=models.PROTECT, db_column="gemeente_code")
    organisatie = models.ForeignKey("core.Organisatie", on_delete=models.PROTECT, null=True, blank=True)
    soort = models.CharField(max_length=14, choices=Termijnsoort.choices)
    begin = models.DateField()
    einde = models.DateField("laatste dag")
    wettelijk = models.BooleanField(default=False)
    uitleg = models.CharField(max_length=300, blank=True)
    status = models.CharField(max_length=10, choices=Termijnstatus.choices, default=Termijnstatus.LOOPT)
    afgehandeld_at = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    objects: ClassVar[Any] = ScopedManager.from_queryset(TermijnQuerySet)()

    scope_gemeente = "gemeente"
    scope_organisatie = "organisatie"
    persoonsgegevens = Persoonsgegevens(
        overig=(
            *(*BOOKKEEPING, "zaak", "stap", "gemeente", "organisatie", "soort", "begin", "einde", "wettelijk"),
            *("uitleg", "status", "afgehandeld_at"),
        )
    )

    class Meta(ScopedModel.Meta):
        ordering = ["einde", "id"]
        verbose_name_plural = "termijnen"
        constraints = [models.CheckConstraint(name="termijn_period", condition=Q(einde__gte=models.F("begin")))]
        indexes = [
            models.Index(
                fields=["gemeente", "einde", "id"], condition=Q(status=Termijnstatus.LOOPT), name="termijn_calendar"
            ),
            models.Index(fields=["zaak", "einde"], name="termijn_zaak"),
        ]

    def __str__(self) -> str:
        return self.get_soort_display()

    @property
    def naam(self) -> str:
        """What the term is called on a page; a payment says of what, so that two of one case can be told apart."""
        soort = str(self.get_soort_display())
        return BETALING.get(Stapsoort(self.stap.soort), soort) if self.soort == Termijnsoort.BETALING else soort


class Termijnherinnering(ScopedModel):
    """That somebody was warned `drempel` days before the last day; the row keeps a nightly run from doing it twice."""

    termijn = models.ForeignKey(Termijn, on_delete=models.CASCADE, related_name="herinneringen")
    gemeente = models.ForeignKey("core.Gemeente", on_delete=models.PROTECT, db_column="gemeente_code")
    einde = models.DateField()
    drempel = models.PositiveSmallIntegerField("dagen voor het einde")
    created_at = models.DateTimeField(auto_now_add=True)

    scope_gemeente = "gemeente"
    persoonsgegevens = Persoonsgegevens(overig=("id", "termijn", "gemeente", "einde", "drempel", "created_at"))

    class Meta(ScopedModel.Meta):
        ordering = ["-created_at", "-id"]
        verbose_name_plural = "termijnherinneringen"
        constraints = [models.UniqueConstraint(fields=["termijn", "einde", "drempel"], name="termijnherinnering_once")]

    def __str__(self) -> str:
        return f"{self.drempel} dagen voor {self.einde}"
