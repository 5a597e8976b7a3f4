// One inspection: every answer is on the phone as soon as it is given.
import { verklein } from "./foto.js";
import { Staat } from "./opslag.js";
import { klik, maak, op, tijd, vraagIn, zet } from "./scherm.js";
import { perThema, totaal, vulAan } from "./voortgang.js";

const TE_VEEL = 9999;

export async function toonFormulier({ opslag, sleutel, na, ga }) {
  const inspectie = await opslag.inspectie(sleutel);
  if (inspectie?.staat !== Staat.BEZIG) return null;
  return new Formulier(opslag, inspectie, await opslag.versie(inspectie.versie), { na, ga }).maak();
}

class Formulier {
  constructor(opslag, inspectie, versie, acties) {
    Object.assign(this, { opslag, inspectie, versie }, acties);
  }

  async maak() {
    const { locatie, begonnen, stopgegevens } = this.inspectie;
    this.deel = maak("formulier", { naam: locatie.naam, adres: locatie.adres, begonnen: `Begonnen om ${tijd(begonnen)}` });
    this.toonBevindingen(stopgegevens.bevindingen);
    for (const veld of ["personen", "aanwezig", "opmerking"]) this.koppel(veld);
    const fotos = await this.opslag.fotos(this.inspectie.sleutel);
    for (const thema of this.versie.themas) op(this.deel, "themas").append(this.themaDeel(thema, fotos));
    klik(this.deel, "klaar", () => this.rondAf());
    klik(this.deel, "weggooien", () => this.gooiWeg());
    this.toonVoortgang();
    return this.deel;
  }

  toonBevindingen(bevindingen) {
    op(this.deel, "eerder").hidden = !bevindingen.length;
    for (const { tekst, wanneer } of bevindingen) op(this.deel, "bevindingen").append(maak("bevinding", { tekst, wanneer }));
  }

  koppel(veld) {
    const invoer = this.deel.querySelector(`[name="${veld}"]`);
    invoer.value = this.inspectie[veld] ?? "";
    invoer.addEventListener("input", () => this.bewaar((rij) => void (rij[veld] = invoer.value)));
  }

  themaDeel(thema, fotos) {
    const deel = maak("thema", { naam: `${thema.code}. ${thema.naam}` });
    deel.dataset.thema = thema.code;
    for (const item of thema.items) op(deel, "items").append(this.itemDeel(item, fotos));
    return deel;
  }

  itemDeel(item, fotos) {
    const punt = this.inspectie.stopgegevens.punten[item.code] ?? {};
    const deel = maak("item", { vraag: `${item.code}. ${item.tekst}`, drempel: punt.zin ?? "", norm: item.norm });
    const antwoord = this.inspectie.antwoorden[item.code] ?? {};
    for (const keuze of deel.querySelectorAll("input[type=radio]")) {
      keuze.name = `antwoord-${item.code}`;
      keuze.checked = keuze.value === antwoord.waarde;
      keuze.addEventListener("change", () => this.kies(deel, item, keuze.value));
    }
    this.koppelMeer(deel, item, antwoord, punt);
    klik(deel, "foto-knop", () => op(deel, "foto-invoer").click());
    op(deel, "foto-invoer").addEventListener("change", (event) => this.neemFotos(deel, item, event.currentTarget));
    for (const foto of fotos.filter(({ itemcode }) => itemcode === item.code)) this.toonFoto(deel, foto);
    return deel;
  }

  /** Remark and measure; open where there is something to read or to explain. */
  koppelMeer(deel, item, antwoord, punt) {
    const meer = op(deel, "meer");
    meer.open = antwoord.waarde === "voldoet_niet" || Boolean(antwoord.opmerking);
    op(deel, "meting").hidden = !item.eenheid;
    if (item.eenheid) zet(deel, "eenheid", item.eenheid);
    const velden = { opmerking: antwoord.opmerking ?? "", gemeten: antwoord.gemeten ?? punt.gemeten ?? "" };
    for (const [naam, waarde] of Object.entries(velden)) {
      const veld = deel.querySelector(`[data-veld="${naam}"]`);
      veld.id = `${naam}-${item.code}`;
      deel.querySelector(`[data-label="${naam}"]`).htmlFor = veld.id;
      veld.value = waarde;
      veld.addEventListener("input", () => this.antwoord(item, { [naam]: veld.value }));
    }
  }

