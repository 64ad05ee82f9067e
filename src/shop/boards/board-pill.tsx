import { useLingui } from "@lingui/react"
import { useLayoutEffect, useRef } from "react"
import { useShop } from "../../client/shop-context.ts"
import { Kbd } from "../../ui/kbd.tsx"
import { useKey } from "../../ui/use-key.ts"
import styles from "./board-pill.module.css"
import "./messages.ts"

/** Pixels that it keeps from the edges of the page, and from what lies along them above and below. */
const EDGE = 12
const ABOVE = 84
const BELOW = 96

/** At the lower edge of the board that the visitor stands before: the way to read it. */
export function BoardPill() {
  const { i18n } = useLingui()
  const { boards } = useShop()
  const pill = useRef<HTMLDivElement>(null)
  const read = () => boards.getState().read(true)
  useKey("e", read)

  // The board moves on the page with every frame: the pill follows it without React.
  useLayoutEffect(() => {
    const follow = () => {
      const { near } = boards.getState()
      const element = pill.current
      if (!near || !element) return
      const { rect } = near
      const [width, height] = [element.offsetWidth, element.offsetHeight]
      const within = (at: number, least: number, most: number) =>
        Math.max(least, Math.min(at, Math.max(least, most)))
      const x = within(rect.x + rect.width / 2 - width / 2, EDGE, window.innerWidth - width - EDGE)
      const y = within(rect.y + rect.height - height / 2, ABOVE, window.innerHeight - height - BELOW)
      element.style.transform = `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px)`
    }
    follow()
    return boards.subscribe(follow)
  }, [boards])

  return (
    <div className={styles.layer}>
      <div className={styles.pill} ref={pill}>
        <span className={styles.title} aria-hidden="true">
          {i18n._("boards.title")}
        </span>
        <button
          type="button"
          className={styles.read}
          aria-label={i18n._("boards.read.named")}
          aria-keyshortcuts="E"
          onClick={read}
        >
          {i18n._("boards.read")} <Kbd onAccent>E</Kbd>
        </button>
      </div>
    </div>
  )
}
