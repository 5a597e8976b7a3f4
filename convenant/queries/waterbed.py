"""W5 of the waterbed: the beds of who did not sign, for the floor below that cannot know who did."""

from datetime import date

from convenant.queries import bedden


def beds_outside(peildatum: date) -> dict[str, tuple[int, int]] | None:
    """Per gemeente the beds in use outside the convenant, and all of them, as last counted; None while no party was counted.

    Works for everybody: the counts are open, whoever shows them suppresses the small ones.
    """
    tellingen = bedden.under_convenant(peildatum)
    if not any(som.partijen for som in tellingen.values()):
        return None
    return {gemeente: (som.alle - som.onder, som.alle) for gemeente, som in tellingen.items()}
