"""Who finds which article, by which words; nothing of it tells of what a reader may not see."""

import pytest
from django.db import ProgrammingError, connection, transaction
from django.utils import timezone

from rivierenland.core import scope
from rivierenland.core.actions.versie import Verouderd
from rivierenland.core.permissions import Geweigerd
from speerpunten.kennis.actions import artikel, artikelbestand
from speerpunten.kennis.models import Artikel, Artikelversie, Zoekwoord
from speerpunten.kennis.queries.artikel import versions, visible
from speerpunten.kennis.queries.zoeken import Uitkomst, search, snippets
from speerpunten.kennis.zoeken.vraag import parse
from tests.cast import Cast
from tests.factories.kennis_artikel import docx, draft, pdf, placed, upload

pytestmark = pytest.mark.django_db
BEZOEKER = scope.geheim("kennisbank")


@pytest.fixture
def tiel(cast: Cast):
    return cast.beleid.tiel.actor


@pytest.fixture
def partij(cast: Cast):
    return cast.waalstroom.actor


def find(tekst: str, actor) -> Uitkomst:
    with scope.within(actor.scope if actor else BEZOEKER):
        return search(parse(tekst), visible(actor), actor)


def test_a_word_is_found_in_another_form_by_a_synonym_at_its_end_and_half_typed(tiel) -> None:
    made = placed(tiel, trefwoorden=["short-stay"])
    for tekst in (
        "kamerverhuur",
        "regel",
        "logies",
        "norm",
        "huisvestingsn",
        "kamers ruimte" if False else "ruimte krijgen",
    ):
        assert find(tekst, tiel).rijen == [made.pk], tekst
    assert find('"hoeveel ruimte"', tiel).rijen == [made.pk]
    assert find("kamerverhuur -ruimte", tiel).rijen == []


def test_what_was_mistyped_is_asked_as_it_was_meant(tiel) -> None:
    made = placed(tiel)
    found = find("kamerverhuhr", tiel)
    assert (found.rijen, found.bedoeld, found.in_plaats) == ([made.pk], "kamerverhuur", True)
    assert find("qwxzjk", tiel) == Uitkomst([], "'qwxzjk' | 'qwxzjk':*")


def test_signs_and_control_characters_are_no_error(tiel) -> None:
    for tekst in (
        "",
        "   ",
        "&|!():*'\\",
        '"',
        "-",
        "or",
        "a" * 5000,
        "\x00\ue000",
        "' or 1=1 --",
        "%_%",
        "de het een",
    ):
        assert find(tekst, tiel).rijen == []


def test_each_reader_finds_what_is_for_them_and_no_suggestion_tells_of_the_rest(cast: Cast, tiel, partij) -> None:
    alle = {
        "ambtenaren": placed(tiel, doelgroep="ambtenaren", titel="Vertrouwelijkheidstoets"),
        "partijen": placed(tiel, doelgroep="partijen", titel="Partijenafspraak"),
        "openbaar": placed(tiel, doelgroep="openbaar", titel="Openbaarheidsregel"),
    }
    draft(tiel, titel="Conceptgeheimenis", doelgroep="openbaar")
    voor = {None: 1, partij: 2, tiel: 3}
    for actor, aantal in voor.items():
        gezien = sum(bool(find(row.titel, actor).rijen) for row in alle.values())
        assert gezien == aantal
        for tekst in ("Conceptgeheimenisz", "Conceptgeheim"):
            assert find(tekst, actor).bedoeld == ""
    assert find("Vertrouwelijkheidstoest", tiel).bedoeld == "vertrouwelijkheidstoets"
    assert find("Vertrouwelijkheidstoest", partij).bedoeld == ""
    assert find("toets", partij).rijen == find("toets", None).rijen == []
    assert find("Conceptgeheimenis", cast.beleid.buren.actor).rijen == []


def test_the_database_itself_shows_a_reader_no_more(cast: Cast, tiel, partij) -> None:
    placed(tiel, doelgroep="ambtenaren", titel="Eerste")
    placed(tiel, doelgroep="partijen", titel="Tweede")
    placed(tiel, doelgroep="openbaar", titel="Derde")
    draft(tiel, titel="Vierde")

    def titles(value):
        with scope.within(value):
            return {row.titel for row in Artikel.objects.all()}, {row.titel for row in Artikelversie.objects.all()}

    with scope.within(BEZOEKER):
        assert not Zoekwoord.objects.exclude(doelgroep="openbaar").exists()
    assert titles(BEZOEKER) == ({"Derde"}, {"Derde"})
    assert titles(partij.scope) == ({"Tweede", "Derde"}, {"Tweede", "Derde"})
    assert titles(cast.beleid.buren.actor.scope)[0] == {"Eerste", "Tweede", "Derde"}
    assert titles(tiel.scope)[0] == {"Eerste", "Tweede", "Derde", "Vierde"}


