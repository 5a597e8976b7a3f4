"""A page of paper for the demo: a valid PDF of one page that says that it is made up."""

from django.core.files.base import ContentFile


def papier(naam: str, *regels: str) -> ContentFile:
    """A PDF with these lines, as an uploaded file."""
    tekst = "".join(f"({_plain(regel)}) Tj T* " for regel in (*regels, "", "Verzonnen voorbeeld."))
    stroom = f"BT /F1 12 Tf 20 TL 60 780 Td {tekst}ET"
    delen = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        f"<< /Length {len(stroom)} >>\nstream\n{stroom}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    inhoud, plaatsen = "%PDF-1.4\n", []
    for nummer, deel in enumerate(delen, start=1):
        plaatsen.append(len(inhoud))
        inhoud += f"{nummer} 0 obj\n{deel}\nendobj\n"
    begin = len(inhoud)
    inhoud += f"xref\n0 {len(delen) + 1}\n0000000000 65535 f \n"
    inhoud += "".join(f"{plaats:010} 00000 n \n" for plaats in plaatsen)
    inhoud += f"trailer << /Size {len(delen) + 1} /Root 1 0 R >>\nstartxref\n{begin}\n%%EOF\n"
    return ContentFile(inhoud.encode("ascii"), name=naam)


def _plain(regel: str) -> str:
    """Letters that the built-in font knows, with the signs of a PDF text escaped."""
    los = regel.encode("ascii", "replace").decode()
    return los.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
