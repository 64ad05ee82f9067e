import { readdirSync, readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { parseScene } from "../../src/domain/parse-scene.ts"
import { ParseError } from "../../src/domain/parsing.ts"

const read = (file: string): unknown => JSON.parse(readFileSync(`scenes/${file}`, "utf8"))
const NOT_SCENES = ["showroom.json", "prompts.json"]
const files = readdirSync("scenes").filter((file) => file.endsWith(".json") && !NOT_SCENES.includes(file))

/** The flagship with one thing changed, by path. */
function flagshipWith(change: (scene: ReturnType<typeof parseScene>) => object): unknown {
  const scene = parseScene(read("flagship.json"))
  return { ...scene, ...change(scene) }
}

const scene = () => parseScene(read("flagship.json"))

function problemsOf(input: unknown) {
  try {
    parseScene(input, "scenes/flagship.json")
  } catch (error) {
    if (error instanceof ParseError) return error.problems
    throw error
  }
  return []
}

describe("scenes", () => {
  it("has at least one", () => expect(files).toContain("flagship.json"))

  it.each(files)("[SCN-1] %s parses, and is named after its id", (file) => {
    expect(`${parseScene(read(file), file).id}.json`).toBe(file)
  })

  it("[SCN-5] has a touchpoint in every zone, one for the cart, and six open slots or more", () => {
    const scene = parseScene(read("flagship.json"))
    for (const zone of scene.zones)
      expect(
        scene.touchpoints.map((each) => each.zone),
        zone.id,
      ).toContain(zone.id)
    expect(scene.touchpoints.map((each) => each.id)).toContain("cart")
    const open = scene.fixtures.flatMap((each) => each.slots).filter((each) => each.product === null)
    expect(open.length).toBeGreaterThanOrEqual(6)
  })
})

describe("a scene that is wrong", () => {
  it("[SCN-2] is refused with the path, the value and what was expected", () => {
    const input = flagshipWith(({ shell }) => ({ shell: { ...shell, exposure: "bright" } }))
    expect(() => parseScene(input, "scenes/flagship.json")).toThrow(
      'scenes/flagship.json:\n  shell.exposure: "bright", expected number',
    )
  })

  it("[SCN-2] is refused for a field that a scene doesn't have, by name", () => {
    expect(problemsOf(flagshipWith(() => ({ weather: "rain" })))).toEqual([
      { path: "weather", value: '"weather"', expected: "no such field" },
    ])
  })

  it("[SCN-2] says every problem at once", () => {
    const input = flagshipWith(({ zones: [zone, ...zones] }) => ({
      ceiling: -1,
      zones: [{ ...zone, id: "Cassa!" }, ...zones],
    }))
    expect(problemsOf(input).map(({ path }) => path)).toEqual(["ceiling", "zones[0].id"])
  })

  it.each([null, [], "", 7, {}])("[SCN-2] is refused when it is %j", (input) => {
    expect(problemsOf(input).length).toBeGreaterThan(0)
  })

  it("[SCN-2] shows only the beginning of a long value", () => {
    const [problem] = problemsOf(flagshipWith(() => ({ id: "X".repeat(10_000) })))
    expect(problem?.value.length).toBeLessThanOrEqual(80)
  })

  it("[SCN-2] doesn't reach for files outside the assets", () => {
    const input = flagshipWith(({ shell }) => ({ shell: { ...shell, model: "../../etc/passwd" } }))
    expect(problemsOf(input).map(({ path }) => path)).toEqual(["shell.model"])
  })

  it("[SCN-3] is refused for an id that occurs twice", () => {
    const input = flagshipWith(({ zones }) => ({ zones: [...zones, zones[0]] }))
    expect(problemsOf(input)).toEqual([
      {
        path: `zones[${scene().zones.length}].id`,
        value: '"checkout"',
        expected: "an id that zones[0].id doesn't have",
      },
    ])
  })

  it("[SCN-3] is refused for a zone and a touchpoint that it lacks", () => {
    const input = flagshipWith(({ fixtures: [fixture, ...fixtures] }) => ({
      fixtures: [{ ...fixture, zone: "cellar", touchpoint: "wine" }, ...fixtures],
    }))
    expect(problemsOf(input).map(({ path, value }) => [path, value])).toEqual([
      ["fixtures[0].zone", '"cellar"'],
      ["fixtures[0].touchpoint", '"wine"'],
    ])
  })

  it.each([
    ["outside the floor", { x: 0, z: 30 }],
    ["inside an obstacle", { x: 0, z: -6 }],
    ["in a wall", { x: 9.95, z: 3 }],
  ])("[SCN-4] is refused when one would arrive %s", (_where, at) => {
    const input = flagshipWith(({ zones: [zone, ...zones] }) => ({
      zones: [{ ...zone, arrival: { ...at, heading: 0 } }, ...zones],
    }))
    expect(problemsOf(input).map(({ path }) => path)).toEqual(["zones[0].arrival"])
  })

  it("[SCN-4] is refused when a product that may be taken is out of reach", () => {
    const input = flagshipWith(({ fixtures: [fixture, ...fixtures] }) => ({
      fixtures: [
        { ...fixture, slots: fixture?.slots.map((slot) => ({ ...slot, position: [-14, 1, 0] })) },
        ...fixtures,
      ],
    }))
    expect(problemsOf(input).map(({ path }) => path)).toEqual(["fixtures[0].slots[0].position"])
  })

  it("[SCN-22] is refused for rooms, probes and surfaces that it can't be drawn with, by path", () => {
    const room = { id: "hall", model: "models/hall.glb", lightmap: null, x: 0, z: 0 }
    const input = flagshipWith(({ shell }) => ({
      shell: {
        ...shell,
        rooms: [{ ...room, lightmap: "../hall.webp" }],
        probes: { file: "light/probes.bin", origin: [0, 0, 0], step: [1, 0, 1], size: [2, 2, 2.5] },
      },
      surfaces: [{ material: "lava", outline: scene().floor }],
    }))
    expect(problemsOf(input).map(({ path }) => path)).toEqual([
      "shell.rooms[0].lightmap",
      "shell.probes.step[1]",
      "shell.probes.size[2]",
      "surfaces[0].material",
    ])
    expect(problemsOf(flagshipWith(({ shell }) => ({ shell: { ...shell, rooms: [room, room] } })))).toEqual([
      {
        path: "shell.rooms[1].id",
        value: '"hall"',
        expected: "an id that shell.rooms[0].id doesn't have",
      },
    ])
  })

  it("[SCN-23] is refused for a mirror that nobody can stand before", () => {
    const mirror = { x: 9.9, y: 1.5, z: 2, width: 0.6, height: 1.2 }
    const facing = (heading: number) => problemsOf(flagshipWith(() => ({ mirror: { ...mirror, heading } })))
    expect(facing(270)).toEqual([])
    expect(facing(90).map(({ path }) => path)).toEqual(["mirror"])
  })

  it("[BRD-8] is refused for a board that nobody can stand before, and for one that is there twice", () => {
    const board = { id: "help", x: -4.7, y: 1.6, z: 3.675, width: 0.8, height: 1.2 }
    const facing = (heading: number, more: readonly unknown[] = []) =>
      problemsOf(flagshipWith(() => ({ boards: [{ ...board, heading }, ...more] })))
    expect(facing(90)).toEqual([])
    expect(facing(90, [{ ...board, heading: 90 }]).map(({ path }) => path)).toEqual(["boards[1].id"])
    const outside = { ...board, id: "outside", x: 9.9, z: 2, heading: 90 }
    expect(facing(90, [outside]).map(({ path }) => path)).toEqual(["boards[1]"])
  })
})
