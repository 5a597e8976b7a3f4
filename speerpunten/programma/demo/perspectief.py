"""A made-up handelingsperspectief: version 1 agreed in 2025 (not by all at once), version 2 in consultation with reactions."""

from dataclasses import asdict
from datetime import date, datetime, time, timedelta
from typing import Any

from django.utils import timezone

from rivierenland.core.actor import Actor
from rivierenland.core.models import Gemeente
from speerpunten.programma.actions import afspraak as afspraken
from speerpunten.programma.actions import perspectief as perspectieven
from speerpunten.programma.demo import perspectieftekst as tekst
from speerpunten.programma.enums.orgaan import Orgaan
from speerpunten.programma.enums.perspectief import Afspraakstatus, Perspectiefstatus, Standpunt
from speerpunten.programma.models import (
    Afspraak,
    Afspraakpakket,
    Consultatieantwoord,
    Consultatiereactie,
    Handelingsperspectief,
    Instemming,
    Perspectiefsectie,
)
from speerpunten.programma.queries import perspectief as lezen

VAN, VASTGESTELD = date(2025, 3, 10), date(2025, 6, 19)
METEEN = ("buren", "culemborg", "maasdriel", "neder-betuwe", "tiel", "west-betuwe")
LATER, VOORBEHOUD = "west-maas-en-waal", "zaltbommel"
REDEN = "De raad wil dat de gemeente zelf bepaalt hoeveel woningen terugkomen. Voor afspraak 2.3 geldt daarom een voorbehoud."


def make(*, vandaag: date, by: Actor) -> int:
    """Write both versions, under a scope that sees everything; nothing where one stands. Returns how many versions."""
    if Handelingsperspectief.objects.exists():
        return 0
    gemeenten = {gemeente.slug: gemeente for gemeente in Gemeente.objects.all()}
    _first(gemeenten)
    _second(gemeenten, vandaag, by)
    return 2


def _first(gemeenten: dict[str, Gemeente]) -> None:
    row = Handelingsperspectief.objects.create(
        nummer=1, titel=tekst.TITEL, inleiding=tekst.INLEIDING, is_voorbeeld=True, gewijzigd_door="de regio"
    )
    for plek, deel in enumerate(tekst.HOOFDSTUKKEN, start=1):
        sectie = Perspectiefsectie.objects.create(perspectief=row, volgorde=plek, kop=deel.kop, tekst=deel.tekst)
        for nummer, voorbeeld in enumerate(deel.afspraken, start=1):
            made = Afspraak.objects.create(
                perspectief=row, sectie=sectie, volgorde=nummer, nummer=f"{plek}.{nummer}", titel=voorbeeld.titel,
                tekst=voorbeeld.tekst, trekker=gemeenten.get(voorbeeld.trekker), status=Afspraakstatus.AFGESPROKEN,
                uiterlijk=_day(voorbeeld.uiterlijk), parameters=sorted(voorbeeld.parameters),
            )  # fmt: skip
            Afspraakpakket.objects.bulk_create(
                Afspraakpakket(afspraak=made, pakket_id=code) for code in voorbeeld.pakketten
            )
    row.status, row.consultatie_van, row.consultatie_tot = Perspectiefstatus.CONSULTATIE, VAN, VAN + timedelta(days=80)
    row.save()
    sha256 = lezen.document(row).digest()
    for plek, slug in enumerate(METEEN):
        _agree(row, gemeenten[slug], VASTGESTELD - timedelta(days=3 + 4 * plek), sha256)
    _agree(row, gemeenten[VOORBEHOUD], VASTGESTELD - timedelta(days=2), sha256, REDEN)
    row.status, row.vastgesteld_op = Perspectiefstatus.VASTGESTELD, VASTGESTELD
    row.save()
    _agree(row, gemeenten[LATER], VASTGESTELD + timedelta(days=91), sha256)


def _second(gemeenten: dict[str, Gemeente], vandaag: date, by: Actor) -> None:
    row = perspectieven.copy(by=by)
    rows = {afspraak.titel: afspraak for afspraak in row.afspraken.all()}
    for titel, gegevens in tekst.WIJZIGINGEN.items():
        _change(rows[titel], by, gegevens)
    titel, kop = tekst.VERPLAATST
    _change(rows[titel], by, {"sectie": row.secties.get(kop=kop)})
    _change(rows[tekst.VERVALLEN], by, {"vervallen": True})
    kop, voorbeeld = tekst.NIEUW
    gegevens = asdict(voorbeeld) | {"uiterlijk": _day(voorbeeld.uiterlijk)}
    afspraken.add(sectie=row.secties.get(kop=kop), by=by, **gegevens)  # type: ignore[arg-type]
    row.refresh_from_db()
    row.status, row.consultatie_van = Perspectiefstatus.CONSULTATIE, vandaag - timedelta(days=21)
    row.consultatie_tot = vandaag + timedelta(days=24)
    row.save()
    row.afspraken.filter(status=Afspraakstatus.VOORSTEL).update(status=Afspraakstatus.CONSULTATIE)
    _react(row, gemeenten, vandaag)
    for slug, dagen in (("culemborg", 4), ("neder-betuwe", 2)):
        _agree(row, gemeenten[slug], vandaag - timedelta(days=dagen), lezen.document(row).digest())


def _react(row: Handelingsperspectief, gemeenten: dict[str, Gemeente], vandaag: date) -> None:
    for slug, titel, dagen, woorden, uitkomst, antwoord in tekst.REACTIES:
        reactie = Consultatiereactie.objects.create(
            perspectief=row, gemeente=gemeenten[slug], tekst=woorden, created_at=_moment(vandaag - timedelta(days=dagen)),
            afspraak=row.afspraken.get(titel=titel) if titel else None,
        )  # fmt: skip
        if uitkomst:
            Consultatieantwoord.objects.create(reactie=reactie, uitkomst=uitkomst, tekst=antwoord)


def _agree(row: Handelingsperspectief, gemeente: Gemeente, dag: date, sha256: str, reden: str = "") -> None:
    Instemming.objects.create(
        perspectief=row, gemeente=gemeente, standpunt=Standpunt.VOORBEHOUD if reden else Standpunt.INGESTEMD, reden=reden,
        orgaan=Orgaan.COLLEGE, besloten_op=dag, sha256=sha256, vastgelegd_at=_moment(dag),
    )  # fmt: skip


def _change(row: Afspraak, by: Actor, gegevens: dict[str, Any]) -> None:
    row.refresh_from_db()
    if isinstance(dag := gegevens.get("uiterlijk"), str):
        gegevens = gegevens | {"uiterlijk": _day(dag)}
    afspraken.change(afspraak=row, versie=row.versie, by=by, **gegevens)


def _day(iso: str) -> date | None:
    return date.fromisoformat(iso) if iso else None


def _moment(dag: date) -> datetime:
    return timezone.make_aware(datetime.combine(dag, time(10)))
