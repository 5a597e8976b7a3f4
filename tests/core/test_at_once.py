"""Changes of models made together: what is new is made as it is in the end, what stood is changed, and all of it goes back."""

import pytest
from django.db import connection, models
from django.db.migrations import AddConstraint, AddField, AddIndex, AlterField, CreateModel
from django.db.migrations.operations.base import Operation
from django.db.migrations.state import ProjectState

from rivierenland.core.db.operations import AtOnce

pytestmark = pytest.mark.django_db
OUD = CreateModel("Oud", [("id", models.BigAutoField(primary_key=True)), ("naam", models.CharField(max_length=10))])
NIEUW = CreateModel("Nieuw", [("id", models.BigAutoField(primary_key=True))])
SAMEN = AtOnce(
    [
        NIEUW,
        AddField("nieuw", "oud", models.ForeignKey("proef.oud", models.CASCADE)),
        AddField("nieuw", "getal", models.IntegerField(default=0)),
        AddIndex("nieuw", models.Index(fields=["getal"], name="nieuw_getal")),
        AddConstraint("nieuw", models.CheckConstraint(condition=models.Q(getal__gte=0), name="nieuw_getal_positief")),
        AddField("oud", "nieuw", models.ForeignKey("proef.nieuw", models.CASCADE, null=True)),
        AlterField("oud", "naam", models.CharField(max_length=20)),
    ]
)


def statements(operation: Operation, *, back: bool = False) -> list[str]:
    """What the operation would ask of a database that holds `Oud`; nothing is carried out."""
    before = ProjectState()
    OUD.state_forwards("proef", before)
    after = before.clone()
    operation.state_forwards("proef", after)
    with connection.schema_editor(collect_sql=True, atomic=False) as editor:
        if back:
            operation.database_backwards("proef", editor, after, before)
        else:
            operation.database_forwards("proef", editor, before, after)
    return editor.collected_sql


def test_a_new_model_comes_with_what_was_added_to_it_and_an_old_one_is_changed() -> None:
    made, *rest = statements(SAMEN)
    assert made.startswith('CREATE TABLE "proef_nieuw"')
    assert all(part in made for part in ('"oud_id"', '"getal"', '"nieuw_getal_positief" CHECK'))
    assert not any(line.startswith('ALTER TABLE "proef_nieuw" ADD COLUMN') for line in rest)
    assert sum('"proef_oud" ADD COLUMN "nieuw_id"' in line for line in rest) == 1
    assert sum('"proef_oud" ALTER COLUMN "naam"' in line for line in rest) == 1
    assert sum('INDEX "nieuw_getal"' in line for line in rest) == 1


def test_it_goes_back() -> None:
    gone = statements(SAMEN, back=True)
    assert sum('"proef_oud" ALTER COLUMN "naam" TYPE varchar(10)' in line for line in gone) == 1
    assert sum('"proef_oud" DROP COLUMN "nieuw_id"' in line for line in gone) == 1
    assert [line for line in gone if "proef_nieuw" in line] == ['DROP TABLE "proef_nieuw" CASCADE;']
