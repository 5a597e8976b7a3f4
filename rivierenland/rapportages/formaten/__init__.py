"""The files of a report, one format each: a document in, bytes out, the same every time."""
