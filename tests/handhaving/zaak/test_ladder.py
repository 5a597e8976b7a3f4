"""The ladder: what may follow what, as the policy reads."""

from datetime import date, timedelta
from itertools import pairwise

import pytest

from handhaving.enums import Stapsoort as S
from handhaving.ladder.stappen import LADDER, VELDNAMEN, Feiten, Gezet, mag_volgen, ontbrekend, verliest_steun

D = date(2026, 3, 2)
ZW_EINDE, BG_EINDE = D + timedelta(days=14), D + timedelta(days=60)


def row(*soorten: S, **termijnen: date) -> list[Gezet]:
    """Steps of one day after another; terms by kind on every step."""
    return [Gezet(soort, D + timedelta(days=n), termijnen=termijnen) for n, soort in enumerate(soorten)]


def facts(dag: date = D, **waarden: bool) -> Feiten:
    return Feiten(vandaag=dag, **waarden)


HEARD = (S.CONSTATERING, S.VOORNEMEN, S.ZIENSWIJZE)


def test_every_step_is_in_the_table_with_a_name_a_ground_and_a_sentence() -> None:
    assert list(LADDER) == [soort for soort in S if soort is not S.INGETROKKEN]
    assert [regel.soort for regel in LADDER.values() if not (regel.naam and regel.grondslag and regel.uitleg)] == []


def test_every_field_that_is_asked_has_a_name() -> None:
    assert {veld for regel in LADDER.values() for veld in regel.velden} <= set(VELDNAMEN)


def test_every_decision_and_nothing_else_opens_objection() -> None:
    met_bezwaar = {regel.soort for regel in LADDER.values() if "bezwaar" in {t.soort for t in regel.termijnen}}
    assert met_bezwaar == {regel.soort for regel in LADDER.values() if regel.besluit}


def test_a_case_starts_with_a_finding() -> None:
    assert [soort for soort in LADDER if not mag_volgen([], soort)] == [S.CONSTATERING]


def test_what_may_follow_a_finding() -> None:
    assert [soort for soort in LADDER if not mag_volgen(row(S.CONSTATERING), soort)] == [
        S.WAARSCHUWING,
        S.VOORNEMEN,
        S.SPOED_BESTUURSDWANG,
        S.GEDOGEN,
        S.HERPLAATSING,
        S.AFGESLOTEN,
    ]


@pytest.mark.parametrize(
    "weg",
    [
        (S.CONSTATERING, S.WAARSCHUWING, S.HERCONTROLE, S.AFGESLOTEN),
        (*HEARD, S.LAST_DWANGSOM, S.HERCONTROLE, S.VERBEURD, S.INVORDERING, S.AFGESLOTEN),
        (S.CONSTATERING, S.WAARSCHUWING, S.HERCONTROLE, S.VOORNEMEN, S.ZIENSWIJZE, S.LAST_BESTUURSDWANG, S.HERCONTROLE),
        (S.CONSTATERING, S.SPOED_BESTUURSDWANG, S.SLUITING, S.HERPLAATSING),
        (*HEARD, S.BOETE, S.INTREKKING, S.INBEHEERNAME),
        (*HEARD, S.LAST_DWANGSOM, S.INTREKKEN_LAST, S.LAST_DWANGSOM),
        (S.CONSTATERING, S.GEDOGEN, S.HERCONTROLE, S.AFGESLOTEN),
    ],
)
def test_whole_roads(weg: tuple[S, ...]) -> None:
    for n, soort in enumerate(weg):
        assert (soort, mag_volgen(row(*weg[:n]), soort)) == (soort, [])


@pytest.mark.parametrize(
    ("gezet", "soort", "reden"),
    [
        ((), S.WAARSCHUWING, "Hieraan gaat ‘Constatering’ vooraf."),
        ((S.CONSTATERING,), S.ZIENSWIJZE, "Hieraan gaat ‘Voornemen’ vooraf."),
        ((S.CONSTATERING,), S.LAST_DWANGSOM, "Stuur eerst een voornemen, zodat de aanbieder kan reageren (Awb 4:8)."),
        ((S.CONSTATERING,), S.BOETE, "Stuur eerst een voornemen, zodat de aanbieder kan reageren (Awb 4:8)."),
        ((S.CONSTATERING,), S.CONSTATERING, "Deze stap is al gezet."),
        (HEARD, S.VERBEURD, f"Hieraan gaat ‘{S.LAST_DWANGSOM.label}’ vooraf."),
        ((*HEARD, S.LAST_DWANGSOM), S.INVORDERING, f"Hieraan gaat ‘{S.VERBEURD.label}’ vooraf."),
        (
            (*HEARD, S.LAST_DWANGSOM), S.LAST_DWANGSOM,
            "Er geldt al zo’n last. Trek die eerst in als u een nieuwe wilt opleggen.",
        ),
        (
            HEARD, S.INBEHEERNAME,
            f"Hieraan gaat ‘{S.BOETE.label}’, ‘{S.VERBEURD.label}’ of ‘{S.INTREKKING.label}’ vooraf.",
        ),
        (
            (S.CONSTATERING, S.AFGESLOTEN), S.WAARSCHUWING,
            "De zaak is afgesloten. Heropen eerst de zaak als zij toch doorgaat.",
        ),
    ],
)  # fmt: skip
def test_the_reason_says_what_is_missing(gezet: tuple[S, ...], soort: S, reden: str) -> None:
    assert mag_volgen(row(*gezet), soort) == [reden]


