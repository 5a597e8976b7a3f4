"""A list with its total, or counts without any: worked out by hand, because a page asks for dozens of them at once."""

from rivierenland.core.onderdrukking.stelsel import Gegeven, Stelsel


def pattern(stuk: Stelsel, spelingen: dict[str, int]) -> frozenset[str] | None:
    """What is withheld at the least price; None when this is no such list, or somebody knows part of it.

    With a large count beside them the small ones are free: up to their threshold and down to one. So one more is always enough, the
    smallest; where there is none, the total.
    """
    cellen = {cel.sleutel: cel for cel in stuk.cellen}
    if (
        len(stuk.optellingen) > 1
        or len({cel.drempel for cel in stuk.cellen}) > 1
        or any(c.eigenaar for c in stuk.cellen)
    ):
        return None
    dicht = frozenset(cel.sleutel for cel in stuk.cellen if cel.moet_dicht)
    if not stuk.optellingen:
        return dicht
    (som,) = stuk.optellingen
    if not som.totaal:  # it was shown earlier: there may be no way
        return None
    if som.totaal in dicht:
        return dicht
    delen = [cellen[deel] for deel in som.delen]
    samen = [cel for cel in delen if cel.sleutel in dicht]
    over = sum(cel.waarde - 1 for cel in samen if cel.waarde)
    for cel in samen:
        omhoog = min(stuk.top(cel) - cel.waarde, over - (cel.waarde - 1))
        omlaag = cel.waarde - 1 if len(samen) > 1 else 0
        alleen = stuk.streng and len(samen) == 1  # strict: withheld for another reason is a secret of its own
        if alleen or (cel.is_klein and omhoog + omlaag < spelingen[cel.sleutel]):
            vrij = [c for c in delen if c.sleutel not in dicht and c.gegeven is Gegeven.VRIJ]
            erbij = min(vrij, key=lambda c: (c.waarde, c.sleutel), default=cellen[som.totaal])
            return dicht | {erbij.sleutel}
    return dicht
