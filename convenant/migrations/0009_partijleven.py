"""What a party can do besides, the checks of a decision, and when gemeenten were reminded."""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

from rivierenland.core.db.operations import AtOnce


class Migration(migrations.Migration):
    dependencies = [("convenant", "0008_parameters")]

    operations = [
        AtOnce(
            [
                pgtrigger.migrations.RemoveTrigger(
                    model_name="toelating",
                    name="insert_insert",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="toelating",
                    name="update_update",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="toelating",
                    name="delete_delete",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="toetreding",
                    name="insert_insert",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="toetreding",
                    name="update_update",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="toetreding",
                    name="delete_delete",
                ),
                migrations.AddField(
                    model_name="toelating",
                    name="toetsen",
                    field=models.JSONField(blank=True, default=list),
                ),
                migrations.AddField(
                    model_name="toelatingevent",
                    name="toetsen",
                    field=models.JSONField(blank=True, default=list),
                ),
                migrations.AddField(
                    model_name="toetreding",
                    name="herinnerd_op",
                    field=models.DateField(blank=True, null=True, verbose_name="gemeenten herinnerd op"),
                ),
                migrations.AddField(
                    model_name="toetredingevent",
                    name="herinnerd_op",
                    field=models.DateField(blank=True, null=True, verbose_name="gemeenten herinnerd op"),
                ),
                migrations.AddField(
                    model_name="partijstap",
                    name="gemeente",
                    field=models.ForeignKey(
                        blank=True,
                        db_column="gemeente_code",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="core.gemeente",
                    ),
                ),
                migrations.AlterField(
                    model_name="partijstap",
                    name="soort",
                    field=models.CharField(
                        choices=[
                            ("toegetreden", "Toegetreden"),
                            ("nieuwe_versie", "Nieuwe versie ondertekend"),
                            ("opnieuw_ondertekend", "Opnieuw ondertekend"),
                            ("schorsing_voorgenomen", "Voornemen tot schorsing"),
                            ("geschorst", "Geschorst"),
                            ("schorsing_opgeheven", "Schorsing opgeheven"),
                            ("royement_voorgenomen", "Voornemen tot royement"),
                            ("gehoord", "Gehoord"),
                            ("geroyeerd", "Geroyeerd"),
                            ("voornemen_ingetrokken", "Voornemen ingetrokken"),
                            ("opgezegd", "Opgezegd"),
                            ("opzegging_ingetrokken", "Opzegging ingetrokken"),
                            ("opgevolgd", "Opgevolgd door een andere rechtspersoon"),
                        ],
                        max_length=24,
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="toelating",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "convenant_toelatingevent" ("besloten_by_id", "besloten_op", "besluit", "created_at", "gemeente_code", "gemeenten", "id", "organisatie_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "toetreding_id", "toetsen", "updated_at") SELECT new_values."besloten_by_id", new_values."besloten_op", new_values."besluit", new_values."created_at", new_values."gemeente_code", new_values."gemeenten", new_values."id", new_values."organisatie_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."reden", new_values."toetreding_id", new_values."toetsen", new_values."updated_at" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="000c9cb2ee3008b93594c0f4fbe05279a8fd8444",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_66b43",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="convenant_toelating",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="toelating",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "convenant_toelatingevent" ("besloten_by_id", "besloten_op", "besluit", "created_at", "gemeente_code", "gemeenten", "id", "organisatie_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "toetreding_id", "toetsen", "updated_at") VALUES (NEW."besloten_by_id", NEW."besloten_op", NEW."besluit", NEW."created_at", NEW."gemeente_code", NEW."gemeenten", NEW."id", NEW."organisatie_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."reden", NEW."toetreding_id", NEW."toetsen", NEW."updated_at"); RETURN NULL;',
                            hash="6e353e2b344de0db17ff7e79cf212b64ee746607",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_fd197",
                            table="convenant_toelating",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="toelating",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "convenant_toelatingevent" ("besloten_by_id", "besloten_op", "besluit", "created_at", "gemeente_code", "gemeenten", "id", "organisatie_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "toetreding_id", "toetsen", "updated_at") SELECT old_values."besloten_by_id", old_values."besloten_op", old_values."besluit", old_values."created_at", old_values."gemeente_code", old_values."gemeenten", old_values."id", old_values."organisatie_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."reden", old_values."toetreding_id", old_values."toetsen", old_values."updated_at" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="47c7cd62d9d5b289310e05844fea8a0090a8f82c",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_ba201",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="convenant_toelating",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="toetreding",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "convenant_toetredingevent" ("aangevraagd_op", "afgerond_op", "convenant_id", "created_at", "created_by_id", "gemeenten", "herinnerd_op", "id", "kvk", "organisatie_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soorten", "status", "toelichting", "toetsen", "uiterlijk", "updated_at") SELECT new_values."aangevraagd_op", new_values."afgerond_op", new_values."convenant_id", new_values."created_at", new_values."created_by_id", new_values."gemeenten", new_values."herinnerd_op", new_values."id", new_values."kvk", new_values."organisatie_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."soorten", new_values."status", new_values."toelichting", new_values."toetsen", new_values."uiterlijk", new_values."updated_at" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="4a1e65b66696423ad8304de389663c08785e3d5d",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_57be6",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="convenant_toetreding",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="toetreding",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "convenant_toetredingevent" ("aangevraagd_op", "afgerond_op", "convenant_id", "created_at", "created_by_id", "gemeenten", "herinnerd_op", "id", "kvk", "organisatie_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soorten", "status", "toelichting", "toetsen", "uiterlijk", "updated_at") VALUES (NEW."aangevraagd_op", NEW."afgerond_op", NEW."convenant_id", NEW."created_at", NEW."created_by_id", NEW."gemeenten", NEW."herinnerd_op", NEW."id", NEW."kvk", NEW."organisatie_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."soorten", NEW."status", NEW."toelichting", NEW."toetsen", NEW."uiterlijk", NEW."updated_at"); RETURN NULL;',
                            hash="5b0ac3c2d6d45c798d8e6b591b5e6ea6bc4f3c54",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_0809d",
                            table="convenant_toetreding",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="toetreding",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "convenant_toetredingevent" ("aangevraagd_op", "afgerond_op", "convenant_id", "created_at", "created_by_id", "gemeenten", "herinnerd_op", "id", "kvk", "organisatie_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soorten", "status", "toelichting", "toetsen", "uiterlijk", "updated_at") SELECT old_values."aangevraagd_op", old_values."afgerond_op", old_values."convenant_id", old_values."created_at", old_values."created_by_id", old_values."gemeenten", old_values."herinnerd_op", old_values."id", old_values."kvk", old_values."organisatie_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."soorten", old_values."status", old_values."toelichting", old_values."toetsen", old_values."uiterlijk", old_values."updated_at" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="11541e9bcf3db998dc8f7bfee591bd483f289147",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_d9ae7",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="convenant_toetreding",
                            when="AFTER",
                        ),
                    ),
                ),
            ]
        )
    ]
