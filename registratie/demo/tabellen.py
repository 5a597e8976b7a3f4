"""The temporary tables that the made-up rows go through, and the statements that take them into the register.

COPY into a table with row security is refused, so rows are copied into temporary tables and inserted from there, under the
same policies and triggers as any other row. Days travel as numbers since 1 January 1900: cheap to write, cheap to read.
"""

DAG_NUL = 693_596
"""The ordinal of 1 January 1900."""

TABELLEN = """
create temp table demo_organisatie (nr int primary key, kvk text, naam text, rollen text, email text, te_laat int) on commit drop;
create temp table demo_locatie (
    nr int primary key, organisatie_nr int, gemeente_code text, code text, naam text, soort text, status text, straat text,
    huisnummer int, huisletter text, postcode text, plaats text, adres_sleutel text, bag text, rd_x int, rd_y int,
    breedtegraad numeric, lengtegraad numeric, bedden int, oppervlakte numeric, beheerder text, telefoon text, begin int,
    einde int, id bigint not null default nextval(pg_get_serial_sequence('registratie_huisvestingslocatie', 'id'))
) on commit drop;
create temp table demo_bewoner (
    nr int primary key, organisatie_nr int, gemeente_code text, achternaam text, voornaam text, naam_sleutel text,
    geboren int, woonplaats text, taal text,
    id bigint not null default nextval(pg_get_serial_sequence('registratie_bewoner', 'id'))
) on commit drop;
create temp table demo_verblijf (
    locatie_nr int, bewoner_nr int, aankomst int, vertrek int, verwacht int, kamer text, document text, gezien int
) on commit drop
"""

ORGANISATIES = """
insert into core_organisatie (
    kvk, vestigingsnummer, naam, rollen, status, contactpersoon, email, telefoon, gemeenten, toegelaten_in, is_voorbeeld, created_at,
    updated_at
)
select kvk, '', naam, rollen::text[], 'actief', '', email, '', '{}', '{}', true, now(), now() from demo_organisatie order by nr
on conflict (kvk) do nothing;
alter table demo_organisatie add column id bigint;
update demo_organisatie d set id = o.id from core_organisatie o where o.kvk = d.kvk
"""

GEMEENTEN = """
insert into core_gemeente (code, naam, slug, zetel, rd_x, rd_y, kernen, sectoren, cijfers)
values (%s, %s, %s, %s, %s, %s, %s, '{}', '{"fictief": true}')
on conflict (code) do nothing
"""

LOCATIES = """
insert into registratie_huisvestingslocatie (
    id, organisatie_id, gemeente_code, code, naam, soort, status, straat, huisnummer, huisletter, toevoeging, postcode, plaats,
    adres_sleutel, nummeraanduiding_id, adresseerbaarobject_id, rd_x, rd_y, breedtegraad, lengtegraad, capaciteit_vergund,
    oppervlakte_gbo, beheerder_naam, beheerder_telefoon, ingangsdatum, einddatum, is_voorbeeld, created_at, updated_at
)
select l.id, o.id, l.gemeente_code, l.code, l.naam, l.soort, l.status, l.straat, l.huisnummer, l.huisletter, '', l.postcode,
    l.plaats, l.adres_sleutel, overlay(l.bag placing '20' from 5), overlay(l.bag placing '01' from 5), l.rd_x, l.rd_y,
    l.breedtegraad, l.lengtegraad, l.bedden, l.oppervlakte, l.beheerder, l.telefoon, date '1900-01-01' + l.begin,
    date '1900-01-01' + l.einde, true, now(), now()
from demo_locatie l join demo_organisatie o on o.nr = l.organisatie_nr
order by l.nr
on conflict (organisatie_id, code) do nothing;
insert into registratie_locatiekaart (
    locatie_id, naam, gemeente_code, soort, status, bedden, rd_x, rd_y, ingangsdatum, einddatum
)
select r.id, r.naam, r.gemeente_code, r.soort, r.status, r.capaciteit_vergund, round(r.rd_x, -2), round(r.rd_y, -2),
    r.ingangsdatum, r.einddatum
from registratie_huisvestingslocatie r join demo_locatie l on l.id = r.id
on conflict (locatie_id) do nothing;
update core_organisatie o set gemeenten = g.codes
from (
    select organisatie_id, array_agg(distinct gemeente_code order by gemeente_code) as codes
    from registratie_huisvestingslocatie group by organisatie_id
) g
where g.organisatie_id = o.id and o.gemeenten is distinct from g.codes::varchar[]
"""

