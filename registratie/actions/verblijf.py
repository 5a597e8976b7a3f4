"""Check in, check out, correct and take back a stay."""

from datetime import date
from typing import TypedDict, Unpack

from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import Q
from django.utils import timezone

from registratie.actions import bewoner as bewoner_actions
from registratie.actions import opvolging
from registratie.actions.bewoner import Bewonergegevens
from registratie.actions.tekst import refuse_unfit
from registratie.enums import Bron, Documentsoort
from registratie.inlezen.grenzen import AANKOMST_VOORUIT, EERSTE_AANKOMST, VERTREK_VOORUIT
from registratie.models import Bewoner, Brpverklaring, Huisvestingslocatie, Informatiebewijs, Verblijf
from registratie.queries.bewaartermijn import termijn_of
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.opmaak import datum_lang
from rivierenland.core.permissions import Permission


class Verblijfgegevens(TypedDict, total=False):
    """The facts of a stay; see `Verblijf`."""

    aankomst: date
    verwacht_vertrek: date | None
    vertrek: date | None
    kamer: str
    documentsoort: str


def register(
    *,
    locatie: Huisvestingslocatie,
    bewoner: Bewonergegevens,
    aankomst: date,
    verwacht_vertrek: date | None = None,
    vertrek: date | None = None,
    kamer: str = "",
    documentsoort: str = Documentsoort.ONBEKEND,
    bron: Bron = Bron.FORMULIER,
    by: Actor,
) -> Verblijf:
    """Check somebody in, or write down a stay afterwards.

    Raises `Geweigerd`, and ValidationError in Dutch that says what to do: no BSN, a closed location, impossible dates,
    somebody who is already in a bed of this organisation.
    """
    by.require(Permission.VERBLIJF_REGISTER, gemeente=locatie.gemeente_id, organisatie=locatie.organisatie_id)
    with transaction.atomic():
        person = bewoner_actions.find_or_create(locatie=locatie, by=by, **bewoner)
        verblijf = Verblijf(
            locatie=locatie,
            bewoner=person,
            organisatie_id=locatie.organisatie_id,
            gemeente_id=locatie.gemeente_id,
            sleutel=person.sleutel,
            aankomst=aankomst,
            verwacht_vertrek=verwacht_vertrek,
            vertrek=vertrek,
            kamer=kamer.strip(),
            documentsoort=documentsoort,
            bron=bron,
        )
        _save(verblijf, locatie)
        _record("verblijf.register", verblijf, by)
        opvolging.follow(bewoners=[person.pk])
    return verblijf


def change(
    *, verblijf: Verblijf, bewoner: Bewonergegevens | None = None, by: Actor, **gegevens: Unpack[Verblijfgegevens]
) -> Verblijf:
    """Correct a stay, and the person when `bewoner` is given. Raises as `register` does."""
    _require(by, verblijf)
    with transaction.atomic():
        row = _claimed(verblijf)
        if bewoner:
            row.bewoner = _correct(row.bewoner, bewoner, by)
            row.sleutel = row.bewoner.sleutel
        gewijzigd = [veld for veld, waarde in gegevens.items() if getattr(row, veld) != waarde]
        for veld in gewijzigd:
            setattr(row, veld, gegevens[veld])  # type: ignore[literal-required]
        _save(row, row.locatie)
        _record("verblijf.change", row, by, velden=sorted([*gewijzigd, *(["bewoner"] if bewoner else [])]))
        opvolging.follow(bewoners=[row.bewoner.pk])
    return row


def check_out(*, verblijf: Verblijf, vertrek: date | None = None, by: Actor) -> Verblijf:
    """Write down that somebody left on `vertrek` (today when left out): the night before was the last one here.

    Raises `Geweigerd`, and ValidationError in Dutch when the person left already or arrived that day.
    """
    _require(by, verblijf)
    vertrek = vertrek or timezone.localdate()
    with transaction.atomic():
        row = _claimed(verblijf)
        if row.vertrek:
            raise ValidationError(f"{row.bewoner.naam} is al uitgecheckt op {datum_lang(row.vertrek)}.")
        if vertrek <= row.aankomst:
            raise ValidationError(
                {
                    "vertrek": f"{row.bewoner.naam} kwam aan op {datum_lang(row.aankomst)}. Kies een latere dag, "
                    "of maak het inchecken ongedaan als deze persoon hier niet heeft geslapen."
                }
            )
        row.vertrek = vertrek
        _save(row, row.locatie)
        _record("verblijf.check_out", row, by)
        opvolging.follow(bewoners=[row.bewoner.pk])
    return row


