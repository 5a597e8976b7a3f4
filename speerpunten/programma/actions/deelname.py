"""Record what a gemeente chooses for a package, and correct it. Rows are only ever added."""

from datetime import date, timedelta
from typing import Any, TypedDict, Unpack

from django.core.exceptions import ValidationError
from django.db import connection, transaction
from django.utils import timezone

from registratie.actions.tekst import refuse_unfit
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actions.versie import Verouderd
from rivierenland.core.actor import Actor
from rivierenland.core.opmaak import datum_lang
from rivierenland.core.permissions import Permission
from rivierenland.core.queries.parameter import value_of
from speerpunten.programma.actions import document
from speerpunten.programma.enums.deelname import Deelnamekeuze
from speerpunten.programma.models import Deelname, Maatregelenpakket, Programmadocument
from speerpunten.programma.queries import deelname as deelnames

LOCK = "select pg_advisory_xact_lock(hashtextextended(%s, 0))"


class Keuzegegevens(TypedDict, total=False):
    """What may be said beside the choice itself."""

    verwacht_op: date | None
    orgaan: str
    besloten_op: date | None
    document: Programmadocument | None
    contact: str


def choose(
    *,
    pakket: Maatregelenpakket,
    gemeente: str,
    keuze: str,
    vanaf: date,
    reden: str,
    na: int | None = None,
    vervangt: Deelname | None = None,
    bestand: Any = None,
    by: Actor,
    **gegevens: Unpack[Keuzegegevens],
) -> Deelname:
    """Record a choice of `gemeente` (its CBS code) from a day on, or with `vervangt` correct an earlier row.

    `na`: the number of the last row that the chooser saw (0: none); None to skip that check. `bestand`: the decision on paper, kept
    as a document that all eight may read. Raises `Geweigerd`, `Verouderd` with that last row when the cell moved on, and
    ValidationError in Dutch per field.
    """
    by.require(Permission.DEELNAME_DECIDE, gemeente=gemeente)
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute(LOCK, [f"deelname {gemeente} {pakket.pk}"])
        laatste = deelnames.last(gemeente, pakket.pk)
        nummer = laatste.volgnummer if laatste else 0
        if laatste and na is not None and na != nummer:
            raise Verouderd(laatste)
        if bestand:
            titel = f"{Deelnamekeuze(keuze).label} bij {pakket.pk}"
            gegevens["document"] = document.add(titel=titel, bestand=bestand, gemeente=gemeente, by=by)
        row = Deelname(
            gemeente_id=gemeente, pakket=pakket, volgnummer=nummer + 1, keuze=keuze, vanaf=vanaf, reden=reden.strip(),
            vervangt=vervangt, vastgelegd_by=by.gebruiker, **gegevens,
        )  # fmt: skip
        _check(row, timezone.localdate())
        row.save(force_insert=True)
        _record(row, by)
    return row


def _check(row: Deelname, vandaag: date) -> None:
    """Every rule that a new row must keep. Raises ValidationError per field."""
    if not row.reden:
        raise ValidationError({"reden": "Schrijf op waarom uw gemeente dit kiest."})
    refuse_unfit({"reden": row.reden, "contact": row.contact})
    row.full_clean(
        exclude=["gemeente", "pakket", "vervangt", "document", "vastgelegd_by"],
        validate_unique=False,
        validate_constraints=False,
    )
    _check_days(row, vandaag)
    _check_decision(row, vandaag)
    _check_document(row)
    _check_place(row, vandaag)


