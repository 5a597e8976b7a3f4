"""The office pages of a talk: who sees what, in how many questions, and that nothing typed is lost."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from speerpunten.kennis.actions import deelnemer, dialooguitkomst
from speerpunten.kennis.models import Dialoog, Dialooguitkomst
from speerpunten.programma.actions import dialooggevolg
from speerpunten.programma.models import Dialooggevolg, Maatregelenpakket
from tests.factories.kennis_dialoog import gedeeld, gehouden, gepland, met_lijst, namens, uitgenodigd, velden

pytestmark = pytest.mark.django_db
HOUDER = ("change", "invite", "cancel", "hold", "share", "adopt")


def page(naam: str, *args: object) -> str:
    return reverse(f"kennis:{naam}", args=args)


def asked(client, url: str) -> int:
    """How many questions the page asks the database."""
    client.get(url)
    with CaptureQueriesContext(connection) as found:
        assert client.get(url).status_code == 200
    return len(found)


def test_a_talk_is_planned_and_a_wrong_time_keeps_what_was_typed(cast, browse) -> None:
    tiel = browse(cast.beleid.tiel)
    data = velden() | {"begin": "16:00", "einde": "14:00"}
    refused = tiel.post(page("dialoog-plan"), data)
    assert refused.status_code == 422
    assert "Het gesprek eindigt voor het begint." in refused.content.decode()
    assert "Horen wat aanbieders tegenhoudt." in refused.content.decode()
    sent = tiel.post(page("dialoog-plan"), data | {"einde": "17:30"})
    with namens(cast.beleid.tiel.actor):
        row = Dialoog.objects.get()
    assert sent.url == page("dialoog-detail", row.pk)


def test_the_pages_of_the_holder_are_not_there_for_another_gemeente(cast, browse) -> None:
    gesprek, uitkomst = gedeeld(cast.beleid.tiel.actor, cast.organisaties["waalstroom"])
    buren, pk = browse(cast.beleid.buren), gesprek.row.pk
    urls = [page(f"dialoog-{naam}", pk) for naam in HOUDER]
    urls += [page("deelnemer-add", pk), page("verslag-write", pk, "aanbod"), page("uitkomst-record", pk)]
    urls += [page("uitkomst-change", uitkomst.pk), page("uitkomst-follow", uitkomst.pk)]
    urls += [reverse("programma:dialooggevolg-add", args=[uitkomst.pk])]
    assert {buren.get(url).status_code for url in urls} == {404}
    assert buren.get(page("dialoog-detail", pk)).status_code == 200
    tiel = browse(cast.beleid.tiel)
    assert {tiel.get(url).status_code for url in urls} == {200}


def test_a_concept_is_the_holders_alone(cast, browse) -> None:
    row = gepland(cast.beleid.tiel.actor)
    seen = [
        browse(who).get(page("dialoog-detail", row.pk)).status_code for who in (cast.beleid.tiel, cast.beleid.buren)
    ]
    assert seen == [200, 404]


def test_nobody_reads_an_address_and_others_no_answers(cast, browse) -> None:
    gesprek = uitgenodigd(cast.beleid.tiel.actor, cast.organisaties["waalstroom"])
    url = page("dialoog-detail", gesprek.row.pk)
    tiel, buren = (browse(who).get(url).content.decode() for who in (cast.beleid.tiel, cast.beleid.buren))
    assert [("example.test" in each, "Nog geen antwoord" in each, "Provincie" in each) for each in (tiel, buren)] == [
        (False, True, True), (False, False, True),
    ]  # fmt: skip


def test_inviting_nobody_says_what_to_do_first(cast, browse) -> None:
    row = gepland(cast.beleid.tiel.actor)
    refused = browse(cast.beleid.tiel).post(page("dialoog-invite", row.pk))
    assert refused.status_code == 422
    assert "Voeg eerst iemand toe." in refused.content.decode()


def test_a_guest_needs_an_organisation_and_comes_off_the_list_before_the_invitation(cast, browse) -> None:
    row = gepland(cast.beleid.tiel.actor)
    tiel, url = browse(cast.beleid.tiel), page("deelnemer-add", row.pk)
    refused = tiel.post(url, {"soort": "bewoner", "naam": "", "email": "bewoner@example.test"})
    assert (refused.status_code, "bewoner@example.test" in refused.content.decode()) == (422, True)
    tiel.post(url, {"soort": "bewoner", "naam": "Dorpsraad", "email": "bewoner@example.test"})
    with namens(cast.beleid.tiel.actor):
        lid = row.deelnemers.get()
    tiel.post(page("deelnemer-remove", lid.pk))
    with namens(cast.beleid.tiel.actor):
        assert row.deelnemers.count() == 0


def test_the_way_from_talk_to_an_adopted_report(cast, browse) -> None:
    gesprek = gehouden(cast.beleid.tiel.actor, cast.organisaties["waalstroom"])
    tiel, pk = browse(cast.beleid.tiel), gesprek.row.pk
    early = tiel.post(page("dialoog-share", pk), {"reageren_tot": "2099-01-01"})
    assert "Het verslag is nog leeg." in early.content.decode()
    tiel.post(page("verslag-write", pk, "zorg"), {"tekst": "De huisarts is ver weg."})
    tiel.post(page("dialoog-share", pk), {"reageren_tot": "2099-01-01"})
    assert gesprek.fresh().status == "verslag"
    late = tiel.post(page("dialoog-adopt", pk))
    assert (late.status_code, "kunnen nog reageren" in late.content.decode()) == (422, True)


def test_a_reaction_is_settled_and_its_party_reads_the_answer(cast, browse) -> None:
    gesprek, _ = gedeeld(cast.beleid.tiel.actor, cast.organisaties["waalstroom"])
    with namens(cast.waalstroom.actor):
        gesprek.partij.dialoog.refresh_from_db()
        reactie = deelnemer.react(deelnemer=gesprek.partij, tekst="Dit zei ik niet.", by=cast.waalstroom.actor)
    tiel, url = browse(cast.beleid.tiel), page("reactie-settle", reactie.pk)
    assert tiel.post(url, {"besluit": "overgenomen", "antwoord": ""}).status_code == 422
    tiel.post(url, {"besluit": "overgenomen", "antwoord": "Wij pasten het aan."})
    detail = page("dialoog-detail", gesprek.row.pk)
    partij, buren = (browse(who).get(detail).content.decode() for who in (cast.waalstroom, cast.beleid.buren))
    assert [("Wij pasten het aan." in each, "Dit zei ik niet." in each) for each in (partij, buren)] == [
        (True, True), (False, False),
    ]  # fmt: skip


def test_an_outcome_leads_to_a_package_which_says_so(cast, browse) -> None:
    _, uitkomst = gedeeld(cast.beleid.tiel.actor, cast.organisaties["waalstroom"])
    tiel, url = browse(cast.beleid.tiel), reverse("programma:dialooggevolg-add", args=[uitkomst.pk])
    assert tiel.post(url, {"pakket": "", "afspraak": ""}).status_code == 422
    tiel.post(url, {"pakket": Maatregelenpakket.objects.order_by("pk")[0].pk, "afspraak": ""})
    with namens(cast.beleid.tiel.actor):
        gevolg = Dialooggevolg.objects.get()
    pakket = tiel.get(reverse("programma:pakket-detail", args=[gevolg.pakket_id])).content.decode()
    assert "Komt voort uit dialoog" in pakket
    tiel.post(reverse("programma:dialooggevolg-remove", args=[gevolg.pk]))
    with namens(cast.beleid.tiel.actor):
        assert Dialooggevolg.objects.count() == 0


def test_a_step_is_told_and_leaves_the_list_when_it_is_done(cast, browse) -> None:
    gesprek, uitkomst = gedeeld(cast.beleid.tiel.actor, cast.organisaties["waalstroom"])
    tiel, lijst = browse(cast.beleid.tiel), page("uitkomst-list")
    assert uitkomst.tekst in tiel.get(lijst).content.decode()
    assert tiel.post(page("uitkomst-follow", uitkomst.pk), {"status": "gedaan", "tekst": " "}).status_code == 422
    tiel.post(page("uitkomst-follow", uitkomst.pk), {"status": "gedaan", "tekst": "Het loket is open."})
    assert uitkomst.tekst not in tiel.get(lijst).content.decode()
    partij = browse(cast.waalstroom).get(page("dialoog-detail", gesprek.row.pk)).content.decode()
    assert "Het loket is open." in partij


@pytest.mark.parametrize("formaat", ["csv", "ods", "xlsx"])
def test_what_waits_comes_out_as_a_file(cast, browse, formaat) -> None:
    gedeeld(cast.beleid.tiel.actor, cast.organisaties["waalstroom"])
    answer = browse(cast.beleid.tiel).get(page("uitkomst-export", formaat))
    assert answer.status_code == 200
    assert b"".join(answer.streaming_content)


def test_thirty_talks_and_thirty_outcomes_ask_as_much_as_one(cast, browse) -> None:
    by, tiel = cast.beleid.tiel.actor, browse(cast.beleid.tiel)
    gesprek, _ = gedeeld(by, cast.organisaties["waalstroom"])
    urls = [page("dialoog-list"), page("uitkomst-list"), page("dialoog-detail", gesprek.row.pk)]
    before = [asked(tiel, url) for url in urls]
    with namens(by):
        pakketten = list(Maatregelenpakket.objects.order_by("pk")[:3])
        for nummer in range(29):
            gepland(by, titel=f"Gesprek {nummer}")
            made = dialooguitkomst.record(dialoog=gesprek.row, thema="zorg", tekst=f"Zorg {nummer}", wie="GGD", by=by)
            dialooguitkomst.follow(uitkomst=made, status="onderweg", tekst="Mee bezig.", by=by)
            dialooggevolg.add(uitkomst=made, pakket=pakketten[nummer % 3], by=by)
    assert [asked(tiel, url) for url in urls] == before


def test_a_party_sees_where_it_is_invited_and_nothing_of_the_list(cast, browse) -> None:
    gesprek = uitgenodigd(cast.beleid.tiel.actor, cast.organisaties["waalstroom"])
    met_lijst(cast.beleid.tiel.actor, cast.organisaties["waalstroom"])
    partij = browse(cast.waalstroom)
    lijst = partij.get(page("dialoog-list")).content.decode()
    assert ("1 gesprek" in lijst, "Wie zijn er gehoord?" in lijst) == (True, False)
    detail = partij.get(page("dialoog-detail", gesprek.row.pk)).content.decode()
    assert ("Ik kom" in detail, "Provincie" in detail, "Wat u nu kunt doen" in detail) == (True, False, False)


def test_the_region_holds_a_talk_without_a_scope(cast, browse) -> None:
    row, regio = gepland(cast.regiocoordinator.actor), browse(cast.regiocoordinator)
    assert {regio.get(page(naam, row.pk)).status_code for naam in ("dialoog-detail", "deelnemer-add")} == {200}
    assert regio.get(page("dialoog-list")).status_code == 200
    assert Dialooguitkomst.objects.count() == 0
    assert row.dag > timezone.localdate()
