"""Permits and certificates as a page shows them: what holds, what ends soon, what ended."""

from dataclasses import dataclass
from datetime import date

from registratie.enums import Certificaatsoort, Nautoelating, Vergunningsoort
from registratie.models import Certificaat, Vergunning
from rivierenland.core.models import Parameter
from rivierenland.core.opmaak import datum_lang, getal

DREMPELS = ("eerste", "tweede", "laatste")
NAU_GOED, NAU_FOUT = (
    (Nautoelating.TOEGELATEN, Nautoelating.NVT),
    (Nautoelating.GESCHORST, Nautoelating.GEWEIGERD, Nautoelating.INGETROKKEN),
)


def drempels(peildatum: date) -> tuple[int, ...]:
    """How many days before its end something is announced, the earliest first."""
    codes = [f"verloop_herinnering.{naam}" for naam in DREMPELS]
    rows = Parameter.objects.in_force(peildatum).filter(code__in=codes, gemeente=None)
    return tuple(sorted({int(row.waarde) for row in rows}, reverse=True)) or (0,)


@dataclass(frozen=True, slots=True)
class Staat:
    """How a permit or certificate stands on a day: the badge, and the days that are left when there is an end."""

    soort: str
    woord: str
    dagen: int | None = None

    @property
    def geldig(self) -> bool:
        """Whether it holds on that day."""
        return self.soort == "good" or (self.dagen is not None and self.dagen >= 0)


def staat(papier: Vergunning | Certificaat, vandaag: date, eerste: int) -> Staat:
    """The state on `vandaag`; within `eerste` days of its end it asks for attention."""
    if papier.ingetrokken_per and papier.ingetrokken_per <= vandaag:
        return Staat("wrong" if isinstance(papier, Vergunning) else "neutral", "Ingetrokken")
    if papier.begin > vandaag:
        return Staat("neutral", f"Vanaf {datum_lang(papier.begin)}")
    if papier.einde and papier.einde < vandaag:
        return Staat("wrong", "Verlopen", (papier.einde - vandaag).days)
    if isinstance(papier, Certificaat) and papier.soort == Certificaatsoort.NAU and papier.nau_status not in NAU_GOED:
        soort = "wrong" if papier.nau_status in NAU_FOUT else "attention"
        return Staat(soort, papier.get_nau_status_display())
    if papier.einde and (papier.einde - vandaag).days <= eerste:
        return Staat("attention", over_dagen((papier.einde - vandaag).days), (papier.einde - vandaag).days)
    return Staat("good", _geldig(papier))


def over_dagen(dagen: int) -> str:
    """`Laatste dag`, `Nog 1 dag`, `Nog 52 dagen`."""
    if dagen == 0:
        return "Laatste dag"
    return "Nog 1 dag" if dagen == 1 else f"Nog {getal(dagen)} dagen"


def _geldig(papier: Vergunning | Certificaat) -> str:
    if papier.soort == Vergunningsoort.GEBRUIKSMELDING:
        return "Gemeld"
    if papier.soort == Certificaatsoort.NAU and isinstance(papier, Certificaat):
        return papier.get_nau_status_display()
    return "Gedoogd" if papier.soort == Vergunningsoort.GEDOOG else "Geldig"


def periode(papier: Vergunning | Certificaat) -> str:
    """From when until when, in words."""
    begin = datum_lang(papier.begin)
    if papier.ingetrokken_per:
        return f"van {begin}, niet meer geldig sinds {datum_lang(papier.ingetrokken_per)}"
    return f"{begin} tot en met {datum_lang(papier.einde)}" if papier.einde else f"sinds {begin}, zonder einddatum"