def test_words_leave_the_suggestions_when_nobody_may_find_them_any_more(tiel, partij) -> None:
    made = placed(tiel, doelgroep="partijen", titel="Zwaluwnesten")
    assert find("zwaluwneste", partij).rijen == [made.pk]
    with scope.within(tiel.scope):
        made = artikel.edit(
            artikel=made, versie=made.versie, waarden={"doelgroep": "ambtenaren"}, wat_veranderde="Intern", by=tiel
        )
        assert set(Zoekwoord.objects.filter(woord="zwaluwnesten").values_list("doelgroep", "aantal")) == {
            ("ambtenaren", 1)
        }
    assert find("zwaluwnestem", partij).bedoeld == ""
    with scope.within(tiel.scope):
        artikel.withdraw(artikel=made, versie=made.versie, reden="Verouderd", by=tiel)
        assert not Zoekwoord.objects.exists()


def test_an_older_version_for_officials_stays_theirs(tiel, partij) -> None:
    made = placed(tiel, doelgroep="ambtenaren", tekst="Vertrouwelijk.")
    with scope.within(tiel.scope):
        made = artikel.edit(
            artikel=made,
            versie=made.versie,
            waarden={"doelgroep": "openbaar", "tekst": "Open."},
            wat_veranderde="Nu open",
            by=tiel,
        )
        assert [row.nummer for row in versions(made, tiel)] == [2, 1]
        with pytest.raises(ProgrammingError), transaction.atomic():
            Artikelversie.objects.filter(artikel=made).update(tekst="anders")
    for actor in (partij, None):
        with scope.within(actor.scope if actor else BEZOEKER):
            assert [row.nummer for row in Artikelversie.objects.all()] == [2]


def test_a_snippet_marks_the_word_and_nothing_that_was_typed_is_html(tiel) -> None:
    made = placed(
        tiel,
        titel="<b>x</b>",
        samenvatting="<script>alert(1)</script> zwaluw <i>",
        tekst="**zwaluw** [x](https://x.nl)",
    )
    found = find("zwaluw", tiel)
    with scope.within(tiel.scope):
        html = snippets(found.rijen, found.tsquery)[made.pk].html
    assert "<mark>zwaluw</mark>" in html
    assert html.replace("<mark>", "").replace("</mark>", "").count("<") == 0


def test_a_colleague_elsewhere_and_an_old_form_change_nothing(cast: Cast, tiel) -> None:
    made = placed(tiel)
    with scope.within(cast.beleid.buren.actor.scope), pytest.raises(Geweigerd):
        artikel.withdraw(artikel=made, versie=made.versie, reden="x", by=cast.beleid.buren.actor)
    with scope.within(tiel.scope), pytest.raises(Verouderd):
        artikel.withdraw(artikel=made, versie=1, reden="x", by=tiel)


def test_the_region_writes_what_is_of_no_gemeente(cast: Cast, tiel) -> None:
    regio = cast.regiocoordinator.actor
    made = placed(regio, doelgroep="openbaar")
    assert find("kamerverhuur", None).rijen == [made.pk]
    with pytest.raises(Geweigerd), scope.within(tiel.scope):
        artikel.edit(artikel=made, versie=made.versie, waarden={"titel": "x"}, wat_veranderde="x", by=tiel)


def with_file(by, made, inhoud: bytes, naam: str = "stuk.pdf"):
    with scope.within(by.scope):
        row = artikelbestand.add(artikel=made, bestand=upload(inhoud, naam), by=by)
        artikelbestand.read_text(pk=row.pk, report=lambda *_: None, by=by)
        row.refresh_from_db()
    return row


def test_a_word_in_a_file_is_found_with_its_page_by_who_may_read_the_article(tiel, partij) -> None:
    made = placed(tiel)
    row = with_file(tiel, made, pdf("inleiding", "oeverzwaluw"))
    assert (row.leesstand, row.bladzijden) == ("gelezen", 2)
    found = find("oeverzwaluw", tiel)
    with scope.within(tiel.scope):
        shown = snippets(found.rijen, found.tsquery)[made.pk]
    assert (found.rijen, shown.bestand, shown.bladzijde) == ([made.pk], "stuk.pdf", 2)
    assert find("oeverzwaluw", partij).rijen == []
    assert find("oeverzwalux", partij).bedoeld == ""


def test_a_scan_a_broken_file_and_a_macro_each_say_what_they_are(tiel) -> None:
    made = placed(tiel)
    assert with_file(tiel, made, pdf("")).leesstand == "geen_tekst"
    broken = with_file(tiel, made, b"%PDF-1.4 niets")
    assert (broken.leesstand, broken.reden[:26]) == ("mislukt", "Dit bestand is beschadigd ")
    with scope.within(tiel.scope):
        artikelbestand.retry(artikelbestand=broken, by=tiel)
    with pytest.raises(Exception, match="macro"):
        with_file(tiel, made, docx("x", macro=True), "x.docx")
    with pytest.raises(Exception, match="staat al"):
        with_file(tiel, made, pdf(""))


def test_how_much_is_asked_does_not_grow_with_what_is_found(tiel, django_assert_num_queries) -> None:
    def asked() -> int:
        with scope.within(tiel.scope):
            before = len(connection.queries_log)
            found = search(parse("kamerverhuur"), visible(tiel), tiel)
            snippets(found.rijen[:20], found.tsquery)
            return len(connection.queries_log) - before

    connection.force_debug_cursor = True
    placed(tiel)
    one = asked()
    for _ in range(29):
        placed(tiel)
    assert asked() == one
    assert timezone.localdate()
