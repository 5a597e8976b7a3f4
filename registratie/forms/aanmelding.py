"""What an applicant fills in: who it is, where, and later the answer to a question."""

import time
from datetime import date
from typing import Any

from django import forms
from django.core import signing

from registratie.actions.aanmelding.gegevens import VAST
from registratie.enums import Certificaatsoort, Locatiesoort
from registratie.forms.adres import BAG, AdresOpzoeken, Opzoekresultaat, address_key
from registratie.forms.velden import DagField, NummerField, PostcodeField, TekstField, TelefoonField, VerhaalField
from registratie.models import Aanmelding
from registratie.opzoeken.pdok import Adres
from rivierenland.core.enums import Organisatierol
from rivierenland.core.models import Gemeente
from rivierenland.core.opmaak import datum
from rivierenland.core.validators.huisletter import validate_huisletter
from rivierenland.core.validators.kvk import validate_kvk
from rivierenland.core.validators.leesbaar import validate_geen_domein
from rivierenland.core.validators.toevoeging import validate_toevoeging
from rivierenland.core.validators.vestigingsnummer import validate_vestigingsnummer

FASTEST_SECONDS = 3
"""Nobody reads and fills in this form faster; a program does."""
ROLLEN = [(rol.value, rol.label) for rol in Organisatierol if rol is not Organisatierol.ZORGPARTNER]
KORT = {"heeft_locatie": "Al een locatie?", "rollen": "Doet", "bedden": "Bedden vergund"}
ADRES = "Adres van de locatie"
LOCATIE_VELDEN = (
    "locatie_naam",
    "locatie_soort",
    "straat",
    "huisnummer",
    "postcode",
    "plaats",
    "bedden",
    "ingangsdatum",
)
VERPLICHT = {
    "kvk": "Vul het KVK-nummer in.",
    "naam": "Vul de naam van de organisatie in.",
    "rollen": "Kies minstens één ding dat uw organisatie doet.",
    "contact_naam": "Vul de naam van de contactpersoon in.",
    "contact_email": "Vul een e-mailadres in, bijvoorbeeld naam@bedrijf.nl.",
    "contact_telefoon": "Vul een telefoonnummer in.",
    "heeft_locatie": "Kies ja of nee.",
    "locatie_naam": "Vul de naam van de locatie in.",
    "locatie_soort": "Kies wat voor locatie het is.",
    "straat": "Vul de straat in.",
    "huisnummer": "Vul het huisnummer in.",
    "postcode": "Vul de postcode in.",
    "plaats": "Vul de plaats in.",
    "bedden": "Vul in hoeveel bedden er volgens de vergunning zijn. Is er geen vergunning, vul dan 0 in.",
    "ingangsdatum": "Vul in sinds wanneer u de locatie gebruikt, of vanaf wanneer.",
    "gemeente": "Kies de gemeente.",
    "tekst": "Schrijf uw antwoord op.",
}


def _number(label: str, most: int, **kwargs: Any) -> forms.IntegerField:
    return forms.IntegerField(
        label=label, required=False, max_value=most, widget=forms.TextInput({"inputmode": "numeric"}), **kwargs
    )


