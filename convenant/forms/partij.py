"""What happens to a party: each form carries the newest step that its page showed."""

from datetime import timedelta
from typing import Any

from django import forms
from django.utils import timezone

from registratie.forms.velden import DagField, VerhaalField
from rivierenland.core.models import Gemeente


class StapForm(forms.Form):
    """What every form about a party shares. `gemeenten`: those in whose name the official can act; asked when there are more."""

    use_required_attribute = False

    gezien = forms.IntegerField(widget=forms.HiddenInput, min_value=0, max_value=2_000_000_000)
    gemeente = forms.ChoiceField(label="Namens welke gemeente?", choices=[])

    def __init__(self, *args: Any, gemeenten: list[str], **kwargs: Any):
        super().__init__(*args, **kwargs)
        if len(gemeenten) > 1:
            rows = Gemeente.objects.filter(code__in=gemeenten).order_by("naam")
            self.fields["gemeente"].choices = list(rows.values_list("code", "naam"))  # type: ignore[attr-defined]
            self.order_fields(["gemeente"])
        else:
            del self.fields["gemeente"]

    def show_newer(self, laatste: int) -> None:
        """After the newer step was shown the same form may be sent again."""
        self.data = {**self.data.dict(), "gezien": str(laatste)}  # type: ignore[attr-defined]  # a form that was posted


class RedenForm(StapForm):
    """A decision with its reason."""

    reden = VerhaalField(label="Reden", max_length=1900, rows=6, help_text="De partij leest dit.")


class OpzegForm(StapForm):
    """Leaving; nobody has to say why."""

    reden = VerhaalField(
        label="Reden", max_length=1900, rows=4, required=False, help_text="Dit hoeft niet. De gemeenten lezen het."
    )


class OpvolgForm(StapForm):
    """What makes another legal person the successor."""

    reden = VerhaalField(
        label="Wat is er gebeurd, en waaruit blijkt dat?", max_length=1900, rows=5,
        help_text="Bijvoorbeeld: gefuseerd volgens de akte van 3 juli 2026, gezien op 10 juli.",
    )  # fmt: skip


class TerugForm(StapForm):
    """Only the button."""


class VoornemenForm(RedenForm):
    """What a gemeente means to do, and until when the party can answer."""

    reageren_tot = DagField(label="De partij kan reageren tot en met")

    def __init__(self, *args: Any, dagen: int, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["reageren_tot"].initial = timezone.localdate() + timedelta(days=dagen)
        self.fields["reageren_tot"].help_text = f"Minstens {dagen} dagen vanaf vandaag."


class GesprekForm(StapForm):
    """What was said in a conversation."""

    datum = DagField(label="Dag van het gesprek", initial=timezone.localdate)
    verslag = VerhaalField(
        label="Verslag", max_length=1900, rows=8, help_text="Met wie u sprak en wat de partij zei. De partij leest dit."
    )


class ReactieForm(forms.Form):
    """What the party itself says."""

    use_required_attribute = False

    tekst = VerhaalField(
        label="Uw reactie", max_length=1900, rows=8,
        help_text="Wat klopt er wel en niet? Wat doet u eraan? U kunt meer dan een keer reageren tot de gemeente besluit.",
    )  # fmt: skip
