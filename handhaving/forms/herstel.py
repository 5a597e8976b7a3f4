"""Report a repair, and judge one."""

from django import forms

from handhaving.enums import Hersteloordeel
from handhaving.forms.fotos import FotosField
from registratie.forms.velden import VerhaalField


class HerstelForm(forms.Form):
    """What the provider did, with photos of it."""

    use_required_attribute = False

    tekst = VerhaalField(
        label="Wat hebt u gedaan?",
        max_length=2000,
        rows=4,
        error_messages={"required": "Schrijf op wat u hebt gedaan."},
    )
    fotos = FotosField(help_text="JPEG, PNG of WebP, elk hoogstens 15 MB. Zet geen mensen op de foto.")


class OordeelForm(forms.Form):
    """Whether the repair is good, and why not."""

    use_required_attribute = False

    oordeel = forms.ChoiceField(
        label="Is het hersteld?",
        choices=[(Hersteloordeel.AKKOORD, "Hersteld"), (Hersteloordeel.NIET_AKKOORD, "Niet hersteld")],
        widget=forms.RadioSelect,
        error_messages={"required": "Kies of het is hersteld."},
    )
    reden = VerhaalField(
        label="Toelichting", required=False, max_length=2000, rows=3,
        help_text="Nodig als het niet is hersteld. De aanbieder leest deze tekst.",
    )  # fmt: skip
