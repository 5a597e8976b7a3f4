"""No zero before the day."""

DATE_FORMAT = "j F Y"
