"""The rows of handhaving that hang on one tenant of the scene."""

from dataclasses import dataclass
from datetime import timedelta
from uuid import uuid4

from django.core.files.base import ContentFile
from django.utils import timezone

from handhaving.actions import checklist, deling, foto, herstel, inspectie, ronde, rondedeelname
from handhaving.checklist.antwoord import Antwoord
from handhaving.enums import Briefsoort, Inzendingstatus, Meldingresultaat, Meldingstatus, Stapsoort, Termijnsoort
from handhaving.models import (
    Bevinding,
    Brief,
    Briefsjabloon,
    Checklistitem,
    Checklistversie,
    Foto,
    Gegevensdeling,
    Herplaatsing,
    Herstelmelding,
    Inspectie,
    Inzending,
    Inzendingfoto,
    Melding,
    Meldingbericht,
    Meldingvertaling,
    Publicatie,
    Ronde,
    Rondestop,
    Stap,
    Termijn,
    Zaak,
    Zienswijze,
)
from registratie.models import Huisvestingslocatie
from rivierenland.core.actor import Actor
from rivierenland.core.models import Gebruiker
from rivierenland.core.rollen import Rol
from tests.factories.handhaving import MeldingFactory, bevinding_bij, controle_van, foto_bestand, inspectie_of


def melding(word: str, locatie: Huisvestingslocatie, people: dict[str, Gebruiker], nasty: str) -> Melding:
    """A melding in the queue with everything said that can be said, a duplicate of it, and one that was closed."""
    official = people[Rol.TOEZICHTHOUDER]
    values = {
        "gemeente_id": locatie.gemeente_id, "tekst": f"{word}Klacht{nasty}", "contact_naam": f"{word}Melder{nasty}",
        "contact_email": f"{word}melder@example.test", "locatie": locatie, "adres": f"{word}Plek{nasty} 1",
        "behandelaar": official, "created_by": official,
    }  # fmt: skip
    row = MeldingFactory(**values)
    now = timezone.now()
    MeldingFactory(**values, status=Meldingstatus.DUBBEL, dubbel_van=row, afgehandeld_at=now)
    MeldingFactory(
        **values, status=Meldingstatus.AFGEHANDELD, resultaat=Meldingresultaat.IN_ORDE, uitkomst=f"{word}Uitkomst{nasty}",
        afgehandeld_at=now,
    )  # fmt: skip
    for token, van in ((row.token_hash, None), (row.token_hash, official), ("", official)):
        Meldingbericht.objects.create(
            melding=row,
            gemeente_id=row.gemeente_id,
            token_hash=token,
            tekst=f"{word}Gesprek{nasty}",
            created_by=van,
            taal="pl",
        )
    for bericht in (None, row.berichten.first()):
        Meldingvertaling.objects.create(
            melding=row, bericht=bericht, gemeente_id=row.gemeente_id, tekst=f"{word}Vertaald{nasty}", door="tolk"
        )
    return row


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


@dataclass
class Telefoon:
    """What the inspector's phone sent: one that waits for a decision, with a photo, and one that is still arriving."""

    wacht: Inzending
    onderweg: Inzending
    foto: Inzendingfoto


def telefoon(word: str, of: Toezicht, people: dict[str, Gebruiker], nasty: str) -> Telefoon:
    """A second inspection of what was inspected already, with everything said that can be said."""
    eigen = {"gemeente": of.bekend.gemeente, "inspecteur": people[Rol.TOEZICHTHOUDER]}
    sleutel, moment = uuid4(), timezone.now().isoformat()
    inhoud = {
        "sleutel": str(uuid4()), "stop": None, "locatie": of.bekend.locatie_id, "versie": of.bekend.versie_id, "personen": 99,
        "begonnen": moment, "afgerond": moment, "aanwezig": f"{word}Aanwezig{nasty}", "opmerking": f"{word}Gezien{nasty}",
        "antwoorden": {"E1": {"waarde": "voldoet", "opmerking": f"{word}Telefoon{nasty}"}},
        "fotos": [{"sleutel": str(sleutel), "itemcode": "E1"}],
    }  # fmt: skip
    wacht = Inzending.objects.create(
        sleutel=inhoud["sleutel"], inhoud=inhoud, status=Inzendingstatus.AANDACHT, fout=f"{word}Waarom{nasty}",
        conflict_nr=of.bekend.pk, fotos_verwacht=1, **eigen,
    )  # fmt: skip
    onderweg = Inzending.objects.create(sleutel=uuid4(), inhoud=inhoud, fotos_verwacht=1, **eigen)
    beeld = Inzendingfoto(sleutel=sleutel, inzending=wacht, gemeente=eigen["gemeente"], itemcode="E1")
    beeld.bestand.save(f"{sleutel}.jpg", foto_bestand(), save=False)
    beeld.save(force_insert=True)
    return Telefoon(wacht, onderweg, beeld)


