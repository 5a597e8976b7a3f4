"""Which gemeenten touch: the borders of the CBS/Kadaster map of 2024, rivers included."""

BUREN: dict[str, tuple[str, ...]] = {
    "GM0214": ("GM0216", "GM0281", "GM1740", "GM1960"),
    "GM0216": ("GM0214", "GM1960"),
    "GM0263": ("GM0297", "GM0668", "GM1960"),
    "GM0281": ("GM0214", "GM0668", "GM1740", "GM1960"),
    "GM0297": ("GM0263", "GM1960"),
    "GM0668": ("GM0263", "GM0281", "GM1740", "GM1960"),
    "GM1740": ("GM0214", "GM0281", "GM0668"),
    "GM1960": ("GM0214", "GM0216", "GM0263", "GM0281", "GM0297", "GM0668"),
}
"""By CBS code; a gemeente that is not here has no neighbour in the region."""
REGIO = tuple(sorted(BUREN))
"""The eight gemeenten, whatever others a database holds."""
