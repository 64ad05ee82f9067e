import type { GuidedVisit } from "../../protocol/realtime/messages/guided.ts"
import type { Reply, ReplyOf } from "../../protocol/realtime/messages.ts"
import { type Follow, type GuidedState, UNGUIDED } from "./guided-store.ts"

/** What is known beside the reply when it comes. */
export interface GuidedSetting {
  /** One's own number in the room. */
  readonly self: number
  /** What leads others to the room. */
  readonly code: string
  /** Milliseconds since the epoch. */
  readonly now: number
}

function followAfter({ visit, follow }: GuidedState, leading: boolean): Follow {
  if (!leading) return "no"
  return follow === "no" && !visit?.leading ? "asked" : follow
}

function spotlightAfter({ spotlight }: GuidedState, told: GuidedVisit): GuidedState["spotlight"] {
  const { spotlight: product, guide } = told
  if (product === null || product === spotlight?.product) return product === null ? null : spotlight
  return { product, by: guide, count: (spotlight?.count ?? 0) + 1 }
}

function guidedAfter(
  state: GuidedState,
  { visit: told }: ReplyOf<"guided">,
  { self, code, now }: GuidedSetting,
): Partial<GuidedState> {
  // How one went along is kept: the guide may only be late in coming back.
  if (told === null) return { ...UNGUIDED, waiting: true, follow: state.follow }
  const { id, guideId, guide, age, leading } = told
  const mine = guide === self
  return {
    visit: { id, guideId, guide, code, mine, leading, startedAt: age === null ? null : now - age },
    waiting: false,
    follow: mine ? "no" : followAfter(state, leading),
    spotlight: spotlightAfter(state, told),
  }
}

/** What a reply makes of the visit one is in; what has nothing to do with it changes nothing. */
export function applyGuided(
  state: GuidedState,
  reply: Reply,
  setting: GuidedSetting,
): Partial<GuidedState> | null {
  switch (reply.type) {
    case "guided":
      return guidedAfter(state, reply, setting)
    case "called": {
      const count = (state.come?.count ?? 0) + 1
      return { come: { by: reply.id, place: reply.place, agreed: false, count } }
    }
    case "pointer": {
      const { id, at, product } = reply
      const count = (state.pointer?.count ?? 0) + 1
      return { pointer: at === null ? null : { by: id, at, product, count } }
    }
    case "followers":
      return { followers: new Set(reply.riding), steppedOut: new Set(reply.steppedOut) }
    case "presented":
      return { presented: reply.shown }
    case "denied":
      return reply.of === "follow" && state.follow !== "no" ? { follow: "no" } : null
    default:
      return null
  }
}
