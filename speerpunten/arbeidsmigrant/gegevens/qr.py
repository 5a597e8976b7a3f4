"""A QR code as a drawing: no picture file, no third party."""

import qrcode
from django.utils.html import format_html
from django.utils.safestring import SafeString

RAND = 4


def drawing(adres: str, *, label: str) -> SafeString:
    """The address as an SVG of black squares; `label` says for a screen reader what it leads to."""
    code = qrcode.QRCode(border=RAND, error_correction=qrcode.constants.ERROR_CORRECT_M)
    code.add_data(adres)
    matrix = code.get_matrix()
    path = "".join(f"M{x} {y}h1v1h-1z" for y, row in enumerate(matrix) for x, is_black in enumerate(row) if is_black)
    size = len(matrix)
    return format_html(
        '<svg class="gegevens-qr" role="img" aria-label="{}" viewBox="0 0 {} {}" width="180" height="180">'
        '<rect width="100%" height="100%" fill="#fff"></rect><path d="{}" fill="#000"></path></svg>',
        label, size, size, path,
    )  # fmt: skip
