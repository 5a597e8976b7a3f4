"""What suppliers call their columns, in Dutch, English, German and Polish; headings without spaces and marks."""

from enum import StrEnum


class Veld(StrEnum):
    """What a column of a register can hold for us."""

    ACHTERNAAM = "achternaam"
    VOORNAAM = "voornaam"
    TUSSENVOEGSEL = "tussenvoegsel"
    NAAM = "naam"
    GEBOORTEDATUM = "geboortedatum"
    WOONPLAATS = "woonplaats"
    TAAL = "taal"
    LOCATIECODE = "locatiecode"
    LOCATIENAAM = "locatienaam"
    ADRES = "adres"
    HUISNUMMER = "huisnummer"
    POSTCODE = "postcode"
    PLAATS = "plaats"
    KAMER = "kamer"
    AANKOMST = "aankomst"
    VERWACHT_VERTREK = "verwacht_vertrek"
    VERTREK = "vertrek"
    DOCUMENTSOORT = "documentsoort"
    WERKGEVER = "werkgever"


_NAMEN = {
    Veld.ACHTERNAAM: "achternaam familienaam geslachtsnaam surname lastname familyname nachname familienname "
    "nazwisko "
    "achternaambewoner achternaamgast",
    Veld.VOORNAAM: "voornaam voornamen voorn roepnaam firstname firstnames givenname givennames forename vorname "
    "imie imiona "
    "voorletters initialen initials voornaambewoner",
    Veld.TUSSENVOEGSEL: "tussenvoegsel voorv tussenvoegsels tussenv tv voorvoegsel voorvoegsels "
    "prefix infix namensvorsatz",
    Veld.NAAM: "naam volledigenaam naambewoner bewonersnaam naamgast naamverblijver gast bewoner bewoners verblijver "
    "medewerker naammedewerker werknemer fullname name guest guestname resident residentname tenant tenantname "
    "employee employeename occupant imieinazwisko nazwiskoiimie vollstandigername bewohner mieszkaniec "
    "persoon huurder "
    "naamhuurder vorundnachname namevorname naamvoornaam achternaamvoornaam voornaamachternaam naamnachtverblijver",
    Veld.GEBOORTEDATUM: "geboortedatum geb gebdatum "
    "geboren geborenop geboortedag geboorte datumgeboorte gebdat gebdt "
    "dateofbirth birthdate dob birthday born bornon birth geburtsdatum geburtstag gebdatumbewoner dataurodzenia "
    "dataur geboortedt",
    Veld.WOONPLAATS: "woonplaats residence placeofresidence cityofresidence hometown homecity homeplace wohnort "
    "miejscezamieszkania vastewoonplaats plaatsvanherkomst woonplaatsherkomst woonplaatsbuitenland",
    Veld.TAAL: "taal voertaal moedertaal voorkeurstaal spreektaal language lang preferredlanguage spokenlanguage "
    "nativelanguage sprache jezyk taalcode languagecode",
    Veld.LOCATIECODE: "loccode locatiecode locatienr locatienummer locnr locatieid locid locationcode locationid "
    "locationno sitecode siteid site sitenumber objectcode objectnr objectnummer pandcode pandnr pandnummer "
    "propertycode propertyid buildingcode complexcode verblijfslocatiecode huiscode kodlokalizacji standortcode "
    "accommodationcode accommodatiecode",
    Veld.LOCATIENAAM: "locatie location locatienaam locationname naamlocatie huisvesting huisvestingslocatie "
    "verblijfslocatie accommodatie accommodation woonlocatie pand object complex property propertyname "
    "building gebouw "
    "sitename huis house standort unterkunft lokalizacja zakwaterowanie objectnaam pandnaam verblijf "
    "verblijfplaats housing residencename camping park hotel locatieverblijf",
    Veld.ADRES: "adres straat straatnaam straatenhuisnummer straathuisnummer adreslocatie locatieadres "
    "verblijfsadres "
    "verblijfadres address street streetaddress streetname addressline1 siteaddress propertyaddress housingaddress "
    "huisvestingsadres adreshuisvesting straatnr adresverblijf strasse anschrift adresse ulica adreszakwaterowania "
    "adresaccommodatie objectadres woonadres",
    Veld.HUISNUMMER: "huisnummer huisnr hnr housenumber houseno streetnumber hausnummer nrdomu huisnummertoevoeging "
    "huisnummerentoevoeging nummer",
    Veld.POSTCODE: "postcode pc postalcode zipcode zip plz postleitzahl kodpocztowy postcodelocatie postcodeverblijf",
    Veld.PLAATS: "plaats plaatsnaam stad city town kern dorp ort stadt miejscowosc miasto plaatslocatie",
    Veld.KAMER: "kamer kamernr kamernummer kamerno room roomnumber roomno roomnr unit unitnr unitnumber bed "
    "bednr chalet "
    "zimmer zimmernummer pokoj nrpokoju slaapkamer bedroom appartement apartment kamerbed ruimte stacaravan",
    Veld.AANKOMST: "aankomst aankomstdatum datumaankomst dagvanaankomst datumin in ingangsdatum incheck incheckdatum "
    "checkin checkindate datumcheckin arrival arrivaldate dateofarrival arrived datein movein moveindate startdatum "
    "begindatum startdate van vanaf from datefrom startverblijf beginverblijf aanvangsdatum intrek intrekdatum "
    "verblijfvan verblijfvanaf anreise anreisedatum ankunft einzug einzugsdatum przyjazd dataprzyjazdu zameldowanie "
    "datazameldowania inhuisdatum inhuizing stayfrom begin start",
    Veld.VERWACHT_VERTREK: "vertrekverwacht verwachtvertrek verwachtevertrekdatum verwachtedatumvertrek vertrekgepland "
    "geplandvertrek geplandevertrekdatum expecteddeparture expecteddeparturedate expectedcheckout plannedcheckout "
    "planneddeparture expectedenddate verwachteeinddatum geplandeeinddatum geplandeuitcheck verwachteuitcheckdatum "
    "vertrekdatumverwacht vertrekdatumgepland geplanteabreise voraussichtlicheabreise planowanywyjazd "
    "estimateddeparture "
    "verwachteuitstroom planowanadatawyjazdu",
    Veld.VERTREK: "vertrek vertrekdatum datumvertrek dagvanvertrek vertrokken vertrokkenop datumuit uit uitcheck "
    "uitcheckdatum checkout checkoutdate datumcheckout departure departuredate dateofdeparture departed "
    "dateout moveout "
    "moveoutdate einddatum enddate tot totenmet tm until dateto eindeverblijf eindverblijf uittrek uittrekdatum "
    "verblijftot verblijftotenmet werkelijkvertrek abreise abreisedatum auszug auszugsdatum wyjazd datawyjazdu "
    "wymeldowanie datawymeldowania uithuisdatum uithuizing stayuntil einde actualdeparture to end left",
    Veld.DOCUMENTSOORT: "documentsoort soortdocument aarddocument aardvanhetdocument documenttype typedocument "
    "legitimatie legitimatiesoort soortlegitimatie legitimatiebewijs soortlegitimatiebewijs identiteitsbewijs "
    "soortidentiteitsbewijs aardidentiteitsbewijs aardlegitimatie aardlegitimatiebewijs idtype typeid "
    "idsoort soortid "
    "iddocument document documentkind identitydocument identificationtype ausweisart dokumentart dokument "
    "rodzajdokumentu typdokumentu identiteitsdocument",
    Veld.WERKGEVER: "werkgever employer uitzendbureau uitzender opdrachtgever inlener bedrijf company agency "
    "arbeitgeber "
    "pracodawca werkgeverinlener",
}
SYNONIEMEN = {naam: veld for veld, namen in _NAMEN.items() for naam in namen.split()}

