"""The handelingsperspectief: versions, chapters, agreements, reactions, answers and who agreed."""

import uuid

import django.contrib.postgres.fields
import django.db.models.deletion
import django.utils.timezone
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import rivierenland.core.db.operations


class Migration(migrations.Migration):
    dependencies = [
        ("core", "0008_vernietiging"),
        ("programma", "0013_besluiten_parameters"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        rivierenland.core.db.operations.AtOnce(
            operations=[
                migrations.CreateModel(
                    name="Handelingsperspectief",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("nummer", models.PositiveSmallIntegerField(unique=True, verbose_name="versie")),
                        ("titel", models.CharField(max_length=160, verbose_name="titel")),
                        ("inleiding", models.TextField(blank=True, max_length=8000, verbose_name="inleiding")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("concept", "Concept"),
                                    ("consultatie", "In consultatie"),
                                    ("vastgesteld", "Vastgesteld"),
                                    ("vervangen", "Vervangen"),
                                ],
                                default="concept",
                                max_length=12,
                            ),
                        ),
                        ("consultatie_van", models.DateField(blank=True, null=True, verbose_name="consultatie vanaf")),
                        (
                            "consultatie_tot",
                            models.DateField(blank=True, null=True, verbose_name="consultatie tot en met"),
                        ),
                        ("vastgesteld_op", models.DateField(blank=True, null=True, verbose_name="vastgesteld op")),
                        ("is_voorbeeld", models.BooleanField(default=False, verbose_name="voorbeeldinhoud")),
                        ("versie", models.PositiveIntegerField(default=1, editable=False)),
                        ("gewijzigd_door", models.CharField(blank=True, max_length=80)),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True)),
                        (
                            "vorige",
                            models.OneToOneField(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="volgende",
                                to="programma.handelingsperspectief",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("status", "consultatie"), _negated=True),
                                    ("consultatie_tot__isnull", False),
                                    _connector="OR",
                                ),
                                name="perspectief_consultatie",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("status__in", ["concept", "consultatie"]),
                                    ("vastgesteld_op__isnull", False),
                                    _connector="OR",
                                ),
                                name="perspectief_vastgesteld",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("status", "vastgesteld")),
                                fields=("status",),
                                name="perspectief_one_in_force",
                            ),
                        ],
                        "verbose_name_plural": "handelingsperspectieven",
                        "ordering": ["-nummer"],
                    },
                ),
                migrations.CreateModel(
                    name="HandelingsperspectiefEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("nummer", models.PositiveSmallIntegerField(verbose_name="versie")),
                        ("titel", models.CharField(max_length=160, verbose_name="titel")),
                        ("inleiding", models.TextField(blank=True, max_length=8000, verbose_name="inleiding")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("concept", "Concept"),
                                    ("consultatie", "In consultatie"),
                                    ("vastgesteld", "Vastgesteld"),
                                    ("vervangen", "Vervangen"),
                                ],
                                default="concept",
                                max_length=12,
                            ),
                        ),
                        ("consultatie_van", models.DateField(blank=True, null=True, verbose_name="consultatie vanaf")),
                        (
                            "consultatie_tot",
                            models.DateField(blank=True, null=True, verbose_name="consultatie tot en met"),
                        ),
                        ("vastgesteld_op", models.DateField(blank=True, null=True, verbose_name="vastgesteld op")),
                        ("is_voorbeeld", models.BooleanField(default=False, verbose_name="voorbeeldinhoud")),
                        ("versie", models.PositiveIntegerField(default=1, editable=False)),
                        ("gewijzigd_door", models.CharField(blank=True, max_length=80)),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True)),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="programma.handelingsperspectief",
                            ),
                        ),
                        (
                            "vorige",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programma.handelingsperspectief",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Instemming",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "standpunt",
                            models.CharField(
                                choices=[("ingestemd", "Stemt in"), ("voorbehoud", "Stemt in met voorbehoud")],
                                max_length=12,
                                verbose_name="standpunt",
                            ),
                        ),
                        ("reden", models.TextField(blank=True, max_length=2000, verbose_name="voorbehoud")),
                        (
                            "orgaan",
                            models.CharField(
                                choices=[("college", "College van B en W"), ("raad", "Gemeenteraad")],
                                max_length=8,
                                verbose_name="besloten door",
                            ),
                        ),
                        ("besloten_op", models.DateField(verbose_name="besloten op")),
                        ("sha256", models.CharField(max_length=64)),
                        ("vastgelegd_at", models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                        (
                            "gemeente",
                            models.ForeignKey(
                                db_column="gemeente_code",
                                on_delete=django.db.models.deletion.PROTECT,
                                to="core.gemeente",
                            ),
                        ),
                        (
                            "perspectief",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="instemmingen",
                                to="programma.handelingsperspectief",
                            ),
                        ),
                        (
                            "vastgelegd_by",
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
                                condition=models.Q(
                                    models.Q(("standpunt", "voorbehoud"), _negated=True),
                                    models.Q(("reden", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="instemming_reden",
                            )
                        ],
                        "verbose_name_plural": "instemmingen",
                        "ordering": ["gemeente_id", "id"],
                        "abstract": False,
                        "base_manager_name": "objects",
                    },
                ),
                migrations.CreateModel(
                    name="Perspectiefsectie",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("sleutel", models.UUIDField(default=uuid.uuid4, editable=False)),
                        ("volgorde", models.PositiveSmallIntegerField(verbose_name="plaats")),
                        ("kop", models.CharField(max_length=160, verbose_name="kop")),
                        ("tekst", models.TextField(blank=True, max_length=8000, verbose_name="tekst")),
                        ("versie", models.PositiveIntegerField(default=1, editable=False)),
                        ("gewijzigd_door", models.CharField(blank=True, max_length=80)),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True)),
                        (
                            "perspectief",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="secties",
                                to="programma.handelingsperspectief",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(fields=("perspectief", "sleutel"), name="perspectiefsectie_once")
                        ],
                        "verbose_name_plural": "perspectiefsecties",
                        "ordering": ["volgorde", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="Afspraak",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("sleutel", models.UUIDField(default=uuid.uuid4, editable=False)),
                        ("volgorde", models.PositiveSmallIntegerField(verbose_name="plaats")),
                        ("nummer", models.CharField(max_length=8)),
                        ("titel", models.CharField(max_length=160, verbose_name="titel")),
                        ("tekst", models.TextField(max_length=8000, verbose_name="tekst")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("voorstel", "Voorstel"),
                                    ("consultatie", "In consultatie"),
                                    ("afgesproken", "Afgesproken"),
                                    ("vervallen", "Vervallen"),
                                ],
                                default="voorstel",
                                max_length=12,
                            ),
                        ),
                        ("uiterlijk", models.DateField(blank=True, null=True, verbose_name="uiterlijk")),
                        (
                            "parameters",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=60), blank=True, default=list, size=None
                            ),
                        ),
                        ("versie", models.PositiveIntegerField(default=1, editable=False)),
                        ("gewijzigd_door", models.CharField(blank=True, max_length=80)),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True)),
                        (
                            "trekker",
                            models.ForeignKey(
                                blank=True,
                                db_column="trekker_code",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="core.gemeente",
                            ),
                        ),
                        (
                            "pakketten",
                            models.ManyToManyField(
                                related_name="afspraken",
                                through="programma.Afspraakpakket",
                                to="programma.maatregelenpakket",
                            ),
                        ),
                        (
                            "perspectief",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="afspraken",
                                to="programma.handelingsperspectief",
                            ),
                        ),
                        (
                            "sectie",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="afspraken",
                                to="programma.perspectiefsectie",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(fields=("perspectief", "sleutel"), name="afspraak_once")
                        ],
                        "verbose_name_plural": "afspraken",
                        "ordering": ["sectie__volgorde", "volgorde", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="PerspectiefsectieEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("sleutel", models.UUIDField(default=uuid.uuid4, editable=False)),
                        ("volgorde", models.PositiveSmallIntegerField(verbose_name="plaats")),
                        ("kop", models.CharField(max_length=160, verbose_name="kop")),
                        ("tekst", models.TextField(blank=True, max_length=8000, verbose_name="tekst")),
                        ("versie", models.PositiveIntegerField(default=1, editable=False)),
                        ("gewijzigd_door", models.CharField(blank=True, max_length=80)),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True)),
                        (
                            "perspectief",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programma.handelingsperspectief",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="programma.perspectiefsectie",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Afspraakpakket",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "afspraak",
                            models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to="programma.afspraak"),
                        ),
                        (
                            "pakket",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, to="programma.maatregelenpakket"
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(fields=("afspraak", "pakket"), name="afspraakpakket_once")
                        ],
                        "verbose_name_plural": "afspraakpakketten",
                        "ordering": ["pakket_id"],
                    },
                ),
                migrations.CreateModel(
                    name="Consultatiereactie",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("tekst", models.TextField(max_length=4000, verbose_name="reactie")),
                        ("created_at", models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                        (
                            "afspraak",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="programma.afspraak",
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
                                on_delete=django.db.models.deletion.PROTECT,
                                to="core.gemeente",
                            ),
                        ),
                        (
                            "perspectief",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="reacties",
                                to="programma.handelingsperspectief",
                            ),
                        ),
                        (
                            "sectie",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="programma.perspectiefsectie",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name_plural": "consultatiereacties",
                        "ordering": ["created_at", "id"],
                        "abstract": False,
                        "base_manager_name": "objects",
                    },
                ),
                migrations.CreateModel(
                    name="AfspraakEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("sleutel", models.UUIDField(default=uuid.uuid4, editable=False)),
                        ("volgorde", models.PositiveSmallIntegerField(verbose_name="plaats")),
                        ("nummer", models.CharField(max_length=8)),
                        ("titel", models.CharField(max_length=160, verbose_name="titel")),
                        ("tekst", models.TextField(max_length=8000, verbose_name="tekst")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("voorstel", "Voorstel"),
                                    ("consultatie", "In consultatie"),
                                    ("afgesproken", "Afgesproken"),
                                    ("vervallen", "Vervallen"),
                                ],
                                default="voorstel",
                                max_length=12,
                            ),
                        ),
                        ("uiterlijk", models.DateField(blank=True, null=True, verbose_name="uiterlijk")),
                        (
                            "parameters",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=60), blank=True, default=list, size=None
                            ),
                        ),
                        ("versie", models.PositiveIntegerField(default=1, editable=False)),
                        ("gewijzigd_door", models.CharField(blank=True, max_length=80)),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True)),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="programma.afspraak",
                            ),
                        ),
                        (
                            "trekker",
                            models.ForeignKey(
                                blank=True,
                                db_column="trekker_code",
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
                            "perspectief",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programma.handelingsperspectief",
                            ),
                        ),
                        (
                            "sectie",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programma.perspectiefsectie",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Consultatieantwoord",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "uitkomst",
                            models.CharField(
                                choices=[
                                    ("overgenomen", "Overgenomen"),
                                    ("deels", "Deels overgenomen"),
                                    ("niet", "Niet overgenomen"),
                                    ("beantwoord", "Vraag beantwoord"),
                                ],
                                max_length=12,
                                verbose_name="wat is ermee gedaan",
                            ),
                        ),
                        ("tekst", models.TextField(max_length=4000, verbose_name="antwoord")),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True)),
                        (
                            "reactie",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="antwoord",
                                to="programma.consultatiereactie",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name_plural": "consultatieantwoorden",
                        "ordering": ["id"],
                    },
                ),
                migrations.CreateModel(
                    name="ConsultatieantwoordEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "uitkomst",
                            models.CharField(
                                choices=[
                                    ("overgenomen", "Overgenomen"),
                                    ("deels", "Deels overgenomen"),
                                    ("niet", "Niet overgenomen"),
                                    ("beantwoord", "Vraag beantwoord"),
                                ],
                                max_length=12,
                                verbose_name="wat is ermee gedaan",
                            ),
                        ),
                        ("tekst", models.TextField(max_length=4000, verbose_name="antwoord")),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True)),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="programma.consultatieantwoord",
                            ),
                        ),
                        (
                            "reactie",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programma.consultatiereactie",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="consultatieantwoord",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programma_consultatieantwoordevent" ("created_at", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reactie_id", "tekst", "uitkomst", "updated_at") SELECT new_values."created_at", new_values."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."reactie_id", new_values."tekst", new_values."uitkomst", new_values."updated_at" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="663b5d95319aea2fce9c3b5f5d303de4f7d18bfb",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_c1d75",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="programma_consultatieantwoord",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="consultatieantwoord",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "programma_consultatieantwoordevent" ("created_at", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reactie_id", "tekst", "uitkomst", "updated_at") VALUES (NEW."created_at", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."reactie_id", NEW."tekst", NEW."uitkomst", NEW."updated_at"); RETURN NULL;',
                            hash="21e355aebbbae7b44a9d7058440c67765e04e2de",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_8d922",
                            table="programma_consultatieantwoord",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="consultatieantwoord",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programma_consultatieantwoordevent" ("created_at", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reactie_id", "tekst", "uitkomst", "updated_at") SELECT old_values."created_at", old_values."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."reactie_id", old_values."tekst", old_values."uitkomst", old_values."updated_at" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="33bdb781a76f5862a8c6bb23348b31b2af6b2b1f",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_22ba3",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="programma_consultatieantwoord",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="handelingsperspectief",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programma_handelingsperspectiefevent" ("consultatie_tot", "consultatie_van", "created_at", "gewijzigd_door", "id", "inleiding", "is_voorbeeld", "nummer", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "titel", "updated_at", "vastgesteld_op", "versie", "vorige_id") SELECT new_values."consultatie_tot", new_values."consultatie_van", new_values."created_at", new_values."gewijzigd_door", new_values."id", new_values."inleiding", new_values."is_voorbeeld", new_values."nummer", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."status", new_values."titel", new_values."updated_at", new_values."vastgesteld_op", new_values."versie", new_values."vorige_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="ce85c37d5aa7ae3a02d86b6967d2508a7ff1ccd3",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_a3f76",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="programma_handelingsperspectief",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="handelingsperspectief",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "programma_handelingsperspectiefevent" ("consultatie_tot", "consultatie_van", "created_at", "gewijzigd_door", "id", "inleiding", "is_voorbeeld", "nummer", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "titel", "updated_at", "vastgesteld_op", "versie", "vorige_id") VALUES (NEW."consultatie_tot", NEW."consultatie_van", NEW."created_at", NEW."gewijzigd_door", NEW."id", NEW."inleiding", NEW."is_voorbeeld", NEW."nummer", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."status", NEW."titel", NEW."updated_at", NEW."vastgesteld_op", NEW."versie", NEW."vorige_id"); RETURN NULL;',
                            hash="8d337ce2f04f0191c80bc8d391c70e3077e723d5",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_e83c3",
                            table="programma_handelingsperspectief",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="handelingsperspectief",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programma_handelingsperspectiefevent" ("consultatie_tot", "consultatie_van", "created_at", "gewijzigd_door", "id", "inleiding", "is_voorbeeld", "nummer", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "titel", "updated_at", "vastgesteld_op", "versie", "vorige_id") SELECT old_values."consultatie_tot", old_values."consultatie_van", old_values."created_at", old_values."gewijzigd_door", old_values."id", old_values."inleiding", old_values."is_voorbeeld", old_values."nummer", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."status", old_values."titel", old_values."updated_at", old_values."vastgesteld_op", old_values."versie", old_values."vorige_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="76b7c1ba70a0db4c1ac13099ba39d9d42fb181df",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_9138c",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="programma_handelingsperspectief",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="perspectiefsectie",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programma_perspectiefsectieevent" ("created_at", "gewijzigd_door", "id", "kop", "perspectief_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sleutel", "tekst", "updated_at", "versie", "volgorde") SELECT new_values."created_at", new_values."gewijzigd_door", new_values."id", new_values."kop", new_values."perspectief_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."sleutel", new_values."tekst", new_values."updated_at", new_values."versie", new_values."volgorde" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="43c0fa6b28dfacf8864cdc41174457fa9b81235f",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_4a163",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="programma_perspectiefsectie",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="perspectiefsectie",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "programma_perspectiefsectieevent" ("created_at", "gewijzigd_door", "id", "kop", "perspectief_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sleutel", "tekst", "updated_at", "versie", "volgorde") VALUES (NEW."created_at", NEW."gewijzigd_door", NEW."id", NEW."kop", NEW."perspectief_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."sleutel", NEW."tekst", NEW."updated_at", NEW."versie", NEW."volgorde"); RETURN NULL;',
                            hash="b0a0890ba73f898247c16d1916b685a15cba7245",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_a865d",
                            table="programma_perspectiefsectie",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="perspectiefsectie",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programma_perspectiefsectieevent" ("created_at", "gewijzigd_door", "id", "kop", "perspectief_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sleutel", "tekst", "updated_at", "versie", "volgorde") SELECT old_values."created_at", old_values."gewijzigd_door", old_values."id", old_values."kop", old_values."perspectief_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."sleutel", old_values."tekst", old_values."updated_at", old_values."versie", old_values."volgorde" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="d6b74a410ec3bb2718fc63a3f5f4400cdf24ee95",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_eb9f4",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="programma_perspectiefsectie",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="afspraak",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programma_afspraakevent" ("created_at", "gewijzigd_door", "id", "nummer", "parameters", "perspectief_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sectie_id", "sleutel", "status", "tekst", "titel", "trekker_code", "uiterlijk", "updated_at", "versie", "volgorde") SELECT new_values."created_at", new_values."gewijzigd_door", new_values."id", new_values."nummer", new_values."parameters", new_values."perspectief_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."sectie_id", new_values."sleutel", new_values."status", new_values."tekst", new_values."titel", new_values."trekker_code", new_values."uiterlijk", new_values."updated_at", new_values."versie", new_values."volgorde" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="023a9d2b390d09cb04f4eb7d3c5a39b8937432a3",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_12359",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="programma_afspraak",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="afspraak",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "programma_afspraakevent" ("created_at", "gewijzigd_door", "id", "nummer", "parameters", "perspectief_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sectie_id", "sleutel", "status", "tekst", "titel", "trekker_code", "uiterlijk", "updated_at", "versie", "volgorde") VALUES (NEW."created_at", NEW."gewijzigd_door", NEW."id", NEW."nummer", NEW."parameters", NEW."perspectief_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."sectie_id", NEW."sleutel", NEW."status", NEW."tekst", NEW."titel", NEW."trekker_code", NEW."uiterlijk", NEW."updated_at", NEW."versie", NEW."volgorde"); RETURN NULL;',
                            hash="bbca709100f19bd64371e4acdb728e3c88b8709e",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_5bfbe",
                            table="programma_afspraak",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="afspraak",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programma_afspraakevent" ("created_at", "gewijzigd_door", "id", "nummer", "parameters", "perspectief_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sectie_id", "sleutel", "status", "tekst", "titel", "trekker_code", "uiterlijk", "updated_at", "versie", "volgorde") SELECT old_values."created_at", old_values."gewijzigd_door", old_values."id", old_values."nummer", old_values."parameters", old_values."perspectief_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."sectie_id", old_values."sleutel", old_values."status", old_values."tekst", old_values."titel", old_values."trekker_code", old_values."uiterlijk", old_values."updated_at", old_values."versie", old_values."volgorde" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="50d4a3cac60938246a7f926db2c36df31f70c58d",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_7fd82",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="programma_afspraak",
                            when="AFTER",
                        ),
                    ),
                ),
            ],
        ),
    ]
