"""Every night: what the register shows becomes a melding once, follows the facts, and closes itself when they are gone."""

from collections.abc import Callable, Iterable
from datetime import date

from django.db import transaction
from django.utils import timezone

from handhaving.actions.melding.gegevens import TRIAGE, record, until
from handhaving.enums import Meldingbron, Meldingresultaat, Meldingstatus, Registersignaal
from handhaving.melden import code
from handhaving.melden.adres import sleutel_of
from handhaving.melden.signaal import VERDWENEN, Signaal, is_news
from handhaving.models import Melding
from handhaving.models.melding import GESLOTEN
from handhaving.queries import onbekende_adressen, signalen
from registratie.models import Huisvestingslocatie
from rivierenland.core import scope
from rivierenland.core.actor import Actor
from rivierenland.core.queries.parameter import value_of
from rivierenland.core.scope import Scopesoort

STAP = "melding_signaal_stap"
"""So many people more than when an official handled it, and too many people is news again."""
VAN_ELDERS = frozenset({Registersignaal.FEEDBACK})
"""Kinds that do not come from the register: whoever finds them calls `keep_signals`."""


def raise_signals(*, vandaag: date, by: Actor) -> int:
    """Bring the signals in step with the register of tonight; returns how many meldingen were made, followed or closed.

    Twice on one day is the same as once. What an official closed stays closed until the fact is another one, or was gone in
    between. Raises RuntimeError outside the scope of a job that sees everything.
    """
    soorten = frozenset(Registersignaal) - VAN_ELDERS
    return _keep_in_step(soorten, lambda: signalen.of_register(vandaag), vandaag, by)


def keep_signals(*, soort: Registersignaal, signalen: Iterable[Signaal], vandaag: date, by: Actor) -> int:
    """The same for one kind that another part of the portal finds: `signalen` is all of it that shows today.

    Returns how many meldingen were made, followed or closed. Raises RuntimeError outside the scope of a job that sees everything,
    and ValueError for a kind of the register itself.
    """
    if soort not in VAN_ELDERS:
        raise ValueError(f"{soort} is found by the register.")
    return _keep_in_step(frozenset({soort}), lambda: signalen, vandaag, by)


def _keep_in_step(
    soorten: frozenset[Registersignaal], look: Callable[[], Iterable[Signaal]], vandaag: date, by: Actor
) -> int:
    if scope.current().soort is not Scopesoort.SYSTEEM:
        raise RuntimeError("Signals are raised by a job that sees the whole register.")
    with transaction.atomic():
        shown = {signaal.naam: signaal for signaal in look()}
        running, handled = _known(soorten)
        step = int(value_of(STAP, peildatum=vandaag))
        new = [
            signaal
            for naam, signaal in shown.items()
            if naam not in running and _is_new(signaal, handled.get(naam), step)
        ]
        gone = _no_longer(shown, running, handled)
        over = [row for row in gone if row.status in GESLOTEN]
        over += [handled[signaal.naam] for signaal in new if signaal.naam in handled]
        followed = _follow(shown, running)
        closed = [_close(row, vandaag, by) for row in gone if row.status not in GESLOTEN]
        return followed + len(closed) + _forget(over, vandaag) + _open(new, vandaag, by)


Namen = dict[tuple[str, str, str], Melding]


def _known(soorten: frozenset[Registersignaal]) -> tuple[Namen, Namen]:
    """By name the signals that run, and of those that an official closed the last one, as long as its fact was not gone."""
    rows = Melding.objects.filter(signaal__in=soorten, signaal_weg_op=None).order_by("pk")
    running: Namen = {}
    handled: Namen = {}
    for row in rows.select_for_update(of=("self",)):
        naam = (row.gemeente_id, row.signaal, row.signaal_sleutel)
        (handled if row.status in GESLOTEN else running)[naam] = row
    return running, handled


