"""Articles of real use for the region, in our own words. Facts carry their source; all of it is marked as example content."""

from datetime import date, timedelta

from rivierenland.core.actor import Actor
from speerpunten.kennis.actions import zoekindex
from speerpunten.kennis.models import Artikel, Artikelversie

TIEL, ZALTBOMMEL, WEST_BETUWE = "GM0281", "GM0297", "GM1960"
# gemeente, kind, audience, title, summary, text, source, subject words
ARTIKELEN = (
    (None, "artikel", "openbaar", "BRP of RNI: waar hoort iemand?", "Wie in een half jaar vier maanden of langer blijft, schrijft zich "
     "in bij de gemeente.",
     "## De regel\n\nVerwacht iemand in een half jaar **minstens vier maanden** in Nederland te zijn? Dan hoort die persoon in de BRP van "
     "de gemeente waar hij woont. Inschrijven gaat in persoon, uiterlijk op de vijfde dag. Het gaat om wat iemand **verwacht**: een "
     "telling "
     "van nachten is een reden om te vragen, geen besluit.\n\n## Korter\n\nWie korter blijft, komt in de RNI. Die persoon krijgt daar "
     "een burgerservicenummer.\n\n"
     "- De RNI heeft loketten in negentien gemeenten, in de buurt in Nijmegen en Utrecht.\n"
     "- Wie ingezetene is, kan niet in de RNI.\n- Een tijdelijk verblijfsadres doorgeven aan de RNI is vrijwillig.",
     "Wet basisregistratie personen, artikelen 2.4, 2.38 en 2.67", ["brp", "rni", "bsn"]),
    (None, "artikel", "openbaar", "Wet goed verhuurderschap in het kort", "Wat een verhuurder moet doen, en wat de gemeente kan doen.",
     "De wet kent algemene regels. Een verhuurder mag niet discrimineren of intimideren en legt afspraken schriftelijk vast. "
     "De waarborgsom is ten hoogste twee maanden kale huur. Elke gemeente heeft een meldpunt.\n\n"
     "## Voor werknemers uit andere landen van de EU\n\n- De huurovereenkomst staat los van de arbeidsovereenkomst.\n- De huurder "
     "krijgt informatie in "
     "een taal die hij begrijpt.\n\nDe raad kan ook een vergunning verplicht stellen voor het verhuren van verblijfsruimte.\n\n"
     "> De gemeente kan waarschuwen, een last opleggen en beboeten. Het uiterste middel is beheer door een ander.",
     "Wet goed verhuurderschap, artikelen 2, 4 en 5", ["goed-verhuurderschap", "huurcontract", "handhaving"]),
    (None, "artikel", "partijen", "Wtta: toelating van uitleners", "Wie mensen uitleent, heeft vanaf 1 januari 2027 een toelating nodig.",
     "De Wet toelating terbeschikkingstelling van arbeidskrachten regelt wie mensen mag uitlenen. Een uitlener voldoet aan een "
     "normenkader en stelt een waarborgsom. Een inlener mag dan alleen werken met een toegelaten uitlener.\n\n"
     "- Meld u voor 1 januari 2027 bij de Nederlandse Autoriteit voor de Uitleenmarkt.\n"
     "- De Arbeidsinspectie handhaaft vanaf 1 januari 2028.",
     "Wet toelating terbeschikkingstelling van arbeidskrachten (Wtta)", ["wtta", "uitzenden", "goed-werkgeverschap"]),
    (None, "artikel", "partijen", "Goed werkgeverschap bij seizoenswerk", "Vijf dingen die een werkgever in de oogst goed regelt.",
     "1. Vertel voor vertrek wat iemand verdient en wat het verblijf kost.\n2. Geef de afspraken op papier, in een taal die iemand leest.\n"
     "3. Regel vervoer dat veilig is.\n4. Zorg dat iemand naar een huisarts kan.\n5. Maak een plek voor na het werk.",
     "Eigen voorbeeld van de regio", ["goed-werkgeverschap", "seizoenswerk", "zorg"]),
    (ZALTBOMMEL, "beleidsdocument", "ambtenaren", "Uitsterfregeling voor kamerverhuur", "Hoe een uitsterfregeling werkt, en waar u op let.",
     "Wat er is, mag blijven. Stopt iemand, dan komt er geen nieuw gebruik. Zo gaat verblijf in gewone huizen in de kern terug naar "
     "nul.\n\n## Let op\n\n- Leg per adres vast wat er nu is.\n"
     "- Kies een peildatum.\n- Houd bij wanneer een gebruik stopt, en wijs de eigenaar daarop.",
     "Beleid voor de huisvesting van internationale werknemers, gemeente Zaltbommel", ["uitsterfregeling", "kamerverhuur"]),
    (WEST_BETUWE, "artikel", "openbaar", "Short stay: wanneer is het wonen?", "Het verschil tussen logies en wonen.",
     "Short stay is verblijf voor korte tijd; vaak legt beleid de grens bij vier maanden. Wie ergens zijn vaste plek heeft, woont er. "
     "Wat mag, staat in het omgevingsplan.\n\n"
     "Vraag u af: hoe lang blijft iemand, heeft hij elders een huis, en kan hij er zelf koken?",
     "Eigen voorbeeld van de regio", ["short-stay", "omgevingsplan"]),
    (TIEL, "voorbeeld", "partijen", "Voorbeeld: één beheerder, dag en nacht bereikbaar", "Een vaste beheerder voorkomt klachten.",
     "Op een grote locatie stelde de aanbieder een vaste beheerder aan. Buren en bewoners hebben één nummer. Elke maand is er een "
     "rondgang met de wijkagent.", "Verzonnen voorbeeld", ["grote-locatie", "leefbaarheid"]),
    (TIEL, "evaluatie", "ambtenaren", "Evaluatie: samen controleren", "Wat een gezamenlijke controle oplevert, en wat er beter kan.",
     "Gemeente, brandweer en Arbeidsinspectie gingen samen langs. Eén bezoek in plaats van drie. De terugkoppeling duurde te lang.",
     "Verzonnen voorbeeld", ["handhaving", "brandveiligheid", "evaluatie"]),
    (None, "artikel", "openbaar", "Wat is een huisvestingsnorm?", "Een norm zegt hoeveel ruimte en welke voorzieningen iemand krijgt.",
     "Een certificaat laat zien dat een onafhankelijke inspecteur een locatie bekeek. SNF is er vooral voor uitzenders, het Agrarisch "
     "Keurmerk Flexwonen voor telers met eigen mensen. Gemeenten kunnen in hun beleid meer vragen. Een keurmerk vervangt geen "
     "vergunning.", "Stichting Normering Flexwonen; Agrarisch Keurmerk Flexwonen", ["huisvestingsnorm", "certificaat"]),
)  # fmt: skip


