"""A version of the handelingsperspectief: begun as a copy, changed, put to the gemeenten, closed."""

from datetime import date, timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from registratie.actions.tekst import refuse_unfit
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actions.versie import require_unchanged
from rivierenland.core.actor import Actor
from rivierenland.core.opmaak import datum_lang
from rivierenland.core.permissions import Permission
from rivierenland.core.queries import parameter
from rivierenland.core.redline import tidy
from speerpunten.programma.actions import perspectieftekst
from speerpunten.programma.enums.perspectief import Afspraakstatus, Perspectiefstatus
from speerpunten.programma.models import Afspraak, Afspraakpakket, Handelingsperspectief, Perspectiefsectie
from speerpunten.programma.queries import consultatie
from speerpunten.programma.queries import perspectief as perspectieven

TITEL = "Handelingsperspectief huisvesting internationale werknemers"
COPIED = ("sleutel", "volgorde", "nummer", "titel", "tekst", "trekker_id", "status", "uiterlijk", "parameters")


def copy(*, by: Actor) -> Handelingsperspectief:
    """Begin a new version as a copy of the one in force; while one is in the making, that one. Raises `Geweigerd`.

    What lapsed is left out; what was agreed stays so until its text changes.
    """
    by.require(Permission.PROGRAMMA_MANAGE)
    with transaction.atomic():
        last = Handelingsperspectief.objects.select_for_update().order_by("-nummer").first()
        if last is not None and last.is_open:
            return last
        made = Handelingsperspectief.objects.create(
            nummer=last.nummer + 1 if last else 1,
            titel=last.titel if last else TITEL,
            inleiding=last.inleiding if last else "",
            is_voorbeeld=last.is_voorbeeld if last else False,
            vorige=last,
            gewijzigd_door=perspectieftekst.on_behalf_of(by),
        )
        if last is not None:
            _copy_text(last, made)
        gebeurtenis.record(
            actie="perspectief.copy",
            object=made,
            by=by,
            details={"versie": made.nummer, "van": last.nummer if last else None},
        )
    return made


def change(
    *,
    perspectief: Handelingsperspectief,
    versie: int,
    titel: str,
    inleiding: str,
    is_voorbeeld: bool = False,
    by: Actor,
) -> Handelingsperspectief:
    """Change the title and introduction, and whether it is example content.

    Raises `Geweigerd`, `Verouderd`, and ValidationError in Dutch per field.
    """
    by.require(Permission.AFSPRAAK_EDIT)
    refuse_unfit({"titel": titel, "inleiding": inleiding})
    with transaction.atomic():
        row = require_unchanged(perspectieftekst.lock_open(perspectief.pk), versie)
        row.titel, row.inleiding, row.is_voorbeeld = titel.strip(), tidy(inleiding), is_voorbeeld
        perspectieftekst.sign(row, by)
        row.full_clean(validate_unique=False, validate_constraints=False)
        row.save()
        gebeurtenis.record(actie="perspectief.change", object=row, by=by, details={"versie": row.nummer})
    return row


def start_consultation(*, perspectief: Handelingsperspectief, tot: date, by: Actor) -> Handelingsperspectief:
    """Put a draft to the eight, up to and including a day. Raises `Geweigerd`, and ValidationError in Dutch per field."""
    by.require(Permission.PROGRAMMA_MANAGE)
    with transaction.atomic():
        row = perspectieftekst.lock_open(perspectief.pk)
        if row.status != Perspectiefstatus.CONCEPT:
            raise ValidationError("Deze versie is al in consultatie.")
        _check_end(tot)
        if not row.afspraken.exists():
            raise ValidationError("Deze versie heeft nog geen afspraken. Voeg er eerst een toe.")
        row.status, row.consultatie_van, row.consultatie_tot = Perspectiefstatus.CONSULTATIE, timezone.localdate(), tot
        row.save()
        row.afspraken.filter(status=Afspraakstatus.VOORSTEL).update(status=Afspraakstatus.CONSULTATIE)
        gebeurtenis.record(
            actie="perspectief.consult", object=row, by=by, details={"versie": row.nummer, "tot": tot.isoformat()}
        )
    return row


