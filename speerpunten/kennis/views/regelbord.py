"""What the matrix of local rules shows: the days asked, cells with what changed, and one or two gemeenten on a phone."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest
from django.utils import timezone

from speerpunten.kennis.forms.regel import DagenForm
from speerpunten.kennis.queries.regel import Cel, Matrix, Rij
from speerpunten.kennis.regels.gelijkheid import Index

REGEL = "regel"


@dataclass(frozen=True)
class Vraag:
    """Which days; on a phone `per` gemeente or rule, `kies` and `met` the slugs of one or two gemeenten."""

    vandaag: date
    op: date
    naast: date | None
    per: str = ""
    kies: str = ""
    met: str = ""

    def query(self, **anders: Any) -> str:
        """The address with these changes, from the question mark on; empty for the page as it opens."""
        values = {
            "op": self.op.isoformat() if self.op != self.vandaag else "",
            "naast": self.naast.isoformat() if self.naast else "",
            "per": self.per, "kies": self.kies, "met": self.met,
        } | anders  # fmt: skip
        found = urlencode({naam: waarde for naam, waarde in values.items() if waarde})
        return f"?{found}" if found else ""


@dataclass(frozen=True)
class Vak:
    """A cell; `was`: what it said on the compared day, where that was something else."""

    cel: Cel
    was: str = ""


@dataclass(frozen=True)
class Regel:
    """A row with its cells; on a phone `gekozen` are the cells of the chosen gemeenten."""

    rij: Rij
    vakken: Sequence[Vak]
    gekozen: Sequence[Vak]


@dataclass(frozen=True)
class Groep:
    """A theme with its index and its rows."""

    thema: Any
    index: Index
    regels: Sequence[Regel]


def asked(request: HttpRequest) -> tuple[DagenForm, Vraag]:
    """The form as it was filled in, with its faults, and the question; a fault leaves today in its place."""
    form = DagenForm(request.GET)
    form.is_valid()
    vandaag, get = timezone.localdate(), request.GET.get
    found = getattr(form, "cleaned_data", {})
    op = found.get("op") or vandaag
    naast = found.get("naast")
    per = REGEL if get("per") == REGEL else ""
    return form, Vraag(vandaag, op, naast if naast != op else None, per, get("kies", "")[:60], get("met", "")[:60])


def board(nu: Matrix, toen: Matrix | None, slugs: Sequence[str]) -> list[Groep]:
    """The themes with their rows; `slugs`: the gemeenten that a phone shows."""
    return [
        Groep(thema, nu.index(thema), [_rule(rij, toen, slugs) for rij in rijen])
        for thema, rijen in nu.per_thema()
    ]  # fmt: skip


def chosen(matrix: Matrix, vraag: Vraag, eigen: Sequence[str]) -> tuple[str, str]:
    """The slugs of the one or two gemeenten on a phone: those of the address, else the own one or the first."""
    slugs = {row.slug: row.pk for row in matrix.gemeenten}
    own = next((slug for slug, pk in slugs.items() if pk in eigen), next(iter(slugs), ""))
    kies = vraag.kies if vraag.kies in slugs else own
    return kies, vraag.met if vraag.met in slugs and vraag.met != kies else ""


def changed(groepen: Sequence[Groep]) -> int:
    """How many cells say something else than on the compared day."""
    return sum(bool(vak.was) for groep in groepen for regel in groep.regels for vak in regel.vakken)


def _rule(rij: Rij, toen: Matrix | None, slugs: Sequence[str]) -> Regel:
    oud = toen.row(rij.regel.code) if toen else None
    vakken = [Vak(cel, _was(cel, oud.cellen[nr]) if oud else "") for nr, cel in enumerate(rij.cellen)]
    per_slug = {vak.cel.gemeente.slug: vak for vak in vakken}
    return Regel(rij, vakken, [per_slug[slug] for slug in slugs if slug in per_slug])


def _was(cel: Cel, oud: Cel) -> str:
    if (cel.status, cel.tekst) == (oud.status, oud.tekst):
        return ""
    return oud.kort or "leeg"
