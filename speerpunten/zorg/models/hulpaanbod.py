"""An offer of help in the directory."""

from typing import Any, ClassVar

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Q

from registratie.enums import Taal
from rivierenland.core.models.basis import ScopedModel, ScopedQuerySet, keep_history
from rivierenland.core.persoonsgegevens import ACCOUNT, BOOKKEEPING, Persoonsgegevens
from rivierenland.core.scope import Scope
from rivierenland.core.validators.telefoon import validate_telefoon
from speerpunten.zorg.enums.hulp import (
    Aanbodstatus,
    Feestdagregel,
    Hulpafspraak,
    Hulpkosten,
    Hulpsoort,
    Hulpvraag,
    Patientenaanname,
)
from speerpunten.zorg.openingstijden.week import validate_week
from speerpunten.zorg.validators.hulp import validate_website


@keep_history()
class Hulpaanbod(ScopedModel):
    """One desk, practice or line where a worker finds help. Published, everybody reads it; only its owner sees it before, and writes it.

    The owner is a gemeente (`gemeente`), a care partner (`organisatie`), or the region (neither). `slug`: its address, which stays.
    `omschrijvingen`: a short text by language code, Dutch always. `rd_x`, `rd_y`: metres RD (EPSG:28992), empty for help by phone
    or online (`op_afstand`). `werkgebied`: codes of the gemeenten whose people it helps, empty for everybody. `talen`: what is
    spoken there; `met_tolk`: an interpreter can be called. `openingstijden`: see `openingstijden.week`. `nagekeken_op`: the day
    somebody last said that all this is right. `herinnerd_op`: the day the owner was asked since. No field is about a person:
    a desk has a name and a number, nobody in it.
    """

    naam = models.CharField("naam", max_length=120)
    slug = models.SlugField(max_length=90, unique=True, editable=False)
    soort = models.CharField("soort organisatie", max_length=12, choices=Hulpsoort.choices)
    hulpvragen = ArrayField(models.CharField(max_length=16, choices=Hulpvraag.choices), verbose_name="waarvoor")
    omschrijvingen = models.JSONField("omschrijving", default=dict)
    adres = models.CharField("straat en huisnummer", max_length=120, blank=True)
    postcode = models.CharField("postcode", max_length=7, blank=True)
    plaats = models.CharField("plaats", max_length=60, blank=True)
    rd_x = models.IntegerField("RD x (meter)", null=True, blank=True)
    rd_y = models.IntegerField("RD y (meter)", null=True, blank=True)
    op_afstand = models.BooleanField("telefonisch of online", default=False)
    werkgebied = ArrayField(models.CharField(max_length=6), default=list, blank=True, verbose_name="voor wie")
    telefoon = models.CharField("telefoonnummer", max_length=16, blank=True, validators=[validate_telefoon])
    website = models.URLField("website", max_length=200, blank=True, validators=[validate_website])
    talen = ArrayField(
        models.CharField(max_length=2, choices=Taal.choices), default=list, blank=True, verbose_name="talen"
    )
    met_tolk = models.BooleanField("kan een tolk inschakelen", default=False)
    openingstijden = models.JSONField("openingstijden", default=dict, blank=True, validators=[validate_week])
    feestdagen = models.CharField(
        "op feestdagen", max_length=8, choices=Feestdagregel.choices, default=Feestdagregel.DICHT
    )
    tijden_tekst = models.CharField("bij de openingstijden", max_length=160, blank=True)
    kosten = models.CharField("kosten", max_length=12, choices=Hulpkosten.choices, default=Hulpkosten.ONBEKEND)
    afspraak = models.CharField("afspraak", max_length=10, choices=Hulpafspraak.choices, default=Hulpafspraak.ONBEKEND)
    patienten = models.CharField(
        "nieuwe patiënten", max_length=10, choices=Patientenaanname.choices, default=Patientenaanname.NVT
    )
    status = models.CharField(max_length=12, choices=Aanbodstatus.choices, default=Aanbodstatus.CONCEPT)
    nagekeken_op = models.DateField("nagekeken op", null=True, blank=True)
    nagekeken_by = models.ForeignKey(
        "core.Gebruiker", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    herinnerd_op = models.DateField(null=True, blank=True, editable=False)
    gemeente = models.ForeignKey(
        "core.Gemeente", on_delete=models.PROTECT, null=True, blank=True, db_column="gemeente_code", related_name="+"
    )
    organisatie = models.ForeignKey(
        "core.Organisatie", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    is_voorbeeld = models.BooleanField(default=False)
    versie = models.PositiveIntegerField(default=1, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    objects: ClassVar[Any] = models.Manager.from_queryset(ScopedQuerySet)()

    scope_gemeente = "gemeente"
    scope_organisatie = "organisatie"
    op_publieke_pagina = True
    persoonsgegevens = Persoonsgegevens(
        velden={"nagekeken_by": ACCOUNT},
        overig=(
            *(*BOOKKEEPING, "naam", "slug", "soort", "hulpvragen", "omschrijvingen", "adres", "postcode", "plaats"),
            *("rd_x", "rd_y", "op_afstand", "werkgebied", "telefoon", "website", "talen", "met_tolk", "openingstijden"),
            *(
                "feestdagen",
                "tijden_tekst",
                "kosten",
                "afspraak",
                "patienten",
                "status",
                "nagekeken_op",
                "herinnerd_op",
            ),
            *("gemeente", "organisatie", "is_voorbeeld", "versie"),
        ),
    )

    class Meta(ScopedModel.Meta):
        ordering = ["naam", "id"]
        verbose_name_plural = "hulpaanbod"
        constraints = [
            models.CheckConstraint(
                name="hulpaanbod_owner", condition=Q(gemeente__isnull=True) | Q(organisatie__isnull=True)
            ),
            models.CheckConstraint(
                name="hulpaanbod_place",
                condition=Q(op_afstand=True, rd_x=None, rd_y=None)
                | Q(op_afstand=False, rd_x__range=(0, 300000), rd_y__range=(300000, 625000)),
            ),
            models.CheckConstraint(name="hulpaanbod_needs", condition=Q(hulpvragen__len__gt=0)),
            models.CheckConstraint(
                name="hulpaanbod_reach", condition=~Q(telefoon="") | ~Q(website="") | Q(op_afstand=False)
            ),
        ]
        indexes = [
            models.Index(fields=["status", "naam", "id"], name="hulpaanbod_status_naam"),
            models.Index(fields=["gemeente", "naam"], name="hulpaanbod_gemeente"),
            models.Index(fields=["organisatie", "naam"], name="hulpaanbod_organisatie"),
            GinIndex(fields=["hulpvragen"], name="hulpaanbod_hulpvragen"),
        ]

    def __str__(self) -> str:
        return self.naam

    @classmethod
    def scope_condition(cls, value: Scope) -> Q | None:
        """No filter: what is published is for everybody, and row security hides the rest."""
        return Q()

    @property
    def adresregel(self) -> str:
        """The address on one line; empty for help by phone or online."""
        plaats = f"{self.postcode} {self.plaats}".strip()
        return ", ".join(deel for deel in (self.adres, plaats) if deel)

    @property
    def is_gepubliceerd(self) -> bool:
        """Whether the public sees it."""
        return self.status == Aanbodstatus.GEPUBLICEERD
