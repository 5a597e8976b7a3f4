"""Tell workers that they may have to register, and keep the proof: letter by letter, or many in one file."""

from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta

import structlog
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.db import transaction
from django.db.models import DateField, Value
from django.db.models.functions import Greatest
from django.utils import timezone

from registratie.actions.brpstatus import tell_other_circle
from registratie.brieven import pdf
from registratie.brieven.brief import Brief, digest, language_for, write
from registratie.enums import Kanaal
from registratie.models import Bewoner, Brievenbundel, Brpsignaal, Informatiebewijs
from registratie.queries import brpsignaal as signalen
from registratie.queries.brpbrief import occasion
from rivierenland.core import scope
from rivierenland.core.actions import achtergrondtaak, gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.background import UserError
from rivierenland.core.opmaak import datum_lang
from rivierenland.core.permissions import Permission
from rivierenland.core.typst import PdfError

TAAK = "registratie.make_brieven"
MOST = 500
TERMIJN_DAGEN = 14
Report = Callable[[int, int, str], None]
Letter = tuple[Brpsignaal, Brief]

log = structlog.get_logger(__name__)


def inform(*, signaal: Brpsignaal, datum: date, kanaal: Kanaal, taal: str, by: Actor) -> Informatiebewijs:
    """Keep that the worker got the letter: the day, how, and exactly these words. Raises `Geweigerd`, ValidationError."""
    by.require(Permission.BRP_STATUS_CLAIM, gemeente=signaal.gemeente_id, organisatie=signaal.organisatie_id)
    _check_day(datum)
    row = signalen.for_list(met_telling=False).get(pk=signaal.pk)
    if datum < row.aankomst:
        zin = f"Deze persoon kwam aan op {datum_lang(row.aankomst)}. Vul de dag in waarop u de brief gaf."
        raise ValidationError({"datum": zin})
    brief = write(occasion(row, timezone.localdate()), taal)
    with transaction.atomic():
        [proof] = _keep([(row.bewoner, brief.taal, brief.tekst)], datum, kanaal, by)
        gebeurtenis.record(
            actie="brpstatus.inform", object=row.bewoner, by=by, gemeente=row.gemeente_id, organisatie=row.organisatie_id,
            details={"kanaal": kanaal, "taal": brief.taal, "sha256": proof.tekst_sha256},
        )  # fmt: skip
    return proof


def start_bundle(*, organisatie_id: int, iedereen: bool = False, by: Actor) -> Brievenbundel:
    """Let a job write the letters of all open signals; those who were told already only with `iedereen`.

    Raises `Geweigerd`, and ValidationError when there is nobody to write to.
    """
    by.require(Permission.BRP_STATUS_CLAIM, organisatie=organisatie_id)
    if not waiting(organisatie_id, iedereen=iedereen).exists():
        raise ValidationError("Er is nu niemand aan wie u een brief kunt geven.")
    with transaction.atomic():
        bundel = Brievenbundel.objects.create(organisatie_id=organisatie_id, created_by=by.gebruiker)
        bundel.taak = achtergrondtaak.start(
            taak=TAAK, titel="Brieven over inschrijven maken", by=by, scope=scope.organisatie(organisatie_id),
            argumenten={"bundel": str(bundel.pk), "iedereen": iedereen},
        )  # fmt: skip
        bundel.save(update_fields=["taak"])
        gebeurtenis.record(actie="brievenbundel.start", object=bundel, by=by, organisatie=organisatie_id)
    return bundel


def waiting(organisatie_id: int, *, iedereen: bool = False):
    """The signals of an organisation for which a letter can be written, the most urgent first."""
    rows = signalen.for_list(met_telling=False).open().filter(organisatie=organisatie_id)
    return rows if iedereen else rows.filter(geinformeerd_op=None)


def make_bundle(*, bundel: Brievenbundel, iedereen: bool, report: Report, by: Actor) -> int:
    """Write the letters and the PDF; returns how many. Doing it again replaces them. Raises `Geweigerd`, `UserError`.

    A letter that cannot be printed is left out: its person keeps waiting for one, and the others have theirs.
    """
    by.require(Permission.BRP_STATUS_CLAIM, organisatie=bundel.organisatie_id)
    rows = list(waiting(bundel.organisatie_id, iedereen=iedereen)[:MOST])
    if not rows:
        raise UserError("Er is nu niemand aan wie u een brief kunt geven.")
    report(0, len(rows), "Brieven schrijven")
    moment, letters = timezone.now(), list[Brief]()
    for nr, row in enumerate(rows, start=1):
        letters.append(write(occasion(row, timezone.localdate()), language_for(row.bewoner.taal)))
        report(nr, len(rows), "Brieven schrijven")
    report(len(rows), len(rows), "PDF maken")
    inhoud, printed = _print(list(zip(rows, letters, strict=True)), moment)
    bundel.brieven = [{"bewoner": row.bewoner_id, "taal": brief.taal, "tekst": brief.tekst} for row, brief in printed]
    bundel.bestand.delete(save=False)
    bundel.bestand.save("", ContentFile(inhoud), save=False)
    bundel.save(update_fields=["bestand", "brieven"])
    return len(printed)


