import { Close, Content, Overlay, Portal, Root, Title } from "radix-ui/dialog"
import { type ReactNode, useRef } from "react"
import styles from "./dialog.module.css"
import { Icon } from "./icon.tsx"
import { VisuallyHidden } from "./visually-hidden.tsx"

export interface DialogProps {
  /** What a screen reader calls it. */
  title: string
  /** Shows the title as a heading; without it the content has a heading of its own. */
  headed?: boolean
  closeLabel: string
  onClose: () => void
  /** `side`: along the right edge. `wide`: in the middle. `short`: there, as high as what it says. On a phone all are a sheet from below. */
  shape?: "side" | "wide" | "short"
  children: ReactNode
}

/** Open as long as it is mounted; keeps the focus inside and gives it back. */
export function Dialog({
  title,
  closeLabel,
  headed = false,
  onClose,
  shape = "side",
  children,
}: DialogProps) {
  const opener = useRef<Element | null>(null)
  return (
    <Root open onOpenChange={(open) => !open && onClose()}>
      <Portal>
        <Overlay className={styles.veil} />
        <Content
          className={shape === "side" ? styles.panel : `${styles.panel} ${styles[shape]}`}
          aria-describedby={undefined}
          onOpenAutoFocus={({ target }) => {
            opener.current = target instanceof Node ? (target.ownerDocument?.activeElement ?? null) : null
          }}
          // By itself it only knows a trigger of its own, and would leave the focus nowhere.
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            // What opened in its place may have the focus already.
            const { activeElement, body } = document
            const isElsewhere = activeElement !== null && activeElement !== body
            if (opener.current instanceof HTMLElement && !isElsewhere) opener.current.focus()
          }}
        >
          {headed ? (
            <Title className={styles.title}>{title}</Title>
          ) : (
            <Title asChild>
              <div>
                <VisuallyHidden>{title}</VisuallyHidden>
              </div>
            </Title>
          )}
          <div className={styles.body}>{children}</div>
          <Close className={styles.close} aria-label={closeLabel}>
            <Icon name="close" />
          </Close>
        </Content>
      </Portal>
    </Root>
  )
}
