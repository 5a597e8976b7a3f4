"""A functional administrator adds a care partner; from then on everybody who refers may choose it."""

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from registratie.actions import organisatie as organisaties
from registratie.actions import zorgpartner
from registratie.opzoeken import kvk
from registratie.opzoeken.antwoord import Antwoord, Uitkomst
from rivierenland.core import scope
from rivierenland.core.actions import uitnodiging
from rivierenland.core.enums import Organisatierol, Organisatiestatus
from rivierenland.core.models import Gebeurtenis, Organisatie, UitgaandBericht, Uitnodiging
from rivierenland.core.permissions import Geweigerd
from rivierenland.core.rollen import Rol
from speerpunten.zorg.queries import partners
from tests.cast import person
from tests.factories.registratie import BUREN, TIEL
from tests.registratie.aanmelding.conftest import applied
from tests.registratie.aanmelding.test_weg import approve

PAGINA = reverse("registratie:zorgpartner-create")
LIJST, HULP = reverse("registratie:organisatie-list"), reverse("zorg:hulpaanbod-list")
INGEVULD = {
    "kvk": "9900 0074", "naam": "Steunpunt Linge", "contactpersoon": "Ria Linge", "email": "ria@linge.example",
}  # fmt: skip
ANDEREN = ["beleid", "burgerzaken", "toezichthouder", "jurist"]


def made() -> Organisatie | None:
    with scope.within(scope.systeem("tests")):
        return Organisatie.objects.filter(kvk="99000074").first()


def admit(who, gemeente: str = TIEL, **changes) -> Organisatie:
    with scope.within(who.actor.scope):
        return zorgpartner.admit(**INGEVULD | {"kvk": "99000074", "gemeente": gemeente, "by": who.actor} | changes)


@pytest.fixture
def beheerder(cast):
    return cast.functioneel_beheerder.tiel


@pytest.fixture
def partner(beheerder):
    """The partner that Tiel added."""
    return admit(beheerder)


def faults(answer) -> dict[str, list[str]]:
    return {veld: list(zinnen) for veld, zinnen in answer.context["form"].errors.items()}


class TestAdding:
    """The page from the list to the choice of who refers."""

    def test_it_is_made_and_its_person_invited_and_everybody_may_choose_it(self, beheerder, as_person):
        client = as_person(beheerder)
        assert all(PAGINA in client.get(page).content.decode() for page in (LIJST, HULP))
        answer = client.post(PAGINA, INGEVULD)
        row = made()
        assert answer["Location"] == reverse("registratie:organisatie-detail", args=[row.pk])
        assert (row.rollen, row.status) == ([Organisatierol.ZORGPARTNER], Organisatiestatus.ACTIEF)
        assert (row.gemeenten, row.toegelaten_in) == ([TIEL], [TIEL])
        assert [kaart.naam for kaart in partners.active()] == ["Steunpunt Linge"]
        assert "Steunpunt Linge" in client.get(LIJST).content.decode()

    def test_who_is_invited_comes_in_as_care_partner(self, beheerder, partner):
        invited = Uitnodiging.objects.get()
        assert (invited.email, invited.rol, invited.organisatie_id) == (INGEVULD["email"], Rol.ZORGPARTNER, partner.pk)
        link = next(word for word in UitgaandBericht.objects.get().tekst.split() if "://" in word)
        uitnodiging.accept(secret=link.rstrip("/").rsplit("/", 1)[1], wachtwoord="een heel lang wachtwoord")
        assert person(Rol.ZORGPARTNER, naam="x", organisatie=partner).actor.rol == Rol.ZORGPARTNER

    def test_it_stands_in_the_audit_trail(self, beheerder, partner):
        events = Gebeurtenis.objects.filter(organisatie_id=partner.pk).order_by("id")
        assert list(events.values_list("actie", "gemeente_id")) == [
            ("organisatie.admit", TIEL),
            ("uitnodiging.invite", None),
        ]

    def test_it_stays_in_the_list_when_locations_are_counted_again(self, partner):
        with scope.within(scope.systeem("tests")):
            organisaties.keep_gemeenten(partner)
        assert made().gemeenten == [TIEL]

    def test_another_gemeente_does_not_find_the_organisation_and_may_choose_it(self, cast, as_person, partner):
        client = as_person(cast.functioneel_beheerder.buren)
        assert "Steunpunt Linge" not in client.get(LIJST).content.decode()
        assert partners.active().count() == 1


