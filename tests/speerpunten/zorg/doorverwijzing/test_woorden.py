"""What may not stand in the note, in every language, and what may."""

import pytest
from django.core.exceptions import ValidationError

from rivierenland.core.talen import TALEN
from speerpunten.zorg.woorden.herkennen import SOORTEN, _regels, find
from speerpunten.zorg.woorden.notitie import refuse_person

GEWEIGERD = {
    "nl": [
        "Hij heeft borstkanker",
        "depressieve klachten",
        "zij is ZWANGER",
        "verslaafd aan gokken",
        "zit in een rolstoel",
    ],
    "en": ["He has cancer", "she is pregnant", "addicted", "went to the hospital", "depressed"],
    "pl": ["ma chorobę", "jest w ciąży", "uzależniony", "depresję", "CUKRZYCA"],
    "ro": ["are o boală", "este gravidă", "alcoolic", "bolnavă", "tratament"],
    "bg": ["има рак", "бременна е", "ДЕПРЕСИЯ", "зависимост", "лекарства"],
    "uk": ["хвороба", "вагітна", "депресія", "алкоголь", "у в’язниці"],
    "es": ["está embarazada", "enfermedad", "drogadicto", "depresión", "discapacidad"],
    "hu": ["beteg", "terhes", "rákos", "gyógyszert szed", "fogyatékos"],
}
TOEGESTAAN = {
    "nl": [
        "Zoekt een huisarts en een zorgverzekering",
        "Klachten over de huur",
        "Komt met de fiets, hartelijk dank",
        "pilaar en pijnboom",
    ],
    "en": ["Thank you for your hospitality", "Needs an interpreter", "still illegible form", "waits patiently"],
    "pl": ["Z Chorwacji, śpiewa w chórze", "rakieta", "Boliwia", "ciągle pracuje", "w recepcji"],
    "ro": ["bolidul", "operativ", "surdina", "Bolivia"],
    "bg": ["независимо от това", "работа във фабрика", "зависи от дата", "бреме"],
    "uk": ["хворост", "лікті", "вагон", "роботу"],
    "es": ["una situación embarazosa", "con paciencia", "repartos", "paquete"],
    "hu": ["születési anyakönyv", "vétel", "munkát keres", "rakomány"],
}


def test_every_language_has_words_of_every_kind():
    regels, _ = _regels()
    assert {(taal, soort) for taal in TALEN for soort in SOORTEN} == {(r.taal, r.soort) for r in regels}


@pytest.mark.parametrize("zin", [zin for zinnen in GEWEIGERD.values() for zin in zinnen])
def test_a_word_about_health_is_refused_and_named(zin):
    found = find(zin)
    assert found
    with pytest.raises(ValidationError) as fout:
        refuse_person("notitie", zin)
    assert f"“{found[0].woord}”" in fout.value.message_dict["notitie"][0]


@pytest.mark.parametrize("zin", [zin for zinnen in TOEGESTAAN.values() for zin in zinnen])
def test_a_word_that_only_looks_like_one_is_allowed(zin):
    assert find(zin) == []


def test_it_cannot_be_cut_in_two_with_a_sign_that_nobody_sees():
    assert [t.soort for t in find("zwan\u00adger, k\u200banker, ＣＡＮＣＥＲ")] == ["zwangerschap", "ziekte", "ziekte"]


@pytest.mark.parametrize("tekst", ["bsn 111222333", "bel 06 - 12 34 56 78", "+31 6 12345678", "marek@voorbeeld.nl"])
def test_a_number_or_address_of_a_person_is_refused(tekst):
    with pytest.raises(ValidationError):
        refuse_person("notitie", tekst)


@pytest.mark.parametrize(
    "tekst", ["", "Kan vanaf 27-11-2026 om 10.30 uur, met 2 kinderen", "Woont aan postcode 4001 AA"]
)
def test_a_day_or_a_count_is_no_number_of_a_person(tekst):
    refuse_person("notitie", tekst)
