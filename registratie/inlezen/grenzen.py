"""The first and the last day of a stay that anybody may write down: at the desk, in a list and through the API."""

from datetime import date, timedelta

EERSTE_AANKOMST = date(2000, 1, 1)
"""Free movement of workers from Central and Eastern Europe began on 1 May 2004; an older day is a typing error. The holiday
calendar that moves a deadline starts in 1990."""
EERSTE_INGANG = date(1900, 1, 1)
"""A location may be in use for longer than the people of today live there; an older day is a typing error."""
AANKOMST_VOORUIT = timedelta(days=366)
VERTREK_VOORUIT = timedelta(days=3653)
"""Ten years: no bed is let for longer, and a year like 2206 or 9999 is a typing error or means 'no end'."""
