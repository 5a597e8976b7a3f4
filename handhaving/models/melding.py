"""A melding about housing: by a person, or by the register itself."""

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q

from handhaving.enums import (
    Meldingbron,
    Meldingonderwerp,
    Meldingresultaat,
    Meldingstatus,
    Registersignaal,
    Urgentie,
)
from handhaving.models.grond import MELDER
from rivierenland.core.models.basis import ScopedManager, ScopedModel, ScopedQuerySet, keep_history
from rivierenland.core.persoonsgegevens import ACCOUNT, BOOKKEEPING, Persoonsgegevens

GESLOTEN = (Meldingstatus.AFGEHANDELD, Meldingstatus.DUBBEL)
"""Nothing happens any more after these, unless somebody opens it again."""


class MeldingQuerySet(ScopedQuerySet):
    """Meldingen as the pages need them."""

    def open(self) -> "MeldingQuerySet":
        """What still waits for somebody."""
        return self.exclude(status__in=GESLOTEN)


@keep_history(exclude=("tekst", "contact_naam", "contact_email", "contact_telefoon"))
class Melding(ScopedModel):
    """Something that somebody should look at, in the gemeente where the bed stands.

    `referentie`: what the reporter reads out by phone. `token_hash`: digest of reference and secret together, by which the
    reporter follows it without an account. `locatie` or, when it is not known, `adres` as it was told; `adres_sleutel` is that
    address folded. `plek`: the code on the poster by which the reporter came. `urgentie` is set by a person, never computed.
    `uiterlijk`: the last day to take it up, by its urgency.
    `ingepland_op`: the day on which somebody goes and looks. `resultaat` and `uitkomst`: what came of it, and the answer that the
    reporter reads. `signaal` and `signaal_sleutel`: what the register noticed, about what; at most one open per fact.
    `signaal_feit` tells this fact from the next, `signaal_omvang` how much (people or days); `signaal_weg_op` is the day on which
    the register no longer showed it. `opgeruimd_at`: since when what people wrote is gone. What the reporter wrote stays out of the
    history table, so that removing it removes the person.
    """

    gemeente = models.ForeignKey("core.Gemeente", on_delete=models.PROTECT, db_column="gemeente_code")
    referentie = models.CharField("referentie", max_length=20, unique=True)
    token_hash = models.CharField(max_length=64, unique=True)
    onderwerp = models.CharField("onderwerp", max_length=20, choices=Meldingonderwerp.choices)
    bron = models.CharField("bron", max_length=12, choices=Meldingbron.choices)
    status = models.CharField(max_length=16, choices=Meldingstatus.choices, default=Meldingstatus.NIEUW)
    urgentie = models.CharField("urgentie", max_length=12, choices=Urgentie.choices, blank=True)
    uiterlijk = models.DateField("uiterlijk oppakken", null=True, blank=True)
    ingepland_op = models.DateField("controle gepland op", null=True, blank=True)
    tekst = models.TextField("wat is er aan de hand", max_length=4000, blank=True)
    taal = models.CharField("taal", max_length=2, default="nl")
    locatie = models.ForeignKey(
        "registratie.Huisvestingslocatie", on_delete=models.SET_NULL, null=True, blank=True, related_name="meldingen"
    )
    adres = models.CharField("adres", max_length=160, blank=True)
    adres_sleutel = models.CharField(max_length=160, blank=True, editable=False)
    plek = models.CharField("code van de poster", max_length=40, blank=True)
    contact_naam = models.CharField("naam", max_length=120, blank=True)
    contact_email = models.EmailField("e-mailadres", blank=True)
    contact_telefoon = models.CharField("telefoonnummer", max_length=16, blank=True)
    signaal = models.CharField(max_length=24, choices=Registersignaal.choices, blank=True)
    signaal_sleutel = models.CharField(max_length=120, blank=True)
    signaal_feit = models.CharField(max_length=200, blank=True)
    signaal_omvang = models.PositiveIntegerField(default=0)
    signaal_weg_op = models.DateField(null=True, blank=True)
    dubbel_van = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="dubbelen")
    behandelaar = models.ForeignKey("core.Gebruiker", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    resultaat = models.CharField("resultaat", max_length=16, choices=Meldingresultaat.choices, blank=True)
    uitkomst = models.TextField("uitkomst", max_length=2000, blank=True)
    afgehandeld_at = models.DateTimeField(null=True, blank=True)
    opgeruimd_at = models.DateTimeField(null=True, blank=True)
    created_by = models.ForeignKey("core.Gebruiker", on_delete=models.PROTECT, null=True, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    objects: ClassVar[Any] = ScopedManager.from_queryset(MeldingQuerySet)()

    scope_gemeente = "gemeente"
    scope_geheim = "token_hash"
    persoonsgegevens = Persoonsgegevens(
        velden=dict.fromkeys(("tekst", "contact_naam", "contact_email", "contact_telefoon"), MELDER)
        | {"behandelaar": ACCOUNT, "created_by": ACCOUNT},
        overig=(
            *(*BOOKKEEPING, "gemeente", "referentie", "token_hash", "onderwerp", "bron", "status", "urgentie"),
            *("uiterlijk", "taal", "locatie", "adres", "adres_sleutel", "plek", "signaal", "signaal_sleutel"),
            *(
                "dubbel_van",
                "signaal_feit",
                "signaal_omvang",
                "signaal_weg_op",
                "ingepland_op",
                "resultaat",
                "uitkomst",
            ),
            *("afgehandeld_at", "opgeruimd_at"),
        ),
    )

    class Meta(ScopedModel.Meta):
        ordering = ["-created_at", "-id"]
        verbose_name_plural = "meldingen"
        constraints = [
            models.UniqueConstraint(
                fields=["gemeente", "signaal", "signaal_sleutel"],
                condition=~Q(signaal="") & ~Q(status__in=GESLOTEN),
                name="melding_signal_once",
            ),
            models.CheckConstraint(
                name="melding_result",
                condition=Q(status=Meldingstatus.AFGEHANDELD) & ~Q(resultaat="")
                | ~Q(status=Meldingstatus.AFGEHANDELD) & Q(resultaat=""),
            ),
            models.CheckConstraint(name="melding_signal_key", condition=Q(signaal="") | ~Q(signaal_sleutel="")),
            models.CheckConstraint(
                name="melding_closed",
                condition=Q(status__in=GESLOTEN, afgehandeld_at__isnull=False) | ~Q(status__in=GESLOTEN),
            ),
            models.CheckConstraint(
                name="melding_double",
                condition=Q(status=Meldingstatus.DUBBEL, dubbel_van__isnull=False)
                | (~Q(status=Meldingstatus.DUBBEL) & Q(dubbel_van=None)),
            ),
        ]
        indexes = [
            models.Index(fields=["gemeente", "status", "uiterlijk", "id"], name="melding_queue"),
            models.Index(fields=["gemeente", "adres_sleutel"], name="melding_adres"),
            models.Index(
                fields=["signaal", "signaal_sleutel"],
                condition=~Q(signaal="") & Q(signaal_weg_op=None),
                name="melding_signal_known",
            ),
        ]

    def __str__(self) -> str:
        return self.referentie
