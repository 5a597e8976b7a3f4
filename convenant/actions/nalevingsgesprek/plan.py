"""The improvement plan: the party files it, the gemeente that leads agrees or asks for more."""

from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from convenant.actions import namens
from convenant.actions.nalevingsgesprek import bericht
from convenant.actions.nalevingsgesprek.sporen import locked, make_move, not_past, required_text
from convenant.models import Gespreksdocument, Nalevingsgesprek
from convenant.models.gespreksdocument import document_path
from convenant.naleving.verloop import Zet
from convenant.queries.nalevingsgesprek import OORDEEL, PLAN, last_day
from registratie.actions.tekst import refuse_unfit
from rivierenland.core.actor import Actor
from rivierenland.core.documenten.bewaren import check, digest, store
from rivierenland.core.documenten.naam import nette_naam
from rivierenland.core.opmaak import datum_lang
from rivierenland.core.permissions import Permission

VERLEDEN = "Deze dag is al voorbij. Kies vandaag of een latere dag."


def file_plan(
    *, gesprek: Nalevingsgesprek, tekst: str, gereed_op: date, bestand: Any = None, versie: int, by: Actor
) -> Nalevingsgesprek:
    """Say what will be done, and by when it is right. After the last day it is kept too, and marked.

    Raises `Geweigerd`, `Verouderd`, and ValidationError in Dutch when no plan is asked for, the day is past or the text is empty.
    """
    namens.require_organisatie(gesprek.organisatie_id, Permission.NALEVING_ANSWER, by)
    tekst = required_text("tekst", tekst, "Schrijf op wat u gaat doen om deze toezegging na te komen.")
    not_past("gereed_op", gereed_op, VERLEDEN)
    vandaag = timezone.localdate()
    with transaction.atomic():
        row = locked(gesprek, versie, Zet.PLAN)
        te_laat = row.uiterlijk is not None and vandaag > row.uiterlijk
        make_move(
            row, Zet.PLAN, actie="file_plan", uiterlijk=last_day(OORDEEL, vandaag), by=by, tekst=tekst, gereed_op=gereed_op,
            te_laat=te_laat, document=_keep(row, bestand, by) if bestand else None,
        )  # fmt: skip
        laat = ", na de laatste dag" if te_laat else ""
        bericht.tell_gemeente(
            row,
            f"{row.organisatie.naam} diende een verbeterplan in{laat}. Beoordeel het voor of op {datum_lang(row.uiterlijk)}.",
        )
    return row


def _keep(row: Nalevingsgesprek, bestand: Any, by: Actor) -> Gespreksdocument:
    soort = check(bestand)
    naam = nette_naam(bestand.name or "", soort)
    refuse_unfit({"bestand": naam})
    made = Gespreksdocument(
        organisatie_id=row.organisatie_id, gemeenten=row.gemeenten, bestandsnaam=naam, soort=soort.value.content_type,
        grootte=bestand.size, sha256=digest(bestand), created_by=by.gebruiker,
    )  # fmt: skip
    made.bestand.name = store(document_path(made, naam), bestand)
    made.save(force_insert=True)
    return made


def ask_more(*, gesprek: Nalevingsgesprek, tekst: str, versie: int, by: Actor) -> Nalevingsgesprek:
    """Send a plan back with what is missing; the party gets a new term. Raises `Geweigerd`, `Verouderd`, ValidationError."""
    namens.require_gemeente(gesprek.regie_id, Permission.NALEVING_HANDLE, by)
    tekst = required_text("tekst", tekst, "Schrijf op wat er nog in het plan moet komen.")
    with transaction.atomic():
        row = locked(gesprek, versie, Zet.AANVULLING)
        tot = last_day(PLAN, timezone.localdate())
        make_move(row, Zet.AANVULLING, actie="ask_more", uiterlijk=tot, by=by, tekst=tekst, gemeente_id=row.regie_id)
        bericht.tell_party(
            row, f"De gemeente vraagt een aanvulling op uw plan. Stuur die voor of op {datum_lang(tot)}."
        )
    return row


def agree(
    *, gesprek: Nalevingsgesprek, hercontrole_op: date, tekst: str = "", versie: int, by: Actor
) -> Nalevingsgesprek:
    """Agree with the plan and set the day of the re-check. Raises `Geweigerd`, `Verouderd`, ValidationError."""
    namens.require_gemeente(gesprek.regie_id, Permission.NALEVING_HANDLE, by)
    refuse_unfit({"tekst": tekst})
    not_past("hercontrole_op", hercontrole_op, VERLEDEN)
    with transaction.atomic():
        row = locked(gesprek, versie, Zet.AKKOORD)
        make_move(
            row,
            Zet.AKKOORD,
            actie="agree",
            uiterlijk=hercontrole_op,
            by=by,
            tekst=tekst.strip(),
            gemeente_id=row.regie_id,
        )
        zin = f"De gemeente is akkoord met uw plan. Zij kijkt op {datum_lang(hercontrole_op)} of het is gelukt."
        bericht.tell_party(row, zin)
    return row
