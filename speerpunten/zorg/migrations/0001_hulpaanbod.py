"""The directory of help, and what is missing in it."""

import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import rivierenland.core.db.operations
import rivierenland.core.validators.telefoon
import speerpunten.zorg.openingstijden.week
import speerpunten.zorg.validators.hulp


class Migration(migrations.Migration):
    initial = True

    dependencies = [("core", "0009_trigram"), migrations.swappable_dependency(settings.AUTH_USER_MODEL)]

    operations = [
        rivierenland.core.db.operations.AtOnce(
            operations=[
                migrations.CreateModel(
                    name="Hulpaanbod",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("naam", models.CharField(max_length=120, verbose_name="naam")),
                        ("slug", models.SlugField(editable=False, max_length=90, unique=True)),
                        (
                            "soort",
                            models.CharField(
                                choices=[
                                    ("gemeente", "Gemeente"),
                                    ("zorg", "Zorgverlener"),
                                    ("welzijn", "Welzijnsorganisatie"),
                                    ("vrijwillig", "Stichting of vrijwilligers"),
                                    ("onderwijs", "School of taalaanbieder"),
                                    ("vakbond", "Vakbond"),
                                    ("landelijk", "Landelijke organisatie"),
                                ],
                                max_length=12,
                                verbose_name="soort organisatie",
                            ),
                        ),
                        (
                            "hulpvragen",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(
                                    choices=[
                                        ("huisarts", "Huisarts"),
                                        ("spoed", "Huisartsenpost (spoed)"),
                                        ("tandarts", "Tandarts"),
                                        ("ggd", "GGD: gezondheid"),
                                        ("zorgverzekering", "Zorgverzekering"),
                                        ("tolk", "Tolk"),
                                        ("juridisch", "Juridische hulp"),
                                        ("vakbond", "Vakbond"),
                                        ("veiligheid", "Uitbuiting en veiligheid"),
                                        ("onderdak", "Een plek om te slapen"),
                                        ("voedsel", "Eten en voedselbank"),
                                        ("maatschappelijk", "Maatschappelijk werk"),
                                        ("werk", "Werk zoeken"),
                                        ("papieren", "Papieren en inschrijving"),
                                        ("informatie", "Informatie en advies"),
                                        ("taalles", "Nederlands leren"),
                                        ("school", "School en kinderen"),
                                        ("terugkeer", "Terug naar uw land"),
                                        ("anders", "Andere hulp"),
                                    ],
                                    max_length=16,
                                ),
                                size=None,
                                verbose_name="waarvoor",
                            ),
                        ),
                        ("omschrijvingen", models.JSONField(default=dict, verbose_name="omschrijving")),
                        ("adres", models.CharField(blank=True, max_length=120, verbose_name="straat en huisnummer")),
                        ("postcode", models.CharField(blank=True, max_length=7, verbose_name="postcode")),
                        ("plaats", models.CharField(blank=True, max_length=60, verbose_name="plaats")),
                        ("rd_x", models.IntegerField(blank=True, null=True, verbose_name="RD x (meter)")),
                        ("rd_y", models.IntegerField(blank=True, null=True, verbose_name="RD y (meter)")),
                        ("op_afstand", models.BooleanField(default=False, verbose_name="telefonisch of online")),
                        (
                            "werkgebied",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=6),
                                blank=True,
                                default=list,
                                size=None,
                                verbose_name="voor wie",
                            ),
                        ),
                        (
                            "telefoon",
                            models.CharField(
                                blank=True,
                                max_length=16,
                                validators=[rivierenland.core.validators.telefoon.validate_telefoon],
                                verbose_name="telefoonnummer",
                            ),
                        ),
                        (
                            "website",
                            models.URLField(
                                blank=True,
                                validators=[speerpunten.zorg.validators.hulp.validate_website],
                                verbose_name="website",
                            ),
                        ),
                        (
                            "talen",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(
                                    choices=[
                                        ("pl", "Pools"),
                                        ("ro", "Roemeens"),
                                        ("bg", "Bulgaars"),
                                        ("en", "Engels"),
                                        ("uk", "Oekraïens"),
                                        ("es", "Spaans"),
                                        ("hu", "Hongaars"),
                                        ("sk", "Slowaaks"),
                                        ("cs", "Tsjechisch"),
                                        ("pt", "Portugees"),
                                        ("lt", "Litouws"),
                                        ("lv", "Lets"),
                                        ("el", "Grieks"),
                                        ("it", "Italiaans"),
                                        ("de", "Duits"),
                                        ("nl", "Nederlands"),
                                        ("fr", "Frans"),
                                        ("tr", "Turks"),
                                        ("ru", "Russisch"),
                                        ("ar", "Arabisch"),
                                        ("hr", "Kroatisch"),
                                        ("sr", "Servisch"),
                                        ("sl", "Sloveens"),
                                        ("sq", "Albanees"),
                                        ("be", "Belarussisch"),
                                        ("mk", "Macedonisch"),
                                        ("et", "Estisch"),
                                    ],
                                    max_length=2,
                                ),
                                blank=True,
                                default=list,
                                size=None,
                                verbose_name="talen",
                            ),
                        ),
                        ("met_tolk", models.BooleanField(default=False, verbose_name="kan een tolk inschakelen")),
                        (
                            "openingstijden",
                            models.JSONField(
                                blank=True,
                                default=dict,
                                validators=[speerpunten.zorg.openingstijden.week.validate_week],
                                verbose_name="openingstijden",
                            ),
                        ),
                        (
                            "feestdagen",
                            models.CharField(
                                choices=[
                                    ("dicht", "Op feestdagen dicht"),
                                    ("gewoon", "Op feestdagen gewoon open"),
                                    ("zondag", "Op feestdagen zoals op zondag"),
                                ],
                                default="dicht",
                                max_length=8,
                                verbose_name="op feestdagen",
                            ),
                        ),
                        (
                            "tijden_tekst",
                            models.CharField(blank=True, max_length=160, verbose_name="bij de openingstijden"),
                        ),
                        (
                            "kosten",
                            models.CharField(
                                choices=[
                                    ("gratis", "Gratis"),
                                    ("verzekering", "De zorgverzekering betaalt"),
                                    ("zelf", "U betaalt zelf"),
                                    ("onbekend", "Vraag wat het kost"),
                                ],
                                default="onbekend",
                                max_length=12,
                                verbose_name="kosten",
                            ),
                        ),
                        (
                            "afspraak",
                            models.CharField(
                                choices=[
                                    ("nodig", "Maak eerst een afspraak"),
                                    ("inloop", "U kunt zo binnenlopen"),
                                    ("bellen", "Bel eerst"),
                                    ("onbekend", "Vraag of u een afspraak nodig hebt"),
                                ],
                                default="onbekend",
                                max_length=10,
                                verbose_name="afspraak",
                            ),
                        ),
                        (
                            "patienten",
                            models.CharField(
                                choices=[
                                    ("nvt", "Niet van toepassing"),
                                    ("ja", "Neemt nieuwe patiënten aan"),
                                    ("nee", "Neemt nu geen nieuwe patiënten aan"),
                                    ("onbekend", "Vraag of u patiënt kunt worden"),
                                ],
                                default="nvt",
                                max_length=10,
                                verbose_name="nieuwe patiënten",
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("concept", "Concept"),
                                    ("gepubliceerd", "Geplaatst"),
                                    ("vervallen", "Vervallen"),
                                ],
                                default="concept",
                                max_length=12,
                            ),
                        ),
                        ("nagekeken_op", models.DateField(blank=True, null=True, verbose_name="nagekeken op")),
                        ("herinnerd_op", models.DateField(blank=True, editable=False, null=True)),
                        ("is_voorbeeld", models.BooleanField(default=False)),
                        ("versie", models.PositiveIntegerField(default=1, editable=False)),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True)),
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
                        (
                            "nagekeken_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "organisatie",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="core.organisatie",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [
                            models.Index(fields=["status", "naam", "id"], name="hulpaanbod_status_naam"),
                            models.Index(fields=["gemeente", "naam"], name="hulpaanbod_gemeente"),
                            models.Index(fields=["organisatie", "naam"], name="hulpaanbod_organisatie"),
                            django.contrib.postgres.indexes.GinIndex(
                                fields=["hulpvragen"], name="hulpaanbod_hulpvragen"
                            ),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("gemeente__isnull", True), ("organisatie__isnull", True), _connector="OR"
                                ),
                                name="hulpaanbod_owner",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("op_afstand", True), ("rd_x", None), ("rd_y", None)),
                                    models.Q(
                                        ("op_afstand", False),
                                        ("rd_x__range", (0, 300000)),
                                        ("rd_y__range", (300000, 625000)),
                                    ),
                                    _connector="OR",
                                ),
                                name="hulpaanbod_place",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("hulpvragen__len__gt", 0)), name="hulpaanbod_needs"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("telefoon", ""), _negated=True),
                                    models.Q(("website", ""), _negated=True),
                                    ("op_afstand", False),
                                    _connector="OR",
                                ),
                                name="hulpaanbod_reach",
                            ),
                        ],
                        "verbose_name_plural": "hulpaanbod",
                        "ordering": ["naam", "id"],
                        "abstract": False,
                        "base_manager_name": "objects",
                    },
                ),
                migrations.CreateModel(
                    name="HulpaanbodEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("naam", models.CharField(max_length=120, verbose_name="naam")),
                        ("slug", models.SlugField(db_index=False, editable=False, max_length=90)),
                        (
                            "soort",
                            models.CharField(
                                choices=[
                                    ("gemeente", "Gemeente"),
                                    ("zorg", "Zorgverlener"),
                                    ("welzijn", "Welzijnsorganisatie"),
                                    ("vrijwillig", "Stichting of vrijwilligers"),
                                    ("onderwijs", "School of taalaanbieder"),
                                    ("vakbond", "Vakbond"),
                                    ("landelijk", "Landelijke organisatie"),
                                ],
                                max_length=12,
                                verbose_name="soort organisatie",
                            ),
                        ),
                        (
                            "hulpvragen",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(
                                    choices=[
                                        ("huisarts", "Huisarts"),
                                        ("spoed", "Huisartsenpost (spoed)"),
                                        ("tandarts", "Tandarts"),
                                        ("ggd", "GGD: gezondheid"),
                                        ("zorgverzekering", "Zorgverzekering"),
                                        ("tolk", "Tolk"),
                                        ("juridisch", "Juridische hulp"),
                                        ("vakbond", "Vakbond"),
                                        ("veiligheid", "Uitbuiting en veiligheid"),
                                        ("onderdak", "Een plek om te slapen"),
                                        ("voedsel", "Eten en voedselbank"),
                                        ("maatschappelijk", "Maatschappelijk werk"),
                                        ("werk", "Werk zoeken"),
                                        ("papieren", "Papieren en inschrijving"),
                                        ("informatie", "Informatie en advies"),
                                        ("taalles", "Nederlands leren"),
                                        ("school", "School en kinderen"),
                                        ("terugkeer", "Terug naar uw land"),
                                        ("anders", "Andere hulp"),
                                    ],
                                    max_length=16,
                                ),
                                size=None,
                                verbose_name="waarvoor",
                            ),
                        ),
                        ("omschrijvingen", models.JSONField(default=dict, verbose_name="omschrijving")),
                        ("adres", models.CharField(blank=True, max_length=120, verbose_name="straat en huisnummer")),
                        ("postcode", models.CharField(blank=True, max_length=7, verbose_name="postcode")),
                        ("plaats", models.CharField(blank=True, max_length=60, verbose_name="plaats")),
                        ("rd_x", models.IntegerField(blank=True, null=True, verbose_name="RD x (meter)")),
                        ("rd_y", models.IntegerField(blank=True, null=True, verbose_name="RD y (meter)")),
                        ("op_afstand", models.BooleanField(default=False, verbose_name="telefonisch of online")),
                        (
                            "werkgebied",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=6),
                                blank=True,
                                default=list,
                                size=None,
                                verbose_name="voor wie",
                            ),
                        ),
                        (
                            "telefoon",
                            models.CharField(
                                blank=True,
                                max_length=16,
                                validators=[rivierenland.core.validators.telefoon.validate_telefoon],
                                verbose_name="telefoonnummer",
                            ),
                        ),
                        (
                            "website",
                            models.URLField(
                                blank=True,
                                validators=[speerpunten.zorg.validators.hulp.validate_website],
                                verbose_name="website",
                            ),
                        ),
                        (
                            "talen",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(
                                    choices=[
                                        ("pl", "Pools"),
                                        ("ro", "Roemeens"),
                                        ("bg", "Bulgaars"),
                                        ("en", "Engels"),
                                        ("uk", "Oekraïens"),
                                        ("es", "Spaans"),
                                        ("hu", "Hongaars"),
                                        ("sk", "Slowaaks"),
                                        ("cs", "Tsjechisch"),
                                        ("pt", "Portugees"),
                                        ("lt", "Litouws"),
                                        ("lv", "Lets"),
                                        ("el", "Grieks"),
                                        ("it", "Italiaans"),
                                        ("de", "Duits"),
                                        ("nl", "Nederlands"),
                                        ("fr", "Frans"),
                                        ("tr", "Turks"),
                                        ("ru", "Russisch"),
                                        ("ar", "Arabisch"),
                                        ("hr", "Kroatisch"),
                                        ("sr", "Servisch"),
                                        ("sl", "Sloveens"),
                                        ("sq", "Albanees"),
                                        ("be", "Belarussisch"),
                                        ("mk", "Macedonisch"),
                                        ("et", "Estisch"),
                                    ],
                                    max_length=2,
                                ),
                                blank=True,
                                default=list,
                                size=None,
                                verbose_name="talen",
                            ),
                        ),
                        ("met_tolk", models.BooleanField(default=False, verbose_name="kan een tolk inschakelen")),
                        (
                            "openingstijden",
                            models.JSONField(
                                blank=True,
                                default=dict,
                                validators=[speerpunten.zorg.openingstijden.week.validate_week],
                                verbose_name="openingstijden",
                            ),
                        ),
                        (
                            "feestdagen",
                            models.CharField(
                                choices=[
                                    ("dicht", "Op feestdagen dicht"),
                                    ("gewoon", "Op feestdagen gewoon open"),
                                    ("zondag", "Op feestdagen zoals op zondag"),
                                ],
                                default="dicht",
                                max_length=8,
                                verbose_name="op feestdagen",
                            ),
                        ),
                        (
                            "tijden_tekst",
                            models.CharField(blank=True, max_length=160, verbose_name="bij de openingstijden"),
                        ),
                        (
                            "kosten",
                            models.CharField(
                                choices=[
                                    ("gratis", "Gratis"),
                                    ("verzekering", "De zorgverzekering betaalt"),
                                    ("zelf", "U betaalt zelf"),
                                    ("onbekend", "Vraag wat het kost"),
                                ],
                                default="onbekend",
                                max_length=12,
                                verbose_name="kosten",
                            ),
                        ),
                        (
                            "afspraak",
                            models.CharField(
                                choices=[
                                    ("nodig", "Maak eerst een afspraak"),
                                    ("inloop", "U kunt zo binnenlopen"),
                                    ("bellen", "Bel eerst"),
                                    ("onbekend", "Vraag of u een afspraak nodig hebt"),
                                ],
                                default="onbekend",
                                max_length=10,
                                verbose_name="afspraak",
                            ),
                        ),
                        (
                            "patienten",
                            models.CharField(
                                choices=[
                                    ("nvt", "Niet van toepassing"),
                                    ("ja", "Neemt nieuwe patiënten aan"),
                                    ("nee", "Neemt nu geen nieuwe patiënten aan"),
                                    ("onbekend", "Vraag of u patiënt kunt worden"),
                                ],
                                default="nvt",
                                max_length=10,
                                verbose_name="nieuwe patiënten",
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("concept", "Concept"),
                                    ("gepubliceerd", "Geplaatst"),
                                    ("vervallen", "Vervallen"),
                                ],
                                default="concept",
                                max_length=12,
                            ),
                        ),
                        ("nagekeken_op", models.DateField(blank=True, null=True, verbose_name="nagekeken op")),
                        ("herinnerd_op", models.DateField(blank=True, editable=False, null=True)),
                        ("is_voorbeeld", models.BooleanField(default=False)),
                        ("versie", models.PositiveIntegerField(default=1, editable=False)),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True)),
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
                            "nagekeken_by",
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
                            "organisatie",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="core.organisatie",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="zorg.hulpaanbod",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Hulpdekking",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "hulpvraag",
                            models.CharField(
                                choices=[
                                    ("huisarts", "Huisarts"),
                                    ("spoed", "Huisartsenpost (spoed)"),
                                    ("tandarts", "Tandarts"),
                                    ("ggd", "GGD: gezondheid"),
                                    ("zorgverzekering", "Zorgverzekering"),
                                    ("tolk", "Tolk"),
                                    ("juridisch", "Juridische hulp"),
                                    ("vakbond", "Vakbond"),
                                    ("veiligheid", "Uitbuiting en veiligheid"),
                                    ("onderdak", "Een plek om te slapen"),
                                    ("voedsel", "Eten en voedselbank"),
                                    ("maatschappelijk", "Maatschappelijk werk"),
                                    ("werk", "Werk zoeken"),
                                    ("papieren", "Papieren en inschrijving"),
                                    ("informatie", "Informatie en advies"),
                                    ("taalles", "Nederlands leren"),
                                    ("school", "School en kinderen"),
                                    ("terugkeer", "Terug naar uw land"),
                                    ("anders", "Andere hulp"),
                                ],
                                max_length=16,
                            ),
                        ),
                        (
                            "taal",
                            models.CharField(
                                choices=[
                                    ("pl", "Pools"),
                                    ("ro", "Roemeens"),
                                    ("bg", "Bulgaars"),
                                    ("en", "Engels"),
                                    ("uk", "Oekraïens"),
                                    ("es", "Spaans"),
                                    ("hu", "Hongaars"),
                                    ("sk", "Slowaaks"),
                                    ("cs", "Tsjechisch"),
                                    ("pt", "Portugees"),
                                    ("lt", "Litouws"),
                                    ("lv", "Lets"),
                                    ("el", "Grieks"),
                                    ("it", "Italiaans"),
                                    ("de", "Duits"),
                                    ("nl", "Nederlands"),
                                    ("fr", "Frans"),
                                    ("tr", "Turks"),
                                    ("ru", "Russisch"),
                                    ("ar", "Arabisch"),
                                    ("hr", "Kroatisch"),
                                    ("sr", "Servisch"),
                                    ("sl", "Sloveens"),
                                    ("sq", "Albanees"),
                                    ("be", "Belarussisch"),
                                    ("mk", "Macedonisch"),
                                    ("et", "Estisch"),
                                ],
                                max_length=2,
                            ),
                        ),
                        ("bewoners", models.PositiveIntegerField(null=True)),
                        ("bewoners_tekst", models.CharField(max_length=20)),
                        (
                            "stand",
                            models.CharField(
                                choices=[
                                    ("dichtbij", "Dichtbij, in deze taal"),
                                    ("telefoon", "Alleen op afstand"),
                                    ("verouderd", "Verouderd"),
                                    ("geen", "Ontbreekt"),
                                ],
                                max_length=10,
                            ),
                        ),
                        ("aanbod_naam", models.CharField(blank=True, max_length=120)),
                        ("afstand", models.PositiveIntegerField(null=True)),
                        ("peildatum", models.DateField()),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("updated_at", models.DateTimeField(auto_now=True)),
                        (
                            "gemeente",
                            models.ForeignKey(
                                db_column="gemeente_code",
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="core.gemeente",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(fields=("gemeente", "hulpvraag", "taal"), name="hulpdekking_once")
                        ],
                        "verbose_name_plural": "hulpdekking",
                        "ordering": ["gemeente_id", "hulpvraag", "taal"],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="hulpaanbod",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "zorg_hulpaanbodevent" ("adres", "afspraak", "created_at", "feestdagen", "gemeente_code", "herinnerd_op", "hulpvragen", "id", "is_voorbeeld", "kosten", "met_tolk", "naam", "nagekeken_by_id", "nagekeken_op", "omschrijvingen", "op_afstand", "openingstijden", "organisatie_id", "patienten", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plaats", "postcode", "rd_x", "rd_y", "slug", "soort", "status", "talen", "telefoon", "tijden_tekst", "updated_at", "versie", "website", "werkgebied") SELECT new_values."adres", new_values."afspraak", new_values."created_at", new_values."feestdagen", new_values."gemeente_code", new_values."herinnerd_op", new_values."hulpvragen", new_values."id", new_values."is_voorbeeld", new_values."kosten", new_values."met_tolk", new_values."naam", new_values."nagekeken_by_id", new_values."nagekeken_op", new_values."omschrijvingen", new_values."op_afstand", new_values."openingstijden", new_values."organisatie_id", new_values."patienten", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."plaats", new_values."postcode", new_values."rd_x", new_values."rd_y", new_values."slug", new_values."soort", new_values."status", new_values."talen", new_values."telefoon", new_values."tijden_tekst", new_values."updated_at", new_values."versie", new_values."website", new_values."werkgebied" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="4f6e515230509bb77eb5c46aa875e4ea20636824",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_6f8a1",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="zorg_hulpaanbod",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="hulpaanbod",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "zorg_hulpaanbodevent" ("adres", "afspraak", "created_at", "feestdagen", "gemeente_code", "herinnerd_op", "hulpvragen", "id", "is_voorbeeld", "kosten", "met_tolk", "naam", "nagekeken_by_id", "nagekeken_op", "omschrijvingen", "op_afstand", "openingstijden", "organisatie_id", "patienten", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plaats", "postcode", "rd_x", "rd_y", "slug", "soort", "status", "talen", "telefoon", "tijden_tekst", "updated_at", "versie", "website", "werkgebied") VALUES (NEW."adres", NEW."afspraak", NEW."created_at", NEW."feestdagen", NEW."gemeente_code", NEW."herinnerd_op", NEW."hulpvragen", NEW."id", NEW."is_voorbeeld", NEW."kosten", NEW."met_tolk", NEW."naam", NEW."nagekeken_by_id", NEW."nagekeken_op", NEW."omschrijvingen", NEW."op_afstand", NEW."openingstijden", NEW."organisatie_id", NEW."patienten", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."plaats", NEW."postcode", NEW."rd_x", NEW."rd_y", NEW."slug", NEW."soort", NEW."status", NEW."talen", NEW."telefoon", NEW."tijden_tekst", NEW."updated_at", NEW."versie", NEW."website", NEW."werkgebied"); RETURN NULL;',
                            hash="3a834c8c2a7c809ca2880b4011ae6be2667b5327",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_93f07",
                            table="zorg_hulpaanbod",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="hulpaanbod",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "zorg_hulpaanbodevent" ("adres", "afspraak", "created_at", "feestdagen", "gemeente_code", "herinnerd_op", "hulpvragen", "id", "is_voorbeeld", "kosten", "met_tolk", "naam", "nagekeken_by_id", "nagekeken_op", "omschrijvingen", "op_afstand", "openingstijden", "organisatie_id", "patienten", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plaats", "postcode", "rd_x", "rd_y", "slug", "soort", "status", "talen", "telefoon", "tijden_tekst", "updated_at", "versie", "website", "werkgebied") SELECT old_values."adres", old_values."afspraak", old_values."created_at", old_values."feestdagen", old_values."gemeente_code", old_values."herinnerd_op", old_values."hulpvragen", old_values."id", old_values."is_voorbeeld", old_values."kosten", old_values."met_tolk", old_values."naam", old_values."nagekeken_by_id", old_values."nagekeken_op", old_values."omschrijvingen", old_values."op_afstand", old_values."openingstijden", old_values."organisatie_id", old_values."patienten", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."plaats", old_values."postcode", old_values."rd_x", old_values."rd_y", old_values."slug", old_values."soort", old_values."status", old_values."talen", old_values."telefoon", old_values."tijden_tekst", old_values."updated_at", old_values."versie", old_values."website", old_values."werkgebied" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="bd8e31c6af3ff00096b6726de3f3f2cea040099b",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_086e5",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="zorg_hulpaanbod",
                            when="AFTER",
                        ),
                    ),
                ),
            ],
        ),
    ]
