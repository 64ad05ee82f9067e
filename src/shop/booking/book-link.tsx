import { useLingui } from "@lingui/react"
import { Link } from "wouter"
import "./link-messages.ts"

/** To a guided visit at a time of one's own. */
export function BookLink({
  productId,
  className,
}: {
  productId: string | null
  className?: string | undefined
}) {
  const { i18n } = useLingui()
  const query = productId === null ? "" : `?product=${encodeURIComponent(productId)}`
  return (
    <p>
      <Link href={`/book${query}`} className={className}>
        {i18n._("booking.link")}
      </Link>
    </p>
  )
}
