"""Speerpunten, packages and documents, with the history of what people decide."""

import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import rivierenland.core.db.operations
import speerpunten.programma.models.programmadocument


class Migration(migrations.Migration):
    dependencies = [
        ("core", "0008_vernietiging"),
        ("programma", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        rivierenland.core.db.operations.AtOnce(
            operations=[
                migrations.CreateModel(
                    name="Programmadocument",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("titel", models.CharField(max_length=160, verbose_name="titel")),
                        (
                            "bestand",
                            models.FileField(
                                max_length=120, upload_to=speerpunten.programma.models.programmadocument.document_path
                            ),
                        ),
                        ("bestandsnaam", models.CharField(max_length=120)),
                        ("soort", models.CharField(max_length=80, verbose_name="soort bestand")),
                        ("grootte", models.PositiveBigIntegerField()),
                        ("sha256", models.CharField(max_length=64)),
                        ("openbaar", models.BooleanField(default=True, verbose_name="voor alle gemeenten")),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        (
                            "created_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "gemeente",
                            models.ForeignKey(
                                blank=True,
                                db_column="gemeente_code",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="core.gemeente",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name_plural": "programmadocumenten",
                        "ordering": ["-created_at", "-id"],
                        "abstract": False,
                        "base_manager_name": "objects",
                    },
                ),
                migrations.CreateModel(
                    name="Speerpunt",
                    fields=[
                        ("code", models.CharField(editable=False, max_length=2, primary_key=True, serialize=False)),
                        ("naam", models.CharField(max_length=80, verbose_name="naam")),
                        ("doel", models.TextField(max_length=600, verbose_name="doel")),
                        ("is_voorbeeld", models.BooleanField(default=True, verbose_name="voorbeeldinhoud")),
                        ("versie", models.PositiveIntegerField(default=1, editable=False)),
                        ("updated_at", models.DateTimeField(auto_now=True)),
                    ],
                    options={
                        "verbose_name_plural": "speerpunten",
                        "ordering": ["code"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("code__regex", "^S[1-7]$")), name="speerpunt_code"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Maatregelenpakket",
                    fields=[
                        ("code", models.CharField(editable=False, max_length=3, primary_key=True, serialize=False)),
                        ("naam", models.CharField(max_length=120, verbose_name="naam")),
                        ("naam_kort", models.CharField(max_length=60, verbose_name="korte naam")),
                        ("doel", models.TextField(max_length=1000, verbose_name="doel")),
                        ("omschrijving", models.TextField(blank=True, max_length=5000, verbose_name="omschrijving")),
                        ("eigenaar", models.CharField(blank=True, max_length=120, verbose_name="trekker")),
                        ("partners", models.TextField(blank=True, max_length=1000, verbose_name="partners")),
                        ("begin", models.DateField(blank=True, null=True, verbose_name="begint op")),
                        ("einde", models.DateField(blank=True, null=True, verbose_name="klaar op")),
                        ("is_voorbeeld", models.BooleanField(default=True, verbose_name="voorbeeldinhoud")),
                        ("versie", models.PositiveIntegerField(default=1, editable=False)),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True)),
                        (
                            "speerpunt",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="pakketten",
                                to="programma.speerpunt",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("code__regex", "^M(0[1-9]|1[0-4])$")), name="pakket_code"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("begin", None), ("einde", None), ("einde__gte", models.F("begin")), _connector="OR"
                                ),
                                name="pakket_period",
                            ),
                        ],
                        "verbose_name_plural": "maatregelenpakketten",
                        "ordering": ["code"],
                    },
                ),
                migrations.CreateModel(
                    name="SpeerpuntEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("code", models.CharField(editable=False, max_length=2, serialize=False)),
                        ("naam", models.CharField(max_length=80, verbose_name="naam")),
                        ("doel", models.TextField(max_length=600, verbose_name="doel")),
                        ("is_voorbeeld", models.BooleanField(default=True, verbose_name="voorbeeldinhoud")),
                        ("versie", models.PositiveIntegerField(default=1, editable=False)),
                        ("updated_at", models.DateTimeField(auto_now=True)),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="programma.speerpunt",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="MaatregelenpakketEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("code", models.CharField(editable=False, max_length=3, serialize=False)),
                        ("naam", models.CharField(max_length=120, verbose_name="naam")),
                        ("naam_kort", models.CharField(max_length=60, verbose_name="korte naam")),
                        ("doel", models.TextField(max_length=1000, verbose_name="doel")),
                        ("omschrijving", models.TextField(blank=True, max_length=5000, verbose_name="omschrijving")),
                        ("eigenaar", models.CharField(blank=True, max_length=120, verbose_name="trekker")),
                        ("partners", models.TextField(blank=True, max_length=1000, verbose_name="partners")),
                        ("begin", models.DateField(blank=True, null=True, verbose_name="begint op")),
                        ("einde", models.DateField(blank=True, null=True, verbose_name="klaar op")),
                        ("is_voorbeeld", models.BooleanField(default=True, verbose_name="voorbeeldinhoud")),
                        ("versie", models.PositiveIntegerField(default=1, editable=False)),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True)),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="programma.maatregelenpakket",
                            ),
                        ),
                        (
                            "speerpunt",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programma.speerpunt",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="speerpunt",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programma_speerpuntevent" ("code", "doel", "is_voorbeeld", "naam", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "updated_at", "versie") SELECT new_values."code", new_values."doel", new_values."is_voorbeeld", new_values."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."code", new_values."updated_at", new_values."versie" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="e1b2f958bb36a4f31fa8b8e24b04a4ff3cfce9f2",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_4a43a",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="programma_speerpunt",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="speerpunt",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "programma_speerpuntevent" ("code", "doel", "is_voorbeeld", "naam", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "updated_at", "versie") VALUES (NEW."code", NEW."doel", NEW."is_voorbeeld", NEW."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."code", NEW."updated_at", NEW."versie"); RETURN NULL;',
                            hash="d591e0ee9b084c61e531b778ed9fd8032ab6e409",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_eddde",
                            table="programma_speerpunt",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="speerpunt",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programma_speerpuntevent" ("code", "doel", "is_voorbeeld", "naam", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "updated_at", "versie") SELECT old_values."code", old_values."doel", old_values."is_voorbeeld", old_values."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."code", old_values."updated_at", old_values."versie" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="a4e343327d06fb54382a35562d510125e112cbdf",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_8881e",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="programma_speerpunt",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="maatregelenpakket",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programma_maatregelenpakketevent" ("begin", "code", "created_at", "doel", "eigenaar", "einde", "is_voorbeeld", "naam", "naam_kort", "omschrijving", "partners", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "speerpunt_id", "updated_at", "versie") SELECT new_values."begin", new_values."code", new_values."created_at", new_values."doel", new_values."eigenaar", new_values."einde", new_values."is_voorbeeld", new_values."naam", new_values."naam_kort", new_values."omschrijving", new_values."partners", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."code", new_values."speerpunt_id", new_values."updated_at", new_values."versie" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="2763cfa4e75d85e5b7b85bbbb09b4adc6103eef1",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_b49ff",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="programma_maatregelenpakket",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="maatregelenpakket",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "programma_maatregelenpakketevent" ("begin", "code", "created_at", "doel", "eigenaar", "einde", "is_voorbeeld", "naam", "naam_kort", "omschrijving", "partners", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "speerpunt_id", "updated_at", "versie") VALUES (NEW."begin", NEW."code", NEW."created_at", NEW."doel", NEW."eigenaar", NEW."einde", NEW."is_voorbeeld", NEW."naam", NEW."naam_kort", NEW."omschrijving", NEW."partners", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."code", NEW."speerpunt_id", NEW."updated_at", NEW."versie"); RETURN NULL;',
                            hash="d18e108cd3ad5bb1be0e796e5a621d86982658aa",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_80f88",
                            table="programma_maatregelenpakket",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="maatregelenpakket",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programma_maatregelenpakketevent" ("begin", "code", "created_at", "doel", "eigenaar", "einde", "is_voorbeeld", "naam", "naam_kort", "omschrijving", "partners", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "speerpunt_id", "updated_at", "versie") SELECT old_values."begin", old_values."code", old_values."created_at", old_values."doel", old_values."eigenaar", old_values."einde", old_values."is_voorbeeld", old_values."naam", old_values."naam_kort", old_values."omschrijving", old_values."partners", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."code", old_values."speerpunt_id", old_values."updated_at", old_values."versie" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="2a45db809745d2878dd20718372ecef0e4a49473",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_3e024",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="programma_maatregelenpakket",
                            when="AFTER",
                        ),
                    ),
                ),
            ],
        ),
    ]
