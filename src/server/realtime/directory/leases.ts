import * as v from "valibot"
import type { Redis } from "../../redis/open-redis.ts"
import { type OpenAddress, type RoomAddress, roomIdOf } from "../room-address.ts"
import { BEAT, CLAIM, CLAIM_OPEN, LEAVE } from "./lease-scripts.ts"

/** Milliseconds that a lease lasts: so long after a process was killed, others may take its rooms. */
export const LEASE_MS = 4_000

export interface Lease {
  readonly owner: string
  /** Milliseconds. */
  readonly left: number
  readonly turn: number
}

export interface RoomNow {
  readonly address: RoomAddress
  readonly people: number
}

/** What a process tells the others of itself. */
export interface ProcessNow {
  /** Where it listens. */
  readonly url: string
  /** In its open rooms. */
  readonly people: number
}

export interface Beat {
  /** Ids of the rooms that this process has no more. */
  readonly lost: ReadonlySet<string>
  readonly living: ReadonlyMap<string, ProcessNow>
}

/** The agreement of a showroom's processes in Redis. All reject when Redis doesn't answer. */
export interface Leases {
  claim(address: RoomAddress): Promise<Lease>
  /** `here`: the open rooms of the scene in this process. */
  claimOpen(scene: string, key: string | null, here: readonly RoomNow[]): Promise<Lease & { number: number }>
  expect(key: string, address: OpenAddress, milliseconds: number): Promise<void>
  /** Renews what this process has. `people`: in the open rooms here. */
  beat(rooms: readonly RoomNow[], people: number): Promise<Beat>
  /** Gives up what this process has, for others to take at once. */
  leave(rooms: readonly RoomNow[]): Promise<void>
}

export interface LeasesOptions {
  readonly redis: Redis
  /** What the showroom's keys begin with. */
  readonly prefix: string
  readonly processId: string
  /** Where other processes reach this one. */
  readonly url: string
  /** People in one room. */
  readonly capacity: number
  /** Milliseconds; LEASE_MS when left out. */
  readonly lasts?: number
}

const ClaimReply = v.strictTuple([v.string(), v.number(), v.number()])
const OpenReply = v.strictTuple([v.string(), v.number(), v.number(), v.number()])
const BeatReply = v.strictTuple([v.array(v.string()), v.array(v.string())])

function processesOf(flat: readonly string[]): Map<string, ProcessNow> {
  const map = new Map<string, ProcessNow>()
  for (let at = 0; at + 1 < flat.length; at += 2) {
    const [people = "", url = ""] = flat[at + 1]?.split(" ") ?? []
    map.set(flat[at] ?? "", { url, people: Number(people) })
  }
  return map
}

export function createLeases(options: LeasesOptions): Leases {
  const { redis, prefix, processId, url, capacity, lasts = LEASE_MS } = options
  const leases = `${prefix}room:`
  const processes = `${prefix}processes`
  const turns = `${prefix}turns`
  const leaseOf = (address: RoomAddress) => leases + roomIdOf(address)
  const openOf = (scene: string) => `${prefix}open:${scene}`
  const expectedOf = (scene: string, key: string) => `${prefix}expected:${scene}:${key}`
  const run = (script: string, keys: string[], args: string[]) =>
    redis.eval(script, { keys, arguments: args })

  return {
    claim: async (address) => {
      const reply = await run(CLAIM, [leaseOf(address), turns], [processId, String(lasts)])
      const [owner, left, turn] = v.parse(ClaimReply, reply)
      return { owner, left, turn }
    },
    claimOpen: async (scene, key, here) => {
      const base = `${leases}open~${scene}~`
      const counts = here.flatMap(({ address, people }) =>
        address.kind === "open" ? [String(address.number), String(people)] : [],
      )
      const reply = await run(
        CLAIM_OPEN,
        [openOf(scene), expectedOf(scene, key ?? ""), turns],
        [processId, String(lasts), String(capacity), base, ...counts],
      )
      const [owner, left, turn, number] = v.parse(OpenReply, reply)
      return { owner, left, turn, number }
    },
    expect: async (key, { scene, number }, milliseconds) => {
      const expiration = { type: "PX", value: milliseconds } as const
      await redis.set(expectedOf(scene, key), String(number), { expiration })
    },
    beat: async (rooms, people) => {
      const args = rooms.flatMap(({ address, people }) => [
        leaseOf(address),
        address.kind === "open" ? openOf(address.scene) : "",
        address.kind === "open" ? String(address.number) : "",
        String(people),
      ])
      const reply = await run(BEAT, [processes], [processId, `${people} ${url}`, String(lasts), ...args])
      const [lost, living] = v.parse(BeatReply, reply)
      return { lost: new Set(lost.map((lease) => lease.slice(leases.length))), living: processesOf(living) }
    },
    leave: async (rooms) => {
      await run(LEAVE, [processes, ...rooms.map(({ address }) => leaseOf(address))], [processId])
    },
  }
}
