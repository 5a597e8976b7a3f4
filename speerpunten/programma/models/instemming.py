"""That a gemeente agreed to a version."""

from django.db import models
from django.db.models import Q
from django.utils import timezone

from rivierenland.core.models.basis import SharedModel
from rivierenland.core.persoonsgegevens import ACCOUNT, Persoonsgegevens
from speerpunten.programma.enums.orgaan import Orgaan
from speerpunten.programma.enums.perspectief import Standpunt


class Instemming(SharedModel):
    """What a gemeente says of exactly one text: `sha256` is that of the version as it was agreed to. Never changed; the last row counts.

    Without a row a gemeente did not agree. `orgaan` decided it on `besloten_op`. `reden`: the reservation, in words.
    """

    perspectief = models.ForeignKey(
        "programma.Handelingsperspectief", on_delete=models.PROTECT, related_name="instemmingen"
    )
    gemeente = models.ForeignKey("core.Gemeente", on_delete=models.PROTECT, db_column="gemeente_code")
    standpunt = models.CharField("standpunt", max_length=12, choices=Standpunt.choices)
    reden = models.TextField("voorbehoud", max_length=2000, blank=True)
    orgaan = models.CharField("besloten door", max_length=8, choices=Orgaan.choices)
    besloten_op = models.DateField("besloten op")
    sha256 = models.CharField(max_length=64)
    vastgelegd_at = models.DateTimeField(default=timezone.now, editable=False)
    vastgelegd_by = models.ForeignKey("core.Gebruiker", on_delete=models.PROTECT, null=True, related_name="+")

    scope_gemeente = "gemeente"
    persoonsgegevens = Persoonsgegevens(
        velden={"vastgelegd_by": ACCOUNT},
        overig=(
            *("id", "perspectief", "gemeente", "standpunt", "reden", "orgaan", "besloten_op", "sha256"),
            "vastgelegd_at",
        ),
    )

    class Meta(SharedModel.Meta):
        ordering = ["gemeente_id", "id"]
        verbose_name_plural = "instemmingen"
        constraints = [
            models.CheckConstraint(
                name="instemming_reden", condition=~Q(standpunt=Standpunt.VOORBEHOUD) | ~Q(reden="")
            ),
        ]

    def __str__(self) -> str:
        return f"{self.gemeente_id} {self.standpunt}"
