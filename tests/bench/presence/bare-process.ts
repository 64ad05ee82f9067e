import { TICK_MS } from "../../../src/server/realtime/room/tick-room.ts"
import { measureSelf } from "./measure-self.ts"
import { WebSocketServer } from "./ws.ts"

/** What can't be done with less: takes in everybody's packets and sends each client so many bytes at each tick. */
const server = new WebSocketServer({ port: 0, host: "127.0.0.1", perMessageDeflate: false })
const self = measureSelf()
let bytes = Buffer.alloc(0)
let taken = 0
let sent = 0

server.on("connection", (socket) => {
  socket.on("message", (data) => {
    taken += data.length
  })
})
setInterval(
  () =>
    self.timeTick(() => {
      if (bytes.length === 0) return
      bytes.writeUInt32BE(taken % 2 ** 32)
      for (const client of server.clients) client.send(bytes)
      sent += bytes.length * server.clients.size
    }),
  TICK_MS,
)
process.on("message", (message) => {
  if (typeof message === "number") bytes = Buffer.alloc(Math.max(4, Math.round(message)))
  else {
    process.send?.(self.take([], sent))
    sent = 0
  }
})
process.on("disconnect", () => process.exit(0))
server.on("listening", () => process.send?.(server.address().port))