# Personal data the portal may not hold, whoever supplies it: never read beyond the heading.
_VERBODEN = (
    "bsn bsnnr bsnnummer burgerservicenummer burgerservicenr sofi sofinr sofinummer socialsecuritynumber ssn "
    "nationaliteit nat nationality nationalitat staatsburgerschap citizenship staatsangehorigkeit "
    "obywatelstwo narodowosc "
    "geboorteland countryofbirth landvanherkomst herkomstland countryoforigin country herkomst "
    "documentnummer documentnr documentno documentnumber docnr docnumber paspoortnummer paspoortnr paspoort passport "
    "passportnumber passportno passportnr idnummer idnr idno idnumber idkaartnummer idcardnumber "
    "identiteitskaartnummer "
    "legitimatienummer legitimatienr nummerlegitimatie nummerlegitimatiebewijs nrlegitimatie "
    "nummerdocument nrdocument "
    "rijbewijsnummer ausweisnummer reisepassnummer nrpaszportu nrdokumentu numerdokumentu seriainumer "
    "identiteitsbewijsnummer nummeridentiteitsbewijs vnummer vreemdelingennummer anummer "
    "iban ibannr ibannummer bankrekening bankrekeningnummer rekeningnummer rekeningnr bankaccount "
    "accountnumber konto kontonummer nrkonta "
    "pesel peselnr cnp egn steuernummer steuerid taxid tin fiscaalnummer personalnumber personnumber "
    "religie geloof godsdienst religion gezondheid ziekte medisch medical health etniciteit ethnicity foto photo "
    "kopieid kopiepaspoort strafblad politiekevoorkeur vakbond"
)
VERBODEN = frozenset(_VERBODEN.split())
VERBODEN_DELEN = (
    "burgerservice", "sofinum", "nationalit", "paspoortn", "passportn", "documentn", "rijbewijsn",
    "legitimatien", "iban",
    "rekeningn", "vreemdelingennum", "staatsburger", "citizenship", "socialsecurity",
)  # fmt: skip

