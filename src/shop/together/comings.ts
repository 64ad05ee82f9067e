import type { Person } from "../../client/presence/index.ts"

/** Who came and went since it was last said, by the names they have. */
export interface Comings {
  readonly came: readonly Person[]
  readonly went: readonly Person[]
}

export const NO_COMINGS: Comings = { came: [], went: [] }

/** What changed between two looks at who is here, added to what waits. Who came and went meanwhile was never here. */
export function addComings(
  { came, went }: Comings,
  before: ReadonlyMap<number, Person>,
  now: ReadonlyMap<number, Person>,
): Comings {
  const keysBefore = new Set([...before.values()].map(({ key }) => key))
  const keysNow = new Set([...now.values()].map(({ key }) => key))
  const newcomers = [...now.values()].filter(({ key }) => !keysBefore.has(key))
  const leavers = [...before.values()].filter(({ key }) => !keysNow.has(key))
  const waited = new Set(came.map(({ key }) => key))
  const missed = new Set(went.map(({ key }) => key))
  return {
    came: [...came.filter(({ key }) => keysNow.has(key)), ...newcomers.filter(({ key }) => !missed.has(key))],
    went: [...went.filter(({ key }) => !keysNow.has(key)), ...leavers.filter(({ key }) => !waited.has(key))],
  }
}
