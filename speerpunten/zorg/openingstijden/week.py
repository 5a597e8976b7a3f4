"""A week of opening hours, as people type it and as it is kept.

Kept as JSON by day (`ma` … `zo`): a list of pairs of times, `{"ma": [["09:00", "12:30"], ["13:00", "17:00"]]}`. A day that is not in
it is closed. `24:00` is the end of the day; an end at or before its beginning lies on the next day.
"""

import re
from collections.abc import Mapping
from itertools import pairwise

from django.core.exceptions import ValidationError

DAGEN = {
    "ma": "maandag", "di": "dinsdag", "wo": "woensdag", "do": "donderdag", "vr": "vrijdag", "za": "zaterdag", "zo": "zondag",
}  # fmt: skip
"""By key, in the order of `date.weekday()`."""
Week = dict[str, list[list[str]]]
VOORBEELD = "Schrijf de tijden zo: 9:00-12:30, 13:00-17:00. Laat de dag leeg als het dicht is, of schrijf: hele dag."
DICHT, HELE_DAG = {"", "-", "dicht", "gesloten"}, {"hele dag", "24 uur", "dag en nacht"}
MEEST = 4
"""Parts of a day; more is a mistake in typing."""
EINDE = 24 * 60
_DEEL = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?(?:\s*uur)?\s*(?:-|–|tot)\s*(\d{1,2})(?:[:.](\d{2}))?(?:\s*uur)?")


def parse_day(tekst: str) -> list[list[str]]:
    """The hours of one day as typed: `9-12.30, 13:00 - 17:00`, `hele dag`, or nothing. Raises ValidationError in Dutch."""
    schoon = " ".join(tekst.lower().split())
    if schoon in DICHT:
        return []
    if schoon in HELE_DAG:
        return [["00:00", "24:00"]]
    delen = [_part(deel.strip()) for deel in re.split(r",|;| en ", schoon) if deel.strip()]
    if len(delen) > MEEST:
        raise ValidationError(f"Een dag heeft hooguit {MEEST} delen. {VOORBEELD}", code="tijden")
    _refuse_overlap(delen)
    return [[_as_text(van), _as_text(tot)] for van, tot in delen]


def _part(deel: str) -> tuple[int, int]:
    match = _DEEL.fullmatch(deel)
    if match is None:
        raise ValidationError(f"‘{deel[:20]}’ is geen tijd van-tot. {VOORBEELD}", code="tijden")
    van, tot = _minutes(match[1], match[2], deel), _minutes(match[3], match[4], deel)
    if van in (EINDE, tot):
        raise ValidationError(f"‘{deel[:20]}’ begint en eindigt op dezelfde tijd. {VOORBEELD}", code="tijden")
    return van, tot


def _minutes(uur: str, minuut: str | None, deel: str) -> int:
    found = int(uur) * 60 + int(minuut or 0)
    if int(minuut or 0) > 59 or found > EINDE:
        raise ValidationError(f"‘{deel[:20]}’ is geen tijd die bestaat. {VOORBEELD}", code="tijden")
    return found


def _refuse_overlap(delen: list[tuple[int, int]]) -> None:
    """Only the last part of a day may run into the next one."""
    for eerder, later in pairwise(delen):
        if eerder[1] <= eerder[0] or later[0] < eerder[1]:
            raise ValidationError(f"De delen van de dag lopen door elkaar. {VOORBEELD}", code="tijden")


def _as_text(minuten: int) -> str:
    return f"{minuten // 60:02}:{minuten % 60:02}"


def in_minutes(tijd: str) -> int:
    """Minutes since midnight of a kept time: `12:30` is 750."""
    uur, _, minuut = tijd.partition(":")
    return int(uur) * 60 + int(minuut)


def parse_week(teksten: Mapping[str, str]) -> Week:
    """The week as typed, by key of the day. Raises ValidationError with the day as its field (`dag_ma`)."""
    week: Week = {}
    fouten: dict[str, ValidationError] = {}
    for dag in DAGEN:
        try:
            delen = parse_day(teksten.get(dag, ""))
        except ValidationError as fout:
            fouten[f"dag_{dag}"] = fout
        else:
            week |= {dag: delen} if delen else {}
    if fouten:
        raise ValidationError(fouten)  # type: ignore[arg-type]
    return week


def written(delen: list[list[str]]) -> str:
    """The hours of one day as one types them; `parse_day` reads them back."""
    if delen == [["00:00", "24:00"]]:
        return "hele dag"
    return ", ".join(f"{van}-{tot}" for van, tot in delen)


def validate_week(waarde: object) -> None:
    """Raises ValidationError unless `waarde` is a week as it is kept."""
    if not isinstance(waarde, dict) or set(waarde) - set(DAGEN):
        raise ValidationError(VOORBEELD, code="tijden")
    for delen in waarde.values():
        try:
            same = parse_day(written(delen)) == delen
        except (TypeError, ValueError):
            same = False
        if not same:
            raise ValidationError(VOORBEELD, code="tijden")
