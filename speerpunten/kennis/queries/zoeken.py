"""Find articles by their words, in Dutch, with synonyms and a guess at what was mistyped."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db import connection
from django.db.models import BooleanField, QuerySet, TextField
from django.db.models.expressions import RawSQL

from rivierenland.core.actor import Actor
from speerpunten.kennis.enums.artikel import Artikelsoort, Artikelstatus
from speerpunten.kennis.models import Artikel, Begrip, Bestandsbladzijde
from speerpunten.kennis.queries.artikel import audiences
from speerpunten.kennis.zoeken.knipsel import BEGIN, EINDE, as_html, plain
from speerpunten.kennis.zoeken.vraag import KORTST_DEEL, Vraag, replaced

MEESTE = 200
"""So many are put in order: first those with a word in the title or subject words, then the newest."""
MEESTE_DELEN = 8
KORTST_GOKKEN = 4
GELIJKENIS = 0.35
KNIPSEL = (
    f"StartSel={BEGIN}, StopSel={EINDE}, MaxFragments=2, MaxWords=22, MinWords=8, ShortWord=2, FragmentDelimiter= … "
)


NIETS: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True)
class Uitkomst:
    """What was found: `rijen` in order, at most `MEESTE`; `meer` when there were more. `bedoeld`: another question that finds something,
    `in_plaats` when it was asked instead. `soorten`: how many of each kind among what was found.
    """

    rijen: list[int]
    tsquery: str
    meer: bool = False
    bedoeld: str = ""
    in_plaats: bool = False
    soorten: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Knipsel:
    """Where a word stands: HTML that is safe; of a file its name and page, 0 where pages mean nothing."""

    html: str
    bestand: str = ""
    bestand_pk: int = 0
    bladzijde: int = 0


def search(vraag: Vraag, rows: QuerySet[Artikel], actor: Actor | None, filters: Mapping[str, str] = NIETS) -> Uitkomst:
    """Look in `rows`, which are what this reader may see; `filters` are those that narrowed them already, by status, soort, trefwoord.

    Nothing found: once more with the nearest words that exist for this reader.
    """
    found = _find(rows, _as_tsquery(vraag, actor), filters)
    if found.rijen or vraag.bijzonder:
        return found
    bedoeld = _nearest(vraag, actor)
    if not bedoeld:
        return found
    again = _find(rows, _as_tsquery(Vraag(bedoeld, tuple(bedoeld.split())), actor), filters)
    if not again.rijen:
        return found
    return Uitkomst(again.rijen, again.tsquery, again.meer, bedoeld, True, again.soorten)


def snippets(pks: Sequence[int], tsquery: str) -> dict[int, Knipsel]:
    """By its article a piece of the text with the words marked, for the rows of one page; of a file when the text has none."""
    if not pks or not tsquery:
        return {}
    kop = RawSQL(
        "case when kennis_artikel.zoek @@ %s::tsquery then ts_headline('kennis_nl', left(translate(samenvatting || ' ' || tekst, "
        "%s, ''), 20000), %s::tsquery, %s) end",
        [tsquery, BEGIN + EINDE, tsquery, KNIPSEL],
        output_field=TextField(),
    )
    shown = Artikel.objects.filter(pk__in=pks).annotate(kop=kop).values_list("pk", "kop")
    found = {pk: Knipsel(as_html(plain_keep(tekst))) for pk, tekst in shown if tekst}
    missing = [pk for pk in pks if pk not in found or "<mark>" not in found[pk].html]
    return found | _of_files(missing, tsquery)


def plain_keep(kop: str) -> str:
    """Mark-up out, marks of the database in."""
    return BEGIN.join(EINDE.join(plain(deel) for deel in stuk.split(EINDE)) for stuk in kop.split(BEGIN))


def _of_files(pks: Sequence[int], tsquery: str) -> dict[int, Knipsel]:
    """The first page with the words, one per article."""
    if not pks:
        return {}
    pages = (
        Bestandsbladzijde.objects.filter(
            RawSQL("kennis_bestandsbladzijde.zoek @@ %s::tsquery", [tsquery], output_field=BooleanField()),
            artikel__in=pks,
        )
        .order_by("artikel", "bestand", "nummer")
        .distinct("artikel")
        .annotate(
            kop=RawSQL(
                "ts_headline('kennis_nl', left(translate(kennis_bestandsbladzijde.tekst, %s, ''), 20000), %s::tsquery, %s)",
                [BEGIN + EINDE, tsquery, KNIPSEL],
                output_field=TextField(),
            )
        )
        .values_list("artikel", "kop", "bestand", "bestand__bestandsnaam", "nummer", "bestand__soort")
    )
    return {
        pk: Knipsel(as_html(kop), naam, bestand, nummer if soort == "application/pdf" else 0)
        for pk, kop, bestand, naam, nummer, soort in pages
    }


def _find(rows: QuerySet[Artikel], tsquery: str, filters: Mapping[str, str]) -> Uitkomst:
    """In order, by one question to the index, which holds the policies of who reads what is placed."""
    if not tsquery:
        return Uitkomst([], "")
    kandidaten = _rows(
        "select pk, soort, rang from kennis_artikelen_met(%s::tsquery, %s, %s, %s, %s)",
        [tsquery, *(filters.get(naam, "") for naam in ("status", "soort", "trefwoord")), MEESTE + 1],
    )
    first = kandidaten
    if (
        filters.get("status") != Artikelstatus.GEPLAATST
    ):  # who reads drafts depends on a right too, which the index does not know
        seen = set(rows.filter(pk__in=[pk for pk, _, _ in kandidaten]).values_list("pk", flat=True))
        first = [kandidaat for kandidaat in kandidaten if kandidaat[0] in seen]
    shown = sorted(first[:MEESTE], key=lambda kandidaat: (-kandidaat[2], -kandidaat[0]))
    soorten = Counter(soort for _, soort, _ in shown)
    return Uitkomst(
        [pk for pk, _, _ in shown],
        tsquery,
        len(first) > MEESTE,
        soorten={soort: soorten[soort] for soort in Artikelsoort.values if soorten[soort]},
    )


def _as_tsquery(vraag: Vraag, actor: Actor | None) -> str:
    """The question as PostgreSQL takes it: each word or its likes, or another name of the same concept."""
    if vraag.bijzonder:
        return _ask("select websearch_to_tsquery('kennis_nl', %s)::text", [vraag.tekst])
    if not vraag.woorden:
        return ""
    langer = _compounds(vraag.woorden, actor)
    parts, params = [], []
    for number, woord in enumerate(vraag.woorden):
        one = ["plainto_tsquery('kennis_nl', %s)"]
        params.append(woord)
        for deel in langer.get(woord, ()):
            one.append("plainto_tsquery('kennis_nl', %s)")
            params.append(deel)
        if number == len(vraag.woorden) - 1 and len(woord) >= KORTST_DEEL and woord.isalnum():
            one.append("to_tsquery('kennis_woord', %s)")
            params.append(f"{woord}:*")
        parts.append(f"({' || '.join(one)})")
    sql = f"({' && '.join(parts)})"
    for naam in _other_names(vraag.tekst.casefold()):
        sql += " || phraseto_tsquery('kennis_nl', %s)"
        params.append(naam)
    return _ask(f"select ({sql})::text", params)


def _other_names(tekst: str) -> Iterable[str]:
    """The other words of every concept that is in the question."""
    in_vraag = f" {tekst} "
    for naam, ook in Begrip.objects.values_list("naam", "andere_namen"):
        namen = [naam.casefold(), *(woord.casefold() for woord in ook)]
        if any(f" {woord} " in in_vraag for woord in namen):
            yield from (woord for woord in namen if woord != tekst)


def _compounds(woorden: Sequence[str], actor: Actor | None) -> dict[str, list[str]]:
    """Words that end in a word of the question: `huisvestingsnorm` for `norm`. Only words that this reader may know."""
    kort = [woord for woord in dict.fromkeys(woorden) if len(woord) >= KORTST_DEEL and woord.isalnum()]
    if not kort:
        return {}
    found = _rows(
        "select v.woord, z.woord from unnest(%s::text[]) as v(woord) cross join lateral (select k.woord from kennis_woorden_op(v.woord) k "
        "where k.woord <> v.woord and k.doelgroep = any(%s) "
        "group by k.woord order by sum(k.aantal) desc, k.woord limit %s) z",
        [kort, list(audiences(actor)), MEESTE_DELEN],
    )
    langer: dict[str, list[str]] = {}
    for woord, ander in found:
        langer.setdefault(woord, []).append(ander)
    return langer


def _nearest(vraag: Vraag, actor: Actor | None) -> str:
    """The question with each unknown word replaced by the most alike word that exists for this reader; empty when none is."""
    lang = [woord for woord in dict.fromkeys(vraag.woorden) if len(woord) >= KORTST_GOKKEN]
    if not lang:
        return ""
    found = _rows(
        "select v.woord, z.woord from unnest(%s::text[]) as v(woord) cross join lateral (select k.woord from kennis_woorden_als(v.woord) k "
        "where k.doelgroep = any(%s) and similarity(k.woord, v.woord) >= %s "
        "group by k.woord order by similarity(k.woord, v.woord) desc, sum(k.aantal) desc, k.woord limit 1) z",
        [lang, list(audiences(actor)), GELIJKENIS],
    )
    other = {woord: ander for woord, ander in found if woord != ander}
    return replaced(vraag, other) if other else ""


def _ask(sql: str, params: list[Any]) -> str:
    rows = _rows(sql, params)
    return rows[0][0] or ""


def _rows(sql: str, params: list[Any]) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        return cursor.fetchall()
