"""Which page each role starts from, and what stands on it. Every home is a work queue, not a menu."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from rivierenland.core.actor import Actor
from rivierenland.core.rollen import Rol
from rivierenland.core.werk import bronnen
from rivierenland.core.werk.regel import urgent_first
from rivierenland.dashboards import figuren
from rivierenland.dashboards.onthouden import asked, middle
from rivierenland.dashboards.queries import (
    aanleverkwaliteit,
    beheer,
    besluiten,
    bevindingen,
    bewaren,
    brp,
    burgerzaken,
    deelname,
    doorverwijzingen,
    evaluatie,
    gemeente,
    hulpaanbod,
    inzendingen,
    kennis,
    koppelen,
    marktpartij,
    meldingen,
    naleving,
    ondertekenen,
    perspectief,
    pijplijn,
    platform,
    privacy,
    programma,
    raadsvragen,
    rondes,
    toetreding,
    toezeggingen,
    toezicht,
    vraag,
    werknemers,
    zaken,
)
from rivierenland.dashboards.views.regio import REGIO

Context = dict[str, Any]
BELEID_REGELS, REGIO_REGELS = 12, 5
"""A home shows this many rows of work at once; the figures have to stay in sight. The others open with one click, and the counter
counts both.
"""


@dataclass(frozen=True)
class Home:
    """A template and the function that fills it."""

    template: str
    context: Callable[[Actor, date], Context]


def _marktpartij(actor: Actor, vandaag: date) -> Context:
    stand, weken = marktpartij.vannacht(vandaag), marktpartij.leverweken(vandaag)
    metingen = aanleverkwaliteit.eigen()
    return {
        "stand": stand,
        "te_doen": urgent_first(
            [
                *marktpartij.te_doen(stand, vandaag, metingen),
                *bevindingen.aanbieder(vandaag),
                *zaken.aanbieder(actor, vandaag),
                *vraag.werkgever(vandaag),
                *toetreding.marktpartij(actor, vandaag),
                *ondertekenen.te_ondertekenen(actor, vandaag),
                *evaluatie.partij(actor, vandaag),
                *toezeggingen.partij(actor, vandaag),
                *naleving.regels(actor, vandaag),
                *doorverwijzingen.verwijzer(vandaag),
                *werknemers.feedback(vandaag),
            ]
        ),
        "kwaliteit": aanleverkwaliteit.standen(metingen),
        "aanlevering": marktpartij.laatste_aanlevering(),
        "weken": weken,
        "op_tijd": sum(week.geleverd for week in weken),
    }


def _burgerzaken(actor: Actor, vandaag: date) -> Context:
    lijst = burgerzaken.werklijst(vandaag)
    te_doen = urgent_first(
        [
            *bewaren.verzoeken(vandaag),
            *werknemers.verzoeken(vandaag),
            *koppelen.koppelen(),
            *brp.te_bevestigen(lijst.opgegeven),
            *doorverwijzingen.verwijzer(vandaag),
        ]
    )
    return {"lijst": lijst, "getoond": burgerzaken.SHOWN, "ingezien": lijst.bewoners, "te_doen": te_doen}


def _toezicht(actor: Actor, vandaag: date) -> Context:
    return {
        "titel": "Vandaag in toezicht",
        "te_doen": urgent_first(
            [
                *rondes.vandaag(actor, vandaag),
                *meldingen.nieuwe_meldingen(vandaag),
                *toezicht.toezicht(vandaag, gemeld=meldingen.verlopen_papieren()),
                *aanleverkwaliteit.opvolging(vandaag),
                *bevindingen.toezichthouder(actor, vandaag),
                *inzendingen.toezichthouder(),
                *toezeggingen.ambtenaar(actor, vandaag),
                *doorverwijzingen.verwijzer(vandaag),
            ]
        ),
        "leeg": "Geen enkele locatie zit boven de vergunning en er wacht geen melding of aanmelding. Kies een locatie om te bekijken.",
    }


def _jurist(actor: Actor, vandaag: date) -> Context:
    return {
        "titel": "Vandaag in handhaving",
        "te_doen": urgent_first([*zaken.jurist(vandaag), *bevindingen.jurist(vandaag), *toezicht.toezicht(vandaag)]),
        "leeg": "Er loopt geen termijn af en er is geen locatie met meer mensen dan vergund.",
    }


def _beheer(actor: Actor, vandaag: date) -> Context:
    return {
        "titel": "Vandaag in beheer",
        "te_doen": urgent_first([*beheer.beheer(actor.gemeenten, vandaag), *naleving.regels(actor, vandaag)]),
        "leeg": "Er wacht geen organisatie, locatie of uitnodiging op u.",
    }


def _beleid(actor: Actor, vandaag: date) -> Context:
    te_doen = urgent_first(
        [
            *perspectief.beleid(actor, vandaag),
            *ondertekenen.te_ondertekenen(actor, vandaag),
            *ondertekenen.te_bevestigen(),
            *besluiten.beleid(actor, vandaag),
            *deelname.beleid(actor.gemeenten, vandaag),
            *pijplijn.beleid(actor.gemeenten, vandaag),
            *toetreding.beleid(vandaag),
            *evaluatie.partij(actor, vandaag),
            *toezicht.toezicht(vandaag),
            *aanleverkwaliteit.opvolging(vandaag),
            *toezeggingen.ambtenaar(actor, vandaag),
            *naleving.regels(actor, vandaag),
            *doorverwijzingen.verwijzer(vandaag),
            *werknemers.informatie(actor),
            *werknemers.klankbordvragen(actor, vandaag),
            *hulpaanbod.te_checken(actor, vandaag),
            *raadsvragen.te_beantwoorden(actor, vandaag),
            *kennis.nakijken(actor, vandaag),
            *bronnen.of(actor, vandaag),
        ]
    )
    return {
        "stand": gemeente.stand(actor.gemeenten, vandaag),
        "te_doen": te_doen[:BELEID_REGELS],
        "te_doen_rest": te_doen[BELEID_REGELS:],
        "figuur": figuren.gemeente_curve(gemeente.curve(actor.gemeenten, vandaag)),
    }


def _regio(actor: Actor, vandaag: date) -> Context:
    bord, sinds = deelname.regio(vandaag)
    work = [
        *besluiten.regio(actor, vandaag),
        *perspectief.regio(vandaag),
        *programma.late_mijlpalen(vandaag),
        *pijplijn.regio(vandaag),
        *evaluatie.regio(vandaag),
        *werknemers.informatie(actor),
        *werknemers.klankbordvragen(actor, vandaag),
        *hulpaanbod.te_checken(actor, vandaag),
        *kennis.nakijken(actor, vandaag),
        *bronnen.of(actor, vandaag),
    ]
    te_doen = urgent_first(work)
    return middle(REGIO, asked(actor, vandaag)) | {
        "deelname": bord,
        "deelname_sinds": sinds,
        "te_doen": te_doen[:REGIO_REGELS],
        "te_doen_rest": te_doen[REGIO_REGELS:],
    }


def _zorgpartner(actor: Actor, vandaag: date) -> Context:
    return {"te_doen": [*doorverwijzingen.partner(vandaag), *hulpaanbod.te_checken(actor, vandaag)]}


HOMES: dict[Rol, Home] = {
    Rol.MARKTPARTIJ_BEHEERDER: Home("marktpartij", _marktpartij),
    Rol.MARKTPARTIJ_MEDEWERKER: Home("marktpartij", _marktpartij),
    Rol.BURGERZAKEN: Home("burgerzaken", _burgerzaken),
    Rol.TOEZICHTHOUDER: Home("werkvoorraad", _toezicht),
    Rol.JURIST: Home("werkvoorraad", _jurist),
    Rol.FUNCTIONEEL_BEHEERDER: Home("werkvoorraad", _beheer),
    Rol.BELEID: Home("beleid", _beleid),
    Rol.REGIOCOORDINATOR: Home("regio", _regio),
    Rol.PRIVACY_OFFICER: Home("privacy", lambda actor, vandaag: {"week": privacy.last_week(vandaag)}),
    Rol.ZORGPARTNER: Home("zorgpartner", _zorgpartner),
    Rol.PLATFORMBEHEERDER: Home("platform", lambda actor, vandaag: {"stand": platform.stand()}),
}
