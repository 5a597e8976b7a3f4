"""What follows from approving: one organisation, its first location, and somebody who can work for it.

An organisation of elsewhere lies outside the scope of the official. Two functions in the database answer for it, about one exact
KVK number (`core` migration 0007).
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
from rivierenland.core.enums import Organisatiestatus
from rivierenland.core.models import Organisatie
from rivierenland.core.queries.toegang_beheer import administrators


def admit(row: Aanmelding, by: Actor) -> tuple[Organisatie, bool]:
    """The organisation of this KVK number, admitted and known in the gemeente; and whether it is new to the portal.

    Raises ValidationError for an organisation that is suspended.
    """
    found = _join(row)
    nieuw = found is None
    if found is None:
        found, nieuw = _create(row)
    if found.status == Organisatiestatus.GESCHORST:
        raise ValidationError("Deze organisatie is geschorst. Hef eerst de schorsing op, of wijs de aanmelding af.")
    if found.status != Organisatiestatus.ACTIEF:
        found.status = Organisatiestatus.ACTIEF
        for veld, waarde in _claims(
            row
        ).items():  # what an admitted organisation says of itself is never touched by a claim
            setattr(found, veld, getattr(found, veld) or waarde)
    if row.kvk_gecontroleerd_at:
        found.kvk_gecontroleerd_op = timezone.localtime(row.kvk_gecontroleerd_at).date()
    found.save()
    gebeurtenis.record(
        actie="organisatie.admit",
        object=found,
        by=by,
        gemeente=row.gemeente_id,
        organisatie=found.pk,
        details={"nieuw": nieuw},
    )
    return found, nieuw


def report_location(row: Aanmelding, by: Actor) -> Huisvestingslocatie | None:
    """The first location, reported for a decision of its own; one that stands there already is not made twice."""
    if not row.heeft_locatie:
        return None
    letters = f"{row.huisletter.lower()}{'-' if row.toevoeging else ''}{row.toevoeging}"
    sleutel = fold_adres(f"{row.straat} {row.huisnummer}{letters}")
    known = Huisvestingslocatie.objects.filter(
        organisatie=row.organisatie, gemeente=row.gemeente, postcode=row.postcode, adres_sleutel=sleutel
    ).first()
    return known or locatie_actions.register_applied(
        organisatie=row.organisatie, gemeente=row.gemeente_id, by=by, code=f"{row.postcode}-{row.huisnummer}{letters}",
        naam=row.locatie_naam, soort=row.locatie_soort, straat=row.straat, huisnummer=row.huisnummer, huisletter=row.huisletter,
        toevoeging=row.toevoeging, postcode=row.postcode, plaats=row.plaats, nummeraanduiding_id=row.nummeraanduiding_id,
        adresseerbaarobject_id=row.adresseerbaarobject_id, rd_x=row.rd_x, rd_y=row.rd_y, capaciteit_vergund=row.bedden,
        ingangsdatum=row.ingangsdatum,
    )  # fmt: skip


def let_in(row: Aanmelding, locatie: Huisvestingslocatie | None, by: Actor) -> None:
    """Invite the contact as administrator; where others look after the organisation they are told, and decide who joins them."""
    others = administrators(row.organisatie_id, apart_from=row.contact_email)
    if others:
        for email in sorted(others):
            mail("aanmelding_collega", row, aan=email, locatie=locatie)
        mail("aanmelding_bekend", row, locatie=locatie)
        return
    mail("aanmelding_goedgekeurd", row, locatie=locatie)
    uitnodiging.invite_first(
        email=row.contact_email, naam=row.contact_naam, organisatie=row.organisatie_id, gemeente=row.gemeente_id, by=by
    )


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
