import { type Context, Hono } from "hono"
import type pg from "pg"
import { ordered } from "../../../domain/order-sheet.ts"
import { sheetCsv } from "../../../domain/order-sheet-csv.ts"
import { SECRET_CODE, type SendSheet } from "../../../protocol/presentations.ts"
import type { LimitAddress } from "../../http/address-limit.ts"
import type { HttpEnv } from "../../http/http-env.ts"
import { HttpError } from "../../http/http-error.ts"
import { parseBody, readJson } from "../../http/read-json.ts"
import type { CatalogueStore } from "../../storage/catalogue-store.ts"
import { hashSecret } from "../../visitors/hash-secret.ts"
import type { LinkStore } from "../link-store.ts"
import { productsNow } from "../products-now.ts"
import { readCsvChoice } from "./read-csv-choice.ts"
import type { StoredSheet } from "./sheet.ts"
import { MAX_SHEET_BYTES, SendBody, SheetBody } from "./sheet-bodies.ts"
import type { SheetStore } from "./sheet-store.ts"
import { takeLines } from "./take-lines.ts"
import { tellLine, tellSheet } from "./tell-sheet.ts"

export interface SheetsRouteOptions {
  readonly store: SheetStore
  readonly links: LinkStore
  readonly catalogue: Pick<CatalogueStore, "list">
  /** Whether letters are sent. */
  readonly mail: boolean
  /** Days after its last change when a sheet is gone. */
  readonly days: number
  /** Puts the letters about a sheet in line, in the transaction that sends it. */
  readonly tell: (client: pg.ClientBase, sheet: StoredSheet, code: string) => Promise<void>
  /** Calls off what waits about one that is taken away. */
  readonly callOff: (client: pg.ClientBase, id: string) => Promise<void>
  /** Tells the desks that something has come. */
  readonly tellDesks: (id: string) => void
  readonly newId: () => string
  readonly limitReading: LimitAddress
  readonly limitWriting: LimitAddress
  /** Sheets that are sent from one address, and letters to one. */
  readonly limitSending: LimitAddress
  readonly limitLetters: LimitAddress
  readonly addressOf: (c: Context) => string
}

const unknown = () => new HttpError(404, "sheet-unknown", "there is no such order sheet, or no longer")

function codeOf(c: Context): string {
  const code = c.req.param("code") ?? ""
  if (!SECRET_CODE.test(code)) throw unknown()
  return code
}

/** `/api/order-sheets/:code`: what a guest orders, by quantities of variants. Whoever has the code has the sheet. */
export function sheetsRoute(options: SheetsRouteOptions): Hono<HttpEnv> {
  const { store, links, catalogue, mail, days, tell, callOff, tellDesks, newId, addressOf } = options
  const { limitReading, limitWriting, limitSending, limitLetters } = options

  const productsOf = (lines: readonly { readonly productId: string }[]) =>
    productsNow(
      lines.map(({ productId }) => productId),
      catalogue,
    )
  async function reply(sheet: StoredSheet, refused: readonly string[] = []) {
    return tellSheet(sheet, { products: await productsOf(sheet.lines), refused, mail, days })
  }
  async function found(c: Context): Promise<StoredSheet> {
    await limitReading(addressOf(c))
    const sheet = await store.find(codeOf(c))
    if (sheet === null) throw unknown()
    return sheet
  }
  /** The sheet, which is made first where there is none and the link leads to a presentation. */
  async function orMake(code: string, presentation: string | undefined, visitId: string | null) {
    const known = await store.find(code)
    if (known) return known
    const link = presentation === undefined ? null : await links.find(presentation)
    if (link === null) throw unknown()
    const { presentationId, staffId, staffName, body } = link
    const staff = { id: staffId, name: staffName }
    return store.add(code, { id: newId(), presentationId, title: body.title, staff, visitId })
  }

  return new Hono<HttpEnv>()
    .use("/api/order-sheets/*", async (c, next) => {
      c.header("Cache-Control", "no-store")
      c.header("X-Robots-Tag", "noindex")
      await next()
    })
    .put("/api/order-sheets/:code", async (c) => {
      const code = codeOf(c)
      await limitWriting(addressOf(c))
      const { lines, presentation, visitId } = parseBody(
        SheetBody,
        await readJson(c, { maxBytes: MAX_SHEET_BYTES }),
      )
      const sheet = await orMake(code, presentation, visitId ?? null)
      const products = await productsOf([...sheet.lines, ...lines])
      let refused: readonly string[] = []
      const changed = await store.change(code, (now) => {
        const taken = takeLines(now.lines, lines, products)
        refused = taken.refused
        return taken.lines
      })
      if (changed === null) throw unknown()
      return c.json(await reply(changed, refused))
    })
    .get("/api/order-sheets/:code", async (c) => c.json(await reply(await found(c))))
    .get("/api/order-sheets/:code/sheet.csv", async (c) => {
      const choice = readCsvChoice(c)
      const { lines } = await found(c)
      const products = await productsOf(lines)
      c.header("Content-Disposition", 'attachment; filename="order-sheet.csv"')
      c.header("Content-Type", "text/csv; charset=utf-8")
      return c.body(
        sheetCsv(
          lines.map((line) => tellLine(line, products)),
          choice,
        ),
      )
    })
    .post("/api/order-sheets/:code/send", async (c) => {
      const code = codeOf(c)
      await limitSending(addressOf(c))
      const sent: SendSheet = parseBody(SendBody, await readJson(c, { maxBytes: 16 * 1024 }))
      const { name, company, email = null, language, revision } = sent
      if (mail && email !== null) await limitLetters(hashSecret(email))
      const sheet = await store.send(
        code,
        { name, company, email, language },
        {
          check: (now) => {
            if (now.revision !== revision)
              throw new HttpError(409, "changed", "the sheet has changed since it was shown")
            if (ordered(now.lines).length === 0)
              throw new HttpError(409, "empty", "there is nothing on the sheet")
          },
          also: (client, now) => tell(client, now, code),
        },
      )
      if (sheet === null) throw unknown()
      tellDesks(sheet.id)
      return c.json(await reply(sheet))
    })
    .delete("/api/order-sheets/:code", async (c) => {
      await limitWriting(addressOf(c))
      await store.remove(codeOf(c), callOff)
      return c.json({ ok: true })
    })
}
