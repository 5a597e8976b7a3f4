"""The official reads the original, with a translation beside it, and answers in sentences that every reporter can read."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone, translation

from handhaving.actions import melding as actions
from handhaving.enums import Antwoordzin, Meldingresultaat
from handhaving.models import Foto, Melding, Meldingbericht, Meldingvertaling
from handhaving.tasks import clean_up_meldingen
from rivierenland.core import scope
from rivierenland.core.permissions import Geweigerd
from rivierenland.core.talen import TALEN
from tests.handhaving.meldingen.conftest import by_nobody
from tests.speerpunten.arbeidsmigrant.melden.test_fotos import photos, picture, send, upload

POOLS = "Drzwi są zamknięte."


@pytest.fixture
def official(cast):
    return cast.toezichthouder.tiel


def detail(client, row) -> str:
    return client.get(reverse("handhaving:melding-detail", args=[row.pk])).content.decode()


def translate(person, row, **values):
    with scope.within(person.actor.scope):
        return actions.translate(
            melding=row, by=person.actor, **{"tekst": "De deur is dicht.", "door": "tolk"} | values
        )


def test_the_original_is_named_and_marked_and_the_translation_stands_beside_it(official, as_person):
    row, _ = by_nobody(tekst=POOLS, taal="pl")
    client = as_person(official)
    body = detail(client, row)
    assert 'lang="pl"' in body
    assert "Taal van de melder: Pools." in body
    page = client.post(
        reverse("handhaving:melding-translate", args=[row.pk]), {"tekst": "De deur is dicht.", "door": "machine"}
    )
    assert page.status_code == 302
    body = detail(client, row)
    assert POOLS in body
    assert "De deur is dicht." in body
    assert "Vertaald door een vertaalprogramma." in body
    assert "Pools" in client.get(reverse("handhaving:melding-list")).content.decode()


def test_the_newest_translation_counts_and_the_earlier_stays(official, as_person):
    row, _ = by_nobody(tekst=POOLS, taal="pl")
    translate(official, row, tekst="Deur vast.")
    translate(official, row, tekst="De deuren zijn dicht.")
    body = detail(as_person(official), row)
    assert "De deuren zijn dicht." in body
    assert "Deur vast." not in body
    with scope.within(official.actor.scope):
        assert Meldingvertaling.objects.count() == 2


def test_a_message_is_translated_too_and_only_one_of_this_reporter(official, as_person):
    row, sleutel = by_nobody(tekst=POOLS, taal="pl")
    with scope.within(scope.geheim(sleutel.digest)):
        bericht = actions.write(sleutel=sleutel, tekst="Dalej zamknięte.", taal="pl")
    url = reverse("handhaving:melding-translate-message", args=[row.pk, bericht.pk])
    assert as_person(official).post(url, {"tekst": "Nog steeds dicht.", "door": "collega"}).status_code == 302
    assert "Nog steeds dicht." in detail(as_person(official), row)
    with scope.within(official.actor.scope):
        note = actions.answer(melding=row, tekst="Notitie.", intern=True, by=official.actor)
    with pytest.raises(ValidationError, match="geen bericht van deze melder"):
        translate(official, row, bericht=note)


@pytest.mark.parametrize(("values", "field"), [({"tekst": " "}, "tekst"), ({"door": "buurman"}, "door")])
def test_what_cannot_be_is_refused(official, values, field):
    row, _ = by_nobody()
    with pytest.raises(ValidationError) as refused:
        translate(official, row, **values)
    assert list(refused.value.message_dict) == [field]


def test_only_who_handles_meldingen_of_this_gemeente_translates(cast):
    row, _ = by_nobody()
    for person in (cast.jurist.tiel, cast.toezichthouder.buren):
        with pytest.raises(Geweigerd):
            translate(person, row)


@pytest.mark.parametrize("taal", [taal for taal in TALEN if taal != "nl"])
def test_every_standard_answer_is_there_in_every_language(taal):
    with translation.override(taal):
        own = {str(zin.label) for zin in Antwoordzin}
    with translation.override("nl"):
        assert own & {str(zin.label) for zin in Antwoordzin} == set()


def test_the_reporter_reads_sentences_in_the_own_language_and_dutch_marked_as_such(bezoeker, official, as_person):
    row, sleutel = by_nobody(tekst=POOLS, taal="pl")
    url = reverse("handhaving:melding-answer", args=[row.pk])
    said = {"zinnen": ["komen", "gevaar"], "tekst": "Bel mij gerust.", "voor": "melder"}
    assert as_person(official).post(url, said).status_code == 302
    assert "Wij gaan kijken." in detail(as_person(official), row)
    codes = {"referentie": row.referentie, "geheim": sleutel.geheim}
    body = bezoeker.post(reverse("arbeidsmigrant:melding-volgen", kwargs={"taal": "pl"}), codes).content.decode()
    assert "Pojedziemy to sprawdzić." in body
    assert "Ten tekst jest po niderlandzku." in body
    assert '<div lang="nl"' in body
    with scope.within(official.actor.scope):
        actions.close(melding=row, resultaat=Meldingresultaat.OPGELOST, uitkomst="De deur is open.", by=official.actor)
    body = bezoeker.post(reverse("arbeidsmigrant:melding-volgen", kwargs={"taal": "uk"}), codes).content.decode()
    assert "Проблему вирішено." in body
    assert "De deur is open." in body


def test_a_sentence_alone_is_an_answer_and_nothing_at_all_is_none(official):
    row, _ = by_nobody()
    with scope.within(official.actor.scope):
        bericht = actions.answer(melding=row, tekst=" ", zinnen=["sinds"], intern=False, by=official.actor)
        assert (bericht.tekst, bericht.zinnen) == ("", ["sinds"])
        for values in ({"zinnen": []}, {"zinnen": ["verzonnen"]}, {"zinnen": ["sinds"], "intern": True}):
            with pytest.raises(ValidationError):
                actions.answer(melding=row, tekst="", by=official.actor, **{"intern": False} | values)


def test_a_year_after_closing_translations_and_photos_are_gone_with_the_rest(official, bezoeker):
    row, sleutel = by_nobody(tekst=POOLS, taal="pl")
    send(bezoeker, row, sleutel, upload(picture()))
    translate(official, row)
    assert len(photos()) == 1
    with scope.within(official.actor.scope):
        actions.close(melding=row, resultaat=Meldingresultaat.OPGELOST, uitkomst="Klaar.", by=official.actor)
    with scope.within(scope.systeem("tests")):
        Melding.objects.filter(pk=row.pk).update(afgehandeld_at=timezone.now() - timedelta(days=366))
    assert clean_up_meldingen() == 1
    with scope.within(scope.systeem("tests")):
        assert [model.objects.count() for model in (Foto, Meldingvertaling, Meldingbericht)] == [0, 0, 0]
    with pytest.raises(ValidationError, match="verwijderd"):
        translate(official, row)
