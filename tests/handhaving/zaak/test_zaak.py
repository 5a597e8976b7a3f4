"""A case from its first finding to its end, as the gemeente and the provider live through it."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from handhaving.actions import herplaatsing, zienswijze
from handhaving.actions import zaak as zaken
from handhaving.models import Brief, Inspectie, Stap, Termijn, Zaak
from handhaving.queries import zaak as vragen
from registratie.models import Huisvestingslocatie, Vergunning
from rivierenland.core import scope
from rivierenland.core.models import Gebeurtenis, UitgaandBericht
from rivierenland.core.permissions import Geweigerd
from tests.factories.handhaving import bevinding_bij, controle_van
from tests.factories.registratie import LocatieFactory
from tests.handhaving.zaak.conftest import MAANDAG, REDEN, Toneel


def refusal(call) -> dict | list:
    with pytest.raises(ValidationError) as caught:
        call()
    return caught.value.message_dict if hasattr(caught.value, "error_dict") else caught.value.messages


def terms(toneel: Toneel) -> list[tuple[str, date, str]]:
    with toneel.as_jurist():
        return [(t.soort, t.einde, t.status) for t in Termijn.objects.order_by("einde", "soort")]


# Opening


def test_a_case_begins_with_what_was_found(toneel: Toneel) -> None:
    zaak = toneel.zaak
    assert (zaak.nummer, zaak.status, zaak.behandelaar, zaak.organisatie) == (
        "H0281-2026-0001", "loopt", toneel.jurist.gebruiker, None,
    )  # fmt: skip
    with toneel.as_jurist():
        assert [(s.soort, s.datum) for s in zaak.stappen.all()] == [("constatering", MAANDAG - timedelta(days=4))]
        assert zaak.bevindingen.count() == 2
        assert Gebeurtenis.objects.filter(actie="zaak.open").count() == 1


def test_numbers_follow_each_other(toneel: Toneel) -> None:
    assert toneel.zaak.nummer.endswith("0001")
    with scope.within(scope.systeem("tests")):
        extra = bevinding_bij(toneel.controle, "T9")
    with toneel.as_jurist():
        assert zaken.open(bevindingen=[extra], by=toneel.jurist).nummer.endswith("0002")


def test_findings_of_two_locations_are_two_cases(toneel: Toneel) -> None:
    with scope.within(scope.systeem("tests")):
        elders = LocatieFactory(organisatie=toneel.locatie.organisatie)
        ander = bevinding_bij(controle_van(elders, toneel.cast.toezichthouder.tiel.gebruiker))
    with toneel.as_jurist():
        assert refusal(lambda: zaken.open(bevindingen=[*toneel.bevindingen, ander], by=toneel.jurist)) == [
            "Kies bevindingen van één locatie. Open per locatie een eigen zaak."
        ]


def test_a_finding_leads_to_one_case(toneel: Toneel) -> None:
    assert toneel.zaak
    with toneel.as_jurist():
        assert refusal(lambda: zaken.open(bevindingen=toneel.bevindingen, by=toneel.jurist)) == [
            "Een van deze bevindingen hoort al bij een zaak. Laad de pagina opnieuw."
        ]


@pytest.mark.parametrize("rol", ["toezichthouder", "beleid", "functioneel_beheerder"])
def test_only_the_jurist_opens_a_case(toneel: Toneel, rol: str) -> None:
    by = getattr(toneel.cast, rol).tiel.actor
    with scope.within(by.scope), pytest.raises(Geweigerd):
        zaken.open(bevindingen=toneel.bevindingen, by=by)


def test_a_jurist_of_another_gemeente_does_not(toneel: Toneel) -> None:
    by = toneel.cast.jurist.buren.actor
    with scope.within(by.scope), pytest.raises(Geweigerd):
        zaken.open(bevindingen=toneel.bevindingen, by=by)


# The matrix


def test_the_matrix_proposes_and_deviating_asks_why(toneel: Toneel) -> None:
    toneel.weeg(4, "A")
    assert toneel.zaak.voorstel == "last onder bestuursdwang of last onder dwangsom, met verscherpt toezicht"
    waarschuwing = {"termijn_einde": MAANDAG + timedelta(days=28)}
    assert refusal(lambda: toneel.stap("waarschuwing", **waarschuwing)) == {
        "afwijking": [
            "De LHSO-matrix stelt voor: last onder bestuursdwang of last onder dwangsom, met verscherpt toezicht. Schrijf op "
            "waarom u iets anders kiest."
        ]
    }
    toneel.stap("waarschuwing", **waarschuwing, afwijking="De aanbieder begon vandaag met herstellen.")
    assert toneel.zaak.afwijking == "De aanbieder begon vandaag met herstellen."


def test_no_intervention_before_the_matrix_was_asked(toneel: Toneel) -> None:
    assert refusal(lambda: toneel.stap("waarschuwing", termijn_einde=MAANDAG + timedelta(days=28))) == [
        "Bepaal eerst de gevolgen en het gedrag (LHSO), zodat het voorstel bekend is."
    ]


# Steps, letters and what the provider sees


def test_a_warning_is_hidden_until_it_is_made_known(toneel: Toneel) -> None:
    toneel.weeg(2, "A")
    stap = toneel.stap("waarschuwing", termijn_einde=MAANDAG + timedelta(days=28), bekend=False)
    with toneel.as_aanbieder():
        hidden = (Zaak, Stap, Termijn, Brief, Inspectie)
        assert [model.objects.count() for model in hidden] == [0, 0, 0, 0, 0]
    with toneel.as_jurist():
        brief = stap.brieven.get()
        eerst = brief.sha256
        assert (brief.verzonden_at, brief.organisatie) == (None, None)
        zaken.make_known(stap=stap, by=toneel.jurist)
    with toneel.as_aanbieder():
        brief = Brief.objects.get()
        assert brief.sha256 != eerst  # without the word concept
        assert brief.bestand.read()[:4] == b"%PDF"
        assert [s.soort for s in Stap.objects.all()] == ["constatering", "waarschuwing"]
        assert [(t.soort, t.einde) for t in Termijn.objects.all()] == [("herstel", MAANDAG + timedelta(days=28))]
        assert Inspectie.objects.get().bevindingen.count() == 2
        assert "T1. Vraag T1: Geen werkende rookmelder in kamer 3" in brief.tekst
        assert "uiterlijk op 30\u00a0maart 2026" in brief.tekst
    bericht = UitgaandBericht.objects.get(soort="zaak")
    assert (bericht.aan, "Latenstein" in bericht.onderwerp) == ("post@waalstroom.example", False)


def test_making_known_twice_sends_once(toneel: Toneel) -> None:
    toneel.weeg(2, "A")
    stap = toneel.stap("waarschuwing", termijn_einde=MAANDAG + timedelta(days=28))
    with toneel.as_jurist():
        sha = Brief.objects.get().sha256
        zaken.make_known(stap=stap, by=toneel.jurist)
        assert Brief.objects.get().sha256 == sha
    assert UitgaandBericht.objects.filter(soort="zaak").count() == 1


def test_the_letter_keeps_its_words_when_the_template_changes(toneel: Toneel) -> None:
    from handhaving.actions import briefsjabloon

    toneel.weeg(2, "A")
    stap = toneel.stap("waarschuwing", termijn_einde=MAANDAG + timedelta(days=28))
    with toneel.as_jurist():
        tekst = stap.brieven.get().tekst
        briefsjabloon.save(
            gemeente=toneel.zaak.gemeente_id, soort="waarschuwing", onderwerp="Anders", by=toneel.jurist,
            tekst="Nieuw\n\n{bevindingen}\n\n{termijn_einde}",
        )  # fmt: skip
        assert stap.brieven.get().tekst == tekst


def test_terms_count_from_the_day_the_provider_was_told(toneel: Toneel) -> None:
    stap = toneel.stap("voornemen", reden=REDEN, bekend=False)
    assert terms(toneel) == [("zienswijze", date(2026, 3, 16), "loopt")]
    toneel.dag.verder(3)
    with toneel.as_jurist():
        zaken.make_known(stap=stap, by=toneel.jurist)
        assert "tot en met 19\u00a0maart 2026" in Brief.objects.get().tekst
    assert terms(toneel) == [("zienswijze", date(2026, 3, 19), "loopt")]


def test_a_letter_whose_own_term_is_over_is_not_sent(toneel: Toneel) -> None:
    toneel.weeg(2, "A")
    stap = toneel.stap("waarschuwing", termijn_einde=MAANDAG + timedelta(days=7), bekend=False)
    toneel.dag.verder(8)
    with toneel.as_jurist():
        assert refusal(lambda: zaken.make_known(stap=stap, by=toneel.jurist)) == [
            "De termijn in deze stap liep tot en met 9\u00a0maart 2026. Trek de stap in en neem hem opnieuw."
        ]


@pytest.mark.parametrize(
    ("anders", "fouten"),
    [
        ({"bedrag": None}, {"bedrag": ["Vul het bedrag in."]}),
        ({"bedrag": -1}, {"bedrag": ["Vul een bedrag in van meer dan 0 euro."]}),
        ({"maximum": 1000}, {"maximum": ["Het hoogste totaal is lager dan het bedrag per keer."]}),
        ({"reden": " "}, {"reden": ["Vul de motivering in."]}),
        ({"termijn_einde": MAANDAG}, {"termijn_einde": ["Deze dag moet na 22\u00a0maart 2026 liggen."]}),
        ({"datum": date(2027, 1, 1)}, None),
    ],
)
def test_an_order_needs_all_it_needs(toneel: Toneel, anders: dict, fouten: dict | None) -> None:
    gevonden = refusal(lambda: toneel.last(**anders))
    assert gevonden == fouten if fouten else "datum" in gevonden


def test_a_step_lies_not_before_the_last_one(toneel: Toneel) -> None:
    toneel.stap("voornemen", reden=REDEN)
    assert refusal(lambda: toneel.stap("zienswijze", reden="x", datum=MAANDAG - timedelta(days=1))) == {
        "datum": ["De vorige stap is van 2\u00a0maart 2026. Kies die dag of later."]
    }


# The view of the provider


def give(toneel: Toneel, tekst: str = "Het was op tijd klaar."):
    with toneel.as_aanbieder():
        zaak = Zaak.objects.get()
        return zienswijze.give(zaak=zaak, tekst=tekst, by=toneel.aanbieder)


def test_a_view_within_the_term_opens_the_way_for_a_decision(toneel: Toneel) -> None:
    toneel.weeg()
    toneel.stap("voornemen", reden=REDEN)
    assert refusal(
        lambda: toneel.stap("last_bestuursdwang", reden=REDEN, termijn_einde=MAANDAG + timedelta(days=9))
    ) == ["De termijn voor de zienswijze loopt tot en met 16\u00a0maart 2026, en er is nog geen zienswijze binnen."]
    assert give(toneel).te_laat is False
    assert terms(toneel) == [("zienswijze", date(2026, 3, 16), "gehaald")]
    toneel.stap(
        "last_bestuursdwang", reden=REDEN, termijn_einde=MAANDAG + timedelta(days=9), afwijking="Sneller klaar."
    )
    assert UitgaandBericht.objects.filter(aan=toneel.jurist.gebruiker.email).count() == 1


def test_a_late_view_is_kept_and_marked(toneel: Toneel) -> None:
    toneel.stap("voornemen", reden=REDEN)
    toneel.dag.naar(date(2026, 3, 16))
    assert give(toneel).te_laat is False
    toneel.dag.naar(date(2026, 3, 17))
    assert give(toneel, "Nog iets.").te_laat is True


def test_no_view_without_a_plan(toneel: Toneel) -> None:
    toneel.weeg(2, "A")
    toneel.stap("waarschuwing", termijn_einde=MAANDAG + timedelta(days=28))
    assert refusal(lambda: give(toneel)) == ["De gemeente heeft u in deze zaak niet om een zienswijze gevraagd."]


def test_another_provider_gives_no_view(toneel: Toneel) -> None:
    toneel.stap("voornemen", reden=REDEN)
    ander = toneel.cast.fruithof.actor
    with toneel.as_aanbieder():
        zaak = Zaak.objects.get()
    with scope.within(ander.scope), pytest.raises(Geweigerd):
        zienswijze.give(zaak=zaak, tekst="x", by=ander)


# Penalty


def test_from_order_to_collecting(toneel: Toneel) -> None:
    last = toneel.last()
    assert last.bedrag == Decimal(1500)
    assert [t[:2] for t in terms(toneel) if t[2] == "loopt"] == [
        ("begunstiging", date(2026, 4, 19)), ("bezwaar", date(2026, 5, 4)),
    ]  # fmt: skip
    toneel.dag.naar(date(2026, 5, 11))  # 22 days later: three whole weeks
    toneel.hercontrole()
    verbeurd = toneel.stap("verbeurd")
    assert (verbeurd.bedrag, verbeurd.eenheid) == (Decimal(4500), "ineens")
    assert verbeurd.gegevens["berekening"].endswith("3 hele weken × €\u00a01.500 = €\u00a04.500.")
    loopt = [t[:2] for t in terms(toneel) if t[2] == "loopt"]
    assert ("verjaring", date(2027, 4, 26)) in loopt  # a year after the first week was over, on 26 April 2026
    assert ("betaling", date(2026, 6, 8)) in loopt  # six weeks after that day: Sunday 7 June moves to Monday
    innen = toneel.stap("invordering", reden="Er is niet betaald.")
    assert innen.bedrag == Decimal(4500)
    with toneel.as_jurist():
        assert "U betaalt €\u00a04.500." in innen.brieven.get().tekst


def test_not_more_than_was_forfeited_and_less_only_with_a_reason(toneel: Toneel) -> None:
    toneel.last()
    toneel.dag.naar(date(2026, 5, 11))
    toneel.hercontrole()
    assert "bedrag" in refusal(lambda: toneel.stap("verbeurd", bedrag=Decimal(9000)))
    assert refusal(lambda: toneel.stap("verbeurd", bedrag=Decimal(1500))) == {
        "reden": ["Dit is minder dan de berekening (€\u00a04.500). Schrijf op waarom."]
    }
    assert toneel.stap("verbeurd", bedrag=Decimal(1500), reden="Deels hersteld.").bedrag == 1500


def test_within_the_first_week_nothing_is_due_yet(toneel: Toneel) -> None:
    toneel.last()
    toneel.dag.naar(date(2026, 4, 22))
    toneel.hercontrole()
    (zin,) = refusal(lambda: toneel.stap("verbeurd"))
    assert zin.endswith("0 hele weken × €\u00a01.500 = €\u00a00. Er is geen bedrag verbeurd.")


def test_a_case_with_money_due_does_not_close(toneel: Toneel) -> None:
    test_from_order_to_collecting(toneel)
    with toneel.as_jurist():
        toneel.zaak.bevindingen.update(status="hersteld", hersteld_op=toneel.dag.dag)
    assert refusal(lambda: toneel.stap("afgesloten", reden="Klaar")) == [
        "Er loopt nog een termijn voor betaling of verjaring. Handel die eerst af: betaald, of met reden niet geïnd."
    ]


# Withdrawing


def test_a_step_is_withdrawn_by_another_and_never_changed(toneel: Toneel) -> None:
    toneel.weeg(2, "A")
    stap = toneel.stap("waarschuwing", termijn_einde=MAANDAG + timedelta(days=28))
    with toneel.as_jurist():
        voor = Stap.objects.filter(pk=stap.pk).values().get()
        terug = zaken.withdraw_step(stap=stap, reden="Verkeerde locatie", by=toneel.jurist)
        assert Stap.objects.filter(pk=stap.pk).values().get() == voor
        assert (terug.soort, terug.herroept_id, terug.toelichting) == ("ingetrokken", stap.pk, "Verkeerde locatie")
        assert refusal(lambda: zaken.withdraw_step(stap=stap, reden="Nog eens", by=toneel.jurist)) == [
            "Deze stap is al ingetrokken."
        ]
    assert terms(toneel) == [("herstel", MAANDAG + timedelta(days=28), "vervallen")]
    with toneel.as_aanbieder():
        assert Stap.objects.filter(soort="ingetrokken").count() == 1


def test_what_others_rest_on_is_not_withdrawn_first(toneel: Toneel) -> None:
    toneel.last()
    with toneel.as_jurist():
        voornemen = Stap.objects.get(soort="voornemen")
        assert refusal(lambda: zaken.withdraw_step(stap=voornemen, reden="x", by=toneel.jurist)) == [
            "Trek eerst in wat hierop steunt: Last onder dwangsom."
        ]


def test_the_finding_and_a_given_view_stay(toneel: Toneel) -> None:
    toneel.stap("voornemen", reden=REDEN)
    give(toneel)
    with toneel.as_jurist():
        for soort in ("constatering", "zienswijze"):
            stap = Stap.objects.get(soort=soort)
            assert refusal(lambda stap=stap: zaken.withdraw_step(stap=stap, reden="x", by=toneel.jurist))


def test_withdrawing_asks_why(toneel: Toneel) -> None:
    stap = toneel.stap("voornemen", reden=REDEN)
    with toneel.as_jurist():
        assert refusal(lambda: zaken.withdraw_step(stap=stap, reden=" ", by=toneel.jurist)) == {
            "reden": ["Schrijf op waarom u deze stap intrekt."]
        }


# Closing a location, a permit and a case


def test_closing_a_location_asks_where_its_residents_go(toneel: Toneel) -> None:
    toneel.weeg(4, "D")
    toneel.stap("voornemen", reden=REDEN)
    give(toneel)
    dagen = {"vanaf": MAANDAG, "tot": MAANDAG + timedelta(days=90), "reden": REDEN}
    assert refusal(lambda: toneel.stap("sluiting", **dagen)) == [
        "Leg eerst vast hoeveel bewoners weg moeten, waarheen en uiterlijk wanneer (herplaatsing)."
    ]
    with toneel.as_jurist():
        plan = herplaatsing.plan(
            zaak=toneel.zaak, personen=8, waarheen="Hotel in Tiel", uiterlijk=MAANDAG, by=toneel.jurist
        )
    toneel.stap("sluiting", **dagen)
    with toneel.as_jurist():
        assert Huisvestingslocatie.objects.get(pk=toneel.locatie.pk).status == "gesloten"
        herplaatsing.finish(herplaatsing=plan, herplaatst=8, op=MAANDAG, by=toneel.jurist)
    assert ("herplaatsing", MAANDAG, "gehaald") in terms(toneel)
    assert ("sluiting", MAANDAG + timedelta(days=90), "loopt") in terms(toneel)


def test_a_closing_that_begins_later_closes_later(toneel: Toneel) -> None:
    toneel.weeg(4, "D")
    toneel.stap("spoed_bestuursdwang", reden=REDEN)
    with toneel.as_jurist():
        herplaatsing.plan(zaak=toneel.zaak, personen=0, waarheen="Leeg", uiterlijk=MAANDAG, by=toneel.jurist)
    begin = MAANDAG + timedelta(days=5)
    stap = toneel.stap("sluiting", vanaf=begin, tot=begin + timedelta(days=30), reden=REDEN)
    with toneel.as_jurist():
        assert Huisvestingslocatie.objects.get(pk=toneel.locatie.pk).status == "actief"
        assert refusal(lambda: zaken.close_location(stap=stap, by=toneel.jurist))
        toneel.dag.naar(begin)
        zaken.close_location(stap=stap, by=toneel.jurist)
        assert Huisvestingslocatie.objects.get(pk=toneel.locatie.pk).status == "gesloten"


def test_taking_a_permit_back_reaches_the_permit(toneel: Toneel) -> None:
    toneel.weeg(4, "D")
    toneel.stap("voornemen", reden=REDEN)
    give(toneel)
    with toneel.as_jurist():
        vergunning = Vergunning.objects.get()
    toneel.stap("intrekking", vergunning=vergunning, reden=REDEN)
    with toneel.as_jurist():
        row = Vergunning.objects.get()
        assert (row.ingetrokken_per, toneel.zaak.nummer in row.reden) == (MAANDAG, True)


def test_not_everybody_found_a_place(toneel: Toneel) -> None:
    with toneel.as_jurist():
        plan = herplaatsing.plan(zaak=toneel.zaak, personen=8, waarheen="Hotel", uiterlijk=MAANDAG, by=toneel.jurist)
        assert refusal(lambda: herplaatsing.finish(herplaatsing=plan, herplaatst=6, op=MAANDAG, by=toneel.jurist)) == {
            "opmerking": ["Niet iedereen is herplaatst. Schrijf op waar de anderen zijn."]
        }
        assert "herplaatst" in refusal(
            lambda: herplaatsing.finish(herplaatsing=plan, herplaatst=9, op=MAANDAG, by=toneel.jurist)
        )


def test_a_case_closes_when_all_is_repaired(toneel: Toneel) -> None:
    toneel.weeg(2, "A")
    toneel.stap("waarschuwing", termijn_einde=MAANDAG + timedelta(days=28))
    assert refusal(lambda: toneel.stap("afgesloten", reden="Klaar")) == {
        "ondanks_open": [
            "2 bevindingen zijn nog niet hersteld. Vink aan dat u de zaak toch afsluit, en schrijf op waarom."
        ]
    }
    with toneel.as_jurist():
        toneel.zaak.bevindingen.update(status="hersteld", hersteld_op=MAANDAG)
    toneel.stap("afgesloten", reden="Alles is hersteld.")
    assert (toneel.zaak.status, toneel.zaak.gesloten_op, toneel.zaak.uitkomst) == (
        "afgesloten", MAANDAG, "Alles is hersteld.",
    )  # fmt: skip
    assert terms(toneel)[0][2] == "vervallen"
    assert refusal(lambda: toneel.stap("voornemen", reden=REDEN)) == [
        "De zaak is afgesloten. Heropen eerst de zaak als zij toch doorgaat."
    ]


def test_a_withdrawn_closing_lets_the_case_run_again(toneel: Toneel) -> None:
    stap = toneel.stap("afgesloten", reden="Vergissing", ondanks_open=True)
    with toneel.as_jurist():
        zaken.withdraw_step(stap=stap, reden="Toch niet klaar", by=toneel.jurist)
    assert (toneel.zaak.status, toneel.zaak.gesloten_op) == ("loopt", None)


def test_putting_up_with_it_has_an_end(toneel: Toneel) -> None:
    toneel.weeg()
    einde = MAANDAG + timedelta(days=180)
    toneel.stap("gedogen", vanaf=MAANDAG, tot=einde, reden="Legalisatie is in zicht.", afwijking="De vergunning volgt.")
    assert toneel.zaak.status == "gedoogd"
    assert ("gedogen", einde, "loopt") in terms(toneel)


def test_the_ladder_of_a_case(toneel: Toneel) -> None:
    toneel.weeg()
    with toneel.as_jurist():
        zaak = toneel.zaak
        stand = {m.regel.soort: m for m in vragen.ladder(zaak, vragen.steps(zaak), MAANDAG)}
    assert [len(stand[soort].gezet) for soort in ("constatering", "waarschuwing")] == [1, 0]
    assert [soort for soort, m in stand.items() if m.mag] == [
        "waarschuwing", "voornemen", "spoed_bestuursdwang", "gedogen", "herplaatsing", "afgesloten",
    ]  # fmt: skip


@pytest.mark.parametrize("veld", ["reden", "afwijking"])
def test_a_number_of_a_citizen_is_refused(toneel: Toneel, veld: str) -> None:
    toneel.weeg()
    gegevens = {"reden": REDEN} | {veld: "BSN 123456782"}
    assert veld in refusal(lambda: toneel.stap("voornemen", **gegevens))


def test_a_second_check_forfeits_only_what_is_new(toneel: Toneel) -> None:
    toneel.last()
    toneel.dag.naar(date(2026, 5, 11))
    toneel.hercontrole()
    assert toneel.stap("verbeurd").bedrag == Decimal(4500)
    toneel.dag.verder(14)
    toneel.hercontrole()
    assert toneel.stap("verbeurd").bedrag == Decimal(3000)


# What does not work before the provider was told, and days that cannot be


def test_a_closing_works_only_once_it_was_made_known(toneel: Toneel) -> None:
    """A decision works from the bekendmaking (Awb 3:40); before it the provider reads nothing of it in the register either."""
    toneel.weeg(4, "D")
    toneel.stap("spoed_bestuursdwang", reden=REDEN)
    with toneel.as_jurist():
        herplaatsing.plan(zaak=toneel.zaak, personen=0, waarheen="Leeg", uiterlijk=MAANDAG, by=toneel.jurist)
    stap = toneel.stap("sluiting", bekend=False, vanaf=MAANDAG, tot=MAANDAG + timedelta(days=30), reden=REDEN)
    with toneel.as_jurist():
        assert refusal(lambda: zaken.close_location(stap=stap, by=toneel.jurist))
    with toneel.as_aanbieder():
        assert Huisvestingslocatie.objects.get(pk=toneel.locatie.pk).status == "actief"
    with toneel.as_jurist():
        zaken.make_known(stap=stap, by=toneel.jurist)
        assert Huisvestingslocatie.objects.get(pk=toneel.locatie.pk).status == "gesloten"


def test_a_permit_stands_until_its_withdrawal_was_made_known(toneel: Toneel) -> None:
    toneel.weeg(4, "D")
    toneel.stap("voornemen", reden=REDEN)
    give(toneel)
    with toneel.as_jurist():
        vergunning = Vergunning.objects.get()
    stap = toneel.stap("intrekking", bekend=False, vergunning=vergunning, reden=REDEN)
    with toneel.as_jurist():
        assert Vergunning.objects.get().ingetrokken_per is None
        zaken.make_known(stap=stap, by=toneel.jurist)
        assert Vergunning.objects.get().ingetrokken_per == MAANDAG


def test_a_case_stays_open_while_residents_of_a_closed_location_have_no_place(toneel: Toneel) -> None:
    toneel.weeg(4, "D")
    toneel.stap("spoed_bestuursdwang", reden=REDEN)
    with toneel.as_jurist():
        plan = herplaatsing.plan(zaak=toneel.zaak, personen=8, waarheen="Hotel", uiterlijk=MAANDAG, by=toneel.jurist)
    toneel.stap("sluiting", vanaf=MAANDAG, tot=MAANDAG + timedelta(days=30), reden=REDEN)
    assert refusal(lambda: toneel.stap("afgesloten", reden=REDEN, ondanks_open=True)) == [
        "Leg eerst vast dat de bewoners zijn herplaatst, of waar zij nu zijn (herplaatsing)."
    ]
    with toneel.as_jurist():
        herplaatsing.finish(herplaatsing=plan, herplaatst=8, op=MAANDAG, by=toneel.jurist)
    assert toneel.stap("afgesloten", reden=REDEN, ondanks_open=True).pk


@pytest.mark.parametrize("eerste", [date(1, 1, 1), MAANDAG - timedelta(days=1), date(9999, 12, 31)])
def test_a_closing_does_not_begin_on_an_impossible_day(toneel: Toneel, eerste: date) -> None:
    toneel.weeg(4, "D")
    toneel.stap("spoed_bestuursdwang", reden=REDEN)
    with toneel.as_jurist():
        herplaatsing.plan(zaak=toneel.zaak, personen=0, waarheen="Leeg", uiterlijk=MAANDAG, by=toneel.jurist)
    fouten = refusal(lambda: toneel.stap("sluiting", vanaf=eerste, tot=date(9999, 12, 31), reden=REDEN))
    assert {"vanaf", "tot"} >= set(fouten) >= {"tot"}


@pytest.mark.parametrize("bedrag", [Decimal(-1), Decimal(0), Decimal("-0.01")])
def test_an_amount_is_more_than_nothing(toneel: Toneel, bedrag: Decimal) -> None:
    assert set(refusal(lambda: toneel.last(bedrag=bedrag))) == {"bedrag"}


def test_a_view_on_which_a_decision_rests_is_not_withdrawn(toneel: Toneel) -> None:
    toneel.weeg()
    toneel.stap("voornemen", reden=REDEN)
    gezegd = toneel.stap("zienswijze", bekend=False, reden="Aan de telefoon.")
    toneel.stap(
        "last_bestuursdwang", termijn_einde=MAANDAG + timedelta(days=28), reden=REDEN, afwijking="Er is haast bij."
    )
    with toneel.as_jurist():
        assert refusal(lambda: zaken.withdraw_step(stap=gezegd, reden="Toch niet", by=toneel.jurist)) == [
            "Trek eerst in wat hierop steunt: Last onder bestuursdwang."
        ]
