// One question to the server, and what its answer means for the queue.

/** `goed`, or why not: `weg` no connection, `later` the server asks for patience, `inloggen`, `verboden`, `fout`. */
export async function vraag(adres, { methode = "GET", csrf = "", inhoud = null, soort = "", geduld = 30_000 } = {}) {
  if (!navigator.onLine) return { uitkomst: "weg" };
  const headers = { Accept: "application/json" };
  if (csrf) headers["X-CSRFToken"] = csrf;
  if (soort) headers["Content-Type"] = soort;
  let antwoord, tekst;
  try {
    antwoord = await fetch(adres, {
      method: methode,
      body: inhoud,
      headers,
      redirect: "manual", // a redirect leads to the login page
      cache: "no-store",
      signal: AbortSignal.timeout(geduld),
    });
    if (antwoord.type === "opaqueredirect") return { uitkomst: "inloggen" };
    tekst = await antwoord.text();
  } catch {
    return { uitkomst: "weg" };
  }
  return duid(antwoord.status, ontleed(tekst));
}

function duid(status, gegevens) {
  const zin = gegevens?.zin;
  if (status === 401) return { uitkomst: "inloggen" };
  if (status === 403) return { uitkomst: "verboden", zin };
  if (status >= 500 || [408, 425, 429].includes(status)) return { uitkomst: "later", zin };
  if (status >= 400) return { uitkomst: "fout", zin: zin ?? `De server neemt dit niet aan (${status}).` };
  // A network that asks to agree with its terms answers every address with a page of its own.
  return gegevens ? { uitkomst: "goed", gegevens } : { uitkomst: "weg" };
}

function ontleed(tekst) {
  try {
    return JSON.parse(tekst);
  } catch {
    return null;
  }
}
