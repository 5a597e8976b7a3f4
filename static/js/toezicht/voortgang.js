// How far an inspection is: what was answered of what the checklist asks.

export const ONBEKEND = "niet_gecontroleerd";

export const beantwoord = (inspectie, item) => Boolean(inspectie.antwoorden[item.code]?.waarde);

export function perThema(inspectie, thema) {
  return { klaar: thema.items.filter((item) => beantwoord(inspectie, item)).length, totaal: thema.items.length };
}

export function totaal(inspectie, versie) {
  const delen = versie.themas.map((thema) => perThema(inspectie, thema));
  const som = (naam) => delen.reduce((tot, deel) => tot + deel[naam], 0);
  return { klaar: som("klaar"), totaal: som("totaal") };
}

/** Every item that nobody answered goes along as "niet gecontroleerd". */
export function vulAan(inspectie, versie) {
  for (const item of versie.themas.flatMap((thema) => thema.items)) {
    if (!beantwoord(inspectie, item)) {
      inspectie.antwoorden[item.code] = { ...inspectie.antwoorden[item.code], waarde: ONBEKEND };
    }
  }
}