def adopt(*, perspectief: Handelingsperspectief, by: Actor) -> Handelingsperspectief:
    """Close a version: from now on it holds, and it never changes again. The one before it is replaced.

    Who did not agree is not bound, and stays visible as such. Raises `Geweigerd`, and ValidationError when it is not in consultation,
    when the consultation still runs and not all have spoken, or when a reaction waits for an answer.
    """
    by.require(Permission.PROGRAMMA_MANAGE)
    with transaction.atomic():
        row = perspectieftekst.lock_open(perspectief.pk)
        sha256 = perspectieven.document(row).digest()
        standen = perspectieven.positions(row, sha256)
        _check_adoption(row, standen)
        row.afspraken.filter(status=Afspraakstatus.CONSULTATIE).update(status=Afspraakstatus.AFGESPROKEN)
        Handelingsperspectief.objects.filter(status=Perspectiefstatus.VASTGESTELD).update(
            status=Perspectiefstatus.VERVANGEN
        )
        row.status, row.vastgesteld_op = Perspectiefstatus.VASTGESTELD, timezone.localdate()
        row.save()
        details = {
            "versie": row.nummer, "sha256": sha256,
            "ingestemd": [stand.gemeente.pk for stand in standen if stand.is_agreed],
            "voorbehoud": [stand.gemeente.pk for stand in standen if stand.spoke and not stand.is_agreed],
            "niet": [stand.gemeente.pk for stand in standen if not stand.spoke],
        }  # fmt: skip
        gebeurtenis.record(actie="perspectief.adopt", object=row, by=by, details=details)
    return row


def _copy_text(van: Handelingsperspectief, naar: Handelingsperspectief) -> None:
    for sectie in perspectieven.chapters(van):
        made = Perspectiefsectie.objects.create(
            perspectief=naar, sleutel=sectie.sleutel, volgorde=sectie.volgorde, kop=sectie.kop, tekst=sectie.tekst
        )
        over = [row for row in sectie.in_orde if row.status != Afspraakstatus.VERVALLEN]  # type: ignore[attr-defined]
        copies = Afspraak.objects.bulk_create(
            Afspraak(perspectief=naar, sectie=made, **{veld: getattr(row, veld) for veld in COPIED}) for row in over
        )
        Afspraakpakket.objects.bulk_create(
            Afspraakpakket(afspraak=nieuw, pakket_id=link.pakket_id)
            for oud, nieuw in zip(over, copies, strict=True)
            for link in oud.bij_pakketten  # type: ignore[attr-defined]
        )
    perspectieftekst.renumber(naar)


def _check_end(tot: date) -> None:
    vandaag = timezone.localdate()
    minstens = vandaag + timedelta(days=parameter.value_of("perspectief_consultatie_dagen", peildatum=vandaag))
    if tot < minstens:
        raise ValidationError({"tot": f"Geef de gemeenten genoeg tijd: kies {datum_lang(minstens)} of later."})
    if tot > vandaag + timedelta(days=730):
        raise ValidationError({"tot": "Deze dag ligt meer dan twee jaar vooruit. Controleer het jaar."})


def _check_adoption(row: Handelingsperspectief, standen: list[perspectieven.Stand]) -> None:
    if row.status != Perspectiefstatus.CONSULTATIE or row.consultatie_tot is None:
        raise ValidationError("Deze versie is nog niet in consultatie geweest. Start eerst de consultatie.")
    if row.consultatie_tot >= timezone.localdate() and not all(stand.spoke for stand in standen):
        raise ValidationError(
            f"De consultatie loopt nog tot en met {datum_lang(row.consultatie_tot)}. Eerder vaststellen kan als alle gemeenten "
            "een standpunt over deze tekst hebben gegeven."
        )
    if open_reacties := consultatie.unanswered(row).count():
        raise ValidationError(
            f"Er {'wacht nog 1 reactie' if open_reacties == 1 else f'wachten nog {open_reacties} reacties'} op antwoord. "
            "Beantwoord die eerst: dan ziet elke gemeente wat er met haar reactie is gedaan."
        )
