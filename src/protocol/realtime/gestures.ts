/** Who hears a line: whoever is within NEAR metres, or the whole room. */
export const REACHES = ["near", "room"] as const
export type Reach = (typeof REACHES)[number]

/** Metres within which one is heard, and things can be shown to people in an open room. */
export const NEAR = 8

/** What the body does once, for others to see. */
export const GESTURES = ["wave", "point", "sit", "stand", "nod", "clap", "shrug", "dance"] as const
export type Gesture = (typeof GESTURES)[number]

/** What rises over a head for a moment. */
export const REACTIONS = ["heart", "thumbs-up", "laugh", "wow", "question", "celebrate"] as const
export type Reaction = (typeof REACTIONS)[number]
