"""The software of an organisation, as its page shows it."""

from django.db.models import QuerySet

from rivierenland.api.models import Apitoegang


def for_list() -> QuerySet[Apitoegang]:
    """Every access of the organisation in scope: what works first, then what was withdrawn."""
    return Apitoegang.objects.select_related("created_by").order_by("-ingetrokken_at", "naam", "id")
