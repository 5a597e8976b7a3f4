"""Nobody finds a trace of another tenant's rows: not in a page, a list, a search, a suggestion, a download or a fault.

Every word of a row in the scene carries the letter of its tenant, so whatever leaks names its owner.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from urllib.parse import urlencode

import pytest
from django.test import Client, RequestFactory
from django.urls import get_resolver, reverse
from django.utils import timezone

from registratie.actions import bezettingsstand
from registratie.models import Verblijf
from registratie.views.uitvoer import ExportPage
from rivierenland.core import scope
from rivierenland.core.actor import Actor
from rivierenland.core.cijfer import NIET_GETOOND
from rivierenland.core.queries import toegang
from rivierenland.core.views.lijst import ListPage
from rivierenland.rapportages.enums import Doelgroep, Editiestatus, Formaat, Rapport
from rivierenland.rapportages.formaten import schrijven
from rivierenland.rapportages.inhoud import bewaren, vinden
from rivierenland.rapportages.models import Rapportdeel
from rivierenland.rapportages.periode import Periode
from speerpunten.programma.actions import meetwaarde
from tests.architecture.pages import labels
from tests.architecture.scene import GEMEENTEROLLEN, MARKER, Scene
from tests.architecture.walk import Answer, ask
from tests.factories.registratie import VerblijfFactory
from tests.rapportages.edities import toneel

ALLOWED = {
    # Who holds the link of an invitation reads to whom it was sent.
    "uitnodiging-accept": {"genodigde", "nieuw", "organisatie"},
    # Who holds the link of an application reads that application.
    **{
        f"aanmelden:{naam}": {"aanvrager", "contact", "eerste", "aanweg", "aanplaats", "vraag", "nummer"}
        for naam in ("volgen", "antwoorden", "intrekken")
    },
    # The card of a location crosses the border by its name, so that a question can name it.
    "aanbod:plek-list": {"hof"},
    # Published for all officials of the region.
    **{f"handhaving:publicatie-{naam}": {"gepubliceerd"} for naam in ("list", "detail")},
    # What a gemeente says of a concept is said to the others and the region, by name.
    "rapportages:controle": {"ambtenaar", "opmerking", "toelichting"},
    "rapportages:controle-antwoord": {"opmerking"},
    # Whoever keeps the meetings of the region may name a colleague who takes part in them.
    **{f"programma:actiepunt-{naam}": {"ambtenaar"} for naam in ("add", "change")},
}
MET_TOESTEMMING = {"zorgpartner": {"verwijzer", "notitie"}}
"""A partner reads what was referred to it, from whichever gemeente; the scene refers one of every tenant to the same partner."""
GESPREK = {"gesprek", "doel", "kom", "zaal", "partij", "rol", "gast", "gezegd", "afgesproken", "wie", "stap"}
"""What a talk says once it is announced: for every official, for who is invited, and for a guest with the link."""
STAFF = {"privacy_officer": {"medewerker", "ambtenaar"}}
"""The logs of the privacy officer name the people who work with the portal; that is their purpose."""
VIEWERS = ("marktpartij_beheerder", "FUNCTIONEEL_BEHEERDER", "BURGERZAKEN", "TOEZICHTHOUDER")
REGIO = ("privacy_officer", "platformbeheerder")
HTMX = {"HX-Request": "true"}


def traces(scene: Scene, answer: Answer) -> set[str]:
    """The words of others in an answer."""
    found = {(letter.lower(), word.lower()) for letter, word in MARKER.findall(answer.text)}
    fine = scene.may_meet(answer.naam)
    official = answer.naam.lower() in GEMEENTEROLLEN or answer.naam == "regiocoordinator"
    allowed = (
        (GESPREK if official or answer.label.startswith("kennis:dialoog-gast") else set())
        | ALLOWED.get(answer.label, set())
        | (STAFF | MET_TOESTEMMING).get(answer.naam, set())
    )
    typed = answer.url.lower()
    words = {f"zq{letter}{word}" for letter, word in found if letter not in fine and word not in allowed}
    return {word for word in words if word not in typed}


def leaks(scene: Scene, answers: list[Answer]) -> dict[tuple[str, str], set[str]]:
    """Who found what where."""
    return {(answer.naam, answer.url): words for answer in answers if (words := traces(scene, answer))}


def test_the_scene_itself_shows_up_where_it_may(answers: list[Answer]) -> None:
    """Guard of the guard: whoever may see the rows meets their words, so the walk would notice them elsewhere."""
    people = ("marktpartij_beheerder", "burgerzaken", "functioneel_beheerder")
    own = [answer for answer in answers if answer.naam in people]
    found = {word.lower() for answer in own for letter, word in MARKER.findall(answer.text) if letter.lower() == "a"}
    assert found >= {
        *("hof", "code", "straat", "plaats", "beheerder", "kamer", "bewoner", "dorp", "organisatie", "medewerker"),
        *("bestand", "kop", "cel", "blad", "uitleg", "taak", "fout", "genodigde", "ambtenaar", "rapport"),
    }


def test_no_page_shows_a_trace(scene: Scene, answers: list[Answer]) -> None:
    assert leaks(scene, answers) == {}


def test_no_list_shows_a_trace_however_it_is_asked(scene: Scene, clients: dict[str, Client]) -> None:
    """Every filter with every choice, every order, every search word; the rows only, as htmx asks for them."""
    found: list[Answer] = []
    for naam in (*VIEWERS, *REGIO):
        for label, view in pages_of(ListPage):
            if ask(clients[naam], naam, label, reverse(label)).status == 200:
                found += [
                    ask(clients[naam], naam, label, f"{reverse(label)}?{urlencode(query)}", **HTMX)
                    for query in queries(scene, naam, view)
                ]
    assert len(found) > 150
    assert {answer.status for answer in found} == {200}
    assert leaks(scene, found) == {}


@pytest.mark.parametrize("formaat", ["ods", "xlsx", "csv"])
def test_no_download_holds_a_trace(scene: Scene, clients: dict[str, Client], formaat: str) -> None:
    found: list[Answer] = []
    for naam in VIEWERS:
        for label, _ in pages_of(ExportPage):
            url = reverse(label, kwargs={"formaat": formaat})
            asked = [{}, {"stand": ""}, {"q": "zq", "stand": ""}, {"locatie": scene.b.locatie.pk}]
            asked += [{"organisatie": of.organisatie.pk} for of in (scene.a, scene.b, scene.c)]
            found += [ask(clients[naam], naam, label, f"{url}?{urlencode(query)}") for query in asked]
    assert leaks(scene, found) == {}
    assert sum(answer.status == 200 for answer in found) > 10


@pytest.mark.parametrize("formaat", ["xlsx", "csv"])
def test_faulty_rows_go_to_the_own_organisation_only(scene: Scene, clients, formaat: str) -> None:
    for of in (scene.a, scene.b, scene.c):
        url = reverse("registratie:aanlevering-faults", kwargs={"pk": of.aanlevering.pk, "formaat": formaat})
        found = [ask(client, naam, "registratie:aanlevering-faults", url) for naam, client in clients.items()]
        assert leaks(scene, found) == {}


def test_no_suggestion_names_a_location_of_another(scene: Scene, clients: dict[str, Client]) -> None:
    found = [
        ask(clients[naam], naam, label, f"{reverse(label)}?{urlencode(query)}")
        for naam in VIEWERS
        for label, query in [
            *(("registratie:locatie-suggest", {"locatie": word}) for word in ("", "zq", "hof", "zqbhof", "zqahof")),
            *(("registratie:verblijf-check-in", {"q": word, "kies": ""}) for word in ("", "zq", "zqbhof", "zqahof")),
        ]
    ]
    assert leaks(scene, found) == {}


@pytest.mark.parametrize("parameter", ["locatie", "bewoner"])
def test_a_number_in_the_address_opens_no_row_of_another(scene: Scene, clients, parameter: str) -> None:
    """Checking in somebody or somewhere that is another's: not found."""
    for naam, of in (("marktpartij_beheerder", scene.c), ("andere marktpartij", scene.a)):
        own = scene.a if of is scene.c else scene.c
        values = {"locatie": own.locatie.pk} | {
            parameter: of.locatie.pk if parameter == "locatie" else of.verblijf.bewoner_id
        }
        url = f"{reverse('registratie:verblijf-check-in')}?{urlencode(values)}"
        answer = ask(clients[naam], naam, "registratie:verblijf-check-in", url)
        assert (answer.status, traces(scene, answer)) == (404, set())


