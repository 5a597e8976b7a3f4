"""What follows from approving: one organisation, its first location, and somebody who can work for it.

An organisation of elsewhere lies outside the scope of the official. Three functions in the database answer for it, about one
exact KVK number and never where (`core` migration 0007, `registratie` migration 0024).
"""

from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from registratie.actions import locatie as locatie_actions
from registratie.actions.aanmelding.berichten import mail
from registratie.inlezen.adressen import fold_adres
from registratie.models import Aanmelding, Huisvestingslocatie
from rivierenland.core.actions import gebeurtenis, uitnodiging
from rivierenland.core.actor import Actor
from rivierenland.core.enums import Organisatierol, Organisatiestatus
from rivierenland.core.models import Organisatie
from rivierenland.core.permissions import Permission
from rivierenland.core.queries.toegang_beheer import caretakers

EERST_TOEGANG = (
    "Deze organisatie is ook in een andere gemeente aan het werk, en niemand beheert haar toegang. Daarom kunt u de contactpersoon "
    "niet toelaten. Laat de organisatie contact opnemen met de gemeente waar zij al een locatie heeft. Die gemeente kan een "
    "beheerder uitnodigen. Keur de aanmelding daarna goed."
)
ZORGPARTNER = (
    "Deze organisatie is zorgpartner. Wie voor haar werkt, leest doorverwijzingen; daarom kan zij niet ook mensen huisvesten of "
    "werk geven. Wijs de aanmelding af."
)
ADRES = (
    *(
        "straat",
        "huisnummer",
        "huisletter",
        "toevoeging",
        "postcode",
        "plaats",
        "nummeraanduiding_id",
        "adresseerbaarobject_id",
    ),
    *("rd_x", "rd_y", "ingangsdatum"),
)
"""What a location takes over from an application as it is."""


def admit(aanmelding: Aanmelding, by: Actor) -> tuple[Organisatie, bool]:
    """The organisation of this KVK number, admitted and known in the gemeente; and whether it is new to the portal.

    Raises `Geweigerd`, and ValidationError for an organisation that is suspended or a care partner.
    """
    by.require(Permission.AANMELDING_DECIDE, gemeente=aanmelding.gemeente_id)
    found = _join(aanmelding)
    nieuw = found is None
    if found is None:
        found, nieuw = _create(aanmelding)
    if found.status == Organisatiestatus.GESCHORST:
        raise ValidationError("Deze organisatie is geschorst. Hef eerst de schorsing op, of wijs de aanmelding af.")
    if Organisatierol.ZORGPARTNER in found.rollen:
        raise ValidationError(ZORGPARTNER, code="zorgpartner")
    if found.status != Organisatiestatus.ACTIEF:
        found.status = Organisatiestatus.ACTIEF
        for veld, waarde in _claims(
            aanmelding
        ).items():  # what an admitted organisation says of itself is never touched by a claim
            setattr(found, veld, getattr(found, veld) or waarde)
    if aanmelding.kvk_gecontroleerd_at:
        found.kvk_gecontroleerd_op = timezone.localtime(aanmelding.kvk_gecontroleerd_at).date()
    found.save()
    gebeurtenis.record(
        actie="organisatie.admit",
        object=found,
        by=by,
        gemeente=aanmelding.gemeente_id,
        organisatie=found.pk,
        details={"nieuw": nieuw},
    )
    return found, nieuw


def report_location(aanmelding: Aanmelding, organisatie: Organisatie, by: Actor) -> Huisvestingslocatie | None:
    """The first location, reported for a decision of its own; one that stands there already is not made twice."""
    by.require(Permission.AANMELDING_DECIDE, gemeente=aanmelding.gemeente_id)
    if not aanmelding.heeft_locatie:
        return None
    letters = f"{aanmelding.huisletter.lower()}{'-' if aanmelding.toevoeging else ''}{aanmelding.toevoeging}"
    sleutel = fold_adres(f"{aanmelding.straat} {aanmelding.huisnummer}{letters}")
    known = Huisvestingslocatie.objects.filter(
        organisatie=organisatie,
        gemeente=aanmelding.gemeente,
        postcode=aanmelding.postcode,
        adres_sleutel=sleutel,
    ).first()
    return known or locatie_actions.register_applied(
        organisatie=organisatie,
        gemeente_code=aanmelding.gemeente_id,
        by=by,
        code=f"{aanmelding.postcode}-{aanmelding.huisnummer}{letters}",
        naam=aanmelding.locatie_naam,
        soort=aanmelding.locatie_soort,
        capaciteit_vergund=aanmelding.bedden or 0,
        **{veld: getattr(aanmelding, veld) for veld in ADRES},
    )


