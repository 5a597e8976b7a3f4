"""The story of one cell, for the panel, the page and the page of a package."""

from typing import Any

from django.urls import reverse

from rivierenland.core.actor import Actor
from rivierenland.core.models import Gemeente
from rivierenland.core.permissions import Permission
from speerpunten.programma.enums.deelname import Deelnamekeuze
from speerpunten.programma.models import Maatregelenpakket
from speerpunten.programma.queries import deelname
from speerpunten.programma.queries.deelname import Regel
from speerpunten.programma.views.deelname.vraag import Vraag


def story(gemeente: Gemeente, pakket: Maatregelenpakket, vraag: Vraag, actor: Actor) -> dict[str, Any]:
    """What the template of a story needs. One query."""
    moment = deelname.end_of(vraag.bekend) if vraag.bekend else None
    regels = deelname.geschiedenis(gemeente.pk, pakket.pk, bekend_op=moment)
    nu = next((regel.row for regel in regels if not regel.verbetering and regel.row.vanaf <= vraag.op), None)
    eigen = gemeente.pk in actor.gemeenten
    return {
        "gemeente": gemeente, "pakket": pakket, "vraag": vraag, "regels": regels, "nu": nu,
        "keuze": nu.soort if nu else Deelnamekeuze.ONBEKEND,
        "gepland": _planned(regels, vraag),
        "eigen": eigen,
        "mag_kiezen": actor.may(Permission.DEELNAME_DECIDE, gemeente=gemeente.pk),
        "kies_url": reverse("programma:deelname-choose", args=[gemeente.slug, pakket.pk]),
        "dicht": reverse("programma:deelname") + vraag.query(cel=""),
        "titel": f"{gemeente.naam} · {pakket.pk}",
    }  # fmt: skip


def _planned(regels: list[Regel], vraag: Vraag) -> set[int]:
    """The rows that begin after the day that is looked at."""
    return {regel.row.pk for regel in regels if not regel.verbetering and regel.row.vanaf > vraag.vandaag}
