"""Keep the cards of a work site, the only part of it that crosses a municipal border."""

from collections import Counter

from speerpunten.aanbod.enums.vraag import Zekerheid
from speerpunten.aanbod.models import Maandvraag, Vraagkaart, Werklocatie, Woonplek
from speerpunten.aanbod.queries.woonplek import BUITEN

MINST_ZEKER = [Zekerheid.LAAG, Zekerheid.MIDDEL, Zekerheid.HOOG]


def keep(werklocatie: Werklocatie) -> None:
    """Write the cards of all its years anew. A year in which nobody is needed has none, and no year after it stopped.

    The point is rounded to 100 metres. Months after the day it stopped count nobody. Call it under the scope of the work site.
    """
    maanden: dict[int, dict[int, Maandvraag]] = {}
    for row in Maandvraag.objects.filter(werklocatie=werklocatie):
        maanden.setdefault(row.jaar, {})[row.maand] = row
    wonen: dict[int, dict[str, int]] = {}
    for plek in Woonplek.objects.filter(werklocatie=werklocatie):
        wonen.setdefault(plek.jaar, {})[plek.woongemeente_id or BUITEN] = plek.mensen
    kept = [jaar for jaar, rows in maanden.items() if _write(werklocatie, jaar, rows, wonen.get(jaar, {}))]
    Vraagkaart.objects.filter(werklocatie_nr=werklocatie.pk).exclude(jaar__in=kept).delete()


def _write(werklocatie: Werklocatie, jaar: int, rows: dict[int, Maandvraag], wonen: dict[str, int]) -> bool:
    mensen = [_needed(werklocatie, rows.get(maand), jaar, maand) for maand in range(1, 13)]
    if not any(mensen):
        return False
    bronnen, zekerheden = Counter(row.bron for row in rows.values()), {row.zekerheid for row in rows.values()}
    Vraagkaart.objects.update_or_create(
        werklocatie_nr=werklocatie.pk,
        jaar=jaar,
        defaults={
            "gemeente_id": werklocatie.gemeente_id,
            "kern": werklocatie.kern,
            "sector": werklocatie.sector,
            "rd_x": round(werklocatie.rd_x, -2),
            "rd_y": round(werklocatie.rd_y, -2),
            "mensen": mensen,
            "jaarrond": min(mensen),
            "piek": max(mensen),
            "bron": bronnen.most_common(1)[0][0],
            "zekerheid": next(zeker for zeker in MINST_ZEKER if zeker in zekerheden),
            "wonen": wonen,
        },
    )
    return True


def _needed(werklocatie: Werklocatie, row: Maandvraag | None, jaar: int, maand: int) -> int:
    einde = werklocatie.einddatum
    stopped = einde is not None and (jaar, maand) > (einde.year, einde.month)
    return 0 if row is None or stopped else row.mensen
