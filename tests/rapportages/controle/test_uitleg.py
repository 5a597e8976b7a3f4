"""An official writes below a section; it goes into the report under the name of the gemeente or the region."""

import pytest
from django.core.exceptions import ValidationError

from rivierenland.core import scope
from rivierenland.core.models import Achtergrondtaak, Gemeente
from rivierenland.core.permissions import Geweigerd
from rivierenland.core.rollen import Rol
from rivierenland.rapportages.actions import uitleg
from rivierenland.rapportages.models import Rapportuitleg
from rivierenland.rapportages.queries import controle
from tests.cast import person

pytestmark = pytest.mark.django_db
TIEL, BUREN = "GM0281", "GM0214"


def write(editie, persoon, gemeente=TIEL, gebied=TIEL, tekst="De oogst begon vroeg.", gezien="", sectie="verblijf"):
    by = persoon.actor
    with scope.within(by.scope):
        return uitleg.write(
            editie=editie, gemeente=gemeente, gebied=gebied, sectie=sectie, tekst=tekst, gezien=gezien, by=by
        )


def kept():
    with scope.within(scope.systeem("tests")):
        return list(Rapportuitleg.objects.order_by("pk").values_list("gemeente_id", "gebied", "tekst"))


def test_a_gemeente_explains_in_its_own_part_and_in_that_of_the_region(editie, cast):
    write(editie, cast.beleid.tiel)
    write(editie, cast.beleid.tiel, gebied="", tekst="In Tiel begon de oogst vroeg.")
    assert kept() == [(TIEL, TIEL, "De oogst begon vroeg."), (TIEL, "", "In Tiel begon de oogst vroeg.")]


def test_the_region_explains_in_its_own_part(editie, cast):
    write(editie, cast.regiocoordinator, gemeente=None, gebied="")
    assert kept() == [(None, "", "De oogst begon vroeg.")]


def test_below_a_section_the_region_speaks_before_the_gemeenten(editie, cast):
    write(editie, cast.beleid.tiel, gebied="")
    write(editie, cast.beleid.buren, gemeente=BUREN, gebied="")
    write(editie, cast.regiocoordinator, gemeente=None, gebied="")
    with scope.within(scope.systeem("tests")):
        assert [row.gemeente_id for row in controle.explanations(editie)] == [None, BUREN, TIEL]


@pytest.mark.parametrize(
    ("wie", "gemeente"),
    [
        ("beleid.buren", TIEL),
        ("beleid.tiel", None),
        ("regiocoordinator", TIEL),
        ("burgerzaken.tiel", TIEL),
        ("waalstroom", TIEL),
    ],
)
def test_nobody_writes_under_the_name_of_another(editie, cast, wie, gemeente):
    rol, _, plaats = wie.partition(".")
    persoon = getattr(getattr(cast, rol), plaats) if plaats else getattr(cast, rol)
    with pytest.raises(Geweigerd):
        write(editie, persoon, gemeente=gemeente)
    assert kept() == []


@pytest.mark.parametrize("gebied", [BUREN, "GM9999"])
def test_a_gemeente_does_not_write_in_the_part_of_another(editie, cast, gebied):
    with pytest.raises(ValidationError, match="over een andere gemeente"):
        write(editie, cast.beleid.tiel, gebied=gebied)


def test_the_part_is_made_again_once_for_words_that_follow_each_other_quickly(editie, cast):
    write(editie, cast.beleid.tiel)
    write(editie, cast.beleid.tiel, tekst="Anders.", gezien="De oogst begon vroeg.")
    with scope.within(scope.systeem("tests")):
        deel = editie.delen.get(gemeente=TIEL)
    assert [taak.argumenten for taak in Achtergrondtaak.objects.filter(taak="rapportages.renew_deel")] == [
        {"deel": deel.pk}
    ]


def test_of_two_who_write_at_once_the_second_sees_what_the_first_wrote(editie, cast):
    collega = person(Rol.BELEID, naam="tweede.tiel", gemeente=Gemeente.objects.get(pk=TIEL))
    write(editie, cast.beleid.tiel)
    with pytest.raises(ValidationError, match=r"Intussen schreef .*: “De oogst begon vroeg\.”"):
        write(editie, collega, tekst="Er was veel werk.")
    write(editie, collega, tekst="Er was veel werk.", gezien="De oogst begon vroeg.")
    assert kept() == [(TIEL, TIEL, "Er was veel werk.")]


def test_pressing_twice_and_a_browser_that_changes_line_ends_are_no_second_opinion(editie, cast):
    write(editie, cast.beleid.tiel, tekst="Een\r\ntwee")
    write(editie, cast.beleid.tiel, tekst="Een\r\ntwee")
    write(editie, cast.beleid.tiel, tekst="Drie", gezien="Een\r\ntwee")
    assert kept() == [(TIEL, TIEL, "Drie")]


def test_an_empty_field_takes_the_explanation_away(editie, cast):
    write(editie, cast.beleid.tiel)
    assert write(editie, cast.beleid.tiel, tekst=" ", gezien="De oogst begon vroeg.") is None
    assert kept() == []


def test_nothing_is_written_in_what_is_no_concept(editie, cast):
    with scope.within(scope.systeem("tests")):
        editie.status = "geannuleerd"
        editie.save()
    with pytest.raises(ValidationError, match="wacht niet meer op controle"):
        write(editie, cast.beleid.tiel)
