"""Write the letter of a step, and freeze it on the day it is sent."""

import hashlib
from datetime import date, datetime, time

from django.conf import settings
from django.core.files.base import ContentFile
from django.db import transaction
from django.utils import timezone

from handhaving.brieven.pdf import Briefhoofd, render
from handhaving.brieven.sjabloon import Blok, als_tekst, vul
from handhaving.brieven.voorbeeld import VOORBEELD, VOORBEELD_BEVINDINGEN
from handhaving.enums import Briefsoort
from handhaving.models import Brief, Briefsjabloon, Stap, Zaak
from handhaving.queries import brief as brieven
from handhaving.queries import briefsjabloon as sjablonen
from rivierenland.core.actor import Actor
from rivierenland.core.opmaak import datum_lang
from rivierenland.core.permissions import Permission


def write(*, zaak: Zaak, stap: Stap, by: Actor) -> Brief | None:
    """The letter of a step, not sent yet; None for a step that has no letter. Raises `Geweigerd`."""
    by.require(Permission.ZAAK_DECIDE, gemeente=zaak.gemeente_id)
    if stap.soort not in Briefsoort.values:
        return None
    sjabloon = sjablonen.current(stap.soort, zaak.gemeente_id)
    row = Brief(
        zaak=zaak, stap=stap, gemeente_id=zaak.gemeente_id, soort=stap.soort, sjabloon=sjabloon, created_by=by.gebruiker
    )
    _fill(row, zaak, stap, op=stap.datum, concept=True)
    row.save(force_insert=True)
    return row


def freeze(*, brief: Brief, zaak: Zaak, stap: Stap, op: date, by: Actor) -> Brief:
    """Write the letter as it goes out on `op`, with the terms as they count from that day. Raises `Geweigerd`."""
    by.require(Permission.ZAAK_DECIDE, gemeente=zaak.gemeente_id)
    concept = str(brief.bestand.name)
    _fill(brief, zaak, stap, op=op, concept=False)
    brief.organisatie_id, brief.verzonden_at = zaak.overtreder_id, timezone.now()
    brief.save()
    transaction.on_commit(lambda: brief.bestand.storage.delete(concept))
    return brief


def preview(*, soort: str, onderwerp: str, tekst: str, gemeente: str, naam: str) -> bytes:
    """The PDF of a text with an invented case; `naam` is that of the gemeente. The text was checked."""
    waarden = VOORBEELD | {"gemeente": naam}
    hoofd = Briefhoofd(
        gemeente=naam, aan=(waarden["aanbieder"],), datum=waarden["datum"], kenmerk=waarden["zaaknummer"],
        behandelaar=waarden["behandelaar"], onderwerp=_line(onderwerp, waarden), voorbeeld=True, concept=True,
    )  # fmt: skip
    blokken = vul(tekst, waarden, VOORBEELD_BEVINDINGEN)
    return render(hoofd, blokken, fonts=settings.FONTS_DIR, moment=timezone.localtime())


def _fill(row: Brief, zaak: Zaak, stap: Stap, *, op: date, concept: bool) -> None:
    waarden = brieven.values(zaak, stap, stap.termijnen.all(), op)
    blokken = vul(row.sjabloon.tekst, waarden, brieven.findings(zaak))
    row.onderwerp = _line(row.sjabloon.onderwerp, waarden)[:160]
    row.tekst = als_tekst(blokken)
    pdf = _pdf(row.sjabloon, row.onderwerp, zaak, blokken, op=op, concept=concept)
    row.sha256 = hashlib.sha256(pdf).hexdigest()
    row.bestand.save(f"{zaak.nummer}-{stap.soort}.pdf", ContentFile(pdf), save=False)


def _pdf(
    sjabloon: Briefsjabloon, onderwerp: str, zaak: Zaak, blokken: tuple[Blok, ...], *, op: date, concept: bool
) -> bytes:
    hoofd = Briefhoofd(
        gemeente=zaak.gemeente.naam, aan=(zaak.overtreder.naam, f"KVK-nummer {zaak.overtreder.kvk}"), datum=datum_lang(op),
        kenmerk=zaak.nummer, behandelaar=zaak.behandelaar.naam, onderwerp=onderwerp, voorbeeld=sjabloon.is_voorbeeld,
        concept=concept,
    )  # fmt: skip
    moment = timezone.make_aware(datetime.combine(op, time(12)))
    return render(hoofd, blokken, fonts=settings.FONTS_DIR, moment=moment)


def _line(onderwerp: str, waarden: dict[str, str]) -> str:
    """The subject: one line, whatever is filled in."""
    blokken = vul(onderwerp.removeprefix("# ").removeprefix("- "), waarden, ())
    return " ".join(" ".join(blok.regels) for blok in blokken) or onderwerp
