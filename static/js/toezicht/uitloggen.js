// Leaving the phone empty: what was sent goes at once, what was not goes only after somebody said so.
import { onverzonden, open, wis } from "./opslag.js";
import { onthoud } from "./wie.js";

/** Whether the user may be logged out now; if so, nothing of theirs is left on this phone. */
export async function magWeg(gebruiker) {
  const opslag = await open(gebruiker);
  const aantal = (await opslag.inspecties()).filter(onverzonden).length;
  opslag.sluit();
  if (aantal && !(await vraag(aantal))) return false;
  await wis(gebruiker);
  onthoud("");
  return true;
}

function vraag(aantal) {
  const dialoog = document.getElementById("op-pad-uitloggen");
  const wat = aantal === 1 ? "1 inspectie is nog niet verzonden" : `${aantal} inspecties zijn nog niet verzonden`;
  dialoog.querySelector("[data-aantal]").textContent = wat;
  dialoog.returnValue = "";
  dialoog.showModal();
  return new Promise((klaar) => {
    dialoog.addEventListener("close", () => klaar(dialoog.returnValue === "wissen"), { once: true });
  });
}
