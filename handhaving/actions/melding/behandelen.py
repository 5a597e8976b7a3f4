"""What an official does with a melding: take it up, say where it is, plan a visit, close it with an answer, open it again."""

from datetime import date, timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from handhaving.actions.melding.berichten import pass_on, tell
from handhaving.actions.melding.gegevens import LOPEND, TERMIJN, TRIAGE, keep_note, locked, record, require_text, until
from handhaving.enums import Meldingbron, Meldingonderwerp, Meldingresultaat, Meldingstatus, Urgentie
from handhaving.melden.adres import sleutel_of
from handhaving.models import Melding
from handhaving.queries import melding as meldingen
from registratie.models import Huisvestingslocatie
from rivierenland.core.actor import Actor
from rivierenland.core.models import Gebruiker

VERST = timedelta(days=366)
"""So far ahead a visit is planned at most."""


def triage(
    *, melding: Melding, urgentie: Urgentie, onderwerp: Meldingonderwerp, behandelaar: Gebruiker | None, by: Actor
) -> Melding:
    """Say how soon somebody must look, about what, and who does; the term follows from the urgency. Doing it again changes it.

    The term counts from the day on which the melding came in. Raises `Geweigerd`, and ValidationError in Dutch.
    """
    with transaction.atomic():
        row = locked(melding, LOPEND, by)
        if behandelaar and behandelaar not in meldingen.handlers(row.gemeente_id):
            raise ValidationError({"behandelaar": "Kies iemand die meldingen van deze gemeente behandelt."})
        row.urgentie, row.onderwerp, row.behandelaar = urgentie, onderwerp, behandelaar
        row.status = Meldingstatus.INGEPLAND if row.ingepland_op else Meldingstatus.IN_BEHANDELING
        row.uiterlijk = _term(row)
        row.save(update_fields=["urgentie", "onderwerp", "behandelaar", "status", "uiterlijk", "updated_at"])
        record("triage", row, by, urgentie=urgentie, onderwerp=onderwerp, uiterlijk=row.uiterlijk.isoformat())
    return row


def link_location(*, melding: Melding, locatie: Huisvestingslocatie | None, by: Actor) -> Melding:
    """Say which location it is about, or that it was the wrong one; the address as it was told stays.

    Raises `Geweigerd`, and ValidationError in Dutch for a location of another gemeente.
    """
    with transaction.atomic():
        row = locked(melding, LOPEND, by)
        if locatie and locatie.gemeente_id != row.gemeente_id:
            raise ValidationError({"locatie": "Deze locatie staat in een andere gemeente."})
        if row.signaal:
            raise ValidationError("Waar een signaal van het register over gaat, staat vast.")
        row.locatie = locatie
        row.adres = row.adres or (locatie.adresregel if locatie else "")
        row.adres_sleutel = sleutel_of(locatie.adres if locatie else row.adres)
        row.save(update_fields=["locatie", "adres", "adres_sleutel", "updated_at"])
        record("link_location", row, by, locatie=locatie.pk if locatie else None)
    return row


def plan(*, melding: Melding, dag: date, by: Actor) -> Melding:
    """Say on which day somebody goes and looks. Raises `Geweigerd`, and ValidationError in Dutch for a day that cannot be."""
    vandaag = timezone.localdate()
    with transaction.atomic():
        row = locked(melding, (Meldingstatus.IN_BEHANDELING, Meldingstatus.INGEPLAND), by)
        if not vandaag <= dag <= vandaag + VERST:
            raise ValidationError({"dag": "Kies vandaag of een dag hierna, hoogstens een jaar vooruit."})
        row.ingepland_op, row.status = dag, Meldingstatus.INGEPLAND
        row.save(update_fields=["ingepland_op", "status", "updated_at"])
        record("plan", row, by, dag=dag.isoformat())
    return row


def close(*, melding: Melding, resultaat: Meldingresultaat, uitkomst: str, by: Actor) -> Melding:
    """Close it with what came of it and the answer that the reporter reads, as do the reporters of its duplicates.

    Raises `Geweigerd`, and ValidationError in Dutch without an answer or when it is closed already.
    """
    with transaction.atomic():
        row = locked(melding, LOPEND, by)
        if resultaat == Meldingresultaat.VERDWENEN:
            raise ValidationError({"resultaat": "Deze uitkomst is alleen voor signalen die vanzelf verdwijnen."})
        row.uitkomst = require_text("uitkomst", uitkomst, _answer_missing(row))
        row.resultaat, row.status, row.afgehandeld_at = resultaat, Meldingstatus.AFGEHANDELD, timezone.now()
        row.save(update_fields=["uitkomst", "resultaat", "status", "afgehandeld_at", "updated_at"])
        record("close", row, by, resultaat=resultaat)
        pass_on(row)
        tell(row)
    return row


def reopen(*, melding: Melding, reden: str, by: Actor) -> Melding:
    """Open a closed melding again, with the reason; its term starts today. The earlier answer stays until another replaces it.

    Raises `Geweigerd`, and ValidationError in Dutch, also when the register raised the same signal anew in the meantime or when
    what the reporter wrote is gone already.
    """
    with transaction.atomic():
        row = locked(melding, (Meldingstatus.AFGEHANDELD,), by)
        reden = require_text("reden", reden, "Schrijf op waarom u de melding heropent.")
        if row.opgeruimd_at:
            raise ValidationError(
                "De gegevens van deze melding zijn na de bewaartermijn verwijderd. Maak een nieuwe melding."
            )
        if row.signaal and meldingen.open_signal(row):
            raise ValidationError("Het register heeft dit signaal alweer gegeven. Ga verder met die melding.")
        row.status = Meldingstatus.IN_BEHANDELING if row.urgentie else Meldingstatus.NIEUW
        row.afgehandeld_at, row.resultaat = None, ""
        row.ingepland_op, row.signaal_weg_op = None, None
        row.uiterlijk = _term(row, vanaf=timezone.localdate())
        row.save()
        keep_note(row, reden, by)
        record("reopen", row, by)
    return row


def _term(row: Melding, *, vanaf: date | None = None) -> date:
    vanaf = vanaf or timezone.localtime(row.created_at).date()
    code = f"{TERMIJN}.{row.urgentie}" if row.urgentie else TRIAGE
    return until(code, vanaf=vanaf, gemeente=row.gemeente_id)


def _answer_missing(row: Melding) -> str:
    if row.bron == Meldingbron.REGISTER:
        return "Schrijf op wat u hebt gedaan of gevonden."
    return "Schrijf het antwoord aan de melder op: wat hebt u gedaan of gevonden?"
