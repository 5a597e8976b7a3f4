"""Who is invited to a talk, by organisation and function; never by name."""

from django.db import models
from django.db.models import Q

from rivierenland.core.models.basis import SharedModel
from rivierenland.core.persoonsgegevens import BOOKKEEPING, Gegeven, Persoonsgegevens
from speerpunten.kennis.enums.dialoog import Deelnemersoort, Uitnodigingsantwoord

UITNODIGING = Gegeven(
    grond="Publieke taak: mensen uitnodigen voor overleg over het beleid, AVG art. 6 lid 1 e.",
    termijn="90 dagen na de dag van het gesprek",
)


class Deelnemer(SharedModel):
    """An invited one. The gemeente follows the talk; `organisatie` is a party with a login, `geheim` the digest of the link of a guest.

    `naam` names the organisation, `functie` in which role somebody comes. `toelichting` is what the invited wrote with the answer.
    `aanwezig`: None until the talk was held. `herinnerd_at`: when an answer was asked for again, once.
    """

    dialoog = models.ForeignKey("kennis.Dialoog", on_delete=models.CASCADE, related_name="deelnemers")
    gemeente = models.ForeignKey(
        "core.Gemeente", on_delete=models.PROTECT, null=True, blank=True, db_column="gemeente_code", db_constraint=False
    )
    soort = models.CharField("namens", max_length=16, choices=Deelnemersoort.choices)
    organisatie = models.ForeignKey("core.Organisatie", on_delete=models.PROTECT, null=True, blank=True)
    naam = models.CharField("organisatie", max_length=160)
    functie = models.CharField("functie", max_length=120, blank=True)
    geheim = models.CharField(max_length=64, unique=True, null=True, blank=True)
    uitgenodigd_at = models.DateTimeField(null=True, blank=True)
    herinnerd_at = models.DateTimeField(null=True, blank=True)
    antwoord = models.CharField(max_length=14, choices=Uitnodigingsantwoord.choices, default=Uitnodigingsantwoord.WACHT)
    toelichting = models.CharField("toelichting", max_length=300, blank=True)
    geantwoord_at = models.DateTimeField(null=True, blank=True)
    aanwezig = models.BooleanField(null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    scope_gemeente = "gemeente"
    persoonsgegevens = Persoonsgegevens(
        velden={"toelichting": UITNODIGING},
        overig=(
            *(
                *BOOKKEEPING,
                "dialoog",
                "gemeente",
                "soort",
                "organisatie",
                "naam",
                "functie",
                "geheim",
                "uitgenodigd_at",
            ),
            *("herinnerd_at", "antwoord", "geantwoord_at", "aanwezig"),
        ),
    )

    class Meta(SharedModel.Meta):
        ordering = ["soort", "naam", "id"]
        verbose_name_plural = "deelnemers"
        constraints = [
            models.UniqueConstraint(
                fields=["dialoog", "organisatie"], condition=Q(organisatie__isnull=False), name="deelnemer_once"
            )
        ]

    def __str__(self) -> str:
        return self.naam


class Deelnemeradres(SharedModel):
    """Where an invitation goes: read by whoever holds the talk only, and gone 90 days after it."""

    deelnemer = models.OneToOneField("kennis.Deelnemer", on_delete=models.CASCADE, related_name="adres")
    gemeente = models.ForeignKey(
        "core.Gemeente", on_delete=models.PROTECT, null=True, blank=True, db_column="gemeente_code", db_constraint=False
    )
    email = models.EmailField("e-mailadres")

    scope_gemeente = "gemeente"
    persoonsgegevens = Persoonsgegevens(velden={"email": UITNODIGING}, overig=("id", "deelnemer", "gemeente"))

    class Meta(SharedModel.Meta):
        verbose_name_plural = "deelnemeradressen"

    def __str__(self) -> str:
        return str(self.deelnemer_id)
