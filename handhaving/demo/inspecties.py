"""A history of inspections: every third location was visited two or three times, with findings open and repaired."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from random import Random
from uuid import UUID

from django.utils import timezone

from handhaving.actions import foto, inspectie
from handhaving.checklist.antwoord import Antwoord
from handhaving.demo.fotos import draw
from handhaving.enums import Antwoordwaarde, Bevindingstatus, Ernst, Hersteloordeel
from handhaving.models import Bevinding, Checklistversie, Herstelmelding, Inspectie
from handhaving.queries import checklist
from registratie.models import Huisvestingslocatie
from registratie.queries import bezetting
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


def make(*, vandaag: date, seed: int = 1) -> int:
    """Write the history up to `vandaag`; returns the number of inspections. Call it in the scope that sees everything.

    Nobody gets a mail: what lies in the past was told in the past.
    """
    versie = checklist.in_force(vandaag)
    inspecteurs = _people(Rol.TOEZICHTHOUDER, "gemeente_id")
    aanbieders = _people(Rol.MARKTPARTIJ_BEHEERDER, "organisatie_id")
    if versie is None or not inspecteurs or not aanbieders:
        return 0
    iemand = next(iter(inspecteurs.values()))
    locaties = Huisvestingslocatie.objects.in_use().order_by("gemeente_id", "code", "pk")
    gemaakt = 0
    for locatie in list(locaties)[::ELKE][:MEESTE_LOCATIES]:
        dobbel = Random(f"{seed}-{locatie.code}")  # noqa: S311 -- the same demo every time
        for nummer, dag in enumerate(_days(locatie, vandaag, dobbel)):
            wie = inspecteurs.get(locatie.gemeente_id, iemand)
            namens = aanbieders.get(locatie.organisatie_id, next(iter(aanbieders.values())))
            _visit(Bezoek(locatie, versie, dag, vandaag, wie, namens, dobbel), eerste=nummer == 0)
            gemaakt += 1
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


def _visit(bezoek: Bezoek, *, eerste: bool) -> None:
    dobbel, locatie, dag = bezoek.dobbel, bezoek.locatie, bezoek.dag
    begin = timezone.make_aware(datetime.combine(dag, time(9 + dobbel.randint(0, 5), dobbel.choice((0, 15, 30, 45)))))
    by = Actor(bezoek.wie.naam, bezoek.wie, oorsprong="opdrachtregel")
    geregistreerd = bezetting.present_count(locatie, dag) or locatie.capaciteit_vergund * 3 // 5
    mist = set(dobbel.sample(sorted(OPMERKINGEN), dobbel.choice((2, 3, 4, 5) if eerste else (0, 1, 2, 3, 4))))
    row = inspectie.record(
        sleutel=UUID(int=dobbel.getrandbits(128), version=4), locatie=locatie, versie=bezoek.versie, begonnen_at=begin,
        afgerond_at=begin + timedelta(minutes=dobbel.randint(40, 110)),
        personen=geregistreerd + (dobbel.randint(1, 4) if "A13" in mist else 0), aanwezig=dobbel.choice(AANWEZIG),
        antwoorden=dict(_answers(bezoek, mist)), by=by,
    )  # fmt: skip
    bevindingen = list(row.bevindingen.select_related("item"))
    for found in bevindingen[:2]:
        foto.add(
            sleutel=UUID(int=dobbel.getrandbits(128), version=4), bestand=draw(dobbel), inspectie=row,
            itemcode=found.item.code, by=by,
        )  # fmt: skip
    if (bezoek.vandaag - dag).days > 4:
        _tell(row, dag)
        for found in bevindingen:
            _repair(found, bezoek)


def _answers(bezoek: Bezoek, mist: set[str]) -> Iterator[tuple[str, Antwoord]]:
    for vraag in checklist.questions(bezoek.versie, bezoek.locatie, bezoek.dag):
        code = vraag.item.code
        if vraag.nvt:
            continue
        if code in mist:
            yield code, Antwoord(Antwoordwaarde.VOLDOET_NIET, OPMERKINGEN[code])
        elif bezoek.dobbel.random() < 0.9:
            yield code, Antwoord(Antwoordwaarde.VOLDOET, gemeten=vraag.drempel.gemeten if vraag.drempel else None)


def _tell(row: Inspectie, dag: date) -> None:
    """Known to the provider since two days after the visit."""
    aanbieder = row.locatie.organisatie_id
    moment = timezone.make_aware(datetime.combine(dag + timedelta(days=2), time(14)))
    Inspectie.objects.filter(pk=row.pk).update(organisatie=aanbieder, bekend_at=moment)
    for rows in (row.antwoorden, row.bevindingen, row.fotos):
        rows.update(organisatie=aanbieder)


def _repair(found: Bevinding, bezoek: Bezoek) -> None:
    """Most is repaired in time, some of it waits for a judgement, and some is late."""
    dobbel, aanbieder = bezoek.dobbel, bezoek.locatie.organisatie_id
    oud = found.herstel_uiterlijk < bezoek.vandaag
    pas = (bezoek.vandaag - bezoek.dag).days < PAS
    kans = (0.4 if pas else 0.7 if found.ernst == Ernst.KRITIEK else 0.85) if oud else 0.35
    if dobbel.random() > kans:
        return
    termijn = max(1, (found.herstel_uiterlijk - bezoek.dag).days)
    klaar = min(bezoek.dag + timedelta(days=dobbel.randint(1, termijn)), bezoek.vandaag)
    wacht = not oud or dobbel.random() < (0.4 if pas else 0.05)
    moment = timezone.make_aware(datetime.combine(klaar, time(11, 20)))
    melding = Herstelmelding.objects.create(
        bevinding=found, gemeente_id=found.gemeente_id, organisatie_id=aanbieder, tekst=dobbel.choice(HERSTEL),
        created_by=bezoek.namens, oordeel=Hersteloordeel.WACHT if wacht else Hersteloordeel.AKKOORD,
        beoordeeld_by=None if wacht else bezoek.wie, beoordeeld_at=None if wacht else moment + timedelta(days=1),
    )  # fmt: skip
    Herstelmelding.objects.filter(pk=melding.pk).update(created_at=moment)
    found.status = Bevindingstatus.HERSTEL_GEMELD if wacht else Bevindingstatus.HERSTELD
    found.hersteld_op, found.organisatie_id = (None if wacht else klaar), aanbieder
    found.save()
