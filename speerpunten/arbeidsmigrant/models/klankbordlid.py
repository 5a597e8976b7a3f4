"""Who sits on the sounding board: by nickname, and how to invite them."""

from django.db import models
from django.db.models import Q
from django.utils import timezone

from rivierenland.core.models.basis import SharedModel
from rivierenland.core.persoonsgegevens import ACCOUNT, Gegeven, Persoonsgegevens
from rivierenland.core.talen import TALEN

LID = Gegeven(
    grond="Toestemming van het lid, die het lid zelf intrekt door te stoppen, AVG art. 6 lid 1 a.",
    termijn="tot het lid stopt; een antwoord tot 1 jaar na het sluiten van de vraag",
)
UITNODIGING = Gegeven(
    grond="Toestemming van het lid, voor uitnodigingen alleen, AVG art. 6 lid 1 a.",
    termijn="tot het lid stopt, en hoogstens 1 jaar",
)


class Klankbordlid(SharedModel):
    """A member, known by a nickname, in the gemeente (or, without one, the region) that invited them.

    `referentie` and `token_hash`: the card, as a reporter of a melding has one; the secret itself is kept nowhere. `via`: through
    whom the member came, such as a parish or a union; never a name. There is no history: who leaves is gone, and the database takes
    contact and answers along (and follows another digest), also in rows that whoever does it may not see.
    """

    gemeente = models.ForeignKey(
        "core.Gemeente", on_delete=models.PROTECT, null=True, blank=True, db_column="gemeente_code"
    )
    bijnaam = models.CharField("bijnaam", max_length=40)
    taal = models.CharField("taal", max_length=2, choices=list(TALEN.items()))
    via = models.CharField("via wie", max_length=80, blank=True)
    sinds = models.DateField("lid sinds", default=timezone.localdate)
    referentie = models.CharField("kaartnummer", max_length=20, unique=True)
    token_hash = models.CharField(max_length=64, unique=True)
    created_at = models.DateTimeField(auto_now_add=True)
    created_by = models.ForeignKey("core.Gebruiker", on_delete=models.PROTECT, null=True, related_name="+")

    scope_gemeente = "gemeente"
    scope_geheim = "token_hash"
    persoonsgegevens = Persoonsgegevens(
        velden={"bijnaam": LID, "taal": LID, "via": LID, "created_by": ACCOUNT},
        overig=("id", "gemeente", "sinds", "referentie", "token_hash", "created_at"),
    )

    class Meta(SharedModel.Meta):
        ordering = ["bijnaam", "id"]
        verbose_name_plural = "klankbordleden"
        constraints = [
            models.UniqueConstraint(fields=["bijnaam"], name="klankbordlid_bijnaam"),
            models.UniqueConstraint(fields=["id", "token_hash"], name="klankbordlid_kaart"),
        ]

    def __str__(self) -> str:
        return self.bijnaam


class Klankbordcontact(SharedModel):
    """How a member wants to be invited, apart from the member: only who invited them reads it, and it goes after `tot`."""

    lid = models.OneToOneField(Klankbordlid, on_delete=models.CASCADE, related_name="contact")
    gemeente = models.ForeignKey(
        "core.Gemeente", on_delete=models.PROTECT, null=True, blank=True, db_column="gemeente_code"
    )
    token_hash = models.CharField(max_length=64)
    email = models.EmailField("e-mailadres", blank=True)
    telefoon = models.CharField("telefoonnummer", max_length=16, blank=True)
    tot = models.DateField("bewaren tot en met")

    scope_gemeente = "gemeente"
    scope_geheim = "token_hash"
    persoonsgegevens = Persoonsgegevens(
        velden={"email": UITNODIGING, "telefoon": UITNODIGING}, overig=("id", "lid", "gemeente", "token_hash", "tot")
    )

    class Meta(SharedModel.Meta):
        ordering = ["id"]
        verbose_name_plural = "klankbordcontacten"
        constraints = [
            models.CheckConstraint(name="klankbordcontact_filled", condition=~Q(email="") | ~Q(telefoon="")),
        ]

    def __str__(self) -> str:
        return f"Contact {self.pk}"
