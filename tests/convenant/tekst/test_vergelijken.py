"""The redline of two versions: articles by their key, commitments by their code."""

from uuid import UUID

from convenant.tekst import Artikeltekst, Convenanttekst, Toezeggingtekst, compare
from rivierenland.core.redline import Verandering


def toezegging(code: str, **values: object) -> Toezeggingtekst:
    basis = {
        "titel": f"Belofte {code}",
        "tekst": "Wij doen dat.",
        "geldt_voor": ("Uitzender",),
        "regel": "r",
        "norm": "ten minste 90 %",
    }
    return Toezeggingtekst(code=code, **basis | values)  # type: ignore[arg-type]


def artikel(n: int, nummer: int, *toezeggingen: Toezeggingtekst, tekst: str = "Zo is het.") -> Artikeltekst:
    return Artikeltekst(UUID(int=n), nummer, f"Artikel {n}", tekst, toezeggingen)


def versie(*artikelen: Artikeltekst, nummer: int = 1) -> Convenanttekst:
    return Convenanttekst(nummer, "Convenant", "", artikelen)


def test_an_article_that_only_shifted_did_not_change() -> None:
    found = compare(versie(artikel(1, 1), artikel(2, 2)), versie(artikel(9, 1), artikel(1, 2), artikel(2, 3)))
    assert [(row.nummer, row.verandering, row.was) for row in found.artikelen] == [
        (1, Verandering.NIEUW, None), (2, Verandering.GELIJK, None), (3, Verandering.GELIJK, None),
    ]  # fmt: skip


def test_an_article_that_was_moved_says_where_it_stood() -> None:
    oud = versie(artikel(1, 1), artikel(2, 2), artikel(3, 3))
    found = compare(oud, versie(artikel(3, 1), artikel(1, 2), artikel(2, 3)))
    assert [(row.sleutel.int, row.was) for row in found.artikelen] == [(3, 3), (1, None), (2, None)]


def test_a_commitment_is_told_where_it_went_and_what_is_gone_where_it_stood() -> None:
    oud = versie(artikel(1, 1, toezegging("T01"), toezegging("T02")), artikel(2, 2))
    nieuw = versie(artikel(1, 1), artikel(2, 2, toezegging("T01", norm="ten minste 95 %"), toezegging("T03")))
    een, twee = compare(oud, nieuw).artikelen
    assert [(row.code, row.verandering) for row in een.toezeggingen] == [("T02", Verandering.WEG)]
    assert [(row.code, row.verandering, row.was) for row in twee.toezeggingen] == [
        ("T01", Verandering.GEWIJZIGD, "artikel 1, Artikel 1"), ("T03", Verandering.NIEUW, ""),
    ]  # fmt: skip
    assert [(fact.naam, fact.oud, fact.nieuw) for fact in twee.toezeggingen[0].kenmerken] == [
        ("Norm", "ten minste 90 %", "ten minste 95 %")
    ]


def test_the_same_text_has_nothing_to_tell_and_the_same_digest() -> None:
    een, twee = (versie(artikel(1, 1, toezegging("T01"))) for _ in range(2))
    assert (compare(een, twee).is_changed, een.digest() == twee.digest()) == (False, True)


def test_the_digest_is_of_every_word_number_and_norm() -> None:
    een = versie(artikel(1, 1, toezegging("T01")))
    anders = (
        versie(artikel(1, 1, toezegging("T01")), nummer=2), versie(artikel(1, 2, toezegging("T01"))),
        versie(artikel(1, 1, toezegging("T01"), tekst="Zo is het")), versie(artikel(1, 1, toezegging("T01", norm="ten minste 80 %"))),
        versie(artikel(1, 1, toezegging("T01", geldt_voor=("Werkgever",)))), versie(artikel(1, 1, toezegging("T01", regel="s"))),
    )  # fmt: skip
    assert len({een.digest(), *(row.digest() for row in anders)}) == 7
