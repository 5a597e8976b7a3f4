"""What every form about a row that several people edit shares: it starts from the row and carries its version."""

from typing import Any

from django import forms
from django.db import models


class VersieForm(forms.Form):
    """A form about one row. Without a row it makes a new one, and then there is no version."""

    use_required_attribute = False  # an empty box is not red before somebody sent the form

    versie = forms.IntegerField(widget=forms.HiddenInput, min_value=1, max_value=2_000_000_000)

    def __init__(self, *args: Any, row: models.Model | None = None, **kwargs: Any):
        if row is not None:
            own = {naam: getattr(row, naam) for naam in self.base_fields if hasattr(row, naam)}
            kwargs["initial"] = own | (kwargs.get("initial") or {})
        super().__init__(*args, **kwargs)
        if row is None:
            del self.fields["versie"]

    def waarden(self) -> dict[str, Any]:
        """What was filled in, without the version."""
        return {naam: waarde for naam, waarde in self.cleaned_data.items() if naam != "versie"}
