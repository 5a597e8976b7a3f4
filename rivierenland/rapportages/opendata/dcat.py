"""The catalogue in the words of DCAT-AP-NL 3.0 (Geonovum), as a graph."""

from collections.abc import Iterable, Sequence
from datetime import date

from rdflib import DCAT, DCTERMS, FOAF, RDF, RDFS, XSD, BNode, Graph, Literal, Namespace, URIRef
from rdflib.namespace import SKOS

from rivierenland.rapportages.opendata.beschrijving import Dataset
from rivierenland.rapportages.opendata.formaten import CONTENT_TYPES, Editie, Formaat
from rivierenland.rapportages.opendata.periode import Periode
from rivierenland.rapportages.opendata.rapport import Rapportbestand, Rapportuitgave

SPDX, VCARD = Namespace("http://spdx.org/rdf/terms#"), Namespace("http://www.w3.org/2006/vcard/ns#")
EU = "http://publications.europa.eu/resource/authority/"
LICENTIE, OPENBAAR = URIRef(f"{EU}licence/CC0"), URIRef(f"{EU}access-right/PUBLIC")
NEDERLANDS, ELK_KWARTAAL = URIRef(f"{EU}language/NLD"), URIRef(f"{EU}frequency/QUARTERLY")
VERSIE = URIRef(f"{DCAT}version")  # of DCAT 3; the library knows DCAT 2
TALEN = {"ttl": "turtle", "jsonld": "json-ld", "rdf": "xml"}
MEDIA = {"ttl": "text/turtle", "jsonld": "application/ld+json", "rdf": "application/rdf+xml"}


def graph(
    paren: Iterable[tuple[Dataset, Sequence[Editie]]],
    *,
    site: str,
    contact: str,
    rapporten: Sequence[Rapportuitgave] = (),
) -> Graph:
    """The catalogue. Each dataset comes with the editions that it offers; one without an edition is left out. Then the reports.

    `site` begins every address and ends without a slash; `contact` is an e-mail address.
    """
    g = Graph()
    for naam, ruimte in (("dcat", DCAT), ("dct", DCTERMS), ("foaf", FOAF), ("spdx", SPDX), ("vcard", VCARD)):
        g.bind(naam, ruimte)
    catalogus = URIRef(f"{site}/open-data/catalogus")
    partij, punt = URIRef(f"{site}/open-data/#uitgever"), URIRef(f"{site}/open-data/#contact")
    _publisher(g, partij, punt, contact)
    _facts(
        g,
        catalogus,
        DCAT.Catalog,
        "Open data van Regio Rivierenland",
        "Cijfers over huisvesting van internationale werknemers.",
    )
    for woord, doel in ((DCTERMS.publisher, partij), (DCTERMS.license, LICENTIE), (DCAT.contactPoint, punt)):
        g.add((catalogus, woord, doel))
    g.add((catalogus, FOAF.homepage, URIRef(f"{site}/open-data/")))
    for dataset, edities in paren:
        if edities:
            uri = URIRef(f"{site}/open-data/{dataset.slug}/")
            g.add((catalogus, DCAT.dataset, uri))
            _dataset(g, uri, dataset, edities, partij, punt)
    for rapport in rapporten:
        uri = URIRef(f"{site}{rapport.pad}")
        g.add((catalogus, DCAT.dataset, uri))
        _report(g, uri, rapport, site, partij, punt)
    _concepts(g)
    return g


def _publisher(g: Graph, partij: URIRef, punt: URIRef, contact: str) -> None:
    g.add((partij, RDF.type, FOAF.Agent))
    g.add((partij, FOAF.name, Literal("Regio Rivierenland", lang="nl")))
    g.add((punt, RDF.type, VCARD.Kind))
    g.add((punt, RDF.type, VCARD.Organization))
    g.add((punt, VCARD.fn, Literal("Team data, Regio Rivierenland", lang="nl")))
    g.add((punt, VCARD.hasEmail, URIRef(f"mailto:{contact}")))


