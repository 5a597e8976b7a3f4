"""A place with beds for international workers."""

from typing import Any, ClassVar

from django.db import models
from django.db.models import F, OuterRef, Q, Subquery, Value
from django.db.models.functions import Coalesce

from registratie.enums import Locatiesoort, Locatiestatus
from rivierenland.core.models.basis import ScopedManager, ScopedModel, ScopedQuerySet, keep_history
from rivierenland.core.persoonsgegevens import BOOKKEEPING, CONTACT, Persoonsgegevens
from rivierenland.core.validators.bag import validate_adresseerbaar_object, validate_nummeraanduiding
from rivierenland.core.validators.huisletter import validate_huisletter
from rivierenland.core.validators.postcode import validate_postcode
from rivierenland.core.validators.telefoon import validate_telefoon
from rivierenland.core.validators.toevoeging import validate_toevoeging


class LocatieQuerySet(ScopedQuerySet):
    """Locations as the pages need them."""

    def with_bezetting(self, nacht) -> "LocatieQuerySet":
        """Add `bezet`: the number of people who sleep here in the night that begins on `nacht`."""
        from registratie.models.verblijf import Verblijf  # noqa: PLC0415 -- the two models name each other

        present = (
            Verblijf.objects.present(nacht)
            .filter(locatie=OuterRef("pk"))
            .order_by()
            .values("locatie")
            .annotate(aantal=models.Count("*"))  # of the index alone: a key would fetch every row
            .values("aantal")
        )
        return self.annotate(bezet=Coalesce(Subquery(present), Value(0)))

    def in_use(self) -> "LocatieQuerySet":
        """Locations where people may stay now."""
        return self.filter(status=Locatiestatus.ACTIEF)


