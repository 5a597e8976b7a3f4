"""Comparing: who sees what, where a gemeente lies, and that nothing withheld can be read back."""

import csv
import io
import re
from datetime import date, timedelta

import pytest
from django.urls import reverse

from rivierenland.core.actor import Actor
from rivierenland.core.models import Gemeente
from rivierenland.core.rollen import Rol
from rivierenland.dashboards import onthouden
from rivierenland.dashboards.queries import vergelijking
from rivierenland.dashboards.vergelijkmaten import COMPARABLE, measure_of, reason_of
from speerpunten.kennis.bijdragen import bouwstenen
from speerpunten.kennis.vergelijken.trechter import Plaats
from speerpunten.programma.indicatoren import SOORTEN
from tests.factories.dashboards import figures
from tests.factories.registratie import BUREN, TIEL

CULEMBORG, MAASDRIEL = "GM0216", "GM0263"


@pytest.fixture
def einde(vandaag) -> date:
    """The last month-end."""
    return vandaag.replace(day=1) - timedelta(days=1)


@pytest.fixture
def eerder(einde) -> date:
    """The same month of the year before."""
    return (einde.replace(year=einde.year - 1, day=1) + timedelta(days=31)).replace(day=1) - timedelta(days=1)


def overview(client, **gevraagd):
    return client.get(reverse("vergelijken"), gevraagd)


def indicator(client, code="personen_vannacht", **gevraagd):
    return client.get(reverse("vergelijken-indicator", args=[code]), gevraagd)


def places(answer):
    """Per gemeente its figure and verdict, as the table of the page has them."""
    tekst = answer.content.decode()
    tabel = tekst[tekst.index("per gemeente, op alfabet") :].split("</table>")[0]
    rijen = [re.sub(r"<[^>]+>", "|", rij) for rij in re.split(r"<tr[^>]*>", tabel)[2:]]
    return [[deel.strip() for deel in rij.split("|") if deel.strip()] for rij in rijen]


def test_every_figure_has_a_measure_or_a_reason_why_not():
    assert {code for code, soort in SOORTEN.items() if (measure_of(soort) is None) == bool(reason_of(soort))} == set(
        SOORTEN
    )
    assert {maat.noemer for maat in COMPARABLE.values()} <= {"", "inwoners", *SOORTEN}


@pytest.mark.parametrize("code", SOORTEN)
def test_every_figure_opens(cast, as_person, einde, code):
    figures(einde)
    answer = indicator(as_person(cast.beleid.tiel), code)
    assert answer.status_code == 200
    assert ("Dit cijfer vergelijken wij niet." in answer.content.decode()) == (code not in COMPARABLE)


def test_an_official_begins_with_the_own_gemeente_and_the_region_with_none(cast, as_person, einde):
    figures(einde)
    assert '<option value="tiel" selected>' in overview(as_person(cast.beleid.tiel)).content.decode()
    region = overview(as_person(cast.regiocoordinator)).content.decode()
    assert "Buiten de grenzen" in region
    assert (
        '<option value="buren" selected>'
        in overview(as_person(cast.regiocoordinator), gemeente="buren").content.decode()
    )


def test_eight_alike_differ_no_more_than_chance(cast, as_person, einde):
    figures(einde)
    rijen = places(indicator(as_person(cast.beleid.tiel), "bezettingsgraad"))
    assert [rij[0] for rij in rijen[:8]] == list(Gemeente.objects.order_by("naam").values_list("naam", flat=True))
    assert {rij[-1] for rij in rijen[:8]} == {"Geen verschil dat meer is dan toeval"}


def test_one_that_differs_lies_outside(cast, as_person, einde):
    figures(einde, op_tijd={TIEL: 182}, bedden={})
    een = vergelijking.compared(
        "op_tijd_aangeleverd", einde,
        vergelijking.read([einde], ["op_tijd_aangeleverd"], [])[einde], vergelijking.eight(),
    )  # fmt: skip
    assert (een.plek(TIEL).plaats.is_buiten, een.plek(BUREN).plaats) == (True, Plaats.BINNEN)
    assert een.spreiding.telt is True


def test_the_same_month_a_year_ago_is_what_it_is_compared_with(cast, as_person, einde, eerder):
    figures(eerder, mensen={TIEL: (100, 100, 100)})
    figures(einde, mensen={TIEL: (200, 100, 100)})
    tekst = indicator(as_person(cast.beleid.tiel)).content.decode()
    assert "+33\u00a0%" in tekst
    assert "Meer dan toeval" in tekst
    assert "+33\u00a0%" in overview(as_person(cast.beleid.tiel)).content.decode()


