"""The first people come in by the command line."""

import pytest
from django.core.management import CommandError, call_command

from rivierenland.core.models import UitgaandBericht, Uitnodiging

WIE = {"naam": "Eerste Gebruiker"}


@pytest.mark.django_db
def test_the_first_regional_coordinator_gets_a_mail():
    call_command("invite_gebruiker", "regio@example.test", rol="regiocoordinator", **WIE)
    assert [(u.email, u.rol) for u in Uitnodiging.objects.all()] == [("regio@example.test", "regiocoordinator")]
    assert [bericht.aan for bericht in UitgaandBericht.objects.all()] == ["regio@example.test"]


@pytest.mark.django_db
def test_an_administrator_of_a_gemeente_needs_a_gemeente_that_exists():
    with pytest.raises(CommandError, match="CBS-code"):
        call_command("invite_gebruiker", "fb@example.test", rol="functioneel_beheerder", gemeente="GM9999", **WIE)
    assert Uitnodiging.objects.count() == 0


@pytest.mark.django_db
def test_an_unknown_organisation_is_refused_in_plain_dutch():
    with pytest.raises(CommandError, match="KVK-nummer"):
        call_command("invite_gebruiker", "x@example.test", rol="marktpartij_beheerder", organisatie="12345678", **WIE)
