"""Row security for retention and requests, the door of the destroying role, and how long the file of a request stays."""

from datetime import date

from django.db import migrations

from rivierenland.core.db.destruction import OpenForDestruction
from rivierenland.core.db.drawing import FillTables
from rivierenland.core.db.operations import ForceRowSecurity

APPROVED_LIST = "lijst_id in (select id from registratie_vernietigingslijst where status = 'goedgekeurd')"
LINKS = "bewoner_id in {bewoners}"
QUESTIONS = "(bewoner_a_id in {bewoners} or bewoner_b_id in {bewoners})"
GONE = "not exists (select from registratie_bewoner b where b.id = pgh_obj_id)"
GONE_STAY = "not exists (select from registratie_verblijf v where v.id = pgh_obj_id)"
OVERLAP = "gemeenten::text[] && {gemeente}"
OWN_SUPPLIERS = "organisatie_id in (select organisatie_id from registratie_vernietigingsregel)"

# The figures of lists and proofs are for the privacy officer too, who has no scope; never for a market party.
READ = """
create policy lezen on {table} for select to rl_basis using (true);
create policy niet_voor_organisaties on {table} as restrictive for select to rl_organisatie using (false);
grant select on {table} to rl_basis;
"""
UNREAD = """
revoke select on {table} from rl_basis;
drop policy niet_voor_organisaties on {table};
drop policy lezen on {table};
"""
FIGURES = ("registratie_vernietigingslijst", "registratie_vernietigingsbewijs")


def add_parameter(apps, schema_editor):
    apps.get_model("core", "Parameter").objects.create(
        code="bewaar_dossier_dagen",
        naam="Bewaartermijn: bestand met iemands eigen gegevens",
        waarde=14,
        eenheid="dagen",
        geldig_van=date(2021, 1, 1),
        bron="Voorstel; de AVG noemt geen termijn (artikel 5 lid 1 e)",
        toelichting="Gerekend vanaf het maken van het bestand. Het verzoek zelf blijft, zonder naam.",
        is_voorbeeld=True,
    )


def remove_parameter(apps, schema_editor):
    apps.get_model("core", "Parameter").objects.filter(code="bewaar_dossier_dagen").delete()


class Migration(migrations.Migration):
    dependencies = [
        ("registratie", "0021_bewaren"),
        ("core", "0008_vernietiging"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        ForceRowSecurity("registratie_vernietigingslijst", gemeente="gemeente_code"),
        ForceRowSecurity("registratie_vernietigingslijstevent", gemeente="gemeente_code", append_only=True),
        ForceRowSecurity("registratie_vernietigingsregel", gemeente="gemeente_code"),
        ForceRowSecurity("registratie_vernietigingsbewijs", gemeente="gemeente_code", append_only=True),
        ForceRowSecurity("registratie_persoonsdossier", gemeente="gemeente_code"),
        *(migrations.RunSQL(READ.format(table=table), UNREAD.format(table=table)) for table in FIGURES),
        OpenForDestruction("registratie_vernietigingslijst", "status = 'goedgekeurd'", update=True),
        OpenForDestruction("registratie_vernietigingslijstevent", "", insert=True),
        OpenForDestruction("registratie_vernietigingsregel", APPROVED_LIST, update=True),
        OpenForDestruction("registratie_vernietigingsbewijs", "", insert=True),
        OpenForDestruction("registratie_persoonsdossier", "bewoner_nrs && array{bewoners}", update=True),
        OpenForDestruction("registratie_aanleveringsfout", "true", within=OWN_SUPPLIERS),
        OpenForDestruction("registratie_bewoner", "id in {bewoners}"),
        OpenForDestruction("registratie_bewonerevent", f"(pgh_obj_id in {{bewoners}} or {GONE})"),
        OpenForDestruction("registratie_verblijf", "id in {verblijven}", update=True),
        OpenForDestruction(
            "registratie_verblijfevent", f"(pgh_obj_id in {{verblijven}} or {LINKS} or {GONE_STAY})", insert=True
        ),
        OpenForDestruction("registratie_koppeling", LINKS),
        OpenForDestruction("registratie_koppelingevent", LINKS),
        OpenForDestruction("registratie_koppelvraag", QUESTIONS, within=OVERLAP),
        OpenForDestruction("registratie_koppelvraagevent", QUESTIONS, within=OVERLAP),
        FillTables(["core.Parameter"], add_parameter, remove_parameter),
    ]
