"""Stored figures of a day, as the nightly job would write them from these counts."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from django.utils import timezone

from rivierenland.core.models import Gemeente
from speerpunten.programma.actions import meetwaarde
from speerpunten.programma.indicatoren import SOORTEN
from speerpunten.programma.indicatoren.soort import PROCENT
from speerpunten.programma.models import Meetwaarde

RUIM = (40, 30, 20)
"""People by length of stay, so many that nothing is withheld."""


def figures(
    dag: date,
    *,
    mensen: Mapping[str, tuple[int, int, int]] | None = None,
    bedden: Mapping[str, int] | None = None,
    op_tijd: Mapping[str, int] | None = None,
    locaties: Mapping[str, int] | None = None,
) -> None:
    """Write every figure of `dag`. By gemeente: people in three lengths of stay, beds, beds that were updated, locations."""
    define()
    gemeenten = list(Gemeente.objects.values_list("code", flat=True))
    rows = []
    for code, soort in SOORTEN.items():
        delen = {g: _count(code, g, mensen or {}, bedden or {}, op_tijd or {}, locaties or {}) for g in gemeenten}
        delen[""] = (sum(een for een, _ in delen.values()), sum(ander for _, ander in delen.values()))
        rows += [_row(code, soort.eenheid == PROCENT, gemeente, dag, *deel) for gemeente, deel in delen.items()]
    Meetwaarde.objects.bulk_create(rows)


def define() -> None:
    """The definitions of the catalogue."""
    (getattr(meetwaarde, "define", None) or meetwaarde._define)()


def _count(code, gemeente, mensen, bedden, op_tijd, locaties) -> tuple[int, int]:
    kort, midden, lang = mensen.get(gemeente, RUIM)
    plek = bedden.get(gemeente, 200)
    return {
        "personen_vannacht": (kort + midden + lang, 0),
        "bedden_vergund": (plek, 0),
        "bezettingsgraad": (kort + midden + lang, plek),
        "locaties": (locaties.get(gemeente, 4), 0),
        "verblijf_kort": (kort, 0),
        "verblijf_midden": (midden, 0),
        "verblijf_lang": (lang, 0),
        "mogelijk_brp_plichtig": (midden + lang, 0),
        "op_tijd_aangeleverd": (op_tijd.get(gemeente, plek), plek),
    }.get(code, (0, 0))


def _row(code: str, is_share: bool, gemeente: str, dag: date, teller: int, noemer: int) -> Meetwaarde:
    share = (Decimal(100 * teller) / noemer).quantize(Decimal("0.01")) if noemer else Decimal(0)
    return Meetwaarde(
        indicator_id=code, gemeente_id=gemeente or None, peildatum=dag, waarde=share if is_share else teller,
        teller=teller, noemer=noemer if is_share else None, berekend_at=timezone.now(),
    )  # fmt: skip
