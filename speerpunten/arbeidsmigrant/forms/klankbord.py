"""What an official or the region fills in about the sounding board."""

from typing import Any

from django import forms
from django.utils import timezone

from registratie.forms.velden import DagField, TekstField, TelefoonField, VerhaalField
from rivierenland.core.models import Gemeente
from rivierenland.core.talen import STANDAARD, TALEN
from speerpunten.arbeidsmigrant.enums.klankbord import Adviesuitkomst

ANDERE = {code: naam for code, naam in TALEN.items() if code != STANDAARD}
"""The languages a text can be translated into."""
NEDERLANDS = {
    "nl": "Nederlands", "en": "Engels", "pl": "Pools", "ro": "Roemeens", "bg": "Bulgaars", "uk": "Oekraïens", "es": "Spaans",
    "hu": "Hongaars",
}  # fmt: skip


class EigenaarForm(forms.Form):
    """A form about something of a gemeente; who works for more than one says which, who works for the region is not asked."""

    use_required_attribute = False
    gemeente = forms.ChoiceField(label="Voor welke gemeente?", error_messages={"required": "Kies de gemeente."})

    def __init__(self, *args: Any, gemeenten: tuple[str, ...], **kwargs: Any):
        super().__init__(*args, **kwargs)
        if len(gemeenten) < 2:
            del self.fields["gemeente"]
        else:
            rows = Gemeente.objects.filter(code__in=gemeenten).order_by("naam").values_list("code", "naam")
            self.fields["gemeente"].choices = [("", "Kies de gemeente"), *rows]  # type: ignore[attr-defined]


class LidForm(EigenaarForm):
    """Who becomes a member: by a nickname, and reachable only if they want."""

    bijnaam = TekstField(
        label="Bijnaam", max_length=40, help_text="Het lid kiest deze zelf. Schrijf geen echte naam op.",
        error_messages={"required": "Vul een bijnaam in die het lid zelf kiest."},
    )  # fmt: skip
    taal = forms.ChoiceField(
        label="Taal", choices=[("", "Kies de taal"), *NEDERLANDS.items()], error_messages={"required": "Kies de taal."}
    )
    via = TekstField(
        label="Via wie",
        max_length=80,
        required=False,
        help_text="Bijvoorbeeld: taalcafé Tiel, vakbond, kerk. Geen namen.",
    )
    email = forms.EmailField(
        label="E-mailadres", max_length=254, required=False,
        help_text="Alleen voor uitnodigingen, en alleen als het lid dat wil. Na een jaar verwijdert het portaal dit adres.",
    )  # fmt: skip
    telefoon = TelefoonField(label="Telefoonnummer", required=False)


class Vertaald(forms.Form):
    """Mixin: the fields of `vertaalbaar` once more per language, by the name `veld_taal`; none of them is needed."""

    vertaalbaar: dict[str, tuple[str, int, int]] = {}
    """By field: its label, its longest text, and how many rows it has (0: one line)."""

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        for taal in ANDERE:
            for veld, (label, most, rows) in self.vertaalbaar.items():
                attrs = {"lang": taal, "dir": "auto"}
                widget = forms.Textarea(attrs | {"rows": rows}) if rows else forms.TextInput(attrs)
                self.fields[f"{veld}_{taal}"] = forms.CharField(
                    label=label, max_length=most, required=False, widget=widget
                )

    def talen(self) -> list[tuple[str, bool, list[forms.BoundField]]]:
        """Per language its Dutch name, whether something is filled in, and its fields."""
        found = []
        for taal in ANDERE:
            velden = [self[f"{veld}_{taal}"] for veld in self.vertaalbaar]
            found.append((NEDERLANDS[taal], any(veld.value() for veld in velden), velden))
        return found

    def hoofd(self) -> list[forms.BoundField]:
        """The fields in Dutch."""
        vertaald = {f"{veld}_{taal}" for taal in ANDERE for veld in self.vertaalbaar}
        return [field for field in self if field.name not in vertaald]

    def vertalingen(self) -> dict[str, dict[str, str]]:
        """What was filled in, by language and field."""
        return {taal: {veld: self.cleaned_data[f"{veld}_{taal}"] for veld in self.vertaalbaar} for taal in ANDERE}

    @classmethod
    def initial_of(cls, vertalingen: dict[str, dict[str, str]]) -> dict[str, str]:
        """What stands there already, by the name of the field."""
        return {
            f"{veld}_{taal}": vertalingen.get(taal, {}).get(veld, "") for taal in ANDERE for veld in cls.vertaalbaar
        }


class VraagForm(Vertaald, EigenaarForm):
    """A question, from when until when, and in which languages."""

    vertaalbaar = {"titel": ("Titel", 120, 0), "tekst": ("Vraag", 2000, 3)}
    titel = TekstField(label="Titel", max_length=120, error_messages={"required": "Geef de vraag een titel."})
    tekst = VerhaalField(
        label="Vraag", max_length=2000, rows=5, help_text="Eén vraag, in gewone woorden. Iedereen kan haar lezen.",
        error_messages={"required": "Schrijf de vraag op."},
    )  # fmt: skip
    van = DagField(label="Open vanaf", initial=timezone.localdate, error_messages={"required": "Kies de eerste dag."})
    tot = DagField(label="Open tot en met", error_messages={"required": "Kies de laatste dag."})


class AdviesForm(Vertaald):
    """What the group advised, in short."""

    use_required_attribute = False
    vertaalbaar = {"samenvatting": ("Advies in het kort", 3000, 4)}
    samenvatting = VerhaalField(
        label="Advies in het kort", max_length=3000, rows=6,
        help_text="Iedereen kan dit lezen. Noem geen bijnamen, en niets waaraan iemand te herkennen is.",
        error_messages={"required": "Schrijf op wat de groep adviseert."},
    )  # fmt: skip
    gegeven_op = DagField(label="Advies van", initial=timezone.localdate, error_messages={"required": "Kies de dag."})


class UitkomstForm(Vertaald):
    """What was done with it, and why."""

    use_required_attribute = False
    vertaalbaar = {"reden": ("Waarom", 2000, 4)}
    uitkomst = forms.ChoiceField(
        label="Wat is ermee gedaan?", choices=Adviesuitkomst.choices, widget=forms.RadioSelect,
        error_messages={"required": "Kies wat ermee is gedaan."},
    )  # fmt: skip
    reden = VerhaalField(
        label="Waarom", max_length=2000, rows=4, required=False, help_text="De leden en iedereen lezen dit."
    )
    verwijzing = TekstField(
        label="Pakket of afspraak", max_length=160, required=False, help_text="Bijvoorbeeld: pakket M05, afspraak 3.2."
    )
