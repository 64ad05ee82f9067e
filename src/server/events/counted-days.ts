/** What changes are called where days are stamped (`counted_days`); those of answers have their metric's name. */
export const SIGNAL_COUNTS = "signals"
/** Of requests for help and guided visits. */
export const SERVICE_COUNTS = "service"
/** Of days on which members were here. */
export const MEMBER_COUNTS = "members"
/** Of the ways of visits. */
export const JOURNEY_COUNTS = "journeys"
/** Of what was due and not asked. */
export const SUPPRESSION_COUNTS = "suppressions"
