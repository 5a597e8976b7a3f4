"""What every drawing is held against."""

import xml.etree.ElementTree as ET
from collections.abc import Callable

import pytest

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def parsed() -> Callable[[str], ET.Element]:
    """Parse a drawing and check that a strict CSP lets it through."""

    def parse(drawing: str) -> ET.Element:
        root = ET.fromstring(drawing)
        assert [node.tag for node in root.iter() if node.tag in (f"{SVG}style", f"{SVG}script")] == []
        assert [name for node in root.iter() for name in node.attrib if name == "style" or name.startswith("on")] == []
        return root

    return parse


@pytest.fixture
def words() -> Callable[[ET.Element], list[str]]:
    """The texts that a reader sees in a drawing."""
    return lambda root: [node.text or "" for node in root.iter(f"{SVG}text")]