def test_htmx_and_other_methods_find_no_more_than_a_page(scene: Scene, clients: dict[str, Client]) -> None:
    found = []
    for naam, client in clients.items():
        for of in (scene.a, scene.b):
            for label, pk in (("taak-detail", of.taak.pk), ("registratie:aanlevering-detail", of.aanlevering.pk)):
                url = reverse(label, args=[pk])
                found.append(ask(client, naam, label, url, **HTMX))
                found += [
                    ask(client, naam, f"{method} {label}", url) for method in ("HEAD", "OPTIONS", "PUT", "DELETE")
                ]
    assert leaks(scene, found) == {}


def test_the_pages_of_the_region_do_not_move_with_a_small_count(scene: Scene, clients: dict[str, Client]) -> None:
    """Fewer than ten people: one more or one less shows nowhere outside the gemeente itself."""
    compute()
    pages = [reverse(name) for name in ("home", "regio", "regio-cijfers")]
    before = [ask(clients["regiocoordinator"], "regiocoordinator", "", page) for page in pages]
    neighbour = [ask(clients["BELEID"], "BELEID", "", page) for page in pages]
    with scope.within(scope.systeem("tests")):
        VerblijfFactory(locatie=scene.a.locatie)
    compute()
    after = [ask(clients["regiocoordinator"], "regiocoordinator", "", page) for page in pages]
    assert [answer.text for answer in after] == [answer.text for answer in before]
    assert [ask(clients["BELEID"], "BELEID", "", page).text for page in pages] == [a.text for a in neighbour]
    assert ask(clients["beleid"], "beleid", "", pages[2]).text != before[2].text