RUIMTES = """
insert into registratie_ruimte (
    locatie_id, gemeente_code, organisatie_id, naam, oppervlakte, bedden, created_at, updated_at
)
select r.id, r.gemeente_code, r.organisatie_id, kamer, case when deel = 2 then 12 + mod(kamer, 5) else 7.5 + mod(kamer, 3) end, deel,
    now(), now()
from registratie_huisvestingslocatie r
join demo_locatie l on l.id = r.id
cross join lateral generate_series(1, (r.capaciteit_vergund + 1) / 2) kamer
cross join lateral (select least(2, r.capaciteit_vergund - 2 * (kamer - 1)) as deel) d
"""

BEWONERS = """
insert into registratie_bewoner (
    id, organisatie_id, gemeente_code, achternaam, voornaam, naam_sleutel, geboortedatum, woonplaats, taal, created_at, updated_at
)
select b.id, o.id, b.gemeente_code, b.achternaam, b.voornaam, b.naam_sleutel, date '1900-01-01' + b.geboren, b.woonplaats,
    b.taal, now(), now()
from demo_bewoner b join demo_organisatie o on o.nr = b.organisatie_nr
order by b.nr
"""

VERBLIJVEN = """
insert into registratie_verblijf (
    locatie_id, bewoner_id, organisatie_id, gemeente_code, sleutel, aankomst, vertrek, verwacht_vertrek, kamer, documentsoort,
    bron, created_at, updated_at
)
select l.id, b.id, b.organisatie_id, b.gemeente_code, b.sleutel, date '1900-01-01' + v.aankomst, date '1900-01-01' + v.vertrek,
    date '1900-01-01' + v.verwacht, v.kamer, v.document, 'voorbeeld', timestamptz '1900-01-01 09:00+01' + v.aankomst * interval '1 day',
    timestamptz '1900-01-01 09:00+01' + v.gezien * interval '1 day'
from demo_verblijf v
join demo_locatie l on l.nr = v.locatie_nr
join demo_bewoner d on d.nr = v.bewoner_nr
join registratie_bewoner b on b.id = d.id
order by b.organisatie_id, b.sleutel, v.aankomst
"""

AANLEVERINGEN = """
insert into registratie_aanlevering (
    id, organisatie_id, bestandsnaam, bestand, sha256, grootte, status, keuze, kolommen, koppeling, bladen, tellingen,
    waarschuwingen, resultaat, weigering, bron, created_at, updated_at, verwerkt_at
)
select md5(o.kvk || week)::uuid, o.id, 'nachtregister-' || to_char(dag, 'IYYY-"w"IW') || '.xlsx', '',
    md5(o.kvk || week) || md5(week || o.kvk), 20000 + o.nr * 37, 'verwerkt', 'alleen_goede', '[]', '{}', '[]',
    jsonb_build_object('nieuw', 4 + mod(o.nr * 7 + week, 23), 'gewijzigd', mod(o.nr + week * 3, 11),
        'ongewijzigd', 30 + mod(o.nr * 13, 160), 'dubbel', mod(o.nr + week, 3), 'fout', mod(o.nr * 5 + week, 4)),
    '[]', '{}', '', 'aanlevering',
    dag, dag, dag
from demo_organisatie o
cross join generate_series(0, 110) week
cross join lateral (select %(vandaag)s::timestamptz - make_interval(days => o.te_laat + 7 * week + mod(o.nr, 6), hours => 15) as dag) d
where o.kvk like '999%%' and (week < %(weken)s or (dag + interval '7 days')::date >= date_trunc('month', dag + interval '1 month'))
"""
