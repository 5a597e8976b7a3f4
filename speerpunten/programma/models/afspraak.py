"""One agreement in a version of the handelingsperspectief."""

import uuid

from django.contrib.postgres.fields import ArrayField
from django.db import models

from rivierenland.core.models.basis import keep_history
from rivierenland.core.persoonsgegevens import BOOKKEEPING, Persoonsgegevens
from speerpunten.programma.enums.perspectief import Afspraakstatus


@keep_history()
class Afspraak(models.Model):
    """What the gemeenten agree to. `sleutel` stays the same through the versions; `nummer` (`2.3`) says where it stands in this one.

    `trekker`: the gemeente that leads it, or the region when empty; never a person. `uiterlijk`: the last day. `parameters`: codes of
    norms and terms it refers to, shown with the value in force. `versie` and `gewijzigd_door`: as of the version itself.
    """

    perspectief = models.ForeignKey(
        "programma.Handelingsperspectief", on_delete=models.PROTECT, related_name="afspraken"
    )
    sectie = models.ForeignKey("programma.Perspectiefsectie", on_delete=models.PROTECT, related_name="afspraken")
    sleutel = models.UUIDField(default=uuid.uuid4, editable=False)
    volgorde = models.PositiveSmallIntegerField("plaats")
    nummer = models.CharField(max_length=8)
    titel = models.CharField("titel", max_length=160)
    tekst = models.TextField("tekst", max_length=8000)
    trekker = models.ForeignKey(
        "core.Gemeente", on_delete=models.PROTECT, null=True, blank=True, db_column="trekker_code", related_name="+"
    )
    status = models.CharField(max_length=12, choices=Afspraakstatus.choices, default=Afspraakstatus.VOORSTEL)
    uiterlijk = models.DateField("uiterlijk", null=True, blank=True)
    parameters = ArrayField(models.CharField(max_length=60), default=list, blank=True)
    pakketten = models.ManyToManyField(
        "programma.Maatregelenpakket", through="programma.Afspraakpakket", related_name="afspraken"
    )
    versie = models.PositiveIntegerField(default=1, editable=False)
    gewijzigd_door = models.CharField(max_length=80, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    persoonsgegevens = Persoonsgegevens(
        overig=(
            *(
                *BOOKKEEPING,
                "perspectief",
                "sectie",
                "sleutel",
                "volgorde",
                "nummer",
                "titel",
                "tekst",
                "trekker",
                "status",
            ),
            *("uiterlijk", "parameters", "pakketten", "versie", "gewijzigd_door"),
        )
    )

    class Meta:
        ordering = ["sectie__volgorde", "volgorde", "id"]
        verbose_name_plural = "afspraken"
        constraints = [models.UniqueConstraint(fields=["perspectief", "sleutel"], name="afspraak_once")]

    def __str__(self) -> str:
        return f"{self.nummer} {self.titel}"

    @property
    def reageerplek(self) -> str:
        """Behind the address of the page of reactions: the form, with this agreement chosen."""
        return f"?over=a{self.pk}#reageren"

    @property
    def badge(self) -> tuple[str, str]:
        """The kind and the icon of the badge."""
        return Afspraakstatus(self.status).badge

    @property
    def trekker_naam(self) -> str:
        """Who leads it, in words."""
        return f"Gemeente {self.trekker.naam}" if self.trekker else "Regio Rivierenland"


class Afspraakpakket(models.Model):
    """That an agreement is about a package."""

    afspraak = models.ForeignKey(Afspraak, on_delete=models.CASCADE)
    pakket = models.ForeignKey("programma.Maatregelenpakket", on_delete=models.PROTECT)

    persoonsgegevens = Persoonsgegevens(overig=("id", "afspraak", "pakket"))

    class Meta:
        ordering = ["pakket_id"]
        verbose_name_plural = "afspraakpakketten"
        constraints = [models.UniqueConstraint(fields=["afspraak", "pakket"], name="afspraakpakket_once")]

    def __str__(self) -> str:
        return f"{self.afspraak_id} {self.pakket_id}"
