"""Which rules there are. A higher floor that knows more facts adds its own when the portal starts."""

from convenant.regels.regel import Regel

_regels: dict[str, Regel] = {}


def add(*regels: Regel) -> None:
    """Add rules. Raises ValueError when a code is taken by another rule."""
    for regel in regels:
        if _regels.setdefault(regel.code, regel) is not regel:
            raise ValueError(f"Rule {regel.code} is there already.")


def known() -> dict[str, Regel]:
    """Every rule, by its code."""
    return dict(_regels)
