"""A person as one organisation supplied them, in one gemeente."""

from django.db import models
from django.db.models import F, Func, Value
from django.db.models.functions import Cast, Concat

from rivierenland.core.models.basis import ScopedModel, keep_history
from rivierenland.core.persoonsgegevens import BOOKKEEPING, NACHTREGISTER, Persoonsgegevens


class Sleutel(Func):
    """A 128-bit digest of folded name and birth date, computed by the database; the same for the same words."""

    output_field = models.UUIDField()
    template = "(md5(%(expressions)s)::uuid)"
    arity = 1


class Dagnummer(Func):
    """Days since 1 January 1900, as an immutable stand-in for a date in text."""

    output_field = models.IntegerField()
    template = "(%(expressions)s - date '1900-01-01')"
    arity = 1


@keep_history(exclude=("sleutel",))
class Bewoner(ScopedModel):
    """Somebody who stays or stayed in a bed of this organisation in this gemeente.

    No BSN, no nationality, no document number: a language is enough to talk. `naam_sleutel` is the folded name that search and
    recognition use; `sleutel` recognises the same supply again. The same person supplied by another organisation, or in another
    gemeente, is another row.
    """

    organisatie = models.ForeignKey("core.Organisatie", on_delete=models.PROTECT, db_index=False)
    gemeente = models.ForeignKey("core.Gemeente", on_delete=models.PROTECT, db_column="gemeente_code", db_index=False)
    achternaam = models.CharField("achternaam", max_length=80)
    voornaam = models.CharField("voornaam", max_length=80, blank=True)
    naam_sleutel = models.CharField(max_length=160, editable=False)
    geboortedatum = models.DateField("geboortedatum")
    woonplaats = models.CharField("woonplaats", max_length=80, blank=True)
    taal = models.CharField("taal", max_length=2, blank=True)
    sleutel = models.GeneratedField(
        expression=Sleutel(
            Concat(F("naam_sleutel"), Value("|"), Cast(Dagnummer(F("geboortedatum")), models.CharField()))
        ),
        output_field=models.UUIDField(),
        db_persist=True,
    )
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    scope_gemeente = "gemeente"
    scope_organisatie = "organisatie"
    scope_bewoner = "pk"
    persoonsgegevens = Persoonsgegevens(
        velden=dict.fromkeys(
            ("achternaam", "voornaam", "naam_sleutel", "geboortedatum", "woonplaats", "taal", "sleutel"), NACHTREGISTER
        ),
        overig=(*BOOKKEEPING, "organisatie", "gemeente"),
    )

    class Meta(ScopedModel.Meta):
        ordering = ["naam_sleutel", "id"]
        verbose_name_plural = "bewoners"
        constraints = [
            models.UniqueConstraint(fields=["organisatie", "gemeente", "sleutel"], name="bewoner_once"),
            models.UniqueConstraint(fields=["id", "gemeente", "organisatie", "sleutel"], name="bewoner_tenants"),
        ]
        indexes = [
            models.Index(
                fields=["gemeente", "naam_sleutel"], name="bewoner_gemeente_naam", opclasses=["", "text_pattern_ops"]
            ),
            models.Index(
                fields=["organisatie", "naam_sleutel"],
                name="bewoner_organisatie_naam",
                opclasses=["", "text_pattern_ops"],
            ),
        ]

    def __str__(self) -> str:
        return self.naam

    @property
    def naam(self) -> str:
        """First name and family name, as one addresses somebody."""
        return f"{self.voornaam} {self.achternaam}".strip()
