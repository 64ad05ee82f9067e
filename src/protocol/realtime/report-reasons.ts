/** Why somebody is reported. */
export const REPORT_REASONS = ["insult", "harassment", "spam", "name-or-look", "other"] as const
export type ReportReason = (typeof REPORT_REASONS)[number]

/** Code points of what can be added in one's own words. */
export const MAX_REPORT_TEXT = 500
