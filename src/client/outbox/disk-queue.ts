import { type DBSchema, type IDBPDatabase, wrap } from "idb"
import type { Event } from "../../domain/event.ts"
import { type EventQueue, MAX_REJECTED, type RejectedEvent } from "./event-queue.ts"

export const OUTBOX_DATABASE = "vetrina-outbox"

interface OutboxSchema extends DBSchema {
  waiting: { key: string; value: Event }
  rejected: { key: string; value: RejectedEvent }
}

type Database = IDBPDatabase<OutboxSchema>

/** The browser may only say "committed" when the disk has it; where the option is unknown it is ignored. */
const ON_DISK: IDBTransactionOptions = { durability: "strict" }

async function open(
  factory: IDBFactory,
  onLost: (reason: "upgraded" | "cleared") => void,
): Promise<Database> {
  const request = factory.open(OUTBOX_DATABASE, 1)
  request.onupgradeneeded = () => {
    request.result.createObjectStore("waiting", { keyPath: "id" })
    request.result.createObjectStore("rejected", { keyPath: "id" })
  }
  // The schema is what onupgradeneeded above has just made; idb can't know it.
  const database = (await wrap(request)) as unknown as Database
  // A newer version of the page may want to upgrade: holding on would block it for ever.
  database.addEventListener("versionchange", ({ newVersion }) => {
    database.close()
    onLost(newVersion === null ? "cleared" : "upgraded")
  })
  database.addEventListener("close", () => onLost("cleared"))
  return database
}

/** Events in IndexedDB, shared by every tab. A connection that the browser drops is opened anew at the next call. */
export function createDiskQueue(factory: IDBFactory): EventQueue {
  let connection: Promise<Database> | null = null
  let closed = false
  let cleared = () => {}

  function database(): Promise<Database> {
    if (closed) return Promise.reject(new Error("the outbox is closed"))
    if (connection) return connection
    const opening = open(factory, (reason) => {
      if (connection === opening) connection = null
      if (reason === "cleared" && !closed) cleared()
    })
    opening.catch(() => {
      if (connection === opening) connection = null
    })
    connection = opening
    return opening
  }

  return {
    async add(events) {
      const tx = (await database()).transaction("waiting", "readwrite", ON_DISK)
      await Promise.all([...events.map((event) => tx.store.put(event)), tx.done])
    },
    peek: async (limit) => (await database()).getAll("waiting", null, limit),
    async remove(ids) {
      const tx = (await database()).transaction("waiting", "readwrite")
      await Promise.all([...ids.map((id) => tx.store.delete(id)), tx.done])
    },
    async reject(rejected) {
      const tx = (await database()).transaction(["waiting", "rejected"], "readwrite", ON_DISK)
      const refused = tx.objectStore("rejected")
      for (const each of rejected) {
        await refused.put(each)
        await tx.objectStore("waiting").delete(each.id)
      }
      const surplus = (await refused.count()) - MAX_REJECTED
      if (surplus > 0) for (const id of await refused.getAllKeys(null, surplus)) await refused.delete(id)
      await tx.done
    },
    count: async () => (await database()).count("waiting"),
    rejected: async () => (await database()).getAll("rejected"),
    async forgetRejected(keeps) {
      const tx = (await database()).transaction("rejected", "readwrite")
      for (const { id, event } of await tx.store.getAll()) if (!keeps(event)) await tx.store.delete(id)
      await tx.done
    },
    onCleared(react) {
      cleared = react
    },
    close() {
      closed = true
      void connection?.then((open) => open.close()).catch(() => {})
    },
  }
}
