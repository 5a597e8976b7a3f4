"""What no page gives, but somebody may type: it is refused or does not exist, and never breaks. A zero byte is refused before any page."""

import pytest

from tests.rapportages.uitgave import toneel
from tests.rapportages.uitgave.test_lezen import as_, somebody

pytestmark = pytest.mark.django_db
VREEMD = ("9" * 4400, "-1", "%F0%9F%8D%92", "%D9%A3")
RAPPORT, CIJFER = "/rapporten/kwartaalmonitor/2026-k3/", "/rapporten/cijfer/kwartaalmonitor/2026-k3/1/9/1/"


@pytest.mark.parametrize("wie", ["", "beleid.tiel", "regiocoordinator"])
def test_a_strange_query_breaks_no_page(client, cast, wie):
    toneel.published()
    concept = toneel.concept(periode="2026-k2")
    as_(client, somebody(cast, wie))
    for waarde in VREEMD:
        assert client.get(f"{RAPPORT}?versie={waarde}").status_code == 404
        alles = "&".join(
            f"{naam}={waarde}"
            for naam in ("pagina", "page", "rapport", "periode", "gebied", "status", "versies", "sort")
        )
        assert client.get(f"/rapporten/?{alles}").status_code == 200
        assert client.get(f"{CIJFER}?pagina={waarde}").status_code == 200
        controle = client.get(f"/rapporten/editie/{concept.pk}/controle/?deel={waarde}")
        assert controle.status_code == (200 if wie else 302)


@pytest.mark.parametrize("wie", ["", "beleid.tiel", "regiocoordinator"])
def test_a_strange_address_does_not_exist(client, cast, wie):
    editie = toneel.concept()
    as_(client, somebody(cast, wie))
    controle = f"/rapporten/editie/{editie.pk}/controle"
    figuur = "/rapporten/cijfer/kwartaalmonitor/2026-k3"
    for waarde in ("9" * 30, "%F0%9F%8D%92"):
        for url in (
            f"/rapporten/{waarde}/2026-k3/", f"/rapporten/kwartaalmonitor/{waarde}/", f"{RAPPORT}{waarde}/",
            f"{RAPPORT}tiel/{waarde}/", f"{figuur}/{waarde}/9/1/", f"{figuur}/1/{waarde}/1/", f"{figuur}/1/9/{waarde}/",
            f"/rapporten/editie/{waarde}/", f"{controle}/antwoord/{waarde}/",
            f"{controle}/akkoord/{waarde}/", f"{controle}/correctie/{waarde}/", f"{controle}/uitleg/{waarde}/regio/verblijf/",
            f"{controle}/opmerking/GM0281/{waarde}/verblijf/", f"{controle}/uitleg/regio/{waarde}/verblijf/",
            f"{controle}/uitleg/{waarde}/{waarde}/verblijf/", f"{controle}/opmerking/GM0281/regio/{waarde}/",
        ):  # fmt: skip
            assert client.get(url).status_code in (302, 403, 404), (url, waarde)
            assert client.post(url, {"tekst": "x"}).status_code in (302, 403, 404, 405), (url, waarde)


@pytest.mark.parametrize("waarde", ["\x00", "a\x00b", "🍒" * 3000, "9" * 5000, "2026-k9", "2027", "Zie 123456782."])
def test_a_form_with_strange_words_comes_back_with_a_sentence(client, cast, waarde):
    editie = toneel.concept()
    controle = f"/rapporten/editie/{editie.pk}/controle"
    as_(client, cast.regiocoordinator)
    assert client.post("/rapporten/aanvragen/", {"rapport": waarde, "periode": waarde}).status_code == 422
    assert client.post("/rapporten/abonnement/", {"rapport": waarde}).status_code == 302
    publiceren = client.post(f"{controle}/publiceren/", {"gezien": waarde})
    assert publiceren.status_code == 422
    as_(client, cast.beleid.tiel)
    for url, velden in (
        ("akkoord/GM0281/", ["gezien"]), ("correctie/GM0281/", ["gezien", "onderdeel", "tekst"]),
    ):  # fmt: skip
        antwoord = client.post(f"{controle}/{url}", dict.fromkeys(velden, waarde))
        assert (antwoord.status_code, bool(antwoord.context["form"].errors)) == (422, True), url
