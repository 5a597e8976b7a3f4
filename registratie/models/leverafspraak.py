"""What a gemeente and an organisation agreed about how often a list comes in."""

from django.db import models
from django.db.models import F, Q

from rivierenland.core.models.basis import ScopedModel, keep_history
from rivierenland.core.persoonsgegevens import ACCOUNT, BOOKKEEPING, Persoonsgegevens


@keep_history()
class Leverafspraak(ScopedModel):
    """The agreed rhythm of one organisation in one gemeente from a day on; it goes before the term of the gemeente.

    `dagen` empty: no lists, the organisation keeps the register by hand or by its own software. `geldig_tot` is the first day
    it no longer holds.
    """

    organisatie = models.ForeignKey("core.Organisatie", on_delete=models.PROTECT)
    gemeente = models.ForeignKey("core.Gemeente", on_delete=models.PROTECT, db_column="gemeente_code", db_index=False)
    dagen = models.PositiveSmallIntegerField("hoogste aantal dagen tussen twee lijsten", null=True, blank=True)
    geldig_van = models.DateField("geldt vanaf")
    geldig_tot = models.DateField("geldt tot", null=True, blank=True)
    toelichting = models.CharField("toelichting", max_length=300)
    created_by = models.ForeignKey("core.Gebruiker", on_delete=models.PROTECT, null=True, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    scope_gemeente = "gemeente"
    scope_organisatie = "organisatie"
    persoonsgegevens = Persoonsgegevens(
        velden={"created_by": ACCOUNT},
        overig=(*BOOKKEEPING, "organisatie", "gemeente", "dagen", "geldig_van", "geldig_tot", "toelichting"),
    )

    class Meta(ScopedModel.Meta):
        ordering = ["organisatie_id", "gemeente_id", "-geldig_van"]
        verbose_name_plural = "leverafspraken"
        constraints = [
            models.UniqueConstraint(fields=["organisatie", "gemeente", "geldig_van"], name="leverafspraak_once"),
            models.CheckConstraint(
                name="leverafspraak_period", condition=Q(geldig_tot=None) | Q(geldig_tot__gt=F("geldig_van"))
            ),
            models.CheckConstraint(name="leverafspraak_dagen", condition=Q(dagen=None) | Q(dagen__range=(1, 366))),
        ]

    def __str__(self) -> str:
        return f"Leverafspraak {self.pk}"
