import type { Server } from "node:http"
import { setTimeout as pause } from "node:timers/promises"
import type pg from "pg"
import type { Logger } from "pino"
import type { Event } from "../domain/event.ts"
import type { Ingest } from "./events/ingest.ts"
import type { StaffOf } from "./http/http-env.ts"
import { readRealtimeKeys } from "./realtime/identity/realtime-keys.ts"
import { createFloorRules } from "./realtime/room/floor-rules.ts"
import { TICK_MS } from "./realtime/room/tick-room.ts"
import { createRooms } from "./realtime/rooms.ts"
import { tick } from "./realtime/tick.ts"
import { createTogether } from "./realtime/together.ts"
import { attachSockets } from "./realtime/transport/attach-sockets.ts"
import { createJoinLimits } from "./realtime/transport/join-limits.ts"
import { createReadFacts } from "./realtime/visits/stored-facts.ts"
import { createVisitLog } from "./realtime/visits/visit-log.ts"
import { createIceServers, type IceConfig } from "./realtime/voice/ice-servers.ts"
import type { ShowroomData } from "./showroom/load-showroom.ts"
import { createReportStore } from "./storage/report-store.ts"

export interface RealtimeOptions {
  readonly server: Server
  readonly pool: pg.Pool
  readonly showroom: ShowroomData
  readonly publicUrl: string
  readonly staffOf: StaffOf
  /** What helps voices to find a way. */
  readonly ice: IceConfig
  readonly log: Logger
  /** Where what happened is written down. */
  readonly ingest: Pick<Ingest, "accept">
  /** People in one room. */
  readonly capacity?: number
}

/** As many as fill the shop without standing in each other's way. */
const CAPACITY = 24

/** By the way of all events; one that is refused would be refused again. */
async function takeIn({ ingest, log }: RealtimeOptions, event: Event): Promise<void> {
  const { rejected } = await ingest.accept({ events: [event], sentAt: null, receivedAt: Date.now() })
  if (rejected.length > 0) log.error({ event, rejected }, "a guided visit could not be written down")
}

/** The rooms in which visitors meet, on the port of the pages. Resolves to what closes them. */
export async function composeRealtime(options: RealtimeOptions): Promise<() => Promise<void>> {
  const { server, pool, showroom, publicUrl, staffOf, ice, log, capacity = CAPACITY } = options
  const { signer, codes } = await readRealtimeKeys(pool)
  const scenes = new Map(showroom.scenes.map((scene) => [scene.id, createFloorRules(scene)]))
  const reports = createReportStore({ pool, showroomId: showroom.showroom.id, now: () => Date.now() })
  const limits = createJoinLimits()
  const visits = createVisitLog({
    signer,
    showroomId: showroom.showroom.id,
    accept: (event) => takeIn(options, event),
    read: createReadFacts(pool),
    after: (milliseconds, run) => void setTimeout(run, milliseconds).unref(),
    onTrouble: (error) => log.error({ err: error }, "a guided visit could not be written down yet"),
  })
  const together = createTogether({
    rooms: createRooms({ scenes, codes, capacity }),
    signer,
    log,
    // The wall clock when the process began, and a clock that nobody sets since then.
    now: () => performance.timeOrigin + performance.now(),
    keepReport: reports.add,
    visits,
    limitJoins: limits.joins,
    iceServers: createIceServers(ice),
  })
  const sockets = attachSockets({ server, together, limits, publicUrl, staffOf, pause })
  const timer = setInterval(() => tick(together), TICK_MS)
  return async () => {
    clearInterval(timer)
    await sockets.close()
    await visits.settled()
  }
}