def make(*, vandaag: date, by: Actor) -> int:
    """The articles, their first version, and their words; nothing when there are articles already."""
    if Artikel.objects.exists():
        return 0
    rows = Artikel.objects.bulk_create(
        Artikel(
            gemeente_id=gemeente, soort=soort, doelgroep=doelgroep, status="geplaatst", titel=titel, samenvatting=kort, tekst=tekst,
            bron=bron, auteursrol="beleidsadviseur", trefwoorden=sorted(woorden), is_voorbeeld=True, versienummer=1,
            geplaatst_op=vandaag - timedelta(days=30 * nummer), nakijken_voor=vandaag + timedelta(days=90 - 40 * nummer),
        )
        for nummer, (gemeente, soort, doelgroep, titel, kort, tekst, bron, woorden) in enumerate(ARTIKELEN)
    )  # fmt: skip
    Artikelversie.objects.bulk_create(
        Artikelversie(
            artikel=row, gemeente_id=row.gemeente_id, nummer=1, doelgroep=row.doelgroep, titel=row.titel,
            samenvatting=row.samenvatting, tekst=row.tekst, trefwoorden=row.trefwoorden,
        )
        for row in rows
    )  # fmt: skip
    zoekindex.fill([row.pk for row in rows])
    return len(rows)
