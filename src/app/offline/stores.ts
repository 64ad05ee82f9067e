import { KEPT_HEADER } from "../../domain/kept-answer.ts"
import { keptUnder, type ListedFile, type OfflineList } from "./offline-list.ts"

/** What of the Cache API is used. */
export interface Store {
  match(address: string): Promise<Response | undefined>
  put(address: string, response: Response): Promise<void>
  delete(address: string): Promise<boolean>
  keys(): Promise<readonly { readonly url: string }[]>
}

export interface StoreShelf {
  open(name: string): Promise<Store>
  keys(): Promise<readonly string[]>
  delete(name: string): Promise<boolean>
}

/** Files of the list, by address and revision; versions share what they have in common. */
const FILES = "vetrina-files"
/** The last answers of the server, and files that no list has: a merchant's own models and pictures. */
const LAST = "vetrina-last"
const OURS = /^vetrina-/

/** Most entries of `LAST`; the oldest go first. */
const MAX_LAST = 120

export type Fetch = (address: string, init?: { cache?: RequestCache }) => Promise<Response>

/** Files fetched at the same time: what one does in the page comes first. */
const AT_ONCE = 3

/** Documents are asked for anew, the rest as the browser has it: scripts are named after their content. */
export function cacheModeOf(address: string): RequestCache {
  return address.startsWith("/static/") ? "default" : "no-cache"
}

/** Keeps `files` that aren't kept yet. Rejects at the first that doesn't come; what has come stays. */
export async function keepFiles(
  { caches, fetch }: { readonly caches: StoreShelf; readonly fetch: Fetch },
  files: readonly ListedFile[],
): Promise<void> {
  const store = await caches.open(FILES)
  const left = [...files]
  const work = async () => {
    for (let file = left.shift(); file; file = left.shift()) {
      if (await store.match(keptUnder(file))) continue
      const [address] = file
      const response = await fetch(address, { cache: cacheModeOf(address) })
      if (response.status !== 200) throw new Error(`${address} answered ${response.status}`)
      await store.put(keptUnder(file), response)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
}

/** Removes what belongs to no file of `list`, and stores of other makes of ours. */
export async function forgetOld(
  { caches, origin }: { readonly caches: StoreShelf; readonly origin: string },
  list: OfflineList,
): Promise<void> {
  for (const name of await caches.keys())
    if (OURS.test(name) && name !== FILES && name !== LAST) await caches.delete(name)
  const wanted = new Set([...list.core, ...list.scene].map((file) => origin + keptUnder(file)))
  const store = await caches.open(FILES)
  for (const { url } of await store.keys()) if (!wanted.has(url)) await store.delete(url)
}

function markedAsKept({ body, status, headers }: Response): Response {
  const marked = new Headers(headers)
  marked.set(KEPT_HEADER, "1")
  return new Response(body, { status, headers: marked })
}

/** Keeps an answer as the last of its address, marked as such. */
export async function keepLast(caches: StoreShelf, address: string, response: Response): Promise<void> {
  const store = await caches.open(LAST)
  // Put anew, so that the keys are in the order of their last use.
  await store.delete(address)
  await store.put(address, markedAsKept(response))
  const kept = await store.keys()
  for (const { url } of kept.slice(0, Math.max(0, kept.length - MAX_LAST))) await store.delete(url)
}

/** Keeps what a page has just got of a file. */
export async function keepFile(caches: StoreShelf, file: ListedFile, response: Response): Promise<void> {
  await (await caches.open(FILES)).put(keptUnder(file), response)
}

/** What is kept of a file of the list; `undefined` when it isn't yet. */
export async function keptFile(caches: StoreShelf, file: ListedFile): Promise<Response | undefined> {
  return (await caches.open(FILES)).match(keptUnder(file))
}

/** The last answer of an address. */
export async function lastOf(caches: StoreShelf, address: string): Promise<Response | undefined> {
  return (await caches.open(LAST)).match(address)
}
