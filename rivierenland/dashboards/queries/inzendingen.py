"""What phones sent and an official must decide about."""

from django.urls import reverse

from handhaving.queries import inzending
from rivierenland.core.werk.regel import Werkregel


def toezichthouder() -> list[Werkregel]:
    """One line for the inbox when something waits in it."""
    telling = inzending.waiting_count()
    if not telling.aantal:
        return []
    een = telling.aantal == 1 and not telling.meer
    wat = "inspectie van een telefoon kon" if een else "inspecties van telefoons konden"
    return [
        Werkregel(
            "attention", "Uw besluit", f"{telling} {wat} niet vanzelf worden vastgelegd",
            "Er is niets verloren. Meestal was een collega op dezelfde locatie net iets eerder.", "",
            reverse("handhaving:inzending-list"), "Bekijken", 1,
        )
    ]  # fmt: skip
