"""The sounding board: members, questions, answers and advice."""

import django.db.models.deletion
import django.utils.timezone
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import rivierenland.core.db.operations


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("arbeidsmigrant", "0005_feedback_parameters"),
        ("core", "0009_trigram"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        rivierenland.core.db.operations.AtOnce(
            operations=[
                migrations.CreateModel(
                    name="Klankbordadvies",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("samenvatting", models.TextField(max_length=3000, verbose_name="advies in het kort")),
                        ("aantal", models.PositiveIntegerField(verbose_name="antwoorden")),
                        ("gegeven_op", models.DateField(verbose_name="advies van")),
                        (
                            "uitkomst",
                            models.CharField(
                                choices=[
                                    ("nog_bezig", "Wij zijn er nog mee bezig"),
                                    ("overgenomen", "Wij doen wat de groep zegt"),
                                    ("deels", "Wij doen een deel van wat de groep zegt"),
                                    ("niet", "Wij doen dit niet"),
                                ],
                                default="nog_bezig",
                                max_length=12,
                                verbose_name="wat is ermee gedaan",
                            ),
                        ),
                        ("reden", models.TextField(blank=True, max_length=2000, verbose_name="waarom")),
                        ("verwijzing", models.CharField(blank=True, max_length=160, verbose_name="pakket of afspraak")),
                        ("vertalingen", models.JSONField(blank=True, default=dict)),
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
                            "vraag",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="advies",
                                to="arbeidsmigrant.klankbordvraag",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("uitkomst", "nog_bezig"), models.Q(("reden", ""), _negated=True), _connector="OR"
                                ),
                                name="klankbordadvies_reden",
                            )
                        ],
                        "verbose_name_plural": "klankbordadviezen",
                        "ordering": ["-gegeven_op", "-id"],
                        "abstract": False,
                        "base_manager_name": "objects",
                    },
                ),
                migrations.CreateModel(
                    name="Klankbordlid",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("bijnaam", models.CharField(max_length=40, verbose_name="bijnaam")),
                        (
                            "taal",
                            models.CharField(
                                choices=[
                                    ("nl", "Nederlands"),
                                    ("en", "English"),
                                    ("pl", "Polski"),
                                    ("ro", "Română"),
                                    ("bg", "Български"),
                                    ("uk", "Українська"),
                                    ("es", "Español"),
                                    ("hu", "Magyar"),
                                ],
                                max_length=2,
                                verbose_name="taal",
                            ),
                        ),
                        ("via", models.CharField(blank=True, max_length=80, verbose_name="via wie")),
                        ("sinds", models.DateField(default=django.utils.timezone.localdate, verbose_name="lid sinds")),
                        ("referentie", models.CharField(max_length=20, unique=True, verbose_name="kaartnummer")),
                        ("token_hash", models.CharField(max_length=64, unique=True)),
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
                        "constraints": [
                            models.UniqueConstraint(fields=("bijnaam",), name="klankbordlid_bijnaam"),
                            models.UniqueConstraint(fields=("id", "token_hash"), name="klankbordlid_kaart"),
                        ],
                        "verbose_name_plural": "klankbordleden",
                        "ordering": ["bijnaam", "id"],
                        "abstract": False,
                        "base_manager_name": "objects",
                    },
                ),
                migrations.CreateModel(
                    name="Klankbordcontact",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("token_hash", models.CharField(max_length=64)),
                        ("email", models.EmailField(blank=True, max_length=254, verbose_name="e-mailadres")),
                        ("telefoon", models.CharField(blank=True, max_length=16, verbose_name="telefoonnummer")),
                        ("tot", models.DateField(verbose_name="bewaren tot en met")),
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
                            "lid",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="contact",
                                to="arbeidsmigrant.klankbordlid",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("email", ""), _negated=True),
                                    models.Q(("telefoon", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="klankbordcontact_filled",
                            )
                        ],
                        "verbose_name_plural": "klankbordcontacten",
                        "ordering": ["id"],
                        "abstract": False,
                        "base_manager_name": "objects",
                    },
                ),
                migrations.CreateModel(
                    name="Klankbordvraag",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("titel", models.CharField(max_length=120, verbose_name="titel")),
                        ("tekst", models.TextField(max_length=2000, verbose_name="vraag")),
                        ("vertalingen", models.JSONField(blank=True, default=dict)),
                        ("van", models.DateField(verbose_name="open vanaf")),
                        ("tot", models.DateField(verbose_name="open tot en met")),
                        ("uitgenodigd_at", models.DateTimeField(blank=True, null=True)),
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
                    ],
                    options={
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("tot__gte", models.F("van"))), name="klankbordvraag_days"
                            )
                        ],
                        "verbose_name_plural": "klankbordvragen",
                        "ordering": ["-van", "-id"],
                        "abstract": False,
                        "base_manager_name": "objects",
                    },
                ),
                migrations.CreateModel(
                    name="Klankbordantwoord",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("token_hash", models.CharField(max_length=64)),
                        ("tekst", models.TextField(max_length=2000, verbose_name="antwoord")),
                        ("taal", models.CharField(max_length=2, verbose_name="taal")),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True)),
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
                            "lid",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="antwoorden",
                                to="arbeidsmigrant.klankbordlid",
                            ),
                        ),
                        (
                            "vraag",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="antwoorden",
                                to="arbeidsmigrant.klankbordvraag",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(fields=("vraag", "lid"), name="klankbordantwoord_once")
                        ],
                        "verbose_name_plural": "klankbordantwoorden",
                        "ordering": ["created_at", "id"],
                        "abstract": False,
                        "base_manager_name": "objects",
                    },
                ),
                migrations.CreateModel(
                    name="KlankbordadviesEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("samenvatting", models.TextField(max_length=3000, verbose_name="advies in het kort")),
                        ("aantal", models.PositiveIntegerField(verbose_name="antwoorden")),
                        ("gegeven_op", models.DateField(verbose_name="advies van")),
                        (
                            "uitkomst",
                            models.CharField(
                                choices=[
                                    ("nog_bezig", "Wij zijn er nog mee bezig"),
                                    ("overgenomen", "Wij doen wat de groep zegt"),
                                    ("deels", "Wij doen een deel van wat de groep zegt"),
                                    ("niet", "Wij doen dit niet"),
                                ],
                                default="nog_bezig",
                                max_length=12,
                                verbose_name="wat is ermee gedaan",
                            ),
                        ),
                        ("reden", models.TextField(blank=True, max_length=2000, verbose_name="waarom")),
                        ("verwijzing", models.CharField(blank=True, max_length=160, verbose_name="pakket of afspraak")),
                        ("vertalingen", models.JSONField(blank=True, default=dict)),
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
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="arbeidsmigrant.klankbordadvies",
                            ),
                        ),
                        (
                            "vraag",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="arbeidsmigrant.klankbordvraag",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="KlankbordvraagEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("titel", models.CharField(max_length=120, verbose_name="titel")),
                        ("tekst", models.TextField(max_length=2000, verbose_name="vraag")),
                        ("vertalingen", models.JSONField(blank=True, default=dict)),
                        ("van", models.DateField(verbose_name="open vanaf")),
                        ("tot", models.DateField(verbose_name="open tot en met")),
                        ("uitgenodigd_at", models.DateTimeField(blank=True, null=True)),
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
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="arbeidsmigrant.klankbordvraag",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="klankbordvraag",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "arbeidsmigrant_klankbordvraagevent" ("created_at", "created_by_id", "gemeente_code", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tekst", "titel", "tot", "uitgenodigd_at", "updated_at", "van", "vertalingen") SELECT new_values."created_at", new_values."created_by_id", new_values."gemeente_code", new_values."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."tekst", new_values."titel", new_values."tot", new_values."uitgenodigd_at", new_values."updated_at", new_values."van", new_values."vertalingen" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="6c16a4cd21e6a2b1f3542a690c148a08036ec892",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_7f0be",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="arbeidsmigrant_klankbordvraag",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="klankbordvraag",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "arbeidsmigrant_klankbordvraagevent" ("created_at", "created_by_id", "gemeente_code", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tekst", "titel", "tot", "uitgenodigd_at", "updated_at", "van", "vertalingen") VALUES (NEW."created_at", NEW."created_by_id", NEW."gemeente_code", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."tekst", NEW."titel", NEW."tot", NEW."uitgenodigd_at", NEW."updated_at", NEW."van", NEW."vertalingen"); RETURN NULL;',
                            hash="b83ff2cf7b6c2dae49be3244514620faa4316eea",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_cba06",
                            table="arbeidsmigrant_klankbordvraag",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="klankbordvraag",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "arbeidsmigrant_klankbordvraagevent" ("created_at", "created_by_id", "gemeente_code", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tekst", "titel", "tot", "uitgenodigd_at", "updated_at", "van", "vertalingen") SELECT old_values."created_at", old_values."created_by_id", old_values."gemeente_code", old_values."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."tekst", old_values."titel", old_values."tot", old_values."uitgenodigd_at", old_values."updated_at", old_values."van", old_values."vertalingen" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="185e1f6e03392b06762cbcf2957d545887b3514a",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_9c070",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="arbeidsmigrant_klankbordvraag",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="klankbordadvies",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "arbeidsmigrant_klankbordadviesevent" ("aantal", "created_at", "created_by_id", "gegeven_op", "gemeente_code", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "samenvatting", "uitkomst", "updated_at", "vertalingen", "verwijzing", "vraag_id") SELECT new_values."aantal", new_values."created_at", new_values."created_by_id", new_values."gegeven_op", new_values."gemeente_code", new_values."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."reden", new_values."samenvatting", new_values."uitkomst", new_values."updated_at", new_values."vertalingen", new_values."verwijzing", new_values."vraag_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="5e3d290dc60b67f0a96a2b4d6c5d0ddb36938f87",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_741e1",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="arbeidsmigrant_klankbordadvies",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="klankbordadvies",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "arbeidsmigrant_klankbordadviesevent" ("aantal", "created_at", "created_by_id", "gegeven_op", "gemeente_code", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "samenvatting", "uitkomst", "updated_at", "vertalingen", "verwijzing", "vraag_id") VALUES (NEW."aantal", NEW."created_at", NEW."created_by_id", NEW."gegeven_op", NEW."gemeente_code", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."reden", NEW."samenvatting", NEW."uitkomst", NEW."updated_at", NEW."vertalingen", NEW."verwijzing", NEW."vraag_id"); RETURN NULL;',
                            hash="1ff0fffcf57d86dac0d7e6c86c07d43c39ca904d",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_d7180",
                            table="arbeidsmigrant_klankbordadvies",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="klankbordadvies",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "arbeidsmigrant_klankbordadviesevent" ("aantal", "created_at", "created_by_id", "gegeven_op", "gemeente_code", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "samenvatting", "uitkomst", "updated_at", "vertalingen", "verwijzing", "vraag_id") SELECT old_values."aantal", old_values."created_at", old_values."created_by_id", old_values."gegeven_op", old_values."gemeente_code", old_values."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."reden", old_values."samenvatting", old_values."uitkomst", old_values."updated_at", old_values."vertalingen", old_values."verwijzing", old_values."vraag_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="44f16bc774b53bd3ca010751d5699e77c66f80e6",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_072c7",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="arbeidsmigrant_klankbordadvies",
                            when="AFTER",
                        ),
                    ),
                ),
            ],
        ),
    ]
