"""The year as a word: the abbreviation ends with a full stop, which a sentence would double."""

DATE_FORMAT = "j E Y року"
