/** Steps with whole seconds, then ninety for each further power of ten. */
const WHOLE = 100
const IN_A_POWER = 90

/** Steps that there are: up to 990,000 seconds, eleven days. */
export const DURATION_STEPS = WHOLE + 4 * IN_A_POWER

/**
 * Which step a duration is counted in: seconds are rounded to whole ones, and those from a hundred on to two significant
 * digits. So durations add up like scores, and a median is off by at most a twentieth. RangeError when it is negative or
 * not a number.
 *
 * @example durationStep(7.4) // 7
 * @example secondsOfStep(durationStep(1234)) // 1200
 */
export function durationStep(seconds: number): number {
  if (!Number.isFinite(seconds) || seconds < 0)
    throw new RangeError(`invalid seconds ${String(seconds)}: a duration is 0 seconds or more`)
  const whole = Math.round(seconds)
  if (whole < WHOLE) return whole
  let unit = 10
  let power = 0
  while (Math.round(whole / unit) >= 100) {
    unit *= 10
    power += 1
  }
  return Math.min(DURATION_STEPS - 1, WHOLE + power * IN_A_POWER + Math.round(whole / unit) - 10)
}

/** The seconds that a step stands for. */
export function secondsOfStep(step: number): number {
  if (step < WHOLE) return step
  const power = Math.floor((step - WHOLE) / IN_A_POWER)
  return (((step - WHOLE) % IN_A_POWER) + 10) * 10 ** (power + 1)
}