def _facts(g: Graph, uri: URIRef, soort: URIRef, titel: str, tekst: str) -> None:
    g.add((uri, RDF.type, soort))
    g.add((uri, DCTERMS.title, Literal(titel, lang="nl")))
    g.add((uri, DCTERMS.description, Literal(tekst, lang="nl")))
    g.add((uri, DCTERMS.language, NEDERLANDS))


def _dataset(g: Graph, uri: URIRef, dataset: Dataset, edities: Sequence[Editie], partij: URIRef, punt: URIRef) -> None:
    _facts(g, uri, DCAT.Dataset, dataset.titel, f"{dataset.kort} {dataset.uitleg}")
    thema = URIRef(f"{EU}data-theme/{dataset.thema}")
    for woord, doel in (
        (DCTERMS.publisher, partij), (DCTERMS.creator, partij), (DCAT.contactPoint, punt), (DCAT.theme, thema),
        (DCTERMS.accessRights, OPENBAAR), (DCTERMS.accrualPeriodicity, ELK_KWARTAAL), (DCAT.landingPage, uri),
        (DCTERMS.identifier, Literal(str(uri), datatype=XSD.anyURI)),
        (DCTERMS.modified, Literal(max(editie.gemaakt_at for editie in edities).isoformat(), datatype=XSD.dateTime)),
        (DCTERMS.spatial, URIRef(f"{EU}country/NLD")),
        (VERSIE, Literal(str(dataset.versie))),
    ):  # fmt: skip
        g.add((uri, woord, doel))
    for trefwoord in dataset.trefwoorden:
        g.add((uri, DCAT.keyword, Literal(trefwoord, lang="nl")))
    perioden = [Periode.read(editie.periode) for editie in edities]
    _temporal(g, uri, min(p.eerste_dag for p in perioden), max(p.laatste_dag for p in perioden))
    for editie in edities:
        for formaat in Formaat:
            _distribution(g, uri, dataset, editie, formaat)


def _report(g: Graph, uri: URIRef, rapport: Rapportuitgave, site: str, partij: URIRef, punt: URIRef) -> None:
    _facts(g, uri, DCAT.Dataset, rapport.titel, rapport.kort)
    for woord, doel in (
        (DCTERMS.publisher, partij), (DCTERMS.creator, partij), (DCAT.contactPoint, punt),
        (DCAT.theme, URIRef(f"{EU}data-theme/SOCI")), (DCTERMS.accessRights, OPENBAAR),
        (DCTERMS.accrualPeriodicity, URIRef(f"{EU}frequency/{rapport.ritme}")), (DCAT.landingPage, uri),
        (DCTERMS.identifier, Literal(str(uri), datatype=XSD.anyURI)),
        (DCTERMS.modified, Literal(rapport.gepubliceerd_at.isoformat(), datatype=XSD.dateTime)),
        (DCTERMS.spatial, URIRef(f"{EU}country/NLD")), (VERSIE, Literal(str(rapport.versie))),
        (DCAT.keyword, Literal("rapport", lang="nl")),
    ):  # fmt: skip
        g.add((uri, woord, doel))
    _temporal(g, uri, rapport.eerste_dag, rapport.laatste_dag, naam=rapport.pad.strip("/").replace("/", "-"))
    for bestand in rapport.bestanden:
        _report_file(g, uri, rapport, bestand, site)


def _report_file(g: Graph, dataset_uri: URIRef, rapport: Rapportuitgave, bestand: Rapportbestand, site: str) -> None:
    uri = URIRef(f"{site}{bestand.pad}")
    naam = f"{rapport.titel}, {bestand.formaat}"
    _facts(g, uri, DCAT.Distribution, naam, f"{naam}, versie {rapport.versie}.")
    _file(g, dataset_uri, uri, bestand.media, bestand.formaat, bestand.grootte, bestand.sha256)
    g.add((uri, DCTERMS.issued, Literal(rapport.gepubliceerd_at.isoformat(), datatype=XSD.dateTime)))


