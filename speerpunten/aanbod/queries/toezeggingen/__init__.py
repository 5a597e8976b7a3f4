"""The commitments of the convenant that are measured on work sites and projects, one rule a file."""

from speerpunten.aanbod.queries.toezeggingen import beslist_op_plannen, binnen_15_km, vraag_opgegeven, zelfde_gemeente

REGELS = (zelfde_gemeente.REGEL, binnen_15_km.REGEL, vraag_opgegeven.REGEL, beslist_op_plannen.REGEL)
