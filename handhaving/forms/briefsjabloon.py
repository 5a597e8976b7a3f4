"""Write the text of a letter."""

from django import forms

MAX_TEKST = 12_000


class BriefsjabloonForm(forms.Form):
    """A subject and a text, both with placeholders."""

    use_required_attribute = False

    onderwerp = forms.CharField(label="Onderwerp", max_length=160)
    tekst = forms.CharField(
        label="Tekst", max_length=MAX_TEKST, widget=forms.Textarea({"rows": 28, "spellcheck": "true"}),
        help_text="Een lege regel begint een nieuwe alinea. Begin een regel met # voor een kop, of met - voor een opsomming.",
    )  # fmt: skip
