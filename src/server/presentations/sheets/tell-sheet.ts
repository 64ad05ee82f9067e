import type { Product } from "../../../domain/product.ts"
import type { DeskSheet, SheetLineReply, SheetReply } from "../../../protocol/presentations.ts"
import { firstName } from "../../help/help-request.ts"
import { shortened } from "../../http/bookings/bookings-route.ts"
import type { StoredSheet, StoredSheetLine } from "./sheet.ts"

const DAY = 86_400_000

export function tellLine(line: StoredSheetLine, products: ReadonlyMap<string, Product>): SheetLineReply {
  const variant = products.get(line.productId)?.variants.find(({ id }) => id === line.variantId)
  if (!variant) return { ...line, now: null }
  const { price, currency, available } = variant
  return { ...line, now: { price, currency, available } }
}

export interface TellSheetOptions {
  readonly products: ReadonlyMap<string, Product>
  readonly refused?: readonly string[]
  readonly mail: boolean
  /** Days after its last change when it is gone. */
  readonly days: number
}

/** A sheet as whoever has its link sees it. */
export function tellSheet(sheet: StoredSheet, options: TellSheetOptions): SheetReply {
  const { products, refused = [], mail, days } = options
  const { title, staff, revision, lines, name, company, email, sent, changedAt } = sheet
  return {
    ...{ title, revision, name, company, refused, mail },
    guide: firstName(staff.name),
    lines: lines.map((line) => tellLine(line, products)),
    email: email === null ? null : shortened(email),
    sentAt: sent?.at.toISOString() ?? null,
    changed: sent !== null && sent.revision !== revision,
    changedAt: changedAt.toISOString(),
    expiresAt: new Date(changedAt.getTime() + days * DAY).toISOString(),
  }
}

/** A sheet as it was sent; `null`: it wasn't. */
export function tellDeskSheet(
  sheet: StoredSheet,
  products: ReadonlyMap<string, Product>,
  staffId: string,
): DeskSheet | null {
  const { id, title, staff, name, company, email, language, sent, done } = sheet
  if (sent === null) return null
  return {
    ...{ id, title, name, company, email, language },
    guide: staff.name,
    mine: staff.id === staffId,
    sentAt: sent.at.toISOString(),
    lines: sent.lines.filter(({ quantity }) => quantity > 0).map((line) => tellLine(line, products)),
    done: done && { by: done.by, at: done.at.toISOString() },
  }
}
