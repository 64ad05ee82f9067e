import type { Api } from "../../client/api.ts"
import { type Early, NOTHING_EARLY } from "../load/known.ts"
import type { Opening } from "./opening.ts"

/** Milliseconds after which what was asked early is asked anew: it would be told as if it were of now. */
const LASTS = 20_000

export interface TakingOverOptions {
  readonly api: Api
  readonly opening: Opening | undefined
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

export interface TakenOver {
  /** Answers once with what was asked early, if that was answered; else asks. */
  readonly api: Api
  readonly early: Early
}

/** Lets a page begin with what was asked for before it. */
export function takingOver({ api, opening, now }: TakingOverOptions): TakenOver {
  if (!opening) return { api, early: NOTHING_EARLY }
  const { at, answers, here } = opening
  const isOfNow = () => now() - at < LASTS
  return {
    early: {
      here: (path) => (isOfNow() && answers.has(path) ? here.get(path) : undefined),
      taken: (path) => answers.delete(path),
    },
    api: {
      ...api,
      get: async <T>(path: string, signal?: AbortSignal) => {
        const answer = isOfNow() ? answers.get(path) : undefined
        answers.delete(path)
        const early = await answer
        signal?.throwIfAborted()
        return early === undefined ? api.get<T>(path, signal) : (early as T)
      },
    },
  }
}
