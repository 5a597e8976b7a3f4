"""Made-up facilities, permits and certificates, as statements over the rows that were just written.

Everything follows from the number of the location and the day, so the same register has the same papers. Of every sixteen
locations one permit ended, one ends in 0, one in 30, one in 60 days and one was never recorded; the rest hold for years.
"""

VOORZIENINGEN = """
insert into registratie_voorziening (
    locatie_id, gemeente_code, organisatie_id, toiletten, douches, koelkast_liter, kookpitten, wasmachines, created_at,
    updated_at
)
select r.id, r.gemeente_code, r.organisatie_id, greatest(1, (r.capaciteit_vergund + 7) / 8 - tekort),
    greatest(1, (r.capaciteit_vergund + 7) / 8), 32 * r.capaciteit_vergund,
    case when r.capaciteit_vergund <= 8 then 4 when r.capaciteit_vergund <= 30 then (r.capaciteit_vergund + 1) / 2 else 16 end,
    1 + r.capaciteit_vergund / 12, now(), now()
from registratie_huisvestingslocatie r
join demo_locatie l on l.id = r.id
cross join lateral (select case when mod(l.nr, 13) = 5 then 1 else 0 end as tekort) t
where mod(l.nr, 9) <> 7
"""

VERGUNNINGEN = """
insert into registratie_vergunning (
    locatie_id, gemeente_code, organisatie_id, soort, nummer, begin, einde, max_personen, voorwaarden, documentverwijzing, reden,
    created_at, updated_at
)
select r.id, r.gemeente_code, r.organisatie_id, p.soort, 'Z/' || (2015 + mod(l.nr, 9)) || '/' || lpad((l.nr * 7 + p.plek)::text, 5, '0'),
    least(r.ingangsdatum, %(vandaag)s::date - 200), p.einde, p.personen, p.voorwaarden, 'Zaaksysteem, map ' || l.nr, '', now(), now()
from registratie_huisvestingslocatie r
join demo_locatie l on l.id = r.id
cross join lateral (
    values (
        1, case r.gemeente_code when 'GM0297' then 'exploitatievergunning_apv' when 'GM0263' then 'exploitatievergunning_apv'
            else case mod(l.nr, 3) when 0 then 'omgevingsvergunning_bopa' else 'omgevingsvergunning_binnenplans' end end,
        case mod(l.nr, 16) when 1 then %(vandaag)s::date - 12 when 4 then %(vandaag)s::date when 9 then %(vandaag)s::date + 30
            when 12 then %(vandaag)s::date + 60 else
            case when mod(l.nr, 4) = 3 then null else %(vandaag)s::date + 300 + mod(l.nr * 37, 1400) end end,
        r.capaciteit_vergund, 'Beheerder dag en nacht bereikbaar. Nachtregister bijhouden in het portaal.'
    ), (
        2, 'gebruiksmelding_brandveiligheid', null::date, null::int, ''
    )
) p (plek, soort, einde, personen, voorwaarden)
where r.status <> 'aangemeld' and mod(l.nr, 16) <> 14 and (p.plek = 1 or (r.capaciteit_vergund > 10 and mod(l.nr, 11) <> 6))
"""

CERTIFICATEN = """
insert into registratie_certificaat (
    organisatie_id, soort, nummer, begin, einde, nau_status, reden, gecontroleerd_op, created_at, updated_at
)
select o.id, p.soort, upper(p.soort) || '-' || lpad((o.nr * 31 + p.plek)::text, 5, '0'), %(vandaag)s::date - 300 - mod(o.nr * 11, 400),
    p.einde, p.nau, '', case when mod(o.nr, 3) = 1 then null else %(vandaag)s::date - 40 end, now(), now()
from demo_organisatie o
cross join lateral (
    values (
        1, case when '{werkgever}'::text[] && o.rollen::text[] then 'akf' else 'snf' end,
        %(vandaag)s::date + case mod(o.nr, 8) when 0 then 52 when 3 then 30 when 5 then -6 else 120 + mod(o.nr * 17, 240) end, ''
    ), (
        2, 'nau', null::date, case mod(o.nr, 3) when 0 then 'toegelaten' else 'aangemeld' end
    )
) p (plek, soort, einde, nau)
where p.plek = 1 or '{uitzender}'::text[] && o.rollen::text[]
"""
