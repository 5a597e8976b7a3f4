"""An article as a piece of an answer."""

from django.urls import reverse

from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Permission
from speerpunten.kennis.bijdragen.bouwstenen import Bouwsteen
from speerpunten.kennis.enums.artikel import Artikelstatus
from speerpunten.kennis.queries.artikel import visible


def make(sleutel: str, actor: Actor) -> Bouwsteen | None:
    """The placed article with this number, if this reader may read it."""
    if not actor.may(Permission.KENNIS_VIEW) or not (sleutel.isascii() and sleutel.isdigit() and len(sleutel) < 19):
        return None
    row = visible(actor).filter(pk=int(sleutel), status=Artikelstatus.GEPLAATST).first()
    if row is None:
        return None
    let_op = ["Dit is voorbeeldinhoud."] if row.is_voorbeeld else []
    if row.doelgroep != "openbaar":
        let_op.append("Dit artikel is niet openbaar.")
    return Bouwsteen(
        titel=row.titel, zin=row.samenvatting, bron=row.bron or f"Kennisbank, {row.eigenaar}",
        url=reverse("kennis:artikel-detail", args=[row.pk]), peildatum=row.geplaatst_op, let_op=" ".join(let_op),
    )  # fmt: skip
