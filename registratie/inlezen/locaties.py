"""Finds which of an organisation's own locations a row means."""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass

from .adressen import parse_adres
from .rij import Rij
from .vouw import fold


@dataclass(frozen=True, slots=True)
class Bekend:
    """A known location: ``sleutel`` is whatever the caller wants back."""

    sleutel: Hashable
    code: str
    naam: str
    adres: str
    postcode: str = ""
    plaats: str = ""


class Locatiewijzer:
    """Looks up a row by code, else by name, else by address; a code or name that is found always wins.

    An address that two locations share is found only with the postcode or place that tells them apart.
    """

    def __init__(self, bekend: Iterable[Bekend]) -> None:
        self._namen: dict[str, Hashable] = {}
        self._adressen: dict[str, list[tuple[str, str, Hashable]]] = {}
        self._eerder: dict[tuple[tuple[str, ...], str, str, str], Hashable | None] = {}
        alle = list(bekend)
        for locatie in alle:
            adres = parse_adres(locatie.adres, "", locatie.postcode, locatie.plaats)
            # Some write the place right behind the number: "Zandweg 12 Kesteren".
            for straat in {adres.straat, f"{adres.straat} {adres.plaats}".strip()}:
                self._adressen.setdefault(straat, []).append((adres.postcode, adres.plaats, locatie.sleutel))
            self._namen.setdefault(fold(locatie.naam), locatie.sleutel)
        for locatie in alle:
            if fold(locatie.code):
                self._namen[fold(locatie.code)] = locatie.sleutel

    def find(self, rij: Rij) -> Hashable | None:
        """The key of the location of ``rij``, or ``None`` if none of the known ones is meant."""
        vraag = (rij.locatie_kandidaten, rij.adres, rij.postcode, rij.plaats)
        if vraag not in self._eerder:
            if len(self._eerder) >= 50_000:
                self._eerder.clear()
            self._eerder[vraag] = self._find(*vraag)
        return self._eerder[vraag]

    def _find(self, kandidaten: tuple[str, ...], adres: str, postcode: str, plaats: str) -> Hashable | None:
        for kandidaat in kandidaten:
            if kandidaat in self._namen:
                return self._namen[kandidaat]
        mogelijk = self._adressen.get(adres, []) if adres else []
        passend = [
            sleutel
            for eigen_postcode, eigen_plaats, sleutel in mogelijk
            if not (postcode and eigen_postcode and postcode != eigen_postcode)
            and not (plaats and eigen_plaats and not postcode and plaats != eigen_plaats)
        ]
        return passend[0] if len(passend) == 1 else None
