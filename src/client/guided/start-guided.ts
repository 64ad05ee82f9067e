import type { Presence } from "../presence/presence.ts"
import { applyGuided } from "./apply-guided.ts"
import type { GuidedSeam } from "./create-guided.ts"
import type { VisitDoings } from "./guided.ts"
import {
  type Follow,
  type GuidedState,
  type RunningVisit,
  UNGUIDED,
  type VisitSummary,
} from "./guided-store.ts"
import { createPointing } from "./pointing.ts"

export interface StartGuidedOptions {
  readonly guided: Pick<GuidedSeam, "store" | "begin">
  readonly presence: Presence
  /** Milliseconds since the epoch. */
  readonly now: () => number
  /** Milliseconds by a clock that is never put back, from any zero. */
  readonly clock: () => number
  /** Returns what stops it. */
  readonly after: (milliseconds: number, run: () => void) => () => void
}

/** Milliseconds that a guide gets to be back after the server was replaced. */
const ALONG_MS = 30_000

/** What one has outside of a visit, and of a presentation. */
const ALONE = { ...UNGUIDED, presented: null }

/** Keeps the visit one is in as the server tells it, and tells it what one does. Returns what stops it. */
export function startGuided({ guided, presence, now, clock, after }: StartGuidedOptions): () => void {
  const { store } = guided
  /** The visit of this stay, also while its guide is late in coming back; and as the guide was called. */
  let known: RunningVisit | null = null
  let guideName = ""
  /** Whether the next telling is the first on a connection: what the server may have forgotten is told anew. */
  let isFirst = false
  /** As it was before, until the server has said what is presented. */
  let back: GuidedState | null = null

  /** How one went along with a guide whom a new server doesn't know to lead yet, and until when that holds. */
  let along: { readonly as: Follow; readonly until: number } | null = null

  const visit = () => store.getState().visit
  const asGuide = (run: () => void) => () => {
    if (visit()?.mine) run()
  }

  /** Tells a server that has been replaced what it can't know any more. */
  function retell(before: RunningVisit, { follow, spotlight }: GuidedState): void {
    const { visit: after, spotlight: told } = store.getState()
    if (after === null || after.id !== before.id) return
    if (!after.mine) {
      const wasAlong = follow !== "no" && follow !== "asked"
      if (wasAlong) along = { as: follow, until: now() + ALONG_MS }
      return
    }
    if (before.leading && !after.leading) presence.say({ type: "lead", on: true })
    if (spotlight !== null && told === null) presence.say({ type: "spotlight", product: spotlight.product })
  }

  /** Goes on with the presentation where a server that has been replaced can't know of it. */
  function showOn({ presented, spotlight }: GuidedState): boolean {
    if (!presented || !visit()?.mine) return false
    presence.say({ type: "present", shown: presented, product: spotlight?.product ?? null })
    return true
  }

  /** Goes along again as one did before the server was replaced: that was agreed to. */
  function rejoin(): void {
    if (along === null || !visit()?.leading) return
    const { as, until } = along
    along = null
    if (now() <= until) follow(as === "stepped-out" ? as : "riding")
  }

  function noteGuide(): void {
    const { people } = presence.store.getState()
    const running = visit()
    if (running) guideName = people.get(running.guide)?.name ?? guideName
  }

  function close(how: Pick<VisitSummary, "how" | "guests"> & { seconds?: number }): void {
    if (known === null) return
    const { id, guideId, mine, startedAt } = known
    const seconds = startedAt === null ? 0 : Math.max(0, Math.round((now() - startedAt) / 1000))
    known = null
    store.setState({ ...ALONE, summary: { id, guideId, mine, guideName, seconds, ...how } })
  }

  const pointing = createPointing({
    clock,
    after,
    tell: (at, product) => presence.say({ type: "pointer", at, product }),
  })

  const stopReplies = presence.onReply((reply) => {
    const { status } = presence.store.getState()
    if (reply.type === "visit-ended") {
      const { by, seconds, guests } = reply
      close({ how: by === "guide" ? "ended" : "gone", seconds, guests })
      presence.leave()
      return
    }
    if (status.kind !== "together") return
    if (reply.type === "joined") {
      isFirst = true
      back = store.getState()
    }
    const code = status.room.code ?? ""
    const before = store.getState()
    const change = applyGuided(before, reply, { self: status.self.id, code, now: now() })
    if (change === null) return
    if (reply.type === "presented" && back) {
      const was = back
      back = null
      if (reply.shown === null && showOn(was)) return
    }
    // Another visit is begun anew.
    const isOther = change.visit != null && known !== null && change.visit.id !== known.id
    store.setState(isOther ? { ...ALONE, ...change } : change)
    if (reply.type !== "guided" || reply.visit === null) return
    const last = known
    known = visit()
    noteGuide()
    if (isFirst && last) retell(last, before)
    isFirst = false
    rejoin()
  })

  const stopStatus = presence.store.subscribe(({ status, people }, before) => {
    if (people !== before.people) noteGuide()
    if (status === before.status || status.kind === "together" || status.kind === "resuming") return
    pointing.stop()
    const isOver = status.kind === "refused" && status.reason === "over"
    close({ how: known?.mine || isOver ? "ended" : "left", guests: null })
    store.setState(ALONE)
  })

  /** A guest goes along, or doesn't, when there is somebody to go along with. */
  function follow(as: "riding" | "stepped-out" | "no"): void {
    const running = visit()
    if (!running || running.mine || (as === "riding" && !running.leading)) return
    store.setState({ follow: as })
    presence.say({ type: "follow", as })
  }

  const doings: VisitDoings = {
    askFollow: (on) => asGuide(() => presence.say({ type: "lead", on }))(),
    askCome: asGuide(() => presence.say({ type: "call" })),
    spotlight: (product) => asGuide(() => presence.say({ type: "spotlight", product }))(),
    pointAt: (at, product) => {
      const running = visit()
      if (!running?.mine) return
      const count = (store.getState().pointer?.count ?? 0) + 1
      store.setState({ pointer: at && { by: running.guide, at, product, count } })
      pointing.point(at, product)
    },
    takePointer: (on) => {
      if (!visit()?.mine) return
      store.setState({ pointing: on })
      if (!on) doings.pointAt(null, null)
    },
    end: asGuide(() => presence.say({ type: "end-visit" })),
    agree: () => follow("riding"),
    decline: () => {
      if (store.getState().follow === "asked") follow("no")
    },
    lookAround: (on) => {
      const from = on ? "riding" : "looking-around"
      if (store.getState().follow === from) store.setState({ follow: on ? "looking-around" : "riding" })
    },
    stepOut: () => {
      const { follow: as } = store.getState()
      if (as === "riding" || as === "looking-around") follow("stepped-out")
    },
    stepIn: () => follow("riding"),
    agreeToCome: () => store.setState(({ come }) => ({ come: come && { ...come, agreed: true } })),
    dismissCome: () => store.setState({ come: null }),
  }
  const stopDoings = guided.begin(doings)
  return () => {
    stopReplies()
    stopStatus()
    pointing.stop()
    stopDoings()
  }
}
