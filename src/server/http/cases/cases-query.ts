import * as v from "valibot"
import type { Case } from "../../cases/case.ts"
import { ABOUT, CASE_LISTS, type CaseListName, type ListOptions } from "../../storage/cases/list-cases.ts"
import { parseBody } from "../read-json.ts"

const CURSOR = /^(\d{1,15})\.([0-9a-f-]{36})$/

/** What cases may be about, and its key. */
const OF = /^(touchpoint|zone|product):([\w.:~-]{1,200})$/

const Query = v.object({
  list: v.optional(v.picklist(CASE_LISTS), "open"),
  order: v.optional(v.picklist(["oldest", "newest"])),
  limit: v.optional(
    v.pipe(v.string(), v.regex(/^\d{1,3}$/), v.transform(Number), v.minValue(1), v.maxValue(100)),
    "50",
  ),
  of: v.optional(v.pipe(v.string(), v.regex(OF))),
  cursor: v.optional(v.pipe(v.string(), v.regex(CURSOR))),
})

/** What is asked for; the closed come newest first unless it is said otherwise. @throws HttpError 400 naming what is wrong. */
export function readCasesQuery(
  parameters: Readonly<Record<string, string>>,
): Pick<ListOptions, "list" | "newestFirst" | "limit" | "after" | "of"> {
  const { list, order, limit, cursor, of } = parseBody(Query, parameters)
  const [, kind = "", key = ""] = OF.exec(of ?? "") ?? []
  const about = ABOUT.find((each) => each === kind)
  const [, at = "", id = ""] = CURSOR.exec(cursor ?? "") ?? []
  return {
    list,
    limit,
    of: about ? { kind: about, key } : null,
    newestFirst: order === undefined ? list === "closed" : order === "newest",
    after: cursor === undefined ? null : { at: Number(at), id },
  }
}

/** Where the next page begins. */
export function writeCursor(list: CaseListName, { id, openedAt, closedAt }: Case): string {
  return `${list === "closed" ? (closedAt ?? openedAt) : openedAt}.${id}`
}
