"""The rights, as readable code: NOUN_VERB. Which role holds which right stands in `rollen`."""

from enum import StrEnum


class Permission(StrEnum):
    """A right that an action or a page asks for. The label is what the roles page shows."""

    label: str

    def __new__(cls, value: str, label: str) -> "Permission":
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = label
        return member

    ORGANISATIE_VIEW = "organisatie_view", "Organisaties bekijken"
    ORGANISATIE_CHANGE = "organisatie_change", "Gegevens van een organisatie wijzigen"
    AANMELDING_DECIDE = "aanmelding_decide", "Aanmeldingen van organisaties beoordelen"
    LOCATIE_VIEW = "locatie_view", "Locaties bekijken"
    LOCATIE_CREATE = "locatie_create", "Een locatie aanmelden"
    LOCATIE_CHANGE = "locatie_change", "Gegevens van een locatie wijzigen"
    LOCATIE_DECIDE = "locatie_decide", "De status van een locatie bepalen"
    VERGUNNING_MANAGE = "vergunning_manage", "Vergunningen van een locatie vastleggen"
    CERTIFICAAT_MANAGE = "certificaat_manage", "Certificaten van de eigen organisatie vastleggen"
    BEZETTING_VIEW = "bezetting_view", "De bezetting van een locatie zien, zonder namen"
    VERBLIJF_VIEW = "verblijf_view", "Verblijven en namen bekijken (elke inzage wordt vastgelegd)"
    VERBLIJF_REGISTER = "verblijf_register", "Inchecken, uitchecken en verblijven wijzigen"
    VERBLIJF_EXPORT = "verblijf_export", "Een lijst van verblijven downloaden"
    AANLEVERING_VIEW = "aanlevering_view", "Aanleveringen bekijken"
    AANLEVERING_UPLOAD = "aanlevering_upload", "Een bestand aanleveren"
    KWALITEIT_VIEW = "kwaliteit_view", "Zien hoe goed en hoe op tijd wordt aangeleverd"
    KWALITEIT_FOLLOW_UP = "kwaliteit_follow_up", "Opvolgen als een lijst uitblijft, en afspreken hoe vaak zij komt"
    KOPPELING_VIEW = "koppeling_view", "Zien welke registraties aan een persoon gekoppeld zijn"
    KOPPELING_DECIDE = "koppeling_decide", "Koppelen, ontkoppelen en twijfelgevallen beoordelen"
    BRP_SIGNAAL_VIEW = "brp_signaal_view", "Zien wie vier maanden nadert of voorbij is"
    BRP_STATUS_CLAIM = "brp_status_claim", "Opgeven wat u van de inschrijving van een bewoner weet"
    BRP_STATUS_VERIFY = "brp_status_verify", "De inschrijving van een bewoner bevestigen"
    BEWAREN_VIEW = "bewaren_view", "Zien wat wordt vernietigd en wat vernietigd is, zonder namen"
    BEWAREN_APPROVE = "bewaren_approve", "Een vernietigingslijst van de eigen gemeente goedkeuren"
    PERSOONSDOSSIER_EXPORT = "persoonsdossier_export", "Alle gegevens van een persoon uitgeven op diens verzoek"
    MELDING_VIEW = "melding_view", "Meldingen bekijken"
    MELDING_HANDLE = "melding_handle", "Meldingen opnemen, beoordelen en afhandelen"
    RONDE_VIEW = "ronde_view", "Rondes en prioriteiten bekijken"
    RONDE_PLAN = "ronde_plan", "Rondes maken en indelen"
    INSPECTIE_VIEW = "inspectie_view", "Inspecties bekijken"
    INSPECTIE_RECORD = "inspectie_record", "Inspecteren en een inspectie afronden"
    CHECKLIST_VIEW = "checklist_view", "De checklist bekijken"
    CHECKLIST_MANAGE = "checklist_manage", "De checklist wijzigen en vaststellen"
    BEVINDING_VIEW = "bevinding_view", "Bevindingen bekijken"
    BEVINDING_ANSWER = "bevinding_answer", "Herstel van een bevinding melden"
    BEVINDING_JUDGE = "bevinding_judge", "Beoordelen of een bevinding is hersteld"
    ZAAK_VIEW = "zaak_view", "Zaken, termijnen en brieven bekijken"
    ZAAK_ANSWER = "zaak_answer", "Een zienswijze geven"
    ZAAK_DECIDE = "zaak_decide", "Zaken openen, stappen zetten en brieven versturen"
    BRIEFSJABLOON_MANAGE = "briefsjabloon_manage", "De teksten van brieven wijzigen"
    DELING_VIEW = "deling_view", "Zien welke gegevens zijn gedeeld, met wie en waarom"
    DELING_DECIDE = "deling_decide", "Gegevens delen met een andere gemeente, en besluiten publiceren"
    WATERBED_VIEW = "waterbed_view", "De cijfers over toezicht en verplaatsing zien"
    PROGRAMMA_VIEW = "programma_view", "Het uitvoeringsprogramma bekijken"
    PROGRAMMA_MANAGE = "programma_manage", "Pakketten, planning, businesscases en voorstellen van de regio bijhouden"
    DEELNAME_DECIDE = "deelname_decide", "De keuze van de eigen gemeente per pakket vastleggen"
    BESLUIT_RECORD = "besluit_record", "Besluiten van college en raad van de eigen gemeente vastleggen"
    AFSPRAAK_EDIT = "afspraak_edit", "Meeschrijven aan het handelingsperspectief"
    AFSPRAAK_AGREE = "afspraak_agree", "Namens de eigen gemeente instemmen met het handelingsperspectief"
    STREEFWAARDE_SET = "streefwaarde_set", "Streefwaarden van de eigen gemeente bepalen en voortgang toelichten"
    VERGADERING_VIEW = "vergadering_view", "Vergaderingen en actiepunten bekijken"
    VERGADERING_MANAGE = "vergadering_manage", "Vergaderingen en actiepunten bijhouden"
    AANBOD_VIEW = "aanbod_view", "Vraag, aanbod, opgave en plannen van de regio bekijken"
    VRAAG_VIEW = "vraag_view", "Werklocaties en hun vraag bekijken"
    VRAAG_RECORD = "vraag_record", "Werklocaties en hun vraag per maand bijhouden"
    PROJECT_MANAGE = "project_manage", "Projecten van de eigen gemeente bijhouden"
    SCENARIO_SAVE = "scenario_save", "Berekeningen bewaren en delen"
    VERDEELSLEUTEL_MANAGE = "verdeelsleutel_manage", "Vastleggen welke verdeelsleutel is afgesproken"
    CONVENANT_VIEW = "convenant_view", "Het convenant en wie erbij hoort bekijken"
    CONVENANT_MANAGE = "convenant_manage", "De tekst van het convenant en de evaluatie voorbereiden"
    TOETREDING_VIEW = "toetreding_view", "Verzoeken om toe te treden bekijken"
    TOETREDING_REQUEST = "toetreding_request", "Toetreding tot het convenant aanvragen of opzeggen"
    TOETREDING_DECIDE = "toetreding_decide", "Besluiten over toetreding, schorsing en royement"
    CONVENANT_SIGN = "convenant_sign", "Het convenant ondertekenen (met een machtiging)"
    MANDAAT_MANAGE = "mandaat_manage", "Vastleggen wie namens de eigen organisatie of gemeente mag ondertekenen"
    TOEZEGGING_VIEW = "toezegging_view", "Zien of toezeggingen worden nagekomen"
    BEWIJS_FILE = "bewijs_file", "Bewijs bij een toezegging indienen"
    BEWIJS_JUDGE = "bewijs_judge", "Bewijs bij een toezegging beoordelen"
    NALEVING_VIEW = "naleving_view", "Gesprekken over naleving bekijken"
    NALEVING_HANDLE = "naleving_handle", "Gesprekken over naleving voeren"
    NALEVING_ANSWER = "naleving_answer", "Antwoorden in een gesprek over naleving"
    AANSPREEKPUNT_MANAGE = "aanspreekpunt_manage", "Het aanspreekpunt van de eigen gemeente bijhouden"
    EVALUATIE_ANSWER = "evaluatie_answer", "De vragen van de jaarlijkse evaluatie beantwoorden"
    INFO_EDIT = "info_edit", "Informatie voor internationale werknemers schrijven en vertalen"
    INFO_REVIEW = "info_review", "Informatie voor internationale werknemers nakijken en plaatsen"
    FEEDBACK_VIEW = "feedback_view", "Zien hoe bewoners een locatie beoordelen"
    FEEDBACK_ANSWER = "feedback_answer", "Reageren op wat bewoners van een locatie vinden"
    INZAGECODE_GIVE = "inzagecode_give", "Een internationale werknemer een code voor de eigen gegevens geven"
    INZAGEVERZOEK_HANDLE = (
        "inzageverzoek_handle",
        "Verzoeken van internationale werknemers over hun gegevens behandelen",
    )
    KLANKBORD_VIEW = "klankbord_view", "Vragen en adviezen van de klankbordgroep bekijken"
    KLANKBORD_MANAGE = "klankbord_manage", "De klankbordgroep vragen stellen en zeggen wat met een advies gebeurt"
    HULPAANBOD_VIEW = "hulpaanbod_view", "Zien welk hulpaanbod er is en wat ontbreekt"
    HULPAANBOD_MANAGE = "hulpaanbod_manage", "Het hulpaanbod bijhouden"
    DOORVERWIJZING_VIEW = "doorverwijzing_view", "Eigen doorverwijzingen bekijken"
    DOORVERWIJZING_REFER = "doorverwijzing_refer", "Iemand met toestemming doorverwijzen"
    DOORVERWIJZING_ANSWER = "doorverwijzing_answer", "Een doorverwijzing aannemen, weigeren en afronden"
    ZORGCIJFERS_VIEW = "zorgcijfers_view", "Cijfers over doorverwijzingen zien, zonder personen"
    API_MANAGE = "api_manage", "Toegang voor eigen software maken en intrekken"
    GEMEENTE_DASHBOARD_VIEW = "gemeente_dashboard_view", "Het dashboard van de eigen gemeente zien"
    REGIO_DASHBOARD_VIEW = "regio_dashboard_view", "Het dashboard van de regio zien (alleen cijfers)"
    RAPPORTAGE_VIEW = "rapportage_view", "Rapporten bekijken en downloaden"
    RAPPORTAGE_GENERATE = "rapportage_generate", "Een rapport laten maken"
    PARAMETER_VIEW = "parameter_view", "Normen en termijnen bekijken"
    PARAMETER_CHANGE = "parameter_change", "Normen en termijnen van de eigen gemeente wijzigen"
    TOEGANG_VIEW = "toegang_view", "Zien wie toegang heeft"
    TOEGANG_MANAGE = "toegang_manage", "Gebruikers uitnodigen, rollen geven en intrekken"
    GEBEURTENIS_VIEW = "gebeurtenis_view", "Het logboek van handelingen bekijken"
    INZAGE_VIEW = "inzage_view", "Het logboek van inzages bekijken"
    TAKEN_VIEW = "taken_view", "Alle achtergrondtaken zien, zonder inhoud"
    UITGAAND_VIEW = "uitgaand_view", "Uitgaande berichten zien"
    UITGAAND_RELEASE = "uitgaand_release", "Vastgehouden berichten vrijgeven"


class Geweigerd(Exception):
    """The actor does not hold the right that an action asks for. A view answers 403, or 404 for another tenant's row."""

    def __init__(self, permission: Permission):
        super().__init__(f"Hiervoor hebt u het recht ‘{permission.label}’ nodig.")
        self.permission = permission