def checklistconcept() -> tuple[Checklistversie, Checklistitem]:
    """A draft of the checklist, and the item in it that Tiel added."""
    versie = checklist.copy(by=Actor.systeem("tests"))
    return versie, versie.items.get(gemeente__slug="tiel")


@dataclass
class Zaakrijen:
    """A case that the provider knows of, with a step and letter it was told and one it was not; and a case it does not know."""

    zaak: Zaak
    stil: Zaak
    stap: Stap
    concept: Stap
    termijn: Termijn
    herplaatsing: Herplaatsing
    brief: Brief
    conceptbrief: Brief


def zaken(word: str, locatie: Huisvestingslocatie, people: dict[str, Gebruiker], nasty: str) -> Zaakrijen:
    """A plan that was told, answered and withdrawn, a warning that lies ready, and everything said that can be said."""
    own, today = {"gemeente_id": locatie.gemeente_id}, timezone.localdate()
    aanbieder, jurist = locatie.organisatie, people[Rol.JURIST]
    sjabloon = Briefsjabloon.objects.create(
        **own, soort=Briefsoort.VOORNEMEN, versie=ord(word[-1]), onderwerp=f"{word}Sjabloon{nasty}",
        tekst=f"{word}Sjabloontekst{nasty}", created_by=jurist,
    )  # fmt: skip
    zaak, stil = (
        Zaak.objects.create(
            **own, nummer=f"H-{word}-{naam}", locatie=locatie, overtreder=aanbieder, organisatie=van, titel=f"{word}Zaak{nasty}",
            behandelaar=jurist, geopend_op=today, gevolgen=3, gedrag="A", voorstel=f"{word}Voorstel{nasty}",
            afwijking=f"{word}Afwijking{nasty}",
        )
        for naam, van in (("1", aanbieder), ("2", None))
    )  # fmt: skip
    gevonden = bevinding_bij(controle_van(locatie, people[Rol.TOEZICHTHOUDER]), "T1", f"{word}Gebrek{nasty}")
    type(gevonden).objects.filter(pk=gevonden.pk).update(zaak=stil)
    bevinding_bij(gevonden.inspectie, "T2", f"{word}Los{nasty}")
    stap, ingetrokken, concept = (
        Stap.objects.create(
            **own, zaak=zaak, organisatie=van, soort=soort, datum=today, grondslag=f"{word}Grond{nasty}",
            toelichting=f"{word}Waarom{nasty}", created_by=jurist,
        )
        for soort, van in (
            *((Stapsoort.VOORNEMEN, aanbieder), (Stapsoort.WAARSCHUWING, aanbieder)), (Stapsoort.WAARSCHUWING, None),
        )
    )  # fmt: skip
    Stap.objects.create(
        **own, zaak=zaak, organisatie=aanbieder, soort=Stapsoort.INGETROKKEN, datum=today, grondslag="Herstel",
        toelichting=f"{word}Terug{nasty}", herroept=ingetrokken, created_by=jurist,
    )  # fmt: skip
    termijn = Termijn.objects.create(
        **own, zaak=zaak, stap=stap, organisatie=aanbieder, soort=Termijnsoort.ZIENSWIJZE, begin=today,
        einde=today + timedelta(days=5), uitleg=f"{word}Telling{nasty}",
    )  # fmt: skip
    Zienswijze.objects.create(
        **own,
        zaak=zaak,
        organisatie=aanbieder,
        tekst=f"{word}Mening{nasty}",
        created_by=people[Rol.MARKTPARTIJ_BEHEERDER],
    )
    herplaatsing = Herplaatsing.objects.create(
        **own, zaak=zaak, personen=4, waarheen=f"{word}Elders{nasty}", uiterlijk=today, opmerking=f"{word}Plan{nasty}",
        created_by=jurist,
    )  # fmt: skip
    brief, conceptbrief = (
        Brief.objects.create(
            **own, zaak=zaak, stap=bij, organisatie=van, soort=Briefsoort.VOORNEMEN, sjabloon=sjabloon,
            onderwerp=f"{word}Brief{nasty}", tekst=f"{word}Brieftekst{nasty}", sha256="0" * 64, created_by=jurist,
            verzonden_at=timezone.now() if van else None, bestand=ContentFile(f"{word}Pdf".encode(), name="brief.pdf"),
        )
        for bij, van in ((stap, aanbieder), (concept, None))
    )  # fmt: skip
    return Zaakrijen(zaak, stil, stap, concept, termijn, herplaatsing, brief, conceptbrief)


