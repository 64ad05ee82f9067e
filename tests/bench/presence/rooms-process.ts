import { randomBytes } from "node:crypto"
import { createServer } from "node:http"
import { setTimeout as pause } from "node:timers/promises"
import { createSoleDirectory } from "../../../src/server/realtime/directory/sole-directory.ts"
import { createRoomCodes } from "../../../src/server/realtime/identity/room-codes.ts"
import { createSigner } from "../../../src/server/realtime/identity/sign.ts"
import { createFloorRules } from "../../../src/server/realtime/room/floor-rules.ts"
import { TICK_MS } from "../../../src/server/realtime/room/tick-room.ts"
import { createRooms } from "../../../src/server/realtime/rooms.ts"
import { tick } from "../../../src/server/realtime/tick.ts"
import { createTogether } from "../../../src/server/realtime/together.ts"
import { attachSockets } from "../../../src/server/realtime/transport/attach-sockets.ts"
import { createVisitLog } from "../../../src/server/realtime/visits/visit-log.ts"
import { loadShowroom } from "../../../src/server/showroom/load-showroom.ts"
import { measureSelf } from "./measure-self.ts"

/** The shipped rooms on a port, without pages and database: `rooms-process.ts CAPACITY`. */
const capacity = Number(process.argv[2])
const { scenes } = await loadShowroom(new URL("../../../scenes/", import.meta.url))
const signer = createSigner("bench")
const codes = createRoomCodes(signer, randomBytes)
const floors = new Map(scenes.map((scene) => [scene.id, createFloorRules(scene)]))
const rooms = createRooms({ scenes: floors, capacity })
const together = createTogether({
  rooms,
  directory: createSoleDirectory(rooms),
  codes,
  signer,
  log: { info: () => {}, warn: () => {}, error: (error: unknown) => console.error(error) },
  now: () => performance.timeOrigin + performance.now(),
  keepReport: async () => {},
  visits: createVisitLog({
    signer,
    showroomId: "bench",
    accept: async () => {},
    read: async () => [],
    after: () => {},
    onTrouble: (error) => console.error(error),
  }),
  limitJoins: async () => 0,
  iceServers: () => [],
})
const server = createServer()
attachSockets({
  server,
  together,
  limits: { joins: async () => 0, connections: async () => true },
  publicUrl: "http://127.0.0.1",
  staffOf: async () => null,
  addressOf: () => "10.0.0.1",
  pause,
})
const self = measureSelf()
setInterval(() => self.timeTick(() => tick(together)), TICK_MS)

function people() {
  return [...together.rooms.all()].map(({ room }) =>
    [...room.members.values()].map(({ key, movement: { x, z }, lostAt }) => ({
      key,
      x,
      z,
      away: lostAt !== null,
    })),
  )
}

process.on("message", () => process.send?.(self.take(people())))
process.on("disconnect", () => process.exit(0))
server.listen(0, "127.0.0.1", () => {
  const address = server.address()
  if (typeof address === "object" && address) process.send?.(address.port)
})
