"""Permits and certificates that end, and locations that stopped, as rows of a work queue. Runs inside the scope of who looks."""

from datetime import date

from django.urls import reverse

from handhaving.enums import Registersignaal
from handhaving.queries.signalen import place_key, provider_key
from registratie.models import Certificaat, Vergunning
from registratie.queries import verloop
from registratie.queries.papier import drempels
from rivierenland.core.opmaak import getal
from rivierenland.core.werk.regel import Werkregel, dag, term

MOST = 20
Gemeld = frozenset[tuple[str, str]]
VERGUNNING_AANBIEDER = "Vraag op tijd een nieuwe vergunning aan bij de gemeente."
VERGUNNING_GEMEENTE = "Neem contact op met de aanbieder, of leg de nieuwe vergunning vast."
CERTIFICAAT_AANBIEDER = "Is het verlengd? Vul de nieuwe einddatum in."
CERTIFICAAT_GEMEENTE = "Vraag de aanbieder of het verlengd is."


def provider(vandaag: date) -> list[Werkregel]:
    """What a market party has to see to."""
    return [*_ending(vandaag, VERGUNNING_AANBIEDER, CERTIFICAAT_AANBIEDER), *_inhabited(vandaag, "Check hen uit.")]


def gemeente(vandaag: date, *, gemeld: Gemeld = frozenset()) -> list[Werkregel]:
    """What a gemeente has to see to, except what ended and is `gemeld`: that stands on the same page as a melding."""
    return [
        *_ending(vandaag, VERGUNNING_GEMEENTE, CERTIFICAAT_GEMEENTE, gemeld),
        *_inhabited(vandaag, "Vraag de aanbieder waar zij nu slapen."),
        *_stopped(vandaag),
    ]


def _ending(vandaag: date, vergunning: str, certificaat: str, gemeld: Gemeld = frozenset()) -> list[Werkregel]:
    eerste = drempels(vandaag)[0]
    found = [
        *((papier, vergunning) for papier in verloop.ending_vergunningen(vandaag, eerste)[:MOST]),
        *((papier, certificaat) for papier in verloop.ending_certificaten(vandaag, eerste)[:MOST]),
    ]
    return [
        _line(papier, vandaag, waarom)
        for papier, waarom in found
        if papier.einde >= vandaag or _signal(papier) not in gemeld
    ]


def _signal(papier: Vergunning | Certificaat) -> tuple[str, str]:
    """What the register reports this paper as, once it ended."""
    key = place_key(papier.locatie_id) if papier.locatie_id else provider_key(papier.organisatie_id)
    permit = isinstance(papier, Vergunning)
    return (Registersignaal.VERGUNNING_VERLOPEN if permit else Registersignaal.CERTIFICAAT_VERLOPEN).value, key


def _line(papier: Vergunning | Certificaat, vandaag: date, waarom: str) -> Werkregel:
    soort, woord, volgorde = term(papier.einde, vandaag)  # type: ignore[arg-type]  # only what has an end is asked for
    van = papier.locatie.naam if papier.locatie else papier.organisatie.naam
    verlopen = papier.einde is not None and papier.einde < vandaag
    return Werkregel(
        soort, "Verlopen" if verlopen else woord, f"{papier.get_soort_display()} van {van} {'is verlopen' if verlopen else 'loopt af'}",
        waarom, f"Geldig tot en met {dag(papier.einde)}", _url(papier), "Bekijken", volgorde,  # type: ignore[arg-type]
    )  # fmt: skip


def _url(papier: Vergunning | Certificaat) -> str:
    if papier.locatie_id:
        return reverse("registratie:locatie-papieren", args=[papier.locatie_id])
    return f"{reverse('registratie:organisatie-detail', args=[papier.organisatie_id])}#certificaten"


def _inhabited(vandaag: date, waarom: str) -> list[Werkregel]:
    return [
        Werkregel(
            "wrong", "Nog mensen", f"{locatie.naam}: {_people(locatie.bezet)} ingecheckt op een locatie die dicht is",
            f"{locatie.get_status_display()} per {dag(locatie.einddatum)}. {waarom}", "",
            reverse("registratie:locatie-detail", args=[locatie.pk]), "Bekijken", -900,
        )
        for locatie in verloop.still_inhabited(vandaag)[:MOST]
    ]  # fmt: skip


def _stopped(vandaag: date) -> list[Werkregel]:
    return [
        Werkregel(
            "neutral", "Gestopt", f"{locatie.naam} is gestopt", f"{locatie.adres}, {locatie.plaats}. Aangeboden door "
            f"{locatie.organisatie.naam}.", f"Per {dag(locatie.einddatum)}",
            reverse("registratie:locatie-logboek", args=[locatie.pk]), "Bekijken", 90,
        )
        for locatie in verloop.lately_stopped(vandaag)[:MOST]
    ]  # fmt: skip


def _people(aantal: int) -> str:
    return "1 persoon" if aantal == 1 else f"{getal(aantal)} mensen"
