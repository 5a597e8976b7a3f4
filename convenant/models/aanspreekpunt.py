"""Where parties find a gemeente: one desk each."""

from django.db import models

from rivierenland.core.models.basis import keep_history
from rivierenland.core.persoonsgegevens import ACCOUNT, BOOKKEEPING, Persoonsgegevens
from rivierenland.core.validators.telefoon import validate_telefoon


@keep_history()
class Aanspreekpunt(models.Model):
    """The one contact point of a gemeente about the convenant, which it promised (commitment T17).

    Not scoped on purpose: it is a desk that stands on the public page, so `naam` is a team or a function, never a person.
    `bereikbaar`: when, in words. `bevestigd_op`: the day somebody of the gemeente last said that this is still right.
    `herinnerd_op`: the day the desk was asked whether it is, since then.
    """

    gemeente = models.OneToOneField(
        "core.Gemeente", on_delete=models.PROTECT, related_name="aanspreekpunt", db_column="gemeente_code"
    )
    naam = models.CharField("team of functie", max_length=80)
    telefoon = models.CharField("telefoonnummer", max_length=16, validators=[validate_telefoon])
    email = models.EmailField("e-mailadres")
    bereikbaar = models.CharField("bereikbaar", max_length=120, blank=True)
    bevestigd_op = models.DateField("bevestigd op")
    bevestigd_by = models.ForeignKey(
        "core.Gebruiker", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    herinnerd_op = models.DateField(null=True, blank=True, editable=False)
    is_voorbeeld = models.BooleanField(default=False)
    versie = models.PositiveIntegerField(default=1, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    persoonsgegevens = Persoonsgegevens(
        velden={"bevestigd_by": ACCOUNT},
        overig=(
            *(*BOOKKEEPING, "gemeente", "naam", "telefoon", "email", "bereikbaar", "bevestigd_op", "is_voorbeeld"),
            *("herinnerd_op", "versie"),
        ),
    )

    class Meta:
        ordering = ["gemeente_id"]
        verbose_name_plural = "aanspreekpunten"
        constraints = [
            models.CheckConstraint(
                name="aanspreekpunt_filled", condition=~models.Q(naam="") & ~models.Q(telefoon="") & ~models.Q(email="")
            )
        ]

    def __str__(self) -> str:
        return self.naam
