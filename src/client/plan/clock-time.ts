/** Seconds as a clock writes them, `1:38`: where there is little room, and hours are never spent. */
export function clockTime(seconds: number): string {
  const whole = Math.round(seconds)
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`
}