def test_a_withdrawn_step_carries_nothing() -> None:
    stappen = [Gezet(S.CONSTATERING, D), Gezet(S.VOORNEMEN, D, ingetrokken=True), Gezet(S.ZIENSWIJZE, D)]
    assert mag_volgen(stappen, S.LAST_DWANGSOM) == [
        "Stuur eerst een voornemen, zodat de aanbieder kan reageren (Awb 4:8)."
    ]


def test_a_withdrawn_closing_opens_the_case_again() -> None:
    assert mag_volgen([Gezet(S.CONSTATERING, D), Gezet(S.AFGESLOTEN, D, ingetrokken=True)], S.WAARSCHUWING) == []


def test_silence_is_enough_after_the_last_day_of_the_term() -> None:
    stappen = row(S.CONSTATERING, S.VOORNEMEN, zienswijze=ZW_EINDE)
    wacht = ["De termijn voor de zienswijze loopt tot en met 16\u00a0maart 2026, en er is nog geen zienswijze binnen."]
    assert mag_volgen(stappen, S.LAST_DWANGSOM, facts(ZW_EINDE)) == wacht
    assert mag_volgen(stappen, S.LAST_DWANGSOM, facts(ZW_EINDE + timedelta(days=1))) == []


def test_a_view_on_an_earlier_plan_does_not_count_for_a_new_one() -> None:
    stappen = row(*HEARD, S.VOORNEMEN, zienswijze=D + timedelta(days=30))
    assert len(mag_volgen(stappen, S.LAST_DWANGSOM, facts(D + timedelta(days=5)))) == 1


def test_forfeiture_asks_for_a_check_after_the_term() -> None:
    last = row(*HEARD, S.LAST_DWANGSOM, begunstiging=BG_EINDE)
    vroeg, laat = Gezet(S.HERCONTROLE, BG_EINDE), Gezet(S.HERCONTROLE, BG_EINDE + timedelta(days=1))
    reden = ["Leg eerst een hercontrole vast van na de begunstigingstermijn (1\u00a0mei 2026)."]
    assert mag_volgen([*last, vroeg], S.VERBEURD) == reden
    assert mag_volgen([*last, vroeg, laat], S.VERBEURD) == []


def test_nothing_is_forfeited_after_the_order_was_taken_back() -> None:
    weg = row(*HEARD, S.LAST_DWANGSOM, S.HERCONTROLE, S.INTREKKEN_LAST)
    assert mag_volgen(weg, S.VERBEURD) == ["De last onder dwangsom is ingetrokken."]


def test_a_location_closes_only_with_a_plan_for_its_residents() -> None:
    assert mag_volgen(row(*HEARD), S.SLUITING, facts()) == [
        "Leg eerst vast hoeveel bewoners weg moeten, waarheen en uiterlijk wanneer (herplaatsing)."
    ]
    assert mag_volgen(row(*HEARD), S.SLUITING, facts(herplaatsing_gepland=True)) == []


def test_without_a_permit_there_is_nothing_to_take_back() -> None:
    assert mag_volgen(row(*HEARD), S.INTREKKING, facts(heeft_vergunning=False)) == [
        "Deze locatie heeft geen geldige vergunning die u kunt intrekken."
    ]


def test_what_a_step_needs_to_be_filled_in() -> None:
    assert ontbrekend(S.LAST_DWANGSOM, {}) == ["bedrag", "eenheid", "maximum", "termijn_einde", "reden"]
    assert ontbrekend(S.LAST_DWANGSOM, {"bedrag": 1500, "eenheid": "week", "maximum": 15000, "reden": "x"}) == [
        "termijn_einde"
    ]
    assert ontbrekend(S.CONSTATERING, {}) == []


def test_the_grounds_of_the_main_steps() -> None:
    assert {soort: LADDER[soort].grondslag for soort in (S.VOORNEMEN, S.VERBEURD, S.INVORDERING, S.INTREKKEN_LAST)} == {
        S.VOORNEMEN: "Awb artikel 4:8",
        S.VERBEURD: "Awb artikel 5:33 en 5:35",
        S.INVORDERING: "Awb artikel 5:37",
        S.INTREKKEN_LAST: "Awb artikel 5:34",
    }


