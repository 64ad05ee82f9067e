/** Lines of a sheet at most, those that were taken out among them. */
export const MAX_SHEET_LINES = 300
export const MAX_SHEET_QUANTITY = 99_999
/** Code points of a line's note. */
export const MAX_SHEET_NOTE = 300
/** Far more changes than anybody makes. */
export const MAX_TURN = 1_000_000_000

/** What is ordered of one variant. */
export interface SheetLine {
  readonly productId: string
  readonly variantId: string
  /** 0: it was taken out again. */
  readonly quantity: number
  readonly note: string
  /** What one cost as the buyer saw it, in major units. */
  readonly seen: number
  /** Counts the changes of a sheet: of two changes of one line the later turn holds, whichever page made it. */
  readonly turn: number
  /** The turn in which the line came: lines stand in that order. */
  readonly since: number
}

function isLater(one: SheetLine, other: SheetLine): boolean {
  if (one.turn !== other.turn) return one.turn > other.turn
  if (one.quantity !== other.quantity) return one.quantity > other.quantity
  if (one.note !== other.note) return one.note > other.note
  if (one.seen !== other.seen) return one.seen > other.seen
  return one.productId > other.productId
}

/**
 * The lines of two copies of a sheet as one. In whatever order and however often copies meet, all come to the same: of each
 * variant the later change holds.
 */
export function mergeLines(one: readonly SheetLine[], other: readonly SheetLine[]): readonly SheetLine[] {
  const merged = new Map<string, SheetLine>()
  for (const line of [...one, ...other]) {
    const known = merged.get(line.variantId)
    if (!known) merged.set(line.variantId, line)
    else {
      const since = Math.min(known.since, line.since)
      merged.set(line.variantId, { ...(isLater(line, known) ? line : known), since })
    }
  }
  return [...merged.values()].toSorted(
    (a, b) => a.since - b.since || (a.variantId < b.variantId ? -1 : a.variantId > b.variantId ? 1 : 0),
  )
}

export type LineChange = Omit<SheetLine, "turn" | "since">

/** The sheet after a change of one line, which is later than every change of it so far. */
export function changeLine(lines: readonly SheetLine[], change: LineChange): readonly SheetLine[] {
  const turn = Math.min(MAX_TURN, 1 + lines.reduce((most, line) => Math.max(most, line.turn), 0))
  const known = lines.find(({ variantId }) => variantId === change.variantId)
  return mergeLines(lines, [{ ...change, turn, since: known?.since ?? turn }])
}

/** What is really ordered. */
export function ordered<L extends Pick<SheetLine, "quantity">>(lines: readonly L[]): readonly L[] {
  return lines.filter(({ quantity }) => quantity > 0)
}

/** No currency has finer units than a thousandth. */
const FINEST = 1000

export interface Priced {
  readonly quantity: number
  /** Of one, in major units. */
  readonly price: number
  /** ISO 4217. */
  readonly currency: string
}

/** What a line comes to, in major units: reckoned in whole thousandths, so that nothing is lost in sums. */
export function lineTotal({ quantity, price }: Pick<Priced, "quantity" | "price">): number {
  return (Math.round(price * FINEST) * quantity) / FINEST
}

export interface SheetTotal {
  readonly currency: string
  /** How many pieces. */
  readonly pieces: number
  /** In major units. */
  readonly amount: number
}

/** The sums of a sheet, by currency: amounts in different currencies are never added. */
export function sheetTotals(lines: readonly Priced[]): readonly SheetTotal[] {
  const sums = new Map<string, { pieces: number; thousandths: number }>()
  for (const { quantity, price, currency } of ordered(lines)) {
    const sum = sums.get(currency) ?? { pieces: 0, thousandths: 0 }
    sum.pieces += quantity
    sum.thousandths += Math.round(price * FINEST) * quantity
    sums.set(currency, sum)
  }
  return [...sums]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([currency, { pieces, thousandths }]) => ({ currency, pieces, amount: thousandths / FINEST }))
}

/** How many digits a currency's minor unit has: 2 of EUR, none of JPY, 3 of KWD. */
export function minorDigits(currency: string): number {
  return (
    new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2
  )
}

/** An amount as digits alone, with the minor unit of its currency: `1189.50`. `mark`: the decimal mark. */
export function plainAmount(amount: number, currency: string, mark: "." | ","): string {
  return amount.toFixed(minorDigits(currency)).replace(".", mark)
}
