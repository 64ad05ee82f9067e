/** The state of an entry of the browser's history that opens a product over the list: whoever closes it goes back. */
export const OPENED_HERE = { openedHere: true }

export function isOpenedHere(state: unknown): boolean {
  return typeof state === "object" && state !== null && "openedHere" in state
}
