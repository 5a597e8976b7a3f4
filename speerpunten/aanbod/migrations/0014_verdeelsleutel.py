"""Keys by which the beds of the region are shared, and their history."""

import django.contrib.postgres.constraints
import django.db.models.deletion
import django.db.models.expressions
import django.db.models.fields.json
import django.db.models.functions.comparison
import django.db.models.lookups
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import rivierenland.core.db.operations
import rivierenland.core.models.parameter


class Migration(migrations.Migration):
    dependencies = [("aanbod", "0013_gebied"), migrations.swappable_dependency(settings.AUTH_USER_MODEL)]

    operations = [
        rivierenland.core.db.operations.AtOnce(
            operations=[
                migrations.CreateModel(
                    name="Verdeelsleutel",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("naam", models.CharField(max_length=80, verbose_name="naam")),
                        ("gewichten", models.JSONField()),
                        ("toelichting", models.TextField(blank=True, max_length=1000, verbose_name="toelichting")),
                        (
                            "status",
                            models.CharField(
                                choices=[("voorstel", "Voorstel"), ("afgesproken", "Afgesproken")],
                                default="voorstel",
                                max_length=12,
                            ),
                        ),
                        ("afgesproken_op", models.DateField(blank=True, null=True, verbose_name="afgesproken op")),
                        (
                            "afspraak",
                            models.CharField(
                                blank=True, max_length=180, verbose_name="nummer en titel van de afspraak"
                            ),
                        ),
                        (
                            "perspectiefversie",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="versie van het handelingsperspectief"
                            ),
                        ),
                        ("geldig_van", models.DateField(blank=True, null=True, verbose_name="geldt vanaf")),
                        ("geldig_tot", models.DateField(blank=True, null=True, verbose_name="geldt tot")),
                        ("is_voorbeeld", models.BooleanField(default=False, verbose_name="voorbeeldinhoud")),
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
                    ],
                    options={
                        "constraints": [
                            models.CheckConstraint(
                                condition=django.db.models.lookups.Exact(
                                    django.db.models.expressions.CombinedExpression(
                                        django.db.models.expressions.CombinedExpression(
                                            django.db.models.functions.comparison.Cast(
                                                django.db.models.fields.json.KeyTextTransform("werk", "gewichten"),
                                                models.DecimalField(decimal_places=2, max_digits=6),
                                            ),
                                            "+",
                                            django.db.models.functions.comparison.Cast(
                                                django.db.models.fields.json.KeyTextTransform("inwoners", "gewichten"),
                                                models.DecimalField(decimal_places=2, max_digits=6),
                                            ),
                                        ),
                                        "+",
                                        django.db.models.functions.comparison.Cast(
                                            django.db.models.fields.json.KeyTextTransform("oppervlak", "gewichten"),
                                            models.DecimalField(decimal_places=2, max_digits=6),
                                        ),
                                    ),
                                    models.Value(100),
                                ),
                                name="verdeelsleutel_honderd",
                            ),
                            models.CheckConstraint(
                                condition=django.db.models.lookups.GreaterThanOrEqual(
                                    django.db.models.functions.comparison.Cast(
                                        django.db.models.fields.json.KeyTextTransform("werk", "gewichten"),
                                        models.DecimalField(decimal_places=2, max_digits=6),
                                    ),
                                    models.Value(0),
                                ),
                                name="verdeelsleutel_werk",
                            ),
                            models.CheckConstraint(
                                condition=django.db.models.lookups.GreaterThanOrEqual(
                                    django.db.models.functions.comparison.Cast(
                                        django.db.models.fields.json.KeyTextTransform("inwoners", "gewichten"),
                                        models.DecimalField(decimal_places=2, max_digits=6),
                                    ),
                                    models.Value(0),
                                ),
                                name="verdeelsleutel_inwoners",
                            ),
                            models.CheckConstraint(
                                condition=django.db.models.lookups.GreaterThanOrEqual(
                                    django.db.models.functions.comparison.Cast(
                                        django.db.models.fields.json.KeyTextTransform("oppervlak", "gewichten"),
                                        models.DecimalField(decimal_places=2, max_digits=6),
                                    ),
                                    models.Value(0),
                                ),
                                name="verdeelsleutel_oppervlak",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("afgesproken_op", None),
                                        ("geldig_tot", None),
                                        ("geldig_van", None),
                                        ("status", "voorstel"),
                                    ),
                                    models.Q(
                                        ("afgesproken_op__isnull", False),
                                        ("geldig_van__isnull", False),
                                        ("status", "afgesproken"),
                                        models.Q(("afspraak", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="verdeelsleutel_afspraak",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("geldig_tot", None), ("geldig_tot__gt", models.F("geldig_van")), _connector="OR"
                                ),
                                name="verdeelsleutel_periode",
                            ),
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                condition=models.Q(("status", "afgesproken")),
                                expressions=[
                                    (rivierenland.core.models.parameter.Daterange("geldig_van", "geldig_tot"), "&&")
                                ],
                                name="verdeelsleutel_een_tegelijk",
                            ),
                        ],
                        "verbose_name_plural": "verdeelsleutels",
                        "ordering": ["-geldig_van", "-created_at", "-id"],
                    },
                ),
                migrations.CreateModel(
                    name="VerdeelsleutelEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("naam", models.CharField(max_length=80, verbose_name="naam")),
                        ("gewichten", models.JSONField()),
                        ("toelichting", models.TextField(blank=True, max_length=1000, verbose_name="toelichting")),
                        (
                            "status",
                            models.CharField(
                                choices=[("voorstel", "Voorstel"), ("afgesproken", "Afgesproken")],
                                default="voorstel",
                                max_length=12,
                            ),
                        ),
                        ("afgesproken_op", models.DateField(blank=True, null=True, verbose_name="afgesproken op")),
                        (
                            "afspraak",
                            models.CharField(
                                blank=True, max_length=180, verbose_name="nummer en titel van de afspraak"
                            ),
                        ),
                        (
                            "perspectiefversie",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="versie van het handelingsperspectief"
                            ),
                        ),
                        ("geldig_van", models.DateField(blank=True, null=True, verbose_name="geldt vanaf")),
                        ("geldig_tot", models.DateField(blank=True, null=True, verbose_name="geldt tot")),
                        ("is_voorbeeld", models.BooleanField(default=False, verbose_name="voorbeeldinhoud")),
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
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="aanbod.verdeelsleutel",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="verdeelsleutel",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "aanbod_verdeelsleutelevent" ("afgesproken_op", "afspraak", "created_at", "created_by_id", "geldig_tot", "geldig_van", "gewichten", "id", "is_voorbeeld", "naam", "perspectiefversie", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "toelichting", "updated_at") SELECT new_values."afgesproken_op", new_values."afspraak", new_values."created_at", new_values."created_by_id", new_values."geldig_tot", new_values."geldig_van", new_values."gewichten", new_values."id", new_values."is_voorbeeld", new_values."naam", new_values."perspectiefversie", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."status", new_values."toelichting", new_values."updated_at" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="8233d7d478bc8ab8c60c39b9fe5972c78e61701f",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_724fa",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="aanbod_verdeelsleutel",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="verdeelsleutel",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "aanbod_verdeelsleutelevent" ("afgesproken_op", "afspraak", "created_at", "created_by_id", "geldig_tot", "geldig_van", "gewichten", "id", "is_voorbeeld", "naam", "perspectiefversie", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "toelichting", "updated_at") VALUES (NEW."afgesproken_op", NEW."afspraak", NEW."created_at", NEW."created_by_id", NEW."geldig_tot", NEW."geldig_van", NEW."gewichten", NEW."id", NEW."is_voorbeeld", NEW."naam", NEW."perspectiefversie", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."status", NEW."toelichting", NEW."updated_at"); RETURN NULL;',
                            hash="d2ccb19875dbf5edde5b7469f23205eb7f4b62ec",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_a225c",
                            table="aanbod_verdeelsleutel",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="verdeelsleutel",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "aanbod_verdeelsleutelevent" ("afgesproken_op", "afspraak", "created_at", "created_by_id", "geldig_tot", "geldig_van", "gewichten", "id", "is_voorbeeld", "naam", "perspectiefversie", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "toelichting", "updated_at") SELECT old_values."afgesproken_op", old_values."afspraak", old_values."created_at", old_values."created_by_id", old_values."geldig_tot", old_values."geldig_van", old_values."gewichten", old_values."id", old_values."is_voorbeeld", old_values."naam", old_values."perspectiefversie", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."status", old_values."toelichting", old_values."updated_at" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="f6f0adec674c193a6a440740e1f86a8383f2c4b3",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_cb4ba",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="aanbod_verdeelsleutel",
                            when="AFTER",
                        ),
                    ),
                ),
            ],
        ),
    ]
