import type { Opening } from "./opening.ts"

/** Milliseconds that the page waits for its first numbers before it shows where they will be. */
const PATIENCE = 400

const waits = new WeakMap<Opening, Promise<unknown>>()

/**
 * Resolves when all that was asked early has been told, or has kept one waiting for long enough: a page that is drawn without
 * its numbers is drawn twice. Always the same promise for the same opening; `null` when there is nothing to wait for.
 */
export function untilHere(
  opening: Opening | undefined,
  after: (milliseconds: number, then: () => void) => unknown,
): Promise<unknown> | null {
  if (!opening) return null
  const { answers, here } = opening
  const known = waits.get(opening)
  if (known) return known
  if ([...answers.keys()].every((path) => here.has(path))) return null
  const wait = Promise.race([
    Promise.all(answers.values()),
    new Promise<void>((resolve) => void after(PATIENCE, resolve)),
  ])
  waits.set(opening, wait)
  return wait
}
