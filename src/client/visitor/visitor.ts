import type { Event } from "../../domain/event.ts"
import type { Total } from "../../protocol/totals.ts"
import type { StorageEvents } from "../persist-cart.ts"
import type { EventSink } from "../recorder.ts"
import type { SafeStorage } from "../safe-storage.ts"
import { type Aliases, createAliases } from "./aliases.ts"
import { type PrivacySignals, signalOf } from "./consent.ts"
import { createConsentSink, isSaid, type Outgoing } from "./consent-sink.ts"
import { createCountTotals } from "./count-totals.ts"
import { createDecisionKeeper } from "./keep-decision.ts"
import { createOwnAnswers, type OwnAnswersStore } from "./own-answers.ts"
import { createVisitorStore, type VisitorStore } from "./visitor-store.ts"

/** Who the visitor is to us: whether they agreed to be remembered, and what they answered. */
export interface Visitor {
  readonly store: VisitorStore
  readonly answers: OwnAnswersStore
  readonly aliases: Aliases
  /** Takes everything that is written down in this page, and lets through what the visitor agreed to. */
  readonly sink: EventSink
  /** Counts one, with nothing about whom. */
  count(what: Total): void
  /** Sends what the visitor says about an answer of theirs, as it is. */
  say(event: Event): Promise<void>
  /** Drops all that waits to be sent. */
  dropUnsent(): Promise<void>
}

export interface VisitorOptions {
  readonly local: SafeStorage
  /** The tab's own. */
  readonly session: SafeStorage
  readonly events: StorageEvents
  readonly signals: PrivacySignals
  /** A new random UUID, which tells nothing. */
  readonly newSecret: () => string
  readonly sink: Outgoing
  readonly fetch: typeof globalThis.fetch
}

export function createVisitor(options: VisitorOptions): Visitor {
  const { local, session, events, signals, newSecret, sink, fetch } = options
  const keeper = createDecisionKeeper({ local, session, events })
  const store = createVisitorStore({ keeper, signal: signalOf(signals), newSecret })
  const aliases = createAliases(session, newSecret)
  const answers = createOwnAnswers({ visitor: store, local, session })
  const noting: Outgoing = {
    add: (event) => {
      if (isSaid(event)) answers.getState().note(event)
      return sink.add(event)
    },
    drop: (keeps) => sink.drop(keeps),
  }
  const count = createCountTotals(fetch)
  return {
    store,
    answers,
    aliases,
    count,
    sink: createConsentSink({
      visitor: store,
      sink: noting,
      aliases,
      newSecret,
      count,
    }),
    say: (event) => noting.add(event),
    dropUnsent: () => sink.drop(() => false),
  }
}
