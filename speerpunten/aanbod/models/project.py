"""A plan for beds, on its way from an idea to a location."""

from django.db import models
from django.db.models import F, Q

from registratie.enums import Locatiesoort
from rivierenland.core.models.basis import SharedModel, keep_history
from rivierenland.core.persoonsgegevens import ACCOUNT, BOOKKEEPING, Persoonsgegevens
from speerpunten.aanbod.enums.project import Participatie, Stadium


@keep_history()
class Project(SharedModel):
    """A project of the gemeente where the beds are to stand; read by all eight and the region, written by that gemeente only.

    `bedden`: beds when it is in use; `bedden_tijdelijk`: how many of those only in season. `vervangt`: beds elsewhere that close
    when it opens. `kans`: percent, empty for the chance that goes with the stage; another chance is explained in `kans_reden`.
    `verwacht_op`: the first day of use that is aimed at. `initiatiefnemer` and `trekker` name an organisation and a team, never a
    person. `stadium_sinds`: the day of the last step. `locatie`: the location it became. `rd_x`, `rd_y`: metres RD.
    """

    gemeente = models.ForeignKey("core.Gemeente", on_delete=models.PROTECT, db_column="gemeente_code")
    naam = models.CharField("naam", max_length=120)
    soort = models.CharField("soort locatie", max_length=20, choices=Locatiesoort.choices)
    kern = models.CharField("kern", max_length=60)
    adres = models.CharField("plek", max_length=120, blank=True)
    rd_x = models.IntegerField("RD x (meter)")
    rd_y = models.IntegerField("RD y (meter)")
    bedden = models.PositiveIntegerField("bedden")
    bedden_tijdelijk = models.PositiveIntegerField("waarvan alleen in het seizoen", default=0)
    vervangt = models.PositiveIntegerField("bedden die elders verdwijnen", default=0)
    stadium = models.CharField("stadium", max_length=20, choices=Stadium.choices, default=Stadium.IDEE)
    stadium_sinds = models.DateField("in dit stadium sinds")
    kans = models.PositiveSmallIntegerField("eigen kans (%)", null=True, blank=True)
    kans_reden = models.CharField("waarom deze kans", max_length=300, blank=True)
    verwacht_op = models.DateField("in gebruik vanaf (verwacht)", null=True, blank=True)
    initiatiefnemer = models.CharField("initiatiefnemer", max_length=120, blank=True)
    trekker = models.CharField("wie trekt het", max_length=120, blank=True)
    participatie = models.CharField(
        "participatie", max_length=10, choices=Participatie.choices, default=Participatie.NIET
    )
    toelichting = models.TextField("toelichting", max_length=2000, blank=True)
    locatie = models.ForeignKey(
        "registratie.Locatiekaart", on_delete=models.PROTECT, null=True, blank=True, related_name="projecten"
    )
    is_voorbeeld = models.BooleanField("voorbeeldinhoud", default=False)
    versie = models.PositiveIntegerField(default=1, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)
    created_by = models.ForeignKey("core.Gebruiker", on_delete=models.PROTECT, null=True, related_name="+")

    scope_gemeente = "gemeente"
    persoonsgegevens = Persoonsgegevens(
        velden={"created_by": ACCOUNT},
        overig=(
            *(*BOOKKEEPING, "gemeente", "naam", "soort", "kern", "adres", "rd_x", "rd_y", "bedden", "bedden_tijdelijk"),
            *("vervangt", "stadium", "stadium_sinds", "kans", "kans_reden", "verwacht_op", "initiatiefnemer"),
            *("trekker", "participatie", "toelichting", "locatie", "is_voorbeeld", "versie"),
        ),
    )

    class Meta(SharedModel.Meta):
        ordering = ["gemeente_id", "naam", "id"]
        verbose_name_plural = "projecten"
        constraints = [
            models.UniqueConstraint(fields=["id", "gemeente"], name="project_gemeente"),
            models.CheckConstraint(name="project_bedden", condition=Q(bedden__gt=0)),
            models.CheckConstraint(name="project_tijdelijk", condition=Q(bedden_tijdelijk__lte=F("bedden"))),
            models.CheckConstraint(
                name="project_kans",
                condition=Q(kans=None, kans_reden="") | (Q(kans__gte=0, kans__lte=100) & ~Q(kans_reden="")),
            ),
            models.CheckConstraint(
                name="project_rd", condition=Q(rd_x__range=(0, 300000), rd_y__range=(300000, 625000))
            ),
            models.CheckConstraint(
                name="project_locatie_in_use", condition=Q(locatie=None) | Q(stadium=Stadium.IN_GEBRUIK)
            ),
        ]
        indexes = [models.Index(fields=["stadium", "gemeente"], name="project_stadium")]

    def __str__(self) -> str:
        return self.naam
