"""A scene for the tests that walk every page: three tenants, every word of whose rows names its tenant."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from django.core.files.base import ContentFile
from django.utils import timezone

from handhaving.models import Checklistitem, Checklistversie, Melding, Publicatie, Stap
from registratie.actions import klok
from registratie.enums import (
    Aanleveringsstatus,
    Aanmeldingsstatus,
    Afwijking,
    Certificaatsoort,
    Dossierstatus,
    Koppelwijze,
    Leverwijze,
    Lijststatus,
    Oordeel,
    Regelstatus,
    Signaalkring,
    Vergunningsoort,
)
from registratie.models import (
    Aanlevering,
    Aanleveringsfout,
    Aanmelding,
    Bewoner,
    Brievenbundel,
    Brpnotitie,
    Brpsignaal,
    Brpverklaring,
    Certificaat,
    Huisvestingslocatie,
    Informatiebewijs,
    Kolomkoppeling,
    Koppeling,
    Koppelvraag,
    Kwaliteitsmeting,
    Leverafspraak,
    Leverherinnering,
    Leveropvolging,
    Persoon,
    Persoonsdossier,
    Ruimte,
    Verblijf,
    Vergunning,
    Vernietigingsbewijs,
    Vernietigingslijst,
    Vernietigingsregel,
    Voorziening,
)
from registratie.models import Locatiekaart as Kaart
from rivierenland.api.enums import Apirecht
from rivierenland.api.models import Apitoegang
from rivierenland.core.actions import gebeurtenis, inzage
from rivierenland.core.actions.uitnodiging import digest
from rivierenland.core.actor import Actor
from rivierenland.core.enums import Berichtstatus, Organisatierol, Organisatiestatus, Taakstatus
from rivierenland.core.models import (
    Achtergrondtaak,
    Gebruiker,
    Gemeente,
    Organisatie,
    Parameter,
    Toegang,
    UitgaandBericht,
    Uitnodiging,
)
from rivierenland.core.rollen import Rol
from rivierenland.rapportages.models import Opendataeditie
from speerpunten.aanbod.models import Verdeelsleutel, Werklocatie
from speerpunten.arbeidsmigrant.models import Feedbackcode
from speerpunten.kennis.models import Regelvoorstel, Telling
from tests.architecture import (
    scene_aanbod_kaart,
    scene_aanbod_opgave,
    scene_aanbod_pijplijn,
    scene_aanbod_toewijzing,
    scene_aanbod_verdeling,
    scene_aanbod_vraag,
    scene_arbeidsmigrant_feedback,
    scene_arbeidsmigrant_gegevens,
    scene_arbeidsmigrant_info,
    scene_arbeidsmigrant_klankbord,
    scene_convenant_naleving,
    scene_convenant_ondertekenen,
    scene_convenant_tekst,
    scene_convenant_toetreding,
    scene_convenant_toezeggingen,
    scene_handhaving,
    scene_kennis_antwoord,
    scene_kennis_artikel,
    scene_kennis_dialoog,
    scene_kennis_effect,
    scene_kennis_regels,
    scene_kennis_schatting,
    scene_opendata,
    scene_programma_besluiten,
    scene_programma_dashboards,
    scene_programma_deelname,
    scene_programma_perspectief,
    scene_programma_planning,
    scene_programma_voortgang,
    scene_rapport_controle,
    scene_rapport_uitgave,
    scene_zorg_doorverwijzing,
    scene_zorg_hulp,
)
from tests.architecture.scene_aanbod_opgave import Scenariorijen
from tests.architecture.scene_aanbod_pijplijn import Pijplijn
from tests.architecture.scene_aanbod_toewijzing import Berekeningen
from tests.architecture.scene_arbeidsmigrant_gegevens import Gegevensrijen
from tests.architecture.scene_arbeidsmigrant_info import Inforijen
from tests.architecture.scene_arbeidsmigrant_klankbord import Klankbordrijen
from tests.architecture.scene_convenant_naleving import Gespreksrijen
from tests.architecture.scene_convenant_ondertekenen import Tekenrijen
from tests.architecture.scene_convenant_tekst import Convenantrijen
from tests.architecture.scene_convenant_toetreding import Toetredingrijen
from tests.architecture.scene_convenant_toezeggingen import Toezeggingrijen
from tests.architecture.scene_handhaving import Dagwerk, Telefoon, Toezicht, Zaakrijen
from tests.architecture.scene_kennis_antwoord import Antwoordrijen
from tests.architecture.scene_kennis_artikel import Artikelrijen
from tests.architecture.scene_kennis_dialoog import Dialoogrijen
from tests.architecture.scene_kennis_effect import Effectrapporten
from tests.architecture.scene_kennis_schatting import Schattingen
from tests.architecture.scene_programma_besluiten import Besluitrijen
from tests.architecture.scene_programma_perspectief import Perspectiefrijen
from tests.architecture.scene_programma_planning import Planning
from tests.architecture.scene_programma_voortgang import Doelen
from tests.architecture.scene_rapport_controle import Controlerijen
from tests.architecture.scene_zorg_doorverwijzing import Doorverwijsrijen
from tests.architecture.scene_zorg_hulp import Hulprijen
from tests.factories.registratie import LocatieFactory, RuimteFactory, VerblijfFactory

GEMEENTEROLLEN = (Rol.BURGERZAKEN, Rol.TOEZICHTHOUDER, Rol.JURIST, Rol.BELEID, Rol.FUNCTIONEEL_BEHEERDER)
REGIOROLLEN = (Rol.REGIOCOORDINATOR, Rol.PRIVACY_OFFICER, Rol.PLATFORMBEHEERDER)
MARKER = re.compile(r"zq([a-z])([a-z]+)", re.IGNORECASE)
"""A word of a row: `Zq`, the letter of the tenant, what it is. `ZqaBewoner` is a resident of tenant a."""
REDENEN = [{"code": "achternaam_gelijk", "gewicht": 8.0}, {"code": "woonplaats_anders", "gewicht": -2.0}]
NASTY = "<i>\"'&"
"""Ends every text that a person can type: a page that forgets to escape it shows `<i>`."""


@dataclass
class Tenant:
    """One market party with one location in one gemeente, and everything that hangs on it."""

    letter: str
    organisatie: Organisatie
    zorgpartner: Organisatie
    gemeente: Gemeente
    mensen: dict[str, Gebruiker]
    locatie: Huisvestingslocatie
    ruimte: Ruimte
    vergunning: Vergunning
    certificaat: Certificaat
    verblijf: Verblijf
    aanlevering: Aanlevering
    opvolging: Leveropvolging
    koppelvraag: Koppelvraag
    taak: Achtergrondtaak
    uitnodiging: Uitnodiging
    uitnodiging_organisatie: Uitnodiging
    geheim: str
    bericht: UitgaandBericht
    signaal: Brpsignaal
    signaal_aanbieder: Brpsignaal
    bundel: Brievenbundel
    aanmelding: Aanmelding
    apitoegang: Apitoegang
    regel: Vernietigingsregel
    uitgevoerd: Vernietigingslijst
    dossier: Persoonsdossier
    melding: Melding
    toezicht: Toezicht
    telefoon: Telefoon
    zaken: Zaakrijen
    stap: Stap
    publicatie: Publicatie
    dagwerk: Dagwerk
    besluiten: Besluitrijen
    pijplijn: Pijplijn
    werklocatie: Werklocatie
    toetreding: Toetredingrijen
    tekenen: Tekenrijen
    gesprekken: Gespreksrijen
    doorverwijzingen: Doorverwijsrijen
    toezeggingen: Toezeggingrijen
    gegevens: Gegevensrijen
    klankbord: Klankbordrijen
    meldersbericht: int
    feedbackcode: Feedbackcode
    hulp: Hulprijen
    antwoorden: Antwoordrijen
    telling: Telling
    dialogen: Dialoogrijen

    def toegang(self, rol: str) -> Toegang:
        """The access of one of the people of this tenant."""
        return self.mensen[rol].toegangen.get()


@dataclass
class Scene:
    """Tenant a in Tiel, b in Buren, and c beside a in Tiel. `grensvraag`: somebody of a and somebody of b."""

    a: Tenant
    b: Tenant
    c: Tenant
    grensvraag: Koppelvraag
    regio: dict[str, Gebruiker]
    opendata: Opendataeditie
    uitgaven: scene_rapport_uitgave.Uitgaven
    checklist: Checklistversie
    checklistitem: Checklistitem
    perspectief: Perspectiefrijen
    planning: Planning
    doelen: Doelen
    verdeelsleutel: Verdeelsleutel
    scenarios: Scenariorijen
    effect: Effectrapporten
    berekeningen: Berekeningen
    schattingen: Schattingen
    convenanttekst: Convenantrijen
    informatie: Inforijen
    regelvoorstel: Regelvoorstel
    artikelen: Artikelrijen
    controle: Controlerijen

    def people(self) -> dict[str, Gebruiker | None]:
        """Everybody by a short name; capitals are the officials of the other gemeente."""
        own = {rol: self.a.mensen[rol] for rol in GEMEENTEROLLEN}
        other = {rol.upper(): self.b.mensen[rol] for rol in GEMEENTEROLLEN}
        return {
            "anoniem": None,
            "marktpartij_beheerder": self.a.mensen[Rol.MARKTPARTIJ_BEHEERDER],
            "marktpartij_medewerker": self.a.mensen[Rol.MARKTPARTIJ_MEDEWERKER],
            "andere marktpartij": self.c.mensen[Rol.MARKTPARTIJ_BEHEERDER],
            **own,
            **other,
            **self.regio,
        }

    def may_meet(self, naam: str) -> set[str]:
        """The letters of the tenants whose rows this person may see."""
        if naam.startswith("marktpartij"):
            return {"a"}
        if naam == "andere marktpartij":
            return {"c"}
        if naam in GEMEENTEROLLEN:
            return {"a", "c"}
        return {"b"} if naam.lower() in GEMEENTEROLLEN else set()


def build() -> Scene:
    """Make the scene; needs the scope that sees everything. A walk calls the API faster than anybody may."""
    Parameter.objects.filter(code="api_verzoeken_per_minuut").update(waarde=1_000_000)
    tiel, buren = Gemeente.objects.get(slug="tiel"), Gemeente.objects.get(slug="buren")
    a = _tenant("a", "70000001", tiel)
    b = _tenant("b", "70000002", buren)
    c = _tenant("c", "70000003", tiel)
    effect, _ = (scene_kennis_effect.reports(of.letter, of.gemeente.pk, NASTY) for of in (a, b))
    scenarios, _ = (scene_aanbod_opgave.scenarios(of.letter, of.gemeente.pk, NASTY) for of in (a, b))
    for of in (a, b):
        scene_programma_deelname.deelname(of.gemeente.pk, of.mensen[Rol.BELEID], NASTY)
    zorg = _steunpunt()
    regio = {rol: _user(f"{rol}@example.test", "Regio", rol) for rol in REGIOROLLEN}
    regio[Rol.ZORGPARTNER] = _user("zorg@example.test", "Zorg", Rol.ZORGPARTNER, organisatie=zorg)
    grensvraag = _vraag(*sorted([a.verblijf.bewoner_id, b.verblijf.bewoner_id]), tiel.pk, buren.pk)
    scene_programma_dashboards.make()
    scene_aanbod_kaart.kaart(tiel, NASTY)
    checklist, checklistitem = scene_handhaving.checklistconcept()
    scene_kennis_artikel.articles("Zqb", buren.pk, NASTY)
    return Scene(
        a=a,
        b=b,
        c=c,
        grensvraag=grensvraag,
        regio=regio,
        regelvoorstel=scene_kennis_regels.proposal([tiel, buren], NASTY),
        opendata=scene_opendata.make(),
        uitgaven=scene_rapport_uitgave.editions(tiel, "Zqa", NASTY),
        controle=scene_rapport_controle.check(
            {"Zqa": (tiel, a.mensen[Rol.BELEID]), "Zqb": (buren, b.mensen[Rol.BELEID])}, NASTY
        ),
        checklist=checklist,
        checklistitem=checklistitem,
        perspectief=scene_programma_perspectief.perspectief(a.gemeente, a.mensen[Rol.BELEID], NASTY),
        planning=scene_programma_planning.planning(NASTY),
        doelen=scene_programma_voortgang.doelen(tiel.pk, NASTY),
        verdeelsleutel=scene_aanbod_verdeling.keys(NASTY),
        scenarios=scenarios,
        effect=effect,
        berekeningen=scene_aanbod_toewijzing.calculations(),
        schattingen=scene_kennis_schatting.estimates(),
        convenanttekst=scene_convenant_tekst.tekst(a.organisatie, tiel, NASTY),
        artikelen=scene_kennis_artikel.articles("Zqa", tiel.pk, NASTY),
        informatie=scene_arbeidsmigrant_info.information("tiel", a.mensen[Rol.BELEID], NASTY),
    )


def _user(email: str, naam: str, rol: Rol, **waar) -> Gebruiker:
    user = Gebruiker.objects.create(email=email.lower(), naam=naam)
    Toegang.objects.create(gebruiker=user, rol=rol, **waar)
    return user


def _people(letter: str, gemeente: Gemeente, organisatie: Organisatie) -> dict[str, Gebruiker]:
    word = f"Zq{letter}"
    found = {
        rol: _user(f"{word}.{rol}@example.test", f"{word}Ambtenaar {rol}{NASTY}", rol, gemeente=gemeente)
        for rol in GEMEENTEROLLEN
    }
    return found | {
        rol: _user(f"{word}.{rol}@example.test", f"{word}Medewerker {rol}{NASTY}", rol, organisatie=organisatie)
        for rol in (Rol.MARKTPARTIJ_BEHEERDER, Rol.MARKTPARTIJ_MEDEWERKER)
    }


def _tenant(letter: str, kvk: str, gemeente: Gemeente) -> Tenant:
    word = f"Zq{letter}"
    organisatie = Organisatie.objects.create(
        kvk=kvk, naam=f"{word}Organisatie{NASTY}", email=f"{word}org@example.test", rollen=[Organisatierol.VERBLIJFSBIEDER],
        status=Organisatiestatus.ACTIEF,
    )  # fmt: skip
    people = _people(letter, gemeente, organisatie)
    by = Actor(
        people[Rol.MARKTPARTIJ_BEHEERDER].naam,
        people[Rol.MARKTPARTIJ_BEHEERDER],
        Rol.MARKTPARTIJ_BEHEERDER,
        organisatie_id=organisatie.pk,
    )
    locatie = LocatieFactory(
        organisatie=organisatie, gemeente_id=gemeente.pk, naam=f"{word}Hof{NASTY}", code=f"{word}Code"[:20],
        straat=f"{word}Straat{NASTY}", plaats=f"{word}Plaats{NASTY}", beheerder_naam=f"{word}Beheerder{NASTY}",
    )  # fmt: skip
    Kaart.objects.create(
        locatie_id=locatie.pk, naam=f"Hof{NASTY}", gemeente=gemeente, soort=locatie.soort, status=locatie.status,
        bedden=10, rd_x=158400, rd_y=433100, ingangsdatum=locatie.ingangsdatum,
    )  # fmt: skip
    ruimte = RuimteFactory(locatie=locatie, naam=f"{word}Kamer{NASTY}")
    vergunning, certificaat = _papers(word, locatie)
    verblijf = _stays(word, locatie)
    taak = Achtergrondtaak.objects.create(
        taak="registratie.read_aanlevering", titel=f"{word}Taak{NASTY}", status=Taakstatus.MISLUKT, stap=f"{word}Stap{NASTY}",
        fout=f"{word}Fout{NASTY}", resultaat={"x": f"{word}Resultaat"}, gevraagd_door=by.gebruiker, rol=by.rol,
    )  # fmt: skip
    aanlevering = _aanlevering(word, organisatie, by)
    opvolging = _kwaliteit(word, organisatie, gemeente, by)
    gebeurtenis.record(
        actie="locatie.change", object=locatie, by=by, gemeente=gemeente.pk, organisatie=organisatie.pk,
        details={"velden": [f"{word}Detail{NASTY}"]},
    )  # fmt: skip
    inzage.record(
        object_soort="registratie.bewoner", object_ids=[verblijf.bewoner_id], doel="Nachtregister raadplegen",
        pagina="/registratie/verblijven/", by=by,
    )  # fmt: skip
    signaal, signaal_aanbieder, bundel = _brp(word, locatie, organisatie, people)
    toezicht = scene_handhaving.toezicht(word, locatie, people, NASTY)
    stap, publicatie = scene_handhaving.published(word, locatie, people, NASTY)
    melding = scene_handhaving.melding(word, locatie, people, NASTY)
    return Tenant(
        letter=letter, organisatie=organisatie, zorgpartner=_admitted(letter, gemeente), gemeente=gemeente, mensen=people,
        locatie=locatie, ruimte=ruimte,
        vergunning=vergunning, certificaat=certificaat, verblijf=verblijf, aanlevering=aanlevering, opvolging=opvolging,
        taak=taak, uitnodiging=_invite(word, "gemeente", rol=Rol.JURIST, gemeente=gemeente),
        uitnodiging_organisatie=_invite(word, "organisatie", rol=Rol.MARKTPARTIJ_MEDEWERKER, organisatie=organisatie),
        geheim=f"{word}-gemeente", bericht=_bericht(word),
        koppelvraag=_linked(verblijf), signaal=signaal, signaal_aanbieder=signaal_aanbieder, bundel=bundel,
        aanmelding=_aanmelding(word, kvk, gemeente), apitoegang=_software(word, organisatie),
        regel=_listed(word, verblijf, people, done=False), uitgevoerd=_listed(word, verblijf, people, done=True).lijst,
        dossier=_dossier(word, verblijf, people[Rol.BURGERZAKEN]),
        melding=melding, meldersbericht=melding.berichten.get(created_by=None).pk,
        toezicht=toezicht, telefoon=scene_handhaving.telefoon(word, toezicht, people, NASTY),
        zaken=scene_handhaving.zaken(word, locatie, people, NASTY),
        stap=stap, publicatie=publicatie,
        dagwerk=scene_handhaving.dagwerk(word, locatie, people, NASTY),
        klankbord=scene_arbeidsmigrant_klankbord.klankbord(word, gemeente, people, NASTY),
        besluiten=scene_programma_besluiten.build(word, gemeente, people, NASTY),
        pijplijn=scene_aanbod_pijplijn.pijplijn(word, gemeente, people, NASTY),
        hulp=scene_zorg_hulp.hulp(word, letter, gemeente, NASTY),
        antwoorden=scene_kennis_antwoord.answers(word, gemeente, NASTY),
        telling=scene_kennis_schatting.count(word, gemeente.pk, NASTY),
        dialogen=scene_kennis_dialoog.talks(word, letter, gemeente, organisatie, NASTY),
        werklocatie=scene_aanbod_vraag.work_site(word, gemeente, organisatie, NASTY),
        toetreding=scene_convenant_toetreding.joining(word, gemeente, organisatie, people, NASTY),
        tekenen=scene_convenant_ondertekenen.signed(word, organisatie, people, NASTY),
        toezeggingen=scene_convenant_toezeggingen.commitments(word, organisatie, gemeente.pk, NASTY),
        gesprekken=scene_convenant_naleving.talk(word, gemeente, organisatie, people, NASTY),
        gegevens=scene_arbeidsmigrant_gegevens.asked(word, verblijf, people, NASTY),
        feedbackcode=scene_arbeidsmigrant_feedback.told(word, locatie, NASTY),
        doorverwijzingen=scene_zorg_doorverwijzing.referred(word, gemeente, organisatie, people, NASTY, _steunpunt()),
    )  # fmt: skip


def _steunpunt() -> Organisatie:
    """The partner of care and support."""
    found, _ = Organisatie.objects.get_or_create(
        kvk="70000009",
        defaults={"naam": "Steunpunt", "rollen": [Organisatierol.ZORGPARTNER], "status": Organisatiestatus.ACTIEF},
    )
    return found


def _admitted(letter: str, gemeente: Gemeente) -> Organisatie:
    """A partner that this gemeente admitted; its name is open, because everybody who refers may choose it."""
    return Organisatie.objects.create(
        kvk=f"7100000{ord(letter) - ord('a')}", naam=f"Hulp {letter}", rollen=[Organisatierol.ZORGPARTNER],
        status=Organisatiestatus.ACTIEF, gemeenten=[gemeente.pk], toegelaten_in=[gemeente.pk],
    )  # fmt: skip


def _papers(word: str, locatie: Huisvestingslocatie) -> tuple[Vergunning, Certificaat]:
    """A permit that ends, a certificate of the location and one of the organisation; the first two are returned."""
    own = {"locatie": locatie, "gemeente_id": locatie.gemeente_id, "organisatie": locatie.organisatie}
    today = timezone.localdate()
    Voorziening.objects.create(**own, toiletten=2, douches=2)
    vergunning = Vergunning.objects.create(
        **own, soort=Vergunningsoort.EXPLOITATIE, nummer=f"{word}Zaak{NASTY}", begin=today - timedelta(days=400),
        einde=today + timedelta(days=20), max_personen=10, voorwaarden=f"{word}Voorwaarde{NASTY}",
        documentverwijzing=f"{word}Archief{NASTY}",
    )  # fmt: skip
    since = {"begin": today - timedelta(days=100), "einde": today + timedelta(days=10)}
    certificaat = Certificaat.objects.create(
        **own, **since, soort=Certificaatsoort.AKF, nummer=f"{word}Keurmerk{NASTY}"
    )
    organisatie = Organisatie.objects.get(pk=locatie.organisatie_id)
    Certificaat.objects.create(
        organisatie=organisatie, organisatie_gemeenten=organisatie.gemeenten, soort=Certificaatsoort.SNF,
        nummer=f"{word}Register{NASTY}", **since,
    )  # fmt: skip
    return vergunning, certificaat


def _stays(word: str, locatie: Huisvestingslocatie) -> Verblijf:
    """Somebody here now, somebody too long, somebody who left, somebody expected; the first is returned."""
    today = timezone.localdate()
    moments = [
        {"aankomst": today - timedelta(days=10)},
        {"aankomst": today - timedelta(days=150), "verwacht_vertrek": today - timedelta(days=20)},
        {"aankomst": today - timedelta(days=60), "vertrek": today - timedelta(days=5)},
        {"aankomst": today + timedelta(days=5)},
    ]
    made = [
        VerblijfFactory(
            locatie=locatie, kamer=f"{word}Kamer{NASTY}"[:20], bewoner__achternaam=f"{word}Bewoner{NASTY}", bewoner__voornaam=f"V{nr}",
            bewoner__woonplaats=f"{word}Dorp{NASTY}", bewoner__geboortedatum=date(1990, 1, nr + 1), **moment,
        )
        for nr, moment in enumerate(moments)
    ]  # fmt: skip
    # Anonymised after its term: every page that lists stays must bear a stay of nobody.
    Verblijf.objects.create(
        locatie=locatie, organisatie=locatie.organisatie, gemeente_id=locatie.gemeente_id, bewoner=None, sleutel=None,
        aankomst=today - timedelta(days=800), vertrek=today - timedelta(days=700),
    )  # fmt: skip
    return made[0]


def _linked(verblijf: Verblijf) -> Koppelvraag:
    """The first resident linked with the second, and a question about the first and the third, which is returned."""
    first, second, third = Bewoner.objects.filter(organisatie=verblijf.organisatie_id).order_by("id")[:3]
    person = Persoon.objects.create()
    for bewoner in (first, second):
        Koppeling.objects.create(
            bewoner=bewoner, persoon=person, gemeente_id=bewoner.gemeente_id, organisatie_id=bewoner.organisatie_id,
            sleutel=bewoner.sleutel, wijze=Koppelwijze.AUTOMATISCH, score=30, redenen=REDENEN,
        )  # fmt: skip
    _vraag(first.pk, second.pk, first.gemeente_id, oordeel=Oordeel.AUTOMATISCH)
    return _vraag(first.pk, third.pk, first.gemeente_id)


def _vraag(a: int, b: int, *gemeenten: str, oordeel: Oordeel = Oordeel.OPEN) -> Koppelvraag:
    return Koppelvraag.objects.create(
        bewoner_a_id=a, bewoner_b_id=b, gemeenten=sorted(gemeenten), score=14, redenen=REDENEN, oordeel=oordeel
    )


def _brp(
    word: str, locatie: Huisvestingslocatie, organisatie: Organisatie, people: dict
) -> tuple[Brpsignaal, Brpsignaal, Brievenbundel]:
    """Of whoever stays too long everything was said that can be said."""
    verblijf = Verblijf.objects.get(locatie=locatie, aankomst=timezone.localdate() - timedelta(days=150))
    klok.count_again(bewoners=[verblijf.bewoner_id])
    bewoner, kantoor = verblijf.bewoner, people[Rol.BURGERZAKEN]
    van = {
        "bewoner": bewoner, "gemeente_id": bewoner.gemeente_id, "organisatie_id": bewoner.organisatie_id,
        "sleutel": bewoner.sleutel,
    }  # fmt: skip
    Brpverklaring.objects.create(**van, status="rni", bron="burgerzaken", created_by=kantoor)
    Brpverklaring.objects.create(**van, status="brp_ingeschreven", bron="verblijfsbieder")
    Brpnotitie.objects.create(**van, tekst=f"{word}Notitie{NASTY}", created_by=kantoor)
    Informatiebewijs.objects.create(
        **van,
        datum=timezone.localdate(),
        kanaal="papier",
        taal="pl",
        tekst=f"{word}Brief{NASTY}",
        tekst_sha256="0" * 64,
    )
    letters = [{"bewoner": bewoner.pk, "taal": "pl", "tekst": f"{word}Brief"}]
    bundel = Brievenbundel(organisatie=organisatie, brieven=letters)
    bundel.bestand.save("", ContentFile(f"{word}Brieven".encode()), save=False)
    bundel.save(force_insert=True)
    signalen = {row.kring: row for row in Brpsignaal.objects.filter(bewoner=bewoner)}
    return signalen[Signaalkring.GEMEENTE], signalen[Signaalkring.AANBIEDER], bundel


def _listed(word: str, verblijf: Verblijf, people: dict[str, Gebruiker], *, done: bool) -> Vernietigingsregel:
    """A line on the destruction list of the gemeente that waits, or on one that was carried out, with its proof."""
    gemeente = verblijf.gemeente
    decided = {
        "beoordeeld_by": people[Rol.FUNCTIONEEL_BEHEERDER], "beoordeeld_at": timezone.now(),
        "toelichting": f"{word}Toelichting{NASTY}",
    }  # fmt: skip
    status = Lijststatus.UITGEVOERD if done else Lijststatus.TER_GOEDKEURING
    lijst = Vernietigingslijst.objects.filter(gemeente=gemeente, status=status).first() if not done else None
    lijst = lijst or Vernietigingslijst.objects.create(
        gemeente=gemeente, status=status, peildatum=date(2026, 11, 1), termijn_maanden=12, termijn_bron="Voorstel",
        aantal_verblijven=1, aantal_bewoners=1, **(decided if done else {}),
    )  # fmt: skip
    if done:
        Vernietigingsbewijs.objects.create(
            lijst=lijst, gemeente=gemeente, verblijven=1, bewoners=1, aangehouden=0, overgeslagen=0, sha256="0" * 64,
            per_maand={"2025-10": 1}, sporen={"registratie.bewoner": 1}, parameters={"termijn_maanden": 12},
            goedgekeurd_by=lijst.beoordeeld_by, goedgekeurd_at=lijst.beoordeeld_at,
        )  # fmt: skip
    return Vernietigingsregel.objects.create(
        lijst=lijst, gemeente=gemeente, organisatie=verblijf.organisatie, locatie=verblijf.locatie,
        verblijf_nr=verblijf.pk, bewoner_nr=verblijf.bewoner_id, vertrekmaand=date(2025, 10, 1),
        status=Regelstatus.AANGEHOUDEN, reden=f"{word}Reden{NASTY}", aangehouden_by=people[Rol.FUNCTIONEEL_BEHEERDER],
    )  # fmt: skip


def _dossier(word: str, verblijf: Verblijf, official: Gebruiker) -> Persoonsdossier:
    """A request of somebody, answered with a file."""
    return Persoonsdossier.objects.create(
        gemeente=verblijf.gemeente, bewoner_nrs=[verblijf.bewoner_id], kenmerk=f"{word}Kenmerk{NASTY}", identiteit="balie",
        ontvangen_op=timezone.localdate(), status=Dossierstatus.KLAAR, created_by=official, klaar_at=timezone.now(),
        aantallen={"Bewoners": 1}, bestand=ContentFile(f"{word}Dossier".encode(), name="gegevens.zip"),
    )  # fmt: skip


def _aanlevering(word: str, organisatie: Organisatie, by: Actor) -> Aanlevering:
    heading = {
        "letter": "A",
        "kop": f"{word}Kop{NASTY}",
        "sleutel": f"{word}kop",
        "veld": "achternaam",
        "zekerheid": "zeker",
    }
    row = Aanlevering.objects.create(
        organisatie=organisatie, bestandsnaam=f"{word}Bestand{NASTY}.xlsx", grootte=10, sha256="0" * 64,
        status=Aanleveringsstatus.TE_CONTROLEREN, created_by=by.gebruiker,
        kolommen=[{"bladen": [f"{word}Blad{NASTY}"], "kolommen": [heading]}], bladen=[f"{word}Blad{NASTY}"],
        tellingen={"nieuw": 1, "fout": 1}, waarschuwingen=[],
    )  # fmt: skip
    Aanleveringsfout.objects.create(
        aanlevering=row, organisatie=organisatie, blad=f"{word}Blad{NASTY}", rij=2, kolom=f"{word}Kop{NASTY}", kolom_letter="A",
        er_staat=f"{word}Cel{NASTY}", reden="leeg", uitleg=f"{word}Uitleg{NASTY}", cellen=[f"{word}Cel{NASTY}"],
    )  # fmt: skip
    Kolomkoppeling.objects.create(organisatie=organisatie, kop=f"{word}koppeling", veld="achternaam")
    return row


def _kwaliteit(word: str, organisatie: Organisatie, gemeente: Gemeente, by: Actor) -> Leveropvolging:
    """Two days measured, the second one late; a reminder, an agreement and a task with a note."""
    today = timezone.localdate()
    pair = {"organisatie": organisatie, "gemeente": gemeente}
    for terug in (1, 0):
        Kwaliteitsmeting.objects.create(
            **pair, dag=today - timedelta(days=terug), wijze=Leverwijze.BESTAND, laatste_levering=today - timedelta(days=20),
            ritme_dagen=7, uiterlijk=today - timedelta(days=13), dagen_te_laat=13 - terug, personen=2, bedden=10, verwacht=9,
            band_laag=3, band_hoog=15, afwijking=Afwijking.DALING, zonder_woonplaats=1, zonder_vertrek=1,
        )  # fmt: skip
    episode = pair | {"gerekend_vanaf": today - timedelta(days=20)}
    Leverherinnering.objects.create(**episode, nummer=1, dagen_te_laat=2, verstuurd_op=today - timedelta(days=11))
    Leverafspraak.objects.create(
        **pair,
        dagen=7,
        geldig_van=today - timedelta(days=99),
        toelichting=f"{word}Afspraak{NASTY}",
        created_by=by.gebruiker,
    )
    return Leveropvolging.objects.create(
        **episode, laat_sinds=today - timedelta(days=12), notitie=f"{word}Notitie{NASTY}"
    )


def _aanmelding(word: str, kvk: str, gemeente: Gemeente) -> Aanmelding:
    """An application that waits; the gemeente asked something, so every page about it opens."""
    now = timezone.now()
    said = [("aangemeld", ""), ("bevestigd", ""), ("vraag", f"{word}Vraag{NASTY}")]
    return Aanmelding.objects.create(
        gemeente=gemeente, status=Aanmeldingsstatus.VRAAG_GESTELD, kvk=kvk, naam=f"{word}Aanvrager{NASTY}", rollen=["verblijfsbieder"],
        contact_naam=f"{word}Contact{NASTY}", contact_email=f"{word}contact@example.test", contact_telefoon="+31344123456",
        certificaten=[{"soort": "snf", "nummer": f"{word}Nummer{NASTY}", "geldig_tot": "2027-01-01"}],
        locatie_naam=f"{word}Eerste{NASTY}", locatie_soort="logiesgebouw", straat=f"{word}Aanweg{NASTY}", huisnummer=1,
        postcode="4005ZX", plaats=f"{word}Aanplaats{NASTY}", bedden=4, ingangsdatum=now.date(), bevestigd_at=now,
        token_hash=digest(f"{word}-aanmelding"), link_verloopt_at=now + timedelta(days=7),
        verloop=[{"moment": now.isoformat(), "soort": soort, "door": f"{word}Ambtenaar", "tekst": tekst} for soort, tekst in said],
    )  # fmt: skip


def _invite(word: str, what: str, **values) -> Uitnodiging:
    return Uitnodiging.objects.create(
        email=f"{word}nieuw.{what}@example.test".lower(), naam=f"{word}Genodigde{NASTY}", token_hash=digest(f"{word}-{what}"),
        verloopt_at=timezone.now() + timedelta(days=7), **values,
    )  # fmt: skip


def _software(word: str, organisatie: Organisatie) -> Apitoegang:
    return Apitoegang.objects.create(
        organisatie=organisatie, naam=f"{word}Software{NASTY}", client_id=f"{word}client", geheim_hash="0" * 64,
        rechten=Apirecht.values,
    )  # fmt: skip


def _bericht(word: str) -> UitgaandBericht:
    return UitgaandBericht.objects.create(
        aan=f"{word}iemand@example.test", onderwerp="Uitnodiging", tekst=f"{word}Tekst", soort="uitnodiging",
        status=Berichtstatus.VASTGEHOUDEN, volgende_poging_at=timezone.now(),
    )  # fmt: skip
