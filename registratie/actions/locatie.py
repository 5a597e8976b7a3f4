"""Register, change and decide on a location, and keep what follows from it in step."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import TypedDict, Unpack

from django.core.exceptions import ValidationError
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from registratie.actions import brief, ligging, locatiekaart
from registratie.actions import organisatie as organisatie_actions
from registratie.actions.tekst import refuse_unfit
from registratie.enums import Locatiestatus
from registratie.inlezen.adressen import fold_adres
from registratie.inlezen.grenzen import EERSTE_INGANG
from registratie.models import Huisvestingslocatie, Verblijf, Vergunning
from registratie.queries import vergunning as vergunningen
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.enums import Organisatiestatus
from rivierenland.core.models import Gemeente, Organisatie
from rivierenland.core.opmaak import datum_lang, getal
from rivierenland.core.permissions import Permission

VERVOLG: dict[str, tuple[Locatiestatus, ...]] = {
    Locatiestatus.AANGEMELD: (Locatiestatus.IN_BEOORDELING, Locatiestatus.ACTIEF, Locatiestatus.GESTOPT),
    Locatiestatus.IN_BEOORDELING: (Locatiestatus.ACTIEF, Locatiestatus.GESTOPT),
    Locatiestatus.ACTIEF: (Locatiestatus.GESTOPT, Locatiestatus.GESLOTEN),
    Locatiestatus.GESTOPT: (Locatiestatus.ACTIEF,),
    Locatiestatus.GESLOTEN: (Locatiestatus.ACTIEF,),
}
"""Which decisions are open from each status."""
VOORBIJ = (Locatiestatus.GESTOPT, Locatiestatus.GESLOTEN)


class Locatiegegevens(TypedDict, total=False):
    """The facts of a location that a user fills in; units as in `Huisvestingslocatie`."""

    gemeente: Gemeente
    code: str
    naam: str
    soort: str
    straat: str
    huisnummer: int
    huisletter: str
    toevoeging: str
    postcode: str
    plaats: str
    nummeraanduiding_id: str
    adresseerbaarobject_id: str
    rd_x: int | None
    rd_y: int | None
    breedtegraad: Decimal | None
    lengtegraad: Decimal | None
    capaciteit_vergund: int
    oppervlakte_gbo: Decimal | None
    beheerder_naam: str
    beheerder_telefoon: str
    ingangsdatum: date
    einddatum: date | None
    is_voorbeeld: bool


def register(*, organisatie: Organisatie, by: Actor, **gegevens: Unpack[Locatiegegevens]) -> Huisvestingslocatie:
    """Report a new location; its gemeente decides on it. Raises `Geweigerd`, and ValidationError in Dutch per field."""
    by.require(Permission.LOCATIE_CREATE, organisatie=organisatie.pk)
    return _add(Huisvestingslocatie(organisatie=organisatie, **gegevens), gegevens, by)


def register_applied(
    *, organisatie: Organisatie, gemeente_code: str, by: Actor, **gegevens: Unpack[Locatiegegevens]
) -> Huisvestingslocatie:
    """Report the location of an application that `by` approved; whether people may stay there is decided separately.

    Raises `Geweigerd`, and ValidationError in Dutch per field.
    """
    by.require(Permission.AANMELDING_DECIDE, gemeente=gemeente_code)
    return _add(Huisvestingslocatie(organisatie=organisatie, gemeente_id=gemeente_code, **gegevens), gegevens, by)


def register_realised(
    *, organisatie: Organisatie, gemeente_code: str, by: Actor, **gegevens: Unpack[Locatiegegevens]
) -> Huisvestingslocatie:
    """Report the location that a project of the gemeente became; whether people may stay there is decided separately.

    One that the organisation reported at that address already is the one. The organisation is told when it is new to the
    register. Raises `Geweigerd`, and ValidationError in Dutch per field.
    """
    by.require(Permission.PROJECT_MANAGE, gemeente=gemeente_code)
    with transaction.atomic():
        found = Organisatie.objects.filter(pk=organisatie.pk, status=Organisatiestatus.ACTIEF).first()
        if found is None:
            raise ValidationError({"organisatie": "Deze organisatie is hier niet toegelaten. Kies een andere."})
        locatie = Huisvestingslocatie(organisatie=found, gemeente_id=gemeente_code, **gegevens)
        if known := _at_same_address(locatie):
            return known
        locatie.code = locatie.code or _code_of_address(locatie)
        made = _add(locatie, gegevens, by)
        _tell_registered(made)
    return made


def change(*, locatie: Huisvestingslocatie, by: Actor, **gegevens: Unpack[Locatiegegevens]) -> Huisvestingslocatie:
    """Change the facts of a location. Raises `Geweigerd`, and ValidationError in Dutch per field.

    The gemeente can only be corrected as long as nobody stayed there and no permit was recorded: a stay belongs to the
    gemeente where the bed stands, a permit to the one that gave it. What one gemeente decided does not bind the next: there
    the location is reported anew.
    """
    by.require(Permission.LOCATIE_CHANGE, gemeente=locatie.gemeente_id, organisatie=locatie.organisatie_id)
    refuse_unfit(gegevens)
    with transaction.atomic():
        row = Huisvestingslocatie.objects.select_for_update().get(pk=locatie.pk)
        gewijzigd = {veld for veld, waarde in gegevens.items() if getattr(row, veld) != waarde}
        if "gemeente" in gewijzigd:
            _check_move(row, gegevens["gemeente"], by)
        if "capaciteit_vergund" in gewijzigd:
            _check_capaciteit(row, gegevens["capaciteit_vergund"])
        for veld in gewijzigd:
            setattr(row, veld, gegevens[veld])  # type: ignore[literal-required]
        if "gemeente" in gewijzigd:
            row.status, row.einddatum = Locatiestatus.AANGEMELD, None
        _complete(row, gewijzigd)
        if gewijzigd:
            row.save()
            _follow(row)
            _record("locatie.change", row, by, velden=sorted(gewijzigd))
    return row


def decide(
    *, locatie: Huisvestingslocatie, status: Locatiestatus, reden: str = "", by: Actor, op: date | None = None
) -> Huisvestingslocatie:
    """Give a location its next status, and tell its organisation. `op` is the day it starts.

    `reden` is obligatory when people may no longer stay there, and when the location goes into use while a permit is
    missing that the gemeente itself asks for. Raises `Geweigerd`, and ValidationError in Dutch for a step that is not open
    or a reason that is missing.
    """
    by.require(Permission.LOCATIE_DECIDE, gemeente=locatie.gemeente_id, organisatie=locatie.organisatie_id)
    refuse_unfit({"reden": reden})
    op = op or timezone.localdate()
    if op > timezone.localdate():
        raise ValidationError({"op": "Kies vandaag of een eerdere dag. Leg het besluit vast op de dag dat het ingaat."})
    with transaction.atomic():
        row = Huisvestingslocatie.objects.select_for_update().get(pk=locatie.pk)
        if status not in VERVOLG[row.status]:
            raise ValidationError(
                {"status": f"Deze locatie is ‘{row.get_status_display()}’. Die stap kan nu niet."}, code="vervolg"
            )
        if status in VOORBIJ and not reden.strip():
            raise ValidationError({"reden": "Schrijf op waarom hier niemand meer mag verblijven."}, code="reden")
        _check_permits(row, status, reden)
        _take_step(row, status, op)
        _record("locatie.decide", row, by, status=status.value, reden=reden.strip())
        _tell(row, reden.strip())
    return row


def report_stop(*, locatie: Huisvestingslocatie, op: date, reden: str, by: Actor) -> Huisvestingslocatie:
    """Let the organisation itself say that it stops, today or earlier: a report, on which the gemeente may decide later.

    Whoever may report a location may report that it stops. Raises `Geweigerd`, and ValidationError in Dutch per field.
    """
    by.require(Permission.LOCATIE_CREATE, organisatie=locatie.organisatie_id)
    refuse_unfit({"reden": reden})
    if not reden.strip():
        raise ValidationError({"reden": "Schrijf op waarom u met deze locatie stopt."}, code="reden")
    if op > timezone.localdate():
        raise ValidationError({"op": "Kies vandaag of een eerdere dag. Meld het op de dag dat u stopt."})
    with transaction.atomic():
        row = Huisvestingslocatie.objects.select_for_update().get(pk=locatie.pk)
        if row.status in VOORBIJ:
            raise ValidationError({"op": f"Deze locatie is al ‘{row.get_status_display()}’."}, code="vervolg")
        _take_step(row, Locatiestatus.GESTOPT, op)
        _record("locatie.report_stop", row, by, status=Locatiestatus.GESTOPT.value, reden=reden.strip())
    return row


def _take_step(locatie: Huisvestingslocatie, status: Locatiestatus, op: date) -> None:
    locatie.status = status
    locatie.einddatum = max(op, locatie.ingangsdatum) if status in VOORBIJ else None
    locatie.save(update_fields=["status", "einddatum", "updated_at"])
    locatiekaart.keep(locatie)


def _check_permits(locatie: Huisvestingslocatie, status: Locatiestatus, reden: str) -> None:
    """A missing permit does not stop the gemeente, but it has to say why."""
    if status is not Locatiestatus.ACTIEF or reden.strip():
        return
    if ontbreekt := vergunningen.missing(locatie, timezone.localdate()):
        zin = f"Hier ontbreekt nog: {vergunningen.in_woorden(ontbreekt)}. Schrijf op waarom de locatie toch in gebruik mag."
        raise ValidationError({"reden": zin}, code="vergunning")


def _check_capaciteit(locatie: Huisvestingslocatie, aantal: int) -> None:
    """The number that a permit sets is not for the provider to change."""
    vergund = vergunningen.capaciteit(locatie, timezone.localdate())
    if vergund is not None and vergund != aantal:
        zin = f"De vergunning die de gemeente vastlegde geldt voor {getal(vergund)} personen. Dat wijzigt u hier niet."
        raise ValidationError({"capaciteit_vergund": zin}, code="vergunning")


def _tell(locatie: Huisvestingslocatie, reden: str) -> None:
    brief.to_organisatie(
        locatie.organisatie,
        onderwerp="De gemeente besloot over uw locatie",
        sjabloon="locatie_besluit", soort="locatie_besluit", pad=reverse("registratie:locatie-detail", args=[locatie.pk]),
        locatie=locatie, gemeente=locatie.gemeente.naam, reden=reden, per=datum_lang(locatie.einddatum),
    )  # fmt: skip


def _tell_registered(locatie: Huisvestingslocatie) -> None:
    brief.to_organisatie(
        locatie.organisatie,
        onderwerp="De gemeente zette een nieuwe locatie van u in het register",
        sjabloon="locatie_aangemeld", soort="locatie_aangemeld", pad=reverse("registratie:locatie-detail", args=[locatie.pk]),
        locatie=locatie, gemeente=locatie.gemeente.naam,
    )  # fmt: skip


def _at_same_address(locatie: Huisvestingslocatie) -> Huisvestingslocatie | None:
    """The location of this organisation that stands at the same address and was not closed, if any."""
    same = Huisvestingslocatie.objects.filter(
        organisatie=locatie.organisatie, gemeente=locatie.gemeente_id, postcode=locatie.postcode,
        adres_sleutel=fold_adres(locatie.adres),
    )  # fmt: skip
    return same.exclude(status__in=VOORBIJ).first()


def _code_of_address(locatie: Huisvestingslocatie) -> str:
    """A code that the organisation recognises, until it gives the location its own: postcode and number."""
    letters = f"{locatie.huisletter.lower()}{'-' if locatie.toevoeging else ''}{locatie.toevoeging}"
    return f"{locatie.postcode}-{locatie.huisnummer}{letters}"


def _add(locatie: Huisvestingslocatie, gegevens: Mapping[str, object], by: Actor) -> Huisvestingslocatie:
    refuse_unfit(gegevens)
    with transaction.atomic():
        _complete(locatie, set(gegevens))
        locatie.save(force_insert=True)
        _follow(locatie)
        _record("locatie.register", locatie, by)
    return locatie


def _check_move(locatie: Huisvestingslocatie, naar: Gemeente, by: Actor) -> None:
    """Raise ValidationError unless the location may be corrected to this gemeente."""
    if not by.may(Permission.LOCATIE_CHANGE, gemeente=naar.pk, organisatie=locatie.organisatie_id):
        raise ValidationError(
            {"gemeente": "U werkt voor een andere gemeente. Vraag de aanbieder om dit zelf te wijzigen."}
        )
    if Vergunning.objects.filter(locatie=locatie).exists():
        raise ValidationError(
            {
                "gemeente": "De gemeente legde hier al een vergunning vast. Meld het nieuwe adres aan als een nieuwe locatie."
            }
        )
    if Verblijf.objects.filter(locatie=locatie).exists():
        raise ValidationError(
            {"gemeente": "Hier verbleven al mensen. Meld het nieuwe adres aan als een nieuwe locatie."}
        )


def _complete(locatie: Huisvestingslocatie, gegeven: set[str]) -> None:
    """Fill in what follows from the facts, and hold the whole row against its rules."""
    ligging.complete(locatie, gegeven)
    locatie.adres_sleutel = fold_adres(locatie.adres)
    locatie.full_clean(validate_unique=False, validate_constraints=False)
    others = Huisvestingslocatie.objects.filter(organisatie=locatie.organisatie_id, code=locatie.code)
    if others.exclude(pk=locatie.pk).exists():
        raise ValidationError({"code": f"U hebt al een locatie met de code {locatie.code}. Kies een andere code."})
    if locatie.ingangsdatum < EERSTE_INGANG:
        raise ValidationError({"ingangsdatum": f"Deze dag ligt voor {datum_lang(EERSTE_INGANG)}. Controleer het jaar."})
    if not 1 <= locatie.huisnummer <= 99999:
        raise ValidationError({"huisnummer": "Vul een huisnummer in van 1 tot en met 99999."})
    if locatie.einddatum and locatie.einddatum < locatie.ingangsdatum:
        raise ValidationError({"einddatum": "Deze dag ligt voor de dag waarop de locatie in gebruik kwam."})


def _follow(locatie: Huisvestingslocatie) -> None:
    organisatie_actions.keep_gemeenten(locatie.organisatie)
    locatiekaart.keep(locatie)


def _record(actie: str, locatie: Huisvestingslocatie, by: Actor, **details: object) -> None:
    gebeurtenis.record(
        actie=actie,
        object=locatie,
        by=by,
        gemeente=locatie.gemeente_id,
        organisatie=locatie.organisatie_id,
        details=details,
    )
