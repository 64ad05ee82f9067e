import { useLingui } from "@lingui/react"
import { useState } from "react"
import { useLocation, useSearch } from "wouter"
import { useShop } from "../../client/shop-context.ts"
import { usePageTitle } from "../../ui/use-page-title.ts"
import { BookingForm } from "./booking-form.tsx"
import { BookingFrame } from "./booking-frame.tsx"
import { type BookingTools, bookingTools } from "./booking-tools.ts"
import "./messages.ts"

/** `/book`: a guided visit at a time that one chooses. `?product=`: what it is about. */
export function BookPage({ tools: given }: { tools?: BookingTools }) {
  const { i18n } = useLingui()
  const { showroom } = useShop()
  const [tools] = useState(() => given ?? bookingTools(window))
  const [, navigate] = useLocation()
  const productId = new URLSearchParams(useSearch()).get("product")
  const title = i18n._("booking.title")
  usePageTitle(title, showroom.name)
  return (
    <BookingFrame title={title} lead={i18n._("booking.lead")}>
      <BookingForm tools={tools} productId={productId} onBooked={(code) => navigate(`/booking/${code}`)} />
    </BookingFrame>
  )
}
