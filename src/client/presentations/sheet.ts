import { createStore, type StoreApi } from "zustand/vanilla"
import { changeLine, type LineChange, mergeLines, type SheetLine } from "../../domain/order-sheet.ts"
import type { SaveSheet, SendSheet, SheetFacts, SheetReply } from "../../protocol/presentations.ts"
import { type Api, ApiError } from "../api.ts"
import type { SafeStorage } from "../safe-storage.ts"
import { forgetSheet, recallSheet, rememberSheet } from "./sheet-memory.ts"

/**
 * Whether the server has it. `waiting`: it is sent when it can be; `lost`: the server has it no longer; `full`: it takes no
 * more lines.
 */
export type SheetSync = "saved" | "sending" | "waiting" | "lost" | "full"

export interface SheetState {
  readonly lines: readonly SheetLine[]
  readonly facts: Readonly<Record<string, SheetFacts>>
  /** What else the server said last; `null` before it did. */
  readonly told: Omit<SheetReply, "lines"> | null
  readonly sync: SheetSync
}

/** An order sheet of this browser: kept here first, then on the server, where its code opens it. */
export interface Sheet {
  readonly code: string
  readonly store: StoreApi<SheetState>
  /** `facts`: what is known of the variant, as it is sold now. */
  change(line: LineChange, facts: SheetFacts): void
  /** Reads what the server has; resolves when it is known, or can't be. */
  load(): Promise<void>
  /** Sends it to the guide. Rejects as `api.post` does. */
  send(buyer: Omit<SendSheet, "revision">): Promise<void>
  /** Takes it away, everywhere. Rejects as `api.send` does. */
  remove(): Promise<void>
  /** Sends what waits, at once. */
  flush(): Promise<void>
  stop(): void
}

export interface SheetOptions {
  readonly code: string
  /** The link under which it is made; `null`: it was opened by its own. */
  readonly presentation: string | null
  readonly visitId: string | null
  readonly api: Api
  readonly storage: SafeStorage
  /** Returns what stops it. */
  readonly after: (milliseconds: number, run: () => void) => () => void
  /** Calls back when the network is back. Returns what stops it. */
  readonly onOnline: (run: () => void) => () => void
}

/** Milliseconds that changes are gathered; between two tries, at first and at most. */
const GATHER = 700
const RETRY = { least: 4_000, most: 60_000 }

const wire = ({ productId, variantId, quantity, note, seen, turn, since }: SheetLine): SheetLine => ({
  ...{ productId, variantId, quantity, note, seen, turn, since },
})
const sameLines = (one: readonly SheetLine[], other: readonly SheetLine[]) =>
  JSON.stringify(one.map(wire)) === JSON.stringify(other.map(wire))

export function createSheet(options: SheetOptions): Sheet {
  const { code, visitId, api, storage, after, onOnline } = options
  const path = `/api/order-sheets/${encodeURIComponent(code)}`
  const kept = recallSheet(storage, code)
  const presentation = options.presentation ?? kept.presentation
  const store = createStore<SheetState>()(() => ({
    lines: kept.lines,
    facts: kept.facts,
    told: null,
    sync: kept.saved ? "saved" : "waiting",
  }))
  let sending: Promise<void> | null = null
  let cancel = () => {}
  let pause = RETRY.least
  let isStopped = false

  /** Another tab may have changed it too: both meet where it is kept. */
  function keep(change: Partial<SheetState>): void {
    const next = { ...store.getState(), ...change }
    const lines = mergeLines(recallSheet(storage, code).lines, next.lines)
    store.setState({ ...change, lines })
    const { facts, sync } = store.getState()
    rememberSheet(storage, code, { presentation, lines, facts, saved: sync === "saved" })
  }

  function takeIn({ lines, ...told }: SheetReply): void {
    const own = store.getState()
    // What isn't sold and was never on it stays away.
    const refused = new Set(told.refused)
    const rest = own.lines.filter(({ variantId }) => !refused.has(variantId))
    if (refused.size > 0)
      rememberSheet(storage, code, { presentation, lines: rest, facts: own.facts, saved: false })
    const merged = mergeLines(rest, lines.map(wire))
    const facts = Object.fromEntries(
      lines.map(({ variantId, title, values, sku, image, price, currency, now }) => [
        variantId,
        { title, values, sku, image, price, currency, now },
      ]),
    )
    keep({
      lines: merged,
      facts: { ...own.facts, ...facts },
      told,
      sync: sameLines(merged, lines) ? "saved" : "waiting",
    })
  }

  function retry(): void {
    cancel()
    if (isStopped) return
    cancel = after(pause, () => void flush())
    pause = Math.min(RETRY.most, pause * 2)
  }

  function takeTrouble(error: unknown): void {
    const status = error instanceof ApiError ? error.status : 0
    if (status === 404) keep({ sync: "lost" })
    else if (status === 409 || status === 413) keep({ sync: "full" })
    else {
      keep({ sync: "waiting" })
      retry()
    }
  }

  async function push(): Promise<void> {
    store.setState({ sync: "sending" })
    const { lines } = store.getState()
    const body: SaveSheet = {
      lines: lines.map(wire),
      ...(presentation === null ? {} : { presentation }),
      ...(visitId === null ? {} : { visitId }),
    }
    try {
      takeIn(await api.send<SheetReply>("PUT", path, { body }))
      pause = RETRY.least
    } catch (error) {
      takeTrouble(error)
    }
  }

  async function flush(): Promise<void> {
    cancel()
    // What was changed while something was on its way goes after it.
    await sending
    if (store.getState().sync !== "waiting") return
    sending = push().finally(() => {
      sending = null
    })
    await sending
  }

  const stopOnline = onOnline(() => void flush())
  if (!kept.saved) cancel = after(0, () => void flush())

  return {
    code,
    store,
    flush,
    change: (line, facts) => {
      const { lines, facts: known } = store.getState()
      const was = known[line.variantId]
      const isTaken = was !== undefined && line.seen !== was.price
      keep({
        lines: changeLine(lines, line),
        facts: { ...known, [line.variantId]: was && !isTaken ? was : facts },
        sync: "waiting",
      })
      cancel()
      cancel = after(GATHER, () => void flush())
    },
    load: async () => {
      try {
        takeIn(await api.get<SheetReply>(path))
      } catch (error) {
        const isUnknown = error instanceof ApiError && error.status === 404
        // One that was never sent isn't there yet.
        const wasThere = kept.saved && kept.lines.length > 0
        if (isUnknown && (presentation === null || wasThere)) keep({ sync: "lost" })
      }
      if (store.getState().sync === "waiting") await flush()
    },
    send: async (buyer) => {
      await flush()
      const revision = store.getState().told?.revision ?? 0
      takeIn(await api.post<SheetReply>(`${path}/send`, { ...buyer, revision }))
    },
    remove: async () => {
      cancel()
      await sending
      await api.send("DELETE", path, {})
      forgetSheet(storage, code)
      store.setState({ lines: [], facts: {}, told: null, sync: "lost" })
    },
    stop: () => {
      isStopped = true
      cancel()
      stopOnline()
    },
  }
}
