import { useLingui } from "@lingui/react"
import { useState } from "react"
import { useLocation } from "wouter"
import { useStore } from "zustand"
import { currentLanguage } from "../../client/language.ts"
import type { RecapMade, RecapRequest } from "../../client/replies.ts"
import { useShop } from "../../client/shop-context.ts"
import { Button } from "../../ui/button.tsx"
import "./messages.ts"
import { recapWishes } from "./recap-wishes.ts"
import type { RecapMadeHere } from "./use-recap-return.ts"

export interface RecapButtonProps {
  kind: "primary" | "quiet"
  label?: string
}

/** Makes a recap and goes to its page, from where it is sent. Nothing when there is nothing to recap. */
export function RecapButton({ kind, label }: RecapButtonProps) {
  const { i18n } = useLingui()
  const shop = useShop()
  const [, navigate] = useLocation()
  const [state, setState] = useState<"idle" | "making" | "failed">("idle")
  const something = useStore(shop.cart, ({ lines }) => lines.length > 0)
  const seen = useStore(shop.visit, ({ inspected }) => inspected.length > 0)
  if (!something && !seen) return null
  const make = async () => {
    setState("making")
    const request: RecapRequest = { items: recapWishes(shop), language: currentLanguage() }
    try {
      const { code } = await shop.api.post<RecapMade>("/api/recaps", request)
      const isOrder = shop.showroom.checkout.kind === "message" && something
      if (isOrder) shop.record({ type: "checkout.started" })
      shop.journey.note({ kind: "recap.made" })
      const state: RecapMadeHere = { recapMade: isOrder ? "order" : "keep", madeAt: shop.journey.now() }
      navigate(`/recap/${code}`, { state })
    } catch {
      setState("failed")
    }
  }
  return (
    <>
      {state === "failed" ? <p role="alert">{i18n._("recap.make.failed")}</p> : null}
      <Button kind={kind} unavailable={state === "making"} onClick={() => void make()}>
        {state === "making" ? i18n._("recap.making") : (label ?? i18n._("recap.make"))}
      </Button>
    </>
  )
}
