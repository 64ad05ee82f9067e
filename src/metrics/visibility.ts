/** Under this many answers a segment is hidden: its value never leaves the server. */
export const HIDDEN_UNDER = 5

/** Under this many, and not hidden, it is shown greyed, with its interval. */
export const GREYED_UNDER = 30

export type Visibility = "hidden" | "greyed" | "full"

/** How a figure over `n` answers is shown. */
export function visibilityOf(n: number): Visibility {
  if (n < HIDDEN_UNDER) return "hidden"
  return n < GREYED_UNDER ? "greyed" : "full"
}
