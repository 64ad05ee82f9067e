/** Seconds as people say them: `45 s`, `4 min 10 s`, `1 h 20 min`. */
export function spanWords(seconds: number): string {
  const whole = Math.round(seconds)
  if (whole < 60) return `${whole} s`
  if (whole < 3600) {
    const rest = whole % 60
    return `${Math.floor(whole / 60)} min${rest === 0 ? "" : ` ${rest} s`}`
  }
  const minutes = Math.round((whole % 3600) / 60)
  return `${Math.floor(whole / 3600)} h${minutes === 0 ? "" : ` ${minutes} min`}`
}
