// The page of an inspector on the road: which screen, who works here, what the connection is doing.
import { toonFormulier } from "./formulier.js";
import { toonLijst } from "./lijst.js";
import { vraag } from "./netwerk.js";
import { open, Staat, wis } from "./opslag.js";
import { Planner } from "./planner.js";
import { maak, op, zet } from "./scherm.js";
import { toonWachtrij } from "./wachtrij.js";
import { laatste, onthoud } from "./wie.js";

const BASIS = new URL(document.body.dataset.basis, location.href);
const plek = (naam) => document.getElementById(naam);

class OpPad {
  #opslag = null;
  #planner = new Planner(BASIS, (uitkomst) => this.verzonden(uitkomst));
  #beurt = 0;

  async begin() {
    await this.werker();
    await this.voor(await this.wie());
    addEventListener("hashchange", () => this.toon(true));
    addEventListener("offline", () => this.verbinding("weg"));
    addEventListener("online", () => this.verbinding("goed"));
    await this.#planner.nu();
  }

  /** Whoever is logged in; without a connection whoever was last. Nobody is a reason to ask for a login. */
  async wie() {
    const antwoord = await vraag(new URL("wie.json", BASIS), { geduld: 5_000 });
    this.verbinding(antwoord.uitkomst, antwoord.zin);
    if (antwoord.uitkomst === "goed") onthoud(antwoord.gegevens.gebruiker);
    return laatste();
  }

  async voor(gebruiker) {
    if (this.#opslag?.gebruiker === gebruiker) return;
    this.#opslag?.sluit();
    this.#opslag = gebruiker ? await open(gebruiker, () => location.reload()) : null;
    this.#opslag?.volg((sleutel) => this.anders(sleutel));
    await this.toon();
  }

  async werker() {
    if (!("serviceWorker" in navigator)) return;
    try {
      const registratie = await navigator.serviceWorker.register(document.body.dataset.werker, { type: "module" });
      const meld = () => registratie.waiting && navigator.serviceWorker.controller && this.nieuweVersie(registratie);
      registratie.addEventListener("updatefound", () => registratie.installing.addEventListener("statechange", meld));
      meld();
    } catch {
      plek("geen-werker").hidden = false;
    }
  }

  nieuweVersie(registratie) {
    plek("nieuwe-versie").hidden = false;
    op(plek("nieuwe-versie"), "bijwerken").onclick = () => {
      navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
      registratie.waiting.postMessage("neem-over");
    };
  }

  /** Draw the screen of the address; `nieuw`: the user went there, so the focus goes along. */
  async toon(nieuw = false) {
    clearTimeout(this.wacht);
    const beurt = ++this.#beurt;
    const deel = await this.scherm();
    if (beurt !== this.#beurt) return; // a later one took its place
    plek("scherm").replaceChildren(deel);
    plek("tabs").hidden = !this.#opslag;
    for (const tab of document.querySelectorAll("[data-tab]")) {
      const hier = tab.hash === (location.hash || "#/") ? "page" : null;
      hier ? tab.setAttribute("aria-current", hier) : tab.removeAttribute("aria-current");
    }
    await this.telWachtrij();
    if (nieuw) deel.querySelector("h1").focus();
  }

  async scherm() {
    if (!this.#opslag) return maak("niemand");
    const samen = {
      opslag: this.#opslag,
      ga: (hash) => (location.hash === hash ? this.toon(true) : (location.hash = hash)),
      zeg: (zin) => this.zeg(zin),
      na: (zin, hash) => this.na(zin, hash),
      meenemen: (knop) => this.meenemen(knop),
      verzend: () => this.#planner.nu(),
      wisAlles: () => this.wisAlles(),
    };
    const [, naam, sleutel] = location.hash.split("/");
    if (naam === "verzenden") return toonWachtrij(samen);
    const formulier = naam === "inspectie" ? await toonFormulier({ ...samen, sleutel }) : null;
    return formulier ?? toonLijst(samen);
  }

  /** Something on the phone changed. A form shows its own answers and is never drawn again; the other screens are. */
  anders() {
    clearTimeout(this.wacht);
    this.wacht = setTimeout(() => this.#inFormulier || this.toon(), 30);
  }

  get #inFormulier() {
    return location.hash.startsWith("#/inspectie/");
  }

  async na(zin, hash) {
    this.zeg(zin);
    location.hash = hash;
    await this.#planner.straks();
  }

  zeg(zin) {
    zet(plek("gezegd"), "zin", zin);
    plek("gezegd").hidden = false;
    clearTimeout(this.stil);
    this.stil = setTimeout(() => (plek("gezegd").hidden = true), 8_000);
  }

  async meenemen(knop) {
    knop.disabled = true;
    const antwoord = await vraag(new URL("ronde.json", BASIS));
    this.verbinding(antwoord.uitkomst, antwoord.zin);
    knop.disabled = false;
    if (antwoord.uitkomst === "weg") this.zeg("Meenemen kan alleen met verbinding. Wat u al had, staat er nog.");
    if (antwoord.uitkomst !== "goed") return;
    await navigator.storage?.persist?.();
    await this.#opslag.bewaarRonde(antwoord.gegevens);
    this.zeg(antwoord.gegevens.stops.length ? "Meegenomen. U kunt nu zonder verbinding werken." : "Er staat voor vandaag geen ronde voor u klaar.");
  }

  /** What came of an attempt to send; returns whether to try again later. */
  async verzonden({ uitkomst, zin, gebruiker }) {
    this.verbinding(uitkomst, zin);
    if (gebruiker) {
      onthoud(gebruiker);
      await this.voor(gebruiker);
    }
    if (!this.#opslag || uitkomst === "inloggen" || uitkomst === "verboden") return false;
    const inspecties = await this.#opslag.inspecties();
    return inspecties.some(({ staat }) => staat === Staat.KLAAR || (staat === Staat.VERZONDEN && uitkomst === "goed"));
  }

  verbinding(uitkomst, zin) {
    const weg = uitkomst === "weg" || !navigator.onLine;
    plek("geen-verbinding").hidden = !weg;
    plek("inloggen").hidden = weg || uitkomst !== "inloggen";
    plek("verboden").hidden = weg || uitkomst !== "verboden";
    if (uitkomst === "verboden") zet(plek("verboden"), "zin", zin);
  }

  async telWachtrij() {
    const inspecties = (await this.#opslag?.inspecties()) ?? [];
    const wachtend = inspecties.filter(({ staat }) => [Staat.KLAAR, Staat.AANDACHT].includes(staat)).length;
    zet(plek("tabs"), "teller", wachtend ? String(wachtend) : "");
  }

  async wisAlles() {
    const { gebruiker } = this.#opslag;
    this.#opslag.sluit();
    this.#opslag = null;
    await wis(gebruiker);
    await this.voor(gebruiker);
    this.zeg("Deze telefoon is leeg.");
    location.hash = "#/";
  }
}

await new OpPad().begin();
