import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"
import * as metrics from "../../src/metrics/index.ts"

const README = readFileSync(fileURLToPath(new URL("../../src/metrics/README.md", import.meta.url)), "utf8")

/** `expression // value` in the code blocks; an expression may go over several lines. */
const examples = [...README.matchAll(/```ts\n([\s\S]*?)```/g)].flatMap(([, block = ""]) =>
  [...block.matchAll(/([\s\S]+?) \/\/ (.+)\n/g)].map(([, expression = "", value = ""]) => [
    expression.trim(),
    value,
  ]),
)

/** What an expression gives with the module's exports in scope, numbers rounded to one decimal. */
function evaluate(expression: string): unknown {
  const value: unknown = new Function(...Object.keys(metrics), `return (${expression})`)(
    ...Object.values(metrics),
  )
  return JSON.parse(JSON.stringify(value), (_, part) =>
    typeof part === "number" ? Math.round(part * 10) / 10 : part,
  )
}

describe("[MET-16] the README tells the truth", () => {
  it("has examples", () => {
    expect(examples.length).toBeGreaterThan(20)
  })

  it.each(examples)("%s // %s", (expression = "", value = "") => {
    expect(evaluate(expression)).toEqual(evaluate(value))
  })

  it("names every function there is", () => {
    const functions = Object.entries(metrics).filter(([, exported]) => typeof exported === "function")
    const small = new Set(["endsOf", "isScoreMetric", "isShareMetric", "waitOf"])
    for (const [name] of functions) if (!small.has(name)) expect(README).toContain(name)
  })
})