def test_a_month_that_was_not_counted_is_no_comparison(cast, as_person, einde):
    figures(einde)
    assert "is er nog geen cijfer" in indicator(as_person(cast.beleid.tiel)).content.decode()


def test_a_suppressed_gemeente_is_a_word_and_sees_its_own(cast, as_person, einde):
    figures(einde, mensen={BUREN: (2, 1, 1), CULEMBORG: (3, 2, 1)})
    van_tiel = places(indicator(as_person(cast.beleid.tiel)))
    assert van_tiel[0] == ["Buren", "27.777", "niet\u00a0getoond", "niet te zeggen"]
    eigen = places(indicator(as_person(cast.beleid.buren)))
    assert eigen[0][2] == "0,1"


def seen(client, paths):
    """Everything on these pages that was made of figures."""
    return [re.sub(r"\b[td][0-9a-f]{10}\b", "", client.get(path).context["midden"]) for path in paths]


@pytest.mark.parametrize("who", ["region", "tiel"])
def test_two_worlds_that_differ_only_in_what_is_withheld_look_the_same(cast, as_person, einde, eerder, who):
    """Whoever can tell them apart has read back a withheld count: from a dot, a limit, the middle, the spread or a file."""
    werelden = [
        {BUREN: (2, 3, 1), CULEMBORG: (4, 1, 3), MAASDRIEL: (40, 30, 20)},
        {BUREN: (4, 1, 1), CULEMBORG: (2, 3, 3), MAASDRIEL: (40, 30, 20)},
    ]
    paths = [
        *(reverse("vergelijken-indicator", args=[code]) for code in COMPARABLE),
        *(
            f"{reverse('vergelijken-indicator', args=['personen_vannacht'])}?gemeente={g}"
            for g in ("buren", "culemborg")
        ),
        *(f"{reverse('vergelijken')}?gemeente={gemeente}" for gemeente in ("regio", "buren", "culemborg")),
    ]
    client = as_person(cast.regiocoordinator if who == "region" else cast.beleid.tiel)
    gezien = []
    for wereld in werelden:
        vergelijking.meetwaarde.Meetwaarde.objects.all().delete()
        onthouden.made.cache_clear()
        for dag in (eerder, einde):
            figures(dag, mensen=wereld)
        verborgen = vergelijking.read([einde], ["personen_vannacht"], [] if who == "region" else [TIEL])[einde]
        assert verborgen["personen_vannacht"][BUREN].verborgen
        gezien.append(seen(client, paths))
    assert [path for path, een, ander in zip(paths, *gezien, strict=True) if een != ander] == []


def test_a_withheld_region_is_replaced_by_who_is_shown(cast, einde):
    figures(einde, mensen={BUREN: (2, 3, 1)})
    standen = vergelijking.read([einde], ["personen_vannacht"], [])[einde]
    een = vergelijking.compared("personen_vannacht", einde, standen, vergelijking.eight())
    if een.regio_getoond:
        pytest.skip("this suppression hid a second gemeente instead")
    getoond = [plek.paar for plek in een.getoond]
    assert een.midden == pytest.approx(sum(p.teller for p in getoond) / sum(p.noemer for p in getoond))


def test_fewer_than_three_shown_are_no_middle():
    assert vergelijking._together([(5, 10.0), (3, 10.0)]) is None
    assert vergelijking._together([(5, 10.0), (3, 10.0), (4, 10.0)]) == pytest.approx(0.4)


def test_the_file_holds_the_same_words(cast, as_person, einde):
    figures(einde, mensen={TIEL: (3, 0, 0), BUREN: (2, 1, 1)})
    answer = as_person(cast.beleid.buren).get(reverse("vergelijken-export", args=["csv"]), {"gemeente": "tiel"})
    rows = list(csv.DictReader(io.StringIO(b"".join(answer.streaming_content).decode("utf-8-sig")), delimiter=";"))
    assert [row["Cijfer"] for row in rows] == [SOORTEN[code].naam for code in COMPARABLE]
    assert (rows[0]["Tiel"], rows[0]["Oordeel"]) == ("niet getoond", "niet te zeggen")


@pytest.mark.parametrize("formaat", ["ods", "xlsx"])
def test_the_other_formats_open_too(cast, as_person, einde, formaat):
    figures(einde)
    answer = as_person(cast.regiocoordinator).get(reverse("vergelijken-export", args=[formaat]))
    assert b"".join(answer.streaming_content)[:2] == b"PK"


def test_a_speerpunt_shows_its_own_figures(cast, as_person, einde):
    figures(einde)
    tekst = overview(as_person(cast.beleid.tiel), speerpunt="S4").content.decode()
    assert "Afgeronde inspecties" in tekst
    assert "Geregistreerd vannacht</a>" not in tekst


