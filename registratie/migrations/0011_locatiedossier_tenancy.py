"""Row security for permits, certificates and facilities, and tenant columns that cannot drift.

A certificate of a whole organisation carries the organisation's own list of gemeenten. A composite key cannot hold a list in
step (PostgreSQL refuses one over an array), so two triggers do; they run as the owner, because whoever moves a location may not
see every certificate.
"""

from django.db import migrations

from rivierenland.core.db.operations import CompositeForeignKey, ForceRowSecurity

TENANTS = {"gemeente": "gemeente_code", "organisatie": "organisatie_id"}
CERTIFICAAT = {"gemeenten": "coalesce(organisatie_gemeenten, array[gemeente_code])", "organisatie": "organisatie_id"}

FOLLOW = """
create function certificaat_take_gemeenten() returns trigger language plpgsql security definer
set search_path = pg_catalog, public as $$
begin
    new.organisatie_gemeenten := (select gemeenten from core_organisatie where id = new.organisatie_id);
    return new;
end $$;
create trigger certificaat_take_gemeenten before insert or update on registratie_certificaat
for each row when (new.locatie_id is null) execute function certificaat_take_gemeenten();
create function certificaat_follow_gemeenten() returns trigger language plpgsql security definer
set search_path = pg_catalog, public as $$
begin
    update registratie_certificaat set organisatie_gemeenten = new.gemeenten
    where organisatie_id = new.id and locatie_id is null;
    return null;
end $$;
create trigger certificaat_follow_gemeenten after update on core_organisatie
for each row when (old.gemeenten is distinct from new.gemeenten) execute function certificaat_follow_gemeenten()
"""
UNFOLLOW = """
drop trigger certificaat_follow_gemeenten on core_organisatie;
drop function certificaat_follow_gemeenten();
drop trigger certificaat_take_gemeenten on registratie_certificaat;
drop function certificaat_take_gemeenten()
"""


class Migration(migrations.Migration):
    dependencies = [("registratie", "0010_locatiedossier"), ("core", "0005_bench_policy_estimates")]

    operations = [
        *(
            CompositeForeignKey(
                f"registratie_{table}",
                "locatie_id, gemeente_code, organisatie_id",
                "registratie_huisvestingslocatie",
                "id, gemeente_code, organisatie_id",
                f"{table}_locatie_tenants",
            )
            for table in ("vergunning", "voorziening", "certificaat")
        ),
        migrations.RunSQL(FOLLOW, UNFOLLOW),
        *(
            ForceRowSecurity(f"registratie_{table}{suffix}", **TENANTS, append_only=bool(suffix))
            for table in ("vergunning", "voorziening")
            for suffix in ("", "event")
        ),
        *(
            ForceRowSecurity(f"registratie_certificaat{suffix}", **CERTIFICAAT, append_only=bool(suffix))
            for suffix in ("", "event")
        ),
        ForceRowSecurity("registratie_verloopherinnering", organisatie="organisatie_id"),
    ]
