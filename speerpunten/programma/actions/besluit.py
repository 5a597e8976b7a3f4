"""Record what a college or raad decided, and correct it."""

from datetime import date
from typing import Any, TypedDict, Unpack

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from registratie.actions.tekst import refuse_unfit
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actions.versie import lock_unchanged
from rivierenland.core.actor import Actor
from rivierenland.core.opmaak import datum_lang
from rivierenland.core.permissions import Permission
from rivierenland.core.queries.parameter import value_of
from speerpunten.programma.actions import behandeling as behandelingen
from speerpunten.programma.actions import document as documenten
from speerpunten.programma.enums.besluit import INSTEMMEND, Besluituitkomst
from speerpunten.programma.enums.orgaan import Orgaan
from speerpunten.programma.models import Behandeling, Besluit, Voorstel

STEMMEN = ("voor", "tegen", "onthouden")
ZETELS = "raad_zetels"


class Besluitgegevens(TypedDict, total=False):
    """What a decision says. Votes: all three or none, of a raad only."""

    besloten_op: date
    uitkomst: str
    amendement: str
    toelichting: str
    voor: int | None
    tegen: int | None
    onthouden: int | None
    openbaar: bool


def record(
    *, voorstel: Voorstel, gemeente: str, orgaan: str, voorgelegd_op: date | None = None, bestand: Any = None, by: Actor,
    **gegevens: Unpack[Besluitgegevens],
) -> Besluit:  # fmt: skip
    """Record a decision. `voorgelegd_op` where nobody recorded yet that the body was asked.

    Held over leaves the body to decide later; any other outcome is its one decision in this round. A document is as public as
    the decision. Raises `Geweigerd`, and ValidationError in Dutch per field.
    """
    by.require(Permission.BESLUIT_RECORD, gemeente=gemeente)
    with transaction.atomic():
        ligt = _asked(voorstel, gemeente, orgaan, voorgelegd_op)
        made = Besluit(voorstel=voorstel, gemeente_id=gemeente, orgaan=orgaan, created_by=by.gebruiker, **gegevens)
        _check(made, ligt)
        _decide(made, ligt)
        _attach(made, bestand, by)
        _save(made)
        _record("besluit.record", made, by)
    return made


def correct(
    *, besluit: Besluit, versie: int, bestand: Any = None, by: Actor, **gegevens: Unpack[Besluitgegevens]
) -> Besluit:
    """Correct what was recorded; the old text stays in the history. What was public stays public.

    Raises `Geweigerd`, `Verouderd`, and ValidationError in Dutch per field.
    """
    by.require(Permission.BESLUIT_RECORD, gemeente=besluit.gemeente_id)
    with transaction.atomic():
        ligt = behandelingen.locked(besluit.voorstel, besluit.gemeente_id, besluit.orgaan)
        assert ligt is not None
        row = lock_unchanged(besluit, versie)
        _check_change(row, gegevens)
        for veld, waarde in gegevens.items():
            setattr(row, veld, waarde)
        _check(row, ligt)
        _decide(row, ligt)
        _attach(row, bestand, by)
        row.versie += 1
        _save(row)
        _record("besluit.correct", row, by, velden=sorted(gegevens))
    return row


def _asked(voorstel: Voorstel, gemeente: str, orgaan: str, voorgelegd_op: date | None) -> Behandeling:
    """The row that says that the body was asked, made now when a day is given."""
    ligt = behandelingen.locked(voorstel, gemeente, orgaan)
    if ligt and ligt.besloten_op:
        zin = f"Dit orgaan besloot al op {datum_lang(ligt.besloten_op)}. In één ronde besluit het één keer; verbeter dat besluit."
        raise ValidationError(zin)
    if ligt:
        return ligt
    if voorgelegd_op is None:
        raise ValidationError({"voorgelegd_op": "Vul in wanneer het voorstel is voorgelegd."})
    made = Behandeling(voorstel=voorstel, gemeente_id=gemeente, orgaan=orgaan, voorgelegd_op=voorgelegd_op)
    behandelingen.check(made)
    return made


def _decide(row: Besluit, ligt: Behandeling) -> None:
    """Let everybody know that the body decided, and when; not what."""
    if row.uitkomst != Besluituitkomst.AANGEHOUDEN:
        ligt.besloten_op = row.besloten_op
    behandelingen.check(ligt)
    behandelingen.save(ligt)


