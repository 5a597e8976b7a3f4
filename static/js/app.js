// Small comforts; every page works without this file.
(() => {
  "use strict";

  const openPanels = () => document.querySelectorAll("details.info[open], details.account[open], details.phone-menu[open]");

  // One panel at a time; Escape and a click elsewhere close it.
  document.addEventListener("click", (event) => {
    for (const panel of openPanels()) {
      if (!panel.contains(event.target)) panel.open = false;
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    for (const panel of openPanels()) {
      const hadFocus = panel.contains(document.activeElement);
      panel.open = false;
      if (hadFocus) panel.querySelector("summary").focus();
    }
  });

  // An explanation that would leave the window opens to the other side.
  document.addEventListener("toggle", (event) => {
    const panel = event.target;
    if (!panel.matches?.("details.info[open]")) return;
    const box = panel.querySelector(".info__panel").getBoundingClientRect();
    if (box.right > document.documentElement.clientWidth) panel.classList.add("info--end");
  }, true);

  const focusErrors = (root) => root.querySelector?.(".error-summary")?.focus();
  focusErrors(document);

  document.addEventListener("htmx:after:swap", (event) => focusErrors(event.target));

  // The server failed: the page stays as it is, and a sentence says so.
  document.addEventListener("htmx:after:request", (event) => {
    const status = event.detail?.ctx?.response?.raw?.status ?? 0;
    const live = document.getElementById("melding-live");
    if (live) live.hidden = status < 500;
  });
  document.addEventListener("htmx:error", (event) => {
    if (event.detail?.error?.name === "AbortError") return; // a newer choice in the same list took its place
    const live = document.getElementById("melding-live");
    if (live) live.hidden = false;
  });

  // A double click sends a form once.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.method !== "post" || event.defaultPrevented) return;
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = "yes";
    window.setTimeout(() => delete form.dataset.sent, 2000);
  });

  for (const trigger of document.querySelectorAll("[data-print]")) {
    trigger.hidden = false;
    trigger.addEventListener("click", () => window.print());
  }
})();
