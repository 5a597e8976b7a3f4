"""Signing with eHerkenning, against a provider on loopback: what counts as proof, and everything that does not."""

import re
import time
from html import unescape
from io import BytesIO
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec
from django.core.cache import cache
from django.urls import reverse
from pyhanko.pdf_utils.reader import PdfFileReader

from convenant.eherkenning import aanbieder as aanbieders
from convenant.eherkenning import aanvraag as aanvragen
from convenant.eherkenning.afgewezen import ZINNEN
from convenant.enums.ondertekening import Factor
from convenant.models import Mandaat, Ondertekening
from rivierenland.core import scope
from rivierenland.core.models import Gebeurtenis
from tests.convenant.ondertekenen.aanbieder import CLIENT, EH3, GEHEIM, KVK_CLAIM, PERSOON, Proefaanbieder
from tests.factories import convenant_ondertekenen as factories

PAGINA = reverse("convenant:ondertekenen", args=[1])
VERDER = reverse("convenant:eherkenning-verder", args=[1])
TERUG = reverse("convenant:eherkenning-terug")
LOA = EH3.removesuffix("3")


@pytest.fixture
def aanbieder(settings, delta):
    """A provider that knows Delta, configured."""
    cache.clear()
    made = Proefaanbieder("99000033")
    settings.EHERKENNING_ISSUER, settings.EHERKENNING_CLIENT_ID = made.issuer, CLIENT
    settings.EHERKENNING_CLIENT_SECRET = GEHEIM
    yield made
    made.stop()
    cache.clear()


@pytest.fixture
def tekenaar(client, delta, zegel, aanbieder):
    """Delta's beheerder, logged in; without any other second step."""
    client.force_login(delta.gebruiker)
    return client


def mark(answer) -> str:
    found = re.search(r'name="document" value="([^"]+)"', answer.content.decode())
    assert found, answer.content.decode().split("<main")[-1][:3000]
    return found[1]


def begin(client, **anders):
    """Press the button under the document of now."""
    data = {"document": mark(client.get(PAGINA)), "gelezen": "on", "met": "eherkenning"}
    return client.post(PAGINA, data | anders)


def link(client) -> str:
    """The address of the provider, from the page in between."""
    assert begin(client).headers["Location"] == VERDER
    found = re.search(r'href="(http://127\.0\.0\.1:[^"]+/authorize[^"]*)"', client.get(VERDER).content.decode())
    assert found
    return unescape(found[1])


def log_in(client) -> str:
    """Begin, log in at the provider; the address (path and query) to which it sends back."""
    back = urlsplit(httpx.get(link(client), trust_env=False).headers["Location"])
    assert back.path == TERUG
    return f"{back.path}?{back.query}"


def count() -> int:
    with scope.within(scope.systeem("tests")):
        return Ondertekening.objects.count()


def refusal() -> dict:
    """What the last refusal wrote down."""
    with scope.within(scope.systeem("tests")):
        row = Gebeurtenis.objects.filter(actie="eherkenning.refuse").latest("id")
    assert row.resultaat == "geweigerd"
    return row.details


def refused(answer, reden: str, status: int = 422) -> None:
    """Nothing was signed, the page says why, and it is in the log."""
    assert (answer.status_code, count()) == (status, 0)
    tekst = unescape(answer.content.decode())
    assert "Er is niets ondertekend." in tekst
    assert ZINNEN.get(reden, "") in tekst
    assert refusal()["reden"] == reden


def test_signing_with_a_fresh_login(tekenaar, aanbieder):
    page = tekenaar.get(PAGINA).content.decode()
    assert "Ondertekenen met eHerkenning" in page
    assert "niveau EH3 of hoger en voor KVK-nummer 99000033" in page
    answer = tekenaar.get(log_in(tekenaar))
    assert (answer.status_code, count()) == (302, 1)
    assert "ondertekend met eHerkenning" in tekenaar.get(answer["Location"]).content.decode()
    with scope.within(scope.systeem("tests")):
        row = Ondertekening.objects.get()
        event = Gebeurtenis.objects.get(actie="ondertekening.sign")
    assert (row.factor, row.kvk) == (Factor.EHERKENNING, "99000033")
    assert {naam: event.details[naam] for naam in ("factor", "niveau", "uitgever")} == {
        "factor": "eherkenning", "niveau": "EH3", "uitgever": aanbieder.issuer,
    }  # fmt: skip
    assert PERSOON not in repr(event.details)
    assert PERSOON.encode() not in bytes(row.pdf)
    seal = PdfFileReader(BytesIO(bytes(row.pdf))).embedded_signatures[0]
    assert "een nieuwe inlog met eHerkenning (EH3)" in str(seal.sig_object["/Reason"])
    assert aanvragen.SESSION_KEY not in tekenaar.session
    assert aanbieder.gevraagd == ["/.well-known/openid-configuration", "/authorize", "/token", "/jwks"]


