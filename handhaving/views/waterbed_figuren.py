"""The charts of the waterbed page and of the counts, made of stored figures."""

from collections.abc import Callable, Mapping
from decimal import Decimal

from handhaving.actions.waterbed import GEWOON, SCORE
from handhaving.enums import Cijfersoort
from handhaving.models import Waterbedmeting
from handhaving.queries.toezichtcijfers import Kwartaal
from handhaving.queries.waterbed_beeld import Beeld, Kwartaalcijfers, shown
from rivierenland.core.charts.bars import bar_figure
from rivierenland.core.charts.borders import shapes, source
from rivierenland.core.charts.figure import Figure
from rivierenland.core.charts.interval import Row, interval_figure
from rivierenland.core.charts.line import Series, line_figure
from rivierenland.core.charts.region_map import region_figure
from rivierenland.core.opmaak import MAANDEN_KORT, Shown, getal, known, procent, verschil

WIDE = 760
BRON = "Bron: nachtregister, zaken en inspecties in het portaal, samengeteld door het portaal."
MARGE = ["Cijfer", "Laagste", "Hoogste"]


def displacement(beeld: Beeld) -> Figure | None:
    """W1 beside what was usual, in per cent of what was lost."""
    row = beeld.regio(Cijfersoort.VERPLAATSING)
    if row is None or row.waarde is None:
        return None
    gewoon = beeld.regio(Cijfersoort.VERPLAATSING, GEWOON)
    rows = [_row("Na een maatregel", row, keer=100)]
    if gewoon is not None and gewoon.waarde is not None:
        rows.append(Row("Gewoon in die nachten", 100 * gewoon.waarde, reference=True))
    return interval_figure(
        "Mensen erbij in andere gemeenten, per 100 mensen die verdwenen", rows, header=["Wat", *MARGE],
        write=_whole, source=BRON, width=WIDE,
    )  # fmt: skip


def shift(beeld: Beeld) -> Figure | None:
    """W2 per gemeente, in percentage points."""
    return _per_gemeente(
        beeld, Cijfersoort.VERSCHUIVING, "Verschuiving van het deel onvergunde bedden, in procentpunten", _points
    )


def correlation(beeld: Beeld) -> Figure | None:
    """W2 of the region: the rank correlation on its whole scale."""
    row = beeld.regio(Cijfersoort.VERSCHUIVING)
    if row is None or row.waarde is None:
        return None
    return interval_figure(
        "Verband met inspecties bij de buren", [_row("Rangcorrelatie", row)], header=["Wat", *MARGE],
        write=_correlation, bounds=(-1, 1), source=BRON, width=WIDE,
    )  # fmt: skip


def signals(beeld: Beeld) -> Figure | None:
    """W3 per gemeente with the region as what to compare with."""
    figuren = beeld.delen(Cijfersoort.SIGNALEN)
    regio = beeld.regio(Cijfersoort.SIGNALEN)
    if not figuren:
        return None
    rows = [_row(naam, row) for naam, row in figuren.items()]
    if regio is not None and regio.waarde is not None:
        rows.append(_row("Regio", regio, reference=True))
    return interval_figure(
        "Meldingen per 100 bedden in vier kwartalen", rows, header=["Gemeente", *MARGE], write=_tenth, source=BRON, width=WIDE
    )  # fmt: skip


def signal_map(beeld: Beeld) -> Figure | None:
    """W3 on the map; the steps lie around the figure of the region. Only with the eight gemeenten that the map has."""
    regio = beeld.regio(Cijfersoort.SIGNALEN)
    figuren = {naam: shown(row) for naam, row in beeld.delen(Cijfersoort.SIGNALEN).items() if naam in shapes()}
    if not figuren or regio is None or not regio.waarde:
        return None
    bounds = [float(regio.waarde) * deel for deel in (0.5, 0.8, 1.25, 2)]
    return region_figure(
        "Meldingen per 100 bedden per gemeente", figuren, bounds, header=["Gemeente", "Meldingen per 100 bedden"],
        write=_tenth, source=f"{BRON} {source()}", width=WIDE,
    )  # fmt: skip


def signal_line(beeld: Beeld) -> Figure | None:
    """W3 of the region at the ends of the quarters; None with fewer than two."""
    punten = [(dag, row.waarde) for dag, row in beeld.reeks if row.waarde is not None]
    if len(punten) < 2:
        return None
    namen = [f"{MAANDEN_KORT[dag.month - 1]} {dag:%y}" for dag, _ in punten]
    return line_figure(
        "Meldingen per 100 bedden in de regio", namen, [Series("regio", [waarde for _, waarde in punten])],
        row_header="Stand van", write=_tenth, source=BRON, width=WIDE,
    )  # fmt: skip


def strictness(beeld: Beeld) -> Figure | None:
    """W4: the score of each gemeente, the strictest in orchard."""
    scores = {naam: row.waarde for naam, row in beeld.delen(Cijfersoort.STRENGHEID, SCORE).items()}
    if not scores:
        return None
    ordered = sorted(scores.items(), key=lambda paar: (-(paar[1] or 0), paar[0]))
    return bar_figure(
        "Strengheid van de vastgelegde regels, van 0 tot 100", ordered, header=["Gemeente", "Score"], chosen=ordered[0][0],
        source="Bron: normen en termijnen in het portaal.", width=WIDE,
    )  # fmt: skip


def share(beeld: Beeld, soort: Cijfersoort, titel: str) -> Figure | None:
    """W5 or W6 per gemeente, once it can be measured."""
    return _per_gemeente(beeld, soort, titel, _whole)


def inspections_line(cijfers: Kwartaalcijfers) -> Figure:
    """Inspections in the region per quarter."""
    waarden = [cijfers.of(Cijfersoort.INSPECTIES, "", "", kwartaal) for kwartaal in cijfers.kwartalen]
    return line_figure(
        "Inspecties in de regio per kwartaal", [quarter_label(kwartaal) for kwartaal in cijfers.kwartalen],
        [Series("inspecties", waarden)], row_header="Kwartaal", source=BRON, width=WIDE,
    )  # fmt: skip


def quarter_label(kwartaal: Kwartaal) -> str:
    """`kw3 26`: for under an axis, where eight of them must fit."""
    return f"kw{kwartaal.nummer}\u00a0{kwartaal.jaar % 100:02}"


def _per_gemeente(beeld: Beeld, soort: str, titel: str, write: Callable[[Shown], str]) -> Figure | None:
    figuren: Mapping[str, Waterbedmeting] = beeld.delen(soort)
    if not any(known(row.waarde) for row in figuren.values()):
        return None
    rows = [_row(naam, row) for naam, row in figuren.items()]
    return interval_figure(titel, rows, header=["Gemeente", *MARGE], write=write, source=BRON, width=WIDE)


def _row(naam: str, row: Waterbedmeting, *, keer: int = 1, reference: bool = False) -> Row:
    def times(waarde: Decimal | None) -> float | None:
        return None if waarde is None else float(keer * waarde)

    value = shown(row)
    return Row(naam, keer * value if known(value) else value, times(row.laag), times(row.hoog), reference)  # type: ignore[operator]


def _whole(value: Shown) -> str:
    return procent(value, 0)


def _points(value: Shown) -> str:
    return verschil(value, 0)


def _tenth(value: Shown) -> str:
    return getal(value, 1)


def _correlation(value: Shown) -> str:
    return verschil(value, 2)
