"""What the address asks for. Everything stands in it, so that a link shows somebody else the same page."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import QueryDict

from speerpunten.aanbod.enums.verdeling import Verdeelmaat, Verdeelmoment
from speerpunten.aanbod.forms.verdeling import PIJPLIJN, VerdelingForm
from speerpunten.aanbod.queries.verdeling import Gegevens
from speerpunten.aanbod.verdeling.sleutel import Gewichten

VELDEN = (*Verdeelmaat.values, "moment", "telt")


@dataclass(frozen=True)
class Keuze:
    """A good question: with what the form goes on if the address held a bad one, and then `fout` is True."""

    form: VerdelingForm
    gewichten: Gewichten
    moment: Verdeelmoment
    telt: str
    fout: bool = False

    @property
    def met_pijplijn(self) -> bool:
        """Whether expected beds count."""
        return self.telt == PIJPLIJN

    @property
    def vraag(self) -> str:
        """The part of the address after the question mark."""
        return self.query()

    def query(self, gewichten: Gewichten | None = None) -> str:
        """The same question, or with other weights."""
        weegt = gewichten or self.gewichten
        return urlencode(weegt.kept() | {"moment": self.moment.value, "telt": self.telt})

    @property
    def geschaald(self) -> str:
        """The question with the typed weights brought to 100; empty when that is not needed or not possible."""
        return self.query(self.form.geschaald) if self.form.geschaald else ""


def asked(get: QueryDict, gegevens: Gegevens) -> Keuze:
    """Read the address. Without weights: those to begin with."""
    begin = gegevens.begin
    waarden = {veld: get[veld] for veld in VELDEN if veld in get}
    if not any(maat in waarden for maat in Verdeelmaat.values):
        waarden |= {maat: gewicht.replace(".", ",") for maat, gewicht in begin.kept().items()}
    form = VerdelingForm({"moment": Verdeelmoment.JAARROND.value, "telt": PIJPLIJN} | waarden)
    goed = form.is_valid()
    return Keuze(
        form=form,
        gewichten=form.gewichten if goed and form.gewichten else begin,
        moment=form.cleaned_data.get("moment", Verdeelmoment.JAARROND),
        telt=form.cleaned_data.get("telt", PIJPLIJN),
        fout=not goed,
    )
