"""Take published figures from CBS StatLine: read everything first, then write all of it or nothing."""

from collections.abc import Callable, Iterable, Iterator
from hashlib import sha256

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from rivierenland.core.actions import achtergrondtaak, gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.models import Achtergrondtaak
from rivierenland.core.permissions import Geweigerd, Permission
from speerpunten.kennis.enums.kerncijfer import Cijferstatus, Meetwijze
from speerpunten.kennis.enums.statline import Haalstatus, Haalweg
from speerpunten.kennis.kerncijfers import gebieden
from speerpunten.kennis.kerncijfers.recht import may_manage
from speerpunten.kennis.models import Kerncijfer, Statlinebron, Statlinehaal
from speerpunten.kennis.statline import lezen
from speerpunten.kennis.statline.fouten import Statlinefout, Veranderd
from speerpunten.kennis.statline.lezen import Waarneming
from speerpunten.kennis.statline.ophalen import Statline

TAAK = "kennis.fetch_statline"
UITGEVER = "CBS"
REDEN = "Nieuwe stand van het CBS"
NAGEKEKEN = "De code van de maat is nagekeken bij het CBS"
Report = Callable[[int, int | None, str | None], None]


def start(*, bron: Statlinebron, by: Actor) -> Achtergrondtaak:
    """Ask for a job that takes the figures of a source. Raises `Geweigerd`."""
    _require(by)
    with transaction.atomic():
        taak = achtergrondtaak.start(
            taak=TAAK,
            titel=f"Cijfers ophalen bij het CBS, tabel {bron.tabel}",
            argumenten={"bron": bron.pk},
            by=by,
            scope=by.scope,
            totaal=2,
        )
        gebeurtenis.record(actie="statline.start", object=bron, by=by)
    return taak


def start_all(*, by: Actor) -> int:
    """Ask for all sources, when this portal may ask CBS at all; returns how many. Raises `Geweigerd`."""
    _require(by)
    if not settings.STATLINE_URL:
        return 0
    return len([start(bron=bron, by=by) for bron in Statlinebron.objects.all()])


def fetch(
    *, bron: Statlinebron, by: Actor, bestand: bytes | None = None, dienst: Statline | None = None,
    report: Report = lambda klaar, totaal, stap: None,
) -> Statlinehaal:  # fmt: skip
    """Take the figures of a source, from `bestand` or else from CBS. Always returns an attempt, which says how it ended.

    The same edition twice writes nothing the second time. When it fails nothing is written but the attempt, so the last good
    figures stay. Raises `Geweigerd`.
    """
    _require(by)
    poging = Statlinehaal(
        bron=bron, begonnen_at=timezone.now(), weg=Haalweg.ADRES if bestand is None else Haalweg.BESTAND
    )
    report(0, 2, "Cijfers lezen")
    spoor = sha256()
    try:
        rows = lezen.rows_of(_traced(_pages(bron, bestand, dienst), spoor.update))
        waarnemingen = lezen.observations(rows, bron.afspraak)
        _check_past(waarnemingen)
    except Statlinefout as fout:
        poging.status = Haalstatus.VERANDERD if isinstance(fout, Veranderd) else Haalstatus.MISLUKT
        # A sentence may quote the file, and a NUL or half a character cannot be kept.
        poging.zin = str(fout).replace("\x00", " ").encode("utf-8", "replace").decode()[:300]
        return _settle(poging, by)
    poging.sha256, poging.status = spoor.hexdigest(), Haalstatus.GELUKT
    report(1, 2, "Cijfers opslaan")
    with transaction.atomic():
        locked = Statlinebron.objects.select_for_update().get(pk=bron.pk)
        if bestand is None and not locked.gecontroleerd:  # the list of measures agreed just now
            locked.gecontroleerd = True
            locked.save(update_fields=["gecontroleerd"])
        poging.aantal = _write(locked, waarnemingen)
        poging.nieuwste = max(een.dag for een in waarnemingen)
        poging.zin = _sentence(poging.aantal)
        return _settle(poging, by)


def _pages(bron: Statlinebron, bestand: bytes | None, dienst: Statline | None) -> Iterator[bytes]:
    if bestand is not None:
        yield bestand
        return
    dienst = dienst or Statline(settings.STATLINE_URL)
    lezen.check_measures(dienst.measures(bron.tabel), bron.afspraak)
    yield from dienst.pages(bron.tabel, bron.maat)


def _check_past(waarnemingen: list[Waarneming]) -> None:
    nieuwste = max(een.dag for een in waarnemingen)
    if nieuwste > timezone.localdate():
        raise Veranderd(f"De tabel geeft cijfers voor een dag die nog moet komen: {nieuwste:%d-%m-%Y}.")


def _traced(pages: Iterable[bytes], update: Callable[[bytes], None]) -> Iterator[bytes]:
    for page in pages:
        update(page)
        yield page


def _write(bron: Statlinebron, waarnemingen: list[Waarneming]) -> int:
    """Write what is new or other than the figure in force of this same source."""
    present = {
        (row.gebied, row.peildatum): row
        for row in Kerncijfer.objects.filter(
            indicator=bron.indicator, bron_uitgever=UITGEVER, bron_titel=bron.titel, vervangen_door=None
        )
    }
    rows = []
    for een in waarnemingen:
        oud = present.get((een.gebied, een.dag))
        if oud is None or (oud.waarde_min, oud.waarde_max) != (een.waarde, een.waarde):
            rows.append(_figure(bron, een, oud, REDEN))
        elif oud.is_voorbeeld and bron.gecontroleerd:
            rows.append(_figure(bron, een, oud, NAGEKEKEN))
    Kerncijfer.objects.bulk_create(rows)
    return len(rows)


def _figure(bron: Statlinebron, een: Waarneming, oud: Kerncijfer | None, reden: str) -> Kerncijfer:
    return Kerncijfer(
        indicator=bron.indicator, gebied=een.gebied, waarde_min=een.waarde, waarde_max=een.waarde, peildatum=een.dag,
        bron_uitgever=UITGEVER, bron_titel=bron.titel, bron_url=bron.webadres, status=Cijferstatus.GETELD,
        meetwijze=Meetwijze.REGISTER, methode=f"{bron.naam}: {bron.maat_naam.lower()}.",
        is_voorbeeld=not bron.gecontroleerd, vervangt=oud, reden=reden if oud else "",
    )  # fmt: skip


def _sentence(aantal: int) -> str:
    if not aantal:
        return "Het CBS heeft geen nieuwe cijfers. Alles stond er al."
    return "Er is 1 cijfer nieuw of verbeterd." if aantal == 1 else f"Er zijn {aantal} cijfers nieuw of verbeterd."


def _settle(poging: Statlinehaal, by: Actor) -> Statlinehaal:
    with transaction.atomic():
        poging.save(force_insert=True)
        gebeurtenis.record(
            actie="statline.fetch", object=poging.bron, by=by,
            details={"status": poging.status, "langs": poging.weg, "aantal": poging.aantal},
        )  # fmt: skip
    return poging


def _require(by: Actor) -> None:
    """Tables of CBS hold all gemeenten, so only who keeps the figures of the region takes them."""
    if not may_manage(by, gebieden.REGIO):
        raise Geweigerd(Permission.KERNCIJFER_MANAGE)