# Tried in this order on headings that are not in the list above: a heading with all these parts is probably this.
DELEN: tuple[tuple[tuple[str, ...], Veld], ...] = (
    (("geboorte", "dat"), Veld.GEBOORTEDATUM),
    (("birth",), Veld.GEBOORTEDATUM),
    (("geburts",), Veld.GEBOORTEDATUM),
    (("urodz",), Veld.GEBOORTEDATUM),
    (("verwacht", "vertrek"), Veld.VERWACHT_VERTREK),
    (("gepland", "vertrek"), Veld.VERWACHT_VERTREK),
    (("verwacht", "eind"), Veld.VERWACHT_VERTREK),
    (("expected", "depart"), Veld.VERWACHT_VERTREK),
    (("expected", "out"), Veld.VERWACHT_VERTREK),
    (("planned", "out"), Veld.VERWACHT_VERTREK),
    (("planned", "depart"), Veld.VERWACHT_VERTREK),
    (("aankomst",), Veld.AANKOMST),
    (("arriv",), Veld.AANKOMST),
    (("checkin",), Veld.AANKOMST),
    (("incheck",), Veld.AANKOMST),
    (("movein",), Veld.AANKOMST),
    (("anreise",), Veld.AANKOMST),
    (("przyjazd",), Veld.AANKOMST),
    (("vertrek",), Veld.VERTREK),
    (("vertrok",), Veld.VERTREK),
    (("depart",), Veld.VERTREK),
    (("checkout",), Veld.VERTREK),
    (("uitcheck",), Veld.VERTREK),
    (("moveout",), Veld.VERTREK),
    (("abreise",), Veld.VERTREK),
    (("wyjazd",), Veld.VERTREK),
    (("achternaam",), Veld.ACHTERNAAM),
    (("surname",), Veld.ACHTERNAAM),
    (("lastname",), Veld.ACHTERNAAM),
    (("nazwisk",), Veld.ACHTERNAAM),
    (("voornaam",), Veld.VOORNAAM),
    (("firstname",), Veld.VOORNAAM),
    (("tussenv",), Veld.TUSSENVOEGSEL),
    (("locatie", "code"), Veld.LOCATIECODE),
    (("location", "code"), Veld.LOCATIECODE),
    (("huisn",), Veld.HUISNUMMER),
    (("postcode",), Veld.POSTCODE),
    (("locatie",), Veld.LOCATIENAAM),
    (("location",), Veld.LOCATIENAAM),
    (("kamer",), Veld.KAMER),
    (("room",), Veld.KAMER),
    (("taal",), Veld.TAAL),
    (("language",), Veld.TAAL),
    (("soort", "document"), Veld.DOCUMENTSOORT),
    (("soort", "legitimatie"), Veld.DOCUMENTSOORT),
    (("aard", "document"), Veld.DOCUMENTSOORT),
    (("document", "type"), Veld.DOCUMENTSOORT),
    (("woonplaats",), Veld.WOONPLAATS),
    (("werkgever",), Veld.WERKGEVER),
    (("naam", "bewoner"), Veld.NAAM),
    (("naam", "verblijf"), Veld.NAAM),
    (("naam", "huurder"), Veld.NAAM),
    (("naam", "medewerker"), Veld.NAAM),
    (("naam", "werknemer"), Veld.NAAM),
    (("naam", "gast"), Veld.NAAM),
    (("guest", "name"), Veld.NAAM),
)
# Words that make a likely guess wrong: the time of arrival, the home address, the landlord's own name.
STOORT = (
    "tijd", "time", "uur", "thuis", "home", "telefoon", "phone", "mail", "opmerking", "reden", "contact", "plaatsvan",
    "geboorteplaats", "birthplace", "placeofbirth",
)  # fmt: skip
