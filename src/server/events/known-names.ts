/** Which of these ids exist. */
export type FindKnown = (ids: readonly string[]) => Promise<ReadonlySet<string>>

export interface RememberOptions {
  readonly find: FindKnown
  /** Milliseconds since the epoch. */
  readonly now: () => number
  /** How long an answer is believed, milliseconds. */
  readonly forMs?: number
  /** Ids remembered at most: made-up ones must not fill the memory. */
  readonly max?: number
}

/** Asks `find` only for ids that it wasn't asked for lately. */
export function rememberKnown({ find, now, forMs = 30_000, max = 50_000 }: RememberOptions): FindKnown {
  const answers = new Map<string, { readonly exists: boolean; readonly until: number }>()

  async function learn(ids: readonly string[]): Promise<void> {
    const existing = await find(ids)
    if (answers.size + ids.length > max) answers.clear()
    const until = now() + forMs
    for (const id of ids) answers.set(id, { exists: existing.has(id), until })
  }

  return async (ids) => {
    const asked = [...new Set(ids)]
    const time = now()
    const unknown = asked.filter((id) => (answers.get(id)?.until ?? 0) <= time)
    const found = new Set<string>()
    if (unknown.length > 0) await learn(unknown)
    for (const id of asked) if (answers.get(id)?.exists) found.add(id)
    return found
  }
}
