/** Where this browser keeps one's request for help. */
export const HELP_KEPT = "vetrina.help"
