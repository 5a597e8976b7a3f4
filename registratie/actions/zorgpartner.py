"""Admit a care partner and invite who works there: an act of the gemeente, because a partner has no location to apply with."""

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from registratie.actions.tekst import refuse_unfit
from registratie.opzoeken import kvk as handelsregister
from registratie.opzoeken.antwoord import Uitkomst
from registratie.queries import aanmelding
from rivierenland.core.actions import gebeurtenis, uitnodiging
from rivierenland.core.actor import Actor
from rivierenland.core.enums import Organisatierol, Organisatiestatus
from rivierenland.core.models import Organisatie
from rivierenland.core.permissions import Permission

ONVINDBAAR = "Dit KVK-nummer staat niet in het handelsregister. Kijk het nummer na."
UITGESCHREVEN = "Deze organisatie is uitgeschreven uit het handelsregister. Kijk het nummer na."


def admit(*, kvk: str, naam: str, contactpersoon: str, email: str, gemeente: str, by: Actor) -> Organisatie:
    """A new organisation that is a care partner of the whole region, kept by `gemeente`, with its first person invited.

    One that the portal knows already is never made a partner: who lodges or employs people would receive the referrals about
    them. Raises `Geweigerd`, and ValidationError in Dutch per field.
    """
    by.require(Permission.AANMELDING_DECIDE, gemeente=gemeente)
    refuse_unfit({"naam": naam, "contactpersoon": contactpersoon})
    _refuse_known(kvk)
    _refuse_unregistered(kvk)
    row = Organisatie(
        kvk=kvk, naam=naam, rollen=[Organisatierol.ZORGPARTNER], status=Organisatiestatus.ACTIEF,
        contactpersoon=contactpersoon, email=email, gemeenten=[gemeente], toegelaten_in=[gemeente],
    )  # fmt: skip
    with transaction.atomic():
        row.full_clean(validate_unique=False)
        _save(row)
        gebeurtenis.record(
            actie="organisatie.admit", object=row, by=by, gemeente=gemeente, organisatie=row.pk, details={"nieuw": True}
        )
        invite(organisatie=row, naam=contactpersoon, email=email, gemeente=gemeente, by=by)
    return row


def invite(*, organisatie: Organisatie, naam: str, email: str, gemeente: str, by: Actor) -> None:
    """Invite somebody who works for a partner that `gemeente` admitted. Raises `Geweigerd`, and ValidationError in Dutch."""
    by.require(Permission.AANMELDING_DECIDE, gemeente=gemeente)
    refuse_unfit({"naam": naam})
    uitnodiging.invite_partner(email=email, naam=naam, organisatie=organisatie.pk, gemeente=gemeente, by=by)


def _save(row: Organisatie) -> None:
    """Insert; another gemeente that made it a moment ago was first."""
    try:
        with transaction.atomic():
            row.save(force_insert=True)
    except IntegrityError:
        _refuse_known(row.kvk)
        raise


def _refuse_known(kvk: str) -> None:
    known = aanmelding.known(kvk)
    if known is None:
        return
    here = Organisatie.objects.filter(kvk=kvk).first()
    if here is None:
        zin = (
            f"{known.naam} staat al in het portaal, via een andere gemeente. Is het een zorgpartner, dan kan iedereen haar "
            "al kiezen bij een doorverwijzing."
        )
    elif Organisatierol.ZORGPARTNER in here.rollen:
        zin = f"{here.naam} is al zorgpartner. Open de organisatie in de lijst om iemand uit te nodigen."
    else:
        zin = (
            f"{here.naam} staat al in het portaal als organisatie die mensen huisvest of werk geeft. Zo’n organisatie kan geen "
            "zorgpartner worden."
        )
    raise ValidationError({"kvk": ValidationError(zin, code="bekend")})


def _refuse_unregistered(kvk: str) -> None:
    """Where the trade register can be asked, its answer counts; where it cannot, the official looked it up."""
    found = handelsregister.profile(kvk)
    if found.uitkomst is Uitkomst.NIET_GEVONDEN:
        raise ValidationError({"kvk": ValidationError(ONVINDBAAR, code="kvk")})
    if found.waarde and found.waarde["einde"] and found.waarde["einde"] <= f"{timezone.localdate():%Y%m%d}":
        raise ValidationError({"kvk": ValidationError(UITGESCHREVEN, code="kvk")})
