import { readFile } from "node:fs/promises"
import { describe, expect, test } from "vitest"
import { importsOf, layerOf, resolveImport, withoutComments } from "./helpers/imports.ts"
import { walkSource } from "./helpers/walk-source.ts"

/** `A: [B]`: A may import B. What isn't listed may not be imported. `ui` holds the shared primitives. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  metrics: [],
  domain: [],
  protocol: ["domain", "metrics"],
  catalogue: ["domain"],
  ui: [],
  client: ["protocol", "domain", "metrics"],
  showroom: ["client", "domain", "ui"],
  shop: ["client", "domain", "ui"],
  feedback: ["client", "domain", "metrics", "ui"],
  staff: ["client", "domain", "ui"],
  guiding: ["client", "domain", "staff", "ui"],
  dashboard: ["client", "protocol", "domain", "metrics", "staff", "ui"],
  server: ["protocol", "domain", "metrics", "catalogue"],
  app: [
    "client",
    "protocol",
    "domain",
    "metrics",
    "showroom",
    "shop",
    "feedback",
    "guiding",
    "staff",
    "dashboard",
    "ui",
  ],
}

/** Types carry no code, so a few more may be named. */
const MAY_IMPORT_TYPES: Readonly<Record<string, readonly string[]>> = { domain: ["metrics"] }

const PURE = /^src\/(domain|metrics|protocol|showroom\/sim|feedback\/rules)\//
const THREE = /^(three|@react-three\/|three-mesh-bvh|troika-)/
const REACT = /^(react|react-dom)(\/|$)/
const NODE = /^node:/
const DOM = /\b(?:window|document|navigator|localStorage|sessionStorage|indexedDB)\s*[.[]/
const FLAT = /^src\/(shop|feedback|dashboard|client|ui|guiding|staff)\//
const MAIN = "src/server/main.ts"

const sources = await walkSource("src")
const files = await Promise.all(
  sources.map(async (path) => {
    const text = await readFile(path, "utf8")
    return { path, text, layer: layerOf(path), imports: importsOf(text), lines: text.split("\n").length - 1 }
  }),
)
const code = files.filter((file) => /\.tsx?$/.test(file.path))

function offences(find: (file: (typeof code)[number]) => string[]): string[] {
  return code.flatMap((file) => find(file).map((what) => `${file.path}: ${what}`))
}

describe("the architecture", () => {
  test("was read from files that are there", () => {
    expect(code.length).toBeGreaterThan(100)
    expect(new Set(code.map((file) => file.layer))).toEqual(new Set(Object.keys(MAY_IMPORT)))
  })

  test("lets each layer import only what its rule names", () => {
    expect(
      offences((file) =>
        file.imports.flatMap(({ from, typeOnly }) => {
          const target = resolveImport(file.path, from)
          const layer = target && layerOf(target)
          if (!layer || layer === file.layer) return []
          // The simulator decides by the same rules as the shop.
          if (file.layer === "server" && target.startsWith("src/feedback/rules/")) return []
          const allowed = [
            ...(MAY_IMPORT[file.layer] ?? []),
            ...(typeOnly ? (MAY_IMPORT_TYPES[file.layer] ?? []) : []),
          ]
          return allowed.includes(layer) ? [] : [`${file.layer} may not import ${layer} (${from})`]
        }),
      ),
    ).toEqual([])
  })

  test("keeps React, three, node and the DOM out of the pure folders", () => {
    expect(
      offences((file) =>
        PURE.test(file.path)
          ? [
              ...file.imports
                .filter(({ from }) => [REACT, THREE, NODE].some((rule) => rule.test(from)))
                .map(({ from }) => from),
              ...(DOM.test(withoutComments(file.text)) ? ["reaches for the DOM"] : []),
            ]
          : [],
      ),
    ).toEqual([])
  })

  test("lets the rules of asking know the domain and the metrics alone, so that the server can decide by them", () => {
    expect(
      offences((file) =>
        file.path.startsWith("src/feedback/rules/")
          ? file.imports
              .map(({ from }) => resolveImport(file.path, from) ?? from)
              .filter((target) => !/^src\/(feedback\/rules|domain|metrics)\//.test(target))
          : [],
      ),
    ).toEqual([])
  })

  test("gives src/metrics no dependency at all", () => {
    expect(
      offences((file) =>
        file.layer === "metrics"
          ? file.imports.filter(({ from }) => !from.startsWith("./")).map(({ from }) => from)
          : [],
      ),
    ).toEqual([])
  })

  test("keeps three out of everything that is flat", () => {
    expect(
      offences((file) =>
        FLAT.test(file.path)
          ? file.imports.filter(({ from }) => THREE.test(from)).map(({ from }) => from)
          : [],
      ),
    ).toEqual([])
  })

  test("keeps React and three out of the server and the catalogue", () => {
    expect(
      offences((file) =>
        file.layer === "server" || file.layer === "catalogue"
          ? file.imports.filter(({ from }) => REACT.test(from) || THREE.test(from)).map(({ from }) => from)
          : [],
      ),
    ).toEqual([])
  })

  test("reads the environment only in the composition roots", () => {
    const roots = [
      MAIN,
      "src/server/import-cli.ts",
      "src/server/seed-cli.ts",
      "src/server/client-build/cli.ts",
    ]
    expect(
      offences((file) =>
        !roots.includes(file.path) && /\bprocess\.env\b/.test(file.text) ? ["reads process.env"] : [],
      ),
    ).toEqual([])
  })

  test("has no code in scenes/", async () => {
    expect((await walkSource("scenes")).filter((path) => !path.endsWith(".json"))).toEqual([])
  })

  test("exports by name, without stars, and keeps every index a table of contents", () => {
    expect(
      offences((file) => [
        ...(/^export default\b/m.test(file.text) ? ["has a default export"] : []),
        ...(/^export \*/m.test(file.text) ? ["exports a star"] : []),
        ...(/\/index\.tsx?$/.test(file.path) &&
        /^(?:const|let|function|class|export (?:const|function|class))\b/m.test(file.text)
          ? ["an index that holds code"]
          : []),
      ]),
    ).toEqual([])
  })

  test("names every file in kebab-case", () => {
    expect(
      files
        .map((file) => file.path)
        .filter((path) => !/^[a-z0-9-]+(?:\.module)?\.[a-z]+$/.test(path.split("/").pop() ?? ""))
        .filter((path) => !/README\.md$|\/\d{4}_[a-z_]+\.sql$/.test(path)),
    ).toEqual([])
  })

  test("keeps files small: median at most 80 lines, 95th percentile at most 250, none above 400", () => {
    const sizes = code.map((file) => file.lines).sort((a, b) => a - b)
    const at = (share: number) => sizes[Math.floor((sizes.length - 1) * share)] ?? Number.NaN
    expect(code.filter((file) => file.lines > 400).map((file) => `${file.path}: ${file.lines}`)).toEqual([])
    expect(at(0.5)).toBeLessThanOrEqual(80)
    expect(at(0.95)).toBeLessThanOrEqual(250)
  })
})
