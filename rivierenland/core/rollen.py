"""The roles of the portal: what each is for, where it starts and what it may do. The roles page shows exactly this."""

from dataclasses import dataclass
from enum import StrEnum

from rivierenland.core.permissions import Permission as P


class Rolsoort(StrEnum):
    """On whose behalf somebody acts; it decides the kind of scope."""

    GEMEENTE = "gemeente"
    ORGANISATIE = "organisatie"
    REGIO = "regio"


class Rol(StrEnum):
    """The codes of the roles; immutable, because code and data refer to them."""

    MARKTPARTIJ_BEHEERDER = "marktpartij_beheerder"
    MARKTPARTIJ_MEDEWERKER = "marktpartij_medewerker"
    BURGERZAKEN = "burgerzaken"
    TOEZICHTHOUDER = "toezichthouder"
    JURIST = "jurist"
    BELEID = "beleid"
    FUNCTIONEEL_BEHEERDER = "functioneel_beheerder"
    REGIOCOORDINATOR = "regiocoordinator"
    PRIVACY_OFFICER = "privacy_officer"
    ZORGPARTNER = "zorgpartner"
    PLATFORMBEHEERDER = "platformbeheerder"


@dataclass(frozen=True)
class Rolbeschrijving:
    """A role in words and rights.

    `strong_login`: the role asks for a second factor or passkey outside demo (BIO2 5.17.01).
    """

    rol: Rol
    naam: str
    omschrijving: str
    soort: Rolsoort
    permissions: frozenset[P]
    strong_login: bool = True

    def may(self, permission: P) -> bool:
        """Whether the role holds this right."""
        return permission in self.permissions


LOCATIES_LEZEN = {P.ORGANISATIE_VIEW, P.LOCATIE_VIEW, P.BEZETTING_VIEW, P.PARAMETER_VIEW}
GEMEENTE_LEZEN = LOCATIES_LEZEN | {
    P.GEMEENTE_DASHBOARD_VIEW,
    P.REGIO_DASHBOARD_VIEW,
    P.RAPPORTAGE_VIEW,
    P.KWALITEIT_VIEW,
    P.PROGRAMMA_VIEW,
    P.AANBOD_VIEW,
    P.VRAAG_VIEW,
    P.CONVENANT_VIEW,
    P.TOETREDING_VIEW,
    P.TOEZEGGING_VIEW,
    P.KLANKBORD_VIEW,
    P.HULPAANBOD_VIEW,
    P.ZORGCIJFERS_VIEW,
    P.KENNIS_VIEW,
    P.DIALOOG_VIEW,
    P.SCHATTING_VIEW,
    P.VERGELIJKEN_VIEW,
    P.EFFECT_VIEW,
}
TOEZICHT_LEZEN = {
    P.MELDING_VIEW,
    P.INSPECTIE_VIEW,
    P.CHECKLIST_VIEW,
    P.BEVINDING_VIEW,
    P.ZAAK_VIEW,
    P.DELING_VIEW,
    P.WATERBED_VIEW,
    P.NALEVING_VIEW,
    P.FEEDBACK_VIEW,
}
MARKTPARTIJ = LOCATIES_LEZEN | {
    P.VERBLIJF_VIEW,
    P.VERBLIJF_REGISTER,
    P.VERBLIJF_EXPORT,
    P.AANLEVERING_VIEW,
    P.AANLEVERING_UPLOAD,
    P.KWALITEIT_VIEW,
    P.BRP_SIGNAAL_VIEW,
    P.BRP_STATUS_CLAIM,
    P.CHECKLIST_VIEW,
    P.BEVINDING_VIEW,
    P.BEVINDING_ANSWER,
    P.ZAAK_VIEW,
    P.VRAAG_VIEW,
    P.VRAAG_RECORD,
    P.CONVENANT_VIEW,
    P.TOETREDING_VIEW,
    P.CONVENANT_SIGN,
    P.TOEZEGGING_VIEW,
    P.BEWIJS_FILE,
    P.NALEVING_VIEW,
    P.FEEDBACK_VIEW,
    P.INZAGECODE_GIVE,
    P.HULPAANBOD_VIEW,
    P.DOORVERWIJZING_VIEW,
    P.DOORVERWIJZING_REFER,
    P.KENNIS_VIEW,
    P.DIALOOG_VIEW,
}

