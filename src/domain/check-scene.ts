import { type ParseProblem, showValue } from "./parsing.ts"
import type { Scene } from "./scene.ts"
import { ARM, createStandingRoom, type StandingRoom } from "./standing-room.ts"

interface Named {
  readonly path: string
  readonly id: string
}

const named = (path: string, list: readonly { readonly id: string }[]): Named[] =>
  list.map(({ id }, at) => ({ path: `${path}[${at}].id`, id }))

function duplicates(names: readonly Named[]): ParseProblem[] {
  const met = new Map<string, string>()
  const problems: ParseProblem[] = []
  for (const { path, id } of names) {
    const first = met.get(id)
    if (first === undefined) met.set(id, path)
    else problems.push({ path, value: showValue(id), expected: `an id that ${first} doesn't have` })
  }
  return problems
}

function unknownIds(kind: string, known: readonly { readonly id: string }[], uses: readonly Named[]) {
  const ids = new Set(known.map(({ id }) => id))
  return uses
    .filter(({ id }) => !ids.has(id))
    .map(({ path, id }) => ({ path, value: showValue(id), expected: `the id of a ${kind} of this scene` }))
}

function references({ fixtures, touchpoints, zones }: Scene): ParseProblem[] {
  return [
    ...unknownIds("zone", zones, [
      ...fixtures.map(({ zone }, at) => ({ path: `fixtures[${at}].zone`, id: zone })),
      ...touchpoints.map(({ zone }, at) => ({ path: `touchpoints[${at}].zone`, id: zone })),
    ]),
    ...unknownIds(
      "touchpoint",
      touchpoints,
      fixtures.map(({ touchpoint }, at) => ({ path: `fixtures[${at}].touchpoint`, id: touchpoint })),
    ),
  ]
}

/** Everybody who arrives somewhere can stand there, and get there from the first spawn point. */
function places(scene: Scene): ParseProblem[] {
  const room = createStandingRoom(scene)
  const arrivals = [
    ...scene.spawnPoints.map((at, index) => ({ path: `spawnPoints[${index}]`, at })),
    ...scene.zones.map(({ arrival }, index) => ({ path: `zones[${index}].arrival`, at: arrival })),
  ]
  const strandedArrivals = arrivals
    .filter(({ at }) => !room.canStand(at))
    .map(({ path, at: { x, z } }) => ({
      path,
      value: showValue({ x, z }),
      expected: "a place on the floor, clear of obstacles, that can be walked to from the first spawn point",
    }))
  const strandedSlots = scene.fixtures.flatMap((fixture, f) =>
    fixture.slots.flatMap(({ inspectable, position: [x, , z] }, s) =>
      inspectable && !room.isWithinArm({ x, z })
        ? [
            {
              path: `fixtures[${f}].slots[${s}].position`,
              value: showValue({ x, z }),
              expected: `a place within ${ARM} m of where a visitor can stand, or inspectable: false`,
            },
          ]
        : [],
    ),
  )
  return [
    ...strandedArrivals,
    ...strandedSlots,
    ...unusableMirror(scene, room),
    ...unreadableBoards(scene, room),
  ]
}

/** Metres before a mirror at which one sees oneself down to the waist. */
const BEFORE_MIRROR = 1

function unusableMirror({ mirror }: Scene, room: StandingRoom): ParseProblem[] {
  if (mirror === null) return []
  const turn = (mirror.heading * Math.PI) / 180
  const x = mirror.x + Math.sin(turn) * BEFORE_MIRROR
  const z = mirror.z - Math.cos(turn) * BEFORE_MIRROR
  if (room.canStand({ x, z })) return []
  const expected = `a mirror that a visitor can stand ${BEFORE_MIRROR} m before`
  return [{ path: "mirror", value: showValue({ x: mirror.x, z: mirror.z }), expected }]
}

/** Metres before a board from which it can be read, and aside of its middle. */
const READING = [0.8, 1, 1.2, 1.4, 1.6]
const ASIDE = [0, -0.3, 0.3, -0.6, 0.6]

function unreadableBoards({ boards }: Scene, room: StandingRoom): ParseProblem[] {
  return boards.flatMap((board, at) => {
    const turn = (board.heading * Math.PI) / 180
    const [ahead, right] = [
      { x: Math.sin(turn), z: -Math.cos(turn) },
      { x: Math.cos(turn), z: Math.sin(turn) },
    ]
    const isReadable = READING.some((metres) =>
      ASIDE.some((aside) =>
        room.canStand({
          x: board.x + ahead.x * metres + right.x * aside,
          z: board.z + ahead.z * metres + right.z * aside,
        }),
      ),
    )
    if (isReadable) return []
    const expected = "a board that a visitor can stand before"
    return [{ path: `boards[${at}]`, value: showValue({ x: board.x, z: board.z }), expected }]
  })
}

/** What is wrong with a scene whose shape is right: ids met twice, ids that nothing has, places nobody can reach. */
export function checkScene(scene: Scene): ParseProblem[] {
  const slots = scene.fixtures.flatMap((fixture, at) => named(`fixtures[${at}].slots`, fixture.slots))
  const problems = [
    ...[
      named("zones", scene.zones),
      named("touchpoints", scene.touchpoints),
      named("fixtures", scene.fixtures),
      named("spawnPoints", scene.spawnPoints),
      named("attendants", scene.attendants),
      named("boards", scene.boards),
      named("shell.rooms", scene.shell.rooms),
      slots,
    ].flatMap(duplicates),
    ...references(scene),
  ]
  return problems.length > 0 ? problems : places(scene)
}
