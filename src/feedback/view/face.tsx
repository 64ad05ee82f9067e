/** Of each score, in a square of 40. */
export const MOUTHS: Readonly<Record<number, string>> = {
  1: "M14.5 28.5q5.5-6 11 0",
  2: "M15.5 27.5q4.5-3.5 9 0",
  3: "M15.5 26.5h9",
  4: "M15 25q5 4.8 10 0",
  5: "M14.5 24h11q-.5 6-5.5 6t-5.5-6z",
}

/** One neutral colour for every mood: the digit beside it, not a traffic light, carries the score. */
export function Face({ score }: { score: number }) {
  return (
    <svg viewBox="0 0 40 40" fill="currentColor" aria-hidden="true">
      <circle cx="20" cy="20" r="19" fill="var(--plaster-200)" />
      <ellipse cx="14.2" cy="17" rx="1.7" ry="2.4" />
      <ellipse cx="25.8" cy="17" rx="1.7" ry="2.4" />
      <path
        d={MOUTHS[score] ?? MOUTHS[3]}
        {...(score < 5 && { fill: "none", stroke: "currentColor", strokeWidth: 2, strokeLinecap: "round" })}
      />
    </svg>
  )
}
