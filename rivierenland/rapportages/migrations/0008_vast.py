"""What is published never changes, whoever asks: not an official, not a job, not the command line.

Triggers refuse it, because a right that is taken away still leaves the owner of a table. They run as that owner, who sees every
edition; a correction is a next version, a row of its own. Two things may still happen: what a figure was counted from is emptied
when those records must disappear, and a part forgets the job that made it when old jobs are cleaned up.
"""

from django.db import migrations, models

from rivierenland.core.db.operations import AtOnce

SAFE = "language plpgsql security definer set search_path = pg_catalog, public"
REFUSE = (
    "raise exception '% hoort bij een gepubliceerd rapport en verandert niet meer: maak een nieuwe versie', tg_table_name"
    " using errcode = '23001'"
)
EDITION = f"""
create function rapportages_editie_blijft() returns trigger {SAFE} as $$
begin
    if old.status = 'gepubliceerd' then {REFUSE}; end if;
    if tg_op = 'DELETE' then return old; end if;
    return new;
end $$
"""
# A remark, explanation or verdict waits for a publication that is under way, so that none slips in behind it. Parts and files do
# not: the jobs that make them side by side each settle the edition afterwards, and would wait for each other.
BELONGS = f"""
create function rapportages_hoort_bij_editie() returns trigger {SAFE} as $$
declare
    oud uuid;
    nieuw uuid;
begin
    if tg_table_name = 'rapportages_deelbestand' then
        if tg_op <> 'INSERT' then select editie_id into oud from rapportages_rapportdeel where id = old.deel_id; end if;
        if tg_op <> 'DELETE' then select editie_id into nieuw from rapportages_rapportdeel where id = new.deel_id; end if;
    else
        if tg_op <> 'INSERT' then oud := old.editie_id; end if;
        if tg_op <> 'DELETE' then nieuw := new.editie_id; end if;
    end if;
    if tg_argv[0] = 'wacht' then
        perform from rapportages_rapporteditie where id in (oud, nieuw) for share;
    end if;
    if exists (select from rapportages_rapporteditie where id in (oud, nieuw) and status = 'gepubliceerd') then
        if tg_op = 'UPDATE' and tg_table_name = 'rapportages_meetdeel' then
            if new.bewijs = '{{}}' and to_jsonb(new) - 'bewijs' = to_jsonb(old) - 'bewijs' then return new; end if;
        end if;
        if tg_op = 'UPDATE' and tg_table_name = 'rapportages_rapportdeel' then
            if new.taak_id is null and to_jsonb(new) - 'taak_id' = to_jsonb(old) - 'taak_id' then return new; end if;
        end if;
        {REFUSE};
    end if;
    if tg_op = 'DELETE' then return old; end if;
    return new;
end $$
"""  # noqa: S608 - the names of tables stand in a migration
TABLES = {
    "rapportdeel": "",
    "deelbestand": "",
    "meetdeel": "",
    "rapportoordeel": "'wacht'",
    "rapportopmerking": "'wacht'",
    "rapportuitleg": "'wacht'",
}


def forward() -> str:
    """The functions, and the triggers that call them."""
    lines = [
        EDITION,
        "create trigger blijft before update or delete on rapportages_rapporteditie"
        " for each row execute function rapportages_editie_blijft()",
        BELONGS,
    ]
    lines += [
        f"create trigger blijft before insert or update or delete on rapportages_{table}"
        f" for each row execute function rapportages_hoort_bij_editie({argument})"
        for table, argument in TABLES.items()
    ]
    return ";\n".join(lines)


def backward() -> str:
    """The same, taken away."""
    lines = [f"drop trigger blijft on rapportages_{table}" for table in ("rapporteditie", *TABLES)]
    return ";\n".join(
        [*lines, "drop function rapportages_editie_blijft()", "drop function rapportages_hoort_bij_editie()"]
    )


class Migration(migrations.Migration):
    dependencies = [("rapportages", "0007_gebied")]

    operations = [
        AtOnce(
            [
                migrations.AlterField("rapportopmerking", "gebied", models.CharField(blank=True, max_length=6)),
                migrations.AlterField("rapportuitleg", "gebied", models.CharField(blank=True, max_length=6)),
            ]
        ),
        migrations.RunSQL(forward(), backward()),
    ]
