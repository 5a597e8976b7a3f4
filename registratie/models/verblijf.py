"""A stay: one person, one location, the nights from arrival up to departure."""

from typing import TYPE_CHECKING, Any, ClassVar

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.db.models import F, Q

from registratie.enums import Bron, Documentsoort
from registratie.inlezen.grenzen import EERSTE_AANKOMST
from rivierenland.core.models.basis import ScopedManager, ScopedModel, ScopedQuerySet, keep_history
from rivierenland.core.models.parameter import Daterange
from rivierenland.core.persoonsgegevens import BOOKKEEPING, NACHTREGISTER, Persoonsgegevens

if TYPE_CHECKING:
    from registratie.models.bewoner import Bewoner


class VerblijfQuerySet(ScopedQuerySet):
    """Stays as the pages need them."""

    def present(self, nacht) -> "VerblijfQuerySet":
        """Who sleeps here in the night that begins on `nacht`. Plain dates, because range operators are not leakproof."""
        return self.filter(Q(vertrek=None) | Q(vertrek__gt=nacht), aankomst__lte=nacht)

    def named(self) -> "VerblijfQuerySet":
        """Stays of which it is still known whose they were. Whatever shows a name starts here; a count does not."""
        return self.filter(bewoner__isnull=False)

    def for_list(self) -> "VerblijfQuerySet":
        """With the person and the location, newest arrival first."""
        return self.named().select_related("bewoner", "locatie").order_by("-aankomst", "-id")


@keep_history(exclude=("nachten",))
class Verblijf(ScopedModel):
    """A line of the night register: the nights `[aankomst, vertrek)`.

    `vertrek` is a fact, `verwacht_vertrek` a plan; without either the stay is open. `kamer` is the name the organisation uses.
    `sleutel`, `gemeente` and `organisatie` are copied from the person and the location by composite foreign keys and cannot
    drift. Legal source of the fields: art. 438 Sr and the model APV art. 2:37.

    After its term a stay is anonymised in place (ADR 17): `bewoner` and `sleutel` are null, room and document are empty; the
    nights, the location and the tenants stay, so every count does too.
    """

    locatie = models.ForeignKey(
        "registratie.Huisvestingslocatie", on_delete=models.PROTECT, db_constraint=False, db_index=False
    )
    bewoner: "models.ForeignKey[Bewoner, Bewoner]" = models.ForeignKey(  # type: ignore[assignment,misc]  # see `named`
        "registratie.Bewoner", on_delete=models.PROTECT, db_constraint=False, null=True
    )
    organisatie = models.ForeignKey("core.Organisatie", on_delete=models.PROTECT, db_constraint=False, db_index=False)
    gemeente = models.ForeignKey(
        "core.Gemeente", on_delete=models.PROTECT, db_column="gemeente_code", db_constraint=False, db_index=False
    )
    sleutel = models.UUIDField(editable=False, null=True)
    aankomst = models.DateField("aankomst")
    verwacht_vertrek = models.DateField("verwacht vertrek", null=True, blank=True)
    vertrek = models.DateField("vertrek", null=True, blank=True)
    nachten = models.GeneratedField(
        expression=Daterange("aankomst", "vertrek"), output_field=DateRangeField(), db_persist=True
    )
    kamer = models.CharField("kamer", max_length=20, blank=True)
    documentsoort = models.CharField(
        "soort document", max_length=20, choices=Documentsoort.choices, default=Documentsoort.ONBEKEND
    )
    bron = models.CharField(max_length=12, choices=Bron.choices, default=Bron.FORMULIER)
    aanlevering = models.ForeignKey(
        "registratie.Aanlevering", on_delete=models.SET_NULL, null=True, blank=True, db_index=False
    )
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    objects: ClassVar[Any] = ScopedManager.from_queryset(VerblijfQuerySet)()

    scope_gemeente = "gemeente"
    scope_organisatie = "organisatie"
    scope_bewoner = "bewoner"
    persoonsgegevens = Persoonsgegevens(
        velden=dict.fromkeys(
            (*("bewoner", "sleutel", "aankomst", "verwacht_vertrek", "vertrek", "nachten", "kamer", "documentsoort"),),
            NACHTREGISTER,
        ),
        overig=(*BOOKKEEPING, "locatie", "organisatie", "gemeente", "bron", "aanlevering"),
    )

    class Meta(ScopedModel.Meta):
        ordering = ["-aankomst", "-id"]
        verbose_name_plural = "verblijven"
        constraints = [
            models.CheckConstraint(
                name="verblijf_aankomst_from_2000", condition=Q(bewoner=None) | Q(aankomst__gte=EERSTE_AANKOMST)
            ),
            models.CheckConstraint(
                name="verblijf_vertrek_after_aankomst", condition=Q(vertrek=None) | Q(vertrek__gt=F("aankomst"))
            ),
            models.CheckConstraint(
                name="verblijf_verwacht_after_aankomst",
                condition=Q(verwacht_vertrek=None) | Q(verwacht_vertrek__gt=F("aankomst")),
            ),
            models.CheckConstraint(
                name="verblijf_anoniem_whole",
                condition=Q(bewoner__isnull=False, sleutel__isnull=False)
                | Q(bewoner=None, sleutel=None, vertrek__isnull=False, verwacht_vertrek=None, kamer="")
                & Q(documentsoort=Documentsoort.ONBEKEND),
            ),
            ExclusionConstraint(
                name="verblijf_no_overlap",
                expressions=[
                    ("organisatie", RangeOperators.EQUAL),
                    ("sleutel", RangeOperators.EQUAL),
                    ("nachten", RangeOperators.OVERLAPS),
                ],
            ),
        ]
        indexes = [
            models.Index(fields=["gemeente", "-aankomst", "-id"], name="verblijf_gemeente_aankomst"),
            models.Index(fields=["organisatie", "-aankomst", "-id"], name="verblijf_organisatie_aankomst"),
            # With the tenants in it, row security is checked without a look at the table: counting a list of locations.
            models.Index(
                fields=["locatie", "aankomst"],
                include=["vertrek", "gemeente", "organisatie"],
                name="verblijf_locatie_nachten",
            ),
            models.Index(fields=["gemeente", "aankomst"], include=["vertrek", "locatie"], name="verblijf_bezetting"),
            models.Index(fields=["gemeente", "-aankomst", "-id"], condition=Q(vertrek=None), name="verblijf_open"),
            # A list that is delivered again is held against the anonymous stays (`aanlevering.judging`).
            models.Index(
                fields=["organisatie", "locatie", "aankomst"], condition=Q(bewoner=None), name="verblijf_anoniem"
            ),
        ]

    def __str__(self) -> str:
        return f"Verblijf {self.pk}"