@pytest.mark.parametrize("gevraagd", [{"gemeente": "x" * 200}, {"peildatum": "nooit"}, {"speerpunt": "S99"}])
def test_strange_choices_give_a_page(cast, as_person, einde, gevraagd):
    figures(einde)
    assert overview(as_person(cast.beleid.tiel), **gevraagd).status_code == 200


@pytest.mark.parametrize("address", ["/kennis/vergelijken/niets/", "/kennis/vergelijken/vergelijken.exe"])
def test_what_is_not_there(cast, as_person, address):
    assert as_person(cast.regiocoordinator).get(address).status_code == 404


def test_before_the_first_count_and_before_the_first_month_end(cast, as_person, vandaag):
    client = as_person(cast.beleid.tiel)
    assert "Er zijn nog geen cijfers." in overview(client).content.decode()
    figures(vandaag)
    onthouden.made.cache_clear()
    assert vergelijking.days(vandaag).keuzes == [vandaag]
    assert overview(client).status_code == 200


@pytest.mark.parametrize("maanden", [1, 12])
def test_a_page_costs_the_same_few_questions(cast, as_person, einde, maanden, django_assert_max_num_queries):
    dag = einde
    for _ in range(maanden):
        figures(dag)
        dag = dag.replace(day=1) - timedelta(days=1)
    client = as_person(cast.beleid.tiel)
    for path, hoogstens in ((reverse("vergelijken"), 12), (reverse("vergelijken-indicator", args=["locaties"]), 12)):
        client.get(path)
        onthouden.made.cache_clear()
        with django_assert_max_num_queries(hoogstens):
            client.get(path)
        with django_assert_max_num_queries(9):  # kept
            client.get(path)


def test_the_method_tells_how_often_chance_speaks(cast, as_person):
    answer = as_person(cast.regiocoordinator).get(reverse("vergelijken-methode"))
    assert answer.context["blikken"] == 8 * len(COMPARABLE)
    assert "Spiegelhalter" in answer.content.decode()


def test_the_page_of_a_figure_leads_here(cast, as_person, einde):
    figures(einde)
    client = as_person(cast.beleid.tiel)
    link = reverse("vergelijken-indicator", args=["inspecties"])
    assert link in client.get(reverse("cijfer", args=["inspecties"])).content.decode()
    assert reverse("vergelijken-indicator", args=["bedden_tekort"]) not in client.get(
        reverse("cijfer", args=["bedden_tekort"])
    ).content.decode()  # fmt: skip


def test_a_piece_of_an_answer(cast, einde):
    figures(einde)
    lezer = Actor(naam="Beleid", rol=Rol.BELEID, gemeenten=(TIEL,))
    stuk = bouwstenen.make("vergelijking", f"personen_vannacht:{TIEL}", lezer)
    assert stuk.zin.startswith("Geregistreerd vannacht: Tiel 2,1 per 1.000 inwoners, regio ")
    assert (stuk.peildatum, stuk.kop, len(stuk.rijen)) == (
        einde, ("Gemeente", "Per 1.000 inwoners", "Oordeel"), 8,
    )  # fmt: skip
    assert stuk.let_op.startswith("Stand van ")
    zelfde = bouwstenen.make("vergelijking", f"personen_vannacht:{TIEL}:{einde.isoformat()}", lezer)
    assert zelfde == stuk


def test_a_piece_of_an_answer_withholds_also_the_own_small_counts(cast, einde):
    """An answer is read by the council and by the other seven."""
    figures(einde, mensen={BUREN: (2, 1, 1), CULEMBORG: (3, 2, 1)})
    eigen = Actor(naam="Beleid", rol=Rol.BELEID, gemeenten=(BUREN,))
    stuk = bouwstenen.make("vergelijking", f"personen_vannacht:{BUREN}", eigen)
    assert stuk.rijen[0][1].replace("\u00a0", " ") == "niet getoond"
    assert stuk == bouwstenen.make("vergelijking", f"personen_vannacht:{BUREN}", cast.regiocoordinator.actor)


@pytest.mark.parametrize(
    "sleutel", ["", "niets:GM0281", "bedden_tekort:GM0281", "locaties:GM9999", "locaties:GM0281:1999-01-31"]
)
def test_no_piece_of_what_is_not_there(cast, einde, sleutel):
    figures(einde)
    assert bouwstenen.make("vergelijking", sleutel, Actor(naam="B", rol=Rol.BELEID, gemeenten=(TIEL,))) is None


def test_no_piece_without_the_right(cast, einde):
    figures(einde)
    lezer = Actor(naam="M", rol=Rol.MARKTPARTIJ_MEDEWERKER)
    assert bouwstenen.make("vergelijking", f"locaties:{TIEL}", lezer) is None
