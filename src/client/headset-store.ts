import { createStore, type StoreApi } from "zustand/vanilla"
import type { Panel } from "./headset-panel.ts"

/** How the question's panel is seen from the headset. */
export interface PanelReading {
  /** In view and nothing in front of it. */
  readonly whole: boolean
  /** Arc minutes of its question's small letters. */
  readonly arcmin: number
}

/**
 * The bridge between the store in a headset and what belongs to it: the page asks for a session, the showroom draws it,
 * questions give what is to be drawn and hear how it is seen.
 */
export interface HeadsetState {
  /** The session that the visitor is in; `null`: they look at the page. */
  readonly session: XRSession | null
  /** They are choosing where to go, or are just being carried there. */
  readonly aiming: boolean
  /** The question that is put. */
  readonly question: Panel | null
  /** Read it transiently: it changes as the head does. */
  readonly reading: PanelReading | null
  /** A ray or a hand is on the question. */
  readonly engaged: boolean
}

export type HeadsetStore = StoreApi<HeadsetState>

export const OUT_OF_HEADSET: HeadsetState = {
  session: null,
  aiming: false,
  question: null,
  reading: null,
  engaged: false,
}

export function createHeadsetStore(): HeadsetStore {
  return createStore(() => OUT_OF_HEADSET)
}
