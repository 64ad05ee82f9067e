import { randomUUID } from "node:crypto"
import { readFileSync } from "node:fs"
import type { Browser, BrowserContext } from "@playwright/test"
import { parseScene } from "../../src/domain/parse-scene.ts"
import { MAX_PARTS_PER_REQUEST } from "../../src/protocol/recordings.ts"
import { REPLAYED } from "../../src/showroom/view/replay/replayed-mark.ts"
import { createVetrinaProcess } from "../helpers/vetrina-process.ts"
import { type Bench, percentile, type Report, round } from "./bench.ts"
import { launchBrowser } from "./replay/launch-browser.ts"
import { type Walked, walkForMinutes } from "./replay/walk-for-minutes.ts"

const VISITS = 21
const MINUTES = 20
const OPENINGS = 5
const OWNER = { email: "owner@example.com", password: "correct horse battery" }
const now = () => performance.now()
const scene = parseScene(JSON.parse(readFileSync("scenes/flagship.json", "utf8")))

const walk = (seed: number, restless: boolean): Walked =>
  walkForMinutes({
    ...{ scene, minutes: MINUTES, seed, restless, now },
    startedAt: Date.now() - (MINUTES + 1) * 60_000,
  })

function measureBytes(report: Report): Walked {
  const visits = Array.from({ length: VISITS }, (_, seed) => walk(seed + 1, false))
  const restless = Array.from({ length: 5 }, (_, seed) => walk(seed + 1, true))
  const most = Math.max(...restless.map(({ bytes }) => bytes))
  const note = `${VISITS} seeded visits of ${MINUTES} minutes through the flagship, 60 frames a second`
  report({
    figure: "stored-bytes",
    value: percentile(
      visits.map(({ bytes }) => bytes),
      0.5,
    ),
    unit: "bytes",
    note: `median; at most 60000; ${note}`,
  })
  report({
    figure: "stored-bytes-restless",
    value: most,
    unit: "bytes",
    note: `the most of 5 that never stand still; at most 60000`,
  })
  report({
    figure: "recorder-frame",
    value: round(
      percentile(
        visits.map(({ perFrame }) => perFrame * 1000),
        0.5,
      ),
      2,
    ),
    unit: "µs",
    note: `script a frame, mean of a visit, median of them; reading the clock twice included; ${note}`,
  })
  const [first] = restless
  if (!first) throw new Error("nobody walked")
  return first
}

/** Puts a visit in as a browser would. Gives its id. */
async function send(url: string, walked: Walked): Promise<string> {
  const [visitId, visitorId] = [randomUUID(), randomUUID()]
  const post = async (path: string, body: unknown) => {
    const headers = { "content-type": "application/json", authorization: `Visitor ${visitorId}` }
    const response = await fetch(`${url}${path}`, { method: "POST", headers, body: JSON.stringify(body) })
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
  }
  const { showroomId, at } = { showroomId: "casa-ambrogia", at: walked.stretches[0]?.startedAt ?? 0 }
  const begun = { type: "visit.started", at: new Date(at).toISOString(), showroomId, visitId, visitorId }
  await post("/api/events", { events: [{ id: randomUUID(), ...begun }] })
  const parts = walked.stretches.map(({ id, sceneId, sceneVersion, startedAt, track }) => ({
    ...{ id, sceneId, sceneVersion },
    startedAt: new Date(startedAt).toISOString(),
    track: Buffer.from(track).toString("base64"),
  }))
  for (let from = 0; from < parts.length; from += MAX_PARTS_PER_REQUEST)
    await post("/api/recordings", {
      visitId,
      sentAt: new Date().toISOString(),
      parts: parts.slice(from, from + MAX_PARTS_PER_REQUEST),
    })
  return visitId
}

interface Opening {
  /** Milliseconds from asking for the page. */
  readonly store: number
  readonly replayed: number
}

async function openReplay(context: BrowserContext, url: string, visitId: string): Promise<Opening> {
  const page = await context.newPage()
  page.setDefaultTimeout(120_000)
  await page.goto(`${url}/?replay=${visitId}&debug&tier=low`)
  const replayed = await page.waitForFunction(
    (mark) => performance.getEntriesByName(mark)[0]?.startTime,
    REPLAYED,
  )
  const opening = {
    replayed: Number(await replayed.jsonValue()),
    store: await page.evaluate(() => performance.getEntriesByName("vetrina-store-drawn")[0]?.startTime ?? 0),
  }
  await page.close()
  return opening
}

async function measureOpening(browser: Browser, url: string, visitId: string, report: Report): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    locale: "it-IT",
    serviceWorkers: "block",
  })
  const signedIn = await context.request.post(`${url}/api/auth/sign-in/email`, {
    data: OWNER,
    headers: { origin: url },
  })
  if (!signedIn.ok()) throw new Error(`signing in: ${signedIn.status()}`)
  const openings: Opening[] = []
  for (let opening = 0; opening < OPENINGS; opening++) openings.push(await openReplay(context, url, visitId))
  await context.close()
  const note = `median of ${OPENINGS}, a restless visit of ${MINUTES} minutes, low tier, software at 1280 x 720, over loopback`
  report({
    figure: "starts-after-store",
    value: round(
      percentile(
        openings.map(({ store, replayed }) => replayed - store),
        0.5,
      ),
      0,
    ),
    unit: "ms",
    note: `from the store's first picture, as it is on the page, to the first frame in which the visit moves; at most 1000; ${note}`,
  })
  report({
    figure: "starts-after-opening",
    value: round(
      percentile(
        openings.map(({ replayed }) => replayed),
        0.5,
      ),
      0,
    ),
    unit: "ms",
    note: `from opening the address, the whole store included; ${note}`,
  })
}

/** What a recorded visit takes, and how soon it is seen again. */
export const replay: Bench = async (report) => {
  const walked = measureBytes(report)
  const server = await createVetrinaProcess({
    env: { LOG_LEVEL: "warn", OWNER_EMAIL: OWNER.email, OWNER_PASSWORD: OWNER.password },
  })
  const browser = await launchBrowser()
  try {
    await server.start()
    const visitId = await send(server.url, walked)
    await measureOpening(browser, server.url, visitId, report)
  } finally {
    await browser.close()
    await server.dispose()
  }
}
