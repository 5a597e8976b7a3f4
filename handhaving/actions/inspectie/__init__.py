"""An inspection: begun, filled in, completed, made known to the provider."""

from handhaving.actions.inspectie.bekendmaken import reveal
from handhaving.actions.inspectie.concept import discard, fill, finish, start
from handhaving.actions.inspectie.vastleggen import AlInspecteerd, record
from handhaving.actions.inspectie.veel import Verslag, record_many

__all__ = ["AlInspecteerd", "Verslag", "discard", "fill", "finish", "record", "record_many", "reveal", "start"]
