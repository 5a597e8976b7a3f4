"""Measures, milestones, documents of a package, the business case and the time line, each with its history."""

from decimal import Decimal

import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

import rivierenland.core.db.operations


class Migration(migrations.Migration):
    dependencies = [
        ("programma", "0004_tenancy"),
    ]

    operations = [
        rivierenland.core.db.operations.AtOnce(
            operations=[
                migrations.CreateModel(
                    name="Programmagebeurtenis",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("datum", models.DateField(verbose_name="datum")),
                        ("datum_tekst", models.CharField(blank=True, max_length=40, verbose_name="datum in woorden")),
                        ("titel", models.CharField(max_length=160, verbose_name="titel")),
                        ("omschrijving", models.TextField(blank=True, max_length=1000, verbose_name="omschrijving")),
                        ("bron", models.CharField(max_length=300, verbose_name="bron")),
                        (
                            "stap",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("inventarisatie", "Inventarisatie"),
                                    ("kader", "Gezamenlijk plan"),
                                    ("draagvlak", "Draagvlak en afspraken"),
                                    ("aanhaken", "Aanhaken per gemeente"),
                                    ("uitvoering", "Uitvoering"),
                                ],
                                max_length=14,
                                verbose_name="stap",
                            ),
                        ),
                        (
                            "fase",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("kwartiermakerfase", "Kwartiermakerfase"),
                                    ("structurele_fase", "Structurele fase"),
                                ],
                                max_length=17,
                                verbose_name="fase",
                            ),
                        ),
                        ("is_voorbeeld", models.BooleanField(default=False, verbose_name="voorbeeldinhoud")),
                        ("versie", models.PositiveIntegerField(default=1, editable=False)),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True)),
                    ],
                    options={
                        "verbose_name_plural": "programmagebeurtenissen",
                        "ordering": ["datum", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="Businesscase",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("toelichting", models.TextField(blank=True, max_length=2000, verbose_name="toelichting")),
                        (
                            "andere_baten",
                            models.TextField(blank=True, max_length=2000, verbose_name="baten die geen geld zijn"),
                        ),
                        ("beginjaar", models.PositiveSmallIntegerField(verbose_name="eerste jaar")),
                        ("jaren", models.PositiveSmallIntegerField(default=10, verbose_name="aantal jaren")),
                        ("prijspeil", models.DateField(verbose_name="prijspeil")),
                        (
                            "sleutel",
                            models.CharField(
                                choices=[
                                    ("gelijk", "Gelijke delen"),
                                    ("inwoners", "Aantal inwoners"),
                                    ("landoppervlak", "Oppervlakte land"),
                                    ("bedden", "Vergunde bedden"),
                                    ("werknemers", "Geregistreerde internationale werknemers"),
                                    ("eigen", "Eigen gewichten"),
                                ],
                                default="gelijk",
                                max_length=14,
                                verbose_name="verdeelsleutel",
                            ),
                        ),
                        ("gewichten", models.JSONField(blank=True, default=dict)),
                        ("is_voorbeeld", models.BooleanField(default=False, verbose_name="voorbeeldinhoud")),
                        ("versie", models.PositiveIntegerField(default=1, editable=False)),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True)),
                        (
                            "pakket",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="businesscase",
                                to="programma.maatregelenpakket",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("beginjaar__range", (2000, 2100)), ("jaren__range", (1, 30))),
                                name="businesscase_years",
                            )
                        ],
                        "verbose_name_plural": "businesscases",
                        "ordering": ["pakket_id"],
                    },
                ),
                migrations.CreateModel(
                    name="Maatregel",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("titel", models.CharField(max_length=120, verbose_name="titel")),
                        ("omschrijving", models.TextField(blank=True, max_length=2000, verbose_name="omschrijving")),
                        ("trekker", models.CharField(blank=True, max_length=120, verbose_name="trekker")),
                        ("begin", models.DateField(blank=True, null=True, verbose_name="begint op")),
                        ("einde", models.DateField(blank=True, null=True, verbose_name="klaar op")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("gepland", "Gepland"),
                                    ("loopt", "Loopt"),
                                    ("klaar", "Klaar"),
                                    ("gestopt", "Gestopt"),
                                ],
                                default="gepland",
                                max_length=8,
                                verbose_name="stand",
                            ),
                        ),
                        ("is_voorbeeld", models.BooleanField(default=False, verbose_name="voorbeeldinhoud")),
                        ("versie", models.PositiveIntegerField(default=1, editable=False)),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True)),
                        (
                            "pakket",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="maatregelen",
                                to="programma.maatregelenpakket",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("begin", None), ("einde", None), ("einde__gte", models.F("begin")), _connector="OR"
                                ),
                                name="maatregel_period",
                            )
                        ],
                        "verbose_name_plural": "maatregelen",
                        "ordering": ["pakket_id", models.OrderBy(models.F("begin"), nulls_last=True), "id"],
                    },
                ),
                migrations.CreateModel(
                    name="Mijlpaal",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("titel", models.CharField(max_length=160, verbose_name="titel")),
                        ("toelichting", models.TextField(blank=True, max_length=1000, verbose_name="toelichting")),
                        ("gepland_op", models.DateField(verbose_name="gepland op")),
                        ("behaald_op", models.DateField(blank=True, null=True, verbose_name="behaald op")),
                        ("vervallen", models.BooleanField(default=False, verbose_name="vervallen")),
                        ("is_voorbeeld", models.BooleanField(default=False, verbose_name="voorbeeldinhoud")),
                        ("versie", models.PositiveIntegerField(default=1, editable=False)),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True)),
                        (
                            "pakket",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="mijlpalen",
                                to="programma.maatregelenpakket",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [
                            models.Index(
                                condition=models.Q(("behaald_op", None), ("vervallen", False)),
                                fields=["gepland_op"],
                                name="mijlpaal_open",
                            )
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("behaald_op", None), ("vervallen", False), _connector="OR"),
                                name="mijlpaal_one_end",
                            )
                        ],
                        "verbose_name_plural": "mijlpalen",
                        "ordering": ["pakket_id", "gepland_op", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="Pakketdocument",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        (
                            "document",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="pakketten",
                                to="programma.programmadocument",
                            ),
                        ),
                        (
                            "pakket",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="documenten",
                                to="programma.maatregelenpakket",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(fields=("pakket", "document"), name="pakketdocument_once")
                        ],
                        "verbose_name_plural": "pakketdocumenten",
                        "ordering": ["pakket_id", "-id"],
                    },
                ),
                migrations.CreateModel(
                    name="Batenpost",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("naam", models.CharField(max_length=120, verbose_name="naam")),
                        (
                            "soort",
                            models.CharField(
                                choices=[("eenmalig", "Eenmalig"), ("jaarlijks", "Elk jaar")],
                                default="jaarlijks",
                                max_length=9,
                                verbose_name="hoe vaak",
                            ),
                        ),
                        ("van_jaar", models.PositiveSmallIntegerField(verbose_name="van jaar")),
                        ("tot_jaar", models.PositiveSmallIntegerField(verbose_name="tot en met jaar")),
                        (
                            "bedrag",
                            models.DecimalField(
                                blank=True, decimal_places=2, max_digits=12, null=True, verbose_name="bedrag"
                            ),
                        ),
                        (
                            "bron",
                            models.CharField(blank=True, max_length=200, verbose_name="waar komt dit bedrag vandaan"),
                        ),
                        ("versie", models.PositiveIntegerField(default=1, editable=False)),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True)),
                        (
                            "businesscase",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="baten",
                                to="programma.businesscase",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        models.Q(("soort", "eenmalig"), ("tot_jaar", models.F("van_jaar"))),
                                        models.Q(("soort", "jaarlijks"), ("tot_jaar__gte", models.F("van_jaar"))),
                                        _connector="OR",
                                    ),
                                    ("tot_jaar__lte", 2130),
                                    ("van_jaar__gte", 2000),
                                ),
                                name="batenpost_years",
                            ),
                            models.CheckConstraint(condition=models.Q(("bedrag__gte", 0)), name="batenpost_amount"),
                        ],
                        "verbose_name_plural": "batenposten",
                        "ordering": ["businesscase_id", "van_jaar", "id"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ProgrammagebeurtenisEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("datum", models.DateField(verbose_name="datum")),
                        ("datum_tekst", models.CharField(blank=True, max_length=40, verbose_name="datum in woorden")),
                        ("titel", models.CharField(max_length=160, verbose_name="titel")),
                        ("omschrijving", models.TextField(blank=True, max_length=1000, verbose_name="omschrijving")),
                        ("bron", models.CharField(max_length=300, verbose_name="bron")),
                        (
                            "stap",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("inventarisatie", "Inventarisatie"),
                                    ("kader", "Gezamenlijk plan"),
                                    ("draagvlak", "Draagvlak en afspraken"),
                                    ("aanhaken", "Aanhaken per gemeente"),
                                    ("uitvoering", "Uitvoering"),
                                ],
                                max_length=14,
                                verbose_name="stap",
                            ),
                        ),
                        (
                            "fase",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("kwartiermakerfase", "Kwartiermakerfase"),
                                    ("structurele_fase", "Structurele fase"),
                                ],
                                max_length=17,
                                verbose_name="fase",
                            ),
                        ),
                        ("is_voorbeeld", models.BooleanField(default=False, verbose_name="voorbeeldinhoud")),
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
                                to="programma.programmagebeurtenis",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Scenario",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("naam", models.CharField(max_length=40, verbose_name="naam")),
                        (
                            "toelichting",
                            models.CharField(blank=True, max_length=300, verbose_name="waarom deze percentages"),
                        ),
                        (
                            "kosten_procent",
                            models.DecimalField(
                                decimal_places=2,
                                default=Decimal("100"),
                                max_digits=6,
                                verbose_name="kosten in procenten",
                            ),
                        ),
                        (
                            "baten_procent",
                            models.DecimalField(
                                decimal_places=2,
                                default=Decimal("100"),
                                max_digits=6,
                                verbose_name="baten in procenten",
                            ),
                        ),
                        ("volgorde", models.PositiveSmallIntegerField(default=0)),
                        ("versie", models.PositiveIntegerField(default=1, editable=False)),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True)),
                        (
                            "businesscase",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="scenarios",
                                to="programma.businesscase",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(fields=("businesscase", "naam"), name="scenario_name_once"),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("baten_procent__gte", 0),
                                    ("baten_procent__lte", 1000),
                                    ("kosten_procent__gte", 0),
                                    ("kosten_procent__lte", 1000),
                                ),
                                name="scenario_percentages",
                            ),
                        ],
                        "verbose_name_plural": "scenario's",
                        "ordering": ["businesscase_id", "volgorde", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="BusinesscaseEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("toelichting", models.TextField(blank=True, max_length=2000, verbose_name="toelichting")),
                        (
                            "andere_baten",
                            models.TextField(blank=True, max_length=2000, verbose_name="baten die geen geld zijn"),
                        ),
                        ("beginjaar", models.PositiveSmallIntegerField(verbose_name="eerste jaar")),
                        ("jaren", models.PositiveSmallIntegerField(default=10, verbose_name="aantal jaren")),
                        ("prijspeil", models.DateField(verbose_name="prijspeil")),
                        (
                            "sleutel",
                            models.CharField(
                                choices=[
                                    ("gelijk", "Gelijke delen"),
                                    ("inwoners", "Aantal inwoners"),
                                    ("landoppervlak", "Oppervlakte land"),
                                    ("bedden", "Vergunde bedden"),
                                    ("werknemers", "Geregistreerde internationale werknemers"),
                                    ("eigen", "Eigen gewichten"),
                                ],
                                default="gelijk",
                                max_length=14,
                                verbose_name="verdeelsleutel",
                            ),
                        ),
                        ("gewichten", models.JSONField(blank=True, default=dict)),
                        ("is_voorbeeld", models.BooleanField(default=False, verbose_name="voorbeeldinhoud")),
                        ("versie", models.PositiveIntegerField(default=1, editable=False)),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True)),
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
                                to="programma.businesscase",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Kostenpost",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("naam", models.CharField(max_length=120, verbose_name="naam")),
                        (
                            "soort",
                            models.CharField(
                                choices=[("eenmalig", "Eenmalig"), ("jaarlijks", "Elk jaar")],
                                default="jaarlijks",
                                max_length=9,
                                verbose_name="hoe vaak",
                            ),
                        ),
                        ("van_jaar", models.PositiveSmallIntegerField(verbose_name="van jaar")),
                        ("tot_jaar", models.PositiveSmallIntegerField(verbose_name="tot en met jaar")),
                        (
                            "bedrag",
                            models.DecimalField(
                                blank=True, decimal_places=2, max_digits=12, null=True, verbose_name="bedrag"
                            ),
                        ),
                        (
                            "bron",
                            models.CharField(blank=True, max_length=200, verbose_name="waar komt dit bedrag vandaan"),
                        ),
                        ("versie", models.PositiveIntegerField(default=1, editable=False)),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True)),
                        (
                            "fte",
                            models.DecimalField(
                                blank=True, decimal_places=2, max_digits=6, null=True, verbose_name="fte"
                            ),
                        ),
                        (
                            "businesscase",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="kosten",
                                to="programma.businesscase",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        models.Q(("soort", "eenmalig"), ("tot_jaar", models.F("van_jaar"))),
                                        models.Q(("soort", "jaarlijks"), ("tot_jaar__gte", models.F("van_jaar"))),
                                        _connector="OR",
                                    ),
                                    ("tot_jaar__lte", 2130),
                                    ("van_jaar__gte", 2000),
                                ),
                                name="kostenpost_years",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("bedrag__gte", 0), ("fte", None)),
                                    models.Q(("bedrag", None), ("fte__gt", 0)),
                                    _connector="OR",
                                ),
                                name="kostenpost_amount_or_fte",
                            ),
                        ],
                        "verbose_name_plural": "kostenposten",
                        "ordering": ["businesscase_id", "van_jaar", "id"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="MaatregelEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("titel", models.CharField(max_length=120, verbose_name="titel")),
                        ("omschrijving", models.TextField(blank=True, max_length=2000, verbose_name="omschrijving")),
                        ("trekker", models.CharField(blank=True, max_length=120, verbose_name="trekker")),
                        ("begin", models.DateField(blank=True, null=True, verbose_name="begint op")),
                        ("einde", models.DateField(blank=True, null=True, verbose_name="klaar op")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("gepland", "Gepland"),
                                    ("loopt", "Loopt"),
                                    ("klaar", "Klaar"),
                                    ("gestopt", "Gestopt"),
                                ],
                                default="gepland",
                                max_length=8,
                                verbose_name="stand",
                            ),
                        ),
                        ("is_voorbeeld", models.BooleanField(default=False, verbose_name="voorbeeldinhoud")),
                        ("versie", models.PositiveIntegerField(default=1, editable=False)),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True)),
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
                                to="programma.maatregel",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="MijlpaalEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("titel", models.CharField(max_length=160, verbose_name="titel")),
                        ("toelichting", models.TextField(blank=True, max_length=1000, verbose_name="toelichting")),
                        ("gepland_op", models.DateField(verbose_name="gepland op")),
                        ("behaald_op", models.DateField(blank=True, null=True, verbose_name="behaald op")),
                        ("vervallen", models.BooleanField(default=False, verbose_name="vervallen")),
                        ("is_voorbeeld", models.BooleanField(default=False, verbose_name="voorbeeldinhoud")),
                        ("versie", models.PositiveIntegerField(default=1, editable=False)),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True)),
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
                                to="programma.mijlpaal",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="PakketdocumentEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        (
                            "document",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programma.programmadocument",
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
                                to="programma.pakketdocument",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ScenarioEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("naam", models.CharField(max_length=40, verbose_name="naam")),
                        (
                            "toelichting",
                            models.CharField(blank=True, max_length=300, verbose_name="waarom deze percentages"),
                        ),
                        (
                            "kosten_procent",
                            models.DecimalField(
                                decimal_places=2,
                                default=Decimal("100"),
                                max_digits=6,
                                verbose_name="kosten in procenten",
                            ),
                        ),
                        (
                            "baten_procent",
                            models.DecimalField(
                                decimal_places=2,
                                default=Decimal("100"),
                                max_digits=6,
                                verbose_name="baten in procenten",
                            ),
                        ),
                        ("volgorde", models.PositiveSmallIntegerField(default=0)),
                        ("versie", models.PositiveIntegerField(default=1, editable=False)),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True)),
                        (
                            "businesscase",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programma.businesscase",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="programma.scenario",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="BatenpostEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("naam", models.CharField(max_length=120, verbose_name="naam")),
                        (
                            "soort",
                            models.CharField(
                                choices=[("eenmalig", "Eenmalig"), ("jaarlijks", "Elk jaar")],
                                default="jaarlijks",
                                max_length=9,
                                verbose_name="hoe vaak",
                            ),
                        ),
                        ("van_jaar", models.PositiveSmallIntegerField(verbose_name="van jaar")),
                        ("tot_jaar", models.PositiveSmallIntegerField(verbose_name="tot en met jaar")),
                        (
                            "bedrag",
                            models.DecimalField(
                                blank=True, decimal_places=2, max_digits=12, null=True, verbose_name="bedrag"
                            ),
                        ),
                        (
                            "bron",
                            models.CharField(blank=True, max_length=200, verbose_name="waar komt dit bedrag vandaan"),
                        ),
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
                                to="programma.batenpost",
                            ),
                        ),
                        (
                            "businesscase",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programma.businesscase",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="KostenpostEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("naam", models.CharField(max_length=120, verbose_name="naam")),
                        (
                            "soort",
                            models.CharField(
                                choices=[("eenmalig", "Eenmalig"), ("jaarlijks", "Elk jaar")],
                                default="jaarlijks",
                                max_length=9,
                                verbose_name="hoe vaak",
                            ),
                        ),
                        ("van_jaar", models.PositiveSmallIntegerField(verbose_name="van jaar")),
                        ("tot_jaar", models.PositiveSmallIntegerField(verbose_name="tot en met jaar")),
                        (
                            "bedrag",
                            models.DecimalField(
                                blank=True, decimal_places=2, max_digits=12, null=True, verbose_name="bedrag"
                            ),
                        ),
                        (
                            "bron",
                            models.CharField(blank=True, max_length=200, verbose_name="waar komt dit bedrag vandaan"),
                        ),
                        ("versie", models.PositiveIntegerField(default=1, editable=False)),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True)),
                        (
                            "fte",
                            models.DecimalField(
                                blank=True, decimal_places=2, max_digits=6, null=True, verbose_name="fte"
                            ),
                        ),
                        (
                            "businesscase",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programma.businesscase",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="programma.kostenpost",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="programmagebeurtenis",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programma_programmagebeurtenisevent" ("bron", "created_at", "datum", "datum_tekst", "fase", "id", "is_voorbeeld", "omschrijving", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "stap", "titel", "updated_at", "versie") SELECT new_values."bron", new_values."created_at", new_values."datum", new_values."datum_tekst", new_values."fase", new_values."id", new_values."is_voorbeeld", new_values."omschrijving", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."stap", new_values."titel", new_values."updated_at", new_values."versie" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="e19a1f4b8891b191694d41af30b6739ab51821a5",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_7e977",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="programma_programmagebeurtenis",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="programmagebeurtenis",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "programma_programmagebeurtenisevent" ("bron", "created_at", "datum", "datum_tekst", "fase", "id", "is_voorbeeld", "omschrijving", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "stap", "titel", "updated_at", "versie") VALUES (NEW."bron", NEW."created_at", NEW."datum", NEW."datum_tekst", NEW."fase", NEW."id", NEW."is_voorbeeld", NEW."omschrijving", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."stap", NEW."titel", NEW."updated_at", NEW."versie"); RETURN NULL;',
                            hash="1fbdc9f84b71178c17ecdfe3eba2b2aa44517240",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_22653",
                            table="programma_programmagebeurtenis",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="programmagebeurtenis",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programma_programmagebeurtenisevent" ("bron", "created_at", "datum", "datum_tekst", "fase", "id", "is_voorbeeld", "omschrijving", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "stap", "titel", "updated_at", "versie") SELECT old_values."bron", old_values."created_at", old_values."datum", old_values."datum_tekst", old_values."fase", old_values."id", old_values."is_voorbeeld", old_values."omschrijving", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."stap", old_values."titel", old_values."updated_at", old_values."versie" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="66af93f9d5ecce78b90dea3e4c3ec347cbb573ea",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_40a45",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="programma_programmagebeurtenis",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="businesscase",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programma_businesscaseevent" ("andere_baten", "beginjaar", "created_at", "gewichten", "id", "is_voorbeeld", "jaren", "pakket_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prijspeil", "sleutel", "toelichting", "updated_at", "versie") SELECT new_values."andere_baten", new_values."beginjaar", new_values."created_at", new_values."gewichten", new_values."id", new_values."is_voorbeeld", new_values."jaren", new_values."pakket_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."prijspeil", new_values."sleutel", new_values."toelichting", new_values."updated_at", new_values."versie" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="c5e94fd40b87d5f714a43b545247f93e1d6a3417",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_bf0b5",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="programma_businesscase",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="businesscase",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "programma_businesscaseevent" ("andere_baten", "beginjaar", "created_at", "gewichten", "id", "is_voorbeeld", "jaren", "pakket_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prijspeil", "sleutel", "toelichting", "updated_at", "versie") VALUES (NEW."andere_baten", NEW."beginjaar", NEW."created_at", NEW."gewichten", NEW."id", NEW."is_voorbeeld", NEW."jaren", NEW."pakket_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."prijspeil", NEW."sleutel", NEW."toelichting", NEW."updated_at", NEW."versie"); RETURN NULL;',
                            hash="cbb4041c67681dce9e97e220bfb125a6fc345e4e",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_21814",
                            table="programma_businesscase",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="businesscase",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programma_businesscaseevent" ("andere_baten", "beginjaar", "created_at", "gewichten", "id", "is_voorbeeld", "jaren", "pakket_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prijspeil", "sleutel", "toelichting", "updated_at", "versie") SELECT old_values."andere_baten", old_values."beginjaar", old_values."created_at", old_values."gewichten", old_values."id", old_values."is_voorbeeld", old_values."jaren", old_values."pakket_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."prijspeil", old_values."sleutel", old_values."toelichting", old_values."updated_at", old_values."versie" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="cbf3f6551d46b6090cc9df0f70d1f8b26b41de6a",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_0b845",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="programma_businesscase",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="batenpost",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programma_batenpostevent" ("bedrag", "bron", "businesscase_id", "created_at", "id", "naam", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "tot_jaar", "updated_at", "van_jaar", "versie") SELECT new_values."bedrag", new_values."bron", new_values."businesscase_id", new_values."created_at", new_values."id", new_values."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."soort", new_values."tot_jaar", new_values."updated_at", new_values."van_jaar", new_values."versie" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="bcd19dac9eb2e2e0bad434a14cb8cb144bb36651",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_5c2e9",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="programma_batenpost",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="batenpost",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "programma_batenpostevent" ("bedrag", "bron", "businesscase_id", "created_at", "id", "naam", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "tot_jaar", "updated_at", "van_jaar", "versie") VALUES (NEW."bedrag", NEW."bron", NEW."businesscase_id", NEW."created_at", NEW."id", NEW."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."soort", NEW."tot_jaar", NEW."updated_at", NEW."van_jaar", NEW."versie"); RETURN NULL;',
                            hash="71b2c56535745aaf1bbe39194abbd5630084a582",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_de1fa",
                            table="programma_batenpost",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="batenpost",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programma_batenpostevent" ("bedrag", "bron", "businesscase_id", "created_at", "id", "naam", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "tot_jaar", "updated_at", "van_jaar", "versie") SELECT old_values."bedrag", old_values."bron", old_values."businesscase_id", old_values."created_at", old_values."id", old_values."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."soort", old_values."tot_jaar", old_values."updated_at", old_values."van_jaar", old_values."versie" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="015afad2010ad9993dd17501e4c05632bd96e914",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_91cb1",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="programma_batenpost",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="kostenpost",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programma_kostenpostevent" ("bedrag", "bron", "businesscase_id", "created_at", "fte", "id", "naam", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "tot_jaar", "updated_at", "van_jaar", "versie") SELECT new_values."bedrag", new_values."bron", new_values."businesscase_id", new_values."created_at", new_values."fte", new_values."id", new_values."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."soort", new_values."tot_jaar", new_values."updated_at", new_values."van_jaar", new_values."versie" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="a206f0614843dbbd6b60d6cfc6d5f4441ee64d51",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_3c256",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="programma_kostenpost",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="kostenpost",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "programma_kostenpostevent" ("bedrag", "bron", "businesscase_id", "created_at", "fte", "id", "naam", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "tot_jaar", "updated_at", "van_jaar", "versie") VALUES (NEW."bedrag", NEW."bron", NEW."businesscase_id", NEW."created_at", NEW."fte", NEW."id", NEW."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."soort", NEW."tot_jaar", NEW."updated_at", NEW."van_jaar", NEW."versie"); RETURN NULL;',
                            hash="87bf6d6b44ca032cce40c3c98267bd184b4ccb1b",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_95200",
                            table="programma_kostenpost",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="kostenpost",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programma_kostenpostevent" ("bedrag", "bron", "businesscase_id", "created_at", "fte", "id", "naam", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "tot_jaar", "updated_at", "van_jaar", "versie") SELECT old_values."bedrag", old_values."bron", old_values."businesscase_id", old_values."created_at", old_values."fte", old_values."id", old_values."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."soort", old_values."tot_jaar", old_values."updated_at", old_values."van_jaar", old_values."versie" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="d2105fe0b6411c085ec64169e145c663736f134b",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_49a45",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="programma_kostenpost",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="maatregel",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programma_maatregelevent" ("begin", "created_at", "einde", "id", "is_voorbeeld", "omschrijving", "pakket_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "titel", "trekker", "updated_at", "versie") SELECT new_values."begin", new_values."created_at", new_values."einde", new_values."id", new_values."is_voorbeeld", new_values."omschrijving", new_values."pakket_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."status", new_values."titel", new_values."trekker", new_values."updated_at", new_values."versie" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="c86aa6f00971d15b90e12960f84617a42547472a",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_24ad1",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="programma_maatregel",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="maatregel",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "programma_maatregelevent" ("begin", "created_at", "einde", "id", "is_voorbeeld", "omschrijving", "pakket_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "titel", "trekker", "updated_at", "versie") VALUES (NEW."begin", NEW."created_at", NEW."einde", NEW."id", NEW."is_voorbeeld", NEW."omschrijving", NEW."pakket_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."status", NEW."titel", NEW."trekker", NEW."updated_at", NEW."versie"); RETURN NULL;',
                            hash="7e957916c4046cb4ec5624dd7ce980beb5cab876",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_931ce",
                            table="programma_maatregel",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="maatregel",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programma_maatregelevent" ("begin", "created_at", "einde", "id", "is_voorbeeld", "omschrijving", "pakket_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "titel", "trekker", "updated_at", "versie") SELECT old_values."begin", old_values."created_at", old_values."einde", old_values."id", old_values."is_voorbeeld", old_values."omschrijving", old_values."pakket_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."status", old_values."titel", old_values."trekker", old_values."updated_at", old_values."versie" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="33a9d8054abfd30716e6676518efbd05646941f4",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_f9eb1",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="programma_maatregel",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="mijlpaal",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programma_mijlpaalevent" ("behaald_op", "created_at", "gepland_op", "id", "is_voorbeeld", "pakket_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "titel", "toelichting", "updated_at", "versie", "vervallen") SELECT new_values."behaald_op", new_values."created_at", new_values."gepland_op", new_values."id", new_values."is_voorbeeld", new_values."pakket_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."titel", new_values."toelichting", new_values."updated_at", new_values."versie", new_values."vervallen" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="53ce5f3ca6988475d64268c44b37ed6fbfbe6c25",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_bf303",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="programma_mijlpaal",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="mijlpaal",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "programma_mijlpaalevent" ("behaald_op", "created_at", "gepland_op", "id", "is_voorbeeld", "pakket_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "titel", "toelichting", "updated_at", "versie", "vervallen") VALUES (NEW."behaald_op", NEW."created_at", NEW."gepland_op", NEW."id", NEW."is_voorbeeld", NEW."pakket_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."titel", NEW."toelichting", NEW."updated_at", NEW."versie", NEW."vervallen"); RETURN NULL;',
                            hash="77914a59f55c0cefd61fa484e7b6e437031b4706",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_3f42b",
                            table="programma_mijlpaal",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="mijlpaal",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programma_mijlpaalevent" ("behaald_op", "created_at", "gepland_op", "id", "is_voorbeeld", "pakket_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "titel", "toelichting", "updated_at", "versie", "vervallen") SELECT old_values."behaald_op", old_values."created_at", old_values."gepland_op", old_values."id", old_values."is_voorbeeld", old_values."pakket_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."titel", old_values."toelichting", old_values."updated_at", old_values."versie", old_values."vervallen" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="cc7803aef6f25cc73c551cb10bf609a14bc86e54",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_16647",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="programma_mijlpaal",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="pakketdocument",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programma_pakketdocumentevent" ("created_at", "document_id", "id", "pakket_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."created_at", new_values."document_id", new_values."id", new_values."pakket_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="871adb27383cbc8eaf7ec7338dc44770fd7f14e4",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_7c10a",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="programma_pakketdocument",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="pakketdocument",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "programma_pakketdocumentevent" ("created_at", "document_id", "id", "pakket_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."created_at", NEW."document_id", NEW."id", NEW."pakket_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id"); RETURN NULL;',
                            hash="bdfc54e123b0c67360e670727972fdca1afc901a",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_f4a5d",
                            table="programma_pakketdocument",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="pakketdocument",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programma_pakketdocumentevent" ("created_at", "document_id", "id", "pakket_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."created_at", old_values."document_id", old_values."id", old_values."pakket_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="437f6e7ecf24c21f609319bf6488b0c44ac1ce4f",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_30ee3",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="programma_pakketdocument",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="scenario",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programma_scenarioevent" ("baten_procent", "businesscase_id", "created_at", "id", "kosten_procent", "naam", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "toelichting", "updated_at", "versie", "volgorde") SELECT new_values."baten_procent", new_values."businesscase_id", new_values."created_at", new_values."id", new_values."kosten_procent", new_values."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."toelichting", new_values."updated_at", new_values."versie", new_values."volgorde" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="ac8dac571442a94b8272bbb9ac102caecf152992",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_38f01",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="programma_scenario",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="scenario",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "programma_scenarioevent" ("baten_procent", "businesscase_id", "created_at", "id", "kosten_procent", "naam", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "toelichting", "updated_at", "versie", "volgorde") VALUES (NEW."baten_procent", NEW."businesscase_id", NEW."created_at", NEW."id", NEW."kosten_procent", NEW."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."toelichting", NEW."updated_at", NEW."versie", NEW."volgorde"); RETURN NULL;',
                            hash="a2b364eacb5af774726ee2b735a3ae713fea4621",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_cc50e",
                            table="programma_scenario",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="scenario",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programma_scenarioevent" ("baten_procent", "businesscase_id", "created_at", "id", "kosten_procent", "naam", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "toelichting", "updated_at", "versie", "volgorde") SELECT old_values."baten_procent", old_values."businesscase_id", old_values."created_at", old_values."id", old_values."kosten_procent", old_values."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."toelichting", old_values."updated_at", old_values."versie", old_values."volgorde" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="eafdd1442469248f87713d90f6a2a25b51716d39",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_2c596",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="programma_scenario",
                            when="AFTER",
                        ),
                    ),
                ),
            ],
        ),
    ]