class TestWrong:
    """What somebody reads who filled in something wrong; nothing is made and nothing lost."""

    @pytest.mark.parametrize(
        ("changes", "veld", "zin"),
        [
            ({"kvk": "123"}, "kvk", "Een KVK-nummer heeft acht cijfers"),
            ({"kvk": ""}, "kvk", "Vul het KVK-nummer in."),
            ({"naam": ""}, "naam", "Vul de naam van de organisatie in."),
            ({"contactpersoon": ""}, "contactpersoon", "Vul de naam van de contactpersoon in."),
            ({"email": "ria"}, "email", "Vul een e-mailadres in, bijvoorbeeld"),
            ({"email": "waalstroom@example.test"}, "email", "heeft al toegang tot het portaal, in een andere rol"),
            ({"email": " Functioneel_Beheerder.Tiel@example.test"}, "email", "heeft al toegang tot het portaal"),
            ({"kvk": "99000017"}, "kvk", "staat al in het portaal"),
        ],
    )
    def test_a_sentence_at_the_field(self, cast, beheerder, as_person, changes, veld, zin):
        assert cast.waalstroom
        answer = as_person(beheerder).post(PAGINA, INGEVULD | changes)
        assert (answer.status_code, list(faults(answer))) == (422, [veld])
        assert zin in faults(answer)[veld][0]
        assert (made(), Uitnodiging.objects.count(), answer.context["form"]["naam"].value()) == (
            None, 0, (INGEVULD | changes)["naam"],
        )  # fmt: skip

    def test_it_is_a_partner_already(self, beheerder, as_person, partner):
        answer = as_person(beheerder).post(PAGINA, INGEVULD | {"email": "ander@linge.example"})
        assert faults(answer) == {
            "kvk": ["Steunpunt Linge is al zorgpartner. Open de organisatie in de lijst om iemand uit te nodigen."]
        }

    def test_it_is_known_in_another_gemeente_and_never_where(self, cast, as_person, partner):
        answer = as_person(cast.functioneel_beheerder.buren).post(PAGINA, INGEVULD)
        (zin,) = faults(answer)["kvk"]
        assert ("via een andere gemeente" in zin, "Tiel" in zin, made().gemeenten) == (True, False, [TIEL])

    @pytest.mark.parametrize(
        ("antwoord", "zin"),
        [
            (Antwoord(Uitkomst.NIET_GEVONDEN), "niet in het handelsregister"),
            (Antwoord(Uitkomst.GEVONDEN, {"einde": "20250101"}), "uitgeschreven"),
            (Antwoord(Uitkomst.GEVONDEN, {"einde": ""}), None),
            (Antwoord(Uitkomst.ONBEREIKBAAR), None),
        ],
    )
    def test_the_trade_register_counts_where_it_answers(self, beheerder, monkeypatch, antwoord, zin):
        monkeypatch.setattr(kvk, "profile", lambda number: antwoord)
        if zin is None:
            assert admit(beheerder).pk
        else:
            with pytest.raises(ValidationError, match=zin):
                admit(beheerder)


