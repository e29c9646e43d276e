/** The reader's own clock: for what is printed and for waiting. What the office counts in comes from the server. */
export const nowText = (): string => new Date().toISOString()
