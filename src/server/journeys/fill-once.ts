import type { Logger } from "pino"
import { createSettingsStore } from "../storage/settings-store.ts"
import { fillJourneys, type RebuildOptions } from "./rebuild-journeys.ts"

export interface FillOnceOptions extends RebuildOptions {
  readonly log: Logger
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

/** Set once nothing of before is left to count. */
export const JOURNEYS_COUNTED = "journeys-counted"

/** Counts the visits of before ways were counted, unless that was done. What fails is tried again at the next start. */
export async function fillOnce({ log, now, ...options }: FillOnceOptions): Promise<void> {
  const settings = createSettingsStore({ pool: options.pool, now })
  try {
    if ((await settings.get(JOURNEYS_COUNTED)) === true) return
    const visits = await fillJourneys(options)
    if (options.stopping?.aborted) return
    await settings.set(JOURNEYS_COUNTED, true)
    log.info({ visits }, "the ways of earlier visits are counted")
  } catch (error) {
    if (!options.stopping?.aborted) log.warn({ err: error }, "the ways of earlier visits are counted later")
  }
}
