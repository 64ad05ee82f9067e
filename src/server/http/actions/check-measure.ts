import { validate as isUuid } from "uuid"
import { DEVICES } from "../../../domain/event.ts"
import type { Measure } from "../../../domain/target.ts"
import type { Registry } from "../../events/registry.ts"
import { HttpError } from "../http-error.ts"

export interface CheckMeasureOptions {
  readonly registry: Registry
  /** Which of these ids are or were products here. */
  readonly findProducts: (ids: readonly string[]) => Promise<ReadonlySet<string>>
}

/** Refuses what this showroom doesn't have. @throws HttpError 400 that names it. */
export async function checkMeasure(
  { segment }: Measure,
  { registry, findProducts }: CheckMeasureOptions,
): Promise<void> {
  const { touchpoint, zone, product, device, language } = segment
  const unknown = (kind: string, id: string) =>
    new HttpError(400, "segment-unknown", `segment: there is no ${kind} ${JSON.stringify(id)} here`)
  if (touchpoint !== undefined && !registry.touchpoints.has(touchpoint))
    throw unknown("touchpoint", touchpoint)
  if (zone !== undefined && !registry.zones.has(zone)) throw unknown("zone", zone)
  if (language !== undefined && !registry.languages.has(language)) throw unknown("language", language)
  if (device !== undefined && !DEVICES.some((each) => each === device)) throw unknown("device", device)
  if (product !== undefined && !(isUuid(product) && (await findProducts([product])).has(product)))
    throw unknown("product", product)
}

/** @throws HttpError 409 when somebody else has changed it since it was read. */
export function refuseStale(before: { readonly version: number } | null, version: number): void {
  if ((before?.version ?? 0) === version) return
  throw new HttpError(409, "changed", "somebody else has changed it meanwhile", {
    details: { version: before?.version ?? 0 },
  })
}
