import type { Language } from "../../domain/language.ts"
import type { ShowroomReply } from "../../protocol/showroom.ts"
import type { Filters } from "../api/metrics-path.ts"
import type { Grain, Period } from "../period/period.ts"

/** What is being read: the days, the filters, and the showroom that it is about. */
export interface Reading {
  readonly showroom: ShowroomReply
  readonly period: Period
  readonly grain: Grain
  readonly filters: Filters
  /** Of the interface: touchpoints and products are called by their names in it. */
  readonly language: Language
}

/** Tells one reading from another, for what is loaded by it. */
export function nameOf(section: string, { period, grain, filters, language }: Reading): string {
  return JSON.stringify([section, period.from, period.to, period.previous.from, grain, filters, language])
}
