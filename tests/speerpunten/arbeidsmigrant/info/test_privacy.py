"""What is kept of a worker is told in the own language, to everybody the same, and the foot of every public page leads there."""

import pytest
from django.test import Client
from django.urls import reverse

from rivierenland.core.talen import TALEN

pytestmark = pytest.mark.django_db
KOPPEN = {
    "nl": "Uw privacy",
    "en": "Your privacy",
    "pl": "Twoja prywatność",
    "ro": "Confidențialitatea datelor dumneavoastră",
    "bg": "Вашите лични данни",
    "uk": "Ваша приватність",
    "es": "Su privacidad",
    "hu": "Az Ön adatainak védelme",
}


@pytest.mark.parametrize("taal", TALEN)
def test_it_is_there_in_every_language_and_keeps_nothing_of_who_reads(taal: str) -> None:
    answer = Client().get(reverse("arbeidsmigrant:privacy", args=[taal]))
    assert answer.status_code == 200
    assert f"<h1>{KOPPEN[taal]}</h1>" in answer.content.decode()
    assert (answer.headers["Content-Language"], answer.headers["Cache-Control"]) == (taal, "public, max-age=300")
    assert not answer.cookies


@pytest.mark.parametrize("taal", ["nl", "bg"])
def test_the_foot_of_a_public_page_leads_there_in_the_same_language(taal: str) -> None:
    page = Client().get(reverse("arbeidsmigrant:info-start", args=[taal])).content.decode()
    assert f'<a href="{reverse("arbeidsmigrant:privacy", args=[taal])}">' in page
    assert reverse("toegankelijkheid") in page


def test_the_dutch_page_of_the_portal_leads_to_each() -> None:
    page = Client().get(reverse("privacy")).content.decode()
    assert all(f'href="{reverse("arbeidsmigrant:privacy", args=[taal])}"' in page for taal in TALEN)
