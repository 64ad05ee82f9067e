import { readdirSync, readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { MIGRATIONS_DIR } from "../../../src/server/storage/migrate.ts"

/** Tables that hold nothing about anybody: what is sold, said by the shop, or counted once more. */
const ABOUT_NOBODY = [
  ...["products", "settings", "prompt_versions", "canned_replies", "booking_times", "case_fits", "webhooks"],
  ...[
    "counted_days",
    "view_told",
    "view_told_cells",
    "view_figures",
    "view_names",
    "view_refreshes",
    "board_entries",
  ],
]
/** In docs/operations.md, where the privacy page leads. */
const ELSEWHERE = ["wish_lists"]

test("[OWN-20] every table that holds something about somebody is on the privacy page", () => {
  const read = (file: URL) => readFileSync(file, "utf8")
  const page = read(new URL("../../../docs/privacy.md", import.meta.url))
  const sql = readdirSync(MIGRATIONS_DIR)
    .filter((name) => name.endsWith(".sql"))
    .map((name) => read(new URL(name, MIGRATIONS_DIR)))
    .join("\n")
  const tables = [...sql.matchAll(/create table (?:if not exists )?(\w+)/g)].map(([, name = ""]) => name)
  expect(tables.length).toBeGreaterThan(60)
  const exempt = [...ABOUT_NOBODY, ...ELSEWHERE]
  const untold = tables.filter((name) => !exempt.includes(name) && !new RegExp(`\`${name}\\b`).test(page))
  expect(untold).toEqual([])
  expect(exempt.filter((name) => !tables.includes(name))).toEqual([])
})
