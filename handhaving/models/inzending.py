"""The inbox of what a phone sends."""

from django.db import models
from django.db.models import Q

from handhaving.enums import Inzendingstatus
from handhaving.models.grond import TOEZICHT
from rivierenland.core.models.basis import ScopedModel
from rivierenland.core.persoonsgegevens import ACCOUNT, BOOKKEEPING, Persoonsgegevens


class Inzending(ScopedModel):
    """One inspection as it came from a phone, in the gemeente of the inspector who sent it.

    `sleutel`: made by the phone; the inspection gets the same. `inhoud`: the answers as sent. `inspectie_nr`: the inspection it
    became, a plain number because a joint round may put it in another gemeente. `fout`: why it needs attention, in a sentence.
    """

    sleutel = models.UUIDField(primary_key=True)
    gemeente = models.ForeignKey("core.Gemeente", on_delete=models.PROTECT, db_column="gemeente_code")
    inspecteur = models.ForeignKey("core.Gebruiker", on_delete=models.PROTECT, related_name="+")
    stop = models.ForeignKey("handhaving.Rondestop", on_delete=models.SET_NULL, null=True, blank=True)
    inhoud = models.JSONField(default=dict)
    fotos_verwacht = models.PositiveSmallIntegerField(default=0)
    status = models.CharField(max_length=12, choices=Inzendingstatus.choices, default=Inzendingstatus.ONTVANGT)
    fout = models.CharField(max_length=300, blank=True)
    inspectie_nr = models.BigIntegerField(null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    scope_gemeente = "gemeente"
    persoonsgegevens = Persoonsgegevens(
        velden={"inspecteur": ACCOUNT, "inhoud": TOEZICHT},
        overig=(
            *("sleutel", "gemeente", "stop", "fotos_verwacht", "status", "fout", "inspectie_nr"),
            *BOOKKEEPING[1:],
        ),
    )

    class Meta(ScopedModel.Meta):
        ordering = ["-created_at"]
        verbose_name_plural = "inzendingen"
        constraints = [
            models.CheckConstraint(
                name="inzending_done",
                condition=~Q(status=Inzendingstatus.VERWERKT) | Q(inspectie_nr__isnull=False),
            ),
            models.CheckConstraint(
                name="inzending_attention", condition=~Q(status=Inzendingstatus.AANDACHT) | ~Q(fout="")
            ),
        ]
        indexes = [models.Index(fields=["gemeente", "status", "created_at"], name="inzending_queue")]

    def __str__(self) -> str:
        return str(self.sleutel)


class Inzendingfoto(ScopedModel):
    """A photo that arrived before its inspection did; cleaned when it arrives, moved when the inspection is made."""

    sleutel = models.UUIDField(primary_key=True)
    inzending = models.ForeignKey(Inzending, on_delete=models.CASCADE, related_name="fotos")
    gemeente = models.ForeignKey("core.Gemeente", on_delete=models.PROTECT, db_column="gemeente_code")
    itemcode = models.CharField(max_length=12, blank=True)
    bestand = models.FileField(upload_to="handhaving/inzendingen/%Y/%m/", max_length=120)
    created_at = models.DateTimeField(auto_now_add=True)

    scope_gemeente = "gemeente"
    persoonsgegevens = Persoonsgegevens(
        velden={"bestand": TOEZICHT}, overig=("sleutel", "inzending", "gemeente", "itemcode", "created_at")
    )

    class Meta(ScopedModel.Meta):
        ordering = ["created_at"]
        verbose_name_plural = "inzendingfoto's"

    def __str__(self) -> str:
        return str(self.sleutel)
