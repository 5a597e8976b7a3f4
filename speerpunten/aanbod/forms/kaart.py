"""What the reader chooses on the map, and what the map asks for its view."""

from typing import Any

from django import forms

from registratie.enums import Locatiesoort
from rivierenland.core.models import Gemeente
from rivierenland.core.rd import Kader
from speerpunten.aanbod.enums.kaart import Kaartlaag
from speerpunten.aanbod.enums.project import Stadium
from speerpunten.aanbod.enums.vraag import Sector
from speerpunten.aanbod.kaart.fout import Kaartfout
from speerpunten.aanbod.kaart.uitsnede import ZOOM_HOOGST, ZOOM_LAAGST, frame
from speerpunten.aanbod.queries.kaart import Keuze

BREEDSTE = 10_000
SOORTEN = [
    ("", "Elke soort"),
    ("Locaties en projecten", Locatiesoort.choices),
    ("Werkplekken", Sector.choices),
    ("Projecten, naar stadium", [(stadium.value, stadium.label) for stadium in Stadium.lopend()]),
]


class KaartForm(forms.Form):
    """Layers, gemeente and kind. Without `gekozen` nobody chose layers yet, and all are shown."""

    laag = forms.MultipleChoiceField(
        label="Op de kaart", choices=Kaartlaag.choices, widget=forms.CheckboxSelectMultiple, required=False,
        error_messages={"invalid_choice": "De laag “%(value)s” bestaat niet. Kies locaties, werk of projecten."},
    )  # fmt: skip
    gemeente = forms.ModelChoiceField(
        Gemeente.objects, label="Gemeente", required=False, empty_label="Alle acht", to_field_name="slug",
        error_messages={"invalid_choice": "Deze gemeente bestaat niet. Kies er een uit de lijst."},
    )  # fmt: skip
    soort = forms.ChoiceField(
        label="Soort", choices=SOORTEN, required=False,
        error_messages={"invalid_choice": "De soort “%(value)s” bestaat niet. Kies er een uit de lijst."},
    )  # fmt: skip
    gekozen = forms.BooleanField(required=False, widget=forms.HiddenInput)

    def __init__(self, data: Any, **kwargs: Any):
        if not data.get("gekozen") and not data.getlist("laag"):
            data = data.copy()
            data.setlist("laag", Kaartlaag.values)
        super().__init__(data, **kwargs)

    def keuze(self, jaar: int) -> Keuze:
        """What was chosen; call it after the form was found valid."""
        chosen = self.cleaned_data
        return Keuze(
            jaar=jaar, lagen=tuple(Kaartlaag(laag) for laag in chosen["laag"]),
            gemeente=chosen["gemeente"].code if chosen["gemeente"] else "", soort=chosen["soort"],
        )  # fmt: skip


class PuntenForm(KaartForm):
    """The same, with the part of the map that is in view. An unknown part of the address is an error, not ignored."""

    bbox = forms.CharField(
        label="bbox", max_length=120, error_messages={"required": "Noem met bbox welk deel in beeld is."}
    )
    zoom = forms.IntegerField(
        label="zoom", min_value=ZOOM_LAAGST, max_value=ZOOM_HOOGST,
        error_messages={
            "required": f"Noem de zoom, van {ZOOM_LAAGST} tot {ZOOM_HOOGST}.",
            "invalid": f"De zoom is een heel getal van {ZOOM_LAAGST} tot {ZOOM_HOOGST}.",
            "min_value": f"De zoom is een heel getal van {ZOOM_LAAGST} tot {ZOOM_HOOGST}.",
            "max_value": f"De zoom is een heel getal van {ZOOM_LAAGST} tot {ZOOM_HOOGST}.",
        },
    )  # fmt: skip

    breedte = forms.IntegerField(
        label="breedte", min_value=1, max_value=BREEDSTE, required=False,
        error_messages=dict.fromkeys(
            ("invalid", "min_value", "max_value"), f"De breedte is een heel getal van 1 tot {BREEDSTE}: pixels op het scherm."
        ),
    )  # fmt: skip

    def clean_bbox(self) -> Kader:
        """The frame in metres RD."""
        try:
            return frame(self.cleaned_data["bbox"])
        except Kaartfout as fout:
            raise forms.ValidationError(fout.zin) from fout

    def clean(self) -> dict[str, Any]:
        """Refuse a name that means nothing here: a typing error would otherwise look like an answer."""
        strange = sorted(set(self.data) - set(self.fields))
        if strange:
            raise forms.ValidationError(f"Dit adres kent geen “{strange[0][:40]}”. Wel: {', '.join(self.fields)}.")
        return self.cleaned_data
