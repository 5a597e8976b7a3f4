// The matrix by arrow keys, the open cell marked, and the phone's choice without a button. All of it is an extra.
const tabel = document.querySelector("[data-matrix]");
const rijen = () => [...tabel.tBodies[0].rows].map((rij) => [...rij.querySelectorAll("a.vak")]);
const stappen = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

tabel?.addEventListener("keydown", (event) => {
  const vak = event.target.closest("a.vak");
  if (!vak || event.altKey || event.ctrlKey || event.metaKey) return;
  const vakken = rijen();
  const rij = vakken.findIndex((rij) => rij.includes(vak));
  const kolom = vakken[rij].indexOf(vak);
  const einden = { Home: [rij, 0], End: [rij, vakken[rij].length - 1] };
  const stap = stappen[event.key];
  const [naar, over] = einden[event.key] ?? (stap ? [rij + stap[0], kolom + stap[1]] : []);
  const doel = vakken[naar]?.[over];
  if (!doel) return;
  event.preventDefault();
  doel.focus();
});

tabel?.addEventListener("click", (event) => {
  const vak = event.target.closest("a.vak");
  if (!vak) return;
  tabel.querySelector("a.vak[aria-current]")?.removeAttribute("aria-current");
  vak.setAttribute("aria-current", "true");
  document.querySelector(".deelname__kolommen").classList.add("deelname__kolommen--open");
});

const toon = document.querySelector("[data-matrix-toon]");
if (toon) {
  toon.hidden = true;
  toon.form.elements.kies.addEventListener("change", () => toon.form.requestSubmit());
}
