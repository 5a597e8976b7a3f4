"""What a gemeente concerned decides about a party, after hearing it. Nothing here ever happens by itself."""

from datetime import date, timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from convenant.actions import namens, partijgang
from convenant.actions.partij import record
from convenant.actions.partijstap import add
from convenant.enums.partij import Partijstapsoort as S
from convenant.enums.partij import Partijstatus
from convenant.models import Partij, Partijstap
from convenant.queries import partij as partijen
from convenant.queries import partijstand
from rivierenland.core.actor import Actor
from rivierenland.core.models import Gemeente
from rivierenland.core.opmaak import datum_lang
from rivierenland.core.permissions import Permission
from rivierenland.core.queries.parameter import value_of

LANGST = timedelta(days=183)
BESLUITEN = {
    S.GESCHORST: (Partijstatus.GESCHORST, "partij.suspend", "Uw deelname aan het convenant is geschorst"),
    S.SCHORSING_OPGEHEVEN: (Partijstatus.PARTIJ, "partij.lift", "De schorsing is opgeheven"),
    S.GEROYEERD: (Partijstatus.GEROYEERD, "partij.expel", "U bent geen partij meer bij het convenant"),
    S.VOORNEMEN_INGETROKKEN: (None, "partij.withdraw_plan", "Het voornemen is ingetrokken"),
}
"""What a gemeente decides: the state it leads to, the act in the trail, and the subject of the mail."""


def announce(
    *, partij: Partij, soort: S, reden: str, reageren_tot: date, gezien: int, gemeente: str = "", by: Actor
) -> Partijstap:
    """Tell a party that a gemeente means to suspend or remove it, why, and until when it can answer.

    Raises `Geweigerd`, and ValidationError in Dutch per field: a reason is needed, and time to answer.
    """
    van = _require_gemeente(partij, gemeente, by)
    if soort not in partijstand.VOORNEMENS:
        raise ValidationError({"soort": "Kies schorsing of royement."})
    reden = partijgang.text(reden, zin="Schrijf op waarom. De partij leest dit en kan erop reageren.")
    _check_term(reageren_tot)
    with transaction.atomic():
        row = partijgang.may(partij, soort, gezien)
        stap = add(row, soort, datum=timezone.localdate(), reden=reden, reageren_tot=reageren_tot, by=by, gemeente=van)
        record("partij.announce", row, by, soort=soort)
        wat = "te schorsen" if soort == S.SCHORSING_VOORGENOMEN else "te royeren"
        partijgang.tell(row, "Een voornemen over uw deelname aan het convenant", [
            f"Gemeente {_naam(van)} is van plan uw organisatie {wat}. De reden:", reden,
            f"U kunt reageren tot en met {datum_lang(reageren_tot)}, in het portaal of in een gesprek. Daarna besluit de gemeente.",
        ])  # fmt: skip
    return stap


def answer(*, partij: Partij, tekst: str, by: Actor) -> Partijstap:
    """What the party says about an announcement, in writing; as often as it wants until the decision.

    Raises `Geweigerd`, and ValidationError when there is no announcement or nothing was written.
    """
    namens.require_organisatie(partij.organisatie_id, Permission.TOETREDING_REQUEST, by)
    tekst = partijgang.text(tekst, veld="tekst", zin="Schrijf op wat u van het voornemen vindt.")
    with transaction.atomic():
        row = partijgang.may(partij, S.GEHOORD)
        stap = add(row, S.GEHOORD, datum=timezone.localdate(), reden=tekst, by=by)
        record("partij.answer", row, by)
        partijgang.tell_gemeenten(row, f"{partijen.naam_of(row)} heeft gereageerd op het voornemen.")
    return stap


def hear(*, partij: Partij, verslag: str, datum: date, gezien: int, gemeente: str = "", by: Actor) -> Partijstap:
    """Record what the party said in a conversation. Raises `Geweigerd`, and ValidationError in Dutch per field."""
    van = _require_gemeente(partij, gemeente, by)
    verslag = partijgang.text(verslag, veld="verslag", zin="Schrijf op met wie u sprak en wat de partij zei.")
    with transaction.atomic():
        row = partijgang.may(partij, S.GEHOORD, gezien)
        voornemen = partijstand.stand(row).voornemen
        assert voornemen is not None  # `_may` looked
        if not voornemen.datum <= datum <= timezone.localdate():
            zin = f"Kies een dag van {datum_lang(voornemen.datum)} tot en met vandaag."
            raise ValidationError({"datum": zin})
        stap = add(row, S.GEHOORD, datum=datum, reden=verslag, by=by, gemeente=van)
        record("partij.hear", row, by)
        partijgang.tell(
            row,
            "Verslag van het gesprek over uw deelname",
            ["De gemeente legde vast wat u in het gesprek zei.", verslag],
        )
    return stap


