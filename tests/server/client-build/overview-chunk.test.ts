import { readFile } from "node:fs/promises"
import { expect, test } from "vitest"
import { overviewChunk } from "../../../src/server/client-build/overview-chunk.ts"
import { importsOf, resolveImport } from "../../helpers/imports.ts"

const at = (path: string) => `/vetrina/${path}`
const IMPORTS: Readonly<Record<string, readonly string[]>> = {
  "src/dashboard/index.ts": ["src/dashboard/overview/overview-page.tsx", "src/staff/session-gate.tsx"],
  "src/dashboard/overview/overview-page.tsx": [
    "src/dashboard/period/day.ts",
    "node_modules/@visx/scale/index.js",
  ],
  "node_modules/@visx/scale/index.js": ["node_modules/d3-scale/src/index.js", "node_modules/react/index.js"],
  "src/dashboard/plan/plan-page.tsx": ["src/dashboard/period/day.ts", "src/dashboard/period/calendar.ts"],
}
const graph = {
  getModuleInfo: (id: string) => ({ importedIds: (IMPORTS[id.replace("/vetrina/", "")] ?? []).map(at) }),
}
const name = overviewChunk(at("src/dashboard/index.ts"))
const chunkOf = (path: string) => name(at(path), graph)

test("[DSH-113] what is the dashboard's own in the overview comes in one file, what others use too stays where it is", () => {
  expect(chunkOf("src/dashboard/index.ts")).toBe("overview")
  expect(chunkOf("src/dashboard/period/day.ts")).toBe("overview")
  expect(chunkOf("node_modules/d3-scale/src/index.js")).toBe("overview")
  expect(chunkOf("src/dashboard/plan/plan-page.tsx")).toBeNull()
  expect(chunkOf("src/dashboard/period/calendar.ts")).toBeNull()
  expect(chunkOf("src/staff/session-gate.tsx")).toBeNull()
  expect(chunkOf("node_modules/react/index.js")).toBeNull()
})

/** What a module can't do without, by path or name: what it fetches on demand isn't among it. */
async function needed(entry: string): Promise<ReadonlySet<string>> {
  const found = new Set<string>()
  const left = [entry]
  for (let path = left.pop(); path !== undefined; path = left.pop()) {
    if (found.has(path)) continue
    found.add(path)
    if (!/^src\/.*\.tsx?$/.test(path)) continue
    const text = await readFile(path, "utf8")
    const onDemand = new Set([...text.matchAll(/\bimport\(\s*"([^"]+)"/g)].map(([, from]) => from))
    for (const { from, typeOnly } of importsOf(text))
      if (!typeOnly && !onDemand.has(from)) left.push(resolveImport(path, from) ?? from)
  }
  return found
}

const LATER =
  /^src\/dashboard\/(?:access|actions|boards|cases|connections|journeys|people-line|plan|prompts|reviews|search|segments|signals|team|today|visits|frame\/how-|download\/download-dialog)|^src\/staff\/ways\//

test("[DSH-113] the overview fetches no other section, no dialog, nothing that stands below its numbers, and no three", async () => {
  const modules = [...(await needed("src/dashboard/index.ts"))]
  expect(modules).toContain("src/dashboard/overview/number-card.tsx")
  expect(modules.filter((path) => LATER.test(path))).toEqual([])
  expect(modules.filter((name) => /^(?:three|@react-three|socket\.io|radix-ui)/.test(name))).toEqual([])
})

test("[DSH-110] what asks before the overview's scripts have run needs none of them", async () => {
  const modules = [...(await needed("src/dashboard/opening/entry.ts"))]
  expect(modules).toContain("src/dashboard/overview/overview-questions.ts")
  expect(modules.filter((path) => !path.startsWith("src/"))).toEqual([])
  expect(modules.filter((path) => /\.(?:tsx|css)$|messages/.test(path))).toEqual([])
  expect(modules.length).toBeLessThan(30)
})
