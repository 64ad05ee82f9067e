import type { Logger } from "pino"
import type { Showroom } from "../domain/showroom.ts"
import { importFeed } from "./import-feed.ts"
import { readShowroomFeed } from "./read-showroom-feed.ts"
import type { CatalogueStore } from "./storage/catalogue-store.ts"
import type { SettingsStore } from "./storage/settings-store.ts"

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
 * Stocks a new installation with its showroom's own catalogue, once: a shop that sells something already, or whose
 * merchant removed it all, is left alone.
 */
export async function stockDemo(options: StockDemoOptions): Promise<void> {
  const { settings, showroom, catalogue, readCatalogue, log, now } = options
  if ((await settings.get(KEY)) !== null) return
  if ((await catalogue.count()) === 0) {
    const reading = readShowroomFeed(await readCatalogue(showroom.catalogue), showroom, new Date(now()))
    const fates = await importFeed(reading, { catalogue })
    const refused = fates.filter(({ fate }) => fate === "refused")
    for (const { row, handle, reason } of refused) log.warn({ row, handle, reason }, "a row was refused")
    log.info(
      { products: await catalogue.count(), refused: refused.length },
      `stocked from ${showroom.catalogue}`,
    )
  }
  await settings.set(KEY, showroom.catalogue)
}
