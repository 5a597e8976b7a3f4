"""The region's part of the road of a proposal: draft, discuss, submit, withdraw, present again."""

from datetime import date, timedelta
from typing import Any, TypedDict, Unpack

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from registratie.actions.tekst import refuse_unfit
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actions.versie import require_unchanged
from rivierenland.core.actor import Actor
from rivierenland.core.opmaak import datum_lang
from rivierenland.core.permissions import Permission
from speerpunten.programma.actions import document as documenten
from speerpunten.programma.enums.besluit import Voorstelonderwerp, Voorstelstatus
from speerpunten.programma.models import Maatregelenpakket, Voorstel

BEWERKBAAR = (Voorstelstatus.CONCEPT, Voorstelstatus.OVERLEG)
LANGST_VOORUIT = timedelta(days=730)


class Voorsteltekst(TypedDict, total=False):
    """What a proposal says and asks."""

    onderwerp: str
    pakket: Maatregelenpakket | None
    perspectiefversie: int | None
    titel: str
    toelichting: str


def draft(*, bestand: Any = None, by: Actor, **tekst: Unpack[Voorsteltekst]) -> Voorstel:
    """Write a new proposal. Raises `Geweigerd`, and ValidationError in Dutch per field."""
    by.require(Permission.PROGRAMMA_MANAGE)
    with transaction.atomic():
        made = Voorstel(created_by=by.gebruiker, **tekst)
        _check(made)
        _attach(made, bestand, by)
        made.save(force_insert=True)
        _record("voorstel.draft", made, by)
    return made


def change(
    *, voorstel: Voorstel, versie: int, bestand: Any = None, by: Actor, **tekst: Unpack[Voorsteltekst]
) -> Voorstel:
    """Change the text before it is submitted. Raises `Geweigerd`, `Verouderd`, and ValidationError in Dutch per field."""
    by.require(Permission.PROGRAMMA_MANAGE)
    with transaction.atomic():
        row = _locked(
            voorstel, BEWERKBAAR, "Dit voorstel ligt bij de gemeenten. Leg het opnieuw voor als de tekst anders moet."
        )
        require_unchanged(row, versie)
        for veld, waarde in tekst.items():
            setattr(row, veld, waarde)
        _check(row)
        _attach(row, bestand, by)
        row.versie += 1
        row.save()
        _record("voorstel.change", row, by)
    return row


def discuss(*, voorstel: Voorstel, dag: date, by: Actor) -> Voorstel:
    """Put it on the portefeuillehoudersoverleg of `dag`. Raises `Geweigerd`, and ValidationError in Dutch."""
    by.require(Permission.PROGRAMMA_MANAGE)
    _check_near("dag", dag)
    with transaction.atomic():
        row = _locked(voorstel, BEWERKBAAR, "Dit voorstel is al in het overleg besproken.")
        row.status, row.overleg_op = Voorstelstatus.OVERLEG, dag
        row.save(update_fields=["status", "overleg_op", "updated_at"])
        _record("voorstel.discuss", row, by, dag=dag.isoformat())
    return row


def submit(*, voorstel: Voorstel, aangeboden_op: date, college_voor: date, raad_voor: date, by: Actor) -> Voorstel:
    """Submit it to the eight gemeenten; an earlier round is closed with it. Raises `Geweigerd`, and ValidationError per field."""
    by.require(Permission.PROGRAMMA_MANAGE)
    with transaction.atomic():
        row = _locked(
            voorstel, (Voorstelstatus.OVERLEG,),
            "Zet het voorstel eerst op het portefeuillehoudersoverleg. Daarna kunt u het aanbieden.",
        )  # fmt: skip
        _check_days(row, aangeboden_op, college_voor, raad_voor)
        row.status, row.aangeboden_op = Voorstelstatus.AANGEBODEN, aangeboden_op
        row.college_voor, row.raad_voor = college_voor, raad_voor
        row.save()
        if row.voorganger_id:
            vorige = Voorstel.objects.filter(pk=row.voorganger_id, status=Voorstelstatus.AANGEBODEN)
            vorige.update(status=Voorstelstatus.OPGEVOLGD)
        _record("voorstel.submit", row, by, ronde=row.ronde)
    return row


def withdraw(*, voorstel: Voorstel, reden: str, by: Actor) -> Voorstel:
    """Take it back; what was decided stays. Raises `Geweigerd`, and ValidationError in Dutch."""
    by.require(Permission.PROGRAMMA_MANAGE)
    reden = _reason(reden, "Schrijf op waarom u het voorstel intrekt.")
    with transaction.atomic():
        row = _locked(voorstel, (*BEWERKBAAR, Voorstelstatus.AANGEBODEN), "Dit voorstel is al afgesloten.")
        row.status, row.reden = Voorstelstatus.INGETROKKEN, reden
        row.save(update_fields=["status", "reden", "updated_at"])
        _record("voorstel.withdraw", row, by)
    return row


