import { type Context, Hono, type MiddlewareHandler } from "hono"
import { validate as isUuid } from "uuid"
import { sheetCsv } from "../../../domain/order-sheet-csv.ts"
import type { DeskSheetsReply } from "../../../protocol/presentations.ts"
import type { AuditLog } from "../../audit/audit-log.ts"
import type { HttpEnv } from "../../http/http-env.ts"
import { HttpError } from "../../http/http-error.ts"
import { parseBody, readJson } from "../../http/read-json.ts"
import type { CatalogueStore } from "../../storage/catalogue-store.ts"
import { productsNow } from "../products-now.ts"
import { readCsvChoice } from "./read-csv-choice.ts"
import { DoneBody } from "./sheet-bodies.ts"
import type { SheetStore } from "./sheet-store.ts"
import { tellDeskSheet } from "./tell-sheet.ts"

export interface DeskSheetsRouteOptions {
  readonly store: SheetStore
  readonly catalogue: Pick<CatalogueStore, "list">
  /** Lets guides through. */
  readonly guard: MiddlewareHandler<HttpEnv>
  readonly tellDesks: (id: string) => void
  /** Writes down who takes a sheet away in a file. */
  readonly note: AuditLog["note"]
}

const unknown = () => new HttpError(404, "sheet-unknown", "there is no such order sheet, or no longer")

/** `/api/desk/order-sheets`: what guests have sent, for guides. */
export function deskSheetsRoute(options: DeskSheetsRouteOptions): Hono<HttpEnv> {
  const { store, catalogue, guard, tellDesks, note } = options
  async function list(c: Context<HttpEnv>): Promise<DeskSheetsReply> {
    const sheets = await store.sent()
    const ids = sheets.flatMap(({ sent }) => sent?.lines.map(({ productId }) => productId) ?? [])
    const products = await productsNow(ids, catalogue)
    return { sheets: sheets.flatMap((sheet) => tellDeskSheet(sheet, products, c.get("staff").id) ?? []) }
  }
  function idOf(c: Context): string {
    const id = (c.req.param("id") ?? "").toLowerCase()
    if (!isUuid(id)) throw unknown()
    return id
  }
  return new Hono<HttpEnv>()
    .use("/api/desk/order-sheets", guard)
    .use("/api/desk/order-sheets/*", guard)
    .use("/api/desk/order-sheets/*", async (c, next) => {
      c.header("Cache-Control", "no-store")
      await next()
    })
    .get("/api/desk/order-sheets", async (c) => c.json(await list(c)))
    .get("/api/desk/order-sheets/:id/sheet.csv", async (c) => {
      const id = idOf(c)
      const choice = readCsvChoice(c)
      const sheet = (await list(c)).sheets.find((each) => each.id === id)
      if (!sheet) throw unknown()
      await note({
        actor: c.get("staff").id,
        action: "export.downloaded",
        subject: "order-sheet.csv",
        details: { rows: sheet.lines.length },
      })
      c.header("Content-Disposition", `attachment; filename="order-sheet-${id.slice(0, 8)}.csv"`)
      c.header("Content-Type", "text/csv; charset=utf-8")
      return c.body(sheetCsv(sheet.lines, choice))
    })
    .post("/api/desk/order-sheets/:id/done", async (c) => {
      const { done } = parseBody(DoneBody, await readJson(c, { maxBytes: 1024 }))
      const id = idOf(c)
      if ((await store.setDone(id, done, c.get("staff").name)) === null) throw unknown()
      tellDesks(id)
      return c.json(await list(c))
    })
}
