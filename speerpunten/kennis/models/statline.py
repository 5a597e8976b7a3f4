"""A table of CBS StatLine that figures are taken from, and every attempt to do so."""

from django.db import models

from rivierenland.core.persoonsgegevens import Persoonsgegevens
from speerpunten.kennis.enums.statline import Haalstatus, Haalweg, Peilmoment, Periodesoort
from speerpunten.kennis.kerncijfers.gebieden import GEBIEDEN, RUIM
from speerpunten.kennis.kerncijfers.indicatoren import INDICATOREN, KEUZES
from speerpunten.kennis.statline.lezen import Afspraak


class Statlinebron(models.Model):
    """One measure of one table, and which of our indicators it fills.

    `gecontroleerd`: whether the list of measures of CBS has this code under this name and in this unit; until it was asked the
    figures are examples.
    """

    tabel = models.CharField("tabel", max_length=12)
    maat = models.CharField("code van de maat", max_length=20)
    indicator = models.CharField("wat is geteld", max_length=40, choices=KEUZES)
    naam = models.CharField("naam van de tabel", max_length=200)
    maat_naam = models.CharField("naam van de maat", max_length=200)
    eenheid = models.CharField("eenheid", max_length=40)
    onderwerp = models.CharField("onderwerp", max_length=40)
    periode = models.CharField("soort periode", max_length=2, choices=Periodesoort.choices)
    peilmoment = models.CharField("dag van het cijfer", max_length=5, choices=Peilmoment.choices)
    vanaf_jaar = models.PositiveSmallIntegerField("eerste jaar")
    gecontroleerd = models.BooleanField("nagekeken bij het CBS", default=False)

    persoonsgegevens = Persoonsgegevens(
        overig=(
            *("id", "tabel", "maat", "indicator", "naam", "maat_naam", "eenheid", "onderwerp", "periode", "peilmoment"),
            *("vanaf_jaar", "gecontroleerd"),
        )
    )

    class Meta:
        ordering = ["tabel", "maat"]
        verbose_name_plural = "StatLine-bronnen"
        constraints = [models.UniqueConstraint(fields=["tabel", "maat"], name="statlinebron_maat")]

    def __str__(self) -> str:
        return f"Tabel {self.tabel}: {self.maat_naam.lower()}"

    @property
    def titel(self) -> str:
        """How a figure names this source, behind its publisher."""
        return f"StatLine, tabel {self.tabel}"

    @property
    def webadres(self) -> str:
        """Where everybody can read the table."""
        return f"https://opendata.cbs.nl/statline/#/CBS/nl/dataset/{self.tabel}/table"

    @property
    def soort(self) -> str:
        """What is counted, in words."""
        return INDICATOREN[self.indicator].naam

    @property
    def afspraak(self) -> Afspraak:
        """What is taken from the table: the eight gemeenten."""
        return Afspraak(
            maat=self.maat, naam=self.maat_naam, eenheid=self.eenheid, soort=self.periode, vanaf=self.vanaf_jaar,
            einde=self.peilmoment == Peilmoment.EINDE,
            gebieden={code: naam for code, naam in GEBIEDEN.items() if code not in RUIM},
        )  # fmt: skip


class Statlinehaal(models.Model):
    """One attempt to take the figures of a source. Never changed.

    `zin`: what came of it, in Dutch. `aantal`: figures written, new and corrected. `nieuwste`: the newest day in the table.
    `sha256`: of everything that was read, page after page; empty when nothing came.
    """

    bron = models.ForeignKey(Statlinebron, on_delete=models.PROTECT, related_name="pogingen")
    begonnen_at = models.DateTimeField("begonnen")
    weg = models.CharField("langs", max_length=8, choices=Haalweg.choices)
    status = models.CharField("uitkomst", max_length=10, choices=Haalstatus.choices)
    zin = models.CharField("uitkomst in woorden", max_length=300)
    aantal = models.PositiveIntegerField("geschreven cijfers", default=0)
    nieuwste = models.DateField("nieuwste peildatum", null=True)
    sha256 = models.CharField(max_length=64, blank=True)

    persoonsgegevens = Persoonsgegevens(
        overig=("id", "bron", "begonnen_at", "weg", "status", "zin", "aantal", "nieuwste", "sha256")
    )

    class Meta:
        ordering = ["-begonnen_at", "-id"]
        verbose_name_plural = "pogingen bij StatLine"
        indexes = [models.Index(fields=["bron", "-begonnen_at"], name="statlinehaal_bron")]

    def __str__(self) -> str:
        return f"{self.bron}: {self.get_status_display()}"

    @property
    def gelukt(self) -> bool:
        """Whether the figures are those of this attempt."""
        return self.status == Haalstatus.GELUKT
