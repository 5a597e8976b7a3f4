// Send what is ready, exactly once: a key per inspection and per photo, and one sender at a time over all windows.
import { vraag } from "./netwerk.js";
import { open, Staat } from "./opslag.js";

export const SYNC = "toezicht-verzenden";
const LANGZAAM = 180_000; // milliseconds for one photo on a bad line
const GEDULD = 3_000; // milliseconds that somebody who wants to change an inspection waits for the sender

/** Send the queue of whoever is logged in. Returns `{ uitkomst, gebruiker }`; see `netwerk.js` for the outcomes. */
export const verzend = (basis) => navigator.locks.request(SYNC, () => leegWachtrij(basis));

async function leegWachtrij(basis) {
  const wie = await vraag(new URL("wie.json", basis));
  if (wie.uitkomst !== "goed") return wie;
  const { gebruiker } = wie.gegevens;
  const opslag = await open(gebruiker);
  try {
    return { gebruiker, ...(await new Zending(basis, opslag, wie.gegevens.csrf).alles()) };
  } finally {
    opslag.sluit();
  }
}

class Zending {
  constructor(basis, opslag, csrf) {
    Object.assign(this, { basis, opslag, csrf });
  }

  async alles() {
    let slechtste = { uitkomst: "goed" };
    const gehad = new Set();
    for (;;) {
      const volgende = (await this.opslag.inspecties()).find(
        (rij) => (rij.staat === Staat.KLAAR || onderweg(rij)) && !gehad.has(rij.sleutel),
      );
      if (!volgende) return slechtste;
      gehad.add(volgende.sleutel);
      const antwoord = volgende.staat === Staat.KLAAR ? await this.een(volgende) : await this.vraagNa(volgende.sleutel);
      if (antwoord.uitkomst === "fout") await this.zet(volgende.sleutel, Staat.AANDACHT, antwoord.zin);
      else if (antwoord.uitkomst === "later") slechtste = antwoord;
      else if (antwoord.uitkomst !== "goed") return antwoord; // nothing else will come through either
    }
  }

  /** The inspection, then the photos that the server lacks, then the word that this was all. */
  async een({ sleutel }) {
    const inspectie = await this.opslag.inspectie(sleutel);
    if (inspectie?.staat !== Staat.KLAAR) return { uitkomst: "goed" }; // opened again meanwhile
    const fotos = await this.opslag.fotos(sleutel);
    const ontvangen = await this.stuur("inzending/", "POST", JSON.stringify(inhoud(inspectie, fotos)), "application/json");
    if (ontvangen.uitkomst !== "goed") return ontvangen;
    for (const missend of ontvangen.gegevens.ontbreekt) {
      const foto = fotos.find((een) => een.sleutel === missend);
      const adres = `inzending/${sleutel}/fotos/${missend}/`;
      const gezonden = await this.stuur(adres, "PUT", foto.blob, "image/jpeg");
      if (gezonden.uitkomst !== "goed") return gezonden;
    }
    await this.opslag.wijzig(sleutel, (rij) => void (rij.gemeld = true)); // from here on the server may have all of it
    const klaar = await this.stuur(`inzending/${sleutel}/klaar/`, "POST");
    if (klaar.uitkomst !== "goed") return klaar;
    if (klaar.gegevens.ontbreekt.length) return { uitkomst: "later" };
    await this.verwerk(sleutel, klaar.gegevens);
    await this.opslag.verwijderFotos(sleutel);
    return klaar;
  }

  /** What became of an inspection that the server has. */
  async vraagNa(sleutel) {
    const antwoord = await vraag(new URL(`inzending/${sleutel}/`, this.basis));
    if (antwoord.uitkomst === "goed") await this.verwerk(sleutel, antwoord.gegevens);
    return antwoord;
  }

  async stuur(pad, methode, inhoud = null, soort = "") {
    const adres = new URL(pad, this.basis);
    const geduld = soort === "image/jpeg" ? LANGZAAM : undefined;
    const antwoord = await vraag(adres, { methode, csrf: this.csrf, inhoud, soort, geduld });
    if (antwoord.uitkomst !== "verboden") return antwoord;
    const wie = await vraag(new URL("wie.json", this.basis)); // the token may be of an earlier login
    if (wie.uitkomst !== "goed") return wie;
    if (wie.gegevens.gebruiker !== this.opslag.gebruiker) return { uitkomst: "inloggen" };
    if (wie.gegevens.csrf === this.csrf) return antwoord;
    this.csrf = wie.gegevens.csrf;
    return vraag(adres, { methode, csrf: this.csrf, inhoud, soort, geduld });
  }

  verwerk = (sleutel, { staat, zin }) => this.zet(sleutel, staat, zin, true);

  zet(sleutel, staat, zin = "", compleet = false) {
    return this.opslag.wijzig(sleutel, (rij) => {
      if (rij.staat === staat && rij.zin === zin) return false;
      rij.staat = staat;
      rij.zin = zin;
      rij.compleet = compleet || Boolean(rij.compleet);
      if (rij.compleet) rij.antwoorden = {}; // the server has them
      return true;
    });
  }
}

/** Take an inspection out of the queue to change it; false when it is being sent, or may have arrived. */
export async function heropen(opslag, sleutel) {
  try {
    // A sender that just set this one aside holds the lock a moment longer.
    return await navigator.locks.request(SYNC, { signal: AbortSignal.timeout(GEDULD) }, () => neemTerug(opslag, sleutel));
  } catch (fout) {
    if (["AbortError", "TimeoutError"].includes(fout.name)) return false;
    throw fout;
  }
}

async function neemTerug(opslag, sleutel) {
  const rij = await opslag.wijzig(sleutel, (gevonden) => {
    if (gevonden.gemeld) return false;
    gevonden.staat = Staat.BEZIG;
    gevonden.zin = "";
    return true;
  });
  return Boolean(rij);
}

/** What the server has, and may still say something about. */
const onderweg = ({ staat, compleet }) => compleet && staat !== Staat.VERWERKT;

const inhoud = (inspectie, fotos) => ({
  sleutel: inspectie.sleutel,
  stop: inspectie.stop,
  locatie: inspectie.locatie.id,
  versie: inspectie.stopgegevens.versieNr,
  begonnen: inspectie.begonnen,
  afgerond: inspectie.afgerond,
  personen: inspectie.personen,
  aanwezig: inspectie.aanwezig ?? "",
  opmerking: inspectie.opmerking ?? "",
  antwoorden: inspectie.antwoorden,
  fotos: fotos.map(({ sleutel, itemcode }) => ({ sleutel, itemcode })),
});
