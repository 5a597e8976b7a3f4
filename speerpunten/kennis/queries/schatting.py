"""Read counts and estimates, and the norms behind them."""

from datetime import date

from django.conf import settings
from django.db.models import Q, QuerySet

from handhaving.models import Inspectie
from registratie.models import Verblijf
from rivierenland.core.models import Parameter
from rivierenland.core.queries.parameter import in_force
from speerpunten.kennis.models import Schatting, Telling, Telronde, Waarneming
from speerpunten.kennis.schatting.beoordelen import Drempels
from speerpunten.kennis.schatting.codes import VERSIE, digest_of, keyed_codes
from speerpunten.kennis.schatting.onzekerheid import Koppeling

NORMEN = ("minste_lijst", "minste_overlap", "gemist", "gemist_onzeker", "fout", "fout_onzeker", "bewaren_codes")


class SleutelWeg(LookupError):
    """The key that made the codes of a round is no longer in `SCHATTING_SLEUTELS`, or the codes were made by other rules."""


def norms(peildatum: date) -> dict[str, float]:
    """The values in force, by their name without `schatting.`"""
    rows = in_force(peildatum, [f"schatting.{naam}" for naam in NORMEN])
    return {row.code.removeprefix("schatting."): row.waarde for row in rows if row.gemeente_id is None}


def thresholds(normen: dict[str, float]) -> Drempels:
    """From when there is enough to estimate."""
    return Drempels(lijst=int(normen["minste_lijst"]), overlap=int(normen["minste_overlap"]))


def linking(normen: dict[str, float]) -> Koppeling:
    """How good the linking is, as fractions."""
    return Koppeling(*(normen[naam] / 100 for naam in ("gemist", "gemist_onzeker", "fout", "fout_onzeker")))


def key_of(ronde: Telronde) -> bytes:
    """The key that makes the codes of this round. Raises `SleutelWeg`."""
    for sleutel in settings.SCHATTING_SLEUTELS:
        if digest_of(sleutel.encode()) == ronde.sleutel_kenmerk and ronde.codeversie == VERSIE:
            return sleutel.encode()
    raise SleutelWeg("De sleutel van deze telronde is er niet meer.")


def estimates() -> QuerySet[Schatting]:
    """Every estimate, newest first, with its round and gemeente."""
    return Schatting.objects.select_related("ronde", "gemeente")


def newest() -> list[Schatting]:
    """Of every area the newest estimate, the region first."""
    rows = estimates().order_by("gemeente_id", "-created_at", "-id").distinct("gemeente_id")
    return sorted(rows, key=lambda row: (row.gemeente_id is not None, row.gebied))


def open_rounds(vandaag: date) -> QuerySet[Telronde]:
    """Rounds that have begun and of which the codes are still there."""
    return Telronde.objects.filter(vernietigd_at=None, begin__lte=vandaag)


def counts() -> QuerySet[Telling]:
    """The counts of the own gemeente."""
    found: QuerySet[Telling] = Telling.objects.select_related("ronde", "gemeente", "geteld_door")
    return found


def register_codes(ronde: Telronde, gemeente: str | None) -> list[list[str]]:
    """The codes of who slept here in the window of the round, each person once; for a job that sees everything.

    Who is linked already (`Koppeling`) is one person here too.
    """
    sleutel, zout = key_of(ronde), ronde.zout
    rows = Verblijf.objects.named().filter(Q(vertrek=None) | Q(vertrek__gt=ronde.begin), aankomst__lte=ronde.eind)
    if gemeente:
        rows = rows.filter(gemeente=gemeente)
    velden = (
        "bewoner_id",
        "bewoner__koppeling__persoon_id",
        "bewoner__achternaam",
        "bewoner__voornaam",
        "bewoner__geboortedatum",
    )
    gezien: set[tuple[str, int]] = set()
    uit = []
    for bewoner, persoon, achternaam, voornaam, geboren in rows.order_by("bewoner_id").values_list(*velden).distinct():
        wie = ("persoon", persoon) if persoon else ("bewoner", bewoner)
        if wie not in gezien:
            gezien.add(wie)
            uit.append(keyed_codes(sleutel, zout, achternaam, voornaam, geboren))
    return uit


def counted_codes(ronde: Telronde, gemeente: str | None, soort: str) -> list[list[str]]:
    """The codes of everybody met in this round in one way, in a fixed order that says nothing of the order of meeting."""
    rows = Waarneming.objects.filter(telling__ronde=ronde, telling__soort=soort)
    if gemeente:
        rows = rows.filter(gemeente=gemeente)
    return sorted(rows.values_list("codes", flat=True))


def seen_by_inspectors(ronde: Telronde, gemeente: str | None) -> int:
    """The residents that inspectors counted at locations in the window; the same person may be in it more than once."""
    rows = Inspectie.objects.filter(begonnen_at__date__range=(ronde.begin, ronde.eind), personen__isnull=False)
    if gemeente:
        rows = rows.filter(gemeente=gemeente)
    return sum(rows.values_list("personen", flat=True))


def norm_rows(peildatum: date) -> list[Parameter]:
    """The norms as rows, in the order in which they are used."""
    rows = {
        row.code: row
        for row in in_force(peildatum, [f"schatting.{naam}" for naam in NORMEN])
        if row.gemeente_id is None
    }
    return [rows[f"schatting.{naam}"] for naam in NORMEN]
