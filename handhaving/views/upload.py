"""How photos come in over a page."""

from handhaving.fotos.schoon import MAX_BYTES

MAX_UPLOAD = 10 * MAX_BYTES
"""The largest body of a page with photos; a single photo that is too large still gets its own sentence."""
