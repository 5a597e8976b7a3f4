"""Who decides in a gemeente."""

from django.db import models


class Orgaan(models.TextChoices):
    """The body that takes a decision (Gemeentewet art. 6), in the order in which they are asked."""

    COLLEGE = "college", "College van B en W"
    RAAD = "raad", "Gemeenteraad"

    @property
    def kort(self) -> str:
        """As people say it within a sentence or a column."""
        return {"college": "College", "raad": "Raad"}[self.value]
