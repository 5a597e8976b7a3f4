"""What every action on a case shares: one row locked, one line in the audit trail."""

from handhaving.models import Stap, Zaak
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actor import Actor


def locked(zaak_id: int) -> Zaak:
    """The case, locked until the end of the transaction, with what a letter says of it."""
    rows = Zaak.objects.select_for_update(of=("self",)).select_related(
        "locatie", "gemeente", "overtreder", "behandelaar"
    )
    return rows.get(pk=zaak_id)


def note(actie: str, zaak: Zaak, by: Actor, *, stap: Stap | None = None, **details: object) -> None:
    """Record an act on a case; a provider sees it once it was told of the case. No text that somebody typed."""
    if stap is not None:
        details |= {"stap": stap.pk, "soort": stap.soort}
    gebeurtenis.record(
        actie=actie, object=zaak, by=by, gemeente=zaak.gemeente_id, organisatie=zaak.organisatie_id,
        details={"nummer": zaak.nummer} | details,
    )  # fmt: skip
