import { seededRandom } from "../../../src/metrics/seeded-random.ts"
import { percentile, type Report, round } from "../bench.ts"
import { startChild } from "./child.ts"
import { invite } from "./crowd.ts"
import { LightClient } from "./light-client.ts"
import { createWalker } from "./walker.ts"

/** How long it takes to know who is there, when a hundred are. */
export async function benchJoining(joins: number, report: Report): Promise<void> {
  const rooms = await startChild("./rooms-process.ts", ["140"])
  const crowd = await invite(rooms.port, 100, 31)
  await crowd.measure(2, () => rooms.ask("usage"))
  const random = seededRandom(32)
  const times: number[] = []
  for (let join = 0; join < joins; join++) {
    const client = new LightClient(rooms.port, `newcomer-${join}`, createWalker(random))
    const begin = performance.now()
    await client.connect()
    times.push(performance.now() - begin)
    client.say({ type: "leave" })
    client.cut()
  }
  crowd.stop()
  await rooms.stop()
  const note = `${joins} who came one after the other to 100 who walk: from the first packet to who is there, connection included`
  report({ figure: "join-p95", value: round(percentile(times, 0.95), 1), unit: "ms", note })
  report({ figure: "join-p50", value: round(percentile(times, 0.5), 1), unit: "ms", note })
}
