"""What somebody proposes for the next version of the text."""

from django.db import models
from django.db.models import Q

from convenant.enums.evaluatie import Wijzigingsstatus
from rivierenland.core.models.basis import keep_history
from rivierenland.core.persoonsgegevens import ACCOUNT, BOOKKEEPING, Persoonsgegevens


@keep_history()
class Wijzigingsvoorstel(models.Model):
    """A proposal, signed by a party or the region, that every party and gemeente may read.

    Not scoped on purpose: who proposes something does so in the open. `convenant`: the version it is about; `artikel`: the article of
    it, empty for something new. `van`: the name of the party; `partij_nr`: its number, empty for the region. `overgenomen_in`: the
    concept it was written into.
    """

    convenant = models.ForeignKey("convenant.Convenantversie", on_delete=models.PROTECT, related_name="voorstellen")
    artikel = models.ForeignKey("convenant.Artikel", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    ronde = models.ForeignKey(
        "convenant.Evaluatieronde", on_delete=models.PROTECT, null=True, blank=True, related_name="voorstellen"
    )
    van = models.CharField("van", max_length=120)
    partij_nr = models.BigIntegerField(null=True, blank=True)
    tekst = models.TextField("voorstel", max_length=4000)
    waarom = models.TextField("waarom", max_length=2000)
    status = models.CharField(max_length=12, choices=Wijzigingsstatus.choices, default=Wijzigingsstatus.INGEDIEND)
    reden = models.TextField("reden", max_length=2000, blank=True)
    overgenomen_in = models.ForeignKey(
        "convenant.Convenantversie", on_delete=models.PROTECT, null=True, blank=True, related_name="overgenomen"
    )
    besloten_at = models.DateTimeField(null=True, blank=True)
    besloten_by = models.ForeignKey("core.Gebruiker", on_delete=models.PROTECT, null=True, related_name="+")
    is_voorbeeld = models.BooleanField(default=False)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    persoonsgegevens = Persoonsgegevens(
        velden={"besloten_by": ACCOUNT},
        overig=(
            *(*BOOKKEEPING, "convenant", "artikel", "ronde", "van", "partij_nr", "tekst", "waarom", "status", "reden"),
            *("overgenomen_in", "besloten_at", "is_voorbeeld"),
        ),
    )

    class Meta:
        ordering = ["-created_at", "-id"]
        verbose_name_plural = "wijzigingsvoorstellen"
        constraints = [
            models.CheckConstraint(
                name="wijzigingsvoorstel_decided",
                condition=Q(status=Wijzigingsstatus.OVERGENOMEN, overgenomen_in__isnull=False)
                | (Q(status=Wijzigingsstatus.NIET_OVERGENOMEN, overgenomen_in=None) & ~Q(reden=""))
                | Q(status__in=[Wijzigingsstatus.INGEDIEND, Wijzigingsstatus.INGETROKKEN], overgenomen_in=None),
            )
        ]

    def __str__(self) -> str:
        return f"Voorstel van {self.van}"

    @property
    def badge(self) -> tuple[str, str]:
        """The kind and the icon of the badge."""
        return Wijzigingsstatus(self.status).badge

    @property
    def waarover(self) -> str:
        """The article it is about, in words."""
        return str(self.artikel) if self.artikel else "Iets nieuws"
