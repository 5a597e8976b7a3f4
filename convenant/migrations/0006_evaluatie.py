"""The yearly evaluation: rounds, questions, answers without names, frozen figures, and proposals for the next version."""

import uuid

import django.contrib.postgres.fields
import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import rivierenland.core.db.operations


class Migration(migrations.Migration):
    dependencies = [
        ("convenant", "0005_tekst_vast"),
        ("core", "0009_trigram"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        rivierenland.core.db.operations.AtOnce(
            operations=[
                migrations.CreateModel(
                    name="Evaluatieronde",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("jaar", models.PositiveSmallIntegerField(unique=True, verbose_name="jaar")),
                        ("peildatum", models.DateField(verbose_name="peildatum")),
                        ("sluit_op", models.DateField(verbose_name="antwoorden voor of op")),
                        (
                            "status",
                            models.CharField(
                                choices=[("open", "Loopt"), ("gesloten", "Afgesloten")], default="open", max_length=10
                            ),
                        ),
                        ("conclusies", models.TextField(blank=True, max_length=8000, verbose_name="conclusies")),
                        ("gevraagd", models.PositiveIntegerField(default=0)),
                        ("beantwoord", models.PositiveIntegerField(default=0)),
                        ("gesloten_at", models.DateTimeField(blank=True, null=True)),
                        ("is_voorbeeld", models.BooleanField(default=False)),
                        ("versie", models.PositiveIntegerField(default=1, editable=False)),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True)),
                        (
                            "convenant",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="evaluaties",
                                to="convenant.convenantversie",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("gesloten_at", None), ("status", "open")),
                                    models.Q(
                                        ("gesloten_at__isnull", False),
                                        ("status", "gesloten"),
                                        models.Q(("conclusies", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="evaluatieronde_closed",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("sluit_op__gte", models.F("peildatum"))), name="evaluatieronde_days"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("beantwoord__lte", models.F("gevraagd"))),
                                name="evaluatieronde_count",
                            ),
                        ],
                        "verbose_name_plural": "evaluatierondes",
                        "ordering": ["-jaar"],
                    },
                ),
                migrations.CreateModel(
                    name="Evaluatiebevroren",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("code", models.CharField(max_length=4)),
                        ("titel", models.CharField(max_length=120)),
                        (
                            "soort",
                            models.CharField(
                                choices=[
                                    ("verblijfsbieder", "Verblijfsbieder"),
                                    ("uitzender", "Uitzender"),
                                    ("werkgever", "Werkgever"),
                                    ("gemeente", "Gemeente"),
                                ],
                                max_length=16,
                            ),
                        ),
                        ("gemeten_op", models.DateField()),
                        ("te_klein", models.BooleanField(default=False)),
                        ("standen", models.JSONField(default=dict)),
                        (
                            "ronde",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="bevroren",
                                to="convenant.evaluatieronde",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(fields=("ronde", "code", "soort"), name="evaluatiebevroren_once")
                        ],
                        "verbose_name_plural": "bevroren cijfers",
                        "ordering": ["ronde_id", "code", "soort"],
                    },
                ),
                migrations.CreateModel(
                    name="Evaluatieantwoord",
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
                                base_field=models.CharField(max_length=6), blank=True, default=list, size=None
                            ),
                        ),
                        (
                            "stemmen",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.UUIDField(), default=list, size=None
                            ),
                        ),
                        ("versie", models.PositiveIntegerField(default=1, editable=False)),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True)),
                        (
                            "organisatie",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="core.organisatie",
                            ),
                        ),
                        (
                            "partij",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="evaluaties",
                                to="convenant.partij",
                            ),
                        ),
                        (
                            "ronde",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="antwoorden",
                                to="convenant.evaluatieronde",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(fields=("ronde", "partij"), name="evaluatieantwoord_once"),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("gemeenten__len", 1), ("organisatie", None)),
                                    models.Q(("gemeenten", []), ("organisatie__isnull", False)),
                                    _connector="OR",
                                ),
                                name="evaluatieantwoord_whose",
                            ),
                        ],
                        "verbose_name_plural": "evaluatieantwoorden",
                        "ordering": ["id"],
                        "abstract": False,
                        "base_manager_name": "objects",
                    },
                ),
                migrations.CreateModel(
                    name="EvaluatierondeEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("jaar", models.PositiveSmallIntegerField(verbose_name="jaar")),
                        ("peildatum", models.DateField(verbose_name="peildatum")),
                        ("sluit_op", models.DateField(verbose_name="antwoorden voor of op")),
                        (
                            "status",
                            models.CharField(
                                choices=[("open", "Loopt"), ("gesloten", "Afgesloten")], default="open", max_length=10
                            ),
                        ),
                        ("conclusies", models.TextField(blank=True, max_length=8000, verbose_name="conclusies")),
                        ("gevraagd", models.PositiveIntegerField(default=0)),
                        ("beantwoord", models.PositiveIntegerField(default=0)),
                        ("gesloten_at", models.DateTimeField(blank=True, null=True)),
                        ("is_voorbeeld", models.BooleanField(default=False)),
                        ("versie", models.PositiveIntegerField(default=1, editable=False)),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True)),
                        (
                            "convenant",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="convenant.convenantversie",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="convenant.evaluatieronde",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Evaluatievraag",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("nummer", models.PositiveSmallIntegerField(verbose_name="vraag")),
                        (
                            "soort",
                            models.CharField(
                                choices=[("stelling", "Stelling"), ("opmerking", "Open vraag")], max_length=10
                            ),
                        ),
                        ("tekst", models.CharField(max_length=240, verbose_name="vraag")),
                        (
                            "ronde",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="vragen",
                                to="convenant.evaluatieronde",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(fields=("ronde", "nummer"), name="evaluatievraag_nummer")
                        ],
                        "verbose_name_plural": "evaluatievragen",
                        "ordering": ["ronde_id", "nummer"],
                    },
                ),
                migrations.CreateModel(
                    name="Evaluatiestem",
                    fields=[
                        ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        (
                            "waarde",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                choices=[
                                    (1, "Helemaal oneens"),
                                    (2, "Oneens"),
                                    (3, "Niet eens, niet oneens"),
                                    (4, "Eens"),
                                    (5, "Helemaal eens"),
                                ],
                                null=True,
                            ),
                        ),
                        ("tekst", models.TextField(blank=True, max_length=1000)),
                        (
                            "ronde",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="stemmen",
                                to="convenant.evaluatieronde",
                            ),
                        ),
                        (
                            "vraag",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="stemmen",
                                to="convenant.evaluatievraag",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("tekst", ""), ("waarde__range", (1, 5))),
                                    models.Q(("waarde", None), models.Q(("tekst", ""), _negated=True)),
                                    _connector="OR",
                                ),
                                name="evaluatiestem_says",
                            )
                        ],
                        "verbose_name_plural": "evaluatiestemmen",
                        "ordering": ["id"],
                    },
                ),
                migrations.CreateModel(
                    name="Wijzigingsvoorstel",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("van", models.CharField(max_length=120, verbose_name="van")),
                        ("partij_nr", models.BigIntegerField(blank=True, null=True)),
                        ("tekst", models.TextField(max_length=4000, verbose_name="voorstel")),
                        ("waarom", models.TextField(max_length=2000, verbose_name="waarom")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("ingediend", "Wacht op de regio"),
                                    ("overgenomen", "Overgenomen"),
                                    ("niet", "Niet overgenomen"),
                                    ("ingetrokken", "Ingetrokken"),
                                ],
                                default="ingediend",
                                max_length=12,
                            ),
                        ),
                        ("reden", models.TextField(blank=True, max_length=2000, verbose_name="reden")),
                        ("besloten_at", models.DateTimeField(blank=True, null=True)),
                        ("is_voorbeeld", models.BooleanField(default=False)),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True)),
                        (
                            "artikel",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="convenant.artikel",
                            ),
                        ),
                        (
                            "besloten_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "convenant",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="voorstellen",
                                to="convenant.convenantversie",
                            ),
                        ),
                        (
                            "overgenomen_in",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="overgenomen",
                                to="convenant.convenantversie",
                            ),
                        ),
                        (
                            "ronde",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="voorstellen",
                                to="convenant.evaluatieronde",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("overgenomen_in__isnull", False), ("status", "overgenomen")),
                                    models.Q(
                                        ("overgenomen_in", None),
                                        ("status", "niet"),
                                        models.Q(("reden", ""), _negated=True),
                                    ),
                                    models.Q(("overgenomen_in", None), ("status__in", ["ingediend", "ingetrokken"])),
                                    _connector="OR",
                                ),
                                name="wijzigingsvoorstel_decided",
                            )
                        ],
                        "verbose_name_plural": "wijzigingsvoorstellen",
                        "ordering": ["-created_at", "-id"],
                    },
                ),
                migrations.CreateModel(
                    name="WijzigingsvoorstelEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("van", models.CharField(max_length=120, verbose_name="van")),
                        ("partij_nr", models.BigIntegerField(blank=True, null=True)),
                        ("tekst", models.TextField(max_length=4000, verbose_name="voorstel")),
                        ("waarom", models.TextField(max_length=2000, verbose_name="waarom")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("ingediend", "Wacht op de regio"),
                                    ("overgenomen", "Overgenomen"),
                                    ("niet", "Niet overgenomen"),
                                    ("ingetrokken", "Ingetrokken"),
                                ],
                                default="ingediend",
                                max_length=12,
                            ),
                        ),
                        ("reden", models.TextField(blank=True, max_length=2000, verbose_name="reden")),
                        ("besloten_at", models.DateTimeField(blank=True, null=True)),
                        ("is_voorbeeld", models.BooleanField(default=False)),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True)),
                        (
                            "artikel",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="convenant.artikel",
                            ),
                        ),
                        (
                            "besloten_by",
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
                            "convenant",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="convenant.convenantversie",
                            ),
                        ),
                        (
                            "overgenomen_in",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="convenant.convenantversie",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="convenant.wijzigingsvoorstel",
                            ),
                        ),
                        (
                            "ronde",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="convenant.evaluatieronde",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="evaluatieronde",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "convenant_evaluatierondeevent" ("beantwoord", "conclusies", "convenant_id", "created_at", "gesloten_at", "gevraagd", "id", "is_voorbeeld", "jaar", "peildatum", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sluit_op", "status", "updated_at", "versie") SELECT new_values."beantwoord", new_values."conclusies", new_values."convenant_id", new_values."created_at", new_values."gesloten_at", new_values."gevraagd", new_values."id", new_values."is_voorbeeld", new_values."jaar", new_values."peildatum", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."sluit_op", new_values."status", new_values."updated_at", new_values."versie" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="523ce2fd875cc6ada1224352602ac3a5098db23c",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_11e5c",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="convenant_evaluatieronde",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="evaluatieronde",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "convenant_evaluatierondeevent" ("beantwoord", "conclusies", "convenant_id", "created_at", "gesloten_at", "gevraagd", "id", "is_voorbeeld", "jaar", "peildatum", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sluit_op", "status", "updated_at", "versie") VALUES (NEW."beantwoord", NEW."conclusies", NEW."convenant_id", NEW."created_at", NEW."gesloten_at", NEW."gevraagd", NEW."id", NEW."is_voorbeeld", NEW."jaar", NEW."peildatum", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."sluit_op", NEW."status", NEW."updated_at", NEW."versie"); RETURN NULL;',
                            hash="401116a828705432fe9592b75d7cf29a7d4f616c",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_1a710",
                            table="convenant_evaluatieronde",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="evaluatieronde",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "convenant_evaluatierondeevent" ("beantwoord", "conclusies", "convenant_id", "created_at", "gesloten_at", "gevraagd", "id", "is_voorbeeld", "jaar", "peildatum", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sluit_op", "status", "updated_at", "versie") SELECT old_values."beantwoord", old_values."conclusies", old_values."convenant_id", old_values."created_at", old_values."gesloten_at", old_values."gevraagd", old_values."id", old_values."is_voorbeeld", old_values."jaar", old_values."peildatum", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."sluit_op", old_values."status", old_values."updated_at", old_values."versie" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="1cd04177b0bbb2441911782698964288e2e5f9dd",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_a9103",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="convenant_evaluatieronde",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="wijzigingsvoorstel",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "convenant_wijzigingsvoorstelevent" ("artikel_id", "besloten_at", "besloten_by_id", "convenant_id", "created_at", "id", "is_voorbeeld", "overgenomen_in_id", "partij_nr", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "ronde_id", "status", "tekst", "updated_at", "van", "waarom") SELECT new_values."artikel_id", new_values."besloten_at", new_values."besloten_by_id", new_values."convenant_id", new_values."created_at", new_values."id", new_values."is_voorbeeld", new_values."overgenomen_in_id", new_values."partij_nr", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."reden", new_values."ronde_id", new_values."status", new_values."tekst", new_values."updated_at", new_values."van", new_values."waarom" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="95f1320f026fe56c1c6d8f3c3a23c5b9979aae16",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_992d0",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="convenant_wijzigingsvoorstel",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="wijzigingsvoorstel",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "convenant_wijzigingsvoorstelevent" ("artikel_id", "besloten_at", "besloten_by_id", "convenant_id", "created_at", "id", "is_voorbeeld", "overgenomen_in_id", "partij_nr", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "ronde_id", "status", "tekst", "updated_at", "van", "waarom") VALUES (NEW."artikel_id", NEW."besloten_at", NEW."besloten_by_id", NEW."convenant_id", NEW."created_at", NEW."id", NEW."is_voorbeeld", NEW."overgenomen_in_id", NEW."partij_nr", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."reden", NEW."ronde_id", NEW."status", NEW."tekst", NEW."updated_at", NEW."van", NEW."waarom"); RETURN NULL;',
                            hash="c78ba9085413c478239af62e32adab2d5390ca28",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_3af3d",
                            table="convenant_wijzigingsvoorstel",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="wijzigingsvoorstel",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "convenant_wijzigingsvoorstelevent" ("artikel_id", "besloten_at", "besloten_by_id", "convenant_id", "created_at", "id", "is_voorbeeld", "overgenomen_in_id", "partij_nr", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "ronde_id", "status", "tekst", "updated_at", "van", "waarom") SELECT old_values."artikel_id", old_values."besloten_at", old_values."besloten_by_id", old_values."convenant_id", old_values."created_at", old_values."id", old_values."is_voorbeeld", old_values."overgenomen_in_id", old_values."partij_nr", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."reden", old_values."ronde_id", old_values."status", old_values."tekst", old_values."updated_at", old_values."van", old_values."waarom" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="9717999e657a5f3ba0093cc9149925e2eef21fdd",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_6a5e4",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="convenant_wijzigingsvoorstel",
                            when="AFTER",
                        ),
                    ),
                ),
            ],
        ),
    ]
