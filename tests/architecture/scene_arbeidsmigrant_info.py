"""Information for the walk over every page: it is for everybody, so its words name no tenant."""

from dataclasses import dataclass

from rivierenland.core.models import Gebruiker
from speerpunten.arbeidsmigrant.enums.info import Infostatus
from speerpunten.arbeidsmigrant.models import Infodeel
from tests.factories import arbeidsmigrant_info as maak


@dataclass
class Inforijen:
    """A page by its slug, and the desk of a gemeente."""

    slug: str
    deel: Infodeel


def information(gemeente: str, schrijver: Gebruiker, nasty: str) -> Inforijen:
    """A Dutch text with a newer version, a stale Polish one, one that waits in Romanian, and a desk. `gemeente`: a slug."""
    own = {
        "titel": f"Informatie{nasty}",
        "samenvatting": f"Kort{nasty}",
        "tekst": f"## Kop{nasty}\n\nTekst{nasty}\n\n[[gemeente]]",
    }
    page = maak.pagina()
    maak.placed(page, **own)
    maak.placed(page, "pl", **own)
    maak.placed(page, **own | {"tekst": f"Nieuw{nasty}"})
    maak.placed(page, "ro", **own, status=Infostatus.CONCEPT, geplaatst_at=None, gemaakt_by=schrijver)
    return Inforijen(
        page.slug,
        maak.desk(gemeente, naam=f"Loket{nasty}", openingstijden=f"Open{nasty}", toelichting=f"Uitleg{nasty}"),
    )
