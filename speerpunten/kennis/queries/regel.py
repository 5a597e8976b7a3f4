"""The matrix of local rules on any day: every rule by the eight gemeenten, with the proposal of the region and who follows it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from rivierenland.core.models import Gemeente, Parameter
from speerpunten.kennis.enums.regel import Regelthema, Vaststelling, Volgkeuze
from speerpunten.kennis.models import Regelstand, Regelvolging, Regelvoorstel
from speerpunten.kennis.regels import gelijkheid
from speerpunten.kennis.regels.catalogus import CODES, PER_CODE, REGELS, Regel
from speerpunten.kennis.regels.gelijkheid import Index, Meting
from speerpunten.kennis.regels.spreiding import Spreiding, spread
from speerpunten.kennis.regels.volgen import Gezegd, Volgstand, follows
from speerpunten.kennis.regels.waarde import position, write


@dataclass(frozen=True, slots=True)
class Cel:
    """The answer of one gemeente to one rule. `status` empty: nobody filled it in.

    `ontwerp` is the draft that lies beside an adopted answer, in words; `plek` is strengst, ruimst or empty.
    """

    gemeente: Gemeente
    status: str = ""
    waarde: Any = None
    tekst: str = ""
    kort: str = ""
    sinds: date | None = None
    tot: date | None = None
    bron: str = ""
    bron_url: str = ""
    bron_datum: date | None = None
    opmerking: str = ""
    is_voorbeeld: bool = False
    ontwerp: str = ""
    plek: str = ""
    volgt: Volgstand | None = None

    @property
    def stand(self) -> Vaststelling | None:
        """The status with its word and icon; None when nobody filled it in."""
        return Vaststelling(self.status) if self.status else None


@dataclass(frozen=True, slots=True)
class Rij:
    """One rule with the answers in the order of the gemeenten, the gap, and the proposal."""

    regel: Regel
    cellen: tuple[Cel, ...]
    spreiding: Spreiding | None
    voorstel: Regelvoorstel | None = None

    @property
    def leeg(self) -> int:
        """How many gemeenten have nothing filled in."""
        return sum(not cel.status for cel in self.cellen)

    @property
    def voorsteltekst(self) -> str:
        """The proposal in words."""
        return write(self.regel, self.voorstel.waarde) if self.voorstel else ""

    @property
    def volgers(self) -> int:
        """How many gemeenten follow the proposal."""
        return sum(cel.volgt is not None and cel.volgt.keuze is Volgkeuze.VOLGT for cel in self.cellen)

    def named(self, codes: Iterable[str]) -> str:
        """`Buren en Tiel`: the names of these gemeenten."""
        namen = [cel.gemeente.naam for cel in self.cellen if cel.gemeente.pk in set(codes)]
        return " en ".join(filter(None, [", ".join(namen[:-1]), namen[-1] if namen else ""]))

    @property
    def strengst(self) -> str:
        """The names of who is strictest; empty when nobody is."""
        return self.named(self.spreiding.strengst) if self.spreiding else ""

    @property
    def ruimst(self) -> str:
        """The names of who is most lenient; empty when nobody is."""
        return self.named(self.spreiding.ruimst) if self.spreiding else ""


@dataclass(frozen=True, slots=True)
class Matrix:
    """Every rule on one day."""

    peildatum: date
    gemeenten: tuple[Gemeente, ...]
    rijen: tuple[Rij, ...]

    def per_thema(self) -> list[tuple[Regelthema, list[Rij]]]:
        """The rows by theme, in the order of the themes."""
        return [(thema, [rij for rij in self.rijen if rij.regel.thema is thema]) for thema in Regelthema]

    def metingen(self, thema: Regelthema | None = None) -> list[Meting]:
        """What the index counts: adopted answers of rules that can be ranked."""
        return [
            Meting(rij.regel, adopted(rij), len(self.gemeenten))
            for rij in self.rijen
            if rij.regel.vergelijkbaar and thema in (None, rij.regel.thema)
        ]

    def index(self, thema: Regelthema | None = None) -> Index:
        """The index of the region, or of a theme, for which one rule is enough."""
        return gelijkheid.index(self.metingen(thema), minimum=1 if thema else gelijkheid.MINIMUM)

    def row(self, code: str) -> Rij | None:
        """The row of one rule."""
        return next((rij for rij in self.rijen if rij.regel.code == code), None)


@dataclass(frozen=True)
class Vastgelegd:
    """Everything recorded about some rules, of every day, read once: the matrix of any day is then a sum."""

    gemeenten: tuple[Gemeente, ...]
    regels: tuple[Regel, ...]
    parameters: dict[tuple[str, str], list[Parameter]] = field(default_factory=dict)
    standen: dict[tuple[str, str], list[Regelstand]] = field(default_factory=dict)
    voorstellen: dict[str, list[Regelvoorstel]] = field(default_factory=dict)
    volgingen: dict[tuple[int, str], list[Regelvolging]] = field(default_factory=dict)

    def op(self, peildatum: date) -> Matrix:
        """The matrix as it held on that day."""
        return Matrix(peildatum, self.gemeenten, tuple(self._row(regel, peildatum) for regel in self.regels))

    def _row(self, regel: Regel, dag: date) -> Rij:
        voorstel = next((row for row in self.voorstellen.get(regel.code, ()) if _holds(row, dag)), None)
        cellen = [self._cell(regel, gemeente, dag) for gemeente in self.gemeenten]
        spreiding = spread(
            regel, {cel.gemeente.pk: cel.waarde for cel in cellen if cel.status == Vaststelling.VASTGESTELD}
        )
        return Rij(
            regel, tuple(self._finished(cel, regel, spreiding, voorstel, dag) for cel in cellen), spreiding, voorstel
        )

    def _cell(self, regel: Regel, gemeente: Gemeente, dag: date) -> Cel:
        sleutel = (regel.code, gemeente.pk)
        parameter = next((row for row in self.parameters.get(sleutel, ()) if _holds(row, dag)), None)
        standen = [row for row in self.standen.get(sleutel, ()) if _holds(row, dag)]
        eigen = next((row for row in standen if parameter and row.parameter_id == parameter.pk), None)
        los = next((row for row in standen if row.parameter_id is None), None)
        if parameter is None:
            return _loose(regel, gemeente, los)
        ontwerp = write(regel, los.waarde) if los and los.status == Vaststelling.ONTWERP else ""
        return Cel(
            gemeente, eigen.status if eigen else Vaststelling.VASTGESTELD.value, parameter.waarde,
            write(regel, parameter.waarde), write(regel, parameter.waarde, kort=True), parameter.geldig_van, parameter.geldig_tot,
            eigen.bron_titel if eigen else parameter.bron, eigen.bron_url if eigen else "", eigen.bron_datum if eigen else None,
            eigen.opmerking if eigen else parameter.toelichting, bool(eigen.is_voorbeeld if eigen else False), ontwerp,
        )  # fmt: skip

    def _finished(
        self, cel: Cel, regel: Regel, spreiding: Spreiding | None, voorstel: Regelvoorstel | None, dag: date
    ) -> Cel:
        plek = ""
        if spreiding and cel.gemeente.pk in spreiding.posities:
            plek = (
                "strengst"
                if cel.gemeente.pk in spreiding.strengst
                else "ruimst"
                if cel.gemeente.pk in spreiding.ruimst
                else ""
            )
        volgt = None
        if voorstel:
            gezegd = self._said(voorstel, cel.gemeente.pk, dag)
            volgt = follows(
                regel, voorstel.waarde, voorstel.geldig_van, status=cel.status, waarde=cel.waarde, sinds=cel.sinds, gezegd=gezegd
            )  # fmt: skip
        namen = Cel.__dataclass_fields__
        return Cel(**{naam: getattr(cel, naam) for naam in namen} | {"plek": plek, "volgt": volgt})

    def _said(self, voorstel: Regelvoorstel, gemeente: str, dag: date) -> Gezegd | None:
        rows = [row for row in self.volgingen.get((voorstel.pk, gemeente), ()) if row.vanaf <= dag]
        row = max(rows, key=lambda row: row.vanaf, default=None)
        return Gezegd(Volgkeuze(row.keuze), row.vanaf, row.reden, row.besluit) if row else None


def recorded(codes: Sequence[str] = CODES) -> Vastgelegd:
    """Everything recorded about these rules, in five queries."""
    found = Vastgelegd(tuple(Gemeente.objects.all()), tuple(regel for regel in REGELS if regel.code in set(codes)))
    for row in Parameter.objects.filter(code__in=codes, gemeente__isnull=False):
        found.parameters.setdefault((row.code, str(row.gemeente_id)), []).append(row)
    for stand in Regelstand.objects.filter(regel__in=codes):
        found.standen.setdefault((stand.regel, stand.gemeente_id), []).append(stand)
    for voorstel in Regelvoorstel.objects.filter(regel__in=codes):
        found.voorstellen.setdefault(voorstel.regel, []).append(voorstel)
    for zegt in Regelvolging.objects.filter(voorstel__regel__in=codes):
        found.volgingen.setdefault((zegt.voorstel_id, zegt.gemeente_id), []).append(zegt)
    return found


def matrix(peildatum: date) -> Matrix:
    """Every rule as it held on that day, in five queries. Open to everybody: local policy is public."""
    return recorded().op(peildatum)


def rule(code: str) -> Regel | None:
    """One rule of the catalogue."""
    return PER_CODE.get(code)


def adopted(rij: Rij) -> dict[str, float]:
    """By gemeente where its adopted answer stands on the scale; drafts and empty cells do not count."""
    return {
        cel.gemeente.pk: plek
        for cel in rij.cellen
        if cel.status == Vaststelling.VASTGESTELD and (plek := position(rij.regel, cel.waarde)) is not None
    }


def _loose(regel: Regel, gemeente: Gemeente, stand: Regelstand | None) -> Cel:
    """A draft, no rule of its own, or nothing filled in."""
    if stand is None:
        return Cel(gemeente)
    ontwerp = stand.status == Vaststelling.ONTWERP
    return Cel(
        gemeente, stand.status, stand.waarde, write(regel, stand.waarde) if ontwerp else Vaststelling.GEEN_REGEL.label,
        write(regel, stand.waarde, kort=True) if ontwerp else "geen regel", stand.geldig_van, stand.geldig_tot, stand.bron_titel,
        stand.bron_url, stand.bron_datum, stand.opmerking, stand.is_voorbeeld,
    )  # fmt: skip


def _holds(row: Any, dag: date) -> bool:
    return row.geldig_van <= dag and (row.geldig_tot is None or row.geldig_tot > dag)
