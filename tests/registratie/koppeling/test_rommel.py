"""Bad and odd input through the import and the linking: a clear fault or a right record, never a crash."""

from datetime import date

import pytest

from registratie import tasks
from registratie.models import Bewoner, Koppelvraag
from rivierenland.core import scope
from tests.factories.voorbeelden import gather
from tests.registratie.aanlevering.conftest import run_import
from tests.registratie.koppeling.conftest import result, source

KOPPEN = "Achternaam;Voornaam;Geboortedatum;Loc. code;Kamer;Aankomst;Vertrek;Woonplaats"
ODD = {
    "emoji": ("Kowal😀ski", "Ja🎉n"),
    "right-to-left": ("\u202eiksniloksoW\u202c", "\u200fJan\u200e"),
    "long": ("Wielkopolski-Brzęczyszczykiewicz-" * 3, "Chrząszczyżewoszyce " * 6),
    "one name": ("Suharto", ""),
    "formula": ("=HYPERLINK(1)", "@SUM(A1)"),
    "sql": ("Robert'); drop table registratie_bewoner; --", "x' or '1'='1"),
    "markup": ("<script>alert(1)</script>", "<i>"),
    "combining": ("Z\u0307o\u0301łw", "A\u0301\u0301\u0301\u0301"),
    "spaces": ("\u00a0\u2003Nowak\u200b", "\tJan\u00ad"),
    "cyrillic": ("Иванов", "Георги"),
    "digits": ("O'Brien 3rd", "J.P."),
}


@pytest.mark.parametrize("soort", ODD)
def test_odd_names_go_through_the_import_and_the_linking(cast, dorp, tmp_path, settings, soort):
    achternaam, voornaam = ODD[soort]
    _import(cast, tmp_path, settings, [f"{achternaam};{voornaam};29-02-1996;WF-TIE;1;01-09-2026;;Łódź"])
    before = source()
    dorp.run()
    dorp.run()
    assert source() == before


@pytest.mark.parametrize("soort", ODD)
def test_the_same_odd_name_at_two_providers_is_at_least_a_question(dorp, soort):
    achternaam, voornaam = (woord[:80] for woord in ODD[soort])
    pair = [
        dorp.supply(wie, achternaam, voornaam, date(1996, 2, 29), dagen=dagen, vertrok=vertrok)
        for wie, dagen, vertrok in (("waalstroom", 90, 60), ("fruithof", 60, None))
    ]
    dorp.run()
    assert dorp.one_person(*pair) or dorp.state(*pair) == "open"


def test_stays_that_overlap_at_two_providers_are_compared_and_kept(dorp):
    pair = [dorp.supply(wie, "Wierzbołowska", dagen=40) for wie in ("waalstroom", "fruithof")]
    before = source()
    dorp.run()
    assert dorp.one_person(*pair) or dorp.state(*pair) == "open"
    codes = {reden["code"] for reden in dorp.vraag(*pair).redenen}
    assert "verblijf_zelfde_nachten" in codes
    assert source() == before


def test_a_leap_day_is_no_other_day(dorp):
    leap = dorp.supply("waalstroom", "Wierzbołowska", geboren=date(1996, 2, 29), dagen=90, vertrok=50)
    same = dorp.supply("fruithof", "Wierzbołowska", geboren=date(1996, 2, 29), dagen=50)
    dorp.run()
    assert dorp.one_person(leap, same)


def test_an_import_is_followed_by_the_linking_of_what_it_brought(cast, dorp, tmp_path, settings):
    known = dorp.supply("fruithof", "Wierzbołowska", "Zdzisława", dagen=200, vertrok=150)
    rung = _import(cast, tmp_path, settings, ["Wierzbolowska;Zdzislawa;14-03-1991;WF-TIE;1;01-11-2026;;Bydgoszcz"])
    tasks.follow_changes(**rung)
    with scope.within(scope.systeem("tests")):
        brought = Bewoner.objects.get(achternaam="Wierzbolowska")
        assert Koppelvraag.objects.count() == 1
    assert dorp.one_person(known, brought)


def test_a_list_delivered_again_changes_no_answer(cast, dorp, tmp_path, settings):
    row = "Wierzbolowska;Zdzislawa;14-03-1991;WF-TIE;1;01-11-2026;;Bydgoszcz"
    known = dorp.supply("fruithof", "Wierzbołowska", "Zdzisława", dagen=200, vertrok=150)
    _import(cast, tmp_path, settings, [row])
    dorp.run()
    dorp.unlink(known)
    dorp.run()
    before = result()
    _import(cast, tmp_path, settings, [row.replace(";;", ";20-11-2026;")])
    dorp.run()
    assert result() == before


def _import(cast, tmp_path, settings, rows: list[str]) -> dict:
    """Deliver these rows of Waalstroom; what the bell would be rung with."""
    settings.MEDIA_ROOT = tmp_path / "bestanden"
    with scope.within(scope.systeem("tests")):
        from registratie.models import Aanlevering, Huisvestingslocatie

        if not Huisvestingslocatie.objects.filter(code="WF-TIE").exists():
            gather()
    path = tmp_path / "lijst.csv"
    path.write_text("\n".join([KOPPEN, *rows]) + "\n", encoding="utf-8")
    run_import(path, "99000017", only_valid=True)
    with scope.within(scope.systeem("tests")):
        row = Aanlevering.objects.order_by("-created_at").first()
    return {"bewoners": [], "aanleveringen": [str(row.pk)] if row else [], "vervangen": {}}