def decide(*, partij: Partij, soort: S, reden: str, gezien: int, gemeente: str = "", by: Actor) -> Partijstap:
    """Suspend, lift, remove, or withdraw the announcement, in the name of a gemeente concerned, with a reason.

    To suspend or remove the party must have been heard, or have let the term pass. Raises `Geweigerd`, and ValidationError.
    """
    van = _require_gemeente(partij, gemeente, by)
    if soort not in BESLUITEN:
        raise ValidationError({"soort": "Kies een besluit."})
    reden = partijgang.text(reden, zin="Schrijf op waarom. De partij leest dit.")
    vandaag = timezone.localdate()
    status, actie, onderwerp = BESLUITEN[soort]
    with transaction.atomic():
        row = partijgang.may(partij, soort, gezien)
        stap = add(row, soort, datum=vandaag, reden=reden, by=by, gemeente=van)
        if status is not None:
            row.status, row.tot = status, vandaag if status == Partijstatus.GEROYEERD else None
            partijgang.save(row)
        record(actie, row, by)
        partijgang.tell(row, onderwerp, [f"Gemeente {_naam(van)} besloot dit. De reden:", reden])
    return stap


def succeed(*, partij: Partij, reden: str, gezien: int, gemeente: str = "", by: Actor) -> Partijstap:
    """Record that another legal person took the place of the party under general title (a merger, a change of legal form).

    It goes on as the same party and has to sign again. Raises `Geweigerd`, and ValidationError when the number did not change.
    """
    van = _require_gemeente(partij, gemeente, by)
    reden = partijgang.text(
        reden, zin="Schrijf op wat er is gebeurd en waaruit dat blijkt, bijvoorbeeld de akte van fusie."
    )
    with transaction.atomic():
        row = partijgang.may(partij, S.OPGEVOLGD, gezien)
        assert row.organisatie is not None  # a gemeente has no number
        if not partijen.kvk_changed(row):
            raise ValidationError(f"Het KVK-nummer is niet veranderd: {row.kvk}. Er is geen opvolger.")
        oud, row.kvk = row.kvk, row.organisatie.kvk
        stap = add(
            row, S.OPGEVOLGD, datum=timezone.localdate(), reden=f"{reden}\nKVK {oud} werd {row.kvk}.", by=by, gemeente=van
        )  # fmt: skip
        row.save(update_fields=["kvk", "updated_at"])
        record("partij.succeed", row, by, oud=oud, nieuw=row.kvk)
        partijgang.tell(row, "Onderteken het convenant opnieuw", [
            f"Gemeente {_naam(van)} legde vast dat uw organisatie nu een andere rechtspersoon is. U blijft partij.",
            "Laat iemand die daarvoor is gemachtigd, het convenant opnieuw ondertekenen.",
        ])  # fmt: skip
    return stap


def _require_gemeente(partij: Partij, gemeente: str, by: Actor) -> str:
    """In whose name an official acts: `gemeente`, one that is concerned, or the first of those that the official works for."""
    van = namens.require_concerned([gemeente] if gemeente else partij.gemeenten, Permission.TOETREDING_DECIDE, by)
    if gemeente and gemeente not in partij.gemeenten:
        raise ValidationError("Deze partij heeft geen locatie meer in uw gemeente. U kunt hierover niet besluiten.")
    if partij.organisatie_id is None:
        raise ValidationError(
            "Dit kan alleen bij een organisatie. Met een gemeente praat u hierover in het regionale overleg."
        )
    return van


def _check_term(reageren_tot: date) -> None:
    vandaag = timezone.localdate()
    dagen = int(value_of("toetreding.reageren_dagen", peildatum=vandaag))
    vroegst = vandaag + timedelta(days=dagen)
    if reageren_tot < vroegst:
        zin = f"Geef de partij minstens {dagen} dagen: kies {datum_lang(vroegst)} of een latere dag."
        raise ValidationError({"reageren_tot": zin})
    if reageren_tot > vandaag + LANGST:
        raise ValidationError({"reageren_tot": "Kies een dag binnen een half jaar. Controleer het jaar."})


def _naam(code: str) -> str:
    return Gemeente.objects.get(code=code).naam if code else ""
