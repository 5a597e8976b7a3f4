"""Register, change and decide on a location."""

from decimal import Decimal
from typing import Any

from django import forms
from django.utils import timezone

from registratie.actions.locatie import VERVOLG, VOORBIJ
from registratie.enums import Locatiesoort, Locatiestatus
from registratie.forms.adres import AdresOpzoeken
from registratie.forms.velden import DagField, PostcodeField, TelefoonField
from registratie.models import Huisvestingslocatie
from rivierenland.core.models import Gemeente
from rivierenland.core.validators.bag import validate_adresseerbaar_object, validate_nummeraanduiding
from rivierenland.core.validators.huisletter import validate_huisletter
from rivierenland.core.validators.toevoeging import validate_toevoeging


class LocatieForm(AdresOpzoeken, forms.Form):
    """The facts of a location, in the order in which one knows them."""

    naam = forms.CharField(label="Naam", max_length=120, help_text="Zoals u de locatie zelf noemt.")
    code = forms.CharField(
        label="Eigen code", max_length=30, help_text="De code uit uw eigen administratie. Uw lijsten verwijzen ernaar."
    )
    soort = forms.ChoiceField(label="Soort", choices=Locatiesoort.choices)
    straat = forms.CharField(label="Straat", max_length=80)
    huisnummer = forms.IntegerField(
        label="Huisnummer", min_value=1, max_value=99999, widget=forms.TextInput({"inputmode": "numeric"})
    )
    huisletter = forms.CharField(label="Huisletter", max_length=1, required=False, validators=[validate_huisletter])
    toevoeging = forms.CharField(label="Toevoeging", max_length=4, required=False, validators=[validate_toevoeging])
    postcode = PostcodeField(label="Postcode")
    plaats = forms.CharField(label="Plaats", max_length=60)
    gemeente = forms.ModelChoiceField(label="Gemeente", queryset=Gemeente.objects.all(), empty_label="Kies de gemeente")
    capaciteit_vergund = forms.IntegerField(
        label="Bedden volgens de vergunning",
        min_value=0,
        max_value=5000,
        widget=forms.TextInput({"inputmode": "numeric"}),
    )
    oppervlakte_gbo = forms.DecimalField(
        label="Gebruiksoppervlakte in m²",
        required=False,
        max_digits=8,
        decimal_places=1,
        min_value=Decimal("1"),
        localize=True,
        help_text="Volgens NEN 2580. Hieruit berekenen wij hoeveel mensen er volgens de norm passen.",
    )
    ingangsdatum = DagField(label="In gebruik sinds")
    beheerder_naam = forms.CharField(label="Beheerder", max_length=120, required=False)
    beheerder_telefoon = TelefoonField(
        label="Telefoon, dag en nacht", required=False, help_text="De gemeente en de hulpdiensten bellen dit nummer."
    )
    nummeraanduiding_id = forms.CharField(
        label="BAG nummeraanduiding",
        max_length=16,
        required=False,
        validators=[validate_nummeraanduiding],
        help_text="Zestien cijfers uit de BAG Viewer; het vijfde en zesde zijn 20.",
        widget=forms.TextInput({"inputmode": "numeric"}),
    )
    adresseerbaarobject_id = forms.CharField(
        label="BAG verblijfsobject, ligplaats of standplaats",
        max_length=16,
        required=False,
        validators=[validate_adresseerbaar_object],
        help_text="Zestien cijfers; het vijfde en zesde zijn 01, 02 of 03.",
        widget=forms.TextInput({"inputmode": "numeric"}),
    )
    rd_x = forms.IntegerField(label="RD x in meter", required=False, help_text="Bijvoorbeeld 158420.")
    rd_y = forms.IntegerField(label="RD y in meter", required=False, help_text="Bijvoorbeeld 433120.")
    breedtegraad = forms.DecimalField(
        label="Breedtegraad", required=False, min_value=50, max_value=54, max_digits=8, decimal_places=6, localize=True
    )
    lengtegraad = forms.DecimalField(
        label="Lengtegraad", required=False, min_value=3, max_value=8, max_digits=8, decimal_places=6, localize=True
    )

    SECTIES = (
        (
            "Wat voor locatie is het?",
            "",
            ("naam", "code", "soort", "capaciteit_vergund", "oppervlakte_gbo", "ingangsdatum"),
        ),
        ("Adres", "", ("straat", ("huisnummer", "huisletter"), ("toevoeging", "postcode"), "plaats", "gemeente")),
        ("Beheer en bereikbaarheid", "", ("beheerder_naam", "beheerder_telefoon")),
        (
            "BAG en ligging",
            "U mag RD of graden invullen; het andere berekenen wij. Leeg laten mag ook.",
            ("nummeraanduiding_id", "adresseerbaarobject_id", ("rd_x", "rd_y"), ("breedtegraad", "lengtegraad")),
        ),
    )

    def __init__(self, *args: Any, locatie: Huisvestingslocatie | None = None, **kwargs: Any):
        if locatie is not None:
            kwargs["initial"] = {name: getattr(locatie, name) for name in self.base_fields}
        super().__init__(*args, **kwargs)
        if locatie is not None and locatie.verblijf_set.exists():
            del self.fields["gemeente"]

    @property
    def secties(self) -> list[tuple[str, str, list[list[forms.BoundField]]]]:
        """The form in parts: a heading, a line of help, and the fields; two that belong together share a row."""
        return [
            (titel, uitleg, [row for namen in rows if (row := self._row(namen))])
            for titel, uitleg, rows in self.SECTIES
        ]

    def _row(self, namen: str | tuple[str, ...]) -> list[forms.BoundField]:
        return [self[name] for name in ((namen,) if isinstance(namen, str) else namen) if name in self.fields]

    def clean_huisletter(self) -> str:
        return self.cleaned_data["huisletter"].upper()

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        for one, other in (("rd_x", "rd_y"), ("breedtegraad", "lengtegraad")):
            if (data.get(one) is None) != (data.get(other) is None) and not {one, other} & set(self.errors):
                missing = one if data.get(one) is None else other
                self.add_error(missing, f"Vul ook {self.fields[missing].label} in, of laat beide leeg.")
        return data

    def changed_values(self) -> dict[str, Any]:
        """Only what the user changed, so that a point given in degrees is not overruled by the RD point that stood
        there.
        """
        return {name: self.cleaned_data[name] for name in self.changed_data if name in self.cleaned_data}


