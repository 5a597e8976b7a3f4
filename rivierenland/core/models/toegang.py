"""Who may act where, in which role."""

from django.db import models
from django.db.models import Q
from django.utils import timezone

from rivierenland.core.models.basis import keep_history
from rivierenland.core.persoonsgegevens import ACCOUNT, Persoonsgegevens
from rivierenland.core.rollen import ROL_CHOICES, ROLLEN, Rolsoort


def _of(soort: Rolsoort) -> list[str]:
    return [rol.value for rol, beschrijving in ROLLEN.items() if beschrijving.soort is soort]


class ToegangQuerySet(models.QuerySet):
    """Access that counts today."""

    def active(self) -> "ToegangQuerySet":
        """Not ended, and of a user who may log in."""
        return self.filter(Q(geldig_tot=None) | Q(geldig_tot__gt=timezone.now()), gebruiker__is_active=True)


@keep_history()
class Toegang(models.Model):
    """One user, one role, and the gemeente or organisatie for which it holds.

    Not scoped: the scope is made from these rows. Pages about access go through `queries.toegang`, which filters.
    `geldig_tot`: from that moment the access is over; access is ended, never removed.
    """

    gebruiker = models.ForeignKey("core.Gebruiker", on_delete=models.PROTECT, related_name="toegangen")
    rol = models.CharField(max_length=24, choices=ROL_CHOICES)
    gemeente = models.ForeignKey(
        "core.Gemeente", on_delete=models.PROTECT, null=True, blank=True, db_column="gemeente_code"
    )
    organisatie = models.ForeignKey("core.Organisatie", on_delete=models.PROTECT, null=True, blank=True)
    geldig_tot = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    created_by = models.ForeignKey("core.Gebruiker", on_delete=models.PROTECT, null=True, related_name="+")

    objects = ToegangQuerySet.as_manager()

    persoonsgegevens = Persoonsgegevens(
        velden={"gebruiker": ACCOUNT, "created_by": ACCOUNT},
        overig=("id", "rol", "gemeente", "organisatie", "geldig_tot", "created_at"),
    )

    class Meta:
        verbose_name_plural = "toegangen"
        constraints = [
            models.CheckConstraint(
                name="toegang_rol_fits",
                condition=Q(rol__in=_of(Rolsoort.GEMEENTE), gemeente__isnull=False, organisatie__isnull=True)
                | Q(rol__in=_of(Rolsoort.ORGANISATIE), gemeente__isnull=True, organisatie__isnull=False)
                | Q(rol__in=_of(Rolsoort.REGIO), gemeente__isnull=True, organisatie__isnull=True),
            ),
            models.UniqueConstraint(
                name="toegang_once",
                fields=["gebruiker", "rol", "gemeente", "organisatie"],
                condition=Q(geldig_tot=None),
                nulls_distinct=False,
            ),
        ]

    def __str__(self) -> str:
        return f"{self.gebruiker_id} {self.rol}"
