"""Pages of a list, of a size that the address cannot change."""

from typing import Any

from django.core.paginator import EmptyPage
from django_tables2 import LazyPaginator

PER_PAGE = 50
LAST = 100_000
"""Nobody leafs this far; beyond it the database could not count the rows to skip."""


class FixedPaginator(LazyPaginator):
    """Fifty rows a page whatever is asked: a list is no way around the right to download, nor a way to fill the memory."""

    def __init__(self, object_list: Any, per_page: int, **kwargs: Any):
        super().__init__(object_list, PER_PAGE, **kwargs)

    def validate_number(self, number: Any) -> int:
        """As the original; a page that cannot exist is an empty page, so that the list shows its first."""
        found: int = super().validate_number(number)
        if found > LAST:
            raise EmptyPage
        return found
