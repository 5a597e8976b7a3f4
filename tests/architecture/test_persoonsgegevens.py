"""Every field of every table was decided on: about a person, with a ground and a term, or about no one."""

import pytest
from django.apps import apps
from django.db import models

from rivierenland.core.persoonsgegevens import Persoonsgegevens
from rivierenland.core.persoonsgegevens_derden import DERDEN

HISTORY = {"pgh_id", "pgh_created_at", "pgh_label", "pgh_obj", "pgh_context", "pgh_context_id"}
OURS = ("rivierenland.", "registratie", "handhaving", "convenant", "speerpunten.")
TABLES = [
    model for model in apps.get_models(include_auto_created=True) if model._meta.managed and not model._meta.proxy
]
NO_SUCH_FIELDS = ("bsn", "nationaliteit", "paspoort", "documentnummer", "gezondheid", "religie")


def is_history(model: type[models.Model]) -> bool:
    return hasattr(model, "pgh_tracked_model")


def fields(model: type[models.Model]) -> set[str]:
    return {field.name for field in [*model._meta.concrete_fields, *model._meta.many_to_many]}


def declaration(model: type[models.Model]) -> Persoonsgegevens | None:
    if is_history(model):
        return declaration(model.pgh_tracked_model)
    if model.__module__.startswith(OURS):
        return model.__dict__.get("persoonsgegevens")
    return DERDEN.get(model._meta.label)


@pytest.mark.parametrize("model", [m for m in TABLES if not is_history(m)], ids=lambda model: model._meta.label)
def test_every_field_is_declared_and_nothing_else(model):
    declared = declaration(model)
    assert declared is not None, f"{model._meta.label} has no declaration of personal data."
    assert declared.declared() == fields(model)
    assert set(declared.velden) & set(declared.overig) == set()


@pytest.mark.parametrize("model", [m for m in TABLES if is_history(m)], ids=lambda model: model._meta.label)
def test_history_holds_no_more_than_what_it_follows(model):
    assert fields(model) - HISTORY - declaration(model).declared() == set()


@pytest.mark.parametrize("model", TABLES, ids=lambda model: model._meta.label)
def test_every_personal_field_has_a_ground_and_a_term(model):
    assert [
        name for name, gegeven in declaration(model).velden.items() if not (gegeven.grond and gegeven.termijn)
    ] == []


@pytest.mark.parametrize("model", TABLES, ids=lambda model: model._meta.label)
def test_what_the_law_does_not_allow_has_no_field(model):
    assert [name for name in fields(model) if name.lower().startswith(NO_SUCH_FIELDS)] == []


def test_the_table_of_packages_names_no_table_that_is_gone():
    assert sorted(set(DERDEN) - {model._meta.label for model in TABLES}) == []
