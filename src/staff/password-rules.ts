/** Characters of a password, as the server wants them; said before it has to refuse. */
export const PASSWORD_MIN = 8
export const PASSWORD_MAX = 128