def _check(row: Besluit, ligt: Behandeling) -> None:
    refuse_unfit({"amendement": row.amendement, "toelichting": row.toelichting})
    row.full_clean(
        exclude=["voorstel", "gemeente", "document", "created_by"], validate_unique=False, validate_constraints=False
    )
    if row.besloten_op > timezone.localdate():
        raise ValidationError({"besloten_op": "Deze dag moet nog komen. Leg het besluit vast als het is genomen."})
    if row.besloten_op < ligt.voorgelegd_op:
        zin = f"Het voorstel is voorgelegd op {datum_lang(ligt.voorgelegd_op)}. Een besluit kan niet eerder zijn."
        raise ValidationError({"besloten_op": zin})
    if row.uitkomst == Besluituitkomst.AMENDEMENT and not row.amendement.strip():
        raise ValidationError({"amendement": "Schrijf op wat het amendement wijzigt."})
    if row.uitkomst != Besluituitkomst.AMENDEMENT and row.amendement.strip():
        zin = "Een amendement hoort bij de uitkomst ‘Akkoord met amendement’. Kies die, of maak dit veld leeg."
        raise ValidationError({"amendement": zin})
    _check_votes(row)


def _check_votes(row: Besluit) -> None:
    stemmen = [getattr(row, veld) for veld in STEMMEN]
    if all(aantal is None for aantal in stemmen):
        return
    if row.orgaan != Orgaan.RAAD:
        raise ValidationError({"voor": "Alleen van een raad leggen we stemmen vast."})
    if any(aantal is None for aantal in stemmen):
        raise ValidationError({"voor": "Vul voor, tegen en onthouden alle drie in, of laat ze alle drie leeg."})
    zetels = int(value_of(ZETELS, peildatum=row.besloten_op, gemeente=row.gemeente_id))
    if not 0 < row.gestemd <= zetels:
        raise ValidationError({"voor": f"Dit zijn {row.gestemd} stemmen. Deze raad heeft {zetels} leden."})
    voor, tegen = row.voor or 0, row.tegen or 0
    if row.uitkomst in INSTEMMEND and voor <= tegen:
        raise ValidationError(
            {"voor": "Bij deze stemmen is het voorstel niet aangenomen. Controleer uitkomst en stemmen."}
        )
    if row.uitkomst == Besluituitkomst.AFGEWEZEN and voor > tegen:
        raise ValidationError(
            {"voor": "Bij deze stemmen is het voorstel niet afgewezen. Controleer uitkomst en stemmen."}
        )


def _check_change(row: Besluit, gegevens: Besluitgegevens) -> None:
    if row.openbaar and not gegevens.get("openbaar", True):
        zin = "Dit besluit was al openbaar en blijft dat. Anderen kunnen het al hebben gelezen."
        raise ValidationError({"openbaar": zin})
    was, wordt = (
        uitkomst == Besluituitkomst.AANGEHOUDEN for uitkomst in (row.uitkomst, gegevens.get("uitkomst", row.uitkomst))
    )
    if was != wordt:
        zin = "Aangehouden is geen besluit over het voorstel. Leg wat daarna besloten is apart vast."
        raise ValidationError({"uitkomst": zin})


def _attach(row: Besluit, bestand: Any, by: Actor) -> None:
    if bestand:
        titel = f"Besluit {Orgaan(row.orgaan).kort.lower()}: {row.voorstel.titel}"[:160]
        row.document = documenten.add(
            titel=titel, bestand=bestand, gemeente=row.gemeente_id, openbaar=row.openbaar, by=by
        )


def _save(row: Besluit) -> None:
    try:
        with transaction.atomic():
            row.save()
    except IntegrityError as fout:
        raise ValidationError(behandelingen.TEGELIJK) from fout


def _record(actie: str, row: Besluit, by: Actor, **details: object) -> None:
    gebeurtenis.record(
        actie=actie, object=row, by=by, gemeente=row.gemeente_id,
        details={"voorstel": row.voorstel_id, "orgaan": row.orgaan, "openbaar": row.openbaar} | details,
    )  # fmt: skip
