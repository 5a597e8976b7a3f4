"""Where people live who work in the region, as far as their employers said so."""

from django.db import connection

from speerpunten.aanbod.models import Werklocatie, Woonplek

BUITEN = "buiten"
"""Everywhere outside the region, in the place of the code of a gemeente."""


def matrix(jaar: int) -> dict[tuple[str, str], int]:
    """People per gemeente where they work and gemeente where they live (or `BUITEN`), from the cards of the region.

    Works for everybody, the region without a scope too. Only what employers and gemeenten gave: the rest is not estimated here.
    """
    sql = """
        SELECT gemeente_code, waar, sum(aantal::int)::int
        FROM aanbod_vraagkaart, jsonb_each_text(wonen) AS plek(waar, aantal)
        WHERE jaar = %s GROUP BY 1, 2 ORDER BY 1, 2
    """
    with connection.cursor() as cursor:
        cursor.execute(sql, [jaar])
        return {(werk, waar): aantal for werk, waar, aantal in cursor.fetchall()}


def of_site(werklocatie: Werklocatie, jaar: int) -> dict[str, int]:
    """How many of the people of one work site live where, by the code of a gemeente or `BUITEN`."""
    rows = Woonplek.objects.filter(werklocatie=werklocatie, jaar=jaar)
    return {row.woongemeente_id or BUITEN: row.mensen for row in rows}
