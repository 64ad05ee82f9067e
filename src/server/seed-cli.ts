import { resolve } from "node:path"
import { parseArgs } from "node:util"
import { pino } from "pino"
import { createFollowAnswers } from "./cases/follow-answers.ts"
import { createFindGuides } from "./events/find-guides.ts"
import { createIngest } from "./events/ingest.ts"
import { rememberKnown } from "./events/known-names.ts"
import { uuidsOnly } from "./events/known-products.ts"
import { createLiveHub } from "./events/live-hub.ts"
import { createRegistry } from "./events/registry.ts"
import { createShowroomDay } from "./events/showroom-day.ts"
import { openRulesInForce } from "./prompts/rules-in-force.ts"
import { ConfigError, readConfig } from "./read-config.ts"
import { actSeeded } from "./seed/act-seeded.ts"
import { boardSeeded } from "./seed/board-seeded.ts"
import { pulseSeeded } from "./seed/pulse-seeded.ts"
import { recordSeeded } from "./seed/record-seeded.ts"
import { reviewSeeded } from "./seed/review-seeded.ts"
import { seedHistory } from "./seed/seed-history.ts"
import { createSeedStore } from "./seed/seed-store.ts"
import { simulateJourney } from "./seed/simulate-journey.ts"
import { loadShowroom, type ShowroomData } from "./showroom/load-showroom.ts"
import { createCatalogueStore } from "./storage/catalogue-store.ts"
import { openBesideServer } from "./storage/open-beside-server.ts"
import { type Storage, StorageError } from "./storage/storage.ts"

const USAGE = "npm run seed -- --visits N [--seed S] [--days D]"
/** Older events than this would be taken for the work of a wrong clock. */
const MAX_DAYS = 390
/** Milliseconds after which somebody has dealt with an invented answer: only later ones become cases. */
const DEALT_WITH = 36 * 3_600_000
const now = () => Date.now()

/** What the person who typed the command can mend: told in a sentence, without a stack. */
class SeedRefused extends Error {}

function whole(name: string, text: string, min: number, max: number): number {
  const value = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN
  if (value >= min && value <= max) return value
  throw new SeedRefused(`invalid --${name} ${text}: expected a whole number from ${min} to ${max}\n${USAGE}`)
}

function readArguments() {
  const { values } = (() => {
    try {
      return parseArgs({
        options: {
          visits: { type: "string" },
          seed: { type: "string", default: "1" },
          days: { type: "string", default: "28" },
        },
      })
    } catch (error) {
      throw new SeedRefused(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`)
    }
  })()
  if (values.visits === undefined) throw new SeedRefused(`--visits is missing: ${USAGE}`)
  return {
    visits: whole("visits", values.visits, 1, 100_000_000),
    seed: whole("seed", values.seed, 0, 2 ** 32 - 1),
    days: whole("days", values.days, 1, MAX_DAYS),
  }
}

async function storeOf(storage: Storage, data: ShowroomData) {
  const handles = data.scenes.flatMap((scene) =>
    scene.fixtures.flatMap(({ slots }) => slots.flatMap(({ product }) => product ?? [])),
  )
  const catalogue = createCatalogueStore({ pool: storage.pool, showroomId: data.showroom.id, now })
  const products = await catalogue.withHandles([...new Set(handles)])
  const productIds = new Map(products.map(({ handle, id }) => [handle, id]))
  const store = createSeedStore({ ...data, productIds })
  if (store.stops.length === 0)
    throw new SeedRefused(
      "no product of the catalogue stands in the showroom: start Vetrina once, or import a feed",
    )
  return { store, findProducts: uuidsOnly(rememberKnown({ find: catalogue.existing, now })) }
}

async function run(): Promise<void> {
  const begun = now()
  const wanted = readArguments()
  const { dataDir, databaseUrl } = readConfig(process.env)
  const files = await loadShowroom(new URL("../../scenes/", import.meta.url))
  const log = pino({ level: "error" }, pino.destination({ dest: 2, sync: true }))
  const storage = await openBesideServer({ dataDir: resolve(dataDir), databaseUrl, log, now })
  try {
    // To the minute: the same seed makes the same history whichever second it begins in.
    const started = now() - (now() % 60_000)
    const { showroom: data } = await openRulesInForce({ pool: storage.pool, showroom: files, log, now })
    const follow = createFollowAnswers({
      registry: createRegistry(data),
      practice: data.showroom.cases,
      caseAt: () => data.policy.caseAt,
    })
    const { store, findProducts } = await storeOf(storage, data)
    const ingest = createIngest({
      pool: storage.pool,
      registry: createRegistry(data),
      live: createLiveHub(),
      log,
      findProducts,
      findGuides: rememberKnown({ find: createFindGuides(storage.pool), now }),
      followAnswers: (client, { accepted, impressions }) =>
        follow(client, {
          accepted: accepted.filter(({ occurredAt }) => occurredAt > started - DEALT_WITH),
          impressions,
        }),
    })
    const seeded = { pool: storage.pool, showroomId: data.showroom.id, seed: wanted.seed, now: started }
    const { visitorOf, onVisit } = recordSeeded({ ...seeded, data, visits: wanted.visits })
    const review = reviewSeeded({ ...seeded, handleOf: store.handleOf })
    const result = await seedHistory({
      ...{ ...wanted, ingest, now: started, visitorOf },
      simulate: (options) => simulateJourney(store, options),
      onVisit: async (events, visitorId) => {
        await onVisit(events, visitorId)
        await review(events, visitorId)
      },
    })
    const touchpoints = new Set(store.places.map(({ touchpointId }) => touchpointId))
    await boardSeeded({ ...seeded, touchpoints })
    await actSeeded(seeded)
    const today = createShowroomDay(data.showroom.timezone)(started)
    await pulseSeeded({ ...seeded, today, days: wanted.days })
    // A server that runs meanwhile may have told the week of half a history: it tells it anew.
    await storage.pool.query("delete from digests where showroom_id = $1 and made_at >= $2", [
      data.showroom.id,
      new Date(begun),
    ])
    for (const { id, reason } of result.rejected.slice(0, 20))
      process.stdout.write(`refused ${id}: ${reason}\n`)
    const seconds = ((now() - begun) / 1000).toFixed(1)
    process.stdout.write(
      `${data.showroom.id}: ${wanted.visits} visits over ${wanted.days} days, ${result.events} events, ` +
        `${result.responses} responses, ${result.rejected.length} refused, in ${seconds} s\n`,
    )
    process.exitCode = result.rejected.length > 0 ? 1 : 0
  } finally {
    await storage.close()
  }
}

run().catch((error: unknown) => {
  const known = [SeedRefused, StorageError, ConfigError].some((kind) => error instanceof kind)
  const text =
    error instanceof Error ? (known ? error.message : (error.stack ?? error.message)) : String(error)
  process.stderr.write(`Nothing more was seeded: ${text}\n`)
  process.exitCode = 1
})
