"""Codes, sessions and requests of the own data."""

import django.contrib.postgres.fields
import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import rivierenland.core.db.operations


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("arbeidsmigrant", "0008_melden_parameters"),
        ("core", "0010_uitgaand_kanaal"),
        ("registratie", "0027_locatie_gemeente"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        rivierenland.core.db.operations.AtOnce(
            operations=[
                migrations.CreateModel(
                    name="Inzagesessie",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "bewoners",
                            django.contrib.postgres.fields.ArrayField(base_field=models.BigIntegerField(), size=None),
                        ),
                        ("volledig", models.BooleanField()),
                        ("token_hash", models.CharField(max_length=64, unique=True)),
                        ("verloopt_at", models.DateTimeField()),
                        ("gesloten_at", models.DateTimeField(blank=True, null=True)),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        (
                            "bewoner",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="registratie.bewoner",
                            ),
                        ),
                        (
                            "gemeente",
                            models.ForeignKey(
                                db_column="gemeente_code",
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="core.gemeente",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name_plural": "inzagesessies",
                        "abstract": False,
                        "base_manager_name": "objects",
                    },
                ),
                migrations.CreateModel(
                    name="Inzageverzoek",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("organisatie_nr", models.BigIntegerField()),
                        ("referentie", models.CharField(max_length=20, unique=True, verbose_name="referentie")),
                        (
                            "soort",
                            models.CharField(
                                choices=[
                                    ("correctie", "Iets klopt niet"),
                                    ("verwijdering", "Verwijder mijn gegevens"),
                                    ("bezwaar", "Ik wil niet dat u mijn gegevens gebruikt"),
                                    ("afschrift", "Ik wil een uitgebreid overzicht van alles"),
                                ],
                                max_length=14,
                                verbose_name="soort verzoek",
                            ),
                        ),
                        ("tekst", models.TextField(blank=True, max_length=2000, verbose_name="wat u schrijft")),
                        ("taal", models.CharField(max_length=2, verbose_name="taal")),
                        (
                            "status",
                            models.CharField(
                                choices=[("open", "Wij zijn bezig met uw verzoek"), ("beslist", "Er is een antwoord")],
                                default="open",
                                max_length=8,
                            ),
                        ),
                        ("ontvangen_op", models.DateField(verbose_name="ontvangen op")),
                        ("uiterlijk", models.DateField(verbose_name="antwoord uiterlijk")),
                        (
                            "verlengreden",
                            models.CharField(blank=True, max_length=300, verbose_name="waarom het langer duurt"),
                        ),
                        (
                            "besluit",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("toegewezen", "Ja, wij doen wat u vraagt"),
                                    ("deels", "Wij doen een deel van wat u vraagt"),
                                    ("afgewezen", "Nee, wij doen niet wat u vraagt"),
                                ],
                                max_length=12,
                                verbose_name="besluit",
                            ),
                        ),
                        (
                            "reden",
                            models.CharField(
                                blank=True,
                                choices=[
                                    (
                                        "wet",
                                        "De wet zegt dat dit nachtregister er moet zijn. Daarom mogen wij deze gegevens nog niet weghalen.",
                                    ),
                                    ("klopt", "Wij hebben het nagekeken. Volgens ons klopt wat er staat."),
                                    ("ander", "Wij konden niet vaststellen dat deze gegevens van u zijn."),
                                    ("lopend", "Er loopt een zaak waarvoor deze gegevens nodig zijn."),
                                ],
                                max_length=8,
                                verbose_name="reden",
                            ),
                        ),
                        ("toelichting", models.TextField(blank=True, max_length=2000, verbose_name="toelichting")),
                        ("besloten_at", models.DateTimeField(blank=True, null=True)),
                        ("opgeruimd_at", models.DateTimeField(blank=True, null=True)),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True)),
                        (
                            "besloten_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "bewoner",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="inzageverzoeken",
                                to="registratie.bewoner",
                            ),
                        ),
                        (
                            "gemeente",
                            models.ForeignKey(
                                db_column="gemeente_code",
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="core.gemeente",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [
                            models.Index(fields=["gemeente", "status", "uiterlijk"], name="inzageverzoek_queue")
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("besloten_at", None), ("besluit", ""), ("status", "open")),
                                    models.Q(
                                        ("besloten_at__isnull", False),
                                        ("status", "beslist"),
                                        models.Q(("besluit", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="inzageverzoek_decided",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("besluit__in", ["", "toegewezen"]),
                                    models.Q(("reden", ""), _negated=True),
                                    models.Q(("opgeruimd_at", None), _negated=True),
                                    _connector="OR",
                                ),
                                name="inzageverzoek_reason",
                            ),
                        ],
                        "verbose_name_plural": "inzageverzoeken",
                        "ordering": ["uiterlijk", "id"],
                        "abstract": False,
                        "base_manager_name": "objects",
                    },
                ),
                migrations.CreateModel(
                    name="InzageverzoekEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("organisatie_nr", models.BigIntegerField()),
                        ("referentie", models.CharField(max_length=20, verbose_name="referentie")),
                        (
                            "soort",
                            models.CharField(
                                choices=[
                                    ("correctie", "Iets klopt niet"),
                                    ("verwijdering", "Verwijder mijn gegevens"),
                                    ("bezwaar", "Ik wil niet dat u mijn gegevens gebruikt"),
                                    ("afschrift", "Ik wil een uitgebreid overzicht van alles"),
                                ],
                                max_length=14,
                                verbose_name="soort verzoek",
                            ),
                        ),
                        ("taal", models.CharField(max_length=2, verbose_name="taal")),
                        (
                            "status",
                            models.CharField(
                                choices=[("open", "Wij zijn bezig met uw verzoek"), ("beslist", "Er is een antwoord")],
                                default="open",
                                max_length=8,
                            ),
                        ),
                        ("ontvangen_op", models.DateField(verbose_name="ontvangen op")),
                        ("uiterlijk", models.DateField(verbose_name="antwoord uiterlijk")),
                        (
                            "verlengreden",
                            models.CharField(blank=True, max_length=300, verbose_name="waarom het langer duurt"),
                        ),
                        (
                            "besluit",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("toegewezen", "Ja, wij doen wat u vraagt"),
                                    ("deels", "Wij doen een deel van wat u vraagt"),
                                    ("afgewezen", "Nee, wij doen niet wat u vraagt"),
                                ],
                                max_length=12,
                                verbose_name="besluit",
                            ),
                        ),
                        (
                            "reden",
                            models.CharField(
                                blank=True,
                                choices=[
                                    (
                                        "wet",
                                        "De wet zegt dat dit nachtregister er moet zijn. Daarom mogen wij deze gegevens nog niet weghalen.",
                                    ),
                                    ("klopt", "Wij hebben het nagekeken. Volgens ons klopt wat er staat."),
                                    ("ander", "Wij konden niet vaststellen dat deze gegevens van u zijn."),
                                    ("lopend", "Er loopt een zaak waarvoor deze gegevens nodig zijn."),
                                ],
                                max_length=8,
                                verbose_name="reden",
                            ),
                        ),
                        ("besloten_at", models.DateTimeField(blank=True, null=True)),
                        ("opgeruimd_at", models.DateTimeField(blank=True, null=True)),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True)),
                        (
                            "besloten_by",
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
                            "bewoner",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registratie.bewoner",
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
                                to="arbeidsmigrant.inzageverzoek",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Inzagecode",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("code_hash", models.CharField(max_length=64, unique=True)),
                        (
                            "weg",
                            models.CharField(
                                choices=[
                                    ("incheck", "Op papier, van de aanbieder"),
                                    ("balie", "Op papier, aan de balie"),
                                    ("sms", "Per SMS"),
                                    ("email", "Per e-mail"),
                                ],
                                max_length=8,
                                verbose_name="hoe gegeven",
                            ),
                        ),
                        (
                            "identiteit",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("balie", "Aan de balie, document gezien"),
                                    ("digitaal", "Ingelogd bij de gemeente (DigiD of eIDAS)"),
                                    ("gemachtigde", "Gemachtigde, machtiging en document gezien"),
                                ],
                                max_length=14,
                                verbose_name="hoe is vastgesteld wie dit is",
                            ),
                        ),
                        ("taal", models.CharField(max_length=2, verbose_name="taal")),
                        ("verloopt_at", models.DateTimeField()),
                        ("used_at", models.DateTimeField(blank=True, null=True)),
                        ("fouten", models.PositiveSmallIntegerField(default=0)),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        (
                            "bewoner",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="inzagecodes",
                                to="registratie.bewoner",
                            ),
                        ),
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
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="core.gemeente",
                            ),
                        ),
                        (
                            "organisatie",
                            models.ForeignKey(
                                db_index=False, on_delete=django.db.models.deletion.PROTECT, to="core.organisatie"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name_plural": "inzagecodes",
                        "ordering": ["-created_at", "-id"],
                        "abstract": False,
                        "base_manager_name": "objects",
                        "indexes": [
                            models.Index(fields=["gemeente", "-created_at"], name="inzagecode_gemeente"),
                            models.Index(fields=["organisatie", "-created_at"], name="inzagecode_organisatie"),
                        ],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="inzageverzoek",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "arbeidsmigrant_inzageverzoekevent" ("besloten_at", "besloten_by_id", "besluit", "bewoner_id", "created_at", "gemeente_code", "id", "ontvangen_op", "opgeruimd_at", "organisatie_nr", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "referentie", "soort", "status", "taal", "uiterlijk", "updated_at", "verlengreden") SELECT new_values."besloten_at", new_values."besloten_by_id", new_values."besluit", new_values."bewoner_id", new_values."created_at", new_values."gemeente_code", new_values."id", new_values."ontvangen_op", new_values."opgeruimd_at", new_values."organisatie_nr", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."reden", new_values."referentie", new_values."soort", new_values."status", new_values."taal", new_values."uiterlijk", new_values."updated_at", new_values."verlengreden" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="6941ce4254c6a882d572d1d8cf5799ac9e4067a4",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_0a83b",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="arbeidsmigrant_inzageverzoek",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="inzageverzoek",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."besloten_at" IS DISTINCT FROM (NEW."besloten_at") OR OLD."besloten_by_id" IS DISTINCT FROM (NEW."besloten_by_id") OR OLD."besluit" IS DISTINCT FROM (NEW."besluit") OR OLD."bewoner_id" IS DISTINCT FROM (NEW."bewoner_id") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."gemeente_code" IS DISTINCT FROM (NEW."gemeente_code") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."ontvangen_op" IS DISTINCT FROM (NEW."ontvangen_op") OR OLD."opgeruimd_at" IS DISTINCT FROM (NEW."opgeruimd_at") OR OLD."organisatie_nr" IS DISTINCT FROM (NEW."organisatie_nr") OR OLD."reden" IS DISTINCT FROM (NEW."reden") OR OLD."referentie" IS DISTINCT FROM (NEW."referentie") OR OLD."soort" IS DISTINCT FROM (NEW."soort") OR OLD."status" IS DISTINCT FROM (NEW."status") OR OLD."taal" IS DISTINCT FROM (NEW."taal") OR OLD."uiterlijk" IS DISTINCT FROM (NEW."uiterlijk") OR OLD."updated_at" IS DISTINCT FROM (NEW."updated_at") OR OLD."verlengreden" IS DISTINCT FROM (NEW."verlengreden"))',
                            func='INSERT INTO "arbeidsmigrant_inzageverzoekevent" ("besloten_at", "besloten_by_id", "besluit", "bewoner_id", "created_at", "gemeente_code", "id", "ontvangen_op", "opgeruimd_at", "organisatie_nr", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "referentie", "soort", "status", "taal", "uiterlijk", "updated_at", "verlengreden") VALUES (NEW."besloten_at", NEW."besloten_by_id", NEW."besluit", NEW."bewoner_id", NEW."created_at", NEW."gemeente_code", NEW."id", NEW."ontvangen_op", NEW."opgeruimd_at", NEW."organisatie_nr", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."reden", NEW."referentie", NEW."soort", NEW."status", NEW."taal", NEW."uiterlijk", NEW."updated_at", NEW."verlengreden"); RETURN NULL;',
                            hash="751194eb4c49a7d6cf31611c63c999b171db6541",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_a6f9d",
                            table="arbeidsmigrant_inzageverzoek",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="inzageverzoek",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "arbeidsmigrant_inzageverzoekevent" ("besloten_at", "besloten_by_id", "besluit", "bewoner_id", "created_at", "gemeente_code", "id", "ontvangen_op", "opgeruimd_at", "organisatie_nr", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "referentie", "soort", "status", "taal", "uiterlijk", "updated_at", "verlengreden") SELECT old_values."besloten_at", old_values."besloten_by_id", old_values."besluit", old_values."bewoner_id", old_values."created_at", old_values."gemeente_code", old_values."id", old_values."ontvangen_op", old_values."opgeruimd_at", old_values."organisatie_nr", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."reden", old_values."referentie", old_values."soort", old_values."status", old_values."taal", old_values."uiterlijk", old_values."updated_at", old_values."verlengreden" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="ab9f881f89ae2a84ba34d273b78bc2a0bdbaec83",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_99c07",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="arbeidsmigrant_inzageverzoek",
                            when="AFTER",
                        ),
                    ),
                ),
            ],
        ),
    ]
