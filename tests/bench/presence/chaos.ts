import { setTimeout as pause } from "node:timers/promises"
import { seededRandom } from "../../../src/metrics/seeded-random.ts"
import { type Report, round } from "../bench.ts"
import { startChild } from "./child.ts"
import { invite } from "./crowd.ts"

const PEOPLE = 100

/** A hundred whose connections are cut at random for minutes: who is where in the end, and who sees whom. */
export async function benchChaos(minutes: number, report: Report): Promise<void> {
  const rooms = await startChild("./rooms-process.ts", [String(PEOPLE)])
  const crowd = await invite(rooms.port, PEOPLE, 41)
  const random = seededRandom(42)
  const keys = new Set(crowd.clients.map(({ joined }) => joined?.self.key))
  const coming: Promise<void>[] = []
  let cuts = 0
  const end = performance.now() + minutes * 60_000
  while (performance.now() < end) {
    await pause(100)
    for (const client of crowd.clients) {
      if (!client.connected || random() > 0.01) continue
      client.cut()
      cuts++
      coming.push(pause(random() * 15_000).then(() => client.connect()))
    }
  }
  await Promise.all(coming)
  for (const client of crowd.clients) if (!client.connected) await client.connect()
  await pause(3_000)
  const { people } = await rooms.ask("usage")
  const there = people.flat()
  const byKey = new Map(there.map((person) => [person.key, person]))
  const wandered = crowd.clients.map(({ joined, walker }) => {
    const person = byKey.get(joined?.self.key ?? "")
    return person ? Math.hypot(person.x - walker.at.x, person.z - walker.at.z) : Number.POSITIVE_INFINITY
  })
  const blind = crowd.clients.filter(({ sees }) => sees.size !== PEOPLE - 1).length
  const changed = crowd.clients.filter(({ joined }) => !keys.has(joined?.self.key)).length
  const putBack = crowd.clients.reduce((sum, client) => sum + client.putBack, 0)
  crowd.stop()
  await rooms.stop()
  const note = `${PEOPLE} people, ${cuts} connections cut at random in ${minutes} minutes, back within 15 s each`
  report({
    figure: "chaos-ghosts",
    value: there.length - PEOPLE,
    unit: "people",
    note: `${note}: more in the rooms than there are`,
  })
  report({ figure: "chaos-twins", value: there.length - byKey.size, unit: "people", note })
  report({
    figure: "chaos-others",
    value: changed,
    unit: "people",
    note: `${note}: came back as somebody else`,
  })
  report({ figure: "chaos-rooms", value: people.length, unit: "rooms", note })
  report({
    figure: "chaos-wandered",
    value: round(Math.max(...wandered), 2),
    unit: "m",
    note: `${note}: farthest from where they should be`,
  })
  report({
    figure: "chaos-blind",
    value: blind,
    unit: "people",
    note: `${note}: don't see exactly the others`,
  })
  report({ figure: "chaos-put-back", value: putBack, unit: "steps", note: `${note}: refused though honest` })
}
