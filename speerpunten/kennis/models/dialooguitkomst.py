"""What a talk led to, and what came of it."""

from django.db import models

from rivierenland.core.models.basis import SharedModel, keep_history
from rivierenland.core.persoonsgegevens import BOOKKEEPING, Persoonsgegevens
from speerpunten.kennis.enums.dialoog import Dialoogthema, Uitkomststatus


@keep_history()
class Dialooguitkomst(SharedModel):
    """Something that was agreed or promised: what, by whom (an organisation), by when.

    `toezegging`: the commitment of the convenant that it is about. `status` is that of the newest step.
    """

    dialoog = models.ForeignKey("kennis.Dialoog", on_delete=models.CASCADE, related_name="uitkomsten")
    gemeente = models.ForeignKey(
        "core.Gemeente", on_delete=models.PROTECT, null=True, blank=True, db_column="gemeente_code", db_constraint=False
    )
    thema = models.CharField("thema", max_length=14, choices=Dialoogthema.choices)
    tekst = models.TextField("wat is afgesproken?", max_length=1000)
    wie = models.CharField("wie doet dit?", max_length=160)
    uiterlijk = models.DateField("uiterlijk", null=True, blank=True)
    toezegging = models.ForeignKey(
        "convenant.Toezegging", on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    status = models.CharField(max_length=12, choices=Uitkomststatus.choices, default=Uitkomststatus.AFGESPROKEN)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    scope_gemeente = "gemeente"
    persoonsgegevens = Persoonsgegevens(
        overig=(*(*BOOKKEEPING, "dialoog", "gemeente", "thema", "tekst", "wie", "uiterlijk", "toezegging", "status"),)
    )

    class Meta(SharedModel.Meta):
        ordering = ["dialoog_id", "id"]
        verbose_name_plural = "dialooguitkomsten"
        indexes = [models.Index(fields=["status", "uiterlijk"], name="dialooguitkomst_open")]

    def __str__(self) -> str:
        return self.tekst[:80]


class Uitkomststap(SharedModel):
    """One message to the participants about an outcome; never changed or removed, by the database."""

    uitkomst = models.ForeignKey("kennis.Dialooguitkomst", on_delete=models.CASCADE, related_name="stappen")
    gemeente = models.ForeignKey(
        "core.Gemeente", on_delete=models.PROTECT, null=True, blank=True, db_column="gemeente_code", db_constraint=False
    )
    dag = models.DateField()
    status = models.CharField("hoe staat het?", max_length=12, choices=Uitkomststatus.choices)
    tekst = models.TextField("wat is er gedaan?", max_length=1000)
    created_at = models.DateTimeField(auto_now_add=True)

    scope_gemeente = "gemeente"
    persoonsgegevens = Persoonsgegevens(overig=("id", "created_at", "uitkomst", "gemeente", "dag", "status", "tekst"))

    class Meta(SharedModel.Meta):
        ordering = ["-dag", "-id"]
        verbose_name_plural = "uitkomststappen"

    def __str__(self) -> str:
        return f"{self.dag} {self.get_status_display()}"
