"""What was decided, said, counted and adopted stays, also for a program that runs as the owner, and no table of it is emptied."""

from django.db import migrations

# Who may see a step follows the organisation, so that column moves; nothing else does.
STAP = """
create function convenant_stap_vast() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        old.gemeenten := new.gemeenten;
        if old is not distinct from new then return new; end if;
    end if;
    raise exception '% wordt nooit gewijzigd of verwijderd', tg_table_name using errcode = 'check_violation';
end $$;
"""
STAPPEN = ("partijstap", "gespreksstap", "gespreksdocument")
VAST = """create trigger vast before update or delete on convenant_{}
    for each row execute function convenant_stap_vast()"""
NOOIT_GELEEGD = (
    *STAPPEN,
    *("convenantversie", "artikel", "toezegging", "mandaat"),
    *("evaluatieronde", "evaluatievraag", "evaluatieantwoord", "evaluatiestem", "evaluatiebevroren"),
)
LEEG = """create trigger nooit_geleegd before truncate on convenant_{}
    for each statement execute function convenant_nooit()"""


class Migration(migrations.Migration):
    dependencies = [("convenant", "0021_eherkenning")]

    operations = [
        migrations.RunSQL(STAP, "drop function convenant_stap_vast()"),
        *(migrations.RunSQL(VAST.format(tabel), f"drop trigger vast on convenant_{tabel}") for tabel in STAPPEN),
        *(
            migrations.RunSQL(LEEG.format(tabel), f"drop trigger nooit_geleegd on convenant_{tabel}")
            for tabel in NOOIT_GELEEGD
        ),
    ]