def let_in(aanmelding: Aanmelding, organisatie: Organisatie, locatie: Huisvestingslocatie | None, by: Actor) -> None:
    """Invite the contact as administrator; where others look after the organisation they are told, and decide who joins them.

    An administrator sees what the organisation has in every gemeente. So where it is at work elsewhere too, no application lets
    anybody in: a gemeente where it works does (`toegang`). Raises `Geweigerd`, and ValidationError in Dutch in that case.
    """
    by.require(Permission.AANMELDING_DECIDE, gemeente=aanmelding.gemeente_id)
    known, contact = caretakers(organisatie.pk), aanmelding.contact_email
    if contact in known.beheerders:
        mail("aanmelding_goedgekeurd", aanmelding, locatie=locatie, uitgenodigd=False)
        return
    beheerders = known.beheerders | known.genodigden - {contact}
    if beheerders or known.medewerkers:
        _tell(aanmelding, locatie, beheerders, known.medewerkers - beheerders - {contact})
        return
    if contact not in known.genodigden and _works_elsewhere(organisatie):
        raise ValidationError(EERST_TOEGANG, code="toegang")
    mail("aanmelding_goedgekeurd", aanmelding, locatie=locatie, uitgenodigd=True)
    uitnodiging.invite_first(
        email=aanmelding.contact_email,
        naam=aanmelding.contact_naam,
        organisatie=organisatie.pk,
        gemeente=aanmelding.gemeente_id,
        by=by,
    )


def _tell(
    aanmelding: Aanmelding, locatie: Huisvestingslocatie | None, beheerders: frozenset[str], medewerkers: frozenset[str]
) -> None:
    """Tell everybody who works for the organisation, and the contact that they decide."""
    for email in sorted(beheerders | medewerkers):
        mail("aanmelding_collega", aanmelding, aan=email, locatie=locatie, mag_uitnodigen=email in beheerders)
    mail("aanmelding_bekend", aanmelding, locatie=locatie, beheerd=bool(beheerders))


def _works_elsewhere(organisatie: Organisatie) -> bool:
    """Whether it has a location, and so perhaps stays, outside the gemeenten of the scope in force."""
    with connection.cursor() as cursor:
        cursor.execute("select organisatie_werkt_elders(%s)", [organisatie.kvk])
        return cursor.fetchone()[0]


def _claims(row: Aanmelding) -> dict[str, object]:
    return {
        "vestigingsnummer": row.vestigingsnummer,
        "naam": row.naam,
        "rollen": row.rollen,
        "contactpersoon": row.contact_naam,
        "email": row.contact_email,
        "telefoon": row.contact_telefoon,
    }


def _join(row: Aanmelding) -> Organisatie | None:
    """The organisation when it exists anywhere, from here on visible in this gemeente."""
    with connection.cursor() as cursor:
        cursor.execute("select organisatie_toelaten(%s, %s)", [row.kvk, row.gemeente_id])
        found = cursor.fetchone()[0]
    return Organisatie.objects.select_for_update().get(pk=found) if found else None


def _create(row: Aanmelding) -> tuple[Organisatie, bool]:
    """A new organisation; when another gemeente made it a moment ago, that one."""
    codes = [row.gemeente_id]
    try:
        with transaction.atomic():
            return Organisatie.objects.create(
                kvk=row.kvk, status=Organisatiestatus.ACTIEF, gemeenten=codes, toegelaten_in=codes, **_claims(row)
            ), True
    except IntegrityError:
        found = _join(row)
        if found is None:
            raise
        return found, False
