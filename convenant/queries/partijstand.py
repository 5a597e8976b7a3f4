"""Where a party stands by its steps: what was announced, whether it was heard, and which step may follow."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from convenant.enums.partij import Partijstapsoort as S
from convenant.enums.partij import Partijstatus
from convenant.models import Partij, Partijstap
from rivierenland.core.opmaak import datum_lang

VOORNEMENS = {S.SCHORSING_VOORGENOMEN: S.GESCHORST, S.ROYEMENT_VOORGENOMEN: S.GEROYEERD}
"""What is announced, and the decision that it may lead to."""
SLUITEN = (S.GESCHORST, S.GEROYEERD, S.VOORNEMEN_INGETROKKEN)
"""Steps after which an announcement is over."""
BEGIN = (S.TOEGETREDEN,)
GETEKEND = (S.TOEGETREDEN, S.NIEUWE_VERSIE, S.OPNIEUW_ONDERTEKEND)


@dataclass(frozen=True, slots=True)
class Stand:
    """What the steps of the present membership add up to.

    `voornemen`: the announcement that is open. `gehoord`: the party was heard about it. `opzegging`: the notice that runs; its
    day is the first one on which it is no party any more. `opnieuw`: a successor in law has to sign. `laatste`: the newest step.
    """

    voornemen: Partijstap | None = None
    gehoord: Partijstap | None = None
    opzegging: Partijstap | None = None
    opnieuw: Partijstap | None = None
    laatste: Partijstap | None = None

    @property
    def leidt_tot(self) -> S | None:
        """The decision that the open announcement may lead to."""
        return VOORNEMENS[S(self.voornemen.soort)] if self.voornemen else None

    def may_decide(self, vandaag: date) -> bool:
        """Whether the party was heard, or let the term pass without an answer."""
        if self.voornemen is None:
            return False
        return self.gehoord is not None or (
            self.voornemen.reageren_tot is not None and self.voornemen.reageren_tot < vandaag
        )


def stand_of(stappen: Iterable[Partijstap]) -> Stand:
    """Add up steps in the order in which they were written."""
    voornemen = gehoord = opzegging = opnieuw = laatste = None
    for stap in sorted(stappen, key=lambda stap: stap.pk):
        soort, laatste = S(stap.soort), stap
        if soort in BEGIN:
            voornemen = gehoord = opzegging = opnieuw = None
        elif soort in VOORNEMENS:
            voornemen, gehoord = stap, None
        elif soort == S.GEHOORD:
            gehoord = stap
        elif soort in SLUITEN:
            voornemen = gehoord = None
        elif soort in (S.OPGEZEGD, S.OPZEGGING_INGETROKKEN):
            opzegging = stap if soort == S.OPGEZEGD else None
        if soort == S.OPGEVOLGD:
            opnieuw = stap
        elif soort in GETEKEND:
            opnieuw = None
    return Stand(voornemen, gehoord, opzegging, opnieuw, laatste)


def stand(partij: Partij) -> Stand:
    """Of one party; one query."""
    return stand_of(Partijstap.objects.filter(partij=partij))


def why_not(partij: Partij, nu: Stand, soort: S, vandaag: date) -> str:
    """Why `soort` cannot follow now, as a sentence; empty when it can."""
    if partij.status in (Partijstatus.OPGEZEGD, Partijstatus.GEROYEERD):
        return f"Deze partij is op {datum_lang(partij.tot)} uit het convenant gegaan. Er is niets meer te besluiten."
    if soort == S.SCHORSING_VOORGENOMEN and partij.status == Partijstatus.GESCHORST:
        return "Deze partij is al geschorst."
    if soort in VOORNEMENS:
        return "Er loopt al een voornemen. Besluit daar eerst over, of trek het in." if nu.voornemen else ""
    if soort == S.SCHORSING_OPGEHEVEN:
        return "" if partij.status == Partijstatus.GESCHORST else "Deze partij is niet geschorst."
    if soort in (S.GEHOORD, S.VOORNEMEN_INGETROKKEN):
        return "" if nu.voornemen else "Er loopt geen voornemen."
    if soort in VOORNEMENS.values():
        return _why_no_decision(nu, soort, vandaag)
    return _why_no_notice(nu, soort)


def _why_no_decision(nu: Stand, soort: S, vandaag: date) -> str:
    wat = "schorsing" if soort == S.GESCHORST else "royement"
    if nu.leidt_tot != soort or nu.voornemen is None:
        return f"Maak eerst een voornemen tot {wat} bekend. De partij krijgt dan tijd om te reageren."
    if nu.may_decide(vandaag):
        return ""
    uiterlijk = nu.voornemen.reageren_tot
    tot = f" De partij kan reageren tot en met {datum_lang(uiterlijk)}." if uiterlijk else ""
    return f"De partij is nog niet gehoord.{tot} Leg eerst vast wat zij zei, of wacht tot die dag voorbij is."


def _why_no_notice(nu: Stand, soort: S) -> str:
    if soort == S.OPGEZEGD and nu.opzegging:
        return f"Het lidmaatschap is al opgezegd, per {datum_lang(nu.opzegging.datum)}."
    if soort == S.OPZEGGING_INGETROKKEN and not nu.opzegging:
        return "Er loopt geen opzegging."
    return ""


def possible(partij: Partij, nu: Stand, soorten: Sequence[S], vandaag: date) -> list[S]:
    """Which of `soorten` may follow now."""
    return [soort for soort in soorten if not why_not(partij, nu, soort, vandaag)]
