/** How the room's clock lies against one's own, by when packets arrive. Mutated by `noteArrival`; milliseconds. */
export interface RoomClock {
  /** The room's time of the newest packet, carried on past 2^32; `null`: none came yet. */
  newest: number | null
  /** One's own clock minus the room's, by the packet that was on its way the shortest. */
  fastest: number
  /** When that was last adjusted, by one's own clock. */
  at: number
}

/** Milliseconds a millisecond that the shortest way is forgotten, so that a drifting clock is followed. */
const DRIFT = 0.002

export function createRoomClock(): RoomClock {
  return { newest: null, fastest: 0, at: 0 }
}

/** The room's time of a packet, carried on past the 32 bits in which it is told; `now` by one's own clock. */
export function noteArrival(clock: RoomClock, time: number, now: number): number {
  if (clock.newest === null) {
    clock.newest = time
    clock.fastest = now - time
    clock.at = now
    return time
  }
  const told = clock.newest + ((time - (clock.newest % 2 ** 32)) | 0)
  clock.newest = Math.max(clock.newest, told)
  const drifted = clock.fastest + Math.max(0, now - clock.at) * DRIFT
  clock.fastest = Math.min(drifted, now - told)
  clock.at = now
  return told
}

/** What a packet that takes the shortest way would say if it arrived now. */
export function roomNow({ fastest }: RoomClock, now: number): number {
  return now - fastest
}
