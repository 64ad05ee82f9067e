const CAPSULE =
  "M12 4a3 3 0 0 0-3 3v4.5a3 3 0 0 0 6 0V7a3 3 0 0 0-3-3zM6 11.5a6 6 0 0 0 12 0M12 17.5V21M9 21h6"
const PATHS = {
  live: CAPSULE,
  off: CAPSULE,
  muted: `${CAPSULE}M4 3.5l16 17`,
  listening:
    "M5 15v-3a7 7 0 0 1 14 0v3M5 14h2.5v5.5H6A1.5 1.5 0 0 1 4.5 18v-4M19 14h-2.5v5.5H18a1.5 1.5 0 0 0 1.5-1.5v-4",
  "hang-up": "M3.5 14.6c4.8-4.9 12.2-4.9 17 0l-1.7 2.7-3.9-1.4v-2.7a10 10 0 0 0-5.8 0v2.7l-3.9 1.4z",
} as const

export interface VoiceIconProps {
  /** Heard; in no use; not heard; without a microphone; the way out. They differ in shape, not only in colour. */
  state: keyof typeof PATHS
  /** CSS pixels. */
  size?: number
}

/** Decoration: the control it stands in carries the words. */
export function VoiceIcon({ state, size = 20 }: VoiceIconProps) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill={state === "live" ? "currentColor" : "none"}
      fillOpacity={0.25}
      stroke="currentColor"
      strokeWidth={1.8}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[state]} />
    </svg>
  )
}
