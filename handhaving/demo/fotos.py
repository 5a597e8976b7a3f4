"""Drawn pictures that stand for photos: a wall, a thing on it, and the word that it is an example."""

from io import BytesIO
from random import Random

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image, ImageDraw

MATEN = (640, 480)
MUREN = ("#d8d2c4", "#cfd6d3", "#e3dccb", "#c9cfd8")
DINGEN = ("#a01d23", "#5d7477", "#8a6d3b", "#2f4d08")


def draw(dobbel: Random) -> SimpleUploadedFile:
    """A small picture as a phone would send it; nobody is on it."""
    breed, hoog = MATEN
    beeld = Image.new("RGB", MATEN, dobbel.choice(MUREN))
    pen = ImageDraw.Draw(beeld)
    vloer = hoog - dobbel.randint(70, 130)
    pen.rectangle((0, vloer, breed, hoog), fill="#8f8678")
    links = dobbel.randint(120, 360)
    pen.rounded_rectangle((links, vloer - 230, links + 90, vloer - 10), radius=26, fill=dobbel.choice(DINGEN))
    pen.rectangle((links + 30, vloer - 262, links + 60, vloer - 228), fill="#33383b")
    pen.text((16, 16), "VOORBEELD", fill="#33383b", font_size=22)
    uit = BytesIO()
    beeld.save(uit, "JPEG", quality=80)
    return SimpleUploadedFile("voorbeeld.jpg", uit.getvalue(), "image/jpeg")
