"""Give a code: on a slip that is shown once, or in one message whose address is not kept."""

import json
from datetime import timedelta

import httpx
import pytest
from django.core import mail
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from registratie.models import Bewoner
from rivierenland.core import scope, sms
from rivierenland.core.actions import uitgaand_bericht
from rivierenland.core.enums import Berichtstatus
from rivierenland.core.models import Gebeurtenis, Inzage, UitgaandBericht
from rivierenland.core.permissions import Geweigerd
from speerpunten.arbeidsmigrant.actions import inzagecode
from speerpunten.arbeidsmigrant.models import Inzagecode
from tests.registratie.conftest import as_person, stage  # noqa: F401 -- fixtures
from tests.speerpunten.arbeidsmigrant.gegevens.conftest import enter, from_desk, from_provider


def codes() -> list[Inzagecode]:
    with scope.within(scope.systeem("tests")):
        return list(Inzagecode.objects.order_by("id"))


def living() -> int:
    with scope.within(scope.systeem("tests")):
        return Inzagecode.objects.living().count()


class TestGive:
    def test_the_code_itself_is_kept_nowhere(self, cast, verblijf) -> None:
        code = from_provider(cast.waalstroom, verblijf.bewoner)
        (row,) = codes()
        kept = json.dumps({field.name: str(getattr(row, field.attname)) for field in row._meta.concrete_fields})
        said = json.dumps(list(Gebeurtenis.objects.filter(actie="inzagecode.give").values("details", "object_id")))
        assert code not in kept + said
        assert code.replace("-", "") not in kept + said

    def test_on_paper_three_days_in_a_message_half_an_hour(self, cast, verblijf) -> None:
        from_provider(cast.waalstroom, verblijf.bewoner)
        from_provider(cast.waalstroom, verblijf.bewoner, weg="email", aan="ana@example.test")
        paper, message = (row.verloopt_at - row.created_at for row in codes())
        assert timedelta(hours=71) < paper <= timedelta(hours=72)
        assert timedelta(minutes=29) < message <= timedelta(minutes=30)

    def test_two_codes_live_at_most(self, cast, verblijf, telefoon) -> None:
        oldest = from_provider(cast.waalstroom, verblijf.bewoner)
        from_provider(cast.waalstroom, verblijf.bewoner), from_provider(cast.waalstroom, verblijf.bewoner)
        assert living() == 2
        assert enter(telefoon, oldest).status_code == 422

    def test_the_desk_says_how_it_knows_who_this_is(self, cast, verblijf) -> None:
        from_desk(cast.burgerzaken.tiel, verblijf.bewoner)
        assert codes()[0].identiteit == "balie"
        with pytest.raises(ValidationError, match="Kies hoe u hebt vastgesteld"):
            from_desk(cast.burgerzaken.tiel, verblijf.bewoner, identiteit="")
        with pytest.raises(ValidationError, match="Alleen de gemeente"):
            from_provider(cast.waalstroom, verblijf.bewoner, identiteit="balie")

    def test_nobody_gives_a_code_for_a_resident_of_another(self, cast, verblijf) -> None:
        with scope.within(scope.systeem("tests")):
            row = Bewoner.objects.get(pk=verblijf.bewoner_id)
        for who in (cast.fruithof, cast.burgerzaken.buren, cast.toezichthouder.tiel):
            with scope.within(who.actor.scope), pytest.raises(Geweigerd):
                inzagecode.give(bewoner=row, weg="incheck", taal="en", by=who.actor)

    @pytest.mark.parametrize("aan", ["", "ana", "ana@", "ana@example", "a b@example.test"])
    def test_an_address_must_be_one(self, cast, verblijf, aan) -> None:
        with pytest.raises(ValidationError, match="Vul een e-mailadres in"):
            from_provider(cast.waalstroom, verblijf.bewoner, weg="email", aan=aan)


class TestMessage:
    def test_in_the_language_of_the_worker_and_then_forgotten(self, cast, verblijf) -> None:
        code = from_provider(cast.waalstroom, verblijf.bewoner, weg="email", taal="pl", aan="ana@example.test")
        assert uitgaand_bericht.send_due() == 1
        (sent,) = mail.outbox
        assert (sent.to, code in sent.body, "/info/pl/mijn-gegevens/" in sent.body) == (
            ["ana@example.test"],
            True,
            True,
        )
        row = UitgaandBericht.objects.get()
        assert (row.aan, row.tekst, row.status) == ("", "", Berichtstatus.VERZONDEN)
        assert "ana@example.test" not in json.dumps(list(Gebeurtenis.objects.values("details")))

    def test_what_could_not_be_sent_in_time_is_forgotten_too(self, cast, verblijf) -> None:
        from_provider(cast.waalstroom, verblijf.bewoner, weg="email", aan="ana@example.test")
        UitgaandBericht.objects.update(vervalt_at=timezone.now(), status=Berichtstatus.VASTGEHOUDEN)
        assert uitgaand_bericht.send_due() == 0
        row = UitgaandBericht.objects.get()
        assert (row.aan, row.tekst, row.status, mail.outbox) == ("", "", Berichtstatus.VERVALLEN, [])
        with pytest.raises(ValidationError, match="verlopen"):
            uitgaand_bericht.release(bericht=row, by=cast.platformbeheerder.actor)

    def test_what_goes_wrong_does_not_name_the_receiver(self, cast, verblijf, settings, monkeypatch) -> None:
        def refuse(*args):
            raise OSError("550 ana@example.test unknown")

        monkeypatch.setattr(uitgaand_bericht, "send_mail", refuse)
        from_provider(cast.waalstroom, verblijf.bewoner, weg="email", aan="ana@example.test")
        uitgaand_bericht.send_due()
        assert UitgaandBericht.objects.get().fout == "OSError"

    def test_nobody_floods_a_stranger(self, cast, verblijf) -> None:
        for _ in range(40):
            from_provider(cast.waalstroom, verblijf.bewoner, weg="email", aan="ana@example.test")
        with pytest.raises(ValidationError, match="erg veel codes"):
            from_provider(cast.waalstroom, verblijf.bewoner, weg="email", aan="ana@example.test")