def present_again(*, voorstel: Voorstel, reden: str, by: Actor) -> Voorstel:
    """A new round with the same text, as a draft; everything of this one stays. Raises `Geweigerd`, and ValidationError."""
    by.require(Permission.PROGRAMMA_MANAGE)
    reden = _reason(reden, "Schrijf op waarom u opnieuw om een besluit vraagt, bijvoorbeeld: na de verkiezingen.")
    with transaction.atomic():
        row = _locked(
            voorstel, (Voorstelstatus.AANGEBODEN, Voorstelstatus.INGETROKKEN),
            "Alleen een voorstel dat is aangeboden of ingetrokken, kunt u opnieuw voorleggen.",
        )  # fmt: skip
        if Voorstel.objects.filter(voorganger=row).exists():
            raise ValidationError("Van dit voorstel is al een nieuwe ronde. Ga daarmee verder.")
        made = Voorstel.objects.create(
            onderwerp=row.onderwerp, pakket=row.pakket, perspectiefversie=row.perspectiefversie, titel=row.titel,
            toelichting=row.toelichting, document=row.document, ronde=row.ronde + 1, voorganger=row, reden=reden,
            created_by=by.gebruiker,
        )  # fmt: skip
        _record("voorstel.present_again", made, by, ronde=made.ronde)
    return made


def _locked(voorstel: Voorstel, statussen: tuple[Voorstelstatus, ...], zin: str) -> Voorstel:
    row = Voorstel.objects.select_for_update().get(pk=voorstel.pk)
    if row.status not in statussen:
        raise ValidationError(zin)
    return row


def _check(row: Voorstel) -> None:
    refuse_unfit({"titel": row.titel, "toelichting": row.toelichting})
    row.full_clean(
        exclude=["pakket", "document", "created_by", "voorganger"], validate_unique=False, validate_constraints=False
    )
    if row.onderwerp == Voorstelonderwerp.PAKKET:
        row.perspectiefversie = None
        if row.pakket_id is None:
            raise ValidationError({"pakket": "Kies over welk pakket het voorstel gaat."})
    elif row.onderwerp == Voorstelonderwerp.PERSPECTIEF:
        row.pakket = None
        if not row.perspectiefversie:
            zin = "Vul het nummer van de versie in, bijvoorbeeld 2."
            raise ValidationError({"perspectiefversie": zin})
    else:
        row.pakket, row.perspectiefversie = None, None


def _attach(row: Voorstel, bestand: Any, by: Actor) -> None:
    if bestand:
        row.document = documenten.add(titel=row.titel, bestand=bestand, by=by)


def _check_days(row: Voorstel, aangeboden_op: date, college_voor: date, raad_voor: date) -> None:
    assert row.overleg_op is not None
    if aangeboden_op < row.overleg_op:
        zin = f"Het overleg is op {datum_lang(row.overleg_op)}. Bied het voorstel die dag of later aan."
        raise ValidationError({"aangeboden_op": zin})
    if aangeboden_op > timezone.localdate():
        raise ValidationError({"aangeboden_op": "Deze dag moet nog komen. Bied het voorstel aan op de dag zelf."})
    if row.voorganger and row.voorganger.aangeboden_op and aangeboden_op < row.voorganger.aangeboden_op:
        raise ValidationError({"aangeboden_op": "De vorige ronde begon later. Kies een latere dag."})
    if college_voor < aangeboden_op:
        raise ValidationError({"college_voor": "Deze dag ligt voor de dag van aanbieden."})
    if raad_voor < college_voor:
        raise ValidationError({"raad_voor": "De raad besluit na het college. Kies een latere dag."})
    _check_near("raad_voor", raad_voor)


def _check_near(veld: str, dag: date) -> None:
    if abs(dag - timezone.localdate()) > LANGST_VOORUIT:
        raise ValidationError({veld: "Deze dag ligt meer dan twee jaar weg. Controleer het jaar."})


def _reason(reden: str, zin: str) -> str:
    if not reden.strip():
        raise ValidationError({"reden": zin})
    refuse_unfit({"reden": reden})
    return reden.strip()


def _record(actie: str, row: Voorstel, by: Actor, **details: object) -> None:
    gebeurtenis.record(actie=actie, object=row, by=by, details={"over": row.waarover} | details)
