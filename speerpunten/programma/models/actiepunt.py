"""Something that was agreed to be done."""

from django.db import models
from django.db.models import Q

from rivierenland.core.models.basis import keep_history
from rivierenland.core.persoonsgegevens import ACCOUNT, BOOKKEEPING, Persoonsgegevens
from speerpunten.programma.enums.vergadering import Actiepuntstatus


@keep_history()
class Actiepunt(models.Model):
    """What is to be done by a gemeente or, without one, by the region; perhaps by one person there.

    The region writes every row; the owning gemeente its own, to say how far it is. It goes on after its meeting was closed.
    """

    wat = models.CharField("wat", max_length=300)
    eigenaar = models.ForeignKey(
        "core.Gemeente", on_delete=models.PROTECT, null=True, blank=True, db_column="eigenaar_code", related_name="+"
    )
    persoon = models.ForeignKey(
        "core.Gebruiker", on_delete=models.PROTECT, null=True, blank=True, related_name="actiepunten"
    )
    uiterlijk = models.DateField("uiterlijk")
    status = models.CharField(max_length=10, choices=Actiepuntstatus.choices, default=Actiepuntstatus.OPEN)
    afgerond_op = models.DateField(null=True, blank=True)
    stand = models.CharField("hoe het staat", max_length=300, blank=True)
    vergadering = models.ForeignKey(
        "programma.Vergadering", on_delete=models.PROTECT, null=True, blank=True, related_name="actiepunten"
    )
    agendapunt = models.ForeignKey(
        "programma.Agendapunt", on_delete=models.SET_NULL, null=True, blank=True, related_name="actiepunten"
    )
    created_by = models.ForeignKey("core.Gebruiker", on_delete=models.PROTECT, null=True, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    persoonsgegevens = Persoonsgegevens(
        velden={"persoon": ACCOUNT, "created_by": ACCOUNT},
        overig=(
            *(*BOOKKEEPING, "wat", "eigenaar", "uiterlijk", "status", "afgerond_op", "stand", "vergadering"),
            "agendapunt",
        ),
    )

    class Meta:
        ordering = ["uiterlijk", "id"]
        verbose_name_plural = "actiepunten"
        constraints = [
            models.CheckConstraint(
                name="actiepunt_done",
                condition=Q(status__in=["afgerond", "vervallen"], afgerond_op__isnull=False)
                | Q(status__in=["open", "bezig"], afgerond_op=None),
            )
        ]
        indexes = [
            models.Index(fields=["uiterlijk"], condition=Q(afgerond_op=None), name="actiepunt_open"),
        ]

    def __str__(self) -> str:
        return self.wat
