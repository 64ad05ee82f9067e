import type { OwnAnswer } from "../../client/visitor/own-answers.ts"

/** The part of the browser's storage that is used here. */
export type KeyedStorage = Pick<Storage, "length" | "key" | "getItem" | "removeItem">

const OURS = "vetrina."
/** What serves the visitor and tells nothing of what they answered or did: it stays when everything else is forgotten. */
const STAYS = new Set([
  "language",
  "settings",
  "voice",
  "shunned",
  "checkout",
  "dashboard",
  "desk",
  "guiding",
])
const CART = new Set(["cart", "aside"])

function keysOf(storage: KeyedStorage): readonly string[] {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index))
  return keys.filter((key): key is string => key?.startsWith(OURS) ?? false)
}

function ownStorages(open: readonly (() => KeyedStorage)[]): readonly KeyedStorage[] {
  return open.flatMap((access) => {
    try {
      return [access()]
    } catch {
      // Forbidden: there is nothing of ours in it.
      return []
    }
  })
}

/** Everything that this browser and this tab keep for the shop, by key. */
export function readBrowser(open: readonly (() => KeyedStorage)[]): Record<string, unknown> {
  const found: Record<string, unknown> = {}
  for (const storage of ownStorages(open))
    for (const key of keysOf(storage)) {
      const text = storage.getItem(key)
      try {
        found[key] = JSON.parse(text ?? "null")
      } catch {
        found[key] = text
      }
    }
  return found
}

/** Forgets who the visitor was and what they did; the cart only when it is asked for. */
export function clearBrowser(
  open: readonly (() => KeyedStorage)[],
  { cart }: { readonly cart: boolean },
): void {
  for (const storage of ownStorages(open))
    for (const key of keysOf(storage)) {
      const name = key.slice(OURS.length).split(".")[0] ?? ""
      if (STAYS.has(name) || (CART.has(name) && !cart)) continue
      storage.removeItem(key)
    }
}

/** What is downloaded: what the server keeps, what this browser does, and what it knows of the answers. */
export function everything(
  server: unknown,
  browser: Record<string, unknown>,
  answers: readonly OwnAnswer[],
): string {
  return `${JSON.stringify({ server, thisBrowser: { ...browser, answers } }, null, 2)}\n`
}
