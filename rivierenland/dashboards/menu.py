"""The main menu: which pages an actor sees, in the order of the work."""

from collections.abc import Callable
from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import reverse

from handhaving.queries import melding as meldingen
from registratie.queries import aanmelding as aanmeldingen
from registratie.queries import koppelvraag
from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Permission as P
from rivierenland.core.queries.telling import Telling


@dataclass(frozen=True)
class Menuitem:
    """One entry: shown to whoever holds `permission`; current on every page below its address.

    `teller` counts work that waits for whoever sees the entry; it stops at a cap.
    """

    label: str
    url_name: str
    permission: P | None = None
    teller: Callable[[], Telling] | None = None

    def is_shown_to(self, actor: Actor) -> bool:
        """Whether the actor may open the page behind the entry."""
        return self.permission is None or actor.may(self.permission)


def _home_label(actor: Actor) -> str:
    return "Regio" if actor.may(P.REGIO_DASHBOARD_VIEW) and not actor.gemeenten else "Vandaag"


MENU = (
    Menuitem("Locaties", "registratie:locatie-list", P.LOCATIE_VIEW),
    Menuitem("Meldingen", "handhaving:melding-list", P.MELDING_VIEW, meldingen.waiting_count),
    Menuitem("Verblijven", "registratie:verblijf-list", P.VERBLIJF_VIEW),
    Menuitem("Rondes", "handhaving:ronde-list", P.RONDE_VIEW),
    Menuitem("Koppelen", "registratie:koppelvraag-list", P.KOPPELING_VIEW, koppelvraag.waiting),
    Menuitem("BRP", "registratie:brp-list", P.BRP_SIGNAAL_VIEW),
    Menuitem("Aanleveringen", "registratie:aanlevering-list", P.AANLEVERING_VIEW),
    Menuitem("Zaken", "handhaving:zaak-list", P.ZAAK_VIEW),
    Menuitem("Brieven", "handhaving:briefsjabloon-list", P.BRIEFSJABLOON_MANAGE),
    Menuitem("Kwaliteit", "registratie:kwaliteit-list", P.KWALITEIT_VIEW),
    Menuitem("Op pad", "handhaving:op-pad", P.INSPECTIE_RECORD),
    Menuitem("Inspecties", "handhaving:inspectie-list", P.INSPECTIE_VIEW),
    Menuitem("Bevindingen", "handhaving:bevinding-list", P.BEVINDING_VIEW),
    Menuitem("Checklist", "handhaving:checklist-list", P.CHECKLIST_MANAGE),
    Menuitem("Delen", "handhaving:deling-list", P.DELING_VIEW),
    Menuitem("Aanmeldingen", "registratie:aanmelding-list", P.AANMELDING_DECIDE, aanmeldingen.waiting_count),
    Menuitem("Organisaties", "registratie:organisatie-list", P.GEMEENTE_DASHBOARD_VIEW),
    Menuitem("Regio", "regio", P.GEMEENTE_DASHBOARD_VIEW),
    Menuitem("Waterbed", "handhaving:waterbed", P.WATERBED_VIEW),
    Menuitem("Publicaties", "handhaving:publicatie-list", P.DELING_VIEW),
    Menuitem("Rapporten", "rapportages:rapportage-list", P.RAPPORTAGE_VIEW),
    Menuitem("Inzageverzoeken", "registratie:persoonsdossier-list", P.PERSOONSDOSSIER_EXPORT),
    Menuitem("Bewaren", "registratie:bewaren-list", P.BEWAREN_VIEW),
    Menuitem("Inzages", "inzage-list", P.INZAGE_VIEW),
    Menuitem("Logboek", "gebeurtenis-list", P.GEBEURTENIS_VIEW),
    Menuitem("Toegang", "toegang-list", P.TOEGANG_VIEW),
    Menuitem("API", "api:toegang-list", P.API_MANAGE),
    Menuitem("Taken", "taak-list", P.TAKEN_VIEW),
    Menuitem("Berichten", "uitgaand-list", P.UITGAAND_VIEW),
)


def menu_for(request: HttpRequest, actor: Actor, *, url: Callable[[str], str] = reverse) -> list[dict[str, object]]:
    """The entries for `actor`, with the one of the current page marked."""
    home = url("home")
    entries: list[dict[str, object]] = [
        {"label": _home_label(actor), "url": home, "current": request.path == home},
    ]
    for item in MENU:
        if item.is_shown_to(actor):
            address = url(item.url_name)
            teller = item.teller().shown if item.teller else ""
            entries.append(
                {"label": item.label, "url": address, "current": request.path.startswith(address), "teller": teller}
            )
    return entries
