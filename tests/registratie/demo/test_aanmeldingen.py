"""The made-up applications are as good as real ones, and no queue is empty."""

from registratie.actions import demo
from registratie.enums import Aanmeldingsstatus
from registratie.models import Aanmelding
from registratie.queries import aanmelding as aanmeldingen
from rivierenland.core.validators.bsn import contains_bsn


def test_every_application_would_pass_the_forms_validation(geladen: demo.Geladen) -> None:
    rows = list(Aanmelding.objects.all())
    for row in rows:
        row.full_clean()
        assert not contains_bsn(f"{row.naam} {row.contact_naam} {row.kvk} {row.certificaten}")
    assert {row.gemeente_id for row in rows} >= {"GM0281", "GM0214", "GM1960", "GM0297"}


def test_the_queue_holds_what_was_confirmed(geladen: demo.Geladen) -> None:
    shown = {row.status for row in aanmeldingen.for_list()}
    assert shown == {Aanmeldingsstatus.WACHT, Aanmeldingsstatus.VRAAG_GESTELD, Aanmeldingsstatus.AFGEWEZEN}
    assert Aanmelding.objects.filter(status=Aanmeldingsstatus.TE_BEVESTIGEN).exists()