@pytest.fixture
def month(scene: Scene, monkeypatch) -> list[Rapportdeel]:
    """The parts of the report of last month, made by its own jobs from what the scene has in the register."""
    monkeypatch.setattr(schrijven, "FORMATEN", {Formaat.JSON: schrijven.FORMATEN[Formaat.JSON]})
    today = timezone.localdate()
    periode = Periode(today.year, maand=today.month).vorige
    compute(periode.laatste_dag)
    editie = toneel.work(toneel.start(rapport=Rapport.MAANDRAPPORT, periode=periode))
    assert editie.status == Editiestatus.CONCEPT
    with toneel.system():
        return list(editie.delen.prefetch_related("bestanden").select_related("gemeente", "editie"))


def test_a_report_names_suppliers_and_places_only(scene: Scene, month: list[Rapportdeel]) -> None:
    """No person, no address, no location of the register, in the page or the file; in an own part of the own gemeente alone."""
    for deel in month:
        found = MARKER.findall(said(deel))
        assert {word.lower() for _, word in found} <= {"organisatie", "plaats"}
        if deel.gemeente:
            here = {of.letter for of in (scene.a, scene.b, scene.c) if of.gemeente == deel.gemeente}
            assert {letter.lower() for letter, _ in found} <= here
    assert any(MARKER.search(said(deel)) for deel in month)


def test_a_report_shows_a_count_of_people_below_ten_to_the_own_gemeente_alone(month: list[Rapportdeel]) -> None:
    """The others and the region read that it is not shown; where nobody is, that is told."""
    with toneel.system():
        night = month[0].editie.peildatum
        stays = {
            deel.pk: Verblijf.objects.present(night)
            .filter(**{"gemeente": deel.gemeente} if deel.gemeente else {})
            .count()
            for deel in month
        }
    assert 0 < stays[next(deel.pk for deel in month if deel.gemeente is None)] < 10
    for deel in month:
        few = NIET_GETOOND if deel.doelgroep == Doelgroep.REGIO else str(stays[deel.pk])
        assert present(deel) == (few if stays[deel.pk] else "0"), deel.gebied


def said(deel: Rapportdeel) -> str:
    """What a part says on its page and in its files."""
    (bestand,) = deel.bestanden.all()
    with bestand.bestand.open() as bron:
        return f"{deel.inhoud}\n{bron.read().decode()}"


def present(deel: Rapportdeel) -> str:
    """How many people stayed at the end of the month, as the part shows it."""
    document = bewaren.load(deel.inhoud)
    shown = {
        vinden.find(document, verwijzing.nummer).cijfer.tekst
        for verwijzing in document.verwijzingen
        if (verwijzing.maat, verwijzing.gebied, verwijzing.dag, verwijzing.deel, verwijzing.noemer)
        == ("personen_vannacht", deel.gemeente_id or "", document.peildatum, "", "")
    }
    assert len(shown) == 1
    return shown.pop()


def compute(day: date | None = None) -> None:
    """The figures of a day, as the nightly job makes them; without a day of today."""
    today = timezone.localdate()
    with scope.within(scope.systeem("tests")):
        bezettingsstand.refresh(van=today - timedelta(days=60), tot=today)
        meetwaarde.compute(peildata=[day or today], by=Actor.systeem("tests"))


def pages_of(kind: type) -> Iterator[tuple[str, type]]:
    """Every page of the portal that is made with this class."""
    for label in labels():
        for arguments in ({}, {"formaat": "csv"}):
            try:
                view = get_resolver().resolve(reverse(label, kwargs=arguments)).func.view_class
            except Exception:  # needs other arguments, or is a plain function: no list
                continue
            if issubclass(view, kind):
                yield label, view
            break


def queries(scene: Scene, naam: str, view: type) -> Iterator[dict[str, object]]:
    """Every choice of every filter, search words of every tenant, and every order."""
    yield {}
    yield {"page": 2}
    request = RequestFactory().get("/")
    request.user = scene.people()[naam]
    request.actor = toegang.actor_of(request.user, None)
    with scope.within(request.actor.scope):
        rows = view.filterset_class._meta.model._base_manager.none()
        fields = dict(view.filterset_class({}, queryset=rows, request=request).form.fields)
        choices = {name: list(field.choices) for name, field in fields.items() if hasattr(field, "choices")}
    for name, field in fields.items():
        if name in choices:
            yield from ({name: value} for value, _ in choices[name] if value)
        elif "date" in type(field).__name__.lower():
            yield {name: "2020-01-01"}
        else:
            yield from ({name: word, "stand": ""} for word in ("zq", "zqbhof", "zqabewoner"))
            yield from ({name: of.locatie.pk} for of in (scene.a, scene.b))
    for column in view.table_class.base_columns:
        yield {"sort": f"-{column}", "stand": ""}
