"""Keep what the search looks in. Called by the actions, within their transaction; there is no other way it changes."""

from django.db import connection

from speerpunten.kennis.enums.artikel import Artikelstatus
from speerpunten.kennis.models import Artikel

INDEX = """
update kennis_artikel a set
    zoekkop = setweight(to_tsvector('kennis_nl', a.titel), 'A') || setweight(to_tsvector('kennis_nl', t.woorden), 'B'),
    zoek = setweight(to_tsvector('kennis_nl', a.titel), 'A') || setweight(to_tsvector('kennis_nl', t.woorden), 'B')
        || setweight(to_tsvector('kennis_nl', a.samenvatting), 'C') || setweight(to_tsvector('kennis_nl', a.tekst), 'D')
        || strip(to_tsvector('kennis_nl', f.tekst)),
    woorden = case when a.status = 'geplaatst' then (
        select coalesce(array_agg(w.woord), '{}') from (
            select unnest(tsvector_to_array(strip(to_tsvector('kennis_woord', a.titel || ' ' || t.woorden || ' ' || a.samenvatting
                || ' ' || a.tekst || ' ' || f.tekst)))) as woord
        ) w where w.woord ~ '^[a-z][a-z-]{3,39}$' limit 20000
    ) else '{}' end
from (select b.id, coalesce((
        select string_agg(g.naam || ' ' || array_to_string(g.andere_namen, ' '), ' ') from kennis_begrip g
        where g.code = any(b.trefwoorden)), '') as woorden from kennis_artikel b where b.id = any(%(pks)s)) t,
    (select b.id, coalesce((
        select left(string_agg(x.bestandsnaam || ' ' || coalesce(p.tekst, ''), ' '), 4000000) from kennis_artikelbestand x
        left join lateral (select string_agg(y.tekst, ' ' order by y.nummer) as tekst from kennis_bestandsbladzijde y
            where y.bestand_id = x.id) p on true
        where x.artikel_id = b.id), '') as tekst from kennis_artikel b where b.id = any(%(pks)s)) f
where a.id = t.id and a.id = f.id
"""
LESS = """
update kennis_zoekwoord z set aantal = z.aantal - 1 from (
    select k.id from kennis_zoekwoord k where k.woord = any(%s) and k.doelgroep = %s order by k.id for update
) s where z.id = s.id and z.aantal > 0
"""
MORE = """
insert into kennis_zoekwoord (woord, doelgroep, aantal)
select w.woord, w.doelgroep, w.aantal from (
    select u.woord, a.doelgroep, count(*) as aantal from kennis_artikel a cross join lateral unnest(a.woorden) as u(woord)
    where a.id = any(%s) group by u.woord, a.doelgroep
) w order by w.woord, w.doelgroep
on conflict (woord, doelgroep) do update set aantal = kennis_zoekwoord.aantal + excluded.aantal
"""


def renew(artikel: Artikel, *, was: tuple[str, list[str]]) -> None:
    """Work out again what is searched of a locked article. `was`: audience and words with which it stood in the list before."""
    doelgroep, woorden = was
    with connection.cursor() as cursor:
        cursor.execute(INDEX, {"pks": [artikel.pk]})
        if woorden:
            cursor.execute(LESS, [woorden, doelgroep])
            cursor.execute("delete from kennis_zoekwoord where aantal = 0")
        if artikel.status == Artikelstatus.GEPLAATST:
            cursor.execute(MORE, [[artikel.pk]])


def fill(pks: list[int]) -> None:
    """The same for articles that were just made, all at once."""
    with connection.cursor() as cursor:
        cursor.execute(INDEX, {"pks": pks})
        cursor.execute(MORE, [pks])


def standing(artikel: Artikel) -> tuple[str, list[str]]:
    """With which audience and words an article stands in the list now: to hand to `renew` after a change."""
    row = Artikel.objects.filter(pk=artikel.pk).values_list("doelgroep", "woorden").first()
    return row or ("", [])
