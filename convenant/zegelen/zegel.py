"""Put a seal on a PDF (PAdES, ETSI EN 319 142-1) in a piece added behind it, so that the sealed bytes begin with the read ones."""

from datetime import datetime
from io import BytesIO
from typing import Any

from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.sign.fields import InvisSigSettings, MDPPerm, SigFieldSpec, SigSeedSubFilter, append_signature_field
from pyhanko.sign.general import SigningError
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner
from pyhanko.sign.timestamps import HTTPTimeStamper

from convenant.zegelen.label import tag_field
from convenant.zegelen.zegelaar import Zegelaar, ZegelaarFout

VELD = "Zegel"
TSA_SECONDEN = 10
ONZICHTBAAR = SigFieldSpec(
    VELD, readable_field_name="Digitaal zegel", invis_sig_settings=InvisSigSettings(box_out_of_bounds=True)
)
"""No picture, and outside the page: PDF/A asks for no appearance then."""


class _SignerAt(PdfSigner):
    """Signs at a given moment; pyHanko's own takes the clock of this machine."""

    def __init__(self, *args: Any, moment: datetime, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self._moment = moment

    def init_signing_session(self, *args: Any, **kwargs: Any) -> Any:
        session = super().init_signing_session(*args, **kwargs)
        session.system_time = self._moment
        return session


def seal(pdf: bytes, *, zegelaar: Zegelaar, reden: str, plaats: str, moment: datetime) -> bytes:
    """The PDF with a seal that allows no change at all afterwards (DocMDP 1); its first bytes are the given ones.

    A reader shows the seal in its own panel, with `reden` (who signed, how), `plaats` and `moment`. Raises `ZegelaarFout` when the
    certificate does not hold at `moment`, and for a PDF that cannot be sealed.

    Runs pyHanko's event loop, made and ended in the calling thread: call it outside any other loop.
    """
    if not zegelaar.holds_at(moment):
        raise ZegelaarFout("Het zegelcertificaat is nu niet geldig.")
    metadata = PdfSignatureMetadata(
        field_name=VELD, md_algorithm="sha256", name=zegelaar.naam, reason=reden, location=plaats,
        subfilter=SigSeedSubFilter.PADES, certify=True, docmdp_permissions=MDPPerm.NO_CHANGES,
    )  # fmt: skip
    stamper = HTTPTimeStamper(zegelaar.tsa_url, timeout=TSA_SECONDEN) if zegelaar.tsa_url else None
    try:
        writer = IncrementalPdfFileWriter(BytesIO(pdf), strict=True)
        append_signature_field(writer, ONZICHTBAAR)
        tag_field(writer)
        signer = _SignerAt(metadata, zegelaar.signer, timestamper=stamper, moment=moment)
        sealed: BytesIO = signer.sign_pdf(writer, existing_fields_only=True)
    except (PdfError, SigningError, ValueError, OSError) as fout:
        raise ZegelaarFout(f"Het zegel kon niet worden gezet ({type(fout).__name__}).") from fout
    return sealed.getvalue()
