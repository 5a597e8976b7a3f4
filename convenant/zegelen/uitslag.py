"""What a check of a seal found."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Zegelbevinding(StrEnum):
    """How far the check came."""

    ZEGEL = "zegel"
    """There is a seal and it could be read; the other fields say what it is worth."""
    GEEN_PDF = "geen_pdf"
    GEEN_ZEGEL = "geen_zegel"
    KAPOT = "kapot"
    """Something that looks like a seal, but it or the file around it cannot be read."""
    TE_GROOT = "te_groot"
    TE_ZWAAR = "te_zwaar"
    """The check took too much time or memory and was stopped."""


@dataclass(frozen=True)
class Zegeluitslag:
    """The answer of `check`, for any bytes whatever.

    `intact`: the sealed bytes are as they were and the signature over them is right. `hele_bestand`: the seal covers the file from
    the first to the last byte. `niets_toegevoegd`: nothing was added behind it and the seal forbids it (DocMDP 1). `vertrouwd`: the
    certificate comes from a trusted root and held at `moment`. `door`: the name in the certificate. `moment`: as the seal says.
    `vingerafdruk`: SHA-256 of the certificate. `reden` and `plaats`: as the seal says.
    """

    bevinding: Zegelbevinding
    intact: bool = False
    hele_bestand: bool = False
    niets_toegevoegd: bool = False
    vertrouwd: bool = False
    door: str = ""
    moment: datetime | None = None
    vingerafdruk: str = ""
    reden: str = ""
    plaats: str = ""

    @property
    def gaaf(self) -> bool:
        """Whether not a byte changed since the seal was put; says nothing about who put it."""
        return self.bevinding is Zegelbevinding.ZEGEL and self.intact and self.hele_bestand and self.niets_toegevoegd
