/** RangeError naming `what` and the value, unless it is a whole number from 0 up that a double holds exactly. */
export function assertCount(what: string, value: number): void {
  if (!Number.isSafeInteger(value) || value < 0) {
    throw new RangeError(`invalid ${what} ${String(value)}: a count is a whole number, 0 or more`)
  }
}