_ALLE = (
    Rolbeschrijving(
        Rol.MARKTPARTIJ_BEHEERDER,
        "Beheerder marktpartij",
        "Houdt de locaties en het nachtregister van de eigen organisatie bij en regelt wie van de organisatie toegang heeft.",
        Rolsoort.ORGANISATIE,
        frozenset(
            MARKTPARTIJ
            | {
                P.ORGANISATIE_CHANGE,
                P.LOCATIE_CREATE,
                P.LOCATIE_CHANGE,
                P.CERTIFICAAT_MANAGE,
                P.ZAAK_ANSWER,
                P.TOETREDING_REQUEST,
                P.MANDAAT_MANAGE,
                P.NALEVING_ANSWER,
                P.EVALUATIE_ANSWER,
                P.FEEDBACK_ANSWER,
                P.API_MANAGE,
                P.TOEGANG_VIEW,
                P.TOEGANG_MANAGE,
                P.GEBEURTENIS_VIEW,
            }
        ),
        strong_login=False,
    ),
    Rolbeschrijving(
        Rol.MARKTPARTIJ_MEDEWERKER,
        "Medewerker marktpartij",
        "Checkt mensen in en uit, levert het nachtregister van de eigen organisatie aan en houdt bij hoeveel mensen nodig zijn.",
        Rolsoort.ORGANISATIE,
        frozenset(MARKTPARTIJ),
        strong_login=False,
    ),
    Rolbeschrijving(
        Rol.BURGERZAKEN,
        "Burgerzaken",
        "Ziet wie lang genoeg verblijft om zich in te schrijven in de BRP van de eigen gemeente, koppelt registraties van "
        "dezelfde persoon en geeft iemand de eigen gegevens.",
        Rolsoort.GEMEENTE,
        frozenset(
            GEMEENTE_LEZEN
            | {
                P.VERBLIJF_VIEW,
                P.VERBLIJF_EXPORT,
                P.KOPPELING_VIEW,
                P.KOPPELING_DECIDE,
                P.BRP_SIGNAAL_VIEW,
                P.BRP_STATUS_VERIFY,
                P.PERSOONSDOSSIER_EXPORT,
                P.INZAGECODE_GIVE,
                P.INZAGEVERZOEK_HANDLE,
                P.DOORVERWIJZING_VIEW,
                P.DOORVERWIJZING_REFER,
            }
        ),
    ),
    Rolbeschrijving(
        Rol.TOEZICHTHOUDER,
        "Toezichthouder",
        "Controleert locaties in de eigen gemeente en mag daarvoor het nachtregister inzien.",
        Rolsoort.GEMEENTE,
        frozenset(
            GEMEENTE_LEZEN
            | TOEZICHT_LEZEN
            | {
                P.VERBLIJF_VIEW,
                P.LOCATIE_CHANGE,
                P.VERGUNNING_MANAGE,
                P.KWALITEIT_FOLLOW_UP,
                P.MELDING_HANDLE,
                P.RONDE_VIEW,
                P.RONDE_PLAN,
                P.INSPECTIE_RECORD,
                P.BEVINDING_JUDGE,
                P.BEWIJS_JUDGE,
                P.TELLING_RECORD,
                P.DOORVERWIJZING_VIEW,
                P.DOORVERWIJZING_REFER,
            }
        ),
    ),
    Rolbeschrijving(
        Rol.JURIST,
        "Jurist handhaving",
        "Behandelt zaken van de eigen gemeente, van waarschuwing tot sluiting. Ziet locaties en bezetting, geen namen van "
        "bewoners.",
        Rolsoort.GEMEENTE,
        frozenset(
            GEMEENTE_LEZEN
            | TOEZICHT_LEZEN
            | {
                P.RONDE_VIEW,
                P.BEVINDING_JUDGE,
                P.ZAAK_DECIDE,
                P.BRIEFSJABLOON_MANAGE,
                P.DELING_DECIDE,
                P.LOCATIE_DECIDE,
                P.VERGUNNING_MANAGE,
            }
        ),
    ),
    Rolbeschrijving(
        Rol.BELEID,
        "Beleidsmedewerker",
        "Volgt de cijfers van de eigen gemeente, ziet locaties en verblijven, "
        "controleert de rapporten en legt vast waar de gemeente aan meedoet.",
        Rolsoort.GEMEENTE,
        frozenset(
            GEMEENTE_LEZEN
            | TOEZICHT_LEZEN
            | {
                P.RONDE_VIEW,
                P.VERBLIJF_VIEW,
                P.VERBLIJF_EXPORT,
                P.RAPPORTAGE_GENERATE,
                P.RAPPORTAGE_APPROVE,
                P.RAPPORTAGE_EXPLAIN,
                P.LOCATIE_DECIDE,
                P.VERGUNNING_MANAGE,
                P.KWALITEIT_FOLLOW_UP,
                P.DEELNAME_DECIDE,
                P.BESLUIT_RECORD,
                P.AFSPRAAK_EDIT,
                P.AFSPRAAK_AGREE,
                P.STREEFWAARDE_SET,
                P.VERGADERING_VIEW,
                P.VRAAG_RECORD,
                P.PROJECT_MANAGE,
                P.SCENARIO_SAVE,
                P.TOETREDING_DECIDE,
                P.CONVENANT_SIGN,
                P.BEWIJS_JUDGE,
                P.NALEVING_HANDLE,
                P.AANSPREEKPUNT_MANAGE,
                P.EVALUATIE_ANSWER,
                P.INFO_EDIT,
                P.INFO_REVIEW,
                P.KLANKBORD_MANAGE,
                P.HULPAANBOD_MANAGE,
                P.KERNCIJFER_MANAGE,
                P.LOKALE_REGEL_FILL,
                P.ARTIKEL_EDIT,
                P.DIALOOG_MANAGE,
                P.SCHATTING_MAKE,
                P.EFFECT_MAKE,
                P.ANTWOORD_WRITE,
                P.DOORVERWIJZING_VIEW,
                P.DOORVERWIJZING_REFER,
            }
        ),
    ),
    Rolbeschrijving(
        Rol.FUNCTIONEEL_BEHEERDER,
        "Functioneel beheerder",
        "Geeft en ontneemt toegang in de eigen gemeente en houdt de normen en termijnen van de gemeente bij.",
        Rolsoort.GEMEENTE,
        frozenset(
            GEMEENTE_LEZEN
            | {
                P.ORGANISATIE_CHANGE,
                P.AANMELDING_DECIDE,
                P.MANDAAT_MANAGE,
                P.AANSPREEKPUNT_MANAGE,
                P.LOCATIE_DECIDE,
                P.VERGUNNING_MANAGE,
                P.KWALITEIT_FOLLOW_UP,
                P.BEWAREN_VIEW,
                P.BEWAREN_APPROVE,
                P.CHECKLIST_VIEW,
                P.CHECKLIST_MANAGE,
                P.BRIEFSJABLOON_MANAGE,
                P.DELING_VIEW,
                P.PARAMETER_CHANGE,
                P.TOEGANG_VIEW,
                P.TOEGANG_MANAGE,
                P.GEBEURTENIS_VIEW,
            }
        ),
    ),
    Rolbeschrijving(
        Rol.REGIOCOORDINATOR,
        "Regiocoördinator",
        "Stuurt op de cijfers van de regio en houdt het programma bij. Ziet nooit "
        "een rij over een persoon en kan niets wijzigen in een gemeente.",
        Rolsoort.REGIO,
        frozenset(
            {
                P.REGIO_DASHBOARD_VIEW,
                P.RAPPORTAGE_VIEW,
                P.RAPPORTAGE_GENERATE,
                P.RAPPORTAGE_EXPLAIN,
                P.RAPPORTAGE_PUBLISH,
                P.PARAMETER_VIEW,
                P.CHECKLIST_VIEW,
                P.CHECKLIST_MANAGE,
                P.DELING_VIEW,
                P.WATERBED_VIEW,
                P.PROGRAMMA_VIEW,
                P.PROGRAMMA_MANAGE,
                P.AFSPRAAK_EDIT,
                P.VERGADERING_VIEW,
                P.VERGADERING_MANAGE,
                P.AANBOD_VIEW,
                P.SCENARIO_SAVE,
                P.VERDEELSLEUTEL_MANAGE,
                P.CONVENANT_VIEW,
                P.CONVENANT_MANAGE,
                P.INFO_EDIT,
                P.INFO_REVIEW,
                P.KLANKBORD_VIEW,
                P.KLANKBORD_MANAGE,
                P.HULPAANBOD_VIEW,
                P.HULPAANBOD_MANAGE,
                P.ZORGCIJFERS_VIEW,
                P.KENNIS_VIEW,
                P.KERNCIJFER_MANAGE,
                P.REGELVOORSTEL_MANAGE,
                P.ARTIKEL_EDIT,
                P.DIALOOG_VIEW,
                P.DIALOOG_MANAGE,
                P.SCHATTING_VIEW,
                P.SCHATTING_MAKE,
                P.VERGELIJKEN_VIEW,
                P.EFFECT_VIEW,
                P.EFFECT_MAKE,
                P.ANTWOORD_WRITE,
            }
        ),
    ),
    Rolbeschrijving(
        Rol.PRIVACY_OFFICER,
        "Privacy officer",
        "Ziet wie welke persoonsgegevens heeft ingezien en met welk doel. Ziet zelf geen namen van bewoners.",
        Rolsoort.REGIO,
        frozenset({P.INZAGE_VIEW, P.GEBEURTENIS_VIEW, P.PARAMETER_VIEW, P.BEWAREN_VIEW, P.DELING_VIEW}),
    ),
    Rolbeschrijving(
        Rol.ZORGPARTNER,
        "Zorgpartner",
        "Biedt hulp aan internationale werknemers: neemt doorverwijzingen aan of weigert ze, en houdt het eigen aanbod bij.",
        Rolsoort.ORGANISATIE,
        frozenset(
            {
                P.PARAMETER_VIEW,
                P.HULPAANBOD_VIEW,
                P.HULPAANBOD_MANAGE,
                P.DOORVERWIJZING_VIEW,
                P.DOORVERWIJZING_ANSWER,
            }
        ),
        strong_login=False,
    ),
    Rolbeschrijving(
        Rol.PLATFORMBEHEERDER,
        "Platformbeheerder",
        "Houdt de techniek draaiend: taken, berichten en gezondheid. Ziet geen persoonsgegevens.",
        Rolsoort.REGIO,
        frozenset({P.TAKEN_VIEW, P.UITGAAND_VIEW, P.UITGAAND_RELEASE, P.PARAMETER_VIEW}),
    ),
)

ROLLEN: dict[Rol, Rolbeschrijving] = {beschrijving.rol: beschrijving for beschrijving in _ALLE}
ROL_CHOICES = [(beschrijving.rol.value, beschrijving.naam) for beschrijving in _ALLE]
