"""The pages of the check: what each reader finds on them, and that they work without JavaScript."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from rivierenland.core import scope
from rivierenland.core.models import Achtergrondtaak
from rivierenland.rapportages.actions import publicatie
from rivierenland.rapportages.enums import Editiestatus, Oordeel
from rivierenland.rapportages.models import Rapporteditie, Rapportoordeel, Rapportopmerking, Rapportuitleg

pytestmark = pytest.mark.django_db
TIEL, BUREN = "GM0281", "GM0214"
CIJFER = "https://portaal.example/rapporten/cijfer/kwartaalmonitor/2026-k3/1/9/"


def url(editie, naam="", *args):
    return reverse(f"rapportages:controle{naam}", args=[editie.pk, *args])


@pytest.fixture
def browse(client):
    """A page as one person sees it, or the answer to what was sent."""

    def visit(persoon, adres, data=None, **meer):
        client.force_login(persoon.gebruiker)
        return client.get(adres, **meer) if data is None else client.post(adres, data, follow=True, **meer)

    return visit


def text(antwoord):
    return antwoord.content.decode()


def verdict(gemeente=TIEL):
    with scope.within(scope.systeem("tests")):
        return Rapportoordeel.objects.get(gemeente=gemeente).oordeel


def all_approved():
    with scope.within(scope.systeem("tests")):
        Rapportoordeel.objects.update(oordeel=Oordeel.AKKOORD)


def test_an_official_reads_the_own_part_and_that_of_the_region(editie, cast, browse):
    antwoord = browse(cast.beleid.tiel, url(editie))
    assert [naam for naam, _ in antwoord.context["delen"]] == ["Tiel", "Regio Rivierenland"]
    assert (
        f'Eind september verbleven er <a class="cijfer" href="{CIJFER}1/">1.240</a> internationale werknemers.'
        in text(antwoord)
    )
    assert "Tiel &amp; &lt;Wadenoijen&gt;" in text(antwoord)
    assert "niet getoond" in text(antwoord)
    assert url(editie, "-akkoord", TIEL) in text(antwoord)
    assert url(editie, "-publiceren") not in text(antwoord)


def test_the_region_reads_its_own_part_and_any_other_on_request(editie, cast, browse):
    antwoord = browse(cast.regiocoordinator, url(editie))
    assert [naam for naam, _ in antwoord.context["delen"]] == ["Regio Rivierenland"]
    antwoord = browse(cast.regiocoordinator, url(editie) + f"?deel={BUREN}")
    assert [naam for naam, _ in antwoord.context["delen"]] == ["Buren", "Regio Rivierenland"]
    assert browse(cast.regiocoordinator, url(editie) + "?deel=x").status_code == 200


def test_an_official_does_not_ask_for_the_part_of_another(editie, cast, browse):
    antwoord = browse(cast.beleid.tiel, url(editie) + f"?deel={BUREN}")
    assert [naam for naam, _ in antwoord.context["delen"]] == ["Tiel", "Regio Rivierenland"]


def test_approving_asks_to_confirm_and_then_says_so(editie, cast, browse):
    pagina = browse(cast.beleid.tiel, url(editie, "-akkoord", TIEL))
    assert "namens uw hele gemeente" in text(pagina)
    antwoord = browse(cast.beleid.tiel, url(editie, "-akkoord", TIEL), {"gezien": "open"})
    assert "U hebt het rapport goedgekeurd namens Tiel." in text(antwoord)
    assert verdict() == "akkoord"


def test_asking_a_correction_leaves_the_remark_at_its_section(editie, cast, browse):
    data = {"onderdeel": "regio summary", "tekst": "Graag <b>korter</b>.", "gezien": "open"}
    antwoord = browse(cast.beleid.tiel, url(editie, "-correctie", TIEL), data)
    assert verdict() == "correctie"
    assert "Graag &lt;b&gt;korter&lt;/b&gt;." in text(antwoord)
    with scope.within(scope.systeem("tests")):
        assert list(Rapportopmerking.objects.values_list("gebied", "sectie")) == [("", "summary")]


def test_what_is_not_filled_in_stays_on_the_page_with_a_sentence(editie, cast, browse):
    antwoord = browse(cast.beleid.tiel, url(editie, "-correctie", TIEL), {"onderdeel": "regio summary", "tekst": ""})
    assert antwoord.status_code == 422
    assert verdict() == "open"


def test_a_remark_gets_an_answer_that_the_gemeente_reads(editie, cast, browse):
    browse(cast.beleid.tiel, url(editie, "-opmerking", TIEL, TIEL, "verblijf"), {"tekst": "Klopt dit?"})
    with scope.within(scope.systeem("tests")):
        row = Rapportopmerking.objects.get()
    assert f"#opmerking-{row.pk}" in text(browse(cast.regiocoordinator, url(editie)))
    browse(cast.regiocoordinator, url(editie, "-antwoord", row.pk), {"antwoord": "Ja, nageteld.", "gezien": ""})
    antwoord = browse(cast.beleid.tiel, url(editie))
    assert "Klopt dit?" in text(antwoord)
    assert "Ja, nageteld." in text(antwoord)


def test_an_explanation_is_written_changed_and_stands_below_its_section(editie, cast, browse):
    adres = url(editie, "-uitleg", TIEL, TIEL, "verblijf")
    browse(cast.beleid.tiel, adres, {"tekst": "De oogst begon vroeg.", "gezien": ""})
    assert 'value="De oogst begon vroeg."' in text(browse(cast.beleid.tiel, adres))
    browse(cast.beleid.tiel, adres, {"tekst": "Veel regen.", "gezien": "De oogst begon vroeg."})
    assert "Veel regen." in text(browse(cast.beleid.tiel, url(editie)))
    with scope.within(scope.systeem("tests")):
        assert Rapportuitleg.objects.get().tekst == "Veel regen."


@pytest.mark.parametrize(
    ("naam", "args"),
    [
        ("-akkoord", (BUREN,)),
        ("-correctie", (BUREN,)),
        ("-opmerking", (BUREN, BUREN, "verblijf")),
        ("-opmerking", (TIEL, BUREN, "verblijf")),
        ("-opmerking", (TIEL, TIEL, "bestaat-niet")),
        ("-uitleg", (BUREN, BUREN, "verblijf")),
        ("-uitleg", (TIEL, BUREN, "verblijf")),
        ("-uitleg", ("regio", "regio", "verblijf")),
    ],
)
def test_another_gemeente_is_not_there(editie, cast, browse, naam, args):
    assert browse(cast.beleid.tiel, url(editie, naam, *args)).status_code == 404
    assert browse(cast.beleid.tiel, url(editie, naam, *args), {"tekst": "x"}).status_code == 404


def test_the_region_reads_why_it_cannot_publish_yet(editie, cast, browse):
    for adres in (url(editie), url(editie, "-publiceren")):
        antwoord = text(browse(cast.regiocoordinator, adres))
        assert "Publiceren kan nog niet." in antwoord
        assert (
            "Buren, Culemborg, Maasdriel, Neder-Betuwe, Tiel, West Betuwe, West Maas en Waal en Zaltbommel" in antwoord
        )


def test_the_region_publishes_and_sees_that_it_runs(editie, cast, browse):
    all_approved()
    antwoord = browse(cast.regiocoordinator, url(editie, "-publiceren"), {"gezien": ""})
    assert "Het rapport wordt gepubliceerd." in text(antwoord)
    taak = Achtergrondtaak.objects.get(taak=publicatie.TAAK)
    assert taak.argumenten == {"editie": str(editie.pk), "zonder": []}
    assert url(editie, "-publiceren") not in text(browse(cast.regiocoordinator, url(editie)))


def test_after_the_term_the_page_names_who_did_not_approve(editie, cast, browse, termijn_voorbij):
    all_approved()
    with scope.within(scope.systeem("tests")):
        Rapportoordeel.objects.filter(gemeente=TIEL).update(oordeel=Oordeel.OPEN)
    pagina = text(browse(cast.regiocoordinator, url(editie, "-publiceren")))
    assert "Deze gemeenten hebben niet goedgekeurd:" in pagina
    assert f'value="{TIEL}"' in pagina
    antwoord = browse(cast.regiocoordinator, url(editie, "-publiceren"), {"gezien": f"{TIEL} {BUREN}"})
    assert antwoord.status_code == 422
    assert "Intussen gaf een gemeente haar oordeel." in text(antwoord)


def published(cast, editie):
    all_approved()
    with scope.within(scope.systeem("tests")):
        Rapporteditie.objects.update(status=Editiestatus.GEPUBLICEERD, gepubliceerd_at=timezone.now())


def test_of_a_published_report_nothing_can_be_written_but_a_next_version_can_be_asked(editie, cast, browse):
    published(cast, editie)
    pagina = text(browse(cast.beleid.tiel, url(editie)))
    assert "Er kan niets meer veranderen." in pagina
    assert "Opmerking maken" not in pagina
    assert browse(cast.beleid.tiel, url(editie, "-akkoord", TIEL)).status_code == 404
    assert browse(cast.regiocoordinator, url(editie, "-publiceren")).status_code == 404
    antwoord = browse(cast.regiocoordinator, url(editie, "-corrigeren"), {"reden": "Tiel telde dubbel."})
    assert "Versie 2 wordt gemaakt." in text(antwoord)
    assert browse(cast.beleid.tiel, url(editie, "-corrigeren")).status_code == 403


def test_a_concept_has_no_next_version(editie, cast, browse):
    assert browse(cast.regiocoordinator, url(editie, "-corrigeren")).status_code == 404


def test_an_edition_that_is_still_being_made_has_no_page_here(editie, cast, browse):
    with scope.within(scope.systeem("tests")):
        Rapporteditie.objects.update(status=Editiestatus.MAKEN)
    assert browse(cast.beleid.tiel, url(editie)).status_code == 404


@pytest.mark.parametrize("wie", ["burgerzaken.tiel", "jurist.tiel", "waalstroom"])
def test_who_does_not_check_reports_is_kept_out(editie, cast, browse, wie):
    rol, _, gemeente = wie.partition(".")
    persoon = getattr(getattr(cast, rol), gemeente) if gemeente else getattr(cast, rol)
    assert browse(persoon, url(editie)).status_code == 403


def test_the_number_of_queries_does_not_grow_with_what_was_said(editie, cast, browse):
    def many(aantal):
        with scope.within(scope.systeem("tests")):
            Rapportopmerking.objects.all().delete()
            for nr in range(aantal):
                Rapportopmerking.objects.create(
                    editie=editie,
                    gemeente_id=TIEL,
                    gebied=TIEL,
                    sectie="verblijf",
                    tekst=f"{nr}",
                    door=cast.beleid.tiel.gebruiker,
                )
        with CaptureQueriesContext(
            connection,
        ) as gevraagd:
            browse(cast.beleid.tiel, url(editie))
        return len(gevraagd)

    browse(cast.beleid.tiel, url(editie))
    assert many(1) == many(30)
