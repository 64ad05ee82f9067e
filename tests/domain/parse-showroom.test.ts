import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { parseShowroom } from "../../src/domain/parse-showroom.ts"

const read = (): unknown => JSON.parse(readFileSync("scenes/showroom.json", "utf8"))

describe("the showroom", () => {
  it("[SCN-6] parses", () => {
    expect(parseShowroom(read()).scenes).toEqual(["flagship"])
  })

  it.each([
    ["timezone", "Europe/Atlantis"],
    ["currency", "euro"],
    ["languages", []],
    ["scenes", []],
    ["id", "Casa Ambrogia"],
  ])("[SCN-6] is refused when %s is %j", (field, value) => {
    expect(() => parseShowroom({ ...parseShowroom(read()), [field]: value }, "showroom.json")).toThrow(
      `showroom.json:\n  ${field}`,
    )
  })

  const rule = (when: unknown) => ({ id: "decided", name: { it: "Ha scelto", en: "Decided" }, when })
  it.each([
    ["a fact that there isn't", [rule([{ "product.seen": { atLeast: 1 } }])], '[0 "decided"].when[0]'],
    ["no bounds", [rule([{ "cart.added": {} }])], '[0 "decided"].when[0].cart.added'],
    [
      "bounds crossed",
      [rule([{ "cart.added": { atLeast: 3, atMost: 2 } }])],
      '[0 "decided"].when[0].cart.added',
    ],
    [
      "less than nothing",
      [rule([{ "cart.added": { atLeast: -1 } }])],
      '[0 "decided"].when[0].cart.added.atLeast',
    ],
    ["a text", [rule([{ "cart.added": { atLeast: "1" } }])], '[0 "decided"].when[0].cart.added.atLeast'],
    ["an unknown field", [rule([{ "cart.added": { least: 1 } }])], '[0 "decided"].when[0].cart.added.least'],
    ["no fact", [rule([{}])], '[0 "decided"].when[0]'],
    ["no condition", [rule([])], '[0 "decided"].when'],
    ["an id twice", [rule([{ struggled: { atLeast: 1 } }]), rule([{ struggled: { atMost: 0 } }])], ""],
    ["no name", [{ ...rule([{ struggled: { atLeast: 1 } }]), name: "Decided" }], '[0 "decided"].name'],
    ["an id that is none", [{ ...rule([{ struggled: { atLeast: 1 } }]), id: "(none)" }], '[0 "(none)"].id'],
    [
      "too many",
      Array.from({ length: 13 }, (_, n) => ({ ...rule([{ struggled: { atLeast: n } }]), id: `p-${n}` })),
      "",
    ],
  ])("[PSN-7] a persona's rule with %s is refused by its id", (_, personas, path) => {
    expect(() => parseShowroom({ ...parseShowroom(read()), personas }, "showroom.json")).toThrow(
      `showroom.json:\n  personas${path}: `,
    )
  })

  it("[PSN-7] a rule may have either bound, or both, and half a minute", () => {
    const personas = [
      rule([
        { "visit.minutes": { atLeast: 0.5 }, struggled: { atMost: 0 } },
        { "zone.entered": { atLeast: 2, atMost: 2 } },
      ]),
    ]
    expect(parseShowroom({ ...parseShowroom(read()), personas }, "showroom.json").personas).toEqual(personas)
  })
})
