"""A quality mark of an organisation, or of one of its locations."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from registratie.enums import Certificaatsoort, Nautoelating
from registratie.models.looptijd import Looptijdmodel
from rivierenland.core.models.basis import keep_history
from rivierenland.core.persoonsgegevens import ACCOUNT, BOOKKEEPING, Persoonsgegevens
from rivierenland.core.scope import Scope, Scopesoort


@keep_history()
class Certificaat(Looptijdmodel):
    """What an organisation says it holds; `gecontroleerd_op` and `_by` when an official looked it up.

    Of the whole organisation (`organisatie_gemeenten` then says which gemeenten may see it, as the organisation itself
    does), or of one location (`gemeente` then does). The database holds both copies in step. `nau_status` belongs to the
    admission by the NAU and to nothing else.
    """

    organisatie = models.ForeignKey("core.Organisatie", on_delete=models.PROTECT, related_name="certificaten")
    organisatie_gemeenten = ArrayField(models.CharField(max_length=6), null=True)
    locatie = models.ForeignKey(
        "registratie.Huisvestingslocatie", on_delete=models.CASCADE, null=True, blank=True, related_name="certificaten"
    )
    gemeente = models.ForeignKey(
        "core.Gemeente", on_delete=models.PROTECT, null=True, db_column="gemeente_code", db_constraint=False
    )
    soort = models.CharField("soort", max_length=10, choices=Certificaatsoort.choices)
    nummer = models.CharField("nummer", max_length=60)
    nau_status = models.CharField("stand van de toelating", max_length=12, choices=Nautoelating.choices, blank=True)
    gecontroleerd_op = models.DateField(null=True, blank=True)
    gecontroleerd_by = models.ForeignKey("core.Gebruiker", on_delete=models.PROTECT, null=True, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    scope_gemeente = "gemeente"
    scope_organisatie = "organisatie"
    persoonsgegevens = Persoonsgegevens(
        velden={"gecontroleerd_by": ACCOUNT},
        overig=(
            *(*BOOKKEEPING, "organisatie", "organisatie_gemeenten", "locatie", "gemeente", "soort", "nummer", "begin"),
            *("einde", "nau_status", "gecontroleerd_op", "ingetrokken_per", "reden"),
        ),
    )

    class Meta(Looptijdmodel.Meta):
        ordering = ["soort", "-begin", "id"]
        verbose_name_plural = "certificaten"
        constraints = [
            *Looptijdmodel.Meta.constraints,
            models.CheckConstraint(
                name="certificaat_whose",
                condition=Q(locatie=None, gemeente=None, organisatie_gemeenten__isnull=False)
                | Q(locatie__isnull=False, gemeente__isnull=False, organisatie_gemeenten=None),
            ),
            models.CheckConstraint(
                name="certificaat_nau",
                condition=Q(Q(soort=Certificaatsoort.NAU), ~Q(nau_status=""))
                | Q(~Q(soort=Certificaatsoort.NAU), Q(nau_status="")),
            ),
        ]
        indexes = [models.Index(fields=["einde"], condition=Q(ingetrokken_per=None), name="certificaat_einde")]

    def __str__(self) -> str:
        return self.get_soort_display()

    @property
    def gemeenten(self) -> list[str]:
        """The gemeenten that may see it."""
        return [self.gemeente_id] if self.gemeente_id else list(self.organisatie_gemeenten or ())

    @classmethod
    def scope_condition(cls, value: Scope) -> Q | None:
        """Of a gemeente: those of its locations, and those of organisations that have a location in it."""
        if value.soort is Scopesoort.ORGANISATIE:
            return super().scope_condition(value)
        codes = list(value.gemeenten)
        return Q(gemeente__in=codes) | Q(organisatie_gemeenten__overlap=codes)

    def belongs_to(self, value: Scope) -> bool:
        """Whether this row may be written under `value`."""
        if value.soort is Scopesoort.GEMEENTEN:
            return bool(set(self.gemeenten) & set(value.gemeenten))
        return super().belongs_to(value)
