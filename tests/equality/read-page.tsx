import { waitFor } from "@testing-library/react"
import { expect } from "vitest"
import { DashboardPage } from "../../src/dashboard/index.ts"
import type { Services } from "../../src/dashboard/services.ts"
import { show } from "../helpers/dashboard/show.tsx"

/** Milliseconds: how busy the machine is, is none of our business. */
export const PATIENCE = 180_000

/** A number as it is written on a page. */
export const written = (value: number, decimals = 0) =>
  value
    .toLocaleString("en-GB", { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
    .replace("-", "−")
export const signed = (value: number) => `${value > 0 ? "+" : ""}${written(value)}`
export const percent = (value: number) => `${written(value)}%`
/** Seconds under two minutes as people say them. */
export function span(value: number): string {
  const seconds = Math.round(value)
  return seconds < 60 ? `${seconds} s` : `1 min${seconds === 60 ? "" : ` ${seconds - 60} s`}`
}

/** Opens the dashboard at an address, and waits until it is read. */
export async function open(services: Services, path: string, ready: () => unknown): Promise<void> {
  show(<DashboardPage services={services} />, { path, language: "en" })
  await waitFor(
    () => {
      expect(ready()).toBeTruthy()
      expect(document.querySelector("[aria-busy]")).toBeNull()
    },
    { timeout: PATIENCE },
  )
}

const isCalled = (table: HTMLTableElement, caption: string) =>
  (table.caption?.textContent ?? "").startsWith(caption)

/** Whether there is a table whose caption begins so. */
export const hasTable = (caption: string) =>
  [...document.querySelectorAll("table")].some((table) => isCalled(table, caption))

/** The cells of the row that is called so in the table whose caption begins so. */
export function cells(caption: string, row: string): readonly string[] {
  for (const table of document.querySelectorAll("table")) {
    if (!isCalled(table, caption)) continue
    for (const line of table.rows)
      if (line.cells[0]?.textContent === row)
        return [...line.cells].slice(1).map((cell) => cell.textContent ?? "")
  }
  throw new Error(`no row ${row} in ${caption}`)
}

export const text = () => (document.body.textContent ?? "").replace(/\s+/g, " ")
