import type { Bench, BenchFigure } from "./bench.ts"

const now = () => performance.now()

function reporting(figures: () => readonly BenchFigure[] | Promise<readonly BenchFigure[]>): Bench {
  return async (report) => {
    for (const figure of await figures()) report(figure)
  }
}

/** `npm run bench [-- NAME …]`: one JSON object a line. A bench is loaded only when it runs. */
const BENCHES: Readonly<Record<string, () => Promise<Bench>>> = {
  ingest: async () => (await import("./ingest.ts")).ingest,
  export: async () => (await import("./export.ts")).exports,
  metrics: async () => (await import("./metrics.ts")).metrics,
  sim: async () => {
    const { benchSim } = await import("./sim.ts")
    return reporting(() => benchSim({ now }))
  },
  load: async () => (await import("./load.ts")).load,
  frame: async () => (await import("./frame.ts")).frame,
  endurance: async () => (await import("./endurance.ts")).endurance,
  lighthouse: async () => (await import("./lighthouse.ts")).lighthouse,
  draw: async () => (await import("./draw.ts")).draw,
  prompts: async () => (await import("./prompts.ts")).prompts,
  presence: async () => (await import("./presence.ts")).presence,
  scale: async () => (await import("./scale.ts")).scale,
  overview: async () => (await import("./overview.ts")).overview,
  replay: async () => (await import("./replay.ts")).replay,
  company: async () => (await import("./company.ts")).company,
}

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !Object.hasOwn(BENCHES, name))
if (unknown.length > 0) {
  process.stderr.write(
    `there is no bench ${unknown.join(", ")}: there are ${Object.keys(BENCHES).join(", ")}\n`,
  )
  process.exit(1)
}
for (const [name, load] of Object.entries(BENCHES)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  const bench = await load()
  await bench((figure) => {
    process.stdout.write(`${JSON.stringify({ bench: name, ...figure })}\n`)
  })
}
