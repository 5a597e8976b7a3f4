"""The list of subject words in the form in which others read such lists (SKOS, W3C 2009)."""

from django.conf import settings
from rdflib import Graph, Literal, Namespace, URIRef
from rdflib.namespace import RDF, SKOS

from speerpunten.kennis.queries.artikel import concepts

FORMATEN = {"ttl": ("turtle", "text/turtle; charset=utf-8"), "jsonld": ("json-ld", "application/ld+json")}


def graph() -> Graph:
    """Every concept with its names, definition and relations."""
    made = Graph()
    ns = Namespace(f"{settings.SITE_URL}/id/begrip/")
    schema = URIRef(f"{settings.SITE_URL}/id/begrippen")
    made.bind("skos", SKOS)
    made.add((schema, RDF.type, SKOS.ConceptScheme))
    made.add((schema, SKOS.prefLabel, Literal("Trefwoorden van de kennisbank Rivierenland", lang="nl")))
    for code, row in concepts().items():
        made.add((ns[code], RDF.type, SKOS.Concept))
        made.add((ns[code], SKOS.inScheme, schema))
        made.add((ns[code], SKOS.prefLabel, Literal(row.naam, lang="nl")))
        for naam in row.andere_namen:
            made.add((ns[code], SKOS.altLabel, Literal(naam, lang="nl")))
        if row.definitie:
            made.add((ns[code], SKOS.definition, Literal(row.definitie, lang="nl")))
        if row.breder_id:
            made.add((ns[code], SKOS.broader, ns[row.breder_id]))
            made.add((ns[row.breder_id], SKOS.narrower, ns[code]))
        for ander in row.verwant:
            made.add((ns[code], SKOS.related, ns[ander]))
            made.add((ns[ander], SKOS.related, ns[code]))
    return made


def serialize(formaat: str) -> str:
    """The list as text; `formaat` is a key of `FORMATEN`."""
    return graph().serialize(format=FORMATEN[formaat][0])
