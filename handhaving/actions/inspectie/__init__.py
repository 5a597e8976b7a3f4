"""An inspection: begun, filled in, completed, made known to the provider."""

from handhaving.actions.inspectie.bekendmaken import reveal
from handhaving.actions.inspectie.concept import discard, fill, finish, start
from handhaving.actions.inspectie.vastleggen import AlInspecteerd, record

__all__ = ["AlInspecteerd", "discard", "fill", "finish", "record", "reveal", "start"]
