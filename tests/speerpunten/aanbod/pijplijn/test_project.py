"""A project starts, moves, drops out and goes on; nobody moves another one's, and nothing is lost on the way."""

from datetime import date, timedelta

import pytest
from django.db import DatabaseError, transaction
from django.utils import timezone

from registratie.actions import locatiekaart
from registratie.models import Huisvestingslocatie, Locatiekaart
from rivierenland.core import scope
from rivierenland.core.actions.versie import Verouderd
from rivierenland.core.models import Gebeurtenis, Organisatie, UitgaandBericht
from rivierenland.core.permissions import Geweigerd
from speerpunten.aanbod.actions import project as acties
from speerpunten.aanbod.enums.project import Stadium as S
from speerpunten.aanbod.models import Project, Projectstap
from speerpunten.aanbod.queries import doorlooptijd
from tests.cast import Cast
from tests.factories.aanbod_pijplijn import BUREN, MAASDRIEL, days_ago, facts, project
from tests.factories.programma_besluiten import refused
from tests.factories.registratie import LocatieFactory, OrganisatieFactory

pytestmark = pytest.mark.django_db
EIGEN, ALLES = scope.gemeenten([MAASDRIEL]), scope.systeem("tests")
ADRES = {"straat": "Teststraat", "huisnummer": 12, "postcode": "5331ZX", "plaats": "Kerkdriel"}


def started(by, **anders) -> Project:
    return acties.start(gemeente=MAASDRIEL, by=by, **facts(**anders))


def test_a_project_starts_with_its_first_step_and_the_point_of_its_kern(by) -> None:
    row = started(by, stadium=S.VERKENNING, op=days_ago(40))
    assert (row.stadium, row.stadium_sinds, row.versie) == (S.VERKENNING, days_ago(40), 1)
    assert 145_000 < row.rd_x < 155_000
    stap = Projectstap.objects.get(project=row)
    assert (stap.van, stap.naar, stap.op, stap.created_by) == ("", S.VERKENNING, days_ago(40), by.gebruiker)
    assert Gebeurtenis.objects.get(actie="project.start").gemeente_id == MAASDRIEL


@pytest.mark.parametrize(
    ("anders", "fout"),
    [
        ({"bedden": 0}, {"bedden": ["Vul een aantal in van 1 tot en met 5000."]}),
        ({"bedden_tijdelijk": 121}, {"bedden_tijdelijk": ["Dit zijn er meer dan alle bedden van het project."]}),
        ({"kans": 101, "kans_reden": "Zeker"}, {"kans": ["Vul een percentage in van 0 tot en met 100."]}),
        ({"kans": 40}, {"kans_reden": ["Schrijf op waarom u van de standaard afwijkt."]}),
        ({"kans_reden": "Zeker"}, {"kans": ["U geeft een reden, maar geen kans. Vul een percentage in, of haal de reden weg."]}),
        ({"kern": "Lienden"}, {"kern": ["Deze kern ligt niet in uw gemeente. Kies er een uit de lijst."]}),
        ({"rd_x": 158400}, {"rd_y": ["Vul x en y allebei in, of laat ze allebei leeg."]}),
        (
            {"rd_x": 158400, "rd_y": 433100},
            {"rd_x": ["Dit punt ligt niet in Maasdriel, maar bij Tiel. Controleer x en y, of laat ze leeg."]},
        ),
        ({"verwacht_op": date(3028, 1, 1)}, {"verwacht_op": ["Controleer het jaar van deze dag."]}),
        ({"op": date(2001, 1, 1)}, {"op": ["Deze dag ligt voor 1 januari 2010. Controleer het jaar."]}),
    ],
)  # fmt: skip
def test_what_cannot_be_gets_a_sentence(by, anders: dict, fout: dict) -> None:
    assert refused(started, by, **anders) == fout
    assert not Project.objects.exists()


def test_a_point_out_of_the_country_or_swapped_is_told(by) -> None:
    assert list(refused(started, by, rd_x=420_000, rd_y=149_500)) == ["rd_x"]


def test_a_project_does_not_start_where_it_ends(by) -> None:
    for stadium in (S.IN_GEBRUIK, S.GEWEIGERD):
        assert list(refused(started, by, stadium=stadium)) == ["stadium"]


def test_a_text_with_a_bsn_is_refused(by) -> None:
    assert list(refused(started, by, toelichting="Bewoner 111222333 is boos")) == ["toelichting"]


