"""A field for several photos at once."""

from typing import Any

from django import forms

ACCEPT = "image/jpeg,image/png,image/webp"
MEESTE_TEGELIJK = 10


class FotosInput(forms.ClearableFileInput):
    """The browser's own file field; on a phone it offers the camera."""

    allow_multiple_selected = True


class FotosField(forms.FileField):
    """Nought to ten photos. What is in them is looked at when they are kept (`handhaving.fotos.schoon`)."""

    def __init__(self, **kwargs: Any):
        kwargs.setdefault("label", "Foto’s")
        kwargs.setdefault("required", False)
        super().__init__(widget=FotosInput({"accept": ACCEPT}), **kwargs)

    def clean(self, data: Any, initial: Any = None) -> list[Any]:
        """The files. Raises ValidationError when there are too many at once."""
        files = [file for file in (data if isinstance(data, list | tuple) else [data]) if file]
        if len(files) > MEESTE_TEGELIJK:
            raise forms.ValidationError(f"Kies hoogstens {MEESTE_TEGELIJK} foto’s tegelijk.")
        return files
