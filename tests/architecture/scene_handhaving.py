"""The rows of handhaving that hang on one tenant of the scene."""

from dataclasses import dataclass
from datetime import timedelta
from uuid import uuid4

from django.utils import timezone

from handhaving.actions import checklist, foto, herstel, inspectie
from handhaving.checklist.antwoord import Antwoord
from handhaving.models import Bevinding, Checklistitem, Checklistversie, Foto, Herstelmelding, Inspectie
from registratie.models import Huisvestingslocatie
from rivierenland.core.actor import Actor
from rivierenland.core.models import Gebruiker
from rivierenland.core.rollen import Rol
from tests.factories.handhaving import foto_bestand, inspectie_of


@dataclass
class Toezicht:
    """What was inspected at one location: known to the provider, known to the gemeente only, and begun."""

    bekend: Inspectie
    binnenskamers: Inspectie
    concept: Inspectie
    bevinding: Bevinding
    melding: Herstelmelding
    foto: Foto
    conceptfoto: Foto


def toezicht(word: str, locatie: Huisvestingslocatie, people: dict[str, Gebruiker], nasty: str) -> Toezicht:
    """Inspections with everything said that can be said; the reported repair waits."""
    inspecteur, aanbieder = people[Rol.TOEZICHTHOUDER], people[Rol.MARKTPARTIJ_BEHEERDER]
    by = Actor(inspecteur.naam, inspecteur)
    tekst = {"aanwezig": f"{word}Functie{nasty}", "opmerking": f"{word}Bezoek{nasty}"}
    niet = {
        "E1": Antwoord("voldoet_niet", f"{word}Blusser{nasty}"),
        "B5": Antwoord("voldoet_niet", f"{word}Schimmel{nasty}"),
    }
    vorige = timezone.now() - timedelta(days=20)
    bekend = inspectie_of(locatie, by, antwoorden=niet, afgerond_at=vorige, **tekst)
    beeld = foto.add(sleutel=uuid4(), bestand=foto_bestand(), inspectie=bekend, itemcode="E1", by=by)
    bekend = inspectie.reveal(inspectie=bekend, by=by)
    found = bekend.bevindingen.get(item__code="E1")
    namens = Actor(aanbieder.naam, aanbieder)
    for oordeel in ("niet_akkoord", ""):
        melding = herstel.report(bevinding=found, tekst=f"{word}Herstel{nasty}", fotos=[foto_bestand()], by=namens)
        if oordeel:
            herstel.judge(herstelmelding=melding, oordeel=oordeel, reden=f"{word}Oordeel{nasty}", by=by)
    stil = {"B3": Antwoord("voldoet_niet", f"{word}Stekker{nasty}")}
    binnenskamers = inspectie_of(locatie, by, antwoorden=stil, **tekst)
    concept = inspectie.start(locatie=locatie, by=by)
    inspectie.fill(inspectie=concept, antwoorden={"C4": Antwoord("voldoet", f"{word}Keuken{nasty}")}, by=by, **tekst)
    los = foto.add(sleutel=uuid4(), bestand=foto_bestand(), inspectie=concept, itemcode="C4", by=by)
    beeld.refresh_from_db()
    return Toezicht(bekend, binnenskamers, concept, found, melding, beeld, los)


def checklistconcept() -> tuple[Checklistversie, Checklistitem]:
    """A draft of the checklist, and the item in it that Tiel added."""
    versie = checklist.copy(by=Actor.systeem("tests"))
    return versie, versie.items.get(gemeente__slug="tiel")