def test_the_request_asks_for_a_fresh_login_and_keeps_its_secrets(tekenaar):
    url = link(tekenaar)
    vragen = {naam: een[0] for naam, een in parse_qs(urlsplit(url).query).items()}
    kept = tekenaar.session[aanvragen.SESSION_KEY]
    assert (
        vragen["acr_values"] == f"{LOA}3 {LOA}4 http://eidas.europa.eu/LoA/substantial http://eidas.europa.eu/LoA/high"
    )
    assert (vragen["state"], vragen["nonce"]) == (kept["state"], kept["nonce"])
    assert kept["verifier"] not in url
    assert link(tekenaar) != url


def test_the_page_in_between_needs_no_wider_policy(tekenaar):
    link(tekenaar)
    policy = tekenaar.get(VERDER)["Content-Security-Policy"]
    assert "form-action 'self'" in policy
    assert "127.0.0.1" not in policy


CLAIMS = [
    ({"aud": "een-ander"}, "antwoord"),
    ({"aud": [CLIENT, "een-ander"]}, "antwoord"),
    ({"azp": "een-ander"}, "antwoord"),
    ({"iss": "https://elders.example"}, "antwoord"),
    ({"nonce": "een-andere"}, "antwoord"),
    ({"nonce": None}, "antwoord"),
    ({"sub": None}, "antwoord"),
    ({"exp": 1}, "antwoord"),
    ({"iat": 9_999_999_999}, "antwoord"),
    ({"auth_time": None}, "antwoord"),
    ({"auth_time": True}, "antwoord"),
    ({"auth_time": 9_999_999_999}, "antwoord"),
    ({"auth_time": 1}, "niet_vers"),
    ({"acr": f"{LOA}2plus"}, "niveau"),
    ({"acr": None}, "niveau"),
    ({"acr": "http://eidas.europa.eu/LoA/low"}, "niveau"),
    ({KVK_CLAIM: "99000041"}, "andere_organisatie"),
    ({KVK_CLAIM: None}, "andere_organisatie"),
]


@pytest.mark.parametrize(("claims", "reden"), CLAIMS, ids=lambda deel: str(deel)[:40])
def test_what_a_token_says_that_is_no_proof(tekenaar, aanbieder, claims, reden):
    aanbieder.claims = claims
    refused(tekenaar.get(log_in(tekenaar)), reden)


@pytest.mark.parametrize("alg", ["none", "HS256", "RS512"])
def test_an_algorithm_that_is_not_allowed(tekenaar, aanbieder, alg):
    aanbieder.alg = alg
    refused(tekenaar.get(log_in(tekenaar)), "antwoord")
    assert refusal()["toelichting"] == "algorithm"


def test_a_login_from_before_the_request(tekenaar, aanbieder):
    aanbieder.claims = {"auth_time": int(time.time()) - 60}
    refused(tekenaar.get(log_in(tekenaar)), "niet_vers")


def test_a_login_too_long_ago_in_a_request_that_still_counts(tekenaar, aanbieder):
    back = log_in(tekenaar)
    session = tekenaar.session
    session[aanvragen.SESSION_KEY] |= {"begonnen": time.time() - 500}
    session.save()
    aanbieder.claims = {"auth_time": int(time.time()) - 400}
    refused(tekenaar.get(back), "niet_vers")


def test_a_higher_level_counts_and_a_higher_minimum_is_asked(tekenaar, aanbieder, settings):
    settings.EHERKENNING_NIVEAU = "EH4"
    refused(tekenaar.get(log_in(tekenaar)), "niveau")
    aanbieder.claims = {"acr": "http://eidas.europa.eu/LoA/high"}
    assert (tekenaar.get(log_in(tekenaar)).status_code, count()) == (302, 1)


def test_a_key_of_somebody_else_under_a_known_name(tekenaar, aanbieder):
    back = log_in(tekenaar)
    jwks = aanbieder.jwks()
    aanbieder.renew("eerste")
    aanbieder.jwks = lambda: jwks
    refused(tekenaar.get(back), "antwoord")


def test_a_renewed_key_is_asked_for_once(tekenaar, aanbieder):
    aanbieders.configured().keys()
    aanbieder.renew("tweede")
    assert (tekenaar.get(log_in(tekenaar)).status_code, count()) == (302, 1)
    assert aanbieder.gevraagd.count("/jwks") == 2


