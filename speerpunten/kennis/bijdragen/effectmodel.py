"""The model behind a report on the effect of a new business: what is asked, what comes out, and who reckons it.

The rooms of supply and demand stand beside this one and are not known here: a higher floor fills the model in, once, at the start.
Outcomes are kept as JSON (`as_dict`) and read back (`Effectuitkomst.of`), so a kept report never changes with the register.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, fields, is_dataclass
from datetime import date
from typing import Any, Protocol, get_args, get_type_hints

Melden = Callable[[int, int, str], None]
"""Hears how many of how many steps are done, and what is next."""


@dataclass(frozen=True, slots=True)
class Effectvraag:
    """What is known of the business. `gemeente`: CBS code; `x`, `y`: metres RD; `opent`: ISO date of the first working day.

    `open_*`: workers in the first year, `vol_*`: from the year `vol_jaar` on; `jaarrond`: in the quietest month, `piek`: in the
    busiest. `in_regio`, `eigen_woning`: percents. `eigen_bedden`: beds that the employer brings, `eigen_project`: number of the
    project they are part of. `zekerheid`: `hoog`, `middel` or `laag`. `partij`: number of the party to the convenant that the
    employer is; 0: none; None: not known.
    """

    gemeente: str
    kern: str
    x: int
    y: int
    sector: str
    opent: str
    open_jaarrond: int
    open_piek: int
    vol_jaar: int
    vol_jaarrond: int
    vol_piek: int
    in_regio: float
    eigen_woning: float
    zekerheid: str
    eigen_bedden: int = 0
    eigen_project: int | None = None
    partij: int | None = None

    @classmethod
    def of(cls, antwoorden: Mapping[str, Any]) -> "Effectvraag":
        """From the answers of the form; others than these are left aside. Raises TypeError while one is missing."""
        namen = {veld.name for veld in fields(cls)}
        return cls(**{naam: waarde for naam, waarde in antwoorden.items() if naam in namen})


@dataclass(frozen=True, slots=True)
class Bereik:
    """A figure with its limits: `laag` when all is in favour, `hoog` when nothing is. For free beds the other way round."""

    laag: int
    midden: int
    hoog: int


@dataclass(frozen=True, slots=True)
class Maand:
    """People at work in a month, and how many of them look for a bed in the region."""

    mensen: int
    vraag: Bereik


@dataclass(frozen=True, slots=True)
class Straal:
    """Beds within `km` by road that are free after everybody who works here now has one."""

    km: float
    jaarrond: Bereik
    piek: Bereik


@dataclass(frozen=True, slots=True)
class Fase:
    """The first year, or full size. `tekort_*`: beds lacking within the distance of the aim; `eigen`: beds of the employer."""

    naam: str
    jaar: int
    maanden: tuple[Maand, ...]
    jaarrond: Bereik
    piek: Bereik
    eigen: Bereik
    vrij: tuple[Straal, ...]
    tekort_jaarrond: Bereik
    tekort_piek: Bereik


@dataclass(frozen=True, slots=True)
class Woonplaats:
    """Where people would live: the kern, how many, and the mean kilometres to work, one way."""

    gemeente: str
    kern: str
    mensen: int
    km: float


@dataclass(frozen=True, slots=True)
class Verdringing:
    """Others who work in a gemeente, before and after: without a bed, and their mean kilometres one way (None: nobody)."""

    gemeente: str
    zonder_nu: int
    zonder_met: int
    km_nu: float | None
    km_met: float | None


@dataclass(frozen=True, slots=True)
class Reisklasse:
    """People of one distance class. `km`: of all together on a working day; `fiets`, `auto`, `busje`, `ov`: people."""

    naam: str
    mensen: int
    km: int
    fiets: int
    auto: int
    busje: int
    ov: int


@dataclass(frozen=True, slots=True)
class Verkeer:
    """On a working day at full size in the busiest month. Vehicles: cars and vans; `spits`: in the busiest hour, one way."""

    klassen: tuple[Reisklasse, ...]
    voertuigen: Bereik
    spits: Bereik
    fietsen: int


@dataclass(frozen=True, slots=True)
class Zorg:
    """People who live in the region because of the business, and how much of a full-time general practice that is."""

    mensen_jaarrond: Bereik
    mensen_piek: Bereik
    norm: int
    praktijken_jaarrond: float
    praktijken_piek: float


@dataclass(frozen=True, slots=True)
class Uitslag:
    """How many beds are lacking at the peak (negative: left) when one assumption is otherwise."""

    naam: str
    laag: str
    hoog: str
    bij_laag: int
    bij_hoog: int


@dataclass(frozen=True, slots=True)
class Aanname:
    """A dated parameter as it was counted with. `waarde`: in words with its unit."""

    code: str
    naam: str
    waarde: str
    bron: str
    is_voorbeeld: bool


@dataclass(frozen=True, slots=True)
class Effectuitkomst:
    """Everything that is shown of a report. `norm_km`: the distance of the aim. `zonder_bed`: people of the business for whom the
    region has no bed; `modelversie`: of the sums.
    """

    modelversie: int
    peildatum: str
    norm_km: float
    fasen: tuple[Fase, ...]
    wonen: tuple[Woonplaats, ...]
    zonder_bed: int
    verdringing: tuple[Verdringing, ...]
    verkeer: Verkeer
    zorg: Zorg
    gevoelig: tuple[Uitslag, ...]
    aannames: tuple[Aanname, ...]
    partij: str = ""

    def as_dict(self) -> dict[str, Any]:
        """For JSON."""
        return asdict(self)

    @classmethod
    def of(cls, values: Mapping[str, Any]) -> "Effectuitkomst":
        """What `as_dict` wrote."""
        return _read(cls, values)

    @property
    def vol(self) -> Fase:
        """The phase of full size."""
        return self.fasen[-1]

    def within(self, fase: Fase) -> Straal:
        """The beds within the distance of the aim."""
        return next(straal for straal in fase.vrij if straal.km == self.norm_km)


@dataclass(frozen=True, slots=True)
class Projectkeuze:
    """A running project that an employer may count its beds on."""

    nummer: int
    naam: str
    bedden: int


@dataclass(frozen=True, slots=True)
class Uitgangspunt:
    """What a question starts from: the value of a parameter and who says so."""

    waarde: float
    bron: str


class Effectmodel(Protocol):
    """Who reckons. `versie` goes up when the same question may come out otherwise."""

    versie: int

    def sectoren(self) -> Sequence[tuple[str, str]]:
        """Code and name of every sector with a season."""

    def projecten(self, gemeenten: Sequence[str]) -> Sequence[Projectkeuze]:
        """Running projects in these gemeenten."""

    def uitgangspunten(self, peildatum: date) -> Mapping[str, Uitgangspunt]:
        """Of `in_regio` and `eigen_woning`, in percents. Raises `ParameterMissing`."""

    def compute(self, vraag: Effectvraag, *, peildatum: date, melden: Melden | None = None) -> Effectuitkomst:
        """Answer the question with the register of today. Raises `ParameterMissing`."""


_model: list[Effectmodel] = []


def use(model: Effectmodel) -> None:
    """Let `model` do the sums from now on."""
    _model[:] = [model]


def current() -> Effectmodel:
    """Who does the sums. Raises LookupError while nobody was named."""
    if not _model:
        raise LookupError("No model of effects was given.")
    return _model[0]


def _read(soort: Any, value: Any) -> Any:
    """A value of JSON, or of `as_dict`, as the type that a field is declared with."""
    if isinstance(soort, type) and is_dataclass(soort):
        hints = get_type_hints(soort)
        return soort(**{naam: _read(hints[naam], deel) for naam, deel in value.items()})
    if isinstance(value, list | tuple):
        return tuple(_read(get_args(soort)[0], deel) for deel in value)
    return value
