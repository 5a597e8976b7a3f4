"""The page of one message: what it became, or what somebody has to know to decide."""

from django.urls import reverse

from handhaving.models import Inspectie
from rivierenland.core import scope
from tests.handhaving.telefoon.conftest import Phone


def page(phone: Phone, sleutel) -> str:
    return phone.client.get(reverse("handhaving:inzending-detail", args=[sleutel])).content.decode()


def test_what_was_recorded_leads_to_its_inspection(phone, inspection):
    sleutel = phone.whole(inspection())
    with scope.within(scope.systeem("tests")):
        pk = Inspectie.objects.get().pk

    assert reverse("handhaving:inspectie-detail", args=[pk]) in page(phone, sleutel)


def test_a_message_that_is_not_complete_says_so(phone, inspection):
    sent = inspection(fotos=1)
    phone.send(sent)

    assert "De telefoon is nog bezig." in page(phone, sent["sleutel"])


def test_a_second_inspection_is_compared_by_the_words_of_the_items(stage, phone, inspection):
    phone.whole(inspection())
    tweede = inspection(personen=24, antwoorden={"E1": {"waarde": "voldoet", "opmerking": ""}})
    Phone(stage.collega).whole(tweede)
    text = page(phone, tweede["sleutel"])

    assert '<th scope="row">E1. Zijn de blusmiddelen gekeurd' in text
    assert '<td data-label="Eerste">Niet van toepassing</td>' not in text


def test_what_waits_is_read_with_the_words_of_the_items(stage, phone, inspection):
    with scope.within(scope.systeem("tests")):
        plek = stage.andere.pk
    sleutel = phone.whole(inspection(stop=None, locatie=plek, personen=9_999_999))
    text = page(phone, sleutel)

    assert "Waarom dit wacht." in text
    assert '<span class="sub">Zijn de blusmiddelen gekeurd' in text
