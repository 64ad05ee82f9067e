const QUARTER_HOUR = 15 * 60 * 1000

/** The first quarter of an hour of the day that `time` is in: days begin on one, in every time zone. */
export function beginOfDay(dayOf: (time: number) => string, time: number): number {
  const day = dayOf(time)
  let begin = Math.floor(time / QUARTER_HOUR) * QUARTER_HOUR
  while (dayOf(begin - QUARTER_HOUR) === day) begin -= QUARTER_HOUR
  return begin
}