def test_terms_per_step() -> None:
    assert {soort: [t.soort for t in regel.termijnen] for soort, regel in LADDER.items() if regel.termijnen} == {
        S.WAARSCHUWING: ["herstel"],
        S.VOORNEMEN: ["zienswijze", "boete"],
        S.LAST_DWANGSOM: ["begunstiging", "bezwaar"],
        S.LAST_BESTUURSDWANG: ["begunstiging", "bezwaar"],
        S.SPOED_BESTUURSDWANG: ["bezwaar"],
        S.VERBEURD: ["betaling", "verjaring"],
        S.INVORDERING: ["bezwaar", "betaling"],
        S.BOETE: ["bezwaar", "betaling"],
        S.SLUITING: ["bezwaar", "sluiting"],
        S.INTREKKING: ["bezwaar"],
        S.INBEHEERNAME: ["bezwaar"],
        S.GEDOGEN: ["bezwaar", "gedogen"],
        S.INTREKKEN_LAST: ["bezwaar"],
    }


def test_steps_keep_the_order_of_the_enum() -> None:
    assert all(list(S).index(eerste) < list(S).index(tweede) for eerste, tweede in pairwise(LADDER))


def test_a_plan_or_order_that_was_not_told_starts_nothing() -> None:
    stil = Gezet(S.VOORNEMEN, D, bekend=False, termijnen={"zienswijze": ZW_EINDE})
    laat = facts(ZW_EINDE + timedelta(days=9))
    assert mag_volgen([Gezet(S.CONSTATERING, D), stil], S.LAST_DWANGSOM, laat) == [
        "Maak het voornemen eerst bekend aan de aanbieder, zodat hij kan reageren (Awb 4:8)."
    ]
    last = Gezet(S.LAST_DWANGSOM, D, bekend=False, termijnen={"begunstiging": BG_EINDE})
    assert mag_volgen([*row(*HEARD), last, Gezet(S.HERCONTROLE, BG_EINDE + timedelta(days=3))], S.VERBEURD) == [
        "De last is nog niet bekendgemaakt aan de aanbieder. Dan kan er niets verbeurd zijn."
    ]


def test_an_intervention_asks_for_the_matrix_first_and_danger_does_not() -> None:
    niet = facts(beoordeeld=False)
    assert mag_volgen(row(S.CONSTATERING), S.WAARSCHUWING, niet) == [
        "Bepaal eerst de gevolgen en het gedrag (LHSO), zodat het voorstel bekend is."
    ]
    assert mag_volgen(row(S.CONSTATERING), S.SPOED_BESTUURSDWANG, niet) == []
    assert mag_volgen(row(S.CONSTATERING), S.VOORNEMEN, niet) == []


def test_the_same_week_is_not_forfeited_or_collected_twice() -> None:
    weg = row(*HEARD, S.LAST_DWANGSOM, S.HERCONTROLE, S.VERBEURD)
    assert mag_volgen(weg, S.VERBEURD) == ["Leg eerst een nieuwe hercontrole vast: dit is al verbeurd."]
    assert mag_volgen([*weg, Gezet(S.HERCONTROLE, D + timedelta(days=9))], S.VERBEURD) == []
    assert mag_volgen([*weg, Gezet(S.INVORDERING, D)], S.INVORDERING) == [
        "Er is sinds de vorige invordering niets nieuws verbeurd."
    ]


def test_a_view_is_not_given_on_a_plan_that_nobody_was_told() -> None:
    """Otherwise the hearing (Awb 4:8) is skipped by writing down that it was held."""
    stil = [Gezet(S.CONSTATERING, D), Gezet(S.VOORNEMEN, D, bekend=False)]
    assert mag_volgen(stil, S.ZIENSWIJZE) == ["Maak het voornemen eerst bekend: de aanbieder kent het nog niet."]


@pytest.mark.parametrize(
    ("gezet", "weg", "steunt"),
    [
        ((*HEARD, S.SLUITING), 2, ["Sluiting"]),
        ((*HEARD, S.LAST_DWANGSOM, S.HERCONTROLE, S.VERBEURD), 4, ["Dwangsom verbeurd"]),
        ((*HEARD, S.LAST_DWANGSOM, S.INTREKKEN_LAST, S.LAST_DWANGSOM), 4, ["Last onder dwangsom"]),
        ((*HEARD, S.LAST_DWANGSOM, S.HERCONTROLE), 3, ["Hercontrole"]),
        ((S.CONSTATERING, S.SPOED_BESTUURSDWANG, S.SLUITING), 1, ["Sluiting"]),
        ((*HEARD, S.WAARSCHUWING), 2, []),
    ],
)
def test_what_rests_on_a_step(gezet: tuple[S, ...], weg: int, steunt: list[str]) -> None:
    assert verliest_steun(row(*gezet, zienswijze=ZW_EINDE, begunstiging=D + timedelta(days=3)), weg) == steunt


def test_after_the_last_day_of_the_term_a_decision_rests_on_silence_too() -> None:
    stappen = row(S.CONSTATERING, S.VOORNEMEN, S.ZIENSWIJZE, zienswijze=ZW_EINDE)
    stappen.append(Gezet(S.SLUITING, ZW_EINDE + timedelta(days=1)))
    assert verliest_steun(stappen, 2) == []
