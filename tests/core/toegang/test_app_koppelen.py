"""Linking an app, as a browser does it: what is told of it after the commit needs no scope."""

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.urls import reverse

from rivierenland.core.models import UitgaandBericht


@pytest.mark.django_db(transaction=True)
def test_a_market_party_links_an_app(client, cast):
    gebruiker = cast.waalstroom.gebruiker
    gebruiker.set_unusable_password()
    gebruiker.save()
    client.force_login(gebruiker)
    pagina = reverse("mfa_activate_totp")
    page = client.get(pagina)
    assert page.status_code == 200, page.headers
    secret = page.context["form"].secret
    code = format_hotp_value(hotp_value(secret, list(yield_hotp_counters_from_time())[1]))
    answer = client.post(pagina, {"code": code}, follow=True)
    assert answer.status_code == 200
    assert Authenticator.objects.filter(user=gebruiker, type=Authenticator.Type.TOTP).count() == 1
    assert UitgaandBericht.objects.filter(aan=gebruiker.email).count() >= 1
