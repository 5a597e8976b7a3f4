"""Publish a decision for the region, up to an end date, and take it back. Sole traders are people: they are never named."""

from dataclasses import dataclass
from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from handhaving.models import Publicatie, Stap
from handhaving.queries import publicatie as publicaties
from registratie.actions.tekst import refuse_unfit
from rivierenland.core import scope
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.kalender import add_months
from rivierenland.core.opmaak import datum_lang
from rivierenland.core.permissions import Permission
from rivierenland.core.queries.parameter import value_of
from rivierenland.core.scope import Scopesoort

HOOGSTENS = "publicatie_hoogstens_maanden"
NAAMLOOS = "Een locatie van een eenmanszaak, vof of maatschap"
"""In the place of the name of the location: that name, or its address, leads to the person."""
HERROEPEN = "De stap waarop de publicatie rust is ingetrokken."
KORTSTE_NAAM = 4
"""A shorter word is no name to look for in a text."""


class ScopeTooNarrow(RuntimeError):
    """The publications of all gemeenten were about to be looked through by somebody who sees only a part of the cases."""


@dataclass(frozen=True)
class Bekendmaking:
    """What becomes known. `natuurlijk_persoon`: the company is a sole trader or a partnership of persons, asked explicitly.

    `bedrijf_noemen`: the name of the company too, not only the location; never for a natural person.
    """

    natuurlijk_persoon: bool
    bedrijf_noemen: bool
    samenvatting: str
    grondslag: str
    vanaf: date
    tot: date


def publish(*, stap: Stap, bekend: Bekendmaking, by: Actor) -> Publicatie:
    """Let the region read a decision on the days `vanaf` up to and including `tot`.

    Only a decision that stands and that the provider was told of. Raises `Geweigerd`, and ValidationError in Dutch per field.
    """
    by.require(Permission.DELING_DECIDE, gemeente=stap.gemeente_id)
    with transaction.atomic():
        row = (
            Stap.objects.select_for_update(of=("self",))
            .select_related("zaak__locatie", "zaak__overtreder")
            .get(pk=stap.pk)
        )
        _check_step(row)
        _check(row, bekend)
        made = _made(row, bekend, by)
        made.save(force_insert=True)
        _record("publicatie.publish", made, by, organisatie=row.organisatie_id, tot=made.tot.isoformat())
    return made


def withdraw(*, publicatie: Publicatie, reden: str, by: Actor) -> Publicatie:
    """Take a publication back: from today on nobody else reads it. Raises `Geweigerd`, and ValidationError in Dutch."""
    by.require(Permission.DELING_DECIDE, gemeente=publicatie.gemeente_id)
    if not reden.strip():
        raise ValidationError({"reden": "Schrijf op waarom u de publicatie intrekt."}, code="reden")
    refuse_unfit({"reden": reden})
    with transaction.atomic():
        row = Publicatie.objects.select_for_update().get(pk=publicatie.pk)
        if row.ingetrokken_op:
            raise ValidationError(f"Deze publicatie is al ingetrokken op {datum_lang(row.ingetrokken_op)}.")
        _take_back(row, reden.strip(), by)
    return row


def follow_step(*, stap: Stap, by: Actor) -> None:
    """Take back at once what rests on this step: who may withdraw the decision takes its publication along. Raises `Geweigerd`."""
    by.require(Permission.ZAAK_DECIDE, gemeente=stap.gemeente_id)
    for row in Publicatie.objects.filter(stap_nr=stap.pk, ingetrokken_op=None).select_for_update():
        _take_back(row, HERROEPEN, by)


def follow_steps(*, by: Actor) -> int:
    """Take back what rests on a step that was withdrawn since; returns how many.

    Raises `ScopeTooNarrow` outside the scope of a job that sees everything: a step that is not seen is not withdrawn.
    """
    if scope.current().soort is not Scopesoort.SYSTEEM:
        raise ScopeTooNarrow("Publicaties zijn alleen na te lopen in een systeemscope.")
    staand = Publicatie.objects.filter(ingetrokken_op=None)
    herroepen = Stap.objects.filter(pk__in=staand.values("stap_nr"), herroepen_door__isnull=False).values("pk")
    with transaction.atomic():
        rows = list(staand.filter(stap_nr__in=herroepen).select_for_update())
        for row in rows:
            _take_back(row, HERROEPEN, by)
    return len(rows)


