"""An application of an organisation to take part, made by somebody without an account."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from registratie.enums import Aanmeldingsstatus, Locatiesoort
from rivierenland.core.enums import Organisatierol
from rivierenland.core.models.basis import ScopedModel, keep_history
from rivierenland.core.persoonsgegevens import BOOKKEEPING, Gegeven, Persoonsgegevens
from rivierenland.core.validators.bag import validate_adresseerbaar_object, validate_nummeraanduiding
from rivierenland.core.validators.huisletter import validate_huisletter
from rivierenland.core.validators.kvk import validate_kvk
from rivierenland.core.validators.postcode import validate_postcode
from rivierenland.core.validators.telefoon import validate_telefoon
from rivierenland.core.validators.toevoeging import validate_toevoeging
from rivierenland.core.validators.vestigingsnummer import validate_vestigingsnummer

AANVRAGER = Gegeven(
    grond="Publieke taak: beoordelen wie internationale werknemers huisvest, AVG art. 6 lid 1 e.",
    termijn="1 jaar na het besluit; zonder bevestiging van het e-mailadres 7 dagen",
)
GESLOTEN = (
    Aanmeldingsstatus.GOEDGEKEURD,
    Aanmeldingsstatus.AFGEWEZEN,
    Aanmeldingsstatus.VERVALLEN,
    Aanmeldingsstatus.INGETROKKEN,
)
"""Nothing happens any more after these."""


@keep_history(exclude=("contact_naam", "contact_email", "contact_telefoon", "verloop"))
class Aanmelding(ScopedModel):
    """What an organisation says of itself and of its first location; all of it is a claim until the gemeente approved.

    `gemeente`: where the first location stands; its officials decide. `token_hash`: digest of the secret in the last mailed
    link, by which the applicant follows the application until `link_verloopt_at`. `certificaten`: claims, as `soort`, `nummer`
    and `geldig_tot`. `straat` empty: no location yet. `verloop`: what was said and done, oldest first, as `moment`, `soort`,
    `door` and `tekst`. `kvk_gegevens`: what the trade register answered. `organisatie`: which organisation it became. Who
    applied stays out of the history table, so that removing the row removes the person.
    """

    gemeente = models.ForeignKey("core.Gemeente", on_delete=models.PROTECT, db_column="gemeente_code")
    status = models.CharField(max_length=14, choices=Aanmeldingsstatus.choices, default=Aanmeldingsstatus.TE_BEVESTIGEN)
    kvk = models.CharField("KVK-nummer", max_length=8, validators=[validate_kvk])
    vestigingsnummer = models.CharField(
        "vestigingsnummer", max_length=12, blank=True, validators=[validate_vestigingsnummer]
    )
    naam = models.CharField("naam", max_length=120)
    rollen = ArrayField(models.CharField(max_length=20, choices=Organisatierol.choices), verbose_name="rollen")
    certificaten = models.JSONField("certificaten", default=list, blank=True)
    contact_naam = models.CharField("contactpersoon", max_length=120)
    contact_email = models.EmailField("e-mailadres")
    contact_telefoon = models.CharField("telefoonnummer", max_length=16, validators=[validate_telefoon])
    locatie_naam = models.CharField("naam van de locatie", max_length=120, blank=True)
    locatie_soort = models.CharField("soort", max_length=20, choices=Locatiesoort.choices, blank=True)
    straat = models.CharField("straat", max_length=80, blank=True)
    huisnummer = models.PositiveIntegerField("huisnummer", null=True, blank=True)
    huisletter = models.CharField("huisletter", max_length=1, blank=True, validators=[validate_huisletter])
    toevoeging = models.CharField("toevoeging", max_length=4, blank=True, validators=[validate_toevoeging])
    postcode = models.CharField("postcode", max_length=7, blank=True, validators=[validate_postcode])
    plaats = models.CharField("plaats", max_length=60, blank=True)
    nummeraanduiding_id = models.CharField(max_length=16, blank=True, validators=[validate_nummeraanduiding])
    adresseerbaarobject_id = models.CharField(max_length=16, blank=True, validators=[validate_adresseerbaar_object])
    rd_x = models.IntegerField(null=True, blank=True)
    rd_y = models.IntegerField(null=True, blank=True)
    bedden = models.PositiveIntegerField("bedden volgens de vergunning", null=True, blank=True)
    ingangsdatum = models.DateField("in gebruik sinds", null=True, blank=True)
    token_hash = models.CharField(max_length=64, unique=True)
    link_verloopt_at = models.DateTimeField()
    verloop = models.JSONField(default=list, blank=True)
    kvk_gegevens = models.JSONField(default=dict, blank=True)
    kvk_gecontroleerd_at = models.DateTimeField(null=True, blank=True)
    organisatie = models.ForeignKey("core.Organisatie", on_delete=models.PROTECT, null=True, blank=True)
    bevestigd_at = models.DateTimeField(null=True, blank=True)
    besloten_at = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    scope_gemeente = "gemeente"
    scope_geheim = "token_hash"
    persoonsgegevens = Persoonsgegevens(
        velden=dict.fromkeys(("contact_naam", "contact_email", "contact_telefoon", "verloop"), AANVRAGER),
        overig=(
            *(*BOOKKEEPING, "gemeente", "status", "kvk", "vestigingsnummer", "naam", "rollen", "certificaten"),
            *(
                "locatie_naam",
                "locatie_soort",
                "straat",
                "huisnummer",
                "huisletter",
                "toevoeging",
                "postcode",
                "plaats",
            ),
            *("nummeraanduiding_id", "adresseerbaarobject_id", "rd_x", "rd_y", "bedden", "ingangsdatum", "token_hash"),
            *("link_verloopt_at", "kvk_gegevens", "kvk_gecontroleerd_at", "organisatie", "bevestigd_at", "besloten_at"),
        ),
    )

    class Meta(ScopedModel.Meta):
        ordering = ["created_at", "id"]
        verbose_name_plural = "aanmeldingen"
        constraints = [
            models.CheckConstraint(
                name="aanmelding_confirmed",
                condition=Q(status=Aanmeldingsstatus.TE_BEVESTIGEN)
                | Q(status__in=[Aanmeldingsstatus.VERVALLEN, Aanmeldingsstatus.INGETROKKEN])
                | Q(bevestigd_at__isnull=False),
            ),
            models.CheckConstraint(
                name="aanmelding_approved",
                condition=~Q(status=Aanmeldingsstatus.GOEDGEKEURD) | Q(organisatie__isnull=False),
            ),
        ]
        indexes = [
            models.Index(fields=["gemeente", "status", "bevestigd_at", "id"], name="aanmelding_queue"),
            models.Index(fields=["gemeente", "kvk"], name="aanmelding_kvk"),
        ]

    def __str__(self) -> str:
        return self.naam

    @property
    def stand(self) -> str:
        """Which state of the application this is: another one after every change."""
        return self.updated_at.isoformat()

    @property
    def heeft_locatie(self) -> bool:
        """Whether the organisation names a first location."""
        return bool(self.straat)

    @property
    def adresregel(self) -> str:
        """The address of the first location on one line; empty without a location."""
        if not self.straat:
            return ""
        toevoeging = f"-{self.toevoeging}" if self.toevoeging else ""
        adres = f"{self.straat} {self.huisnummer}{self.huisletter.lower()}{toevoeging}"
        return f"{adres}, {self.postcode[:4]}\u00a0{self.postcode[4:]} {self.plaats}"
