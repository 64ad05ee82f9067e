import type { Logger } from "pino"
import { LIGHT_TOPIC, LightOrder } from "../../floor/floor-now.ts"
import type { FloorStore } from "../../floor/floor-store.ts"
import type { PubSub } from "../../pub-sub/pub-sub.ts"
import { createTopic } from "../../pub-sub/topic.ts"
import { seatOf } from "../carry-out.ts"
import type { Together } from "../together.ts"
import { floorOf, guestIn } from "./floor-of.ts"

export interface WatchFloorOptions {
  readonly together: Together
  readonly store: Pick<FloorStore, "write" | "remove">
  readonly pubSub: PubSub
  readonly processId: string
  readonly log: Pick<Logger, "warn">
  /** Returns what stops it. */
  readonly every: (milliseconds: number, run: () => void) => () => void
}

/** Milliseconds between two tellings. */
const TELL_EVERY = 2_000

/** Tells the desks who is where, as long as there is anybody, and lights what guides order. Returns what stops it. */
export function watchFloor(options: WatchFloorOptions): () => Promise<void> {
  const { together, store, pubSub, processId, log, every } = options
  let isTold = false
  let writing: Promise<void> = Promise.resolve()

  function tell(): void {
    const floor = floorOf(together.rooms.all())
    const isEmpty = floor.guests.length + floor.others === 0
    if (isEmpty && !isTold) return
    isTold = !isEmpty
    writing = (isEmpty ? store.remove(processId) : store.write(processId, floor)).catch((error: unknown) =>
      log.warn({ err: error }, "the desks aren't told who is where"),
    )
  }
  const stopTelling = every(TELL_EVERY, tell)
  const stopListening = createTopic(pubSub, LIGHT_TOPIC, LightOrder).subscribe(({ guest, by, product }) => {
    const at = guestIn(guest)
    const member = at && together.rooms.get(at.room)?.room.members.get(at.member)
    if (member) seatOf(together, member)?.link.tell({ type: "lit", by, product })
  })
  return async () => {
    stopTelling()
    stopListening()
    await writing
    if (isTold) await store.remove(processId).catch(() => {})
  }
}
