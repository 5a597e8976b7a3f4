"""What gemeenten decide about a request to join, each for itself, and what follows when all decided."""

from collections.abc import Sequence
from datetime import date, timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from convenant.actions import bericht, namens
from convenant.actions.toetreding import add_missing, locked, path_of, record
from convenant.enums.partij import Toelatingsbesluit, Toetredingstatus
from convenant.models import Toelating, Toetreding
from convenant.queries import partij as partijen
from convenant.queries import toetreding as toetredingen
from convenant.queries.toetsen import Toets, not_met, toetsen
from registratie.actions.tekst import refuse_unfit
from rivierenland.core.actor import Actor
from rivierenland.core.enums import Organisatiestatus
from rivierenland.core.models import Gemeente
from rivierenland.core.opmaak import datum_lang
from rivierenland.core.permissions import Permission
from rivierenland.core.queries.parameter import value_of

MAX_REDEN = 2000


def decide(*, toetreding: Toetreding, gemeente: str, besluit: str, by: Actor, reden: str = "") -> Toetreding:
    """Admit or refuse in the name of `gemeente`; the checks over its own locations are kept with the decision.

    A reason is needed to refuse, and to admit while a check is not met. The last gemeente that admits opens the road to signing;
    the first that refuses ends the request. Raises `Geweigerd`, and ValidationError in Dutch per field.
    """
    namens.require_gemeente(gemeente, Permission.TOETREDING_DECIDE, by)
    refuse_unfit({"reden": reden})
    vandaag = timezone.localdate()
    with transaction.atomic():
        row = locked(toetreding, (Toetredingstatus.AANGEVRAAGD,))
        if gemeente not in row.gemeenten:
            raise ValidationError("Deze organisatie is niet meer bekend in uw gemeente. U hoeft niet te besluiten.")
        add_missing(row)
        toelating = Toelating.objects.select_for_update().get(toetreding=row, gemeente=gemeente)
        if toelating.besluit != Toelatingsbesluit.WACHT:
            stand = toelating.get_besluit_display().lower()
            raise ValidationError(f"Uw gemeente besloot al op {datum_lang(toelating.besloten_op)}: {stand}.")
        stand_nu = toetsen(row.organisatie, row.soorten, vandaag, gemeente)
        _check(row, besluit, reden.strip(), stand_nu)
        toelating.besluit, toelating.reden = besluit, reden.strip()
        toelating.toetsen = [toets.frozen() for toets in stand_nu]
        toelating.besloten_op, toelating.besloten_by = vandaag, by.gebruiker
        toelating.save()
        record(
            "toetreding.decide",
            row,
            by,
            gemeente=gemeente,
            besluit=besluit,
            afgeweken=bool(not_met(stand_nu)) and bool(reden),
        )
        if besluit == Toelatingsbesluit.GEWEIGERD:
            _refuse(row, toelating.gemeente, reden.strip(), vandaag)
        else:
            _settle(row)
    return row


def keep(*, vandaag: date, by: Actor) -> int:
    """Bring open requests in step with where the organisation is known now; returns how many changed.

    A gemeente that came since the request gets its decision to take; where one that did not decide fell off, the request goes on
    without it. Call it in the scope of a job that sees everything.
    """
    changed = 0
    for toetreding in Toetreding.objects.filter(status=Toetredingstatus.AANGEVRAAGD).order_by("pk"):
        with transaction.atomic():
            try:
                row = locked(toetreding, (Toetredingstatus.AANGEVRAAGD,))
            except ValidationError:
                continue
            added = add_missing(row)
            if added or _settle(row):
                record("toetreding.keep", row, by, erbij=added)
                changed += 1
    return changed


def remind(*, vandaag: date, by: Actor) -> int:
    """Remind gemeenten that did not decide, once, some days before the last day; returns about how many requests."""
    dagen = int(value_of("toetreding.herinnering_dagen", peildatum=vandaag))
    rows = Toetreding.objects.filter(
        status=Toetredingstatus.AANGEVRAAGD, herinnerd_op=None, uiterlijk__lte=vandaag + timedelta(days=dagen)
    )
    sent = 0
    for row in rows.select_related("organisatie").order_by("uiterlijk", "pk"):
        with transaction.atomic():
            if not Toetreding.objects.filter(pk=row.pk, herinnerd_op=None).update(herinnerd_op=vandaag):
                continue
            _remind(row)
            record("toetreding.remind", row, by, dagen=(row.uiterlijk - vandaag).days)
            sent += 1
    return sent


def _check(row: Toetreding, besluit: str, reden: str, stand: Sequence[Toets]) -> None:
    if len(reden) > MAX_REDEN:
        raise ValidationError({"reden": f"Gebruik hoogstens {MAX_REDEN} tekens."})
    if besluit == Toelatingsbesluit.GEWEIGERD:
        if not reden:
            raise ValidationError({"reden": "Schrijf op waarom u weigert. De organisatie leest dit."})
        return
    if besluit != Toelatingsbesluit.TOEGELATEN:
        raise ValidationError({"besluit": "Kies toelaten of weigeren."})
    if row.organisatie.status != Organisatiestatus.ACTIEF:
        raise ValidationError("Deze organisatie is niet actief in het register. Toelaten kan daarna.")
    if partijen.kvk_changed(row):
        raise ValidationError(
            "Het KVK-nummer is veranderd sinds het verzoek: er staat nu een andere rechtspersoon. Die vraagt het zelf opnieuw aan."
        )
    fout = not_met(stand)
    if fout and not reden:
        wat = " ".join(f"{toets.naam}: {toets.reden}" for toets in fout)
        zin = f"Niet alles voldoet. {wat} Schrijf op waarom u toch toelaat, of wacht tot het in orde is."
        raise ValidationError({"reden": zin})


def _settle(row: Toetreding) -> bool:
    """Admit when every gemeente concerned did."""
    if not toetredingen.admitted_by_all(row):
        return False
    row.status = Toetredingstatus.TOEGELATEN
    row.save(update_fields=["status", "updated_at"])
    bericht.to_organisatie(
        row.organisatie, onderwerp="U bent toegelaten tot het convenant", pad=path_of(row),
        alineas=[
            "Alle gemeenten waar u bekend bent, hebben uw organisatie toegelaten.",
            "Nu kunt u ondertekenen. Dat doet iemand die daarvoor is gemachtigd. Na de handtekening bent u partij.",
        ],
    )  # fmt: skip
    return True


def _refuse(row: Toetreding, gemeente: Gemeente, reden: str, vandaag: date) -> None:
    row.status, row.afgerond_op = Toetredingstatus.GEWEIGERD, vandaag
    row.save(update_fields=["status", "afgerond_op", "updated_at"])
    bericht.to_organisatie(
        row.organisatie, onderwerp="Uw verzoek om toe te treden is geweigerd", pad=path_of(row),
        alineas=[
            f"Gemeente {gemeente.naam} laat uw organisatie nu niet toe tot het convenant. De reden:",
            reden, "U kunt het opnieuw vragen als dit in orde is.",
        ],
    )  # fmt: skip


def _remind(row: Toetreding) -> None:
    wacht = Toelating.objects.filter(toetreding=row, besluit=Toelatingsbesluit.WACHT, gemeente__in=row.gemeenten)
    bericht.to_gemeenten(
        list(wacht.values_list("gemeente_id", flat=True)), onderwerp="Besluit over een verzoek om toe te treden",
        pad=path_of(row),
        alineas=[f"Uw gemeente besloot nog niet over {row.organisatie.naam}.", f"De laatste dag is {datum_lang(row.uiterlijk)}."],
    )  # fmt: skip
