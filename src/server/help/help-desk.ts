import { v7 } from "uuid"
import type { DutyStore, OnDuty } from "../storage/duty-store.ts"
import type { Changed, HelpStore } from "../storage/help-store.ts"
import { expire } from "./end.ts"
import { eventOfHelp } from "./event-of-help.ts"
import type { HelpNews } from "./help-news.ts"
import type { HelpChange, HelpFact, HelpRequest } from "./help-request.ts"
import { lapse } from "./pass.ts"

export interface HelpDeskOptions {
  readonly showroomId: string
  readonly store: HelpStore
  readonly duty: DutyStore
  readonly news: HelpNews
  /** Hands over events that wait. */
  readonly deliver: () => Promise<void>
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

/** What visitors and guides do, kept, told to whoever watches, and written into the log of events. */
export interface HelpDesk {
  readonly store: HelpStore
  /** `false`: there is a request with this id already. */
  ask(request: HelpRequest, key: string): Promise<boolean>
  /** `null`: there is no such request, or none with this key. */
  change(
    id: string,
    key: string | null,
    decide: (request: HelpRequest) => HelpChange,
  ): Promise<Changed | null>
  onDuty(): Promise<readonly OnDuty[]>
  startDuty(guideId: string): Promise<void>
  stopDuty(guideId: string): Promise<void>
  /** A guide's page was heard of. */
  here(guideId: string): Promise<void>
  /** Puts guides off duty who are gone, ends what nobody ends, and hands over events that wait. */
  tidy(): Promise<void>
}

function requestedBy({ id: requestId, reopens }: HelpRequest): HelpFact["fact"] {
  return { type: "help.requested", requestId, ...(reopens === null ? {} : { reopens }) }
}

/** Requests that are looked through at a time. */
const MOST_OPEN = 500

export function createHelpDesk(options: HelpDeskOptions): HelpDesk {
  const { showroomId, store, duty, news, deliver, now } = options
  const eventsOf = (facts: readonly HelpFact[], request: HelpRequest) =>
    facts.map((each) => eventOfHelp(each, request, { showroomId, newId: () => v7() }))

  async function change(
    id: string,
    key: string | null,
    decide: (request: HelpRequest) => HelpChange,
  ): Promise<Changed | null> {
    const changed = await store.change(id, key, (request) => {
      const made = decide(request)
      const facts = made.kind === "changed" ? (made.facts ?? []) : []
      return { change: made, events: eventsOf(facts, request) }
    })
    if (changed?.change.kind !== "changed") return changed
    news.tell(id)
    if (changed.change.facts) await deliver()
    return changed
  }

  return {
    store,
    ask: async (request, key) => {
      const { id: requestId, requestedAt: at } = request
      const facts: readonly HelpFact[] =
        request.kind === "request" ? [{ fact: requestedBy(request), at, guideId: null }] : []
      if (!(await store.add(request, key, eventsOf(facts, request)))) return false
      news.tell(requestId)
      await deliver()
      return true
    },
    change,
    onDuty: () => duty.list(now()),
    startDuty: async (guideId) => {
      await duty.start(guideId, now())
      news.tellAll()
    },
    stopDuty: async (guideId) => {
      await duty.stop(guideId)
      news.tellAll()
    },
    here: async (guideId) => {
      await duty.seen(guideId, now())
    },
    tidy: async () => {
      if ((await duty.removeGone(now())) > 0) news.tellAll()
      const onDuty = new Set((await duty.list(now())).map(({ id }) => id))
      const settle = (request: HelpRequest) => {
        const expired = expire(request, now())
        return expired.kind === "changed" ? expired : lapse(request, (id) => onDuty.has(id))
      }
      for (const request of await store.open(MOST_OPEN)) {
        if (settle(request).kind === "changed") await change(request.id, null, settle)
      }
      await deliver()
    },
  }
}
