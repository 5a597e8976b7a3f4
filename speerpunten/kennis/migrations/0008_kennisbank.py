"""Articles, their versions and files, the subject words, and the words of suggestions."""

import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.contrib.postgres.search
import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import rivierenland.core.db.operations
import speerpunten.kennis.models.artikelbestand


class Migration(migrations.Migration):
    dependencies = [
        ("kennis", "0007_zoektaal"),
        ("core", "0011_persoon"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        rivierenland.core.db.operations.AtOnce(
            operations=[
                migrations.CreateModel(
                    name="Artikel",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "soort",
                            models.CharField(
                                choices=[
                                    ("artikel", "Artikel"),
                                    ("beleidsdocument", "Beleidsdocument"),
                                    ("voorbeeld", "Voorbeeld"),
                                    ("evaluatie", "Evaluatie"),
                                ],
                                max_length=20,
                                verbose_name="soort",
                            ),
                        ),
                        (
                            "doelgroep",
                            models.CharField(
                                choices=[
                                    ("ambtenaren", "Alleen gemeenten en regio"),
                                    ("partijen", "Ook marktpartijen"),
                                    ("openbaar", "Iedereen"),
                                ],
                                max_length=12,
                                verbose_name="wie mag dit lezen",
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("concept", "Concept"),
                                    ("geplaatst", "Geplaatst"),
                                    ("ingetrokken", "Ingetrokken"),
                                ],
                                default="concept",
                                max_length=12,
                            ),
                        ),
                        ("titel", models.CharField(max_length=160, verbose_name="titel")),
                        ("samenvatting", models.CharField(max_length=500, verbose_name="samenvatting")),
                        ("tekst", models.TextField(blank=True, max_length=60000, verbose_name="tekst")),
                        ("bron", models.CharField(blank=True, max_length=300, verbose_name="bron")),
                        ("auteursrol", models.CharField(max_length=80, verbose_name="functie van de schrijver")),
                        (
                            "trefwoorden",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=60), blank=True, default=list, size=None
                            ),
                        ),
                        ("nakijken_voor", models.DateField(blank=True, null=True, verbose_name="nakijken voor")),
                        (
                            "geplaatst_op",
                            models.DateField(blank=True, editable=False, null=True, verbose_name="geplaatst op"),
                        ),
                        (
                            "reden_intrekken",
                            models.CharField(blank=True, max_length=300, verbose_name="reden van intrekken"),
                        ),
                        ("is_voorbeeld", models.BooleanField(default=False, editable=False)),
                        ("versienummer", models.PositiveIntegerField(default=0, editable=False)),
                        ("versie", models.PositiveIntegerField(default=1, editable=False)),
                        ("zoek", django.contrib.postgres.search.SearchVectorField(editable=False, null=True)),
                        ("zoekkop", django.contrib.postgres.search.SearchVectorField(editable=False, null=True)),
                        (
                            "woorden",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.TextField(), blank=True, default=list, editable=False, size=None
                            ),
                        ),
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
                        "indexes": [
                            django.contrib.postgres.indexes.GinIndex(fields=["zoek"], name="artikel_zoek"),
                            models.Index(fields=["-geplaatst_op", "-id"], name="artikel_nieuwste"),
                            models.Index(
                                condition=models.Q(("status", "geplaatst")),
                                fields=["nakijken_voor"],
                                name="artikel_nakijken",
                            ),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("geplaatst_op", None), ("status", "concept"), ("versienummer", 0)),
                                    models.Q(
                                        ("geplaatst_op__isnull", False),
                                        ("status__in", ["geplaatst", "ingetrokken"]),
                                        ("versienummer__gt", 0),
                                    ),
                                    _connector="OR",
                                ),
                                name="artikel_placed_has_version",
                            )
                        ],
                        "verbose_name_plural": "artikelen",
                        "ordering": ["-geplaatst_op", "-id"],
                        "abstract": False,
                        "base_manager_name": "objects",
                    },
                ),
                migrations.CreateModel(
                    name="Artikelbestand",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "bestand",
                            models.FileField(
                                max_length=120, upload_to=speerpunten.kennis.models.artikelbestand.artikelbestand_path
                            ),
                        ),
                        ("bestandsnaam", models.CharField(max_length=120)),
                        ("soort", models.CharField(max_length=80, verbose_name="soort bestand")),
                        ("grootte", models.PositiveBigIntegerField()),
                        ("sha256", models.CharField(max_length=64)),
                        (
                            "leesstand",
                            models.CharField(
                                choices=[
                                    ("wachtend", "Wordt gelezen"),
                                    ("gelezen", "Gelezen"),
                                    ("te_groot", "Deels gelezen"),
                                    ("geen_tekst", "Geen tekst gevonden"),
                                    ("mislukt", "Niet gelezen"),
                                ],
                                default="wachtend",
                                max_length=12,
                            ),
                        ),
                        ("reden", models.CharField(blank=True, max_length=300)),
                        ("bladzijden", models.PositiveIntegerField(default=0)),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        (
                            "artikel",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="bestanden",
                                to="kennis.artikel",
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
                                blank=True,
                                db_column="gemeente_code",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="core.gemeente",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(fields=("artikel", "sha256"), name="artikelbestand_once")
                        ],
                        "verbose_name_plural": "artikelbestanden",
                        "ordering": ["id"],
                        "abstract": False,
                        "base_manager_name": "objects",
                    },
                ),
                migrations.CreateModel(
                    name="ArtikelEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "soort",
                            models.CharField(
                                choices=[
                                    ("artikel", "Artikel"),
                                    ("beleidsdocument", "Beleidsdocument"),
                                    ("voorbeeld", "Voorbeeld"),
                                    ("evaluatie", "Evaluatie"),
                                ],
                                max_length=20,
                                verbose_name="soort",
                            ),
                        ),
                        (
                            "doelgroep",
                            models.CharField(
                                choices=[
                                    ("ambtenaren", "Alleen gemeenten en regio"),
                                    ("partijen", "Ook marktpartijen"),
                                    ("openbaar", "Iedereen"),
                                ],
                                max_length=12,
                                verbose_name="wie mag dit lezen",
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("concept", "Concept"),
                                    ("geplaatst", "Geplaatst"),
                                    ("ingetrokken", "Ingetrokken"),
                                ],
                                default="concept",
                                max_length=12,
                            ),
                        ),
                        ("titel", models.CharField(max_length=160, verbose_name="titel")),
                        ("bron", models.CharField(blank=True, max_length=300, verbose_name="bron")),
                        ("auteursrol", models.CharField(max_length=80, verbose_name="functie van de schrijver")),
                        (
                            "trefwoorden",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=60), blank=True, default=list, size=None
                            ),
                        ),
                        ("nakijken_voor", models.DateField(blank=True, null=True, verbose_name="nakijken voor")),
                        (
                            "geplaatst_op",
                            models.DateField(blank=True, editable=False, null=True, verbose_name="geplaatst op"),
                        ),
                        (
                            "reden_intrekken",
                            models.CharField(blank=True, max_length=300, verbose_name="reden van intrekken"),
                        ),
                        ("is_voorbeeld", models.BooleanField(default=False, editable=False)),
                        ("versienummer", models.PositiveIntegerField(default=0, editable=False)),
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
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="kennis.artikel",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Artikelversie",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("nummer", models.PositiveIntegerField()),
                        (
                            "doelgroep",
                            models.CharField(
                                choices=[
                                    ("ambtenaren", "Alleen gemeenten en regio"),
                                    ("partijen", "Ook marktpartijen"),
                                    ("openbaar", "Iedereen"),
                                ],
                                max_length=12,
                            ),
                        ),
                        ("titel", models.CharField(max_length=160)),
                        ("samenvatting", models.CharField(max_length=500)),
                        ("tekst", models.TextField(blank=True)),
                        (
                            "trefwoorden",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=60), blank=True, default=list, size=None
                            ),
                        ),
                        ("wat_veranderde", models.CharField(blank=True, max_length=300, verbose_name="wat veranderde")),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        (
                            "artikel",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="versies", to="kennis.artikel"
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
                                blank=True,
                                db_column="gemeente_code",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="core.gemeente",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(fields=("artikel", "nummer"), name="artikelversie_once")
                        ],
                        "verbose_name_plural": "artikelversies",
                        "ordering": ["-nummer"],
                        "abstract": False,
                        "base_manager_name": "objects",
                    },
                ),
                migrations.CreateModel(
                    name="Begrip",
                    fields=[
                        ("code", models.CharField(max_length=60, primary_key=True, serialize=False)),
                        ("naam", models.CharField(max_length=80, unique=True, verbose_name="voorkeurswoord")),
                        (
                            "andere_namen",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=80), blank=True, default=list, size=None
                            ),
                        ),
                        ("definitie", models.CharField(blank=True, max_length=400)),
                        (
                            "verwant",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=60), blank=True, default=list, size=None
                            ),
                        ),
                        (
                            "breder",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="smaller",
                                to="kennis.begrip",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name_plural": "begrippen",
                        "ordering": ["naam"],
                    },
                ),
                migrations.CreateModel(
                    name="Bestandsbladzijde",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("nummer", models.PositiveIntegerField()),
                        ("tekst", models.TextField()),
                        ("zoek", django.contrib.postgres.search.SearchVectorField(editable=False, null=True)),
                        (
                            "artikel",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="kennis.artikel"
                            ),
                        ),
                        (
                            "bestand",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="teksten",
                                to="kennis.artikelbestand",
                            ),
                        ),
                        (
                            "gemeente",
                            models.ForeignKey(
                                blank=True,
                                db_column="gemeente_code",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="core.gemeente",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [django.contrib.postgres.indexes.GinIndex(fields=["zoek"], name="bladzijde_zoek")],
                        "constraints": [models.UniqueConstraint(fields=("bestand", "nummer"), name="bladzijde_once")],
                        "verbose_name_plural": "bestandsbladzijden",
                        "ordering": ["nummer"],
                        "abstract": False,
                        "base_manager_name": "objects",
                    },
                ),
                migrations.CreateModel(
                    name="Zoekwoord",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("woord", models.TextField()),
                        (
                            "doelgroep",
                            models.CharField(
                                choices=[
                                    ("ambtenaren", "Alleen gemeenten en regio"),
                                    ("partijen", "Ook marktpartijen"),
                                    ("openbaar", "Iedereen"),
                                ],
                                max_length=12,
                            ),
                        ),
                        ("aantal", models.PositiveIntegerField()),
                    ],
                    options={
                        "verbose_name_plural": "zoekwoorden",
                        "ordering": ["woord"],
                        "indexes": [
                            django.contrib.postgres.indexes.GinIndex(
                                fields=["woord"], name="zoekwoord_trigram", opclasses=["gin_trgm_ops"]
                            )
                        ],
                        "constraints": [models.UniqueConstraint(fields=("woord", "doelgroep"), name="zoekwoord_once")],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="artikel",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "kennis_artikelevent" ("auteursrol", "bron", "created_at", "created_by_id", "doelgroep", "gemeente_code", "geplaatst_op", "id", "is_voorbeeld", "nakijken_voor", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden_intrekken", "soort", "status", "titel", "trefwoorden", "updated_at", "versie", "versienummer") SELECT new_values."auteursrol", new_values."bron", new_values."created_at", new_values."created_by_id", new_values."doelgroep", new_values."gemeente_code", new_values."geplaatst_op", new_values."id", new_values."is_voorbeeld", new_values."nakijken_voor", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."reden_intrekken", new_values."soort", new_values."status", new_values."titel", new_values."trefwoorden", new_values."updated_at", new_values."versie", new_values."versienummer" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="b2b9a952a111fc2c5d29ddbe9d075e22d16c7ba5",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_dfac4",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="kennis_artikel",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="artikel",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."auteursrol" IS DISTINCT FROM (NEW."auteursrol") OR OLD."bron" IS DISTINCT FROM (NEW."bron") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."created_by_id" IS DISTINCT FROM (NEW."created_by_id") OR OLD."doelgroep" IS DISTINCT FROM (NEW."doelgroep") OR OLD."gemeente_code" IS DISTINCT FROM (NEW."gemeente_code") OR OLD."geplaatst_op" IS DISTINCT FROM (NEW."geplaatst_op") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_voorbeeld" IS DISTINCT FROM (NEW."is_voorbeeld") OR OLD."nakijken_voor" IS DISTINCT FROM (NEW."nakijken_voor") OR OLD."reden_intrekken" IS DISTINCT FROM (NEW."reden_intrekken") OR OLD."soort" IS DISTINCT FROM (NEW."soort") OR OLD."status" IS DISTINCT FROM (NEW."status") OR OLD."titel" IS DISTINCT FROM (NEW."titel") OR OLD."trefwoorden" IS DISTINCT FROM (NEW."trefwoorden") OR OLD."updated_at" IS DISTINCT FROM (NEW."updated_at") OR OLD."versie" IS DISTINCT FROM (NEW."versie") OR OLD."versienummer" IS DISTINCT FROM (NEW."versienummer"))',
                            func='INSERT INTO "kennis_artikelevent" ("auteursrol", "bron", "created_at", "created_by_id", "doelgroep", "gemeente_code", "geplaatst_op", "id", "is_voorbeeld", "nakijken_voor", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden_intrekken", "soort", "status", "titel", "trefwoorden", "updated_at", "versie", "versienummer") VALUES (NEW."auteursrol", NEW."bron", NEW."created_at", NEW."created_by_id", NEW."doelgroep", NEW."gemeente_code", NEW."geplaatst_op", NEW."id", NEW."is_voorbeeld", NEW."nakijken_voor", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."reden_intrekken", NEW."soort", NEW."status", NEW."titel", NEW."trefwoorden", NEW."updated_at", NEW."versie", NEW."versienummer"); RETURN NULL;',
                            hash="f600aac1365bb26007008d2c264cb845f952f3a8",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_20df4",
                            table="kennis_artikel",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="artikel",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "kennis_artikelevent" ("auteursrol", "bron", "created_at", "created_by_id", "doelgroep", "gemeente_code", "geplaatst_op", "id", "is_voorbeeld", "nakijken_voor", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden_intrekken", "soort", "status", "titel", "trefwoorden", "updated_at", "versie", "versienummer") SELECT old_values."auteursrol", old_values."bron", old_values."created_at", old_values."created_by_id", old_values."doelgroep", old_values."gemeente_code", old_values."geplaatst_op", old_values."id", old_values."is_voorbeeld", old_values."nakijken_voor", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."reden_intrekken", old_values."soort", old_values."status", old_values."titel", old_values."trefwoorden", old_values."updated_at", old_values."versie", old_values."versienummer" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="67bc561e23e9ff0e5a61fa510592a0cc510cc333",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_09e37",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="kennis_artikel",
                            when="AFTER",
                        ),
                    ),
                ),
            ],
        ),
    ]
