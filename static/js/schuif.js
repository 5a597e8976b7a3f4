// A slider beside a number field: the one follows the other. Without this file there is only the field.
for (const slider of document.querySelectorAll("[data-schuif]")) {
  const field = document.getElementById(slider.dataset.schuif);
  if (!field) continue;
  slider.hidden = false;
  slider.addEventListener("input", () => { field.value = slider.value; });
  field.addEventListener("input", () => { if (field.value) slider.value = field.value; });
}
