"""Talks at every stage, held by a gemeente or by the region."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import Any

from django.utils import timezone

from rivierenland.core import scope
from rivierenland.core.actor import Actor
from rivierenland.core.models import Organisatie
from speerpunten.kennis.actions import deelnemer, dialoog, dialooguitkomst, dialoogverslag
from speerpunten.kennis.models import Deelnemer, Dialoog, Dialooguitkomst

MAIL_PARTIJ, MAIL_GAST = "partij@example.test", "gast@example.test"


def velden(**gegevens: Any) -> dict[str, Any]:
    """What a holder writes of a talk, next week."""
    return {
        "soort": "tafel",
        "titel": "Plekken bij het werk",
        "doel": "Horen wat aanbieders tegenhoudt.",
        "uitnodiging": "Wij horen graag van u.",
        "dag": timezone.localdate() + timedelta(days=7),
        "begin": time(14),
        "einde": time(16),
        "plaats": "Gemeentehuis Tiel",
    } | gegevens


@contextmanager
def namens(by: Actor) -> Iterator[None]:
    """In the scope of this actor, where that is not in force yet; the region has none."""
    if by.scope in (None, scope.current_or_none()):
        yield
        return
    with scope.within(by.scope):
        yield


@dataclass
class Gesprek:
    """A talk with an invited party and an invited guest."""

    row: Dialoog
    partij: Deelnemer
    gast: Deelnemer
    by: Actor

    def fresh(self) -> Dialoog:
        """The talk as it stands, for who holds it."""
        with namens(self.by):
            return Dialoog.objects.get(pk=self.row.pk)


def gepland(by: Actor, **gegevens: Any) -> Dialoog:
    """A concept of this official or of the region."""
    with namens(by):
        return dialoog.plan(gemeente=by.gemeenten[0] if by.gemeenten else None, by=by, **velden(**gegevens))


def met_lijst(by: Actor, organisatie: Organisatie) -> Gesprek:
    """A concept with a party and a guest on the list."""
    row = gepland(by)
    with namens(by):
        partij = deelnemer.add(dialoog=row, soort="bieder", email=MAIL_PARTIJ, organisatie=organisatie, by=by)
        gast = deelnemer.add(
            dialoog=row, soort="overheid", email=MAIL_GAST, naam="Provincie", functie="beleidsadviseur", by=by
        )
    return Gesprek(row, partij, gast, by)


def uitgenodigd(by: Actor, organisatie: Organisatie) -> Gesprek:
    """Both got their invitation."""
    gesprek = met_lijst(by, organisatie)
    with namens(by):
        dialoog.invite(dialoog=gesprek.row, by=by)
        gesprek.partij.refresh_from_db()
        gesprek.gast.refresh_from_db()
    return gesprek


def gehouden(by: Actor, organisatie: Organisatie) -> Gesprek:
    """It was held today and both came."""
    gesprek = uitgenodigd(by, organisatie)
    with namens(by):
        Dialoog.objects.filter(pk=gesprek.row.pk).update(dag=timezone.localdate())
        dialoog.hold(dialoog=gesprek.row, aanwezig=[gesprek.partij.pk, gesprek.gast.pk], by=by)
    return gesprek


def met_verslag(by: Actor, organisatie: Organisatie) -> tuple[Gesprek, Dialooguitkomst]:
    """The report is written, with one outcome; nobody may read it yet."""
    gesprek = gehouden(by, organisatie)
    with namens(by):
        dialoogverslag.write(dialoog=gesprek.row, thema="aanbod", tekst="Aanbieders willen zekerheid.", by=by)
        uitkomst = dialooguitkomst.record(
            dialoog=gesprek.row, thema="aanbod", tekst="De gemeente maakt een loket.", wie="gemeente Tiel", by=by
        )
    return gesprek, uitkomst


def gedeeld(by: Actor, organisatie: Organisatie) -> tuple[Gesprek, Dialooguitkomst]:
    """The invited may read the report and react for a week."""
    gesprek, uitkomst = met_verslag(by, organisatie)
    with namens(by):
        dialoog.share(dialoog=gesprek.row, reageren_tot=timezone.localdate() + timedelta(days=7), by=by)
    return gesprek, uitkomst


def verstreken(gesprek: Gesprek, tot: date | None = None) -> None:
    """The term to react is over."""
    with namens(gesprek.by):
        gisteren = timezone.localdate() - timedelta(days=1)
        Dialoog.objects.filter(pk=gesprek.row.pk).update(reageren_tot=tot or gisteren)