def _check_days(row: Deelname, vandaag: date) -> None:
    jaar = int(value_of("programma_eerste_jaar", peildatum=vandaag))
    vooruit = int(value_of("deelname_jaren_vooruit", peildatum=vandaag))
    if row.vanaf.year < jaar:
        raise ValidationError(
            {"vanaf": f"Het programma bestaat sinds {jaar}. Kies een dag vanaf {datum_lang(date(jaar, 1, 1))}."}
        )
    if row.vanaf > vandaag + timedelta(days=round(365.25 * vooruit)):
        raise ValidationError({"vanaf": f"Deze dag ligt meer dan {vooruit} jaar vooruit. Controleer het jaartal."})
    if row.verwacht_op is None:
        return
    if row.soort.is_besluit:
        zin = f"‘{row.soort.label}’ is al een besluit. Laat deze dag leeg, of kies ‘In besluitvorming’."
        raise ValidationError({"verwacht_op": zin})
    if row.verwacht_op <= row.vanaf:
        zin = f"Uw keuze gaat in op {datum_lang(row.vanaf)}. Het besluit wordt later verwacht: kies een dag daarna."
        raise ValidationError({"verwacht_op": zin})


def _check_decision(row: Deelname, vandaag: date) -> None:
    """A body and its day go together; nobody decides tomorrow, and no choice begins before it was decided."""
    if row.orgaan and row.besloten_op is None:
        raise ValidationError({"besloten_op": "Vul de dag in waarop het college of de raad dit besloot."})
    if row.besloten_op is None:
        return
    if not row.orgaan:
        raise ValidationError({"orgaan": "Kies wie dit besloot: het college of de raad."})
    if row.besloten_op > vandaag:
        zin = "Deze dag moet nog komen. Kies ‘In besluitvorming’ en vul in wanneer u het besluit verwacht."
        raise ValidationError({"besloten_op": zin})
    if row.besloten_op > row.vanaf:
        zin = f"Een keuze gaat niet in vóór het besluit van {datum_lang(row.besloten_op)}. Kies die dag of later."
        raise ValidationError({"vanaf": zin})


def _check_document(row: Deelname) -> None:
    if row.document is not None and row.document.gemeente_id not in (None, row.gemeente_id):
        raise ValidationError({"document": "Kies een document van uw eigen gemeente of van de regio."})


def _check_place(row: Deelname, vandaag: date) -> None:
    """The row beside the others of its cell: one choice begins on a day, a plan is not passed by, and something changes."""
    others = list(deelnames.counting().filter(gemeente=row.gemeente_id, pakket=row.pakket_id).order_by("vanaf"))
    if row.vervangt is not None:
        if row.vervangt not in others:
            raise ValidationError("Deze keuze is al verbeterd. Open de geschiedenis en verbeter de nieuwste.")
        others.remove(row.vervangt)
        if _same(row, row.vervangt) and row.vanaf == row.vervangt.vanaf:
            raise ValidationError("U hebt niets veranderd. Pas aan wat niet klopt, of kies Annuleren.")
    if any(other.vanaf == row.vanaf for other in others):
        zin = f"Op {datum_lang(row.vanaf)} gaat al een keuze in. Kies een andere dag, of verbeter die keuze."
        raise ValidationError({"vanaf": zin}, code="overlap")
    volgende = next((other for other in others if other.vanaf > row.vanaf), None)
    if volgende and volgende.vanaf > vandaag:
        zin = f"Vanaf {datum_lang(volgende.vanaf)} is al ‘{volgende.soort.label}’ gepland. Verbeter eerst die planning."
        raise ValidationError({"vanaf": zin}, code="gepland")
    vorige = next((other for other in reversed(others) if other.vanaf < row.vanaf), None)
    if vorige and _same(row, vorige):
        raise ValidationError(
            f"Deze keuze geldt al sinds {datum_lang(vorige.vanaf)}, met dezelfde reden.", code="gelijk"
        )


def _same(een: Deelname, ander: Deelname) -> bool:
    fields = ("keuze", "reden", "verwacht_op", "orgaan", "besloten_op", "document_id", "contact")
    return all(getattr(een, field) == getattr(ander, field) for field in fields)


def _record(row: Deelname, by: Actor) -> None:
    gebeurtenis.record(
        actie="deelname.correct" if row.vervangt_id else "deelname.choose", object=row, by=by, gemeente=row.gemeente_id,
        details={"pakket": row.pakket_id, "keuze": Deelnamekeuze(row.keuze).value, "vanaf": row.vanaf.isoformat()},
    )  # fmt: skip
