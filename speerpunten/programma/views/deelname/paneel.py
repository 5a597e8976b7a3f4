"""Who joins one package, for the page of that package."""

from typing import Any

from django.urls import reverse
from django.utils import timezone

from rivierenland.core.actor import Actor
from speerpunten.programma.models import Maatregelenpakket
from speerpunten.programma.queries import deelname_beeld


def panel(pakket: Maatregelenpakket, actor: Actor) -> dict[str, Any]:
    """What `programma/pakket/_deelname.html` needs."""
    beeld = deelname_beeld.build(timezone.localdate())
    rij = next(rij for rij in beeld.bord.kolommen if rij.code == pakket.pk)
    basis = reverse("programma:deelname")
    regels = [
        (gemeente, cel.keuze, beeld.row(gemeente.pk, pakket.pk), f"{basis}{gemeente.slug}/{pakket.pk}/")
        for gemeente, cel in zip(beeld.gemeenten, rij.cellen, strict=True)
    ]
    return {
        "deelname": {
            "feit": f"{rij.haakt_aan} van {len(regels)} haakt aan",
            "regels": regels,
            "url": f"{basis}?per=pakket&kies={pakket.pk}",
        }
    }
