"""People met on a day, counted; of each nothing but codes."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from rivierenland.core.models.basis import ScopedModel
from rivierenland.core.persoonsgegevens import ACCOUNT, Persoonsgegevens
from speerpunten.kennis.enums.schatting import Telsoort
from speerpunten.kennis.models.grond import TELCODE


class Telling(ScopedModel):
    """One list that somebody brought in. `regels`: lines on it; `mensen`: people, each once. Both stay when the codes are gone."""

    ronde = models.ForeignKey("kennis.Telronde", on_delete=models.PROTECT, related_name="tellingen")
    gemeente = models.ForeignKey("core.Gemeente", on_delete=models.PROTECT, db_column="gemeente_code")
    soort = models.CharField("waar kwam u deze mensen tegen", max_length=10, choices=Telsoort.choices)
    begin = models.DateField("eerste dag")
    eind = models.DateField("laatste dag")
    wijze = models.CharField("hoe is geteld", max_length=300, blank=True)
    regels = models.PositiveIntegerField(default=0)
    mensen = models.PositiveIntegerField(default=0)
    geteld_door = models.ForeignKey("core.Gebruiker", on_delete=models.PROTECT, null=True, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)

    scope_gemeente = "gemeente"
    persoonsgegevens = Persoonsgegevens(
        velden={"geteld_door": ACCOUNT},
        overig=("id", "ronde", "gemeente", "soort", "begin", "eind", "wijze", "regels", "mensen", "created_at"),
    )

    class Meta(ScopedModel.Meta):
        ordering = ["-eind", "-id"]
        verbose_name_plural = "tellingen"
        constraints = [
            models.CheckConstraint(name="telling_window", condition=Q(eind__gte=F("begin"))),
            models.UniqueConstraint(fields=["id", "gemeente"], name="telling_tenant"),
        ]

    def __str__(self) -> str:
        return f"Telling {self.pk}"


class Waarneming(ScopedModel):
    """Somebody on a Telling: keyed codes, strict ones first, and nothing else. No name, no birth date, no order of meeting.

    `gemeente` follows the Telling by a composite key. No history is kept: what is destroyed is gone.
    """

    telling = models.ForeignKey(Telling, on_delete=models.CASCADE, related_name="waarnemingen")
    gemeente = models.ForeignKey(
        "core.Gemeente", on_delete=models.PROTECT, db_column="gemeente_code", db_constraint=False, db_index=False
    )
    codes = ArrayField(models.CharField(max_length=20))

    scope_gemeente = "gemeente"
    persoonsgegevens = Persoonsgegevens(velden={"codes": TELCODE}, overig=("id", "telling", "gemeente"))

    class Meta(ScopedModel.Meta):
        ordering = ["id"]
        verbose_name_plural = "waarnemingen"

    def __str__(self) -> str:
        return f"Waarneming {self.pk}"
