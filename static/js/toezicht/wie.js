// Whose work this phone shows when nobody can be asked: the last user that a page of the portal was opened for.

const PLEK = "toezicht-gebruiker";

export const laatste = () => localStorage.getItem(PLEK) ?? "";

export function onthoud(gebruiker) {
  if (gebruiker) localStorage.setItem(PLEK, gebruiker);
  else localStorage.removeItem(PLEK);
}
