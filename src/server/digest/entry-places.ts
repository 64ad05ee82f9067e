import type { Localized } from "../../domain/language.ts"
import type { DigestDeed } from "../../protocol/digest.ts"
import type { Registry } from "../events/registry.ts"
import type { FindTitles } from "../figures/labels.ts"
import type { PublishedEntry } from "../storage/digest-store.ts"

export interface EntryPlacesOptions {
  readonly registry: Registry
  readonly findTitles: FindTitles
}

/** What hangs in the store, with where it belongs by name. */
export async function entryPlaces(
  entries: readonly PublishedEntry[],
  { registry, findTitles }: EntryPlacesOptions,
): Promise<readonly DigestDeed[]> {
  const products = entries.flatMap(({ placeKind, placeId }) =>
    placeKind === "product" && placeId !== null ? [placeId] : [],
  )
  const titles = { it: await findTitles(products, "it"), en: await findTitles(products, "en") }
  function placeOf({ placeKind, placeId }: PublishedEntry): Localized | null {
    if (placeKind === null || placeId === null) return null
    if (placeKind === "zone") return registry.zones.get(placeId) ?? null
    if (placeKind === "touchpoint") return registry.touchpoints.get(placeId)?.name ?? null
    const [it, en] = [titles.it.get(placeId), titles.en.get(placeId)]
    return it !== undefined && en !== undefined ? { it, en } : null
  }
  return entries.map((entry) => {
    const { said, did, outcome, on } = entry
    return { said, did, outcome, on, place: placeOf(entry) }
  })
}