@keep_history()
class Huisvestingslocatie(ScopedModel):
    """A location, in the gemeente where it stands, offered by one organisation.

    `capaciteit_vergund`: beds that the permit allows. `oppervlakte_gbo`: usable floor area in m2 (NEN 2580). `rd_x`, `rd_y`:
    metres RD (EPSG:28992). BAG ids: 16 digits. `code`: how the organisation itself calls it, unique within the organisation.
    `adres_sleutel`: folded street, number and additions, by which a delivered address is recognised.
    """

    organisatie = models.ForeignKey("core.Organisatie", on_delete=models.PROTECT, related_name="locaties")
    gemeente = models.ForeignKey("core.Gemeente", on_delete=models.PROTECT, db_column="gemeente_code")
    code = models.CharField("eigen code", max_length=30)
    naam = models.CharField("naam", max_length=120)
    soort = models.CharField("soort", max_length=20, choices=Locatiesoort.choices)
    status = models.CharField(max_length=16, choices=Locatiestatus.choices, default=Locatiestatus.AANGEMELD)
    straat = models.CharField("straat", max_length=80)
    huisnummer = models.PositiveIntegerField("huisnummer")
    huisletter = models.CharField("huisletter", max_length=1, blank=True, validators=[validate_huisletter])
    toevoeging = models.CharField("toevoeging", max_length=4, blank=True, validators=[validate_toevoeging])
    postcode = models.CharField("postcode", max_length=7, validators=[validate_postcode])
    plaats = models.CharField("plaats", max_length=60)
    adres_sleutel = models.CharField(max_length=120, editable=False)
    nummeraanduiding_id = models.CharField(
        "BAG nummeraanduiding", max_length=16, blank=True, validators=[validate_nummeraanduiding]
    )
    adresseerbaarobject_id = models.CharField(
        "BAG adresseerbaar object", max_length=16, blank=True, validators=[validate_adresseerbaar_object]
    )
    rd_x = models.IntegerField("RD x (meter)", null=True, blank=True)
    rd_y = models.IntegerField("RD y (meter)", null=True, blank=True)
    breedtegraad = models.DecimalField("breedtegraad (WGS84)", max_digits=8, decimal_places=6, null=True, blank=True)
    lengtegraad = models.DecimalField("lengtegraad (WGS84)", max_digits=8, decimal_places=6, null=True, blank=True)
    capaciteit_vergund = models.PositiveIntegerField("bedden volgens vergunning")
    oppervlakte_gbo = models.DecimalField(
        "gebruiksoppervlakte (m²)", max_digits=8, decimal_places=1, null=True, blank=True
    )
    beheerder_naam = models.CharField("naam beheerder", max_length=120, blank=True)
    beheerder_telefoon = models.CharField(
        "telefoon, dag en nacht", max_length=16, blank=True, validators=[validate_telefoon]
    )
    ingangsdatum = models.DateField("in gebruik sinds")
    einddatum = models.DateField("in gebruik tot", null=True, blank=True)
    is_voorbeeld = models.BooleanField(default=False)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    objects: ClassVar[Any] = ScopedManager.from_queryset(LocatieQuerySet)()

    scope_gemeente = "gemeente"
    scope_organisatie = "organisatie"
    persoonsgegevens = Persoonsgegevens(
        velden={"beheerder_naam": CONTACT, "beheerder_telefoon": CONTACT},
        overig=(
            *(*BOOKKEEPING, "organisatie", "gemeente", "code", "naam", "soort", "status", "straat", "huisnummer"),
            *("huisletter", "toevoeging", "postcode", "plaats", "adres_sleutel", "nummeraanduiding_id"),
            *("adresseerbaarobject_id", "rd_x", "rd_y", "breedtegraad", "lengtegraad", "capaciteit_vergund"),
            *("oppervlakte_gbo", "ingangsdatum", "einddatum", "is_voorbeeld"),
        ),
    )

    class Meta(ScopedModel.Meta):
        ordering = ["naam", "id"]
        verbose_name = "locatie"
        verbose_name_plural = "locaties"
        constraints = [
            models.UniqueConstraint(fields=["organisatie", "code"], name="locatie_code_once"),
            models.UniqueConstraint(fields=["id", "gemeente", "organisatie"], name="locatie_tenants"),
            models.UniqueConstraint(fields=["id", "gemeente"], name="locatie_gemeente"),
            models.CheckConstraint(name="locatie_huisnummer", condition=Q(huisnummer__gte=1, huisnummer__lte=99999)),
            models.CheckConstraint(
                name="locatie_period", condition=Q(einddatum=None) | Q(einddatum__gte=F("ingangsdatum"))
            ),
            models.CheckConstraint(
                name="locatie_status_einddatum",
                condition=Q(status__in=[Locatiestatus.GESTOPT, Locatiestatus.GESLOTEN], einddatum__isnull=False)
                | Q(status__in=[Locatiestatus.AANGEMELD, Locatiestatus.IN_BEOORDELING], einddatum=None)
                | Q(status=Locatiestatus.ACTIEF),
            ),
            models.CheckConstraint(
                name="locatie_rd",
                condition=Q(rd_x=None, rd_y=None) | Q(rd_x__range=(0, 300000), rd_y__range=(300000, 625000)),
            ),
        ]
        indexes = [
            models.Index(fields=["gemeente", "naam", "id"], name="locatie_gemeente_naam"),
            models.Index(fields=["organisatie", "adres_sleutel"], name="locatie_adres"),
        ]

    def __str__(self) -> str:
        return self.naam

    @property
    def adres(self) -> str:
        """Street, number, letter and addition, as one writes it on an envelope."""
        toevoeging = f"-{self.toevoeging}" if self.toevoeging else ""
        return f"{self.straat} {self.huisnummer}{self.huisletter.lower()}{toevoeging}"

    @property
    def adresregel(self) -> str:
        """The whole address on one line, the postcode with its space."""
        return f"{self.adres}, {self.postcode[:4]}\u00a0{self.postcode[4:]} {self.plaats}"
