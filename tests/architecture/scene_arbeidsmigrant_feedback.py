"""A location of every tenant with a code, published answers with a remark, and a reply."""

from registratie.models import Huisvestingslocatie
from speerpunten.arbeidsmigrant.models import Feedbackcode
from tests.factories import feedback as maak


def told(word: str, locatie: Huisvestingslocatie, nasty: str) -> Feedbackcode:
    """The remark and the reply carry the word of the tenant, and what no page may run."""
    code = maak.code(locatie, f"zq{locatie.pk}code")
    reeks = maak.series(locatie, 2)
    for _ in range(5):
        maak.answer(locatie, 2, opmerking=f"{word}Opmerking{nasty}", reeks=reeks)
    maak.reply(locatie, f"{word}Reactie{nasty}")
    return code
