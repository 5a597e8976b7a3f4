"""Finding by words: without accents, in any alphabet, another form of a word, a letter wrong."""

import pytest

from speerpunten.arbeidsmigrant.zoeken import Document, rank
from speerpunten.arbeidsmigrant.zoeken.woorden import one_wrong

TEKSTEN = [
    Document(
        "wonen", "Twoje prawa w mieszkaniu", "kaucja, czynsz, właściciel", "Czynsz i umowa.", "Lekarz nie pomoże."
    ),
    Document("zorg", "Lekarz i ubezpieczenie", "choroba, szpital", "Gdzie jest lekarz.", "Umów się na wizytę."),
    Document("лекар", "Личен лекар", "болница, лекарь", "Къде има лекар.", "Обадете се."),
]


@pytest.mark.parametrize(
    ("vraag", "found"),
    [
        ("kaucja", ["wonen"]),
        ("kaucje", ["wonen"]),
        ("wlasciciel", ["wonen"]),
        ("szpitla", ["zorg"]),
        ("болница", ["лекар"]),
        ("bolnica", ["лекар"]),
        ("xyzzy", []),
        ("", []),
        ("%' or 1=1", []),
    ],
)
def test_a_question_finds_what_it_is_about(vraag, found):
    assert rank(vraag, TEKSTEN) == found


def test_a_title_tells_more_than_a_text():
    assert rank("lekarz", TEKSTEN)[-1] == "wonen"


def test_one_letter_wrong():
    assert all(one_wrong("kaucja", other) for other in ("kaucja", "kauja", "kauccja", "kaucia", "kacuja"))
    assert not one_wrong("kaucja", "kuacaj")
