"""What is wrong with a text, in Dutch sentences for whoever writes it."""

from collections.abc import Collection

from .blokken import Vorm, blocks
from .zinnen import is_target, links


def faults(tekst: str, paginas: Collection[str]) -> list[str]:
    """Links that lead nowhere, headings of a kind that is not known, and more than one place for the gemeente. Empty: nothing wrong."""
    found: list[str] = []
    blokken = blocks(tekst)
    if sum(blok.vorm is Vorm.GEMEENTE for blok in blokken) > 1:
        found.append("De regel [[gemeente]] staat er meer dan één keer. Laat er één staan.")
    for regel in (regel for blok in blokken for regel in blok.regels):
        found += _faults_of_line(regel, paginas)
    return found


def _faults_of_line(regel: str, paginas: Collection[str]) -> list[str]:
    found = []
    if regel.startswith("#"):
        found.append(f"Een tussenkop begint met ## en een spatie: “{regel[:40]}”.")
    for woorden, doel in links(regel):
        if doel.startswith("info:") and doel.removeprefix("info:") not in paginas:
            found.append(f"De link “{woorden}” gaat naar een pagina die er niet is: {doel}.")
        elif not is_target(doel):
            found.append(
                f"De link “{woorden}” gaat naar “{doel}”. Kies een adres dat begint met https://, tel:, mailto: of info:."
            )
    return found
