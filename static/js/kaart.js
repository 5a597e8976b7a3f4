// The map. The page works without it: the drawing and the list beside it hold the same.
(() => {
  "use strict";

  const vlak = document.getElementById("kaart");
  if (!vlak || !window.L) return;

  const L = window.L;
  const keuze = document.getElementById("kaartkeuze");
  const stand = document.getElementById("kaartstand");
  const lijst = document.getElementById("lijst");
  const REGIO = L.latLngBounds([51.725, 5.0], [51.99, 5.715]);
  const DIEPST = 17;
  const NAMEN = { locaties: ["locatie", "locaties"], werk: ["werkplek", "werkplekken"], projecten: ["project", "projecten"] };
  const EENHEID = { locaties: ["bed", "bedden"], werk: ["mens", "mensen"], projecten: ["bed", "bedden"] };
  const stil = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  const getal = (value) => value.toLocaleString("nl-NL");
  const aantal = (value, [een, meer]) => `${getal(value)} ${value === 1 ? een : meer}`;

  vlak.hidden = false;
  stand.hidden = false;
  document.getElementById("kaartbron").hidden = false;
  document.getElementById("kaarttekening").hidden = true;

  const kaart = L.map(vlak, {
    zoomControl: false, minZoom: 9, maxZoom: DIEPST, zoomSnap: vlak.dataset.tegels ? 1 : 0.25, zoomDelta: 1, maxBounds: REGIO.pad(0.6), maxBoundsViscosity: 0.8,
    zoomAnimation: !stil, fadeAnimation: !stil, markerZoomAnimation: !stil, inertia: !stil,
  });
  kaart.attributionControl.setPrefix(false);
  L.control.zoom({ zoomInTitle: "Inzoomen", zoomOutTitle: "Uitzoomen" }).addTo(kaart);
  vlak.setAttribute("role", "application");
  vlak.setAttribute("aria-label", "Kaart van Rivierenland. Pijltjes verschuiven de kaart, plus en min zoomen. De lijst ernaast heeft dezelfde inhoud.");
  kaart.fitBounds(REGIO);

  const zeg = (zin) => { stand.textContent = zin; };
  let melding = "";

  // Background: only when the operator configured one. Three failures and it goes; the borders stay.
  if (vlak.dataset.tegels) {
    const tegels = L.tileLayer(vlak.dataset.tegels, { attribution: vlak.dataset.tegelsBron, maxZoom: DIEPST });
    let fouten = 0;
    tegels.on("tileerror", () => {
      fouten += 1;
      if (fouten !== 3) return;
      tegels.remove();
      melding = "De achtergrondkaart is niet bereikbaar; de gemeentegrenzen blijven zichtbaar. ";
      zeg(melding);
    });
    tegels.addTo(kaart);
    vlak.classList.add("kaart--tegels");
  }

  // Borders: coarse for the region, exact from closer by.
  const grenzen = L.layerGroup().addTo(kaart);
  let fijn = false;
  const tekenGrenzen = async (exact) => {
    const answer = await fetch(`${vlak.dataset.grenzen}?v=${vlak.dataset.versie}${exact ? "&fijn=1" : ""}`);
    if (!answer.ok) return;
    grenzen.clearLayers();
    for (const [naam, vlakken] of Object.entries(await answer.json())) {
      L.polygon(vlakken, { className: "kaart__gemeente", interactive: false })
        .bindTooltip(naam, { permanent: true, direction: "center", className: "kaart__naam", interactive: false })
        .addTo(grenzen);
    }
  };

  // Marks.
  const marks = L.layerGroup().addTo(kaart);
  const stap = (som) => (som >= 1000 ? 5 : som >= 300 ? 4 : som >= 100 ? 3 : som >= 30 ? 2 : 1);
  const maat = [0, 14, 18, 24, 30, 38];

  // Groups of the three layers often have the same middle: each begins a little to its own side, and then they push each other
  // away until none lies over another. What is not grouped stays where it is.
  const opzij = { locaties: [9, 5], werk: [-9, 5], projecten: [0, -9] };
  const DUWEN = 40;
  const uitElkaar = (tekens) => {
    for (const teken of tekens) {
      const { x, y } = kaart.latLngToLayerPoint(teken.plek);
      Object.assign(teken, { x: x - opzij[teken.laag][0], y: y - opzij[teken.laag][1], x0: x, y0: y });
    }
    for (let keer = 0, geduwd = true; geduwd && keer < DUWEN; keer += 1) {
      geduwd = false;
      for (const [nr, een] of tekens.entries()) {
        for (const ander of tekens.slice(nr + 1)) {
          const nodig = (een.zijde + ander.zijde) / 2 + 3;
          const [dx, dy] = [ander.x - een.x || 0.1, ander.y - een.y || 0.1];
          const tekort = nodig - Math.hypot(dx, dy);
          if (tekort <= 0) continue;
          geduwd = true;
          const [stapX, stapY] = [dx, dy].map((deel) => (deel / Math.hypot(dx, dy)) * (tekort / 2));
          een.x -= stapX; een.y -= stapY;
          ander.x += stapX; ander.y += stapY;
        }
      }
    }
  };

  const icon = ({ laag, hoeveel, som, zijde, x, y, x0, y0 }, los) => L.divIcon({
    className: `kaart__teken kaart__teken--${laag} kaart__teken--${stap(som)}${hoeveel > 1 ? " kaart__teken--groep" : ""}`,
    html: hoeveel > 1 ? `<i></i><b>${getal(hoeveel)}</b>` : "<i></i>",
    iconSize: [zijde, zijde],
    iconAnchor: los ? [zijde / 2, zijde / 2] : [zijde / 2 + x0 - x, zijde / 2 + y0 - y],
  });

  const regel = (tag, tekst, ouder) => {
    const element = document.createElement(tag);
    element.textContent = tekst;
    ouder.append(element);
    return element;
  };

  const inhoud = (laag, hoeveel, som, leden) => {
    const vak = document.createElement("div");
    vak.className = "kaart__uitleg";
    if (hoeveel > 1) regel("p", `${aantal(hoeveel, NAMEN[laag])} op deze plek, ${aantal(som, EENHEID[laag])}`, vak);
    for (const [titel, zin, nr] of leden) {
      const adres = vlak.dataset[laag];
      const kop = regel(nr && adres ? "a" : "b", titel, vak);
      if (nr && adres) kop.href = adres.replace("/0/", `/${nr}/`);
      regel("p", zin, vak);
    }
    if (!leden.length) regel("p", "Zoek deze plekken op in de lijst.", vak);
    return vak;
  };

  const toon = (lagen, los) => {
    marks.clearLayers();
    const tekens = Object.entries(lagen).flatMap(([laag, beeld]) => beeld.plekken.map(
      ([lat, lon, hoeveel, som, leden]) => ({ laag, plek: [lat, lon], hoeveel, som, leden, zijde: maat[stap(som)] }),
    ));
    if (!los) uitElkaar(tekens);
    for (const teken of tekens) {
      const { laag, plek, hoeveel, som, leden } = teken;
      const mark = L.marker(plek, { icon: icon(teken, los), keyboard: false });
      mark.on("click", () => {
        if (!leden.length && kaart.getZoom() < DIEPST) kaart.setView(plek, Math.min(kaart.getZoom() + 2, DIEPST));
        else kaart.openPopup(inhoud(laag, hoeveel, som, leden), plek);
      });
      mark.addTo(marks);
    }
  };

  let vraag = null;
  const ververs = async () => {
    vraag?.abort();
    vraag = new AbortController();
    const delen = kaart.getBounds().pad(0.05);
    const query = new URLSearchParams(new FormData(keuze));
    for (const [naam, waarde] of [...query]) if (!waarde) query.delete(naam);
    query.set("bbox", [delen.getWest(), delen.getSouth(), delen.getEast(), delen.getNorth()].map((graad) => graad.toFixed(4)).join(","));
    query.set("zoom", Math.floor(kaart.getZoom()));
    query.set("breedte", vlak.clientWidth);
    let beeld;
    try {
      const answer = await fetch(`${vlak.dataset.punten}?${query}`, { signal: vraag.signal });
      beeld = await answer.json();
      if (!answer.ok) throw new Error(beeld.fout);
    } catch (fout) {
      if (fout.name !== "AbortError") zeg("De punten zijn nu niet op te halen. Probeer het zo nog eens; de lijst blijft staan.");
      return;
    }
    toon(beeld.lagen, !beeld.gegroepeerd);
    const zinnen = Object.entries(beeld.lagen).map(([laag, deel]) => aantal(deel.aantal, NAMEN[laag]));
    zeg(melding + (zinnen.length ? `In beeld: ${zinnen.join(", ")}${beeld.gegroepeerd ? "; wat dicht bij elkaar ligt is samengevoegd" : ""}.` : "Geen laag gekozen."));
  };

  // From far off the names of the gemeenten only stand in the way on a phone.
  const namen = () => vlak.classList.toggle("kaart--naamloos", vlak.clientWidth < 480 && kaart.getZoom() < 10);
  namen();

  kaart.on("moveend", () => {
    namen();
    ververs();
    if (kaart.getZoom() >= 13 !== fijn) {
      fijn = !fijn;
      tekenGrenzen(fijn);
    }
  });
  kaart.on("popupopen", ({ popup }) => popup.getElement().querySelector(".leaflet-popup-close-button")?.setAttribute("aria-label", "Sluiten"));
  keuze.addEventListener("change", ververs);

  // From the list to the map, and back with Escape.
  const wakker = () => { for (const knop of lijst.querySelectorAll("[data-plek]")) knop.hidden = false; };
  document.addEventListener("htmx:after:swap", wakker);
  lijst.addEventListener("click", (event) => {
    const knop = event.target.closest("[data-plek]");
    if (!knop) return;
    const punt = knop.dataset.plek.split(",").map(Number);
    const rij = knop.closest("li");
    const vak = document.createElement("div");
    vak.className = "kaart__uitleg";
    vak.append(rij.querySelector("a, b").cloneNode(true));
    regel("p", rij.querySelector(".sub").textContent, vak);
    kaart.setView(punt, Math.max(kaart.getZoom(), 13), { animate: false });
    const popup = L.popup().setLatLng(punt).setContent(vak).openOn(kaart);
    vlak.scrollIntoView({ block: "nearest" });
    popup.getElement().querySelector(".leaflet-popup-close-button").focus();
    kaart.once("popupclose", () => { if (vlak.contains(document.activeElement) || document.activeElement === document.body) knop.focus(); });
  });
  vlak.addEventListener("keydown", (event) => { if (event.key === "Escape") kaart.closePopup(); });

  wakker();
  tekenGrenzen(false);
  ververs();
})();