class BesluitForm(forms.Form):
    """The next status of a location, with the reason."""

    status = forms.ChoiceField(label="Wat besluit u?", widget=forms.RadioSelect)
    op = DagField(label="Vanaf", required=False, help_text="Leeg is vandaag.")
    reden = forms.CharField(
        label="Reden",
        required=False,
        max_length=500,
        widget=forms.Textarea({"rows": 3}),
        help_text="Verplicht als hier niemand meer mag verblijven, of als er een vergunning ontbreekt. De aanbieder leest dit. "
        "Noem geen namen.",
    )

    WOORDEN = {
        Locatiestatus.IN_BEOORDELING: "In beoordeling nemen",
        Locatiestatus.ACTIEF: "In gebruik: hier mogen mensen verblijven",
        Locatiestatus.GESTOPT: "Gestopt: de aanbieder is ermee opgehouden",
        Locatiestatus.GESLOTEN: "Gesloten: de gemeente sluit deze locatie",
    }

    def __init__(self, *args: Any, locatie: Huisvestingslocatie, **kwargs: Any):
        super().__init__(*args, **kwargs)
        open_steps = VERVOLG[locatie.status]
        self.fields["status"].choices = [(status.value, self.WOORDEN[status]) for status in open_steps]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        if data.get("status") in VOORBIJ and not data.get("reden"):
            self.add_error("reden", "Schrijf op waarom hier niemand meer mag verblijven.")
        return data


class StopForm(forms.Form):
    """Since when the provider stopped, and why."""

    use_required_attribute = False  # an empty box is not red before somebody sent the form

    op = DagField(label="Gestopt per", initial=timezone.localdate, help_text="Vandaag of een eerdere dag.")
    reden = forms.CharField(
        label="Waarom stopt u?", max_length=500, widget=forms.Textarea({"rows": 3}), help_text="Noem geen namen."
    )

    def __init__(self, *args: Any, locatie: Huisvestingslocatie, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["op"].widget.attrs["max"] = timezone.localdate().isoformat()
