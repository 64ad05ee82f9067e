import { createStore, type StoreApi } from "zustand/vanilla"

/** Who lights something from the staff desk is nobody in the room. */
export const AT_THE_DESK = -1

/** Somebody points at a product where it stands. */
export interface Pointing {
  /** Number in the room, or `AT_THE_DESK`; `null`: oneself. */
  readonly who: number | null
  readonly slotId: string
}

export interface PointingsState {
  /** Each person once, the latest last. */
  readonly all: readonly Pointing[]
}

export interface Pointings {
  readonly store: StoreApi<PointingsState>
  /** Somebody points from now on, for as long as that is shown. */
  begin(pointing: Pointing): void
  /** Forgets everybody, and their timers. */
  end(): void
}

/** Milliseconds that what somebody pointed at stays lit: longer than their arm is up, for whoever has to turn round. */
export const LIT_MS = 6_000

export interface PointingsOptions {
  /** Returns what stops it. */
  readonly after: (milliseconds: number, run: () => void) => () => void
}

/** Who points at what now. */
export function createPointings({ after }: PointingsOptions): Pointings {
  const store = createStore<PointingsState>()(() => ({ all: [] }))
  const stops = new Map<Pointing["who"], () => void>()
  const without = (gone: Pointing["who"]) => store.getState().all.filter(({ who }) => who !== gone)
  return {
    store,
    begin: (pointing) => {
      const { who } = pointing
      stops.get(who)?.()
      stops.set(
        who,
        after(LIT_MS, () => {
          stops.delete(who)
          store.setState({ all: without(who) })
        }),
      )
      store.setState({ all: [...without(who), pointing] })
    },
    end: () => {
      for (const stop of stops.values()) stop()
      stops.clear()
      store.setState({ all: [] })
    },
  }
}
