"""Tables of CBS StatLine (OData v4): read an answer or a downloaded file, and ask for one. Imports no model."""
