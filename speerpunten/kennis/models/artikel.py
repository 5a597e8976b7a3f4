"""A piece of knowledge, as it stands now."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models import Q

from rivierenland.core.models.basis import SharedModel, keep_history
from rivierenland.core.persoonsgegevens import ACCOUNT, BOOKKEEPING, Persoonsgegevens
from speerpunten.kennis.enums.artikel import Artikelsoort, Artikelstatus, Publiek


@keep_history(exclude=("zoek", "zoekkop", "woorden", "samenvatting", "tekst"))
class Artikel(SharedModel):
    """An article of a gemeente, or of the region (no gemeente).

    A placed text never changes without a new `Artikelversie`. `zoek` and `zoekkop` (title and subject words only) are what the search
    looks in; `woorden` are the words it gave to the list of suggestions. The actions keep all three. `versie` counts every save,
    `versienummer` the placings.
    """

    gemeente = models.ForeignKey(
        "core.Gemeente", on_delete=models.PROTECT, null=True, blank=True, db_column="gemeente_code"
    )
    soort = models.CharField("soort", max_length=20, choices=Artikelsoort.choices)
    doelgroep = models.CharField("wie mag dit lezen", max_length=12, choices=Publiek.choices)
    status = models.CharField(max_length=12, choices=Artikelstatus.choices, default=Artikelstatus.CONCEPT)
    titel = models.CharField("titel", max_length=160)
    samenvatting = models.CharField("samenvatting", max_length=500)
    tekst = models.TextField("tekst", max_length=60_000, blank=True)
    bron = models.CharField("bron", max_length=300, blank=True)
    auteursrol = models.CharField("functie van de schrijver", max_length=80)
    trefwoorden = ArrayField(models.CharField(max_length=60), default=list, blank=True)
    nakijken_voor = models.DateField("nakijken voor", null=True, blank=True)
    geplaatst_op = models.DateField("geplaatst op", null=True, blank=True, editable=False)
    reden_intrekken = models.CharField("reden van intrekken", max_length=300, blank=True)
    is_voorbeeld = models.BooleanField(default=False, editable=False)
    versienummer = models.PositiveIntegerField(default=0, editable=False)
    versie = models.PositiveIntegerField(default=1, editable=False)
    zoek = SearchVectorField(null=True, editable=False)
    zoekkop = SearchVectorField(null=True, editable=False)
    woorden = ArrayField(models.TextField(), default=list, blank=True, editable=False)
    created_by = models.ForeignKey("core.Gebruiker", on_delete=models.PROTECT, null=True, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    scope_gemeente = "gemeente"
    persoonsgegevens = Persoonsgegevens(
        velden={"created_by": ACCOUNT},
        overig=(
            *(*BOOKKEEPING, "gemeente", "soort", "doelgroep", "status", "titel", "samenvatting", "tekst", "bron"),
            *("auteursrol", "trefwoorden", "nakijken_voor", "geplaatst_op", "reden_intrekken", "is_voorbeeld"),
            *("versienummer", "versie", "zoek", "zoekkop", "woorden"),
        ),
    )

    class Meta(SharedModel.Meta):
        ordering = ["-geplaatst_op", "-id"]
        verbose_name_plural = "artikelen"
        indexes = [
            GinIndex(fields=["zoek"], name="artikel_zoek"),
            models.Index(fields=["-geplaatst_op", "-id"], name="artikel_nieuwste"),
            models.Index(fields=["nakijken_voor"], name="artikel_nakijken", condition=Q(status="geplaatst")),
        ]
        constraints = [
            models.CheckConstraint(
                name="artikel_placed_has_version",
                condition=Q(status="concept", versienummer=0, geplaatst_op=None)
                | Q(status__in=["geplaatst", "ingetrokken"], versienummer__gt=0, geplaatst_op__isnull=False),
            )
        ]

    def __str__(self) -> str:
        return self.titel

    @property
    def eigenaar(self) -> str:
        """Whose article it is, in words. Asks for `gemeente`."""
        return self.gemeente.naam if self.gemeente else "Regio Rivierenland"
