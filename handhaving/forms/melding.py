"""What an official fills in about a melding."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from handhaving.enums import Antwoordzin, Meldingbron, Meldingonderwerp, Meldingresultaat, Urgentie, Vertaler
from handhaving.forms.locatieveld import LocatieField
from handhaving.melden.code import read_referentie
from handhaving.models import Melding
from handhaving.queries import melding as meldingen
from registratie.enums import Taal
from registratie.forms.velden import DagField, TekstField, TelefoonField, VerhaalField
from rivierenland.core.models import Gebruiker, Gemeente

VAN_MENSEN = [keuze for keuze in Meldingbron.choices if keuze[0] != Meldingbron.REGISTER]
VAN_AMBTENAREN = [keuze for keuze in Meldingresultaat.choices if keuze[0] != Meldingresultaat.VERDWENEN]
TALEN = [("nl", "Nederlands"), *((code, naam) for code, naam in Taal.choices if code != "nl")]
LEEST_MEE = "De melder leest dit op de volgpagina. Schrijf in gewone woorden, en zonder namen van andere mensen."


class MeldingForm(forms.Form):
    """What somebody tells by phone or at the desk, in the order of the conversation."""

    use_required_attribute = False
    gemeente = forms.ChoiceField(label="Gemeente", error_messages={"required": "Kies de gemeente."})
    tekst = VerhaalField(
        label="Wat is er aan de hand?", max_length=4000,
        help_text="Wat ziet of hoort de melder, sinds wanneer, en is er gevaar? Noem geen namen van bewoners als het niet nodig is.",
        error_messages={"required": "Schrijf op wat er aan de hand is."},
    )  # fmt: skip
    onderwerp = forms.ChoiceField(
        label="Onderwerp", choices=[("", "Kies het onderwerp"), *Meldingonderwerp.choices],
        error_messages={"required": "Kies het onderwerp."},
    )  # fmt: skip
    bron = forms.ChoiceField(
        label="Wie meldt dit?", choices=[("", "Kies wie het meldt"), *VAN_MENSEN],
        error_messages={"required": "Kies wie het meldt."},
    )  # fmt: skip
    locatie = LocatieField(
        label="Locatie",
        required=False,
        help_text="Staat de locatie in het register? Typ een deel van de naam of het adres.",
    )
    adres = TekstField(
        label="Adres", max_length=160, required=False,
        help_text="Alleen als u de locatie niet vindt. Bijvoorbeeld Voorbeeldstraat 12, Tiel.",
    )  # fmt: skip
    contact_naam = TekstField(
        label="Naam",
        max_length=120,
        required=False,
        help_text="Melden mag zonder naam. De aanbieder krijgt de naam nooit te zien.",
    )
    contact_telefoon = TelefoonField(label="Telefoonnummer", required=False)
    contact_email = forms.EmailField(
        label="E-mailadres",
        max_length=254,
        required=False,
        help_text="Dan krijgt de melder een e-mail als er nieuws is.",
    )
    taal = forms.ChoiceField(label="Taal van de melder", choices=TALEN, initial="nl")

    SECTIES = (
        ("De melding", ("gemeente", "tekst", "onderwerp", "bron")),
        ("Waar?", ("locatie", "adres")),
        ("De melder", ("contact_naam", "contact_telefoon", "contact_email", "taal")),
    )

    def __init__(self, *args: Any, gemeenten: tuple[str, ...], **kwargs: Any):
        super().__init__(*args, **kwargs)
        choices = list(Gemeente.objects.filter(code__in=gemeenten).values_list("code", "naam"))
        if len(choices) == 1:
            self.fields["gemeente"].initial = choices[0][0]
            self.fields["gemeente"].widget = forms.HiddenInput()
        else:
            choices.insert(0, ("", "Kies de gemeente"))
        self.fields["gemeente"].choices = choices  # type: ignore[attr-defined]

    def secties(self) -> list[tuple[str, list[forms.BoundField]]]:
        """The headings with their fields."""
        return [(kop, [self[naam] for naam in namen if not self[naam].is_hidden]) for kop, namen in self.SECTIES]

    def clean(self) -> dict[str, Any]:
        """A place is needed: without one nobody can go and look. Two places are one too many."""
        data = super().clean() or {}
        if "locatie" in data and "adres" in data and not data["locatie"] and not data["adres"]:
            self.add_error("locatie", "Kies de locatie, of vul hieronder het adres in.")
        return data


class TriageForm(forms.Form):
    """How soon, about what, and who."""

    use_required_attribute = False
    urgentie = forms.ChoiceField(
        label="Hoe snel moet iemand kijken?", choices=Urgentie.choices, widget=forms.RadioSelect,
        error_messages={"required": "Kies hoe snel iemand moet kijken."},
    )  # fmt: skip
    onderwerp = forms.ChoiceField(label="Onderwerp", choices=Meldingonderwerp.choices)
    behandelaar: "forms.ModelChoiceField[Gebruiker]" = forms.ModelChoiceField(
        label="Wie behandelt dit?", queryset=None, required=False, empty_label="Nog niemand",
        error_messages={"invalid_choice": "Kies iemand die meldingen van deze gemeente behandelt."},
    )  # fmt: skip

    def __init__(self, *args: Any, melding: Melding, **kwargs: Any):
        super().__init__(*args, **kwargs)
        field = self.fields["behandelaar"]
        field.queryset = meldingen.handlers(melding.gemeente_id)  # type: ignore[attr-defined]
        field.label_from_instance = lambda gebruiker: gebruiker.naam  # type: ignore[attr-defined]


class KoppelLocatieForm(forms.Form):
    """Which location it is about."""

    use_required_attribute = False
    locatie = LocatieField(
        label="Locatie",
        required=False,
        help_text="Typ een deel van de naam of het adres. Laat leeg om de locatie los te maken.",
    )


class PlanForm(forms.Form):
    """On which day somebody goes and looks."""

    use_required_attribute = False
    dag = DagField(label="Op welke dag gaat iemand kijken?", error_messages={"required": "Kies een dag."})


class DubbelForm(forms.Form):
    """Of which melding this is a duplicate, by its reference."""

    use_required_attribute = False
    van = forms.CharField(
        label="Referentie van de andere melding", max_length=30,
        help_text="Bijvoorbeeld M-2026-7K3F-9Q. U werkt daarna in die melding verder.",
        error_messages={"required": "Vul de referentie van de andere melding in."},
    )  # fmt: skip

    def clean_van(self) -> Melding:
        """The melding of this reference in the scope. Raises ValidationError in Dutch when there is none."""
        found = Melding.objects.filter(referentie=read_referentie(self.cleaned_data["van"])).first()
        if found is None:
            raise ValidationError("Wij vinden geen melding met deze referentie in uw gemeente. Controleer de tekens.")
        return found


class SluitForm(forms.Form):
    """What came of it, and what the reporter reads."""

    use_required_attribute = False
    resultaat = forms.ChoiceField(
        label="Wat kwam eruit?",
        choices=VAN_AMBTENAREN,
        widget=forms.RadioSelect,
        error_messages={"required": "Kies wat eruit kwam."},
    )
    uitkomst = VerhaalField(
        label="Antwoord aan de melder", max_length=2000, help_text=LEEST_MEE,
        error_messages={"required": "Schrijf op wat u hebt gedaan of gevonden."},
    )  # fmt: skip

    def __init__(self, *args: Any, signaal: bool, **kwargs: Any):
        super().__init__(*args, **kwargs)
        if signaal:
            self.fields["uitkomst"].label = "Wat hebt u gedaan of gevonden?"
            self.fields["uitkomst"].help_text = "Schrijf geen namen van bewoners op."


class HeropenForm(forms.Form):
    """Why a closed melding opens again."""

    use_required_attribute = False
    reden = VerhaalField(
        label="Waarom heropent u de melding?", max_length=2000, rows=3, help_text="Alleen collega’s lezen dit.",
        error_messages={"required": "Schrijf op waarom u de melding heropent."},
    )  # fmt: skip


class BerichtForm(forms.Form):
    """A message to the reporter, or a note for colleagues."""

    use_required_attribute = False
    zinnen = forms.MultipleChoiceField(
        label="Standaardzinnen voor de melder", choices=Antwoordzin.choices, required=False, widget=forms.CheckboxSelectMultiple,
        help_text="De melder leest deze zinnen in de eigen taal. Ze staan boven uw eigen tekst.",
    )  # fmt: skip
    tekst = VerhaalField(
        label="Eigen tekst in het Nederlands", max_length=2000, rows=4, required=False,
        help_text="De melder leest erbij dat dit Nederlands is. Het portaal vertaalt uw tekst niet.",
    )  # fmt: skip
    voor = forms.ChoiceField(
        label="Voor wie?", widget=forms.RadioSelect, choices=[("melder", "Voor de melder"), ("collega", "Alleen voor collega’s")],
        error_messages={"required": "Kies voor wie het bericht is."},
    )  # fmt: skip

    def __init__(self, *args: Any, signaal: bool, **kwargs: Any):
        super().__init__(*args, **kwargs)
        if signaal:
            del self.fields["zinnen"]
            self.fields["voor"].choices = [("collega", "Alleen voor collega’s")]  # type: ignore[attr-defined]
            self.fields["voor"].initial = "collega"


class VertalingForm(forms.Form):
    """What a text of the reporter says in Dutch, and who says so."""

    use_required_attribute = False
    tekst = VerhaalField(
        label="Wat er in het Nederlands staat", max_length=6000, rows=8,
        help_text="Het portaal bewaart dit naast de tekst van de melder. De tekst van de melder blijft altijd staan.",
        error_messages={"required": "Schrijf op wat er in het Nederlands staat."},
    )  # fmt: skip
    door = forms.ChoiceField(
        label="Wie heeft vertaald?", choices=Vertaler.choices, widget=forms.RadioSelect,
        error_messages={"required": "Kies wie heeft vertaald."},
        help_text="Zet geen meldingen in een vertaalprogramma waarvan u niet weet waar de tekst blijft.",
    )  # fmt: skip