def _is_new(signaal: Signaal, handled: Melding | None, step: int) -> bool:
    return handled is None or is_news(signaal, feit=handled.signaal_feit, omvang=handled.signaal_omvang, stap=step)


def _no_longer(shown: dict[tuple[str, str, str], Signaal], *known: Namen) -> list[Melding]:
    """What the register does not show any more. Of an address only when the next list of who delivered it can be looked at."""
    seen = onbekende_adressen.organisations_seen()
    return [
        row
        for rows in known
        for naam, row in rows.items()
        if naam not in shown
        and (
            row.signaal != Registersignaal.ADRES_ONBEKEND
            or onbekende_adressen.organisatie_in(row.signaal_sleutel) in seen
        )
    ]


def _open(new: list[Signaal], vandaag: date, by: Actor) -> int:
    places = Huisvestingslocatie.objects.in_bulk([signaal.locatie for signaal in new if signaal.locatie])
    for signaal, sleutel in zip(new, _unused(len(new), vandaag.year), strict=True):
        plek = places.get(signaal.locatie) if signaal.locatie else None
        row = Melding.objects.create(
            gemeente_id=signaal.gemeente, referentie=sleutel.referentie, token_hash=sleutel.digest, bron=Meldingbron.REGISTER,
            onderwerp=signaal.onderwerp, tekst=signaal.tekst, locatie=plek,
            adres=plek.adresregel if plek else signaal.adres, adres_sleutel=sleutel_of(plek.adres if plek else signaal.adres),
            uiterlijk=until(TRIAGE, vanaf=vandaag, gemeente=signaal.gemeente), signaal=signaal.soort,
            signaal_sleutel=signaal.sleutel, signaal_feit=signaal.feit, signaal_omvang=signaal.omvang,
        )  # fmt: skip
        record("raise_signals", row, by, signaal=signaal.soort)
    return len(new)


def _unused(aantal: int, jaar: int) -> list[code.Sleutel]:
    """So many pairs of codes of which no reference exists: among some ten thousand two are alike sooner or later."""
    found: dict[str, code.Sleutel] = {}
    while len(found) < aantal:
        made = [code.make(jaar) for _ in range(aantal - len(found))]
        fresh = {sleutel.referentie: sleutel for sleutel in made}
        for taken in Melding.objects.filter(referentie__in=fresh).values_list("referentie", flat=True):
            del fresh[taken]
        found |= fresh
    return list(found.values())


def _follow(shown: dict[tuple[str, str, str], Signaal], running: Namen) -> int:
    """Let the text of what runs say what the register says tonight; nobody needs to be told of that."""
    changed = []
    for naam, row in running.items():
        signaal = shown.get(naam)
        if signaal and (signaal.tekst, signaal.feit) != (row.tekst, row.signaal_feit):
            row.tekst, row.signaal_feit, row.signaal_omvang = signaal.tekst, signaal.feit, signaal.omvang
            changed.append(row)
    Melding.objects.bulk_update(changed, ["tekst", "signaal_feit", "signaal_omvang"], batch_size=500)
    return len(changed)


def _close(row: Melding, vandaag: date, by: Actor) -> Melding:
    row.status, row.resultaat, row.afgehandeld_at = (
        Meldingstatus.AFGEHANDELD,
        Meldingresultaat.VERDWENEN,
        timezone.now(),
    )
    row.uitkomst, row.signaal_weg_op = VERDWENEN[Registersignaal(row.signaal)], vandaag
    row.save(update_fields=["status", "resultaat", "afgehandeld_at", "uitkomst", "signaal_weg_op", "updated_at"])
    record("lapse", row, by, signaal=row.signaal)
    return row


def _forget(over: list[Melding], vandaag: date) -> int:
    """The fact is gone, or another one took its place: when it comes back it is a new one."""
    return Melding.objects.filter(pk__in=[row.pk for row in over]).update(signaal_weg_op=vandaag)
