"""The handelingsperspectief on the home pages: what a gemeente still has to say, and of whom the region still hears nothing."""

from datetime import date, timedelta

from django.urls import reverse

from rivierenland.core.actor import Actor
from rivierenland.core.queries import parameter
from rivierenland.core.werk.regel import Werkregel, dag, term
from speerpunten.programma.enums.perspectief import Perspectiefstatus
from speerpunten.programma.models import Handelingsperspectief
from speerpunten.programma.queries import consultatie
from speerpunten.programma.queries import perspectief as perspectieven
from speerpunten.programma.queries.perspectief import Stand


def beleid(actor: Actor, vandaag: date) -> list[Werkregel]:
    """What waits for the own gemeente: the version in consultation, or one that holds and was not agreed to yet."""
    row = _in_consultation()
    if row is not None:
        waits = [stand for stand in _positions(row) if stand.gemeente.pk in actor.gemeenten and not stand.spoke]
        return [_react(row, vandaag, earlier=waits[0].ander)] if waits else []
    row = perspectieven.in_force()
    if row is None or row.vastgesteld_op is None or row.vastgesteld_op < vandaag - timedelta(days=_later(vandaag)):
        return []
    waits = [stand for stand in _positions(row) if stand.gemeente.pk in actor.gemeenten and not stand.is_agreed]
    return [_agree_later(row)] if waits else []


def regio(vandaag: date) -> list[Werkregel]:
    """Who did not say anything of the version in consultation yet, and which reactions wait for an answer."""
    row = _in_consultation()
    if row is None or row.consultatie_tot is None:
        return []
    stil = [stand.gemeente.naam for stand in _positions(row) if not stand.spoke]
    found, open_reacties = [_silent(row, stil, vandaag)], consultatie.unanswered(row).count()
    if open_reacties:
        found.append(_to_answer(row, open_reacties, vandaag))
    return found


def _in_consultation() -> Handelingsperspectief | None:
    row = perspectieven.in_the_making()
    return row if row is not None and row.status == Perspectiefstatus.CONSULTATIE else None


def _positions(row: Handelingsperspectief) -> list[Stand]:
    return perspectieven.positions(row, perspectieven.document(row).digest())


def _later(vandaag: date) -> int:
    return parameter.value_of("perspectief_instemmen_dagen", peildatum=vandaag)


def _react(row: Handelingsperspectief, vandaag: date, *, earlier: bool) -> Werkregel:
    assert row.consultatie_tot is not None
    soort, woord, volgorde = term(row.consultatie_tot, vandaag)
    waarom = (
        "De tekst is gewijzigd nadat uw gemeente haar standpunt gaf. Geef het opnieuw."
        if earlier
        else "De regio vraagt uw reactie op de nieuwe afspraken tussen de gemeenten, en of uw gemeente instemt."
    )
    return Werkregel(
        soort, woord, f"Handelingsperspectief versie {row.nummer}: reageer of stem in", waarom,
        f"Uiterlijk {dag(row.consultatie_tot)}", _url("versie", row), "Lezen en reageren", volgorde,
    )  # fmt: skip


def _agree_later(row: Handelingsperspectief) -> Werkregel:
    return Werkregel(
        "attention", "Nog niet ingestemd", f"Handelingsperspectief versie {row.nummer}: alsnog instemmen",
        "Deze versie is vastgesteld zonder volledige instemming van uw gemeente. Zij bindt uw gemeente niet.",
        f"Vastgesteld op {dag(row.vastgesteld_op)}" if row.vastgesteld_op else "", _url("versie", row), "Bekijken", 30,
    )  # fmt: skip


def _silent(row: Handelingsperspectief, stil: list[str], vandaag: date) -> Werkregel:
    assert row.consultatie_tot is not None
    soort, woord, volgorde = term(row.consultatie_tot, vandaag)
    voorbij = row.consultatie_tot < vandaag
    if voorbij or not stil:
        soort, woord = "attention", "Vaststellen"
    waarom = f"Nog geen standpunt van {', '.join(stil)}." if stil else "Alle acht gemeenten gaven een standpunt."
    return Werkregel(
        soort, woord, f"Consultatie van het handelingsperspectief, versie {row.nummer}", waarom,
        f"{'Liep' if voorbij else 'Loopt'} tot en met {dag(row.consultatie_tot)}", _url("versie", row), "Bekijken", volgorde,
    )  # fmt: skip


def _to_answer(row: Handelingsperspectief, aantal: int, vandaag: date) -> Werkregel:
    assert row.consultatie_tot is not None
    soort, woord, volgorde = term(row.consultatie_tot, vandaag)
    wat = "1 reactie wacht" if aantal == 1 else f"{aantal} reacties wachten"
    return Werkregel(
        soort, woord, f"{wat} op uw antwoord", "Vaststellen kan pas als elke reactie is beantwoord.",
        f"Consultatie tot en met {dag(row.consultatie_tot)}", _url("consultatie", row), "Beantwoorden", volgorde,
    )  # fmt: skip


def _url(pagina: str, row: Handelingsperspectief) -> str:
    return reverse(f"programma:handelingsperspectief-{pagina}", args=[row.nummer])
