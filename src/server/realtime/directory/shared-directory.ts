import type { Logger } from "pino"
import { peopleInOpenRooms } from "../door.ts"
import { HELD_MS } from "../room/depart.ts"
import { type RoomAddress, roomIdOf } from "../room-address.ts"
import type { OpenRoom, Rooms } from "../rooms.ts"
import type { Directory, Whereabouts } from "./directory.ts"
import { LEASE_MS, type Lease, type Leases, type ProcessNow, type RoomNow } from "./leases.ts"
import { fullestOpen, openRoomsOf, whereKnown } from "./own-rooms.ts"

/** Milliseconds between two renewals. */
export const BEAT_MS = 1_000
/** Milliseconds that somebody is asked to wait when the directory can't be reached. */
const CUT_OFF_WAIT = 2_000
/** Milliseconds after Redis is back, maybe empty, in which every process says again what it has. */
const RECALL_MS = 3_000
/** Milliseconds after a lease ran out at which it is safely gone. */
const AFTER_LEASE = 50

export interface SharedDirectoryOptions {
  readonly leases: Leases
  readonly rooms: Rooms
  readonly processId: string
  readonly log: Pick<Logger, "info" | "warn">
  /** Milliseconds by a clock that is never put back. */
  readonly now: () => number
  /** A room here is another process's by now: whoever is in it has to go there. */
  readonly onLost: (open: OpenRoom) => void
}

export interface SharedDirectory extends Directory {
  /** Renews what is here, and learns who else is there. Never rejects. */
  beat(): Promise<void>
  /** What was agreed may be forgotten, and is told anew: call when Redis is back. */
  recall(): void
  /** Where another process listens; `null` when it isn't known to live. */
  addressOf(process: string): Promise<string | null>
  /** Some other process that lives. */
  someOther(): string | null
  /** A process couldn't be reached: whoever wants one of its rooms waits for its lease to run out. */
  suspect(process: string): void
}

const nowOf = ({ address, room }: OpenRoom): RoomNow => ({ address, people: room.members.size })

/** For a showroom that several processes serve, by leases in Redis. */
export function createSharedDirectory(options: SharedDirectoryOptions): SharedDirectory {
  const { leases, rooms, processId, log, now, onLost } = options
  const suspects = new Map<string, number>()
  let living: ReadonlyMap<string, ProcessNow> = new Map()
  let beatAt = Number.NEGATIVE_INFINITY
  let recalledAt = Number.NEGATIVE_INFINITY
  let left = false

  const cutOff = (): Whereabouts => ({ kind: "unknown", wait: CUT_OFF_WAIT, isCutOff: true })
  const alone = (address: RoomAddress | null): Whereabouts =>
    address !== null && rooms.get(roomIdOf(address)) ? { kind: "here", address, turn: null } : cutOff()

  function whereabouts(address: RoomAddress, { owner, left: leaseLeft, turn }: Lease): Whereabouts {
    if (owner === processId) return { kind: "here", address, turn }
    if (now() < (suspects.get(owner) ?? 0))
      return { kind: "unknown", wait: Math.max(0, leaseLeft) + AFTER_LEASE, isCutOff: false }
    return { kind: "there", process: owner }
  }

  async function beat(): Promise<void> {
    if (left) return
    beatAt = now()
    try {
      const reply = await leases.beat([...rooms.all()].map(nowOf), peopleInOpenRooms(rooms))
      living = reply.living
      for (const [process, until] of suspects) if (until < now()) suspects.delete(process)
      for (const id of reply.lost) {
        const open = rooms.get(id)
        if (!open) continue
        log.warn({ room: id }, "a room is another process's by now: its people are sent there")
        onLost(open)
      }
    } catch {
      // The connection says that it is away; leases run out, and are taken again if nobody else has.
    }
  }

  return {
    beat,
    recall: () => {
      recalledAt = now()
      void beat()
    },
    claim: async (address) => {
      if (now() - recalledAt < RECALL_MS) return alone(address)
      try {
        return whereabouts(address, await leases.claim(address))
      } catch {
        return alone(address)
      }
    },
    claimOpen: async (scene, key) => {
      const known = key === null ? null : whereKnown(rooms, scene, key)
      if (now() - recalledAt < RECALL_MS) return alone(known ?? fullestOpen(rooms, scene))
      try {
        if (known !== null) {
          const where = whereabouts(known, await leases.claim(known))
          if (where.kind === "here") return where
        }
        const here = openRoomsOf(rooms, scene).map(({ open }) => nowOf(open))
        const lease = await leases.claimOpen(scene, key, here)
        return whereabouts({ kind: "open", scene, number: lease.number }, lease)
      } catch {
        return alone(known ?? fullestOpen(rooms, scene))
      }
    },
    expect: (key, address) => {
      if (address.kind === "open") leases.expect(key, address, HELD_MS).catch(() => {})
    },
    people: async () => {
      const others = [...living].filter(([process]) => process !== processId)
      return others.reduce((sum, [, { people }]) => sum + people, peopleInOpenRooms(rooms))
    },
    leave: async () => {
      left = true
      await leases.leave([...rooms.all()].map(nowOf)).catch(() => {})
    },
    addressOf: async (process) => {
      // One that began since the last beat.
      if (!living.has(process) && now() - beatAt > BEAT_MS / 4) await beat()
      return process === processId ? null : (living.get(process)?.url ?? null)
    },
    someOther: () =>
      [...living.keys()].find((each) => each !== processId && now() >= (suspects.get(each) ?? 0)) ?? null,
    suspect: (process) => {
      suspects.set(process, now() + LEASE_MS)
    },
  }
}
