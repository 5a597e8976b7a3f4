"""Write the information, keep a local part, bring in translations."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator, URLValidator

from registratie.forms.velden import TekstField, VerhaalField
from rivierenland.core.forms.versie import VersieForm
from rivierenland.core.models import Gemeente
from rivierenland.core.talen import STANDAARD, TALEN
from speerpunten.arbeidsmigrant.enums.info import Vertaalwijze
from speerpunten.arbeidsmigrant.models import Infopagina

OPMAAK = (
    "## voor een tussenkop, - voor een punt, 1. voor een stap, **vet**, > voor een waarschuwing. Een link is [woorden](https://…) of"
    " [woorden](info:adres). Op de regel [[gemeente]] komt het loket van de gemeente."
)
MAX_LIJST = 5 * 1024**2
"""Bytes of a file with translations; fourteen texts in one language take a hundredth of it."""


class BronnenField(forms.CharField):
    """Sources, one a line: name, a bar, address. Becomes a list of `{"naam", "url"}`."""

    def __init__(self, **kwargs: Any):
        super().__init__(widget=forms.Textarea({"rows": 3}), max_length=2_000, **kwargs)

    def prepare_value(self, value: Any) -> Any:
        """The list as lines."""
        return "\n".join(f"{bron['naam']} | {bron['url']}" for bron in value) if isinstance(value, list) else value

    def clean(self, value: Any) -> Any:
        """Raises ValidationError that names the line."""
        found, https = [], URLValidator(schemes=["https"])
        for nummer, regel in enumerate(filter(None, map(str.strip, super().clean(value).splitlines())), start=1):
            naam, _, url = (deel.strip() for deel in regel.rpartition("|"))
            try:
                https(url)
            except ValidationError as fout:
                raise ValidationError(f"Regel {nummer}: begin het webadres met https://.") from fout
            if not naam:
                raise ValidationError(
                    f"Regel {nummer}: zet de naam van de bron voor de streep, en het webadres erachter."
                )
            found.append({"naam": naam, "url": url})
        return found


class InfoversieForm(VersieForm):
    """What a page says in one language."""

    titel = TekstField(label="Titel", max_length=120)
    samenvatting = TekstField(label="Samenvatting", max_length=300, help_text="Eén zin, voor op de tegel.")
    tekst = VerhaalField(label="Tekst", max_length=12_000, rows=22, help_text=OPMAAK)
    zoekwoorden = TekstField(
        label="Zoekwoorden", max_length=1_500, required=False,
        help_text="Woorden waarmee mensen zoeken, met komma's ertussen. Ook woorden die vaak verkeerd gespeld worden.",
    )  # fmt: skip
    bronnen = BronnenField(label="Bronnen", required=False, help_text="Eén per regel: naam | https://adres.")
    vertaling = forms.ChoiceField(
        label="Hoe is dit vertaald?",
        choices=[(kind.value, kind.label) for kind in (Vertaalwijze.MENS, Vertaalwijze.MACHINE)],
        widget=forms.RadioSelect,
        help_text="Bezoekers lezen dit boven de tekst.",
    )

    def __init__(self, *args: Any, taal: str, **kwargs: Any):
        super().__init__(*args, **kwargs)
        if taal == STANDAARD:
            del self.fields["vertaling"]
        for naam in ("titel", "samenvatting", "tekst", "zoekwoorden"):
            self.fields[naam].widget.attrs |= {"lang": taal, "spellcheck": "true"}

    def waarden(self) -> dict[str, Any]:
        """As the action takes it."""
        return {"vertaling": Vertaalwijze.GEEN.value} | super().waarden()


class GelezenForm(VersieForm):
    """Which version somebody read before agreeing with it."""


class InfodeelForm(VersieForm):
    """What a gemeente says of its desk."""

    naam = TekstField(label="Naam van het loket", max_length=120, help_text="Bijvoorbeeld: Informatiepunt in Tiel.")
    adres = TekstField(label="Adres", max_length=200, required=False)
    openingstijden = TekstField(
        label="Openingstijden",
        max_length=300,
        required=False,
        help_text="Bijvoorbeeld: woensdag 16.00-20.00 uur, zonder afspraak.",
    )
    telefoon = forms.CharField(
        label="Telefoon", max_length=20, required=False,
        validators=[RegexValidator(r"^[0-9+ ()-]{3,20}$", "Vul een telefoonnummer in, bijvoorbeeld 14 0344.")],
    )  # fmt: skip
    toelichting = VerhaalField(
        label="Toelichting", max_length=2_000, required=False, help_text=OPMAAK.partition(" Op de regel")[0]
    )


class InfodeelCreateForm(InfodeelForm):
    """A new part: for which gemeente, which subject and in which language."""

    gemeente = forms.ChoiceField(label="Gemeente")
    pagina = forms.ModelChoiceField(
        Infopagina.objects.none(), label="Onderwerp", required=False, empty_label="Alle onderwerpen: ons loket"
    )
    taal = forms.ChoiceField(label="Taal", choices=list(TALEN.items()))

    field_order = ["gemeente", "pagina", "taal"]

    def __init__(self, *args: Any, gemeenten: Sequence[Gemeente], titels: dict[str, str], **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["gemeente"].choices = [(row.pk, row.naam) for row in gemeenten]  # type: ignore[attr-defined]
        pagina: Any = self.fields["pagina"]
        pagina.queryset = Infopagina.objects.all()
        pagina.label_from_instance = lambda row: titels.get(row.slug, row.slug)


class VertalingenForm(forms.Form):
    """A file with translations that came back."""

    use_required_attribute = False

    bestand = forms.FileField(
        label="Bestand met vertalingen",
        max_length=255,
        help_text="Excel (XLSX) of ODS, hoogstens 5 MB. Gebruik het bestand dat u hier ophaalde.",
        widget=forms.FileInput({"accept": ".xlsx,.ods"}),
        error_messages={
            "required": "Kies een bestand.",
            "empty": "Dit bestand is leeg. Controleer of u het goede koos.",
        },
    )
    vertaling = forms.ChoiceField(
        label="Wie vertaalde?",
        choices=[(kind.value, kind.label) for kind in (Vertaalwijze.MENS, Vertaalwijze.MACHINE)],
        widget=forms.RadioSelect,
    )

    def clean_bestand(self) -> Any:
        """Raises ValidationError for a file that is far too large."""
        bestand = self.cleaned_data["bestand"]
        if bestand.size > MAX_LIJST:
            raise ValidationError("Dit bestand is groter dan 5 MB. Stuur alleen de teksten, zonder plaatjes.")
        return bestand
