import type { Event } from "../../../src/domain/event.ts"
import { parseEvent } from "../../../src/domain/parse-event.ts"
import { seededRandom } from "../../../src/metrics/seeded-random.ts"
import type { Directory } from "../../../src/server/realtime/directory/directory.ts"
import { createSoleDirectory } from "../../../src/server/realtime/directory/sole-directory.ts"
import { createRoomCodes } from "../../../src/server/realtime/identity/room-codes.ts"
import { createSigner } from "../../../src/server/realtime/identity/sign.ts"
import type { Report } from "../../../src/server/realtime/room/effect.ts"
import { createFloorRules } from "../../../src/server/realtime/room/floor-rules.ts"
import { TICK_MS } from "../../../src/server/realtime/room/tick-room.ts"
import { createRooms, type Rooms } from "../../../src/server/realtime/rooms.ts"
import { closeTogether } from "../../../src/server/realtime/send-out.ts"
import { tick } from "../../../src/server/realtime/tick.ts"
import { createTogether, type TogetherOptions } from "../../../src/server/realtime/together.ts"
import { createVisitLog } from "../../../src/server/realtime/visits/visit-log.ts"
import { loadShowroom } from "../../../src/server/showroom/load-showroom.ts"
import { overTheWire, VisitorDouble } from "./visitor-double.ts"

const { scenes } = await loadShowroom(new URL("../../../scenes/", import.meta.url))
const floors = new Map(scenes.map((scene) => [scene.id, createFloorRules(scene)]))
const START = 1_790_000_000_000

export interface StoreDoubleOptions {
  capacity?: number
  secret?: string
  /** Where its clock begins; another process may be a little off. */
  start?: number
  limitJoins?: TogetherOptions["limitJoins"]
  keepReport?: TogetherOptions["keepReport"]
  iceServers?: TogetherOptions["iceServers"]
  seed?: number
  /** Tells where rooms are; without it, all are here. */
  directory?: (rooms: Rooms) => Directory
  more?: Partial<TogetherOptions>
  /** What was written down, by this process and those before it. */
  events?: Event[]
  /** Whether what happens can be written down now. */
  canWrite?: () => boolean
}

/** The rooms of one process without a network: a clock that is moved by hand, and visitors with queues. */
export function openStore(options: StoreDoubleOptions = {}) {
  const { capacity = 24, secret = "secret", start = START, seed = 1, events = [] } = options
  const random = seededRandom(seed)
  const reports: Report[] = []
  const errors: unknown[] = []
  const visitors: VisitorDouble[] = []
  let now = start
  const signer = createSigner(secret)
  const randomBytes = (count: number) => Uint8Array.from({ length: count }, () => Math.floor(random() * 256))
  const codes = createRoomCodes(signer, randomBytes)
  const rooms = createRooms({ scenes: floors, capacity })
  const retries: (() => void)[] = []
  const visits = createVisitLog({
    signer,
    showroomId: "casa-ambrogia",
    accept: async (event) => {
      if (options.canWrite?.() === false) throw new Error("the database is away")
      const parsed = parseEvent(overTheWire(event))
      if (parsed.kind === "refused") throw new Error(parsed.reason)
      events.push(event)
    },
    read: async (ids) =>
      events
        .filter(({ id }) => ids.includes(id))
        .map(({ id, at, context }) => ({
          eventId: id,
          guideId: context?.guideId ?? "",
          at: Date.parse(at),
        })),
    after: (_, run) => void retries.push(run),
    onTrouble: (error) => void errors.push(error),
  })
  const together = createTogether({
    rooms,
    directory: options.directory?.(rooms) ?? createSoleDirectory(rooms),
    codes,
    signer,
    visits,
    log: { warn: () => {}, info: () => {}, error: (error: unknown) => void errors.push(error) },
    now: () => now,
    keepReport:
      options.keepReport ??
      (async (report) => {
        reports.push(report)
      }),
    limitJoins: options.limitJoins ?? (async () => 0),
    iceServers: options.iceServers ?? (() => []),
    ...options.more,
  })

  /** Lets all that is on its way arrive, and what it brings about, until nothing is. */
  async function settle(): Promise<void> {
    for (let quiet = 0; quiet < 2; ) {
      for (let turn = 0; turn < 12; turn++) await Promise.resolve()
      quiet = visitors.map((visitor) => visitor.deliver()).includes(true) ? 0 : quiet + 1
    }
  }

  return {
    together,
    codes,
    reports,
    events,
    errors,
    /** Tries again what couldn't be written down. */
    retry: () => {
      for (const run of retries.splice(0)) run()
    },
    visitors,
    settle,
    now: () => now,
    /** Moves the clock, ticking as the server would. */
    async pass(milliseconds: number): Promise<void> {
      await settle()
      for (let left = milliseconds; left > 0; left -= TICK_MS) {
        now += Math.min(left, TICK_MS)
        tick(together)
        await settle()
      }
    },
    close: () => closeTogether(together),
    visitor(name: string, peer?: ConstructorParameters<typeof VisitorDouble>[2]): VisitorDouble {
      const visitor = new VisitorDouble(together, name.padEnd(22, "_"), peer)
      visitors.push(visitor)
      return visitor
    },
    /** Takes over somebody whose connection to another process is gone. */
    adopt(visitor: VisitorDouble): void {
      visitor.reconnect(together)
      visitors.push(visitor)
    },
    rooms: () => [...together.rooms.all()].map(({ room }) => room),
  }
}

export type StoreDouble = ReturnType<typeof openStore>
