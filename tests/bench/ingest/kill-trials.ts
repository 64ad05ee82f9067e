import { setTimeout as pause } from "node:timers/promises"
import type { Event } from "../../../src/domain/event.ts"
import { signIn } from "../../helpers/sign-in.ts"
import type { VetrinaProcess } from "../../helpers/vetrina-process.ts"
import { type Report, round } from "../bench.ts"
import { createHttpSender, type HttpSender } from "./http-sender.ts"
import type { Load } from "./make-load.ts"

const TRIALS = 20
const SENDERS = 8
const TOGETHER = 20

/** What the senders know: as an outbox does, they keep what wasn't acknowledged. */
interface Ledger {
  readonly acknowledged: Event[][]
  readonly unsure: Event[][]
}

/** Sends until the server dies; what got no answer may or may not have been stored. */
async function sendUntilDeath(sender: HttpSender, load: Load, ledger: Ledger): Promise<void> {
  for (;;) {
    const events = load.events(TOGETHER)
    const reply = await sender.post("/api/events", JSON.stringify({ events })).catch(() => null)
    if (reply?.status === 200) {
      ledger.acknowledged.push(events)
      continue
    }
    ledger.unsure.push(events)
    if (reply === null) return
  }
}

async function replyOf(sender: HttpSender, events: readonly Event[]) {
  const reply = await sender.post("/api/events", JSON.stringify({ events }))
  if (reply.status !== 200) throw new Error(`${reply.status}: ${reply.body}`)
  return JSON.parse(reply.body)
}

/** Answers that the dashboard counts, all told. */
async function countAnswers(url: string): Promise<number> {
  const cookie = await signIn(url)
  const metrics = await fetch(`${url}/api/metrics?metric=csat`, { headers: { cookie } })
  if (!metrics.ok) throw new Error(`${metrics.status}: ${await metrics.text()}`)
  return (await metrics.json()).total.n
}

/** SIGKILL in the middle of the load, again and again; then every event is asked about, and the numbers are read. */
export async function killTrials(server: VetrinaProcess, load: Load, report: Report): Promise<void> {
  const before = await countAnswers(server.url)
  const ledger: Ledger = { acknowledged: [], unsure: [] }
  const starts: number[] = []
  for (let trial = 0; trial < TRIALS; trial += 1) {
    const sender = createHttpSender(server.url, SENDERS)
    const senders = Array.from({ length: SENDERS }, () => sendUntilDeath(sender, load, ledger))
    await pause(150 + trial * 37)
    await server.kill()
    await Promise.all(senders)
    sender.close()
    const begin = performance.now()
    await server.start()
    starts.push(performance.now() - begin)
    const again = createHttpSender(server.url, 1)
    for (const events of ledger.unsure.splice(0)) {
      await replyOf(again, events)
      ledger.acknowledged.push(events)
    }
    again.close()
  }
  const sender = createHttpSender(server.url, 1)
  let lost = 0
  for (const events of ledger.acknowledged) lost += (await replyOf(sender, events)).accepted.length
  sender.close()
  const events = ledger.acknowledged.flat()
  const answers = events.filter(({ type }) => type === "prompt.answered").length
  const doubled = (await countAnswers(server.url)) - before - answers
  const note = `${TRIALS} times kill -9 under load of ${SENDERS} senders, started again, unanswered requests sent again`
  report({ figure: "kill-acknowledged", value: events.length, unit: "events", note })
  report({
    figure: "kill-lost",
    value: lost,
    unit: "events",
    note: "acknowledged once, unknown when sent again",
  })
  report({
    figure: "kill-doubled",
    value: doubled,
    unit: "answers",
    note: "counted beyond those that were given",
  })
  report({
    figure: "kill-restart",
    value: round(Math.max(...starts), 0),
    unit: "ms",
    note: "slowest start after a kill, until healthy",
  })
}