class TestSms:
    def test_off_unless_the_settings_name_a_carrier(self, cast, verblijf, as_person) -> None:  # noqa: F811
        body = (
            as_person(cast.waalstroom)
            .get(reverse("arbeidsmigrant:inzagecode-create", args=[verblijf.bewoner_id]))
            .content.decode()
        )
        assert "Per SMS" not in body
        with pytest.raises(ValidationError, match="staan uit"):
            from_provider(cast.waalstroom, verblijf.bewoner, weg="sms", aan="+48601234567")

    def test_a_file_in_the_demo(self, cast, verblijf, settings, tmp_path) -> None:
        settings.SMS_URL = f"file://{tmp_path}/sms.jsonl"
        code = from_provider(cast.waalstroom, verblijf.bewoner, weg="sms", taal="ro", aan="06 1234 5678")
        assert uitgaand_bericht.send_due() == 1
        sent = json.loads((tmp_path / "sms.jsonl").read_text())
        assert sent["aan"] == "+31612345678"
        assert code in sent["tekst"]
        assert UitgaandBericht.objects.get().aan == ""

    def test_over_http_with_a_token(self, settings, monkeypatch) -> None:
        settings.SMS_URL, settings.SMS_TOKEN = "https://sms.example/send", "geheim"
        asked = {}

        def post(url, **values):
            asked.update(values, url=url)
            return httpx.Response(202)

        monkeypatch.setattr(sms.httpx, "post", post)
        sms.send(aan="+48601234567", tekst="Hallo")
        assert (asked["url"], asked["json"]) == (settings.SMS_URL, {"to": "+48601234567", "text": "Hallo"})
        assert asked["headers"] == {"Authorization": "Bearer geheim"}

    @pytest.mark.parametrize("fault", [httpx.ConnectTimeout("x"), httpx.Response(500), httpx.Response(401)])
    def test_an_outage_is_tried_again_by_the_outbox(self, cast, verblijf, settings, monkeypatch, fault) -> None:
        settings.SMS_URL = "https://sms.example/send"

        def post(url, **values):
            if isinstance(fault, Exception):
                raise fault
            return fault

        monkeypatch.setattr(sms.httpx, "post", post)
        from_provider(cast.waalstroom, verblijf.bewoner, weg="sms", aan="+48601234567")
        assert uitgaand_bericht.send_due() == 0
        row = UitgaandBericht.objects.get()
        assert (row.status, row.fout, row.aan) == (Berichtstatus.MISLUKT, "SmsFout", "+48601234567")

    @pytest.mark.parametrize(
        ("typed", "number"),
        [("0048 601-234-567", "+48601234567"), ("(06) 12345678", "+31612345678"), ("12", ""), ("+31abc", ""), ("", "")],
    )
    def test_a_number_as_people_type_it(self, typed, number) -> None:
        assert sms.normalise(typed) == number


class TestPages:
    def test_the_slip_is_shown_once_in_the_own_language(self, cast, verblijf, as_person, telefoon) -> None:  # noqa: F811
        provider = as_person(cast.waalstroom)
        stay = reverse("registratie:verblijf-detail", args=[verblijf.pk])
        url = reverse("arbeidsmigrant:inzagecode-create", args=[verblijf.bewoner_id])
        assert url in provider.get(stay).content.decode()
        assert provider.get(url).status_code == 200
        slip = provider.post(url, {"weg": "incheck", "taal": "pl"})
        body = slip.content.decode()
        assert slip["Cache-Control"] == "no-store"
        assert '<section class="gegevens-briefje" lang="pl">' in body
        assert "/info/pl/mijn-gegevens/" in body
        code = body.split('briefje__code">')[1].split("<")[0]
        assert enter(telefoon, code).status_code == 302
        assert code not in provider.get(reverse("arbeidsmigrant:inzagecode-list")).content.decode()
        assert Inzage.objects.filter(doel="Een code geven voor de eigen gegevens").exists()

    def test_a_message_shows_no_code(self, cast, verblijf, as_person) -> None:  # noqa: F811
        url = reverse("arbeidsmigrant:inzagecode-create", args=[verblijf.bewoner_id])
        body = (
            as_person(cast.waalstroom)
            .post(url, {"weg": "email", "taal": "en", "aan": "ana@example.test"})
            .content.decode()
        )
        assert "De code wordt verstuurd." in body
        assert "gegevens-briefje" not in body

    def test_the_desk_is_asked_for_the_identity(self, cast, verblijf, as_person) -> None:  # noqa: F811
        url = reverse("arbeidsmigrant:inzagecode-create", args=[verblijf.bewoner_id])
        desk = as_person(cast.burgerzaken.tiel)
        assert desk.post(url, {"weg": "balie", "taal": "en"}).status_code == 422
        assert desk.post(url, {"weg": "balie", "taal": "en", "identiteit": "balie"}).status_code == 200

    def test_who_may_not_does_not_see_the_button(self, cast, verblijf, as_person) -> None:  # noqa: F811
        stay = reverse("registratie:verblijf-detail", args=[verblijf.pk])
        assert "Geef een code" not in as_person(cast.toezichthouder.tiel).get(stay).content.decode()
