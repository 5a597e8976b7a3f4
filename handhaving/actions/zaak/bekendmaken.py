"""Make a step known to the provider: from then on it sees it, its letter and its terms, and the terms count."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from handhaving.actions import brief
from handhaving.actions.zaak import bericht
from handhaving.actions.zaak.gevolgen import take_effect
from handhaving.actions.zaak.sporen import locked, note
from handhaving.enums import Stapsoort, Termijnstatus, Zaakstatus
from handhaving.ladder.stappen import GESLOTEN, LADDER
from handhaving.models import Inspectie, Stap, Zaak
from handhaving.queries import termijn
from handhaving.queries import zaak as zaken
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.opmaak import datum_lang
from rivierenland.core.permissions import Permission


def make_known(*, stap: Stap, by: Actor) -> Stap:
    """Open a step to the provider, send its letter as of today, and tell it by mail. Doing it again changes nothing.

    A term that the law counts from the bekendmaking (Awb 6:8) is counted again when that is another day than the step's own.
    The findings of the case become known with it, and the location or permit follows the decision. Raises `Geweigerd`, and
    ValidationError for a step that was withdrawn or whose own term is over.
    """
    by.require(Permission.ZAAK_DECIDE, gemeente=stap.gemeente_id)
    op = timezone.localdate()
    with transaction.atomic():
        zaak = locked(stap.zaak_id)
        stappen = zaken.steps(zaak)
        row = next(rij for rij in stappen if rij.pk == stap.pk)
        if row.organisatie_id:
            return row
        if zaken.is_withdrawn(row) or row.soort == Stapsoort.INGETROKKEN:
            raise ValidationError("Deze stap is ingetrokken. Neem een nieuwe stap.")
        if zaak.status == Zaakstatus.AFGESLOTEN and row.soort != Stapsoort.AFGESLOTEN:
            raise ValidationError(GESLOTEN)
        _count_again(row, op)
        _open_to_provider(zaak, row, stappen)
        for letter in row.brieven.select_related("sjabloon"):
            brief.freeze(brief=letter, zaak=zaak, stap=row, op=op, by=by)
        _open_inspections(zaak, by)
        take_effect(zaak, row, op, by)
        note("zaak.make_known", zaak, by, stap=row)
        bericht.tell_provider(zaak, _sentence(row))
    return row


def show_fact(zaak: Zaak, stap: Stap) -> None:
    """Let a provider that knows the case see at once what happened in it. Called by an action that asked for the right."""
    if zaak.organisatie_id is None or not _is_fact(stap):
        return
    _open_to_provider(zaak, stap, zaken.steps(zaak))
    bericht.tell_provider(zaak, _sentence(stap))


def _count_again(stap: Stap, op: date) -> None:
    """Save the terms as they run from `op`; refuse a step whose own last day is over."""
    begonnen = dict(stap.termijnen.values_list("pk", "begin"))
    for rij in termijn.counted_from(stap, op):
        regel = termijn.rule_of(rij, stap)
        if regel and not regel.is_wettelijk and rij.einde < op:
            zin = (
                f"De termijn in deze stap liep tot en met {datum_lang(rij.einde)}. Trek de stap in en neem hem opnieuw."
            )
            raise ValidationError(zin)
        if rij.begin != begonnen[rij.pk]:
            rij.save(update_fields=["begin", "einde", "uitleg", "updated_at"])


def _open_to_provider(zaak: Zaak, stap: Stap, stappen: list[Stap]) -> None:
    """The row, its terms, what was only a fact and happened before, and the case itself."""
    aanbieder = zaak.overtreder_id
    if zaak.organisatie_id is None:
        zaak.organisatie_id = aanbieder
        zaak.save(update_fields=["organisatie", "updated_at"])
    feiten = [rij for rij in stappen if rij.organisatie_id is None and _is_fact(rij) and not zaken.is_withdrawn(rij)]
    for rij in {**{rij.pk: rij for rij in feiten}, stap.pk: stap}.values():
        rij.organisatie_id = aanbieder
        rij.save(update_fields=["organisatie"])
        rij.termijnen.update(organisatie=aanbieder, updated_at=timezone.now())
    if stap.soort in (Stapsoort.SLUITING, Stapsoort.HERPLAATSING):
        zaak.herplaatsingen.update(organisatie=aanbieder, updated_at=timezone.now())


def _is_fact(stap: Stap) -> bool:
    """Whether the step only says what happened; withdrawing another step is none."""
    return stap.soort != Stapsoort.INGETROKKEN and LADDER[Stapsoort(stap.soort)].feit


def _open_inspections(zaak: Zaak, by: Actor) -> None:
    """A letter names the findings, so the inspections they come from are no longer hidden either."""
    aanbieder, nu = zaak.overtreder_id, timezone.now()
    pks = zaak.bevindingen.values_list("inspectie", flat=True)
    for row in Inspectie.objects.select_for_update().filter(pk__in=list(pks), bekend_at=None):
        row.organisatie_id, row.bekend_at = aanbieder, nu
        row.save(update_fields=["organisatie", "bekend_at", "updated_at"])
        for rows in (row.antwoorden, row.bevindingen, row.fotos):
            rows.update(organisatie=aanbieder)
        gebeurtenis.record(
            actie="inspectie.reveal", object=row, by=by, gemeente=row.gemeente_id, organisatie=aanbieder,
            details={"locatie": row.locatie_id, "zaak": zaak.pk},
        )  # fmt: skip


def _sentence(stap: Stap) -> str:
    dagen = [rij.einde for rij in stap.termijnen.filter(status=Termijnstatus.LOOPT)]
    zin = f"Het gaat om: {stap.get_soort_display().lower()}."
    return f"{zin} De eerste termijn loopt tot en met {datum_lang(min(dagen))}." if dagen else zin
