const MINUTE = 60
const HOUR = 3600

/** `1:42` minutes and seconds, `1:02:05` with hours: as a clock counts up. */
export function clockOf(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds))
  const two = (value: number) => String(value).padStart(2, "0")
  const minutes = Math.floor((whole % HOUR) / MINUTE)
  const rest = two(whole % MINUTE)
  return whole < HOUR ? `${minutes}:${rest}` : `${Math.floor(whole / HOUR)}:${two(minutes)}:${rest}`
}

/** `28 s`, `4 min 10 s`, `2 h 5 min`: how long something took. */
export function spanOf(seconds: number): string {
  const whole = Math.round(seconds)
  if (whole < MINUTE) return `${whole} s`
  const minutes = Math.floor(whole / MINUTE)
  if (whole < HOUR) return whole % MINUTE === 0 ? `${minutes} min` : `${minutes} min ${whole % MINUTE} s`
  return `${Math.floor(whole / HOUR)} h ${Math.round((whole % HOUR) / MINUTE)} min`
}
