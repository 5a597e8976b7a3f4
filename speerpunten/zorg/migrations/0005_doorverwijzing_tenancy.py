"""A referral is of who refers and of the partner that has it; how to reach somebody only of who refers and who accepted."""

from django.db import migrations

from rivierenland.core.db.operations import CompositeForeignKey, ForceRowSecurity

SAFE = "language plpgsql security definer set search_path = pg_catalog, public"
TENANTS = {"gemeente": "van_gemeente", "organisaties": "organisaties", "geheim": "geheim"}

# After the change, because whoever refuses must still be allowed to write the row that it will not see any more. It runs as the
# owner: the partner that accepts may not see the contact until this trigger has let it.
SHARE = migrations.RunSQL(
    f"""
    create function zorg_doorverwijzing_share() returns trigger {SAFE} as $$
    declare
        own bigint[] := array_remove(array[new.van_organisatie_id], null);
        offered bigint[] := own;
        accepted bigint[] := own;
    begin
        if new.partner_id is not null and new.status in ('aangeboden', 'aangenomen', 'afgerond', 'ingetrokken') then
            offered := own || new.partner_id;
        end if;
        if new.partner_id is not null and new.status in ('aangenomen', 'afgerond') then
            accepted := own || new.partner_id;
        end if;
        update zorg_doorverwijzing set organisaties = offered
        where id = new.id and organisaties is distinct from offered;
        update zorg_toestemming set organisaties = case when partner_id = new.partner_id then offered else own end
        where doorverwijzing_id = new.id;
        update zorg_doorverwijscontact set organisaties = accepted
        where doorverwijzing_id = new.id and organisaties is distinct from accepted;
        return null;
    end $$;
    create trigger share after insert or update of status, partner_id, van_organisatie_id on zorg_doorverwijzing
    for each row execute function zorg_doorverwijzing_share()
    """,  # noqa: S608 - nothing of a user stands in it
    """
    drop trigger share on zorg_doorverwijzing;
    drop function zorg_doorverwijzing_share()
    """,
)

# A partner is admitted, renamed or stopped by whoever may write the organisation, and not by who keeps referrals.
PARTNERS = migrations.RunSQL(
    f"""
    create function zorg_partnerkaart_follow() returns trigger {SAFE} as $$
    begin
        if 'zorgpartner' = any(new.rollen) then
            insert into zorg_partnerkaart (organisatie_nr, naam, email, actief)
            values (new.id, new.naam, coalesce(new.email, ''), new.status = 'actief')
            on conflict (organisatie_nr) do update
            set naam = excluded.naam, email = excluded.email, actief = excluded.actief;
        else
            delete from zorg_partnerkaart where organisatie_nr = new.id;
        end if;
        return null;
    end $$;
    create trigger partnerkaart after insert or update on core_organisatie
    for each row execute function zorg_partnerkaart_follow();
    insert into zorg_partnerkaart (organisatie_nr, naam, email, actief)
    select id, naam, coalesce(email, ''), status = 'actief' from core_organisatie where 'zorgpartner' = any(rollen)
    """,  # noqa: S608 - nothing of a user stands in it
    """
    drop trigger partnerkaart on core_organisatie;
    drop function zorg_partnerkaart_follow()
    """,
)


class Migration(migrations.Migration):
    dependencies = [("zorg", "0004_doorverwijzing")]

    operations = [
        CompositeForeignKey(
            "zorg_doorverwijsstap",
            "doorverwijzing_id",
            "zorg_doorverwijzing",
            "id",
            "doorverwijsstap_doorverwijzing",
            cascade=True,
        ),
        SHARE,
        PARTNERS,
        *(
            ForceRowSecurity(f"zorg_{table}", **TENANTS)
            for table in ("doorverwijzing", "toestemming", "doorverwijscontact")
        ),
        ForceRowSecurity("zorg_doorverwijsstap", **TENANTS, append_only=True),
        ForceRowSecurity("zorg_doorverwijzingevent", **TENANTS, append_only=True),
    ]
