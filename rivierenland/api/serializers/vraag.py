"""What every collection may be asked."""

from rest_framework import serializers

from rivierenland.api.paginering import HOOGSTENS, STANDAARD
from rivierenland.api.serializers.basis import Vraag


class Bladvraag(Vraag):
    """Which page, and how long."""

    limiet = serializers.IntegerField(
        required=False,
        default=STANDAARD,
        min_value=1,
        max_value=HOOGSTENS,
        help_text="Hoeveel rijen een bladzijde heeft.",
    )
    cursor = serializers.CharField(
        required=False, max_length=80, help_text="Waar de bladzijde begint; uit de link naar de volgende."
    )