def _temporal(g: Graph, uri: URIRef, begin: date, eind: date, *, naam: str = "") -> None:
    knoop = BNode(f"periode-{naam or uri.split('/')[-2]}")
    g.add((uri, DCTERMS.temporal, knoop))
    g.add((knoop, RDF.type, DCTERMS.PeriodOfTime))
    g.add((knoop, DCAT.startDate, Literal(begin)))
    g.add((knoop, DCAT.endDate, Literal(eind)))


def _distribution(g: Graph, dataset_uri: URIRef, dataset: Dataset, editie: Editie, formaat: Formaat) -> None:
    uri = URIRef(f"{dataset_uri}{editie.periode}/{editie.versie}.{formaat}")
    bestand = editie.bestanden[formaat]
    naam = f"{dataset.titel}, {Periode.read(editie.periode).naam}, {formaat.upper()}"
    _facts(g, uri, DCAT.Distribution, naam, f"{naam}, versie {editie.versie}.")
    media = CONTENT_TYPES[formaat].partition(";")[0]
    _file(g, dataset_uri, uri, media, formaat.upper(), bestand["grootte"], bestand["sha256"])
    g.add((uri, DCTERMS.issued, Literal(editie.gemaakt_at.isoformat(), datatype=XSD.dateTime)))


def _file(g: Graph, dataset_uri: URIRef, uri: URIRef, media: str, formaat: str, grootte: int, sha256: str) -> None:
    som = URIRef(f"{uri}#sha256")
    for woord, doel in (
        (DCAT.accessURL, dataset_uri), (DCAT.downloadURL, uri), (DCTERMS.license, LICENTIE),
        (DCAT.mediaType, URIRef(f"https://www.iana.org/assignments/media-types/{media}")),
        (DCTERMS["format"], URIRef(f"{EU}file-type/{formaat}")),
        (DCAT.byteSize, Literal(grootte, datatype=XSD.nonNegativeInteger)), (SPDX.checksum, som),
    ):  # fmt: skip
        g.add((uri, woord, doel))
    g.add((dataset_uri, DCAT.distribution, uri))
    g.add((som, RDF.type, SPDX.Checksum))
    g.add((som, SPDX.algorithm, SPDX.checksumAlgorithm_sha256))
    g.add((som, SPDX.checksumValue, Literal(sha256, datatype=XSD.hexBinary)))


_KLASSEN = {
    DCTERMS.license: DCTERMS.LicenseDocument, DCTERMS.accessRights: DCTERMS.RightsStatement,
    DCTERMS.language: DCTERMS.LinguisticSystem, DCTERMS.accrualPeriodicity: DCTERMS.Frequency,
    DCAT.theme: SKOS.Concept, DCAT.mediaType: DCTERMS.MediaType, DCTERMS["format"]: DCTERMS.MediaTypeOrExtent,
    DCTERMS.spatial: DCTERMS.Location, SPDX.algorithm: SPDX.ChecksumAlgorithm, FOAF.homepage: FOAF.Document,
    DCAT.landingPage: FOAF.Document, DCAT.downloadURL: RDFS.Resource, DCAT.accessURL: RDFS.Resource,
}  # fmt: skip
_MET_NAAM = {SKOS.Concept: {"SOCI": "Bevolking en samenleving", "GOVE": "Overheid en publieke sector"}}


def _concepts(g: Graph) -> None:
    """Say of every address of a list what it is: the profile asks it, and whoever reads does not fetch the lists."""
    for woord, klasse in _KLASSEN.items():
        for doel in set(g.objects(None, woord)):
            if klasse != RDFS.Resource:
                g.add((doel, RDF.type, klasse))
            for code, naam in _MET_NAAM.get(klasse, {}).items():
                if str(doel).endswith(f"/{code}"):
                    g.add((doel, SKOS.prefLabel, Literal(naam, lang="nl")))
