"""The sounding board without the database: the card of a member, and a text in the language of who reads it."""
