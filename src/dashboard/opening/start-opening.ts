import { chooseLanguage } from "../../client/choose-language.ts"
import type { SafeStorage } from "../../client/safe-storage.ts"
import { SESSION_PATH, SHOWROOM_PATH } from "../api/paths.ts"
import { severalPath } from "../api/several-path.ts"
import { readingOf } from "../frame/reading-of.ts"
import { overviewPaths, pathsOf } from "../overview/overview-questions.ts"
import { dayIn } from "../period/day.ts"
import { parseView } from "../state/view-state.ts"
import type { Opening } from "./opening.ts"

export interface OpeningOptions {
  readonly location: Pick<Location, "href">
  /** BCP 47 tags, best first. */
  readonly preferred: readonly string[]
  readonly storage: SafeStorage
  /** The store's, by its IANA name. */
  readonly timezone: string
  /** Milliseconds since the epoch. */
  readonly now: number
  readonly fetch: typeof globalThis.fetch
}

/** What the overview asks for when it is opened at this address: by the same definitions, so that it finds it asked. */
export function openingPaths({ location, preferred, storage, timezone, now }: Omit<OpeningOptions, "fetch">) {
  const view = parseView(new URL(location.href).searchParams)
  const language = chooseLanguage({ preferred, location }, storage)
  const asked = readingOf({ view, section: "overview", today: dayIn(timezone, now), language })
  return [severalPath(pathsOf(overviewPaths(asked))), SESSION_PATH, SHOWROOM_PATH]
}

/**
 * Asks for the overview's numbers while its scripts are still on their way: they are what one waits for, and neither the
 * scripts nor the session have to be here for it.
 */
export function startOpening(options: OpeningOptions): Opening {
  const opening: Opening = { at: options.now, answers: new Map(), here: new Map() }
  async function ask(path: string): Promise<unknown> {
    try {
      const response = await options.fetch(path, { credentials: "same-origin" })
      if (!response.ok) return undefined
      const body: unknown = await response.json()
      opening.here.set(path, body)
      return body
    } catch {
      // The page asks it again, and says what is wrong.
      return undefined
    }
  }
  for (const path of openingPaths(options)) opening.answers.set(path, ask(path))
  return opening
}
