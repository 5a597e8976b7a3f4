"""The way from a figure into an answer."""

from django import template
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.safestring import SafeString

from rivierenland.core.permissions import Permission
from rivierenland.core.templatetags.look import button

register = template.Library()


@register.simple_tag(takes_context=True)
def neem_op(context: template.RequestContext, soort: str, sleutel: object) -> SafeString | str:
    """A button that takes this piece into an answer, for who writes answers; nothing for others."""
    actor = getattr(getattr(context, "request", None), "actor", None)
    if actor is None or not actor.may(Permission.ANTWOORD_WRITE):
        return ""
    url = f"{reverse('kennis:antwoord-take')}?{urlencode({'soort': soort, 'sleutel': str(sleutel)})}"
    return button("Neem op in een antwoord", url, soort="secondary small", icon_name="add")
