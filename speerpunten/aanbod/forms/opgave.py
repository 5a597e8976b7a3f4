"""What the task is reckoned with: the horizon, the rate of growth, the moment, and other values than the usual ones."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from django import forms

from registratie.forms.velden import TekstField, VerhaalField
from rivierenland.core.models import Gemeente
from rivierenland.core.opmaak import getal
from speerpunten.aanbod.actions.scenario import NAAM, TOELICHTING
from speerpunten.aanbod.opgave.aannames import GROEI, GROEIWOORD, MEESTE_JAREN, MINSTE_JAREN, Veld
from speerpunten.aanbod.opgave.som import JAARROND, PIEK
from speerpunten.aanbod.queries.aannames import Aanname
from speerpunten.aanbod.queries.opgave import Opgavevraag

MOMENTWOORD = {JAARROND: "Jaarrond", PIEK: "Oogstpiek"}
FORMULIER = "reken"
"""The id of the form: the other values stand further down the page and belong to it as well."""
ALLEN = "regio"
"""Chooses the region among the gemeenten."""
VOLGORDE = "Laag mag niet hoger zijn dan midden, en midden niet hoger dan hoog. Pas een van de drie aan."


class OpgaveForm(forms.Form):
    """Read from the address, so that the outcome can be shared as a link. An empty field of an assumption is the usual value."""

    use_required_attribute = False

    jaren = forms.IntegerField(
        label="Jaren vooruit", min_value=MINSTE_JAREN, max_value=MEESTE_JAREN,
        widget=forms.TextInput({"inputmode": "numeric", "maxlength": "3", "autocomplete": "off"}),
        error_messages=dict.fromkeys(
            ("required", "invalid", "min_value", "max_value"),
            f"Vul een heel aantal jaren in van {MINSTE_JAREN} tot en met {MEESTE_JAREN}.",
        ),
    )  # fmt: skip
    groei = forms.ChoiceField(label="Groei van de vraag", choices=list(GROEIWOORD.items()), widget=forms.RadioSelect)
    moment = forms.ChoiceField(label="Moment", choices=list(MOMENTWOORD.items()), widget=forms.RadioSelect)
    gebied = forms.ChoiceField(label="Som en band van")

    def __init__(
        self,
        data: Mapping[str, Any],
        *,
        gemeenten: Sequence[Gemeente],
        aannames: Sequence[Aanname],
        gebied: str = ALLEN,
    ):
        gewoon = Opgavevraag()
        opening = {"jaren": gewoon.jaren, "groei": gewoon.groei, "moment": gewoon.moment, "gebied": gebied}
        super().__init__(opening | dict(data.items()), auto_id="reken-%s")
        self.aannames = aannames
        choices = [(ALLEN, "De regio"), *((gemeente.slug, gemeente.naam) for gemeente in gemeenten)]
        self.fields["gebied"].choices = choices  # type: ignore[attr-defined]
        for aanname in aannames:
            self.fields[aanname.veld.naam] = _other(aanname)

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        rates = [self._value(f"opgave.groei_{soort}") for soort in GROEI]
        if None not in rates and rates != sorted(rates):  # type: ignore[type-var]
            typed = next(
                (f"opgave_groei_{soort}" for soort in GROEI if data.get(f"opgave_groei_{soort}") is not None), None
            )
            self.add_error(typed, VOLGORDE)
        return data

    def vraag(self) -> Opgavevraag:
        """The question; what was not right is the usual in it."""
        found, gewoon = self.cleaned_data, Opgavevraag()
        anders = {aanname.veld.code: found.get(aanname.veld.naam) for aanname in self.aannames}
        return Opgavevraag(
            jaren=found.get("jaren", gewoon.jaren), groei=found.get("groei", gewoon.groei),
            moment=found.get("moment", gewoon.moment),
            anders={code: float(waarde) for code, waarde in anders.items() if waarde is not None},
        )  # fmt: skip

    def _value(self, code: str) -> float | None:
        """What is reckoned with; None when what was typed is no good."""
        aanname = next(aanname for aanname in self.aannames if aanname.veld.code == code)
        if aanname.veld.naam in self.errors:
            return None
        typed = self.cleaned_data.get(aanname.veld.naam)
        return aanname.gewoon if typed is None else float(typed)


class ScenarioForm(forms.Form):
    """How a kept calculation is called and who may read it."""

    use_required_attribute = False

    naam = TekstField(
        label="Naam", max_length=NAAM, help_text="Bijvoorbeeld: hoge groei tot 2036, met snellere plannen."
    )
    toelichting = VerhaalField(
        label="Waarom deze berekening?", max_length=TOELICHTING, rows=3, required=False,
        help_text="Schrijf op wat u anders koos, en waarom. Noem geen personen.",
    )  # fmt: skip
    gedeeld = forms.BooleanField(label="De andere gemeenten en de regio mogen dit lezen", required=False)


def typed(vraag: Opgavevraag, velden: Sequence[Veld]) -> dict[str, str]:
    """The question as it would be typed in the form: what differs from the usual only."""
    gewoon = Opgavevraag()
    values = {naam: str(getattr(vraag, naam)) for naam in ("jaren", "groei", "moment")}
    found = {naam: value for naam, value in values.items() if value != str(getattr(gewoon, naam))}
    return found | {
        veld.naam: f"{Decimal(str(vraag.anders[veld.code])).normalize():f}".replace(".", ",")
        for veld in velden
        if veld.code in vraag.anders
    }


def _other(aanname: Aanname) -> forms.DecimalField:
    veld = aanname.veld
    heel = "een heel getal" if veld.decimalen == 0 else "een getal"
    grenzen = f"Vul {heel} in van {getal(veld.laagst)} tot en met {getal(veld.hoogst)}, of laat dit leeg."
    errors = dict.fromkeys(
        ("invalid", "min_value", "max_value", "max_digits", "max_decimal_places", "max_whole_digits"), grenzen
    )
    attrs = {
        "inputmode": "decimal" if veld.laagst >= 0 else "text", "autocomplete": "off", "form": FORMULIER,
        "aria-label": f"Andere waarde voor {aanname.naam}", "maxlength": "8",
    }  # fmt: skip
    return forms.DecimalField(
        label=aanname.naam, required=False, localize=True, max_digits=5, decimal_places=veld.decimalen,
        min_value=int(veld.laagst), max_value=int(veld.hoogst), error_messages=errors, widget=forms.TextInput(attrs),
    )  # fmt: skip
