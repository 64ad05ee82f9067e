/** A `Storage` in memory, as far as it is used. */
export function createFakeStorage(contents: Record<string, string> = {}) {
  const kept = new Map(Object.entries(contents))
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  }
}

/** Storage as a private window has it: reaching for it throws. */
export function forbidden(): never {
  throw new DOMException("The operation is insecure.", "SecurityError")
}
