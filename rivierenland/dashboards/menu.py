"""The main menu: which pages an actor sees, in the order of the work."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.urls import reverse

from handhaving.queries import melding as meldingen
from registratie.queries import aanmelding as aanmeldingen
from registratie.queries import koppelvraag
from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Permission as P
from rivierenland.core.queries.telling import Telling

LOS = 2
"""A group of this many entries or fewer stands loose in the menu: a door with three rooms behind it only costs a click."""


REGIO = "Regio"


@dataclass(frozen=True)
class Menuitem:
    """One entry: shown to whoever holds `permission`; current on every page below its address, or below one of `ook`.

    `teller` counts work that waits for whoever sees the entry; it stops at a cap.
    """

    label: str
    url_name: str
    permission: P | None = None
    teller: Callable[[], Telling] | None = None
    ook: tuple[str, ...] = ()

    def is_shown_to(self, actor: Actor) -> bool:
        """Whether the actor may open the page behind the entry."""
        return self.permission is None or actor.may(self.permission)


@dataclass(frozen=True)
class Menugroep:
    """Entries of one kind of work: for who sees many of them one entry, with the rest in a second row while inside."""

    label: str
    items: tuple[Menuitem, ...]


def _home_label(actor: Actor) -> str:
    return REGIO if actor.may(P.REGIO_DASHBOARD_VIEW) and not actor.gemeenten else "Vandaag"


TOEZICHT = Menugroep(
    "Toezicht",
    (
        Menuitem("Meldingen", "handhaving:melding-list", P.MELDING_VIEW, meldingen.waiting_count),
        Menuitem("Rondes", "handhaving:ronde-list", P.RONDE_VIEW),
        Menuitem("Op pad", "handhaving:op-pad", P.INSPECTIE_RECORD),
        Menuitem("Inspecties", "handhaving:inspectie-list", P.INSPECTIE_VIEW),
        Menuitem("Bevindingen", "handhaving:bevinding-list", P.BEVINDING_VIEW, ook=("/handhaving/herstel/",)),
        Menuitem(
            "Zaken", "handhaving:zaak-list", P.ZAAK_VIEW, ook=("/handhaving/stappen/", "/handhaving/herplaatsingen/")
        ),
        Menuitem("Termijnen", "handhaving:termijn-list", P.ZAAK_VIEW),
        Menuitem("Brieven", "handhaving:briefsjabloon-list", P.BRIEFSJABLOON_MANAGE),
        Menuitem("Checklist", "handhaving:checklist-list", P.CHECKLIST_MANAGE, ook=("/handhaving/checklistpunten/",)),
        Menuitem("Delen", "handhaving:deling-list", P.DELING_VIEW),
        Menuitem("Publicaties", "handhaving:publicatie-list", P.DELING_VIEW),
        Menuitem("Waterbed", "handhaving:waterbed", P.WATERBED_VIEW, ook=("/handhaving/cijfers/",)),
    ),
)

PROGRAMMA = Menugroep(
    "Programma",
    (
        Menuitem("Pakketten", "programma:programma", P.PROGRAMMA_VIEW),
        Menuitem("Wie doet mee", "programma:deelname", P.PROGRAMMA_VIEW),
        Menuitem("Besluiten", "programma:voorstel-list", P.PROGRAMMA_VIEW),
        Menuitem("Handelingsperspectief", "programma:handelingsperspectief", P.PROGRAMMA_VIEW),
        Menuitem(
            "Indicatoren",
            "programma:indicator-list",
            P.PROGRAMMA_VIEW,
            ook=("/programma/streefwaarden/", "/programma/voortgang/"),
        ),
        Menuitem(
            "Vergaderingen",
            "programma:vergadering-list",
            P.VERGADERING_VIEW,
            ook=("/programma/actiepunten/", "/programma/agendapunten/"),
        ),
    ),
)

AANBOD = Menugroep(
    "Vraag en aanbod",
    (
        Menuitem("Overzicht", "aanbod:aanbod", P.AANBOD_VIEW),
        Menuitem("Opgave", "aanbod:opgave", P.AANBOD_VIEW, ook=("/aanbod/scenarios/",)),
        Menuitem(
            "Nieuwe locatie",
            "aanbod:nieuwe-locatie",
            P.AANBOD_VIEW,
            ook=("/aanbod/toewijzing/", "/aanbod/wonen-en-werken/"),
        ),
        Menuitem(
            "Pijplijn",
            "aanbod:pijplijn",
            P.AANBOD_VIEW,
            ook=("/aanbod/projecten/", "/aanbod/versnellingstafel/", "/aanbod/doorlooptijden/", "/aanbod/knelpunten/"),
        ),
        Menuitem("Werklocaties", "aanbod:werklocatie-list", P.VRAAG_VIEW),
        Menuitem("Kaart", "aanbod:kaart", P.AANBOD_VIEW),
        Menuitem("Verdeling", "aanbod:verdeling", P.AANBOD_VIEW),
        Menuitem("Afbouw", "aanbod:afbouw", P.AANBOD_VIEW),
    ),
)

KENNIS = Menugroep(
    "Kennis",
    (
        Menuitem("Kerncijfers", "kennis:kerncijfer-list", P.KENNIS_VIEW),
        Menuitem("Lokale regels", "kennis:regel-list", P.KENNIS_VIEW),
        Menuitem("Kennisbank", "kennis:artikel-list", P.KENNIS_VIEW),
        Menuitem("Dialoog", "kennis:dialoog-list", P.DIALOOG_VIEW),
        Menuitem("Schatting", "kennis:schatting-list", P.SCHATTING_VIEW),
        Menuitem("Vergelijken", "vergelijken", P.VERGELIJKEN_VIEW),
        Menuitem("Nieuwe bedrijven", "kennis:effect-list", P.EFFECT_VIEW),
        Menuitem("Raadsvragen", "kennis:antwoord-list", P.ANTWOORD_WRITE),
    ),
)

CONVENANT = Menugroep(
    "Convenant",
    (
        Menuitem("Overzicht", "convenant:overzicht", P.CONVENANT_VIEW, ook=("/convenant/aanspreekpunten/",)),
        Menuitem("Tekst", "convenant:tekst", P.CONVENANT_VIEW, ook=("/convenant/versies/", "/convenant/artikelen/")),
        Menuitem("Partijen", "convenant:partij-list", P.CONVENANT_VIEW),
        Menuitem("Toetredingen", "convenant:toetreding-list", P.TOETREDING_VIEW, ook=("/convenant/toetreden/",)),
        Menuitem(
            "Ondertekenen",
            "convenant:ondertekening-list",
            P.TOETREDING_VIEW,
            ook=("/convenant/mandaten/", "/convenant/ondertekenen/", "/convenant/eherkenning/"),
        ),
        Menuitem("Toezeggingen", "convenant:toezegging-list", P.TOEZEGGING_VIEW, ook=("/convenant/bewijs/",)),
        # The region sees how parties do together, never one of them.
        Menuitem("Toezeggingen", "convenant:verdeling", P.CONVENANT_MANAGE),
        Menuitem("Naleving", "convenant:gesprek-list", P.NALEVING_VIEW),
        Menuitem("Evaluatie", "convenant:evaluatie-list", P.CONVENANT_VIEW, ook=("/convenant/voorstellen/",)),
    ),
)

WERKNEMERS = Menugroep(
    "Werknemers",
    (
        Menuitem("Informatie", "arbeidsmigrant:info-werklijst", P.INFO_EDIT),
        Menuitem("Feedback", "arbeidsmigrant:feedback-list", P.FEEDBACK_VIEW),
        Menuitem("Verzoeken", "arbeidsmigrant:inzageverzoek-list", P.INZAGEVERZOEK_HANDLE),
        Menuitem("Codes", "arbeidsmigrant:inzagecode-list", P.INZAGECODE_GIVE),
        Menuitem("Klankbordgroep", "arbeidsmigrant:klankbord-list", P.KLANKBORD_VIEW),
    ),
)

ZORG = Menugroep(
    "Zorg",
    (
        Menuitem("Doorverwijzingen", "zorg:doorverwijzing-list", P.DOORVERWIJZING_VIEW),
        Menuitem("Hulpaanbod", "zorg:hulpaanbod-list", P.HULPAANBOD_VIEW),
        Menuitem("Wat ontbreekt", "zorg:hulp-ontbreekt", P.ZORGCIJFERS_VIEW),
        Menuitem("Cijfers over zorg", "zorg:doorverwijscijfers", P.ZORGCIJFERS_VIEW),
    ),
)

MENU: tuple[Menuitem | Menugroep, ...] = (
    Menuitem("Locaties", "registratie:locatie-list", P.LOCATIE_VIEW, ook=("/handhaving/locaties/",)),
    Menuitem("Verblijven", "registratie:verblijf-list", P.VERBLIJF_VIEW),
    Menuitem("Koppelen", "registratie:koppelvraag-list", P.KOPPELING_VIEW, koppelvraag.waiting),
    Menuitem("BRP", "registratie:brp-list", P.BRP_SIGNAAL_VIEW),
    Menuitem("Aanleveringen", "registratie:aanlevering-list", P.AANLEVERING_VIEW),
    TOEZICHT,
    AANBOD,
    KENNIS,
    CONVENANT,
    WERKNEMERS,
    ZORG,
    PROGRAMMA,
    Menuitem("Kwaliteit", "registratie:kwaliteit-list", P.KWALITEIT_VIEW),
    Menuitem("Aanmeldingen", "registratie:aanmelding-list", P.AANMELDING_DECIDE, aanmeldingen.waiting_count),
    Menuitem("Organisaties", "registratie:organisatie-list", P.GEMEENTE_DASHBOARD_VIEW),
    Menuitem("Regio", "regio", P.GEMEENTE_DASHBOARD_VIEW, ook=("/cijfers/",)),
    Menuitem("Rapporten", "rapportages:rapport-list", P.RAPPORTAGE_VIEW),
    Menuitem("Open data", "opendata:editie-list", P.PROGRAMMA_MANAGE),
    Menuitem("Inzageverzoeken", "registratie:persoonsdossier-list", P.PERSOONSDOSSIER_EXPORT),
    Menuitem("Bewaren", "registratie:bewaren-list", P.BEWAREN_VIEW),
    Menuitem("Inzages", "inzage-list", P.INZAGE_VIEW),
    Menuitem("Logboek", "gebeurtenis-list", P.GEBEURTENIS_VIEW),
    Menuitem("Toegang", "toegang-list", P.TOEGANG_VIEW),
    Menuitem("API", "api:toegang-list", P.API_MANAGE),
    Menuitem("Taken", "taak-list", P.TAKEN_VIEW),
    Menuitem("Berichten", "uitgaand-list", P.UITGAAND_VIEW),
)

Entry = dict[str, Any]


def menu_for(request: HttpRequest, actor: Actor, *, url: Callable[[str], str] = reverse) -> list[Entry]:
    """The entries for `actor`, with the one of the current page marked; a group has its own entries in `onder`."""
    home = url("home")
    label = _home_label(actor)
    is_home = request.path == home or (label == REGIO and request.path.startswith(("/regio/", "/cijfers/")))
    entries: list[Entry] = [{"label": label, "url": home, "current": is_home}]
    for part in MENU:
        items = part.items if isinstance(part, Menugroep) else (part,)
        shown = [_entry(item, request.path, url) for item in items if item.is_shown_to(actor)]
        if isinstance(part, Menugroep) and len(shown) > LOS:
            entries.append(_folded(part, shown))
        else:
            entries += shown
    return entries


def _entry(item: Menuitem, path: str, url: Callable[[str], str]) -> Entry:
    address = url(item.url_name)
    return {
        "label": item.label,
        "url": address,
        "current": path.startswith((address, *item.ook)),
        "teller": item.teller().shown if item.teller else "",
    }


def _folded(groep: Menugroep, shown: list[Entry]) -> Entry:
    """One entry that leads to the first of the group, and shows what waits behind it.

    Of entries whose address begins with that of another only the longest is current.
    """
    here = max((len(entry["url"]) for entry in shown if entry["current"]), default=0)
    shown = [entry | {"current": entry["current"] and len(entry["url"]) == here} for entry in shown]
    return {
        "label": groep.label,
        "url": shown[0]["url"],
        "current": any(entry["current"] for entry in shown),
        "teller": next((entry["teller"] for entry in shown if entry["teller"]), ""),
        "onder": shown,
    }
