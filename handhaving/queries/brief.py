"""What the placeholders of one letter become."""

from collections.abc import Iterable
from datetime import date

from handhaving.enums import Bedrageenheid, Stapsoort, Termijnsoort
from handhaving.ladder.dwangsom import euro
from handhaving.models import Stap, Termijn, Zaak
from rivierenland.core.opmaak import datum_lang

TERMIJNEN = {
    Termijnsoort.HERSTEL: "termijn_einde",
    Termijnsoort.BEGUNSTIGING: "termijn_einde",
    Termijnsoort.ZIENSWIJZE: "zienswijze_tot",
    Termijnsoort.BEZWAAR: "bezwaar_tot",
    Termijnsoort.BETALING: "betalen_tot",
}


def values(zaak: Zaak, stap: Stap, termijnen: Iterable[Termijn], op: date) -> dict[str, str]:
    """Every placeholder of a letter of this step, dated `op`; one without a value is left out."""
    locatie = zaak.locatie
    found = {
        "aanbieder": zaak.overtreder.naam,
        "adres": locatie.adres,
        "behandelaar": zaak.behandelaar.naam,
        "datum": datum_lang(op),
        "gemeente": zaak.gemeente.naam,
        "grondslag": stap.grondslag,
        "locatie": locatie.naam,
        "plaats": locatie.plaats,
        "reden": stap.toelichting,
        "zaaknummer": zaak.nummer,
    }
    if stap.bedrag is not None:
        found["bedrag"] = euro(stap.bedrag)
        found["eenheid"] = str(Bedrageenheid(stap.eenheid).label)
        found["maximum"] = euro(stap.maximum or stap.bedrag)
    found |= {TERMIJNEN[Termijnsoort(t.soort)]: datum_lang(t.einde) for t in termijnen if t.soort in TERMIJNEN}
    return {naam: waarde for naam, waarde in found.items() if waarde}


def findings(zaak: Zaak) -> tuple[str, ...]:
    """The findings of the case, each in a line; without one, what was written down when it began."""
    rows = zaak.bevindingen.select_related("item").order_by("ernst", "id")
    if found := tuple(row.in_een_regel for row in rows):
        return found
    begin = zaak.stappen.filter(soort=Stapsoort.CONSTATERING).values_list("toelichting", flat=True).first()
    return (begin.strip(),) if begin and begin.strip() else ()
