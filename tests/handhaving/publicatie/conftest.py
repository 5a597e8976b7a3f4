"""Pages as somebody of the cast."""

from tests.registratie.conftest import as_person

__all__ = ["as_person"]
