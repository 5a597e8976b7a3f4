"""The models in plain words."""

WOORDEN = {
    "A+B+C": "Drie lijsten los van elkaar",
    "AB+C": "A en B hangen samen",
    "AC+B": "A en C hangen samen",
    "BC+A": "B en C hangen samen",
    "AB+AC": "A hangt samen met B en met C",
    "AB+BC": "B hangt samen met A en met C",
    "AC+BC": "C hangt samen met A en met B",
    "AB+AC+BC": "Elk paar hangt samen",
    "half": "Wie op de ene staat, half zo vaak op de andere",
    "chapman": "Twee lijsten los van elkaar",
    "dubbel": "Wie op de ene staat, twee keer zo vaak op de andere",
}


def name_of(code: str) -> str:
    """A model in plain words."""
    return WOORDEN.get(code, code)
