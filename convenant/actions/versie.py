"""A version of the text: begun as a copy, changed, adopted, thrown away."""

from datetime import date, timedelta
from typing import TypedDict, Unpack

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from convenant.actions import concepttekst
from convenant.enums.evaluatie import Wijzigingsstatus
from convenant.enums.versie import Convenantstatus
from convenant.models import Artikel, Convenantversie, Toezegging
from convenant.queries import versie as versies
from convenant.queries.regel import usable
from convenant.tekst import compare
from registratie.actions.tekst import refuse_unfit
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actions.versie import require_unchanged
from rivierenland.core.actor import Actor
from rivierenland.core.opmaak import datum_lang
from rivierenland.core.permissions import Permission
from rivierenland.core.queries.parameter import value_of
from rivierenland.core.redline import tidy

TITEL = "Convenant huisvesting internationale werknemers Regio Rivierenland"
ARTIKEL = ("sleutel", "nummer", "titel", "tekst")
TOEZEGGING = ("code", "titel", "tekst", "partijsoorten", "regel", "richting", "norm", "aandacht")
VOORUIT, EVALUATIE_VOORUIT = timedelta(days=730), timedelta(days=5 * 366)
"""Further ahead is more likely a year typed wrong than a plan."""


class Hoofd(TypedDict):
    """What a version says before its articles. `wijzigingen`: what is new in it, for who signed the one before."""

    titel: str
    inleiding: str
    wijzigingen: str
    is_voorbeeld: bool


class Data(TypedDict):
    """The days that adoption sets; see `Convenantversie`."""

    ingangsdatum: date
    overgang_tot: date
    evaluatie_op: date


def begin(*, by: Actor) -> Convenantversie:
    """Begin a version as a copy of the newest that was adopted. Raises `Geweigerd`, and ValidationError while there is a concept."""
    by.require(Permission.CONVENANT_MANAGE)
    with transaction.atomic():
        # Two who begin at the same moment wait for each other here; the second finds the concept of the first.
        last = Convenantversie.objects.select_for_update().order_by("-nummer").first()
        if last is not None and last.status == Convenantstatus.CONCEPT:
            raise ValidationError(
                f"Versie {last.nummer} is al in voorbereiding. Er kan één concept zijn: ga daarmee verder.",
                code="concept",
            )
        made = Convenantversie.objects.create(
            nummer=last.nummer + 1 if last else 1, titel=last.titel if last else TITEL, inleiding=last.inleiding if last else "",
            is_voorbeeld=last.is_voorbeeld if last else False,
        )  # fmt: skip
        if last is not None:
            _copy_text(last, made)
        details = {"versie": made.nummer, "van": last.nummer if last else None}
        gebeurtenis.record(actie="convenantversie.begin", object=made, by=by, details=details)
    return made


def edit(*, convenant: Convenantversie, versie: int, by: Actor, **gegevens: Unpack[Hoofd]) -> Convenantversie:
    """Change the head of a concept. Raises `Geweigerd`, `Verouderd`, and ValidationError in Dutch per field."""
    by.require(Permission.CONVENANT_MANAGE)
    refuse_unfit(gegevens)
    with transaction.atomic():
        row = require_unchanged(concepttekst.lock_open(convenant.pk), versie)
        row.titel, row.is_voorbeeld = gegevens["titel"].strip(), gegevens["is_voorbeeld"]
        row.inleiding, row.wijzigingen = tidy(gegevens["inleiding"]), tidy(gegevens["wijzigingen"])
        row.versie += 1
        row.full_clean(exclude=["vastgesteld_by"], validate_unique=False, validate_constraints=False)
        row.save()
        gebeurtenis.record(actie="convenantversie.edit", object=row, by=by, details={"versie": row.nummer})
    return row


def adopt(*, convenant: Convenantversie, sha256: str, by: Actor, **data: Unpack[Data]) -> Convenantversie:
    """Adopt a concept: from then on its text never changes, and the version before it ends on the day this one begins.

    `sha256`: of the text that was read. Who signed the version before signs this one up to and including `overgang_tot`. Raises
    `Geweigerd`, `Tekstgewijzigd`, and ValidationError in Dutch per field, or for what the text still lacks.
    """
    by.require(Permission.CONVENANT_MANAGE)
    with transaction.atomic():
        row = concepttekst.require_same_text(concepttekst.lock_open(convenant.pk), sha256)
        vorige = versies.adopted().select_for_update().first()
        _check_days(data, vorige)
        missing = lacks(row)
        if missing:
            raise ValidationError(missing)
        row.ingangsdatum, row.overgang_tot, row.evaluatie_op = (
            data["ingangsdatum"],
            data["overgang_tot"],
            data["evaluatie_op"],
        )
        row.status, row.vastgesteld_at, row.vastgesteld_by = Convenantstatus.VASTGESTELD, timezone.now(), by.gebruiker
        row.versie += 1
        if vorige is not None:
            vorige.einddatum = row.ingangsdatum
            vorige.save(update_fields=["einddatum", "updated_at"])
        row.save()
        details = {naam: dag.isoformat() for naam, dag in data.items()} | {  # type: ignore[attr-defined]
            "versie": row.nummer, "sha256": versies.document(row).digest(),
        }  # fmt: skip
        gebeurtenis.record(actie="convenantversie.adopt", object=row, by=by, details=details)
    return row


