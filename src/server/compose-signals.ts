import type { KeptAboutVisitors } from "./compose-visitors.ts"
import type { FindKnown } from "./events/known-names.ts"
import { uuidsOnly } from "./events/known-products.ts"
import { createRegistry } from "./events/registry.ts"
import { createShowroomDay } from "./events/showroom-day.ts"
import type { ShowroomData } from "./showroom/load-showroom.ts"
import { createForgetSignals } from "./signals/forget-signals.ts"
import { SIGNAL_RETENTION } from "./signals/signal-retention.ts"

/** What visits tell without being asked: how it is deleted, and what of it isn't kept for ever. */
export function composeSignals(showroom: ShowroomData, findProducts: FindKnown): KeptAboutVisitors {
  const registry = createRegistry(showroom)
  const dayOf = createShowroomDay(registry.timezone)
  return {
    forget: createForgetSignals({ registry, dayOf, findProducts: uuidsOnly(findProducts) }),
    retention: SIGNAL_RETENTION,
  }
}
