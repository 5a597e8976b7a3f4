"""A melding from a public page: its poster, the photos of its reporter, standard sentences and translations."""

import django.contrib.postgres.fields
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

from rivierenland.core.db.operations import AtOnce


class Migration(migrations.Migration):
    dependencies = [
        ("core", "0009_trigram"),
        ("handhaving", "0017_contact_en_nazenden"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        AtOnce(
            [
                migrations.CreateModel(
                    name="Meldingvertaling",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("tekst", models.TextField(max_length=6000, verbose_name="vertaling")),
                        (
                            "door",
                            models.CharField(
                                choices=[
                                    ("collega", "Een collega die de taal spreekt"),
                                    ("tolk", "Een tolk"),
                                    ("machine", "Een vertaalprogramma"),
                                ],
                                max_length=8,
                                verbose_name="wie vertaalde",
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                    ],
                    options={
                        "verbose_name_plural": "meldingvertalingen",
                        "ordering": ["created_at", "id"],
                        "abstract": False,
                        "base_manager_name": "objects",
                    },
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="melding",
                    name="insert_insert",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="melding",
                    name="update_update",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="melding",
                    name="delete_delete",
                ),
                migrations.AddField(
                    model_name="foto",
                    name="token_hash",
                    field=models.CharField(blank=True, max_length=64),
                ),
                migrations.AddField(
                    model_name="melding",
                    name="plek",
                    field=models.CharField(blank=True, max_length=40, verbose_name="code van de poster"),
                ),
                migrations.AddField(
                    model_name="meldingbericht",
                    name="taal",
                    field=models.CharField(default="nl", max_length=2, verbose_name="taal"),
                ),
                migrations.AddField(
                    model_name="meldingbericht",
                    name="zinnen",
                    field=django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("gelezen", "Wij hebben uw bericht gelezen."),
                                ("adres", "Wat is het precieze adres? Schrijf ook het huisnummer en de plaats op."),
                                ("sinds", "Sinds wanneer is dit zo?"),
                                ("hoeveel", "Hoeveel mensen wonen er?"),
                                ("foto", "Kunt u een foto sturen? Doe dat alleen als het veilig is."),
                                (
                                    "bellen",
                                    "Wij willen u graag bellen. Schrijf hier op welk nummer wij mogen bellen, en wanneer.",
                                ),
                                ("komen", "Wij gaan kijken. Wij zeggen vooraf niet op welke dag."),
                                ("geweest", "Wij zijn gaan kijken."),
                                ("in_orde", "Wij hebben gekeken en vonden niets dat niet mag."),
                                ("aanpak", "Wij vonden iets dat niet mag. De gemeente zorgt dat het verandert."),
                                (
                                    "inspectie",
                                    "Dit gaat over uw loon of uw werk. Daarvoor belt u de Nederlandse Arbeidsinspectie: 0800-5151.",
                                ),
                                ("gevaar", "Is er gevaar? Bel meteen 112."),
                                ("veilig", "Wij zeggen niet tegen uw werkgever of de verhuurder wie heeft gemeld."),
                            ],
                            max_length=12,
                        ),
                        blank=True,
                        default=list,
                        size=None,
                    ),
                ),
                migrations.AddField(
                    model_name="meldingevent",
                    name="plek",
                    field=models.CharField(blank=True, max_length=40, verbose_name="code van de poster"),
                ),
                migrations.AlterField(
                    model_name="melding",
                    name="bron",
                    field=models.CharField(
                        choices=[
                            ("bewoner", "Bewoner van de locatie"),
                            ("werknemer", "Werknemer die er niet woont"),
                            ("omwonende", "Omwonende"),
                            ("partner", "Partner (politie, zorg, inspectie)"),
                            ("website", "Zelf gemeld, zonder account"),
                            ("anders", "Iemand anders"),
                            ("register", "Het register zelf"),
                        ],
                        max_length=12,
                        verbose_name="bron",
                    ),
                ),
                migrations.AlterField(
                    model_name="meldingbericht",
                    name="tekst",
                    field=models.TextField(blank=True, max_length=2000, verbose_name="bericht"),
                ),
                migrations.AlterField(
                    model_name="meldingevent",
                    name="bron",
                    field=models.CharField(
                        choices=[
                            ("bewoner", "Bewoner van de locatie"),
                            ("werknemer", "Werknemer die er niet woont"),
                            ("omwonende", "Omwonende"),
                            ("partner", "Partner (politie, zorg, inspectie)"),
                            ("website", "Zelf gemeld, zonder account"),
                            ("anders", "Iemand anders"),
                            ("register", "Het register zelf"),
                        ],
                        max_length=12,
                        verbose_name="bron",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="melding",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "handhaving_meldingevent" ("adres", "adres_sleutel", "afgehandeld_at", "behandelaar_id", "bron", "created_at", "created_by_id", "dubbel_van_id", "gemeente_code", "id", "ingepland_op", "locatie_id", "onderwerp", "opgeruimd_at", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plek", "referentie", "resultaat", "signaal", "signaal_feit", "signaal_omvang", "signaal_sleutel", "signaal_weg_op", "status", "taal", "token_hash", "uiterlijk", "uitkomst", "updated_at", "urgentie") SELECT new_values."adres", new_values."adres_sleutel", new_values."afgehandeld_at", new_values."behandelaar_id", new_values."bron", new_values."created_at", new_values."created_by_id", new_values."dubbel_van_id", new_values."gemeente_code", new_values."id", new_values."ingepland_op", new_values."locatie_id", new_values."onderwerp", new_values."opgeruimd_at", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."plek", new_values."referentie", new_values."resultaat", new_values."signaal", new_values."signaal_feit", new_values."signaal_omvang", new_values."signaal_sleutel", new_values."signaal_weg_op", new_values."status", new_values."taal", new_values."token_hash", new_values."uiterlijk", new_values."uitkomst", new_values."updated_at", new_values."urgentie" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="85ee209cb10beb653fa366fbc79f6a7dd34b5176",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_79b17",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="handhaving_melding",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="melding",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."adres" IS DISTINCT FROM (NEW."adres") OR OLD."adres_sleutel" IS DISTINCT FROM (NEW."adres_sleutel") OR OLD."afgehandeld_at" IS DISTINCT FROM (NEW."afgehandeld_at") OR OLD."behandelaar_id" IS DISTINCT FROM (NEW."behandelaar_id") OR OLD."bron" IS DISTINCT FROM (NEW."bron") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."created_by_id" IS DISTINCT FROM (NEW."created_by_id") OR OLD."dubbel_van_id" IS DISTINCT FROM (NEW."dubbel_van_id") OR OLD."gemeente_code" IS DISTINCT FROM (NEW."gemeente_code") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."ingepland_op" IS DISTINCT FROM (NEW."ingepland_op") OR OLD."locatie_id" IS DISTINCT FROM (NEW."locatie_id") OR OLD."onderwerp" IS DISTINCT FROM (NEW."onderwerp") OR OLD."opgeruimd_at" IS DISTINCT FROM (NEW."opgeruimd_at") OR OLD."plek" IS DISTINCT FROM (NEW."plek") OR OLD."referentie" IS DISTINCT FROM (NEW."referentie") OR OLD."resultaat" IS DISTINCT FROM (NEW."resultaat") OR OLD."signaal" IS DISTINCT FROM (NEW."signaal") OR OLD."signaal_feit" IS DISTINCT FROM (NEW."signaal_feit") OR OLD."signaal_omvang" IS DISTINCT FROM (NEW."signaal_omvang") OR OLD."signaal_sleutel" IS DISTINCT FROM (NEW."signaal_sleutel") OR OLD."signaal_weg_op" IS DISTINCT FROM (NEW."signaal_weg_op") OR OLD."status" IS DISTINCT FROM (NEW."status") OR OLD."taal" IS DISTINCT FROM (NEW."taal") OR OLD."token_hash" IS DISTINCT FROM (NEW."token_hash") OR OLD."uiterlijk" IS DISTINCT FROM (NEW."uiterlijk") OR OLD."uitkomst" IS DISTINCT FROM (NEW."uitkomst") OR OLD."updated_at" IS DISTINCT FROM (NEW."updated_at") OR OLD."urgentie" IS DISTINCT FROM (NEW."urgentie"))',
                            func='INSERT INTO "handhaving_meldingevent" ("adres", "adres_sleutel", "afgehandeld_at", "behandelaar_id", "bron", "created_at", "created_by_id", "dubbel_van_id", "gemeente_code", "id", "ingepland_op", "locatie_id", "onderwerp", "opgeruimd_at", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plek", "referentie", "resultaat", "signaal", "signaal_feit", "signaal_omvang", "signaal_sleutel", "signaal_weg_op", "status", "taal", "token_hash", "uiterlijk", "uitkomst", "updated_at", "urgentie") VALUES (NEW."adres", NEW."adres_sleutel", NEW."afgehandeld_at", NEW."behandelaar_id", NEW."bron", NEW."created_at", NEW."created_by_id", NEW."dubbel_van_id", NEW."gemeente_code", NEW."id", NEW."ingepland_op", NEW."locatie_id", NEW."onderwerp", NEW."opgeruimd_at", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."plek", NEW."referentie", NEW."resultaat", NEW."signaal", NEW."signaal_feit", NEW."signaal_omvang", NEW."signaal_sleutel", NEW."signaal_weg_op", NEW."status", NEW."taal", NEW."token_hash", NEW."uiterlijk", NEW."uitkomst", NEW."updated_at", NEW."urgentie"); RETURN NULL;',
                            hash="c11b465e5c2d6e9efbcb0261feffe7ea0136e3f8",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_ea61f",
                            table="handhaving_melding",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="melding",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "handhaving_meldingevent" ("adres", "adres_sleutel", "afgehandeld_at", "behandelaar_id", "bron", "created_at", "created_by_id", "dubbel_van_id", "gemeente_code", "id", "ingepland_op", "locatie_id", "onderwerp", "opgeruimd_at", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plek", "referentie", "resultaat", "signaal", "signaal_feit", "signaal_omvang", "signaal_sleutel", "signaal_weg_op", "status", "taal", "token_hash", "uiterlijk", "uitkomst", "updated_at", "urgentie") SELECT old_values."adres", old_values."adres_sleutel", old_values."afgehandeld_at", old_values."behandelaar_id", old_values."bron", old_values."created_at", old_values."created_by_id", old_values."dubbel_van_id", old_values."gemeente_code", old_values."id", old_values."ingepland_op", old_values."locatie_id", old_values."onderwerp", old_values."opgeruimd_at", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."plek", old_values."referentie", old_values."resultaat", old_values."signaal", old_values."signaal_feit", old_values."signaal_omvang", old_values."signaal_sleutel", old_values."signaal_weg_op", old_values."status", old_values."taal", old_values."token_hash", old_values."uiterlijk", old_values."uitkomst", old_values."updated_at", old_values."urgentie" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="9b86ce60dcab0eb998dde329b8aad5cf4429bb2e",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_65b23",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="handhaving_melding",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddField(
                    model_name="meldingvertaling",
                    name="bericht",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="vertalingen",
                        to="handhaving.meldingbericht",
                    ),
                ),
                migrations.AddField(
                    model_name="meldingvertaling",
                    name="created_by",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="meldingvertaling",
                    name="gemeente",
                    field=models.ForeignKey(
                        db_column="gemeente_code",
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="core.gemeente",
                    ),
                ),
                migrations.AddField(
                    model_name="meldingvertaling",
                    name="melding",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="vertalingen", to="handhaving.melding"
                    ),
                ),
            ]
        )
    ]
