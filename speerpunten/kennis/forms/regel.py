"""Local rules: what a gemeente decided, what the region proposes, what a gemeente does with it, and which days are compared."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils import timezone

from registratie.forms.velden import DagField, TekstField, VerhaalField
from rivierenland.core.models import Gemeente
from speerpunten.kennis.actions.regel import Invulling
from speerpunten.kennis.enums.regel import Regelsoort, Vaststelling, Volgkeuze
from speerpunten.kennis.regels.catalogus import Regel

JA_NEE = (("", "Kies"), ("ja", "Ja"), ("nee", "Nee"))
GROOTSTE = 100_000


def value_field(regel: Regel, label: str, *, required: bool) -> forms.Field:
    """The field that asks for an answer to this rule."""
    match regel.soort:
        case Regelsoort.GETAL:
            return forms.DecimalField(
                label=f"{label} ({regel.eenheid})", required=required, min_value=0, max_value=GROOTSTE, max_digits=9, decimal_places=2,
                localize=True, widget=forms.TextInput({"inputmode": "decimal", "autocomplete": "off"}),
            )  # fmt: skip
        case Regelsoort.JA_NEE:
            return forms.ChoiceField(label=label, required=required, choices=JA_NEE)
        case Regelsoort.KEUZE:
            return forms.ChoiceField(label=label, required=required, choices=(("", "Kies"), *regel.keuzes))
    return TekstField(label=label, required=required, max_length=300)


def shown(regel: Regel, waarde: Any) -> Any:
    """An answer as its field shows it."""
    if regel.soort is Regelsoort.JA_NEE and waarde is not None:
        return "ja" if waarde else "nee"
    return waarde


def read(regel: Regel, waarde: Any) -> Any:
    """What was typed as an answer; None for nothing."""
    if waarde in (None, ""):
        return None
    if regel.soort is Regelsoort.GETAL:
        return int(waarde) if waarde == waarde.to_integral_value() else float(waarde)
    return waarde == "ja" if regel.soort is Regelsoort.JA_NEE else waarde


class RegelForm(forms.Form):
    """What the own gemeente decided. `gemeenten`: those of the official."""

    use_required_attribute = False

    gemeente = forms.ChoiceField(label="Gemeente")
    status = forms.ChoiceField(
        label="Hoe ver is het?", choices=Vaststelling.choices, initial=Vaststelling.VASTGESTELD,
        help_text="Een ontwerp telt nergens mee. Kies ‘Geen eigen regel’ als uw gemeente hierover niets regelt.",
    )  # fmt: skip
    van = DagField(label="Geldt vanaf")
    tot = DagField(
        label="Geldt tot", required=False, help_text="Alleen als het afloopt: de eerste dag waarop het niet meer geldt."
    )
    bron_titel = TekstField(
        label="Waar staat het?", max_length=150, help_text="De naam van de beleidsregel, de verordening of het besluit."
    )
    bron_datum = DagField(label="Van welke dag is dat stuk?", required=False)
    bron_url = forms.URLField(
        label="Webadres van dat stuk", max_length=300, required=False, assume_scheme="https",
        help_text="Bijvoorbeeld op lokaleregelgeving.overheid.nl.",
    )  # fmt: skip
    opmerking = TekstField(label="Opmerking", max_length=300, required=False, help_text="Iedereen kan dit lezen.")

    field_order = ("gemeente", "status", "waarde", "van", "tot", "bron_titel", "bron_datum", "bron_url", "opmerking")

    def __init__(self, *args: Any, regel: Regel, gemeenten: Sequence[Gemeente], **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.regel = regel
        self.gemeenten = gemeenten
        self.fields["waarde"] = value_field(regel, "Wat regelt uw gemeente?", required=False)
        self.fields["van"].help_text = (
            "Vandaag of later: het portaal rekent hiermee." if regel.is_norm else "Een dag in het verleden mag ook."
        )
        if len(gemeenten) > 1:
            self.fields["gemeente"].choices = [(row.pk, row.naam) for row in gemeenten]  # type: ignore[attr-defined]
        else:
            del self.fields["gemeente"]
        self.order_fields(self.field_order)

    def target(self) -> str:
        """For which gemeente it holds."""
        return self.cleaned_data.get("gemeente") or self.gemeenten[0].pk

    def invulling(self) -> Invulling:
        """What was filled in, as the action takes it."""
        values = {naam: waarde for naam, waarde in self.cleaned_data.items() if naam != "gemeente"}
        return Invulling(
            **values | {"status": Vaststelling(values["status"]), "waarde": read(self.regel, values.get("waarde"))}
        )


class VoorstelForm(forms.Form):
    """What the region proposes, why, and from which day."""

    use_required_attribute = False

    motivering = VerhaalField(label="Waarom stelt de regio dit voor?", max_length=2000)
    vanaf = DagField(label="Sinds", initial=timezone.localdate)

    field_order = ("waarde", "motivering", "vanaf")

    def __init__(self, *args: Any, regel: Regel, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.regel = regel
        self.fields["waarde"] = value_field(regel, "Voorstel", required=True)
        self.order_fields(self.field_order)

    def waarde(self) -> Any:
        """The proposal, as the action takes it."""
        return read(self.regel, self.cleaned_data["waarde"])


class IntrekkenForm(forms.Form):
    """From which day a proposal no longer holds."""

    use_required_attribute = False

    per = DagField(label="Geldt niet meer vanaf", initial=timezone.localdate)


class VolgenForm(forms.Form):
    """What the own gemeente does with a proposal."""

    use_required_attribute = False

    gemeente = forms.ChoiceField(label="Gemeente")
    keuze = forms.ChoiceField(
        label="Wat doet uw gemeente?", widget=forms.RadioSelect,
        choices=[(keuze.value, keuze.label) for keuze in Volgkeuze if keuze is not Volgkeuze.ONBEKEND],
    )  # fmt: skip
    vanaf = DagField(label="Sinds", initial=timezone.localdate)
    reden = TekstField(
        label="Waarom?",
        max_length=500,
        required=False,
        help_text="Verplicht als uw gemeente afwijkt. Iedereen kan dit lezen.",
    )
    besluit = TekstField(
        label="Besluit", max_length=150, required=False, help_text="Bijvoorbeeld: raadsbesluit van 12 november 2026."
    )

    def __init__(self, *args: Any, gemeenten: Sequence[Gemeente], **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.gemeenten = gemeenten
        if len(gemeenten) > 1:
            self.fields["gemeente"].choices = [(row.pk, row.naam) for row in gemeenten]  # type: ignore[attr-defined]
        else:
            del self.fields["gemeente"]

    def target(self) -> str:
        """Which gemeente speaks."""
        return self.cleaned_data.get("gemeente") or self.gemeenten[0].pk


class DagenForm(forms.Form):
    """Of which day the matrix is, and beside which other day; what a phone shows."""

    op = DagField(label="Zoals het gold op", required=False)
    naast = DagField(label="Naast", required=False)
