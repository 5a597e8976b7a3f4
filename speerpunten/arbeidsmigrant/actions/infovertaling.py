"""Translations out to an agency and back: each row that is right becomes a version that waits for a review."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from django.core.exceptions import ValidationError

from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actions.versie import Verouderd
from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Permission
from rivierenland.core.talen import STANDAARD, TALEN
from rivierenland.core.tekstopmaak.blokken import blocks, headings
from speerpunten.arbeidsmigrant.actions import infoversie
from speerpunten.arbeidsmigrant.actions.infoversie import Inhoud
from speerpunten.arbeidsmigrant.models import Infopagina, Infoversie
from speerpunten.arbeidsmigrant.queries.info import placed

PAGINA, TAAL, NUMMER = "Pagina", "Taal", "Nederlandse versie"
TITEL, SAMENVATTING, ZOEKWOORDEN, TEKST = "Titel", "Samenvatting", "Zoekwoorden", "Tekst"
KOPPEN = (PAGINA, TAAL, NUMMER, TITEL, SAMENVATTING, ZOEKWOORDEN, TEKST)
"""The headings of a file with translations; beside them stand the Dutch words, which are not read back."""
LENGTES = {TITEL: 120, SAMENVATTING: 300, ZOEKWOORDEN: 1_500, TEKST: 12_000}


class Uitkomst(NamedTuple):
    """What became of a row: its number in the sheet, what it is about, and why it was refused (empty: taken)."""

    rij: int
    wat: str
    fout: str


def take_in(*, rijen: Iterable[tuple[int, Mapping[str, str]]], vertaling: str, by: Actor) -> list[Uitkomst]:
    """Keep every row that is right as a version that waits; say of each other row why not. An empty translation is passed over.

    Raises `Geweigerd`.
    """
    by.require(Permission.INFO_EDIT)
    paginas = {row.slug: row for row in Infopagina.objects.all()}
    dutch = {row.pagina.slug: row for row in placed().filter(taal=STANDAARD)}
    found = []
    for nummer, rij in rijen:
        if rij.get(TITEL) or rij.get(TEKST):
            wat = f"{rij.get(PAGINA, '')} · {TALEN.get(rij.get(TAAL, ''), rij.get(TAAL, ''))}"
            fout = _refusal(rij, dutch) or _keep(rij, paginas, dutch, vertaling, by)
            found.append(Uitkomst(nummer, wat, fout))
    details = {"genomen": sum(not one.fout for one in found), "geweigerd": sum(bool(one.fout) for one in found)}
    gebeurtenis.record(actie="infovertaling.import", object_soort="infovertaling", by=by, details=details)
    return found


def _refusal(rij: Mapping[str, str], dutch: Mapping[str, Infoversie]) -> str:
    """Why a row cannot be taken, in Dutch; empty when it can."""
    source = dutch.get(rij.get(PAGINA, ""))
    if source is None:
        return "Deze pagina is er niet. Laat de kolom Pagina zoals hij was."
    if rij.get(TAAL) not in TALEN or rij.get(TAAL) == STANDAARD:
        return "Deze taal is er niet. Laat de kolom Taal zoals hij was."
    if rij.get(NUMMER) != str(source.nummer):
        return f"Deze vertaling hoort bij een andere Nederlandse tekst. Nu geldt versie {source.nummer}: haal het bestand opnieuw op."
    if missing := [kop for kop in (TITEL, SAMENVATTING, TEKST) if not rij.get(kop)]:
        return f"Niet ingevuld: {', '.join(missing).lower()}."
    if long := [kop for kop, most in LENGTES.items() if len(rij.get(kop, "")) > most]:
        return f"Te lang: {', '.join(long).lower()} (hoogstens {LENGTES[long[0]]} tekens)."
    have, want = headings(blocks(rij[TEKST])), headings(blocks(source.tekst))
    return (
        f"Deze tekst heeft {have} tussenkoppen, de Nederlandse {want}. Begin elke tussenkop met ##."
        if have != want
        else ""
    )


def _keep(
    rij: Mapping[str, str],
    paginas: Mapping[str, Infopagina],
    dutch: Mapping[str, Infoversie],
    vertaling: str,
    by: Actor,
) -> str:
    """Write the row as a version. Returns why that was refused, in Dutch; empty when it is kept."""
    inhoud: Inhoud = {
        "titel": rij[TITEL], "samenvatting": rij[SAMENVATTING], "zoekwoorden": rij.get(ZOEKWOORDEN, ""), "tekst": rij[TEKST],
        "bronnen": dutch[rij[PAGINA]].bronnen, "vertaling": vertaling,
    }  # fmt: skip
    try:
        infoversie.draft(pagina=paginas[rij[PAGINA]], taal=rij[TAAL], versie=None, by=by, **inhoud)
    except Verouderd:
        return "Van deze tekst is al een versie in bewerking. Plaats die eerst, of gooi hem weg."
    except ValidationError as fout:
        return " ".join(fout.messages)
    return ""