class TestSomebodyElse:
    """The second person, and the first whose link ran out."""

    def test_the_gemeente_that_added_it_invites_again(self, beheerder, as_person, partner):
        client, url = as_person(beheerder), reverse("registratie:zorgpartner-invite", args=[partner.pk])
        detail = reverse("registratie:organisatie-detail", args=[partner.pk])
        assert url in client.get(detail).content.decode()
        assert "Steunpunt Linge" in client.get(url).content.decode()
        for email in ("tweede@linge.example", INGEVULD["email"]):
            assert client.post(url, {"naam": "Iemand", "email": email})["Location"] == detail
        open_ = Uitnodiging.objects.filter(ingetrokken_at=None).values_list("email", flat=True)
        assert sorted(open_) == [INGEVULD["email"], "tweede@linge.example"]

    def test_who_works_there_already_is_not_invited_twice(self, beheerder, as_person, partner):
        known = person(Rol.ZORGPARTNER, naam="linge", organisatie=partner).gebruiker
        url = reverse("registratie:zorgpartner-invite", args=[partner.pk])
        answer = as_person(beheerder).post(url, {"naam": "Linge", "email": known.email})
        assert (answer.status_code, faults(answer)) == (422, {"email": ["Deze persoon heeft deze rol al."]})

    def test_not_for_an_organisation_that_lodges_people(self, cast, beheerder, as_person):
        with scope.within(scope.systeem("tests")):
            row = cast.organisaties["waalstroom"]
            row.gemeenten = row.toegelaten_in = [TIEL]
            row.rollen = [Organisatierol.VERBLIJFSBIEDER, Organisatierol.ZORGPARTNER]
            row.save()
        assert as_person(beheerder).get(reverse("registratie:zorgpartner-invite", args=[row.pk])).status_code == 404
        with scope.within(beheerder.actor.scope), pytest.raises(Geweigerd):
            zorgpartner.invite(organisatie=row, naam="x", email="x@x.example", gemeente=TIEL, by=beheerder.actor)

    def test_not_by_another_gemeente(self, cast, as_person, partner):
        other = cast.functioneel_beheerder.buren
        assert as_person(other).get(reverse("registratie:zorgpartner-invite", args=[partner.pk])).status_code == 404
        with scope.within(other.actor.scope), pytest.raises(Geweigerd):
            zorgpartner.invite(organisatie=partner, naam="x", email="x@x.example", gemeente=BUREN, by=other.actor)


class TestNoOtherRoad:
    """A partner is made by this page alone, and is nothing else beside it."""

    @pytest.mark.parametrize("rol", ANDEREN)
    def test_no_other_official(self, cast, as_person, rol):
        who = getattr(cast, rol).tiel
        client = as_person(who)
        assert client.get(PAGINA).status_code == 403
        assert PAGINA not in client.get(LIJST).content.decode() + client.get(HULP).content.decode()
        with pytest.raises(Geweigerd):
            admit(who)

    def test_not_in_the_name_of_another_gemeente(self, beheerder):
        with pytest.raises(Geweigerd):
            admit(beheerder, BUREN)

    def test_a_market_party_does_not_call_itself_one(self, cast, as_person):
        url = reverse("registratie:organisatie-change", args=[cast.organisaties["waalstroom"].pk])
        client = as_person(cast.waalstroom)
        assert "zorgpartner" not in dict(client.get(url).context["form"].fields["rollen"].choices)
        answer = client.post(url, {"naam": "Waalstroom", "rollen": ["verblijfsbieder", "zorgpartner"]})
        assert (answer.status_code, list(faults(answer))) == (422, ["rollen"])
        who = cast.waalstroom.actor
        with scope.within(who.scope), pytest.raises(ValidationError, match="Zorgpartner toevoegen"):
            organisaties.change(
                organisatie=cast.organisaties["waalstroom"], rollen=[Organisatierol.ZORGPARTNER], by=who
            )

    def test_a_partner_keeps_its_role_when_its_name_changes(self, beheerder, as_person, partner):
        url = reverse("registratie:organisatie-change", args=[partner.pk])
        assert as_person(beheerder).post(url, {"naam": "Steunpunt Waal", "rollen": ["zorgpartner"]}).status_code == 302
        assert [kaart.naam for kaart in partners.active()] == ["Steunpunt Waal"]

    def test_an_application_in_its_name_lets_nobody_in(self, cast, partner):
        row = applied("a", kvk="99000074")
        with pytest.raises(ValidationError, match="is zorgpartner"):
            approve(row, cast)
        assert not Uitnodiging.objects.filter(rol=Rol.MARKTPARTIJ_BEHEERDER).exists()


def test_the_lists_ask_as_much_with_thirty_partners(beheerder, as_person, partner):
    client = as_person(beheerder)

    def asked() -> list[int]:
        counts = []
        for page in (LIJST, PAGINA, reverse("registratie:organisatie-detail", args=[partner.pk])):
            with CaptureQueriesContext(connection) as queries:
                assert client.get(page).status_code == 200
            counts.append(len(queries))
        return counts

    asked()
    before = asked()
    with scope.within(scope.systeem("tests")):
        for nummer in range(30):
            Organisatie.objects.create(
                kvk=f"980000{nummer:02}", naam=f"Hulp {nummer}", rollen=[Organisatierol.ZORGPARTNER],
                status=Organisatiestatus.ACTIEF, gemeenten=[TIEL], toegelaten_in=[TIEL],
            )  # fmt: skip
    assert asked() == before
