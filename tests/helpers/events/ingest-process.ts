/**
 * A process that takes events in on the embedded database of the directory in its first argument, as the server does, and
 * keeps at it until it is killed or loses the database: `node --import tsx ingest-process.ts DIRECTORY`. Says
 * `listening <port>`.
 */
import { createServer } from "node:http"
import { getRequestListener } from "@hono/node-server"
import { pino } from "pino"
import { openStorage } from "../../../src/server/storage/open-storage.ts"
import { createEventsApp } from "./events-app.ts"

const [dataDir = ""] = process.argv.slice(2)
const storage = await openStorage({
  dataDir,
  log: pino({ level: "silent" }),
  now: () => Date.now(),
  onLost: () => process.exit(3),
})
const { app, clock } = createEventsApp({ pool: storage.pool, limit: async () => undefined })
const listen = getRequestListener((request) => {
  clock.now = Date.now()
  return app.fetch(request)
})
const server = createServer(listen)
process.on("SIGTERM", async () => {
  server.closeAllConnections()
  await storage.close()
  process.exit(0)
})
server.listen(0, "127.0.0.1", () => {
  const address = server.address()
  process.stdout.write(`listening ${typeof address === "object" && address ? address.port : "nowhere"}\n`)
})