def published(
    word: str, locatie: Huisvestingslocatie, people: dict[str, Gebruiker], nasty: str
) -> tuple[Stap, Publicatie]:
    """A decision that may be published, and another that is: every word of it may be read by all officials."""
    today, jurist = timezone.localdate(), people[Rol.JURIST]
    own = {"gemeente_id": locatie.gemeente_id, "organisatie": locatie.organisatie}
    zaak = Zaak.objects.create(
        **own, nummer=f"{word}Publiek", locatie=locatie, overtreder=locatie.organisatie, titel=f"{word}Titel{nasty}",
        behandelaar=jurist, geopend_op=today,
    )  # fmt: skip
    stap, bekend = (
        Stap.objects.create(
            **own, zaak=zaak, soort=soort, datum=today, grondslag=f"{word}Grond{nasty}", created_by=jurist
        )
        for soort in (Stapsoort.BOETE, Stapsoort.SLUITING)
    )
    publicatie = Publicatie.objects.create(
        gemeente_id=locatie.gemeente_id, stap_nr=bekend.pk, soort=bekend.soort, locatie_naam=f"{word}Gepubliceerd{nasty}",
        plaats=f"{word}Gepubliceerd{nasty}", bedrijfsnaam=f"{word}Gepubliceerd{nasty}", is_natuurlijk_persoon=False,
        samenvatting=f"{word}Gepubliceerd{nasty}", grondslag=f"{word}Gepubliceerd{nasty}", besluit_op=today, vanaf=today,
        tot=today + timedelta(days=30), created_by=jurist,
    )  # fmt: skip
    return stap, publicatie


ELDERS = "GM0297"
"""A gemeente that is none of the scene: what is shared with it reaches nobody here."""


@dataclass
class Dagwerk:
    """A joint round of today that the other gemeente did not answer, its stop, and a sharing with that gemeente."""

    ronde: Ronde
    stop: Rondestop
    deling: Gegevensdeling


def dagwerk(word: str, locatie: Huisvestingslocatie, people: dict[str, Gebruiker], nasty: str) -> Dagwerk:
    """A round with everything said that can be said, and one of its own. The ground is read in the whole region."""
    inspecteur, jurist, vandaag = people[Rol.TOEZICHTHOUDER], people[Rol.JURIST], timezone.localdate()
    by = Actor(inspecteur.naam, inspecteur)
    values = {"gemeente": locatie.gemeente_id, "dag": vandaag, "uren": 7, "inspecteurs": [inspecteur], "by": by}
    ronde.plan(**values, locaties=[locatie], naam=f"{word}Alleen{nasty}")
    samen = ronde.plan(**values, locaties=[locatie], naam=f"{word}Samen{nasty}", met=[ELDERS])
    grond = {"grondslag": f"Gemeentewet{nasty}", "doel": f"{word}Doel{nasty}"}
    rondedeelname.agree(ronde=samen, gemeente=locatie.gemeente_id, locaties=[], by=by, **grond)
    gedeeld = deling.share_locatie(
        locatie=locatie, naar=ELDERS, vanaf=vandaag, tot=vandaag, by=Actor(jurist.naam, jurist), **grond
    )
    return Dagwerk(samen, Rondestop.objects.select_related("ronde").get(ronde=samen), gedeeld)
