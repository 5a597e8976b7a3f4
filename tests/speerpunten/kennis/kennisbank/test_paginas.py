"""The pages: what each reader gets, also of what is not theirs."""

import pytest
from django.test import Client
from django.urls import reverse
from rdflib import Graph
from rdflib.namespace import RDF, SKOS

from rivierenland.core import scope
from speerpunten.kennis.actions import artikelbestand
from speerpunten.kennis.models import Artikel
from speerpunten.kennis.queries import bouwsteen_artikel
from tests.cast import Cast
from tests.factories.kennis_artikel import WAARDEN, draft, pdf, placed, upload

pytestmark = pytest.mark.django_db


def client(person) -> Client:
    made = Client()
    made.force_login(person.gebruiker)
    return made


def page(who: Client, naam: str, *args, **vraag) -> tuple[int, str]:
    answer = who.get(reverse(f"kennis:{naam}", args=args), vraag)
    return answer.status_code, b"".join(answer).decode(errors="replace")


def test_what_is_not_for_a_reader_is_not_there_on_any_page(cast: Cast) -> None:
    tiel = cast.beleid.tiel.actor
    made = placed(tiel, titel="Zwaluwplan", doelgroep="ambtenaren")
    concept = draft(tiel, titel="Zwaluwconcept", doelgroep="openbaar")
    with scope.within(tiel.scope):
        bestand = artikelbestand.add(artikel=made, bestand=upload(pdf("zwaluwbestand")), by=tiel)
    for who in (client(cast.waalstroom), Client()):
        inside = "" if "sessionid" in who.cookies else "openbaar"
        lijst = "artikel-openbaar-list" if inside else "artikel-list"
        een = "artikel-openbaar" if inside else "artikel-detail"
        download = "artikelbestand-openbaar" if inside else "artikelbestand-download"
        code, html = page(who, lijst, q="zwaluwpla")
        assert (code, "Zwaluwplan" in html, "zwaluwplan" in html) == (200, False, False)
        assert [page(who, een, row.pk)[0] for row in (made, concept)] == [404, 404]
        assert page(who, download, bestand.pk)[0] == 404
    assert page(client(cast.waalstroom), "artikel-versie", made.pk, 1)[0] == 404
    assert "Zwaluwplan" not in page(client(cast.waalstroom), "artikel-export", "csv")[1]
    assert page(client(cast.beleid.buren), "artikel-detail", concept.pk)[0] == 404
    assert page(client(cast.beleid.buren), "artikel-change", made.pk)[0] == 404
    assert bouwsteen_artikel.make(str(made.pk), cast.waalstroom.actor) is None


def test_an_official_writes_looks_places_changes_compares_and_withdraws(cast: Cast) -> None:
    who = client(cast.beleid.tiel)
    answer = who.post(
        reverse("kennis:artikel-create"), WAARDEN | {"tekst": "## Kop\n\n<script>x</script>", "voorbeeld": "1"}
    )
    assert "<h2>Kop</h2>" in answer.content.decode()
    assert "<script>x" not in answer.content.decode()
    assert who.post(reverse("kennis:artikel-create"), WAARDEN).status_code == 302
    with scope.within(cast.beleid.tiel.actor.scope):
        row = Artikel.objects.get()
    assert page(who, "artikel-place", row.pk)[0] == 200
    assert who.post(reverse("kennis:artikel-place", args=[row.pk]), {"versie": 1}).status_code == 302
    change = reverse("kennis:artikel-change", args=[row.pk])
    assert who.post(change, WAARDEN | {"versie": 2, "titel": "Anders"}).status_code == 422
    assert who.post(change, WAARDEN | {"versie": 1, "titel": "Anders", "wat_veranderde": "x"}).status_code == 409
    assert (
        who.post(change, WAARDEN | {"versie": 2, "tekst": "Anders.", "wat_veranderde": "Nieuwe norm"}).status_code
        == 302
    )
    assert "Nieuwe norm" in page(who, "artikel-versie", row.pk, 2)[1]
    assert page(who, "artikel-detail", row.pk)[0] == 200
    assert who.post(reverse("kennis:artikel-withdraw", args=[row.pk]), {"versie": 3, "reden": "Oud"}).status_code == 302
    assert "Oud" in page(who, "artikel-detail", row.pk)[1]
    assert "Regels voor kamerverhuur" in page(who, "artikel-list", status="ingetrokken")[1]


def test_a_public_article_is_read_without_a_login_and_without_a_cookie(cast: Cast) -> None:
    made = placed(cast.regiocoordinator.actor, doelgroep="openbaar", titel="Oeverzwaluw")
    for naam, args in (("artikel-openbaar-list", []), ("artikel-openbaar", [made.pk])):
        answer = Client().get(reverse(f"kennis:{naam}", args=args))
        assert (answer.status_code, "Oeverzwaluw" in answer.content.decode(), bool(answer.cookies)) == (
            200,
            True,
            False,
        )


def test_the_subject_words_are_skos(cast: Cast) -> None:
    code, tekst = page(client(cast.waalstroom), "begrip-export", "ttl")
    found = Graph().parse(data=tekst, format="turtle")
    assert code == 200
    assert len(set(found.subjects(RDF.type, SKOS.Concept))) == 41
    assert page(client(cast.waalstroom), "begrip-export", "jsonld")[0] == 200


def test_strange_addresses_are_no_error(cast: Cast) -> None:
    who = client(cast.beleid.tiel)
    for vraag in (
        {"pagina": "x"},
        {"pagina": "99999999999"},
        {"status": "x"},
        {"trefwoord": "%00"},
        {"soort": "x"},
        {"q": "%00'"},
    ):
        assert page(who, "artikel-list", **vraag)[0] == 200
    assert page(who, "artikel-export", "exe")[0] == 404
