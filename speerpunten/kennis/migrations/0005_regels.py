"""How gemeenten stand to local rules, and what the region proposes."""

import django.contrib.postgres.constraints
import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import rivierenland.core.db.operations
import rivierenland.core.models.parameter


class Migration(migrations.Migration):
    dependencies = [
        ("kennis", "0004_statlinebronnen"),
        ("core", "0011_persoon"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        rivierenland.core.db.operations.AtOnce(
            operations=[
                migrations.CreateModel(
                    name="Regelstand",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("regel", models.CharField(max_length=60, verbose_name="regel")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("vastgesteld", "Vastgesteld"),
                                    ("ontwerp", "Ontwerp"),
                                    ("geen_regel", "Geen eigen regel"),
                                ],
                                max_length=12,
                                verbose_name="hoe ver",
                            ),
                        ),
                        ("waarde", models.JSONField(blank=True, null=True, verbose_name="waarde")),
                        ("geldig_van", models.DateField(verbose_name="geldt vanaf")),
                        ("geldig_tot", models.DateField(blank=True, null=True, verbose_name="geldt tot")),
                        ("bron_titel", models.CharField(max_length=150, verbose_name="waar staat het")),
                        (
                            "bron_datum",
                            models.DateField(blank=True, null=True, verbose_name="van welke dag is dat stuk"),
                        ),
                        ("bron_url", models.URLField(blank=True, max_length=300, verbose_name="webadres")),
                        ("opmerking", models.CharField(blank=True, max_length=300, verbose_name="opmerking")),
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
                                db_column="gemeente_code",
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="core.gemeente",
                            ),
                        ),
                        (
                            "parameter",
                            models.OneToOneField(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="regelstand",
                                to="core.parameter",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                expressions=[
                                    ("regel", "="),
                                    ("gemeente", "="),
                                    ("status", "="),
                                    (rivierenland.core.models.parameter.Daterange("geldig_van", "geldig_tot"), "&&"),
                                ],
                                name="regelstand_one_a_day",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("geldig_tot", None), ("geldig_tot__gt", models.F("geldig_van")), _connector="OR"
                                ),
                                name="regelstand_period",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("bron_titel", ""), _negated=True), name="regelstand_bron"
                            ),
                        ],
                        "verbose_name_plural": "regelstanden",
                        "ordering": ["regel", "gemeente_id", "-geldig_van"],
                    },
                ),
                migrations.CreateModel(
                    name="RegelstandEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("regel", models.CharField(max_length=60, verbose_name="regel")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("vastgesteld", "Vastgesteld"),
                                    ("ontwerp", "Ontwerp"),
                                    ("geen_regel", "Geen eigen regel"),
                                ],
                                max_length=12,
                                verbose_name="hoe ver",
                            ),
                        ),
                        ("waarde", models.JSONField(blank=True, null=True, verbose_name="waarde")),
                        ("geldig_van", models.DateField(verbose_name="geldt vanaf")),
                        ("geldig_tot", models.DateField(blank=True, null=True, verbose_name="geldt tot")),
                        ("bron_titel", models.CharField(max_length=150, verbose_name="waar staat het")),
                        (
                            "bron_datum",
                            models.DateField(blank=True, null=True, verbose_name="van welke dag is dat stuk"),
                        ),
                        ("bron_url", models.URLField(blank=True, max_length=300, verbose_name="webadres")),
                        ("opmerking", models.CharField(blank=True, max_length=300, verbose_name="opmerking")),
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
                            "parameter",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="core.parameter",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="kennis.regelstand",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Regelvolging",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "keuze",
                            models.CharField(
                                choices=[
                                    ("volgt", "Volgt het voorstel"),
                                    ("in_besluit", "Besluit in voorbereiding"),
                                    ("wijkt_af", "Wijkt af"),
                                    ("onbekend", "Nog niet bekend"),
                                ],
                                max_length=12,
                                verbose_name="keuze",
                            ),
                        ),
                        ("vanaf", models.DateField(verbose_name="vanaf")),
                        ("reden", models.CharField(blank=True, max_length=500, verbose_name="reden")),
                        ("besluit", models.CharField(blank=True, max_length=150, verbose_name="besluit")),
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
                                db_column="gemeente_code",
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="core.gemeente",
                            ),
                        ),
                        (
                            "voorstel",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="volgingen",
                                to="kennis.regelvoorstel",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("voorstel", "gemeente", "vanaf"), name="regelvolging_one_a_day"
                            )
                        ],
                        "verbose_name_plural": "regelvolgingen",
                        "ordering": ["voorstel_id", "gemeente_id", "vanaf"],
                    },
                ),
                migrations.CreateModel(
                    name="Regelvoorstel",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("regel", models.CharField(max_length=60, verbose_name="regel")),
                        ("versie", models.PositiveIntegerField()),
                        ("waarde", models.JSONField(verbose_name="voorstel")),
                        ("motivering", models.TextField(max_length=2000, verbose_name="waarom")),
                        ("geldig_van", models.DateField(verbose_name="sinds")),
                        ("geldig_tot", models.DateField(blank=True, null=True, verbose_name="tot")),
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
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(fields=("regel", "versie"), name="regelvoorstel_one_after_another"),
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                expressions=[
                                    ("regel", "="),
                                    (rivierenland.core.models.parameter.Daterange("geldig_van", "geldig_tot"), "&&"),
                                ],
                                name="regelvoorstel_one_a_day",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("geldig_tot", None), ("geldig_tot__gt", models.F("geldig_van")), _connector="OR"
                                ),
                                name="regelvoorstel_period",
                            ),
                        ],
                        "verbose_name_plural": "regelvoorstellen",
                        "ordering": ["regel", "-versie"],
                    },
                ),
                migrations.CreateModel(
                    name="RegelvolgingEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "keuze",
                            models.CharField(
                                choices=[
                                    ("volgt", "Volgt het voorstel"),
                                    ("in_besluit", "Besluit in voorbereiding"),
                                    ("wijkt_af", "Wijkt af"),
                                    ("onbekend", "Nog niet bekend"),
                                ],
                                max_length=12,
                                verbose_name="keuze",
                            ),
                        ),
                        ("vanaf", models.DateField(verbose_name="vanaf")),
                        ("reden", models.CharField(blank=True, max_length=500, verbose_name="reden")),
                        ("besluit", models.CharField(blank=True, max_length=150, verbose_name="besluit")),
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
                                to="kennis.regelvolging",
                            ),
                        ),
                        (
                            "voorstel",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kennis.regelvoorstel",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="RegelvoorstelEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("regel", models.CharField(max_length=60, verbose_name="regel")),
                        ("versie", models.PositiveIntegerField()),
                        ("waarde", models.JSONField(verbose_name="voorstel")),
                        ("motivering", models.TextField(max_length=2000, verbose_name="waarom")),
                        ("geldig_van", models.DateField(verbose_name="sinds")),
                        ("geldig_tot", models.DateField(blank=True, null=True, verbose_name="tot")),
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
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="kennis.regelvoorstel",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="regelstand",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "kennis_regelstandevent" ("bron_datum", "bron_titel", "bron_url", "created_at", "created_by_id", "geldig_tot", "geldig_van", "gemeente_code", "id", "is_voorbeeld", "opmerking", "parameter_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "regel", "status", "updated_at", "waarde") SELECT new_values."bron_datum", new_values."bron_titel", new_values."bron_url", new_values."created_at", new_values."created_by_id", new_values."geldig_tot", new_values."geldig_van", new_values."gemeente_code", new_values."id", new_values."is_voorbeeld", new_values."opmerking", new_values."parameter_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."regel", new_values."status", new_values."updated_at", new_values."waarde" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="826ab3a258b626d70523c602281153804ba29a10",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_b5895",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="kennis_regelstand",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="regelstand",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "kennis_regelstandevent" ("bron_datum", "bron_titel", "bron_url", "created_at", "created_by_id", "geldig_tot", "geldig_van", "gemeente_code", "id", "is_voorbeeld", "opmerking", "parameter_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "regel", "status", "updated_at", "waarde") VALUES (NEW."bron_datum", NEW."bron_titel", NEW."bron_url", NEW."created_at", NEW."created_by_id", NEW."geldig_tot", NEW."geldig_van", NEW."gemeente_code", NEW."id", NEW."is_voorbeeld", NEW."opmerking", NEW."parameter_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."regel", NEW."status", NEW."updated_at", NEW."waarde"); RETURN NULL;',
                            hash="b04d0719d564b7738190c4f87f198e6309644f68",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_1fa68",
                            table="kennis_regelstand",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="regelstand",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "kennis_regelstandevent" ("bron_datum", "bron_titel", "bron_url", "created_at", "created_by_id", "geldig_tot", "geldig_van", "gemeente_code", "id", "is_voorbeeld", "opmerking", "parameter_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "regel", "status", "updated_at", "waarde") SELECT old_values."bron_datum", old_values."bron_titel", old_values."bron_url", old_values."created_at", old_values."created_by_id", old_values."geldig_tot", old_values."geldig_van", old_values."gemeente_code", old_values."id", old_values."is_voorbeeld", old_values."opmerking", old_values."parameter_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."regel", old_values."status", old_values."updated_at", old_values."waarde" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="6a3866b8d6f3613487dc219cb822ff57d898fc75",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_e8856",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="kennis_regelstand",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="regelvoorstel",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "kennis_regelvoorstelevent" ("created_at", "created_by_id", "geldig_tot", "geldig_van", "id", "is_voorbeeld", "motivering", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "regel", "updated_at", "versie", "waarde") SELECT new_values."created_at", new_values."created_by_id", new_values."geldig_tot", new_values."geldig_van", new_values."id", new_values."is_voorbeeld", new_values."motivering", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."regel", new_values."updated_at", new_values."versie", new_values."waarde" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="a79e3b41d84c8fc29c2cd65cc06b61da1a0d42b1",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_3aa83",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="kennis_regelvoorstel",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="regelvoorstel",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "kennis_regelvoorstelevent" ("created_at", "created_by_id", "geldig_tot", "geldig_van", "id", "is_voorbeeld", "motivering", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "regel", "updated_at", "versie", "waarde") VALUES (NEW."created_at", NEW."created_by_id", NEW."geldig_tot", NEW."geldig_van", NEW."id", NEW."is_voorbeeld", NEW."motivering", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."regel", NEW."updated_at", NEW."versie", NEW."waarde"); RETURN NULL;',
                            hash="1c91d285e17c222cd63f0ee6965eaa8e47de5180",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_a2150",
                            table="kennis_regelvoorstel",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="regelvoorstel",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "kennis_regelvoorstelevent" ("created_at", "created_by_id", "geldig_tot", "geldig_van", "id", "is_voorbeeld", "motivering", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "regel", "updated_at", "versie", "waarde") SELECT old_values."created_at", old_values."created_by_id", old_values."geldig_tot", old_values."geldig_van", old_values."id", old_values."is_voorbeeld", old_values."motivering", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."regel", old_values."updated_at", old_values."versie", old_values."waarde" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="84c78c0c2c56db9037074977105cc48be9a28f9c",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_9a319",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="kennis_regelvoorstel",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="regelvolging",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "kennis_regelvolgingevent" ("besluit", "created_at", "created_by_id", "gemeente_code", "id", "is_voorbeeld", "keuze", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "updated_at", "vanaf", "voorstel_id") SELECT new_values."besluit", new_values."created_at", new_values."created_by_id", new_values."gemeente_code", new_values."id", new_values."is_voorbeeld", new_values."keuze", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."reden", new_values."updated_at", new_values."vanaf", new_values."voorstel_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="54e7c0086d33c271079c00f02687f846853d279d",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_1331a",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="kennis_regelvolging",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="regelvolging",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "kennis_regelvolgingevent" ("besluit", "created_at", "created_by_id", "gemeente_code", "id", "is_voorbeeld", "keuze", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "updated_at", "vanaf", "voorstel_id") VALUES (NEW."besluit", NEW."created_at", NEW."created_by_id", NEW."gemeente_code", NEW."id", NEW."is_voorbeeld", NEW."keuze", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."reden", NEW."updated_at", NEW."vanaf", NEW."voorstel_id"); RETURN NULL;',
                            hash="22ca02815ba0da3e65c774d6368a9d0e0f8c7a31",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_06258",
                            table="kennis_regelvolging",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="regelvolging",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "kennis_regelvolgingevent" ("besluit", "created_at", "created_by_id", "gemeente_code", "id", "is_voorbeeld", "keuze", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "updated_at", "vanaf", "voorstel_id") SELECT old_values."besluit", old_values."created_at", old_values."created_by_id", old_values."gemeente_code", old_values."id", old_values."is_voorbeeld", old_values."keuze", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."reden", old_values."updated_at", old_values."vanaf", old_values."voorstel_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="ed12bb65c4c05007287f7beece7ec66be2a2bd4c",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_10bca",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="kennis_regelvolging",
                            when="AFTER",
                        ),
                    ),
                ),
            ],
        ),
    ]
