import type { PubSub } from "../pub-sub/pub-sub.ts"

const TOPIC = "access"

/** Tells all processes that what somebody of the staff may do has changed, or that a session of theirs has ended. */
export interface AccessNews {
  tell(staffId: string): void
  /** Calls back when it may have changed for them. Returns the function that stops it. */
  follow(staffId: string, look: () => void): () => void
}

export function createAccessNews(pubSub: PubSub): AccessNews {
  const followers = new Map<string, Set<() => void>>()
  const lookAll = (staffId: string) => {
    for (const look of [...(followers.get(staffId) ?? [])]) look()
  }
  pubSub.subscribe(TOPIC, (message) => {
    if (typeof message === "string") lookAll(message)
  })
  pubSub.onGap(() => {
    for (const staffId of [...followers.keys()]) lookAll(staffId)
  })
  return {
    tell: (staffId) => pubSub.publish(TOPIC, staffId),
    follow: (staffId, look) => {
      const looks = followers.get(staffId) ?? new Set()
      followers.set(staffId, looks.add(look))
      return () => {
        looks.delete(look)
        if (looks.size === 0 && followers.get(staffId) === looks) followers.delete(staffId)
      }
    },
  }
}
