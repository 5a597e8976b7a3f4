// A photo as it leaves the phone: at most 1280 pixels, drawn again, so that place, time and camera stay behind.

const LANGSTE_ZIJDE = 1280;
const KWALITEIT = 0.82;

/** A JPEG of the picture. Throws an Error with a sentence for the user when the file holds none. */
export async function verklein(bestand) {
  const beeld = await createImageBitmap(bestand, { imageOrientation: "from-image" }).catch(() => null);
  if (!beeld) throw new Error(`“${bestand.name}” is geen foto die uw telefoon kan lezen. Maak of kies een andere foto.`);
  const schaal = Math.min(1, LANGSTE_ZIJDE / Math.max(beeld.width, beeld.height));
  const doek = document.createElement("canvas");
  doek.width = Math.max(1, Math.round(beeld.width * schaal));
  doek.height = Math.max(1, Math.round(beeld.height * schaal));
  doek.getContext("2d").drawImage(beeld, 0, 0, doek.width, doek.height);
  beeld.close();
  const blob = await new Promise((klaar) => doek.toBlob(klaar, "image/jpeg", KWALITEIT));
  if (!blob) throw new Error("De foto kon niet worden verkleind. Maak de foto opnieuw.");
  return blob;
}
