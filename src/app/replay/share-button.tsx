import { useLingui } from "@lingui/react"
import { useState } from "react"
import { clockWords } from "../../client/replay/moment-words.ts"
import type { Player } from "../../client/replay/player.ts"
import { useAnnounce } from "../../ui/announcer.tsx"
import { Icon } from "../../ui/icon.tsx"
import "./messages.ts"
import styles from "./replay-room.module.css"

/** The address of a moment of a visit. Opening it asks for signing in. */
export function momentAddress(origin: string, visitId: string, at: number): string {
  const parameters = new URLSearchParams({ replay: visitId, t: String(Math.floor(at / 1000)) })
  return `${origin}/?${parameters}`
}

/** Copies the address of the moment; where the browser doesn't let it, shows it to be copied by hand. */
export function ShareButton({ player, visitId }: { player: Player; visitId: string }) {
  const { i18n } = useLingui()
  const announce = useAnnounce()
  const [copied, setCopied] = useState<string | null>(null)
  const [shown, setShown] = useState<string | null>(null)
  const share = () => {
    const at = player.now()
    const address = momentAddress(window.location.origin, visitId, at)
    const told = i18n._("replay.shared", { at: clockWords(at) })
    Promise.resolve(
      window.navigator.clipboard?.writeText(address) ?? Promise.reject(new Error("no clipboard")),
    ).then(
      () => {
        setShown(null)
        setCopied(told)
        announce(told)
      },
      () => setShown(address),
    )
  }
  return (
    <>
      <button type="button" className={styles.share} onClick={share}>
        <Icon name="link" size={18} />
        {copied ?? i18n._("replay.share")}
      </button>
      {shown ? (
        <input
          className={styles.address}
          readOnly
          aria-label={i18n._("replay.share.here")}
          value={shown}
          onFocus={({ target }) => target.select()}
        />
      ) : null}
    </>
  )
}
