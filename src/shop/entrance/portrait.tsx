import { type Avatar, colourOf, HAIR, OUTFITS, SKINS } from "../../domain/avatar.ts"

const INK = "#1E2230"
const CAP =
  "M8.3 15C7.6 8.5 12 4.5 18 4.5s10.4 4 9.7 10.5c-1.7-2.6-2.7-4-4-4.8-3.6 1.2-8.3 1-11.4 0-1.6 1-2.7 2.3-4 4.8z"

/** Hair as it is drawn behind the face, and over it. */
function hairOf(style: string): { behind?: string; over?: string; curls?: boolean; shadow?: boolean } {
  switch (style) {
    case "bun":
      return { over: `${CAP}M14.6 4.4a3.4 3.4 0 1 1 6.8 0 3.4 3.4 0 0 1-6.8 0z` }
    case "bob":
      return { behind: "M7 14a11 11 0 0 1 22 0v9.5h-22z", over: CAP }
    case "long":
      return { behind: "M6.5 14a11.5 11.5 0 0 1 23 0l1.5 17h-26z", over: CAP }
    case "curls":
      return { over: CAP, curls: true }
    case "shaved":
      return { over: CAP, shadow: true }
    case "bald":
      return {}
    case "wrap":
      return {
        behind: "M6.5 15.5a11.5 11.5 0 0 1 23 0c0 6-2 10-1 14.5h-21c1-4.5-1-8.5-1-14.5z",
        over: "M7.5 16c-.5-8 4-12 10.5-12s11 4 10.5 12c-1.5-5-5-7.2-10.5-7.2s-9 2.2-10.5 7.2z",
      }
    default:
      return { over: CAP }
  }
}

const CURLS = [7.5, 11, 18, 25, 28.5].map((x, at) => ({ x, y: [13, 7.5, 5, 7.5, 13][at] ?? 8 }))

/** A head and shoulders of an avatar, 36 pixels wide. */
export function Portrait({ avatar }: { avatar: Avatar }) {
  const skin = colourOf(SKINS, avatar.skin)
  const hair = colourOf(HAIR, avatar.hair)
  const { behind, over, curls, shadow } = hairOf(avatar.style)
  return (
    <svg width="36" height="36" viewBox="0 0 36 36" aria-hidden="true" focusable="false">
      {behind ? <path d={behind} fill={hair} /> : null}
      <path d="M6 36c0-6.5 5-9 12-9s12 2.5 12 9z" fill={colourOf(OUTFITS, avatar.outfit)} />
      <rect x="15" y="22" width="6" height="7" rx="3" fill={skin} />
      <circle cx="18" cy="15.5" r="9.5" fill={skin} />
      {over ? <path d={over} fill={hair} fillOpacity={shadow ? 0.55 : 1} /> : null}
      {curls ? CURLS.map(({ x, y }) => <circle key={x} cx={x} cy={y} r="4.4" fill={hair} />) : null}
      <circle cx="14.6" cy="16" r="1.15" fill={INK} />
      <circle cx="21.4" cy="16" r="1.15" fill={INK} />
      <path
        d="M15.3 19.8c1.6 1.5 3.8 1.5 5.4 0"
        fill="none"
        stroke={INK}
        strokeWidth="1.2"
        strokeLinecap="round"
      />
    </svg>
  )
}
