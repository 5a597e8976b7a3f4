"""A signal for the gemeente and one for the provider, each behind its own policy."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

from rivierenland.core.db.operations import AtOnce, ForceRowSecurity

CIRCLES = {
    "gemeente": "kring = 'gemeente' and gemeente_code",
    "organisatie": "kring = 'aanbieder' and organisatie_id",
}


class Migration(migrations.Migration):
    dependencies = [
        ("registratie", "0017_klok_tenancy"),
    ]

    operations = [
        AtOnce(
            [
                pgtrigger.migrations.RemoveTrigger(
                    model_name="brpsignaal",
                    name="insert_insert",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="brpsignaal",
                    name="update_update",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="brpsignaal",
                    name="delete_delete",
                ),
                migrations.RemoveConstraint(
                    model_name="brpsignaal",
                    name="brpsignaal_one_open",
                ),
                migrations.AddField(
                    model_name="brpsignaal",
                    name="kring",
                    field=models.CharField(
                        choices=[("gemeente", "Voor de gemeente"), ("aanbieder", "Voor de aanbieder")],
                        default="gemeente",
                        max_length=9,
                    ),
                    preserve_default=False,
                ),
                migrations.AddField(
                    model_name="brpsignaalevent",
                    name="kring",
                    field=models.CharField(
                        choices=[("gemeente", "Voor de gemeente"), ("aanbieder", "Voor de aanbieder")],
                        default="gemeente",
                        max_length=9,
                    ),
                    preserve_default=False,
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="brpsignaal",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registratie_brpsignaalevent" ("aankomst", "bewoner_id", "created_at", "deadline", "einde", "eindreden", "geinformeerd_op", "gemeente_code", "id", "kring", "locatie_id", "niveau", "opgegeven", "organisatie_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sinds", "sleutel", "status") SELECT new_values."aankomst", new_values."bewoner_id", new_values."created_at", new_values."deadline", new_values."einde", new_values."eindreden", new_values."geinformeerd_op", new_values."gemeente_code", new_values."id", new_values."kring", new_values."locatie_id", new_values."niveau", new_values."opgegeven", new_values."organisatie_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."sinds", new_values."sleutel", new_values."status" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="386b622a9d81e6eaa5b1a28ecb4d815529fd587e",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_dc48b",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="registratie_brpsignaal",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="brpsignaal",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."aankomst" IS DISTINCT FROM (NEW."aankomst") OR OLD."bewoner_id" IS DISTINCT FROM (NEW."bewoner_id") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."deadline" IS DISTINCT FROM (NEW."deadline") OR OLD."einde" IS DISTINCT FROM (NEW."einde") OR OLD."eindreden" IS DISTINCT FROM (NEW."eindreden") OR OLD."geinformeerd_op" IS DISTINCT FROM (NEW."geinformeerd_op") OR OLD."gemeente_code" IS DISTINCT FROM (NEW."gemeente_code") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."kring" IS DISTINCT FROM (NEW."kring") OR OLD."locatie_id" IS DISTINCT FROM (NEW."locatie_id") OR OLD."niveau" IS DISTINCT FROM (NEW."niveau") OR OLD."opgegeven" IS DISTINCT FROM (NEW."opgegeven") OR OLD."organisatie_id" IS DISTINCT FROM (NEW."organisatie_id") OR OLD."sinds" IS DISTINCT FROM (NEW."sinds") OR OLD."sleutel" IS DISTINCT FROM (NEW."sleutel") OR OLD."status" IS DISTINCT FROM (NEW."status"))',
                            func='INSERT INTO "registratie_brpsignaalevent" ("aankomst", "bewoner_id", "created_at", "deadline", "einde", "eindreden", "geinformeerd_op", "gemeente_code", "id", "kring", "locatie_id", "niveau", "opgegeven", "organisatie_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sinds", "sleutel", "status") VALUES (NEW."aankomst", NEW."bewoner_id", NEW."created_at", NEW."deadline", NEW."einde", NEW."eindreden", NEW."geinformeerd_op", NEW."gemeente_code", NEW."id", NEW."kring", NEW."locatie_id", NEW."niveau", NEW."opgegeven", NEW."organisatie_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."sinds", NEW."sleutel", NEW."status"); RETURN NULL;',
                            hash="c236beef44497bcc061f16e9e3e80fe39095cba8",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_4a695",
                            table="registratie_brpsignaal",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="brpsignaal",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "registratie_brpsignaalevent" ("aankomst", "bewoner_id", "created_at", "deadline", "einde", "eindreden", "geinformeerd_op", "gemeente_code", "id", "kring", "locatie_id", "niveau", "opgegeven", "organisatie_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sinds", "sleutel", "status") SELECT old_values."aankomst", old_values."bewoner_id", old_values."created_at", old_values."deadline", old_values."einde", old_values."eindreden", old_values."geinformeerd_op", old_values."gemeente_code", old_values."id", old_values."kring", old_values."locatie_id", old_values."niveau", old_values."opgegeven", old_values."organisatie_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."sinds", old_values."sleutel", old_values."status" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="a1a809d2cadc702d0b71b812514c3c4c7e22502b",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_12054",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="registratie_brpsignaal",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddConstraint(
                    model_name="brpsignaal",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("einde", None)), fields=("bewoner", "kring"), name="brpsignaal_one_open"
                    ),
                ),
            ]
        ),
        ForceRowSecurity("registratie_brpsignaal", **CIRCLES),
        ForceRowSecurity("registratie_brpsignaalevent", **CIRCLES, append_only=True),
    ]
