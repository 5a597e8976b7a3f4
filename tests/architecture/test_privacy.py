"""The description of what is kept of people names every field, as it is."""

from rivierenland.core.permissions import Permission
from tools import privacy


def test_every_table_about_people_says_who_reads_it() -> None:
    assert {model._meta.label for model, _ in privacy.declarations()} == set(privacy.readers())


def test_a_reader_in_capitals_is_a_right_that_exists() -> None:
    capitals = {lezer for lezers in privacy.readers().values() for lezer in lezers if lezer.isupper()}
    assert capitals <= set(Permission.__members__)


def test_the_document_is_up_to_date() -> None:
    assert privacy.document() == privacy.DOCUMENT.read_text("utf-8")
