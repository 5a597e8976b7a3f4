// When to send: at once, when the connection or the window comes back, and again later with longer and longer pauses.
import { SYNC, verzend } from "./verzenden.js";

const KORTST = 2_000; // milliseconds
const LANGST = 300_000;

export class Planner {
  #bezig = false;
  #nogEens = false;
  #pauze = KORTST;
  #wekker = 0;

  /** `na` gets every outcome; returns whether there is anything left to wait for. */
  constructor(basis, na) {
    this.basis = basis;
    this.na = na;
    self.addEventListener("online", () => this.nu());
    document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && this.nu());
  }

  /** Send now; also when the window closes in the meantime, where the browser can. */
  async nu() {
    this.#pauze = KORTST;
    await this.#probeer();
  }

  async straks() {
    const registratie = await navigator.serviceWorker?.getRegistration();
    await registratie?.sync?.register(SYNC).catch(() => {});
    await this.nu();
  }

  async #probeer() {
    clearTimeout(this.#wekker);
    if (this.#bezig) {
      this.#nogEens = true;
      return;
    }
    this.#bezig = true;
    let wachten = false;
    try {
      do {
        this.#nogEens = false;
        wachten = await this.na(await verzend(this.basis));
      } while (this.#nogEens);
    } catch (fout) {
      console.warn("Verzenden is onderbroken; straks opnieuw.", fout); // the phone was emptied or is full
      wachten = true;
    } finally {
      this.#bezig = false;
    }
    if (wachten) this.#later();
  }

  #later() {
    const ruis = 0.75 + Math.random() / 2; // phones that lost the same network do not all return at once
    this.#wekker = setTimeout(() => this.#probeer(), this.#pauze * ruis);
    this.#pauze = Math.min(LANGST, this.#pauze * 2);
  }
}
