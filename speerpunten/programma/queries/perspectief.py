"""The handelingsperspectief: which version holds, its text as one document, and which gemeenten agreed to it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Prefetch, QuerySet

from rivierenland.core.models import Gemeente, Parameter
from speerpunten.programma.enums.perspectief import Afspraakstatus, Perspectiefstatus, Standpunt
from speerpunten.programma.models import Afspraak, Afspraakpakket, Handelingsperspectief, Instemming, Perspectiefsectie
from speerpunten.programma.redline import Afspraaktekst, Document, Hoofdstuk

OPEN = (Perspectiefstatus.CONCEPT, Perspectiefstatus.CONSULTATIE)


def in_force() -> Handelingsperspectief | None:
    """The version that holds now; None as long as none was agreed."""
    return Handelingsperspectief.objects.filter(status=Perspectiefstatus.VASTGESTELD).first()


def in_the_making() -> Handelingsperspectief | None:
    """The version that is written or in consultation; there is at most one."""
    return Handelingsperspectief.objects.filter(status__in=OPEN).order_by("-nummer").first()


def versions() -> QuerySet[Handelingsperspectief]:
    """Every version, the newest first, with how many agreements it has (`aantal`) and the one before it."""
    return (
        Handelingsperspectief.objects.select_related("vorige").annotate(aantal=Count("afspraken")).order_by("-nummer")
    )


def chapters(perspectief: Handelingsperspectief) -> QuerySet[Perspectiefsectie]:
    """The chapters with their agreements, who leads each and the packages: four queries, however many."""
    pakketten = Afspraakpakket.objects.select_related("pakket").order_by("pakket_id")
    afspraken = (
        Afspraak.objects.select_related("trekker")
        .prefetch_related(Prefetch("afspraakpakket_set", pakketten, to_attr="bij_pakketten"))
        .order_by("volgorde", "id")
    )
    return (
        Perspectiefsectie.objects.filter(perspectief=perspectief)
        .prefetch_related(Prefetch("afspraken", afspraken, to_attr="in_orde"))
        .order_by("volgorde", "id")
    )


def document(perspectief: Handelingsperspectief) -> Document:
    """The version as text, read from the database as it stands now."""
    return as_document(perspectief, chapters(perspectief))


def as_document(perspectief: Handelingsperspectief, secties: Iterable[Perspectiefsectie]) -> Document:
    """The text of a version whose chapters (see `chapters`) were read already."""
    return Document(
        perspectief.titel,
        perspectief.inleiding,
        tuple(
            Hoofdstuk(
                sectie.sleutel,
                sectie.volgorde,
                sectie.kop,
                sectie.tekst,
                tuple(_text(afspraak) for afspraak in sectie.in_orde),  # type: ignore[attr-defined]
            )
            for sectie in secties
        ),
    )


def _text(afspraak: Afspraak) -> Afspraaktekst:
    return Afspraaktekst(
        sleutel=afspraak.sleutel,
        nummer=afspraak.nummer,
        titel=afspraak.titel,
        tekst=afspraak.tekst,
        trekker=afspraak.trekker_naam,
        uiterlijk=afspraak.uiterlijk,
        pakketten=tuple(row.pakket_id for row in afspraak.bij_pakketten),  # type: ignore[attr-defined]
        parameters=tuple(sorted(afspraak.parameters)),
        vervallen=afspraak.status == Afspraakstatus.VERVALLEN,
    )


@dataclass(frozen=True, slots=True)
class Stand:
    """What one gemeente said of a version. `ander`: it agreed to an earlier text of it, which changed since."""

    gemeente: Gemeente
    instemming: Instemming | None
    ander: bool = False
    later: bool = False

    @property
    def is_agreed(self) -> bool:
        """Whether it agreed, without a reservation, to the text as it is now."""
        return self.instemming is not None and not self.ander and self.instemming.standpunt == Standpunt.INGESTEMD

    @property
    def spoke(self) -> bool:
        """Whether it said anything of the text as it is now."""
        return self.instemming is not None and not self.ander

    @property
    def badge(self) -> tuple[str, str, str]:
        """Kind, words and icon."""
        if self.instemming is None:
            return "neutral", "Niet ingestemd", "minus"
        if self.ander:
            return "attention", "Eerdere tekst", "history"
        if self.instemming.standpunt == Standpunt.VOORBEHOUD:
            return "attention", "Met voorbehoud", "flag"
        return "good", "Ingestemd", "ok"


def positions(perspectief: Handelingsperspectief, sha256: str) -> list[Stand]:
    """Per gemeente what it last said of this version, the eight in alphabetical order; `sha256` is that of the text as it is."""
    laatste = {row.gemeente_id: row for row in _agreements(perspectief)}
    return [
        Stand(
            gemeente,
            row := laatste.get(gemeente.pk),
            ander=row is not None and row.sha256 != sha256,
            later=row is not None and perspectief.vastgesteld_op is not None and row.besloten_op > perspectief.vastgesteld_op,
        )
        for gemeente in Gemeente.objects.order_by("naam")
    ]  # fmt: skip


def _agreements(perspectief: Handelingsperspectief) -> QuerySet[Instemming]:
    return Instemming.objects.filter(perspectief=perspectief).select_related("vastgelegd_by").order_by("id")


@dataclass(frozen=True, slots=True)
class Norm:
    """A norm or term that an agreement refers to, with what holds today. `eigen`: so many gemeenten have a value of their own."""

    code: str
    naam: str
    waarde: str
    eigen: int


def norms(codes: Iterable[str], peildatum: date) -> dict[str, Norm]:
    """By its code every norm with the value in force on a day, in one query; a code without a value is left out."""
    rows: dict[str, list[Parameter]] = {}
    for row in Parameter.objects.in_force(peildatum).filter(code__in=set(codes)).order_by("code"):
        rows.setdefault(row.code, []).append(row)
    return {code: _norm(code, found) for code, found in rows.items()}


def norm_choices(peildatum: date) -> list[tuple[str, str]]:
    """Every norm and term in force: code and name, sorted by name."""
    rows = Parameter.objects.in_force(peildatum).values_list("code", "naam").distinct()
    return sorted(dict(rows).items(), key=lambda row: (row[1], row[0]))


def _norm(code: str, rows: list[Parameter]) -> Norm:
    general = next((row for row in rows if row.gemeente_id is None), None)
    waarde = _value(general) if general else "verschilt per gemeente"
    return Norm(code, (general or rows[0]).naam, waarde, sum(row.gemeente_id is not None for row in rows))


def _value(row: Parameter) -> str:
    waarde = ", ".join(map(str, row.waarde)) if isinstance(row.waarde, list) else row.waarde
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    return (
        f"{waarde} {row.eenheid}".replace(".", ",", 1).strip()
        if isinstance(waarde, float)
        else f"{waarde} {row.eenheid}".strip()
    )
