"""Proposals, decisions, meetings and action points, with the history of what people decide."""

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
        ("core", "0008_vernietiging"),
        ("programma", "0010_deelname_parameters"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        rivierenland.core.db.operations.AtOnce(
            operations=[
                migrations.CreateModel(
                    name="Vergadering",
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
                                    ("stuurgroep", "Stuurgroep"),
                                    ("portefeuillehoudersoverleg", "Portefeuillehoudersoverleg"),
                                    ("ambtelijk_overleg", "Ambtelijk overleg"),
                                ],
                                max_length=28,
                                verbose_name="overleg",
                            ),
                        ),
                        ("dag", models.DateField(verbose_name="dag")),
                        ("begint_om", models.TimeField(blank=True, null=True, verbose_name="begint om")),
                        ("plaats", models.CharField(max_length=120, verbose_name="plaats")),
                        (
                            "aanwezig",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=6), blank=True, default=list, size=None
                            ),
                        ),
                        ("vastgesteld_op", models.DateField(blank=True, null=True)),
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
                        "constraints": [models.UniqueConstraint(fields=("soort", "dag"), name="vergadering_once")],
                        "verbose_name_plural": "vergaderingen",
                        "ordering": ["-dag", "-id"],
                    },
                ),
                migrations.CreateModel(
                    name="Voorstel",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "onderwerp",
                            models.CharField(
                                choices=[
                                    ("pakket", "Een maatregelenpakket"),
                                    ("handelingsperspectief", "Een versie van het handelingsperspectief"),
                                    ("anders", "Iets anders"),
                                ],
                                max_length=24,
                                verbose_name="gaat over",
                            ),
                        ),
                        (
                            "perspectiefversie",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="versie van het handelingsperspectief"
                            ),
                        ),
                        ("titel", models.CharField(max_length=160, verbose_name="titel")),
                        ("toelichting", models.TextField(max_length=5000, verbose_name="wat wordt gevraagd")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("concept", "Concept"),
                                    ("overleg", "In overleg"),
                                    ("aangeboden", "Aangeboden aan de gemeenten"),
                                    ("opgevolgd", "Opnieuw voorgelegd"),
                                    ("ingetrokken", "Ingetrokken"),
                                ],
                                default="concept",
                                max_length=12,
                            ),
                        ),
                        ("ronde", models.PositiveSmallIntegerField(default=1)),
                        (
                            "overleg_op",
                            models.DateField(blank=True, null=True, verbose_name="portefeuillehoudersoverleg op"),
                        ),
                        ("aangeboden_op", models.DateField(blank=True, null=True, verbose_name="aangeboden op")),
                        ("college_voor", models.DateField(blank=True, null=True, verbose_name="college besluit voor")),
                        ("raad_voor", models.DateField(blank=True, null=True, verbose_name="raad besluit voor")),
                        (
                            "reden",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="waarom ingetrokken of opnieuw voorgelegd"
                            ),
                        ),
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
                            "document",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="programma.programmadocument",
                            ),
                        ),
                        (
                            "pakket",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="voorstellen",
                                to="programma.maatregelenpakket",
                            ),
                        ),
                        (
                            "voorganger",
                            models.OneToOneField(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="opvolger",
                                to="programma.voorstel",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("onderwerp", "pakket"), ("pakket__isnull", False), ("perspectiefversie", None)
                                    ),
                                    models.Q(
                                        ("onderwerp", "handelingsperspectief"),
                                        ("pakket", None),
                                        ("perspectiefversie__gte", 1),
                                    ),
                                    models.Q(("onderwerp", "anders"), ("pakket", None), ("perspectiefversie", None)),
                                    _connector="OR",
                                ),
                                name="voorstel_subject",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("ronde", 1), ("voorganger", None)),
                                    models.Q(("ronde__gt", 1), ("voorganger__isnull", False)),
                                    _connector="OR",
                                ),
                                name="voorstel_round",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("status", "ingetrokken"),
                                    models.Q(("aangeboden_op", None), ("status__in", ["concept", "overleg"])),
                                    models.Q(
                                        ("aangeboden_op__isnull", False), ("status__in", ["aangeboden", "opgevolgd"])
                                    ),
                                    _connector="OR",
                                ),
                                name="voorstel_submitted",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("status", "overleg"), _negated=True),
                                    ("overleg_op__isnull", False),
                                    _connector="OR",
                                ),
                                name="voorstel_discussed",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("college_voor", None),
                                        ("aangeboden_op", None),
                                        ("college_voor__gte", models.F("aangeboden_op")),
                                        _connector="OR",
                                    ),
                                    models.Q(
                                        ("raad_voor", None),
                                        ("college_voor", None),
                                        ("raad_voor__gte", models.F("college_voor")),
                                        _connector="OR",
                                    ),
                                ),
                                name="voorstel_days",
                            ),
                        ],
                        "verbose_name_plural": "voorstellen",
                        "ordering": ["-aangeboden_op", "-id"],
                    },
                ),
                migrations.CreateModel(
                    name="Agendapunt",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("volgorde", models.PositiveSmallIntegerField()),
                        ("titel", models.CharField(max_length=160, verbose_name="onderwerp")),
                        ("toelichting", models.TextField(blank=True, max_length=3000, verbose_name="toelichting")),
                        ("besluit", models.TextField(blank=True, max_length=3000, verbose_name="wat is besloten")),
                        ("versie", models.PositiveIntegerField(default=1, editable=False)),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True)),
                        (
                            "documenten",
                            models.ManyToManyField(
                                blank=True,
                                related_name="+",
                                through="programma.Agendastuk",
                                to="programma.programmadocument",
                            ),
                        ),
                        (
                            "vergadering",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="punten",
                                to="programma.vergadering",
                            ),
                        ),
                        (
                            "voorstel",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="agendapunten",
                                to="programma.voorstel",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name_plural": "agendapunten",
                        "ordering": ["vergadering_id", "volgorde", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="Behandeling",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "orgaan",
                            models.CharField(
                                choices=[("college", "College van B en W"), ("raad", "Gemeenteraad")], max_length=8
                            ),
                        ),
                        ("voorgelegd_op", models.DateField(verbose_name="voorgelegd op")),
                        ("gepland_op", models.DateField(blank=True, null=True, verbose_name="besluit verwacht op")),
                        ("besloten_op", models.DateField(blank=True, null=True, verbose_name="besloten op")),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True)),
                        (
                            "gemeente",
                            models.ForeignKey(
                                db_column="gemeente_code",
                                on_delete=django.db.models.deletion.PROTECT,
                                to="core.gemeente",
                            ),
                        ),
                        (
                            "voorstel",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="behandelingen",
                                to="programma.voorstel",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(fields=("voorstel", "gemeente", "orgaan"), name="behandeling_once"),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("gepland_op", None),
                                        ("gepland_op__gte", models.F("voorgelegd_op")),
                                        _connector="OR",
                                    ),
                                    models.Q(
                                        ("besloten_op", None),
                                        ("besloten_op__gte", models.F("voorgelegd_op")),
                                        _connector="OR",
                                    ),
                                ),
                                name="behandeling_days",
                            ),
                        ],
                        "verbose_name_plural": "behandelingen",
                        "ordering": ["voorstel_id", "gemeente_id", "orgaan"],
                        "abstract": False,
                        "base_manager_name": "objects",
                    },
                ),
                migrations.CreateModel(
                    name="Besluit",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "orgaan",
                            models.CharField(
                                choices=[("college", "College van B en W"), ("raad", "Gemeenteraad")], max_length=8
                            ),
                        ),
                        ("besloten_op", models.DateField(verbose_name="besloten op")),
                        (
                            "uitkomst",
                            models.CharField(
                                choices=[
                                    ("akkoord", "Akkoord"),
                                    ("akkoord_met_amendement", "Akkoord met amendement"),
                                    ("afgewezen", "Afgewezen"),
                                    ("aangehouden", "Aangehouden"),
                                    ("ter_kennisname", "Ter kennisname"),
                                ],
                                max_length=24,
                                verbose_name="uitkomst",
                            ),
                        ),
                        (
                            "amendement",
                            models.TextField(blank=True, max_length=3000, verbose_name="wat het amendement wijzigt"),
                        ),
                        ("toelichting", models.TextField(blank=True, max_length=3000, verbose_name="toelichting")),
                        ("voor", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="stemmen voor")),
                        (
                            "tegen",
                            models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="stemmen tegen"),
                        ),
                        (
                            "onthouden",
                            models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="onthoudingen"),
                        ),
                        ("openbaar", models.BooleanField(verbose_name="openbaar")),
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
                            "document",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="programma.programmadocument",
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
                            "voorstel",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="besluiten",
                                to="programma.voorstel",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("uitkomst", "aangehouden"), _negated=True),
                                fields=("voorstel", "gemeente", "orgaan"),
                                name="besluit_once",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("uitkomst", "akkoord_met_amendement"),
                                        models.Q(("amendement", ""), _negated=True),
                                    ),
                                    models.Q(
                                        models.Q(("uitkomst", "akkoord_met_amendement"), _negated=True),
                                        ("amendement", ""),
                                    ),
                                    _connector="OR",
                                ),
                                name="besluit_amendment",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("onthouden", None), ("tegen", None), ("voor", None)),
                                    models.Q(
                                        ("onthouden__isnull", False),
                                        ("orgaan", "raad"),
                                        ("tegen__isnull", False),
                                        ("voor__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="besluit_votes",
                            ),
                        ],
                        "verbose_name_plural": "besluiten",
                        "ordering": ["besloten_op", "id"],
                        "abstract": False,
                        "base_manager_name": "objects",
                    },
                ),
                migrations.CreateModel(
                    name="VoorstelEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "onderwerp",
                            models.CharField(
                                choices=[
                                    ("pakket", "Een maatregelenpakket"),
                                    ("handelingsperspectief", "Een versie van het handelingsperspectief"),
                                    ("anders", "Iets anders"),
                                ],
                                max_length=24,
                                verbose_name="gaat over",
                            ),
                        ),
                        (
                            "perspectiefversie",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="versie van het handelingsperspectief"
                            ),
                        ),
                        ("titel", models.CharField(max_length=160, verbose_name="titel")),
                        ("toelichting", models.TextField(max_length=5000, verbose_name="wat wordt gevraagd")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("concept", "Concept"),
                                    ("overleg", "In overleg"),
                                    ("aangeboden", "Aangeboden aan de gemeenten"),
                                    ("opgevolgd", "Opnieuw voorgelegd"),
                                    ("ingetrokken", "Ingetrokken"),
                                ],
                                default="concept",
                                max_length=12,
                            ),
                        ),
                        ("ronde", models.PositiveSmallIntegerField(default=1)),
                        (
                            "overleg_op",
                            models.DateField(blank=True, null=True, verbose_name="portefeuillehoudersoverleg op"),
                        ),
                        ("aangeboden_op", models.DateField(blank=True, null=True, verbose_name="aangeboden op")),
                        ("college_voor", models.DateField(blank=True, null=True, verbose_name="college besluit voor")),
                        ("raad_voor", models.DateField(blank=True, null=True, verbose_name="raad besluit voor")),
                        (
                            "reden",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="waarom ingetrokken of opnieuw voorgelegd"
                            ),
                        ),
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
                            "document",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programma.programmadocument",
                            ),
                        ),
                        (
                            "pakket",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
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
                                to="programma.voorstel",
                            ),
                        ),
                        (
                            "voorganger",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programma.voorstel",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Actiepunt",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("wat", models.CharField(max_length=300, verbose_name="wat")),
                        ("uiterlijk", models.DateField(verbose_name="uiterlijk")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("open", "Open"),
                                    ("bezig", "Mee bezig"),
                                    ("afgerond", "Afgerond"),
                                    ("vervallen", "Vervallen"),
                                ],
                                default="open",
                                max_length=10,
                            ),
                        ),
                        ("afgerond_op", models.DateField(blank=True, null=True)),
                        ("stand", models.CharField(blank=True, max_length=300, verbose_name="hoe het staat")),
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
                            "eigenaar",
                            models.ForeignKey(
                                blank=True,
                                db_column="eigenaar_code",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="core.gemeente",
                            ),
                        ),
                        (
                            "persoon",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="actiepunten",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "agendapunt",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="actiepunten",
                                to="programma.agendapunt",
                            ),
                        ),
                        (
                            "vergadering",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="actiepunten",
                                to="programma.vergadering",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [
                            models.Index(
                                condition=models.Q(("afgerond_op", None)), fields=["uiterlijk"], name="actiepunt_open"
                            )
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("afgerond_op__isnull", False), ("status__in", ["afgerond", "vervallen"])),
                                    models.Q(("afgerond_op", None), ("status__in", ["open", "bezig"])),
                                    _connector="OR",
                                ),
                                name="actiepunt_done",
                            )
                        ],
                        "verbose_name_plural": "actiepunten",
                        "ordering": ["uiterlijk", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="BesluitEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "orgaan",
                            models.CharField(
                                choices=[("college", "College van B en W"), ("raad", "Gemeenteraad")], max_length=8
                            ),
                        ),
                        ("besloten_op", models.DateField(verbose_name="besloten op")),
                        (
                            "uitkomst",
                            models.CharField(
                                choices=[
                                    ("akkoord", "Akkoord"),
                                    ("akkoord_met_amendement", "Akkoord met amendement"),
                                    ("afgewezen", "Afgewezen"),
                                    ("aangehouden", "Aangehouden"),
                                    ("ter_kennisname", "Ter kennisname"),
                                ],
                                max_length=24,
                                verbose_name="uitkomst",
                            ),
                        ),
                        (
                            "amendement",
                            models.TextField(blank=True, max_length=3000, verbose_name="wat het amendement wijzigt"),
                        ),
                        ("toelichting", models.TextField(blank=True, max_length=3000, verbose_name="toelichting")),
                        ("voor", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="stemmen voor")),
                        (
                            "tegen",
                            models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="stemmen tegen"),
                        ),
                        (
                            "onthouden",
                            models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="onthoudingen"),
                        ),
                        ("openbaar", models.BooleanField(verbose_name="openbaar")),
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
                            "document",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programma.programmadocument",
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
                                to="programma.besluit",
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
                                to="programma.voorstel",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="BehandelingEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "orgaan",
                            models.CharField(
                                choices=[("college", "College van B en W"), ("raad", "Gemeenteraad")], max_length=8
                            ),
                        ),
                        ("voorgelegd_op", models.DateField(verbose_name="voorgelegd op")),
                        ("gepland_op", models.DateField(blank=True, null=True, verbose_name="besluit verwacht op")),
                        ("besloten_op", models.DateField(blank=True, null=True, verbose_name="besloten op")),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True)),
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
                                to="programma.behandeling",
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
                                to="programma.voorstel",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Agendastuk",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "agendapunt",
                            models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to="programma.agendapunt"),
                        ),
                        (
                            "document",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, to="programma.programmadocument"
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(fields=("agendapunt", "document"), name="agendastuk_once")
                        ],
                        "verbose_name_plural": "agendastukken",
                        "ordering": ["id"],
                    },
                ),
                migrations.CreateModel(
                    name="AgendapuntEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("volgorde", models.PositiveSmallIntegerField()),
                        ("titel", models.CharField(max_length=160, verbose_name="onderwerp")),
                        ("toelichting", models.TextField(blank=True, max_length=3000, verbose_name="toelichting")),
                        ("besluit", models.TextField(blank=True, max_length=3000, verbose_name="wat is besloten")),
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
                                to="programma.agendapunt",
                            ),
                        ),
                        (
                            "vergadering",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programma.vergadering",
                            ),
                        ),
                        (
                            "voorstel",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programma.voorstel",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ActiepuntEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("wat", models.CharField(max_length=300, verbose_name="wat")),
                        ("uiterlijk", models.DateField(verbose_name="uiterlijk")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("open", "Open"),
                                    ("bezig", "Mee bezig"),
                                    ("afgerond", "Afgerond"),
                                    ("vervallen", "Vervallen"),
                                ],
                                default="open",
                                max_length=10,
                            ),
                        ),
                        ("afgerond_op", models.DateField(blank=True, null=True)),
                        ("stand", models.CharField(blank=True, max_length=300, verbose_name="hoe het staat")),
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
                            "eigenaar",
                            models.ForeignKey(
                                blank=True,
                                db_column="eigenaar_code",
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
                            "persoon",
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
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="programma.actiepunt",
                            ),
                        ),
                        (
                            "agendapunt",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programma.agendapunt",
                            ),
                        ),
                        (
                            "vergadering",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programma.vergadering",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="actiepunt",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programma_actiepuntevent" ("afgerond_op", "agendapunt_id", "created_at", "created_by_id", "eigenaar_code", "id", "persoon_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "stand", "status", "uiterlijk", "updated_at", "vergadering_id", "wat") SELECT new_values."afgerond_op", new_values."agendapunt_id", new_values."created_at", new_values."created_by_id", new_values."eigenaar_code", new_values."id", new_values."persoon_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."stand", new_values."status", new_values."uiterlijk", new_values."updated_at", new_values."vergadering_id", new_values."wat" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="e15da674fb67c217cc5f0f7c19643440a28cf853",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_63078",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="programma_actiepunt",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="actiepunt",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "programma_actiepuntevent" ("afgerond_op", "agendapunt_id", "created_at", "created_by_id", "eigenaar_code", "id", "persoon_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "stand", "status", "uiterlijk", "updated_at", "vergadering_id", "wat") VALUES (NEW."afgerond_op", NEW."agendapunt_id", NEW."created_at", NEW."created_by_id", NEW."eigenaar_code", NEW."id", NEW."persoon_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."stand", NEW."status", NEW."uiterlijk", NEW."updated_at", NEW."vergadering_id", NEW."wat"); RETURN NULL;',
                            hash="875a74c109837c5074ea2036be7f68ed8e26b9f5",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_08a2c",
                            table="programma_actiepunt",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="actiepunt",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programma_actiepuntevent" ("afgerond_op", "agendapunt_id", "created_at", "created_by_id", "eigenaar_code", "id", "persoon_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "stand", "status", "uiterlijk", "updated_at", "vergadering_id", "wat") SELECT old_values."afgerond_op", old_values."agendapunt_id", old_values."created_at", old_values."created_by_id", old_values."eigenaar_code", old_values."id", old_values."persoon_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."stand", old_values."status", old_values."uiterlijk", old_values."updated_at", old_values."vergadering_id", old_values."wat" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="1cb6beceb7bb9fb54b2b22bf4b85824ac9f557b3",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_fc1f2",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="programma_actiepunt",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="voorstel",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programma_voorstelevent" ("aangeboden_op", "college_voor", "created_at", "created_by_id", "document_id", "id", "onderwerp", "overleg_op", "pakket_id", "perspectiefversie", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "raad_voor", "reden", "ronde", "status", "titel", "toelichting", "updated_at", "versie", "voorganger_id") SELECT new_values."aangeboden_op", new_values."college_voor", new_values."created_at", new_values."created_by_id", new_values."document_id", new_values."id", new_values."onderwerp", new_values."overleg_op", new_values."pakket_id", new_values."perspectiefversie", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."raad_voor", new_values."reden", new_values."ronde", new_values."status", new_values."titel", new_values."toelichting", new_values."updated_at", new_values."versie", new_values."voorganger_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="d07afa4204a0d40dd8cf15b8b6057206d18aaa98",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_774a9",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="programma_voorstel",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="voorstel",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "programma_voorstelevent" ("aangeboden_op", "college_voor", "created_at", "created_by_id", "document_id", "id", "onderwerp", "overleg_op", "pakket_id", "perspectiefversie", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "raad_voor", "reden", "ronde", "status", "titel", "toelichting", "updated_at", "versie", "voorganger_id") VALUES (NEW."aangeboden_op", NEW."college_voor", NEW."created_at", NEW."created_by_id", NEW."document_id", NEW."id", NEW."onderwerp", NEW."overleg_op", NEW."pakket_id", NEW."perspectiefversie", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."raad_voor", NEW."reden", NEW."ronde", NEW."status", NEW."titel", NEW."toelichting", NEW."updated_at", NEW."versie", NEW."voorganger_id"); RETURN NULL;',
                            hash="0b9d9b28d32594281bed5008d556e2c244366810",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_3d8af",
                            table="programma_voorstel",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="voorstel",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programma_voorstelevent" ("aangeboden_op", "college_voor", "created_at", "created_by_id", "document_id", "id", "onderwerp", "overleg_op", "pakket_id", "perspectiefversie", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "raad_voor", "reden", "ronde", "status", "titel", "toelichting", "updated_at", "versie", "voorganger_id") SELECT old_values."aangeboden_op", old_values."college_voor", old_values."created_at", old_values."created_by_id", old_values."document_id", old_values."id", old_values."onderwerp", old_values."overleg_op", old_values."pakket_id", old_values."perspectiefversie", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."raad_voor", old_values."reden", old_values."ronde", old_values."status", old_values."titel", old_values."toelichting", old_values."updated_at", old_values."versie", old_values."voorganger_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="db59c7c506268efa5264c017081737041ec5fe66",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_799bf",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="programma_voorstel",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="besluit",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programma_besluitevent" ("amendement", "besloten_op", "created_at", "created_by_id", "document_id", "gemeente_code", "id", "onthouden", "openbaar", "orgaan", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tegen", "toelichting", "uitkomst", "updated_at", "versie", "voor", "voorstel_id") SELECT new_values."amendement", new_values."besloten_op", new_values."created_at", new_values."created_by_id", new_values."document_id", new_values."gemeente_code", new_values."id", new_values."onthouden", new_values."openbaar", new_values."orgaan", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."tegen", new_values."toelichting", new_values."uitkomst", new_values."updated_at", new_values."versie", new_values."voor", new_values."voorstel_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="dddadb58dc00ad97ec5a0d40fa4ebb9642577c98",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_37934",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="programma_besluit",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="besluit",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "programma_besluitevent" ("amendement", "besloten_op", "created_at", "created_by_id", "document_id", "gemeente_code", "id", "onthouden", "openbaar", "orgaan", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tegen", "toelichting", "uitkomst", "updated_at", "versie", "voor", "voorstel_id") VALUES (NEW."amendement", NEW."besloten_op", NEW."created_at", NEW."created_by_id", NEW."document_id", NEW."gemeente_code", NEW."id", NEW."onthouden", NEW."openbaar", NEW."orgaan", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."tegen", NEW."toelichting", NEW."uitkomst", NEW."updated_at", NEW."versie", NEW."voor", NEW."voorstel_id"); RETURN NULL;',
                            hash="451b15cee17ae330d738029694f00c74d8c7a387",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_fae40",
                            table="programma_besluit",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="besluit",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programma_besluitevent" ("amendement", "besloten_op", "created_at", "created_by_id", "document_id", "gemeente_code", "id", "onthouden", "openbaar", "orgaan", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tegen", "toelichting", "uitkomst", "updated_at", "versie", "voor", "voorstel_id") SELECT old_values."amendement", old_values."besloten_op", old_values."created_at", old_values."created_by_id", old_values."document_id", old_values."gemeente_code", old_values."id", old_values."onthouden", old_values."openbaar", old_values."orgaan", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."tegen", old_values."toelichting", old_values."uitkomst", old_values."updated_at", old_values."versie", old_values."voor", old_values."voorstel_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="1069f6d6b29fb4a02e4d9886b40f2c940fce4c2d",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_f3a2b",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="programma_besluit",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="behandeling",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programma_behandelingevent" ("besloten_op", "created_at", "gemeente_code", "gepland_op", "id", "orgaan", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "updated_at", "voorgelegd_op", "voorstel_id") SELECT new_values."besloten_op", new_values."created_at", new_values."gemeente_code", new_values."gepland_op", new_values."id", new_values."orgaan", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."updated_at", new_values."voorgelegd_op", new_values."voorstel_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="7e342b90263235f9805e8d8026bdbcc1b9850fab",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_2b773",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="programma_behandeling",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="behandeling",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "programma_behandelingevent" ("besloten_op", "created_at", "gemeente_code", "gepland_op", "id", "orgaan", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "updated_at", "voorgelegd_op", "voorstel_id") VALUES (NEW."besloten_op", NEW."created_at", NEW."gemeente_code", NEW."gepland_op", NEW."id", NEW."orgaan", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."updated_at", NEW."voorgelegd_op", NEW."voorstel_id"); RETURN NULL;',
                            hash="0ad4343571210d50dd2e76e67539e9fd6d51cb86",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_09f92",
                            table="programma_behandeling",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="behandeling",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programma_behandelingevent" ("besloten_op", "created_at", "gemeente_code", "gepland_op", "id", "orgaan", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "updated_at", "voorgelegd_op", "voorstel_id") SELECT old_values."besloten_op", old_values."created_at", old_values."gemeente_code", old_values."gepland_op", old_values."id", old_values."orgaan", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."updated_at", old_values."voorgelegd_op", old_values."voorstel_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="f781eb973ce6a4a31f33d9bfd6d20d9c54064b7c",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_bb609",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="programma_behandeling",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="agendapunt",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programma_agendapuntevent" ("besluit", "created_at", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "titel", "toelichting", "updated_at", "vergadering_id", "versie", "volgorde", "voorstel_id") SELECT new_values."besluit", new_values."created_at", new_values."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."titel", new_values."toelichting", new_values."updated_at", new_values."vergadering_id", new_values."versie", new_values."volgorde", new_values."voorstel_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="a4b3c93b13bb7363f7b2cb6970ef4205a656207b",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_8f360",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="programma_agendapunt",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="agendapunt",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "programma_agendapuntevent" ("besluit", "created_at", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "titel", "toelichting", "updated_at", "vergadering_id", "versie", "volgorde", "voorstel_id") VALUES (NEW."besluit", NEW."created_at", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."titel", NEW."toelichting", NEW."updated_at", NEW."vergadering_id", NEW."versie", NEW."volgorde", NEW."voorstel_id"); RETURN NULL;',
                            hash="517d6d4878fcaf724ac37a5a909a733814a5db40",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_206fd",
                            table="programma_agendapunt",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="agendapunt",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programma_agendapuntevent" ("besluit", "created_at", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "titel", "toelichting", "updated_at", "vergadering_id", "versie", "volgorde", "voorstel_id") SELECT old_values."besluit", old_values."created_at", old_values."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."titel", old_values."toelichting", old_values."updated_at", old_values."vergadering_id", old_values."versie", old_values."volgorde", old_values."voorstel_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="c0bed125939d86ac8442ebd5e8c7aa5ff25b9d8b",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_339db",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="programma_agendapunt",
                            when="AFTER",
                        ),
                    ),
                ),
            ],
        ),
    ]
