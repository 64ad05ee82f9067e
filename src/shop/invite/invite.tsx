import { useLingui } from "@lingui/react"
import { useEffect, useId, useRef, useState } from "react"
import { invitationAddress, type OwnInvitation } from "../../client/invitations/own-invitation.ts"
import { useShop } from "../../client/shop-context.ts"
import { useAnnounce } from "../../ui/announcer.tsx"
import { Button } from "../../ui/button.tsx"
import { Icon } from "../../ui/icon.tsx"
import styles from "./invite.module.css"
import type { InviteTools } from "./invite-tools.ts"
import "./messages.ts"

type Making =
  | { readonly kind: "not-yet" | "making" | "failed" }
  | { readonly kind: "made"; readonly url: string }

export interface InviteProps {
  own: OwnInvitation
  tools: InviteTools
  /** One has come for it: it is brought into sight. */
  isWanted?: boolean
}

/** Passes an invitation on. The link is made when it is asked for, and nothing leaves by itself. */
export function Invite({ own, tools, isWanted = false }: InviteProps) {
  const { i18n } = useLingui()
  const announce = useAnnounce()
  const { showroom } = useShop()
  const [making, setMaking] = useState<Making>({ kind: "not-yet" })
  const [copied, setCopied] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const title = useRef<HTMLHeadingElement>(null)
  const titleId = useId()
  useEffect(() => {
    if (making.kind === "made") field.current?.focus()
  }, [making])
  useEffect(() => {
    if (!isWanted) return
    title.current?.scrollIntoView?.()
    title.current?.focus()
  }, [isWanted])

  const make = async () => {
    setMaking({ kind: "making" })
    try {
      const url = invitationAddress(tools.origin, await own.make())
      setMaking({ kind: "made", url })
    } catch {
      setMaking({ kind: "failed" })
    }
  }
  const copy = async (url: string) => {
    try {
      await tools.copy(url)
      setCopied(true)
      announce(i18n._("invite.copied"))
    } catch {
      field.current?.select()
      announce(i18n._("invite.by-hand"))
    }
    own.noteShared()
  }
  const share = (url: string) => {
    const words = {
      title: i18n._("invite.share.title", { name: showroom.name }),
      text: i18n._("invite.share.text"),
    }
    // Closing the system's sheet without choosing rejects, and nothing was shared.
    tools.share?.({ ...words, url }).then(own.noteShared, () => {})
  }
  return (
    <section className={styles.invite} aria-labelledby={titleId} id="invite">
      <h2 id={titleId} ref={title} tabIndex={-1} className={styles.title}>
        {i18n._("invite.title")}
      </h2>
      <p className={styles.text}>{i18n._("invite.text")}</p>
      {making.kind === "made" ? (
        <>
          <div className={styles.link}>
            <input
              ref={field}
              className={styles.address}
              aria-label={i18n._("invite.address")}
              readOnly
              value={making.url}
              onFocus={({ target }) => target.select()}
            />
            <Button kind="quiet" onClick={() => void copy(making.url)}>
              <Icon name={copied ? "check" : "link"} size={18} />
              {i18n._(copied ? "invite.copied" : "invite.copy")}
            </Button>
            {tools.share ? (
              <Button kind="quiet" onClick={() => share(making.url)}>
                <Icon name="share" size={18} />
                {i18n._("invite.share")}
              </Button>
            ) : null}
          </div>
          <p className={styles.text}>{i18n._("invite.counted")}</p>
        </>
      ) : (
        <Button
          kind="quiet"
          className={styles.make}
          unavailable={making.kind === "making"}
          onClick={() => void make()}
        >
          {i18n._(making.kind === "making" ? "invite.making" : "invite.make")}
        </Button>
      )}
      <p role="alert" className={styles.failed}>
        {making.kind === "failed" ? i18n._("invite.failed") : null}
      </p>
    </section>
  )
}
