import { readFileSync } from "node:fs"
import { gzipSync } from "node:zlib"
import react from "@vitejs/plugin-react"
import { build } from "vite"
import { DEFAULT_POLICY } from "../../src/domain/asking-policy.ts"
import { emptyJournal } from "../../src/domain/journal.ts"
import { EMPTY_LEDGER } from "../../src/domain/ledger.ts"
import { parsePrompts } from "../../src/domain/parse-prompts.ts"
import { decide } from "../../src/feedback/rules/decide.ts"
import { type Bench, round } from "./bench.ts"

/** What the page's own entry has loaded before a prompt can be due. */
const LOADED_BEFORE = ["react", "react-dom", "@lingui", "zustand", "valibot", "uuid", "wouter"]
/** What vite fetches chunks with: the page's entry has it too. */
const CHUNK_LOADER = "chunk-loader"

interface Weight {
  readonly script: number
  readonly style: number
}

/**
 * Gzipped bytes of the prompts' lazy bundle, with whatever else it uses of ours counted in. `asking`: what decides and shows a
 * question; `later`: the chunks that are fetched while one is open.
 */
async function weigh(): Promise<{ asking: Weight; later: Weight }> {
  const result = await build({
    configFile: false,
    logLevel: "silent",
    plugins: [react()],
    define: { "process.env.NODE_ENV": '"production"' },
    build: {
      write: false,
      target: "es2022",
      minify: true,
      modulePreload: false,
      rolldownOptions: {
        input: "src/feedback/index.ts",
        preserveEntrySignatures: "strict",
        external: (id) => LOADED_BEFORE.some((library) => id === library || id.startsWith(`${library}/`)),
        output: { codeSplitting: { groups: [{ name: CHUNK_LOADER, test: /vite\/preload-helper/ }] } },
      },
    },
  })
  const files = (Array.isArray(result) ? result : [result])
    .flatMap((each) => ("output" in each ? each.output : []))
    .filter(({ fileName }) => !fileName.includes(CHUNK_LOADER))
  const chunks = files.flatMap((file) => (file.type === "chunk" ? [file] : []))
  const first = new Set<string>()
  const follow = (name: string) => {
    const chunk = chunks.find(({ fileName }) => fileName === name)
    if (!chunk || first.has(name)) return
    first.add(name)
    chunk.viteMetadata?.importedCss.forEach((style) => {
      first.add(style)
    })
    chunk.imports.forEach(follow)
  }
  for (const { isEntry, fileName } of chunks) if (isEntry) follow(fileName)
  const gzipped = (ending: string, isFirst: boolean) =>
    files
      .filter(({ fileName }) => fileName.endsWith(ending) && first.has(fileName) === isFirst)
      .map((file) => gzipSync(file.type === "chunk" ? file.code : file.source).length)
      .reduce((sum, size) => sum + size, 0)
  const weight = (isFirst: boolean) => ({ script: gzipped(".js", isFirst), style: gzipped(".css", isFirst) })
  return { asking: weight(true), later: weight(false) }
}

const ROUNDS = 200_000

/** Microseconds of one decision in a visit that has been asked everything but one. */
function timeDecision(): number {
  const prompts = parsePrompts(JSON.parse(readFileSync("scenes/prompts.json", "utf8")))
  const journal = {
    ...emptyJournal("visit", 0),
    asked: prompts.slice(1).map(({ id }, index) => ({
      impressionId: `i-${index}`,
      promptId: id,
      touchpointId: "lighting",
      productId: null,
      slotId: null,
      at: index,
      shownAt: index,
      ending: { kind: "answered" as const, at: index, score: 4 },
    })),
  }
  const occasion = {
    on: "product.inspected" as const,
    at: 1_000_000,
    productId: "lamp",
    slotId: null,
    touchpoints: ["lighting"],
    seconds: 9,
  }
  const memory = {
    journal,
    ledger: EMPTY_LEDGER,
    policy: DEFAULT_POLICY,
    visitorId: null,
    declined: false,
  }
  let asked = 0
  const begin = performance.now()
  for (let round = 0; round < ROUNDS; round++) {
    const now = 1_000_000 + (round % 1000)
    const verdicts = decide(memory, prompts, { now, busy: null, acts: [], occasion })
    if (verdicts[0]?.kind === "ask") asked++
  }
  const spent = performance.now() - begin
  if (asked !== ROUNDS) throw new Error(`${asked} of ${ROUNDS} decisions asked; all should have`)
  return (spent * 1000) / ROUNDS
}

/** What asking costs: kilobytes of its lazy bundle, microseconds of a decision. */
export const prompts: Bench = async (report) => {
  const { asking, later } = await weigh()
  const kilobytes = (bytes: number) => round(bytes / 1000, 2)
  report({
    figure: "bundle",
    value: kilobytes(asking.script + asking.style),
    unit: "kB",
    note: `gzip, rules and view: script ${kilobytes(asking.script)}, styles ${kilobytes(asking.style)}; at most 15; without ${LOADED_BEFORE.join(", ")}`,
  })
  report({
    figure: "bundle-later",
    value: kilobytes(later.script + later.style),
    unit: "kB",
    note: `gzip, what is fetched while a question is open: script ${kilobytes(later.script)}, styles ${kilobytes(later.style)}`,
  })
  report({
    figure: "decide",
    value: round(timeDecision(), 2),
    unit: "µs",
    note: `mean of ${ROUNDS} decisions over 3 prompts`,
  })
}
