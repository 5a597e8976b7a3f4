// Screens are made of the `<template>`s of the page: words and icons stand there, values come from here.

/** A copy of `<template id="t-…">` with its places filled; an empty value hides the place. */
export function maak(naam, waarden = {}) {
  const deel = document.getElementById(`t-${naam}`).content.firstElementChild.cloneNode(true);
  for (const [plek, waarde] of Object.entries(waarden)) zet(deel, plek, waarde);
  return deel;
}

export function zet(deel, plek, waarde) {
  const doel = op(deel, plek);
  doel.hidden = waarde === "" || waarde === null || waarde === undefined;
  if (waarde instanceof Node) doel.replaceChildren(waarde);
  else if (Array.isArray(waarde)) doel.replaceChildren(...waarde);
  else doel.textContent = waarde ?? "";
}

export const op = (deel, plek) =>
  deel.dataset?.plek === plek ? deel : deel.querySelector(`[data-plek="${plek}"]`);

export const klik = (deel, plek, wat) => op(deel, plek).addEventListener("click", wat);

/** Ask in the dialog of this id; the value of the button that was pressed, or "" for none. */
export function vraagIn(id, vul = {}) {
  const dialoog = document.getElementById(id);
  for (const [plek, waarde] of Object.entries(vul)) zet(dialoog, plek, waarde);
  dialoog.returnValue = "";
  dialoog.showModal();
  return new Promise((klaar) => {
    dialoog.addEventListener("close", () => klaar(dialoog.returnValue), { once: true });
  });
}

const opmaak = (soort) => new Intl.DateTimeFormat("nl-NL", soort);
const DAG = opmaak({ weekday: "long", day: "numeric", month: "long", year: "numeric" });
const TIJD = opmaak({ hour: "2-digit", minute: "2-digit" });
export const dag = (iso) => DAG.format(new Date(`${iso}T12:00:00`));
export const tijd = (iso) => TIJD.format(new Date(iso));
export const aantal = (n, een, meer) => `${n} ${n === 1 ? een : meer}`;
