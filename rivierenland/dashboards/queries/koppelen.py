"""What waits for burgerzaken about linking: one row, however many questions there are."""

from django.urls import reverse

from registratie.queries import koppelvraag
from rivierenland.core.werk.regel import Werkregel


def koppelen() -> list[Werkregel]:
    """The questions that wait, as one row; none when none waits."""
    wachtend = koppelvraag.waiting()
    if not wachtend.aantal:
        return []
    eenheid = "paar registraties" if str(wachtend) == "1" else "paren van registraties"
    return [
        Werkregel(
            "attention", "Te beoordelen", f"{wachtend} {eenheid}: is dat dezelfde persoon?",
            "Wie bij meer aanbieders verbleef, telt pas goed mee als u dit hebt beoordeeld.", "",
            reverse("registratie:koppelvraag-list"), "Beoordelen", 50,
        )
    ]  # fmt: skip