def test_steps_follow_the_table_and_stay(by) -> None:
    row = started(by, op=days_ago(90))
    for naar, dagen in ((S.AANVRAAG, 60), (S.BESLUIT, 30), (S.REALISATIE, 5)):
        row = acties.step(project=row, versie=row.versie, naar=naar, op=days_ago(dagen), by=by)
    assert (row.stadium, row.stadium_sinds, row.versie) == (S.REALISATIE, days_ago(5), 4)
    assert list(Projectstap.objects.filter(project=row).values_list("van", "naar")) == [
        ("", "idee"), ("idee", "aanvraag"), ("aanvraag", "besluit"), ("besluit", "realisatie"),
    ]  # fmt: skip


def test_a_step_that_the_table_does_not_know_is_refused(by) -> None:
    row = started(by)
    for naar in (S.REALISATIE, S.IN_GEBRUIK, S.AFGEVALLEN, "onzin"):
        zin = "Dit project staat op ‘Idee’. Die stap kan van daar niet. Kies een andere."
        assert refused(acties.step, project=row, versie=1, naar=naar, by=by) == {"naar": [zin]}


def test_a_step_is_not_of_tomorrow_and_not_before_the_last_one(by) -> None:
    row = started(by, op=days_ago(20))
    morgen = timezone.localdate() + timedelta(days=1)
    zinnen = [
        refused(acties.step, project=row, versie=1, naar=S.VERKENNING, op=op, by=by)["op"][0]
        for op in (morgen, days_ago(21))
    ]
    assert zinnen[0] == "Deze dag is nog niet geweest. Leg de stap vast als hij is gezet."
    assert zinnen[1].startswith("De vorige stap was op ")


def test_dropping_out_and_going_on_ask_for_a_reason(by) -> None:
    row = started(by)
    assert list(refused(acties.drop, project=row, versie=1, naar=S.AFGEVALLEN, reden=" ", by=by)) == ["reden"]
    row = acties.drop(project=row, versie=1, naar=S.AFGEVALLEN, reden="Geen geld", by=by)
    assert list(refused(acties.step, project=row, versie=2, naar=S.VERKENNING, by=by)) == ["naar"]
    assert list(refused(acties.reopen, project=row, versie=2, naar=S.VERKENNING, reden="", by=by)) == ["reden"]
    row = acties.reopen(project=row, versie=2, naar=S.VERKENNING, reden="Nieuwe eigenaar", by=by)
    assert [stap.toelichting for stap in row.stappen.all()] == ["", "Geen geld", "Nieuwe eigenaar"]


def test_who_comes_second_overwrites_nothing(by) -> None:
    row = started(by)
    acties.step(project=row, versie=1, naar=S.VERKENNING, by=by)
    for doe in (
        lambda: acties.step(project=row, versie=1, naar=S.AANVRAAG, by=by),
        lambda: acties.change(project=row, versie=1, by=by, naam="Anders"),
        lambda: acties.drop(project=row, versie=1, naar=S.AFGEVALLEN, reden="x", by=by),
    ):
        with pytest.raises(Verouderd) as fout:
            doe()
        assert fout.value.row.stadium == S.VERKENNING
    assert Projectstap.objects.filter(project=row).count() == 2


def test_only_what_changed_is_written(by) -> None:
    row = acties.change(project=started(by), versie=1, by=by, bedden=80, naam="Campus Kerkdriel")
    assert (row.bedden, row.versie) == (80, 2)
    assert Gebeurtenis.objects.get(actie="project.change").details == {"velden": ["bedden"], "versie": 2}
    assert acties.change(project=row, versie=2, by=by, bedden=80).versie == 2


def test_writing_ones_own_words_takes_the_mark_example_off(by) -> None:
    row = project(is_voorbeeld=True)
    assert acties.change(project=row, versie=1, by=by, bedden=90).is_voorbeeld is True
    assert acties.change(project=row, versie=2, by=by, naam="Echt plan").is_voorbeeld is False


def test_the_database_lets_nobody_change_a_step(by) -> None:
    row = started(by)
    for doe in (lambda rij: rij.update(op=days_ago(1)), lambda rij: rij.delete()):
        with pytest.raises(DatabaseError), transaction.atomic():
            doe(Projectstap.objects.filter(project=row))


def test_another_gemeente_and_the_region_read_and_do_not_write(cast: Cast) -> None:
    with scope.within(EIGEN):
        row = started(cast.beleid.maasdriel.actor)
    with scope.within(scope.gemeenten([BUREN])):
        assert Project.objects.get().naam == row.naam
        with pytest.raises(Geweigerd):
            acties.step(project=row, versie=1, naar=S.VERKENNING, by=cast.beleid.buren.actor)
    assert Project.objects.get().naam == row.naam
    for actor in (cast.regiocoordinator.actor, cast.jurist.maasdriel.actor, cast.waalstroom.actor):
        with pytest.raises(Geweigerd):
            acties.start(gemeente=MAASDRIEL, by=actor, **facts())


