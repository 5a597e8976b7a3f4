"""Reads the files back: the text of a PDF, the sheets of a workbook, the CSV files of a zip."""

import csv
import io
import subprocess
import zipfile

from python_calamine import CalamineWorkbook


def text_of(pdf: bytes) -> str:
    """On one line, with ordinary spaces."""
    uit = subprocess.run(["pdftotext", "-layout", "-", "-"], input=pdf, capture_output=True, check=True)
    return " ".join(uit.stdout.decode().replace("\u00a0", " ").split())


def pages_of(pdf: bytes) -> list[str]:
    """The text page by page."""
    uit = subprocess.run(["pdftotext", "-layout", "-", "-"], input=pdf, capture_output=True, check=True)
    return [" ".join(pagina.replace("\u00a0", " ").split()) for pagina in uit.stdout.decode().split("\f")[:-1]]


def sheets_of(boek: bytes) -> dict[str, list[list[object]]]:
    """Rows by the name of their sheet, the heading first."""
    werkmap = CalamineWorkbook.from_filelike(io.BytesIO(boek))
    return {naam: werkmap.get_sheet_by_name(naam).to_python() for naam in werkmap.sheet_names}


def files_of(pakket: bytes) -> dict[str, bytes]:
    """The files of a zip, in its order."""
    with zipfile.ZipFile(io.BytesIO(pakket)) as zip_:
        assert zip_.testzip() is None
        return {naam: zip_.read(naam) for naam in zip_.namelist()}


def rows_of(bestand: bytes) -> list[list[str]]:
    """The rows of one CSV file."""
    return list(csv.reader(io.StringIO(bestand.decode("utf-8-sig")), delimiter=";"))
