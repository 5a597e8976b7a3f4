"""Lists in words."""

from collections.abc import Sequence


def opsomming(namen: Sequence[str]) -> str:
    """`a, b en c`."""
    return " en ".join([", ".join(namen[:-1]), namen[-1]]) if len(namen) > 1 else "".join(namen)
