import { type Report, round } from "../bench.ts"
import { startChild } from "./child.ts"
import { invite, mean, p95 } from "./crowd.ts"

/** Three hundred in one room. */
export async function benchThreeHundred(seconds: number, report: Report): Promise<void> {
  const rooms = await startChild("./rooms-process.ts", ["300"])
  const crowd = await invite(rooms.port, 300, 11)
  await crowd.measure(2, () => rooms.ask("usage"))
  const { usage, down } = await crowd.measure(seconds, () => rooms.ask("usage"))
  crowd.stop()
  await rooms.stop()
  const note = `300 who walk in one room, ${seconds} s`
  report({
    figure: "crowd-300-down-p95",
    value: round(p95(down) / 1000, 2),
    unit: "kB/s",
    note: `${note}: to each, framing included`,
  })
  report({ figure: "crowd-300-tick-p99", value: round(usage.tickP99, 2), unit: "ms", note })
  report({
    figure: "crowd-300-core",
    value: round((100 * usage.cpuMs) / usage.wallMs, 1),
    unit: "%",
    note: `${note}: of a core`,
  })
}

/** A thousand in twenty rooms of one process, for minutes. */
export async function benchThousand(minutes: number, report: Report): Promise<void> {
  const rooms = await startChild("./rooms-process.ts", ["50"])
  const crowd = await invite(rooms.port, 1_000, 21)
  const begin = (await crowd.measure(5, () => rooms.ask("usage"))).usage
  const { usage, down } = await crowd.measure(minutes * 60, () => rooms.ask("usage"))
  crowd.stop()
  await rooms.stop()
  const note = `1,000 who walk in ${usage.people.length} rooms of one process, ${minutes} minutes`
  report({
    figure: "thousand-core",
    value: round((100 * usage.cpuMs) / usage.wallMs, 1),
    unit: "%",
    note: `${note}: of a core`,
  })
  report({
    figure: "thousand-loop-p99",
    value: round(usage.loopP99, 1),
    unit: "ms",
    note: `${note}: delay of the event loop`,
  })
  report({ figure: "thousand-tick-p99", value: round(usage.tickP99, 1), unit: "ms", note })
  report({
    figure: "thousand-down-mean",
    value: round(mean(down) / 1000, 2),
    unit: "kB/s",
    note: `${note}: to each`,
  })
  report({
    figure: "thousand-memory-growth",
    value: round((usage.memory - begin.memory) / 2 ** 20, 1),
    unit: "MiB",
    note: `${note}: heap and buffers after a collection, ${round(begin.memory / 2 ** 20)} MiB at the beginning`,
  })
}
