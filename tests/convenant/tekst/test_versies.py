"""Versions of the text: begun as a copy, written, adopted once, and never altered after that."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from convenant.actions import artikel, toezegging, versie
from convenant.actions.concepttekst import Tekstgewijzigd
from convenant.models import Artikel, Convenantversie, Toezegging
from convenant.queries import versie as versies
from convenant.tekst import compare
from rivierenland.core import scope
from rivierenland.core.actions.versie import Verouderd
from rivierenland.core.models import Gebeurtenis
from rivierenland.core.permissions import Geweigerd
from tests.factories import convenant_tekst as maak

ONDERTEKEND = date(2023, 6, 23)


def sentence(error) -> str:
    return " ".join(error.value.messages)


def test_the_example_text_holds_since_the_day_it_was_signed_and_says_it_is_an_example(db):
    assert versies.in_force(ONDERTEKEND - timedelta(days=1)) is None
    een = versies.in_force(ONDERTEKEND)
    tekst = versies.document(een)
    assert (tekst.nummer, tekst.is_voorbeeld, len(tekst.artikelen), len(tekst.toezeggingen)) == (1, True, 17, 20)
    assert "voorbeeldinhoud" in tekst.inleiding
    assert [row.code for row in tekst.artikelen[3].toezeggingen] == ["T03", "T04", "T05"]
    assert tekst.artikelen[2].toezeggingen[0].norm == "ten minste 95\u00a0%, aandacht tot 85\u00a0%"
    assert tekst.artikelen[6].toezeggingen[0].norm == ""


def test_a_version_is_one_document_in_three_queries(db, django_assert_num_queries):
    een = versies.newest_adopted()
    with django_assert_num_queries(2):
        assert len(versies.document(een).toezeggingen) == 20


def test_a_new_version_begins_as_a_copy_and_there_is_one_concept(regio):
    twee = versie.begin(by=regio)
    verschil = compare(versies.document(versies.newest_adopted()), versies.document(twee))
    assert (twee.nummer, twee.status, verschil.is_changed) == (2, "concept", False)
    with pytest.raises(ValidationError) as fout:
        versie.begin(by=regio)
    assert sentence(fout) == "Versie 2 is al in voorbereiding. Er kan één concept zijn: ga daarmee verder."
    with pytest.raises(IntegrityError), transaction.atomic():
        Convenantversie.objects.create(nummer=3, titel="Nog een")


def test_only_the_region_writes(cast, regio):
    twee = versie.begin(by=regio)
    een = maak.first(twee)
    for by in (cast.beleid.tiel.actor, cast.waalstroom.actor, cast.jurist.buren.actor):
        with pytest.raises(Geweigerd):
            versie.begin(by=by)
        with pytest.raises(Geweigerd):
            artikel.edit(artikel=een, versie=1, titel="x", tekst="x", by=by)
        with pytest.raises(Geweigerd):
            toezegging.add(artikel=een, by=by, **maak.GEGEVENS)


def test_who_saves_second_is_told(regio):
    twee = versie.begin(by=regio)
    een, t01 = maak.first(twee), maak.commitment(twee)
    artikel.edit(artikel=een, versie=1, titel="Eerst", tekst="Eerst.", by=regio)
    toezegging.edit(toezegging=t01, versie=1, by=regio, **maak.said(t01) | {"titel": "Eerst"})
    with pytest.raises(Verouderd):
        artikel.edit(artikel=een, versie=1, titel="Later", tekst="Later.", by=regio)
    with pytest.raises(Verouderd):
        toezegging.edit(toezegging=t01, versie=1, by=regio, **maak.said(t01) | {"titel": "Later"})
    een.refresh_from_db()
    assert een.titel == "Eerst"


def numbered(row: Convenantversie) -> list[tuple[int, str]]:
    return list(row.artikelen.order_by("nummer").values_list("nummer", "titel"))


def test_articles_make_room_so_that_no_number_is_there_twice(regio):
    twee = versie.begin(by=regio)
    made = artikel.add(convenant=twee, titel="Vervoer", tekst="Samen.", plaats=2, by=regio)
    assert numbered(twee)[:4] == [(1, "Definities"), (2, "Vervoer"), (3, "Doel"), (4, "Registratie en nachtregister")]
    artikel.edit(artikel=made, versie=1, titel="Vervoer", tekst="Samen.", plaats=99, by=regio)
    assert numbered(twee)[-1] == (18, "Vervoer")
    artikel.edit(artikel=made, versie=2, titel="Reizen", tekst="Samen.", by=regio)
    assert numbered(twee)[-1] == (18, "Reizen")
    artikel.remove(artikel=maak.first(twee), by=regio)
    assert [nummer for nummer, _ in numbered(twee)] == list(range(1, 18))

    def twice() -> None:
        Artikel.objects.create(convenant=twee, nummer=3, titel="Dubbel", tekst="x")
        connection.check_constraints()

    with pytest.raises(IntegrityError), transaction.atomic():
        twice()


def test_an_article_with_commitments_stays_until_they_went_elsewhere(regio):
    twee = versie.begin(by=regio)
    kwaliteit = twee.artikelen.get(nummer=4)
    with pytest.raises(ValidationError) as fout:
        artikel.remove(artikel=kwaliteit, by=regio)
    assert "staan nog de toezeggingen T03, T04, T05" in sentence(fout)
    for code in ("T03", "T04"):
        toezegging.remove(toezegging=maak.commitment(twee, code), by=regio)
    t05 = maak.commitment(twee, "T05")
    toezegging.edit(toezegging=t05, versie=1, artikel=twee.artikelen.get(nummer=5), by=regio, **maak.said(t05))
    artikel.remove(artikel=kwaliteit, by=regio)
    assert (twee.artikelen.count(), maak.commitment(twee, "T05").artikel.nummer) == (16, 4)


def test_a_code_is_never_used_for_another_promise(regio):
    twee = versie.begin(by=regio)
    toezegging.remove(toezegging=maak.commitment(twee, "T20"), by=regio)
    made = toezegging.add(artikel=maak.first(twee), by=regio, **maak.GEGEVENS)
    assert made.code == "T21"


@pytest.mark.parametrize(
    ("anders", "veld"),
    [
        ({"norm": Decimal("100.5")}, "norm"),
        ({"norm": Decimal(-1)}, "norm"),
        ({"norm": None}, "norm"),
        ({"aandacht": None}, "aandacht"),
        ({"aandacht": Decimal(95)}, "aandacht"),
        ({"richting": "hoogstens"}, "aandacht"),
        ({"regel": ""}, "norm"),
        ({"regel": "bestaat_niet"}, "regel"),
        ({"partijsoorten": []}, "partijsoorten"),
        ({"titel": ""}, "titel"),
    ],
)
def test_a_commitment_that_cannot_be_measured_is_refused_at_its_field(regio, anders, veld):
    twee = versie.begin(by=regio)
    with pytest.raises(ValidationError) as fout:
        toezegging.add(artikel=maak.first(twee), by=regio, **maak.GEGEVENS | anders)
    assert list(fout.value.message_dict) == [veld]


def test_a_ceiling_has_its_attention_above_it_and_evidence_has_no_norm(regio):
    twee = versie.begin(by=regio)
    een = maak.first(twee)
    plafond = {"richting": "hoogstens", "norm": Decimal(5), "aandacht": Decimal(10)}
    made = toezegging.add(artikel=een, by=regio, **maak.GEGEVENS | plafond)
    assert versies.norm_in_words(made) == "ten hoogste 5\u00a0%, aandacht tot 10\u00a0%"
    bewijs = toezegging.add(artikel=een, by=regio, **maak.GEGEVENS | {"regel": "", "norm": None, "aandacht": None})
    assert versies.norm_in_words(bewijs) == ""


def test_adopting_ends_the_version_before_on_the_day_the_new_one_begins(regio):
    straks = timezone.localdate() + timedelta(days=30)
    twee = maak.adopted(maak.concept(by=regio), by=regio, **maak.days(straks))
    een = Convenantversie.objects.get(nummer=1)
    assert (een.einddatum, twee.ingangsdatum, twee.vastgesteld_by) == (straks, straks, regio.gebruiker)
    assert [versies.in_force(dag).nummer for dag in (straks - timedelta(days=1), straks)] == [1, 2]
    assert (versies.newest_adopted(), versies.concept()) == (twee, None)
    audit = Gebeurtenis.objects.get(actie="convenantversie.adopt")
    assert audit.details["sha256"] == versies.document(Convenantversie.objects.get(nummer=2)).digest()


VANDAAG = "vandaag"


@pytest.mark.parametrize(
    ("veld", "dagen", "woorden"),
    [
        ("ingangsdatum", -1, "terugwerkende kracht"),
        ("ingangsdatum", 800, "meer dan twee jaar vooruit"),
        ("overgang_tot", 89, "ten minste 90 dagen"),
        ("overgang_tot", 1500, "Controleer het jaar"),
        ("evaluatie_op", 0, "pas als de versie geldt"),
        ("evaluatie_op", 3000, "meer dan vijf jaar"),
    ],
)
def test_days_that_cannot_be_meant_are_refused_at_their_field(regio, veld, dagen, woorden):
    twee = maak.concept(by=regio)
    with pytest.raises(ValidationError) as fout:
        maak.adopted(twee, by=regio, **{veld: timezone.localdate() + timedelta(days=dagen)})
    assert woorden in " ".join(fout.value.message_dict[veld])
    assert versies.concept() == twee


def test_a_version_begins_after_one_that_is_adopted_but_did_not_begin(regio):
    straks = timezone.localdate() + timedelta(days=30)
    maak.adopted(maak.concept(by=regio), by=regio, **maak.days(straks))
    drie = versie.begin(by=regio)
    een = maak.first(drie)
    artikel.edit(artikel=een, versie=1, titel="Begrippen", tekst="Nog eens anders.", by=regio)
    with pytest.raises(ValidationError) as fout:
        maak.adopted(drie, by=regio)
    assert "Kies een latere dag" in sentence(fout)


def test_what_says_nothing_new_is_not_adopted(regio):
    with pytest.raises(ValidationError) as fout:
        maak.adopted(versie.begin(by=regio), by=regio)
    assert sentence(fout).startswith("Dit concept zegt precies hetzelfde als versie 1.")


def test_one_adopts_what_one_read(regio):
    twee = maak.concept(by=regio)
    gelezen = versies.document(twee).digest()
    een = maak.first(twee)
    artikel.edit(artikel=een, versie=een.versie, titel=een.titel, tekst="Toch weer anders.", by=regio)
    with pytest.raises(Tekstgewijzigd):
        versie.adopt(convenant=twee, sha256=gelezen, by=regio, **maak.days())
    with pytest.raises(Tekstgewijzigd):
        versie.remove(convenant=twee, sha256=gelezen, by=regio)


def test_a_concept_is_thrown_away_whole_and_an_adopted_version_is_not(regio):
    twee = maak.concept(by=regio)
    versie.remove(convenant=twee, sha256=versies.document(twee).digest(), by=regio)
    assert (Convenantversie.objects.count(), Artikel.objects.count(), Toezegging.objects.count()) == (1, 17, 20)
    een = versies.newest_adopted()
    with pytest.raises(ValidationError) as fout:
        versie.remove(convenant=een, sha256=versies.document(een).digest(), by=regio)
    assert "vastgesteld en verandert niet meer" in sentence(fout)
    with pytest.raises(ValidationError):
        artikel.edit(artikel=maak.first(een), versie=1, titel="x", tekst="x", by=regio)


VAST = {
    "een woord in een artikel": "update convenant_artikel set tekst = tekst || ' en meer' where nummer = 2",
    "een artikel erbij": """insert into convenant_artikel (convenant_id, sleutel, nummer, titel, tekst, versie, created_at, updated_at)
        select id, gen_random_uuid(), 18, 'Erbij', 'x', 1, now(), now() from convenant_convenantversie where nummer = 1""",
    "een artikel weg": "delete from convenant_artikel where nummer = 1",
    "een norm lager": "update convenant_toezegging set norm = 50, aandacht = 40 where code = 'T01'",
    "een toezegging onder een ander artikel": """update convenant_toezegging set artikel_id =
        (select min(id) from convenant_artikel) where code = 'T01'""",
    "een toezegging weg": "delete from convenant_toezegging where code = 'T20'",
    "een andere titel": "update convenant_convenantversie set titel = 'Iets anders' where nummer = 1",
    "weer een concept": "update convenant_convenantversie set status = 'concept', vastgesteld_at = null where nummer = 1",
    "een andere ingangsdatum": "update convenant_convenantversie set ingangsdatum = '2023-01-01' where nummer = 1",
    "een ruimere overgang": "update convenant_convenantversie set overgang_tot = '2030-01-01' where nummer = 1",
    "de versie weg": "delete from convenant_convenantversie where nummer = 1",
}


@pytest.mark.parametrize("onder", [None, scope.systeem("tests")], ids=["web", "systeem"])
@pytest.mark.parametrize("sql", VAST.values(), ids=VAST.keys())
def test_the_database_refuses_every_change_of_what_was_adopted(db, onder, sql):
    with pytest.raises(IntegrityError, match="vastgesteld"), scope.within(onder), connection.cursor() as cursor:
        cursor.execute(sql)


@pytest.mark.parametrize("onder", [None, scope.systeem("tests")], ids=["web", "systeem"])
def test_the_day_a_version_ended_is_written_once(db, onder):
    een = Convenantversie.objects.filter(nummer=1)
    with scope.within(onder):
        assert een.update(einddatum=date(2027, 1, 1)) == 1
    for dag in (None, date(2028, 1, 1)):
        with pytest.raises(IntegrityError, match="vastgesteld"), scope.within(onder):
            een.update(einddatum=dag)


@pytest.mark.parametrize("onder", [None, scope.systeem("tests")], ids=["web", "systeem"])
def test_an_article_of_a_concept_cannot_be_carried_into_an_adopted_version(regio, onder):
    twee = maak.concept(by=regio)
    een = Convenantversie.objects.get(nummer=1)
    with pytest.raises(IntegrityError), scope.within(onder):
        Artikel.objects.filter(convenant=twee, nummer=18).update(convenant=een)
    with pytest.raises(IntegrityError), scope.within(onder):
        Toezegging.objects.filter(convenant=twee, code="T21").update(artikel=maak.first(een))


def test_the_history_of_the_text_is_never_changed(db):
    with (
        pytest.raises(Exception, match="permission denied"),
        scope.within(scope.systeem("tests")),
        connection.cursor() as cursor,
    ):
        cursor.execute("update convenant_artikelevent set titel = 'x'")
