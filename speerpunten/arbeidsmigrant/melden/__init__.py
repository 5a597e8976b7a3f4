"""Reporting without an account, without the database: how a form that is sent twice stays one melding, and which numbers to call."""
