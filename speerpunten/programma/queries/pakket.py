"""The programme: seven speerpunten with their packages, one package with what belongs to it."""

from dataclasses import dataclass, field
from datetime import date

from django.db.models import Count, Q

from speerpunten.programma.enums.planning import Maatregelstatus, Mijlpaalstand
from speerpunten.programma.models import (
    Maatregel,
    Maatregelenpakket,
    Mijlpaal,
    Pakketdocument,
    Programmadocument,
    Speerpunt,
)
from speerpunten.programma.queries import mijlpaal as mijlpalen


@dataclass(frozen=True)
class Pakketregel:
    """A package on the overview, with what its milestones say on the day: reached, late, and the next one."""

    pakket: Maatregelenpakket
    maatregelen: int
    lopend: int
    mijlpalen: int
    behaald: int
    te_laat: int
    volgende: Mijlpaal | None

    @property
    def laat_tekst(self) -> str:
        """How many are late, in words."""
        return f"{self.te_laat} te laat"


@dataclass(frozen=True)
class Speerpuntblok:
    """A speerpunt with its packages."""

    speerpunt: Speerpunt
    pakketten: list[Pakketregel] = field(default_factory=list)


def overview(vandaag: date) -> list[Speerpuntblok]:
    """The seven with their packages, in order. Three queries, however much hangs on them."""
    blokken = {speerpunt.pk: Speerpuntblok(speerpunt) for speerpunt in Speerpunt.objects.order_by("code")}
    lopend = Count("maatregelen", filter=Q(maatregelen__status=Maatregelstatus.LOOPT))
    pakketten = list(
        Maatregelenpakket.objects.annotate(aantal_maatregelen=Count("maatregelen"), aantal_lopend=lopend).order_by(
            "code"
        )
    )
    per_pakket = mijlpalen.of([pakket.pk for pakket in pakketten])
    for pakket in pakketten:
        blokken[pakket.speerpunt_id].pakketten.append(_line(pakket, per_pakket[pakket.pk], vandaag))
    return list(blokken.values())


def detail(code: str) -> Maatregelenpakket | None:
    """One package with its speerpunt."""
    return Maatregelenpakket.objects.select_related("speerpunt").filter(pk=code).first()


def measures(pakket: Maatregelenpakket) -> list[Maatregel]:
    """The measures of a package, in the order in which they begin."""
    return list(Maatregel.objects.filter(pakket=pakket))


def documents(pakket: Maatregelenpakket) -> list[Pakketdocument]:
    """The documents at a package that the reader may see: the document's own lock decides."""
    zichtbaar = Programmadocument.objects.values("pk")
    return list(Pakketdocument.objects.filter(pakket=pakket, document__in=zichtbaar).select_related("document"))


def documents_to_link(pakket: Maatregelenpakket) -> list[Programmadocument]:
    """Documents that all gemeenten may read and that are not at this package yet, the newest first."""
    al = Pakketdocument.objects.filter(pakket=pakket).values("document")
    return list(Programmadocument.objects.filter(openbaar=True).exclude(pk__in=al).order_by("-created_at", "-id")[:200])


def why_kept(pakket: Maatregelenpakket) -> str:
    """Why a package cannot be deleted, with what hangs on it, as one may tell a user."""
    hangt = []
    for relatie in pakket._meta.related_objects:
        if relatie.related_model.__name__.endswith("Event"):
            continue
        aantal = relatie.related_model._default_manager.filter(**{relatie.field.name: pakket.pk}).count()
        naam = relatie.related_model._meta
        if aantal:
            hangt.append(f"{aantal} {naam.verbose_name if aantal == 1 else naam.verbose_name_plural}")
    versies = pakket.versie
    geschiedenis = f"{versies} {'versie' if versies == 1 else 'versies'} van de tekst"
    return (
        f"{pakket.pk} kan niet weg: er is een geschiedenis ({', '.join([geschiedenis, *hangt])}). "
        "De veertien codes liggen vast. Gaat het pakket niet door, schrijf dat dan in de omschrijving."
    )


def _line(pakket: Maatregelenpakket, rijen: list[Mijlpaal], vandaag: date) -> Pakketregel:
    standen = [rij.stand(vandaag) for rij in rijen]
    volgende = (rij for rij, stand in zip(rijen, standen, strict=True) if stand is Mijlpaalstand.GEPLAND)
    return Pakketregel(
        pakket=pakket,
        maatregelen=pakket.aantal_maatregelen,  # type: ignore[attr-defined]
        lopend=pakket.aantal_lopend,  # type: ignore[attr-defined]
        mijlpalen=sum(stand is not Mijlpaalstand.VERVALLEN for stand in standen),
        behaald=sum(stand is Mijlpaalstand.BEHAALD for stand in standen),
        te_laat=sum(stand is Mijlpaalstand.TE_LAAT for stand in standen),
        volgende=next(volgende, None),
    )
