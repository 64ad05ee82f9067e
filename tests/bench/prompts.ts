import { gzipSync } from "node:zlib"
import react from "@vitejs/plugin-react"
import { build } from "vite"
import { compiledMessages } from "../../src/server/client-build/compiled-messages.ts"
import { dropUnused } from "../../src/server/client-build/drop-unused.ts"
import { scopedName } from "../../src/server/client-build/scoped-name.ts"
import { type Bench, round } from "./bench.ts"
import { PROMPTS, timeDecisions } from "./time-decisions.ts"

/** What the page's own entry has loaded before a prompt can be due. */
const LIBRARIES_LOADED_BEFORE = ["react", "react-dom", "@lingui", "zustand", "valibot", "uuid", "wouter"]
/**
 * Of ours, the same: the language, the page's tools and storage, the shop's context and products, the policy, what is said aloud, and
 * how texts are tamed, keys heard, keys and pills drawn.
 * `throwUnlessLoaded` holds this to the page as it is built.
 */
const LOADED_BEFORE = [
  "client/catalogue-store.ts",
  "client/language.ts",
  "client/page-tools.ts",
  "client/safe-storage.ts",
  "client/shop-context.ts",
  "domain/asking-policy.ts",
  "domain/occasion.ts",
  "domain/prompt.ts",
  "domain/tame-text.ts",
  "ui/announcer.tsx",
  "ui/kbd.tsx",
  "ui/pill.tsx",
  "ui/use-key.ts",
]
/** The chunk of all that is loaded before, and of what the bundler adds to any page. */
const BEFORE = "before"
const ADDED = /vite\/preload-helper|rolldown/

interface Weight {
  readonly script: number
  readonly style: number
}

function isLoadedBefore(id: string): boolean {
  return (
    ADDED.test(id) ||
    LIBRARIES_LOADED_BEFORE.some((library) => id.includes(`/node_modules/${library}/`)) ||
    LOADED_BEFORE.some((module) => id.endsWith(`/src/${module}`))
  )
}

/** Builds the page as it ships. Throws when its entry doesn't bring each of `LOADED_BEFORE` along, without a lazy import. */
async function throwUnlessLoaded(): Promise<void> {
  const result = await build({ logLevel: "silent", build: { write: false } })
  const chunks = (Array.isArray(result) ? result : [result])
    .flatMap((each) => ("output" in each ? each.output : []))
    .flatMap((file) => (file.type === "chunk" ? [file] : []))
  const first = new Set(chunks.filter(({ isEntry }) => isEntry))
  for (const { imports } of first)
    for (const chunk of chunks) if (imports.includes(chunk.fileName)) first.add(chunk)
  const loaded = [...first].flatMap(({ moduleIds }) => moduleIds)
  const missing = LOADED_BEFORE.filter((module) => !loaded.some((id) => id.endsWith(`/src/${module}`)))
  if (missing.length > 0)
    throw new Error(`the page's entry doesn't load ${missing.join(", ")}: weigh it here`)
}

/**
 * Gzipped bytes of the prompts' lazy bundle, built as the page is, with whatever else it uses of ours counted in. `asking`: what
 * decides and shows a question; `later`: the chunks that are fetched while one is open, or by who was here before.
 */
async function weigh(): Promise<{ asking: Weight; later: Weight }> {
  const result = await build({
    configFile: false,
    logLevel: "silent",
    plugins: [react(), compiledMessages(), dropUnused()],
    css: { modules: { generateScopedName: scopedName } },
    define: { "process.env.NODE_ENV": '"production"' },
    build: {
      write: false,
      target: "es2022",
      minify: true,
      modulePreload: false,
      rolldownOptions: {
        input: "src/feedback/index.ts",
        preserveEntrySignatures: "strict",
        output: { codeSplitting: { groups: [{ name: BEFORE, test: isLoadedBefore }] } },
      },
    },
  })
  const files = (Array.isArray(result) ? result : [result])
    .flatMap((each) => ("output" in each ? each.output : []))
    .filter(({ fileName }) => !fileName.includes(`/${BEFORE}-`) && !fileName.includes("/rolldown-runtime-"))
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

/** What asking costs: kilobytes of its lazy bundle, milliseconds of a decision. */
export const prompts: Bench = async (report) => {
  await throwUnlessLoaded()
  const { asking, later } = await weigh()
  const kilobytes = (bytes: number) => round(bytes / 1000, 2)
  report({
    figure: "bundle",
    value: kilobytes(asking.script + asking.style),
    unit: "kB",
    note: `gzip, rules and view: script ${kilobytes(asking.script)}, styles ${kilobytes(asking.style)}; at most 15; without ${[...LIBRARIES_LOADED_BEFORE, ...LOADED_BEFORE].join(", ")}`,
  })
  report({
    figure: "bundle-later",
    value: kilobytes(later.script + later.style),
    unit: "kB",
    note: `gzip, what is fetched while a question is open: script ${kilobytes(later.script)}, styles ${kilobytes(later.style)}`,
  })
  const { ordinary, worst } = timeDecisions()
  report({
    figure: "decide",
    value: round(ordinary, 5),
    unit: "ms",
    note: `median, an ordinary moment among ${PROMPTS} prompts; at most 0.05`,
  })
  report({
    figure: "decide-worst",
    value: round(worst, 5),
    unit: "ms",
    note: `median, all ${PROMPTS} prompts due at once, 50 asked in the visit and 500 in the quarter; at most 0.05`,
  })
}
