import { readFile } from "node:fs/promises"
import { join, resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { getRequestListener } from "@hono/node-server"
import { pino } from "pino"
import { formTarget } from "../domain/checkout.ts"
import { mayReadMetrics } from "../domain/role.ts"
import { buildClient } from "./client-build/build-client.ts"
import { type DevClient, devListener, startDevClient } from "./client-build/dev-client.ts"
import { composeApi } from "./compose-api.ts"
import { composeCluster } from "./compose-cluster.ts"
import { composeRealtime } from "./compose-realtime.ts"
import { ensureOwner } from "./ensure-owner.ts"
import { createHttpApp } from "./http/create-http-app.ts"
import { createDressPage } from "./http/pages/dress-page.ts"
import { staticRoute } from "./http/static-files/static-route.ts"
import { closingOf, createHttpServer, listen } from "./listen.ts"
import { createShutdown } from "./process/shutdown.ts"
import { watchParent } from "./process/watch-parent.ts"
import { type Config, localUrl, readConfig } from "./read-config.ts"
import { createDoor } from "./realtime/door.ts"
import { createRatingOf } from "./reviews/read-rating.ts"
import { loadShowroom } from "./showroom/load-showroom.ts"
import { STOCK_LOCK, stockDemo } from "./stock-demo.ts"
import { createCatalogueStore } from "./storage/catalogue-store.ts"
import { inTurn } from "./storage/in-turn.ts"
import { openStorage } from "./storage/open-storage.ts"
import { createSettingsStore } from "./storage/settings-store.ts"

const root = fileURLToPath(new URL("../../", import.meta.url))
const dev = process.argv.includes("--dev")
const now = () => Date.now()

function explain(error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error)
  process.stderr.write(`\nVetrina can't start.\n${reason}\n`)
}

function configOrRefusal(): Config {
  try {
    return readConfig(process.env)
  } catch (error) {
    explain(error)
    return process.exit(1)
  }
}

const config = configOrRefusal()
const log = pino({ level: config.logLevel })
const shutdown = createShutdown({
  log,
  exit: (code) => process.exit(code),
  after: (milliseconds, end) => {
    const timer = setTimeout(end, milliseconds)
    return () => clearTimeout(timer)
  },
})
for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) {
  process.on(signal, () => shutdown.begin(signal, 0))
}
process.on("uncaughtException", (error) => {
  log.fatal({ err: error }, "unforeseen error")
  shutdown.begin("an unforeseen error", 1)
})
if (process.env.npm_lifecycle_event !== undefined) {
  watchParent(() => shutdown.begin("whoever started this has ended", 0))
}

async function start(): Promise<void> {
  const opening = openStorage({
    dataDir: resolve(config.dataDir),
    databaseUrl: config.databaseUrl,
    log,
    now,
    onLost: (error) => {
      log.fatal({ err: error }, "the database, or the lock on its directory, was lost")
      shutdown.begin("the database was lost", 1)
    },
  })
  shutdown.add("the database", async () => (await opening.catch(() => null))?.close())
  const building = dev ? join(root, "dist/client") : buildClient({ root, env: process.env, log, now })
  const [storage, clientDir, manifest, showroom] = await Promise.all([
    opening,
    building,
    readFile(join(root, "package.json"), "utf8"),
    loadShowroom(new URL("../../scenes/", import.meta.url)),
  ])
  const { pool } = storage
  const catalogue = createCatalogueStore({ pool, showroomId: showroom.showroom.id, now })
  await inTurn(pool, STOCK_LOCK, () =>
    stockDemo({
      settings: createSettingsStore({ pool, now }),
      readCatalogue: (path) => readFile(join(root, path)),
      showroom: showroom.showroom,
      catalogue,
      log,
      now,
    }),
  )
  const { redisUrl } = config
  const cluster = await composeCluster({ redisUrl, pool, showroomId: showroom.showroom.id, log })
  shutdown.add("the connection to other processes", cluster.close)
  const { version } = JSON.parse(manifest)
  const door = createDoor()
  const api = await composeApi({
    storage,
    catalogue,
    showroom,
    ...cluster,
    log,
    now,
    version: String(version),
    publicUrl: config.publicUrl,
    checkoutSecret: config.checkoutSecret,
    mail: config.mail,
    webhooksAllowPrivate: config.webhooksAllowPrivate,
    periods: config.periods,
    stopping: shutdown.signal,
    peopleHere: door.people,
  })
  shutdown.add("taking in events", api.drain)
  let devClient: DevClient | null = null
  const link = await ensureOwner({ ...api, token: api.setupToken, log, ...config })
  const app = createHttpApp({
    log,
    isTrusted: config.isTrusted,
    https: config.publicUrl.startsWith("https:"),
    inlineScripts: dev,
    formTarget: formTarget(showroom.showroom.checkout),
    api: api.routes,
    pages: staticRoute({
      clientDir,
      assetsDir: join(root, "assets"),
      dress: createDressPage({
        ...{ showroom: showroom.showroom, catalogue, publicUrl: config.publicUrl },
        ratingOf: createRatingOf(pool, showroom.showroom.id),
        readsNumbers: async (headers) => {
          // Without the database the page comes all the same, and says so itself.
          const staff = await api.staffOf(headers).catch(() => null)
          return staff !== null && mayReadMetrics(staff.role)
        },
      }),
      ...(dev ? { source: async (address) => (await devClient?.source(address)) ?? null } : {}),
    }),
  })

  const routes = getRequestListener(app.fetch)
  const server = createHttpServer(dev ? devListener(routes, () => devClient) : routes)
  if (dev) {
    devClient = await startDevClient({ root, server })
    shutdown.add("hot reload", devClient.close)
  }
  const closing = closingOf(server)
  shutdown.add("the server", closing.drain)
  shutdown.add(
    "the rooms",
    await composeRealtime({ ...api, ...config, server, pool, showroom, cluster, log, door }),
  )
  shutdown.add("listening", async () => closing.stopListening())
  await listen(server, config)
  if (shutdown.signal.aborted) return
  const address = localUrl(config.host, config.port)
  log.info({ address, storage: storage.kind, milliseconds: Math.round(performance.now()) }, "listening")
  const pages: [string, string][] = [
    ["Showroom", `${config.publicUrl}/`],
    ["List", `${config.publicUrl}/list`],
    ["Staff desk", `${config.publicUrl}/staff`],
    ["Dashboard", `${config.publicUrl}/dashboard`],
    ...(link ? [["Become the owner (once)", link] as [string, string]] : []),
  ]
  process.stdout.write(`\n${pages.map(([name, url]) => `  ${name}: ${url}`).join("\n")}\n\n`)
  await api.warmUp()
}

start().catch((error: unknown) => {
  if (shutdown.signal.aborted) return
  log.debug({ err: error }, "could not start")
  explain(error)
  shutdown.begin("the start failed", 1)
})
