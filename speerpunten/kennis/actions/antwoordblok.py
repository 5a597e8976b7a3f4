"""Lay pieces in an answer: take a figure, write words, move, renew, take out."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from registratie.actions.tekst import refuse_unfit
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actor import Actor
from speerpunten.kennis.actions.antwoord import lock_draft, require_writer, touch
from speerpunten.kennis.bijdragen import bouwstenen
from speerpunten.kennis.models import Antwoord, Antwoordblok
from speerpunten.kennis.queries.antwoord import SNAPSHOT, snapshot

MEESTE = 40
"""Pieces in one answer. A letter to the council has some ten; more is a report."""
WEG = "Dit cijfer bestaat niet meer, of is niet voor u. Zoek het opnieuw op."


def take(*, antwoord: Antwoord, soort: str, sleutel: str, by: Actor, tekst: str = "") -> Antwoordblok:
    """Take a figure into a draft as it stands now. Raises `Geweigerd`, and ValidationError in Dutch."""
    require_writer(antwoord, by)
    steen = bouwstenen.make(soort, sleutel, by)
    if steen is None:
        raise ValidationError(WEG)
    with transaction.atomic():
        row = lock_draft(antwoord, by)
        if row.blokken.filter(soort=soort, sleutel=sleutel).exists():
            raise ValidationError("Dit staat al in het antwoord. U kunt het daar vernieuwen of verplaatsen.")
        return _lay(row, by, tekst=tekst, soort=soort, sleutel=sleutel, **snapshot(steen))


def write(*, antwoord: Antwoord, titel: str, tekst: str, by: Actor) -> Antwoordblok:
    """Add a piece of words only. Raises `Geweigerd`, and ValidationError in Dutch per field."""
    with transaction.atomic():
        return _lay(lock_draft(antwoord, by), by, titel=titel, tekst=tekst)


def change(*, blok: Antwoordblok, titel: str, tekst: str, by: Actor) -> Antwoordblok:
    """Change the heading and the words of a piece; a figure keeps what it says. Raises `Geweigerd`, and ValidationError."""
    with transaction.atomic():
        antwoord, row = _locked(blok, by)
        row.titel, row.tekst = titel.strip(), tekst.strip()
        _check(row)
        row.save(update_fields=["titel", "tekst", "updated_at"])
        _touched("antwoordblok.change", antwoord, row, by)
    return row


def move(*, blok: Antwoordblok, omhoog: bool, by: Actor) -> None:
    """Change places with the piece above or below; the outer one stays. Raises `Geweigerd`, and ValidationError."""
    with transaction.atomic():
        antwoord, row = _locked(blok, by)
        rest = antwoord.blokken.all()
        ander = (
            rest.filter(volgorde__lt=row.volgorde).last() if omhoog else rest.filter(volgorde__gt=row.volgorde).first()
        )
        if ander is None:
            return
        row.volgorde, ander.volgorde = ander.volgorde, row.volgorde
        for each in (row, ander):
            each.save(update_fields=["volgorde", "updated_at"])
        _touched("antwoordblok.move", antwoord, row, by)


def renew(*, blok: Antwoordblok, by: Actor) -> Antwoordblok:
    """Take the figure again as it stands now; the own heading and words stay. Raises `Geweigerd`, and ValidationError."""
    require_writer(blok.antwoord, by)
    steen = bouwstenen.make(blok.soort, blok.sleutel, by)
    if steen is None:
        raise ValidationError(WEG)
    with transaction.atomic():
        antwoord, row = _locked(blok, by)
        for veld, waarde in snapshot(steen).items():
            setattr(row, veld, waarde)
        row.genomen_at = timezone.now()
        row.save(update_fields=[*SNAPSHOT, "genomen_at", "updated_at"])
        _touched("antwoordblok.renew", antwoord, row, by)
    return row


def drop(*, blok: Antwoordblok, by: Actor) -> None:
    """Take a piece out of a draft. Raises `Geweigerd`, and ValidationError."""
    with transaction.atomic():
        antwoord, row = _locked(blok, by)
        _touched("antwoordblok.delete", antwoord, row, by)
        row.delete()


def _lay(antwoord: Antwoord, by: Actor, **velden: object) -> Antwoordblok:
    """Put a piece at the end of a locked draft."""
    laatste = antwoord.blokken.aggregate(n=Max("volgorde"))["n"] or 0
    if antwoord.blokken.count() >= MEESTE:
        raise ValidationError(f"In één antwoord passen {MEESTE} stukken. Haal er eerst een uit.")
    row = Antwoordblok(
        antwoord=antwoord, gemeente_id=antwoord.gemeente_id, volgorde=laatste + 1, genomen_at=timezone.now(), **velden
    )
    _check(row)
    row.save(force_insert=True)
    _touched("antwoordblok.take" if row.soort else "antwoordblok.add", antwoord, row, by)
    return row


def _check(row: Antwoordblok) -> None:
    refuse_unfit({"titel": row.titel, "tekst": row.tekst})
    vreemd = ["antwoord", "gemeente", "kop", "rijen"]
    row.full_clean(exclude=vreemd, validate_unique=False, validate_constraints=False)
    if not row.soort and not row.tekst.strip():
        raise ValidationError({"tekst": "Schrijf hier uw tekst."})


def _locked(blok: Antwoordblok, by: Actor) -> tuple[Antwoord, Antwoordblok]:
    """The draft, locked, and the piece as it stands now."""
    antwoord = lock_draft(blok.antwoord, by)
    row = antwoord.blokken.filter(pk=blok.pk).first()
    if row is None:
        raise ValidationError("Een collega haalde dit stuk net uit het antwoord.")
    return antwoord, row


def _touched(actie: str, antwoord: Antwoord, row: Antwoordblok, by: Actor) -> None:
    touch(antwoord)
    details = {"antwoord": antwoord.pk, "soort": row.soort or "tekst", "plaats": row.volgorde}
    gebeurtenis.record(actie=actie, object=row, by=by, gemeente=antwoord.gemeente_id, details=details)
