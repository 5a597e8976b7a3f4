"""Two versions of the handelingsperspectief: what is new, gone, changed and moved."""

from datetime import date
from uuid import UUID

from rivierenland.core.redline import Verandering
from speerpunten.programma.redline import Afspraaktekst, Document, Hoofdstuk, compare


def afspraak(n: int, nummer: str, **values: object) -> Afspraaktekst:
    return Afspraaktekst(
        UUID(int=n), nummer, **{"titel": f"Afspraak {n}", "tekst": "Wij melden.", "trekker": "Regio"} | values
    )


def document(*delen: tuple[Afspraaktekst, ...]) -> Document:
    return Document(
        "Titel", "", tuple(Hoofdstuk(UUID(int=n), n, f"Deel {n}", "", deel) for n, deel in enumerate(delen, 100))
    )


def test_agreements_are_matched_by_their_key_not_by_their_number() -> None:
    oud = document((afspraak(1, "1.1"), afspraak(2, "1.2"), afspraak(3, "1.3")), (afspraak(4, "2.1"),))
    nieuw = document(
        (afspraak(5, "1.1"), afspraak(1, "1.2"), afspraak(3, "1.3", uiterlijk=date(2027, 1, 1))),
        (afspraak(4, "2.1", tekst="Wij melden alles."), afspraak(2, "2.2")),
    )
    found = {row.sleutel.int: (row.verandering.value, row.nummer, row.was) for row in compare(oud, nieuw).afspraken}
    assert found == {
        5: ("nieuw", "1.1", ""), 1: ("gelijk", "1.2", ""), 3: ("gewijzigd", "1.3", ""), 4: ("gewijzigd", "2.1", ""),
        2: ("gelijk", "2.2", "1.2"),
    }  # fmt: skip


def test_what_is_gone_stands_where_it_stood_and_changed_facts_are_told() -> None:
    oud = document((afspraak(1, "1.1"), afspraak(2, "1.2"), afspraak(3, "1.3")))
    nieuw = document(
        (afspraak(1, "1.1"), afspraak(3, "1.2", trekker="Gemeente Tiel", pakketten=("M02",), vervallen=True))
    )
    een, weg, twee = compare(oud, nieuw).afspraken
    assert (weg.verandering, weg.titel.oud, weg.titel.nieuw) == (Verandering.WEG, "Afspraak 2", "")
    assert een.verandering is Verandering.GELIJK
    assert [(fact.naam, fact.oud, fact.nieuw) for fact in twee.kenmerken] == [
        ("Trekker", "Regio", "Gemeente Tiel"), ("Pakketten", "geen", "M02"), ("Stand", "geldt", "vervallen"),
    ]  # fmt: skip


def test_a_digest_is_of_what_is_said_and_of_nothing_else() -> None:
    een, same = document((afspraak(1, "1.1"),)), document((afspraak(2, "1.1", titel="Afspraak 1"),))
    other = document((afspraak(1, "1.1", tekst="Wij melden"),))
    assert een.digest() == same.digest() != other.digest()