def hand_out(*, bundel: Brievenbundel, datum: date, kanaal: Kanaal, by: Actor) -> int:
    """Keep for every letter of the bundle that it was handed out; returns how many. Raises `Geweigerd`, ValidationError."""
    by.require(Permission.BRP_STATUS_CLAIM, organisatie=bundel.organisatie_id)
    _check_day(datum)
    with transaction.atomic():
        locked = Brievenbundel.objects.select_for_update().get(pk=bundel.pk)
        if locked.uitgereikt_op:
            raise ValidationError("Van deze brieven is al vastgelegd dat ze zijn uitgereikt.")
        if datum < (made := timezone.localdate(locked.created_at)):
            raise ValidationError(
                {"datum": f"Deze brieven zijn gemaakt op {datum_lang(made)}. Kies die dag of een latere."}
            )
        people = Bewoner.objects.in_bulk([letter["bewoner"] for letter in locked.brieven])
        letters = [letter for letter in locked.brieven if letter["bewoner"] in people]
        _keep([(people[one["bewoner"]], one["taal"], one["tekst"]) for one in letters], datum, kanaal, by)
        locked.uitgereikt_op = datum
        locked.save(update_fields=["uitgereikt_op"])
        gebeurtenis.record(
            actie="brievenbundel.hand_out", object=locked, by=by, organisatie=locked.organisatie_id,
            details={"brieven": len(letters), "kanaal": kanaal},
        )  # fmt: skip
    return len(letters)


def clean_up(*, by: Actor) -> int:
    """Remove bundles older than fourteen days, with their files; returns how many. Needs the scope that sees all."""
    before = timezone.now() - timedelta(days=TERMIJN_DAGEN)
    old = list(Brievenbundel.objects.filter(created_at__lt=before))
    for bundel in old:
        bundel.bestand.delete(save=False)
        bundel.delete()
    if old:
        gebeurtenis.record(
            actie="brievenbundel.clean_up",
            object_soort="registratie.brievenbundel",
            by=by,
            details={"bundels": len(old)},
        )
    return len(old)


def _print(letters: Sequence[Letter], moment: datetime) -> tuple[bytes, Sequence[Letter]]:
    """The PDF and the letters in it: all of them, or else those that can be printed. Raises `PdfError` when none can."""
    try:
        return _render(letters, moment), letters
    except PdfError:
        good = [letter for letter in letters if _can_print(letter, moment)]
        if not good or len(good) == len(letters):
            raise
        return _render(good, moment), good


def _can_print(letter: Letter, moment: datetime) -> bool:
    try:
        _render([letter], moment)
    except PdfError as fault:
        log.warning("letter_not_printed", signaal=letter[0].pk, fout=str(fault))
        return False
    return True


def _render(letters: Sequence[Letter], moment: datetime) -> bytes:
    organisatie = letters[0][0].organisatie.naam
    return pdf.render([brief for _, brief in letters], organisatie=organisatie, fonts=settings.FONTS_DIR, moment=moment)


def _check_day(datum: date) -> None:
    if datum > timezone.localdate():
        raise ValidationError({"datum": "Deze dag moet nog komen. Vul de dag in waarop u de brief gaf."})


def _keep(letters: list[tuple[Bewoner, str, str]], datum: date, kanaal: Kanaal, by: Actor) -> list[Informatiebewijs]:
    proofs = Informatiebewijs.objects.bulk_create(
        Informatiebewijs(
            bewoner=person, gemeente_id=person.gemeente_id, organisatie_id=person.organisatie_id, sleutel=person.sleutel,
            datum=datum, kanaal=kanaal, taal=taal, tekst=tekst, tekst_sha256=digest(tekst), created_by=by.gebruiker,
        )
        for person, taal, tekst in letters
    )  # fmt: skip
    told = Brpsignaal.objects.open().filter(bewoner__in=[person for person, _, _ in letters])
    latest = Greatest("geinformeerd_op", Value(datum, DateField()))  # the database passes over what is empty
    told.update(geinformeerd_op=latest, updated_at=timezone.now())
    tell_other_circle([person.pk for person, _, _ in letters])
    return proofs
