"""Targets, explanations of progress, and the days that a run has done."""

import django.contrib.postgres.constraints
import django.contrib.postgres.fields
import django.db.models.deletion
import django.db.models.functions.comparison
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import rivierenland.core.db.operations
import rivierenland.core.models.parameter


class Migration(migrations.Migration):
    dependencies = [
        ("core", "0008_vernietiging"),
        ("programma", "0017_indicatoren"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        rivierenland.core.db.operations.AtOnce(
            operations=[
                migrations.CreateModel(
                    name="Meetdag",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("peildatum", models.DateField()),
                        ("cijfers", models.PositiveIntegerField()),
                        ("herzien", models.PositiveIntegerField(default=0)),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        (
                            "taak",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE, related_name="+", to="core.achtergrondtaak"
                            ),
                        ),
                    ],
                    options={
                        "constraints": [models.UniqueConstraint(fields=("taak", "peildatum"), name="meetdag_once")],
                        "verbose_name_plural": "meetdagen",
                        "ordering": ["taak_id", "peildatum"],
                    },
                ),
                migrations.CreateModel(
                    name="Streefwaarde",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("geldig_van", models.DateField(verbose_name="geldt vanaf")),
                        ("geldig_tot", models.DateField(blank=True, null=True, verbose_name="geldt tot")),
                        ("waarde", models.DecimalField(decimal_places=2, max_digits=14, verbose_name="streefwaarde")),
                        (
                            "aandacht",
                            models.DecimalField(
                                decimal_places=2, max_digits=14, verbose_name="vraagt aandacht voorbij"
                            ),
                        ),
                        (
                            "achter",
                            models.DecimalField(decimal_places=2, max_digits=14, verbose_name="loopt achter voorbij"),
                        ),
                        (
                            "toelichting",
                            models.CharField(blank=True, max_length=300, verbose_name="waarom deze waarde"),
                        ),
                        ("is_voorbeeld", models.BooleanField(default=False)),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True)),
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
                        (
                            "indicator",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="streefwaarden",
                                to="programma.indicator",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                expressions=[
                                    ("indicator", "="),
                                    (
                                        django.db.models.functions.comparison.Coalesce(
                                            models.F("gemeente_id"), models.Value("")
                                        ),
                                        "=",
                                    ),
                                    (rivierenland.core.models.parameter.Daterange("geldig_van", "geldig_tot"), "&&"),
                                ],
                                name="streefwaarde_one_a_day",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("geldig_tot", None), ("geldig_tot__gt", models.F("geldig_van")), _connector="OR"
                                ),
                                name="streefwaarde_period",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("aandacht__gte", models.F("achter")), ("waarde__gte", models.F("aandacht"))
                                    ),
                                    models.Q(
                                        ("aandacht__lte", models.F("achter")), ("waarde__lte", models.F("aandacht"))
                                    ),
                                    _connector="OR",
                                ),
                                name="streefwaarde_bands",
                            ),
                        ],
                        "verbose_name_plural": "streefwaarden",
                        "ordering": ["indicator_id", "gemeente_id", "-geldig_van"],
                        "abstract": False,
                        "base_manager_name": "objects",
                    },
                ),
                migrations.CreateModel(
                    name="Voortgangstoelichting",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("maand", models.DateField(verbose_name="maand")),
                        ("tekst", models.TextField(max_length=2000, verbose_name="toelichting")),
                        ("versie", models.PositiveIntegerField(default=1, editable=False)),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True)),
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
                        (
                            "pakket",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="toelichtingen",
                                to="programma.maatregelenpakket",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("pakket", "gemeente", "maand"),
                                name="voortgangstoelichting_once",
                                nulls_distinct=False,
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("maand__day", 1)), name="voortgangstoelichting_month"
                            ),
                        ],
                        "verbose_name_plural": "voortgangstoelichtingen",
                        "ordering": ["-maand", "pakket_id", "gemeente_id"],
                        "abstract": False,
                        "base_manager_name": "objects",
                    },
                ),
                migrations.CreateModel(
                    name="StreefwaardeEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("geldig_van", models.DateField(verbose_name="geldt vanaf")),
                        ("geldig_tot", models.DateField(blank=True, null=True, verbose_name="geldt tot")),
                        ("waarde", models.DecimalField(decimal_places=2, max_digits=14, verbose_name="streefwaarde")),
                        (
                            "aandacht",
                            models.DecimalField(
                                decimal_places=2, max_digits=14, verbose_name="vraagt aandacht voorbij"
                            ),
                        ),
                        (
                            "achter",
                            models.DecimalField(decimal_places=2, max_digits=14, verbose_name="loopt achter voorbij"),
                        ),
                        (
                            "toelichting",
                            models.CharField(blank=True, max_length=300, verbose_name="waarom deze waarde"),
                        ),
                        ("is_voorbeeld", models.BooleanField(default=False)),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True)),
                        (
                            "created_by",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "gemeente",
                            models.ForeignKey(
                                blank=True,
                                db_column="gemeente_code",
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="core.gemeente",
                            ),
                        ),
                        (
                            "indicator",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programma.indicator",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="programma.streefwaarde",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="VoortgangstoelichtingEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("maand", models.DateField(verbose_name="maand")),
                        ("tekst", models.TextField(max_length=2000, verbose_name="toelichting")),
                        ("versie", models.PositiveIntegerField(default=1, editable=False)),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True)),
                        (
                            "created_by",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "gemeente",
                            models.ForeignKey(
                                blank=True,
                                db_column="gemeente_code",
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="core.gemeente",
                            ),
                        ),
                        (
                            "pakket",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programma.maatregelenpakket",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="programma.voortgangstoelichting",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="streefwaarde",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programma_streefwaardeevent" ("aandacht", "achter", "created_at", "created_by_id", "geldig_tot", "geldig_van", "gemeente_code", "id", "indicator_id", "is_voorbeeld", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "toelichting", "updated_at", "waarde") SELECT new_values."aandacht", new_values."achter", new_values."created_at", new_values."created_by_id", new_values."geldig_tot", new_values."geldig_van", new_values."gemeente_code", new_values."id", new_values."indicator_id", new_values."is_voorbeeld", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."toelichting", new_values."updated_at", new_values."waarde" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="60f96599ad65d811b16e6d70b234a1657e804ffc",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_c99e5",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="programma_streefwaarde",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="streefwaarde",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "programma_streefwaardeevent" ("aandacht", "achter", "created_at", "created_by_id", "geldig_tot", "geldig_van", "gemeente_code", "id", "indicator_id", "is_voorbeeld", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "toelichting", "updated_at", "waarde") VALUES (NEW."aandacht", NEW."achter", NEW."created_at", NEW."created_by_id", NEW."geldig_tot", NEW."geldig_van", NEW."gemeente_code", NEW."id", NEW."indicator_id", NEW."is_voorbeeld", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."toelichting", NEW."updated_at", NEW."waarde"); RETURN NULL;',
                            hash="44b6ab578f8a61e522d4b0cab9f976d76eac67a8",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_62664",
                            table="programma_streefwaarde",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="streefwaarde",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programma_streefwaardeevent" ("aandacht", "achter", "created_at", "created_by_id", "geldig_tot", "geldig_van", "gemeente_code", "id", "indicator_id", "is_voorbeeld", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "toelichting", "updated_at", "waarde") SELECT old_values."aandacht", old_values."achter", old_values."created_at", old_values."created_by_id", old_values."geldig_tot", old_values."geldig_van", old_values."gemeente_code", old_values."id", old_values."indicator_id", old_values."is_voorbeeld", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."toelichting", old_values."updated_at", old_values."waarde" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="af0989499c64179c9aaf00944ec78eada912c161",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_00968",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="programma_streefwaarde",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="voortgangstoelichting",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programma_voortgangstoelichtingevent" ("created_at", "created_by_id", "gemeente_code", "id", "maand", "pakket_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tekst", "updated_at", "versie") SELECT new_values."created_at", new_values."created_by_id", new_values."gemeente_code", new_values."id", new_values."maand", new_values."pakket_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."tekst", new_values."updated_at", new_values."versie" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="19446a89b74fef236373097cf41862f34ef64d81",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_088ff",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="programma_voortgangstoelichting",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="voortgangstoelichting",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "programma_voortgangstoelichtingevent" ("created_at", "created_by_id", "gemeente_code", "id", "maand", "pakket_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tekst", "updated_at", "versie") VALUES (NEW."created_at", NEW."created_by_id", NEW."gemeente_code", NEW."id", NEW."maand", NEW."pakket_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."tekst", NEW."updated_at", NEW."versie"); RETURN NULL;',
                            hash="525bf95e21b2036db3009a0b34e14e55170e212e",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_2f005",
                            table="programma_voortgangstoelichting",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="voortgangstoelichting",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programma_voortgangstoelichtingevent" ("created_at", "created_by_id", "gemeente_code", "id", "maand", "pakket_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tekst", "updated_at", "versie") SELECT old_values."created_at", old_values."created_by_id", old_values."gemeente_code", old_values."id", old_values."maand", old_values."pakket_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."tekst", old_values."updated_at", old_values."versie" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="a2383eaf0d5eeb485c1091e343d70da2be2f53f7",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_962d1",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="programma_voortgangstoelichting",
                            when="AFTER",
                        ),
                    ),
                ),
            ],
        ),
    ]
