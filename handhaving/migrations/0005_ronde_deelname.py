"""Whether a gemeente takes part in a joint round, with its row security, and the register of sharings."""

import django.contrib.postgres.fields
import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

from rivierenland.core.db.operations import AtOnce, ForceRowSecurity

VANDAAG = "(now() at time zone 'Europe/Amsterdam')::date"
ON_ITS_DAYS = f"""
alter policy ontvanger on handhaving_gegevensdeling using (
    naar_code = any((select current_setting('app.gemeenten')::text[])::text[])
    and {VANDAAG} between vanaf and tot and (ingetrokken_op is null or ingetrokken_op > {VANDAAG})
)
"""
ONLY_WHO_TAKES_PART = (
    ON_ITS_DAYS.strip().removesuffix(")")
    + """
    and (ronde_nr is null or exists (
        select from handhaving_rondedeelname d join handhaving_ronde r on r.id = d.ronde_id
        where d.ronde_id = ronde_nr and d.gemeente_code = naar_code and d.status = 'akkoord'
        and r.status in ('gepland', 'afgerond')
    ))
)
"""
)


class Migration(migrations.Migration):
    dependencies = [
        ("core", "0008_vernietiging"),
        ("handhaving", "0004_melding_parameters"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        AtOnce(
            [
                migrations.CreateModel(
                    name="Rondedeelname",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "gemeenten",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=6), size=None
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("gevraagd", "Gevraagd"),
                                    ("akkoord", "Doet mee"),
                                    ("geweigerd", "Doet niet mee"),
                                ],
                                default="gevraagd",
                                max_length=10,
                            ),
                        ),
                        ("grondslag", models.CharField(blank=True, max_length=200, verbose_name="grondslag")),
                        ("doel", models.CharField(blank=True, max_length=300, verbose_name="doel")),
                        ("reden", models.CharField(blank=True, max_length=300, verbose_name="reden")),
                        ("besluit_at", models.DateTimeField(blank=True, null=True)),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True)),
                        (
                            "besluit_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "gemeente",
                            models.ForeignKey(
                                db_column="gemeente_code",
                                on_delete=django.db.models.deletion.PROTECT,
                                to="core.gemeente",
                            ),
                        ),
                        (
                            "ronde",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="deelnames",
                                to="handhaving.ronde",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name_plural": "rondedeelnames",
                        "ordering": ["gemeente_id"],
                        "abstract": False,
                        "base_manager_name": "objects",
                    },
                ),
                migrations.CreateModel(
                    name="RondedeelnameEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "gemeenten",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=6), size=None
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("gevraagd", "Gevraagd"),
                                    ("akkoord", "Doet mee"),
                                    ("geweigerd", "Doet niet mee"),
                                ],
                                default="gevraagd",
                                max_length=10,
                            ),
                        ),
                        ("grondslag", models.CharField(blank=True, max_length=200, verbose_name="grondslag")),
                        ("doel", models.CharField(blank=True, max_length=300, verbose_name="doel")),
                        ("reden", models.CharField(blank=True, max_length=300, verbose_name="reden")),
                        ("besluit_at", models.DateTimeField(blank=True, null=True)),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True)),
                        (
                            "besluit_by",
                            models.ForeignKey(
                                blank=True,
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
                                db_column="gemeente_code",
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="core.gemeente",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="handhaving.rondedeelname",
                            ),
                        ),
                        (
                            "ronde",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="handhaving.ronde",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.AddConstraint(
                    model_name="rondedeelname",
                    constraint=models.UniqueConstraint(fields=("ronde", "gemeente"), name="rondedeelname_once"),
                ),
                migrations.AddConstraint(
                    model_name="rondedeelname",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("status", "akkoord"), _negated=True),
                            models.Q(models.Q(("grondslag", ""), _negated=True), models.Q(("doel", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="rondedeelname_ground",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="rondedeelname",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "handhaving_rondedeelnameevent" ("besluit_at", "besluit_by_id", "created_at", "doel", "gemeente_code", "gemeenten", "grondslag", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "ronde_id", "status", "updated_at") SELECT new_values."besluit_at", new_values."besluit_by_id", new_values."created_at", new_values."doel", new_values."gemeente_code", new_values."gemeenten", new_values."grondslag", new_values."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."reden", new_values."ronde_id", new_values."status", new_values."updated_at" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="b96ec08f0134c14fad04d482b0bfc82df1fdf7e5",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_b188e",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="handhaving_rondedeelname",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="rondedeelname",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "handhaving_rondedeelnameevent" ("besluit_at", "besluit_by_id", "created_at", "doel", "gemeente_code", "gemeenten", "grondslag", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "ronde_id", "status", "updated_at") VALUES (NEW."besluit_at", NEW."besluit_by_id", NEW."created_at", NEW."doel", NEW."gemeente_code", NEW."gemeenten", NEW."grondslag", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."reden", NEW."ronde_id", NEW."status", NEW."updated_at"); RETURN NULL;',
                            hash="82fc753bf18e9a2d1d9a1d748d669971fabde1ea",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_6d483",
                            table="handhaving_rondedeelname",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="rondedeelname",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "handhaving_rondedeelnameevent" ("besluit_at", "besluit_by_id", "created_at", "doel", "gemeente_code", "gemeenten", "grondslag", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "ronde_id", "status", "updated_at") SELECT old_values."besluit_at", old_values."besluit_by_id", old_values."created_at", old_values."doel", old_values."gemeente_code", old_values."gemeenten", old_values."grondslag", old_values."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."reden", old_values."ronde_id", old_values."status", old_values."updated_at" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="8d84a699fec5d47fb13d86ec3ee11cf7ab580fc1",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_40710",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="handhaving_rondedeelname",
                            when="AFTER",
                        ),
                    ),
                ),
            ]
        ),
        ForceRowSecurity("handhaving_rondedeelname", gemeenten="gemeenten"),
        ForceRowSecurity("handhaving_rondedeelnameevent", gemeenten="gemeenten", append_only=True),
        AtOnce(
            operations=[
                migrations.CreateModel(
                    name="Delingregel",
                    fields=[
                        ("deling_nr", models.BigIntegerField(primary_key=True, serialize=False)),
                        (
                            "soort",
                            models.CharField(
                                choices=[("ronde", "Gezamenlijke ronde"), ("eenmalig", "Eenmalige verstrekking")],
                                max_length=10,
                            ),
                        ),
                        ("grondslag", models.CharField(max_length=200)),
                        ("vanaf", models.DateField()),
                        ("tot", models.DateField()),
                        ("ingetrokken_op", models.DateField(null=True)),
                        (
                            "gemeente",
                            models.ForeignKey(
                                db_column="gemeente_code",
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="core.gemeente",
                            ),
                        ),
                        (
                            "naar",
                            models.ForeignKey(
                                db_column="naar_code",
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="core.gemeente",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name_plural": "delingregels",
                        "ordering": ["-vanaf", "-deling_nr"],
                    },
                ),
            ],
        ),
        migrations.RunSQL(ONLY_WHO_TAKES_PART, ON_ITS_DAYS),
    ]
