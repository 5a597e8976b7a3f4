"""What a reporter chooses from and reads, in plain words: said in the language of the page (`vertalingen/melden`)."""

from django.utils.translation import gettext_lazy as _

from handhaving.enums import Meldingonderwerp as Onderwerp
from handhaving.enums import Meldingresultaat as Resultaat

ONDERWERPEN = {
    Onderwerp.OVERBEZETTING: _("Er wonen te veel mensen"),
    Onderwerp.BRANDVEILIGHEID: _("Het is niet veilig: brand, gas, stroom, nooduitgang"),
    Onderwerp.HUUR_CONTRACT: _("Huur, borg of contract"),
    Onderwerp.INTIMIDATIE: _("Iemand bedreigt of dwingt mij of anderen"),
    Onderwerp.OVERLAST: _("Lawaai, vuil of schimmel"),
    Onderwerp.ANDERS: _("Iets anders"),
}
"""Every topic of a melding, the most asked first."""
RESULTATEN = {
    Resultaat.OVERTREDING: _("Wij vonden iets dat niet mag. De gemeente zorgt dat het verandert."),
    Resultaat.OPGELOST: _("Het is opgelost."),
    Resultaat.IN_ORDE: _("Wij hebben gekeken en vonden niets dat niet mag."),
    Resultaat.DOORVERWEZEN: _("Een andere organisatie gaat hierover. Wij hebben uw melding doorgegeven."),
    Resultaat.NIET_ONDERZOCHT: _("Wij konden dit niet onderzoeken."),
}
FOTO_GEWEIGERD = {
    "heic": _(
        "Dit is een HEIC-foto. Die kunnen wij niet lezen. Kies in de instellingen van uw camera ‘Meest compatibel’, of stuur een JPEG."
    ),
    "te_groot": _(
        "Deze foto is te groot. Een foto mag hoogstens 15 MB zijn. Maak de foto kleiner en probeer het opnieuw."
    ),
    "beeldpunten": _("Deze foto is te groot. Maak de foto kleiner en probeer het opnieuw."),
    "leeg": _("Dit bestand is leeg. Kies de foto opnieuw."),
    "kapot": _("Deze foto is kapot of niet compleet. Kies de foto opnieuw."),
    "geen_foto": _("Dit bestand is geen foto. Kies een foto (JPEG, PNG of WebP)."),
}
"""By the reason of `handhaving.fotos.schoon.FotoGeweigerd`."""
NUMMERS = {
    "spoed": (_("Alarmnummer"), _("Brand, geweld, ongeluk: als het nu moet.")),
    "politie": (_("Politie"), _("Geen spoed, wel politie nodig.")),
    "fairwork": (_("FairWork"), _("Hulp als u gedwongen of bedrogen wordt op uw werk. Ook in uw taal.")),
    "comensha": (_("CoMensha"), _("Hulp als iemand u vasthoudt, uitbuit of uw paspoort heeft.")),
    "inspectie": (_("Nederlandse Arbeidsinspectie"), _("Te weinig loon, te lange dagen of gevaarlijk werk.")),
    "anoniem": (_("Meld Misdaad Anoniem"), _("Een misdaad melden zonder uw naam.")),
}
"""By the code of the number: whose it is, and when to call."""
