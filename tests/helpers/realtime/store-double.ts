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
import { loadShowroom } from "../../../src/server/showroom/load-showroom.ts"
import { VisitorDouble } from "./visitor-double.ts"

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
  seed?: number
  /** Tells where rooms are; without it, all are here. */
  directory?: (rooms: Rooms) => Directory
  more?: Partial<TogetherOptions>
}

/** The rooms of one process without a network: a clock that is moved by hand, and visitors with queues. */
export function openStore(options: StoreDoubleOptions = {}) {
  const { capacity = 24, secret = "secret", start = START, seed = 1 } = options
  const random = seededRandom(seed)
  const reports: Report[] = []
  const errors: unknown[] = []
  const visitors: VisitorDouble[] = []
  let now = start
  const signer = createSigner(secret)
  const randomBytes = (count: number) => Uint8Array.from({ length: count }, () => Math.floor(random() * 256))
  const codes = createRoomCodes(signer, randomBytes)
  const rooms = createRooms({ scenes: floors, capacity })
  const together = createTogether({
    rooms,
    directory: options.directory?.(rooms) ?? createSoleDirectory(rooms),
    codes,
    signer,
    log: { warn: () => {}, info: () => {}, error: (error: unknown) => void errors.push(error) },
    now: () => now,
    keepReport:
      options.keepReport ??
      (async (report) => {
        reports.push(report)
      }),
    limitJoins: options.limitJoins ?? (async () => 0),
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
    errors,
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
