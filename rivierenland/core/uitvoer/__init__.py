"""Streamed, formula-safe exports: one table description, three formats.

Describe a sheet once (`Blad` with `Kolom`s and an iterable of rows) and give it to `antwoord.export_response`, or to
`csv.stream`, `ods.stream` or `xlsx.stream` when a file is wanted. All three are generators of bytes: rows are read one
at a time and memory does not grow with their number.
"""
