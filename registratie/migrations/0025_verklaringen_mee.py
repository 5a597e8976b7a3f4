"""What was said about somebody goes along when a corrected record turns out to be known already.

The provider who corrects a name may neither change nor, for the notes of burgerzaken, see these rows, and they would go with the
record. One function moves them, as the owner: only between two records of the organisation in force, in one gemeente, and only
from a record of which no stay is left. It answers nothing.
"""

from django.db import migrations

NAME = "verplaats_verklaringen(bigint, bigint)"
# Both records are held first, so that what burgerzaken writes at this moment is moved too, or refused. A signal of the record that
# goes ends when the other one has a signal: it is the same person. The answer "the same" about a third record holds for the record
# that stays, unless a person judged that pair too; "not the same" is carried by `registratie_onderscheid`.
MOVE = """
create function verplaats_verklaringen(van bigint, naar bigint) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
    organisatie bigint := nullif(current_setting('app.organisatie'), '')::bigint;
    nieuw uuid;
begin
    perform from registratie_bewoner where id in (van, naar) order by id for update;
    select y.sleutel into nieuw from registratie_bewoner x
    join registratie_bewoner y on (y.organisatie_id, y.gemeente_code) = (x.organisatie_id, x.gemeente_code)
    where x.id = van and y.id = naar and x.id <> y.id and (organisatie is null or x.organisatie_id = organisatie)
        and not exists (select from registratie_verblijf v where v.bewoner_id = van);
    if not found then
        raise exception 'record % cannot be joined with record %', van, naar using errcode = 'insufficient_privilege';
    end if;
    update registratie_brpverklaring set bewoner_id = naar, sleutel = nieuw where bewoner_id = van;
    update registratie_brpnotitie set bewoner_id = naar, sleutel = nieuw where bewoner_id = van;
    update registratie_informatiebewijs set bewoner_id = naar, sleutel = nieuw where bewoner_id = van;
    update registratie_brpsignaal set einde = current_date, eindreden = 'vertrokken', updated_at = now()
    where bewoner_id = van and einde is null
        and exists (select from registratie_brpsignaal where bewoner_id = naar and einde is null);
    update registratie_brpsignaal set bewoner_id = naar, sleutel = nieuw, updated_at = now() where bewoner_id = van;
    update registratie_brpsignaal s set updated_at = now(),
        status = coalesce((select w.status from registratie_brpverklaring w where w.bewoner_id = naar and w.bron = 'burgerzaken'
                           order by w.id desc limit 1), s.status),
        opgegeven = coalesce((select w.status from registratie_brpverklaring w where w.bewoner_id = naar and w.bron = 'verblijfsbieder'
                              order by w.id desc limit 1), s.opgegeven),
        geinformeerd_op = (select max(w.datum) from registratie_informatiebewijs w where w.bewoner_id = naar)
    where s.bewoner_id = naar and s.einde is null;
    delete from registratie_koppelvraag k using registratie_koppelvraag oud
    where k.beoordeeld_at is null and oud.oordeel = 'dezelfde' and van in (oud.bewoner_a_id, oud.bewoner_b_id)
        and (k.bewoner_a_id, k.bewoner_b_id) = (
            least(naar, oud.bewoner_a_id + oud.bewoner_b_id - van), greatest(naar, oud.bewoner_a_id + oud.bewoner_b_id - van));
    update registratie_koppelvraag k set updated_at = now(),
        bewoner_a_id = least(naar, k.bewoner_a_id + k.bewoner_b_id - van),
        bewoner_b_id = greatest(naar, k.bewoner_a_id + k.bewoner_b_id - van)
    where k.oordeel = 'dezelfde' and van in (k.bewoner_a_id, k.bewoner_b_id) and naar not in (k.bewoner_a_id, k.bewoner_b_id)
        and not exists (
            select from registratie_koppelvraag s where (s.bewoner_a_id, s.bewoner_b_id) = (
                least(naar, k.bewoner_a_id + k.bewoner_b_id - van), greatest(naar, k.bewoner_a_id + k.bewoner_b_id - van)));
end
$$
"""


class Migration(migrations.Migration):
    dependencies = [("registratie", "0024_organisatie_elders")]

    operations = [
        migrations.RunSQL(MOVE, f"drop function {NAME}"),
        migrations.RunSQL(
            f"revoke all on function {NAME} from public; grant execute on function {NAME} to rl_organisatie, rl_systeem",
            migrations.RunSQL.noop,
        ),
    ]
