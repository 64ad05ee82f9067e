import { type DBSchema, type IDBPDatabase, wrap } from "idb"
import type { WaitingItem, WaitingItems } from "./waiting-item.ts"

export const RECORDINGS_DATABASE = "vetrina-recordings"

interface Schema extends DBSchema {
  items: { key: string; value: WaitingItem }
}

async function open(factory: IDBFactory): Promise<IDBPDatabase<Schema>> {
  const request = factory.open(RECORDINGS_DATABASE, 1)
  request.onupgradeneeded = () => request.result.createObjectStore("items", { keyPath: "id" })
  // The schema is what onupgradeneeded above has just made; idb can't know it.
  const database = (await wrap(request)) as unknown as IDBPDatabase<Schema>
  database.addEventListener("versionchange", () => database.close())
  return database
}

/**
 * Items in IndexedDB, shared by every tab, and in the page's memory: where the browser keeps nothing for us, what is
 * recorded lives as long as the page.
 */
export function createWaitingItems(factory: IDBFactory | null): WaitingItems {
  const memory = new Map<string, WaitingItem>()
  let connection: Promise<IDBPDatabase<Schema>> | null = null

  async function attempt<T>(work: (database: IDBPDatabase<Schema>) => Promise<T>, otherwise: T): Promise<T> {
    if (!factory) return otherwise
    try {
      connection ??= open(factory)
      return await work(await connection)
    } catch {
      // Opened anew at the next call.
      connection = null
      return otherwise
    }
  }

  return {
    async keep(item) {
      memory.set(item.id, item)
      await attempt(async (database) => void (await database.put("items", item)), undefined)
    },
    async all() {
      const stored = await attempt((database) => database.getAll("items"), [])
      return [...new Map([...stored.map((item) => [item.id, item] as const), ...memory]).values()]
    },
    async remove(ids) {
      for (const id of ids) memory.delete(id)
      await attempt(async (database) => {
        const tx = database.transaction("items", "readwrite")
        await Promise.all([...ids.map((id) => tx.store.delete(id)), tx.done])
      }, undefined)
    },
    close: () => void connection?.then((opened) => opened.close()).catch(() => {}),
  }
}
