"""Let somebody manage an organisation that has nobody for it: an act of a gemeente where it works."""

from django.core.exceptions import ValidationError
from django.db import transaction

from registratie.actions.tekst import refuse_unfit
from registratie.queries import toegang
from rivierenland.core.actions import uitnodiging
from rivierenland.core.actor import Actor
from rivierenland.core.models import Organisatie
from rivierenland.core.permissions import Geweigerd, Permission
from rivierenland.core.queries.toegang_beheer import caretakers


def give_access(*, organisatie: Organisatie, email: str, naam: str, by: Actor) -> None:
    """Invite an administrator for an organisation without one, in the name of a gemeente that decided on a location of it. A
    location that only was applied with does not count: who applied made it.

    Raises `Geweigerd`, and ValidationError in Dutch when somebody manages the access already.
    """
    by.require(Permission.AANMELDING_DECIDE)
    gemeente = toegang.deciding_gemeente(organisatie.pk, by)
    if gemeente is None:
        raise Geweigerd(Permission.AANMELDING_DECIDE)
    refuse_unfit({"naam": naam})
    with transaction.atomic():
        row = Organisatie.objects.select_for_update().get(pk=organisatie.pk)
        if caretakers(row.pk).has_administrator:
            raise ValidationError(
                "Deze organisatie heeft al een beheerder. Die beslist zelf wie erbij komt.", code="toegang"
            )
        uitnodiging.invite_first(email=email, naam=naam, organisatie=row.pk, gemeente=gemeente, by=by)
