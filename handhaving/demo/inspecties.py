"""A history of inspections: every third location was visited two or three times, with findings open and repaired."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from random import Random
from uuid import UUID

from django.db.models import OuterRef, Subquery
from django.utils import timezone

from handhaving.actions import foto, inspectie
from handhaving.actions.foto import Opname
from handhaving.actions.inspectie import Verslag
from handhaving.checklist.antwoord import Antwoord
from handhaving.demo.fotos import draw
from handhaving.enums import Antwoordwaarde, Bevindingstatus, Ernst, Hersteloordeel
from handhaving.models import Bevinding, Checklistversie, Foto, Herstelmelding, Inspectie, Inspectieantwoord
from handhaving.queries import checklist, drempel
from handhaving.queries.checklist import Vraag
from registratie.models import Huisvestingslocatie
from rivierenland.core.actor import Actor
from rivierenland.core.models import Gebruiker, Toegang
from rivierenland.core.rollen import Rol

ELKE = 3
MEESTE_LOCATIES = 250
BEZOEKEN = (410, 190, 35)
PAS = 70
"""How many days ago, about, a location was visited."""
OPMERKINGEN = {
    "A7": "Kamer 4 is 6,1 m² en heeft twee bedden.",
    "A10": "Twee matrassen zijn doorgezakt.",
    "A13": "Er wonen meer mensen dan het register zegt.",
    "B1": "Eén toilet is buiten gebruik.",
    "B3": "Drie stekkerdozen achter elkaar in de gang.",
    "B5": "Schimmel in de hoek van de badkamer.",
    "C1": "Er is te weinig plek in de koelkasten.",
    "C3": "De droger is stuk; was hangt in de slaapkamers.",
    "D1": "De informatiekaart hangt er alleen in het Nederlands.",
    "D2": "Het nummer van de beheerder klopt niet meer.",
    "E1": "De sticker van de keuring is van twee jaar geleden.",
    "E4": "In de gang boven hangt geen rookmelder.",
    "E7": "In de vluchtweg staan fietsen.",
    "F1": "Twee bewoners stonden niet in het nachtregister.",
}
HERSTEL = ("Dit is opgelost. Zie de foto.", "Vervangen door de onderhoudsdienst.", "In orde gemaakt en gecontroleerd.")
AANWEZIG = ("beheerder", "eigenaar", "locatiemanager", "beheerder en huismeester")


@dataclass(frozen=True)
class Bezoek:
    """One visit that is made up: where, when, by whom, and for the provider by whom."""

    locatie: Huisvestingslocatie
    versie: Checklistversie
    dag: date
    vandaag: date
    wie: Gebruiker
    namens: Gebruiker
    dobbel: Random
    eerste: bool

    @property
    def by(self) -> Actor:
        """The inspector."""
        return Actor(self.wie.naam, self.wie, oorsprong="opdrachtregel")

    @property
    def bekend(self) -> bool:
        """So long ago that the provider knows."""
        return (self.vandaag - self.dag).days > 4


def make(*, vandaag: date, seed: int = 1) -> int:
    """Write the history up to `vandaag`; returns the number of inspections. Call it in the scope that sees everything.

    Nobody gets a mail: what lies in the past was told in the past. First the first visit of every location, then the second: what
    was found must stand before somebody looks again, and all of one round are written at once.
    """
    versie = checklist.in_force(vandaag)
    inspecteurs = _people(Rol.TOEZICHTHOUDER, "gemeente_id")
    aanbieders = _people(Rol.MARKTPARTIJ_BEHEERDER, "organisatie_id")
    if versie is None or not inspecteurs or not aanbieders:
        return 0
    iemand, iemand_anders = next(iter(inspecteurs.values())), next(iter(aanbieders.values()))
    locaties = Huisvestingslocatie.objects.in_use().order_by("gemeente_id", "code", "pk")

    def visits(locatie: Huisvestingslocatie) -> Iterator[Bezoek]:
        dobbel = Random(f"{seed}-{locatie.code}")  # noqa: S311 -- the same demo every time
        wie = inspecteurs.get(locatie.gemeente_id, iemand)
        namens = aanbieders.get(locatie.organisatie_id, iemand_anders)
        for nummer, dag in enumerate(_days(locatie, vandaag, dobbel)):
            yield Bezoek(locatie, versie, dag, vandaag, wie, namens, dobbel, eerste=nummer == 0)

    lopend = [visits(locatie) for locatie in list(locaties)[::ELKE][:MEESTE_LOCATIES]]
    gemaakt = 0
    while ronde := [bezoek for bezoeken in lopend if (bezoek := next(bezoeken, None))]:
        _visit(ronde)
        gemaakt += len(ronde)
    return gemaakt


def _people(rol: Rol, sleutel: str) -> dict[object, Gebruiker]:
    rows = Toegang.objects.active().filter(rol=rol).select_related("gebruiker").order_by("-pk")
    return {getattr(row, sleutel): row.gebruiker for row in rows}


def _days(locatie: Huisvestingslocatie, vandaag: date, dobbel: Random) -> Iterator[date]:
    """Working days after the location opened, the oldest first."""
    for terug in BEZOEKEN[dobbel.randint(0, 1) :]:
        dag = vandaag - timedelta(days=terug + dobbel.randint(-25, 25))
        dag -= timedelta(days=max(0, dag.weekday() - 4))
        if locatie.ingangsdatum < dag < vandaag:
            yield dag


def _visit(ronde: Sequence[Bezoek]) -> None:
    """All of it for the visits of one round, each with the dice of its own location."""
    rows = inspectie.record_many([_report(bezoek) for bezoek in ronde])
    gevonden: dict[int, list[Bevinding]] = {row.pk: [] for row in rows}
    for found in Bevinding.objects.filter(inspectie__in=rows).select_related("item"):
        gevonden[found.inspectie_id].append(found)
    foto.add_many(
        [
            Opname(
                UUID(int=bezoek.dobbel.getrandbits(128), version=4),
                draw(bezoek.dobbel),
                row,
                found.item.code,
                bezoek.by,
            )
            for bezoek, row in zip(ronde, rows, strict=True)
            for found in gevonden[row.pk][:2]
        ]
    )
    bekend = [(bezoek, row) for bezoek, row in zip(ronde, rows, strict=True) if bezoek.bekend]
    _tell(bekend)
    _repair([(bezoek, found) for bezoek, row in bekend for found in gevonden[row.pk]])


def _report(bezoek: Bezoek) -> Verslag:
    dobbel, locatie, dag = bezoek.dobbel, bezoek.locatie, bezoek.dag
    begin = timezone.make_aware(datetime.combine(dag, time(9 + dobbel.randint(0, 5), dobbel.choice((0, 15, 30, 45)))))
    feiten, items = drempel.facts(locatie, dag), list(checklist.items_of(bezoek.versie, locatie.gemeente_id, dag))
    geregistreerd = feiten.vannacht or locatie.capaciteit_vergund * 3 // 5
    hoeveel = (2, 3, 4, 5) if bezoek.eerste else (0, 1, 2, 3, 4)
    mist = set(dobbel.sample(sorted(OPMERKINGEN), dobbel.choice(hoeveel)))
    sleutel, duur = UUID(int=dobbel.getrandbits(128), version=4), timedelta(minutes=dobbel.randint(40, 110))
    personen = geregistreerd + (dobbel.randint(1, 4) if "A13" in mist else 0)
    aanwezig = dobbel.choice(AANWEZIG)
    return Verslag(
        sleutel=sleutel, locatie=locatie, versie=bezoek.versie, begonnen_at=begin, afgerond_at=begin + duur,
        personen=personen, aanwezig=aanwezig, vragen=checklist.ask(items, replace(feiten, geteld=personen)),
        antwoorden=dict(_answers(dobbel, checklist.ask(items, feiten), mist)), by=bezoek.by,
    )  # fmt: skip


def _answers(dobbel: Random, vragen: Iterable[Vraag], mist: set[str]) -> Iterator[tuple[str, Antwoord]]:
    for vraag in vragen:
        code = vraag.item.code
        if vraag.nvt:
            continue
        if code in mist:
            yield code, Antwoord(Antwoordwaarde.VOLDOET_NIET, OPMERKINGEN[code])
        elif dobbel.random() < 0.9:
            yield code, Antwoord(Antwoordwaarde.VOLDOET, gemeten=vraag.drempel.gemeten if vraag.drempel else None)


def _tell(bekend: Sequence[tuple[Bezoek, Inspectie]]) -> None:
    """Known to the provider since two days after the visit."""
    for bezoek, row in bekend:
        row.organisatie_id = bezoek.locatie.organisatie_id
        row.bekend_at = timezone.make_aware(datetime.combine(bezoek.dag + timedelta(days=2), time(14)))
    rows = [row for _, row in bekend]
    Inspectie.objects.bulk_update(rows, ["organisatie", "bekend_at"])
    aanbieder = Subquery(Inspectie.objects.filter(pk=OuterRef("inspectie")).values("organisatie"))
    for soort in (Inspectieantwoord, Bevinding, Foto):
        soort.objects.filter(inspectie__in=rows).update(organisatie=aanbieder)


def _repair(gevonden: Iterable[tuple[Bezoek, Bevinding]]) -> None:
    """Most is repaired in time, some of it waits for a judgement, and some is late."""
    meldingen, moments = [], []
    for bezoek, found in gevonden:
        if (moment := _repaired_at(bezoek, found)) is None:
            continue
        dobbel, wacht = bezoek.dobbel, found.status == Bevindingstatus.HERSTEL_GEMELD
        moments.append(moment)
        meldingen.append(
            Herstelmelding(
                bevinding=found, gemeente_id=found.gemeente_id, organisatie_id=bezoek.locatie.organisatie_id,
                tekst=dobbel.choice(HERSTEL), created_by=bezoek.namens,
                oordeel=Hersteloordeel.WACHT if wacht else Hersteloordeel.AKKOORD,
                beoordeeld_by=None if wacht else bezoek.wie,
                beoordeeld_at=None if wacht else moment + timedelta(days=1),
            )
        )  # fmt: skip
    Herstelmelding.objects.bulk_create(meldingen)
    for melding, moment in zip(meldingen, moments, strict=True):
        melding.created_at = moment
    Herstelmelding.objects.bulk_update(meldingen, ["created_at"])
    Bevinding.objects.bulk_update(
        [melding.bevinding for melding in meldingen], ["status", "hersteld_op", "organisatie", "updated_at"]
    )


def _repaired_at(bezoek: Bezoek, found: Bevinding) -> datetime | None:
    """Settle whether and when; the finding then says so. None when nothing was done."""
    dobbel, oud = bezoek.dobbel, found.herstel_uiterlijk < bezoek.vandaag
    pas = (bezoek.vandaag - bezoek.dag).days < PAS
    kans = (0.4 if pas else 0.7 if found.ernst == Ernst.KRITIEK else 0.85) if oud else 0.35
    if dobbel.random() > kans:
        return None
    termijn = max(1, (found.herstel_uiterlijk - bezoek.dag).days)
    klaar = min(bezoek.dag + timedelta(days=dobbel.randint(1, termijn)), bezoek.vandaag)
    wacht = not oud or dobbel.random() < (0.4 if pas else 0.05)
    found.status = Bevindingstatus.HERSTEL_GEMELD if wacht else Bevindingstatus.HERSTELD
    found.hersteld_op, found.organisatie_id = (None if wacht else klaar), bezoek.locatie.organisatie_id
    found.updated_at = timezone.now()
    return timezone.make_aware(datetime.combine(klaar, time(11, 20)))
