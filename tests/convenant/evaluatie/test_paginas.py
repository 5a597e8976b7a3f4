"""The pages of the evaluation: opened, answered, read without names, concluded, as a file and as a PDF."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from convenant.models import Evaluatieronde, Evaluatiestem
from rivierenland.core.models import Parameter
from tests.factories import convenant_evaluatie as maak


def page(naam: str, *args) -> str:
    return reverse(f"convenant:evaluatie-{naam}", args=args)


def filled_in(ronde, waarde: int = 4, opmerking: str = "", versie: int = 0) -> dict:
    """What the form of the questions posts."""
    return {"versie": versie} | {
        f"vraag_{vraag.pk}": waarde if vraag.soort == "stelling" else opmerking for vraag in ronde.vragen.all()
    }


def test_the_region_opens_parties_answer_and_the_region_concludes(als, cast, partijen):
    maak.measured(timezone.localdate())
    Parameter.objects.filter(code="evaluatie_minimum_antwoorden").update(waarde=2)
    client, vandaag = als(cast.regiocoordinator), timezone.localdate()
    assert "3 partijen kunnen antwoorden" in client.get(page("open")).content.decode()
    data = {
        "jaar": vandaag.year,
        "peildatum": vandaag.isoformat(),
        "sluit_op": (vandaag + timedelta(days=5)).isoformat(),
    }
    assert client.post(page("open"), data).status_code == 422
    data["sluit_op"] = (vandaag + timedelta(days=28)).isoformat()
    assert client.post(page("open"), data).status_code == 302
    assert client.post(page("open"), data).status_code == 422
    ronde = Evaluatieronde.objects.get()

    for wie, naam, opmerking in (
        (cast.waalstroom, "waalstroom", "Zo <i>doorgaan</i>."),
        (cast.beleid.tiel, "tiel", ""),
    ):
        client, plek = als(wie), page("answer", ronde.pk, partijen[naam].pk)
        assert "Vragen beantwoorden" in client.get(page("detail", ronde.pk)).content.decode()
        assert client.post(plek, {"versie": 0}).status_code == 422
        assert client.post(plek, filled_in(ronde, opmerking=opmerking)).status_code == 302
        assert "Beantwoord" in client.get(page("detail", ronde.pk)).content.decode()
    client = als(cast.regiocoordinator)
    html = client.get(page("detail", ronde.pk)).content.decode()
    assert ("doorgaan" in html, "De antwoorden zijn te lezen na" in html) == (False, True)

    ronde.refresh_from_db()
    maak.over(ronde)
    html = client.get(page("detail", ronde.pk)).content.decode()
    assert ("Zo &lt;i&gt;doorgaan&lt;/i&gt;." in html, "Gemiddeld 4,0 van 5" in html, "Waalstroom" in html) == (
        True,
        True,
        False,
    )
    html = als(cast.delta).get(page("detail", ronde.pk)).content.decode()
    assert ("doorgaan" in html, "1 opmerking." in html) == (False, True)

    client = als(cast.regiocoordinator)
    conclusies = {"versie": ronde.versie, "conclusies": "Het gaat beter.", "sluit_op": ronde.sluit_op.isoformat()}
    assert client.post(page("edit", ronde.pk), conclusies).status_code == 302
    later = client.post(page("edit", ronde.pk), conclusies | {"conclusies": "Anders."})
    assert (later.status_code, "Het gaat beter." in later.content.decode()) == (409, True)
    assert "Het gaat beter." not in als(cast.delta).get(page("detail", ronde.pk)).content.decode()
    ronde.refresh_from_db()
    client = als(cast.regiocoordinator)
    assert client.post(page("close", ronde.pk), {"versie": ronde.versie}).status_code == 302
    assert "Het gaat beter." in als(cast.delta).get(page("detail", ronde.pk)).content.decode()
    dicht = als(cast.delta).post(page("answer", ronde.pk, partijen["delta"].pk), filled_in(ronde))
    assert (dicht.status_code, "is afgesloten. Antwoorden kan niet meer." in dicht.content.decode()) == (422, True)


def test_one_answers_for_ones_own_party_only(als, cast, regio, partijen):
    ronde = maak.opened(by=regio)
    for wie, naam, status in (
        (cast.delta, "waalstroom", 404), (cast.beleid.buren, "tiel", 404), (cast.beleid.tiel, "waalstroom", 404),
        (cast.regiocoordinator, "tiel", 403), (cast.jurist.tiel, "tiel", 403),
    ):  # fmt: skip
        assert als(wie).get(page("answer", ronde.pk, partijen[naam].pk)).status_code == status


def test_of_two_colleagues_the_second_sees_the_first_and_loses_nothing(als, cast, regio, waalstroom, partijen):
    ronde = maak.opened(by=regio)
    client, plek = als(cast.waalstroom), page("answer", ronde.pk, partijen["waalstroom"].pk)
    maak.answered(ronde, partijen["waalstroom"], waalstroom, waarde=1, opmerking="Van mijn collega.")
    answer = client.post(plek, filled_in(ronde, waarde=5, opmerking="Van mij."))
    html = answer.content.decode()
    assert (answer.status_code, "Van mijn collega." in html, "Van mij." in html) == (409, True, True)
    assert Evaluatiestem.objects.filter(tekst="Van mij.").exists() is False
    versie = answer.context["form"]["versie"].value()
    assert client.post(plek, filled_in(ronde, waarde=5, opmerking="Van mij.", versie=versie)).status_code == 302
    assert client.get(plek).context["form"][f"vraag_{ronde.vragen.first().pk}"].value() == 5


@pytest.mark.parametrize("aantal", [1, 30])
def test_the_page_asks_as_much_of_the_database_for_thirty_figures(
    als, cast, regio, partijen, django_assert_max_num_queries, aantal
):
    for code in [f"T{n:02}" for n in range(1, min(aantal, 20) + 1)]:
        maak.measured(timezone.localdate(), code=code)
    ronde = maak.opened(by=regio)
    for wie in (cast.beleid.tiel, cast.regiocoordinator):
        client = als(wie)
        with django_assert_max_num_queries(22):
            client.get(page("detail", ronde.pk))
        with django_assert_max_num_queries(16):
            client.get(page("list"))


def test_the_figures_and_answers_go_out_as_a_file_without_remarks(als, cast, regio, waalstroom, partijen):
    Parameter.objects.filter(code="evaluatie_minimum_antwoorden").update(waarde=1)
    maak.measured(timezone.localdate())
    maak.measured(timezone.localdate(), code="T03", te_klein=True, standen={})
    ronde = maak.opened(by=regio)
    maak.answered(ronde, partijen["waalstroom"], waalstroom, opmerking="Geheim.")
    ronde.refresh_from_db()
    maak.concluded(maak.over(ronde), by=regio, conclusies="Goed.\n\n- een\n- twee")
    client = als(cast.beleid.tiel)
    csv = b"".join(client.get(page("export", ronde.pk, "csv")).streaming_content).decode("utf-8-sig")
    assert "T01;Nachtregister op tijd;Verblijfsbieder;" in csv
    assert "te weinig partijen" in csv
    assert "Geheim" not in csv
    assert b"".join(client.get(page("export", ronde.pk, "ods")).streaming_content)[:2] == b"PK"
    assert client.get(page("export", ronde.pk, "exe")).status_code == 404
    pdf = client.get(page("pdf", ronde.pk))
    assert (pdf["Content-Type"], pdf.content[:5]) == ("application/pdf", b"%PDF-")


def test_the_pdf_is_made_of_an_evaluation_that_runs_without_figures(als, cast, regio, partijen):
    ronde = maak.opened(by=regio)
    assert als(cast.waalstroom).get(page("pdf", ronde.pk)).status_code == 200
