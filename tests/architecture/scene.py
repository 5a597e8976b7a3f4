"""A scene for the tests that walk every page: three tenants, every word of whose rows names its tenant."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from django.core.files.base import ContentFile
from django.utils import timezone

from registratie.actions import klok
from registratie.enums import Aanleveringsstatus
from registratie.models import (
    Aanlevering,
    Aanleveringsfout,
    Brievenbundel,
    Brpnotitie,
    Brpsignaal,
    Brpverklaring,
    Huisvestingslocatie,
    Informatiebewijs,
    Kolomkoppeling,
    Ruimte,
    Verblijf,
)
from registratie.models import Locatiekaart as Kaart
from rivierenland.core.actions import gebeurtenis, inzage
from rivierenland.core.actions.uitnodiging import digest
from rivierenland.core.actor import Actor
from rivierenland.core.enums import Berichtstatus, Organisatierol, Organisatiestatus, Taakstatus
from rivierenland.core.models import (
    Achtergrondtaak,
    Gebruiker,
    Gemeente,
    Organisatie,
    Toegang,
    UitgaandBericht,
    Uitnodiging,
)
from rivierenland.core.rollen import Rol
from rivierenland.rapportages.enums import Doelgroep, Formaat, Rapport
from rivierenland.rapportages.models import Rapportage, Rapportagebestand
from tests.factories.registratie import LocatieFactory, RuimteFactory, VerblijfFactory

GEMEENTEROLLEN = (Rol.BURGERZAKEN, Rol.TOEZICHTHOUDER, Rol.JURIST, Rol.BELEID, Rol.FUNCTIONEEL_BEHEERDER)
REGIOROLLEN = (Rol.REGIOCOORDINATOR, Rol.PRIVACY_OFFICER, Rol.PLATFORMBEHEERDER)
MARKER = re.compile(r"zq([a-z])([a-z]+)", re.IGNORECASE)
"""A word of a row: `Zq`, the letter of the tenant, what it is. `ZqaBewoner` is a resident of tenant a."""
NASTY = "<i>\"'&"
"""Ends every text that a person can type: a page that forgets to escape it shows `<i>`."""


@dataclass
class Tenant:
    """One market party with one location in one gemeente, and everything that hangs on it."""

    letter: str
    organisatie: Organisatie
    gemeente: Gemeente
    mensen: dict[str, Gebruiker]
    locatie: Huisvestingslocatie
    ruimte: Ruimte
    verblijf: Verblijf
    aanlevering: Aanlevering
    taak: Achtergrondtaak
    uitnodiging: Uitnodiging
    uitnodiging_organisatie: Uitnodiging
    geheim: str
    rapport: Rapportage
    bericht: UitgaandBericht
    signaal: Brpsignaal
    bundel: Brievenbundel

    def toegang(self, rol: str) -> Toegang:
        """The access of one of the people of this tenant."""
        return self.mensen[rol].toegangen.get()


@dataclass
class Scene:
    """Tenant a in Tiel, b in Buren, and c beside a in Tiel."""

    a: Tenant
    b: Tenant
    c: Tenant
    regio: dict[str, Gebruiker]
    regiorapport: Rapportage

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
    """Make the scene; needs the scope that sees everything."""
    tiel, buren = Gemeente.objects.get(slug="tiel"), Gemeente.objects.get(slug="buren")
    a = _tenant("a", "70000001", tiel)
    b = _tenant("b", "70000002", buren)
    c = _tenant("c", "70000003", tiel)
    zorg = Organisatie.objects.create(
        kvk="70000009", naam="Steunpunt", rollen=[Organisatierol.ZORGPARTNER], status=Organisatiestatus.ACTIEF
    )
    regio = {rol: _user(f"{rol}@example.test", "Regio", rol) for rol in REGIOROLLEN}
    regio[Rol.ZORGPARTNER] = _user("zorg@example.test", "Zorg", Rol.ZORGPARTNER, organisatie=zorg)
    return Scene(a, b, c, regio, _rapport(None, "Regio"))


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
        locatie_id=locatie.pk, naam=locatie.naam, gemeente=gemeente, soort=locatie.soort, status=locatie.status,
        bedden=10, rd_x=158400, rd_y=433100, ingangsdatum=locatie.ingangsdatum,
    )  # fmt: skip
    ruimte = RuimteFactory(locatie=locatie, naam=f"{word}Kamer{NASTY}")
    verblijf = _stays(word, locatie)
    taak = Achtergrondtaak.objects.create(
        taak="registratie.read_aanlevering", titel=f"{word}Taak{NASTY}", status=Taakstatus.MISLUKT, stap=f"{word}Stap{NASTY}",
        fout=f"{word}Fout{NASTY}", resultaat={"x": f"{word}Resultaat"}, gevraagd_door=by.gebruiker, rol=by.rol,
    )  # fmt: skip
    aanlevering = _aanlevering(word, organisatie, by)
    gebeurtenis.record(
        actie="locatie.change", object=locatie, by=by, gemeente=gemeente.pk, organisatie=organisatie.pk,
        details={"velden": [f"{word}Detail{NASTY}"]},
    )  # fmt: skip
    inzage.record(
        object_soort="registratie.bewoner", object_ids=[verblijf.bewoner_id], doel="Nachtregister raadplegen",
        pagina="/registratie/verblijven/", by=by,
    )  # fmt: skip
    return Tenant(
        letter, organisatie, gemeente, people, locatie, ruimte, verblijf, aanlevering, taak,
        _invite(word, "gemeente", rol=Rol.JURIST, gemeente=gemeente),
        _invite(word, "organisatie", rol=Rol.MARKTPARTIJ_MEDEWERKER, organisatie=organisatie),
        f"{word}-gemeente", _rapport(gemeente, word), _bericht(word), *_brp(word, locatie, organisatie, people),
    )  # fmt: skip


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
    return made[0]


def _brp(
    word: str, locatie: Huisvestingslocatie, organisatie: Organisatie, people: dict
) -> tuple[Brpsignaal, Brievenbundel]:
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
    return Brpsignaal.objects.get(bewoner=bewoner), bundel


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


def _invite(word: str, what: str, **values) -> Uitnodiging:
    return Uitnodiging.objects.create(
        email=f"{word}nieuw.{what}@example.test".lower(), naam=f"{word}Genodigde{NASTY}", token_hash=digest(f"{word}-{what}"),
        verloopt_at=timezone.now() + timedelta(days=7), **values,
    )  # fmt: skip


def _rapport(gemeente: Gemeente | None, word: str) -> Rapportage:
    run = Rapportage.objects.create(
        rapport=Rapport.MAANDRAPPORT, gemeente=gemeente, periode=date(2026, 10, 1), peildatum=date(2026, 10, 31),
        doelgroep=Doelgroep.GEMEENTE if gemeente else Doelgroep.REGIO, klaar_at=timezone.now(),
    ) if not _own_run(gemeente) else _own_run(gemeente)  # fmt: skip
    for formaat in Formaat:
        if not run.bestanden.filter(formaat=formaat).exists():
            Rapportagebestand.objects.create(
                rapportage=run, formaat=formaat, bestandsnaam=f"rapport.{formaat}", sha256="0" * 64, grootte=4,
                bestand=ContentFile(f"{word}Rapport".encode(), name=f"rapport.{formaat}"),
            )  # fmt: skip
    return run


def _own_run(gemeente: Gemeente | None) -> Rapportage | None:
    return Rapportage.objects.filter(gemeente=gemeente).first() if gemeente else None


def _bericht(word: str) -> UitgaandBericht:
    return UitgaandBericht.objects.create(
        aan=f"{word}iemand@example.test", onderwerp="Uitnodiging", tekst=f"{word}Tekst", soort="uitnodiging",
        status=Berichtstatus.VASTGEHOUDEN, volgende_poging_at=timezone.now(),
    )  # fmt: skip
