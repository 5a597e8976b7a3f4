// The service worker: keeps the frame of the page and its files, never anything about people, and sends when nobody looks.
import { SYNC, verzend } from "./verzenden.js";

const VOORVOEGSEL = "toezicht-";

/** `versie` changes with any of the files; `schil` is the page; `bestanden` what it needs. */
export function start({ versie, schil, bestanden }) {
  const kast = VOORVOEGSEL + versie;
  const bekend = new Set(bestanden);

  self.addEventListener("install", (event) => event.waitUntil(vul(kast, schil, bestanden)));
  self.addEventListener("activate", (event) => event.waitUntil(ruimOp(kast)));
  self.addEventListener("message", ({ data }) => data === "neem-over" && self.skipWaiting());
  self.addEventListener("sync", (event) => event.tag === SYNC && event.waitUntil(stuur()));
  self.addEventListener("fetch", (event) => {
    const adres = new URL(event.request.url);
    if (event.request.method !== "GET" || adres.origin !== self.location.origin) return;
    const pagina = event.request.mode === "navigate" && adres.pathname === schil;
    if (pagina || bekend.has(adres.pathname)) event.respondWith(uitKast(kast, adres.pathname, event.request));
  });
}

async function vul(kast, schil, bestanden) {
  const cache = await caches.open(kast);
  const vers = [schil, ...bestanden].map((pad) => new Request(pad, { cache: "no-cache" }));
  await Promise.all(
    vers.map(async (verzoek) => {
      const antwoord = await fetch(verzoek);
      if (!antwoord.ok || antwoord.redirected) throw new Error(`${verzoek.url}: ${antwoord.status}`);
      await cache.put(verzoek, antwoord);
    }),
  );
}

async function ruimOp(kast) {
  for (const naam of await caches.keys()) {
    if (naam.startsWith(VOORVOEGSEL) && naam !== kast) await caches.delete(naam);
  }
  await self.clients.claim();
}

async function uitKast(kast, pad, verzoek) {
  const cache = await caches.open(kast);
  return (await cache.match(pad)) ?? fetch(verzoek);
}

/** Throws when it must be tried again, which is what the browser waits for. */
async function stuur() {
  const { uitkomst } = await verzend(self.registration.scope);
  if (uitkomst === "weg" || uitkomst === "later") throw new Error(uitkomst);
}
