"""The made-up year: quick, whole, and of the judgements that its own counts give."""

import pytest
from django.utils import timezone

from convenant.demo import partijen, toezeggingen
from convenant.models import Bewijsstuk, Toezeggingsmeting
from convenant.queries import meting
from rivierenland.core.actor import Actor
from tests.factories.registratie import LocatieFactory, OrganisatieFactory

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("systeem")]


def test_a_year_of_steps_that_join_up_and_evidence_in_every_state():
    for _ in range(12):
        for _ in range(4):
            LocatieFactory(organisatie=(wie := OrganisatieFactory(is_voorbeeld=True)))
            LocatieFactory(organisatie=wie, beheerder_naam="Jan", beheerder_telefoon="0612345678")
    by, vandaag = Actor.systeem("test"), timezone.localdate()
    partijen.make(vandaag=vandaag, by=by)
    assert toezeggingen.make(vandaag=vandaag, by=by)
    assert toezeggingen.make(vandaag=vandaag, by=by) == 0
    assert set(Bewijsstuk.objects.values_list("status", flat=True)) == {"wacht", "aanvaard", "geweigerd", "ingetrokken"}
    vloeren, vorig = meting.floors(vandaag), None
    for row in (
        Toezeggingsmeting.objects.totals().select_related("toezegging").order_by("partij", "toezegging", "eerste_dag")
    ):
        assert row.oordeel == meting.standard_of(row.toezegging, vloeren).judge(row.teller, row.noemer)
        zelfde = vorig and (vorig.partij_id, vorig.toezegging_id) == (row.partij_id, row.toezegging_id)
        if zelfde:
            assert row.sinds == (vorig.sinds if vorig.oordeel == row.oordeel else row.eerste_dag)
        vorig = row
