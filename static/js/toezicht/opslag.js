// What the phone keeps: one database per user, with the round, the inspections and their photos.
// An update of the portal never removes any of it; only `wis` does, and only when somebody asked for it.
import { deleteDB, openDB } from "./idb.js";

const VERSIE = 1;
const naam = (gebruiker) => `toezicht-${gebruiker}`;

/** Where an inspection is. `verzonden`: the server has all of it; `aandacht` and `conflict`: somebody has to decide. */
export const Staat = Object.freeze({
  BEZIG: "bezig",
  KLAAR: "klaar",
  VERZONDEN: "verzonden",
  VERWERKT: "verwerkt",
  CONFLICT: "conflict",
  AANDACHT: "aandacht",
});

/** Inspections that exist on this phone only, whole or in part. */
export const onverzonden = (inspectie) =>
  [Staat.BEZIG, Staat.KLAAR].includes(inspectie.staat) || (inspectie.staat === Staat.AANDACHT && !inspectie.compleet);

/** `weg` is called when another window empties the phone or brings a newer version: this connection is closed then. */
export async function open(gebruiker, weg = () => {}) {
  const db = await openDB(naam(gebruiker), VERSIE, {
    upgrade(nieuw, oud) {
      if (oud < 1) {
        nieuw.createObjectStore("ronde");
        nieuw.createObjectStore("inspecties", { keyPath: "sleutel" }).createIndex("stop", "stop");
        nieuw.createObjectStore("fotos", { keyPath: "sleutel" }).createIndex("inspectie", "inspectie");
      }
    },
    blocking: () => {
      db.close();
      weg();
    },
  });
  return new Opslag(db, gebruiker);
}

/** Remove everything of this user from the phone. */
export const wis = (gebruiker) => deleteDB(naam(gebruiker));

class Opslag {
  #db;
  #kanaal = new BroadcastChannel("toezicht");

  constructor(db, gebruiker) {
    this.#db = db;
    this.gebruiker = gebruiker;
  }

  sluit() {
    this.#db.close();
    this.#kanaal.close();
  }

  /** `wat` is called after every change, in this window or another. */
  volg(wat) {
    this.wat = wat;
    this.#kanaal.onmessage = ({ data }) => wat(data);
  }

  #veranderd(sleutel) {
    this.#kanaal.postMessage(sleutel);
    this.wat?.(sleutel);
  }

  ronde = () => this.#db.get("ronde", "nu");

  /** The checklist of this version; kept as long as an inspection on this phone was begun with it. */
  versie = (id) => this.#db.get("ronde", `versie-${id}`);

  /** Take a round along. What the server has is let go; everything else stays, also when its stop is gone. */
  async bewaarRonde({ versies, ...ronde }) {
    const tx = this.#db.transaction(["ronde", "inspecties"], "readwrite");
    const [lijst, inspecties] = [tx.objectStore("ronde"), tx.objectStore("inspecties")];
    const stops = new Set(ronde.stops.map(({ id }) => id));
    const houd = new Set(versies.map(({ id }) => `versie-${id}`));
    for (const inspectie of await inspecties.getAll()) {
      if (inspectie.staat === Staat.VERWERKT && !stops.has(inspectie.stop)) await inspecties.delete(inspectie.sleutel);
      else houd.add(`versie-${inspectie.versie}`);
    }
    for (const sleutel of await lijst.getAllKeys()) if (!houd.has(sleutel)) await lijst.delete(sleutel);
    for (const versie of versies) await lijst.put(versie, `versie-${versie.id}`);
    await lijst.put({ ...ronde, meegenomen: new Date().toISOString() }, "nu");
    await tx.done;
    this.#veranderd("ronde");
  }

  inspecties = () => this.#db.getAll("inspecties");
  inspectie = (sleutel) => this.#db.get("inspecties", sleutel);

  /** The inspection of a stop on this phone; begun when there is none. Two windows begin the same one. */
  async begin(gegevens) {
    const tx = this.#db.transaction("inspecties", "readwrite");
    const gevonden = await tx.store.index("stop").get(gegevens.stop);
    const inspectie = gevonden ?? { ...gegevens, sleutel: crypto.randomUUID(), staat: Staat.BEZIG };
    if (!gevonden) await tx.store.put(inspectie);
    await tx.done;
    if (!gevonden) this.#veranderd(inspectie.sleutel);
    return inspectie;
  }

  /** Read, change and write in one transaction, so that two windows never overwrite each other's answers. */
  async wijzig(sleutel, verander) {
    const tx = this.#db.transaction("inspecties", "readwrite");
    const inspectie = await tx.store.get(sleutel);
    const door = inspectie && verander(inspectie) !== false;
    if (door) await tx.store.put(inspectie);
    await tx.done;
    if (door) this.#veranderd(sleutel);
    return door ? inspectie : undefined;
  }

  async verwijder(sleutel) {
    await this.verwijderFotos(sleutel);
    await this.#db.delete("inspecties", sleutel);
    this.#veranderd(sleutel);
  }

  fotos = (inspectie) => this.#db.getAllFromIndex("fotos", "inspectie", inspectie);
  foto = (sleutel) => this.#db.get("fotos", sleutel);

  async bewaarFoto(inspectie, itemcode, blob) {
    const foto = { sleutel: crypto.randomUUID(), inspectie, itemcode, blob };
    await this.#db.put("fotos", foto);
    this.#veranderd(inspectie);
    return foto;
  }

  async verwijderFoto(foto) {
    await this.#db.delete("fotos", foto.sleutel);
    this.#veranderd(foto.inspectie);
  }

  async verwijderFotos(inspectie) {
    const tx = this.#db.transaction("fotos", "readwrite");
    for (const sleutel of await tx.store.index("inspectie").getAllKeys(inspectie)) await tx.store.delete(sleutel);
    await tx.done;
  }
}
