import { DOCUMENT, type ListedFile, type OfflineList } from "./offline-list.ts"
import type { Route } from "./route-of.ts"
import { cacheModeOf, type Fetch, keepFile, keepLast, keptFile, lastOf, type StoreShelf } from "./stores.ts"

export interface AnswerTools {
  readonly caches: StoreShelf
  readonly list: OfflineList
  readonly origin: string
  /** Asks the network for exactly what the page asked for. */
  readonly network: () => Promise<Response>
  /** Fetches by address, for files of the list. */
  readonly fetch: Fetch
  /** Resolves after so many milliseconds. */
  readonly after: (ms: number) => Promise<void>
  /** Keeps the worker alive until it has settled. */
  readonly settle: (work: Promise<unknown>) => void
}

/** A network that hasn't answered for so long is taken for none, where something is kept; milliseconds. */
const PATIENCE = 4000

/** Something of the server's own failed, rather than the request. */
const isTrouble = ({ status }: Response) => status >= 500

/** The network's answer, or what is kept when there is none in time. Rejects with the network's error when nothing is. */
async function networkOr(
  { network, after }: AnswerTools,
  kept: () => Promise<Response | undefined>,
): Promise<Response> {
  const asked = network()
  const usable = asked.then(
    (response) => (isTrouble(response) ? null : response),
    () => null,
  )
  const inTime = await Promise.race([usable, after(PATIENCE).then(() => null)])
  return inTime ?? (await kept()) ?? asked
}

/** A file of the list that isn't kept yet: asked for as it is now, not as the browser had it yesterday. */
async function fetchListed({ caches, fetch, settle }: AnswerTools, listed: ListedFile): Promise<Response> {
  const [address] = listed
  const response = await fetch(address, { cache: cacheModeOf(address) })
  if (response.status === 200) settle(keepFile(caches, listed, response.clone()))
  return response
}

async function answerFile(tools: AnswerTools, address: string): Promise<Response> {
  const { caches, list, network, settle } = tools
  const listed = [...list.core, ...list.scene].find(([each]) => each === address)
  if (listed) return (await keptFile(caches, listed)) ?? fetchListed(tools, listed)
  // Scripts of another version, or of the dashboard: the browser keeps those itself.
  if (!address.startsWith("/assets/")) return network()
  const response = await networkOr(tools, () => lastOf(caches, address))
  if (response.status === 200) settle(keepLast(caches, address, response.clone()))
  return response
}

/** Answers a request of the page. Rejects as the network does when there is neither network nor anything kept. */
export async function answer(
  tools: AnswerTools,
  route: Exclude<Route, "leave">,
  url: string,
): Promise<Response> {
  const { caches, list, settle } = tools
  const { pathname, search } = new URL(url)
  const address = pathname + search
  switch (route) {
    case "page":
      return networkOr(tools, async () => {
        const document = list.core.find(([listed]) => listed === DOCUMENT)
        return document && keptFile(caches, document)
      })
    case "file":
      return answerFile(tools, address)
    case "answer": {
      const response = await networkOr(tools, () => lastOf(caches, address))
      if (response.status === 200) settle(keepLast(caches, address, response.clone()))
      return response
    }
  }
}
