import { execFile } from "node:child_process"
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pino } from "pino"
import { afterAll, beforeAll, expect, test } from "vitest"
import { createCatalogueStore } from "../../src/server/storage/catalogue-store.ts"
import { openStorage } from "../../src/server/storage/open-storage.ts"
import { goodRow, shopifyCsv } from "../catalogue/feed-helpers.ts"

const now = () => Date.now()
const log = pino({ level: "silent" })

let directory: string

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "vetrina-import-"))
})
afterAll(() => rm(directory, { recursive: true, force: true }))

interface Run {
  readonly code: number
  readonly out: string
  readonly err: string
}

function runImport(...args: string[]): Promise<Run> {
  const env = { ...process.env, DATA_DIR: join(directory, "data"), DATABASE_URL: "" }
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ["--import", "tsx", "src/server/import-cli.ts", ...args],
      { env },
      (error, out, err) =>
        resolve({ code: typeof error?.code === "number" ? error.code : error ? -1 : 0, out, err }),
    )
  })
}

async function feed(name: string, ...rows: Parameters<typeof shopifyCsv>[0]): Promise<string> {
  const file = join(directory, name)
  await writeFile(file, shopifyCsv(rows))
  return file
}

async function onSale(): Promise<string[]> {
  const storage = await openStorage({ dataDir: join(directory, "data"), log, now })
  const catalogue = createCatalogueStore({ pool: storage.pool, showroomId: "casa-ambrogia", now })
  const { products } = await catalogue.list({ limit: 200 })
  await storage.close()
  return products.map(({ handle }) => handle)
}

test("[CAT-17] an import without a running server says each row's fate, keeps it, and repeats as unchanged", async () => {
  const file = await feed(
    "uno.csv",
    goodRow(),
    goodRow({ Handle: "x", Title: "X", "Variant Price": "12,50" }),
  )
  const first = await runImport(file, "--showroom", "casa-ambrogia")
  expect(first.err).toBe("")
  expect(first.out.split("\n")).toEqual([
    "row 2  taken      vaso",
    'row 3  refused    x · Variant Price "12,50" · invalid price "12,50": decimals follow a point: 12.50',
    "casa-ambrogia: 1 products in 2 rows of a Shopify product CSV: 1 taken, 1 refused.",
    "",
  ])
  expect(first.code).toBe(1)
  expect((await runImport(file)).out).toContain("row 2  unchanged  vaso")
  expect(await onSale()).toEqual(["vaso"])
})

test("[CAT-17] an import beside a running server joins its database and leaves it running", async () => {
  const storage = await openStorage({ dataDir: join(directory, "data"), log, now })
  try {
    const file = await feed("due.csv", goodRow({ Handle: "ciotola", Title: "Ciotola" }))
    const { code, out, err } = await runImport(file)
    expect([code, err]).toEqual([0, ""])
    expect(out).toContain("row 2  taken      ciotola")
    const catalogue = createCatalogueStore({ pool: storage.pool, showroomId: "casa-ambrogia", now })
    expect((await catalogue.withHandles(["ciotola"])).map(({ title }) => title)).toEqual(["Ciotola"])
  } finally {
    await storage.close()
  }
})

test("[CAT-17] a dry run and a withdrawal say what they do", async () => {
  const file = await feed("tre.csv", goodRow({ Published: "false" }))
  const dry = await runImport(file, "--dry-run")
  expect(dry.out).toContain("row 2  withdrawn  vaso (it isn't published)")
  expect(dry.out).toContain("Dry run: nothing was kept.")
  expect(await onSale()).toContain("vaso")
  expect((await runImport(file)).code).toBe(0)
  expect(await onSale()).not.toContain("vaso")
  expect((await runImport(file)).out).toContain("row 2  left out   vaso (it isn't published)")
})

test.each([
  ["no file", [], "one FILE is expected: npm run import -- FILE"],
  ["a file that isn't there", ["nowhere.csv"], "cannot read nowhere.csv"],
  ["an option that isn't one", ["a.csv", "--force"], "--force"],
  [
    "a showroom that isn't one",
    ["package.json", "--showroom", "altra"],
    'there is no showroom "altra": there is casa-ambrogia',
  ],
  ["a file that is no feed", ["package.json"], "neither a Shopify product CSV"],
])("[CAT-17] %s is refused with a sentence, exit 1", async (_, args, reason) => {
  const { code, out, err } = await runImport(...args)
  expect([code, out]).toEqual([1, ""])
  expect(err).toContain("Nothing was imported: ")
  expect(err).toContain(reason)
  expect(err).not.toContain("    at ")
})
