"""Give the field of the seal its place among the tags, so that the sealed PDF is as accessible as the one that was read."""

from typing import Any

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter


def tag_field(writer: IncrementalPdfFileWriter) -> None:
    """Put the one field of the form in a `Form` element at the end of the document (ISO 14289-1, 7.18.4).

    A PDF without tags stays as it is.
    """
    if "/StructTreeRoot" not in writer.root:
        return
    tree, field_ref = writer.root["/StructTreeRoot"], writer.root["/AcroForm"]["/Fields"].raw_get(0)
    field, document, key = field_ref.get_object(), _document(tree), int(tree["/ParentTreeNextKey"])
    thing = generic.DictionaryObject({pdf_name("/Type"): pdf_name("/OBJR"), pdf_name("/Obj"): field_ref})
    form = generic.DictionaryObject(
        {
            pdf_name("/Type"): pdf_name("/StructElem"),
            pdf_name("/S"): pdf_name("/Form"),
            pdf_name("/P"): generic.IndirectObject(
                document.container_ref.idnum, document.container_ref.generation, writer
            ),
            pdf_name("/Pg"): field.raw_get("/P"),
            pdf_name("/K"): thing,
        }
    )
    form_ref = writer.add_object(form)
    writer.update_container(_add_child(document, form_ref))
    field[pdf_name("/StructParent")] = generic.NumberObject(key)
    writer.update_container(field)
    parents = tree["/ParentTree"]
    parents["/Nums"].extend([generic.NumberObject(key), form_ref])
    writer.update_container(parents["/Nums"])
    tree[pdf_name("/ParentTreeNextKey")] = generic.NumberObject(key + 1)
    writer.update_container(tree)


def _document(tree: Any) -> Any:
    """The element that holds all others."""
    first = tree["/K"]
    return first[0] if isinstance(first, generic.ArrayObject) else first


def _add_child(element: Any, child: Any) -> Any:
    """One more child at the end; returns what changed by it."""
    children = element["/K"]
    if isinstance(children, generic.ArrayObject):
        children.append(child)
        return children
    element[pdf_name("/K")] = generic.ArrayObject([element.raw_get("/K"), child])
    return element
