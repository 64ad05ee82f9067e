import type { FeedReading } from "../catalogue/feed-reading.ts"
import { type RowFate, rowFates } from "../catalogue/row-fates.ts"
import type { CatalogueStore } from "./storage/catalogue-store.ts"

export interface ImportFeedOptions {
  readonly catalogue: Pick<CatalogueStore, "import">
  /** Says what would happen, and keeps nothing. */
  readonly dryRun?: boolean
}

/** Takes what was read of a feed into a catalogue, and says what became of each row. Doing it again changes nothing. */
export async function importFeed(
  reading: FeedReading,
  { catalogue, dryRun = false }: ImportFeedOptions,
): Promise<RowFate[]> {
  const takenIn = await catalogue.import({
    products: reading.products.map(({ product }) => product),
    withdraw: reading.withdrawals.map(({ handle }) => handle),
    dryRun,
  })
  return rowFates(reading, takenIn)
}
