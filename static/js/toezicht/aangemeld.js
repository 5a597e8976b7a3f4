// On every page: remember for whom the phone works, and warn before leaving with inspections that were not sent.
import { onthoud } from "./wie.js";

const hier = document.querySelector("meta[name='op-pad-gebruiker']");
if (hier) onthoud(hier.content);

for (const formulier of document.querySelectorAll("form[data-uitloggen]")) {
  formulier.addEventListener("submit", async (event) => {
    if (!hier?.content) return;
    event.preventDefault();
    const { magWeg } = await import("./uitloggen.js");
    if (await magWeg(hier.content)) formulier.submit();
  });
}
