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
})
