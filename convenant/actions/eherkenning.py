"""Write down that a login with eHerkenning did not lead to a signature."""

from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.enums import Resultaat
from rivierenland.core.permissions import Permission


def refuse(*, reden: str, toelichting: str = "", versie: int | None = None, by: Actor) -> None:
    """Record it. `reden`: a short word; `toelichting`: what was wrong technically. Never anything out of a token.

    Raises `Geweigerd` for who may not sign at all.
    """
    by.require(Permission.CONVENANT_SIGN)
    gemeente = by.gemeenten[0] if by.gemeenten and not by.organisatie_id else None
    details = {"reden": reden, "toelichting": toelichting, "versie": versie}
    gebeurtenis.record(
        actie="eherkenning.refuse", object_soort="convenant.ondertekening", by=by, organisatie=by.organisatie_id,
        gemeente=gemeente, resultaat=Resultaat.GEWEIGERD, details={naam: een for naam, een in details.items() if een},
    )  # fmt: skip
