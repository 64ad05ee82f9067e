import type { CDPSession, Page } from "@playwright/test"
import { seededRandom } from "../../src/metrics/seeded-random.ts"
import { type Bench, type Report, round } from "./bench.ts"
import { type StoreVisit, visitStore, walkTo, zonesOf } from "./store/visit-store.ts"

/** Minutes; `BENCH_MINUTES` asks for others. */
const MINUTES = Number(process.env.BENCH_MINUTES ?? 15)
/** What came in the first two minutes is the store itself. */
const SETTLED = 2
/** So small that a machine without a graphics chip draws about as many pictures a second as a device with one. */
const SIZE = { width: 480, height: 270 }
/** Milliseconds that a product is looked at. */
const LOOK = 1500
/** One in so many products is taken in hand before the measuring. */
const TOUR_EVERY = 4

interface Sample {
  /** Bytes of all that the page's scripts hold, without the machine code that the browser makes of them. */
  readonly heap: number
  readonly heapWithCode: number
  readonly textureBytes: number
  readonly bufferBytes: number
  readonly textures: number
  readonly geometries: number
}

interface HeapSnapshot {
  readonly snapshot: {
    readonly meta: {
      readonly node_fields: readonly string[]
      readonly node_types: readonly [readonly string[]]
    }
  }
  readonly nodes: readonly number[]
}

/** Bytes of the heap that are code: what the browser has compiled of the scripts so far, some of it only once it is hot. */
async function compiledCode(devtools: CDPSession): Promise<number> {
  const chunks: string[] = []
  const onChunk = ({ chunk }: { chunk: string }) => chunks.push(chunk)
  devtools.on("HeapProfiler.addHeapSnapshotChunk", onChunk)
  await devtools.send("HeapProfiler.takeHeapSnapshot", { reportProgress: false })
  devtools.off("HeapProfiler.addHeapSnapshotChunk", onChunk)
  const { snapshot, nodes }: HeapSnapshot = JSON.parse(chunks.join(""))
  const { node_fields: fields, node_types: types } = snapshot.meta
  const [type, size, code] = [fields.indexOf("type"), fields.indexOf("self_size"), types[0].indexOf("code")]
  let bytes = 0
  for (let at = 0; at < nodes.length; at += fields.length)
    if (nodes[at + type] === code) bytes += nodes[at + size] ?? 0
  return bytes
}

async function sample(page: Page, devtools: CDPSession): Promise<Sample> {
  // What the hooks have written down of frames is not the store's.
  await page.evaluate(() => window.vetrina?.takeFrames())
  // Twice: what the first collection lets go of may have held other things.
  await devtools.send("HeapProfiler.collectGarbage")
  await devtools.send("HeapProfiler.collectGarbage")
  const { usedSize } = await devtools.send("Runtime.getHeapUsage")
  const code = await compiledCode(devtools)
  const stats = await page.evaluate(() => window.vetrina?.stats())
  if (!stats) throw new Error("the store tells no figures")
  const { textureBytes, bufferBytes, textures, geometries } = stats
  return { heap: usedSize - code, heapWithCode: usedSize, textureBytes, bufferBytes, textures, geometries }
}

async function handles(url: string): Promise<readonly string[]> {
  const { products } = await (await fetch(`${url}/api/products?limit=200`)).json()
  return products.map(({ handle }: { handle: string }) => handle)
}

/** Walks to a product, takes it in hand, turns it and puts it back, with the keyboard as a visitor does. */
async function inspect(page: Page, handle: string): Promise<boolean> {
  await walkTo(page, handle)
  await page.keyboard.press("e")
  const taken = await page
    .waitForFunction(
      () => {
        const state = window.vetrina?.state()
        const activity = typeof state === "object" && state && "activity" in state ? state.activity : null
        return (
          typeof activity === "object" && activity && "kind" in activity && activity.kind === "inspecting"
        )
      },
      undefined,
      { timeout: 10_000 },
    )
    .then(
      () => true,
      () => false,
    )
  await page.waitForTimeout(LOOK)
  await page.keyboard.press("Escape")
  return taken
}

/**
 * Sees every room and takes some of everything in hand: how much of the store has been fetched and drawn once when the
 * measuring begins must not hang on how fast this machine walks.
 */
async function tour(page: Page, zones: readonly string[], products: readonly string[]): Promise<void> {
  for (const zone of zones) {
    await page.evaluate((id) => window.vetrina?.standIn(id), zone)
    await page.waitForTimeout(2 * LOOK)
  }
  for (let at = 0; at < products.length; at += TOUR_EVERY) await inspect(page, products[at] ?? "")
}

const growth = (values: readonly number[]) => {
  const first = values[0] ?? Number.NaN
  return ((Math.max(...values) - first) / first) * 100
}

function tell(samples: readonly Sample[], done: { walks: number; taken: number }, report: Report): void {
  const after = samples.slice(SETTLED)
  const note = `${done.walks} zones walked to and ${done.taken} products taken in hand in ${samples.length - 1} minutes; each minute, from the ${SETTLED}nd:`
  for (const what of [
    "heap",
    "heapWithCode",
    "textureBytes",
    "bufferBytes",
    "textures",
    "geometries",
  ] as const) {
    const values = after.map((each) => each[what])
    const shown = values.map((value) =>
      what === "textures" || what === "geometries" ? value : round(value / 1e6),
    )
    report({
      figure: `${what}-growth`,
      value: round(growth(values)),
      unit: "%",
      note: `at most 5; ${note} ${shown.join(" ")}`,
    })
  }
}

async function walkAndInspect({ walkIn, url }: StoreVisit, report: Report): Promise<void> {
  const [page, zones, products] = [
    await walkIn("tier=low", { size: SIZE }),
    await zonesOf(url),
    await handles(url),
  ]
  const devtools = await page.context().newCDPSession(page)
  const random = seededRandom(1)
  const any = (from: readonly string[]) => from[Math.floor(random() * from.length)] ?? ""
  const done = { walks: 0, taken: 0 }
  await tour(page, zones, products)
  const samples = [await sample(page, devtools)]
  for (let minute = 0; minute < MINUTES; minute++) {
    const until = performance.now() + 60_000
    while (performance.now() < until) {
      await walkTo(page, any(zones))
      done.walks++
      if (await inspect(page, any(products))) done.taken++
    }
    samples.push(await sample(page, devtools))
  }
  if (done.taken === 0) throw new Error("no product was ever taken in hand: nothing was measured")
  tell(samples, done, report)
}

/** Whether the store stays as large as it is, however long one walks and looks. */
export const endurance: Bench = (report) => visitStore((visit) => walkAndInspect(visit, report))
