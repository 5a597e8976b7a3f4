"""A one-time code with which somebody looks at the own data."""

from typing import Any, ClassVar

from django.db import models
from django.utils import timezone

from registratie.enums import Identiteitswijze
from rivierenland.core.models.basis import ScopedManager, ScopedModel, ScopedQuerySet
from rivierenland.core.persoonsgegevens import ACCOUNT, VERZOEK, Persoonsgegevens
from speerpunten.arbeidsmigrant.enums import Codeweg

MEESTE_FOUTEN = 3


class InzagecodeQuerySet(ScopedQuerySet):
    """Codes as the pages need them."""

    def living(self) -> "InzagecodeQuerySet":
        """What still opens something."""
        return self.filter(used_at=None, fouten__lt=MEESTE_FOUTEN, verloopt_at__gt=timezone.now())


class Inzagecode(ScopedModel):
    """Given to one resident; works once, until `verloopt_at`. `code_hash`: keyed digest, the code itself is kept nowhere.

    `identiteit`: how the desk established who it was; empty when the provider gave it. Only then do records of others that are linked
    to the same person open with it. `fouten`: wrong birth dates; after three the code is dead.
    """

    bewoner = models.ForeignKey(
        "registratie.Bewoner", on_delete=models.DO_NOTHING, db_constraint=False, related_name="inzagecodes"
    )
    gemeente = models.ForeignKey("core.Gemeente", on_delete=models.PROTECT, db_column="gemeente_code", db_index=False)
    organisatie = models.ForeignKey("core.Organisatie", on_delete=models.PROTECT, db_index=False)
    code_hash = models.CharField(max_length=64, unique=True)
    weg = models.CharField("hoe gegeven", max_length=8, choices=Codeweg.choices)
    identiteit = models.CharField(
        "hoe is vastgesteld wie dit is", max_length=14, choices=Identiteitswijze.choices, blank=True
    )
    taal = models.CharField("taal", max_length=2)
    verloopt_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True, blank=True)
    fouten = models.PositiveSmallIntegerField(default=0)
    created_by = models.ForeignKey("core.Gebruiker", on_delete=models.PROTECT, null=True, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)

    objects: ClassVar[Any] = ScopedManager.from_queryset(InzagecodeQuerySet)()

    scope_gemeente = "gemeente"
    scope_organisatie = "organisatie"
    persoonsgegevens = Persoonsgegevens(
        velden=dict.fromkeys(("bewoner", "code_hash", "weg", "identiteit", "taal", "used_at"), VERZOEK)
        | {"created_by": ACCOUNT},
        overig=("id", "gemeente", "organisatie", "verloopt_at", "fouten", "created_at"),
    )

    class Meta(ScopedModel.Meta):
        ordering = ["-created_at", "-id"]
        verbose_name_plural = "inzagecodes"
        indexes = [
            models.Index(fields=["gemeente", "-created_at"], name="inzagecode_gemeente"),
            models.Index(fields=["organisatie", "-created_at"], name="inzagecode_organisatie"),
        ]

    def __str__(self) -> str:
        return f"Inzagecode {self.pk}"
