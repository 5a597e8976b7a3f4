"""Proposals for the next version: in the open, decided with a reason, taken into the concept or not."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from convenant.actions import versie, wijzigingsvoorstel
from convenant.models import Convenantversie, Wijzigingsvoorstel
from convenant.queries import versie as versies
from rivierenland.core import scope
from rivierenland.core.permissions import Geweigerd
from tests.factories import convenant_evaluatie as maak


def page(naam: str, *args) -> str:
    return reverse(f"convenant:wijzigingsvoorstel-{naam}", args=args)


def proposed(partij, by, **values) -> Wijzigingsvoorstel:
    een = versies.newest_adopted()
    gegevens = {"artikel": een.artikelen.get(nummer=4), "tekst": "Een eigen kamer.", "waarom": "Rust."}
    with scope.within(by.scope):
        return wijzigingsvoorstel.propose(convenant=een, partij=partij, by=by, **gegevens | values)


def test_a_proposal_carries_the_public_name_of_who_made_it(regio, waalstroom, tiel, partijen):
    maak.opened(by=regio)
    een = proposed(partijen["waalstroom"], waalstroom)
    twee = proposed(partijen["tiel"], tiel, artikel=None)
    drie = proposed(None, regio)
    assert [(row.van, row.waarover) for row in (een, twee, drie)] == [
        ("Waalstroom (fictief)", "Artikel 4. Kwaliteit"), ("Tiel", "Iets nieuws"), ("Regio Rivierenland", "Artikel 4. Kwaliteit"),
    ]  # fmt: skip
    assert een.ronde is not None


def test_nobody_proposes_in_another_name(cast, regio, waalstroom, tiel, partijen):
    for by, partij in (
        (waalstroom, partijen["delta"]), (tiel, partijen["waalstroom"]), (waalstroom, None), (cast.beleid.buren.actor, partijen["tiel"]),
    ):  # fmt: skip
        with pytest.raises(Geweigerd):
            wijzigingsvoorstel.propose(
                convenant=versies.newest_adopted(), artikel=None, tekst="x", waarom="x", partij=partij, by=by
            )


def test_the_region_takes_it_over_in_a_concept_or_says_why_not(regio, waalstroom, partijen):
    een, twee = (proposed(partijen["waalstroom"], waalstroom) for _ in range(2))
    with pytest.raises(ValidationError) as fout:
        wijzigingsvoorstel.decide(voorstel=een, overnemen=True, reden="Goed.", by=regio)
    assert "Begin eerst een nieuwe versie." in fout.value.message_dict["overnemen"][0]
    with pytest.raises(ValidationError) as fout:
        wijzigingsvoorstel.decide(voorstel=een, overnemen=False, reden=" ", by=regio)
    assert list(fout.value.message_dict) == ["reden"]
    concept = versie.begin(by=regio)
    assert wijzigingsvoorstel.decide(voorstel=een, overnemen=True, reden="Goed.", by=regio).overgenomen_in == concept
    assert wijzigingsvoorstel.decide(voorstel=twee, overnemen=False, reden="Te duur.", by=regio).status == "niet"
    with pytest.raises(ValidationError, match="al besloten"):
        wijzigingsvoorstel.decide(voorstel=twee, overnemen=True, reden="Toch.", by=regio)


def test_a_concept_that_is_thrown_away_leaves_its_proposals_waiting(regio, waalstroom, partijen):
    een = proposed(partijen["waalstroom"], waalstroom)
    concept = versie.begin(by=regio)
    wijzigingsvoorstel.decide(voorstel=een, overnemen=True, reden="Goed.", by=regio)
    versie.remove(convenant=concept, sha256=versies.document(concept).digest(), by=regio)
    een.refresh_from_db()
    assert (een.status, een.overgenomen_in, Convenantversie.objects.count()) == ("ingediend", None, 1)


def test_one_takes_back_ones_own(cast, regio, waalstroom, partijen):
    een = proposed(partijen["waalstroom"], waalstroom)
    with scope.within(cast.delta.actor.scope), pytest.raises(ValidationError, match="andere partij"):
        wijzigingsvoorstel.withdraw(voorstel=een, partij=partijen["delta"], by=cast.delta.actor)
    with scope.within(waalstroom.scope):
        assert (
            wijzigingsvoorstel.withdraw(voorstel=een, partij=partijen["waalstroom"], by=waalstroom).status
            == "ingetrokken"
        )


def test_proposals_are_made_read_and_decided_on_pages(als, cast, partijen, regio):
    client = als(cast.waalstroom)
    nr = partijen["waalstroom"].pk
    artikel = versies.newest_adopted().artikelen.get(nummer=6).pk
    data = {"partij": nr, "artikel": artikel, "tekst": "Ten hoogste <b>10</b> km.", "waarom": "Fietsen."}
    assert client.post(page("create"), data | {"partij": partijen["delta"].pk}).status_code == 422
    assert client.post(page("create"), data | {"waarom": ""}).status_code == 422
    assert client.post(page("create"), data).status_code == 302
    row = Wijzigingsvoorstel.objects.get()
    for wie in (cast.delta, cast.jurist.buren, cast.regiocoordinator):
        html = als(wie).get(page("list")).content.decode()
        assert ("Ten hoogste &lt;b&gt;10" in html, "Waalstroom" in html, "Intrekken" in html) == (True, True, False)
    assert als(cast.delta).get(page("withdraw", row.pk)).status_code == 404
    assert als(cast.jurist.buren).get(page("create")).status_code == 404
    client = als(cast.regiocoordinator)
    besluit = {"overnemen": "ja", "reden": "Staat er nu."}
    assert client.post(page("decide", row.pk), besluit).status_code == 422
    versie.begin(by=regio)
    assert client.post(page("decide", row.pk), besluit).status_code == 302
    assert "Overgenomen in versie 2." in als(cast.waalstroom).get(page("list")).content.decode()
