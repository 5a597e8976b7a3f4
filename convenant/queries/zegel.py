"""What a file of anybody is, held against the register of seals."""

from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256

from convenant.models import Zegel
from convenant.queries import zegelaar
from convenant.zegelen.controle import check
from convenant.zegelen.uitslag import Zegelbevinding, Zegeluitslag


class Zegeloordeel(StrEnum):
    """The answer in one word."""

    ECHT = "echt"
    """Byte for byte what the portal sealed, and its certificate is trusted."""
    ECHT_NIET_VERTROUWD = "echt_niet_vertrouwd"
    """Byte for byte what the portal sealed, but its certificate is not trusted any more."""
    VOOR_HET_ZEGEL = "voor_het_zegel"
    """What somebody read before signing: the words are right, the seal is missing."""
    GEWIJZIGD = "gewijzigd"
    """It carries a seal of the portal, but it is not what was sealed."""
    ONBEKEND = "onbekend"
    """Not one of ours, as far as can be seen."""
    ONLEESBAAR = "onleesbaar"
    TE_GROOT = "te_groot"


@dataclass(frozen=True)
class Controle:
    """The answer about one file or one digest. `zegel`: the row in the register. `uitslag`: of the file itself; None for a digest."""

    oordeel: Zegeloordeel
    sha256: str
    zegel: Zegel | None = None
    uitslag: Zegeluitslag | None = None


def of_digest(digest: str) -> Controle:
    """What the register says of a digest. The file itself was not seen, so of its certificate nothing is said."""
    if zegel := Zegel.objects.filter(pk=digest).first():
        return Controle(Zegeloordeel.ECHT, digest, zegel)
    if zegel := Zegel.objects.filter(document_sha256=digest).first():
        return Controle(Zegeloordeel.VOOR_HET_ZEGEL, digest, zegel)
    return Controle(Zegeloordeel.ONBEKEND, digest)


def of_file(inhoud: bytes) -> Controle:
    """What a file is. The register decides what is ours, byte for byte; the seal decides what to say of the rest.

    Raises `Druk` when other files are being checked.
    """
    known, uitslag = of_digest(sha256(inhoud).hexdigest()), check(inhoud, vertrouwd=zegelaar.trusted())
    if known.oordeel is Zegeloordeel.ECHT:
        echt = Zegeloordeel.ECHT if uitslag.gaaf and uitslag.vertrouwd else Zegeloordeel.ECHT_NIET_VERTROUWD
        return Controle(echt, known.sha256, known.zegel, uitslag)
    if known.oordeel is Zegeloordeel.VOOR_HET_ZEGEL:
        return Controle(known.oordeel, known.sha256, known.zegel, uitslag)
    return Controle(_of_unknown(inhoud, uitslag), known.sha256, _piece_of_ours(inhoud), uitslag)


def _of_unknown(inhoud: bytes, uitslag: Zegeluitslag) -> Zegeloordeel:
    if uitslag.bevinding is Zegelbevinding.TE_GROOT:
        return Zegeloordeel.TE_GROOT
    ours = bool(uitslag.vingerafdruk) and Zegel.objects.filter(vingerafdruk=uitslag.vingerafdruk).exists()
    if ours or _piece_of_ours(inhoud):
        return Zegeloordeel.GEWIJZIGD
    if uitslag.bevinding in (Zegelbevinding.KAPOT, Zegelbevinding.TE_ZWAAR):
        return Zegeloordeel.ONLEESBAAR
    return Zegeloordeel.ONBEKEND


def _piece_of_ours(inhoud: bytes) -> Zegel | None:
    """The sealed file that these bytes begin with, when something was added behind it or its tail was cut off.

    A PDF ends in `%%EOF`; what stands up to each of the first few of them is looked up as it is.
    """
    digests, einde = [], 0
    for _ in range(8):
        einde = inhoud.find(b"%%EOF", einde)
        if einde < 0:
            break
        einde += 5
        digests += [sha256(inhoud[: einde + extra]).hexdigest() for extra in (0, 1, 2)]
    return (
        Zegel.objects.filter(pk__in=digests).first() or Zegel.objects.filter(document_sha256__in=digests).first()
        if digests
        else None
    )
