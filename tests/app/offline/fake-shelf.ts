import type { Store, StoreShelf } from "../../../src/app/offline/stores.ts"

export const ORIGIN = "https://shop.test"

/** The Cache API in memory: copies in and out, keys in the order in which they were put. */
export function createFakeShelf(): StoreShelf & { addresses(name: string): readonly string[] } {
  const stores = new Map<string, Map<string, Response>>()
  const entries = (name: string) => {
    const found = stores.get(name) ?? new Map<string, Response>()
    stores.set(name, found)
    return found
  }
  const absolute = (address: string) => new URL(address, ORIGIN).href
  return {
    addresses: (name) => [...entries(name).keys()].map((url) => url.slice(ORIGIN.length)),
    keys: async () => [...stores.keys()],
    delete: async (name) => stores.delete(name),
    open: async (name): Promise<Store> => ({
      match: async (address) => entries(name).get(absolute(address))?.clone(),
      put: async (address, response) => void entries(name).set(absolute(address), response.clone()),
      delete: async (address) => entries(name).delete(absolute(address)),
      keys: async () => [...entries(name).keys()].map((url) => ({ url })),
    }),
  }
}
