"""The names of the months as a date in a sentence has them.

Django asks its catalogues for these English words, and gets a capital in Bulgarian and Romanian, where a month has none. Ours are
read first.
"""

from django.utils.translation import gettext_noop as _

MAANDNAMEN = (
    _("January"),
    _("February"),
    _("March"),
    _("April"),
    _("May"),
    _("June"),
    _("July"),
    _("August"),
    _("September"),
    _("October"),
    _("November"),
    _("December"),
)
