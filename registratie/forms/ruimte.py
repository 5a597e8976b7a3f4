"""Add or change a room."""

from decimal import Decimal

from django import forms


class RuimteForm(forms.Form):
    """Name or number, floor area and beds."""

    naam = forms.CharField(label="Nummer of naam", max_length=20)
    oppervlakte = forms.DecimalField(
        label="Oppervlakte in m²",
        max_digits=6,
        decimal_places=1,
        min_value=Decimal("0.1"),
        localize=True,
        help_text="Vloeroppervlakte van de kamer, bijvoorbeeld 9,5.",
    )
    bedden = forms.IntegerField(label="Bedden", min_value=0, max_value=60)
