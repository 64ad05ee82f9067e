/** A step from `now` towards `goal` by at most `speed` a second; seconds `dt`. */
export function approach(now: number, goal: number, speed: number, dt: number): number {
  const most = speed * Math.max(0, dt)
  return Math.abs(goal - now) <= most ? goal : now + Math.sign(goal - now) * most
}
