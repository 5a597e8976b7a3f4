"""Why a login with eHerkenning proves nothing, each with a sentence that says what to do."""

from django.core.exceptions import ValidationError

OPNIEUW = "Probeer het opnieuw, of onderteken met uw code of passkey."
ZINNEN = {
    "geen_aanvraag": (
        "Deze inlog met eHerkenning hoort niet bij een ondertekening die nu open staat, of is al gebruikt. Open het convenant en begin "
        "opnieuw."
    ),
    "verlopen": "U kwam te laat terug van eHerkenning. Lees het document en begin opnieuw. U hebt 10 minuten.",
    "afgebroken": f"U hebt het inloggen met eHerkenning afgebroken, of eHerkenning heeft u geweigerd. {OPNIEUW}",
    "onbereikbaar": f"eHerkenning is nu niet bereikbaar. Wacht even. {OPNIEUW}",
    "antwoord": f"Het antwoord van eHerkenning klopt niet. {OPNIEUW} Lukt het niet, meld het dan aan de beheerder.",
    "niet_vers": (
        "U was al ingelogd bij eHerkenning. Voor een ondertekening moet u opnieuw inloggen. Log uit bij eHerkenning en begin opnieuw."
    ),
    "niveau": "U logde in met een te laag niveau. Log in met een eHerkenningsmiddel op het niveau dat op deze pagina staat.",
    "andere_organisatie": (
        "U logde in voor een ander KVK-nummer dan dat van uw organisatie. Log in met een eHerkenningsmiddel van uw eigen organisatie."
    ),
    "andere_vestiging": (
        "Uw eHerkenningsmiddel geldt alleen voor een andere vestiging. Log in met een middel dat voor de hele organisatie geldt."
    ),
    "andere_rol": "U bent intussen van rol of account gewisseld. Kies de rol waarin u ondertekent en begin opnieuw.",
    "gemeente": (
        "Een gemeente ondertekent niet met eHerkenning, maar met een machtiging en een code of passkey. Kies een van die twee."
    ),
}


class Afgewezen(ValidationError):
    """No proof. `code` is the key of its sentence; `toelichting`: for the log, what was wrong, never anything out of the token."""

    def __init__(self, code: str, toelichting: str = ""):
        super().__init__(ZINNEN[code], code=code)
        self.toelichting = toelichting
