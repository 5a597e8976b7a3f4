"""The records behind a figure: from its code to a list in the portal, and the right that one needs to open that list.

A list shows what its reader's scope holds, so the rows are always those of the own gemeente.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse

from registratie.enums import Locatiesoort
from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Permission as P


@dataclass(frozen=True)
class Bronlijst:
    """A list behind a figure; `filter` are the fields of the list's own filter."""

    label: str
    url_name: str
    permission: P
    filter: tuple[tuple[str, str], ...] = ()

    @property
    def url(self) -> str:
        """The address of the list, filtered."""
        return f"{reverse(self.url_name)}?{urlencode(self.filter)}" if self.filter else reverse(self.url_name)


AANWEZIG = Bronlijst("Verblijven van nu", "registratie:verblijf-list", P.VERBLIJF_VIEW)
IN_GEBRUIK = Bronlijst("Locaties in gebruik", "registratie:locatie-list", P.LOCATIE_VIEW, (("status", "actief"),))
VOL = Bronlijst(
    "Locaties, volste eerst", "registratie:locatie-list", P.BEZETTING_VIEW, (("status", "actief"), ("sort", "-bezet"))
)
SIGNALEN = Bronlijst("BRP-signalen", "registratie:brp-list", P.BRP_SIGNAAL_VIEW)
LEVERING = Bronlijst("Aanlevering per organisatie", "registratie:kwaliteit-list", P.KWALITEIT_VIEW)

INSPECTIES = Bronlijst("Inspecties", "handhaving:inspectie-list", P.INSPECTIE_VIEW)
BEVINDINGEN = Bronlijst("Bevindingen", "handhaving:bevinding-list", P.BEVINDING_VIEW)
MELDINGEN = Bronlijst("Meldingen", "handhaving:melding-list", P.MELDING_VIEW)
ZAKEN = Bronlijst("Zaken", "handhaving:zaak-list", P.ZAAK_VIEW)
TERMIJNEN = Bronlijst("Termijnen", "handhaving:termijn-list", P.ZAAK_VIEW)
TE_VEEL = Bronlijst(
    "Locaties met meer mensen dan vergund", "registratie:locatie-list", P.BEZETTING_VIEW, (("stand", "te_veel"),)
)
ZONDER_VERGUNNING = Bronlijst(
    "Locaties zonder geldige vergunning", "registratie:locatie-list", P.LOCATIE_VIEW,
    (("papieren", "geen_vergunning"), ("status", "actief")),
)  # fmt: skip

LIJSTEN: dict[str, tuple[Bronlijst, ...]] = {
    "personen_vannacht": (AANWEZIG, IN_GEBRUIK),
    "bedden_vergund": (IN_GEBRUIK,),
    "bezettingsgraad": (VOL,),
    "locaties": (IN_GEBRUIK,),
    "op_tijd_aangeleverd": (LEVERING,),
    "mogelijk_brp_plichtig": (SIGNALEN,),
    "locaties_op_tijd": (LEVERING,),
    "register_volledig": (AANWEZIG,),
    **{f"brp_{wat}": (SIGNALEN,) for wat in (
        "signalen_lang_open", "signalen_geinformeerd", "signalen_ingeschreven", "status_bekend",
    )},
    "bedden_met_keurmerk": (IN_GEBRUIK,),
    **dict.fromkeys(("inspecties", "locaties_geinspecteerd", "kritiek_opnieuw_bezocht"), (INSPECTIES,)),
    **dict.fromkeys(
        ("bevindingen_kritiek_open", "bevindingen_open", "bevindingen_op_tijd_hersteld"), (BEVINDINGEN,)
    ),
    **dict.fromkeys(("meldingen", "melding_dagen_tot_bezoek", "meldingen_snel_bezocht"), (MELDINGEN,)),
    **dict.fromkeys(("zaken_open", "zaak_dagen_tot_afsluiten"), (ZAKEN,)),
    "zaken_termijn_voorbij": (TERMIJNEN,),
    "locaties_te_vol": (TE_VEEL,),
    "locaties_met_vergunning": (ZONDER_VERGUNNING,),
    **{f"verblijf_{duur}": (AANWEZIG,) for duur in ("kort", "midden", "lang")},
    **{
        f"capaciteit_{soort.value}": (
            Bronlijst(
                f"Locaties: {soort.label}", "registratie:locatie-list", P.LOCATIE_VIEW,
                (("soort", soort.value), ("status", "actief")),
            ),
        )
        for soort in Locatiesoort
    },
    "bedden_in_woningen_kern": (
        Bronlijst(
            "Woningen in de kern", "registratie:locatie-list", P.LOCATIE_VIEW,
            (("soort", Locatiesoort.WONING_KERN.value), ("status", "actief")),
        ),
    ),
    "locaties_nieuw": (Bronlijst("Locaties", "registratie:locatie-list", P.LOCATIE_VIEW),),
    "locaties_gesloten": (
        Bronlijst("Gesloten locaties", "registratie:locatie-list", P.LOCATIE_VIEW, (("status", "gesloten"),)),
        Bronlijst("Gestopte locaties", "registratie:locatie-list", P.LOCATIE_VIEW, (("status", "gestopt"),)),
    ),
}  # fmt: skip


def lists_for(code: str, actor: Actor) -> list[Bronlijst]:
    """The lists behind a figure that the actor may open; none for the region, which sees no rows."""
    return [lijst for lijst in LIJSTEN.get(code, ()) if actor.may(lijst.permission)]


def lists_for_all(codes: Iterable[str], actor: Actor) -> list[Bronlijst]:
    """The lists behind several figures, each once."""
    return list(dict.fromkeys(lijst for code in codes for lijst in lists_for(code, actor)))