def take_back(*, verblijf: Verblijf, by: Actor) -> None:
    """Undo a check-in of somebody who did not sleep here. Only before the first night has passed: after that it is a
    fact, also when the arrival was moved since.

    Raises `Geweigerd`, and ValidationError in Dutch when a night has passed, or something was stated about the person.
    """
    _require(by, verblijf)
    _check_take_back(verblijf)
    with transaction.atomic():
        _record("verblijf.take_back", verblijf, by)
        person = verblijf.bewoner
        opvolging.follow(bewoners=[person.pk])
        verblijf.delete()
        bewoner_actions.forget_unused(person)


def _check_take_back(verblijf: Verblijf) -> None:
    vandaag = timezone.localdate()
    versions = apps.get_model("registratie", "VerblijfEvent").objects.filter(pgh_obj_id=verblijf.pk)
    if verblijf.aankomst < vandaag or versions.filter(aankomst__lt=vandaag).exists():
        raise ValidationError(
            "Er is al een nacht voorbij. Wijzig de aankomst of het vertrek als die niet kloppen; "
            "het verblijf zelf blijft staan."
        )
    if Verblijf.objects.filter(bewoner=verblijf.bewoner_id).exclude(pk=verblijf.pk).exists():
        return
    since = {"bewoner": verblijf.bewoner_id, "created_at__gte": verblijf.created_at}
    if Brpverklaring.objects.filter(**since).exists() or Informatiebewijs.objects.filter(**since).exists():
        raise ValidationError(
            "Over de inschrijving van deze persoon is al iets vastgelegd. Dat zou hiermee verdwijnen: "
            "check de persoon uit op de dag van vertrek."
        )


def _claimed(verblijf: Verblijf) -> Verblijf:
    """The stay, held until the end of the transaction. One that was anonymised can no longer be changed."""
    rows = Verblijf.objects.select_related("locatie", "bewoner").select_for_update(of=("self",))
    row = rows.get(pk=verblijf.pk)
    if row.bewoner_id is None:
        raise ValidationError(
            "De bewaartermijn van dit verblijf is voorbij: de naam is verwijderd. Wijzigen kan niet meer."
        )
    return row


def _require(by: Actor, verblijf: Verblijf) -> None:
    by.require(Permission.VERBLIJF_REGISTER, gemeente=verblijf.gemeente_id, organisatie=verblijf.organisatie_id)


def _correct(person: Bewoner, gegevens: Bewonergegevens, by: Actor) -> Bewoner:
    try:
        with transaction.atomic():
            return bewoner_actions.change(bewoner=person, by=by, **gegevens)
    except IntegrityError as clash:
        raise ValidationError(
            "Met deze naam en geboortedatum staat al iemand ingecheckt in dezelfde nachten. "
            "Het is waarschijnlijk dezelfde persoon: check een van de twee verblijven uit."
        ) from clash


def _save(verblijf: Verblijf, locatie: Huisvestingslocatie) -> None:
    """Write the stay when its texts, dates, location and nights allow it. Raises ValidationError."""
    refuse_unfit({"kamer": verblijf.kamer})
    _check_dates(verblijf)
    _check_locatie(verblijf, locatie)
    _check_term(verblijf)
    if other := _overlapping(verblijf):
        raise ValidationError(_already_there(other, verblijf), code="overlap")
    try:
        with transaction.atomic():
            verblijf.save()
    except IntegrityError as clash:
        if "verblijf_no_overlap" not in str(clash):
            raise
        other = _overlapping(verblijf)
        raise ValidationError(
            _already_there(other, verblijf) if other else "Deze persoon is net al ingecheckt.", code="overlap"
        ) from clash