def remove(*, convenant: Convenantversie, sha256: str, by: Actor) -> None:
    """Throw a concept away with everything in it; proposals taken into it wait for a decision again. `sha256`: of what was read.

    Raises `Geweigerd`, `Tekstgewijzigd`, and ValidationError when it was adopted.
    """
    by.require(Permission.CONVENANT_MANAGE)
    with transaction.atomic():
        row = concepttekst.require_same_text(concepttekst.lock_open(convenant.pk), sha256)
        gebeurtenis.record(actie="convenantversie.remove", object=row, by=by, details={"versie": row.nummer})
        row.overgenomen.update(
            status=Wijzigingsstatus.INGEDIEND, overgenomen_in=None, reden="", besloten_at=None, besloten_by=None
        )
        concepttekst.erase(
            row.toezeggingen.all(), row.artikelen.all(), Convenantversie.objects.filter(pk=row.pk)
        )  # fmt: skip


def lacks(row: Convenantversie) -> list[str]:
    """What a concept still lacks before it can be adopted, in Dutch; empty when nothing."""
    tekst = versies.document(row)
    vorige = versies.newest_adopted()
    found = []
    if not tekst.artikelen:
        found.append("Er staat nog geen artikel in dit concept. Voeg er eerst een toe.")
    if not tekst.toezeggingen:
        found.append("Er staat nog geen toezegging in dit concept. Zonder toezegging is er niets om te ondertekenen.")
    if vorige is not None and not compare(versies.document(vorige), tekst).is_changed:
        found.append(
            f"Dit concept zegt precies hetzelfde als versie {vorige.nummer}. Wijzig eerst iets, of gooi het concept weg."
        )
    known = usable()
    unknown = [row.code for row in tekst.toezeggingen if row.regel and row.regel not in known]
    if unknown:
        found.append(
            f"Van deze toezeggingen bestaat de regel niet meer: {', '.join(unknown)}. Kies daar een andere regel."
        )
    return found


def _check_days(data: Data, vorige: Convenantversie | None) -> None:
    """Each day after the one before it, and none so far ahead that the year must be wrong."""
    vandaag, begin_op = timezone.localdate(), data["ingangsdatum"]
    fouten: dict[str, str] = {}
    if begin_op < vandaag:
        fouten["ingangsdatum"] = (
            f"Een versie kan niet met terugwerkende kracht gelden. Kies {datum_lang(vandaag)} of later."
        )
    elif vorige is not None and vorige.ingangsdatum is not None and begin_op <= vorige.ingangsdatum:
        fouten["ingangsdatum"] = (
            f"Versie {vorige.nummer} gaat in op {datum_lang(vorige.ingangsdatum)}. Kies een latere dag."
        )
    elif begin_op > vandaag + VOORUIT:
        fouten["ingangsdatum"] = "Deze dag ligt meer dan twee jaar vooruit. Controleer het jaar."
    dagen = value_of("convenant_overgang_dagen", peildatum=vandaag)
    eerste = begin_op + timedelta(days=dagen)
    if data["overgang_tot"] < eerste:
        fouten["overgang_tot"] = (
            f"Geef partijen ten minste {dagen} dagen om opnieuw te ondertekenen: kies {datum_lang(eerste)} of later."
        )
    elif data["overgang_tot"] > begin_op + VOORUIT:
        fouten["overgang_tot"] = "Deze dag ligt meer dan twee jaar na de ingang. Controleer het jaar."
    if data["evaluatie_op"] <= begin_op:
        fouten["evaluatie_op"] = "Evalueren kan pas als de versie geldt. Kies een dag na de ingangsdatum."
    elif data["evaluatie_op"] > begin_op + EVALUATIE_VOORUIT:
        fouten["evaluatie_op"] = "Deze dag ligt meer dan vijf jaar na de ingang. Controleer het jaar."
    if fouten:
        raise ValidationError({veld: [zin] for veld, zin in fouten.items()})


def _copy_text(van: Convenantversie, naar: Convenantversie) -> None:
    for artikel in versies.articles(van):
        made = Artikel.objects.create(convenant=naar, **{veld: getattr(artikel, veld) for veld in ARTIKEL})
        Toezegging.objects.bulk_create(
            Toezegging(convenant=naar, artikel=made, **{veld: getattr(row, veld) for veld in TOEZEGGING})
            for row in artikel.in_orde  # type: ignore[attr-defined]
        )
