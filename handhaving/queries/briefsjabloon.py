"""The texts of letters: which one holds, and what it was before."""

from django.db.models import F, Q

from handhaving.enums import Briefsoort
from handhaving.models import Briefsjabloon


def current(soort: str, gemeente: str) -> Briefsjabloon:
    """The text that a gemeente uses: its own newest version, else the general one."""
    rows = Briefsjabloon.objects.filter(Q(gemeente=gemeente) | Q(gemeente=None), soort=soort)
    return rows.order_by(F("gemeente").asc(nulls_last=True), "-versie")[0]


def in_use(gemeente: str) -> list[Briefsjabloon]:
    """The text in use per kind of letter, in the order of the kinds. One query."""
    rows = Briefsjabloon.objects.filter(Q(gemeente=gemeente) | Q(gemeente=None)).select_related("created_by")
    found: dict[str, Briefsjabloon] = {}
    for row in rows.order_by(F("gemeente").asc(nulls_last=True), "-versie"):
        found.setdefault(row.soort, row)
    return [found[soort] for soort in Briefsoort.values if soort in found]


def versions(soort: str, gemeente: str) -> list[Briefsjabloon]:
    """Every version that the gemeente could use, the newest first, its own before the general ones."""
    rows = Briefsjabloon.objects.filter(Q(gemeente=gemeente) | Q(gemeente=None), soort=soort)
    return list(rows.select_related("created_by").order_by(F("gemeente").asc(nulls_last=True), "-versie"))
