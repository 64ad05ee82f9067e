import type { Rate } from "../allowance.ts"

/** What a member does, by how often it may be done. */
export type Business =
  | "talk"
  | "gesture"
  | "attend"
  | "show"
  | "change"
  | "report"
  | "jump"
  | "guide"
  | "point"
  | "voice"
  | "signal"

/** Far more than a person does, far less than a program could. */
export const RATES: Readonly<Record<Business, Rate>> = {
  /** Lines of chat. */
  talk: { burst: 6, every: 1_500 },
  /** Waving, reacting, pointing at things, raising a hand. */
  gesture: { burst: 8, every: 700 },
  attend: { burst: 10, every: 300 },
  /** "Look at this" turns everybody's head. */
  show: { burst: 3, every: 4_000 },
  /** Another name or look; muting and blocking. */
  change: { burst: 10, every: 2_000 },
  report: { burst: 5, every: 60_000 },
  /** Being elsewhere at once, where the scene lets one arrive. */
  jump: { burst: 3, every: 3_000 },
  /** Asking guests to follow or to come, spotlighting; going along, and stepping out. */
  guide: { burst: 8, every: 700 },
  /** Where a guide points at: ten times a second, as pages are told. */
  point: { burst: 4, every: 100 },
  /** Into voice, out of it, and each press of a key that opens the microphone. */
  voice: { burst: 16, every: 400 },
  /** Finding a way to five others takes some twenty at once. */
  signal: { burst: 80, every: 150 },
}
