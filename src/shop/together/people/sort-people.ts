import type { Person } from "../../../client/presence/index.ts"

const rank = ({ role, hand, away }: Person) => (role === "guide" ? 0 : hand ? 1 : away ? 3 : 2)

/** Guides first, then whose hand is up; otherwise as they came, those whose connection is lost last. */
export function sortPeople(people: Iterable<Person>): readonly Person[] {
  return [...people].toSorted((a, b) => rank(a) - rank(b))
}
