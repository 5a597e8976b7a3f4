"""Who of the officials may let somebody in for an organisation."""

from registratie.enums import Locatiestatus
from registratie.models import Huisvestingslocatie
from rivierenland.core.actor import Actor
from rivierenland.core.enums import Organisatierol, Organisatiestatus
from rivierenland.core.models import Organisatie
from rivierenland.core.permissions import Permission
from rivierenland.core.queries.toegang_beheer import caretakers

BESLOTEN = (Locatiestatus.ACTIEF, Locatiestatus.GESTOPT, Locatiestatus.GESLOTEN)


def deciding_gemeente(organisatie: int, by: Actor) -> str | None:
    """A gemeente of `by` that decided on a location of this organisation; None when there is none."""
    rows = Huisvestingslocatie.objects.filter(organisatie=organisatie, status__in=BESLOTEN, gemeente__in=by.gemeenten)
    return rows.order_by("gemeente_id").values_list("gemeente_id", flat=True).first()


def misses_administrator(organisatie: int, by: Actor) -> bool:
    """Whether nobody manages the access of this organisation and `by` may invite somebody for it."""
    if not by.may(Permission.AANMELDING_DECIDE) or deciding_gemeente(organisatie, by) is None:
        return False
    return not caretakers(organisatie).has_administrator


def partner_gemeente(organisatie: Organisatie, by: Actor) -> str | None:
    """The gemeente of `by` that admitted this care partner and may invite for it; None when there is none. No query."""
    if organisatie.rollen != [Organisatierol.ZORGPARTNER] or organisatie.status != Organisatiestatus.ACTIEF:
        return None
    own = (code for code in by.gemeenten if code in organisatie.toegelaten_in)
    return next((code for code in own if by.may(Permission.AANMELDING_DECIDE, gemeente=code)), None)
