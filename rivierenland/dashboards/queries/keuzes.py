"""Which gemeenten chose something else for a package since the day of comparison. Everybody in the region may read that."""

from collections.abc import Sequence

from django.urls import reverse

from rivierenland.core.models import Gemeente
from rivierenland.core.opmaak import datum_lang
from rivierenland.dashboards.queries.cijferstand import Cijferstand
from rivierenland.dashboards.queries.veranderingen import Verandering
from speerpunten.programma.enums.deelname import Deelnamekeuze
from speerpunten.programma.queries import deelname

WOORDEN = {
    Deelnamekeuze.HAAKT_AAN: ("1 gemeente haakt aan", "{} keer haakt een gemeente aan"),
    Deelnamekeuze.IN_BESLUITVORMING: ("1 keuze ging in besluitvorming", "{} keuzes gingen in besluitvorming"),
    Deelnamekeuze.NOG_NIET: ("1 keuze werd ‘nog niet’", "{} keuzes werden ‘nog niet’"),
    Deelnamekeuze.DOET_NIET_MEE: ("1 gemeente doet niet mee", "{} keer doet een gemeente niet mee"),
}
NOEMEN = 3


def changes(stand: Cijferstand, gemeenten: Sequence[Gemeente]) -> list[Verandering]:
    """A line per kind of choice, with the last three by name. One query; none without a day to compare with."""
    if stand.vorige_peildatum is None:
        return []
    namen = {gemeente.code: gemeente.naam for gemeente in gemeenten}
    rows = deelname.counting().filter(
        vanaf__gt=stand.vorige_peildatum, vanaf__lte=stand.peildatum, gemeente__in=list(namen)
    )
    nieuw: dict[str, list[str]] = {}
    for gemeente, pakket, keuze, vanaf in rows.order_by("-vanaf", "gemeente_id", "pakket_id").values_list(
        "gemeente_id", "pakket_id", "keuze", "vanaf"
    ):
        nieuw.setdefault(keuze, []).append(f"{namen[gemeente]} bij {pakket} ({datum_lang(vanaf)})")
    return [_line(WOORDEN[keuze], nieuw[keuze]) for keuze in Deelnamekeuze if keuze in nieuw and keuze in WOORDEN]


def _line(woorden: tuple[str, str], waar: Sequence[str]) -> Verandering:
    titel = woorden[0] if len(waar) == 1 else woorden[1].format(len(waar))
    rest = f" en {len(waar) - NOEMEN} meer" if len(waar) > NOEMEN else ""
    return Verandering("programme", titel, f"{', '.join(waar[:NOEMEN])}{rest}.", reverse("programma:deelname"))
