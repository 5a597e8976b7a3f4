"""The agreements between the gemeenten, in versions: a version and its chapters."""

import uuid

from django.db import models
from django.db.models import Q

from rivierenland.core.models.basis import keep_history
from rivierenland.core.persoonsgegevens import BOOKKEEPING, Persoonsgegevens
from speerpunten.programma.enums.perspectief import Perspectiefstatus


@keep_history()
class Handelingsperspectief(models.Model):
    """One version. It belongs to all eight, so it has no tenant; once `vastgesteld` the database closes it with all that is in it.

    `vorige`: the version it began as a copy of. Reactions are asked up to and including `consultatie_tot`. `versie` counts the edits
    of the head, `gewijzigd_door` says on whose behalf the last one was: a gemeente or the region.
    """

    nummer = models.PositiveSmallIntegerField("versie", unique=True)
    titel = models.CharField("titel", max_length=160)
    inleiding = models.TextField("inleiding", max_length=8000, blank=True)
    status = models.CharField(max_length=12, choices=Perspectiefstatus.choices, default=Perspectiefstatus.CONCEPT)
    consultatie_van = models.DateField("consultatie vanaf", null=True, blank=True)
    consultatie_tot = models.DateField("consultatie tot en met", null=True, blank=True)
    vastgesteld_op = models.DateField("vastgesteld op", null=True, blank=True)
    vorige = models.OneToOneField("self", on_delete=models.PROTECT, null=True, blank=True, related_name="volgende")
    is_voorbeeld = models.BooleanField("voorbeeldinhoud", default=False)
    versie = models.PositiveIntegerField(default=1, editable=False)
    gewijzigd_door = models.CharField(max_length=80, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    persoonsgegevens = Persoonsgegevens(
        overig=(
            *(*BOOKKEEPING, "nummer", "titel", "inleiding", "status", "consultatie_van", "consultatie_tot"),
            *("vastgesteld_op", "vorige", "is_voorbeeld", "versie", "gewijzigd_door"),
        )
    )

    class Meta:
        ordering = ["-nummer"]
        verbose_name_plural = "handelingsperspectieven"
        constraints = [
            models.CheckConstraint(
                name="perspectief_consultatie",
                condition=~Q(status=Perspectiefstatus.CONSULTATIE) | Q(consultatie_tot__isnull=False),
            ),
            models.CheckConstraint(
                name="perspectief_vastgesteld",
                condition=Q(status__in=[Perspectiefstatus.CONCEPT, Perspectiefstatus.CONSULTATIE])
                | Q(vastgesteld_op__isnull=False),
            ),
            models.UniqueConstraint(
                name="perspectief_one_in_force", fields=["status"], condition=Q(status=Perspectiefstatus.VASTGESTELD)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.titel}, versie {self.nummer}"

    @property
    def versienaam(self) -> str:
        """`Versie 2`."""
        return f"Versie {self.nummer}"

    @property
    def is_open(self) -> bool:
        """Whether the text may still change."""
        return Perspectiefstatus(self.status).is_open


@keep_history()
class Perspectiefsectie(models.Model):
    """A chapter of a version. `sleutel` stays the same through the versions. The text is plain: empty lines and `- ` only."""

    perspectief = models.ForeignKey(Handelingsperspectief, on_delete=models.PROTECT, related_name="secties")
    sleutel = models.UUIDField(default=uuid.uuid4, editable=False)
    volgorde = models.PositiveSmallIntegerField("plaats")
    kop = models.CharField("kop", max_length=160)
    tekst = models.TextField("tekst", max_length=8000, blank=True)
    versie = models.PositiveIntegerField(default=1, editable=False)
    gewijzigd_door = models.CharField(max_length=80, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    persoonsgegevens = Persoonsgegevens(
        overig=(*BOOKKEEPING, "perspectief", "sleutel", "volgorde", "kop", "tekst", "versie", "gewijzigd_door")
    )

    class Meta:
        ordering = ["volgorde", "id"]
        verbose_name_plural = "perspectiefsecties"
        constraints = [models.UniqueConstraint(fields=["perspectief", "sleutel"], name="perspectiefsectie_once")]

    def __str__(self) -> str:
        return f"{self.volgorde}. {self.kop}"