def organisation(**anders) -> Organisatie:
    """A provider that is known in Maasdriel."""
    with scope.within(ALLES):
        return OrganisatieFactory(**({"gemeenten": [MAASDRIEL], "email": "post@example.test"} | anders))


def opened(cast: Cast, organisatie: Organisatie, stadium: str = S.REALISATIE, **anders) -> tuple:
    """A project of a hundred beds that is put into use, as the policy officer of Maasdriel does it."""
    with scope.within(EIGEN):
        row = project(stadium, dagen=200, kans=99, kans_reden="Bijna klaar")
        gegevens = ADRES | anders
        return acties.put_into_use(
            project=row, versie=1, organisatie=organisatie, by=cast.beleid.maasdriel.actor, **gegevens
        )


def test_beds_in_use_become_a_location_in_one_step(cast: Cast) -> None:
    row, locatie = opened(cast, organisation(), op=days_ago(2), capaciteit_vergund=96)
    assert (row.stadium, row.locatie_id, row.kans, row.kans_reden) == (S.IN_GEBRUIK, locatie.pk, None, "")
    with scope.within(EIGEN):
        found = Huisvestingslocatie.objects.get()
        assert (found.pk, found.naam, found.soort, found.status) == (locatie.pk, row.naam, row.soort, "aangemeld")
        assert (found.capaciteit_vergund, found.ingangsdatum, found.code) == (96, days_ago(2), "5331ZX-12")
        assert (found.rd_x, found.rd_y) == (row.rd_x, row.rd_y)
        assert [stap.naar for stap in row.stappen.all()] == [S.REALISATIE, S.IN_GEBRUIK]
    with scope.within(ALLES):
        assert Locatiekaart.objects.get(pk=locatie.pk).gemeente_id == MAASDRIEL
        assert UitgaandBericht.objects.get().soort == "locatie_aangemeld"
        assert set(Gebeurtenis.objects.values_list("actie", flat=True)) == {"project.put_into_use", "locatie.register"}


def test_a_location_that_the_provider_reported_already_is_not_made_twice(cast: Cast) -> None:
    with scope.within(ALLES):
        bekend = LocatieFactory(gemeente_id=MAASDRIEL, straat="Teststraat", huisnummer=12, postcode="5331ZX")
        locatiekaart.keep(bekend)
    row, locatie = opened(cast, bekend.organisatie)
    assert (locatie.pk, row.locatie_id) == (bekend.pk, bekend.pk)
    with scope.within(EIGEN):
        assert Huisvestingslocatie.objects.count() == 1


def test_nothing_is_kept_when_the_register_refuses(cast: Cast) -> None:
    organisatie, by = organisation(), cast.beleid.maasdriel.actor
    with scope.within(EIGEN):
        row = project(S.REALISATIE)
        zonder = ADRES | {"postcode": "x"}
        fout = refused(acties.put_into_use, project=row, versie=1, organisatie=organisatie, by=by, **zonder)
        assert list(fout) == ["postcode"]
        assert (Project.objects.get().stadium, Huisvestingslocatie.objects.count()) == (S.REALISATIE, 0)
        assert Projectstap.objects.count() == 1


@pytest.mark.parametrize("anders", [{"gemeenten": [BUREN]}, {"status": "geschorst"}])
def test_an_organisation_that_is_not_admitted_here_gets_no_location(cast: Cast, anders: dict) -> None:
    zin = "Deze organisatie is hier niet toegelaten. Kies een andere."
    assert refused(opened, cast, organisation(**anders)) == {"organisatie": [zin]}


def test_an_idea_is_not_put_into_use(cast: Cast) -> None:
    zin = "Dit project staat op ‘Idee’. Die stap kan van daar niet. Kies een andere."
    assert refused(opened, cast, organisation(), stadium=S.IDEE) == [zin]


def test_lead_times_come_from_the_steps(by) -> None:
    row = started(by, op=days_ago(90))
    row = acties.step(project=row, versie=1, naar=S.AANVRAAG, op=days_ago(60), by=by)
    gemeten = doorlooptijd.measure(timezone.localdate(), minstens=1)
    assert (gemeten.per_stadium[S.IDEE].mediaan, gemeten.per_stadium[S.IDEE].klaar) == (30, 1)
    assert (gemeten.per_stadium[S.AANVRAAG].loopt, gemeten.per_stadium[S.AANVRAAG].mediaan) == (1, None)
    assert gemeten.per_gemeente["Maasdriel"][S.IDEE].klaar == 1
    assert gemeten.per_gemeente["Tiel"][S.IDEE].aantal == 0
    assert doorlooptijd.measure(timezone.localdate(), minstens=1, gemeente="tiel").projecten == 0
