"""Write down or change an offer of help."""

from collections.abc import Sequence
from typing import Any

from django import forms

from registratie.enums import Taal
from registratie.forms.velden import PostcodeField, TekstField, TelefoonField, VerhaalField
from rivierenland.core.forms.versie import VersieForm
from rivierenland.core.kernen import kernen
from rivierenland.core.models import Gemeente
from rivierenland.core.talen import STANDAARD, TALEN
from speerpunten.zorg.enums.hulp import Feestdagregel, Hulpafspraak, Hulpkosten, Hulpsoort, Hulpvraag, Patientenaanname
from speerpunten.zorg.models import Hulpaanbod
from speerpunten.zorg.openingstijden.week import DAGEN, parse_week, written
from speerpunten.zorg.validators.hulp import LANGSTE, validate_website

TEKSTEN = {f"tekst_{taal}": naam for taal, naam in TALEN.items()}


class HulpaanbodForm(VersieForm):
    """The facts of an offer in the order in which one knows them. `gemeenten`: those an official may keep it for; one is not asked for."""

    gemeente = forms.ChoiceField(label="Van welke gemeente")
    naam = TekstField(
        label="Naam", max_length=120, help_text="Zoals het op de deur staat. Geen naam van een medewerker."
    )
    soort = forms.ChoiceField(label="Soort organisatie", choices=Hulpsoort.choices)
    hulpvragen = forms.MultipleChoiceField(
        label="Waarvoor kan iemand hier terecht?", choices=Hulpvraag.choices, widget=forms.CheckboxSelectMultiple
    )
    patienten = forms.ChoiceField(
        label="Nieuwe patiënten", choices=Patientenaanname.choices, help_text="Alleen voor een huisarts of tandarts."
    )
    op_afstand = forms.BooleanField(label="Telefonisch of online: er is geen adres", required=False)
    kern = forms.ChoiceField(label="Plaats", required=False, help_text="Nodig als er een adres is.")
    adres = TekstField(label="Straat en huisnummer", max_length=120, required=False)
    postcode = PostcodeField(label="Postcode", required=False)
    rd_x = forms.IntegerField(label="RD x in meter", required=False, help_text="Leeg: het midden van de plaats.")
    rd_y = forms.IntegerField(label="RD y in meter", required=False)
    werkgebied = forms.MultipleChoiceField(
        label="Alleen voor mensen in", required=False, widget=forms.CheckboxSelectMultiple,
        help_text="Niets gekozen: voor iedereen.",
    )  # fmt: skip
    telefoon = TelefoonField(label="Telefoonnummer", required=False)
    website = forms.CharField(
        label="Website", required=False, max_length=200, validators=[validate_website],
        widget=forms.TextInput({"type": "url", "placeholder": "https://", "autocomplete": "off"}),
    )  # fmt: skip
    talen = forms.MultipleChoiceField(
        label="Talen die men hier spreekt", required=False, choices=Taal.choices, widget=forms.CheckboxSelectMultiple
    )
    met_tolk = forms.BooleanField(label="Kan een tolk inschakelen", required=False)
    feestdagen = forms.ChoiceField(label="Op feestdagen", choices=Feestdagregel.choices)
    tijden_tekst = TekstField(label="Opmerking bij de tijden", max_length=160, required=False)
    afspraak = forms.ChoiceField(label="Afspraak", choices=Hulpafspraak.choices, initial=Hulpafspraak.ONBEKEND)
    kosten = forms.ChoiceField(label="Kosten", choices=Hulpkosten.choices, initial=Hulpkosten.ONBEKEND)

    SECTIES = (
        ("Wat", "", ("gemeente", "naam", "soort", "hulpvragen", "patienten")),
        (
            "Omschrijving",
            "Kort en in eenvoudige woorden. Nederlands is nodig. Waar een andere taal leeg blijft, ziet men de Nederlandse tekst.",
            (("tekst_nl", "tekst_en"), ("tekst_pl", "tekst_ro"), ("tekst_bg", "tekst_uk"), ("tekst_es", "tekst_hu")),
        ),
        (
            "Waar en voor wie",
            "De afstand op de openbare pagina is hemelsbreed vanaf dit punt.",
            ("op_afstand", "kern", ("adres", "postcode"), ("rd_x", "rd_y"), "werkgebied"),
        ),
        ("Contact en talen", "", (("telefoon", "website"), "talen", "met_tolk", "afspraak", "kosten")),
        (
            "Openingstijden",
            "Schrijf de tijden zo: 9:00-12:30, 13:00-17:00. Laat een dag leeg als het dicht is, of schrijf: hele dag.",
            (
                ("dag_ma", "dag_di"),
                ("dag_wo", "dag_do"),
                ("dag_vr", "dag_za"),
                ("dag_zo", "feestdagen"),
                "tijden_tekst",
            ),
        ),
    )

    def __init__(self, *args: Any, gemeenten: Sequence[Gemeente], row: Hulpaanbod | None = None, **kwargs: Any):
        if row is not None:
            kwargs["initial"] = _initial(row) | (kwargs.get("initial") or {})
        super().__init__(*args, row=row, **kwargs)
        for naam, taal in TEKSTEN.items():
            self.fields[naam] = VerhaalField(
                label=taal, rows=3, max_length=LANGSTE, required=naam == f"tekst_{STANDAARD}"
            )
        for dag, naam in DAGEN.items():
            self.fields[f"dag_{dag}"] = forms.CharField(label=naam.capitalize(), max_length=80, required=False)
        self.alle = list(Gemeente.objects.order_by("naam"))
        if row is not None or len(gemeenten) < 2:
            del self.fields["gemeente"]
        else:
            self.fields["gemeente"].choices = [(rij.code, rij.naam) for rij in gemeenten]  # type: ignore[attr-defined]
        self.fields["werkgebied"].choices = [(rij.code, rij.naam) for rij in self.alle]  # type: ignore[attr-defined]
        self.fields["kern"].choices = _kernen(self.alle)  # type: ignore[attr-defined]

    @property
    def secties(self) -> list[tuple[str, str, list[list[forms.BoundField]]]]:
        """The form in parts: a heading, a line of help, and the fields; two that belong together share a row."""
        return [
            (titel, uitleg, [row for namen in rows if (row := self._row(namen))])
            for titel, uitleg, rows in self.SECTIES
        ]

    def _row(self, namen: str | tuple[str, ...]) -> list[forms.BoundField]:
        return [self[naam] for naam in ((namen,) if isinstance(namen, str) else namen) if naam in self.fields]

    def clean(self) -> dict[str, Any]:
        """Read the week, the texts by language, and the point of the place; `gegevens` gives them."""
        data = super().clean() or self.cleaned_data
        self.gelezen: dict[str, Any] = {"omschrijvingen": {veld[6:]: data.get(veld, "") for veld in TEKSTEN}}
        try:
            self.gelezen["openingstijden"] = parse_week({dag: data.get(f"dag_{dag}", "") for dag in DAGEN})
        except forms.ValidationError as fout:
            for veld, fouten in fout.error_dict.items():
                self.add_error(veld, fouten)
        self.gelezen |= self._place(data)
        return data

    def _place(self, data: dict[str, Any]) -> dict[str, Any]:
        """A point of its own goes before that of the place."""
        code, _, naam = (data.get("kern") or "").partition(":")
        x, y = data.get("rd_x"), data.get("rd_y")
        if (x is None) != (y is None):
            self.add_error("rd_x" if x is None else "rd_y", "Vul RD x en RD y allebei in, of laat ze allebei leeg.")
        elif x is None:
            kern = next((kern for kern in kernen() if (kern.gemeente, kern.naam) == (code, naam)), None)
            x, y = kern.punt if kern else (None, None)
        return {"rd_x": x, "rd_y": y, "plaats": naam}

    def gegevens(self) -> dict[str, Any]:
        """The facts for the action."""
        besides = {"versie", "gemeente", "kern", *TEKSTEN, *(f"dag_{dag}" for dag in DAGEN)}
        return {naam: waarde for naam, waarde in self.cleaned_data.items() if naam not in besides} | self.gelezen

    def newer(self, row: Hulpaanbod) -> list[tuple[str, str]]:
        """Label and newer text of every field that differs from what was typed."""
        own = _initial(row) | {
            naam: getattr(row, naam) for naam in self.fields if hasattr(row, naam) and naam != "versie"
        }
        typed = {naam: self[naam].value() for naam in self.fields if naam not in ("versie", "gemeente")}
        return [
            (str(self.fields[naam].label), _told(own.get(naam)) or "(leeg)")
            for naam, waarde in typed.items()
            if _told(own.get(naam)) != _told(waarde)
        ]