def _take_back(row: Publicatie, reden: str, by: Actor) -> None:
    row.ingetrokken_op = timezone.localdate()
    row.save(update_fields=["ingetrokken_op", "updated_at"])
    _record("publicatie.withdraw", row, by, reden=reden)


def _check_step(row: Stap) -> None:
    if row.soort not in publicaties.BESLUITEN:
        raise ValidationError(f"‘{row.get_soort_display()}’ is geen besluit dat u kunt publiceren.")
    if Stap.objects.filter(herroept=row.pk).exists():
        raise ValidationError("Dit besluit is ingetrokken. U kunt het niet publiceren.")
    if row.organisatie_id is None:
        raise ValidationError("De aanbieder kent dit besluit nog niet. Maak het eerst aan de aanbieder bekend.")
    if publicaties.of_step(row.pk):
        raise ValidationError("Dit besluit is al gepubliceerd. Trek die publicatie eerst in.")


def _check(row: Stap, bekend: Bekendmaking) -> None:
    refuse_unfit({"samenvatting": bekend.samenvatting, "grondslag": bekend.grondslag})
    fouten: dict[str, str] = {}
    if not bekend.grondslag.strip():
        fouten["grondslag"] = "Noem de wet of regel op grond waarvan u publiceert."
    if not bekend.samenvatting.strip():
        fouten["samenvatting"] = "Schrijf in een paar zinnen wat u hebt besloten."
    if bekend.natuurlijk_persoon and bekend.bedrijf_noemen:
        fouten["bedrijf_noemen"] = (
            "De naam van een eenmanszaak, vof of maatschap publiceert u niet: dat is een persoon."
        )
    for veld, tekst in (("samenvatting", bekend.samenvatting), ("grondslag", bekend.grondslag)):
        if naam := _named(row, bekend, tekst):
            fouten[veld] = f"In de tekst staat ‘{naam}’. Haal dit weg: de lezer mag niet weten om wie het gaat."
    fouten |= _check_days(bekend)
    if fouten:
        raise ValidationError(fouten)  # type: ignore[arg-type]


def _check_days(bekend: Bekendmaking) -> dict[str, str]:
    vandaag = timezone.localdate()
    if bekend.vanaf < vandaag:
        return {"vanaf": "Kies vandaag of een latere dag."}
    if bekend.tot < bekend.vanaf:
        return {"tot": "Deze dag ligt voor de dag waarop de publicatie begint."}
    maanden = int(value_of(HOOGSTENS, peildatum=vandaag))
    laatste = add_months(bekend.vanaf, maanden)
    if bekend.tot > laatste:
        return {"tot": f"Een publicatie blijft hoogstens {maanden} maanden staan: tot en met {datum_lang(laatste)}."}
    return {}


def _named(row: Stap, bekend: Bekendmaking, tekst: str) -> str:
    """The first name in the text that should not be there: of people always, of the company when it is not to be named."""
    locatie, bedrijf = row.zaak.locatie, row.zaak.overtreder
    namen = [bedrijf.contactpersoon, locatie.beheerder_naam]
    if not bekend.bedrijf_noemen:
        namen.append(bedrijf.naam)
    if bekend.natuurlijk_persoon:
        namen += [locatie.naam, locatie.adres, locatie.straat]
    plain = tekst.casefold()
    return next((naam for naam in namen if len(naam) >= KORTSTE_NAAM and naam.casefold() in plain), "")


def _made(row: Stap, bekend: Bekendmaking, by: Actor) -> Publicatie:
    locatie = row.zaak.locatie
    return Publicatie(
        gemeente_id=row.gemeente_id, stap_nr=row.pk, soort=row.soort, plaats=locatie.plaats, besluit_op=row.datum,
        locatie_naam=NAAMLOOS if bekend.natuurlijk_persoon else locatie.naam,
        bedrijfsnaam=row.zaak.overtreder.naam if bekend.bedrijf_noemen else "",
        is_natuurlijk_persoon=bekend.natuurlijk_persoon, samenvatting=bekend.samenvatting.strip(),
        grondslag=bekend.grondslag.strip(), vanaf=bekend.vanaf, tot=bekend.tot, created_by=by.gebruiker,
    )  # fmt: skip


def _record(actie: str, row: Publicatie, by: Actor, *, organisatie: int | None = None, **details: object) -> None:
    gebeurtenis.record(
        actie=actie, object=row, by=by, gemeente=row.gemeente_id, organisatie=organisatie,
        details={"stap": row.stap_nr, "soort": row.soort} | details,
    )  # fmt: skip
