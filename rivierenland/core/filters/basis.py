"""What every filter shares."""

import django_filters
from django import forms
from django.utils.functional import cached_property


class PortalFilter(django_filters.FilterSet):
    """A filter whose address and htmx trigger follow from its fields.

    A text field waits for a pause in typing, another field reacts when it changes; never the form as a whole, because
    that also fires when the search box loses focus.
    """

    @property
    def hx_trigger(self) -> str:
        """The value of `hx-trigger` on the form."""
        waits = [self._event(name, field) for name, field in self.form.fields.items()]
        return ", ".join([*(event for event in waits if event), "submit"])

    unused: dict[str, str] = {}
    meer: tuple[str, ...] = ()
    """Fields that are seldom used: they stand folded under the others, so that on a phone the list is not far below."""

    @property
    def first_fields(self) -> list[forms.BoundField]:
        """What always shows."""
        return [field for field in self.form.visible_fields() if field.name not in self.meer]

    @property
    def more_fields(self) -> list[forms.BoundField]:
        """What is folded away."""
        return [field for field in self.form.visible_fields() if field.name in self.meer]

    @cached_property
    def more_used(self) -> int:
        """How many of those were filled in: then they are shown."""
        return sum(bool(self.form.data.get(name)) for name in self.meer)

    @cached_property
    def is_used(self) -> bool:
        """Whether anything was filled in beside what is shown of itself (`unused`)."""
        filled = {name: self.form.data.get(name, "") for name in self.form.fields}
        return any(value and value != self.unused.get(name) for name, value in filled.items())

    def _event(self, name: str, field: forms.Field) -> str:
        html_id = self.form[name].auto_id
        if field.widget.is_hidden:
            return ""
        if isinstance(field, forms.CharField):
            return f"input changed delay:300ms from:#{html_id}"
        return f"change from:#{html_id}"
