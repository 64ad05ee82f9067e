import { useCallback, useEffect, useState } from "react"
import type { Load } from "./create-reader.ts"
import { type Loaded, useLoaded } from "./use-loaded.ts"

/** What came, and what was asked. */
interface Answer<T> {
  readonly question: string
  readonly data: T
}

export interface Held<T> extends Loaded<Answer<T>> {
  /** What is read: it stays until another question is answered, or the news are asked for. */
  readonly data: T | null
  /** What it would be now. */
  readonly latest: T | null
  /** How many of the latest aren't in it. */
  readonly news: number
  /** Reads the latest from now on. */
  readonly show: () => void
}

export interface HeldOptions<T> {
  readonly question: string
  readonly load: Load<T>
  /** Grows when something may have come. */
  readonly turn: number
  /** What tells the lines of a list from each other. */
  readonly namesOf: (data: T) => readonly string[]
}

/** A list that stays as it is while somebody reads it: what comes is counted, and moves nothing until it is asked for. */
export function useHeld<T>({ question, load, turn, namesOf }: HeldOptions<T>): Held<T> {
  const { loading, reload } = useLoaded<Answer<T>>(
    question,
    async (signal) => ({ question, data: await load(signal) }),
    turn,
  )
  const [held, setHeld] = useState<Answer<T> | null>(null)
  const latest = loading.kind === "ready" ? loading.data : null
  const known = held === null ? [] : namesOf(held.data)
  const isMoot = held === null || latest === null || held.question !== latest.question || known.length === 0
  useEffect(() => {
    if (latest !== null && isMoot) setHeld(latest)
  }, [latest, isMoot])
  const show = useCallback(() => {
    if (latest !== null) setHeld(latest)
  }, [latest])
  const coming = latest === null || isMoot ? [] : namesOf(latest.data)
  return {
    loading,
    reload,
    data: (isMoot ? latest : held)?.data ?? null,
    latest: latest?.data ?? null,
    news: coming.filter((name) => !known.includes(name)).length,
    show,
  }
}
