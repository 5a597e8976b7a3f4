"""Telephone numbers as people read them; how they are kept stands in `validators.telefoon`."""

DRIE_CIJFERS = tuple(
    f"0{netnummer}"
    for netnummer in (
        *(10, 13, 15, 20, 23, 24, 26, 30, 33, 35, 36, 38, 40, 43, 45, 46, 50, 53, 55, 58),
        *(70, 71, 72, 73, 74, 75, 76, 77, 78, 79, 85, 88),
    )
)
"""Area codes of three digits; all others have four."""


def telephone(nummer: str) -> str:
    """`+31344123456` as it stands on a door: `0344 123456`. A foreign number keeps its country code."""
    if not nummer.startswith("+31"):
        return nummer
    eigen = f"0{nummer[3:]}"
    if eigen.startswith("06"):
        return f"06 {eigen[2:]}"
    kop = 3 if eigen.startswith(DRIE_CIJFERS) else 4
    return f"{eigen[:kop]} {eigen[kop:]}"
