"""What a party answered, and the ballots in which that is counted without its name."""

import uuid

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from convenant.enums.evaluatie import Stellingantwoord
from convenant.models.grond import CONVENANT
from rivierenland.core.models.basis import ScopedModel
from rivierenland.core.persoonsgegevens import BOOKKEEPING, Persoonsgegevens


class Evaluatieantwoord(ScopedModel):
    """That a party answered, and which ballots are its own, so that it can change them until the evaluation closes.

    `gemeenten` is filled for a gemeente only, and does not follow an organisation: what a party thinks of gemeenten it tells only
    when no gemeente can read who said it. No history is kept, for the same reason.
    """

    ronde = models.ForeignKey("convenant.Evaluatieronde", on_delete=models.PROTECT, related_name="antwoorden")
    partij = models.ForeignKey("convenant.Partij", on_delete=models.PROTECT, related_name="evaluaties")
    organisatie = models.ForeignKey("core.Organisatie", on_delete=models.PROTECT, null=True, blank=True)
    gemeenten = ArrayField(models.CharField(max_length=6), default=list, blank=True)
    stemmen = ArrayField(models.UUIDField(), default=list)
    versie = models.PositiveIntegerField(default=1, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    scope_gemeenten = "gemeenten"
    scope_organisatie = "organisatie"
    persoonsgegevens = Persoonsgegevens(
        overig=(*BOOKKEEPING, "ronde", "partij", "organisatie", "gemeenten", "stemmen", "versie")
    )

    class Meta(ScopedModel.Meta):
        ordering = ["id"]
        verbose_name_plural = "evaluatieantwoorden"
        constraints = [
            models.UniqueConstraint(fields=["ronde", "partij"], name="evaluatieantwoord_once"),
            models.CheckConstraint(
                name="evaluatieantwoord_whose",
                condition=Q(organisatie=None, gemeenten__len=1) | Q(organisatie__isnull=False, gemeenten=[]),
            ),
        ]

    def __str__(self) -> str:
        return f"Evaluatieantwoord {self.pk}"


class Evaluatiestem(models.Model):
    """One answer to one question, without who gave it and without when: the region counts these.

    Not scoped on purpose. The key is drawn by lot, so that neither it nor its order tells anything. Either `waarde` or `tekst`.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    ronde = models.ForeignKey("convenant.Evaluatieronde", on_delete=models.PROTECT, related_name="stemmen")
    vraag = models.ForeignKey("convenant.Evaluatievraag", on_delete=models.PROTECT, related_name="stemmen")
    waarde = models.PositiveSmallIntegerField(choices=Stellingantwoord.choices, null=True, blank=True)
    tekst = models.TextField(max_length=1000, blank=True)

    persoonsgegevens = Persoonsgegevens(velden={"tekst": CONVENANT}, overig=("id", "ronde", "vraag", "waarde"))

    class Meta:
        ordering = ["id"]
        verbose_name_plural = "evaluatiestemmen"
        constraints = [
            models.CheckConstraint(
                name="evaluatiestem_says",
                condition=Q(waarde__range=(1, 5), tekst="") | (Q(waarde=None) & ~Q(tekst="")),
            )
        ]

    def __str__(self) -> str:
        return f"Evaluatiestem {self.pk}"