  async kies(deel, item, waarde) {
    const gemeten = deel.querySelector('[data-veld="gemeten"]').value;
    await this.antwoord(item, item.eenheid && gemeten ? { waarde, gemeten } : { waarde });
    if (waarde === "voldoet_niet") op(deel, "meer").open = true;
    this.toonVoortgang();
  }

  antwoord(item, deel) {
    return this.bewaar((rij) => void (rij.antwoorden[item.code] = { ...rij.antwoorden[item.code], ...deel }));
  }

  async bewaar(verander) {
    const rij = await this.opslag.wijzig(this.inspectie.sleutel, (gevonden) => gevonden.staat === Staat.BEZIG && verander(gevonden));
    if (rij) this.inspectie = rij;
    else this.na("Deze inspectie is in een ander venster afgerond.", "#/verzenden");
  }

  async neemFotos(deel, item, invoer) {
    const fout = op(deel, "foto-fout");
    fout.hidden = true;
    for (const bestand of invoer.files) {
      try {
        const foto = await this.opslag.bewaarFoto(this.inspectie.sleutel, item.code, await verklein(bestand));
        this.toonFoto(deel, foto);
      } catch (reden) {
        zet(fout, "zin", reden.name === "QuotaExceededError" ? "Uw telefoon is vol. Maak ruimte en probeer het opnieuw." : reden.message);
        fout.hidden = false;
      }
    }
    invoer.value = "";
  }

  toonFoto(deel, foto) {
    const beeld = maak("foto");
    const adres = URL.createObjectURL(foto.blob);
    const nummer = op(deel, "fotos").children.length + 1;
    beeld.querySelector("img").src = adres;
    beeld.querySelector("img").alt = `Foto ${nummer} bij ${foto.itemcode}`;
    op(beeld, "weg").setAttribute("aria-label", `Foto ${nummer} bij ${foto.itemcode} verwijderen`);
    klik(beeld, "weg", async () => {
      await this.opslag.verwijderFoto(foto);
      URL.revokeObjectURL(adres);
      beeld.remove();
      op(deel, "foto-knop").focus();
    });
    op(deel, "fotos").append(beeld);
    op(deel, "meer").open = true;
  }

  toonVoortgang() {
    for (const thema of this.versie.themas) {
      const deel = this.deel.querySelector(`[data-thema="${thema.code}"]`);
      const { klaar, totaal: alle } = perThema(this.inspectie, thema);
      zet(deel, "stand", `${klaar} van ${alle}`);
      op(deel, "vinkje").toggleAttribute("hidden", klaar < alle);
      Object.assign(op(deel, "balk"), { value: klaar, max: alle });
    }
    const { klaar, totaal: alle } = totaal(this.inspectie, this.versie);
    zet(this.deel, "totaal", `${klaar} van ${alle} punten ingevuld`);
  }

  async rondAf() {
    if (!this.personenKlopt()) return;
    const { klaar, totaal: alle } = totaal(this.inspectie, this.versie);
    const open = alle - klaar;
    const zin = open === 1 ? "1 punt is nog niet ingevuld. Het gaat mee als niet gecontroleerd." : `${open} punten zijn nog niet ingevuld. Die gaan mee als niet gecontroleerd.`;
    if (open && (await vraagIn("vraag-klaar", { zin })) !== "ja") return;
    await this.bewaar((rij) => {
      vulAan(rij, this.versie);
      Object.assign(rij, { staat: Staat.KLAAR, afgerond: new Date().toISOString(), personen: Number(rij.personen), zin: "" });
    });
    this.na("Klaar. De inspectie staat in de wachtrij.", "#/verzenden");
  }

  /** The count of residents is the one thing that must be there: capacity is judged by it. */
  personenKlopt() {
    const invoer = this.deel.querySelector('[name="personen"]');
    const goed = /^\d+$/.test(invoer.value.trim()) && Number(invoer.value) <= TE_VEEL;
    op(this.deel, "personen-fout").hidden = goed;
    invoer.setAttribute("aria-invalid", String(!goed));
    op(this.deel, "personen-veld").classList.toggle("field--invalid", !goed);
    if (!goed) invoer.focus();
    return goed;
  }

  async gooiWeg() {
    if ((await vraagIn("vraag-weggooien")) !== "ja") return;
    await this.opslag.verwijder(this.inspectie.sleutel);
    this.ga("#/");
  }
}
