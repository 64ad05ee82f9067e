import { randomBytes } from "node:crypto"
import type { Server } from "node:http"
import { networkInterfaces } from "node:os"
import { setTimeout as pause } from "node:timers/promises"
import type pg from "pg"
import type { Logger } from "pino"
import type { Event } from "../domain/event.ts"
import { advertisedUrl } from "./advertised-url.ts"
import type { Cluster } from "./compose-cluster.ts"
import { addressOfRequest, composePeers, hereTopic } from "./compose-peers.ts"
import type { Ingest } from "./events/ingest.ts"
import { createFloorStore } from "./floor/floor-store.ts"
import type { StaffOf } from "./http/http-env.ts"
import type { IsTrusted } from "./http/trusted-proxies.ts"
import { createLeases } from "./realtime/directory/leases.ts"
import { createSharedDirectory } from "./realtime/directory/shared-directory.ts"
import { createSoleDirectory } from "./realtime/directory/sole-directory.ts"
import type { Door } from "./realtime/door.ts"
import { watchFloor } from "./realtime/floor/watch-floor.ts"
import { readRealtimeKeys } from "./realtime/identity/realtime-keys.ts"
import { connectionId } from "./realtime/peers/route-connections.ts"
import { createFloorRules } from "./realtime/room/floor-rules.ts"
import { TICK_MS } from "./realtime/room/tick-room.ts"
import { createRooms, type Rooms } from "./realtime/rooms.ts"
import { sendOutOf } from "./realtime/send-out.ts"
import { tick } from "./realtime/tick.ts"
import { createTogether, type Together } from "./realtime/together.ts"
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
  readonly cluster: Cluster
  readonly publicUrl: string
  readonly advertiseUrl: string | null
  readonly host: string
  readonly port: number
  readonly isTrusted: IsTrusted
  readonly staffOf: StaffOf
  /** What helps voices to find a way. */
  readonly ice: IceConfig
  readonly log: Logger
  /** Where what happened is written down. */
  readonly ingest: Pick<Ingest, "accept">
  /** Is told how many are in the open rooms. */
  readonly door: Door
  /** People in one room. */
  readonly capacity?: number
}

/** As many as fill the shop without standing in each other's way. */
const CAPACITY = 24

/** Milliseconds after which another process takes whom this one sends out. */
const HAND_OVER_MS = 0

// The wall clock when the process began, and a clock that nobody sets since then.
const now = () => performance.timeOrigin + performance.now()

function sharedDirectory(options: RealtimeOptions, rooms: Rooms, together: () => Together) {
  const { cluster, capacity = CAPACITY, log } = options
  if (cluster.shared === null) return null
  const url = advertisedUrl({ ...options, interfaces: networkInterfaces() })
  const leases = createLeases({ ...cluster.shared, url, capacity })
  const { processId } = cluster.shared
  log.info({ processId, url }, "one of several processes")
  return createSharedDirectory({
    leases,
    rooms,
    processId,
    log,
    now,
    onLost: (open) => sendOutOf(together(), open),
  })
}

/** By the way of all events, as what we saw ourselves; one that is refused would be refused again. */
async function takeIn({ ingest, log }: RealtimeOptions, event: Event): Promise<void> {
  const { rejected } = await ingest.accept({
    events: [event],
    sentAt: null,
    receivedAt: Date.now(),
    seen: true,
  })
  if (rejected.length > 0) log.error({ event, rejected }, "a guided visit could not be written down")
}

/** The rooms in which visitors meet, on the port of the pages. Resolves to what closes them. */
export async function composeRealtime(options: RealtimeOptions): Promise<() => Promise<void>> {
  const { server, pool, showroom, cluster, publicUrl, isTrusted, staffOf, ice, log, door } = options
  const { capacity = CAPACITY } = options
  const { shared, newLimiter } = cluster
  const { signer, codes } = await readRealtimeKeys(pool)
  const scenes = new Map(showroom.scenes.map((scene) => [scene.id, createFloorRules(scene)]))
  const reports = createReportStore({ pool, showroomId: showroom.showroom.id, now: () => Date.now() })
  const limits = createJoinLimits({ newLimiter })
  const visits = createVisitLog({
    signer,
    showroomId: showroom.showroom.id,
    accept: (event) => takeIn(options, event),
    read: createReadFacts(pool),
    after: (milliseconds, run) => void setTimeout(run, milliseconds).unref(),
    onTrouble: (error) => log.error({ err: error }, "a guided visit could not be written down yet"),
  })
  const rooms = createRooms({ scenes, capacity })
  const shareDirectory = sharedDirectory(options, rooms, () => together)
  const directory = shareDirectory ?? createSoleDirectory(rooms)
  const here = hereTopic(cluster)
  const together: Together = createTogether({
    rooms,
    directory,
    codes,
    signer,
    log,
    now,
    keepReport: reports.add,
    visits,
    limitJoins: limits.joins,
    iceServers: createIceServers(ice),
    tellWhoIsHere: here.publish,
    ...(shared ? { comeBackIn: HAND_OVER_MS } : {}),
  })
  door.watch(directory.people)
  const stopFloor = watchFloor({
    together,
    store: createFloorStore({ pool, showroomId: showroom.showroom.id, now: () => Date.now() }),
    pubSub: cluster.pubSub,
    processId: shared?.processId ?? "sole",
    log,
    every: (milliseconds, run) => {
      const floorTimer = setInterval(run, milliseconds)
      floorTimer.unref()
      return () => clearInterval(floorTimer)
    },
  })
  const addressOf = addressOfRequest(signer, isTrusted, now)
  const sockets = attachSockets({
    server,
    together,
    limits,
    publicUrl,
    staffOf,
    addressOf,
    pause,
    ...(shared ? { newId: () => connectionId(shared.processId, randomBytes(15).toString("base64url")) } : {}),
  })
  const peers =
    shared && shareDirectory
      ? await composePeers({ ...shared, server, cluster, directory: shareDirectory, together, addressOf })
      : null
  const timer = setInterval(() => tick(together), TICK_MS)
  return async () => {
    clearInterval(timer)
    together.closing = true
    await stopFloor()
    // Others may take the rooms before anybody is sent there.
    await together.directory.leave()
    await sockets.close()
    peers?.close()
    await visits.settled()
  }
}
