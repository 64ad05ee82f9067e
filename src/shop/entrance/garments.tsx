import { type Avatar, colourOf, LEGS, OUTFITS } from "../../domain/avatar.ts"
import styles from "./garments.module.css"

interface MarkProps {
  path: string
  fill?: string
  /** Lines over the shape: a collar, buttons, a seam. */
  lines?: string
}

function Mark({ path, fill, lines }: MarkProps) {
  return (
    <svg width="32" height="32" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path d={path} className={fill === undefined ? styles.body : styles.cloth} fill={fill} />
      {lines ? <path d={lines} className={styles.lines} /> : null}
    </svg>
  )
}

const head = (x: number, y: number, r: number) =>
  `M${x - r} ${y}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0z`

function bodyPath(body: string): string {
  switch (body) {
    case "slim":
      return `${head(16, 6, 3.8)}M13 11h6l1.2 9-1.7.4L18 29h-4l-.5-8.6-1.7-.4z`
    case "broad":
      return `${head(16, 6, 3.8)}M10.5 11h11l2.5 9.5-2.2.7L20.5 29h-9l-1.3-7.8-2.2-.7z`
    case "small":
      return `${head(16, 10.5, 3.8)}M12.5 15.5h7l1.4 6.5-1.6.5L18.6 29h-5.2l-.7-6.5-1.6-.5z`
    default:
      return `${head(16, 6, 3.8)}M12 11h8l1.7 9.2-1.9.5L19 29h-6l-.8-8.3-1.9-.5z`
  }
}

/** Somebody of a build. */
export function BodyMark({ body }: { body: string }) {
  return <Mark path={bodyPath(body)} />
}

const SHIRT = "M11 6c2.6 2 7.4 2 10 0l7 4.5-2.6 6-3.1-1.3V26H9.7V15.2l-3.1 1.3-2.6-6z"

function topShape(top: string): { path: string; lines?: string } {
  switch (top) {
    case "shirt":
      return { path: SHIRT, lines: "M12.5 6.8l3.5 3.7 3.5-3.7M16 10.5V26" }
    case "blazer":
      return { path: SHIRT, lines: "M12 6.6l4 11 4-11M16 17.6V26M12.5 21h-1.5M19.5 21h1.5" }
    case "overshirt":
      return { path: SHIRT, lines: "M16 7.5V26M11.5 14h3v3.5h-3zM17.5 14h3v3.5h-3z" }
    case "dress":
      return {
        path: "M11.5 4c2.5 2 6.5 2 9 0l4.5 3.5-2 4-2-.8-.5 4 4.5 13.3h-18l4.5-13.3-.5-4-2 .8-2-4z",
        lines: "M11.5 14.7h9",
      }
    default:
      return { path: SHIRT, lines: "M12.5 7.5c2 1.5 5 1.5 7 0M9.7 23.5h12.6" }
  }
}

/** A garment in the avatar's colour. */
export function TopMark({ top, avatar }: { top: string; avatar: Avatar }) {
  return <Mark {...topShape(top)} fill={colourOf(OUTFITS, avatar.outfit)} />
}

function bottomPath(bottom: string): string {
  switch (bottom) {
    case "wide":
      return "M10.5 5h11l4 22h-7.5l-2-14-2 14h-7.5z"
    case "skirt":
      return "M11 7h10l4.5 17c-6 2-13 2-19 0z"
    default:
      return "M10.5 5h11l1.5 22h-5.5l-1.5-14-1.5 14h-5.5z"
  }
}

export function BottomMark({ bottom, avatar }: { bottom: string; avatar: Avatar }) {
  return <Mark path={bottomPath(bottom)} fill={colourOf(LEGS, avatar.legs)} />
}

/** A shoe seen from the side. */
export function ShoesMark({ shoes }: { shoes: string }) {
  return shoes === "boots" ? (
    <Mark path="M9 5h9v11c1 2.5 8 2.5 9 6v4H9z" lines="M9 23.5h18" />
  ) : (
    <Mark
      path="M6 13c2 1.5 5 1.5 6.5-1l6 5c3 1.5 7.5 1.5 8 5v3H6z"
      lines="M6 22.5h20.5M14.5 15.5l1.5-1.5M17 17.5l1.5-1.5"
    />
  )
}
