import type { FindKnown } from "./known-names.ts"

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u

export function isUuid(text: string): boolean {
  return UUID.test(text)
}

/** Products have UUIDs: any other name is unknown without asking, and would make PostgreSQL refuse the question. */
export function uuidsOnly(find: FindKnown): FindKnown {
  return async (ids) => {
    const uuids = ids.filter(isUuid)
    return uuids.length === 0 ? new Set<string>() : find(uuids)
  }
}
