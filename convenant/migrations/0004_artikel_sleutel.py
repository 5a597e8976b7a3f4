"""An article keeps its key through the versions, so that one that moved is found back; the first ones get a key of their number."""

import uuid

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

from rivierenland.core.db.operations import AtOnce

# Made of the number, so that it is the same on every machine. The triggers of the history are away at that moment, hence twice.
SLEUTELS = "update {} set sleutel = md5('convenant-artikel-' || nummer)::uuid"


class Migration(migrations.Migration):
    dependencies = [("convenant", "0003_voorbeeldtekst")]

    operations = [
        AtOnce(
            [
                pgtrigger.migrations.RemoveTrigger(
                    model_name="artikel",
                    name="insert_insert",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="artikel",
                    name="update_update",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="artikel",
                    name="delete_delete",
                ),
                migrations.AddField(
                    model_name="artikel",
                    name="sleutel",
                    field=models.UUIDField(default=uuid.uuid4, editable=False),
                ),
                migrations.AddField(
                    model_name="artikelevent",
                    name="sleutel",
                    field=models.UUIDField(default=uuid.uuid4, editable=False),
                ),
            ]
        ),
        migrations.RunSQL(
            [SLEUTELS.format(f"convenant_artikel{suffix}") for suffix in ("", "event")], migrations.RunSQL.noop
        ),
        AtOnce(
            [
                pgtrigger.migrations.AddTrigger(
                    model_name="artikel",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "convenant_artikelevent" ("convenant_id", "created_at", "id", "nummer", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sleutel", "tekst", "titel", "updated_at", "versie") SELECT new_values."convenant_id", new_values."created_at", new_values."id", new_values."nummer", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."sleutel", new_values."tekst", new_values."titel", new_values."updated_at", new_values."versie" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="97b9a3fc2d38432d3cfbcfa04590f6edebe3ebd2",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_7c3c8",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="convenant_artikel",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="artikel",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "convenant_artikelevent" ("convenant_id", "created_at", "id", "nummer", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sleutel", "tekst", "titel", "updated_at", "versie") VALUES (NEW."convenant_id", NEW."created_at", NEW."id", NEW."nummer", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."sleutel", NEW."tekst", NEW."titel", NEW."updated_at", NEW."versie"); RETURN NULL;',
                            hash="9c766dd16d7c892d4b32ed269bea47f90dbb4304",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_91ad1",
                            table="convenant_artikel",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="artikel",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "convenant_artikelevent" ("convenant_id", "created_at", "id", "nummer", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sleutel", "tekst", "titel", "updated_at", "versie") SELECT old_values."convenant_id", old_values."created_at", old_values."id", old_values."nummer", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."sleutel", old_values."tekst", old_values."titel", old_values."updated_at", old_values."versie" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="e9a28f893916ecd64ab087f13ce6cb0c12e689ec",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_f852c",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="convenant_artikel",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddConstraint(
                    model_name="artikel",
                    constraint=models.UniqueConstraint(fields=("convenant", "sleutel"), name="artikel_sleutel"),
                ),
            ]
        ),
    ]
