// The queue: every inspection on this phone with its state, why it waits, and what can be done about it.
import { onverzonden, Staat } from "./opslag.js";
import { klik, maak, op, tijd, vraagIn } from "./scherm.js";
import { heropen } from "./verzenden.js";

const VOLGORDE = [Staat.AANDACHT, Staat.CONFLICT, Staat.KLAAR, Staat.BEZIG, Staat.VERZONDEN, Staat.VERWERKT];

export async function toonWachtrij({ opslag, verzend, wisAlles, zeg, ga }) {
  const inspecties = (await opslag.inspecties()).sort((a, b) => VOLGORDE.indexOf(a.staat) - VOLGORDE.indexOf(b.staat));
  const deel = maak("wachtrij");
  op(deel, "leeg").hidden = inspecties.length > 0;
  op(deel, "nu").hidden = !inspecties.some(({ staat }) => staat === Staat.KLAAR);
  klik(deel, "nu", verzend);
  klik(deel, "wissen", async () => {
    const aantal = inspecties.filter(onverzonden).length;
    const zin = aantal ? `Nog niet verzonden: ${aantal}. Die inspecties gaan verloren.` : "Alles is verzonden. Er gaat niets verloren.";
    if ((await vraagIn("vraag-wissen", { zin })) === "ja") await wisAlles();
  });
  for (const inspectie of inspecties) op(deel, "regels").append(await regel(opslag, inspectie, { verzend, zeg, ga }));
  return deel;
}

async function regel(opslag, inspectie, { verzend, zeg, ga }) {
  const { sleutel, locatie, staat, afgerond, compleet, gemeld } = inspectie;
  const fotos = (await opslag.fotos(sleutel)).length;
  const deel = maak("wachtregel", {
    staat: maak(`staat-${staat}`),
    naam: locatie.naam,
    wanneer: [afgerond && `klaar om ${tijd(afgerond)}`, fotos && `${fotos} ${fotos === 1 ? "foto" : "foto’s"}`].filter(Boolean).join(" · "),
    zin: inspectie.zin,
  });
  const aan = (plek, kan, wat) => {
    op(deel, plek).hidden = !kan;
    klik(deel, plek, wat);
  };
  aan("aanpassen", [Staat.KLAAR, Staat.AANDACHT].includes(staat) && !gemeld, async () => {
    if (await heropen(opslag, sleutel)) ga(`#/inspectie/${sleutel}`);
    else zeg("Deze inspectie wordt nu verzonden. U kunt haar niet meer aanpassen.");
  });
  aan("opnieuw", staat === Staat.AANDACHT && !compleet, async () => {
    await opslag.wijzig(sleutel, (rij) => Object.assign(rij, { staat: Staat.KLAAR, zin: "" }));
    verzend();
  });
  aan("openen", staat === Staat.BEZIG, () => ga(`#/inspectie/${sleutel}`));
  op(deel, "inbox").hidden = !(staat === Staat.CONFLICT || (staat === Staat.AANDACHT && compleet));
  return deel;
}
