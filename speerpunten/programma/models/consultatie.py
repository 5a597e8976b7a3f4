"""What gemeenten say of a version in consultation, and what the region answers."""

from django.db import models
from django.utils import timezone

from rivierenland.core.models.basis import SharedModel, keep_history
from rivierenland.core.persoonsgegevens import ACCOUNT, BOOKKEEPING, Persoonsgegevens
from speerpunten.programma.enums.perspectief import Reactieuitkomst


class Consultatiereactie(SharedModel):
    """What a gemeente said: of an agreement, of a chapter, or of the whole. Never changed: a second thought is another reaction."""

    perspectief = models.ForeignKey(
        "programma.Handelingsperspectief", on_delete=models.PROTECT, related_name="reacties"
    )
    sectie = models.ForeignKey("programma.Perspectiefsectie", on_delete=models.PROTECT, null=True, blank=True)
    afspraak = models.ForeignKey("programma.Afspraak", on_delete=models.PROTECT, null=True, blank=True)
    gemeente = models.ForeignKey("core.Gemeente", on_delete=models.PROTECT, db_column="gemeente_code")
    tekst = models.TextField("reactie", max_length=4000)
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    created_by = models.ForeignKey("core.Gebruiker", on_delete=models.PROTECT, null=True, related_name="+")

    scope_gemeente = "gemeente"
    persoonsgegevens = Persoonsgegevens(
        velden={"created_by": ACCOUNT},
        overig=("id", "perspectief", "sectie", "afspraak", "gemeente", "tekst", "created_at"),
    )

    class Meta(SharedModel.Meta):
        ordering = ["created_at", "id"]
        verbose_name_plural = "consultatiereacties"

    def __str__(self) -> str:
        return f"{self.gemeente_id} {self.created_at:%d-%m-%Y}"


@keep_history()
class Consultatieantwoord(models.Model):
    """What the region answered to a reaction, and what it did with it. A row of its own: the region writes no row of a gemeente."""

    reactie = models.OneToOneField(Consultatiereactie, on_delete=models.PROTECT, related_name="antwoord")
    uitkomst = models.CharField("wat is ermee gedaan", max_length=12, choices=Reactieuitkomst.choices)
    tekst = models.TextField("antwoord", max_length=4000)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    persoonsgegevens = Persoonsgegevens(overig=(*BOOKKEEPING, "reactie", "uitkomst", "tekst"))

    class Meta:
        ordering = ["id"]
        verbose_name_plural = "consultatieantwoorden"

    def __str__(self) -> str:
        return self.get_uitkomst_display()
