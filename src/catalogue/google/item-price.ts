import { type Parsed, parseMoney } from "../price.ts"
import type { GoogleItem } from "./item.ts"

export interface ItemPrice {
  readonly price: number
  readonly compareAtPrice: number | null
  readonly currency: string
}

export interface SaleProblem {
  readonly attribute: "sale_price" | "sale_price_effective_date"
  readonly reason: string
}

/** What an item costs at `now`. A sale price that can't be used leaves the price, and says why. */
export function itemPrice(
  item: GoogleItem,
  now: Date,
): { price: Parsed<ItemPrice>; problem: SaleProblem | null } {
  const full = parseMoney(item.get("price"))
  if (!full.ok) return { price: full, problem: null }
  const { amount, currency } = full.value
  const plain: Parsed<ItemPrice> = { ok: true, value: { price: amount, compareAtPrice: null, currency } }
  if (item.get("sale_price") === "") return { price: plain, problem: null }
  const sale = parseMoney(item.get("sale_price"))
  const refuse = (attribute: SaleProblem["attribute"], reason: string) => ({
    price: plain,
    problem: { attribute, reason },
  })
  if (!sale.ok) return refuse("sale_price", sale.reason)
  if (sale.value.currency !== currency)
    return refuse("sale_price", `its currency isn't ${currency}, the price's`)
  const period = item.get("sale_price_effective_date")
  const inForce = period === "" ? true : contains(period, now)
  if (inForce === null) {
    return refuse("sale_price_effective_date", "two ISO 8601 times with a slash between them are expected")
  }
  if (!inForce || sale.value.amount >= amount) return { price: plain, problem: null }
  return {
    price: { ok: true, value: { price: sale.value.amount, compareAtPrice: amount, currency } },
    problem: null,
  }
}

/** `2026-11-20T00:00+0100/2026-12-24T23:59+0100`; `null` when it isn't an interval. */
function contains(interval: string, now: Date): boolean | null {
  const [from, to] = interval.split("/").map((time) => Date.parse(time.replace(/([+-]\d\d)(\d\d)$/, "$1:$2")))
  if (from === undefined || to === undefined || Number.isNaN(from) || Number.isNaN(to)) return null
  return from <= now.getTime() && now.getTime() <= to
}
