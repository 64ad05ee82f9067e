import { randomBytes } from "node:crypto"
import type { Server } from "node:http"
import { setTimeout as pause } from "node:timers/promises"
import type pg from "pg"
import type { Logger } from "pino"
import type { StaffOf } from "./http/http-env.ts"
import { realtimeSecret } from "./realtime/identity/realtime-secret.ts"
import { createRoomCodes } from "./realtime/identity/room-codes.ts"
import { createSigner } from "./realtime/identity/sign.ts"
import { createFloorRules } from "./realtime/room/floor-rules.ts"
import { TICK_MS } from "./realtime/room/tick-room.ts"
import { createRooms } from "./realtime/rooms.ts"
import { tick } from "./realtime/tick.ts"
import { createTogether } from "./realtime/together.ts"
import { attachSockets } from "./realtime/transport/attach-sockets.ts"
import { createJoinLimits } from "./realtime/transport/join-limits.ts"
import type { ShowroomData } from "./showroom/load-showroom.ts"
import { createReportStore } from "./storage/report-store.ts"

export interface RealtimeOptions {
  readonly server: Server
  readonly pool: pg.Pool
  readonly showroom: ShowroomData
  readonly publicUrl: string
  readonly staffOf: StaffOf
  readonly log: Logger
  /** People in one room. */
  readonly capacity?: number
}

/** As many as fill the shop without standing in each other's way. */
const CAPACITY = 24

/** The rooms in which visitors meet, on the port of the pages. Resolves to what closes them. */
export async function composeRealtime(options: RealtimeOptions): Promise<() => Promise<void>> {
  const { server, pool, showroom, publicUrl, staffOf, log, capacity = CAPACITY } = options
  const signer = createSigner(await realtimeSecret(pool))
  const scenes = new Map(showroom.scenes.map((scene) => [scene.id, createFloorRules(scene)]))
  const reports = createReportStore({ pool, showroomId: showroom.showroom.id, now: () => Date.now() })
  const limits = createJoinLimits()
  const together = createTogether({
    rooms: createRooms({ scenes, codes: createRoomCodes(signer, randomBytes), capacity }),
    signer,
    log,
    // The wall clock when the process began, and a clock that nobody sets since then.
    now: () => performance.timeOrigin + performance.now(),
    keepReport: reports.add,
    limitJoins: limits.joins,
  })
  const sockets = attachSockets({ server, together, limits, publicUrl, staffOf, pause })
  const timer = setInterval(() => tick(together), TICK_MS)
  return async () => {
    clearInterval(timer)
    await sockets.close()
  }
}
