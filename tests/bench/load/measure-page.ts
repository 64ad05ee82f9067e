import type { BrowserContext, Page } from "@playwright/test"

export interface Loaded {
  readonly path: string
  readonly kind: string
  /** Bytes that came over the wire, without headers. */
  readonly bytes: number
}

export interface MeasureOptions {
  readonly context: BrowserContext
  readonly url: string
  /** What the page may be sent; without it, whatever the browser asks for. */
  readonly encoding?: string
  /** Prepares the page before it goes anywhere. */
  readonly before?: (page: Page) => Promise<void>
  /** Resolves when the page has what is measured. */
  readonly until: (page: Page) => Promise<unknown>
}

/** Opens an address with nothing in the cache and gives all that it had fetched when `until` resolved. */
export async function measurePage({
  context,
  url,
  encoding,
  before,
  until,
}: MeasureOptions): Promise<readonly Loaded[]> {
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  const asked = new Map<string, { path: string; kind: string }>()
  const headers = new Map<string, number>()
  const loaded: Loaded[] = []
  devtools.on("Network.requestWillBeSent", ({ requestId, request, type }) =>
    asked.set(requestId, { path: new URL(request.url).pathname, kind: type ?? "Other" }),
  )
  // When an answer begins to come, all that has come of it is its headers.
  devtools.on("Network.responseReceived", ({ requestId, response }) =>
    headers.set(requestId, response.encodedDataLength),
  )
  devtools.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const request = asked.get(requestId)
    if (request) loaded.push({ ...request, bytes: encodedDataLength - (headers.get(requestId) ?? 0) })
  })
  await devtools.send("Network.enable")
  await devtools.send("Network.setCacheDisabled", { cacheDisabled: true })
  if (encoding !== undefined)
    await devtools.send("Network.setExtraHTTPHeaders", { headers: { "accept-encoding": encoding } })
  await before?.(page)
  await page.goto(url)
  await until(page)
  const sofar = [...loaded]
  await page.close()
  return sofar
}

/** Scripts come as modules, and as their preloads. */
export const scriptsOf = (loaded: readonly Loaded[]): readonly Loaded[] =>
  loaded.filter(({ path }) => path.endsWith(".js"))

/** kB of 1,000 bytes. */
export const kilobytes = (loaded: readonly Loaded[]): number =>
  loaded.reduce((sum, { bytes }) => sum + bytes, 0) / 1000

const KINDS: readonly (readonly [kind: string, path: RegExp])[] = [
  ["scripts and styles", /\.(?:js|css)$/],
  ["models", /\.glb$/],
  ["light", /\/(?:lightmaps|env|light)\//],
  ["textures", /\/textures\//],
  ["fonts", /\.woff2$/],
  ["pictures", /\.(?:webp|png|jpg)$/],
]

/** kB by what is loaded, the most first: `models 640.1, …`. */
export function byKind(loaded: readonly Loaded[]): string {
  const sums = new Map<string, number>()
  for (const each of loaded) {
    const kind = KINDS.find(([, path]) => path.test(each.path))?.[0] ?? "documents and answers"
    sums.set(kind, (sums.get(kind) ?? 0) + kilobytes([each]))
  }
  return [...sums]
    .toSorted((a, b) => b[1] - a[1])
    .map(([kind, sum]) => `${kind} ${sum.toFixed(1)}`)
    .join(", ")
}
