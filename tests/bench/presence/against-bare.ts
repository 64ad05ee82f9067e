import { setTimeout as pause } from "node:timers/promises"
import { seededRandom } from "../../../src/metrics/seeded-random.ts"
import { TICK_MS } from "../../../src/server/realtime/room/tick-room.ts"
import { type Report, round } from "../bench.ts"
import { BareClient } from "./bare-client.ts"
import { startChild } from "./child.ts"
import { invite, letWalk, mean, p95 } from "./crowd.ts"
import { createWalker } from "./walker.ts"

const PEOPLE = 100
const TURNS = 3
/** Seconds that each server works before it is measured in a turn. */
const WARM_UP = 2

/** The same crowd at the bare server, which has to take in the same packets at the same moments. */
async function inviteBare(port: number, seed: number): Promise<() => void> {
  const random = seededRandom(seed)
  const clients: BareClient[] = []
  for (let at = 0; at < PEOPLE; at++) clients.push(await BareClient.connect(port, createWalker(random)))
  const stand = letWalk(clients)
  return () => {
    stand()
    for (const client of clients) client.cut()
  }
}

/**
 * A hundred who walk in one room, against a server that does nothing but send as many bytes as often. They take turns, so
 * that whatever else the machine does slows both.
 */
export async function benchAgainstBare(seconds: number, report: Report): Promise<void> {
  const rooms = await startChild("./rooms-process.ts", [String(PEOPLE)])
  const bare = await startChild("./bare-process.ts", [])
  const sums = { rooms: 0, roomsBytes: 0, bare: 0, bareBytes: 0, wall: 0 }
  const down: number[] = []
  try {
    // The first turn counts for neither: a server that has just begun still compiles what it does all day.
    for (let turn = 0; turn <= TURNS; turn++) {
      const crowd = await invite(rooms.port, PEOPLE, 1 + turn)
      await crowd.measure(WARM_UP, () => rooms.ask("usage"))
      const measured = await crowd.measure(seconds, () => rooms.ask("usage"))
      const putBack = crowd.clients.reduce((sum, client) => sum + client.putBack, 0)
      if (putBack > 0) throw new Error(`${putBack} steps of honest walkers were refused`)
      for (const client of crowd.clients) client.say({ type: "leave" })
      crowd.stop()

      bare.tell((mean(measured.down) * TICK_MS) / 1000)
      const leave = await inviteBare(bare.port, 1 + turn)
      await pause(WARM_UP * 1000)
      await bare.ask("usage")
      await pause(measured.usage.wallMs)
      const usage = await bare.ask("usage")
      leave()
      if (turn === 0) continue
      sums.rooms += measured.usage.cpuMs
      sums.wall += measured.usage.wallMs
      sums.roomsBytes += (mean(measured.down) * PEOPLE * measured.usage.wallMs) / 1000
      down.push(...measured.down)
      sums.bare += usage.cpuMs
      sums.bareBytes += usage.sent ?? 0
    }
  } finally {
    await Promise.all([rooms.stop(), bare.stop()])
  }
  const note = `${PEOPLE} who walk in one room, ${TURNS} turns of ${seconds} s`
  report({
    figure: "crowd-100-core",
    value: round((100 * sums.rooms) / sums.wall, 2),
    unit: "%",
    note: `${note}: of a core`,
  })
  report({
    figure: "crowd-100-over-bare",
    value: round(sums.rooms / sums.roomsBytes / (sums.bare / sums.bareBytes), 2),
    unit: "times",
    note: `${note}: processor time for a byte sent, over that of a bare ws server that sends as much in packets as large`,
  })
  report({
    figure: "crowd-100-down-mean",
    value: round(mean(down) / 1000, 2),
    unit: "kB/s",
    note: `${note}: to each, framing included`,
  })
  report({
    figure: "crowd-100-down-p95",
    value: round(p95(down) / 1000, 2),
    unit: "kB/s",
    note: `${note}: to each, framing included`,
  })
}
