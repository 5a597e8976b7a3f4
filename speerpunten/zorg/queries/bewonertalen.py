"""Which languages the residents of each gemeente speak, as figures that may be shown."""

from datetime import date

from django.db.models import Count

from registratie.enums import Taal
from registratie.models import Verblijf
from rivierenland.core.cijfer import Cijfer
from rivierenland.core.models import Gemeente
from rivierenland.core.onderdrukking import suppress

ONBEKEND = ""


def per_gemeente(nacht: date) -> dict[str, dict[str, Cijfer]]:
    """By gemeente and language how many people sleep there in that night; only languages that somebody speaks.

    Two queries, under a scope that sees every row. Suppressed as one table whose row and column totals are known: who did not say a
    language is a column of its own, because the number of residents of a gemeente is published elsewhere.
    """
    gemeenten = list(Gemeente.objects.order_by("code").values_list("code", flat=True))
    counts = _counts(nacht)
    talen = sorted({taal for _, taal in counts} | {ONBEKEND})
    table = suppress([[counts.get((gemeente, taal), 0) for taal in talen] for gemeente in gemeenten])
    return {
        gemeente: {
            taal: cijfer
            for taal, cijfer in zip(talen, cijfers, strict=True)
            if taal != ONBEKEND and counts.get((gemeente, taal))
        }
        for gemeente, cijfers in zip(gemeenten, table.cellen, strict=True)
    }


def _counts(nacht: date) -> dict[tuple[str, str], int]:
    rows = (
        Verblijf.objects.present(nacht)
        .named()
        .order_by()
        .values("gemeente", "bewoner__taal")
        .annotate(aantal=Count("sleutel", distinct=True))
    )
    counts: dict[tuple[str, str], int] = {}
    for row in rows:
        taal = row["bewoner__taal"] if row["bewoner__taal"] in Taal.values else ONBEKEND
        sleutel = row["gemeente"], taal
        counts[sleutel] = counts.get(sleutel, 0) + row["aantal"]
    return counts
