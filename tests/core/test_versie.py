"""Who edits second sees the first: the guard of the actions, and what the page tells of the newer text."""

from datetime import date
from decimal import Decimal

import pytest
from django import forms

from rivierenland.core.actions.versie import Verouderd, lock_unchanged, require_unchanged
from rivierenland.core.forms.versie import VersieForm
from rivierenland.core.views.versie import newer, written
from speerpunten.programma.models import Kostenpost, Maatregelenpakket, Mijlpaal, Voorstel


class Formulier(VersieForm):
    titel = forms.CharField(label="Titel")
    toelichting = forms.CharField(label="Toelichting", required=False)
    behaald_op = forms.DateField(label="Behaald op", required=False)
    vervallen = forms.BooleanField(label="Vervallen", required=False)
    elders = forms.CharField(label="Niet van de rij", required=False)


def typed(row: Mijlpaal, **data: str) -> Formulier:
    form = Formulier({"versie": "1", "titel": row.titel, **data}, row=row)
    assert form.is_valid()
    return form


def test_only_fields_that_differ_are_told_with_empty_and_null_alike() -> None:
    row = Mijlpaal(titel="Tafel geopend", behaald_op=None, vervallen=True, versie=2)
    assert newer(typed(row, elders="x", vervallen="on"), row) == []
    assert newer(typed(row, titel="Anders", behaald_op="2026-01-05"), row) == [
        ("Titel", "Tafel geopend"), ("Behaald op", "(leeg)"), ("Vervallen", "ja"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("row", "naam", "tekst"),
    [
        (Kostenpost(bedrag=Decimal("1500.5")), "bedrag", "1.500,50"),
        (Kostenpost(fte=Decimal(0)), "fte", "0,00"),
        (Mijlpaal(gepland_op=date(2026, 1, 5)), "gepland_op", "05-01-2026"),
        (Voorstel(onderwerp="anders"), "onderwerp", "Iets anders"),
        (Voorstel(), "toelichting", "(leeg)"),
    ],
)
def test_the_newer_value_is_written_as_one_reads_it(row, naam: str, tekst: str) -> None:
    assert written(row, naam) == tekst


def test_a_new_row_has_no_version_to_carry() -> None:
    assert "versie" not in Formulier().fields


def test_the_guard_gives_the_row_as_it_stands_or_the_newer_one(db) -> None:
    opened = Maatregelenpakket.objects.get(pk="M05")
    Maatregelenpakket.objects.filter(pk="M05").update(versie=2, doel="Van de eerste")
    with pytest.raises(Verouderd) as fout:
        lock_unchanged(opened, 1)
    assert (fout.value.row.doel, fout.value.row.versie) == ("Van de eerste", 2)
    assert lock_unchanged(opened, 2).doel == "Van de eerste"
    with pytest.raises(Verouderd):
        require_unchanged(opened, 2)
