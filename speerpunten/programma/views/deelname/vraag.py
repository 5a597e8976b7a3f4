"""What the address of the matrix asks for."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest
from django.utils import timezone

from rivierenland.core.opmaak import datum
from speerpunten.programma.forms.deelname import VergelijkForm
from speerpunten.programma.queries.deelname_beeld import usual_comparison

PAKKET, GEMEENTE = "pakket", "gemeente"


@dataclass(frozen=True)
class Vraag:
    """`naast` None: nothing is compared. `per` and `kies`: what a phone shows, by gemeente or by package. `cel`: the open cell."""

    vandaag: date
    op: date
    naast: date | None
    bekend: date | None = None
    per: str = GEMEENTE
    kies: str = ""
    cel: str = ""

    @property
    def sinds(self) -> str:
        """The compared day as text."""
        return datum(self.naast)

    def query(self, **anders: Any) -> str:
        """The address with these changes, from the question mark on; empty for the page as it opens."""
        other = replace(self, **anders)
        gewoon = compared_day(other.op, self.vandaag)
        values = {
            "op": other.op.isoformat() if other.op != self.vandaag else "",
            "naast": other.naast.isoformat() if other.naast and other.naast != gewoon else "",
            "toon": "nu" if gewoon and not other.naast else "",
            "bekend": other.bekend.isoformat() if other.bekend else "",
            "per": other.per if other.per != GEMEENTE else "",
            "kies": other.kies,
            "cel": other.cel,
        }
        found = urlencode({name: value for name, value in values.items() if value})
        return f"?{found}" if found else ""


def compared_day(op: date, vandaag: date) -> date | None:
    """The day to stand beside `op` when nobody asks for another; None when `op` lies before it."""
    gewoon = usual_comparison(vandaag)
    return gewoon if gewoon < op else None


def asked(request: HttpRequest) -> tuple[VergelijkForm, Vraag]:
    """The form as it was filled in, with its faults, and the question; a fault leaves the usual in its place."""
    form = VergelijkForm(request.GET)
    form.is_valid()
    given, vandaag = form.cleaned_data, timezone.localdate()
    op = given.get("op") or vandaag
    naast = given.get("naast") or compared_day(op, vandaag)
    per = PAKKET if request.GET.get("per") == PAKKET else GEMEENTE
    vraag = Vraag(
        vandaag, op, None if request.GET.get("toon") == "nu" else naast, given.get("bekend"), per,
        request.GET.get("kies", "")[:40], request.GET.get("cel", "")[:40],
    )  # fmt: skip
    return form, vraag
