"""Which stage may follow which, as a table."""

from speerpunten.aanbod.enums.project import Stadium as S

STIL = (S.AFGEVALLEN, S.GESCHORST)

VERVOLG: dict[S, tuple[S, ...]] = {
    S.IDEE: (S.VERKENNING, S.VOOROVERLEG, S.AANVRAAG, *STIL),
    S.VERKENNING: (S.VOOROVERLEG, S.AANVRAAG, S.IDEE, *STIL),
    S.VOOROVERLEG: (S.AANVRAAG, S.VERKENNING, *STIL, S.INGETROKKEN),
    S.AANVRAAG: (S.BESLUIT, S.VOOROVERLEG, S.GEWEIGERD, S.INGETROKKEN, S.GESCHORST),
    S.BESLUIT: (S.BEZWAAR_BEROEP, S.ONHERROEPELIJK, S.REALISATIE, S.INGETROKKEN, *STIL),
    S.BEZWAAR_BEROEP: (S.ONHERROEPELIJK, S.BESLUIT, S.AANVRAAG, S.GEWEIGERD, S.INGETROKKEN, S.GESCHORST),
    S.ONHERROEPELIJK: (S.REALISATIE, S.IN_GEBRUIK, S.INGETROKKEN, *STIL),
    S.REALISATIE: (S.IN_GEBRUIK, S.BEZWAAR_BEROEP, S.INGETROKKEN, *STIL),
    S.IN_GEBRUIK: (),
    S.AFGEVALLEN: (S.IDEE, S.VERKENNING, S.VOOROVERLEG),
    S.INGETROKKEN: (S.VERKENNING, S.VOOROVERLEG, S.AANVRAAG),
    S.GEWEIGERD: (S.BEZWAAR_BEROEP, S.VOOROVERLEG, S.AANVRAAG),
    S.GESCHORST: (*S.lopend(), S.AFGEVALLEN, S.INGETROKKEN),
}
"""From each stage: what comes next, where one may have to go back to, and how it may end. A small plan skips stages; a building
that only changes its use goes from irrevocable into use; a refusal can be appealed against."""


def onward(stadium: str) -> tuple[S, ...]:
    """The stages of the road that may follow, the usual one first; into use is a step of its own (`put_into_use`)."""
    return tuple(naar for naar in VERVOLG[S(stadium)] if naar in S.lopend())


def exits(stadium: str) -> tuple[S, ...]:
    """How a project may end from this stage."""
    return tuple(naar for naar in VERVOLG[S(stadium)] if naar in S.uitgangen())


def may_open(stadium: str) -> bool:
    """Whether the beds may be put into use from this stage."""
    return S.IN_GEBRUIK in VERVOLG[S(stadium)]
