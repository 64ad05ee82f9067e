import { createSafeStorage } from "../../../src/client/safe-storage.ts"
import type { Consent } from "../../../src/client/visitor/consent.ts"
import { createVisitor } from "../../../src/client/visitor/visitor.ts"
import type { Event } from "../../../src/domain/event.ts"
import { createFakeStorage, forbidden } from "../fake-storage.ts"

export interface FakeVisitorOptions {
  readonly consent?: Consent
  /** Whether the browser asks not to be tracked. */
  readonly signal?: boolean
  /** What the browser keeps; forbidden when `null`. */
  readonly local?: ReturnType<typeof createFakeStorage> | null
  readonly session?: ReturnType<typeof createFakeStorage>
  readonly events?: EventTarget
}

/** A visitor of one tab. `sent` is what was handed to the outbox, `counted` the totals, `dropped` how often it was emptied. */
export function createFakeVisitor(options: FakeVisitorOptions = {}) {
  const { consent = "unasked", signal = false, local = createFakeStorage() } = options
  const { session = createFakeStorage(), events = new EventTarget() } = options
  const sent: Event[] = []
  const kept: Event[][] = []
  const counted: unknown[] = []
  let made = 0
  const visitor = createVisitor({
    local: createSafeStorage(local === null ? forbidden : () => local),
    session: createSafeStorage(() => session),
    // The browser's own events of storage have a key; an EventTarget's typings can't say so.
    events: events as unknown as Pick<Window, "addEventListener" | "removeEventListener">,
    signals: { globalPrivacyControl: signal },
    newSecret: () => `0b7e4a52-3f0e-4c59-9a4e-${(++made).toString(16).padStart(12, "0")}`,
    sink: {
      add: async (event) => void sent.push(event),
      drop: async (keeps) => void kept.push(sent.filter(keeps)),
    },
    fetch: async (_, init) => {
      counted.push(JSON.parse(String(init?.body)).what)
      return new Response("{}")
    },
  })
  if (consent !== "unasked") visitor.store.getState().choose(consent)
  return { visitor, sent, kept, counted, local, session, events }
}
