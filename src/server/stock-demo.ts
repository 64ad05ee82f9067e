import { createHash } from "node:crypto"
import type { Logger } from "pino"
import type { Showroom } from "../domain/showroom.ts"
import { importFeed } from "./import-feed.ts"
import { readShowroomFeed } from "./read-showroom-feed.ts"
import { demoOf, parseStocked, restock, type Stocked } from "./restock.ts"
import type { CatalogueStore } from "./storage/catalogue-store.ts"
import type { SettingsStore } from "./storage/settings-store.ts"

/** The letters of "vtrn" and 4: processes that start together stock one after the other. */
export const STOCK_LOCK = 0x7674726e_04n

const KEY = "demo.stocked"

export interface StockDemoOptions {
  readonly settings: SettingsStore
  readonly showroom: Showroom
  readonly catalogue: CatalogueStore
  /** The bytes of a file of the project. */
  readonly readCatalogue: (path: string) => Promise<Uint8Array>
  readonly log: Logger
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

/**
 * Stocks a new installation with its showroom's own catalogue, and again whenever a start finds that catalogue changed. What a
 * merchant sells, has changed or has taken off the shelves is left alone.
 */
export async function stockDemo(options: StockDemoOptions): Promise<void> {
  const { settings, showroom, catalogue, readCatalogue, log, now } = options
  const bytes = await readCatalogue(showroom.catalogue)
  const content = createHash("sha256").update(bytes).digest("hex")
  const noted = parseStocked(await settings.get(KEY))
  if (noted?.content === content) return

  const reading = readShowroomFeed(bytes, showroom, new Date(now()))
  const kept = await catalogue.kept()
  const demo = noted?.digests ?? demoOf(kept, reading)
  const order = restock({ reading, kept, demo })
  const fates = await importFeed(order.reading, { catalogue })
  for (const { row, handle, reason, fate } of fates)
    if (fate === "refused") log.warn({ row, handle, reason }, "a row was refused")
  if (kept.length === 0) log.info({ products: await catalogue.count() }, `stocked from ${showroom.catalogue}`)
  else if (demo.size > 0) log.info(order.figures, `restocked from ${showroom.catalogue}, which has changed`)

  const digests = new Map(
    (await catalogue.kept()).flatMap(({ handle, digest }) =>
      order.written.has(handle) ? [[handle, digest] as const] : [],
    ),
  )
  const note: Stocked = { content, digests: new Map([...demo, ...digests]) }
  await settings.set(KEY, { ...note, digests: Object.fromEntries(note.digests) })
}
