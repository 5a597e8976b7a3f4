"""Open a case from findings or from a melding, and hand it to a colleague."""

from collections.abc import Sequence
from datetime import date

from django.core.exceptions import ValidationError
from django.db import connection, transaction
from django.utils import timezone

from handhaving.actions.zaak.sporen import locked, note
from handhaving.enums import Stapsoort
from handhaving.ladder.stappen import LADDER
from handhaving.models import Bevinding, Melding, Stap, Zaak
from handhaving.models.bevinding import OPEN
from handhaving.queries import zaak as zaken
from registratie.actions.tekst import refuse_unfit
from registratie.models import Huisvestingslocatie
from rivierenland.core.actor import Actor
from rivierenland.core.models import Gebruiker
from rivierenland.core.permissions import Permission

MAX_TITEL = 120


def open(
    *,
    bevindingen: Sequence[Bevinding] = (),
    melding: Melding | None = None,
    titel: str = "",
    toelichting: str = "",
    by: Actor,
) -> Zaak:
    """Open a case about one location, with what was found as its first step. `by` handles it.

    From findings of one location that lead to no case yet, or from a melding whose location is known; then `toelichting`
    says what was found. Raises `Geweigerd`, and ValidationError in Dutch.
    """
    gemeente = bevindingen[0].gemeente_id if bevindingen else melding.gemeente_id if melding else None
    by.require(Permission.ZAAK_DECIDE, gemeente=gemeente)
    refuse_unfit({"titel": titel, "toelichting": toelichting})
    with transaction.atomic():
        found = list(
            Bevinding.objects.select_for_update(of=("self",))
            .filter(pk__in=[row.pk for row in bevindingen])
            .select_related("locatie", "inspectie", "item")
        )
        locatie = _place(found, melding, toelichting)
        zaak = Zaak.objects.create(
            gemeente_id=locatie.gemeente_id, nummer=_number(locatie.gemeente_id), locatie=locatie,
            overtreder_id=locatie.organisatie_id, melding=melding, titel=_title(titel, found, melding),
            behandelaar=_official(by), geopend_op=timezone.localdate(),
        )  # fmt: skip
        stap = Stap.objects.create(
            zaak=zaak, gemeente_id=zaak.gemeente_id, soort=Stapsoort.CONSTATERING, datum=_seen_on(found),
            grondslag=LADDER[Stapsoort.CONSTATERING].grondslag, toelichting=toelichting.strip(),
            inspectie=found[0].inspectie if found else None, created_by=by.gebruiker,
        )  # fmt: skip
        Bevinding.objects.filter(pk__in=[row.pk for row in found]).update(zaak=zaak, updated_at=timezone.now())
        note("zaak.open", zaak, by, stap=stap, bevindingen=len(found), melding=melding.pk if melding else None)
    return zaak


def hand_over(*, zaak: Zaak, behandelaar: Gebruiker, by: Actor) -> Zaak:
    """Let a colleague handle the case: somebody who may decide on cases here. Raises `Geweigerd` and ValidationError."""
    by.require(Permission.ZAAK_DECIDE, gemeente=zaak.gemeente_id)
    with transaction.atomic():
        row = locked(zaak.pk)
        if not zaken.officials(row.gemeente_id).filter(pk=behandelaar.pk).exists():
            raise ValidationError({"behandelaar": "Deze collega mag in deze gemeente geen zaken behandelen."})
        row.behandelaar = behandelaar
        row.save(update_fields=["behandelaar", "updated_at"])
        note("zaak.hand_over", row, by, behandelaar=behandelaar.pk)
    return row


def _place(found: list[Bevinding], melding: Melding | None, toelichting: str) -> Huisvestingslocatie:
    if not found:
        if melding is None or melding.locatie is None:
            raise ValidationError("Kies minstens een bevinding, of een melding over een bekende locatie.")
        if not toelichting.strip():
            raise ValidationError({"toelichting": "Schrijf op wat er is vastgesteld."})
        return melding.locatie
    if len({row.locatie_id for row in found}) > 1:
        raise ValidationError("Kies bevindingen van één locatie. Open per locatie een eigen zaak.")
    if any(row.zaak_id for row in found):
        raise ValidationError("Een van deze bevindingen hoort al bij een zaak. Laad de pagina opnieuw.")
    if any(row.status not in OPEN for row in found):
        raise ValidationError("Een van deze bevindingen is al hersteld. Laad de pagina opnieuw.")
    return found[0].locatie


def _seen_on(found: list[Bevinding]) -> date:
    """The day of the last inspection among the findings; today without one."""
    moments = [row.inspectie.afgerond_at or row.inspectie.begonnen_at for row in found]
    return timezone.localtime(max(moments)).date() if moments else timezone.localdate()


def _title(titel: str, found: list[Bevinding], melding: Melding | None) -> str:
    if titel.strip():
        return titel.strip()[:MAX_TITEL]
    if found:
        eerste = found[0].item.tekst
        return (eerste if len(found) == 1 else f"{eerste} en {len(found) - 1} meer")[:MAX_TITEL]
    return str(melding.get_onderwerp_display())[:MAX_TITEL] if melding else ""


def _number(gemeente: str) -> str:
    """The next number of the gemeente in this year: `H0281-2026-0007`. Two at the same moment wait for each other."""
    prefix = f"H{gemeente[2:]}-{timezone.localdate().year}-"
    with connection.cursor() as cursor:
        cursor.execute("select pg_advisory_xact_lock(hashtext(%s))", [f"zaaknummer {prefix}"])
    latest = Zaak.objects.filter(nummer__startswith=prefix).order_by("-nummer").values_list("nummer", flat=True).first()
    return f"{prefix}{int(latest.rsplit('-', 1)[1]) + 1 if latest else 1:04}"


def _official(by: Actor) -> Gebruiker:
    if by.gebruiker is None:
        raise ValidationError("Een zaak heeft een behandelaar nodig.")
    return by.gebruiker