def test_a_key_that_nobody_published(tekenaar, aanbieder):
    aanbieder.header = {"kid": "onbekend"}
    refused(tekenaar.get(log_in(tekenaar)), "antwoord")
    assert aanbieder.gevraagd.count("/jwks") == 2


def test_a_branch_only_counts_for_that_branch(tekenaar, aanbieder, settings):
    settings.EHERKENNING_VESTIGING_CLAIM = "vestiging"
    aanbieder.claims = {"vestiging": "000099999999"}
    refused(tekenaar.get(log_in(tekenaar)), "andere_vestiging")


@pytest.mark.parametrize(("fout", "reden"), [("access_denied", "afgebroken"), ("server_error", "onbereikbaar")])
def test_cancelled_at_the_provider(tekenaar, aanbieder, fout, reden):
    aanbieder.weiger = fout
    refused(tekenaar.get(log_in(tekenaar)), reden)
    assert "/token" not in aanbieder.gevraagd


def test_a_return_counts_once(tekenaar):
    back = log_in(tekenaar)
    assert tekenaar.get(back).status_code == 302
    answer = tekenaar.get(back)
    assert (answer.status_code, count(), refusal()["reden"]) == (422, 1, "geen_aanvraag")
    assert ZINNEN["geen_aanvraag"] in answer.content.decode()


def test_two_returns_at_one_moment_count_once(tekenaar):
    back = log_in(tekenaar)
    kept = dict(tekenaar.session[aanvragen.SESSION_KEY])
    assert tekenaar.get(back).status_code == 302
    session = tekenaar.session
    session[aanvragen.SESSION_KEY] = kept
    session.save()
    assert (tekenaar.get(back).status_code, count(), refusal()["reden"]) == (422, 1, "geen_aanvraag")


def test_another_state_is_refused_and_leaves_the_request_alone(tekenaar):
    back = log_in(tekenaar)
    refused(tekenaar.get(TERUG, {"state": "verzonnen", "code": "x"}), "geen_aanvraag")
    refused(tekenaar.get(TERUG), "geen_aanvraag")
    assert tekenaar.get(back).status_code == 302


def test_another_iss_in_the_return(tekenaar):
    back = log_in(tekenaar)
    refused(tekenaar.get(re.sub(r"iss=[^&]+", "iss=https://elders.example", back)), "antwoord")


def test_a_code_of_another_request_is_refused_by_the_provider(tekenaar):
    """PKCE and the nonce tie a code to the browser that asked for it."""
    other = re.search(r"code=([^&]+)", log_in(tekenaar))[1]
    refused(tekenaar.get(re.sub(r"code=[^&]+", f"code={other}", log_in(tekenaar))), "antwoord")


def test_back_after_ten_minutes(tekenaar, aanbieder):
    back = log_in(tekenaar)
    session = tekenaar.session
    session[aanvragen.SESSION_KEY] |= {"begonnen": time.time() - 601}
    session.save()
    assert "Er staat geen ondertekening open" in tekenaar.get(VERDER).content.decode()
    refused(tekenaar.get(back), "verlopen")
    assert "/token" not in aanbieder.gevraagd


def test_the_text_moved_on_in_between(tekenaar, delta):
    back = log_in(tekenaar)
    type(delta.gebruiker).objects.filter(pk=delta.gebruiker.pk).update(naam="Na het trouwen")
    answer = tekenaar.get(back)
    refused(answer, "gewijzigd", 409)
    assert "Na het trouwen" in answer.content.decode()
    assert mark(answer)


def test_another_mandate_in_between(tekenaar, delta, cast):
    back = log_in(tekenaar)
    with scope.within(scope.systeem("tests")):
        Mandaat.objects.all().update(ingetrokken_op="2026-01-01", reden="Weg.")
        factories.mandaat(delta.gebruiker, cast.organisaties["delta"])
    refused(tekenaar.get(back), "gewijzigd", 409)


def test_the_mandate_was_withdrawn_in_between(tekenaar):
    back = log_in(tekenaar)
    with scope.within(scope.systeem("tests")):
        Mandaat.objects.all().update(ingetrokken_op="2026-01-01", reden="Weg.")
    answer = tekenaar.get(back)
    tekst = answer.content.decode()
    assert (answer.status_code, count(), refusal()["reden"]) == (422, 0, "mandaat")
    assert "U kunt nu niet ondertekenen." in tekst
    assert "Uw machtiging is ingetrokken" in tekst


