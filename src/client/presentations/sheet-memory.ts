import * as v from "valibot"
import type { SheetLine } from "../../domain/order-sheet.ts"
import { SECRET_CODE, type SheetFacts } from "../../protocol/presentations.ts"
import type { SafeStorage } from "../safe-storage.ts"

/** A sheet as this browser keeps it. */
export interface KeptSheet {
  /** The link under which it was made; `null`: it was opened by its own. */
  readonly presentation: string | null
  readonly lines: readonly SheetLine[]
  /** What is known of each line's variant, by its id. */
  readonly facts: Readonly<Record<string, SheetFacts>>
  /** Whether the server has it all. */
  readonly saved: boolean
}

const NOTHING: KeptSheet = { presentation: null, lines: [], facts: {}, saved: true }
const keyOf = (code: string) => `vetrina.order-sheet.${code}`
const KEY_OF = "vetrina.order-sheets"
/** Presentations of which the sheet is remembered. */
const MOST = 20

const whole = v.pipe(v.number(), v.integer(), v.minValue(0))
const localized = v.object({ it: v.string(), en: v.string() })
const Facts = v.object({
  title: localized,
  values: v.array(v.string()),
  sku: v.string(),
  image: v.nullable(v.string()),
  price: v.number(),
  currency: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/)),
  now: v.nullable(v.object({ price: v.number(), currency: v.string(), available: v.boolean() })),
})
const Kept: v.GenericSchema<unknown, KeptSheet> = v.fallback(
  v.object({
    presentation: v.nullable(v.pipe(v.string(), v.regex(SECRET_CODE))),
    lines: v.array(
      v.object({
        productId: v.string(),
        variantId: v.string(),
        quantity: whole,
        note: v.string(),
        seen: v.number(),
        turn: whole,
        since: whole,
      }),
    ),
    facts: v.record(v.string(), Facts),
    saved: v.boolean(),
  }),
  NOTHING,
)
const Codes = v.fallback(
  v.array(v.object({ presentation: v.string(), code: v.pipe(v.string(), v.regex(SECRET_CODE)) })),
  [],
)

export function recallSheet(storage: SafeStorage, code: string): KeptSheet {
  return storage.read(keyOf(code), (stored) => v.parse(Kept, stored))
}

export function rememberSheet(storage: SafeStorage, code: string, sheet: KeptSheet): void {
  storage.write(keyOf(code), sheet)
}

export function forgetSheet(storage: SafeStorage, code: string): void {
  storage.remove(keyOf(code))
  const codes = storage.read(KEY_OF, (stored) => v.parse(Codes, stored))
  storage.write(
    KEY_OF,
    codes.filter((each) => each.code !== code),
  )
}

/** The code of one's own sheet of a presentation: the one that this browser has, or a new one. Empty: none is begun. */
export function sheetOf(storage: SafeStorage, presentation: string, newCode: () => string): string {
  const codes = storage.read(KEY_OF, (stored) => v.parse(Codes, stored))
  const known = codes.find((each) => each.presentation === presentation)
  if (known) return known.code
  const code = newCode()
  // Asked for what there is alone, nothing begins.
  if (code === "") return code
  storage.write(KEY_OF, [...codes, { presentation, code }].slice(-MOST))
  return code
}
