"""The sums of a business case: no database, no request. Amounts are whole euros, percentages run from 0 to 100."""