def test_somebody_else_in_the_same_browser(tekenaar, cast):
    back = log_in(tekenaar)
    kept = dict(tekenaar.session[aanvragen.SESSION_KEY])
    tekenaar.force_login(cast.waalstroom.gebruiker)
    refused(tekenaar.get(back), "geen_aanvraag")
    session = tekenaar.session
    session[aanvragen.SESSION_KEY] = kept
    session.save()
    refused(tekenaar.get(back), "andere_rol")


def test_without_login_the_return_asks_for_it(tekenaar):
    back = log_in(tekenaar)
    tekenaar.logout()
    assert tekenaar.get(back).status_code == 302
    assert count() == 0


def test_the_button_asks_what_signing_asks(tekenaar, delta):
    assert begin(tekenaar, gelezen="").status_code == 422
    assert begin(tekenaar, document="verzonnen").status_code == 409
    old = mark(tekenaar.get(PAGINA))
    type(delta.gebruiker).objects.filter(pk=delta.gebruiker.pk).update(naam="Na het trouwen")
    answer = begin(tekenaar, document=old)
    assert (answer.status_code, aanvragen.SESSION_KEY in tekenaar.session) == (409, False)
    assert mark(answer) != old


def test_without_a_code_nothing_else_signs(tekenaar):
    assert tekenaar.post(PAGINA, {"document": mark(tekenaar.get(PAGINA)), "gelezen": "on"}).status_code == 422
    assert count() == 0


def test_the_provider_is_down_at_the_start(tekenaar, aanbieder):
    aanbieder.status = 503
    answer = begin(tekenaar)
    assert (answer.status_code, count()) == (422, 0)
    assert ZINNEN["onbereikbaar"] in answer.content.decode()


def test_the_provider_is_down_at_the_return(tekenaar, aanbieder):
    back = log_in(tekenaar)
    aanbieder.status = 502
    refused(tekenaar.get(back), "onbereikbaar")


def test_the_provider_is_gone(tekenaar, aanbieder):
    back = log_in(tekenaar)
    aanbieder.stop()
    refused(tekenaar.get(back), "onbereikbaar")


@pytest.mark.parametrize(
    "anders",
    [
        {"token_endpoint": "http://127.0.0.1:9/token"},
        {"jwks_uri": None},
        {"issuer": "https://elders.example"},
        {"code_challenge_methods_supported": ["plain"]},
    ],
    ids=lambda anders: next(iter(anders)),
)
def test_a_description_that_points_elsewhere_is_refused(tekenaar, aanbieder, anders):
    aanbieder.beschrijving = anders
    answer = begin(tekenaar)
    assert (answer.status_code, aanvragen.SESSION_KEY in tekenaar.session) == (422, False)
    assert ZINNEN["antwoord"] in answer.content.decode()


@pytest.mark.parametrize("soort", ["ES256", "RS256"])
def test_a_private_key_instead_of_a_secret(tekenaar, aanbieder, settings, soort):
    key = ec.generate_private_key(ec.SECP256R1()) if soort == "ES256" else aanbieder.sleutel
    pem = key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    settings.EHERKENNING_CLIENT_SECRET, settings.EHERKENNING_PRIVATE_KEY = "", pem.decode()
    aanbieder.publiek = key.public_key()
    assert (tekenaar.get(log_in(tekenaar)).status_code, count()) == (302, 1)


def test_without_a_provider_there_is_no_button(client, delta, zegel):
    factories.link_app(delta.gebruiker)
    client.force_login(delta.gebruiker)
    page = client.get(PAGINA)
    assert "eHerkenning" not in page.content.decode()
    assert client.get(VERDER).status_code == client.get(TERUG).status_code == 404
    data = {"document": mark(page), "gelezen": "on", "met": "eherkenning", "code": factories.code_now()}
    assert (client.post(PAGINA, data).status_code, count()) == (422, 0)


def test_a_gemeente_is_told_why_not(client, cast, aanbieder, zegel):
    tekenaar = cast.beleid.tiel.gebruiker
    with scope.within(scope.systeem("tests")):
        factories.mandaat(tekenaar, gemeente=cast.beleid.tiel.actor.gemeenten[0])
    factories.link_app(tekenaar)
    client.force_login(tekenaar)
    page = client.get(PAGINA)
    assert "Een gemeente ondertekent met een machtiging en een code of passkey" in page.content.decode()
    assert "Ondertekenen met eHerkenning" not in page.content.decode()
    answer = client.post(PAGINA, {"document": mark(page), "gelezen": "on", "met": "eherkenning"})
    assert (answer.status_code, count()) == (422, 0)
    assert ZINNEN["gemeente"] in answer.content.decode()
