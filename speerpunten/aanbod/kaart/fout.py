"""What is wrong with a file of borders, or with what is asked of the map."""


class Kaartfout(ValueError):
    """A sentence in Dutch that says what is wrong and what to do."""

    @property
    def zin(self) -> str:
        """The sentence."""
        return str(self)
