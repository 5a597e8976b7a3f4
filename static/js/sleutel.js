// A passkey or security key that failed, was cancelled or is not supported: say so on the page, in Dutch.
(() => {
  "use strict";
  document.addEventListener("allauth.error", () => {
    const note = document.getElementById("sleutel-fout");
    if (note) note.hidden = false;
  });
})();
