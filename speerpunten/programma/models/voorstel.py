"""A proposal of the region to the eight gemeenten."""

from django.db import models
from django.db.models import F, Q

from rivierenland.core.models.basis import keep_history
from rivierenland.core.persoonsgegevens import ACCOUNT, BOOKKEEPING, Persoonsgegevens
from speerpunten.programma.enums.besluit import Voorstelonderwerp, Voorstelstatus


@keep_history()
class Voorstel(models.Model):
    """What colleges and raden are asked to decide, in one round.

    `overleg_op`: the day of the portefeuillehoudersoverleg that discusses it. `aangeboden_op`: from that day on bodies can decide.
    `college_voor` and `raad_voor`: the days by which a decision is asked. `perspectiefversie`: the number of a version of the
    handelingsperspectief. Asked again, after elections for instance, it is a new row: `voorganger` is the former round, which stays
    with all its decisions. Written by the region, read by officials; `versie` counts the edits of the text.
    """

    onderwerp = models.CharField("gaat over", max_length=24, choices=Voorstelonderwerp.choices)
    pakket = models.ForeignKey(
        "programma.Maatregelenpakket", on_delete=models.PROTECT, null=True, blank=True, related_name="voorstellen"
    )
    perspectiefversie = models.PositiveSmallIntegerField("versie van het handelingsperspectief", null=True, blank=True)
    titel = models.CharField("titel", max_length=160)
    toelichting = models.TextField("wat wordt gevraagd", max_length=5000)
    document = models.ForeignKey(
        "programma.Programmadocument", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    status = models.CharField(max_length=12, choices=Voorstelstatus.choices, default=Voorstelstatus.CONCEPT)
    ronde = models.PositiveSmallIntegerField(default=1)
    voorganger = models.OneToOneField("self", on_delete=models.PROTECT, null=True, blank=True, related_name="opvolger")
    overleg_op = models.DateField("portefeuillehoudersoverleg op", null=True, blank=True)
    aangeboden_op = models.DateField("aangeboden op", null=True, blank=True)
    college_voor = models.DateField("college besluit voor", null=True, blank=True)
    raad_voor = models.DateField("raad besluit voor", null=True, blank=True)
    reden = models.CharField("waarom ingetrokken of opnieuw voorgelegd", max_length=300, blank=True)
    versie = models.PositiveIntegerField(default=1, editable=False)
    created_by = models.ForeignKey("core.Gebruiker", on_delete=models.PROTECT, null=True, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    persoonsgegevens = Persoonsgegevens(
        velden={"created_by": ACCOUNT},
        overig=(
            *(*BOOKKEEPING, "onderwerp", "pakket", "perspectiefversie", "titel", "toelichting", "document", "status"),
            *("ronde", "voorganger", "overleg_op", "aangeboden_op", "college_voor", "raad_voor", "reden", "versie"),
        ),
    )

    class Meta:
        ordering = ["-aangeboden_op", "-id"]
        verbose_name_plural = "voorstellen"
        constraints = [
            models.CheckConstraint(
                name="voorstel_subject",
                condition=Q(onderwerp="pakket", pakket__isnull=False, perspectiefversie=None)
                | Q(onderwerp="handelingsperspectief", pakket=None, perspectiefversie__gte=1)
                | Q(onderwerp="anders", pakket=None, perspectiefversie=None),
            ),
            models.CheckConstraint(
                name="voorstel_round", condition=Q(ronde=1, voorganger=None) | Q(ronde__gt=1, voorganger__isnull=False)
            ),
            models.CheckConstraint(
                name="voorstel_submitted",
                condition=Q(status="ingetrokken")
                | Q(status__in=["concept", "overleg"], aangeboden_op=None)
                | Q(status__in=["aangeboden", "opgevolgd"], aangeboden_op__isnull=False),
            ),
            models.CheckConstraint(
                name="voorstel_discussed", condition=~Q(status="overleg") | Q(overleg_op__isnull=False)
            ),
            models.CheckConstraint(
                name="voorstel_days",
                condition=(Q(college_voor=None) | Q(aangeboden_op=None) | Q(college_voor__gte=F("aangeboden_op")))
                & (Q(raad_voor=None) | Q(college_voor=None) | Q(raad_voor__gte=F("college_voor"))),
            ),
        ]

    def __str__(self) -> str:
        return self.titel

    @property
    def waarover(self) -> str:
        """The subject in a few words: `M05`, `Handelingsperspectief, versie 3`, or nothing."""
        if self.pakket_id:
            return self.pakket_id
        return f"Handelingsperspectief, versie {self.perspectiefversie}" if self.perspectiefversie else ""