def _told(waarde: Any) -> str:
    """A value as one reads it, whether it was typed or kept."""
    if isinstance(waarde, list):
        return ", ".join(sorted(str(deel) for deel in waarde))
    if isinstance(waarde, bool):
        return "ja" if waarde else ""
    return "ja" if waarde == "on" else str(waarde if waarde is not None else "")


def _initial(row: Hulpaanbod) -> dict[str, Any]:
    """The texts, the hours and the place of an offer, as the form asks for them."""
    kern = next((kern for kern in kernen() if (kern.punt.x, kern.punt.y) == (row.rd_x, row.rd_y)), None)
    place = {"kern": f"{kern.gemeente}:{kern.naam}", "rd_x": None, "rd_y": None} if kern else {"kern": ""}
    return (
        {f"tekst_{taal}": tekst for taal, tekst in row.omschrijvingen.items()}
        | {f"dag_{dag}": written(row.openingstijden.get(dag, [])) for dag in DAGEN}
        | place
    )


def _kernen(gemeenten: Sequence[Gemeente]) -> list[Any]:
    """The places to choose from, by gemeente: names repeat."""
    groups = [
        (rij.naam, [(f"{kern.gemeente}:{kern.naam}", kern.naam) for kern in kernen() if kern.gemeente == rij.code])
        for rij in gemeenten
    ]
    return [("", "Kies de plaats"), *groups]