def _check_dates(verblijf: Verblijf) -> None:
    vandaag = timezone.localdate()
    fouten = {}
    if verblijf.aankomst > vandaag + AANKOMST_VOORUIT:
        fouten["aankomst"] = "Deze aankomst is meer dan een jaar vooruit. Controleer het jaar."
    if verblijf.aankomst < EERSTE_AANKOMST:
        fouten["aankomst"] = f"Deze aankomst ligt voor {datum_lang(EERSTE_AANKOMST)}. Controleer het jaar."
    if verblijf.vertrek and verblijf.vertrek <= verblijf.aankomst:
        fouten["vertrek"] = "Het vertrek ligt niet na de aankomst. Wie dezelfde dag vertrekt, sliep hier niet."
    elif verblijf.vertrek and verblijf.vertrek > vandaag:
        fouten["vertrek"] = "Deze dag moet nog komen. Vul hem in bij ‘verwacht vertrek’ en check uit op de dag zelf."
    if verblijf.verwacht_vertrek and verblijf.verwacht_vertrek <= verblijf.aankomst:
        fouten["verwacht_vertrek"] = "Het verwachte vertrek ligt niet na de aankomst."
    elif verblijf.verwacht_vertrek and verblijf.verwacht_vertrek > vandaag + VERTREK_VOORUIT:
        fouten["verwacht_vertrek"] = "Dit vertrek is meer dan tien jaar vooruit. Controleer het jaar, of laat het leeg."
    if fouten:
        raise ValidationError(fouten)


def _check_locatie(verblijf: Verblijf, locatie: Huisvestingslocatie) -> None:
    eind = locatie.einddatum
    if eind and (verblijf.aankomst >= eind or (verblijf.vertrek and verblijf.vertrek > eind)):
        raise ValidationError(
            f"{locatie.naam} is sinds {datum_lang(eind)} {locatie.get_status_display().lower()}: vanaf die dag "
            "kan hier niemand verblijven. Kies een andere locatie, of vraag de gemeente als dit niet klopt.",
            code="locatie_gesloten",
        )


def _check_term(verblijf: Verblijf) -> None:
    """A stay that ended too long ago is not written down for the first time: it would have to go at once."""
    if verblijf.pk or not verblijf.vertrek:
        return
    vandaag = timezone.localdate()
    termijn = termijn_of(verblijf.gemeente_id, peildatum=vandaag)
    if termijn.is_past(verblijf.vertrek, vandaag):
        raise ValidationError(
            {
                "vertrek": f"Dit verblijf is meer dan {termijn.maanden} maanden geleden geëindigd. Zo oude verblijven "
                "bewaren we niet met een naam erbij."
            },
            code="bewaartermijn",
        )


def _overlapping(verblijf: Verblijf) -> Verblijf | None:
    """Another stay of the same person with this organisation that shares a night; the database forbids it too."""
    shared = Q(vertrek=None) | Q(vertrek__gt=verblijf.aankomst)
    if verblijf.vertrek:
        shared &= Q(aankomst__lt=verblijf.vertrek)
    return (
        Verblijf.objects.filter(shared, organisatie=verblijf.organisatie_id, sleutel=verblijf.sleutel)
        .exclude(pk=verblijf.pk)
        .select_related("locatie", "bewoner")
        .order_by("aankomst", "id")
        .first()
    )


def _already_there(other: Verblijf, verblijf: Verblijf) -> str:
    naam, plek = verblijf.bewoner.naam, other.locatie.naam
    kamer = f", kamer {other.kamer}" if other.kamer else ""
    if other.vertrek:
        return (
            f"{naam} verbleef al op {plek}{kamer} van {datum_lang(other.aankomst)} tot {datum_lang(other.vertrek)}. "
            "Niemand slaapt op twee plekken in dezelfde nacht: kies een latere aankomst, of verbeter dat verblijf."
        )
    if other.aankomst > verblijf.aankomst:
        return (
            f"{naam} staat al ingeschreven op {plek}{kamer} vanaf {datum_lang(other.aankomst)}. "
            "Vul een vertrek in dat uiterlijk op die dag ligt, of verbeter dat verblijf."
        )
    return (
        f"{naam} is al ingecheckt op {plek}{kamer}, sinds {datum_lang(other.aankomst)}. "
        "Check daar eerst uit; daarna kunt u hier inchecken."
    )


def _record(actie: str, verblijf: Verblijf, by: Actor, **details: object) -> None:
    gebeurtenis.record(
        actie=actie,
        object=verblijf,
        by=by,
        gemeente=verblijf.gemeente_id,
        organisatie=verblijf.organisatie_id,
        details={"locatie": verblijf.locatie_id, **details},
    )
