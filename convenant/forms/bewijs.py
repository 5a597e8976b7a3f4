"""File evidence, and judge it."""

from django import forms

from registratie.forms.velden import DagField, VerhaalField
from rivierenland.core.forms.document import DocumentField

AANVAARD, GEWEIGERD = "aanvaard", "geweigerd"


class BewijsForm(forms.Form):
    """How a commitment is kept, with a file if there is one, and until when that says something."""

    use_required_attribute = False

    tekst = VerhaalField(
        label="Hoe komt u deze toezegging na?", max_length=2000, rows=5,
        error_messages={"required": "Schrijf op hoe u deze toezegging nakomt."},
        help_text="Bijvoorbeeld: met welke huisarts u een afspraak hebt, en sinds wanneer. Schrijf geen namen van bewoners op.",
    )  # fmt: skip
    bestand = DocumentField(label="Bestand (hoeft niet)", required=False)
    geldig_tot = DagField(
        label="Geldig tot en met",
        error_messages={
            "required": "Kies tot wanneer dit bewijs geldt.",
            "invalid": "Vul een datum in, bijvoorbeeld 31-12-2027.",
        },
    )


class BewijsOordeelForm(forms.Form):
    """Whether it shows that the commitment is kept, until when, and why not."""

    use_required_attribute = False

    oordeel = forms.ChoiceField(
        label="Laat dit zien dat de toezegging wordt nagekomen?",
        choices=[(AANVAARD, "Ja, aanvaarden"), (GEWEIGERD, "Nee, niet aanvaarden")],
        widget=forms.RadioSelect,
        error_messages={"required": "Kies of u het bewijs aanvaardt."},
    )
    geldig_tot = DagField(
        label="Aanvaard tot en met", required=False, help_text="U kunt een eerdere dag kiezen dan de partij vroeg."
    )
    reden = VerhaalField(
        label="Toelichting", required=False, max_length=2000, rows=3,
        help_text="Nodig als u het niet aanvaardt. De partij leest deze tekst.",
    )  # fmt: skip
