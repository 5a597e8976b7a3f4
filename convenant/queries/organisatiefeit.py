"""What stands about the convenant on the page of an organisation and at its locations."""

from collections.abc import Iterator

from convenant.enums.partij import Partijstatus
from convenant.models import Partij
from registratie.bijdragen.organisatiefeit import Organisatiefeit
from rivierenland.core.opmaak import datum_lang

NAAM = "Convenant"


def facts(organisatie: int) -> Iterator[Organisatiefeit]:
    """One line: whether it is a party and since when. One query, in the scope of who looks."""
    row = Partij.objects.filter(organisatie=organisatie).first()
    if row is None:
        yield Organisatiefeit(NAAM, "geen partij")
    else:
        yield Organisatiefeit(NAAM, words(row), "convenant:partij-detail", row.pk)


def words(row: Partij) -> str:
    """`partij sinds 23 juni 2023`; of one that left or is suspended, that."""
    if row.tot is not None:
        einde = "geroyeerd" if row.status == Partijstatus.GEROYEERD else "opgezegd"
        return f"geen partij meer, {einde} per {datum_lang(row.tot)}"
    sinds = f"partij sinds {datum_lang(row.sinds)}"
    return f"{sinds}, nu geschorst" if row.status == Partijstatus.GESCHORST else sinds
