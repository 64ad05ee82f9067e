import type { Occasion } from "../journal-store.ts"
import { type Channel, createChannel } from "./channel.ts"
import type { Happening } from "./happening.ts"

/** A happening and when it was, milliseconds since the epoch. */
export type Happened = Happening & { readonly at: number }

/** What happens along the way, from wherever it happens to whoever may ask about it. */
export interface Journey {
  /** Milliseconds since the epoch. */
  readonly now: () => number
  /** Notes that something has just happened. */
  note(happening: Happening): void
  readonly happenings: Pick<Channel<Happened>, "hear">
  /** What can make a question due. */
  readonly occasions: Channel<Occasion>
}

/** As much as may happen before those who listen have been fetched. */
const MOST_KEPT = 60

export function createJourney(now: () => number): Journey {
  const happenings = createChannel<Happened>({ most: MOST_KEPT })
  return {
    now,
    note: (happening) => happenings.tell({ ...happening, at: now() }),
    happenings,
    occasions: createChannel<Occasion>({ most: MOST_KEPT }),
  }
}