class AanmeldForm(AdresOpzoeken, forms.Form):
    """What an organisation tells of itself, whom to call, what it holds, and where its first location stands."""

    kvk = NummerField(
        label="KVK-nummer",
        lengte=8,
        validators=[validate_kvk],
        help_text="Acht cijfers. U vindt het op het uittreksel van de KVK.",
    )
    vestigingsnummer = NummerField(
        label="Vestigingsnummer", lengte=12, required=False, validators=[validate_vestigingsnummer],
        help_text="Twaalf cijfers. Nodig als uw organisatie meer vestigingen heeft.",
    )  # fmt: skip
    naam = TekstField(label="Naam van de organisatie", max_length=120, help_text="Zoals die bij de KVK staat.")
    rollen = forms.MultipleChoiceField(
        label="Wat doet uw organisatie?",
        choices=ROLLEN,
        widget=forms.CheckboxSelectMultiple,
        help_text="Kies alles wat past.",
    )
    contact_naam = TekstField(
        label="Naam",
        max_length=120,
        widget=forms.TextInput({"autocomplete": "name"}),
        validators=[validate_geen_domein],
    )
    contact_email = forms.EmailField(
        label="E-mailadres", max_length=254, widget=forms.EmailInput({"autocomplete": "email"}),
        help_text="Hier sturen wij een link naartoe. Gebruik een adres van uw organisatie.",
    )  # fmt: skip
    contact_telefoon = TelefoonField(label="Telefoonnummer")
    heeft_locatie = forms.ChoiceField(
        label="Heeft u al een locatie waar internationale werknemers slapen?",
        choices=[("ja", "Ja, of er komt er binnenkort een"), ("nee", "Nee, nog niet")],
        widget=forms.RadioSelect,
    )
    locatie_naam = TekstField(
        label="Naam van de locatie", max_length=120, required=False, help_text="Zoals u de locatie zelf noemt."
    )
    locatie_soort = forms.ChoiceField(
        label="Wat voor locatie is het?", choices=[("", "Kies de soort"), *Locatiesoort.choices], required=False
    )
    postcode = PostcodeField(label="Postcode", required=False)
    huisnummer = _number("Huisnummer", 99999, min_value=1)
    huisletter = forms.CharField(label="Huisletter", max_length=1, required=False, validators=[validate_huisletter])
    toevoeging = forms.CharField(label="Toevoeging", max_length=4, required=False, validators=[validate_toevoeging])
    straat = TekstField(label="Straat", max_length=80, required=False)
    plaats = TekstField(label="Plaats", max_length=60, required=False)
    bedden = _number(
        "Bedden volgens de vergunning", 5000, min_value=0, help_text="Is er nog geen vergunning? Vul dan 0 in."
    )
    ingangsdatum = DagField(
        label="In gebruik sinds", required=False, help_text="Of de dag waarop u de locatie gaat gebruiken."
    )
    gemeente = forms.ModelChoiceField(
        label="Gemeente", queryset=Gemeente.objects.all(), empty_label="Kies de gemeente",
        help_text="De gemeente waar de locatie staat, beoordeelt uw aanmelding. Hebt u nog geen locatie? Kies dan waar u wilt beginnen.",
    )  # fmt: skip
    nummeraanduiding_id = forms.CharField(required=False, max_length=16, widget=forms.HiddenInput)
    adresseerbaarobject_id = forms.CharField(required=False, max_length=16, widget=forms.HiddenInput)
    rd_x = forms.IntegerField(required=False, min_value=0, max_value=300_000, widget=forms.HiddenInput)
    rd_y = forms.IntegerField(required=False, min_value=300_000, max_value=625_000, widget=forms.HiddenInput)
    opgezocht = forms.CharField(required=False, max_length=40, widget=forms.HiddenInput)
    website = forms.CharField(label="Website", required=False, max_length=200)
    gestart = forms.CharField(required=False, max_length=80, widget=forms.HiddenInput)

    SECTIES = (
        ("Uw organisatie", "", ("kvk", "vestigingsnummer", "naam", "rollen")),
        (
            "Contactpersoon",
            "Deze persoon krijgt onze berichten. Keurt de gemeente uw aanmelding goed, dan kan deze persoon inloggen.",
            ("contact_naam", "contact_email", "contact_telefoon"),
        ),
        (
            "Keurmerken en toelating",
            "Vul alleen in wat uw organisatie heeft. De gemeente controleert het.",
            tuple((f"{soort}_nummer", f"{soort}_geldig_tot") for soort in Certificaatsoort.values),
        ),
        ("Eerste locatie", "", ("heeft_locatie", "locatie_naam", "locatie_soort")),
        (
            ADRES,
            "Hebt u nog geen locatie? Sla dit deel dan over.",
            (("postcode", "huisnummer"), ("huisletter", "toevoeging"), "straat", "plaats", "bedden", "ingangsdatum"),
        ),
        ("Gemeente", "", ("gemeente",)),
    )

    def __init__(self, *args: Any, zonder: tuple[str, ...] = (), **kwargs: Any):
        super().__init__(*args, **kwargs)
        for soort in Certificaatsoort:
            self.fields[f"{soort.value}_nummer"] = TekstField(
                label=f"{soort.kort}: nummer", max_length=40, required=False
            )
            self.fields[f"{soort.value}_geldig_tot"] = DagField(label=f"{soort.kort}: geldig tot", required=False)
        self._require()
        for name in zonder:
            del self.fields[name]

    def _require(self) -> None:
        """The parts of a location are asked for unless there is none; every missing answer has a sentence of its own."""
        needed = not self.is_bound or self.data.get("heeft_locatie") == "ja"
        for name in LOCATIE_VELDEN:
            self.fields[name].required = needed
        for name, sentence in VERPLICHT.items():
            if name in self.fields:
                self.fields[name].error_messages["required"] = sentence

    @classmethod
    def initial_of(cls, row: Aanmelding) -> dict[str, Any]:
        """What stands on an application, for a form that corrects it."""
        names = [name for name in cls.base_fields if hasattr(row, name) and name != "contact_email"]
        values = {name: getattr(row, name) for name in names} | {"heeft_locatie": "ja" if row.heeft_locatie else "nee"}
        for claim in row.certificaten:
            values |= {f"{claim['soort']}_{part}": claim[part] for part in ("nummer", "geldig_tot")}
        key = address_key(row.postcode, row.huisnummer, row.huisletter, row.toevoeging)
        return values | {"opgezocht": key if row.nummeraanduiding_id else ""}

    @property
    def secties(self) -> list[tuple[str, str, list[list[forms.BoundField]]]]:
        """The form in parts: a heading, a line of help, and the fields; two that belong together share a row."""
        return [
            (titel, uitleg, found)
            for titel, uitleg, rows in self.SECTIES
            if (found := [row for names in rows if (row := self._row(names))])
        ]

    def _row(self, names: str | tuple[str, ...]) -> list[forms.BoundField]:
        return [self[name] for name in ((names,) if isinstance(names, str) else names) if name in self.fields]

    def clean_huisletter(self) -> str:
        return self.cleaned_data["huisletter"].upper()

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        for soort in Certificaatsoort.values:
            if (
                data.get(f"{soort}_geldig_tot")
                and not data.get(f"{soort}_nummer")
                and f"{soort}_nummer" not in self.errors
            ):
                self.add_error(f"{soort}_nummer", "Vul ook het nummer in, of maak de datum leeg.")
        return data

    def gegevens(self) -> dict[str, Any]:
        """What the action takes; an address that was changed after the look-up loses the numbers that came with it."""
        data = self.cleaned_data
        names = (
            "kvk",
            "vestigingsnummer",
            "naam",
            "rollen",
            "gemeente",
            "contact_naam",
            "contact_email",
            "contact_telefoon",
        )
        values = {name: data[name] for name in names if name in self.fields}
        return values | {"certificaten": self._certificates()} | self._location()

    def _certificates(self) -> list[dict[str, str]]:
        found = []
        for soort in Certificaatsoort.values:
            number, until = self.cleaned_data[f"{soort}_nummer"], self.cleaned_data[f"{soort}_geldig_tot"]
            if number:
                found.append({"soort": soort, "nummer": number, "geldig_tot": until.isoformat() if until else ""})
        return found

    def _location(self) -> dict[str, Any]:
        data, has = self.cleaned_data, self.cleaned_data["heeft_locatie"] == "ja"
        values: dict[str, Any] = {
            name: data[name] if has else (None if name in ("huisnummer", "bedden", "ingangsdatum") else "")
            for name in (*LOCATIE_VELDEN, "huisletter", "toevoeging")
        }
        key = address_key(*(values[name] for name in ("postcode", "huisnummer", "huisletter", "toevoeging")))
        kept = has and data["opgezocht"] == key
        return values | {name: data[name] if kept else (None if name.startswith("rd") else "") for name in BAG}

    def antwoorden(self) -> list[tuple[str, list[tuple[str, str]]]]:
        """Everything that was filled in, in words, to check before it is sent."""
        shown = []
        for titel, _, rows in self.SECTIES:
            names = [name for row in rows for name in ((row,) if isinstance(row, str) else row) if name in self.fields]
            lines = [
                (KORT.get(name, str(self.fields[name].label)), text) for name in names if (text := self._in_words(name))
            ]
            if lines and not (titel == ADRES and self.cleaned_data["heeft_locatie"] == "nee"):
                shown.append((titel, lines))
        return shown

    def _in_words(self, name: str) -> str:
        value = self.cleaned_data.get(name)
        if name.startswith("locatie_") and self.cleaned_data["heeft_locatie"] == "nee":
            return ""
        if isinstance(value, date):
            return datum(value)
        choices = dict(getattr(self.fields[name], "choices", None) or []) if not isinstance(value, Gemeente) else {}
        if isinstance(value, list):
            return ", ".join(str(choices[part]) for part in value)
        return str(choices.get(value, value)) if value not in (None, "") else ""

    def hidden(self) -> list[tuple[str, str]]:
        """The data as they were typed, to carry along on the page on which one checks them."""
        pairs = []
        for name in self.fields:
            values = self.data.getlist(name) if hasattr(self.data, "getlist") else [self.data.get(name, "")]
            pairs += [(name, value) for value in values if value]
        return pairs

    @property
    def is_trap(self) -> bool:
        """Whether the field that people do not see was filled in."""
        return bool(self.data.get("website"))

    @property
    def is_too_fast(self) -> bool:
        """Whether the form came back sooner than somebody can read it, or was never asked for."""
        try:
            begin = signing.loads(self.data.get("gestart", ""), salt="aanmelden")
        except signing.BadSignature:
            return True
        return time.time() - begin < FASTEST_SECONDS


def start_mark() -> str:
    """The moment the form was given out, signed."""
    return signing.dumps(round(time.time(), 1), salt="aanmelden")


class AntwoordForm(AanmeldForm):
    """The answer to a question of the gemeente, with everything that was filled in to correct it.

    Not the address that was proven, and not the gemeente: what its officials wrote is for them alone.
    """

    use_required_attribute = False  # an empty box is not red before somebody sent it
    tekst = VerhaalField(label="Uw antwoord", max_length=2000)

    def __init__(self, *args: Any, gemeente: Gemeente, **kwargs: Any):
        super().__init__(*args, zonder=(*VAST, "website", "gestart"), **kwargs)
        self.behandelaar = gemeente

    def _fill(self, adres: Adres) -> Opzoekresultaat:
        if adres.in_regio and adres.gemeente != self.behandelaar.pk:
            return Opzoekresultaat(
                "wrong",
                f"{adres.weergavenaam} staat in de gemeente {adres.gemeentenaam}.",
                f"Deze aanmelding ligt bij de gemeente {self.behandelaar.naam}. Trek haar in en meld u opnieuw aan.",
            )
        return super()._fill(adres)
