"""Conversations about commitments and the own contact point, as rows of a work queue. Runs inside the scope of who looks."""

from datetime import date

from django.urls import reverse

from convenant.queries import wacht
from rivierenland.core.actor import Actor
from rivierenland.core.werk.regel import Werkregel, dag, term

ZONDER_TERMIJN = 40
"""After what has a last day within a month."""


def regels(actor: Actor, vandaag: date) -> list[Werkregel]:
    """Plans a party must file, moves the gemeente must make, and its desk when that is missing or old."""
    return [_line(row, vandaag) for row in (*wacht.conversations(actor), *wacht.desks(actor, vandaag))]


def _line(row: wacht.Wachtend, vandaag: date) -> Werkregel:
    soort, woord, volgorde = ("attention", "Te doen", ZONDER_TERMIJN)
    if row.uiterlijk:
        soort, woord, volgorde = term(row.uiterlijk, vandaag)
    wanneer = f"Voor of op {dag(row.uiterlijk)}" if row.uiterlijk else ""
    return Werkregel(soort, woord, row.wat, row.waarom, wanneer, reverse(row.url_name), row.knop, volgorde)
