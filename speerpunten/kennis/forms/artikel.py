"""Search, write and withdraw articles."""

from typing import Any

from django import forms

from rivierenland.core.forms.document import DocumentField
from rivierenland.core.forms.versie import VersieForm
from speerpunten.kennis.enums.artikel import Artikelsoort, Artikelstatus, Publiek
from speerpunten.kennis.models import Begrip


class ZoekForm(forms.Form):
    """What one looks for; every field may stay empty, and what makes no sense is left out."""

    use_required_attribute = False

    q = forms.CharField(
        label="Zoek in artikelen en bestanden",
        required=False,
        max_length=400,
        widget=forms.TextInput({"type": "search"}),
    )
    soort = forms.ChoiceField(label="Soort", required=False, choices=[("", "Elke soort"), *Artikelsoort.choices])
    status = forms.ChoiceField(label="Stand", required=False, choices=[("", "Geplaatst"), *Artikelstatus.choices[::2]])
    trefwoord = forms.ModelChoiceField(
        label="Trefwoord", required=False, queryset=Begrip.objects.all(), empty_label="Elk trefwoord"
    )


class ArtikelForm(VersieForm):
    """The text of an article."""

    titel = forms.CharField(label="Titel", max_length=160)
    soort = forms.ChoiceField(label="Soort", choices=Artikelsoort.choices)
    doelgroep = forms.ChoiceField(label="Wie mag dit lezen?", choices=Publiek.choices, widget=forms.RadioSelect)
    samenvatting = forms.CharField(
        label="Samenvatting",
        max_length=500,
        widget=forms.Textarea({"rows": 3}),
        help_text="Twee of drie zinnen. Staat in de lijst.",
    )
    tekst = forms.CharField(
        label="Tekst", max_length=60_000, required=False, widget=forms.Textarea({"rows": 18}),
        help_text="Een tussenkop begint met ##. Een lijst met -. Vet staat tussen **. Een link: [woorden](https://adres).",
    )  # fmt: skip
    bron = forms.CharField(label="Bron", max_length=300, required=False)
    auteursrol = forms.CharField(label="Functie van de schrijver", max_length=80, help_text="Geen naam: een functie.")
    trefwoorden = forms.MultipleChoiceField(
        label="Trefwoorden", required=False, widget=forms.SelectMultiple({"size": 8})
    )
    nakijken_voor = forms.DateField(
        label="Nakijken voor", required=False, widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d")
    )
    wat_veranderde = forms.CharField(
        label="Wat veranderde er?", max_length=300, required=False, help_text="Eén zin. Lezers zien dit bij de versies."
    )

    def __init__(self, *args: Any, geplaatst: bool = False, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["trefwoorden"].choices = list(Begrip.objects.values_list("code", "naam"))  # type: ignore[attr-defined]
        if not geplaatst:
            del self.fields["wat_veranderde"]


class IntrekForm(VersieForm):
    """Why an article is withdrawn."""

    reden = forms.CharField(label="Waarom trekt u dit in?", max_length=300, widget=forms.Textarea({"rows": 3}))


class BestandForm(forms.Form):
    """One file."""

    use_required_attribute = False

    bestand = DocumentField(label="Bestand")
