import { createStore, type StoreApi } from "zustand/vanilla"
import { type Film, type FilmMoment, reelAt } from "./film.ts"

export const SPEEDS = [0.5, 1, 2, 4, 8, 16] as const
export type Speed = (typeof SPEEDS)[number]

/** What is seen: from behind the visitor, through their eyes, or from wherever one walks oneself. */
export const VIEWS = ["follow", "eyes", "free"] as const
export type View = (typeof VIEWS)[number]

export interface PlayerState {
  /** Milliseconds since the film began, as last told: four times a second while it plays. */
  readonly at: number
  readonly playing: boolean
  readonly speed: Speed
  readonly view: View
  /** Whether stretches in which nothing happens are left out. */
  readonly skips: boolean
}

/** A film that is being watched. */
export interface Player {
  readonly film: Film
  readonly store: StoreApi<PlayerState>
  /** Milliseconds since the film began, exactly. */
  readonly now: () => number
  /** How often it was put elsewhere at once. */
  readonly leaps: () => number
  play(): void
  pause(): void
  /** Plays from the beginning where it has ended. */
  toggle(): void
  seek(at: number): void
  set(how: Partial<Pick<PlayerState, "speed" | "view" | "skips">>): void
  /** Lets `dt` seconds pass. */
  step(dt: number): void
}

/** Milliseconds of the film between two tellings at its own speed. */
const TELL_EVERY = 250
/** Milliseconds before something happens that a skipped pause ends. */
const RUN_UP = 400

export function createPlayer(film: Film, from = 0): Player {
  const within = (at: number) => Math.max(0, Math.min(film.length, at))
  let now = within(from)
  let told = now
  let leaps = 0
  const store = createStore<PlayerState>()(() => ({
    at: now,
    playing: false,
    speed: 1,
    view: "follow",
    skips: true,
  }))

  function tell(): void {
    told = now
    store.setState({ at: now })
  }
  function leap(at: number): void {
    now = within(at)
    leaps++
    tell()
  }
  /** Where it goes on from within a pause; where it is, outside. */
  function beyondPause(at: number): number {
    const gap = film.idle.find(({ from, to }) => at > from + RUN_UP && at < to - RUN_UP)
    return gap ? gap.to - RUN_UP : at
  }

  return {
    film,
    store,
    now: () => now,
    leaps: () => leaps,
    play: () => store.setState({ playing: true }),
    pause: () => store.setState({ playing: false }),
    toggle: () => {
      const { playing } = store.getState()
      if (!playing && now >= film.length) leap(0)
      store.setState({ playing: !playing })
    },
    seek: leap,
    set: (how) => store.setState(how),
    step: (dt) => {
      const { playing, speed, skips } = store.getState()
      if (!playing || dt <= 0) return
      const next = within(now + dt * 1000 * speed)
      const at = skips ? beyondPause(next) : next
      if (at === next) now = next
      else leap(at)
      if (now >= film.length) {
        tell()
        store.setState({ playing: false })
      } else if (Math.abs(now - told) >= TELL_EVERY * Math.max(1, speed / 2)) tell()
    },
  }
}

/** Milliseconds that a question stays on the screen when nothing became of it, and after something did. */
const ASKED_FOR = 20_000
const ANSWERED_FOR = 5_000
const HELD_FOR = 4_000

/** The question that is on the visitor's screen, with what they said to it as soon as they have. */
export interface ShownQuestion {
  readonly asked: FilmMoment
  readonly ending: FilmMoment | null
}

const ENDINGS = ["prompt.answered", "prompt.dismissed", "prompt.withdrawn", "prompt.amended"]

export function questionAt({ moments }: Film, at: number): ShownQuestion | null {
  const asked = moments.findLast(({ type, offset }) => type === "prompt.shown" && offset <= at)
  if (!asked) return null
  const id = asked.prompt?.impressionId
  const endings = moments.filter(
    ({ type, prompt, offset }) => prompt?.impressionId === id && ENDINGS.includes(type) && offset <= at,
  )
  const ending = endings.at(-1) ?? null
  const until = ending ? ending.offset + ANSWERED_FOR : asked.offset + ASKED_FOR
  return at <= until ? { asked, ending } : null
}

/** A question that a rule has just held back. */
export function heldAt({ moments }: Film, at: number): FilmMoment | null {
  return (
    moments.findLast(
      ({ type, offset }) => type === "prompt.suppressed" && offset <= at && at - offset <= HELD_FOR,
    ) ?? null
  )
}

/** What they hold, wear or compare, by id. */
export function inHandAt(film: Film, at: number): string | null {
  const sample = reelAt(film, at)?.samples.findLast((each) => each.at <= at)
  return sample?.product ?? null
}

/** The last moment that isn't after; -1 before the first. */
export function momentAt({ moments }: Film, at: number): number {
  return moments.findLastIndex(({ offset }) => offset <= at)
}
