"""No model with residents' data can be forgotten: it goes with the person, and it is in what a person gets to see."""

import pytest
from django.apps import apps
from django.db import connection

from convenant.models.grond import CONVENANT
from handhaving.models.grond import TOEZICHT
from registratie.models import Bewoner, Verblijf
from registratie.models.aanmelding import AANVRAGER
from registratie.queries.sporen import LOS, history_of, is_history, sporen
from rivierenland.core.persoonsgegevens import ACCOUNT, CONTACT, LOGBOEK, VERZOEK
from rivierenland.core.persoonsgegevens_derden import SESSIE

NOT_RESIDENTS = {AANVRAGER, ACCOUNT, CONTACT, LOGBOEK, SESSIE, TOEZICHT, CONVENANT}
"""The grounds of data about who works, or asks to work, with the portal, or offers housing. Any other is about residents."""


def about_residents() -> set[str]:
    """Models with at least one field about a resident."""
    return {
        model._meta.label
        for model in apps.get_models(include_auto_created=True)
        if not is_history(model) and (declared := model.__dict__.get("persoonsgegevens"))
        if set(declared.velden.values()) - NOT_RESIDENTS
    }


def test_every_model_about_residents_is_found_by_its_relations_or_explained() -> None:
    found = {spoor.model._meta.label for spoor in sporen()}
    assert about_residents() - found - set(LOS) == set(), "give it a relation to Bewoner, or explain it in LOS"


def test_what_is_found_is_about_residents() -> None:
    """A relation to a resident makes a row personal: its fields say so, or it would go with the person unannounced."""
    assert {spoor.model._meta.label for spoor in sporen()} - about_residents() == set()


def test_the_explanations_are_of_models_that_exist_and_have_no_relation() -> None:
    found = {spoor.model._meta.label for spoor in sporen()}
    assert set(LOS) & found == set()
    assert {apps.get_model(label)._meta.label for label in LOS} == set(LOS)
    assert VERZOEK.termijn


@pytest.mark.django_db
@pytest.mark.parametrize("spoor", sporen(), ids=lambda spoor: spoor.model._meta.label)
def test_the_destroying_role_reaches_every_table_and_its_history(spoor) -> None:
    """A new table needs `OpenForDestruction` in its migration, for itself and for its history."""
    right = "update" if spoor.model is Verblijf else "delete"
    wanted = [(spoor.model._meta.db_table, right)]
    if history := history_of(spoor.model):
        wanted.append((history._meta.db_table, "delete"))
    with connection.cursor() as cursor:
        for table, needed in wanted:
            cursor.execute("select has_table_privilege('rl_vernietiging', %s, %s)", [table, needed])
            assert cursor.fetchone() == (True,), table
            cursor.execute(
                "select count(*) from pg_policies where tablename = %s and policyname = %s",
                [table, f"vernietiging_{needed}"],
            )
            assert cursor.fetchone() == (1,), table


def test_the_resident_comes_first_and_links_are_found() -> None:
    labels = [spoor.model._meta.label for spoor in sporen()]
    assert labels[0] == Bewoner._meta.label
    assert {"registratie.Verblijf", "registratie.Koppeling", "registratie.Koppelvraag"} <= set(labels)
