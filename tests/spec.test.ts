import { readFile } from "node:fs/promises"
import { expect, test } from "vitest"
import { walkSource } from "./helpers/walk-source.ts"

const RULE = /^- \*\*([A-Z]{3}-\d+)\*\* /gm
const CARRIED = /\[([A-Z]{3}-\d+)\]/g

test("every rule of SPEC.md is carried by a test, and every rule a test carries is in SPEC.md", async () => {
  const rules = [...(await readFile("SPEC.md", "utf8")).matchAll(RULE)].map(([, id]) => id)
  const tests = (await walkSource("tests")).filter((path) => /\.(?:test|spec)\.tsx?$/.test(path))
  const texts = await Promise.all(tests.map((path) => readFile(path, "utf8")))
  const carried = new Set(texts.flatMap((text) => [...text.matchAll(CARRIED)].map(([, id]) => id)))
  expect(rules.length).toBe(new Set(rules).size)
  expect(rules.filter((id) => !carried.has(id))).toEqual([])
  expect([...carried].filter((id) => !rules.includes(id))).toEqual([])
})
