"""Filters that write figures and dates in Dutch; the rules are in `rivierenland.core.opmaak`."""

from django import template

from rivierenland.core import opmaak

register = template.Library()

for write in (
    opmaak.getal,
    opmaak.procent,
    opmaak.euro,
    opmaak.verschil,
    opmaak.datum,
    opmaak.datum_lang,
    opmaak.datum_kort,
    opmaak.dag_en_datum,
    opmaak.tijdstip,
):
    register.filter(write.__name__, write, expects_localtime=True)
