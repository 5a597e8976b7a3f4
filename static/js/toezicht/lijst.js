// The round of today: what was taken along, and how far each location is.
import { Staat } from "./opslag.js";
import { aantal, dag, klik, maak, op, tijd } from "./scherm.js";
import { totaal } from "./voortgang.js";

const EERSTE = "utrecht-button--primary-action";
const TWEEDE = "utrecht-button--secondary-action";
const AF = [Staat.VERZONDEN, Staat.VERWERKT];

export async function toonLijst({ opslag, meenemen, ga }) {
  const [ronde, inspecties] = [await opslag.ronde(), await opslag.inspecties()];
  const deel = maak("lijst", { regel: ronde ? regelVan(ronde) : "" });
  klik(deel, "meenemen", (event) => meenemen(event.currentTarget));
  op(deel, "geen-ronde").hidden = Boolean(ronde?.stops.length);
  op(deel, "opnieuw").hidden = !ronde;
  op(deel, "eerste-keer").hidden = Boolean(ronde);
  op(deel, "meenemen").classList.replace(...(ronde ? [EERSTE, TWEEDE] : [TWEEDE, EERSTE]));
  const vanStop = new Map(inspecties.map((inspectie) => [inspectie.stop, inspectie]));
  for (const stop of ronde?.stops ?? []) {
    op(deel, "stops").append(await stopKaart(opslag, stop, vanStop.get(stop.id), ga));
    vanStop.delete(stop.id);
  }
  const over = [...vanStop.values()].filter(({ staat }) => !AF.includes(staat));
  op(deel, "elders").hidden = !over.length;
  for (const inspectie of over) op(deel, "over").append(await stopKaart(opslag, inspectie.stopgegevens, inspectie, ga));
  return deel;
}

function regelVan(ronde) {
  return `${dag(ronde.dag)} · ${aantal(ronde.stops.length, "locatie", "locaties")} · meegenomen om ${tijd(ronde.meegenomen)}`;
}

async function stopKaart(opslag, stop, inspectie, ga) {
  const { locatie } = stop;
  const kaart = maak("stop", {
    naam: `${stop.volgorde}. ${locatie.naam}`,
    adres: locatie.adres,
    staat: maak(`staat-${inspectie?.staat ?? "nieuw"}`),
    reden: stop.reden,
    feiten: feitenVan(locatie),
    bevindingen: stop.bevindingen.length ? aantal(stop.bevindingen.length, "open bevinding", "open bevindingen") : "",
  });
  const knop = op(kaart, "knop");
  knop.hidden = !stop.versie || Boolean(inspectie && inspectie.staat !== Staat.BEZIG);
  op(kaart, "geen-lijst").hidden = Boolean(stop.versie);
  knop.querySelector("[data-woord]").textContent = inspectie ? await verder(opslag, inspectie) : "Inspecteren";
  knop.setAttribute("aria-label", `${knop.textContent.trim()}: ${locatie.naam}`);
  knop.addEventListener("click", async () => ga(`#/inspectie/${(await begin(opslag, stop)).sleutel}`));
  return kaart;
}

const feitenVan = ({ capaciteit, kamers }) =>
  [capaciteit && aantal(capaciteit, "bed volgens de vergunning", "bedden volgens de vergunning"), kamers && aantal(kamers, "kamer", "kamers")]
    .filter(Boolean)
    .join(" · ");

async function verder(opslag, inspectie) {
  const versie = await opslag.versie(inspectie.versie);
  const { klaar, totaal: alle } = totaal(inspectie, versie);
  return `Verder (${klaar} van ${alle})`;
}

const begin = (opslag, stop) =>
  opslag.begin({
    stop: stop.id,
    locatie: stop.locatie,
    versie: stop.versie,
    stopgegevens: stop,
    begonnen: new Date().toISOString(),
    personen: null,
    aanwezig: "",
    opmerking: "",
    antwoorden: vooraf(stop.punten),
  });

/** Items that do not apply to this location are answered already; the inspector may change that. */
const vooraf = (punten) =>
  Object.fromEntries(Object.entries(punten).filter(([, { nvt }]) => nvt).map(([code]) => [code, { waarde: "nvt" }]));
