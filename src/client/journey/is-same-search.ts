/** Whether one was typed on the way to the other. Both folded, as they are compared when searching. */
export function isSameSearch(one: string, other: string): boolean {
  return one.startsWith(other) || other.startsWith(one)
}
