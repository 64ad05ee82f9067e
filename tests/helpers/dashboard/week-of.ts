const DAY = 86_400_000

/** The week of ISO 8601 that a day is in. */
export function weekOf(day: string): string {
  const time = Date.parse(`${day}T00:00:00Z`)
  const thursday = new Date(time + (3 - ((new Date(time).getUTCDay() + 6) % 7)) * DAY)
  const year = thursday.getUTCFullYear()
  const week = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / DAY / 7) + 1
  return `${year}-W${String(week).padStart(2, "0")}`
}
