/** What a page may know before it has asked. */
export interface Known<T> {
  /** `undefined` for nothing; the same whenever it is asked. */
  readonly look: () => T | undefined
  /** It is on the page: from now on it is asked for. */
  readonly taken: () => void
}

/** What came early from an address, as `parse` reads it; what it can't read is not known. */
export function knownFrom<T>(
  { here, taken }: Early,
  path: string,
  parse: (body: unknown) => T | undefined,
): Known<T> {
  return {
    look: () => {
      const body = here(path)
      if (body === undefined) return undefined
      try {
        return parse(body)
      } catch {
        return undefined
      }
    },
    taken: () => taken(path),
  }
}

/** What was asked for before the page. */
export interface Early {
  /** What has already come from an address; `undefined` for nothing. */
  readonly here: (path: string) => unknown
  /** Whoever asks there is told anew. */
  readonly taken: (path: string) => void
}

export const NOTHING_EARLY: Early = { here: () => undefined, taken: () => undefined }
