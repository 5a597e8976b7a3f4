"""Forms in the markup of the design system, without a class name in any form definition.

Set `FORM_RENDERER = "rivierenland.core.renderers.HuisRenderer"`. `{{ form }}` gives the error summary and every field;
`{{ form.naam.as_field_group }}` gives one field with label, hint and error.
"""

from typing import Any

from django.forms.renderers import TemplatesSetting

from rivierenland.core.forms.leeg import HuisVeld

TEXTBOX = "utrecht-textbox utrecht-textbox--html-input"
CHECKBOX = "utrecht-checkbox utrecht-checkbox--html-input"
RADIO = "utrecht-radio-button utrecht-radio-button--html-input"
CLASS_OF_WIDGET = {
    "textarea": "utrecht-textarea utrecht-textarea--html-textarea",
    "select": "utrecht-select utrecht-select--html-select",
    "checkbox": CHECKBOX,
    "radio_option": RADIO,
    "checkbox_option": CHECKBOX,
    "hidden": "",
}
CLASS_OF_OPTION = {"radio": RADIO, "checkbox_select": CHECKBOX}


class HuisRenderer(TemplatesSetting):
    """Django's own widget templates, with our form and field templates and the design system's classes."""

    form_template_name = "components/form/form.html"
    field_template_name = "components/form/field.html"
    bound_field_class = HuisVeld

    def render(self, template_name: str, context: dict[str, Any], request: Any = None) -> str:
        """Render as usual, after each control got its class."""
        if "widget" in context:
            kind = template_name.rsplit("/", 1)[-1].removesuffix(".html")
            add_classes(context["widget"], kind)
        return super().render(template_name, context, request)


def add_classes(widget: dict[str, Any], kind: str) -> None:
    """Give the widget's attributes, or those of its parts, the class that belongs to its kind."""
    if kind in CLASS_OF_OPTION:
        for _group, options, _index in widget["optgroups"]:
            for option in options:
                _add(option["attrs"], CLASS_OF_OPTION[kind])
    elif widget.get("subwidgets"):
        for part in widget["subwidgets"]:
            add_classes(part, part["template_name"].rsplit("/", 1)[-1].removesuffix(".html"))
    else:
        _add(widget["attrs"], CLASS_OF_WIDGET.get(kind, TEXTBOX))


def _add(attributes: dict[str, Any], classes: str) -> None:
    present = attributes.get("class", "")
    if classes and classes not in present:
        attributes["class"] = f"{classes} {present}".strip()
