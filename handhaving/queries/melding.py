"""Meldingen as the work queue, the pages and the other parts ask for them."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Case, Exists, F, IntegerField, OuterRef, Q, QuerySet, Value, When
from django.utils import timezone

from handhaving.enums import Meldingstatus, Registersignaal
from handhaving.melden.code import read_referentie
from handhaving.models import Melding, Meldingbericht
from handhaving.models.melding import GESLOTEN
from registratie.models import Huisvestingslocatie
from registratie.queries import locatie as locaties
from rivierenland.core.models import Gebruiker, Toegang
from rivierenland.core.permissions import Permission
from rivierenland.core.queries.parameter import value_of
from rivierenland.core.queries.telling import Telling, capped_count
from rivierenland.core.rollen import ROLLEN

DUBBEL_DAGEN = "melding_dubbel_dagen"
MEESTE_DUBBELEN = 10


def for_list() -> QuerySet[Melding]:
    """The work queue: what waits first, by the day before which somebody must look; then what is closed, the newest first.

    With `onbeantwoord`: whether the reporter wrote something that nobody reacted to.
    """
    rows = Melding.objects.select_related("gemeente", "locatie", "behandelaar", "dubbel_van")
    rows = rows.annotate(rang=_rank(), onbeantwoord=Exists(unanswered().filter(melding=OuterRef("pk"))))
    return rows.order_by("rang", "uiterlijk", "-afgehandeld_at", "id")


def _rank() -> Case:
    """What waits before what is closed."""
    return Case(When(status__in=GESLOTEN, then=Value(1)), default=Value(0), output_field=IntegerField())


def search(rows: QuerySet[Melding], woorden: str) -> QuerySet[Melding]:
    """By reference as somebody says it, else by the address as it was told, or the name or address of the location."""
    if referentie := read_referentie(woorden):
        return rows.filter(referentie=referentie)
    known = locaties.search(Huisvestingslocatie.objects.order_by(), woorden)
    told = Q()
    for woord in woorden.split()[:6]:
        told &= Q(adres__icontains=woord) | Q(referentie__icontains=woord)
    return rows.filter(told | Q(locatie__in=known.values("pk")))


def late(rows: QuerySet[Melding], vandaag: date) -> QuerySet[Melding]:
    """What nobody took up in time."""
    return rows.exclude(status__in=GESLOTEN).filter(uiterlijk__lt=vandaag)


def unanswered() -> QuerySet[Meldingbericht]:
    """What reporters wrote after which no official wrote, noted or closed anything; also about a closed melding."""
    later = Meldingbericht.objects.filter(
        melding=OuterRef("melding"), created_by__isnull=False, created_at__gt=OuterRef("created_at")
    )
    own = Meldingbericht.objects.filter(created_by=None).exclude(token_hash="")
    since = Q(melding__afgehandeld_at=None) | Q(melding__afgehandeld_at__lt=F("created_at"))
    return own.filter(since, ~Exists(later)).order_by()


def waiting(vandaag: date) -> QuerySet[Melding]:
    """What asks for somebody now: nobody looked at it yet, it is late, or the reporter wrote. Late ones first."""
    wrote = Q(pk__in=unanswered().values("melding"))
    late = ~Q(status__in=GESLOTEN) & Q(uiterlijk__lt=vandaag)
    rows = Melding.objects.select_related("locatie").annotate(rang=_rank())
    return rows.filter(Q(status=Meldingstatus.NIEUW) | late | wrote).order_by("rang", "uiterlijk", "id")


def waiting_count() -> Telling:
    """How many ask for somebody now, for beside the menu."""
    return capped_count(waiting(timezone.localdate()), 99)


def of_location(locatie: Huisvestingslocatie, *, most: int = 20) -> list[Melding]:
    """The meldingen about this location, what waits first, then the newest. One query."""
    rows = for_list().filter(locatie=locatie).order_by("rang", "-created_at", "-id")  # type: ignore[misc]  # annotated
    return list(rows[:most])


def handlers(gemeente: str) -> QuerySet[Gebruiker]:
    """Who may handle meldingen of this gemeente, by name."""
    rollen = [rol for rol, beschrijving in ROLLEN.items() if beschrijving.may(Permission.MELDING_HANDLE)]
    active = Toegang.objects.active().filter(gemeente=gemeente, rol__in=rollen)
    return Gebruiker.objects.filter(pk__in=active.values("gebruiker"), is_active=True).order_by("naam", "id")


def open_signal(melding: Melding) -> bool:
    """Whether another melding is open about the same signal."""
    same = Melding.objects.open().filter(
        gemeente=melding.gemeente_id, signaal=melding.signaal, signaal_sleutel=melding.signaal_sleutel
    )
    return same.exclude(pk=melding.pk).exists()


def open_signals(*signalen: Registersignaal) -> frozenset[tuple[str, str]]:
    """What the register reported and is not closed yet, as kind and key."""
    rows = Melding.objects.open().filter(signaal__in=signalen)
    return frozenset(rows.order_by().values_list("signaal", "signaal_sleutel"))


@dataclass(frozen=True)
class Lijktop:
    """Another melding that may be about the same, and why it is thought so."""

    melding: Melding
    reden: str


def duplicates(melding: Melding) -> list[Lijktop]:
    """Meldingen of some days before and after about the same location, or the same topic at the same address. One query."""
    place = Q(locatie=melding.locatie_id) if melding.locatie_id else Q(pk=None)
    if melding.adres_sleutel:
        place |= Q(adres_sleutel=melding.adres_sleutel, onderwerp=melding.onderwerp)
    vandaag = timezone.localdate()
    span = timedelta(days=int(value_of(DUBBEL_DAGEN, peildatum=vandaag, gemeente=melding.gemeente_id)))
    near = {"created_at__gte": melding.created_at - span, "created_at__lte": melding.created_at + span}
    rows = Melding.objects.filter(place, gemeente=melding.gemeente_id, **near).exclude(pk=melding.pk)
    rows = rows.exclude(dubbel_van=melding.pk).select_related("locatie").order_by("-created_at", "-id")
    return [Lijktop(row, _reason(row, melding)) for row in rows[:MEESTE_DUBBELEN]]


def _reason(row: Melding, melding: Melding) -> str:
    where = "Zelfde locatie" if row.locatie_id and row.locatie_id == melding.locatie_id else "Zelfde adres"
    what = "zelfde onderwerp" if row.onderwerp == melding.onderwerp else "ander onderwerp"
    days = abs((timezone.localtime(row.created_at).date() - timezone.localtime(melding.created_at).date()).days)
    when = "dezelfde dag" if not days else ("1 dag ertussen" if days == 1 else f"{days} dagen ertussen")
    return f"{where}, {what}, {when}"
