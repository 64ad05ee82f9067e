import { useEffect, useState } from "react"
import type { Presence, Reaction, Reply } from "../../../client/presence/index.ts"

/** What somebody just said, for a bubble over their head. */
export type Saying =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "reaction"; readonly icon: Reaction }

export type Sayings = ReadonlyMap<number, Saying>

/** Milliseconds that a bubble stays: to be read, at three words a second. */
const LEAST = 3500
const A_WORD = 330
const REACTION = 3000

function sayingIn(
  reply: Reply,
): { readonly id: number; readonly saying: Saying; readonly stays: number } | null {
  switch (reply.type) {
    case "said": {
      const { id, text } = reply
      return { id, saying: { kind: "text", text }, stays: LEAST + A_WORD * text.split(" ").length }
    }
    case "reacted":
      return { id: reply.id, saying: { kind: "reaction", icon: reply.reaction }, stays: REACTION }
    default:
      return null
  }
}

/** What the others say, each for as long as it takes to read, and one's own reactions; nothing of whom one has muted. */
export function useSayings({ store, onReply }: Presence): Sayings {
  const [sayings, setSayings] = useState<Sayings>(new Map())
  useEffect(() => {
    const timers = new Map<number, ReturnType<typeof setTimeout>>()
    const end = (id: number) => {
      timers.delete(id)
      setSayings((before) => new Map([...before].filter(([each]) => each !== id)))
    }
    const stop = onReply((reply) => {
      const said = sayingIn(reply)
      if (!said) return
      const { id, saying, stays } = said
      const { people, muted, status } = store.getState()
      const self = status.kind === "together" ? status.self : null
      // What one writes oneself stands in the conversation.
      const own = self?.id === id && said.saying.kind === "reaction"
      const key = own ? self.key : people.get(id)?.key
      if (key === undefined || muted.some((each) => each.key === key)) return
      clearTimeout(timers.get(id))
      timers.set(id, setTimeout(end, stays, id))
      setSayings((before) => new Map(before).set(id, saying))
    })
    return () => {
      stop()
      for (const timer of timers.values()) clearTimeout(timer)
    }
  }, [store, onReply])
  return sayings
}
